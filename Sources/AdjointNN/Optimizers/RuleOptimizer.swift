/// An optimizer that treats every element of a parameter by the same rule: ``SGD``, ``Adam``, ``AdamW``, ``RMSProp``,
/// ``Adagrad``, ``Lion``.
///
/// A hyperparameter out of its range (``UpdateRule/validate()``, ``Schedule``, ``GradientClipping``; a weight decay that
/// is negative or not finite) stops the program where it is set.
public struct RuleOptimizer<Scalar: TensorScalar, Rule: UpdateRule>: Optimizer {
  /// The size of a step, as a function of the number of updates.
  public var learningRate: Schedule { didSet { stopIfInvalid(validateRate) } }
  /// Decay of the parameters towards 0: λ p added to the gradient, or, for AdamW and Lion, rate · λ p subtracted from
  /// the parameter.
  public var weightDecay: Double { didSet { stopIfInvalid(validateDecay) } }
  /// The bound on the gradients, applied before the rule; nil for none.
  public var clipping: GradientClipping? { didSet { stopIfInvalid(validateClipping) } }
  /// The rule with its hyperparameters.
  public var rule: Rule {
    didSet {
      stopIfInvalid(rule.validateAll)
      for index in shapes.indices where isUpdated[index] { fitMemory(index) }
    }
  }
  /// The number of updates made.
  public internal(set) var step = 0
  /// What early stopping remembers of the run.
  public var stoppingRecord: EarlyStoppingRecord<Scalar>?

  /// Names and shapes of all parameters.
  let names: [String]
  let shapes: [Shape]
  /// Which parameters have been updated: those that were not frozen each time.
  var isUpdated: [Bool]
  /// The rule's memory of these.
  var first: [Tensor<Scalar>?]
  var second: [Tensor<Scalar>?]

  /// An optimizer by a rule, for models with the names and shapes of this one's parameters.
  public init<M: Module>(
    _ rule: Rule, for model: M, learningRate: Schedule, weightDecay: Double = 0, clipping: GradientClipping? = nil
  ) where M.Scalar == Scalar {
    self.rule = rule
    self.learningRate = learningRate
    self.weightDecay = weightDecay
    self.clipping = clipping
    let parameters = model.visited(by: TakeTensors())
    names = parameters.names
    shapes = parameters.shapes
    isUpdated = names.map { _ in false }
    first = names.map { _ in nil }
    second = first
    stopIfInvalid(validate)
  }

  // ── settings ──

  /// Throws if a hyperparameter is out of its range.
  func validate() throws(InvalidHyperparameter) {
    try validateRate()
    try validateDecay()
    try validateClipping()
    try rule.validateAll()
  }

  private func validateRate() throws(InvalidHyperparameter) { try learningRate.validate() }
  private func validateClipping() throws(InvalidHyperparameter) { try clipping?.validate() }
  private func validateDecay() throws(InvalidHyperparameter) {
    try InvalidHyperparameter.check(size: weightDecay, "weight decay")
  }

  private func stopIfInvalid(_ check: () throws(InvalidHyperparameter) -> Void) {
    AdjointNN.stopIfInvalid("\(Rule.self)", check)
  }

  /// The rate of the next update.
  private var rate: Double {
    let rate = learningRate(step)
    if !(rate >= 0 && Scalar(rate).isFinite) {
      fail(
        "\(Rule.self)", "learning rate \(rate) at step \(step)", "the schedule gives finite \(Scalar.self)s, at least 0"
      )
    }
    return rate
  }

  // ── updates ──

  /// Bounds the gradients, changes each trained parameter by the rule, and takes over the new values of states.
  ///
  /// A model with parameters of other names or shapes than the one the optimizer was made for stops the program, and so
  /// does a model or a gradient that is recorded: the step is not part of a tape.
  public mutating func update<M: Module>(_ model: inout M, along gradient: M) where M.Scalar == Scalar {
    let operation = "update(_:along:)"
    var slope = gradient.visited(by: TakeTensors(numbersFor: operation))
    var place = TakeTensors<Scalar>(changing: .trained, numbersFor: operation)
    model.walk(&place)
    check(place, slope)
    clipping?.clip(&slope.tensors)
    let rate = rate
    step += 1
    for index in shapes.indices {
      guard let g = slope.tensors[index], var p = place.tensors[index].take() else { continue }
      // The model's own reference is gone: the numbers are changed in place.
      update(index, &p, g, rate)
      place.tensors[index] = p
    }
    var put = PutTensors(place.tensors, states: slope.states)
    model.walk(&put)
  }

