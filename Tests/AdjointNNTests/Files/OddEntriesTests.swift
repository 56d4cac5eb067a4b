import AdjointNN
import Foundation
import Testing

/// Files in which one part is odd. What NumPy 2.4.6 and safetensors 0.8.0 read of them is read.
@Suite("Odd entries of archives") struct OddEntriesTests {
  private let x: Tensor<Float> = [1, 2]

  /// A stored archive of these contents, in this order.
  private func zip(_ entries: [(name: String, content: [UInt8])]) -> [UInt8] {
    var writer = ZipWriter(zip64From: ZipWriter.limit), bytes: [UInt8] = []
    for (name, content) in entries {
      bytes += writer.entry(name, size: content.count, crc: checksum(content)) + content
    }
    return bytes + writer.end()
  }

  private func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { state, byte in
      (0..<8).reduce(state ^ UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }
  }

  private func npy(_ type: String, _ shape: String, _ numbers: [UInt8]) -> [UInt8] {
    let text = Array("{'descr': '\(type)', 'fortran_order': False, 'shape': (\(shape)), }".utf8)
    return [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(text.count), 0] + text + numbers
  }

  /// Changes a field of an entry's record in the directory.
  private func changed(_ archive: [UInt8], entry: Int, at place: Int, to value: UInt8) -> [UInt8] {
    var bytes = archive
    let starts = bytes.indices.dropLast(4).filter { bytes[$0..<$0 + 4].elementsEqual([0x50, 0x4B, 1, 2]) }
    bytes[starts[entry] + place] = value
    return bytes
  }

