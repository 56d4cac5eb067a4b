/// A tensor of a layer that changes in training without a gradient: a running mean, a running variance.
///
/// It is saved with the parameters, but no optimizer steps along it. A layer proposes a new value with ``update(from:_:)`` or
/// ``update(to:)``; the gradient that `valueWithGradient(at:of:)` returns holds it, and the optimizer takes it over
/// into the model.
public struct LayerState<Scalar: TensorScalar> {
  private var numbers: Tensor<Scalar>
  /// The place among the states of the model that is being differentiated; −1 elsewhere.
  var slot: Int32 = -1
  /// What a step that is recorded (``TrainingStep``) knows of it; nil elsewhere.
  var recording: StateRecording<Scalar>?

  /// A state that starts from these numbers.
  public init(_ value: Tensor<Scalar>) { numbers = value }

  /// The numbers. A ``TrainingStep`` whose layer reads them is refused: it holds those of another step than its own.
  public var value: Tensor<Scalar> {
    get {
      recording?.isOfNumbers = true
      return numbers
    }
    set { numbers = newValue }
  }

  /// The state as a variable, to compute with: a constant, or, in a ``TrainingStep``, an input of the program.
  public var variable: Variable<Scalar> { recording?.variable ?? Variable(numbers) }

  /// Proposes the value that the next step shall start from. Outside of training it does nothing.
  ///
  /// A ``TrainingStep`` cannot record numbers: it is refused. A layer that is to be exported says how the value is computed,
  /// with ``update(from:_:)``.
  public func update(to value: Tensor<Scalar>) {
    check(value.shape)
    recording?.isOfNumbers = true
    if slot >= 0 { TrainingPhase.current?.propose(value, slot) }
  }

  /// Proposes a value that is computed from the state and from x. Outside of training it does nothing. No gradient passes.
  ///
  /// ```text
  /// runningMean.update(from: x) { state, x in 0.9 * state + 0.1 * mean(x, axis: 0) }
  /// ```
  public func update(
    from x: Variable<Scalar>, _ next: (_ state: Variable<Scalar>, _ x: Variable<Scalar>) -> Variable<Scalar>
  ) {
    if let recording, isTraining {
      let value = next(recording.variable, x)
      check(value.shape)
      recording.next = value
    } else if slot >= 0, TrainingPhase.current != nil {
      update(to: next(Variable(numbers), Variable(x.value)).value)
    }
  }

  private func check(_ shape: Shape) {
    if shape != numbers.shape {
      fail("LayerState", "a new value of shape \(shape) for one of shape \(numbers.shape)", "keep the shape")
    }
  }
}

/// A state in a step that is recorded.
final class StateRecording<Scalar: TensorScalar> {
  /// The state as an input of the program.
  let variable: Variable<Scalar>
  /// What becomes of it; nil where it stays.
  var next: Variable<Scalar>?
  /// Whether its numbers were read, or others given, which nothing records.
  var isOfNumbers = false

  init(_ variable: Variable<Scalar>) { self.variable = variable }
}
