import AdjointNN
import Foundation
import Testing

@Suite("Tensors that stay in their files") struct TensorFileTests {
  private let folder: Folder
  private let whole = Tensor<Float>(shape: [9, 2, 3], scalars: (0..<54).map { Float($0) / 4 })

  init() throws { folder = try Folder() }

  /// The tensor in every kind of file that can be opened.
  private func files() throws -> [(String, TensorFile<Float>)] {
    try NPY.write(whole, to: folder["x.npy"])
    try IDX.write(whole, to: folder["x.idx"])
    try NPZ.write(["a": whole + 1, "x": whole], to: folder["x.npz"])
    try Safetensors.write([("a", whole + 1), ("x", whole)], to: folder["x.safetensors"])
    return [
      ("npy", try NPY.open(folder["x.npy"])), ("IDX", try IDX.open(folder["x.idx"])),
      ("npz", try NPZ.open(folder["x.npz"], entry: "x")),
      ("safetensors", try Safetensors(contentsOf: folder["x.safetensors"]).open("x"))
    ]
  }

  @Test("Rows of a file equal those of the whole tensor, in every format")
  func rows() throws {
    for (format, file) in try files() {
      #expect(file.shape == whole.shape && file.count == 9, "\(format)")
      for range in [0..<9, 0..<0, 3..<7, 8..<9] {
        #expect(try file.rows(range) == whole.slice(axis: 0, range), "\(format)")
      }
      for indices in [[], [4], [2, 3, 4, 0, 8, 8, 7], Array(0..<9)] {
        #expect(try file.rows(at: indices) == whole.gathering(indices, axis: 0), "\(format)")
      }
    }
  }

  @Test("Rows of more bytes than a piece are converted without a seam")
  func pieces() throws {
    let numbers = (0..<300_000).map { UInt16($0 % 50_000) }
    let header = "{'descr': '>u2', 'fortran_order': False, 'shape': (3, 100000), }"
    var bytes: [UInt8] = [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(header.utf8.count), 0] + Array(header.utf8)
    for number in numbers { bytes += [UInt8(number >> 8), UInt8(number & 255)] }
    try Data(bytes).write(to: folder["x.npy"])
    let expected = Tensor<Float>(shape: [3, 100_000], scalars: numbers.map { Float($0) })
    let file: TensorFile<Float> = try NPY.open(folder["x.npy"])
    #expect(try NPY.read(folder["x.npy"]) == expected && file.rows(0..<3) == expected)
    #expect(try file.rows(at: [2, 0]) == expected.gathering([2, 0], axis: 0))
  }

  @Test("What has no rows that stand together throws and can be read whole")
  func refusals() throws {
    try NPY.write(Tensor<Float>(2.5), to: folder["scalar.npy"])
    try Data(FuzzTests.deflated).write(to: folder["deflated.npz"])
    let header = "{'descr': '|u1', 'fortran_order': True, 'shape': (2, 3), }"
    let start: [UInt8] = [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(header.utf8.count), 0]
    try Data(start + Array(header.utf8) + [1, 2, 3, 4, 5, 6]).write(to: folder["fortran.npy"])
    for (message, open) in [
      ("npy: a single number has no rows; read it whole", { try NPY.open(self.folder["scalar.npy"]) }),
      (
        "npy: in Fortran order, rows do not stand together; read it whole", { try NPY.open(self.folder["fortran.npy"]) }
      ),
      (
        "npz, “x”: rows of a compressed array cannot be found; read it whole",
        { try NPZ.open(self.folder["deflated.npz"], entry: "x") }
      ),
      ("npz, “y”: no such entry; there are “x”", { try NPZ.open(self.folder["deflated.npz"], entry: "y") })
    ] as [(String, () throws -> TensorFile<Double>)] {
      let error = #expect(throws: FileFormatError.self) { try open() }
      #expect(error?.description == message)
    }
    #expect(try NPY.read(folder["scalar.npy"]) == Tensor<Float>(2.5))
    #expect(try NPY.read(folder["fortran.npy"]) == Tensor<Float>([[1, 3, 5], [2, 4, 6]]))
    let numbers: Tensor<Double> = try NPZ.read(folder["deflated.npz"], entry: "x")
    #expect(numbers.scalars == (0..<40).map { Double($0 % 7) })
  }

  @Test("A file that was replaced is read as it was; one that was cut off throws")
  func changes() throws {
    for (format, file) in try files() {
      let url = folder["x.\(format == "IDX" ? "idx" : format)"]
      try NPY.write(Tensor<Float>(0), to: url)
      #expect(try file.rows(0..<9) == whole, "\(format)")
    }
    for (format, file) in try files() {
      try FileHandle(forWritingTo: folder["x.\(format == "IDX" ? "idx" : format)"]).truncate(atOffset: 100)
      let error = #expect(throws: FileFormatError.self) { try file.rows(0..<9) }
      #expect(error?.problem == "it has become shorter since it was opened", "\(format)")
    }
  }

  @Test("A model learns from a file as it does from memory, bit for bit")
  func training() throws {
    let url = folder["x.npy"], labels = (0..<9).map { $0 % 2 }
    let data = LabeledData(inputs: whole.reshaped(to: [9, 6]), labels: labels)
    try NPY.write(data.inputs, to: url)
    let file: TensorFile<Float> = try NPY.open(url)
    var first = withSeed(1) { Linear<Float>(6, 2) }
    var second = first
    var optimizers = [Adam(for: first), Adam(for: first)]
    fit(&first, to: data, with: &optimizers[0], epochs: 3, batchSize: 4, seed: 5, progress: nil) { model, batch in
      crossEntropy(logits: model(batch.inputs), labels: batch.labels)
    }
    try fit(
      &second, to: Array(0..<file.count), with: &optimizers[1], epochs: 3, batchSize: 4, seed: 5, progress: nil
    ) { model, rows in
      crossEntropy(logits: model(try file.rows(at: rows)), labels: rows.map { labels[$0] })
    }
    #expect(first.weight.value == second.weight.value)
  }

  @Test("A row that is not there stops the program with the range")
  func outOfRange() async {
    expectMessage(
      "rows: rows 8..<10 of shape [9]; a row lies in 0..<9",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let folder = try Folder()
        try NPY.write(Tensor<Float>(repeating: 1, shape: [9]), to: folder["x"])
        let file: TensorFile<Float> = try NPY.open(folder["x"])
        // Nobody will be there to do it later.
        try FileManager.default.removeItem(at: folder.url)
        _ = try file.rows(8..<10)
      })
  }
}
