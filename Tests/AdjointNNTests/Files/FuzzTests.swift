import AdjointNN
import Foundation
import Testing

/// Damaged files: every reader must give a result or a typed error, and no result much larger than the file.
///
/// `FUZZ_COUNT=1000000 swift test -c release --filter FuzzTests` does it a million times for each reader.
@Suite("Damaged files") struct FuzzTests {
  enum Reader: String, CaseIterable, Sendable { case csv, idx, npy, npz, safetensors }

  @Test("No damage makes a reader crash, hang, or ask for much memory", arguments: Reader.allCases)
  func damage(reader: Reader) throws {
    let folder = try Folder()
    try Data().write(to: folder["x"])
    let count = ProcessInfo.processInfo.environment["FUZZ_COUNT"].flatMap { Int($0) } ?? 10_000
    let sound = samples(reader)
    for bytes in sound {
      #expect(try scalarCount(reader, bytes) > 0)
      #expect(try fileScalarCount(reader, bytes, folder["x"]) > 0)
    }
    var generator = SeededGenerator(seed: 1)
    var errors = 0
    for number in 0..<count {
      let bytes = damaged(sound.randomElement(using: &generator)!, using: &generator)
      // Deflate makes at most 1032 bytes of one.
      let limit = (reader == .npz ? 1032 : 8) * bytes.count
      do {
        #expect(try scalarCount(reader, bytes) <= limit)
      } catch is FileFormatError { errors += 1 } catch is CSVError { errors += 1 }
      if !number.isMultiple(of: 5) { continue }
      do {
        #expect(try fileScalarCount(reader, bytes, folder["x"]) <= 2 * limit)
      } catch is FileFormatError {} catch is CSVError {}
    }
    // The damage was real.
    #expect(errors > count / 4)
  }

  /// Reads everything, and counts the numbers.
  private func scalarCount(_ reader: Reader, _ bytes: [UInt8]) throws -> Int {
    switch reader {
    case .csv:
      let table = try CSVTable(String(decoding: bytes, as: UTF8.self))
      let numbers: Tensor<Double> = try table.tensor(excluding: ["name"])
      return numbers.scalarCount
    case .idx:
      let tensor: Tensor<Double> = try IDX.decoded(bytes)
      return tensor.scalarCount
    case .npy:
      let tensor: Tensor<Double> = try NPY.decoded(bytes)
      return tensor.scalarCount
    case .npz:
      let tensors: [String: Tensor<Double>] = try NPZ.decoded(bytes)
      return tensors.values.reduce(0) { $0 + $1.scalarCount }
    case .safetensors:
      let file = try Safetensors(bytes)
      return try file.names.reduce(0) { count, name in
        let tensor: Tensor<Double> = try file.tensor(name)
        return count + tensor.scalarCount
      }
    }
  }

