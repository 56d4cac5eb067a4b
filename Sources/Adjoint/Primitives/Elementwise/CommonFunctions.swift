// The element-wise primitives of one operand: each states its formula and its derivative f′; the pullback is u ⊙ f′, where
// ⊙ gives exactly 0 for a cotangent of 0. Conventions at kinks and poles: Docs/Conventions.md.

/// y = −x
public struct Negate: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "negate", formula: "y = −x", pullback: "−u", source: "elementary")
  public static let saved: SavedValues = .shapes
  public static let samples = Sample.elementwise(Negate(), [1, -2, 0, 3])
  public static var kernel: UnaryKernel? { .negate }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { -x }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    Variable(Tensor(repeating: -1, shape: x.shape))
  }
  public func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> { -u }
}
extension Negate: StableHLOLowering { public var stableHLO: StableHLOForm { .operation("negate") } }

/// y = eˣ
public struct Exp: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "exp", formula: "y = eˣ", pullback: "u ⊙ y", source: "elementary; closed form CF-06")
  public static let saved: SavedValues = .output
  public static let samples = Sample.elementwise(Exp(), [0.3, -1.2, 2, 0])
  public static var kernel: UnaryKernel? { .exp }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { exp(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { y }
}
extension Exp: StableHLOLowering { public var stableHLO: StableHLOForm { .operation("exponential") } }

/// y = log x
public struct Log: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "log", formula: "y = log x", pullback: "u ⊙ 1/x", source: "elementary; closed form CF-57")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(Log(), [0.3, 1.2, 7, 1])
  public static var kernel: UnaryKernel? { .log }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { log(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    // NaN below 0, where the value is: 1/x alone would hide the mistake.
    1 / select(x, Variable(S.nan), where: mask(x, .greaterOrEqual, Variable(0)))
  }
}
extension Log: StableHLOLowering { public var stableHLO: StableHLOForm { .operation("log") } }

/// y = log(1 + x)
public struct Log1p: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "log1p", formula: "y = log(1 + x)", pullback: "u ⊙ 1/(1 + x)", source: "elementary")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(Log1p(), [0.3, -0.5, 2, 1e-3])
  public static var kernel: UnaryKernel? { .log1p }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { log1p(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { 1 / (1 + x) }
}
extension Log1p: StableHLOLowering { public var stableHLO: StableHLOForm { .operation("log_plus_one") } }

/// y = eˣ − 1
public struct Expm1: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "expm1", formula: "y = eˣ − 1", pullback: "u ⊙ eˣ", source: "elementary")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(Expm1(), [0.3, -1.2, 2, 1e-3])
  public static var kernel: UnaryKernel? { .expm1 }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { expm1(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { exp(x) }
}
extension Expm1: StableHLOLowering { public var stableHLO: StableHLOForm { .operation("exponential_minus_one") } }

/// y = √x
public struct Sqrt: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "sqrt", formula: "y = √x", pullback: "u ⊙ 1/(2y)", source: "elementary")
  public static let saved: SavedValues = .output
  public static let samples = Sample.elementwise(Sqrt(), [0.3, 1.2, 4, 9])
  public static var kernel: UnaryKernel? { .sqrt }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { sqrt(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { 0.5 / y }
}
extension Sqrt: StableHLOLowering { public var stableHLO: StableHLOForm { .operation("sqrt") } }

/// y = |x|
public struct Abs: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "abs", formula: "y = |x|", pullback: "u ⊙ sign x",
    source: "elementary; the subgradient of least norm at the kink")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(Abs(), [0.3, -1.2, 2, -3])
  public static var kernel: UnaryKernel? { .abs }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { abs(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { sign(x) }
}
extension Abs: StableHLOLowering { public var stableHLO: StableHLOForm { .operation("abs") } }

/// y = sin x
public struct Sin: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "sin", formula: "y = sin x", pullback: "u ⊙ cos x", source: "elementary")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(Sin(), [0.3, -1.2, 2, 5])
  public static var kernel: UnaryKernel? { .sin }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { sin(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { cos(x) }
}
extension Sin: StableHLOLowering { public var stableHLO: StableHLOForm { .operation("sine") } }

/// y = cos x
public struct Cos: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "cos", formula: "y = cos x", pullback: "u ⊙ −sin x", source: "elementary")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(Cos(), [0.3, -1.2, 2, 5])
  public static var kernel: UnaryKernel? { .cos }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { cos(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { -sin(x) }
}
extension Cos: StableHLOLowering { public var stableHLO: StableHLOForm { .operation("cosine") } }

/// y = tanh x
public struct Tanh: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "tanh", formula: "y = tanh x", pullback: "u ⊙ 4 sigmoid(2x) sigmoid(−2x)",
    source: "elementary; 1 − y² loses its digits where y rounds to 1")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(Tanh(), [0.3, -1.2, 2, 0])
  public static var kernel: UnaryKernel? { .tanh }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { tanh(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    if x.isRecorded {
      let twice = 2 * x
      return 4 * sigmoid(twice) * sigmoid(-twice)
    }
    // The same by one exponential, as the kernel does it: |x| would have no third derivative at 0.
    let e = exp(-2 * abs(x.value)), d = 1 + e
    return Variable(4 * e / (d * d))
  }
}
extension Tanh: StableHLOLowering { public var stableHLO: StableHLOForm { .operation("tanh") } }

