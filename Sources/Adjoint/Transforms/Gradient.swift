// Gradients and pullbacks of functions, by one reverse pass. Each exists for tensors, and for variables inside another
// transform, where its result is recorded and can be differentiated again. Closures may throw; the error is passed on.

// ── value and gradient ──────────────────────────────────────────────────────────────────────────────────────────

/// The value and the gradient of a function of a list of tensors.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func valueWithGradient<S>(at x: [Tensor<S>], of f: ([Variable<S>]) throws -> Variable<S>) rethrows
  -> (value: Tensor<S>, gradient: [Tensor<S>])
{
  let (value, gradient) = try reverse(x.map { Variable($0) }, isRecording: false, f)
  return (value.value, gradient.map(\.value))
}

/// The value and the gradient at a list of variables: both are recorded, so that they can be differentiated again.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func valueWithGradient<S>(at x: [Variable<S>], of f: ([Variable<S>]) throws -> Variable<S>) rethrows
  -> (value: Variable<S>, gradient: [Variable<S>])
{
  try reverse(x, isRecording: true, f)
}

/// The value f(x) and the gradient ∇f(x) of a function with one element as result; the gradient has x's shape.
///
/// Zeros where the result does not depend on x. A result with another number of elements stops the program.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func valueWithGradient<S>(at x: Tensor<S>, of f: (Variable<S>) throws -> Variable<S>) rethrows
  -> (value: Tensor<S>, gradient: Tensor<S>)
{
  let (value, gradient) = try reverse(Variable(x), isRecording: false, f)
  return (value.value, gradient.value)
}

/// The value and the gradient at a variable: both are recorded, so that they can be differentiated again.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func valueWithGradient<S>(at x: Variable<S>, of f: (Variable<S>) throws -> Variable<S>) rethrows
  -> (value: Variable<S>, gradient: Variable<S>)
{
  try reverse(x, isRecording: true, f)
}

/// The value and the gradients with respect to two arguments.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func valueWithGradient<S>(
  at x: Tensor<S>, _ y: Tensor<S>, of f: (Variable<S>, Variable<S>) throws -> Variable<S>
) rethrows -> (value: Tensor<S>, gradient: (Tensor<S>, Tensor<S>)) {
  let (value, gradient) = try valueWithGradient(at: [x, y]) { try f($0[0], $0[1]) }
  return (value, (gradient[0], gradient[1]))
}

/// The value and the gradient at two variables: both are recorded, so that they can be differentiated again.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func valueWithGradient<S>(
  at x: Variable<S>, _ y: Variable<S>, of f: (Variable<S>, Variable<S>) throws -> Variable<S>
) rethrows -> (value: Variable<S>, gradient: (Variable<S>, Variable<S>)) {
  let (value, gradient) = try valueWithGradient(at: [x, y]) { try f($0[0], $0[1]) }
  return (value, (gradient[0], gradient[1]))
}

/// The value and the gradients with respect to three arguments.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func valueWithGradient<S>(
  at x: Tensor<S>, _ y: Tensor<S>, _ z: Tensor<S>,
  of f: (Variable<S>, Variable<S>, Variable<S>) throws -> Variable<S>
) rethrows -> (value: Tensor<S>, gradient: (Tensor<S>, Tensor<S>, Tensor<S>)) {
  let (value, gradient) = try valueWithGradient(at: [x, y, z]) { try f($0[0], $0[1], $0[2]) }
  return (value, (gradient[0], gradient[1], gradient[2]))
}

/// The value and the gradient at three variables: both are recorded, so that they can be differentiated again.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func valueWithGradient<S>(
  at x: Variable<S>, _ y: Variable<S>, _ z: Variable<S>,
  of f: (Variable<S>, Variable<S>, Variable<S>) throws -> Variable<S>
) rethrows -> (value: Variable<S>, gradient: (Variable<S>, Variable<S>, Variable<S>)) {
  let (value, gradient) = try valueWithGradient(at: [x, y, z]) { try f($0[0], $0[1], $0[2]) }
  return (value, (gradient[0], gradient[1], gradient[2]))
}

