// The pseudo-inverse and least squares.

import AdjointTensors

/// y = the pseudo-inverse of a; singular values up to a tolerance, relative to the largest, count as 0.
public struct PseudoInverse: UnaryPrimitive {
  /// The tolerance; nil is max(m, n) · ulp(1).
  public var tolerance: Double?

  public static let card = PrimitiveCard(
    "pseudo-inverse", formula: "Y = A⁺", pullback: "−Yᵀ U Yᵀ + (I − A Y) Uᵀ Y Yᵀ + Yᵀ Y Uᵀ (I − Y A)",
    source: "G. Golub and V. Pereyra, The differentiation of pseudo-inverses, 1973")
  public static let samples: [Sample] = {
    let a: Tensor<Double> = [[0.5, -1.5, 0.4], [2, 0.3, -0.7], [-0.2, 0.8, 3]]
    return [
      Sample(PseudoInverse(), a), Sample(PseudoInverse(), a.slice(axis: 1, 0..<2)),
      Sample(PseudoInverse(tolerance: 1e-3), a.slice(axis: 0, 0..<2)),
      Sample(PseudoInverse(), stack([a, a + 0.3]).slice(axis: 2, 0..<2)), Sample(PseudoInverse(), [[-4]])
    ]
  }()

  /// The pseudo-inverse.
  public init(tolerance: Double? = nil) { self.tolerance = tolerance }

  public func forward<S>(_ a: Tensor<S>) -> Tensor<S> { pseudoInverse(a, tolerance: tolerance.map { S($0) }) }

  public func pullback<S>(_ u: Variable<S>, input a: Variable<S>, output y: Variable<S>) -> Variable<S> {
    let matrices = a.shape.matrices("pseudoInverse")
    var slope = -product(y, product(u, y, transposeRight: true), transposeLeft: true)
    // Only the smaller of the two squares is formed; at full rank the projector on the smaller side is 0.
    let ut = u.matrixTransposed()
    let left =
      matrices.rows >= matrices.columns
      ? product(ut, product(y, y, transposeRight: true)) : product(product(ut, y), y, transposeRight: true)
    slope = slope + left - product(a, product(y, left))
    let right =
      matrices.rows >= matrices.columns
      ? product(y, product(y, ut), transposeLeft: true) : product(product(y, y, transposeLeft: true), ut)
    slope = slope + right - product(product(right, y), a)
    return slope.annihilated(by: u)
  }
}

/// The pseudo-inverse of Moore and Penrose, where singular values up to `tolerance` times the largest count as 0: by default
/// max(m, n) · ulp(1). The gradient is that at constant rank.
///
/// Shapes: [.., m, n] → [.., n, m]. A matrix that is not finite gives NaN; a tolerance below 0 stops the program. Source:
/// Golub and Pereyra 1973.
public func pseudoInverse<S>(_ a: Variable<S>, tolerance: S? = nil) -> Variable<S> {
  let _: S = Shape.checked(tolerance, of: a.shape.matrices("pseudoInverse"))
  return PseudoInverse(tolerance: tolerance.map { Double($0) })(a)
}

/// The x of least norm among those that make ‖a x − b‖ least: a⁺ b, singular values up to max(m, n) · ulp(1) times the
/// largest counting as 0. The gradient is that at constant rank.
///
/// Shapes: a [.., m, n]; b [m] is one vector, else [.., m, k]; leading axes broadcast. Shapes that do not fit stop the
/// program.
public func leastSquares<S>(_ a: Variable<S>, _ b: Variable<S>) -> Variable<S> {
  let (right, _, isVector) = Shape.system(a.shape, b.shape, "leastSquares", isSquare: false)
  let x = matmul(pseudoInverse(a), b.reshaped(to: right))
  return isVector ? x.squeezingShape(at: -1) : x
}
/// Least squares with a constant right side.
public func leastSquares<S>(_ a: Variable<S>, _ b: Tensor<S>) -> Variable<S> { leastSquares(a, Variable(b)) }
/// Least squares with a constant matrix.
public func leastSquares<S>(_ a: Tensor<S>, _ b: Variable<S>) -> Variable<S> { leastSquares(Variable(a), b) }
