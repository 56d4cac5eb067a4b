import AdjointNN
import Foundation
import Testing

/// Files that numpy and safetensors wrote, and files for them: run by `.ci/interop.py`, which names the folder.
@Suite("Files of other programs", .enabled(if: ProcessInfo.processInfo.environment["INTEROP_FOLDER"] != nil))
struct InteropTests {
  private let folder = URL(filePath: ProcessInfo.processInfo.environment["INTEROP_FOLDER"] ?? "")
  /// i / 2 − 3, as the script has it.
  private let ramp = Tensor<Double>(shape: [2, 3, 4], scalars: (0..<24).map { Double($0) / 2 - 3 })

  @Test("npy files of every number type, byte order and memory order")
  func npy() throws {
    for name in ["f2", "f4", "f8", "big-f4", "big-f8", "fortran"] {
      #expect(try NPY.read(folder.appending(path: "\(name).npy")) == ramp, "\(name)")
    }
    let whole = Tensor<Double>(shape: [2, 3, 4], scalars: (0..<24).map { Double($0) })
    for name in ["i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "big-i4"] {
      #expect(try NPY.read(folder.appending(path: "\(name).npy")) == whole, "\(name)")
    }
    #expect(try NPY.read(folder.appending(path: "scalar.npy")) == Tensor<Double>(2.5))
    #expect(try NPY.read(folder.appending(path: "empty.npy")) == Tensor<Float>(shape: [0, 3], scalars: []))
    #expect(try NPY.read(folder.appending(path: "bool.npy")) == Tensor<Float>([1, 0, 1]))
  }

  @Test("npy files under every name that NumPy has for a type of real numbers")
  func names() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "names").path)
    #expect(names.count > 150)
    for name in names {
      let file = URL(fileURLWithPath: folder.path + "/names/" + name)
      #expect(try NPY.read(file) == Tensor<Double>([0, 1]), "\(name)")
    }
  }

  @Test("Arrays beside entries of another kind, and the first of two arrays in a file")
  func odd() throws {
    let odd: [String: Tensor<Double>] = try NPZ.read(folder.appending(path: "odd.npz"))
    #expect(odd == ["x": ramp])
    #expect(try NPZ.names(folder.appending(path: "odd.npz")) == ["README.txt", "text", "complex", "x"])
    let packed: [String: Tensor<Double>] = try NPZ.read(folder.appending(path: "packed.npz"))
    #expect(packed == ["x": ramp, "é": ramp])
    #expect(try NPY.read(folder.appending(path: "two.npy")) == ramp)
    let file = try Safetensors(contentsOf: folder.appending(path: "odd.safetensors"))
    #expect(try file.tensor("x") == Tensor<Double>([0, 1, 1]) && file.names == ["a", "b", "x"])
    #expect(throws: FileFormatError.self) { let _: Tensor<Double> = try file.tensor("a") }
    #expect(throws: FileFormatError.self) { let _: Tensor<Double> = try file.tensor("b") }
  }

  @Test("npz files, stored and compressed, with the fields of zip64 or without")
  func npz() throws {
    for name in ["stored", "compressed", "stored-zip64", "compressed-zip64", "forced"] {
      let tensors: [String: Tensor<Double>] = try NPZ.read(folder.appending(path: "\(name).npz"))
      #expect(tensors["ramp"] == ramp && tensors["zeros"] == Tensor(repeating: 0, shape: [100, 100]), "\(name)")
      #expect(tensors["noise"]?.scalarCount == 50_000)
      let noise: Tensor<Double> = try NPY.read(folder.appending(path: "noise.npy"))
      #expect(tensors["noise"] == noise, "\(name)")
      if name.hasPrefix("compressed") { continue }
      let rows: TensorFile<Double> = try NPZ.open(folder.appending(path: "\(name).npz"), entry: "noise")
      #expect(try rows.rows(at: [7, 499, 498]) == noise.gathering([7, 499, 498], axis: 0), "\(name)")
    }
  }

  @Test("safetensors files")
  func safetensors() throws {
    let file = try Safetensors(contentsOf: folder.appending(path: "theirs.safetensors"))
    for name in ["f16", "f32", "f64"] {
      let tensor: Tensor<Double> = try file.tensor(name)
      #expect(tensor == ramp, "\(name)")
    }
    let whole: Tensor<Float> = try file.tensor("i64")
    #expect(whole == [1, -2, 3] && file.metadata == ["note": "ünïcode \"quoted\""])
  }

  @Test("Files for the other programs")
  func writing() throws {
    let narrow = Tensor<Float>(shape: ramp.shape, scalars: ramp.scalars.map { Float($0) })
    try NPY.write(ramp, to: folder.appending(path: "ours-f8.npy"))
    try NPY.write(narrow, to: folder.appending(path: "ours-f4.npy"))
    try NPY.write(Tensor<Float>(2.5), to: folder.appending(path: "ours-scalar.npy"))
    try NPZ.write(["ramp": ramp, "vector": [1, 2, 3]], to: folder.appending(path: "ours.npz"))
    // From thresholds that leave all numbers, some places and the directory's place to zip64.
    for limit in [1, 150, 400] {
      let bytes = NPZ.encoded(["ramp": ramp, "vector": [1, 2, 3]], zip64From: limit)
      try Data(bytes).write(to: folder.appending(path: "ours-zip64-\(limit).npz"))
    }
    try Safetensors.write(
      [("ramp", narrow), ("vector", [1, 2, 3])], metadata: ["note": "ünïcode \"quoted\""],
      to: folder.appending(path: "ours.safetensors"))
    try Safetensors.write([("ramp", ramp)], to: folder.appending(path: "ours-f64.safetensors"))
  }
}
