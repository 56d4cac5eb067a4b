/// x where x > 0, a x elsewhere, with a learned slope a for each channel: PyTorch's `PReLU`. At 0 the gradient is the least
/// one between both sides: a, for a in 0...1. K. He et al., Delving deep into rectifiers, 2015, eq. 1.
public struct PReLU<Scalar: TensorScalar>: Layer {
  /// [channels], ¼ at first.
  public var slope: Variable<Scalar>

  /// A slope for each channel (axis 1), or one for all.
  public init(_ channels: Int = 1) {
    if channels < 1 { fail("PReLU", "\(channels) channels", "there is one at least") }
    slope = Variable(Tensor(repeating: 0.25, shape: [channels]))
  }

  /// The output, of x's shape [count, channels, …], or any shape for a single slope. Another number of channels stops the
  /// program.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
    let channels = slope.shape[0]
    if channels == 1 { return ParametricRelu()(x, slope.reshaped(to: [])) }
    if x.rank < 2 || x.shape[1] != channels {
      fail("PReLU", "an input of shape \(x.shape) for \(channels) channels", "axis 1 holds the channels")
    }
    return ParametricRelu()(x, slope.reshaped(to: Shape([channels] + [Int](repeating: 1, count: x.rank - 2))))
  }
}
