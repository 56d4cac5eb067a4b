/// What changes a model along gradients of its loss.
///
/// ```swift
/// var optimizer = Adam(for: model, learningRate: 1e-3)
/// let (loss, gradient) = valueWithGradient(at: model) { … }
/// optimizer.update(&model, along: gradient)
/// ```
///
/// An optimizer is a value and `Codable`: a run continued from a saved model and a saved optimizer equals the run that
/// was not stopped, bit for bit.
public protocol Optimizer<Scalar>: Codable, Sendable {
  /// The element type of the models it changes.
  associatedtype Scalar: TensorScalar

  /// The size of a step, as a function of the number of updates.
  var learningRate: Schedule { get set }
  /// The number of updates made.
  var step: Int { get }
  /// What early stopping remembers of the run, saved with the optimizer; nil where nothing is. An optimizer of one's own
  /// gives it a stored property, or cannot continue a run that is stopped early.
  var stoppingRecord: EarlyStoppingRecord<Scalar>? { get set }

  /// Makes one step. Takes over the new values of states (``LayerState``) as well. A model with other parameters than
  /// the one the optimizer was made for stops the program.
  mutating func update<M: Module>(_ model: inout M, along gradient: M) where M.Scalar == Scalar
}

/// A bound on gradients.
public enum GradientClipping: Codable, Sendable, Hashable {
  /// Every element is held within ±bound.
  case value(Double)
  /// All gradients together are scaled to this Euclidean norm where they exceed it. R. Pascanu et al., On the difficulty
  /// of training recurrent neural networks, 2013.
  case norm(Double)
}

/// The rule by which an optimizer changes one parameter; its hyperparameters.
///
/// A rule of one's own: conform to this and use `RuleOptimizer<Float, MyRule>(MyRule(), for: model, learningRate: …)`.
public protocol UpdateRule: Codable, Sendable {
  /// How many numbers the rule remembers for each element of a parameter: 0, 1 or 2.
  var memory: Int { get }

  /// Changes `count` elements of a parameter.
  ///
  /// One loop over the elements, specialised for `Float` and `Double` (`@specialized`) and with `quietSquareRoot()` for
  /// roots, runs in vectors.
  func update<S: TensorScalar>(_ p: UnsafeMutablePointer<S>, _ g: UnsafePointer<S>, _ context: UpdateContext<S>)
}

/// What a rule knows beside parameter and gradient.
public struct UpdateContext<S: TensorScalar> {
  /// The number of elements.
  public let count: Int
  /// The number of this update, from 1.
  public let step: Int
  /// The size of this step.
  public let learningRate: Double
  /// λ, the decay of the parameters towards 0.
  public let weightDecay: Double
  /// The rule's memory, zero at first.
  public let first: UnsafeMutablePointer<S>?
  /// The second number the rule remembers for each element; nil for a rule of one or none.
  public let second: UnsafeMutablePointer<S>?
}

/// An optimizer that treats every element of a parameter by the same rule: ``SGD``, ``Adam``, ``AdamW``, ``RMSProp``,
/// ``Adagrad``, ``Lion``.
public struct RuleOptimizer<Scalar: TensorScalar, Rule: UpdateRule>: Optimizer {
  /// The size of a step, as a function of the number of updates.
  public var learningRate: Schedule
  /// Decay of the parameters towards 0: λ p added to the gradient, or, for AdamW and Lion, rate · λ p subtracted from
  /// the parameter.
  public var weightDecay: Double
  /// The bound on the gradients, applied before the rule; nil for none.
  public var clipping: GradientClipping?
  /// The rule with its hyperparameters.
  public var rule: Rule
  /// The number of updates made.
  public private(set) var step = 0
  /// What early stopping remembers of the run.
  public var stoppingRecord: EarlyStoppingRecord<Scalar>?

  /// Names and shapes of all parameters, and the rule's memory for those updated so far.
  private var names: [String]
  private var shapes: [Shape]
  private var first: [Tensor<Scalar>?]
  private var second: [Tensor<Scalar>?]

  /// An optimizer by a rule, for models with the names and shapes of this one's parameters.
  public init<M: Module>(
    _ rule: Rule, for model: M, learningRate: Schedule, weightDecay: Double = 0, clipping: GradientClipping? = nil
  ) where M.Scalar == Scalar {
    self.rule = rule
    self.learningRate = learningRate
    self.weightDecay = weightDecay
    self.clipping = clipping
    let parameters = model.parameters
    names = parameters.map(\.name)
    shapes = parameters.map(\.value.shape)
    first = parameters.map { _ in nil }
    second = first
  }

