// Systems of linear equations and inverses. The factorisation is an entry of its own: the solution, its pullback and the
// pullback's pullback all take it as an operand, so it is computed once.

import AdjointTensors

/// y = the factors P a = L U, packed for ``SolveWithFactors``: rows of L and U, one of row exchanges, and a itself.
public struct LUFactors: UnaryPrimitive {
  public static let card = PrimitiveCard(
    "lu", formula: "Y = packedLU(A)",
    pullback:
      "A⁻ᵀ Rᵀ (tril(Lᵀ G, −1) + triu(G Rᵀ)) R⁻ᵀ + rows(U, n + 1, 2 n + 1), L = triangle(F, 0, none) + I, R = triu(F), F = rows(Y, 0, n), G = rows(U, 0, n)",
    source:
      "F. de Hoog, R. Anderssen and M. Lukas, Differentiation of matrix functionals using triangular factorization, 2011"
  )
  public static let samples = [
    Sample(LUFactors(), [[0.5, -1.5, 0.4], [2, 0.3, -0.7], [-0.2, 0.8, 3]]),
    Sample(LUFactors(), [[[2, 0.5], [0.5, 1]], [[0.3, -1], [-2, 3]]]), Sample(LUFactors(), [[4]])
  ]

  /// The factorisation.
  public init() {}

  public func forward<S>(_ a: Tensor<S>) -> Tensor<S> { eliminated(a, "solve") }

  public func pullback<S>(_ u: Variable<S>, input a: Variable<S>, output y: Variable<S>) -> Variable<S> {
    let n = a.shape[a.rank - 1], axis = a.rank - 2
    let factors = y.slice(axis: axis, 0..<n), cotangent = u.slice(axis: axis, 0..<n)
    let lower = factors.triangle(diagonal: .none) + Tensor.identity(n), upper = factors.triangle(upper: true)
    let inner =
      product(lower, cotangent.triangle(diagonal: .none), transposeLeft: true).triangle(diagonal: .none)
      + product(cotangent.triangle(upper: true), upper, transposeRight: true).triangle(upper: true)
    // inner U⁻ᵀ = (U⁻¹ innerᵀ)ᵀ
    let right = TriangularSolve(upper: true)(factors, inner.matrixTransposed())
    let slope = SolveWithFactors(transposed: true)([
      a, product(upper, right, transposeLeft: true, transposeRight: true), y
    ])
    return slope.annihilated(by: cotangent) + u.slice(axis: axis, n + 1..<2 * n + 1)
  }
}
extension LUFactors: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.packedElimination(x[0]) } }
}

/// x = a⁻¹ b, or a⁻ᵀ b; the third operand is a's factorisation, of which the value does not depend: another one is not
/// used.
public struct SolveWithFactors: Primitive {
  /// Whether the matrix is transposed.
  public var transposed = false

  public static let card = PrimitiveCard(
    "solve", formula: "Y = V⁻¹ B, V = Aᵀ where transposed, else A",
    pullback: "−Y Wᵀ where transposed, else −W Yᵀ; W; ∅, W = V⁻ᵀ U",
    source: "M. Giles, An extended collection of matrix derivative results, 2008")
  public static let samples: [Sample] = {
    let a: Tensor<Double> = [[0.5, -1.5, 0.4], [2, 0.3, -0.7], [-0.2, 0.8, 3]],
      b: Tensor<Double> = [[1, -2], [0.5, 3], [-1, 0.2]]
    func sample(_ transposed: Bool, _ a: Tensor<Double>, _ b: Tensor<Double>) -> Sample {
      Sample(SolveWithFactors(transposed: transposed), a, b, LUFactors().forward(a), constantOperands: [2])
    }
    return [
      sample(false, a, b), sample(true, a, b), sample(false, stack([a, a + 0.3]), b),
      sample(true, a, stack([b, 2 * b])),
      sample(false, [[2]], [[3]])
    ]
  }()

  /// A system of equations.
  public init(transposed: Bool = false) { self.transposed = transposed }

  public func forward<S>(_ operands: [Tensor<S>]) -> Tensor<S> {
    solution(operands[0], operands[1], transposed: transposed, factors: operands[2])
  }

  public func pullback<S>(_ u: Variable<S>, to operand: Int, of operands: [Variable<S>], output x: Variable<S>)
    -> Variable<S>?
  { pullbacks(u, of: operands, needed: operands.indices.map { $0 == operand }, output: x)[operand] }

