// Triangular systems and the Cholesky factorisation.

import AdjointTensors

/// x = T⁻¹ b, or T⁻ᵀ b, for a triangle T of a; right sides are matrices, batches broadcast.
public struct TriangularSolve: Primitive {
  /// Whether the upper triangle is read.
  public var upper = false
  /// Whether it is transposed.
  public var transposed = false
  /// Whether ones stand for its diagonal.
  public var unitDiagonal = false

  public static let card = PrimitiveCard(
    "triangular solve",
    formula:
      "Y = V⁻¹ B, V = Tᵀ where transposed, else T, T = triangle(A, upper, none) + I where unitDiagonal, else triangle(A, upper, whole)",
    pullback:
      "−triangle(S, upper, none) where unitDiagonal, else −triangle(S, upper, whole), S = Y Wᵀ where transposed, else W Yᵀ; W, W = V⁻ᵀ U",
    source: "M. Giles, An extended collection of matrix derivative results, 2008")
  public static let samples: [Sample] = {
    let a: Tensor<Double> = [[2, 0.3, -0.7], [0.5, -1.5, 0.4], [-0.2, 0.8, 1.2]],
      b: Tensor<Double> = [[1, -2], [0.5, 3], [-1, 0.2]]
    return [
      Sample(TriangularSolve(), a, b), Sample(TriangularSolve(upper: true), a, b),
      Sample(TriangularSolve(transposed: true), a, b),
      Sample(TriangularSolve(upper: true, transposed: true, unitDiagonal: true), a, b),
      Sample(TriangularSolve(), stack([a, a + 1]), b),
      Sample(TriangularSolve(unitDiagonal: true), a, stack([b, 2 * b])),
      Sample(TriangularSolve(), [[2]], [[3]])
    ]
  }()

  /// A triangular system.
  public init(upper: Bool = false, transposed: Bool = false, unitDiagonal: Bool = false) {
    self.upper = upper
    self.transposed = transposed
    self.unitDiagonal = unitDiagonal
  }

  public func forward<S>(_ operands: [Tensor<S>]) -> Tensor<S> {
    let options = TriangleOptions(upper: upper, transposed: transposed, unitDiagonal: unitDiagonal)
    return triangularSolution(operands[0], operands[1], options)
  }

  public func pullback<S>(_ u: Variable<S>, to operand: Int, of operands: [Variable<S>], output x: Variable<S>)
    -> Variable<S>?
  { pullbacks(u, of: operands, needed: [operand == 0, operand == 1], output: x)[operand] }

  public func pullbacks<S>(_ u: Variable<S>, of operands: [Variable<S>], needed: [Bool], output x: Variable<S>)
    -> [Variable<S>?]
  {
    // Both operands' rules want this one.
    let w = TriangularSolve(upper: upper, transposed: !transposed, unitDiagonal: unitDiagonal)(operands[0], u)
    let right = needed[1] ? w.annihilated(by: u) : nil
    guard needed[0] else { return [nil, right] }
    let slope = transposed ? product(x, w, transposeRight: true) : product(w, x, transposeRight: true)
    return [-slope.triangle(upper: upper, diagonal: unitDiagonal ? .none : .whole).annihilated(by: u), right]
  }

  /// The solution for matrices on the right.
  func callAsFunction<S>(_ a: Variable<S>, _ b: Variable<S>) -> Variable<S> { self([a, b]) }
}
extension TriangularSolve: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.solution(x[0], x[1], self) } }
}

/// l = the lower Cholesky factor of (a + aᵀ)/2.
public struct CholeskyFactor: UnaryPrimitive {
  public static let card = PrimitiveCard(
    "cholesky", formula: "Y = chol((A + Aᵀ)/2)",
    pullback: "(M + Mᵀ)/2, M = Y⁻ᵀ triangle(Yᵀ tril(U), 0, halved) Y⁻¹",
    source: "I. Murray, Differentiation of the Cholesky decomposition, 2016")
  public static let saved: SavedValues = .output
  public static let samples = [
    Sample(CholeskyFactor(), [[2, 0.3, -0.7], [0.5, 1.5, 0.4], [-0.2, 0.8, 3]]),
    Sample(CholeskyFactor(), [[[2, 0.5], [0.5, 1]], [[1, -0.3], [-0.1, 3]]]), Sample(CholeskyFactor(), [[4]])
  ]

  /// The factorisation.
  public init() {}

  public func forward<S>(_ a: Tensor<S>) -> Tensor<S> { cholesky(a) }

  public func pullback<S>(_ u: Variable<S>, input a: Variable<S>, output l: Variable<S>) -> Variable<S> {
    let solve = TriangularSolve(transposed: true)
    let inner = product(l, u.triangle(), transposeLeft: true).triangle(diagonal: .halved)
    let slope = solve(l, solve(l, inner).matrixTransposed())
    return (0.5 * (slope + slope.matrixTransposed())).annihilated(by: u)
  }
}
extension CholeskyFactor: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.choleskyFactor(x[0]) } }
}

// ── the functions ───────────────────────────────────────────────────────────────────────────────────────────────

/// T⁻¹ b, or T⁻ᵀ b if transposed, for the lower or upper triangle T of a; the other triangle is not read and has gradient 0.
///
/// Shapes: a [.., n, n]; b [n] is one vector, else [.., n, k]; leading axes broadcast. With `unitDiagonal` T has ones on
/// its diagonal, whatever stands there. A 0 or NaN on the diagonal makes NaN of that matrix's result and gradient. Shapes
/// that do not fit stop the program.
public func triangularSolve<S>(
  _ a: Variable<S>, _ b: Variable<S>, upper: Bool = false, transposed: Bool = false, unitDiagonal: Bool = false
) -> Variable<S> {
  let (right, _, isVector) = Shape.system(a.shape, b.shape, "triangularSolve")
  let x = TriangularSolve(upper: upper, transposed: transposed, unitDiagonal: unitDiagonal)(a, b.reshaped(to: right))
  return isVector ? x.squeezingShape(at: -1) : x
}
/// The same with a constant right side.
public func triangularSolve<S>(
  _ a: Variable<S>, _ b: Tensor<S>, upper: Bool = false, transposed: Bool = false, unitDiagonal: Bool = false
) -> Variable<S> {
  triangularSolve(a, Variable(b), upper: upper, transposed: transposed, unitDiagonal: unitDiagonal)
}
/// The same with a constant matrix.
public func triangularSolve<S>(
  _ a: Tensor<S>, _ b: Variable<S>, upper: Bool = false, transposed: Bool = false, unitDiagonal: Bool = false
) -> Variable<S> {
  triangularSolve(Variable(a), b, upper: upper, transposed: transposed, unitDiagonal: unitDiagonal)
}

/// The lower factor L of (a + aᵀ)/2 = L Lᵀ, its diagonal above 0, zeros above it. The gradient is symmetric.
///
/// Shape: [.., n, n], which the result has too. A matrix that is not positive definite gives NaN in value and gradient, and
/// leaves the others of a batch alone; `try cholesky(checking: a)` throws instead. Not square stops the program.
public func cholesky<S>(_ a: Variable<S>) -> Variable<S> { CholeskyFactor()(a) }

/// The lower factor of (a + aᵀ)/2; throws `MatrixError.notPositiveDefinite` at the first matrix that has none.
public func cholesky<S>(checking a: Variable<S>) throws(MatrixError) -> Variable<S> {
  let l = cholesky(a)
  if let error = notPositiveDefinite(a.value, factor: l.value) { throw error }
  return l
}
