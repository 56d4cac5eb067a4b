// The largest and the smallest element as programs call them: of tensors and variables alike, beside Swift's `max` and
// `min` of numbers, for the reason that Elementwise/NumericNames.swift gives.

/// The largest element over all axes, a scalar; over nothing it stops the program.
@inlinable public func max<X: TensorOperand>(_ x: X) -> X { x.applying({ max($0) }, recording: { max($0) }) }
/// The largest element along one axis, which is removed unless kept; over nothing it stops the program.
@inlinable public func max<X: TensorOperand>(_ x: X, axis: Int, keepingAxes: Bool = false) -> X {
  x.applying(
    { max($0, axis: axis, keepingAxes: keepingAxes) }, recording: { max($0, axis: axis, keepingAxes: keepingAxes) })
}
/// The largest element along some axes, which stay with extent 1 if kept; over nothing it stops the program.
@inlinable public func max<X: TensorOperand>(_ x: X, axes: [Int], keepingAxes: Bool = false) -> X {
  x.applying(
    { max($0, axes: axes, keepingAxes: keepingAxes) }, recording: { max($0, axes: axes, keepingAxes: keepingAxes) })
}

/// The smallest element over all axes, a scalar; over nothing it stops the program.
@inlinable public func min<X: TensorOperand>(_ x: X) -> X { x.applying({ min($0) }, recording: { min($0) }) }
/// The smallest element along one axis, which is removed unless kept; over nothing it stops the program.
@inlinable public func min<X: TensorOperand>(_ x: X, axis: Int, keepingAxes: Bool = false) -> X {
  x.applying(
    { min($0, axis: axis, keepingAxes: keepingAxes) }, recording: { min($0, axis: axis, keepingAxes: keepingAxes) })
}
/// The smallest element along some axes, which stay with extent 1 if kept; over nothing it stops the program.
@inlinable public func min<X: TensorOperand>(_ x: X, axes: [Int], keepingAxes: Bool = false) -> X {
  x.applying(
    { min($0, axes: axes, keepingAxes: keepingAxes) }, recording: { min($0, axes: axes, keepingAxes: keepingAxes) })
}