  /// The same from a file on the disk, and then rows of it.
  private func fileScalarCount(_ reader: Reader, _ bytes: [UInt8], _ url: URL) throws -> Int {
    // Not by `Data.write`, which waits for the disk.
    let file = try FileHandle(forWritingTo: url)
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: bytes)
    switch reader {
    case .csv:
      var rows = try CSVReader(contentsOf: url), count = 0
      while let row = try rows.next() { count += row.count }
      return count
    case .idx:
      let tensor: Tensor<Double> = try IDX.read(url)
      return try tensor.scalarCount + rowScalarCount(IDX.open(url))
    case .npy:
      let tensor: Tensor<Double> = try NPY.read(url)
      return try tensor.scalarCount + rowScalarCount(NPY.open(url))
    case .npz:
      // Rows first: they do not wait for a right checksum.
      let rows = ["x", "longer name"].reduce(0) { $0 + ((try? rowScalarCount(NPZ.open(url, entry: $1))) ?? 0) }
      let tensors: [String: Tensor<Double>] = try NPZ.read(url)
      return tensors.values.reduce(rows) { $0 + $1.scalarCount }
    case .safetensors:
      let file = try Safetensors(contentsOf: url)
      return try file.names.reduce(0) { count, name in
        let tensor: Tensor<Double> = try file.tensor(name)
        return try count + tensor.scalarCount + (tensor.rank == 0 ? 0 : rowScalarCount(file.open(name)))
      }
    }
  }

  private func rowScalarCount(_ file: TensorFile<Double>) throws -> Int {
    let indices = file.count == 0 ? [] : [file.count - 1, 0]
    return try file.rows(at: indices).scalarCount + file.rows(file.count / 2..<file.count).scalarCount
  }

  private func samples(_ reader: Reader) -> [[UInt8]] {
    let x: Tensor<Float> = [[1, 2, 3], [4, 5, 6]], y: Tensor<Double> = [0.5, -1]
    switch reader {
    case .csv: return [Array("name,a,b\n\"x, \"\"y\"\"\",1,2.5\r\nz,-3,4e2\n".utf8)]
    case .idx: return [IDX.encoded(x), IDX.encoded(y), [0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 2, 1, 2, 3, 4]]
    case .npy:
      let header = Array("{ 'shape' : (2L, 1), \"fortran_order\": False, 'descr': u'=u4'}".utf8)
      let start = [0x93] + Array("NUMPY".utf8) + [3, 0, UInt8(header.count), 0, 0, 0]
      return [NPY.encoded(x), NPY.encoded(y), start + header + [1, 0, 0, 0, 2, 0, 0, 0]]
    case .npz:
      return [
        NPZ.encoded(["x": x, "longer name": x]), NPZ.encoded(["x": x, "longer name": x], zip64From: 0),
        FuzzTests.deflated
      ]
    case .safetensors:
      return [
        [UInt8](Safetensors.encoded([("a", x), ("b.c", x + 1)], metadata: ["k": "v"])),
        [UInt8](Safetensors.encoded([("é\n", y)])), FuzzTests.unknownKeys
      ]
    }
  }

  private func damaged(_ bytes: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<7, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      case 2: bytes.removeSubrange(place...)
      case 3: bytes.remove(at: place)
      case 4: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
      case 5:
        let end = Swift.min(bytes.count, place + Int.random(in: 1...16, using: &generator))
        bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &generator))
      default:
        // An extreme number.
        let width = [1, 2, 4, 8].randomElement(using: &generator)!,
          value: UInt8 = Bool.random(using: &generator) ? 255 : 0
        for i in place..<Swift.min(bytes.count, place + width) { bytes[i] = value }
      }
    }
    return bytes
  }

  /// A safetensors file with keys that readers pass over.
  private static let unknownKeys: [UInt8] = {
    let header = """
      {"__metadata__":null,"a":{"note":[-1.5e3,{"k":"}\\n","l":[]},true],"dtype":"BF16","shape":[2],"data_offsets":[0,4]}}
      """
    return [UInt8(header.utf8.count), 0, 0, 0, 0, 0, 0, 0] + Array(header.utf8) + [1, 2, 3, 4]
  }()

  /// What `numpy.savez_compressed` writes for `numpy.arange(40.0) % 7`.
  static let deflated: [UInt8] = Array(
    Data(
      base64Encoded:
        "UEsDBC0AAAAIAAAAIQCiyD5g//////////8FABQAeC5ucHkBABAAwAEAAAAAAABcAAAAAAAAAJvsF+obEMnIUMZQrZ6SWpxcpG6l"
        + "oG6TZqGuo6Cell9UUpSYF59flJIKEndLzClOBYoXZyQWpAL5GiYGOpo6CrUK5AMuBhTwwR7KcIBQHFBaAEqLQGkJh1F9EH0AUEsB"
        + "Ai0DLQAAAAgAAAAhAKLIPmBcAAAAwAEAAAUAAAAAAAAAAAAAAIABAAAAAHgubnB5UEsFBgAAAAABAAEAMwAAAJMAAAAAAA==")!)

  /// What `numpy.savez_compressed` writes for 0 to 14 in random order, each as often as a Fibonacci number says, so that
  /// codes are as long as they may be.
  static let longCodes: [UInt8] = Array(
    Data(
      base64Encoded:
        "UEsDBC0AAAAIAAAAIQAKPXQ2//////////8FABQAeC5ucHkBABAAvAYAAAAAAAAGAwAAAAAAAJ1Uu44UQQy8x+5Mt1/fcNmCdMkFIMEH"
        + "kIFICIjQiTtEgDi0ByTAV/DDVJVnf4Dd0cy0p9sul8v+++bd67fvz89+nv063N0/fjweXl4dfv+4OVxfHT49HL8fb79+eDje3dP+6vbL"
        + "4z3sj59vv91j/eTm2Yvn10+vr/5c/e/P5uIVmZUZFZWzPMrKE4/KsKyCeXG8RQ5YsmLSVIFX3IoPbN7nzo2b4avW4Ct/We40JM9zievS"
        + "i/HKsbBheDgBMGDWvgyeEzcGZ3iCaXeIhkVgjQ9BHzljpg5b0LqrZY9jEUvQnwuCY+tkljpSk4kRVCok0pllnS/jTZExYCa+MnzK9IZR"
        + "2mTLoi04ggX86+zg6alsBBOOGHIM2wN3Kst9Eiy9TIJXgAKWLXcPsec5Ra8P8DDSlKrywQe42hnPkYwiLyvKwz0Iu5zxHtVVQ1Y1SEC/"
        + "IhAYCuDsVJlgkvqkhRXFak5WkFkMFWrNugDQFJdkGGQq8srdpQUIwDVGKGgtAyXEuTmRmQVpphmPnEaCgtVYE5roqvLCe9JPlkojR/wR"
        + "DwWZJpGch0oGLLG2HqghbWOqSSaVQUEQ8IQ3akfxxYvYUTVJCg0LPTO7IFspXbSiQL63znizFi8zl/rNh6h1SKQMpRthvUFOcJvSE6zi"
        + "eS1krPJbhycM1M2o15zeDPHDhGi8XatpThzt4cpQP5fSWCCcN4URZeE6guWqdLttUijk3jd43jmGSABwNtoYElf4qXElx7o0tYwCVDRH"
        + "ogrB5LDJ2vS4aIgoZ1pWKWZtBKpTdZ9brYxzQfkxB5BKAvGBfRw9RcKnMo0d9wIdUUBXq2Js/RwhtcP3QjeeG/wgmezt7IE1e1BZy5hu"
        + "vbYBISZ6NGi3hoDoVwlw8Q8hD53XWLLkQCPNM9S9mmFs+h6A7EIOJCr91OaW24ShhvjwTSnERg0LkmbxVsZsX0hcikesmCRFk0XdETtO"
        + "HlfgVmku0aNiD5SUh0QkPkWL5UkS21RozWpoDuFGHnvudg0Hh5NRyoJrcDLcogX+D1BLAQItAy0AAAAIAAAAIQAKPXQ2BgMAALwGAAAF"
        + "AAAAAAAAAAAAAACAAQAAAAB4Lm5weVBLBQYAAAAAAQABADMAAAA9AwAAAAA=")!)
}
