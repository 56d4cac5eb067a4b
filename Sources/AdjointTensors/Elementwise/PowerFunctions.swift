// Powers of tensors, element by element.

import CAdjointKernels

/// xʸ, broadcast; 1 where y is 0, NaN for a negative base with a fractional exponent.
@usableFromInline package func pow<S>(_ x: Tensor<S>, _ y: Tensor<S>) -> Tensor<S> { binary(.pow, x, y) }

/// xʸ with one exponent for all.
@usableFromInline package func pow<S>(_ x: Tensor<S>, _ y: S) -> Tensor<S> { binary(.pow, x, Tensor(y)) }
/// xʸ with one exponent for all.
@usableFromInline package func pow(_ x: Tensor<Double>, _ y: Double) -> Tensor<Double> { binary(.pow, x, Tensor(y)) }
/// xʸ with one exponent for all.
@usableFromInline package func pow(_ x: Tensor<Float>, _ y: Float) -> Tensor<Float> { binary(.pow, x, Tensor(y)) }

/// xʸ with one base for all.
@usableFromInline package func pow<S>(_ x: S, _ y: Tensor<S>) -> Tensor<S> { binary(.pow, Tensor(x), y) }
/// xʸ with one base for all.
@usableFromInline package func pow(_ x: Double, _ y: Tensor<Double>) -> Tensor<Double> { binary(.pow, Tensor(x), y) }
/// xʸ with one base for all.
@usableFromInline package func pow(_ x: Float, _ y: Tensor<Float>) -> Tensor<Float> { binary(.pow, Tensor(x), y) }

/// xⁿ for a whole exponent, of every base: 1 for n = 0, and a negative base is no exception.
@usableFromInline package func pow<S>(_ x: Tensor<S>, _ n: Int) -> Tensor<S> {
  if n.magnitude < UInt(1) << S.significandBitCount { return binary(.pow, x, Tensor(S(n))) }
  // The element type rounds such an exponent to an even one, and a float by more than its power forgives.
  let power = Tensor<S>(binary(.pow, Tensor<Double>(abs(x)), Tensor(Double(n))))
  return n % 2 == 0 ? power : power * select(Tensor(-1), 1, where: x .< 0)
}
