// How compiled functions are made, and the transforms that take them in a closure's place.

// ── making one ──────────────────────────────────────────────────────────────────────────────────────────────────────

/// A compiled function of one variable.
///
/// - Parameter frozen: whether the closure is not run again once two calls have recorded the same: for programs of many
///   scalar operations, where recording is what takes the time. What the closure looked at is then frozen: a second
///   recording with other numbers, steps or shapes stops the program, later ones are not made. Inputs keep their shapes.
public func compiled<S, E>(frozen: Bool = false, _ f: @escaping (Variable<S>) throws(E) -> Variable<S>) -> Compiled<
  Variable<S>, S, E
> { Compiled(isFrozen: frozen, { x throws(E) in try f(x[0]) }, record: recorder(f)) }

/// A compiled function of two variables.
public func compiled<S, E>(
  frozen: Bool = false, _ f: @escaping (Variable<S>, Variable<S>) throws(E) -> Variable<S>
) -> Compiled<(Variable<S>, Variable<S>), S, E> {
  Compiled(isFrozen: frozen, { x throws(E) in try f(x[0], x[1]) }, record: recorder { x in try f(x[0], x[1]) })
}

/// A compiled function of three variables.
public func compiled<S, E>(
  frozen: Bool = false, _ f: @escaping (Variable<S>, Variable<S>, Variable<S>) throws(E) -> Variable<S>
) -> Compiled<(Variable<S>, Variable<S>, Variable<S>), S, E> {
  Compiled(
    isFrozen: frozen, { x throws(E) in try f(x[0], x[1], x[2]) }, record: recorder { x in try f(x[0], x[1], x[2]) })
}

/// A compiled function of a list of variables.
public func compiled<S, E>(frozen: Bool = false, _ f: @escaping ([Variable<S>]) throws(E) -> Variable<S>) -> Compiled<
  [Variable<S>], S, E
> { Compiled(isFrozen: frozen, f, record: recorder(f)) }

// What calls the closure on the inputs that a tape begins with, made where the element type is known.

@_specialize(where S == Float)
@_specialize(where S == Double)
private func recorder<S>(_ f: @escaping (Variable<S>) throws -> Variable<S>) -> PlanRunner.Record {
  { core in output(try f(core.input(0))) }
}

@_specialize(where S == Float)
@_specialize(where S == Double)
private func recorder<S>(_ f: @escaping ([Variable<S>]) throws -> Variable<S>) -> PlanRunner.Record {
  { core in output(try f((0..<core.entries.count).map { core.input($0) })) }
}

/// A variable without its type.
private func output<S>(_ y: Variable<S>) -> PlanRunner.Output { (y.core, y.index, y.raw) }

extension TapeCore {
  /// An input that stands on the tape.
  func input<S>(_ index: Int) -> Variable<S> {
    Variable(raw: values.base[index], core: self, index: Int32(index))
  }
}

// ── gradients ───────────────────────────────────────────────────────────────────────────────────────────────────────

/// The value and the gradient of a compiled function: those of its closure, bit for bit.
public func valueWithGradient<S, E>(at x: Tensor<S>, of f: Compiled<Variable<S>, S, E>) throws(E) -> (
  value: Tensor<S>, gradient: Tensor<S>
) {
  let (value, gradient) = try f.valueWithGradient([x.raw])
  return (Tensor(raw: value), Tensor(raw: gradient[0]))
}

/// The value and the gradients of a compiled function of two variables.
public func valueWithGradient<S, E>(at x: Tensor<S>, _ y: Tensor<S>, of f: Compiled<(Variable<S>, Variable<S>), S, E>)
  throws(E) -> (value: Tensor<S>, gradient: (Tensor<S>, Tensor<S>))
{
  let (value, gradient) = try f.valueWithGradient([x.raw, y.raw])
  return (Tensor(raw: value), (Tensor(raw: gradient[0]), Tensor(raw: gradient[1])))
}

/// The value and the gradients of a compiled function of three variables.
public func valueWithGradient<S, E>(
  at x: Tensor<S>, _ y: Tensor<S>, _ z: Tensor<S>, of f: Compiled<(Variable<S>, Variable<S>, Variable<S>), S, E>
) throws(E) -> (value: Tensor<S>, gradient: (Tensor<S>, Tensor<S>, Tensor<S>)) {
  let (value, gradient) = try f.valueWithGradient([x.raw, y.raw, z.raw])
  return (Tensor(raw: value), (Tensor(raw: gradient[0]), Tensor(raw: gradient[1]), Tensor(raw: gradient[2])))
}

