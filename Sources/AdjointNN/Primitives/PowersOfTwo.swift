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

/// y = the power of two below |x|, or the next within the normal numbers and their reciprocals; 1 for 0 and what is not finite.
struct PowerOfTwo: Primitive {
  static let card = PrimitiveCard(
    "power of two", formula: "y = 2^⌊log₂|x|⌋, 1 for 0", pullback: "0", source: "elementary: the exponent")
  static let saved: SavedValues = .shapes
  static let samples = [Sample(PowerOfTwo(), [0.3, -1.2, 5, 3e-7]), Sample(PowerOfTwo(), [[1.5], [-100]])]

  func forward<S>(_ x: [Tensor<S>]) -> Tensor<S> { powersOfTwo(near: x[0]) }
  func pullback<S>(_ u: Variable<S>, to operand: Int, of x: [Variable<S>], output y: Variable<S>) -> Variable<S>? {
    nil
  }
}

extension PowerOfTwo: StableHLOLowering {
  /// The exponent's bits alone.
  var stableHLO: StableHLOForm {
    StableHLOForm { b, x in
      let isDouble = b.element == .f64, integer: StableHLOValue.Element = isDouble ? .ui64 : .ui32
      let exponent = b.constant(isDouble ? 0x7FF0_0000_0000_0000 : 0x7F80_0000, [], integer)
      let power = b.bits(b.and(b.bits(x[0], as: integer), exponent), as: b.element)
      let least = isDouble ? Double.leastNormalMagnitude : Double(Float.leastNormalMagnitude)
      let bounded = b.minimum(b.maximum(power, StableHLOValue(least)), StableHLOValue(1 / least))
      return b.select(b.and(b.isFinite(x[0]), b.compare(.notEqual, x[0], 0)), bounded, 1)
    }
  }
}

/// The units in which sums of squares of x along some axes stay in range; the axes are kept. The numbers are scaled by powers
/// of two, so that no digit changes where they stay in range in any case.
///
/// - Parameters:
///   - x: what is squared.
///   - axes: the axes that the sums are along.
///   - least: units are no smaller than fits this number.
func unitsOfSquares<S>(_ x: Variable<S>, axes: [Int], atLeast least: S) -> Variable<S> {
  if x.scalarCount == 0 { return Variable(1) }
  return PowerOfTwo()([maximum(max(abs(x), axes: axes, keepingAxes: true), Variable(least))])
}
