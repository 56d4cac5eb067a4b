import AdjointNN
import Foundation
import Testing

@Suite("Loading with names missing or left over") struct VerificationTests {
  private struct Part: Module {
    var a = Variable<Float>([1, 2])
    var b = Variable<Float>([3])
  }

  private let folder: Folder

  init() throws { folder = try Folder() }

  private func file(_ tensors: [(name: String, value: Tensor<Float>)]) throws -> URL {
    try Safetensors.write(tensors, to: folder["x"])
    return folder["x"]
  }

  @Test("All, or nothing left over, or what has a name in both")
  func levels() throws {
    var part = Part()
    let missing = try file([("a", [5, 6])])
    #expect(throws: FileFormatError.self) { try part.load(from: missing) }
    #expect(part.a.value == [1, 2])
    try part.load(from: missing, verify: .noUnused)
    #expect(part.a.value == [5, 6] && part.b.value == [3])
    let leftOver = try file([("b", [7]), ("c", [8])])
    for verification in [LoadVerification.all, .noUnused] {
      #expect(throws: FileFormatError.self) { try part.load(from: leftOver, verify: verification) }
    }
    try part.load(from: leftOver, verify: .none)
    #expect(part.a.value == [5, 6] && part.b.value == [7])
  }

  @Test("A wrong shape is an error at every level, and changes nothing")
  func shapes() throws {
    var part = Part()
    let wrong = try file([("a", [9, 9]), ("b", [1, 2])])
    for verification in [LoadVerification.all, .noUnused, .none] {
      #expect(throws: FileFormatError.self) { try part.load(from: wrong, verify: verification) }
    }
    #expect(part.a.value == [1, 2])
  }
}
