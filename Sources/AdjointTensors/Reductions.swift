// Reductions of tensors. Without axes they reduce over all of them, to a scalar; an axis may be negative.

/// The sum, accurate to a few units in the last place at any count. Infinite only where the sum of all elements is too
/// large, not where a part of it is.
public func sum<S>(_ x: Tensor<S>) -> Tensor<S> { reduce(.sum, x, nil, false) }
/// The sum along one axis, which is removed unless kept.
public func sum<S>(_ x: Tensor<S>, axis: Int, keepingAxes: Bool = false) -> Tensor<S> {
  reduce(.sum, x, [axis], keepingAxes)
}
/// The sum along some axes, which stay with extent 1 if kept.
public func sum<S>(_ x: Tensor<S>, axes: [Int], keepingAxes: Bool = false) -> Tensor<S> {
  reduce(.sum, x, axes, keepingAxes)
}

/// The arithmetic mean; NaN of nothing. It does not overflow where the sum does.
public func mean<S>(_ x: Tensor<S>) -> Tensor<S> { mean(x, axes: x.shape.allAxes) }
/// The arithmetic mean along one axis, which is removed unless kept; NaN of nothing.
public func mean<S>(_ x: Tensor<S>, axis: Int, keepingAxes: Bool = false) -> Tensor<S> {
  mean(x, axes: [axis], keepingAxes: keepingAxes)
}
/// The arithmetic mean along some axes, which stay with extent 1 if kept; NaN of nothing.
public func mean<S>(_ x: Tensor<S>, axes: [Int], keepingAxes: Bool = false) -> Tensor<S> {
  let axes = x.shape.normalized(axes: axes, "mean")
  return Tensor(raw: RawTensor.mean(x.raw, axes: axes, keepingAxes: keepingAxes, S._elementType))
}

/// The largest element; NaN if any is. Over nothing it stops the program.
@usableFromInline package func max<S>(_ x: Tensor<S>) -> Tensor<S> { reduce(.max, x, nil, false) }
/// The largest element along one axis, which is removed unless kept; over nothing it stops the program.
@usableFromInline package func max<S>(_ x: Tensor<S>, axis: Int, keepingAxes: Bool = false) -> Tensor<S> {
  reduce(.max, x, [axis], keepingAxes)
}
/// The largest element along some axes, which stay with extent 1 if kept; over nothing it stops the program.
@usableFromInline package func max<S>(_ x: Tensor<S>, axes: [Int], keepingAxes: Bool = false) -> Tensor<S> {
  reduce(.max, x, axes, keepingAxes)
}

/// The smallest element; NaN if any is. Over nothing it stops the program.
@usableFromInline package func min<S>(_ x: Tensor<S>) -> Tensor<S> { reduce(.min, x, nil, false) }
/// The smallest element along one axis, which is removed unless kept; over nothing it stops the program.
@usableFromInline package func min<S>(_ x: Tensor<S>, axis: Int, keepingAxes: Bool = false) -> Tensor<S> {
  reduce(.min, x, [axis], keepingAxes)
}
/// The smallest element along some axes, which stay with extent 1 if kept; over nothing it stops the program.
@usableFromInline package func min<S>(_ x: Tensor<S>, axes: [Int], keepingAxes: Bool = false) -> Tensor<S> {
  reduce(.min, x, axes, keepingAxes)
}

/// The product; 1 of nothing. It overflows and vanishes only where the product of all elements does, in any order.
public func product<S>(_ x: Tensor<S>) -> Tensor<S> { reduce(.product, x, nil, false) }
/// The product along one axis, which is removed unless kept; 1 of nothing.
public func product<S>(_ x: Tensor<S>, axis: Int, keepingAxes: Bool = false) -> Tensor<S> {
  reduce(.product, x, [axis], keepingAxes)
}
/// The product along some axes, which stay with extent 1 if kept; 1 of nothing.
public func product<S>(_ x: Tensor<S>, axes: [Int], keepingAxes: Bool = false) -> Tensor<S> {
  reduce(.product, x, axes, keepingAxes)
}

/// The variance Σ (x − mean)² / (count − correction), by two passes; right wherever it is representable. Where nothing is
/// left to divide by, it is infinite or NaN.
public func variance<S>(_ x: Tensor<S>, correction: Int = 0) -> Tensor<S> {
  variance(x, axes: x.shape.allAxes, correction: correction)
}
/// The variance Σ (x − mean)² / (count − correction) along one axis, which is removed unless kept.
public func variance<S>(_ x: Tensor<S>, axis: Int, keepingAxes: Bool = false, correction: Int = 0) -> Tensor<S> {
  variance(x, axes: [axis], keepingAxes: keepingAxes, correction: correction)
}
/// The variance Σ (x − mean)² / (count − correction) along some axes, which stay with extent 1 if kept.
public func variance<S>(_ x: Tensor<S>, axes: [Int], keepingAxes: Bool = false, correction: Int = 0) -> Tensor<S> {
  let axes = x.shape.normalized(axes: axes, "variance")
  return Tensor(
    raw: RawTensor.variance(x.raw, axes: axes, keepingAxes: keepingAxes, correction: correction, S._elementType))
}

private func reduce<S>(_ kernel: ReductionKernel, _ x: Tensor<S>, _ axes: [Int]?, _ keepingAxes: Bool) -> Tensor<S> {
  let axes = axes.map { x.shape.normalized(axes: $0, "\(kernel.name)") } ?? x.shape.allAxes
  if kernel == .max || kernel == .min, let empty = axes.first(where: { x.shape[$0] == 0 }) {
    fail(
      "\(kernel.name)", "axis \(empty) of shape \(x.shape) is empty",
      "nothing has no \(kernel.name); check the extent first")
  }
  return Tensor(raw: RawTensor.reduce(kernel, x.raw, axes: axes, keepingAxes: keepingAxes, S._elementType))
}

extension Shape {
  /// Every axis, in order.
  package var allAxes: [Int] { Array(0..<rank) }
}
