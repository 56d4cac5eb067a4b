// The reductions as methods.

extension Tensor {
  /// The sum over all axes, a scalar.
  public func sum() -> Tensor { AdjointTensors.sum(self) }
  /// The sum along one axis, which is removed unless kept.
  public func sum(axis: Int, keepingAxes: Bool = false) -> Tensor {
    AdjointTensors.sum(self, axis: axis, keepingAxes: keepingAxes)
  }
  /// The sum along some axes, which stay with extent 1 if kept.
  public func sum(axes: [Int], keepingAxes: Bool = false) -> Tensor {
    AdjointTensors.sum(self, axes: axes, keepingAxes: keepingAxes)
  }
  /// The arithmetic mean over all axes, a scalar; NaN of nothing.
  public func mean() -> Tensor { AdjointTensors.mean(self) }
  /// The arithmetic mean along one axis, which is removed unless kept; NaN of nothing.
  public func mean(axis: Int, keepingAxes: Bool = false) -> Tensor {
    AdjointTensors.mean(self, axis: axis, keepingAxes: keepingAxes)
  }
  /// The arithmetic mean along some axes, which stay with extent 1 if kept; NaN of nothing.
  public func mean(axes: [Int], keepingAxes: Bool = false) -> Tensor {
    AdjointTensors.mean(self, axes: axes, keepingAxes: keepingAxes)
  }
  /// The largest element over all axes, a scalar; over nothing it stops the program.
  public func max() -> Tensor { AdjointTensors.max(self) }
  /// The largest element along one axis, which is removed unless kept; over nothing it stops the program.
  public func max(axis: Int, keepingAxes: Bool = false) -> Tensor {
    AdjointTensors.max(self, axis: axis, keepingAxes: keepingAxes)
  }
  /// The largest element along some axes, which stay with extent 1 if kept; over nothing it stops the program.
  public func max(axes: [Int], keepingAxes: Bool = false) -> Tensor {
    AdjointTensors.max(self, axes: axes, keepingAxes: keepingAxes)
  }
  /// The smallest element over all axes, a scalar; over nothing it stops the program.
  public func min() -> Tensor { AdjointTensors.min(self) }
  /// The smallest element along one axis, which is removed unless kept; over nothing it stops the program.
  public func min(axis: Int, keepingAxes: Bool = false) -> Tensor {
    AdjointTensors.min(self, axis: axis, keepingAxes: keepingAxes)
  }
  /// The smallest element along some axes, which stay with extent 1 if kept; over nothing it stops the program.
  public func min(axes: [Int], keepingAxes: Bool = false) -> Tensor {
    AdjointTensors.min(self, axes: axes, keepingAxes: keepingAxes)
  }
  /// The product over all axes, a scalar; 1 of nothing.
  public func product() -> Tensor { AdjointTensors.product(self) }
  /// The product along one axis, which is removed unless kept; 1 of nothing.
  public func product(axis: Int, keepingAxes: Bool = false) -> Tensor {
    AdjointTensors.product(self, axis: axis, keepingAxes: keepingAxes)
  }
  /// The product along some axes, which stay with extent 1 if kept; 1 of nothing.
  public func product(axes: [Int], keepingAxes: Bool = false) -> Tensor {
    AdjointTensors.product(self, axes: axes, keepingAxes: keepingAxes)
  }
  /// The variance Σ (x − mean)² / (count − correction) over all axes, a scalar.
  public func variance(correction: Int = 0) -> Tensor { AdjointTensors.variance(self, correction: correction) }
  /// The variance Σ (x − mean)² / (count − correction) along one axis, which is removed unless kept.
  public func variance(axis: Int, keepingAxes: Bool = false, correction: Int = 0) -> Tensor {
    AdjointTensors.variance(self, axis: axis, keepingAxes: keepingAxes, correction: correction)
  }
  /// The variance Σ (x − mean)² / (count − correction) along some axes, which stay with extent 1 if kept.
  public func variance(axes: [Int], keepingAxes: Bool = false, correction: Int = 0) -> Tensor {
    AdjointTensors.variance(self, axes: axes, keepingAxes: keepingAxes, correction: correction)
  }
}

extension Tensor {
  /// The standard deviation √(Σ (x − mean)² / (count − correction)) over all axes, a scalar.
  public func standardDeviation(correction: Int = 0) -> Tensor {
    AdjointTensors.standardDeviation(self, correction: correction)
  }
  /// The standard deviation along one axis, which is removed unless kept.
  public func standardDeviation(axis: Int, keepingAxes: Bool = false, correction: Int = 0) -> Tensor {
    AdjointTensors.standardDeviation(self, axis: axis, keepingAxes: keepingAxes, correction: correction)
  }
  /// The standard deviation along some axes, which stay with extent 1 if kept.
  public func standardDeviation(axes: [Int], keepingAxes: Bool = false, correction: Int = 0) -> Tensor {
    AdjointTensors.standardDeviation(self, axes: axes, keepingAxes: keepingAxes, correction: correction)
  }
  /// The norm of all elements as one vector: (Σ |x|ᵖ)^(1/p) of the order p.
  public func norm(order: Double = 2) -> Tensor { AdjointTensors.norm(self, order: order) }
  /// The norm along one axis, which is removed unless kept.
  public func norm(axis: Int, keepingAxes: Bool = false, order: Double = 2) -> Tensor {
    AdjointTensors.norm(self, axis: axis, keepingAxes: keepingAxes, order: order)
  }
  /// The norm along some axes, which stay with extent 1 if kept, of the elements as one vector.
  public func norm(axes: [Int], keepingAxes: Bool = false, order: Double = 2) -> Tensor {
    AdjointTensors.norm(self, axes: axes, keepingAxes: keepingAxes, order: order)
  }
  /// log Σ eˣ along one axis, the last unless named, which is removed unless kept.
  public func logSumExp(axis: Int = -1, keepingAxes: Bool = false) -> Tensor {
    AdjointTensors.logSumExp(self, axis: axis, keepingAxes: keepingAxes)
  }
  /// log Σ eˣ along some axes, which stay with extent 1 if kept.
  public func logSumExp(axes: [Int], keepingAxes: Bool = false) -> Tensor {
    AdjointTensors.logSumExp(self, axes: axes, keepingAxes: keepingAxes)
  }
  /// The median of all elements, a scalar.
  public func median() -> Tensor { AdjointTensors.median(self) }
  /// The median along one axis, which is removed unless kept.
  public func median(axis: Int, keepingAxes: Bool = false) -> Tensor {
    AdjointTensors.median(self, axis: axis, keepingAxes: keepingAxes)
  }
  /// The median along some axes, which stay with extent 1 if kept.
  public func median(axes: [Int], keepingAxes: Bool = false) -> Tensor {
    AdjointTensors.median(self, axes: axes, keepingAxes: keepingAxes)
  }
  /// The quantile q of all elements, a scalar.
  public func quantile(_ q: Double) -> Tensor { AdjointTensors.quantile(self, q) }
  /// The quantile q along one axis, which is removed unless kept.
  public func quantile(_ q: Double, axis: Int, keepingAxes: Bool = false) -> Tensor {
    AdjointTensors.quantile(self, q, axis: axis, keepingAxes: keepingAxes)
  }
  /// The quantile q along some axes, which stay with extent 1 if kept.
  public func quantile(_ q: Double, axes: [Int], keepingAxes: Bool = false) -> Tensor {
    AdjointTensors.quantile(self, q, axes: axes, keepingAxes: keepingAxes)
  }
}