/// The value and the gradients of a compiled function of a list.
public func valueWithGradient<S, E>(at x: [Tensor<S>], of f: Compiled<[Variable<S>], S, E>) throws(E) -> (
  value: Tensor<S>, gradient: [Tensor<S>]
) {
  let (value, gradient) = try f.valueWithGradient(x.map { $0.raw })
  return (Tensor(raw: value), gradient.map { Tensor(raw: $0) })
}

/// The gradient of a compiled function.
public func gradient<S, E>(at x: Tensor<S>, of f: Compiled<Variable<S>, S, E>) throws(E) -> Tensor<S> {
  try valueWithGradient(at: x, of: f).gradient
}

/// The gradients of a compiled function of two variables.
public func gradient<S, E>(at x: Tensor<S>, _ y: Tensor<S>, of f: Compiled<(Variable<S>, Variable<S>), S, E>) throws(E)
  -> (Tensor<S>, Tensor<S>)
{ try valueWithGradient(at: x, y, of: f).gradient }

/// The gradients of a compiled function of three variables.
public func gradient<S, E>(
  at x: Tensor<S>, _ y: Tensor<S>, _ z: Tensor<S>, of f: Compiled<(Variable<S>, Variable<S>, Variable<S>), S, E>
) throws(E) -> (Tensor<S>, Tensor<S>, Tensor<S>) { try valueWithGradient(at: x, y, z, of: f).gradient }

/// The gradients of a compiled function of a list.
public func gradient<S, E>(at x: [Tensor<S>], of f: Compiled<[Variable<S>], S, E>) throws(E) -> [Tensor<S>] {
  try valueWithGradient(at: x, of: f).gradient
}

// ── the other transforms, which run the closure ─────────────────────────────────────────────────────────────────────

extension Compiled where Arguments == Variable<Scalar> {
  /// The function itself: what it records is recorded where the argument is.
  public func callAsFunction(_ x: Variable<Scalar>) throws(Failure) -> Variable<Scalar> { try body([x]) }
}

/// The value and the gradient at a variable: both are recorded, so that they can be differentiated again.
public func valueWithGradient<S, E>(at x: Variable<S>, of f: Compiled<Variable<S>, S, E>) throws(E) -> (
  value: Variable<S>, gradient: Variable<S>
) { try passing(E.self) { try valueWithGradient(at: x) { x in try f(x) } } }

/// The gradient at a variable: it is recorded, so that it can be differentiated again.
public func gradient<S, E>(at x: Variable<S>, of f: Compiled<Variable<S>, S, E>) throws(E) -> Variable<S> {
  try passing(E.self) { try gradient(at: x) { x in try f(x) } }
}

/// The value of a compiled function, and the function that pulls a cotangent of it back.
public func valueWithPullback<S, E>(at x: Tensor<S>, of f: Compiled<Variable<S>, S, E>) throws(E) -> (
  value: Tensor<S>, pullback: (Tensor<S>) -> Tensor<S>
) { try passing(E.self) { try valueWithPullback(at: x) { x in try f(x) } } }

/// The value of a compiled function, and the function that pushes a tangent of the argument forward.
public func valueWithDifferential<S, E>(at x: Tensor<S>, of f: Compiled<Variable<S>, S, E>) throws(E) -> (
  value: Tensor<S>, differential: (Tensor<S>) -> Tensor<S>
) { try passing(E.self) { try valueWithDifferential(at: x) { x in try f(x) } } }

/// The Jacobian of a compiled function.
public func jacobian<S, E>(at x: Tensor<S>, of f: Compiled<Variable<S>, S, E>) throws(E) -> Tensor<S> {
  try passing(E.self) { try jacobian(at: x) { x in try f(x) } }
}

/// The Hessian of a compiled function.
public func hessian<S, E>(at x: Tensor<S>, of f: Compiled<Variable<S>, S, E>) throws(E) -> Tensor<S> {
  try passing(E.self) { try hessian(at: x) { x in try f(x) } }
}

/// The product of a compiled function's Hessian with a direction.
public func hessianVectorProduct<S, E>(at x: Tensor<S>, along v: Tensor<S>, of f: Compiled<Variable<S>, S, E>) throws(E)
  -> Tensor<S>
{ try passing(E.self) { try hessianVectorProduct(at: x, along: v) { x in try f(x) } } }
