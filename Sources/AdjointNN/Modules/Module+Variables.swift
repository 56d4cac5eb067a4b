// The trained parameters of a model as variables: what is computed from them has a gradient.

extension Module {
  /// The parameters that are trained, in the order of their declaration; recorded where the model is being
  /// differentiated.
  public var variables: [Variable<Scalar>] { visited(by: CollectVariables(isNaming: false)).variables }

  /// The parameters that are trained with their dotted names, in the order of their declaration.
  public var namedVariables: [(name: String, variable: Variable<Scalar>)] {
    let collect = visited(by: CollectVariables(isNaming: true))
    return zip(collect.names, collect.variables).map { (name: $0, variable: $1) }
  }

  /// Σ p² over all elements of the parameters that are trained, a scalar: `loss + 0.5 * rate * model.squaredNorm` is a
  /// loss with an L2 penalty.
  public var squaredNorm: Variable<Scalar> {
    let squares = variables.map { sum($0 * $0) }
    return squares.dropFirst().reduce(squares.first ?? Variable(0), +)
  }

  /// This model with f(p) in the place of each parameter p that is trained. Shapes may change; frozen parameters and
  /// states stay.
  public func map(_ f: (Variable<Scalar>) throws -> Variable<Scalar>) rethrows -> Self {
    withVariables(try variables.map(f))
  }

  /// This model with f(name, p) in the place of each parameter p that is trained.
  public func mapNamed(_ f: (String, Variable<Scalar>) throws -> Variable<Scalar>) rethrows -> Self {
    withVariables(try namedVariables.map { try f($0.name, $0.variable) })
  }

  /// This model with f(p, q) in the place of each parameter p that is trained, q being the other model's. Frozen
  /// parameters and states are this model's. A model with parameters of other names stops the program.
  public func combined(with other: Self, _ f: (Variable<Scalar>, Variable<Scalar>) throws -> Variable<Scalar>) rethrows
    -> Self
  {
    withVariables(try matched("combined(with:)", other).map { try f($0.a, $0.b) })
  }

  /// All parameters that are trained, one after another, as one vector [n].
  public var flattenedVariables: Variable<Scalar> {
    let parts = variables.map { $0.reshaped(to: [$0.scalarCount]) }
    return parts.isEmpty ? Variable(Tensor(repeating: 0, shape: [0])) : concatenate(parts)
  }

  /// This model with the elements of a vector [n] as its trained parameters: the inverse of ``flattenedVariables``.
  /// Another shape stops the program.
  public func unflattening(_ vector: Variable<Scalar>) -> Self {
    let shapes = variables.map(\.shape), count = shapes.reduce(0) { $0 + $1.elementCount }
    if vector.shape != [count] {
      fail("unflattening", "a vector of shape \(vector.shape) for \(count) numbers", "it has the shape [\(count)]")
    }
    var start = 0
    return withVariables(
      shapes.map { shape in
        defer { start += shape.elementCount }
        return vector.slice(axis: 0, start..<start + shape.elementCount).reshaped(to: shape)
      })
  }

  /// The trained parameters of two models in pairs.
  func matched(_ operation: String, _ other: Self) -> [(name: String, a: Variable<Scalar>, b: Variable<Scalar>)] {
    let own = namedVariables, others = other.namedVariables
    if own.map(\.name) != others.map(\.name) {
      let odd = zip(own, others).first { $0.name != $1.name }.map { "“\($0.name)” beside “\($1.name)”" }
      fail(
        operation, "models of other trained parameters: \(odd ?? "\(own.count) beside \(others.count)")",
        "combine models of one structure")
    }
    return zip(own, others).map { (name: $0.name, a: $0.variable, b: $1.variable) }
  }

  /// This model with other variables in the places of those that are trained.
  func withVariables(_ variables: [Variable<Scalar>]) -> Self {
    changed(by: Replace(variables, states: .kept))
  }
}

private struct CollectVariables<Scalar: TensorScalar>: FieldVisitor {
  var changes: FieldChanges { .trained }
  private(set) var variables: [Variable<Scalar>] = []
  private(set) var names: [String] = []
  private let isNaming: Bool

  init(isNaming: Bool) {
    self.isNaming = isNaming
    // What a small model has, at once.
    variables.reserveCapacity(16)
  }

  mutating func parameter(_ variable: inout Variable<Scalar>, at place: borrowing FieldPlace) {
    if place.isFrozen { return }
    variables.append(variable)
    if isNaming { names.append(place.name) }
  }
}
