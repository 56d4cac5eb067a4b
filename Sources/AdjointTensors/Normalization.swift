// Normalisation of tensors along axes, and its vector-Jacobian product.

/// (x − mean x) / √(variance x + ε) along some axes, which may be negative; of x's shape.
///
/// The variance divides by the count. Values are right to a few units in the last place of 1, however far from 0 the
/// numbers lie; squares do not overflow or vanish on the way. An axis out of range or named twice stops the program.
public func normalized<S>(_ x: Tensor<S>, axes: [Int], epsilon: Double) -> Tensor<S> {
  let axes = x.shape.normalized(axes: axes, "normalized")
  return Tensor(raw: RawTensor.normalized(x.raw, axes: axes, epsilon: epsilon, S._elementType))
}

/// (u − mean u − y mean(u ⊙ y)) / √(variance x + ε), where y is `normalized(x, axes: axes, epsilon: epsilon)`: what that
/// function's cotangent u gives x; of x's shape.
///
/// A cotangent of another shape, and an axis out of range or named twice, stop the program.
public func normalizedPullback<S>(_ u: Tensor<S>, at x: Tensor<S>, axes: [Int], epsilon: Double) -> Tensor<S> {
  let axes = x.shape.normalized(axes: axes, "normalizedPullback")
  if u.shape != x.shape {
    fail("normalizedPullback", "a cotangent of shape \(u.shape) at \(x.shape)", "give it the shape of the input")
  }
  return Tensor(raw: RawTensor.normalizedPullback(u.raw, input: x.raw, axes: axes, epsilon: epsilon, S._elementType))
}
