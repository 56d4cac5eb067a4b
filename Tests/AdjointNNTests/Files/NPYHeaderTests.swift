import AdjointNN
import Foundation
import Testing

/// Headers that NumPy 2.4.6 reads, and ones that it refuses: `numpy.lib.format.read_array` on the same bytes.
@Suite("Headers of npy files") struct NPYHeaderTests {
  private let two: [UInt8] = [0, 0, 0, 0, 0, 0, 0xF8, 0x3F, 0, 0, 0, 0, 0, 0, 0, 0xC0]

  private func npy(_ header: String, _ numbers: [UInt8], version: [UInt8] = [1, 0]) -> [UInt8] {
    let text = Array(header.utf8), count = text.count
    let length =
      version[0] == 1 ? [UInt8(count & 255), UInt8(count >> 8)] : [UInt8(count & 255), UInt8(count >> 8), 0, 0]
    return [0x93] + Array("NUMPY".utf8) + version + length + text + numbers
  }

  private func header(_ type: String, _ shape: String = "(2,)", fortran: String = "False") -> String {
    "{'descr': '\(type)', 'fortran_order': \(fortran), 'shape': \(shape), }"
  }

  @Test("Every name that NumPy has for a type of real numbers is read, with every byte order that it takes")
  func names() throws {
    let spellings: [(String, size: Int)] = [
      ("i1 b u1 B", 1), ("i2 h u2 H", 2), ("i4 i u4 I", 4), ("i8 q l p n u8 Q L P N", 8)
    ]
    for (codes, size) in spellings {
      for code in codes.split(separator: " ") {
        for order in ["", "<", "=", "|", ">"] {
          var bytes = [UInt8](repeating: 0, count: 2 * size)
          bytes[order == ">" ? size - 1 : 0] = 5
          bytes[order == ">" ? 2 * size - 1 : size] = 7
          let read: Tensor<Float> = try NPY.decoded(npy(header(order + code), bytes))
          #expect(read == [5, 7], "\(order)\(code)")
        }
      }
    }
    let floats: [(String, [UInt8])] = [
      ("f2 e", [0x00, 0x3E, 0x00, 0xC0]), ("f4 f", [0, 0, 0xC0, 0x3F, 0, 0, 0, 0xC0]), ("f8 d", two)
    ]
    for (codes, bytes) in floats {
      for code in codes.split(separator: " ") {
        for order in ["", "<", "=", "|", ">"] {
          let size = bytes.count / 2
          let own = order == ">" ? Array(bytes[..<size].reversed() + bytes[size...].reversed()) : bytes
          let read: Tensor<Double> = try NPY.decoded(npy(header(order + code), own))
          #expect(read == [1.5, -2], "\(order)\(code)")
        }
      }
    }
    let words: [(String, Int)] = [
      ("int8 byte uint8 ubyte bool bool_ ? |b1 <? b1", 1), ("int16 short uint16 ushort", 2),
      ("int32 intc uint32 uintc", 4), ("int64 int int_ intp long longlong uint64 uint uintp ulong ulonglong", 8)
    ]
    for (names, size) in words {
      for name in names.split(separator: " ") {
        var bytes = [UInt8](repeating: 0, count: 2 * size)
        bytes[size] = 1
        let read: Tensor<Double> = try NPY.decoded(npy(header(String(name)), bytes))
        #expect(read == [0, 1], "\(name)")
      }
    }
    for (name, bytes) in [
      ("float16", floats[0].1), ("half", floats[0].1), ("float32", floats[1].1), ("single", floats[1].1),
      ("float64", two), ("double", two), ("float", two)
    ] {
      let read: Tensor<Double> = try NPY.decoded(npy(header(name), bytes))
      #expect(read == [1.5, -2], "\(name)")
    }
  }

