import Foundation

/// Why a model cannot be written as ONNX.
public enum ONNXError: Error, Sendable, CustomStringConvertible {
  /// The primitive of a step has no node.
  case noNode(primitive: String, step: Int)
  /// What is computed depends on how large the batch is by more than an extent.
  case dependsOnBatch(primitive: String, step: Int)
  /// The closure read numbers that depend on the input while it was recorded.
  case dependsOnData(reading: String)

  /// The primitive, the step and the remedy, in one line.
  public var description: String {
    switch self {
    case .noNode(let primitive, let step):
      "\(primitive), at step \(step), has no node in ONNX; StableHLO has every primitive: program.stableHLO()"
    case .dependsOnBatch(let primitive, let step):
      "\(primitive), at step \(step), is another one for a batch of another size; keep the batch as the first axis"
    case .dependsOnData(let reading):
      "the numbers of \(reading) were read while the model was recorded, and what followed may depend on them; compute with "
        + "variables (maximum, sign, select where a variable says)"
    }
  }
}

extension Module {
  /// Writes the forward pass as an ONNX model, for inference without this library: parameters are in the file, and the batch, the
  /// first axis of the input, may have any size.
  ///
  /// The closure is recorded outside of training, at the input and at one with a row more: it uses no constants of the batch's
  /// size. Dense layers, convolutions (`Conv`),
  /// pooling, normalisation, attention, activations and softmax have nodes; operators are those of version 17. Forward only: a
  /// step of training leaves as StableHLO.
  ///
  /// - Parameters:
  ///   - url: the file, written in one step.
  ///   - x: an input of the right shape, with a row at least.
  ///   - input: the input's name in the model.
  ///   - output: the output's name.
  ///   - f: the output for an input.
  /// - Throws: ``ONNXError`` at a step that has no node, is another one for another size, or whose numbers the closure read; what
  ///   the closure throws, and what writing throws.
  public func writeONNX(
    to url: URL, at x: Tensor<Scalar>, input: String = "x", output: String = "y",
    of f: (Self, Variable<Scalar>) throws -> Variable<Scalar>
  ) throws {
    if x.rank == 0 || x.shape[0] == 0 {
      fail("writeONNX", "an input of shape \(x.shape)", "its first axis is the batch, with a row at least")
    }
    let parameters = namedVariables
    func recorded(_ x: Tensor<Scalar>) throws -> Program {
      try Program(at: [x] + parameters.map(\.variable.value)) { arguments in
        var next = arguments.dropFirst().makeIterator()
        return [try f(self.map { _ in next.next()! }, arguments[0])]
      }
    }
    let longer = concatenate([x, x.slice(axis: 0, 0..<1)], axis: 0)
    let program = try recorded(x)
    if let reading = program.reading { throw ONNXError.dependsOnData(reading: reading) }
    var translation = try ONNXTranslation<Scalar>(program, recorded(longer))
    try translation.translate([(input, nil)] + parameters.map { ($0.name, $0.variable.value) }, output: output)
    let bytes = translation.graph.bytes
    try writeAtomically(to: url, format: "ONNX") { write in try bytes.withUnsafeBytes(write) }
  }
}