/// The value and the gradients with respect to four arguments; more go into an array or a model.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func valueWithGradient<S>(
  at x: Tensor<S>, _ y: Tensor<S>, _ z: Tensor<S>, _ w: Tensor<S>,
  of f: (Variable<S>, Variable<S>, Variable<S>, Variable<S>) throws -> Variable<S>
) rethrows -> (value: Tensor<S>, gradient: (Tensor<S>, Tensor<S>, Tensor<S>, Tensor<S>)) {
  let (value, gradient) = try valueWithGradient(at: [x, y, z, w]) { try f($0[0], $0[1], $0[2], $0[3]) }
  return (value, (gradient[0], gradient[1], gradient[2], gradient[3]))
}

/// The value and the gradient at four variables: both are recorded, so that they can be differentiated again.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func valueWithGradient<S>(
  at x: Variable<S>, _ y: Variable<S>, _ z: Variable<S>, _ w: Variable<S>,
  of f: (Variable<S>, Variable<S>, Variable<S>, Variable<S>) throws -> Variable<S>
) rethrows -> (value: Variable<S>, gradient: (Variable<S>, Variable<S>, Variable<S>, Variable<S>)) {
  let (value, gradient) = try valueWithGradient(at: [x, y, z, w]) { try f($0[0], $0[1], $0[2], $0[3]) }
  return (value, (gradient[0], gradient[1], gradient[2], gradient[3]))
}

// ── the gradient alone ──────────────────────────────────────────────────────────────────────────────────────────

/// The gradient ∇f(x) of a function with one element as result; it has x's shape.
///
/// ```swift
/// gradient(at: [1, 2]) { x in sum(x * x) }   // [2, 4]
/// ```
@_specialize(where S == Float)
@_specialize(where S == Double)
public func gradient<S>(at x: Tensor<S>, of f: (Variable<S>) throws -> Variable<S>) rethrows -> Tensor<S> {
  try valueWithGradient(at: x, of: f).gradient
}

/// The gradient at a variable: it is recorded, so that it can be differentiated again.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func gradient<S>(at x: Variable<S>, of f: (Variable<S>) throws -> Variable<S>) rethrows -> Variable<S> {
  try valueWithGradient(at: x, of: f).gradient
}

/// The gradients with respect to two arguments.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func gradient<S>(
  at x: Tensor<S>, _ y: Tensor<S>, of f: (Variable<S>, Variable<S>) throws -> Variable<S>
) rethrows -> (Tensor<S>, Tensor<S>) {
  try valueWithGradient(at: x, y, of: f).gradient
}

/// The gradient at two variables: it is recorded, so that it can be differentiated again.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func gradient<S>(
  at x: Variable<S>, _ y: Variable<S>, of f: (Variable<S>, Variable<S>) throws -> Variable<S>
) rethrows -> (Variable<S>, Variable<S>) {
  try valueWithGradient(at: x, y, of: f).gradient
}

/// The gradients with respect to three arguments.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func gradient<S>(
  at x: Tensor<S>, _ y: Tensor<S>, _ z: Tensor<S>,
  of f: (Variable<S>, Variable<S>, Variable<S>) throws -> Variable<S>
) rethrows -> (Tensor<S>, Tensor<S>, Tensor<S>) {
  try valueWithGradient(at: x, y, z, of: f).gradient
}

/// The gradient at three variables: it is recorded, so that it can be differentiated again.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func gradient<S>(
  at x: Variable<S>, _ y: Variable<S>, _ z: Variable<S>,
  of f: (Variable<S>, Variable<S>, Variable<S>) throws -> Variable<S>
) rethrows -> (Variable<S>, Variable<S>, Variable<S>) {
  try valueWithGradient(at: x, y, z, of: f).gradient
}

/// The gradients with respect to four arguments; more go into an array or a model.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func gradient<S>(
  at x: Tensor<S>, _ y: Tensor<S>, _ z: Tensor<S>, _ w: Tensor<S>,
  of f: (Variable<S>, Variable<S>, Variable<S>, Variable<S>) throws -> Variable<S>
) rethrows -> (Tensor<S>, Tensor<S>, Tensor<S>, Tensor<S>) {
  try valueWithGradient(at: x, y, z, w, of: f).gradient
}

