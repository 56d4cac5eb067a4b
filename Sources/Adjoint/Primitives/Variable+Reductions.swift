// The reductions as methods.

extension Variable {
  /// The sum over all axes, a scalar.
  public func sum() -> Variable { AdjointCore.sum(self) }
  /// The sum along one axis, which is removed.
  public func sum(axis: Int) -> Variable { AdjointCore.sum(self, axis: axis) }
  /// The sum along some axes, which stay with extent 1 if kept.
  public func sum(axes: [Int], keepingAxes: Bool = false) -> Variable {
    AdjointCore.sum(self, axes: axes, keepingAxes: keepingAxes)
  }
  /// The arithmetic mean over all axes, a scalar; NaN of nothing.
  public func mean() -> Variable { AdjointCore.mean(self) }
  /// The arithmetic mean along one axis, which is removed; NaN of nothing.
  public func mean(axis: Int) -> Variable { AdjointCore.mean(self, axis: axis) }
  /// The arithmetic mean along some axes, which stay with extent 1 if kept; NaN of nothing.
  public func mean(axes: [Int], keepingAxes: Bool = false) -> Variable {
    AdjointCore.mean(self, axes: axes, keepingAxes: keepingAxes)
  }
  /// The largest element over all axes, a scalar; over nothing it stops the program.
  public func max() -> Variable { AdjointCore.max(self) }
  /// The largest element along one axis, which is removed; over nothing it stops the program.
  public func max(axis: Int) -> Variable { AdjointCore.max(self, axis: axis) }
  /// The largest element along some axes, which stay with extent 1 if kept; over nothing it stops the program.
  public func max(axes: [Int], keepingAxes: Bool = false) -> Variable {
    AdjointCore.max(self, axes: axes, keepingAxes: keepingAxes)
  }
  /// The smallest element over all axes, a scalar; over nothing it stops the program.
  public func min() -> Variable { AdjointCore.min(self) }
  /// The smallest element along one axis, which is removed; over nothing it stops the program.
  public func min(axis: Int) -> Variable { AdjointCore.min(self, axis: axis) }
  /// The smallest element along some axes, which stay with extent 1 if kept; over nothing it stops the program.
  public func min(axes: [Int], keepingAxes: Bool = false) -> Variable {
    AdjointCore.min(self, axes: axes, keepingAxes: keepingAxes)
  }
  /// The product over all axes, a scalar; 1 of nothing.
  public func product() -> Variable { AdjointCore.product(self) }
  /// The product along one axis, which is removed; 1 of nothing.
  public func product(axis: Int) -> Variable { AdjointCore.product(self, axis: axis) }
  /// The product along some axes, which stay with extent 1 if kept; 1 of nothing.
  public func product(axes: [Int], keepingAxes: Bool = false) -> Variable {
    AdjointCore.product(self, axes: axes, keepingAxes: keepingAxes)
  }
  /// The variance Σ (x − mean)² / (count − correction) over all axes, a scalar.
  public func variance(correction: Int = 0) -> Variable { AdjointCore.variance(self, correction: correction) }
  /// The variance Σ (x − mean)² / (count − correction) along one axis, which is removed.
  public func variance(axis: Int, correction: Int = 0) -> Variable {
    AdjointCore.variance(self, axis: axis, correction: correction)
  }
  /// The variance Σ (x − mean)² / (count − correction) along some axes, which stay with extent 1 if kept.
  public func variance(axes: [Int], keepingAxes: Bool = false, correction: Int = 0) -> Variable {
    AdjointCore.variance(self, axes: axes, keepingAxes: keepingAxes, correction: correction)
  }
}