  public func pullbacks<S>(_ u: Variable<S>, of operands: [Variable<S>], needed: [Bool], output x: Variable<S>)
    -> [Variable<S>?]
  {
    if !needed[0] && !needed[1] { return [nil, nil, nil] }
    // Both operands' rules want this one.
    let w = SolveWithFactors(transposed: !transposed)([operands[0], u, operands[2]])
    guard needed[0] else { return [nil, w.annihilated(by: u), nil] }
    let slope = transposed ? product(x, w, transposeRight: true) : product(w, x, transposeRight: true)
    return [-slope.annihilated(by: u), needed[1] ? w.annihilated(by: u) : nil, nil]
  }
}
extension SolveWithFactors: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.solution(x[0], x[1], transposed: transposed) } }
}

/// y = a⁻¹
public struct Inverse: UnaryPrimitive {
  public static let card = PrimitiveCard(
    "inverse", formula: "Y = A⁻¹", pullback: "−Yᵀ U Yᵀ",
    source: "M. Giles, An extended collection of matrix derivative results, 2008")
  public static let saved: SavedValues = .output
  public static let samples = [
    Sample(Inverse(), [[0.5, -1.5, 0.4], [2, 0.3, -0.7], [-0.2, 0.8, 3]]),
    Sample(Inverse(), [[[2, 0.5], [0.5, 1]], [[0.3, -1], [-2, 3]]]), Sample(Inverse(), [[4]])
  ]

  /// The inverse.
  public init() {}

  public func forward<S>(_ a: Tensor<S>) -> Tensor<S> { inverse(a) }
  public func pullback<S>(_ u: Variable<S>, input a: Variable<S>, output y: Variable<S>) -> Variable<S> {
    -product(y, product(u, y, transposeRight: true), transposeLeft: true).annihilated(by: u)
  }
}
extension Inverse: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.inverse(x[0]) } }
}

// ── the functions ───────────────────────────────────────────────────────────────────────────────────────────────

/// The solution x of a x = b.
///
/// Shapes: a [.., n, n]; b [n] is one vector, else [.., n, k]; leading axes broadcast. A singular matrix gives NaN in value
/// and gradient, and leaves the others of a batch alone; `try solve(checking: a, b)` throws instead. Not square, and shapes
/// that do not fit, stop the program.
public func solve<S>(_ a: Variable<S>, _ b: Variable<S>) -> Variable<S> {
  let (right, _, isVector) = Shape.system(a.shape, b.shape, "solve")
  let x = SolveWithFactors()([a, b.reshaped(to: right), LUFactors()(a)])
  return isVector ? x.squeezingShape(at: -1) : x
}
/// The solution for a constant right side.
public func solve<S>(_ a: Variable<S>, _ b: Tensor<S>) -> Variable<S> { solve(a, Variable(b)) }
/// The solution for a constant matrix.
public func solve<S>(_ a: Tensor<S>, _ b: Variable<S>) -> Variable<S> { solve(Variable(a), b) }

/// The solution x of a x = b; throws `MatrixError.singular` at the first matrix that is singular.
public func solve<S>(checking a: Variable<S>, _ b: Variable<S>) throws(MatrixError) -> Variable<S> {
  let x = solve(a, b)
  if let error = singular(a.value, "solve", result: x.value) { throw error }
  return x
}
/// The solution for a constant right side; throws at the first matrix that is singular.
public func solve<S>(checking a: Variable<S>, _ b: Tensor<S>) throws(MatrixError) -> Variable<S> {
  try solve(checking: a, Variable(b))
}
/// The solution for a constant matrix; throws at the first one that is singular.
public func solve<S>(checking a: Tensor<S>, _ b: Variable<S>) throws(MatrixError) -> Variable<S> {
  try solve(checking: Variable(a), b)
}

/// The inverse of square matrices [.., n, n].
///
/// A singular matrix gives NaN in value and gradient, and leaves the others of a batch alone; `try inverse(checking: a)`
/// throws instead. Not square stops the program. For a⁻¹ b, `solve(a, b)` is faster and more accurate.
public func inverse<S>(_ a: Variable<S>) -> Variable<S> { Inverse()(a) }

/// The inverse; throws `MatrixError.singular` at the first matrix that is singular.
public func inverse<S>(checking a: Variable<S>) throws(MatrixError) -> Variable<S> {
  let y = inverse(a)
  if let error = singular(a.value, "inverse", result: y.value) { throw error }
  return y
}
