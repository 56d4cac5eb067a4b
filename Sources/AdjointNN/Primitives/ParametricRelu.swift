/// y = x where x > 0, a x elsewhere, with a learned slope a
public struct ParametricRelu: ElementwiseBinaryPrimitive {
  /// The primitive has no attribute.
  public init() {}

  /// Name, formula, formula of the vector-Jacobian product, and source.
  public static let card = PrimitiveCard(
    "parametric relu", formula: "y = a where a > 0, else b a",
    pullback: "u s, s = 1 where a > 0, b where a < 0, else min(max(b, 0), 1); u min(a, 0)",
    source: "K. He et al., Delving deep into rectifiers, 2015, eq. 1; at a = 0 the least slope of both sides")
  /// The operands.
  public static let saved: SavedValues = .operands
  /// Operands to check the primitive on.
  public static let samples = [
    Sample(ParametricRelu(), [[0.3, -1.2], [-2, 4]], [0.25, 0.5]), Sample(ParametricRelu(), [0.3, -1.2], Tensor(-0.5)),
    Sample(ParametricRelu(), [[-1], [2]], [[1.5]])
  ]

  /// x or a x; operands broadcast.
  public func forward<S>(_ x: Tensor<S>, _ slope: Tensor<S>) -> Tensor<S> { select(x, slope * x, where: x .> 0) }
  /// 1 or the slope; at 0 the least of both, or 0 between slopes of two signs.
  public func derivative<S>(byLeft x: Variable<S>, _ slope: Variable<S>, output y: Variable<S>) -> Variable<S> {
    ParametricReluSlope()(x, slope)
  }
  /// x where it is below 0.
  public func derivative<S>(byRight x: Variable<S>, _ slope: Variable<S>, output y: Variable<S>) -> Variable<S> {
    -relu(-x)
  }
}

extension ParametricRelu: StableHLOLowering {
  /// A selection.
  public var stableHLO: StableHLOForm {
    StableHLOForm { b, x in b.select(b.compare(.greater, x[0], 0), x[0], b.multiply(x[1], x[0])) }
  }
}

/// y = 1 where x > 0, the slope a where x < 0, and at 0 the least number between them in size
struct ParametricReluSlope: ElementwiseBinaryPrimitive {
  static let card = PrimitiveCard(
    "parametric relu slope", formula: "y = 1 where a > 0, b where a < 0, else min(max(b, 0), 1)",
    pullback: "0; u ([a < 0] + [a = 0] [0 ≤ b ≤ 1])", source: "the derivative of the parametric relu")
  static let saved: SavedValues = .operands
  static let samples = ParametricRelu.samples.map { Sample(ParametricReluSlope(), $0.operands[0], $0.operands[1]) }

  func forward<S>(_ x: Tensor<S>, _ slope: Tensor<S>) -> Tensor<S> {
    let isBelow = x .< 0, isAbove = x .> 0
    // A NaN is neither, and stays one.
    let atZero = select(clamp(slope, 0...1), x, where: x .== 0)
    return select(Tensor<S>(1), select(slope, atZero, where: isBelow), where: isAbove)
  }
  func derivative<S>(byLeft x: Variable<S>, _ slope: Variable<S>, output y: Variable<S>) -> Variable<S> { Variable(0) }
  func derivative<S>(byRight x: Variable<S>, _ slope: Variable<S>, output y: Variable<S>) -> Variable<S> {
    ParametricReluShare()([x, slope])
  }
}

extension ParametricReluSlope: StableHLOLowering {
  var stableHLO: StableHLOForm {
    StableHLOForm { b, x in
      let atZero = b.select(b.compare(.equal, x[0], 0), b.minimum(b.maximum(x[1], 0), 1), x[0])
      let atMostZero = b.select(b.compare(.less, x[0], 0), x[1], atZero)
      return b.select(b.compare(.greater, x[0], 0), 1, atMostZero)
    }
  }
}

/// y = 1 where the slope of the parametric relu is the learned one, else 0
struct ParametricReluShare: Primitive {
  static let card = PrimitiveCard(
    "parametric relu share", formula: "y = [a < 0] + [a = 0] [0 ≤ b ≤ 1]", pullback: "0; 0",
    source: "elementary")
  static let saved: SavedValues = .shapes
  static let samples = ParametricRelu.samples.map { Sample(ParametricReluShare(), $0.operands[0], $0.operands[1]) }

  func forward<S>(_ x: [Tensor<S>]) -> Tensor<S> {
    let between = (x[1] .>= 0) * (x[1] .<= 1), atZero = (x[0] .== 0) * between
    return select(Tensor<S>(repeating: 1, shape: atZero.shape), atZero, where: x[0] .< 0)
  }
  func pullback<S>(_ u: Variable<S>, to operand: Int, of x: [Variable<S>], output: Variable<S>) -> Variable<S>? { nil }
}

extension ParametricReluShare: StableHLOLowering {
  var stableHLO: StableHLOForm {
    StableHLOForm { b, x in
      let isBetween = b.and(b.compare(.greaterOrEqual, x[1], 0), b.compare(.lessOrEqual, x[1], 1))
      let isShared = b.and(b.compare(.equal, x[0], 0), isBetween)
      return b.select(b.or(b.compare(.less, x[0], 0), isShared), 1, 0)
    }
  }
}