  @Test(
    "Types that are none of real numbers, or no types, are errors that quote them",
    arguments: [
      "<c16", "<U2", "|S3", "|O", "<M8[s]", "<m8", "g", "<f16", "longdouble", "V8", "<f3", "f", "<float64", "=float32",
      "@f8", "Float64", " <f8", "< f8", "", "<", "i3", "bfloat16", "float_"
    ].filter { $0 != "f" })
  func otherTypes(type: String) {
    let error = #expect(throws: FileFormatError.self) {
      let _: Tensor<Double> = try NPY.decoded(npy(header(type), two))
    }
    #expect(error?.problem == "the number type “\(type)”, which is none of real numbers")
  }

  @Test(
    "Dictionaries that NumPy reads are read",
    arguments: [
      "{'descr' : '<f8', 'fortran_order' : False, 'shape' : (2,)}",
      "{ 'shape' : ( 2 , ) , 'fortran_order' : False , 'descr' : '<f8' }",
      "{\"descr\": \"<f8\", \"fortran_order\": False, \"shape\": (2,)}",
      "{'descr': '<f8', 'fortran_order': False, 'shape': (2L,), }",
      "{'descr': u'<f8', 'fortran_order': False, 'shape': (2 L,), }",
      "{'descr':'<f8','fortran_order':True,'shape':(2,)}   \n",
      " \n{'descr':'<f8',\n'fortran_order':False,\n\t'shape':(2,)}"
    ])
  func dictionaries(text: String) throws {
    for version: [UInt8] in [[1, 0], [2, 0], [3, 0]] {
      #expect(try NPY.decoded(npy(text, two, version: version)) == Tensor<Double>([1.5, -2]))
    }
  }

  @Test(
    "Dictionaries that NumPy refuses are errors",
    arguments: [
      "(2)", "2", "[2]", "(2,,)", "(,)", "(2.0,)", "(True, 2)", "(1+1,)", "(02,)", "(2l,)", "(2L)", "(-2,)", "(2",
      "2,)",
      "((2,),)", "('2',)"
    ].map { "{'descr': '<f8', 'fortran_order': False, 'shape': \($0), }" } + [
      "{'descr': '<f8', 'fortran_order': 0, 'shape': (2,)}", "{'descr': '<f8', 'fortran_order': true, 'shape': (2,)}",
      "{'descr': <f8, 'fortran_order': False, 'shape': (2,)}", "{'descr': '<f8', 'shape': (2,)}",
      "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), 'extra': 1}",
      "{'descr': '<f8', 'fortran_order': False, 'shape': (2,)}x",
      "{'descr': '<f8' 'fortran_order': False, 'shape': (2,)}",
      "{'descr': '<f8', 'fortran_order': False, 'shape': (2,),,}", "", "{", "{}", "descr",
      "{'descr': b'<f8', 'fortran_order': False, 'shape': (2,)}",
      "{'descr': [('x', '<f8'), ('y', '<f8')], 'fortran_order': False, 'shape': (1,), }"
    ])
  func damaged(text: String) {
    #expect(throws: FileFormatError.self) { let _: Tensor<Double> = try NPY.decoded(npy(text, two)) }
  }

  @Test("A version that there is not, and a name twice, are errors; a header in Latin-1 is read")
  func versions() {
    for version: [UInt8] in [[0, 0], [1, 1], [2, 1], [4, 0]] {
      let error = #expect(throws: FileFormatError.self) {
        let _: Tensor<Double> = try NPY.decoded(npy(header("<f8"), two, version: version))
      }
      #expect(error?.problem == "version \(version[0]).\(version[1])")
    }
    #expect(throws: FileFormatError.self) {
      let twice = "{'descr': '<f4', 'descr': '<f8', 'fortran_order': False, 'shape': (2,)}"
      let _: Tensor<Double> = try NPY.decoded(npy(twice, two))
    }
    var latin = npy("{'descr': '?f8', 'fortran_order': False, 'shape': (2,)}", two)
    latin[latin.firstIndex(of: UInt8(ascii: "?"))!] = 0xE9
    #expect(throws: FileFormatError(format: "npy", problem: "the number type “éf8”, which is none of real numbers")) {
      let _: Tensor<Double> = try NPY.decoded(latin)
    }
  }

  @Test("Any byte but 0 is true; what follows the array is not read")
  func contents() throws {
    #expect(try NPY.decoded(npy(header("|b1", "(3,)"), [0, 1, 2])) == Tensor<Float>([0, 1, 1]))
    let folder = try Folder()
    let file = npy(header("<f8"), two + Array("more".utf8))
    try Data(file).write(to: folder["x.npy"])
    #expect(
      try NPY.decoded(file) == Tensor<Double>([1.5, -2]) && NPY.read(folder["x.npy"]) == Tensor<Double>([1.5, -2]))
    let rows: TensorFile<Double> = try NPY.open(folder["x.npy"])
    #expect(try rows.rows(1..<2) == [-2])
    #expect(throws: FileFormatError(format: "npy", problem: "15 bytes for shape [2] of <f8, which takes 16")) {
      let _: Tensor<Double> = try NPY.decoded(npy(header("<f8"), two.dropLast()))
    }
  }

  @Test("A tensor of more axes than there can be says how many")
  func axes() {
    #expect(throws: FileFormatError(format: "npy", problem: "9 axes, where a tensor has at most 8")) {
      let _: Tensor<Double> = try NPY.decoded(npy(header("<f8", "(1,1,1,1,1,1,1,1,2)"), two))
    }
  }

  @Test("A whole number that the element type cannot hold exactly is an error that quotes it")
  func digits() throws {
    func file<I: FixedWidthInteger>(_ type: String, _ number: I) -> [UInt8] {
      npy(header(type), withUnsafeBytes(of: (I(0).littleEndian, number.littleEndian)) { Array($0) })
    }
    func refused<S: TensorScalar>(_ bytes: [UInt8], _ number: String, _: S.Type) {
      #expect(throws: FileFormatError(format: "npy", problem: "\(number) has more digits than \(S.self) holds exactly"))
      {
        let _: Tensor<S> = try NPY.decoded(bytes)
      }
    }
    let large = Int64(1) << 53 + 1
    refused(file("<i8", large), "9007199254740993", Double.self)
    refused(file("<i8", -large), "-9007199254740993", Double.self)
    refused(file(">i8", large.byteSwapped), "9007199254740993", Double.self)
    refused(file("<i8", Int64.max), "9223372036854775807", Double.self)
    refused(file("<u8", UInt64.max), "18446744073709551615", Double.self)
    refused(file("<i8", Int64(1) << 24 + 1), "16777217", Float.self)
    refused(file("<i4", Int32.max), "2147483647", Float.self)
    refused(file("<u4", UInt32.max), "4294967295", Float.self)
    #expect(try NPY.decoded(file("<i8", large - 1)) == Tensor<Float>([0, 0x1p53]))
    #expect(try NPY.decoded(file("<i8", Int64.min)) == Tensor<Float>([0, -0x1p63]))
    #expect(try NPY.decoded(file("<u8", UInt64(1) << 63)) == Tensor<Double>([0, 0x1p63]))
    #expect(try NPY.decoded(file("<i4", Int32.max)) == Tensor<Double>([0, 2_147_483_647]))
    refused(file("<i8", large), "9007199254740993", Float.self)
    let idx: [UInt8] = [0, 0, 0x0C, 1, 0, 0, 0, 1, 1, 0, 0, 1]
    #expect(throws: FileFormatError(format: "IDX", problem: "16777217 has more digits than Float holds exactly")) {
      let _: Tensor<Float> = try IDX.decoded(idx)
    }
    #expect(try IDX.decoded(idx) == Tensor<Double>([16_777_217]))
  }

  @Test("A file of another format says of which")
  func otherFormats() {
    let gzip: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0, 0]
    let compressed = "it is compressed with gzip; unpack it first"
    #expect(throws: FileFormatError(format: "IDX", problem: compressed)) {
      let _: Tensor<Float> = try IDX.decoded(gzip)
    }
    #expect(throws: FileFormatError(format: "npy", problem: compressed)) {
      let _: Tensor<Float> = try NPY.decoded(gzip)
    }
    #expect(throws: FileFormatError(format: "npz", problem: compressed)) {
      let _: [String: Tensor<Float>] = try NPZ.decoded(gzip)
    }
    #expect(throws: FileFormatError(format: "safetensors", problem: compressed)) { try Safetensors(gzip) }
    let x: Tensor<Float> = [1]
    #expect(throws: FileFormatError(format: "npy", problem: "it is a zip archive, as npz files are")) {
      let _: Tensor<Float> = try NPY.decoded(NPZ.encoded(["x": x]))
    }
    #expect(throws: FileFormatError(format: "npz", problem: "it is an npy file")) {
      let _: [String: Tensor<Float>] = try NPZ.decoded(NPY.encoded(x))
    }
    #expect(throws: FileFormatError(format: "IDX", problem: "it does not start as an IDX file")) {
      let _: Tensor<Float> = try IDX.decoded([1, 2])
    }
  }
}
