import AdjointNN
import Foundation
import Testing

private struct Perceptron: Module {
  typealias Scalar = Double
  var hidden = Linear<Double>(4, 8)
  var norm = LayerNorm<Double>(8)
  var output = Linear<Double>(8, 3)
}

private struct Convolutional: Module {
  typealias Scalar = Double
  var conv = Conv2D<Double>(2, 4, kernel: .init(3, 2), padding: 1)
  var norm = BatchNorm<Double>(4)
  var line = Conv1D<Double>(4, 5, kernel: 3)
}

private struct Attending: Module {
  typealias Scalar = Double
  var table = Embedding<Double>(7, 8)
  var attention = MultiHeadAttention<Double>(8, heads: 2)
  var scale = Variable<Double>(Tensor.zeros([8]))
}

private struct Sequences<Cell: RecurrentCell>: Module where Cell.Scalar == Double {
  typealias Scalar = Double
  var rnn: Recurrent<Cell>
}

private struct Cells: Module {
  typealias Scalar = Double
  var simple = RNNCell<Double>(3, 4)
  var long = LSTMCell<Double>(3, 4)
  var gated = GRUCell<Double>(3, 4)
}

private struct Images: Module {
  typealias Scalar = Double
  var up = ConvTranspose2D<Double>(2, 4, .init(3, 2), stride: 2, padding: 1, outputPadding: 1)
  var group = GroupNorm<Double>(2, 4)
  var slope = PReLU<Double>(4)
  var instance = InstanceNorm<Double>(4)
  var line = ConvTranspose1D<Double>(4, 3, 3, stride: 2)
}

private struct Directions: Module {
  typealias Scalar = Double
  var both = Bidirectional(LSTMCell<Double>(3, 4), LSTMCell<Double>(3, 4))
  var stack = StackedRecurrent([GRUCell<Double>(8, 5), GRUCell<Double>(5, 5)])
}

private struct Blocks: Module {
  typealias Scalar = Double
  var places = LearnedPositions<Double>(9, 8)
  var encoder = TransformerEncoderBlock<Double>(8, heads: 2, hidden: 12)
  var decoder = TransformerDecoderBlock<Double>(8, heads: 2, hidden: 12)
}

/// Models that torch wrote with inputs and outputs: run by `.ci/pytorch.py`, which names the folder.
@Suite("Models of PyTorch", .enabled(if: ProcessInfo.processInfo.environment["PYTORCH_FOLDER"] != nil))
struct PyTorchModelTests {
  private let folder = URL(filePath: ProcessInfo.processInfo.environment["PYTORCH_FOLDER"] ?? "")

  private func check<M: Module>(
    _ name: String, _ model: M, naming: (String) -> String = { $0 }, _ f: (M, Variable<Double>) -> Variable<Double>
  ) throws where M.Scalar == Double {
    var model = model
    try model.load(fromPyTorch: folder.appending(path: "\(name).safetensors"), naming: naming)
    let file = try Safetensors(contentsOf: folder.appending(path: "\(name).io.safetensors"))
    let want: Tensor<Double> = try file.tensor("y"), got = f(model, Variable(try file.tensor("x"))).value
    #expect(got.isApproximatelyEqual(to: want, absoluteTolerance: 1e-13, relativeTolerance: 1e-12), "\(name)")
  }

  @Test("Linear layers, normalisation, other names")
  func perceptron() throws {
    try check("perceptron", Perceptron(), naming: { ["hidden": "fc1", "output": "fc2"][$0] ?? $0 }) { model, x in
      model.output(tanh(model.norm(model.hidden(x))))
    }
  }

  @Test("Convolutions of two axes and of one, running statistics")
  func convolutional() throws {
    try check("convolutional", Convolutional()) { model, x in
      model.line(mean(model.norm(model.conv(x)), axis: 3))
    }
  }

  @Test("Embedding, attention, a variable of one's own")
  func attending() throws {
    try check("attending", Attending()) { model, x in
      let tokens = (0..<2).map { row in x.value.slice(axis: 0, row..<row + 1).scalars.map { Int($0) } }
      return model.attention(model.table(tokens)) * model.scale
    }
  }

  @Test("Transposed convolutions, group and instance normalisation, learned slopes")
  func images() throws {
    try check("images", Images()) { model, x in
      model.line(mean(model.instance(model.slope(model.group(model.up(x)))), axis: 3))
    }
  }

  @Test("Two directions and several layers")
  func directions() throws { try check("directions", Directions()) { $0.stack($0.both($1)) } }

  @Test("The blocks of transformers with the norm first, and learned positions")
  func blocks() throws {
    try check("blocks", Blocks()) { model, x in
      let y = model.places(x)
      return model.decoder(y, memory: model.encoder(y))
    }
  }

  @Test("Recurrent layers and cells, the gates in order, two biases in one")
  func recurrent() throws {
    try check("rnn", Sequences(rnn: Recurrent(RNNCell<Double>(3, 5)))) { $0.rnn($1) }
    try check("lstm", Sequences(rnn: Recurrent(LSTMCell<Double>(3, 5)))) { $0.rnn($1) }
    try check("gru", Sequences(rnn: Recurrent(GRUCell<Double>(3, 5)))) { $0.rnn($1) }
    try check("cells", Cells()) { model, x in
      concatenate(
        [
          model.simple(x, model.simple.initialState(batch: 2)),
          model.long(x, model.long.initialState(batch: 2)).hidden,
          model.gated(x, model.gated.initialState(batch: 2))
        ], axis: 1)
    }
  }
}

@Suite("Weights in PyTorch's layout") struct PyTorchLayoutTests {
  private let weight: Tensor<Double> = [[1, 2, 3], [4, 5, 6]], bias: Tensor<Double> = [7, 8]

  @Test("A weight is transposed, and a model that is one layer has no prefix")
  func transposed() throws {
    let folder = try Folder()
    try Safetensors.write([("weight", weight), ("bias", bias)], to: folder["a"])
    var layer = Linear<Double>(3, 2)
    try layer.load(fromPyTorch: folder["a"])
    #expect(layer.weight.value == weight.transposed() && layer.bias?.value == bias)
  }

  @Test("A tensor that is missing, left over, or of another shape is refused by name, and the model stays as it was")
  func refused() throws {
    let folder = try Folder()
    var layer = Linear<Double>(3, 2)
    let before = layer.weight.value
    func problem(_ tensors: [(name: String, value: Tensor<Double>)]) throws -> FileFormatError? {
      try Safetensors.write(tensors, to: folder["a"])
      return #expect(throws: FileFormatError.self) { try layer.load(fromPyTorch: folder["a"]) }
    }
    #expect(try problem([("weight", weight)])?.key == "bias")
    #expect(try problem([("weight", weight), ("bias", bias), ("other", bias)])?.key == "other")
    #expect(
      try problem([("weight", weight.transposed()), ("bias", bias)])?.problem
        == "shape [3, 2] is not what PyTorch has for the model's “weight” of shape [3, 2]")
    #expect(try problem([("weight", bias), ("bias", bias)])?.key == "weight")
    #expect(layer.weight.value == before)
  }
}
