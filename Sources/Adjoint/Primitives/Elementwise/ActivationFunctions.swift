// Activation functions beside the most common ones, element by element. Conventions at kinks: Docs/Conventions.md.

/// y = −log(1 + e⁻ˣ)
public struct LogSigmoid: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "logSigmoid", formula: "y = −log(1 + e⁻ˣ)", pullback: "u ⊙ sigmoid(−x)", source: "elementary")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(LogSigmoid(), [0.3, -1.2, 4, 0])
  public static var kernel: UnaryKernel? { .logSigmoid }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { logSigmoid(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { sigmoid(-x) }
}

extension LogSigmoid: StableHLOLowering {
  public var stableHLO: StableHLOForm {
    StableHLOForm { b, x in b.unary("negate", b.softplus(b.unary("negate", x[0]))) }
  }
}

/// y = x tanh(softplus x)
public struct Mish: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "mish", formula: "y = x t, t = tanh(softplus x)", pullback: "u ⊙ (t + x (1 − t²) sigmoid x)", source: "Misra, 2019")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(Mish(), [0.3, -1.2, 4, 0])
  public static var kernel: UnaryKernel? { .mish }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { mish(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    let t = tanh(softplus(x))
    return t + finite(x) * ((1 - t * t) * sigmoid(x))
  }
}

extension Mish: StableHLOLowering { public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.mish(x[0]) } } }

/// y = x / (1 + |x|)
public struct Softsign: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "softsign", formula: "y = x / (1 + |x|)", pullback: "u ⊙ 1/(1 + |x|)²", source: "Bergstra et al., 2009")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(Softsign(), [0.3, -1.2, 4, -2])
  public static var kernel: UnaryKernel? { .softsign }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { softsign(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { 1 / square(1 + abs(x)) }
}

extension Softsign: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.softsign(x[0]) } }
}

/// y = min(max(x, 0), 6)
public struct Relu6: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "relu6", formula: "y = min(max(x, 0), 6)", pullback: "u [0 < x < 6]",
    source: "Krizhevsky, 2010; the slope of least norm at the kinks")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(Relu6(), [0.3, -1.2, 4, 7])
  public static var kernel: UnaryKernel? { .relu6 }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { relu6(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { step(x) * step(6 - x) }
}

extension Relu6: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.minimum(b.maximum(x[0], 0), 6) } }
}

/// y = min(max((x + 3)/6, 0), 1)
public struct HardSigmoid: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "hardSigmoid", formula: "y = min(max((x + 3)/6, 0), 1)", pullback: "u/6 [−3 < x < 3]",
    source: "Howard et al., 2019; the slope of least norm at the kinks")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(HardSigmoid(), [0.3, -1.2, 4, -5])
  public static var kernel: UnaryKernel? { .hardSigmoid }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { hardSigmoid(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { step(x + 3) * step(3 - x) / 6 }
}

extension HardSigmoid: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.ramp(x[0], limit: 1) { $0 } } }
}

/// y = x hardSigmoid x
public struct HardSwish: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "hardSwish", formula: "y = x h, h = min(max((x + 3)/6, 0), 1)", pullback: "u ⊙ (h + x [−3 < x < 3]/6)",
    source: "Howard et al., 2019; the slope of least norm at the kinks")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(HardSwish(), [0.3, -1.2, 4, -5])
  public static var kernel: UnaryKernel? { .hardSwish }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { hardSwish(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    hardSigmoid(x) + finite(x) * (step(x + 3) * step(3 - x) / 6)
  }
}

extension HardSwish: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.ramp(x[0], limit: x[0]) { b.multiply(x[0], $0) } } }
}

/// y = x where x > 0, else slope · x
public struct LeakyRelu: ElementwisePrimitive {
  /// The slope below 0.
  public let slope: Double

  public static let card = PrimitiveCard(
    "leakyRelu", formula: "y = x where x > 0, else slope x", pullback: "u where x > 0, else slope u",
    source: "Maas et al., 2013; the slope of least norm at the kink")
  public static let saved: SavedValues = .operands
  public static let samples =
    Sample.elementwise(LeakyRelu(slope: 0.25), [0.3, -1.2, 4, -2]) + [Sample(LeakyRelu(slope: -2), [0.3, -1.2])]

  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { leakyRelu(x, slope: S(slope)) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    LeakyReluSlope(slope: slope)([x])
  }
}

extension LeakyRelu: StableHLOLowering {
  public var stableHLO: StableHLOForm {
    StableHLOForm { b, x in
      // Of slope 0 no 0 · ∞.
      let below = slope == 0 ? b.select(b.isNaN(x[0]), x[0], 0) : b.multiply(StableHLOValue(slope), x[0])
      return b.select(b.compare(.greater, x[0], 0), x[0], below)
    }
  }
}