  @Test("What is no array of real numbers does not keep the others from being read, and throws when it is asked for")
  func others() throws {
    let folder = try Folder(), own = NPY.encoded(x)
    let text = npy("<U1", "2,", [UInt8](repeating: 0, count: 8)), objects = npy("|O", "1,", [0x80, 4, 0x4E, 0x2E])
    let many = npy("<f4", "1,1,1,1,1,1,1,1,2", [UInt8](repeating: 0, count: 8))
    let sound = zip([("a.npy", own), ("x.npy", own), ("folder/", [])])
    let cases: [(String, [UInt8], problem: String)] = [
      ("a.txt", zip([("a.txt", Array("hello".utf8)), ("x.npy", own)]), "it does not start as an npy file"),
      ("a", zip([("a.npy", text), ("x.npy", own)]), "the number type “<U1”, which is none of real numbers"),
      ("a", zip([("a.npy", objects), ("x.npy", own)]), "the number type “|O”, which is none of real numbers"),
      ("a", zip([("a.npy", many), ("x.npy", own)]), "9 axes, where a tensor has at most 8"),
      ("a", changed(sound, entry: 0, at: 8, to: 1), "it is encrypted"),
      (
        "a", changed(sound, entry: 0, at: 10, to: 12),
        "compression method 12, where stored and deflated entries are read"
      ),
      ("folder/", sound, "it does not start as an npy file")
    ]
    for (name, bytes, problem) in cases {
      let tensors: [String: Tensor<Float>] = try NPZ.decoded(bytes)
      #expect(tensors["x"] == x && (tensors["a"] == nil || name == "folder/"))
      try Data(bytes).write(to: folder["x.npz"])
      #expect(try NPZ.read(folder["x.npz"], entry: "x") == x)
      #expect(try NPZ.names(folder["x.npz"]).contains(name))
      #expect(throws: FileFormatError(format: "npz", key: name, problem: problem)) {
        let _: Tensor<Float> = try NPZ.read(folder["x.npz"], entry: name)
      }
    }
  }

  @Test("An archive without any array throws what is wrong with its first entry; an empty one holds nothing")
  func nothing() throws {
    #expect(throws: FileFormatError(format: "npz", key: "a.txt", problem: "it does not start as an npy file")) {
      let _: [String: Tensor<Float>] = try NPZ.decoded(zip([("a.txt", [1, 2]), ("b.txt", [])]))
    }
    let tensors: [String: Tensor<Float>] = try NPZ.decoded(zip([]))
    #expect(tensors.isEmpty)
  }

  @Test("A damaged entry, and one that the element type cannot hold, throw, and the others are read by name")
  func damaged() throws {
    let folder = try Folder(), own = NPY.encoded(x)
    let large = npy("<i8", "1,", withUnsafeBytes(of: (Int64(1) << 53 + 1).littleEndian) { Array($0) })
    for (bytes, problem) in [
      (
        changed(zip([("a.npy", own), ("x.npy", own)]), entry: 0, at: 16, to: 7),
        "its checksum is not what the directory says"
      ),
      (zip([("a.npy", NPY.encoded([1, 2] as Tensor<Double>)), ("x.npy", own)]), "<f8 cannot be read as Float"),
      (zip([("a.npy", large), ("x.npy", own)]), "9007199254740993 has more digits than Float holds exactly"),
      (zip([("a.npy", Array("nothing".utf8)), ("x.npy", own)]), "it does not start as an npy file"),
      (zip([("a.npy", own), ("a.npy", own), ("x.npy", own)]), "the name stands there twice")
    ] {
      #expect(throws: FileFormatError(format: "npz", key: "a", problem: problem)) {
        let _: [String: Tensor<Float>] = try NPZ.decoded(bytes)
      }
      try Data(bytes).write(to: folder["x.npz"])
      #expect(try NPZ.read(folder["x.npz"], entry: "x") == x)
      let rows: TensorFile<Float> = try NPZ.open(folder["x.npz"], entry: "x")
      #expect(try rows.rows(0..<2) == x)
    }
    #expect(throws: FileFormatError(format: "npz", key: "a", problem: "the name stands there twice")) {
      let _: Tensor<Float> = try NPZ.read(folder["x.npz"], entry: "a")
    }
  }

  @Test("Entries are found with .npy and without; names are told apart by their bytes")
  func names() throws {
    let folder = try Folder()
    let bytes = zip([
      ("x", Array("a text".utf8)), ("x.npy", NPY.encoded(x)), ("plain", NPY.encoded(x + 1)),
      ("\u{E9}.npy", NPY.encoded(x + 2)), ("e\u{301}.npy", NPY.encoded(x + 3))
    ])
    try Data(bytes).write(to: folder["x.npz"])
    for (name, number) in [("x", 0), ("x.npy", 0), ("plain", 1), ("\u{E9}", 2), ("e\u{301}", 3), ("e\u{301}.npy", 3)] {
      #expect(try NPZ.read(folder["x.npz"], entry: name) == x + Float(number), "\(name)")
    }
    // A dictionary has room for one of them alone.
    let error = #expect(throws: FileFormatError.self) { let _: [String: Tensor<Float>] = try NPZ.read(folder["x.npz"]) }
    #expect(error?.problem == "another name is equal to Swift; read them one by one")
    // Code page 437, where the name is not UTF-8.
    var old = zip([("?.npy", NPY.encoded(x))])
    for index in old.indices where old[index] == UInt8(ascii: "?") && old[index + 1] == UInt8(ascii: ".") {
      old[index] = 0x82
    }
    #expect(try NPZ.decoded(old) == ["é": x])
  }

  @Test("Compressed entries expand no further than is allowed, and what follows an array is passed over")
  func expansion() throws {
    let folder = try Folder()
    // What numpy.savez_compressed writes for 40 numbers: 448 bytes.
    try Data(FuzzTests.deflated).write(to: folder["x.npz"])
    for limit in [448, 1000] {
      let tensors: [String: Tensor<Double>] = try NPZ.read(folder["x.npz"], expandingTo: limit)
      let one: Tensor<Double> = try NPZ.read(folder["x.npz"], entry: "x", expandingTo: limit)
      #expect(tensors["x"] == one && one.shape == [40])
    }
    let problem = "it expands to 448 bytes, and 447 are allowed; allow more with expandingTo"
    #expect(throws: FileFormatError(format: "npz", key: "x", problem: problem)) {
      let _: [String: Tensor<Double>] = try NPZ.decoded(FuzzTests.deflated, expandingTo: 447)
    }
    #expect(throws: FileFormatError(format: "npz", key: "x", problem: problem)) {
      let _: Tensor<Double> = try NPZ.read(folder["x.npz"], entry: "x", expandingTo: 447)
    }
    // 2 GB that would be 2 MB: said in the directory, and not believed.
    var bomb = FuzzTests.deflated + [UInt8](repeating: 0, count: 3 << 20)
    let directory = FuzzTests.deflated.count - 22 - 51
    bomb = Array(FuzzTests.deflated[..<directory]) + [UInt8](repeating: 0, count: 3 << 20)
    var record = Array(FuzzTests.deflated[directory...])
    for (place, number) in [(20, UInt32(3 << 20)), (24, UInt32(1) << 31)] {
      for index in 0..<4 { record[place + index] = UInt8(truncatingIfNeeded: number >> (8 * index)) }
    }
    for index in 0..<4 { record[51 + 16 + index] = UInt8(truncatingIfNeeded: bomb.count >> (8 * index)) }
    let error = #expect(throws: FileFormatError.self) {
      let _: [String: Tensor<Double>] = try NPZ.decoded(bomb + record)
    }
    #expect(error?.problem.contains("allow more with expandingTo") == true, "\(String(describing: error))")
    let longer = zip([("x.npy", NPY.encoded(x) + [1, 2, 3])])
    #expect(try NPZ.decoded(longer) == ["x": x])
  }
}

