// Questions about masks: elements that are not 0 count as true.

/// Whether any element of the mask is not 0; false of nothing.
public func any<S>(_ mask: Tensor<S>) -> Bool { countNonzero(mask) > 0 }
/// 1 where any element along the axis is not 0, else 0; the axis is removed unless kept.
public func any<S>(_ mask: Tensor<S>, axis: Int, keepingAxes: Bool = false) -> Tensor<S> {
  countNonzero(mask, axis: mask.shape.normalized(axis: axis, "any"), keepingAxes: keepingAxes) .> 0
}

/// Whether no element of the mask is 0; true of nothing.
public func all<S>(_ mask: Tensor<S>) -> Bool { countNonzero(mask) == mask.scalarCount }
/// 1 where no element along the axis is 0, else 0; the axis is removed unless kept.
public func all<S>(_ mask: Tensor<S>, axis: Int, keepingAxes: Bool = false) -> Tensor<S> {
  countNonzero(mask .== 0, axis: mask.shape.normalized(axis: axis, "all"), keepingAxes: keepingAxes) .== 0
}

/// How many elements of the mask are not 0.
public func countNonzero<S>(_ mask: Tensor<S>) -> Int {
  let type = S._elementType
  if mask.raw.isNumber { return mask.raw.number != 0 ? mask.scalarCount : 0 }
  return mask.raw.withBase(type) { base in
    func count<T: BinaryFloatingPoint>(_ elements: UnsafePointer<T>) -> Int {
      var total = 0
      for i in 0..<mask.scalarCount where elements[i] != 0 { total += 1 }
      return total
    }
    return type == .double
      ? count(base.assumingMemoryBound(to: Double.self)) : count(base.assumingMemoryBound(to: Float.self))
  }
}
/// How many elements along the axis are not 0; the axis is removed unless kept.
public func countNonzero<S>(_ mask: Tensor<S>, axis: Int, keepingAxes: Bool = false) -> Tensor<S> {
  sum(mask .!= 0, axes: [mask.shape.normalized(axis: axis, "countNonzero")], keepingAxes: keepingAxes)
}