/// y = erf x
public struct Erf: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "erf", formula: "y = erf x", pullback: "u ⊙ 2/√π exp(−x²)", source: "Abramowitz and Stegun 7.1.1")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(Erf(), [0.3, -1.2, 2, 0])
  public static var kernel: UnaryKernel? { .erf }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { erf(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    1.1283791670955126 * exp(-(x * x))
  }
}
extension Erf: StableHLOLowering { public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.erf(x[0]) } } }

/// y = 1 − erf x
public struct Erfc: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "erfc", formula: "y = 1 − erf x", pullback: "u ⊙ −2/√π exp(−x²)", source: "Abramowitz and Stegun 7.1.2")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(Erfc(), [0.3, -1.2, 2, 0])
  public static var kernel: UnaryKernel? { .erfc }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { erfc(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    -1.1283791670955126 * exp(-(x * x))
  }
}
extension Erfc: StableHLOLowering { public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.erfc(x[0]) } } }

/// y = 1/(1 + e⁻ˣ)
public struct Sigmoid: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "sigmoid", formula: "y = 1/(1 + e⁻ˣ)", pullback: "u ⊙ y sigmoid(−x)", source: "elementary; closed form CF-10")
  public static let samples = Sample.elementwise(Sigmoid(), [0.3, -1.2, 4, 0])
  public static var kernel: UnaryKernel? { .sigmoid }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { sigmoid(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { y * sigmoid(-x) }
}
extension Sigmoid: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.sigmoid(x[0]) } }
}

/// y = log(1 + eˣ)
public struct Softplus: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "softplus", formula: "y = log(1 + eˣ)", pullback: "u ⊙ sigmoid x", source: "Dugas et al., 2001")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(Softplus(), [0.3, -1.2, 4, 0])
  public static var kernel: UnaryKernel? { .softplus }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { softplus(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { sigmoid(x) }
}
extension Softplus: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.softplus(x[0]) } }
}

/// y = max(x, 0)
public struct Relu: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "relu", formula: "y = max(x, 0)", pullback: "u [x > 0]",
    source: "Nair and Hinton, 2010; the subgradient 0 at the kink")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(Relu(), [0.3, -1.2, 4, -2])
  public static var kernel: UnaryKernel? { .relu }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { relu(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { step(x) }
}
extension Relu: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.maximum(x[0], 0) } }
}

/// y = x sigmoid x
public struct Silu: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "silu", formula: "y = x sigmoid x", pullback: "u ⊙ s (1 + x sigmoid(−x)), s = sigmoid x",
    source: "Hendrycks and Gimpel, 2016; Elfwing et al., 2017")
  public static let samples = Sample.elementwise(Silu(), [0.3, -1.2, 4, 0])
  public static var kernel: UnaryKernel? { .silu }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { silu(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    let s = sigmoid(x)
    return s + finite(y) * sigmoid(-x)
  }
}
extension Silu: StableHLOLowering { public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.silu(x[0]) } } }

/// y = x Φ(x)
public struct Gelu: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "gelu", formula: "y = x Φ(x)", pullback: "u ⊙ (Φ(x) + x φ(x))", source: "Hendrycks and Gimpel, 2016")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(Gelu(), [0.3, -1.2, 3, 0])
  public static var kernel: UnaryKernel? { .gelu }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { gelu(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    let distribution = 0.5 * erfc(-0.7071067811865476 * x)
    return distribution + finite(x) * (0.3989422804014327 * exp(-0.5 * (x * x)))
  }
}
extension Gelu: StableHLOLowering { public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.gelu(x[0]) } } }

