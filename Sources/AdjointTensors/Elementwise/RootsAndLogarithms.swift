// Powers, roots and logarithms of tensors, element by element.

import CAdjointKernels

/// x².
@inlinable public func square<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.square, x) }

/// 1 / x: ±∞ at 0.
@inlinable public func reciprocal<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.reciprocal, x) }

/// 1 / √x: ∞ at 0, NaN below.
@inlinable public func rsqrt<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.rsqrt, x) }

/// The real cube root, of negative numbers too.
@inlinable package func cbrt<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.cbrt, x) }

/// 2ˣ
@inlinable package func exp2<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.exp2, x) }

/// The logarithm to base 2, exact at powers of 2: −∞ at 0, NaN below.
@inlinable package func log2<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.log2, x) }

/// The logarithm to base 10: −∞ at 0, NaN below.
@inlinable package func log10<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.log10, x) }

/// log(x / (1 − x)), the inverse of sigmoid: ±∞ at 0 and 1, NaN outside.
@inlinable public func logit<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.logit, x) }
