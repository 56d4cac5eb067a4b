import AdjointNN
import Foundation
import Testing

private struct Dense: Module {
  var first = Linear<Float>(4, 8)
  var norm = LayerNorm<Float>(8)
  var second = Linear<Float>(8, 3)

  func callAsFunction(_ x: Variable<Float>) -> Variable<Float> { softmax(second(gelu(norm(first(x))))) }
}

private struct Convolutional: Module {
  var conv = Conv2D<Float>(2, 4, kernel: 3, stride: .init(1, 2), padding: 1)
  var norm = BatchNorm<Float>(4)
  var pool = MaxPool2D<Float>(2, padding: 1)
  var mean = AveragePool2D<Float>(2, stride: 1)
  var line = Linear<Float>(24, 5)

  func callAsFunction(_ x: Variable<Float>) -> Variable<Float> {
    let y = mean(pool(relu(norm(conv(x)))))
    return logSoftmax(line(y.reshaped(to: [x.shape[0], -1])))
  }
}

/// Columns that no product takes, in groups.
private struct Grouped: Module {
  var conv = Conv2D<Float>(2, 4, kernel: 2, dilation: 2, groups: 2)
  func callAsFunction(_ x: Variable<Float>) -> Variable<Float> { silu(conv(x)) }
}

private struct Attending: Module {
  var embedding = Embedding<Float>(7, 8)
  var attention = MultiHeadAttention<Float>(8, heads: 2, isCausal: true)
  var head = Linear<Float>(8, 3)

  func callAsFunction(_ x: Variable<Float>) -> Variable<Float> {
    let h = matmul(oneHot(x, classes: 7), embedding.table)
    return head(h + geluTanh(attention(h)))
  }
}

private struct Recurring: Module {
  var rnn = Recurrent(LSTMCell<Float>(3, 5))
}

/// Layers that came later.
private struct Upwards: Module {
  var up = ConvTranspose2D<Float>(2, 4, .init(3, 2), stride: 2, padding: 1, outputPadding: 1)
  var group = GroupNorm<Float>(2, 4)
  var slope = PReLU<Float>(4)
  var scale = Upsample2D<Float>(2, mode: .bilinear)
  var pool = GlobalAveragePool2D<Float>()
  var norm = RMSNorm<Float>(4)

  func callAsFunction(_ x: Variable<Float>) -> Variable<Float> { norm(pool(scale(slope(group(up(x)))))) }
}

@Suite("Models as ONNX") struct ONNXTests {
  private static func random(_ shape: Shape) -> Tensor<Float> {
    var generator = SeededGenerator(seed: 3)
    return Tensor(randomNormal: shape, using: &generator)
  }
  private let tokens: Tensor<Float> = [[0, 3, 6, 1], [2, 2, 5, 4]]

  @Test("Convolutions and pooling are nodes of that name, and parameters have theirs")
  func recognised() throws {
    let folder = try Folder()
    try Convolutional().writeONNX(to: folder["a"], at: ONNXTests.random([2, 2, 6, 8])) { $0($1) }
    let model = try ONNXReader(folder["a"])
    #expect(model.operations["Conv"] == 1 && model.operations["MaxPool"] == 1 && model.operations["AveragePool"] == 1)
    #expect(model.operations["Slice"] == nil && model.operations["Pad"] == nil)
    #expect(model.constants.isSuperset(of: ["conv.weight", "conv.bias", "norm.scale", "line.weight"]))
  }

  @Test("A transposed convolution is one, and its product is not written")
  func transposed() throws {
    let folder = try Folder()
    try Upwards().writeONNX(to: folder["a"], at: ONNXTests.random([2, 2, 3, 4])) { $0($1) }
    let model = try ONNXReader(folder["a"])
    #expect(model.operations["ConvTranspose"] == 1 && model.operations["PRelu"] == 1)
    #expect(model.operations["MatMul"] == nil)
  }

  @Test("A model whose closure reads numbers of its input is refused, by the step")
  func data() throws {
    let folder = try Folder()
    do {
      try Dense().writeONNX(to: folder["a"], at: ONNXTests.random([2, 4])) { model, x in
        sum(tanh(x)).scalar > 100 ? x : model(x)
      }
      Issue.record("it is written")
    } catch ONNXError.dependsOnData(let reading) {
      #expect(reading.hasPrefix("sum("))
    }
    #expect(!FileManager.default.fileExists(atPath: folder["a"].path))
  }

  @Test("A parameter that the closure does not use is not in the file")
  func unused() throws {
    let folder = try Folder()
    try Dense().writeONNX(to: folder["a"], at: ONNXTests.random([1, 4])) { $0.first($1) }
    let model = try ONNXReader(folder["a"])
    #expect(model.constants.contains("first.weight") && !model.constants.contains("second.weight"))
  }

  @Test("Columns that are neither are written out")
  func columns() throws {
    let folder = try Folder()
    try Grouped().writeONNX(to: folder["a"], at: ONNXTests.random([1, 2, 5, 5])) { $0($1) }
    #expect(try ONNXReader(folder["a"]).operations["Slice"] == 4)
  }

