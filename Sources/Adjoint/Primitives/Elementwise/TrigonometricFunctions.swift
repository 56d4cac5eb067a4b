// Trigonometric and hyperbolic functions and their inverses, element by element. Conventions at the ends of their
// domains: Docs/Conventions.md.

/// y = tan x
public struct Tan: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "tan", formula: "y = tan x", pullback: "u ⊙ (1 + y²)", source: "elementary")
  public static let saved: SavedValues = .output
  public static let samples = Sample.elementwise(Tan(), [0.3, -0.8, 0.9, 0])
  public static var kernel: UnaryKernel? { .tan }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { tan(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { 1 + y * y }
}

extension Tan: StableHLOLowering { public var stableHLO: StableHLOForm { .operation("tan") } }

/// y = arcsin x
public struct Asin: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "asin", formula: "y = arcsin x", pullback: "u ⊙ 1/√(1 − x²)", source: "elementary")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(Asin(), [0.3, -0.6, 0.5, 0])
  public static var kernel: UnaryKernel? { .asin }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { asin(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { 1 / sqrt((1 - x) * (1 + x)) }
}

extension Asin: StableHLOLowering { public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.arcsine(x[0]) } } }

/// y = arccos x
public struct Acos: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "acos", formula: "y = arccos x", pullback: "u ⊙ −1/√(1 − x²)", source: "elementary")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(Acos(), [0.3, -0.6, 0.5, 0])
  public static var kernel: UnaryKernel? { .acos }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { acos(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { -1 / sqrt((1 - x) * (1 + x)) }
}

extension Acos: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.arccosine(x[0]) } }
}

/// y = arctan x
public struct Atan: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "atan", formula: "y = arctan x", pullback: "u ⊙ 1/(1 + x²)", source: "elementary")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(Atan(), [0.3, -1.2, 4, 0])
  public static var kernel: UnaryKernel? { .atan }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { atan(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { 1 / (1 + x * x) }
}

extension Atan: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.binary("atan2", x[0], 1) } }
}

/// y = sinh x
public struct Sinh: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "sinh", formula: "y = sinh x", pullback: "u ⊙ cosh x", source: "elementary")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(Sinh(), [0.3, -1.2, 2, 0])
  public static var kernel: UnaryKernel? { .sinh }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { sinh(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { cosh(x) }
}

extension Sinh: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.hyperbolicSine(x[0]) } }
}

/// y = cosh x
public struct Cosh: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "cosh", formula: "y = cosh x", pullback: "u ⊙ sinh x", source: "elementary")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(Cosh(), [0.3, -1.2, 2, 0])
  public static var kernel: UnaryKernel? { .cosh }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { cosh(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { sinh(x) }
}

extension Cosh: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.hyperbolicCosine(x[0]) } }
}

/// y = arsinh x
public struct Asinh: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "asinh", formula: "y = arsinh x", pullback: "u ⊙ 1/√(1 + x²)", source: "elementary")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(Asinh(), [0.3, -1.2, 4, 0])
  public static var kernel: UnaryKernel? { .asinh }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { asinh(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { 1 / hypot(x, Variable(1)) }
}

extension Asinh: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.inverseHyperbolicSine(x[0]) } }
}

/// y = arcosh x
public struct Acosh: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "acosh", formula: "y = arcosh x", pullback: "u ⊙ 1/√(x² − 1)", source: "elementary")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(Acosh(), [2.5, 3, 4, 9])
  public static var kernel: UnaryKernel? { .acosh }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { acosh(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { 1 / (sqrt(x - 1) * sqrt(x + 1)) }
}

extension Acosh: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.inverseHyperbolicCosine(x[0]) } }
}

/// y = artanh x
public struct Atanh: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "atanh", formula: "y = artanh x", pullback: "u ⊙ 1/(1 − x²)", source: "elementary")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(Atanh(), [0.3, -0.6, 0.5, 0])
  public static var kernel: UnaryKernel? { .atanh }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { atanh(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    let x = select(x, Variable(S.nan), where: mask(Variable(1), .greaterOrEqual, abs(x)))
    return 1 / ((1 - x) * (1 + x))
  }
}

extension Atanh: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.inverseHyperbolicTangent(x[0]) } }
}

/// y = sin(πx) / (πx), or a derivative of it
public struct Sinc: ElementwisePrimitive {
  /// Which derivative; 0 for the function itself.
  public var order = 0

  public static let card = PrimitiveCard(
    "sinc", formula: "y = sinc(order, x)", pullback: "u ⊙ sinc(order + 1, x)",
    source: "elementary; near 0 by its series")
  public static let saved: SavedValues = .operands
  public static let samples =
    Sample.elementwise(Sinc(), [0.3, -1.2, 2, 0]) + [1, 2].map { Sample(Sinc(order: $0), [0.3, -1.2, 2, 0]) }

  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { sinc(x, order: order) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { Sinc(order: order + 1)(x) }
}
extension Sinc: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.sinc(order, x[0]) } }
}

// ── the functions ───────────────────────────────────────────────────────────────────────────────────────────────

/// The tangent.
public func tan<S>(_ x: Variable<S>) -> Variable<S> { Tan()(x) }

/// The angle in −π/2...π/2 whose sine is x: gradient ∞ at ±1; NaN, with gradient NaN, outside.
public func asin<S>(_ x: Variable<S>) -> Variable<S> { Asin()(x) }

/// The angle in 0...π whose cosine is x: gradient −∞ at ±1; NaN, with gradient NaN, outside.
public func acos<S>(_ x: Variable<S>) -> Variable<S> { Acos()(x) }

/// The angle in −π/2...π/2 whose tangent is x.
public func atan<S>(_ x: Variable<S>) -> Variable<S> { Atan()(x) }

/// The hyperbolic sine.
public func sinh<S>(_ x: Variable<S>) -> Variable<S> { Sinh()(x) }

/// The hyperbolic cosine.
public func cosh<S>(_ x: Variable<S>) -> Variable<S> { Cosh()(x) }

/// The inverse of sinh.
public func asinh<S>(_ x: Variable<S>) -> Variable<S> { Asinh()(x) }

/// The inverse of cosh: gradient ∞ at 1; NaN, with gradient NaN, below.
public func acosh<S>(_ x: Variable<S>) -> Variable<S> { Acosh()(x) }

/// The inverse of tanh: ±∞ at ±1 with gradient ∞; NaN, with gradient NaN, outside.
public func atanh<S>(_ x: Variable<S>) -> Variable<S> { Atanh()(x) }

/// sin(πx) / (πx), 1 at 0: NumPy's `sinc`.
public func sinc<S>(_ x: Variable<S>) -> Variable<S> { Sinc()(x) }
