/// The standard deviation √(Σ (x − mean)² / (count − correction)) of all elements.
public func standardDeviation<S>(_ x: Tensor<S>, correction: Int = 0) -> Tensor<S> {
  standardDeviation(x, axes: x.shape.allAxes, correction: correction)
}

/// The standard deviation along one axis, which is removed unless kept.
public func standardDeviation<S>(_ x: Tensor<S>, axis: Int, keepingAxes: Bool = false, correction: Int = 0)
  -> Tensor<S>
{ standardDeviation(x, axes: [axis], keepingAxes: keepingAxes, correction: correction) }

/// The standard deviation √(Σ (x − mean)² / (count − correction)) along some axes, which stay with extent 1 if kept.
///
/// Squares neither overflow nor vanish on the way: deviations are measured in the largest of their slice. Of no elements
/// it is NaN. An axis out of range or named twice stops the program.
public func standardDeviation<S>(_ x: Tensor<S>, axes: [Int], keepingAxes: Bool = false, correction: Int = 0)
  -> Tensor<S>
{
  let axes = x.shape.normalized(axes: axes, "standardDeviation")
  let count = axes.reduce(1) { $0 * x.shape[$1] }
  let shape = x.shape.removing(axes: axes, keeping: keepingAxes)
  if count == 0 { return Tensor(repeating: .nan, shape: shape) }
  let centred = x - mean(x, axes: axes, keepingAxes: true)
  let largest = max(abs(centred), axes: axes, keepingAxes: true)
  // A slice that is constant, infinite or NaN is measured in 1.
  let unit = select(largest, Tensor(1), where: (largest .> 0) * (largest .< S.infinity))
  let scaled = centred / unit
  let root = sqrt(sum(scaled * scaled, axes: axes, keepingAxes: true) / S(count - correction))
  return (root * unit).reshaped(to: shape)
}
