// Special functions of tensors, element by element.

import CAdjointKernels

/// The x with erf x = y, to 4 units in the last place: ±∞ at ±1, NaN outside.
@inlinable public func erfInverse<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.erfInverse, x) }

/// The derivative of `erfInverse`: √π/2 e^(w²) at w = erfInverse(x).
package func erfInverseSlope<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.erfInverseSlope, x) }

/// log |Γ(x)|: ∞ at 0, −1, −2, …
@inlinable public func logGamma<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.logGamma, x) }

/// The derivative of log Γ(x): NaN at 0, −1, −2, … Right to 4 units in the last place above 0, and below to those of the larger of
/// ψ(1 − x) and π cot πx.
@inlinable public func digamma<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.digamma, x) }

/// The n-th derivative of digamma; n = 1 is called trigamma. NaN at 0, −1, −2, …, and below 0 for n above 100. A negative n stops
/// the program.
public func polygamma<S>(_ n: Int, _ x: Tensor<S>) -> Tensor<S> {
  checkOrder(n, "polygamma")
  return binary(.polygamma, Tensor(S(n)), x)
}

/// log B(x, y) = log Γ(x) + log Γ(y) − log Γ(x + y), broadcast, without the cancellation of large arguments; NaN unless both are
/// above 0.
public func logBeta<S>(_ x: Tensor<S>, _ y: Tensor<S>) -> Tensor<S> { binary(.logBeta, x, y) }

/// Stops at an order below 0.
package func checkOrder(_ n: Int, _ operation: StaticString) {
  if n < 0 { fail("\(operation)", "order \(n)", "the order of a derivative is at least 0") }
}
