// Trigonometric and hyperbolic functions of tensors and their inverses, element by element, in radians.

import CAdjointKernels

/// The tangent.
@inlinable package func tan<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.tan, x) }

/// The angle in −π/2...π/2 whose sine is x; NaN outside of −1...1.
@inlinable package func asin<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.asin, x) }

/// The angle in 0...π whose cosine is x; NaN outside of −1...1.
@inlinable package func acos<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.acos, x) }

/// The angle in −π/2...π/2 whose tangent is x.
@inlinable package func atan<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.atan, x) }

/// The hyperbolic sine.
@inlinable package func sinh<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.sinh, x) }

/// The hyperbolic cosine.
@inlinable package func cosh<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.cosh, x) }

/// The inverse of sinh.
@inlinable package func asinh<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.asinh, x) }

/// The inverse of cosh: NaN below 1.
@inlinable package func acosh<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.acosh, x) }

/// The inverse of tanh: ±∞ at ±1, NaN outside.
@inlinable package func atanh<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.atanh, x) }

/// sin(πx) / (πx), 1 at 0: NumPy's `sinc`.
public func sinc<S>(_ x: Tensor<S>) -> Tensor<S> { sinc(x, order: 0) }

/// A derivative of sin(πx) / (πx).
package func sinc<S>(_ x: Tensor<S>, order: Int) -> Tensor<S> { binary(.sinc, Tensor(S(order)), x) }
