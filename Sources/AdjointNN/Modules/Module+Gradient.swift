// Gradients with respect to all parameters of a model at once. Disfavoured overloads: at a literal, such as 3.0, the type
// checker would try a model of unknown kind first, and take seconds for the closure.

/// The loss of a model, and its gradient: a model of the same structure that holds, in the place of each parameter, the
/// derivative of the loss with respect to it.
///
/// ```swift
/// let (loss, gradient) = valueWithGradient(at: model) { model in
///   crossEntropy(logits: model(x), labels: y)
/// }
/// print(loss.scalar, norm(gradient.hidden.weight))
/// optimizer.update(&model, along: gradient)
/// ```
///
/// The closure is a step of training for the layers in it (see ``isTraining``). In the gradient, frozen parameters keep
/// their own values and a ``LayerState`` holds the value it shall have next: both are for the optimizer. Inside another
/// transform the result is recorded, so derivatives of gradients work as for single variables. A loss that depends on no
/// parameter of the model has gradient 0; that is told once, on standard error.
@_disfavoredOverload
public func valueWithGradient<M: Module>(at model: M, of loss: (M) throws -> Variable<M.Scalar>) rethrows
  -> (value: Variable<M.Scalar>, gradient: M)
{
  try valueWithGradient(at: model, plans: nil, of: loss)
}

/// The same, by plans if there are some.
func valueWithGradient<M: Module>(
  at model: M, plans: CompiledPlans<M.Scalar>?, of loss: (M) throws -> Variable<M.Scalar>
) rethrows -> (value: Variable<M.Scalar>, gradient: M) {
  let phase = TrainingPhase()
  return try TrainingPhase.$current.withValue(phase) {
    var isUsed = false
    func value(_ variables: [Variable<M.Scalar>]) throws -> Variable<M.Scalar> {
      let value = try loss(model.replacing(variables))
      isUsed = value.isRecorded
      return value
    }
    let (value, gradient) =
      if let plans {
        try plans.valueWithGradient(at: model.variables) { try value($0) }
      } else {
        try valueWithGradient(at: model.variables) { try value($0) }
      }
    // Inside another transform, the loss may be recorded and yet depend on the outer one's arguments alone.
    if !isUsed || value.isRecorded && gradient.allSatisfy(\.isConstantZero) { warnOfUnusedModel(gradient.count) }
    return (value, model.changed(by: Replace(gradient, states: .settled(phase))))
  }
}

/// The gradient of a model's loss alone: see `valueWithGradient(at:of:)`.
@_disfavoredOverload
public func gradient<M: Module>(at model: M, of loss: (M) throws -> Variable<M.Scalar>) rethrows -> M {
  try valueWithGradient(at: model, of: loss).gradient
}

extension Module {
  /// This model with its parameters recorded on a tape, under their names; frozen ones stay constants.
  ///
  /// For a tape that one wants to look at: `valueWithGradient` makes its own.
  public func recorded(on tape: Tape<Scalar>) -> Self { changed(by: Record(tape)) }

  /// This model with other variables in the places of those that are trained, and its states numbered.
  func replacing(_ variables: [Variable<Scalar>]) -> Self {
    changed(by: Replace(variables, states: .numbered))
  }

  /// Stops the program if a trained parameter is recorded, in the name of an operation on the numbers alone.
  func stopIfRecorded(_ operation: String) { _ = visited(by: StopIfRecorded(operation)) }
}

extension Gradients {
  /// The gradients with respect to the parameters of a model that was recorded on the tape (``Module/recorded(on:)``), in
  /// its own structure.
  public subscript<M: Module>(model: M) -> M where M.Scalar == Scalar {
    model.replacing(model.variables.map { Variable(self[$0]) })
  }
}

extension Variable {
  /// What the gradient is with respect to something that the loss does not depend on.
  fileprivate var isConstantZero: Bool { !isRecorded && value.withUnsafeScalars { $0.allSatisfy { $0 == 0 } } }
}

/// Puts variables in the places of those that are trained.
struct Replace<Scalar: TensorScalar>: FieldVisitor {
  /// What is done with the states: they stay; or they get numbers, by which a step of training knows them; or they lose
  /// these and get the values that a step has proposed.
  enum States {
    case kept
    case numbered
    case settled(TrainingPhase?)
  }

  var changes: FieldChanges { .trained }
  private let variables: [Variable<Scalar>]
  private let states: States
  private var next = 0
  private var nextSlot: Int32 = 0

  init(_ variables: [Variable<Scalar>], states: States) {
    self.variables = variables
    self.states = states
  }

  mutating func parameter(_ variable: inout Variable<Scalar>, at place: borrowing FieldPlace) {
    if place.isFrozen { return }
    variable = variables[next]
    next += 1
  }

  mutating func state(_ state: inout LayerState<Scalar>, at place: borrowing FieldPlace) {
    let slot = place.isFrozen ? -1 : nextSlot
    nextSlot += 1
    switch states {
    case .kept: return
    case .numbered: state.slot = slot
    case .settled(let phase):
      if let value = phase?.proposal(slot, as: Scalar.self) { state.value = value }
      state.slot = -1
    }
  }
}

private struct Record<Scalar: TensorScalar>: FieldVisitor {
  var changes: FieldChanges { .trained }
  var operation: String? { "recorded(on:)" }
  private let tape: Tape<Scalar>
  init(_ tape: Tape<Scalar>) { self.tape = tape }
  func parameter(_ variable: inout Variable<Scalar>, at place: borrowing FieldPlace) {
    if !place.isFrozen { variable = tape.variable(variable.value, name: place.name) }
  }
}

private struct StopIfRecorded<Scalar: TensorScalar>: FieldVisitor {
  var changes: FieldChanges { .trained }
  let operation: String?
  init(_ operation: String) { self.operation = operation }
}
