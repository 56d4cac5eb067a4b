// The element-wise functions of tensors that models use most. Each has its twin on variables, which is recorded.

import CAdjointKernels

/// eˣ
@inlinable package func exp<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.exp, x) }

/// The natural logarithm: −∞ at 0, NaN below.
@inlinable package func log<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.log, x) }

/// log(1 + x), precise near 0.
@inlinable package func log1p<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.log1p, x) }

/// eˣ − 1, precise near 0.
@inlinable package func expm1<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.expm1, x) }

/// The square root: NaN below 0.
@inlinable package func sqrt<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.sqrt, x) }

/// The absolute value.
@inlinable package func abs<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.abs, x) }

/// The sine.
@inlinable package func sin<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.sin, x) }

/// The cosine.
@inlinable package func cos<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.cos, x) }

/// The hyperbolic tangent.
@inlinable package func tanh<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.tanh, x) }

/// The error function 2/√π ∫₀ˣ exp(−t²) dt.
@inlinable package func erf<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.erf, x) }

/// The complementary error function 1 − erf x, to full relative precision in the tail.
@inlinable package func erfc<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.erfc, x) }

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

/// 1 where x > 0, else 0; NaN for NaN. The derivative of relu.
package func step<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.step, x) }

@inlinable func unary<S>(_ kernel: UnaryKernel, _ x: Tensor<S>) -> Tensor<S> {
  Tensor(raw: RawTensor.unary(kernel, x.raw, S._elementType))
}