/// The gradient at four variables: it is recorded, so that it can be differentiated again.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func gradient<S>(
  at x: Variable<S>, _ y: Variable<S>, _ z: Variable<S>, _ w: Variable<S>,
  of f: (Variable<S>, Variable<S>, Variable<S>, Variable<S>) throws -> Variable<S>
) rethrows -> (Variable<S>, Variable<S>, Variable<S>, Variable<S>) {
  try valueWithGradient(at: x, y, z, w, of: f).gradient
}

/// The gradients with respect to a list of arguments.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func gradient<S>(at x: [Tensor<S>], of f: ([Variable<S>]) throws -> Variable<S>) rethrows -> [Tensor<S>] {
  try valueWithGradient(at: x, of: f).gradient
}

/// The gradient at a list of variables: it is recorded, so that it can be differentiated again.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func gradient<S>(at x: [Variable<S>], of f: ([Variable<S>]) throws -> Variable<S>) rethrows -> [Variable<S>] {
  try valueWithGradient(at: x, of: f).gradient
}

/// The canonical form of all of them, for one argument. The operation is what messages name.
func reverse<S>(
  _ x: Variable<S>, isRecording: Bool, of operation: OperationName = "gradient(at:of:)",
  _ f: (Variable<S>) throws -> Variable<S>
) rethrows -> (value: Variable<S>, gradient: Variable<S>) {
  try withTape(of: x.core, S.self) { core, isNested in
    let isRecording = isNested && isRecording
    let recorded = try Linearization(x, on: core, isNested: isNested, isRecording: isRecording, of: operation, f)
    let u = seedVariable(
      for: recorded.output, nil, "\(operation)",
      remedy: "reduce it to one element (sum, mean), or ask for its jacobian or its pullback")
    let gradient = recorded.pullback(u, isLast: true)
    return (isRecording ? recorded.output : Variable(recorded.output.value), gradient)
  }
}

/// The same for a list of arguments.
private func reverse<S>(
  _ x: [Variable<S>], isRecording: Bool, _ f: ([Variable<S>]) throws -> Variable<S>
) rethrows -> (value: Variable<S>, gradient: [Variable<S>]) {
  try withTape(of: x.reduce(nil) { commonCore($0, $1.core) }, S.self) { core, isNested in
    let isRecording = isNested && isRecording
    let recorded = try Linearization(x, on: core, isNested: isNested, isRecording: isRecording, f)
    let u = seedVariable(
      for: recorded.output, nil, "gradient(at:of:)",
      remedy: "reduce it to one element (sum, mean), or ask for its jacobian or its pullback")
    let gradient = recorded.pullbacks(u, isLast: true)
    return (isRecording ? recorded.output : Variable(recorded.output.value), gradient)
  }
}

// ── pullbacks ───────────────────────────────────────────────────────────────────────────────────────────────────

/// The value f(x), and the function u ↦ Jᵀu that pulls a cotangent of the value back to x. It may be called any number
/// of times; it keeps the tape.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func valueWithPullback<S>(at x: Tensor<S>, of f: (Variable<S>) throws -> Variable<S>) rethrows
  -> (value: Tensor<S>, pullback: (Tensor<S>) -> Tensor<S>)
{
  let recorded = try linearize(Variable(x), isRecording: false, f)
  return (
    recorded.output.value,
    { u in recorded.pullback(seedVariable(for: recorded.output, u, "pullback")).value }
  )
}

/// The same at a variable: value and pullback are recorded, so that they can be differentiated again.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func valueWithPullback<S>(at x: Variable<S>, of f: (Variable<S>) throws -> Variable<S>) rethrows
  -> (value: Variable<S>, pullback: (Variable<S>) -> Variable<S>)
{
  let recorded = try linearize(x, isRecording: true, f)
  return (
    recorded.output,
    { u in
      _ = seedVariable(for: recorded.output, u.value, "pullback")
      return recorded.pullback(u)
    }
  )
}

/// A function of one argument recorded on a tape that outlives the call.
func linearize<S>(_ x: Variable<S>, isRecording: Bool, _ f: (Variable<S>) throws -> Variable<S>) rethrows
  -> Linearization<S>
{
  try withTape(of: x.core, S.self) { core, isNested in
    try Linearization(
      x, on: core, isNested: isNested, isRecording: isNested && isRecording, of: "valueWithPullback(at:of:)", f)
  }
}
