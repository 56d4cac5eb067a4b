// Softmax and its family on tensors, along one axis (the last, unless named).

/// The softmax σᵢ(z) = exp(zᵢ) / Σₖ exp(zₖ) along an axis, the largest input subtracted first.
///
/// A row with a NaN, a +∞, or nothing but −∞ is NaN; an empty axis gives an empty result.
public func softmax<S>(_ z: Tensor<S>, axis: Int = -1) -> Tensor<S> { softmax(.softmax, z, axis, "softmax") }

/// Softmax over the elements whose mask is not 0; the others get 0, and so does a row with nothing selected. The mask
/// broadcasts to z's shape.
public func softmax<S>(_ z: Tensor<S>, axis: Int = -1, where mask: Tensor<S>) -> Tensor<S> {
  softmax(.logSumExpGradient, select(z, Tensor(-S.infinity), where: mask), axis, "softmax")
}

/// log σ(z) = (z − max) − log1p(rest) along an axis: exact where softmax rounds to 0 or 1.
public func logSoftmax<S>(_ z: Tensor<S>, axis: Int = -1) -> Tensor<S> { softmax(.logSoftmax, z, axis, "logSoftmax") }

/// log Σ exp(z) along an axis: −∞ over nothing or only −∞, +∞ with a +∞.
public func logSumExp<S>(_ z: Tensor<S>, axis: Int = -1, keepingAxes: Bool = false) -> Tensor<S> {
  logSumExp(z, axes: [axis], keepingAxes: keepingAxes)
}

/// log Σ exp(z) over several axes together.
public func logSumExp<S>(_ z: Tensor<S>, axes: [Int], keepingAxes: Bool = false) -> Tensor<S> {
  let axes = z.shape.normalized(axes: axes, "logSumExp")
  return Tensor(raw: RawTensor.logSumExp(z.raw, axes: axes, keepingAxes: keepingAxes, S._elementType))
}

/// The gradient of log-sum-exp: softmax, but 0 for a row of −∞, and even shares among +∞.
package func logSumExpGradient<S>(_ z: Tensor<S>, axis: Int) -> Tensor<S> {
  softmax(.logSumExpGradient, z, axis, "logSumExp")
}

private func softmax<S>(_ mode: SoftmaxMode, _ z: Tensor<S>, _ axis: Int, _ name: StaticString) -> Tensor<S> {
  Tensor(raw: RawTensor.softmax(mode, z.raw, axis: z.shape.normalized(axis: axis, "\(name)"), S._elementType))
}
