// Medians and quantiles: linear between the two neighbours in the ascending order, as NumPy's default.

/// The median of all elements; NaN if any is. Of nothing it stops the program.
public func median<S>(_ x: Tensor<S>) -> Tensor<S> { quantile(x, 0.5, x.shape.allAxes, false, "median") }
/// The median along one axis, which is removed unless kept.
public func median<S>(_ x: Tensor<S>, axis: Int, keepingAxes: Bool = false) -> Tensor<S> {
  quantile(x, 0.5, [axis], keepingAxes, "median")
}
/// The median along some axes, which stay with extent 1 if kept.
public func median<S>(_ x: Tensor<S>, axes: [Int], keepingAxes: Bool = false) -> Tensor<S> {
  quantile(x, 0.5, axes, keepingAxes, "median")
}

/// The quantile q of all elements: what stands at the rank q (n − 1) of their ascending order, linear between the two
/// neighbours; NaN if any is. A q outside of 0...1 stops the program, and so does nothing.
public func quantile<S>(_ x: Tensor<S>, _ q: Double) -> Tensor<S> {
  quantile(x, q, x.shape.allAxes, false, "quantile")
}
/// The quantile q along one axis, which is removed unless kept.
public func quantile<S>(_ x: Tensor<S>, _ q: Double, axis: Int, keepingAxes: Bool = false) -> Tensor<S> {
  quantile(x, q, [axis], keepingAxes, "quantile")
}
/// The quantile q along some axes, which stay with extent 1 if kept.
public func quantile<S>(_ x: Tensor<S>, _ q: Double, axes: [Int], keepingAxes: Bool = false) -> Tensor<S> {
  quantile(x, q, axes, keepingAxes, "quantile")
}

private func quantile<S>(
  _ x: Tensor<S>, _ q: Double, _ axes: [Int], _ keepingAxes: Bool, _ operation: StaticString
) -> Tensor<S> {
  x.alongRows(axes, keepingAxes, operation) { QuantilePlace(q, of: $0.shape, operation).value(of: $0) }
}

/// Where a quantile lies in the ascending order of rows: between two ranks, with a weight for the upper one.
package struct QuantilePlace: Sendable, Equatable {
  package let low: Int
  package let weight: Double

  package init(low: Int, weight: Double) {
    self.low = low
    self.weight = weight
  }

  /// Stops at a q outside of 0...1, and at rows of nothing.
  package init(_ q: Double, of shape: Shape, _ operation: StaticString) {
    let extent = shape[shape.rank - 1]
    if !(0...1).contains(q) { fail("\(operation)", "q = \(q)", "a quantile lies in 0...1") }
    if extent == 0 { fail("\(operation)", "rows of nothing, shape \(shape)", "check the extent first") }
    let place = q * Double(extent - 1)
    low = Swift.min(Int(place), extent - 1)
    weight = place - Double(low)
  }

  /// The two ranks; they are one where the weight is 0.
  package var selection: OrderSelection { .ranks(low, weight > 0 ? low + 1 : low) }

  /// The quantile of each row; NaN where a row has one.
  package func value<S>(of rows: Tensor<S>) -> Tensor<S> {
    let pair = selection.gather(rows, by: rows), axis = rows.rank - 1, t = S(weight)
    let low = pair.slice(axis: axis, 0..<1), high = pair.slice(axis: axis, 1..<2)
    // From the nearer neighbour, as NumPy does, so that equal ones stay as they are; infinite ones, and those whose
    // difference is too large, have no difference.
    let gap = high - low, near = t < 0.5 ? low + t * gap : high - (1 - t) * gap
    let far = select(low, (1 - t) * low + t * high, where: low .== high)
    let value = select(near, far, where: isFinite(gap))
    return select(Tensor(S.nan), value, where: max(isNaN(rows), axes: [axis], keepingAxes: true))
      .squeezingShape(at: axis)
  }
}

extension Rearrangeable {
  /// A reduction of the last axis over some axes together, which are put there as one.
  package func alongRows(
    _ axes: [Int], _ keepingAxes: Bool, _ operation: StaticString, _ body: (Self) -> Self
  ) -> Self {
    let axes = shape.normalized(axes: axes, "\(operation)")
    let kept = shape.allAxes.filter { !axes.contains($0) }, order = kept + axes
    let count = axes.reduce(1) { $0 * shape[$1] }
    let moved = order == shape.allAxes ? self : permuted(to: order)
    let rows = moved.reshaped(to: Shape(kept.map { shape[$0] } + [count]))
    return body(rows).reshaped(to: shape.removing(axes: axes, keeping: keepingAxes))
  }
}