/// The derivative of leakyRelu
struct LeakyReluSlope: LocallyConstantPrimitive {
  let slope: Double

  static let card = PrimitiveCard(
    "leakyRelu′", formula: "y = 1 where x > 0, else slope", pullback: "0", source: "elementary")
  static let samples = [Sample(LeakyReluSlope(slope: 0.25), [0.3, -1.2])]

  func forward<S>(_ x: [Tensor<S>]) -> Tensor<S> { leakyReluSlope(x[0], slope: S(slope)) }
}

extension LeakyReluSlope: StableHLOLowering {
  var stableHLO: StableHLOForm {
    StableHLOForm { b, x in b.slope(x[0], below: StableHLOValue(slope), limit: slope) }
  }
}

/// y = x where x > 0, else α (eˣ − 1)
public struct Elu: ElementwisePrimitive {
  /// The limit on the left is −α.
  public let alpha: Double

  public static let card = PrimitiveCard(
    "elu", formula: "y = x where x > 0, else alpha (eˣ − 1)", pullback: "u where x > 0, else u ⊙ alpha eˣ",
    source: "Clevert et al., 2015; the slope of least norm at the kink")
  public static let saved: SavedValues = .operands
  public static let samples =
    Sample.elementwise(Elu(alpha: 1), [0.3, -1.2, 4, -2]) + [Sample(Elu(alpha: 2), [0.3, -1.2])]

  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { elu(x, alpha: S(alpha)) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { EluSlope(alpha: alpha)(x) }
}

extension Elu: StableHLOLowering {
  public var stableHLO: StableHLOForm {
    StableHLOForm { b, x in
      let below = b.multiply(StableHLOValue(alpha), b.unary("exponential_minus_one", x[0]))
      return b.select(b.compare(.greater, x[0], 0), x[0], below)
    }
  }
}

/// The derivative of elu
struct EluSlope: ElementwisePrimitive {
  let alpha: Double

  static let card = PrimitiveCard(
    "elu′", formula: "y = 1 where x > 0, else alpha eˣ", pullback: "0 where x ≥ 0, else u ⊙ alpha eˣ",
    source: "elementary")
  static let saved: SavedValues = .operands
  static let samples = Sample.elementwise(EluSlope(alpha: 2), [0.3, -1.2, 4, -2])

  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { eluSlope(x, alpha: S(alpha)) }
  func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    select(Variable(0), S(alpha) * exp(x), where: mask(x, .greaterOrEqual, Variable(0)))
  }
}

extension EluSlope: StableHLOLowering {
  var stableHLO: StableHLOForm {
    StableHLOForm { b, x in
      b.slope(x[0], below: b.multiply(StableHLOValue(alpha), b.unary("exponential", x[0])), limit: alpha)
    }
  }
}

// ── the functions ───────────────────────────────────────────────────────────────────────────────────────────────

/// −log(1 + e⁻ˣ), precise in both tails.
public func logSigmoid<S>(_ x: Variable<S>) -> Variable<S> { LogSigmoid()(x) }

/// x tanh(softplus x).
public func mish<S>(_ x: Variable<S>) -> Variable<S> { Mish()(x) }

/// x / (1 + |x|).
public func softsign<S>(_ x: Variable<S>) -> Variable<S> { Softsign()(x) }

/// x held within 0...6; gradient 0 at both.
public func relu6<S>(_ x: Variable<S>) -> Variable<S> { Relu6()(x) }

/// (x + 3) / 6 held within 0...1; gradient 0 at both.
public func hardSigmoid<S>(_ x: Variable<S>) -> Variable<S> { HardSigmoid()(x) }

/// x hardSigmoid(x); gradient 0 at −3, and 1 at 3.
public func hardSwish<S>(_ x: Variable<S>) -> Variable<S> { HardSwish()(x) }

/// x above 0, slope · x below; the gradient at 0 is the element of least norm between the two slopes.
public func leakyRelu<S>(_ x: Variable<S>, slope: S = 0.01) -> Variable<S> { LeakyRelu(slope: Double(slope))(x) }

/// x above 0, α (eˣ − 1) below; the gradient at 0 is the element of least norm between 1 and α.
public func elu<S>(_ x: Variable<S>, alpha: S = 1) -> Variable<S> { Elu(alpha: Double(alpha))(x) }

/// 1.0507… elu(x, alpha: 1.6733…), which keeps means and variances through layers (Klambauer et al., 2017); the gradient
/// at 0 is 1.0507…
public func selu<S>(_ x: Variable<S>) -> Variable<S> {
  S(SeluConstants.scale) * elu(x, alpha: S(SeluConstants.alpha))
}

/// x held within −1...1; the gradient at a bound is ½, as for clamp.
public func hardTanh<S>(_ x: Variable<S>) -> Variable<S> { clamp(x, -1...1) }
