// Second derivatives with respect to all parameters of a model at once, and gradients at a model and an input together. The
// closures are steps of training for the layers in them, as that of a gradient is: `withTraining(false)` in a closure says
// otherwise.

/// The Hessian [n, n] of a model's loss, rows and columns in the order of ``Module/flattenedVariables``.
///
/// Its closure is that of `gradient(at:of:)`. A recorded model stops the program, for the result is numbers: there,
/// `hessian(at: model.flattenedVariables) { v in loss(model.unflattening(v)) }` is recorded.
@_disfavoredOverload
public func hessian<M: Module>(at model: M, of loss: (M) throws -> Variable<M.Scalar>) rethrows -> Tensor<M.Scalar> {
  model.stopIfRecorded("hessian(at:of:)")
  let count = model.variables.reduce(0) { $0 + $1.scalarCount }
  if count == 0 { return Tensor(repeating: 0, shape: [0, 0]) }
  let rows = try withPhase {
    try jacobian(at: model.variables.map(\.value)) { variables in
      let gradients = try gradient(at: variables) { try oneElement(loss(model.replacing($0)), "hessian(at:of:)") }
      return concatenate(gradients.map { $0.reshaped(to: [$0.scalarCount]) })
    }
  }
  return concatenate(rows.map { $0.reshaped(to: [count, -1]) }, axis: 1)
}

/// The product H v of the Hessian of a model's loss with a direction, a model of the same structure, without forming H.
///
/// Its closure is that of `gradient(at:of:)`. The product is a model: frozen parameters and states are those of the model.
/// Inside another transform it is recorded. A direction of other names or shapes stops the program.
@_disfavoredOverload
public func hessianVectorProduct<M: Module>(
  at model: M, along direction: M, of loss: (M) throws -> Variable<M.Scalar>
) rethrows -> M {
  let pairs = model.matched("hessianVectorProduct", direction)
  for (name, p, v) in pairs where p.shape != v.shape {
    fail(
      "hessianVectorProduct", "a direction of shape \(v.shape) for “\(name)” of shape \(p.shape)",
      "the shapes must be equal")
  }
  let product = try withPhase {
    try gradient(at: model.variables) { variables in
      // The derivative of the slope along v.
      let slopes = try gradient(at: variables) { try oneElement(loss(model.replacing($0)), "hessianVectorProduct") }
      return zip(slopes, pairs).reduce(Variable(0)) { $0 + sum($1.0 * $1.1.b) }
    }
  }
  return model.withVariables(product)
}

/// The Jacobian of what a model computes, a model: in the place of each parameter the derivatives of all outputs, of the
/// output's shape followed by the parameter's.
///
/// Its closure is that of `gradient(at:of:)`. Frozen parameters and states are those of the model. Inside another transform
/// it is recorded.
@_disfavoredOverload
public func jacobian<M: Module>(at model: M, of f: (M) throws -> Variable<M.Scalar>) rethrows -> M {
  model.withVariables(
    try withPhase { try jacobian(at: model.variables) { try f(model.replacing($0)) } })
}

/// Stops the program unless a loss is one number.
private func oneElement<S>(_ loss: Variable<S>, _ operation: String) -> Variable<S> {
  if loss.scalarCount != 1 {
    fail(operation, "the value has shape \(loss.shape)", "reduce it to one element (sum, mean)")
  }
  return loss
}

private func withPhase<R>(_ body: () throws -> R) rethrows -> R {
  try TrainingPhase.$current.withValue(TrainingPhase(), operation: body)
}

// ── a model and an input ────────────────────────────────────────────────────────────────────────────────────────────

/// The loss of a model at an input, and the gradients with respect to both, in one pass.
///
/// ```text
/// let (loss, (slope, saliency)) = valueWithGradient(at: model, with: x) { model, x in
///   crossEntropy(logits: model(x), labels: y)
/// }
/// ```
///
/// The closure is that of `valueWithGradient(at:of:)`.
public func valueWithGradient<M: Module>(
  at model: M, with x: Variable<M.Scalar>, of loss: (M, Variable<M.Scalar>) throws -> Variable<M.Scalar>
) rethrows -> (value: Variable<M.Scalar>, gradient: (model: M, input: Variable<M.Scalar>)) {
  let (value, gradient) = try valueWithGradient(at: WithInput(model: model, input: x)) {
    try loss($0.model, $0.input)
  }
  return (value, (gradient.model, gradient.input))
}

/// The loss of a model at a tensor, and the gradients with respect to both, in one pass.
public func valueWithGradient<M: Module>(
  at model: M, with x: Tensor<M.Scalar>, of loss: (M, Variable<M.Scalar>) throws -> Variable<M.Scalar>
) rethrows -> (value: Variable<M.Scalar>, gradient: (model: M, input: Tensor<M.Scalar>)) {
  let (value, gradient) = try valueWithGradient(at: model, with: Variable(x), of: loss)
  return (value, (gradient.model, gradient.input.value))
}

/// The gradients of a model's loss with respect to the model and an input.
public func gradient<M: Module>(
  at model: M, with x: Variable<M.Scalar>, of loss: (M, Variable<M.Scalar>) throws -> Variable<M.Scalar>
) rethrows -> (model: M, input: Variable<M.Scalar>) {
  try valueWithGradient(at: model, with: x, of: loss).gradient
}

/// The gradients of a model's loss with respect to the model and a tensor.
public func gradient<M: Module>(
  at model: M, with x: Tensor<M.Scalar>, of loss: (M, Variable<M.Scalar>) throws -> Variable<M.Scalar>
) rethrows -> (model: M, input: Tensor<M.Scalar>) {
  try valueWithGradient(at: model, with: x, of: loss).gradient
}

private struct WithInput<M: Module>: Module {
  typealias Scalar = M.Scalar
  var model: M
  var input: Variable<M.Scalar>
}

// ── results beside the loss ─────────────────────────────────────────────────────────────────────────────────────────

/// The loss of a model, its gradient, and what the closure returned beside the loss: logits for a metric, the parts of a
/// sum. Extras have no gradient of their own; a variable among them holds its numbers.
@_disfavoredOverload
public func valueWithGradient<M: Module, Extras>(
  at model: M, of loss: (M) throws -> (Variable<M.Scalar>, Extras)
) rethrows -> (value: Variable<M.Scalar>, gradient: M, extras: Extras) {
  var extras: Extras?
  let (value, gradient) = try valueWithGradient(at: model) { model in
    let (value, beside) = try loss(model)
    extras = beside
    return value
  }
  return (value, gradient, extras!)
}