/// y = x/2 (1 + tanh g), g = √(2/π)(x + 0.044715 x³)
public struct GeluTanh: ElementwisePrimitive {
  public static let card = PrimitiveCard(
    "geluTanh", formula: "y = x sigmoid 2g, g = √(2/π) (x + 0.044715 x³)",
    pullback: "u ⊙ (s + 2 x s sigmoid(−2g) g′), s = sigmoid 2g, g′ = √(2/π) (1 + 0.134145 x²)",
    source: "Hendrycks and Gimpel, 2016")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.elementwise(GeluTanh(), [0.3, -1.2, 3, 0])
  public static var kernel: UnaryKernel? { .geluTanh }

  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { geluTanh(x) }
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    let x = finite(x), root: S = 0.7978845608028654
    let g = root * (x + 0.044715 * (x * x * x))
    let slope = root * (1 + 0.134145 * (x * x))
    let s = sigmoid(2 * g)
    return s + 2 * x * (s * sigmoid(-2 * g)) * slope
  }
}
extension GeluTanh: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.geluTanh(x[0]) } }
}

/// x held within ±1e9, where every function here has reached its limit: no ∞ · 0.
func finite<S>(_ x: Variable<S>) -> Variable<S> { clamp(x, -1e9...1e9) }

extension Sample {
  /// A vector, a matrix with an axis of extent 1, a scalar, and nothing.
  static func elementwise(_ primitive: any Primitive, _ x: Tensor<Double>) -> [Sample] {
    [
      Sample(primitive, x), Sample(primitive, x.reshaped(to: [x.scalarCount, 1])),
      Sample(primitive, Tensor(x.scalars[0])), Sample(primitive, Tensor(shape: [0, 2], scalars: []))
    ]
  }
}

// ── the functions ───────────────────────────────────────────────────────────────────────────────────────────────

/// eˣ
public func exp<S>(_ x: Variable<S>) -> Variable<S> { Exp()(x) }

/// The natural logarithm: −∞ at 0 with gradient +∞; NaN, with gradient NaN, below.
public func log<S>(_ x: Variable<S>) -> Variable<S> { Log()(x) }

/// log(1 + x), precise near 0.
public func log1p<S>(_ x: Variable<S>) -> Variable<S> { Log1p()(x) }

/// eˣ − 1, precise near 0.
public func expm1<S>(_ x: Variable<S>) -> Variable<S> { Expm1()(x) }

/// The square root: gradient +∞ at 0, NaN below.
public func sqrt<S>(_ x: Variable<S>) -> Variable<S> { Sqrt()(x) }

/// The absolute value; gradient 0 at 0.
public func abs<S>(_ x: Variable<S>) -> Variable<S> { Abs()(x) }

/// The sine.
public func sin<S>(_ x: Variable<S>) -> Variable<S> { Sin()(x) }

/// The cosine.
public func cos<S>(_ x: Variable<S>) -> Variable<S> { Cos()(x) }

/// The hyperbolic tangent.
public func tanh<S>(_ x: Variable<S>) -> Variable<S> { Tanh()(x) }

/// The error function 2/√π ∫₀ˣ exp(−t²) dt.
public func erf<S>(_ x: Variable<S>) -> Variable<S> { Erf()(x) }

/// The complementary error function 1 − erf x, to full relative precision in the tail.
public func erfc<S>(_ x: Variable<S>) -> Variable<S> { Erfc()(x) }

/// The logistic function 1 / (1 + e⁻ˣ).
public func sigmoid<S>(_ x: Variable<S>) -> Variable<S> { Sigmoid()(x) }

/// log(1 + eˣ), without overflow.
public func softplus<S>(_ x: Variable<S>) -> Variable<S> { Softplus()(x) }

/// max(x, 0); gradient 0 at 0, NaN for NaN.
public func relu<S>(_ x: Variable<S>) -> Variable<S> { Relu()(x) }

/// x sigmoid(x).
public func silu<S>(_ x: Variable<S>) -> Variable<S> { Silu()(x) }

/// x Φ(x), Φ the distribution function of the standard normal distribution.
public func gelu<S>(_ x: Variable<S>) -> Variable<S> { Gelu()(x) }

/// The usual approximation of gelu by tanh.
public func geluTanh<S>(_ x: Variable<S>) -> Variable<S> { GeluTanh()(x) }
