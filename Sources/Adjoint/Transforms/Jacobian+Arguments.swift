// Jacobians with respect to several arguments, and with the value beside them: one recording, and reverse passes that serve
// all arguments.

/// The value f(x…) and the Jacobians ∂f/∂xᵢ of a function of a list of tensors. The shape of each is the output's followed
/// by the argument's.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func valueWithJacobian<S>(at x: [Tensor<S>], of f: ([Variable<S>]) throws -> Variable<S>) rethrows
  -> (value: Tensor<S>, jacobian: [Tensor<S>])
{
  let (value, jacobian) = try rows(x.map { Variable($0) }, isRecording: false, f)
  return (value.value, jacobian.map(\.value))
}

/// The same at a list of variables: value and Jacobians are recorded, so that they can be differentiated again.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func valueWithJacobian<S>(at x: [Variable<S>], of f: ([Variable<S>]) throws -> Variable<S>) rethrows
  -> (value: Variable<S>, jacobian: [Variable<S>])
{
  try rows(x, isRecording: true, f)
}

/// The value f(x) and the Jacobian ∂f/∂x, whose shape is the output's followed by the input's.
public func valueWithJacobian<S>(at x: Tensor<S>, of f: (Variable<S>) throws -> Variable<S>) rethrows
  -> (value: Tensor<S>, jacobian: Tensor<S>)
{
  let (value, jacobian) = try valueWithJacobian(at: [x]) { try f($0[0]) }
  return (value, jacobian[0])
}

/// The same at a variable: value and Jacobian are recorded, so that they can be differentiated again.
public func valueWithJacobian<S>(at x: Variable<S>, of f: (Variable<S>) throws -> Variable<S>) rethrows
  -> (value: Variable<S>, jacobian: Variable<S>)
{
  let (value, jacobian) = try valueWithJacobian(at: [x]) { try f($0[0]) }
  return (value, jacobian[0])
}

/// The value and the Jacobians with respect to two arguments.
public func valueWithJacobian<S>(
  at x: Tensor<S>, _ y: Tensor<S>, of f: (Variable<S>, Variable<S>) throws -> Variable<S>
) rethrows -> (value: Tensor<S>, jacobian: (Tensor<S>, Tensor<S>)) {
  let (value, jacobian) = try valueWithJacobian(at: [x, y]) { try f($0[0], $0[1]) }
  return (value, (jacobian[0], jacobian[1]))
}

/// The same at two variables: value and Jacobians are recorded, so that they can be differentiated again.
public func valueWithJacobian<S>(
  at x: Variable<S>, _ y: Variable<S>, of f: (Variable<S>, Variable<S>) throws -> Variable<S>
) rethrows -> (value: Variable<S>, jacobian: (Variable<S>, Variable<S>)) {
  let (value, jacobian) = try valueWithJacobian(at: [x, y]) { try f($0[0], $0[1]) }
  return (value, (jacobian[0], jacobian[1]))
}

/// The value and the Jacobians with respect to three arguments.
public func valueWithJacobian<S>(
  at x: Tensor<S>, _ y: Tensor<S>, _ z: Tensor<S>,
  of f: (Variable<S>, Variable<S>, Variable<S>) throws -> Variable<S>
) rethrows -> (value: Tensor<S>, jacobian: (Tensor<S>, Tensor<S>, Tensor<S>)) {
  let (value, jacobian) = try valueWithJacobian(at: [x, y, z]) { try f($0[0], $0[1], $0[2]) }
  return (value, (jacobian[0], jacobian[1], jacobian[2]))
}

/// The same at three variables: value and Jacobians are recorded, so that they can be differentiated again.
public func valueWithJacobian<S>(
  at x: Variable<S>, _ y: Variable<S>, _ z: Variable<S>,
  of f: (Variable<S>, Variable<S>, Variable<S>) throws -> Variable<S>
) rethrows -> (value: Variable<S>, jacobian: (Variable<S>, Variable<S>, Variable<S>)) {
  let (value, jacobian) = try valueWithJacobian(at: [x, y, z]) { try f($0[0], $0[1], $0[2]) }
  return (value, (jacobian[0], jacobian[1], jacobian[2]))
}

// ── the Jacobians alone ─────────────────────────────────────────────────────────────────────────────────────────────

/// The Jacobians with respect to a list of arguments; the shape of each is the output's followed by the argument's.
@_disfavoredOverload
public func jacobian<S>(at x: [Tensor<S>], of f: ([Variable<S>]) throws -> Variable<S>) rethrows -> [Tensor<S>] {
  try valueWithJacobian(at: x, of: f).jacobian
}

/// The same at a list of variables: the Jacobians are recorded, so that they can be differentiated again.
@_disfavoredOverload
public func jacobian<S>(at x: [Variable<S>], of f: ([Variable<S>]) throws -> Variable<S>) rethrows -> [Variable<S>] {
  try valueWithJacobian(at: x, of: f).jacobian
}

/// The Jacobians with respect to two arguments.
public func jacobian<S>(
  at x: Tensor<S>, _ y: Tensor<S>, of f: (Variable<S>, Variable<S>) throws -> Variable<S>
) rethrows -> (Tensor<S>, Tensor<S>) {
  try valueWithJacobian(at: x, y, of: f).jacobian
}

/// The same at two variables: the Jacobians are recorded, so that they can be differentiated again.
public func jacobian<S>(
  at x: Variable<S>, _ y: Variable<S>, of f: (Variable<S>, Variable<S>) throws -> Variable<S>
) rethrows -> (Variable<S>, Variable<S>) {
  try valueWithJacobian(at: x, y, of: f).jacobian
}

/// The Jacobians with respect to three arguments.
public func jacobian<S>(
  at x: Tensor<S>, _ y: Tensor<S>, _ z: Tensor<S>,
  of f: (Variable<S>, Variable<S>, Variable<S>) throws -> Variable<S>
) rethrows -> (Tensor<S>, Tensor<S>, Tensor<S>) {
  try valueWithJacobian(at: x, y, z, of: f).jacobian
}

/// The same at three variables: the Jacobians are recorded, so that they can be differentiated again.
public func jacobian<S>(
  at x: Variable<S>, _ y: Variable<S>, _ z: Variable<S>,
  of f: (Variable<S>, Variable<S>, Variable<S>) throws -> Variable<S>
) rethrows -> (Variable<S>, Variable<S>, Variable<S>) {
  try valueWithJacobian(at: x, y, z, of: f).jacobian
}

/// The canonical form of all of them.
private func rows<S>(
  _ x: [Variable<S>], isRecording: Bool, _ f: ([Variable<S>]) throws -> Variable<S>
) rethrows -> (value: Variable<S>, jacobian: [Variable<S>]) {
  try withTape(of: x.reduce(nil) { commonCore($0, $1.core) }, S.self) { core, isNested in
    let isRecording = isNested && isRecording
    let recorded = try Linearization(
      x, on: core, isNested: isNested, isRecording: isRecording, of: "jacobian(at:of:)", f)
    let y = recorded.output
    if !isRecording { return (Variable<S>(raw: y.raw), recorded.jacobians().map { Variable($0) }) }
    let rows = (0..<y.scalarCount).map { recorded.pullbacks(Variable(unit($0, y.shape))) }
    let jacobian = x.indices.map { i in
      let shape = Shape(Array(y.shape) + Array(x[i].shape))
      if rows.isEmpty { return Variable(Tensor<S>(repeating: 0, shape: shape)) }
      return stack(rows.map { $0[i] }, axis: 0).reshaped(to: shape)
    }
    return (y, jacobian)
  }
}
