// Squares of numbers far from 1 leave the range where their roots do not. In units of a power of two no digit changes,
// and the squares are of ordinary size.

/// For each number the power of two below it, or one within reach; 1 for 0 and what is not finite.
func powersOfTwo<S>(near x: Tensor<S>) -> Tensor<S> {
  let limit = -S.leastNormalMagnitude.exponent
  return Tensor(
    shape: x.shape,
    scalars: x.scalars.map { x in
      if x == 0 || !x.isFinite { return 1 }
      return S(sign: .plus, exponent: Swift.min(Swift.max(x.exponent, -limit), limit), significand: 1)
    })
}

/// The units in which sums of squares along some axes of x stay in range, nil where they do so in any case; the axes are
/// kept.
///
/// - Parameters:
///   - squares: the sums, or means, that were computed.
///   - x: what was squared.
///   - axes: the axes that the sums are along.
///   - least: units are no smaller than fits this number.
func unitsOfSquares<S>(_ squares: Tensor<S>, of x: Tensor<S>, axes: [Int], atLeast least: S) -> Tensor<S>? {
  let limit = S(sign: .plus, exponent: -S.leastNormalMagnitude.exponent / 2, significand: 1)
  let areOrdinary = squares.withUnsafeScalars { $0.allSatisfy { $0 >= 1 / limit && $0 <= limit } }
  if areOrdinary || x.scalarCount == 0 { return nil }
  return powersOfTwo(near: maximum(abs(x).max(axes: axes, keepingAxes: true), Tensor(least)))
}
