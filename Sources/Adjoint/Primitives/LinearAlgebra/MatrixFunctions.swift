// The exponential of a matrix and its powers.

import AdjointTensors

/// y = exp a = Σ aᵏ/k!
public struct MatrixExponential: UnaryPrimitive {
  public static let card = PrimitiveCard(
    "matrix exponential", formula: "Y = expm(A)", pullback: "expmSlope(Aᵀ, U)",
    source: "A. Al-Mohy and N. Higham, Computing the Fréchet derivative of the matrix exponential, 2009")
  public static let saved: SavedValues = .left
  public static let samples = [
    Sample(MatrixExponential(), [[0.5, -1.5, 0.4], [2, 0.3, -0.7], [-0.2, 0.8, 1]]),
    Sample(MatrixExponential(), [[[0.2, 0.5], [0.5, 1]], [[0.3, -1], [-2, 0.4]]]), Sample(MatrixExponential(), [[-0.4]])
  ]

  /// The exponential.
  public init() {}

  public func forward<S>(_ a: Tensor<S>) -> Tensor<S> { matrixExponential(a) }
  public func pullback<S>(_ u: Variable<S>, input a: Variable<S>, output y: Variable<S>) -> Variable<S> {
    MatrixExponentialSlope()(a.matrixTransposed(), u).annihilated(by: u)
  }
}
extension MatrixExponential: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.matrixExponential(x[0]) } }
}

/// y = the derivative of exp at a along e: the upper right block of exp [a e; 0 a].
public struct MatrixExponentialSlope: BinaryPrimitive {
  public static let card = PrimitiveCard(
    "slope of matrix exponential", formula: "Y = expmSlope(A, B)",
    pullback:
      "quadrant(G, 0, 0) + quadrant(G, 1, 1), G = expmSlope(blocks(Aᵀ, 0, Bᵀ, Aᵀ), blocks(0, U, 0, 0)); expmSlope(Aᵀ, U)",
    source: "A. Al-Mohy and N. Higham, Computing the Fréchet derivative of the matrix exponential, 2009")
  public static let saved: SavedValues = .operands
  public static let samples = [
    Sample(MatrixExponentialSlope(), [[0.5, -1.5], [2, 0.3]], [[0.3, 1], [-0.4, 0.6]]),
    Sample(
      MatrixExponentialSlope(), [[[0.2, 0.5], [0.5, 1]], [[0.3, -1], [-2, 0.4]]],
      [[[1, 0.5], [-0.5, 1]], [[0.3, 1], [2, 0.4]]]),
    Sample(MatrixExponentialSlope(), [[-0.4]], [[2]])
  ]

  /// The derivative of the exponential.
  public init() {}

  public func forward<S>(_ a: Tensor<S>, _ e: Tensor<S>) -> Tensor<S> { matrixExponentialSlope(a, along: e) }

  public func pullback<S>(_ u: Variable<S>, toLeft a: Variable<S>, _ e: Variable<S>, output y: Variable<S>)
    -> Variable<S>
  {
    let n = a.shape[a.rank - 1], rows = a.rank - 2, columns = a.rank - 1
    let zero = Variable(Tensor<S>(repeating: 0, shape: a.shape))
    func block(_ x: [[Variable<S>]]) -> Variable<S> {
      concatenate(x.map { concatenate($0, axis: columns) }, axis: rows)
    }
    func part(_ x: Variable<S>, _ i: Int) -> Variable<S> {
      x.slice(axis: rows, i * n..<(i + 1) * n).slice(axis: columns, i * n..<(i + 1) * n)
    }
    let at = a.matrixTransposed()
    let slope = MatrixExponentialSlope()(
      block([[at, zero], [e.matrixTransposed(), at]]), block([[zero, u], [zero, zero]]))
    return (part(slope, 0) + part(slope, 1)).annihilated(by: u)
  }

  public func pullback<S>(_ u: Variable<S>, toRight a: Variable<S>, _ e: Variable<S>, output y: Variable<S>)
    -> Variable<S>
  { MatrixExponentialSlope()(a.matrixTransposed(), u).annihilated(by: u) }
}
extension MatrixExponentialSlope: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.matrixExponentialSlope(x[0], x[1]) } }
}

/// The exponential Σ aᵏ/k! of square matrices [.., n, n], by scaling and squaring.
///
/// A matrix that is not finite gives NaN; not square stops the program. Source: N. Higham 2005; its derivative: Al-Mohy and
/// Higham 2009.
public func matrixExponential<S>(_ a: Variable<S>) -> Variable<S> { MatrixExponential()(a) }

/// The n-th power of square matrices: a product of |n| factors a, or of a's inverse for n below 0; the identity, with
/// gradient 0, for 0.
///
/// A singular matrix gives NaN for n below 0. Not square stops the program.
public func matrixPower<S>(_ a: Variable<S>, _ n: Int) -> Variable<S> {
  let matrices = a.shape.squareMatrices("matrixPower")
  if n == 0 { return Variable(Tensor.identity(matrices.rows).broadcast(to: a.shape)) }
  return (n < 0 ? inverse(a) : a).matrixPower(n.magnitude)
}
