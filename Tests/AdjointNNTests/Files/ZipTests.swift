import AdjointNN
import Foundation
import Testing

@Suite("Archives") struct ZipTests {
  private let tensors: [String: Tensor<Double>] = ["a": [1, -2, 3], "b/c": [[1.5, 2], [3, 4]], "é": Tensor(2.5)]

  @Test(
    "The larger fields of zip64 are written from their threshold on, and read", arguments: [0, 1, 140, 200, 400, 700])
  func zip64(limit: Int) throws {
    let bytes = NPZ.encoded(tensors, zip64From: limit)
    #expect(try NPZ.decoded(bytes) == tensors)
    #expect((bytes.count > NPZ.encoded(tensors).count) == (limit < 700))
  }

  @Test("Deflated data that repeat what is 32 064 bytes back are unpacked piece by piece")
  func inflating() throws {
    let numbers = (0..<8 * 32_064).map { index -> Float in
      let place = index % 32_064
      return place < 64 ? Float((place * place + 17 * place) % 251) : 0
    }
    #expect(try NPZ.decoded(ZipTests.farRepeats) == ["x": Tensor(numbers)])
  }

  @Test("Deflated data with long codes are unpacked")
  func longCodes() throws {
    let numbers: [String: Tensor<Float>] = try NPZ.decoded(FuzzTests.longCodes)
    let counts = (0..<15).map { number in numbers["x"]?.scalars.count { $0 == Float(number) } }
    #expect(counts == [1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610])
  }

  @Test("Deflated data in blocks that are only stored are unpacked, and ones that end early or late are errors")
  func storedBlocks() throws {
    let tensor = Tensor<Float>((0..<50_000).map { Float($0) }), content = NPY.encoded(tensor)
    /// An archive with blocks of the contents up to `end`, then one with what is given.
    func archive(end: Int, more: [UInt8] = []) -> [UInt8] {
      var blocks = stride(from: 0, to: end, by: 65_535).map { Array(content[$0..<min($0 + 65_535, end)]) }
      if !more.isEmpty { blocks.append(more) }
      var packed: [UInt8] = []
      for (index, block) in blocks.enumerated() {
        let low = UInt8(block.count & 255), high = UInt8(block.count >> 8)
        packed += [index == blocks.count - 1 ? 1 : 0, low, high, ~low, ~high] + block
      }
      let stored = NPZ.encoded(["x": tensor]), crc = Array(stored[14..<18])
      var zip = ZipWriter(zip64From: ZipWriter.limit)
      var bytes = zip.entry("x.npy", size: packed.count, crc: crc.reversed().reduce(0) { $0 << 8 | UInt32($1) })
      bytes += packed
      let directory = bytes.count
      bytes += zip.end()
      bytes[directory + 10] = 8
      for index in 0..<4 { bytes[directory + 24 + index] = UInt8(content.count >> (8 * index) & 255) }
      return bytes
    }
    #expect(try NPZ.decoded(archive(end: content.count)) == ["x": tensor])
    for (bytes, problem) in [
      (archive(end: content.count - 1), "the compressed data end too early"),
      (archive(end: content.count, more: [0]), "the compressed data go on after their end")
    ] {
      #expect(throws: FileFormatError(format: "npz", key: "x", problem: problem)) {
        let _: [String: Tensor<Float>] = try NPZ.decoded(bytes)
      }
    }
  }

  @Test("No extreme size or place in a zip64 directory stops the program; a name twice is an error")
  func hostile() {
    let sound = NPZ.encoded(["x": Tensor<Double>([1, 2])], zip64From: 0)
    // In the directory: the entry's numbers, and in the record after it: the directory's place and count.
    for place in sound.indices.dropFirst(sound.count / 2) {
      for value: UInt8 in [0, 0x7F, 0xFF] {
        for width in [4, 8] {
          var bytes = sound
          for index in place..<min(bytes.count, place + width) { bytes[index] = value }
          let _: [String: Tensor<Double>]? = try? NPZ.decoded(bytes)
        }
      }
    }
    var twice = NPZ.encoded(["x": Tensor<Double>([1, 2]), "y": Tensor<Double>([1, 2])])
    for index in twice.indices where twice[index] == UInt8(ascii: "y") && twice[index + 1] == UInt8(ascii: ".") {
      twice[index] = UInt8(ascii: "x")
    }
    #expect(throws: FileFormatError(format: "npz", key: "x", problem: "the name stands there twice")) {
      let _: [String: Tensor<Double>] = try NPZ.decoded(twice)
    }
  }

  @Test("A checksum that is not the directory's is an error, stored and deflated")
  func checksum() {
    var stored = NPZ.encoded(["x": Tensor<Double>([1, 2])])
    stored[30 + 5 + 128] ^= 1
    var deflated = FuzzTests.deflated
    let directory = deflated.count - 22 - 51
    deflated[directory + 16] ^= 1
    for bytes in [stored, deflated] {
      #expect(throws: FileFormatError(format: "npz", key: "x", problem: "its checksum is not what the directory says"))
      {
        let _: [String: Tensor<Double>] = try NPZ.decoded(bytes)
      }
    }
  }

  /// What `numpy.savez_compressed` writes for eight times 64 different bytes and 32 000 zeros.
  private static let farRepeats: [UInt8] = Array(
    Data(
      base64Encoded:
        "UEsDBC0AAAAIAAAAIQAZ/jZf//////////8FABQAeC5ucHkBABAAgOoDAAAAAADXAQAAAAAAAO3dPSvEAQDH8b/BYvSwKHWTP3XUXZ0i"
        + "MbkkT3lIJl3uLuq60/88DChGLMpg8AKYZMLOIOUFSJlIDGKyYvAG9B8/n+33exPfg9HpkfHZmmA1WA/zhep8FPYkwo2VVJhMhMVKtBzl"
        + "ynOVKF/4/bO5UrXw81cXckuFn92WznRlUulkezKxmfifuqC+tXeqvHty89bQndu7eG4e3jp/71g8fumMLmvHjl779p/6Dz8nzprWHrKn"
        + "LTtfpceZu6HrgavB28n74sd2YwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADwRz8dAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        + "AAAAAAAAiIt+OgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABAX/XQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAgLvrp"
        + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQFz00wEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIC46KcDAAAAAAAAAAAA"
        + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAcdFPBwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAGLyDVBLAQItAy0AAAAIAAAAIQAZ/jZf"
        + "1wEAAIDqAwAFAAAAAAAAAAAAAACAAQAAAAB4Lm5weVBLBQYAAAAAAQABADMAAAAOAgAAAAA=")!)
}
