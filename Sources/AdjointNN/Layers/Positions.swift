/// Adds to each element of a sequence a pattern of sines and cosines that tells its place: to feature 2i of place t
/// sin(t / 10000^(2i/d)), to feature 2i + 1 the cosine, d being the number of features.
///
/// A. Vaswani et al., Attention is all you need, 2017, section 3.5.
public struct SinusoidalPositions<Scalar: TensorScalar>: Layer {
  /// The number d of features.
  public let features: Int

  /// A layer of no parameters.
  public init(_ features: Int) {
    if features < 1 { fail("SinusoidalPositions", "\(features) features", "there is one at least") }
    self.features = features
  }

  /// x + pattern, of x's shape […, time, features]. Another number of features stops the program.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
    checkSequence("SinusoidalPositions", x, features)
    return x + pattern(x.shape[x.rank - 2])
  }

  /// The pattern for so many places: [time, features]
  public func pattern(_ time: Int) -> Tensor<Scalar> {
    // In Double, at places beyond the digits of a Float too.
    let waves = Tensor<Double>(shape: [features], scalars: (0..<features).map { Double($0 / 2 * 2) / Double(features) })
    let rates = exp(waves * -9.210340371976184)  // log 10000
    let angles = Tensor<Double>.arange(time).reshaped(to: [time, 1]) * rates
    let isEven = Tensor<Double>(shape: [features], scalars: (0..<features).map { $0 % 2 == 0 ? 1 : 0 })
    return Tensor<Scalar>(select(sin(angles), cos(angles), where: isEven.broadcast(to: angles.shape)))
  }
}

/// Adds to each element of a sequence a learned vector for its place.
///
/// J. Gehring et al., Convolutional sequence to sequence learning, 2017, section 3.1.
public struct LearnedPositions<Scalar: TensorScalar>: Layer {
  /// [maximum length, features]
  public var table: Variable<Scalar>

  /// A random vector for each of the places `0..<maximumLength`.
  public init(
    _ maximumLength: Int, _ features: Int, initializer: Initializer = .normal(standardDeviation: 0.02)
  ) {
    table = Variable(initializer.tensor([maximumLength, features], fanIn: maximumLength, fanOut: features))
  }

  /// x + vectors, of x's shape […, time, features]. Another number of features, and a longer sequence than there are
  /// vectors, stop the program.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
    checkSequence("LearnedPositions", x, table.shape[1])
    let time = x.shape[x.rank - 2]
    if time > table.shape[0] {
      fail("LearnedPositions", "a sequence of \(time)", "there are vectors for \(table.shape[0]) places")
    }
    return x + table.slice(axis: 0, 0..<time)
  }
}

private func checkSequence<S>(_ name: String, _ x: Variable<S>, _ features: Int) {
  if x.rank < 2 || x.shape[x.rank - 1] != features {
    fail(name, "an input of shape \(x.shape)", "it is […, time, \(features)]")
  }
}
