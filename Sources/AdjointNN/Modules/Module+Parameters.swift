// The parameters and states of a model by name: for checkpoints, counts, printing, and updates.

/// A parameter of a model: its dotted name, its numbers, and whether it is trained.
public struct Parameter<Scalar: TensorScalar>: Sendable {
  /// The properties' names on the way to it, joined by dots: `hidden.weight`.
  public let name: String
  /// The numbers.
  public let value: Tensor<Scalar>
  /// Whether it is in a ``Frozen`` part that is not trained.
  public let isFrozen: Bool
}

extension Module {
  /// The numbers of all parameters, in the order of their declaration.
  ///
  /// Numbers have no gradient. Of a model that is being differentiated, ask for ``variables`` or ``namedVariables``;
  /// this stops the program.
  public var parameters: [Parameter<Scalar>] { parameters(for: "parameters") }

  /// The number of elements of all parameters together.
  public var parameterCount: Int { parameters(for: nil).reduce(0) { $0 + $1.value.scalarCount } }

  private func parameters(for operation: String?) -> [Parameter<Scalar>] {
    let collect = CollectParameters<Scalar>(numbersFor: operation)
    var model = self
    model.walk(collect)
    return collect.parameters
  }

  /// Parameters and states by name: what a checkpoint holds. Of a model that is being differentiated, it stops the
  /// program: see ``parameters``.
  public var tensors: [(name: String, value: Tensor<Scalar>)] { tensors(for: "tensors") }

  /// The same, for an operation that stops at a recorded model, or, with nil, for one that needs no gradient.
  func tensors(for operation: String?) -> [(name: String, value: Tensor<Scalar>)] {
    let collect = CollectTensors<Scalar>(numbersFor: operation)
    var model = self
    model.walk(collect)
    return collect.tensors
  }

  /// Calls the closure with each parameter to change, in place where nothing else holds its memory. Its shape must stay.
  ///
  /// Of a model that is being differentiated, it stops the program: ``map(_:)`` and the arithmetic of models make a
  /// changed model that has a gradient.
  public mutating func updateParameters(_ change: (_ name: String, _ value: inout Tensor<Scalar>) -> Void) {
    withoutActuallyEscaping(change) { walk(ChangeTensors("updateParameters", includingStates: false, $0)) }
  }

  /// Gives all parameters and states, frozen ones included, other values of the same shapes, in order.
  mutating func replaceTensors(_ tensors: [Tensor<Scalar>]) {
    var next = 0
    walk(
      ChangeTensors("load(from:)", includingStates: true) { _, value in
        value = tensors[next]
        next += 1
      })
  }
}

extension Variable {
  /// Changes the numbers of a constant, in place where nothing else holds their memory.
  mutating func update(_ change: (inout Tensor<Scalar>) -> Void) {
    var tensor = value
    // Let go of the own reference, or the change would copy.
    self = Variable(0)
    change(&tensor)
    self = Variable(tensor)
  }
}

private final class CollectParameters<S: TensorScalar>: FieldWalk<S> {
  var parameters: [Parameter<S>] = []
  override func parameter(_ variable: inout Variable<S>) {
    parameters.append(Parameter(name: name, value: variable.value, isFrozen: isFrozen))
  }
}

private final class CollectTensors<S: TensorScalar>: FieldWalk<S> {
  var tensors: [(name: String, value: Tensor<S>)] = []
  override func parameter(_ variable: inout Variable<S>) { tensors.append((name, variable.value)) }
  override func state(_ state: inout LayerState<S>) { tensors.append((name, state.value)) }
}

private final class ChangeTensors<S: TensorScalar>: FieldWalk<S> {
  private let includingStates: Bool
  private let change: (String, inout Tensor<S>) -> Void

  init(_ operation: String, includingStates: Bool, _ change: @escaping (String, inout Tensor<S>) -> Void) {
    self.includingStates = includingStates
    self.change = change
    super.init(changing: .all, numbersFor: operation)
  }

  override func parameter(_ variable: inout Variable<S>) {
    variable.update { tensor in
      let shape = tensor.shape
      change(name, &tensor)
      check(shape, tensor.shape)
    }
  }

  override func state(_ state: inout LayerState<S>) {
    guard includingStates else { return }
    let shape = state.value.shape
    change(name, &state.value)
    check(shape, state.value.shape)
  }

  private func check(_ old: Shape, _ new: Shape) {
    if old != new { fail("updateParameters", "“\(name)” of shape \(old) given the shape \(new)", "keep the shape") }
  }
}
