/// An affine map of the last axis: y = x W + b.
///
/// Shapes: x [..., inputs], W [inputs, outputs], b [outputs], y [..., outputs]. An input of another width stops the
/// program.
public struct Linear<Scalar: TensorScalar>: Layer {
  /// [inputs, outputs]
  public var weight: Variable<Scalar>
  /// [outputs]; nil for a purely linear map.
  public var bias: Variable<Scalar>?

  /// Random weights; the bias starts at zero.
  public init(_ inputs: Int, _ outputs: Int, bias: Bool = true, initializer: Initializer = .glorotUniform) {
    if inputs < 1 || outputs < 1 {
      fail("Linear", "\(inputs) inputs and \(outputs) outputs", "a linear layer has at least one of each")
    }
    weight = Variable(initializer.tensor([inputs, outputs], fanIn: inputs, fanOut: outputs))
    self.bias = bias ? Variable(Tensor(repeating: 0, shape: [outputs])) : nil
  }

  /// Given weights.
  public init(weight: Tensor<Scalar>, bias: Tensor<Scalar>? = nil) {
    if weight.rank != 2 || (bias.map { $0.shape != [weight.shape[1]] } ?? false) {
      fail(
        "Linear", "weight of shape \(weight.shape)" + (bias.map { " and bias of shape \($0.shape)" } ?? ""),
        "a weight is [inputs, outputs], a bias [outputs]")
    }
    self.weight = Variable(weight)
    self.bias = bias.map { Variable($0) }
  }

  /// x W + b: [..., outputs] for x [..., inputs]. Another width stops the program.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
    if x.rank == 0 || x.shape[x.rank - 1] != weight.shape[0] {
      fail(
        "Linear", "an input of shape \(x.shape) for \(weight.shape[0]) inputs",
        "the last extent must be \(weight.shape[0])")
    }
    let y = matmul(x, weight)
    return bias.map { y + $0 } ?? y
  }
}

extension Layer {
  /// The output for a tensor.
  public func callAsFunction(_ x: Tensor<Scalar>) -> Variable<Scalar> { self(Variable(x)) }
}
