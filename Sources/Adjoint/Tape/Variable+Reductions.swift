// The reductions as methods.

extension Variable {
  public func sum() -> Variable { Adjoint.sum(self) }
  public func sum(axis: Int) -> Variable { Adjoint.sum(self, axis: axis) }
  public func sum(axes: [Int], keepingAxes: Bool = false) -> Variable {
    Adjoint.sum(self, axes: axes, keepingAxes: keepingAxes)
  }
  public func mean() -> Variable { Adjoint.mean(self) }
  public func mean(axis: Int) -> Variable { Adjoint.mean(self, axis: axis) }
  public func mean(axes: [Int], keepingAxes: Bool = false) -> Variable {
    Adjoint.mean(self, axes: axes, keepingAxes: keepingAxes)
  }
  public func max() -> Variable { Adjoint.max(self) }
  public func max(axis: Int) -> Variable { Adjoint.max(self, axis: axis) }
  public func max(axes: [Int], keepingAxes: Bool = false) -> Variable {
    Adjoint.max(self, axes: axes, keepingAxes: keepingAxes)
  }
  public func min() -> Variable { Adjoint.min(self) }
  public func min(axis: Int) -> Variable { Adjoint.min(self, axis: axis) }
  public func min(axes: [Int], keepingAxes: Bool = false) -> Variable {
    Adjoint.min(self, axes: axes, keepingAxes: keepingAxes)
  }
  public func product() -> Variable { Adjoint.product(self) }
  public func product(axis: Int) -> Variable { Adjoint.product(self, axis: axis) }
  public func product(axes: [Int], keepingAxes: Bool = false) -> Variable {
    Adjoint.product(self, axes: axes, keepingAxes: keepingAxes)
  }
  public func variance(correction: Int = 0) -> Variable { Adjoint.variance(self, correction: correction) }
  public func variance(axis: Int, correction: Int = 0) -> Variable {
    Adjoint.variance(self, axis: axis, correction: correction)
  }
  public func variance(axes: [Int], keepingAxes: Bool = false, correction: Int = 0) -> Variable {
    Adjoint.variance(self, axes: axes, keepingAxes: keepingAxes, correction: correction)
  }
}
