// Whole numbers next to elements, their signs, and what kind of numbers they are.

import CAdjointKernels

/// The largest whole number that is not above x.
@inlinable package func floor<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.floor, x) }

/// The smallest whole number that is not below x.
@inlinable package func ceil<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.ceil, x) }

/// The nearest whole number, halves away from 0, as Swift's `rounded()`.
@inlinable package func round<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.round, x) }

/// The whole number next to x toward 0.
@inlinable package func trunc<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.trunc, x) }

/// −1, 0 or 1; NaN for NaN.
@inlinable public func sign<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.sign, x) }

/// 1 where x is NaN, else 0.
@inlinable public func isNaN<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.isNaN, x) }

/// 1 where x is neither infinite nor NaN, else 0.
@inlinable public func isFinite<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.isFinite, x) }

/// 1 where x is ∞ or −∞, else 0.
@inlinable public func isInfinite<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.isInfinite, x) }