  private mutating func update(_ index: Int, _ p: inout Tensor<Scalar>, _ g: Tensor<Scalar>, _ rate: Double) {
    isUpdated[index] = true
    fitMemory(index)
    // Taken out while they are written, so that they are written in place.
    var one = first[index].take(), two = second[index].take()
    withScalars(&one) { one in
      withScalars(&two) { two in
        g.withUnsafeScalars { g in
          p.withUnsafeMutableScalars { p in
            guard let p = p.baseAddress, let g = g.baseAddress else { return }
            rule.update(
              p, g,
              UpdateContext(
                count: shapes[index].elementCount, step: step, learningRate: rate, weightDecay: weightDecay, first: one,
                second: two))
          }
        }
      }
    }
    first[index] = one
    second[index] = two
  }

  /// Zeros where the rule remembers numbers and there are none yet; nothing where it remembers none.
  private mutating func fitMemory(_ index: Int) {
    if rule.memory < 1 { first[index] = nil } else if first[index] == nil { first[index] = zeros(index) }
    if rule.memory < 2 { second[index] = nil } else if second[index] == nil { second[index] = zeros(index) }
  }

  private func zeros(_ index: Int) -> Tensor<Scalar> { Tensor(repeating: 0, shape: shapes[index]) }

  private func withScalars(_ tensor: inout Tensor<Scalar>?, _ body: (UnsafeMutablePointer<Scalar>?) -> Void) {
    if tensor == nil { return body(nil) }
    tensor!.withUnsafeMutableScalars { body($0.baseAddress) }
  }

  // ── the models it fits ──

  /// Stops the program before anything is changed if model or gradient are not of the parameters it was made for.
  private func check(_ model: TakeTensors<Scalar>, _ gradient: TakeTensors<Scalar>) {
    if model.names != names {
      if model.names.count != names.count { mismatch("a model with \(counted(model)) instead of \(names.count)") }
      let (new, old) = zip(model.names, names).first { $0 != $1 }!
      mismatch("a model with the parameter “\(new)”, made for “\(old)”")
    }
    if gradient.shapes.count != shapes.count {
      mismatch("a gradient with \(counted(gradient)) instead of \(shapes.count)")
    }
    for (name, shape) in zip(names, zip(shapes, zip(model.shapes, gradient.shapes))) {
      if shape.1.0 != shape.0 { mismatch("“\(name)” of shape \(shape.1.0), made for \(shape.0)") }
      if shape.1.1 != shape.0 { mismatch("a gradient of shape \(shape.1.1) for “\(name)” of shape \(shape.0)") }
    }
    for (name, (p, g)) in zip(names, zip(model.tensors, gradient.tensors)) where p != nil && g == nil {
      fail(
        "update(_:along:)", "“\(name)” is frozen in the gradient, not in the model",
        "take the gradient of the model as it is")
    }
    if model.states.map(\.shape) != gradient.states.map(\.shape) {
      fail(
        "update(_:along:)",
        "states of shapes \(gradient.states.map(\.shape)) for states of shapes \(model.states.map(\.shape))",
        "take the gradient of the model as it is")
    }
  }

  private func counted(_ model: TakeTensors<Scalar>) -> String {
    model.names.count == 1 ? "1 parameter" : "\(model.names.count) parameters"
  }

  private func mismatch(_ what: String) -> Never {
    fail("update(_:along:)", what, "make a new optimizer for a model of other parameters")
  }
}

/// Collects the trained parameters' tensors of a model, nil for frozen ones; takes them out of a model that it may change,
/// so that nothing else refers to them.
struct TakeTensors<Scalar: TensorScalar>: FieldVisitor {
  let changes: FieldChanges
  let operation: String?
  private(set) var names: [String] = []
  private(set) var shapes: [Shape] = []
  var tensors: [Tensor<Scalar>?] = []
  private(set) var states: [Tensor<Scalar>] = []

  init(changing changes: FieldChanges = .none, numbersFor operation: String? = nil) {
    self.changes = changes
    self.operation = operation
  }

  mutating func parameter(_ variable: inout Variable<Scalar>, at place: borrowing FieldPlace) {
    names.append(place.name)
    shapes.append(variable.shape)
    tensors.append(place.isFrozen ? nil : variable.value)
    if changes == .trained && !place.isFrozen { variable = Variable(0) }
  }

  mutating func state(_ state: inout LayerState<Scalar>, at place: borrowing FieldPlace) {
    states.append(state.value)
  }
}

/// Puts them back, with new states.
private struct PutTensors<Scalar: TensorScalar>: FieldVisitor {
  var changes: FieldChanges { .trained }
  private var tensors: [Tensor<Scalar>?]
  private let states: [Tensor<Scalar>]
  private var next = 0
  private var nextState = 0

  init(_ tensors: [Tensor<Scalar>?], states: [Tensor<Scalar>]) {
    self.tensors = tensors
    self.states = states
  }

  mutating func parameter(_ variable: inout Variable<Scalar>, at place: borrowing FieldPlace) {
    if let tensor = tensors[next].take() { variable = Variable(tensor) }
    next += 1
  }

  mutating func state(_ state: inout LayerState<Scalar>, at place: borrowing FieldPlace) {
    if !place.isFrozen { state.value = states[nextState] }
    nextState += 1
  }
}
