// Functions of two operands, element by element and broadcast. Conventions at the origin and at infinities:
// Docs/Conventions.md.

/// y = the angle of the point (b, a)
public struct Atan2: ElementwiseBinaryPrimitive {
  public static let card = PrimitiveCard(
    "atan2", formula: "y = atan2(a, b)",
    pullback: "u ⊙ b/r where r > 0, else 0; u ⊙ −a/r where r > 0, else 0, r = a² + b²",
    source: "elementary")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.broadcasting(Atan2(), [1, -2, 3], [0.5, 4, -1])

  public func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { atan2(a, b) }
  public func derivative<S>(byLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    Atan2.slope(b, a)
  }
  public func derivative<S>(byRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    -Atan2.slope(a, b)
  }

  /// p / (p² + q²), 0 at the origin, without overflow.
  private static func slope<S>(_ p: Variable<S>, _ q: Variable<S>) -> Variable<S> {
    let length = hypot(p, q)
    return select(Variable(0), DirectionCosine()(p, q) / length, where: mask(length, .equal, Variable(0)))
  }
}

extension Atan2: StableHLOLowering { public var stableHLO: StableHLOForm { .operation("atan2") } }

/// y = √(a² + b²)
public struct Hypotenuse: ElementwiseBinaryPrimitive {
  public static let card = PrimitiveCard(
    "hypot", formula: "y = √(a² + b²)", pullback: "u ⊙ a/y where y > 0, else 0; u ⊙ b/y where y > 0, else 0",
    source: "elementary; the subgradient of least norm at the origin")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.broadcasting(Hypotenuse(), [1, -2, 3], [0.5, 4, -1])

  public func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { hypot(a, b) }
  public func derivative<S>(byLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    DirectionCosine()(a, b)
  }
  public func derivative<S>(byRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    DirectionCosine()(b, a)
  }
}

extension Hypotenuse: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.hypotenuse(x[0], x[1]) } }
}

/// y = a / √(a² + b²)
struct DirectionCosine: ElementwiseBinaryPrimitive {
  static let card = PrimitiveCard(
    "direction cosine", formula: "y = a/r where r > 0, else 0, r = √(a² + b²)",
    pullback: "u ⊙ s²/r; u ⊙ −y s/r, s = b/r", source: "elementary")
  static let samples = Sample.broadcasting(DirectionCosine(), [1, -2, 3], [0.5, 4, -1])

  func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { directionCosine(a, b) }
  func derivative<S>(byLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    square(DirectionCosine()(b, a)) / hypot(a, b)
  }
  func derivative<S>(byRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    -(y * DirectionCosine()(b, a) / hypot(a, b))
  }
}

extension DirectionCosine: StableHLOLowering {
  var stableHLO: StableHLOForm { StableHLOForm { b, x in b.directionCosine(x[0], x[1]) } }
}

/// y = log(eᵃ + eᵇ)
public struct LogAddExp: ElementwiseBinaryPrimitive {
  public static let card = PrimitiveCard(
    "logAddExp", formula: "y = log(eᵃ + eᵇ)", pullback: "u ⊙ sigmoid(a − b); u ⊙ sigmoid(b − a)", source: "elementary")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.broadcasting(LogAddExp(), [1, -2, 3], [0.5, 4, -1])

  public func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { logAddExp(a, b) }
  public func derivative<S>(byLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    PowerShare()(a, b)
  }
  public func derivative<S>(byRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    PowerShare()(b, a)
  }
}

extension LogAddExp: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.logAddExp(x[0], x[1]) } }
}

/// y = eᵃ / (eᵃ + eᵇ)
struct PowerShare: ElementwiseBinaryPrimitive {
  static let card = PrimitiveCard(
    "power share", formula: "y = sigmoid(a − b)", pullback: "u ⊙ y (1 − y); u ⊙ −y (1 − y)",
    source: "elementary; 0 where both are −∞")
  static let samples = Sample.broadcasting(PowerShare(), [1, -2, 3], [0.5, 4, -1])

  func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { powerShare(a, b) }
  func derivative<S>(byLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    y * PowerShare()(b, a)
  }
  func derivative<S>(byRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    -(y * PowerShare()(b, a))
  }
}

extension PowerShare: StableHLOLowering {
  var stableHLO: StableHLOForm { StableHLOForm { b, x in b.powerShare(x[0], x[1]) } }
}

/// y = a − b ⌊a/b⌋
public struct Remainder: ElementwiseBinaryPrimitive {
  public static let card = PrimitiveCard(
    "remainder", formula: "y = a − b ⌊a/b⌋", pullback: "u; u ⊙ −⌊a/b⌋", source: "elementary; the sign is that of b")
  public static let samples = Sample.broadcasting(Remainder(), [1, -2, 3], [0.37, 4, -1.7])

  public func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { remainder(a, b) }
  public func derivative<S>(byLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    select(Variable(1), y, where: mask(y, .equal, y))
  }
  public func derivative<S>(byRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    -round((a - y) / b)
  }
}

extension Remainder: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.flooredRemainder(x[0], x[1]) } }
}

// ── the functions ───────────────────────────────────────────────────────────────────────────────────────────────

