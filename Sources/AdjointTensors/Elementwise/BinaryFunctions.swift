// Functions of two tensors, element by element and broadcast, and the same with a number in the place of one.

import CAdjointKernels

/// u d where u is not 0, exactly 0 where it is: a cotangent times a derivative that may be infinite.
@inlinable package func annihilate<S>(_ u: Tensor<S>, _ d: Tensor<S>) -> Tensor<S> {
  if u.raw.isScalar && d.raw.isScalar {
    return u.raw.number == 0 ? Tensor(number: 0) : Tensor(rounding: u.raw.number * d.raw.number)
  }
  return Tensor(raw: RawTensor.binary(.annihilate, u.raw, d.raw, S._elementType))
}

/// x log y, and 0 where x is 0 (unless y is NaN): the term of an entropy.
public func xLogY<S>(_ x: Tensor<S>, _ y: Tensor<S>) -> Tensor<S> { binary(.xLogY, x, y) }

/// The angle of the point (x, y) from the first axis, in −π...π, the sign of y; 0 at the origin.
public func atan2<S>(_ y: Tensor<S>, _ x: Tensor<S>) -> Tensor<S> { binary(.atan2, y, x) }
/// The same with one number on the right.
public func atan2<S>(_ y: Tensor<S>, _ x: S) -> Tensor<S> { binary(.atan2, y, Tensor(x)) }
/// The same with one number on the left.
public func atan2<S>(_ y: S, _ x: Tensor<S>) -> Tensor<S> { binary(.atan2, Tensor(y), x) }

/// √(x² + y²) without overflow.
public func hypot<S>(_ x: Tensor<S>, _ y: Tensor<S>) -> Tensor<S> { binary(.hypot, x, y) }
/// The same with one number on the right.
public func hypot<S>(_ x: Tensor<S>, _ y: S) -> Tensor<S> { binary(.hypot, x, Tensor(y)) }
/// The same with one number on the left.
public func hypot<S>(_ x: S, _ y: Tensor<S>) -> Tensor<S> { binary(.hypot, Tensor(x), y) }

/// log(eˣ + eʸ), without overflow.
public func logAddExp<S>(_ x: Tensor<S>, _ y: Tensor<S>) -> Tensor<S> { binary(.logAddExp, x, y) }
/// The same with one number on the right.
public func logAddExp<S>(_ x: Tensor<S>, _ y: S) -> Tensor<S> { binary(.logAddExp, x, Tensor(y)) }
/// The same with one number on the left.
public func logAddExp<S>(_ x: S, _ y: Tensor<S>) -> Tensor<S> { binary(.logAddExp, Tensor(x), y) }

/// x − y ⌊x / y⌋, the sign of y: NumPy's `remainder`; NaN for y = 0.
public func remainder<S>(_ x: Tensor<S>, _ y: Tensor<S>) -> Tensor<S> { binary(.remainder, x, y) }
/// The same with one number on the right.
public func remainder<S>(_ x: Tensor<S>, _ y: S) -> Tensor<S> { binary(.remainder, x, Tensor(y)) }
/// The same with one number on the left.
public func remainder<S>(_ x: S, _ y: Tensor<S>) -> Tensor<S> { binary(.remainder, Tensor(x), y) }

/// The larger of two elements, broadcast; NaN if either is.
public func maximum<S>(_ x: Tensor<S>, _ y: Tensor<S>) -> Tensor<S> { binary(.maximum, x, y) }
/// The same with one number on the right.
public func maximum<S>(_ x: Tensor<S>, _ y: S) -> Tensor<S> { binary(.maximum, x, Tensor(y)) }
/// The same with one number on the left.
public func maximum<S>(_ x: S, _ y: Tensor<S>) -> Tensor<S> { binary(.maximum, Tensor(x), y) }

/// The smaller of two elements, broadcast; NaN if either is.
public func minimum<S>(_ x: Tensor<S>, _ y: Tensor<S>) -> Tensor<S> { binary(.minimum, x, y) }
/// The same with one number on the right.
public func minimum<S>(_ x: Tensor<S>, _ y: S) -> Tensor<S> { binary(.minimum, x, Tensor(y)) }
/// The same with one number on the left.
public func minimum<S>(_ x: S, _ y: Tensor<S>) -> Tensor<S> { binary(.minimum, Tensor(x), y) }

/// x / √(x² + y²), the cosine of the direction of (x, y): 0 at the origin; of infinite coordinates the limit.
package func directionCosine<S>(_ x: Tensor<S>, _ y: Tensor<S>) -> Tensor<S> { binary(.cosine, x, y) }

/// eˣ / (eˣ + eʸ): 0 where both are −∞, ½ where both are ∞.
package func powerShare<S>(_ x: Tensor<S>, _ y: Tensor<S>) -> Tensor<S> { binary(.powerShare, x, y) }

/// x where the mask is not 0, else y; all three broadcast. The mask is often a comparison: `x .> 0`.
public func select<S>(_ x: Tensor<S>, _ y: Tensor<S>, where mask: Tensor<S>) -> Tensor<S> {
  Tensor(raw: RawTensor.select(mask.raw, x.raw, y.raw, S._elementType))
}
/// x where the mask is not 0, else the number y.
public func select<S>(_ x: Tensor<S>, _ y: S, where mask: Tensor<S>) -> Tensor<S> { select(x, Tensor(y), where: mask) }
/// The number x where the mask is not 0, else y.
public func select<S>(_ x: S, _ y: Tensor<S>, where mask: Tensor<S>) -> Tensor<S> { select(Tensor(x), y, where: mask) }

/// x held within the bounds; NaN stays NaN.
public func clamp<S>(_ x: Tensor<S>, _ bounds: ClosedRange<S>) -> Tensor<S> {
  minimum(maximum(x, Tensor(bounds.lowerBound)), Tensor(bounds.upperBound))
}
/// x held at the bound or above; NaN stays NaN.
public func clamp<S>(_ x: Tensor<S>, _ bounds: PartialRangeFrom<S>) -> Tensor<S> { maximum(x, bounds.lowerBound) }
/// x held at the bound or below; NaN stays NaN.
public func clamp<S>(_ x: Tensor<S>, _ bounds: PartialRangeThrough<S>) -> Tensor<S> { minimum(x, bounds.upperBound) }

func binary<S>(_ kernel: BinaryKernel, _ x: Tensor<S>, _ y: Tensor<S>) -> Tensor<S> {
  Tensor(raw: RawTensor.binary(kernel, x.raw, y.raw, S._elementType))
}
