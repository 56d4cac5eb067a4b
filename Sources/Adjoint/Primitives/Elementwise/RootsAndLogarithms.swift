// Powers, roots and logarithms, element by element. Conventions at poles: Docs/Conventions.md.

/// y = x²
public struct Square: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "square", formula: "y = x²", pullback: "u ⊙ 2x", source: "elementary")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(Square(), [0.3, -1.2, 2, 0])
  public static var kernel: UnaryKernel? { .square }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { square(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { 2 * x }
}

extension Square: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.multiply(x[0], x[0]) } }
}

/// y = 1/x
public struct Reciprocal: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "reciprocal", formula: "y = 1/x", pullback: "u ⊙ −y²", source: "elementary")
  public static let saved: SavedValues = .output
  public static let samples = Sample.elementwise(Reciprocal(), [0.3, -1.2, 2, 5])
  public static var kernel: UnaryKernel? { .reciprocal }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { reciprocal(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { -(y * y) }
}

extension Reciprocal: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.divide(1, x[0]) } }
}

/// y = 1/√x
public struct ReciprocalRoot: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "rsqrt", formula: "y = 1/√x", pullback: "u ⊙ −y³/2", source: "elementary")
  public static let saved: SavedValues = .output
  public static let samples = Sample.elementwise(ReciprocalRoot(), [0.3, 1.2, 4, 9])
  public static var kernel: UnaryKernel? { .rsqrt }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { rsqrt(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { -0.5 * (y * y * y) }
}

extension ReciprocalRoot: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.reciprocalRoot(x[0]) } }
}

/// y = ∛x
public struct CubeRoot: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "cbrt", formula: "y = ∛x", pullback: "u ⊙ 1/(3y²)", source: "elementary")
  public static let saved: SavedValues = .output
  public static let samples = Sample.elementwise(CubeRoot(), [0.3, -1.2, 8, -27])
  public static var kernel: UnaryKernel? { .cbrt }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { cbrt(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { 1 / (3 * y * y) }
}

extension CubeRoot: StableHLOLowering { public var stableHLO: StableHLOForm { .operation("cbrt") } }

/// y = 2ˣ
public struct Exp2: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "exp2", formula: "y = 2ˣ", pullback: "u ⊙ y log 2", source: "elementary")
  public static let saved: SavedValues = .output
  public static let samples = Sample.elementwise(Exp2(), [0.3, -1.2, 2, 0])
  public static var kernel: UnaryKernel? { .exp2 }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { exp2(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { 0.6931471805599453 * y }
}

extension Exp2: StableHLOLowering { public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.power(2, x[0]) } } }

/// y = log₂ x
public struct Log2: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "log2", formula: "y = log₂ x", pullback: "u ⊙ 1/(x log 2)", source: "elementary")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(Log2(), [0.3, 1.2, 7, 1])
  public static var kernel: UnaryKernel? { .log2 }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { log2(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    1.4426950408889634 / x.notBelowZero
  }
}

extension Log2: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.divide(b.unary("log", x[0]), 0.6931471805599453) } }
}

/// y = log₁₀ x
public struct Log10: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "log10", formula: "y = log₁₀ x", pullback: "u ⊙ 1/(x log 10)", source: "elementary")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(Log10(), [0.3, 1.2, 7, 1])
  public static var kernel: UnaryKernel? { .log10 }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { log10(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    0.4342944819032518 / x.notBelowZero
  }
}

extension Log10: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.divide(b.unary("log", x[0]), 2.302585092994046) } }
}

/// y = log(x / (1 − x))
public struct Logit: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "logit", formula: "y = log(x / (1 − x))", pullback: "u ⊙ 1/(x (1 − x))",
    source: "elementary; the inverse of sigmoid")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(Logit(), [0.3, 0.5, 0.6, 0.05])
  public static var kernel: UnaryKernel? { .logit }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { logit(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    let x = x.notBelowZero, rest = (1 - x).notBelowZero
    return 1 / (x * rest)
  }
}

extension Logit: StableHLOLowering { public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.logit(x[0]) } } }

/// y = xⁿ with a whole exponent, of any size
public struct IntegerPower: ElementwisePrimitive {
  /// The exponent.
  public let exponent: Int

  public static let card = PrimitiveCard(
    "integer power", formula: "y = xⁿ, n = exponent", pullback: "u ⊙ n xⁿ⁻¹ where n ≠ 0, else 0", source: "elementary")
  public static let saved: SavedValues = .operands
  public static let samples =
    Sample.elementwise(IntegerPower(exponent: 3), [0.3, -1.2, 2, 0])
    + [2, 1, 0].map { Sample(IntegerPower(exponent: $0), [0.3, -1.2, 2, 0]) }
    + [5, -2].map { Sample(IntegerPower(exponent: $0), [0.3, -1.2, 2]) }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { pow(x, exponent) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    if exponent == 0 { return Variable(Tensor(repeating: 0, shape: x.shape)) }
    if exponent == 1 { return Variable(plain: 1) }
    return S(exponent) * pow(x, exponent == .min ? exponent : exponent - 1)
  }
}

extension IntegerPower: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.integerPower(x[0], exponent) } }
}

extension Variable {
  /// NaN below 0: a derivative that went on there would hide that there is no value.
  fileprivate var notBelowZero: Variable {
    select(self, Variable(Scalar.nan), where: mask(self, .greaterOrEqual, Variable(0)))
  }
}

// ── the functions ───────────────────────────────────────────────────────────────────────────────────────────────

/// x².
public func square<S>(_ x: Variable<S>) -> Variable<S> { Square()(x) }

/// 1 / x: ∞ at 0 with gradient −∞.
public func reciprocal<S>(_ x: Variable<S>) -> Variable<S> { Reciprocal()(x) }

/// 1 / √x: ∞ at 0 with gradient −∞; NaN, with gradient NaN, below.
public func rsqrt<S>(_ x: Variable<S>) -> Variable<S> { ReciprocalRoot()(x) }

/// The real cube root, of negative numbers too; gradient ∞ at 0.
public func cbrt<S>(_ x: Variable<S>) -> Variable<S> { CubeRoot()(x) }

/// 2ˣ.
public func exp2<S>(_ x: Variable<S>) -> Variable<S> { Exp2()(x) }

/// The logarithm to base 2: −∞ at 0 with gradient ∞; NaN, with gradient NaN, below.
public func log2<S>(_ x: Variable<S>) -> Variable<S> { Log2()(x) }

/// The logarithm to base 10: −∞ at 0 with gradient ∞; NaN, with gradient NaN, below.
public func log10<S>(_ x: Variable<S>) -> Variable<S> { Log10()(x) }

/// log(x / (1 − x)), the inverse of sigmoid: ±∞ at 0 and 1 with gradient ∞; NaN, with gradient NaN, outside.
public func logit<S>(_ x: Variable<S>) -> Variable<S> { Logit()(x) }

/// xⁿ for a whole exponent, of every base: 1 with gradient 0 for n = 0.
public func pow<S>(_ x: Variable<S>, _ n: Int) -> Variable<S> {
  // Up to what the element type counts by ones, as with any other exponent, which kernels know in every mode.
  n.magnitude < UInt(1) << S.significandBitCount ? Power()(x, Variable(number: S(n))) : IntegerPower(exponent: n)(x)
}
