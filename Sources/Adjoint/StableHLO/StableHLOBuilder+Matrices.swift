// The parts of linear algebra that leave the process: triangles, triangular systems and Cholesky's factor. Their engines differ
// from each other where a matrix has no answer; here that is NaN, as in the kernels.

import AdjointTensors

extension StableHLOBuilder {
  /// A triangle of each matrix, its diagonal whole, halved or left out.
  func triangle(_ x: StableHLOValue, upper: Bool, _ diagonal: WeightedTriangle.Diagonal) -> StableHLOValue {
    if diagonal == .none { return triangle(x, upper ? .upper : .lower, offset: upper ? 1 : -1) }
    let part = triangle(x, upper ? .upper : .lower)
    return diagonal == .whole ? part : subtract(part, multiply(0.5, diagonalPart(x)))
  }

  /// Whether what holds on the diagonal of each matrix holds everywhere there: [.., 1, 1].
  private func allOfDiagonal(_ x: StableHLOValue, _ condition: (StableHLOValue) -> StableHLOValue) -> StableHLOValue {
    let n = x.shape[x.shape.rank - 1], rank = x.shape.rank
    let identity = compare(.equal, iota([n, n], axis: 0), iota([n, n], axis: 1))
    // What is not on the diagonal counts as 1, which satisfies every condition here.
    let holds = condition(select(identity, x, constant(1, x.shape)))
    return reduce(.and, holds, axes: [rank - 2, rank - 1], keepingAxes: true)
  }

  private func nan(unless holds: StableHLOValue, _ x: StableHLOValue) -> StableHLOValue {
    select(broadcast(holds, to: x.shape), x, constant(.nan, x.shape))
  }

  /// T⁻¹ b or T⁻ᵀ b; NaN for a matrix with 0 or NaN on its diagonal.
  func solution(_ a: StableHLOValue, _ b: StableHLOValue, _ system: TriangularSolve) -> StableHLOValue {
    let batch = broadcast(Shape(a.shape.dropLast(2)), Shape(b.shape.dropLast(2)), "solve")
    let a = broadcast(a, to: Shape(batch + a.shape.suffix(2))), b = broadcast(b, to: Shape(batch + b.shape.suffix(2)))
    if b.shape.contains(0) { return b }
    let x = triangularSolve(
      a, b, upper: system.upper, transposed: system.transposed, unitDiagonal: system.unitDiagonal)
    if system.unitDiagonal { return x }
    return nan(unless: allOfDiagonal(a) { and(compare(.notEqual, $0, 0), compare(.equal, $0, $0)) }, x)
  }

  /// The lower factor of (a + aᵀ)/2; NaN for a matrix that has none.
  func choleskyFactor(_ a: StableHLOValue) -> StableHLOValue {
    if a.shape.contains(0) { return a }
    let l = cholesky(multiply(0.5, add(a, transposed(a))))
    let isPositive = allOfDiagonal(l) {
      and(compare(.greater, $0, 0), compare(.less, $0, StableHLOValue(.infinity)))
    }
    return nan(unless: isPositive, triangle(l, .lower))
  }

  /// 1/(xⱼ ∓ xᵢ) of the elements of the last axis, 0 where rounding cannot tell what is divided by from 0.
  func pairReciprocals(_ x: StableHLOValue, isSum: Bool) -> StableHLOValue {
    let n = x.shape[x.shape.rank - 1], batch = x.shape.dropLast()
    if x.shape.contains(0) { return constant(0, Shape(x.shape + [n])) }
    let row = reshape(x, Shape(batch + [1, n])), column = reshape(x, Shape(batch + [n, 1]))
    let gaps = binary(isSum ? "add" : "subtract", row, column)
    let ulp = element == .f64 ? Double.ulpOfOne : Double(Float.ulpOfOne)
    let largest = reduce(.maximum, unary("abs", x), axes: [x.shape.rank - 1], keepingAxes: true)
    let floor = multiply(StableHLOValue(Double(n) * ulp), reshape(largest, Shape(batch + [1, 1])))
    let isZero = compare(.lessOrEqual, unary("abs", gaps), floor)
    let reciprocals = select(isZero, 0, divide(1, gaps))
    return isSum ? reciprocals : subtract(reciprocals, diagonalPart(reciprocals))
  }
}
