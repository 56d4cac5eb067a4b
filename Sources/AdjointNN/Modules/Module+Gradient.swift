// Gradients with respect to all parameters of a model at once.

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
public func valueWithGradient<M: Module>(at model: M, of loss: (M) throws -> Variable<M.Scalar>) rethrows
  -> (value: Variable<M.Scalar>, gradient: M)
{
  let phase = TrainingPhase()
  return try TrainingPhase.$current.withValue(phase) {
    var isUsed = false
    let (value, gradient) = try valueWithGradient(at: model.variables) { variables in
      let value = try loss(model.replacing(variables))
      isUsed = value.isRecorded
      return value
    }
    // Inside another transform, the loss may be recorded and yet depend on the outer one's arguments alone.
    if !isUsed || value.isRecorded && gradient.allSatisfy(\.isConstantZero) { warnOfUnusedModel(gradient.count) }
    var result = model.replacing(gradient)
    result.walk(TakeProposals<M.Scalar>(phase))
    return (value, result)
  }
}

/// The gradient of a model's loss alone: see ``valueWithGradient(at:of:)``.
public func gradient<M: Module>(at model: M, of loss: (M) throws -> Variable<M.Scalar>) rethrows -> M {
  try valueWithGradient(at: model, of: loss).gradient
}

extension Module {
  /// This model with its parameters recorded on a tape, under their names; frozen ones stay constants.
  ///
  /// For a tape that one wants to look at: `valueWithGradient` makes its own.
  public func recorded(on tape: Tape<Scalar>) -> Self {
    var result = self
    result.walk(Record(tape))
    return result
  }

  /// This model with other variables in the places of those that are trained, and its states numbered.
  func replacing(_ variables: [Variable<Scalar>]) -> Self {
    var result = self
    result.walk(Replace(variables, isNumberingStates: true))
    return result
  }

  /// This model with its states not numbered.
  func withoutSlots() -> Self {
    var result = self
    result.walk(TakeProposals(TrainingPhase()))
    return result
  }

  /// Stops the program if a trained parameter is recorded, in the name of an operation on the numbers alone.
  func stopIfRecorded(_ operation: String) {
    var model = self
    model.walk(FieldWalk(changing: .trained, numbersFor: operation))
  }

  /// Walks over all parameters and states.
  mutating func walk(_ walk: FieldWalk<Scalar>) { _walk(walk) }
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
final class Replace<S: TensorScalar>: FieldWalk<S> {
  private let variables: [Variable<S>]
  private let isNumberingStates: Bool
  private var next = 0
  private var nextSlot: Int32 = 0

  init(_ variables: [Variable<S>], isNumberingStates: Bool) {
    self.variables = variables
    self.isNumberingStates = isNumberingStates
    super.init(changing: .trained)
  }

  override func parameter(_ variable: inout Variable<S>) {
    if isFrozen { return }
    variable = variables[next]
    next += 1
  }

  override func state(_ state: inout LayerState<S>) {
    guard isNumberingStates else { return }
    state.slot = isFrozen ? -1 : nextSlot
    nextSlot += 1
  }
}

private final class Record<S: TensorScalar>: FieldWalk<S> {
  private let tape: Tape<S>
  init(_ tape: Tape<S>) {
    self.tape = tape
    super.init(changing: .trained, numbersFor: "recorded(on:)")
  }
  override func parameter(_ variable: inout Variable<S>) {
    if !isFrozen { variable = tape.variable(variable.value, name: name) }
  }
}

private final class TakeProposals<S: TensorScalar>: FieldWalk<S> {
  private let phase: TrainingPhase
  init(_ phase: TrainingPhase) { self.phase = phase }
  override func state(_ state: inout LayerState<S>) {
    if state.slot >= 0, let value = phase.proposal(state.slot, as: S.self) { state.value = value }
    state.slot = -1
  }
}
