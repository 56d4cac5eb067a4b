// Special functions, element by element. Conventions at poles: Docs/Conventions.md.

/// y with erf y = x
public struct ErfInverse: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "erfInverse", formula: "y = erfInverse x", pullback: "u ⊙ √π/2 exp(y²)", source: "Wichura, 1988 (AS 241)")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(ErfInverse(), [0.3, -0.6, 0.5, 0])
  public static var kernel: UnaryKernel? { .erfInverse }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { erfInverse(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { ErfInverseSlope()(x) }
}
extension ErfInverse: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.erfInverse(x[0]) } }
}

/// y = √π/2 exp(w²), w = erfInverse x
struct ErfInverseSlope: ElementwisePrimitive {
  static let card = PrimitiveCard(
    "erfInverse′", formula: "y = √π/2 exp(w²), w = erfInverse x", pullback: "u ⊙ 2 w y²", source: "elementary")
  static let samples = Sample.elementwise(ErfInverseSlope(), [0.3, -0.6, 0.5, 0])
  static var kernel: UnaryKernel? { .erfInverseSlope }

  @inline(__always)
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { erfInverseSlope(x) }
  func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { 2 * erfInverse(x) * (y * y) }
}
extension ErfInverseSlope: StableHLOLowering {
  var stableHLO: StableHLOForm { StableHLOForm { b, x in b.erfInverseSlope(x[0]) } }
}

/// y = log |Γ(x)|
public struct LogGamma: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "logGamma", formula: "y = log |Γ(x)|", pullback: "u ⊙ ψ(x)", source: "Abramowitz and Stegun 6.3.1")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(LogGamma(), [0.3, 1.2, 7, -0.6])
  public static var kernel: UnaryKernel? { .logGamma }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { logGamma(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { digamma(x) }
}
extension LogGamma: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.logGamma(x[0]) } }
}

/// y = ψ(x) = Γ′(x) / Γ(x)
public struct Digamma: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "digamma", formula: "y = ψ(x)", pullback: "u ⊙ ψ′(x)", source: "Abramowitz and Stegun 6.3.1, 6.4.1")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(Digamma(), [0.3, 1.2, 7, -0.6])
  public static var kernel: UnaryKernel? { .digamma }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { digamma(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { polygamma(1, x) }
}
extension Digamma: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.digamma(x[0]) } }
}

/// y = ψ⁽ⁿ⁾(x), the n-th derivative of digamma
public struct Polygamma: ElementwisePrimitive {
  /// Which derivative, above 0.
  public let order: Int

  public static let card = PrimitiveCard(
    "polygamma", formula: "y = polygamma(order, x)", pullback: "u ⊙ polygamma(order + 1, x)",
    source: "Abramowitz and Stegun 6.4.1")
  public static let saved: SavedValues = .operands
  public static let samples =
    Sample.elementwise(Polygamma(order: 1), [1.3, 2.2, 7, -0.6]) + [Sample(Polygamma(order: 2), [1.3, 2.2, -0.6])]

  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { polygamma(order, x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    Polygamma(order: order + 1)(x)
  }
}
extension Polygamma: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.polygamma(order, x[0]) } }
}

/// y = log B(a, b)
public struct LogBeta: ElementwiseBinaryPrimitive {
  public static let card = PrimitiveCard(
    "logBeta", formula: "y = logBeta(a, b)", pullback: "u ⊙ (ψ(a) − ψ(a + b)); u ⊙ (ψ(b) − ψ(a + b))",
    source: "Abramowitz and Stegun 6.2.2; Didonato and Morris, 1992")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.broadcasting(LogBeta(), [1, 0.7, 3], [0.5, 4, 12])

  public func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { logBeta(a, b) }
  public func derivative<S>(byLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    digamma(a) - digamma(a + b)
  }
  public func derivative<S>(byRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    digamma(b) - digamma(a + b)
  }
}
extension LogBeta: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.logBeta(x[0], x[1]) } }
}

// ── the functions ───────────────────────────────────────────────────────────────────────────────────────────────

/// The x whose erf is given: ±∞ at ±1 with gradient ∞; NaN, with gradient NaN, outside.
public func erfInverse<S>(_ x: Variable<S>) -> Variable<S> { ErfInverse()(x) }

/// log |Γ(x)|: ∞ at 0, −1, −2, … with gradient NaN.
public func logGamma<S>(_ x: Variable<S>) -> Variable<S> { LogGamma()(x) }

/// The derivative of log Γ(x): NaN, with gradient NaN, at 0, −1, −2, …
public func digamma<S>(_ x: Variable<S>) -> Variable<S> { Digamma()(x) }

/// The n-th derivative of digamma; n = 1 is called trigamma. NaN at 0, −1, −2, … A negative n stops the program.
public func polygamma<S>(_ n: Int, _ x: Variable<S>) -> Variable<S> {
  checkOrder(n, "polygamma")
  return n == 0 ? Digamma()(x) : Polygamma(order: n)(x)
}

/// log B(x, y) = log Γ(x) + log Γ(y) − log Γ(x + y), broadcast, without the cancellation of large arguments; NaN unless
/// both are above 0. Its gradient is a difference of digammas, right to a unit of the larger.
public func logBeta<S>(_ x: Variable<S>, _ y: Variable<S>) -> Variable<S> { LogBeta()(x, y) }
/// The same with a constant.
public func logBeta<S>(_ x: Variable<S>, _ y: Tensor<S>) -> Variable<S> { LogBeta()(x, Variable(y)) }
/// The same with a constant.
public func logBeta<S>(_ x: Tensor<S>, _ y: Variable<S>) -> Variable<S> { LogBeta()(Variable(x), y) }
