// Reductions of tensors. Without axes they reduce over all of them, to a scalar; an axis may be negative.

/// The sum, accurate to a few units in the last place at any count. Infinite only where the sum of all elements is too
/// large, not where a part of it is.
public func sum<S>(_ x: Tensor<S>) -> Tensor<S> { reduce(.sum, x, nil, false) }
/// The sum along one axis, which is removed.
public func sum<S>(_ x: Tensor<S>, axis: Int) -> Tensor<S> { reduce(.sum, x, [axis], false) }
/// The sum along some axes, which stay with extent 1 if kept.
public func sum<S>(_ x: Tensor<S>, axes: [Int], keepingAxes: Bool = false) -> Tensor<S> {
  reduce(.sum, x, axes, keepingAxes)
}

/// The arithmetic mean; NaN of nothing. It does not overflow where the sum does.
public func mean<S>(_ x: Tensor<S>) -> Tensor<S> { mean(x, axes: x.shape.allAxes) }
/// The arithmetic mean along one axis, which is removed; NaN of nothing.
public func mean<S>(_ x: Tensor<S>, axis: Int) -> Tensor<S> { mean(x, axes: [axis]) }
/// The arithmetic mean along some axes, which stay with extent 1 if kept; NaN of nothing.
public func mean<S>(_ x: Tensor<S>, axes: [Int], keepingAxes: Bool = false) -> Tensor<S> {
  let axes = x.shape.normalized(axes: axes, "mean")
  return Tensor(raw: RawTensor.mean(x.raw, axes: axes, keepingAxes: keepingAxes, S._elementType))
}

/// The largest element; NaN if any is. Over nothing it stops the program.
public func max<S>(_ x: Tensor<S>) -> Tensor<S> { reduce(.max, x, nil, false) }
/// The largest element along one axis, which is removed; over nothing it stops the program.
public func max<S>(_ x: Tensor<S>, axis: Int) -> Tensor<S> { reduce(.max, x, [axis], false) }
/// The largest element along some axes, which stay with extent 1 if kept; over nothing it stops the program.
public func max<S>(_ x: Tensor<S>, axes: [Int], keepingAxes: Bool = false) -> Tensor<S> {
  reduce(.max, x, axes, keepingAxes)
}

/// The smallest element; NaN if any is. Over nothing it stops the program.
public func min<S>(_ x: Tensor<S>) -> Tensor<S> { reduce(.min, x, nil, false) }
/// The smallest element along one axis, which is removed; over nothing it stops the program.
public func min<S>(_ x: Tensor<S>, axis: Int) -> Tensor<S> { reduce(.min, x, [axis], false) }
/// The smallest element along some axes, which stay with extent 1 if kept; over nothing it stops the program.
public func min<S>(_ x: Tensor<S>, axes: [Int], keepingAxes: Bool = false) -> Tensor<S> {
  reduce(.min, x, axes, keepingAxes)
}

/// The product; 1 of nothing. It overflows and vanishes only where the product of all elements does, in any order.
public func product<S>(_ x: Tensor<S>) -> Tensor<S> { reduce(.product, x, nil, false) }
/// The product along one axis, which is removed; 1 of nothing.
public func product<S>(_ x: Tensor<S>, axis: Int) -> Tensor<S> { reduce(.product, x, [axis], false) }
/// The product along some axes, which stay with extent 1 if kept; 1 of nothing.
public func product<S>(_ x: Tensor<S>, axes: [Int], keepingAxes: Bool = false) -> Tensor<S> {
  reduce(.product, x, axes, keepingAxes)
}

/// The variance Σ (x − mean)² / (count − correction), by two passes; right wherever it is representable. Where nothing is
/// left to divide by, it is infinite or NaN.
public func variance<S>(_ x: Tensor<S>, correction: Int = 0) -> Tensor<S> {
  variance(x, axes: x.shape.allAxes, correction: correction)
}
/// The variance Σ (x − mean)² / (count − correction) along one axis, which is removed.
public func variance<S>(_ x: Tensor<S>, axis: Int, correction: Int = 0) -> Tensor<S> {
  variance(x, axes: [axis], correction: correction)
}
/// The variance Σ (x − mean)² / (count − correction) along some axes, which stay with extent 1 if kept.
public func variance<S>(_ x: Tensor<S>, axes: [Int], keepingAxes: Bool = false, correction: Int = 0) -> Tensor<S> {
  let axes = x.shape.normalized(axes: axes, "variance")
  return Tensor(
    raw: RawTensor.variance(x.raw, axes: axes, keepingAxes: keepingAxes, correction: correction, S._elementType))
}

