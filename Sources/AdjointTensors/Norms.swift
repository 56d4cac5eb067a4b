// Norms of the elements along axes, taken as one vector.

/// The norm (Σ |x|ᵖ)^(1/p) of all elements as one vector, of the order p: Euclidean, unless told otherwise; order 1 is
/// Σ |x|, order ∞ the largest |x|. It neither overflows nor vanishes on the way. An order below 1 stops the program.
public func norm<S>(_ x: Tensor<S>, order: Double = 2) -> Tensor<S> { norm(x, axes: x.shape.allAxes, order: order) }
/// The norm along one axis, which is removed unless kept.
public func norm<S>(_ x: Tensor<S>, axis: Int, keepingAxes: Bool = false, order: Double = 2) -> Tensor<S> {
  norm(x, axes: [axis], keepingAxes: keepingAxes, order: order)
}
/// The norm along some axes, which stay with extent 1 if kept; 0 of nothing.
public func norm<S>(_ x: Tensor<S>, axes: [Int], keepingAxes: Bool = false, order: Double = 2) -> Tensor<S> {
  checkNorm(order)
  let axes = x.shape.normalized(axes: axes, "norm")
  let shape = x.shape.removing(axes: axes, keeping: keepingAxes)
  if x.shape.count(along: axes) == 0 { return .zeros(shape) }
  switch order {
  case 1: return sum(abs(x), axes: axes, keepingAxes: keepingAxes)
  case .infinity: return max(abs(x), axes: axes, keepingAxes: keepingAxes)
  case 2:
    let squares = Tensor<S>(raw: RawTensor.reduce(.sumOfSquares, x.raw, axes: axes, keepingAxes: true, S._elementType))
    // Squares that left the range of normal numbers: those of the largest element first.
    let count = Double(x.shape.count(along: axes))
    let safe: ClosedRange<S> =
      S._elementType == .double ? 1e-290...1e300 : S(Swift.max(1e-35, 1e-37 * count))...1e35
    let isSafe = (squares .>= safe.lowerBound) * (squares .<= safe.upperBound)
    if all(isSafe) { return sqrt(squares).reshaped(to: shape) }
    return select(sqrt(squares), scaledNorm(x, axes, 2), where: isSafe).reshaped(to: shape)
  default: return scaledNorm(x, axes, order).reshaped(to: shape)
  }
}

/// The norm of a finite order, measured in the largest element of each slice; the axes stay.
private func scaledNorm<S>(_ x: Tensor<S>, _ axes: [Int], _ order: Double) -> Tensor<S> {
  let size = abs(x), largest = max(size, axes: axes, keepingAxes: true)
  // A slice of zeros, or with an infinity or NaN, is measured in 1.
  let unit = select(largest, 1, where: (largest .> 0) * (largest .< S.infinity))
  let parts = size / unit
  if order == 2 { return unit * sqrt(sum(parts * parts, axes: axes, keepingAxes: true)) }
  return unit * pow(sum(pow(parts, S(order)), axes: axes, keepingAxes: true), S(1 / order))
}

/// Stops at an order that makes no norm.
package func checkNorm(_ order: Double) {
  if !(order >= 1) { fail("norm", "order \(order)", "a norm's order is at least 1; .infinity is the largest element") }
}
