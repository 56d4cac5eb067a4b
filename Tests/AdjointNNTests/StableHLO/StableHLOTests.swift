import AdjointNN
import Foundation
import StableHLOCases
import Testing

@Suite("The StableHLO of layers") struct StableHLOTests {
  @Test("Every primitive is written as the listing has it")
  func listing() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Primitives.mlir")
    #expect(try compareListing(.neuralNetworks, with: file) == nil)
  }

  @Test("Every primitive is written, in both element types")
  func complete() { #expect(unaccountedSamples(.neuralNetworks) { _ in false } == []) }

  @Test("What a primitive is made of gives its value on every sample")
  func decompositions() { #expect(differingDecompositions(.neuralNetworks) == []) }

  @Test("Cases for other engines", .enabled(if: CaseFile.folder != nil))
  func cases() throws {
    var file = CaseFile()
    file.add(.neuralNetworks)
    try file.write("layers.jsonl")
  }
}
