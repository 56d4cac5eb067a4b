// The determinant, its logarithm and its sign. Derivatives of the determinant are polynomials of the matrix: they exist at a
// singular matrix too.

import AdjointTensors

/// y = det a
public struct Determinant: UnaryPrimitive {
  public static let card = PrimitiveCard(
    "determinant", formula: "y = det A", pullback: "u cof A",
    source: "Jacobi; M. Giles, An extended collection of matrix derivative results, 2008")
  public static let saved: SavedValues = .left
  public static let samples = [
    Sample(Determinant(), [[0.5, -1.5, 0.4], [2, 0.3, -0.7], [-0.2, 0.8, 3]]),
    Sample(Determinant(), [[[2, 0.5], [0.5, 1]], [[0.3, -1], [-2, 3]]]), Sample(Determinant(), [[1, 2], [2, 4]])
  ]

  /// The determinant.
  public init() {}

  public func forward<S>(_ a: Tensor<S>) -> Tensor<S> { determinant(a) }
  public func pullback<S>(_ u: Variable<S>, input a: Variable<S>, output y: Variable<S>) -> Variable<S> {
    u.reshaped(to: Shape(Array(u.shape) + [1, 1])) ⊙ MixedCofactor()([a])
  }
}
extension Determinant: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.determinant(x[0]) } }
}

/// y with ⟨y, X⟩ = Dᵏ⁺¹ det(a)[H₁, …, Hₖ, X] for operands a, H₁, …, Hₖ: the cofactor matrix and its derivatives.
public struct MixedCofactor: Primitive {
  public static let card = PrimitiveCard(
    "cofactor", formula: "Y = cofactor(x…)",
    pullback: "cofactor(x…, u); cofactor(replaced(x…, u))",
    source: "R. Bhatia and T. Jain, Higher order derivatives and perturbation bounds for determinants, 2009")
  public static let saved: SavedValues = .operands
  // The determinant of n × n has n derivatives that are not 0.
  public static let samples: [Sample] = {
    let a: Tensor<Double> = [[0.5, -1.5, 0.4], [2, 0.3, -0.7], [-0.2, 0.8, 3]]
    let b: Tensor<Double> = [[1, 0.2, -0.3, 0.5], [0.4, -1, 0.6, 0.3], [0.1, 0.5, 0.7, -0.8], [0.9, -0.6, 0.2, 1.1]]
    return [
      Sample(MixedCofactor(), a), Sample(MixedCofactor(), stack([a, a + 0.3])),
      Sample(MixedCofactor(), [[1, 2, 0], [2, 4, 0], [1, 1, 1]]), Sample(MixedCofactor(), b, b.transposed() - 0.5)
    ]
  }()

  /// The cofactor matrix, or its derivative along the operands that follow it.
  public init() {}

  public func forward<S>(_ operands: [Tensor<S>]) -> Tensor<S> {
    mixedCofactors(operands[0], directions: Array(operands.dropFirst()))
  }
  public func pullback<S>(_ u: Variable<S>, to operand: Int, of operands: [Variable<S>], output y: Variable<S>)
    -> Variable<S>?
  {
    var next = operands
    if operand == 0 { next.append(u) } else { next[operand] = u }
    return MixedCofactor()(next).annihilated(by: u)
  }
}
extension MixedCofactor: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.cofactors(x[0], Array(x.dropFirst())) } }
}

/// y = log |det a|
public struct LogAbsDeterminant: UnaryPrimitive {
  public static let card = PrimitiveCard(
    "log abs determinant", formula: "y = log |det A|", pullback: "u A⁻ᵀ",
    source: "M. Giles, An extended collection of matrix derivative results, 2008")
  public static let saved: SavedValues = .left
  public static let samples = [
    Sample(LogAbsDeterminant(), [[0.5, -1.5, 0.4], [2, 0.3, -0.7], [-0.2, 0.8, 3]]),
    Sample(LogAbsDeterminant(), [[[2, 0.5], [0.5, 1]], [[0.3, -1], [-2, 3]]]), Sample(LogAbsDeterminant(), [[-4]])
  ]

  /// The logarithm of the determinant's absolute value.
  public init() {}

  public func forward<S>(_ a: Tensor<S>) -> Tensor<S> { logAbsDeterminant(a) }
  public func pullback<S>(_ u: Variable<S>, input a: Variable<S>, output y: Variable<S>) -> Variable<S> {
    u.reshaped(to: Shape(Array(u.shape) + [1, 1])) ⊙ Inverse()(a).matrixTransposed()
  }
}
extension LogAbsDeterminant: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.logAbsDeterminant(x[0]) } }
}

/// y = 1, −1 or 0 as det a is above, below or at 0.
public struct DeterminantSign: UnaryPrimitive {
  public static let card = PrimitiveCard(
    "determinant sign", formula: "y = sign det A", pullback: "0", source: "elementary")
  public static let saved: SavedValues = .shapes
  public static let samples = [Sample(DeterminantSign(), [[0.5, -1.5], [2, 0.3]]), Sample(DeterminantSign(), [[-4]])]

  /// The determinant's sign.
  public init() {}

  public func forward<S>(_ a: Tensor<S>) -> Tensor<S> { determinantSign(a) }
  public func pullback<S>(_ u: Variable<S>, input a: Variable<S>, output y: Variable<S>) -> Variable<S> {
    Variable(Tensor(repeating: 0, shape: a.shape))
  }
}
extension DeterminantSign: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.determinantSign(x[0]) } }
}

// ── the functions ───────────────────────────────────────────────────────────────────────────────────────────────

/// The determinants of square matrices [.., n, n], of the shape of the leading axes; 1 for 0 × 0.
///
/// The gradient is the cofactor matrix, at a singular matrix too, and so are its derivatives. A determinant that fits the
/// element type does not overflow on the way. Not square stops the program.
public func determinant<S>(_ a: Variable<S>) -> Variable<S> { Determinant()(a) }

/// log |det a| of square matrices [.., n, n], with gradient a⁻ᵀ; −∞ with gradient NaN for a singular one.
public func logAbsDeterminant<S>(_ a: Variable<S>) -> Variable<S> { LogAbsDeterminant()(a) }

/// The sign of the determinant of square matrices [.., n, n]: 1, −1, or 0 for a singular one; gradient 0.
public func determinantSign<S>(_ a: Variable<S>) -> Variable<S> { DeterminantSign()(a) }