/// The angle of the point (x, y) from the first axis, in −π...π, the sign of y; 0 with gradient 0 at the origin.
public func atan2<S>(_ y: Variable<S>, _ x: Variable<S>) -> Variable<S> { Atan2()(y, x) }
/// The same with a constant.
public func atan2<S>(_ y: Variable<S>, _ x: Tensor<S>) -> Variable<S> { Atan2()(y, Variable(x)) }
/// The same with a constant.
public func atan2<S>(_ y: Tensor<S>, _ x: Variable<S>) -> Variable<S> { Atan2()(Variable(y), x) }
/// The same with one number.
public func atan2<S>(_ y: Variable<S>, _ x: S) -> Variable<S> { Atan2()(y, Variable(number: x)) }
/// The same with one number.
public func atan2<S>(_ y: S, _ x: Variable<S>) -> Variable<S> { Atan2()(Variable(number: y), x) }

/// √(x² + y²) without overflow; gradient 0 at the origin.
public func hypot<S>(_ x: Variable<S>, _ y: Variable<S>) -> Variable<S> { Hypotenuse()(x, y) }
/// The same with a constant.
public func hypot<S>(_ x: Variable<S>, _ y: Tensor<S>) -> Variable<S> { Hypotenuse()(x, Variable(y)) }
/// The same with a constant.
public func hypot<S>(_ x: Tensor<S>, _ y: Variable<S>) -> Variable<S> { Hypotenuse()(Variable(x), y) }
/// The same with one number.
public func hypot<S>(_ x: Variable<S>, _ y: S) -> Variable<S> { Hypotenuse()(x, Variable(number: y)) }
/// The same with one number.
public func hypot<S>(_ x: S, _ y: Variable<S>) -> Variable<S> { Hypotenuse()(Variable(number: x), y) }

/// log(eˣ + eʸ), without overflow; −∞ of two −∞, with gradient 0.
public func logAddExp<S>(_ x: Variable<S>, _ y: Variable<S>) -> Variable<S> { LogAddExp()(x, y) }
/// The same with a constant.
public func logAddExp<S>(_ x: Variable<S>, _ y: Tensor<S>) -> Variable<S> { LogAddExp()(x, Variable(y)) }
/// The same with a constant.
public func logAddExp<S>(_ x: Tensor<S>, _ y: Variable<S>) -> Variable<S> { LogAddExp()(Variable(x), y) }
/// The same with one number.
public func logAddExp<S>(_ x: Variable<S>, _ y: S) -> Variable<S> { LogAddExp()(x, Variable(number: y)) }
/// The same with one number.
public func logAddExp<S>(_ x: S, _ y: Variable<S>) -> Variable<S> { LogAddExp()(Variable(number: x), y) }

/// x − y ⌊x / y⌋, the sign of y: NumPy's `remainder`; NaN for y = 0. Its gradient by y is −⌊x / y⌋.
public func remainder<S>(_ x: Variable<S>, _ y: Variable<S>) -> Variable<S> { Remainder()(x, y) }
/// The same with a constant.
public func remainder<S>(_ x: Variable<S>, _ y: Tensor<S>) -> Variable<S> { Remainder()(x, Variable(y)) }
/// The same with a constant.
public func remainder<S>(_ x: Tensor<S>, _ y: Variable<S>) -> Variable<S> { Remainder()(Variable(x), y) }
/// The same with one number.
public func remainder<S>(_ x: Variable<S>, _ y: S) -> Variable<S> { Remainder()(x, Variable(number: y)) }
/// The same with one number.
public func remainder<S>(_ x: S, _ y: Variable<S>) -> Variable<S> { Remainder()(Variable(number: x), y) }

/// The larger of two elements, broadcast; equal ones share the gradient.
public func maximum<S>(_ x: Variable<S>, _ y: Variable<S>) -> Variable<S> { Maximum()(x, y) }
/// The same with a constant.
public func maximum<S>(_ x: Variable<S>, _ y: Tensor<S>) -> Variable<S> { Maximum()(x, Variable(y)) }
/// The same with a constant.
public func maximum<S>(_ x: Tensor<S>, _ y: Variable<S>) -> Variable<S> { Maximum()(Variable(x), y) }
/// The same with one number.
public func maximum<S>(_ x: Variable<S>, _ y: S) -> Variable<S> { Maximum()(x, Variable(number: y)) }
/// The same with one number.
public func maximum<S>(_ x: S, _ y: Variable<S>) -> Variable<S> { Maximum()(Variable(number: x), y) }

/// The smaller of two elements, broadcast; equal ones share the gradient.
public func minimum<S>(_ x: Variable<S>, _ y: Variable<S>) -> Variable<S> { Minimum()(x, y) }
/// The same with a constant.
public func minimum<S>(_ x: Variable<S>, _ y: Tensor<S>) -> Variable<S> { Minimum()(x, Variable(y)) }
/// The same with a constant.
public func minimum<S>(_ x: Tensor<S>, _ y: Variable<S>) -> Variable<S> { Minimum()(Variable(x), y) }
/// The same with one number.
public func minimum<S>(_ x: Variable<S>, _ y: S) -> Variable<S> { Minimum()(x, Variable(number: y)) }
/// The same with one number.
public func minimum<S>(_ x: S, _ y: Variable<S>) -> Variable<S> { Minimum()(Variable(number: x), y) }