/// The Euclidean norm of all elements, √Σx², without overflow or underflow on the way.
public func norm<S>(_ x: Tensor<S>) -> Tensor<S> {
  let squares = RawTensor.reduce(.sumOfSquares, x.raw, axes: x.shape.allAxes, keepingAxes: false, S._elementType).number
  let plain = S._elementType.rounded(squares.squareRoot())
  // Squares that left the range of normal numbers: scale by the largest element first.
  let safe = S._elementType == .double ? 1e-290...1e300 : Swift.max(1e-35, 1e-37 * Double(x.scalarCount))...1e35
  if safe.contains(squares) || squares.isNaN || x.scalarCount == 0 { return Tensor(raw: RawTensor(number: plain)) }
  let largest = max(abs(x))
  if largest.raw.number == 0 || !largest.raw.number.isFinite { return largest }
  let scaled = x / largest
  return largest * sqrt(sum(scaled * scaled))
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

extension Tensor {
  /// The same as the free function, over all axes or some.
  public func sum() -> Tensor { AdjointTensors.sum(self) }
  /// The sum along one axis, which is removed.
  public func sum(axis: Int) -> Tensor { AdjointTensors.sum(self, axis: axis) }
  /// The sum along some axes, which stay with extent 1 if kept.
  public func sum(axes: [Int], keepingAxes: Bool = false) -> Tensor {
    AdjointTensors.sum(self, axes: axes, keepingAxes: keepingAxes)
  }
  /// The arithmetic mean over all axes, a scalar; NaN of nothing.
  public func mean() -> Tensor { AdjointTensors.mean(self) }
  /// The arithmetic mean along one axis, which is removed; NaN of nothing.
  public func mean(axis: Int) -> Tensor { AdjointTensors.mean(self, axis: axis) }
  /// The arithmetic mean along some axes, which stay with extent 1 if kept; NaN of nothing.
  public func mean(axes: [Int], keepingAxes: Bool = false) -> Tensor {
    AdjointTensors.mean(self, axes: axes, keepingAxes: keepingAxes)
  }
  /// The largest element over all axes, a scalar; over nothing it stops the program.
  public func max() -> Tensor { AdjointTensors.max(self) }
  /// The largest element along one axis, which is removed; over nothing it stops the program.
  public func max(axis: Int) -> Tensor { AdjointTensors.max(self, axis: axis) }
  /// The largest element along some axes, which stay with extent 1 if kept; over nothing it stops the program.
  public func max(axes: [Int], keepingAxes: Bool = false) -> Tensor {
    AdjointTensors.max(self, axes: axes, keepingAxes: keepingAxes)
  }
  /// The smallest element over all axes, a scalar; over nothing it stops the program.
  public func min() -> Tensor { AdjointTensors.min(self) }
  /// The smallest element along one axis, which is removed; over nothing it stops the program.
  public func min(axis: Int) -> Tensor { AdjointTensors.min(self, axis: axis) }
  /// The smallest element along some axes, which stay with extent 1 if kept; over nothing it stops the program.
  public func min(axes: [Int], keepingAxes: Bool = false) -> Tensor {
    AdjointTensors.min(self, axes: axes, keepingAxes: keepingAxes)
  }
  /// The product over all axes, a scalar; 1 of nothing.
  public func product() -> Tensor { AdjointTensors.product(self) }
  /// The product along one axis, which is removed; 1 of nothing.
  public func product(axis: Int) -> Tensor { AdjointTensors.product(self, axis: axis) }
  /// The product along some axes, which stay with extent 1 if kept; 1 of nothing.
  public func product(axes: [Int], keepingAxes: Bool = false) -> Tensor {
    AdjointTensors.product(self, axes: axes, keepingAxes: keepingAxes)
  }
  /// The variance Σ (x − mean)² / (count − correction) over all axes, a scalar.
  public func variance(correction: Int = 0) -> Tensor { AdjointTensors.variance(self, correction: correction) }
  /// The variance Σ (x − mean)² / (count − correction) along one axis, which is removed.
  public func variance(axis: Int, correction: Int = 0) -> Tensor {
    AdjointTensors.variance(self, axis: axis, correction: correction)
  }
  /// The variance Σ (x − mean)² / (count − correction) along some axes, which stay with extent 1 if kept.
  public func variance(axes: [Int], keepingAxes: Bool = false, correction: Int = 0) -> Tensor {
    AdjointTensors.variance(self, axes: axes, keepingAxes: keepingAxes, correction: correction)
  }

  /// The index, along the axis, of the largest element: the first of equals, and the first NaN where there is one.
  /// Row-major over the other axes. An empty axis stops the program.
  public func argmax(axis: Int = -1) -> [Int] {
    let axis = shape.normalized(axis: axis, "argmax")
    if shape[axis] == 0 { fail("argmax", "axis \(axis) of shape \(shape) is empty", "check the extent first") }
    return RawTensor.argmax(raw, axis: axis, Scalar._elementType)
  }
}
