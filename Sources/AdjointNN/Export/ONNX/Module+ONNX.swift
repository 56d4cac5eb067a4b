import Foundation

/// Why a model cannot be written as ONNX.
public enum ONNXError: Error, Sendable, CustomStringConvertible {
  /// The primitive of a step has no node.
  case noNode(primitive: String, step: Int)
  /// What is computed depends on how large the batch is by more than an extent.
  case dependsOnBatch(primitive: String, step: Int)

  /// The primitive, the step and the remedy, in one line.
  public var description: String {
    switch self {
    case .noNode(let primitive, let step):
      "\(primitive), at step \(step), has no node in ONNX; StableHLO has every primitive: program.stableHLO()"
    case .dependsOnBatch(let primitive, let step):
      "\(primitive), at step \(step), is another one for a batch of another size; keep the batch as the first axis"
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
  /// - Throws: ``ONNXError`` at a step that has no node, or is another one for another size; what the closure throws, and what
  ///   writing throws.
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
    var translation = try ONNXTranslation<Scalar>(recorded(x), recorded(longer))
    try translation.translate([(input, nil)] + parameters.map { ($0.name, $0.variable.value) }, output: output)
    let bytes = translation.graph.bytes
    try writeAtomically(to: url, format: "ONNX") { write in try bytes.withUnsafeBytes(write) }
  }
}
