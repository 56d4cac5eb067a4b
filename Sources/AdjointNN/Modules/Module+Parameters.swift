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
    visited(by: CollectParameters(numbersFor: operation)).parameters
  }

  /// Parameters and states by name: what a checkpoint holds. Of a model that is being differentiated, it stops the
  /// program: see ``parameters``.
  public var tensors: [(name: String, value: Tensor<Scalar>)] { tensors(for: "tensors") }

  /// The same, for an operation that stops at a recorded model, or, with nil, for one that needs no gradient.
  func tensors(for operation: String?) -> [(name: String, value: Tensor<Scalar>)] {
    visited(by: CollectTensors(numbersFor: operation)).tensors
  }

  /// Calls the closure with each parameter to change, in place where nothing else holds its memory. Its shape must stay.
  ///
  /// Of a model that is being differentiated, it stops the program: ``map(_:)`` and the arithmetic of models make a
  /// changed model that has a gradient.
  public mutating func updateParameters(_ change: (_ name: String, _ value: inout Tensor<Scalar>) -> Void) {
    withoutActuallyEscaping(change) { change in
      var changing = ChangeTensors("updateParameters", includingStates: false, change)
      walk(&changing)
    }
  }

  /// Gives all parameters and states, frozen ones included, other values of the same shapes, in order.
  mutating func replaceTensors(_ tensors: [Tensor<Scalar>]) {
    var next = 0
    var changing = ChangeTensors<Scalar>("load(from:)", includingStates: true) { _, value in
      value = tensors[next]
      next += 1
    }
    walk(&changing)
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

private struct CollectParameters<Scalar: TensorScalar>: FieldVisitor {
  let operation: String?
  private(set) var parameters: [Parameter<Scalar>] = []
  init(numbersFor operation: String?) { self.operation = operation }
  mutating func parameter(_ variable: inout Variable<Scalar>, at place: borrowing FieldPlace) {
    parameters.append(Parameter(name: place.name, value: variable.value, isFrozen: place.isFrozen))
  }
}

private struct CollectTensors<Scalar: TensorScalar>: FieldVisitor {
  let operation: String?
  private(set) var tensors: [(name: String, value: Tensor<Scalar>)] = []
  init(numbersFor operation: String?) { self.operation = operation }
  mutating func parameter(_ variable: inout Variable<Scalar>, at place: borrowing FieldPlace) {
    tensors.append((place.name, variable.value))
  }
  mutating func state(_ state: inout LayerState<Scalar>, at place: borrowing FieldPlace) {
    tensors.append((place.name, state.value))
  }
}

private struct ChangeTensors<Scalar: TensorScalar>: FieldVisitor {
  var changes: FieldChanges { .all }
  let operation: String?
  private let includingStates: Bool
  private let change: (String, inout Tensor<Scalar>) -> Void

  init(_ operation: String, includingStates: Bool, _ change: @escaping (String, inout Tensor<Scalar>) -> Void) {
    self.operation = operation
    self.includingStates = includingStates
    self.change = change
  }

  func parameter(_ variable: inout Variable<Scalar>, at place: borrowing FieldPlace) {
    let name = place.name
    variable.update { update(name, &$0) }
  }

  func state(_ state: inout LayerState<Scalar>, at place: borrowing FieldPlace) {
    if includingStates { update(place.name, &state.value) }
  }

  private func update(_ name: String, _ tensor: inout Tensor<Scalar>) {
    let shape = tensor.shape
    change(name, &tensor)
    if tensor.shape != shape {
      fail("updateParameters", "“\(name)” of shape \(shape) given the shape \(tensor.shape)", "keep the shape")
    }
  }
}
