import AdjointNN
import Foundation
import Testing

private struct Model: Module, Equatable {
  var hidden = Linear<Float>(weight: [[1, 2], [3, -0.5]], bias: [0.1, 0.2])
  var running = LayerState<Float>([7])
  var scale = Frozen(Variable<Float>(2.5))

  static func == (a: Model, b: Model) -> Bool { a.tensors.map(\.value) == b.tensors.map(\.value) }
}

@Suite("Files of tensors") struct FileTests {
  @Test("A saved model loads into another of its structure, states and metadata included")
  func checkpoint() throws {
    let folder = try Folder(), model = Model()
    try model.save(to: folder["model.safetensors"], metadata: ["note": "a \"quote\", a \\ and\na line\u{1}é🙂"])
    var other = model
    other.updateParameters { _, value in value = value * 0 }
    other.running.value = [0]
    let metadata = try other.load(from: folder["model.safetensors"])
    #expect(other == model && metadata == ["note": "a \"quote\", a \\ and\na line\u{1}é🙂"])
    let file = try Safetensors(contentsOf: folder["model.safetensors"])
    #expect(file.names == ["hidden.weight", "hidden.bias", "running", "scale"] && file.shape("scale") == [])
  }

  @Test("A checkpoint of another model throws and changes nothing")
  func mismatch() throws {
    let tensors = Model().tensors
    var shapes = tensors, missing = tensors, more = tensors
    shapes[1].value = [1, 2, 3]
    missing.remove(at: 2)
    more.append(("extra", [1]))
    for (wrong, message) in [
      (shapes, "safetensors, “hidden.bias”: shape [3], where the model has [2]"),
      (missing, "safetensors, “running”: no such tensor"),
      (more, "safetensors, “extra”: the model has no such parameter")
    ] {
      let folder = try Folder()
      try Safetensors.write(wrong.map { ($0.name, $0.value + 1) }, to: folder["x"])
      var model = Model()
      let error = #expect(throws: FileFormatError.self) { try model.load(from: folder["x"]) }
      #expect(error?.description.hasPrefix(message) == true, "\(String(describing: error))")
      #expect(model == Model())
    }
  }

  @Test("A write that fails leaves the old file as it was")
  func atomic() throws {
    let folder = try Folder()
    #expect(throws: (any Error).self) { try Model().save(to: folder["no such folder/x"]) }
    try Model().save(to: folder["x"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path()) == ["x"])
  }

  @Test(
    "A hostile header is a typed error",
    arguments: [
      ("{", "no “\"” where one should be"), ("{}x", "text after the header's end"),
      (
        #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#,
        "the name stands there twice"
      ),
      (
        #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[2,6]}}"#,
        "where 4 ended the last tensor"
      ),
      (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}"#, "where 0 ended the last tensor"),
      (#"{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}}"#, "and 8 the file"),
      (#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}"#, "4 bytes for shape [2] of F32"),
      (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#, "4 bytes after the last tensor"),
      (
        #"{"a":{"dtype":"F32","shape":[2147483647,2147483647,2147483647],"data_offsets":[0,8]}}"#,
        "the impossible shape"
      ),
      (#"{"a":{"dtype":"F32","shape":[99999999999999999999],"data_offsets":[0,8]}}"#, "more than 18 digits"),
      (
        #"{"a":{"dtype":"F32","shape":[\#(String(repeating: "1,", count: 64))1],"data_offsets":[0,8]}}"#,
        "a list of more than 64 numbers"
      ),
      (#"{"a":{"shape":[2],"data_offsets":[0,8]}}"#, "lacks its dtype"),
      (#"{"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}"#, "no whole number")
    ])
  func hostile(header: String, message: String) {
    var bytes: [UInt8] = withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian) { Array($0) }
    bytes += Array(header.utf8) + [UInt8](repeating: 0, count: 8)
    let error = #expect(throws: FileFormatError.self) { try Safetensors(bytes) }
    #expect(error?.problem.contains(message) == true, "\(String(describing: error))")
  }

  @Test("A header longer than the file, or of a gigabyte, is refused before anything is read")
  func length() {
    for length in [UInt64(100), 1 << 30, .max] {
      let bytes = withUnsafeBytes(of: length.littleEndian) { Array($0) } + [0x7B, 0x7D]
      #expect(throws: FileFormatError(format: "safetensors", problem: "a header of \(length) bytes in a file of 10")) {
        try Safetensors(bytes)
      }
    }
  }

  @Test("Empty tensors with axes that would be too large with any elements are refused")
  func emptyAndHuge() {
    for order in ["False", "True"] {
      let text = "{'descr': '<f8', 'fortran_order': \(order), 'shape': (0, 2147483647, 2147483647, 2147483647), }"
      let bytes = [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(text.utf8.count), 0] + Array(text.utf8)
      let error = #expect(throws: FileFormatError.self) { let _: Tensor<Double> = try NPY.decoded(bytes) }
      #expect(error?.problem == "the impossible shape [0, 2147483647, 2147483647, 2147483647]")
    }
  }

  @Test("npy, npz and IDX files come back as they were written, in both element types")
  func roundTrips() throws {
    let folder = try Folder()
    let tensors: [Tensor<Double>] = [
      Tensor(2.5), [1, -2, 3], [[1.5, 2], [3, 4], [5, 0.1]], Tensor(shape: [0, 3], scalars: [])
    ]
    for tensor in tensors {
      let narrow = Tensor<Float>(shape: tensor.shape, scalars: tensor.scalars.map { Float($0) })
      try NPY.write(tensor, to: folder["d.npy"])
      try NPY.write(narrow, to: folder["f.npy"])
      #expect(try NPY.read(folder["d.npy"]) == tensor && NPY.read(folder["f.npy"]) == narrow)
      try IDX.write(tensor, to: folder["d.idx"])
      try IDX.write(narrow, to: folder["f.idx"])
      #expect(try IDX.read(folder["d.idx"]) == tensor && IDX.read(folder["f.idx"]) == narrow)
      #expect(throws: FileFormatError.self) { let _: Tensor<Float> = try NPY.read(folder["d.npy"]) }
    }
    try NPZ.write(["a": tensors[1], "b/c": tensors[2]], to: folder["x.npz"])
    #expect(try NPZ.read(folder["x.npz"]) == ["a": tensors[1], "b/c": tensors[2]])
    try Data([0, 0, 8, 1, 0, 0, 0, 3, 5, 0, 9]).write(to: folder["labels"])
    #expect(try IDX.readLabels(folder["labels"]) == [5, 0, 9])
  }
}