  /// Bounds the gradients, changes each trained parameter by the rule, and takes over the new values of states. A model
  /// with other parameters than the one the optimizer was made for stops the program.
  public mutating func update<M: Module>(_ model: inout M, along gradient: M) where M.Scalar == Scalar {
    let slope = TakeTensors<Scalar>(), place = TakeTensors<Scalar>()
    var gradient = gradient
    gradient.walk(slope)
    model.walk(place)
    if place.tensors.count != shapes.count || slope.tensors.count != shapes.count {
      mismatch("a model with \(place.tensors.count) parameters instead of \(shapes.count)")
    }
    clip(&slope.tensors)
    step += 1
    for index in shapes.indices {
      // The model's own reference is gone: the numbers are changed in place.
      guard var p = place.tensors[index].take(), let g = slope.tensors[index] else { continue }
      step(index, &p, g)
      place.tensors[index] = p
    }
    model.walk(PutTensors(place.tensors, states: slope.states))
  }

  private mutating func step(_ index: Int, _ p: inout Tensor<Scalar>, _ g: Tensor<Scalar>) {
    if index >= shapes.count { mismatch("a model with more than \(shapes.count) parameters") }
    if p.shape != shapes[index] || g.shape != shapes[index] {
      mismatch("“\(names[index])” of shape \(p.shape), made for \(shapes[index])")
    }
    // Taken out while they are written, so that they are written in place.
    var one = rule.memory > 0 ? first[index].take() ?? Tensor(repeating: 0, shape: p.shape) : nil
    var two = rule.memory > 1 ? second[index].take() ?? Tensor(repeating: 0, shape: p.shape) : nil
    withScalars(&one) { one in
      withScalars(&two) { two in
        g.withUnsafeScalars { g in
          p.withUnsafeMutableScalars { p in
            guard let p = p.baseAddress, let g = g.baseAddress else { return }
            rule.update(
              p, g,
              UpdateContext(
                count: shapes[index].elementCount, step: step, learningRate: learningRate(step - 1),
                weightDecay: weightDecay, first: one, second: two))
          }
        }
      }
    }
    first[index] = one
    second[index] = two
  }

  private func withScalars(_ tensor: inout Tensor<Scalar>?, _ body: (UnsafeMutablePointer<Scalar>?) -> Void) {
    if tensor == nil { return body(nil) }
    tensor!.withUnsafeMutableScalars { body($0.baseAddress) }
  }

  private func clip(_ gradients: inout [Tensor<Scalar>?]) {
    switch clipping {
    case nil: return
    case .value(let bound):
      for i in gradients.indices { gradients[i] = gradients[i].map { clamp($0, Scalar(-bound)...Scalar(bound)) } }
    case .norm(let bound):
      let norms = gradients.compactMap { $0.map { Double(norm($0).scalar) } }
      let total = norm(Tensor(norms)).scalar
      guard total > bound else { return }
      for i in gradients.indices { gradients[i] = gradients[i].map { $0 * Scalar(bound / total) } }
    }
  }

  private func mismatch(_ what: String) -> Never {
    fail("update(_:along:)", what, "make a new optimizer for a model of other parameters")
  }
}

/// Takes the trained parameters' tensors out of a model, nil for frozen ones, so that nothing else refers to them.
final class TakeTensors<S: TensorScalar>: FieldWalk<S> {
  var tensors: [Tensor<S>?] = []
  private(set) var states: [Tensor<S>] = []

  override func parameter(_ variable: inout Variable<S>) {
    tensors.append(isFrozen ? nil : variable.value)
    if !isFrozen { variable = Variable(0) }
  }
  override func state(_ state: inout LayerState<S>) { states.append(state.value) }
}

/// Puts them back, with new states.
final class PutTensors<S: TensorScalar>: FieldWalk<S> {
  private var tensors: [Tensor<S>?]
  private let states: [Tensor<S>]
  private var next = 0
  private var nextState = 0

  init(_ tensors: [Tensor<S>?], states: [Tensor<S>]) {
    self.tensors = tensors
    self.states = states
  }

  override func parameter(_ variable: inout Variable<S>) {
    if let tensor = tensors[next].take() { variable = Variable(tensor) }
    next += 1
  }

  override func state(_ state: inout LayerState<S>) {
    if !isFrozen { state.value = states[nextState] }
    nextState += 1
  }
}
