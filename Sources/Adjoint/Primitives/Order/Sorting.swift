// Order along an axis: sorted elements, the largest ones, medians, running extrema, and where they stood. Values are
// recorded; indices are plain integers.

import AdjointTensors

extension Variable {
  /// The elements in order along an axis, NaN last; equal ones stay in their order, and a cotangent returns to where each
  /// element came from.
  public func sorted(axis: Int = -1, descending: Bool = false) -> Variable {
    ordered(.sorted(descending: descending), axis: axis, "sorted")
  }

  /// Where the elements of `sorted` stand along the axis, of the same shape.
  public func argsort(axis: Int = -1, descending: Bool = false) -> IndexTensor {
    value.argsort(axis: axis, descending: descending)
  }

  /// The k largest elements along an axis, the largest first, with their indices; equal ones by their place, NaN last. More
  /// than the extent stop the program.
  public func topK(_ k: Int, axis: Int = -1) -> (values: Variable, indices: IndexTensor) {
    shape.check(topK: k, axis: axis)
    return (ordered(.top(k), axis: axis, "topK"), value.places(.top(k), axis: axis, "topK"))
  }

  /// The index, along the axis, of the largest element: the first of equals, and the first NaN where there is one.
  /// Row-major over the other axes. An empty axis stops the program.
  public func argmax(axis: Int = -1) -> [Int] { value.argmax(axis: axis) }

  /// The index, along the axis, of the smallest element: the first of equals, and the first NaN where there is one.
  /// Row-major over the other axes. An empty axis stops the program.
  public func argmin(axis: Int = -1) -> [Int] { value.argmin(axis: axis) }

  fileprivate func ordered(_ selection: OrderSelection, axis: Int, _ operation: StaticString) -> Variable {
    lastAxis(axis, operation) { OrderedElements(selection: selection)($0) }
  }
}

/// The largest elements along an axis, which is removed, and where the first of them stands in each place of the other
/// axes, row-major; the first NaN where there is one. All of the gradient goes to the one that is named. An empty axis stops
/// the program.
public func maxWithIndices<S>(_ x: Variable<S>, axis: Int = -1) -> (values: Variable<S>, indices: [Int]) {
  let axis = x.shape.filled(axis: axis, "maxWithIndices")
  let values = x.ordered(.extremum(largest: true), axis: axis, "maxWithIndices").squeezingShape(at: axis)
  return (values, x.argmax(axis: axis))
}

/// The smallest elements along an axis, which is removed, and where the first of them stands in each place of the other
/// axes, row-major; the first NaN where there is one. All of the gradient goes to the one that is named. An empty axis stops
/// the program.
public func minWithIndices<S>(_ x: Variable<S>, axis: Int = -1) -> (values: Variable<S>, indices: [Int]) {
  let axis = x.shape.filled(axis: axis, "minWithIndices")
  let values = x.ordered(.extremum(largest: false), axis: axis, "minWithIndices").squeezingShape(at: axis)
  return (values, x.argmin(axis: axis))
}

/// The median of all elements; NaN if any is. Of nothing it stops the program.
public func median<S>(_ x: Variable<S>) -> Variable<S> { quantile(x, 0.5, x.shape.allAxes, false, "median") }
/// The median along one axis, which is removed unless kept.
public func median<S>(_ x: Variable<S>, axis: Int, keepingAxes: Bool = false) -> Variable<S> {
  quantile(x, 0.5, [axis], keepingAxes, "median")
}
/// The median along some axes, which stay with extent 1 if kept.
public func median<S>(_ x: Variable<S>, axes: [Int], keepingAxes: Bool = false) -> Variable<S> {
  quantile(x, 0.5, axes, keepingAxes, "median")
}

/// The quantile q of all elements: what stands at the rank q (n − 1) of their ascending order, linear between the two
/// neighbours, among which the gradient is divided; NaN if any is. A q outside of 0...1 stops the program, and so does
/// nothing.
public func quantile<S>(_ x: Variable<S>, _ q: Double) -> Variable<S> {
  quantile(x, q, x.shape.allAxes, false, "quantile")
}
/// The quantile q along one axis, which is removed unless kept.
public func quantile<S>(_ x: Variable<S>, _ q: Double, axis: Int, keepingAxes: Bool = false) -> Variable<S> {
  quantile(x, q, [axis], keepingAxes, "quantile")
}
/// The quantile q along some axes, which stay with extent 1 if kept.
public func quantile<S>(_ x: Variable<S>, _ q: Double, axes: [Int], keepingAxes: Bool = false) -> Variable<S> {
  quantile(x, q, axes, keepingAxes, "quantile")
}

private func quantile<S>(
  _ x: Variable<S>, _ q: Double, _ axes: [Int], _ keepingAxes: Bool, _ operation: StaticString
) -> Variable<S> {
  x.alongRows(axes, keepingAxes, operation) { QuantileOfRows(place: QuantilePlace(q, of: $0.shape, operation))($0) }
}

/// yᵢ = the largest xⱼ, j ≤ i along an axis; NaN from the first NaN on. A tie belongs to the earlier element.
public func cumulativeMax<S>(_ x: Variable<S>, axis: Int = -1) -> Variable<S> {
  x.ordered(.running(largest: true), axis: axis, "cumulativeMax")
}

/// yᵢ = the smallest xⱼ, j ≤ i along an axis; NaN from the first NaN on. A tie belongs to the earlier element.
public func cumulativeMin<S>(_ x: Variable<S>, axis: Int = -1) -> Variable<S> {
  x.ordered(.running(largest: false), axis: axis, "cumulativeMin")
}
