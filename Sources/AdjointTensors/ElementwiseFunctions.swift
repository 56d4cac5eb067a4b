// The element-wise functions of tensors. Each has its twin on variables, which is recorded.

import CAdjointKernels

/// eˣ
@inlinable public func exp<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.exp, x) }

/// The natural logarithm: −∞ at 0, NaN below.
@inlinable public func log<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.log, x) }

/// log(1 + x), precise near 0.
@inlinable public func log1p<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.log1p, x) }

/// eˣ − 1, precise near 0.
@inlinable public func expm1<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.expm1, x) }

/// The square root: NaN below 0.
@inlinable public func sqrt<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.sqrt, x) }

/// The absolute value.
@inlinable public func abs<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.abs, x) }

/// The sine.
@inlinable public func sin<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.sin, x) }

/// The cosine.
@inlinable public func cos<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.cos, x) }

/// The hyperbolic tangent.
@inlinable public func tanh<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.tanh, x) }

/// The error function 2/√π ∫₀ˣ exp(−t²) dt.
@inlinable public func erf<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.erf, x) }

/// The complementary error function 1 − erf x, to full relative precision in the tail.
@inlinable public func erfc<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.erfc, x) }

/// The logistic function 1 / (1 + e⁻ˣ), precise in both tails.
@inlinable public func sigmoid<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.sigmoid, x) }

/// log(1 + eˣ), without overflow and precise in both tails.
@inlinable public func softplus<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.softplus, x) }

/// max(x, 0); NaN for NaN.
@inlinable public func relu<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.relu, x) }

/// x sigmoid(x).
@inlinable public func silu<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.silu, x) }

/// x Φ(x), Φ the distribution function of the standard normal distribution (exact, by erf).
@inlinable public func gelu<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.gelu, x) }

/// x/2 (1 + tanh(√(2/π) (x + 0.044715 x³))), the usual approximation of gelu.
@inlinable public func geluTanh<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.geluTanh, x) }

/// −1, 0 or 1; NaN for NaN.
@inlinable public func sign<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.sign, x) }

/// x².
@inlinable public func square<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.square, x) }

/// 1 where x > 0, else 0; NaN for NaN. The derivative of relu.
package func step<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.step, x) }

/// 1 / x.
package func reciprocal<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.reciprocal, x) }

@inlinable func unary<S>(_ kernel: UnaryKernel, _ x: Tensor<S>) -> Tensor<S> {
  Tensor(raw: RawTensor.unary(kernel, x.raw, S._elementType))
}

// ── of two tensors ──────────────────────────────────────────────────────────────────────────────────────────────

/// xʸ, broadcast; 1 where y is 0, NaN for a negative base with a fractional exponent.
public func pow<S>(_ x: Tensor<S>, _ y: Tensor<S>) -> Tensor<S> { binary(.pow, x, y) }

/// xʸ with one exponent for all.
public func pow<S>(_ x: Tensor<S>, _ y: S) -> Tensor<S> { binary(.pow, x, Tensor(y)) }
/// xʸ with one exponent for all.
public func pow(_ x: Tensor<Double>, _ y: Double) -> Tensor<Double> { binary(.pow, x, Tensor(y)) }
/// xʸ with one exponent for all.
public func pow(_ x: Tensor<Float>, _ y: Float) -> Tensor<Float> { binary(.pow, x, Tensor(y)) }

/// The larger of two elements, broadcast; NaN if either is.
public func maximum<S>(_ x: Tensor<S>, _ y: Tensor<S>) -> Tensor<S> { binary(.maximum, x, y) }

/// The smaller of two elements, broadcast; NaN if either is.
public func minimum<S>(_ x: Tensor<S>, _ y: Tensor<S>) -> Tensor<S> { binary(.minimum, x, y) }

/// x log y, and 0 where x is 0 (unless y is NaN): the term of an entropy.
public func xLogY<S>(_ x: Tensor<S>, _ y: Tensor<S>) -> Tensor<S> { binary(.xLogY, x, y) }

/// u d where u is not 0, exactly 0 where it is: a cotangent times a derivative that may be infinite.
@inlinable package func annihilate<S>(_ u: Tensor<S>, _ d: Tensor<S>) -> Tensor<S> {
  if u.raw.isScalar && d.raw.isScalar {
    return u.raw.number == 0 ? Tensor(number: 0) : Tensor(rounding: u.raw.number * d.raw.number)
  }
  return Tensor(raw: RawTensor.binary(.annihilate, u.raw, d.raw, S._elementType))
}

/// x where the mask is not 0, else y; all three broadcast. The mask is often a comparison: `x .> 0`.
public func select<S>(_ x: Tensor<S>, _ y: Tensor<S>, where mask: Tensor<S>) -> Tensor<S> {
  Tensor(raw: RawTensor.select(mask.raw, x.raw, y.raw, S._elementType))
}

/// x held within the bounds; NaN stays NaN.
public func clamp<S>(_ x: Tensor<S>, _ bounds: ClosedRange<S>) -> Tensor<S> {
  minimum(maximum(x, Tensor(bounds.lowerBound)), Tensor(bounds.upperBound))
}

private func binary<S>(_ kernel: BinaryKernel, _ x: Tensor<S>, _ y: Tensor<S>) -> Tensor<S> {
  Tensor(raw: RawTensor.binary(kernel, x.raw, y.raw, S._elementType))
}
