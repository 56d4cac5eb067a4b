/// y = (x − mean) / √(variance + ε) along axes, the variance dividing by the count
public struct Normalize: UnaryPrimitive, Equatable {
  /// The axes that mean and variance are taken along, in ascending order.
  public let axes: [Int]
  /// ε, what is added to the variance under the root.
  public let epsilon: Double

  /// Axes counted from the front, in ascending order.
  public init(axes: [Int], epsilon: Double) {
    self.axes = axes
    self.epsilon = epsilon
  }

  /// Name, formula, formula of the vector-Jacobian product, and source.
  public static let card = PrimitiveCard(
    "normalize", formula: "y = (x − mean x) / √(var x + epsilon)",
    pullback: "(u − mean u − y mean(u ⊙ y)) / √(var x + epsilon)",
    source: "S. Ioffe, C. Szegedy, Batch normalization, 2015; J. Ba et al., Layer normalization, 2016")
  /// The operand: its mean and variance are taken again where they are needed.
  public static let saved: SavedValues = .operands
  /// Operands to check the primitive on.
  public static let samples: [Sample] = {
    let x: Tensor<Double> = [[0.3, -1.2, 2, 0.5], [-0.7, 0.4, 1.1, -2], [3, 0.1, -0.4, 1]]
    return [
      Sample(Normalize(axes: [1], epsilon: 1e-5), x), Sample(Normalize(axes: [0], epsilon: 1e-3), x),
      Sample(Normalize(axes: [0, 2], epsilon: 1e-5), x.reshaped(to: [3, 2, 2])),
      Sample(Normalize(axes: [1], epsilon: 1e-2), [[1, 1, 1]])
    ]
  }()

  /// (x − mean) / √(variance + ε), of x's shape.
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { normalized(x, axes: axes, epsilon: epsilon) }

  /// (u − mean u − y mean(u ⊙ y)) / √(variance x + ε), of x's shape.
  public func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    NormalizePullback(axes: axes, epsilon: epsilon)(u, x)
  }
}

extension Normalize: StableHLOLowering {
  /// In two passes: mean, then variance.
  public var stableHLO: StableHLOForm {
    StableHLOForm { b, x in normalized(b, x[0], axes, epsilon).y }
  }
}

/// (x − mean) / s and s = √(variance + ε).
private func normalized(_ b: StableHLOBuilder, _ x: StableHLOValue, _ axes: [Int], _ epsilon: Double) -> (
  y: StableHLOValue, s: StableHLOValue
) {
  let variance = b.variance(x, axes: axes, keepingAxes: true)
  let s = b.unary("sqrt", b.add(variance, StableHLOValue(epsilon)))
  return (b.divide(b.subtract(x, b.mean(x, axes: axes, keepingAxes: true)), s), s)
}

/// J u = (u − ū − y mean(u ⊙ y)) / s along axes, where s = √(var x + ε) and y = (x − x̄) / s: the vector-Jacobian product
/// of ``Normalize``, whose Jacobian J is symmetric
struct NormalizePullback: BinaryPrimitive, Equatable {
  let axes: [Int]
  let epsilon: Double

  static let card = PrimitiveCard(
    "normalize pullback", formula: "x = (a − mean a − y mean(a ⊙ y)) / s, s = √(var b + epsilon), y = (b − mean b) / s",
    pullback: "j; −(x mean(u ⊙ y) + j mean(a ⊙ y) + y mean(u ⊙ x)) / s, j = (u − mean u − y mean(u ⊙ y)) / s",
    source: "the gradient of ⟨u, J a⟩ in b; J is symmetric")
  static let samples = Normalize.samples.map { sample in
    let normalize = sample.primitive as! Normalize, x = sample.operands[0]
    return Sample(NormalizePullback(axes: normalize.axes, epsilon: normalize.epsilon), sin(3 * x + 1), x)
  }

  func forward<S>(_ u: Tensor<S>, _ x: Tensor<S>) -> Tensor<S> {
    normalizedPullback(u, at: x, axes: axes, epsilon: epsilon)
  }
  func pullback<S>(_ v: Variable<S>, toLeft u: Variable<S>, _ x: Variable<S>, output: Variable<S>) -> Variable<S> {
    self(v, x)
  }
  func pullback<S>(_ v: Variable<S>, toRight u: Variable<S>, _ x: Variable<S>, output: Variable<S>) -> Variable<S> {
    let y = Normalize(axes: axes, epsilon: epsilon)(x)
    let deviation = deviation(x)
    return -(output * average(v * y) + self(v, x) * average(u * y) + y * average(v * output)) / deviation
  }

  /// √(var x + ε), the squares in units in which they stay in range.
  private func deviation<S>(_ x: Variable<S>) -> Variable<S> {
    let units = unitsOfSquares(x, axes: axes, atLeast: S(epsilon.squareRoot()))
    let added = Variable(S(epsilon)) / units / units
    return sqrt(variance(x / units, axes: axes, keepingAxes: true) + added) * units
  }

  private func average<S>(_ x: Variable<S>) -> Variable<S> { mean(x, axes: axes, keepingAxes: true) }
}

extension NormalizePullback: StableHLOLowering {
  var stableHLO: StableHLOForm {
    StableHLOForm { b, x in
      let (y, s) = normalized(b, x[1], axes, epsilon), u = x[0]
      func mean(_ x: StableHLOValue) -> StableHLOValue { b.mean(x, axes: axes, keepingAxes: true) }
      return b.divide(b.subtract(b.subtract(u, mean(u)), b.multiply(y, mean(b.multiply(u, y)))), s)
    }
  }
}