/// The header of one file, and tensors of 8 bytes each after it.
@Suite("Odd safetensors files") struct OddSafetensorsTests {
  private let two = #""a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}"#

  private func bytes(_ header: String, _ numbers: [UInt8] = [0, 0, 0x80, 0x3F, 0, 0, 0, 0x40]) -> [UInt8] {
    withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian) { Array($0) } + Array(header.utf8) + numbers
  }

  private func read(_ header: String) throws -> Tensor<Float> { try Safetensors(bytes(header)).tensor("a") }

  @Test(
    "Headers that the reference reader reads are read",
    arguments: [
      #"{"__metadata__":null,A}"#, #"{ "__metadata__" : null , A}"#, #"{"__metadata__":{},A}"#,
      #"{A,"__metadata__":{"k":"v"}}"#
    ]
      + [
        "1", "-1.5e3", "0", "0.5", "1E+2", "true", "false", "null", #""}""#, "[]", "{}", "[[],{}]",
        #"[1,"]",{"b":null}]"#,
        #"{"a":[1,{"b":null}],"c":"}"}"#, " [ 1 , 2 ] ",
        String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
      ].flatMap {
        [
          #"{"a":{"note":\#($0),"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#,
          #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8],"note":\#($0),"note":\#($0)}}"#
        ]
      })
  func reading(header: String) throws {
    #expect(try read(header.replacing("A}", with: "\(two)}").replacing("{A,", with: "{\(two),")) == [1, 2])
  }

  @Test(
    "Headers that are no JSON, or hold what they may not, are errors",
    arguments: [
      "[1,2", "01", "nul", "1.", ".5", "+1", "-", "1e", #""\q""#, #""\ud800""#, #""\ud83d \ude00""#, "[1,]", "[,1]",
      "{1:2}",
      #"{"a"}"#, #"{"a":1,}"#, "]", "", "1 2", "0x1", "NaN"
    ].map { #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8],"note":\#($0)}}"# } + [
      #"{"a":{"dtype":"F32","shape":[02],"data_offsets":[0,8]}}"#,
      #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[00,8]}}"#,
      #"{"a":{"dtype":"F32","dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#,
      #"{"a":{"dtype":"F32","shape":[-0,2],"data_offsets":[0,8]}}"#, #"{"a":null}"#, ""
    ])
  func damaged(header: String) {
    #expect(throws: FileFormatError.self) { try Safetensors(bytes(header)) }
  }

  @Test(
    "Metadata that are no texts are an error that says so",
    arguments: ["{\"k\":1}", "{\"k\":null}", "\"x\"", "[]", "1", "{\"k\":{}}"])
  func metadata(value: String) {
    let error = #expect(throws: FileFormatError.self) { try Safetensors(bytes("{\"__metadata__\":\(value),\(two)}")) }
    #expect(error?.problem.contains("metadata") == true, "\(String(describing: error))")
  }

  @Test(
    "A tensor that cannot be read here throws when it is asked for, and keeps no other from being read",
    arguments: [
      (#""dtype":"F33","shape":[2]"#, "the unknown dtype F33"),
      (#""dtype":"C64","shape":[1]"#, "the unknown dtype C64"),
      (#""dtype":"F4","shape":[16]"#, "the unknown dtype F4"),
      (#""dtype":"F32","shape":[1,1,1,1,1,1,1,1,2]"#, "9 axes, where a tensor has at most 8"),
      (#""dtype":"F64","shape":[1]"#, "dtype F64 cannot be read as Float")
    ])
  func unreadable(entry: String, problem: String) throws {
    let sound: [UInt8] = [0, 0, 0x80, 0x3F, 0, 0, 0, 0x40]
    let header =
      "{\(two),\"b\":{\(entry),\"data_offsets\":[8,16]},\"c\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[16,24]}}"
    let file = try Safetensors(bytes(header, sound + sound + sound))
    #expect(file.names == ["a", "b", "c"])
    for name in ["a", "c"] {
      #expect(try file.tensor(name) == [1, 2] as Tensor<Float> && file.shape(name) == [2])
    }
    #expect(throws: FileFormatError(format: "safetensors", key: "b", problem: problem)) {
      let _: Tensor<Float> = try file.tensor("b")
    }
    #expect(throws: FileFormatError(format: "safetensors", key: "b", problem: problem)) {
      let _: TensorFile<Float> = try file.open("b")
    }
    #expect((file.shape("b")?.rank ?? 9) > 0)
  }

  @Test("Names are told apart by their bytes, in reading, writing and loading")
  func names() throws {
    let x: Tensor<Float> = [1, 2]
    let file = try Safetensors([UInt8](Safetensors.encoded([("\u{E9}", x), ("e\u{301}", x + 1)])))
    #expect(file.names.count == 2)
    #expect(try file.tensor("\u{E9}") == x && file.tensor("e\u{301}") == x + 1)
    #expect(throws: FileFormatError.self) {
      try Safetensors(bytes(#"{"__metadata__":{"\#u{E9}":"1","e\#u{301}":"2"},\#(two)}"#))
    }
    let error = #expect(throws: FileFormatError.self) { let _: Tensor<Float> = try file.tensor("e") }
    #expect(error?.problem == "no such tensor; there are “\u{E9}”, “e\u{301}”")
  }

  @Test("Every number of 8 bits is what PyTorch reads; any byte but 0 is true")
  func eightBits() throws {
    let all = (0...255).map { UInt8($0) }
    func numbers(_ type: String) throws -> [Float] {
      let header = #"{"a":{"dtype":"\#(type)","shape":[256],"data_offsets":[0,256]}}"#
      let tensor: Tensor<Float> = try Safetensors(bytes(header, all)).tensor("a")
      return tensor.scalars
    }
    let first = try numbers("F8_E4M3"), second = try numbers("F8_E5M2")
    // 1, the largest, the smallest normal and subnormal ones (Micikevicius et al., table 1).
    #expect([0x38, 0x7E, 0x08, 0x01].map { first[$0] } == [1, 448, 0x1p-6, 0x1p-9])
    #expect([0x3C, 0x7B, 0x04, 0x01].map { second[$0] } == [1, 57_344, 0x1p-14, 0x1p-16])
    #expect(first.indices.filter { first[$0].isNaN } == [0x7F, 0xFF])
    #expect(second[0x7C] == .infinity && second.count(where: \.isNaN) == 6)
    for numbers in [first, second] {
      #expect(zip(numbers[..<0x7B], numbers[1...0x7B]).allSatisfy { $0 < $1 })
      #expect(zip(numbers[..<0x7B], numbers[128...]).allSatisfy { $0 == -$1 && $1.sign == .minus })
    }
    #expect(try numbers("BOOL") == [0] + [Float](repeating: 1, count: 255))
  }

  @Test("An I64 that the element type cannot hold exactly is an error that names it and its tensor")
  func digits() throws {
    let number = Int64(1) << 53 + 1
    let file = try Safetensors(
      bytes(
        #"{"a":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}}"#,
        withUnsafeBytes(of: number.littleEndian) { Array($0) }))
    let problem = "9007199254740993 has more digits than Double holds exactly"
    #expect(throws: FileFormatError(format: "safetensors", key: "a", problem: problem)) {
      let _: Tensor<Double> = try file.tensor("a")
    }
  }
}
