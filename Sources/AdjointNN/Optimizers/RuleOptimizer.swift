/// An optimizer that treats every parameter by the same rule: ``SGD``, ``Adam``, ``AdamW``, ``RMSProp``, ``Adagrad``,
/// ``Lion``, ``AdaMax``, ``AMSGrad``, ``RAdam``, ``AdaDelta``, ``Adafactor``, ``Muon``. ``groups`` give some parameters a
/// rate and a decay of their own.
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
  /// Rates and decays of parameters with certain names: of a parameter the first group whose pattern matches. They are
  /// settings, as the rule and its rate are, and saved with these. A pattern that matches no parameter is told once, on
  /// standard error.
  public var groups: [ParameterGroup] = [] {
    didSet {
      stopIfInvalid(validateGroups)
      findGroups()
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
  var third: [Tensor<Scalar>?]
  /// The number of each parameter's group; −1 for none. Empty without groups.
  private var groupNumbers: [Int] = []

  /// An optimizer by a rule, for models with the names and shapes of this one's parameters.
  public init<M: Module>(
    _ rule: Rule, for model: M, learningRate: Schedule, weightDecay: Double = 0, clipping: GradientClipping? = nil
  ) where M.Scalar == Scalar {
    self.rule = rule
    self.learningRate = learningRate
    self.weightDecay = weightDecay
    self.clipping = clipping
    let parameters = model.visited(by: TakeTensors()).parameters
    names = parameters.map(\.name)
    shapes = parameters.map(\.shape)
    isUpdated = names.map { _ in false }
    first = names.map { _ in nil }
    second = first
    third = first
    stopIfInvalid(validate)
  }

  // ── settings ──

  /// Throws if a hyperparameter is out of its range.
  func validate() throws(InvalidHyperparameter) {
    try validateRate()
    try validateDecay()
    try validateClipping()
    try rule.validateAll()
    try validateGroups()
  }

  private func validateRate() throws(InvalidHyperparameter) { try learningRate.validate() }
  private func validateClipping() throws(InvalidHyperparameter) { try clipping?.validate() }
  private func validateDecay() throws(InvalidHyperparameter) {
    try InvalidHyperparameter.check(size: weightDecay, "weight decay")
  }

  private func validateGroups() throws(InvalidHyperparameter) {
    for group in groups { try group.validate() }
  }

  mutating func findGroups() {
    groupNumbers = groups.isEmpty ? [] : names.map { name in groups.firstIndex { $0.matches(name) } ?? -1 }
    for group in groups where !names.contains(where: group.matches) { group.warnOfNoMatch() }
  }

  private func stopIfInvalid(_ check: () throws(InvalidHyperparameter) -> Void) {
    AdjointNN.stopIfInvalid("\(Rule.self)", check)
  }

  private func stopIfInvalid(rate: Double) {
    if !(rate >= 0 && Scalar(rate).isFinite) {
      fail("\(Rule.self)", "learning rate \(rate) at step \(step)", "rates are finite \(Scalar.self)s, at least 0")
    }
  }

  // ── updates ──

  /// Bounds the gradients, changes each trained parameter by the rule, and takes over the new values of states.
  ///
  /// A model with parameters of other names or shapes than the one the optimizer was made for stops the program, and so
  /// does a model or a gradient that is recorded: the step is not part of a tape.
  public mutating func update<M: Module>(_ model: inout M, along gradient: M) where M.Scalar == Scalar {
    update(&model, along: gradient, learningRate: learningRate(step))
  }

  /// The same with a rate of its own for this step, whatever ``learningRate`` says: any closure of ``step`` is a schedule.
  ///
  /// ```text
  /// adam.update(&model, along: gradient, learningRate: 1e-3 / Double(1 + adam.step).squareRoot())
  /// ```
  ///
  /// A rate that is negative or not finite stops the program. Groups multiply it by their factors.
  public mutating func update<M: Module>(_ model: inout M, along gradient: M, learningRate rate: Double)
  where M.Scalar == Scalar {
    stopIfInvalid(rate: rate)
    let operation = "update(_:along:)"
    var slope = gradient.visited(by: TakeTensors(numbersFor: operation, expecting: names))
    var place = TakeTensors<Scalar>(changing: .trained, numbersFor: operation, expecting: names)
    model.walk(&place)
    check(place, slope)
    clipping?.clip(&slope.parameters)
    step += 1
    for index in shapes.indices {
      // The model's own reference is gone: the numbers are changed in place.
      guard let g = slope.parameters[index].tensor, var p = place.parameters[index].tensor.take() else { continue }
      update(index, &p, g, rate)
      place.parameters[index].tensor = p
    }
    var put = PutTensors(place.parameters, states: slope.states)
    model.walk(&put)
  }

  private mutating func update(_ index: Int, _ p: inout Tensor<Scalar>, _ g: Tensor<Scalar>, _ rate: Double) {
    isUpdated[index] = true
    fitMemory(index)
    let group = groupNumbers.isEmpty || groupNumbers[index] < 0 ? nil : groups[groupNumbers[index]]
    let rate = group.map { rate * $0.learningRateFactor } ?? rate, decay = group?.weightDecay ?? weightDecay
    // Taken out while they are written, so that they are written in place.
    var one = first[index].take(), two = second[index].take(), three = third[index].take()
    withScalars(&one) { one in
      withScalars(&two) { two in
        withScalars(&three) { three in
          g.withUnsafeScalars { g in
            p.withUnsafeMutableScalars { p in
              guard let p = p.baseAddress, let g = g.baseAddress else { return }
              let context = UpdateContext(
                shape: shapes[index], count: shapes[index].elementCount, step: step, learningRate: rate,
                weightDecay: decay, first: one, second: two, third: three)
              rule.update(p, g, context)
            }
          }
        }
      }
    }
    first[index] = one
    second[index] = two
    third[index] = three
  }

  /// Zeros where the rule remembers numbers and there are none yet; nothing where it remembers none.
  private mutating func fitMemory(_ index: Int) {
    let rule = rule, shape = shapes[index]
    func fit(_ moment: inout Tensor<Scalar>?, _ place: Int) {
      if rule.memory <= place { return moment = nil }
      if moment == nil { moment = Tensor(repeating: 0, shape: rule.memoryShape(place, for: shape)) }
    }
    fit(&first[index], 0)
    fit(&second[index], 1)
    fit(&third[index], 2)
  }

  private func withScalars(_ tensor: inout Tensor<Scalar>?, _ body: (UnsafeMutablePointer<Scalar>?) -> Void) {
    if tensor == nil { return body(nil) }
    tensor!.withUnsafeMutableScalars { body($0.baseAddress) }
  }

  // ── the models it fits ──

  /// Stops the program before anything is changed if model or gradient are not of the parameters it was made for.
  private func check(_ model: TakeTensors<Scalar>, _ gradient: TakeTensors<Scalar>) {
    let new = model.parameters, slope = gradient.parameters
    if new.count != names.count { mismatch("a model with \(counted(new.count)) instead of \(names.count)") }
    for index in names.indices where new[index].name != names[index] {
      mismatch("a model with the parameter “\(new[index].name)”, made for “\(names[index])”")
    }
    if slope.count != names.count { mismatch("a gradient with \(counted(slope.count)) instead of \(names.count)") }
    for index in names.indices {
      let name = names[index], shape = shapes[index]
      if new[index].shape != shape { mismatch("“\(name)” of shape \(new[index].shape), made for \(shape)") }
      if slope[index].shape != shape {
        mismatch("a gradient of shape \(slope[index].shape) for “\(name)” of shape \(shape)")
      }
    }
    for index in names.indices where new[index].tensor != nil && slope[index].tensor == nil {
      fail(
        "update(_:along:)", "“\(names[index])” is frozen in the gradient, not in the model",
        "take the gradient of the model as it is")
    }
    let states = model.states, newStates = gradient.states
    if states.count != newStates.count || states.indices.contains(where: { states[$0].shape != newStates[$0].shape }) {
      fail(
        "update(_:along:)", "states of shapes \(newStates.map(\.shape)) for states of shapes \(states.map(\.shape))",
        "take the gradient of the model as it is")
    }
  }

  private func counted(_ parameters: Int) -> String { parameters == 1 ? "1 parameter" : "\(parameters) parameters" }

  private func mismatch(_ what: String) -> Never {
    fail("update(_:along:)", what, "make a new optimizer for a model of other parameters")
  }
}

/// A parameter of a model or of a gradient; its tensor is nil where it is frozen.
struct TakenParameter<Scalar: TensorScalar> {
  let name: String
  let shape: Shape
  var tensor: Tensor<Scalar>?
}

/// Collects the parameters and states of a model; takes the tensors out of one that it may change, so that nothing else
/// refers to them.
struct TakeTensors<Scalar: TensorScalar>: FieldVisitor {
  let changes: FieldChanges
  let operation: String?
  private let expected: [String]
  var parameters: [TakenParameter<Scalar>] = []
  private(set) var states: [Tensor<Scalar>] = []

  /// - Parameter expected: the names that it is thought to find.
  init(changing changes: FieldChanges = .none, numbersFor operation: String? = nil, expecting expected: [String] = []) {
    self.changes = changes
    self.operation = operation
    self.expected = expected
    parameters.reserveCapacity(expected.count)
  }

  mutating func parameter(_ variable: inout Variable<Scalar>, at place: borrowing FieldPlace) {
    let index = parameters.count
    parameters.append(
      TakenParameter(
        name: index < expected.count ? place.name(expecting: expected[index]) : place.name, shape: variable.shape,
        tensor: place.isFrozen ? nil : variable.value))
    if changes == .trained && !place.isFrozen { variable = Variable(0) }
  }

  mutating func state(_ state: inout LayerState<Scalar>, at place: borrowing FieldPlace) {
    states.append(state.value)
  }
}

/// Puts them back, with new states.
private struct PutTensors<Scalar: TensorScalar>: FieldVisitor {
  var changes: FieldChanges { .trained }
  private let parameters: [TakenParameter<Scalar>]
  private let states: [Tensor<Scalar>]
  private var next = 0
  private var nextState = 0

  init(_ parameters: [TakenParameter<Scalar>], states: [Tensor<Scalar>]) {
    self.parameters = parameters
    self.states = states
  }

  mutating func parameter(_ variable: inout Variable<Scalar>, at place: borrowing FieldPlace) {
    if let tensor = parameters[next].tensor { variable = Variable(tensor) }
    next += 1
  }

  mutating func state(_ state: inout LayerState<Scalar>, at place: borrowing FieldPlace) {
    if !place.isFrozen { state.value = states[nextState] }
    nextState += 1
  }
}