  @Test("What has no node, and what depends on the size of the batch, is refused by name")
  func refused() throws {
    let folder = try Folder(), x = ONNXTests.random([2, 4])
    func error(_ f: (Dense, Variable<Float>) -> Variable<Float>) -> String? {
      do { try Dense().writeONNX(to: folder["a"], at: x, of: f) } catch { return "\(error)" }
      return nil
    }
    #expect(
      error { _, x in cholesky(matmul(x.transposed(), x)) }
        == "cholesky, at step 9, has no node in ONNX; StableHLO has every primitive: program.stableHLO()")
    #expect(error { _, x in x.slice(axis: 0, 1..<x.shape[0]) }?.contains("for a batch of another size") == true)
    #expect(!FileManager.default.fileExists(atPath: folder["a"].path))
  }

  /// Models with inputs and outputs: run by `.ci/onnx-models.py`, which names the folder.
  @Test("Models for onnxruntime", .enabled(if: ProcessInfo.processInfo.environment["ONNX_FOLDER"] != nil))
  func models() throws {
    let folder = URL(filePath: ProcessInfo.processInfo.environment["ONNX_FOLDER"]!)
    func write<M: Module>(
      _ name: String, _ model: M, _ x: Tensor<Float>, _ f: (M, Variable<Float>) -> Variable<Float>
    ) throws where M.Scalar == Float {
      try model.writeONNX(to: folder.appending(path: "\(name).onnx"), at: x, of: f)
      // At sizes that it was not recorded at, too.
      for rows in [1, 2, 5] {
        let more = concatenate((0..<rows).map { x.slice(axis: 0, $0 % x.shape[0]..<$0 % x.shape[0] + 1) })
        try Safetensors.write(
          [("x", more), ("y", f(model, Variable(more)).value)],
          to: folder.appending(path: "\(name).\(rows).safetensors"))
      }
    }
    try write("dense", withSeed(1) { Dense() }, ONNXTests.random([3, 4])) { $0($1) }
    try write("convolutional", withSeed(2) { Convolutional() }, ONNXTests.random([2, 2, 6, 8])) { $0($1) }
    try write("grouped", withSeed(3) { Grouped() }, ONNXTests.random([2, 2, 5, 5])) { $0($1) }
    try write("attending", withSeed(4) { Attending() }, tokens) { $0($1) }
    try write("upwards", withSeed(6) { Upwards() }, ONNXTests.random([2, 2, 3, 4])) { $0($1) }
    try write("functions", withSeed(7) { Dense() }, ONNXTests.random([2, 4])) { model, x in
      let y = model.first(x), z = 0.9 * tanh(y)
      let ways: [Variable<Float>] = [
        logSigmoid(y), mish(y), softsign(y), relu6(3 * y), hardSigmoid(y), hardSwish(y), leakyRelu(y), elu(y), tan(z),
        asin(z),
        acos(z), atan(y), sinh(y), cosh(y), asinh(y), acosh(1.5 + abs(y)), atanh(z), erfc(y), expm1(y), log1p(abs(y)),
        pow(y, 3), 1 / (2 + y * y), cumulativeSum(y, axis: 1), y / norm(y, axes: [1], keepingAxes: true),
        y / standardDeviation(y, axes: [1], keepingAxes: true)
      ]
      return concatenate(ways, axis: 1)
    }
    try write("reductions", withSeed(5) { Dense() }, ONNXTests.random([2, 4])) { model, x in
      let y = tanh(model.first(x)), m = max(y, axes: [1], keepingAxes: true) - min(y, axis: 1).expandingShape(at: 1)
      let parts = [y * m, exp(-y), logSumExp(y).expandingShape(at: 1), sqrt(abs(y)).gathering([3, 0], axis: 1)]
      return concatenate(parts + [maximum(y, Variable(0.1)) / (2 + softplus(y)), clamp(erf(y), -0.5...0.5)], axis: 1)
    }
  }
}

/// As much of a model's protocol buffer as the tests look at.
private struct ONNXReader {
  var operations: [String: Int] = [:]
  var constants: Set<String> = []

  init(_ url: URL) throws {
    let graph = ONNXReader.fields(Array(try Data(contentsOf: url))).first { $0.number == 7 }!
    for field in ONNXReader.fields(graph.data) where field.number == 1 || field.number == 5 {
      let parts = ONNXReader.fields(field.data)
      if field.number == 1 { operations[parts.first { $0.number == 4 }!.text, default: 0] += 1 }
      if field.number == 5 { constants.insert(parts.first { $0.number == 8 }!.text) }
    }
  }

  private struct Field {
    let number: Int
    let data: [UInt8]
    var text: String { String(decoding: data, as: UTF8.self) }
  }

  private static func fields(_ bytes: [UInt8]) -> [Field] {
    var place = 0, fields: [Field] = []
    func varint() -> Int {
      var value = 0, shift = 0
      while true {
        let byte = bytes[place]
        place += 1
        value |= Int(byte & 127) << shift
        shift += 7
        if byte < 128 { return value }
      }
    }
    while place < bytes.count {
      let key = varint()
      if key & 7 == 0 {
        _ = varint()
      } else {
        let count = varint()
        fields.append(Field(number: key >> 3, data: Array(bytes[place..<place + count])))
        place += count
      }
    }
    return fields
  }
}
