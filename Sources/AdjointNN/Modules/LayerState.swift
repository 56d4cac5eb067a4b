/// A tensor of a layer that changes in training without a gradient: a running mean, a running variance.
///
/// It is saved with the parameters, but no optimizer steps along it. A layer proposes a new value with ``update(to:)``;
/// the gradient that ``valueWithGradient(at:of:)->(_,_)`` returns holds it, and the optimizer takes it over into the model.
public struct LayerState<Scalar: TensorScalar> {
  /// The numbers.
  public var value: Tensor<Scalar>
  /// The place among the states of the model that is being differentiated; −1 elsewhere.
  var slot: Int32 = -1

  /// A state that starts from these numbers.
  public init(_ value: Tensor<Scalar>) { self.value = value }

  /// Proposes the value that the next step shall start from. Outside of training it does nothing.
  public func update(to value: Tensor<Scalar>) {
    if value.shape != self.value.shape {
      fail("LayerState", "a new value of shape \(value.shape) for one of shape \(self.value.shape)", "keep the shape")
    }
    if slot >= 0 { TrainingPhase.current?.propose(value, slot) }
  }
}
