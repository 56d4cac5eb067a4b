// Results beside the loss, in the same pass: logits for a metric, the parts of a sum. Disfavoured overloads: a closure that
// returns a variable alone is not tried with them.

/// The value and the gradient of a loss, and what the closure returned beside it.
///
/// ```swift
/// let (loss, slope, parts) = valueWithGradient(at: x) { x in
///   let fit = sum(x * x), penalty = sum(abs(x))
///   return (fit + penalty, [fit.scalar, penalty.scalar])
/// }
/// ```
///
/// Extras have no gradient of their own. A variable among them holds its numbers.
@_disfavoredOverload
public func valueWithGradient<S, Extras>(
  at x: Tensor<S>, of f: (Variable<S>) throws -> (Variable<S>, Extras)
) rethrows -> (value: Tensor<S>, gradient: Tensor<S>, extras: Extras) {
  try withExtras { keep in try valueWithGradient(at: x) { keep(try f($0)) } }
}

/// The same at a variable: value and gradient are recorded, so that they can be differentiated again.
@_disfavoredOverload
public func valueWithGradient<S, Extras>(
  at x: Variable<S>, of f: (Variable<S>) throws -> (Variable<S>, Extras)
) rethrows -> (value: Variable<S>, gradient: Variable<S>, extras: Extras) {
  try withExtras { keep in try valueWithGradient(at: x) { keep(try f($0)) } }
}

/// The same for a list of tensors.
@_disfavoredOverload
public func valueWithGradient<S, Extras>(
  at x: [Tensor<S>], of f: ([Variable<S>]) throws -> (Variable<S>, Extras)
) rethrows -> (value: Tensor<S>, gradient: [Tensor<S>], extras: Extras) {
  try withExtras { keep in try valueWithGradient(at: x) { keep(try f($0)) } }
}

/// The same at a list of variables: value and gradients are recorded, so that they can be differentiated again.
@_disfavoredOverload
public func valueWithGradient<S, Extras>(
  at x: [Variable<S>], of f: ([Variable<S>]) throws -> (Variable<S>, Extras)
) rethrows -> (value: Variable<S>, gradient: [Variable<S>], extras: Extras) {
  try withExtras { keep in try valueWithGradient(at: x) { keep(try f($0)) } }
}

/// Runs a transform whose closure hands the extras to `keep`, and returns them with its result.
private func withExtras<S, Extras, Value, Slope>(
  _ body: (_ keep: ((Variable<S>, Extras)) -> Variable<S>) throws -> (value: Value, gradient: Slope)
) rethrows -> (value: Value, gradient: Slope, extras: Extras) {
  var extras: Extras?
  let (value, gradient) = try body { result in
    extras = result.1
    return result.0
  }
  return (value, gradient, extras!)
}
