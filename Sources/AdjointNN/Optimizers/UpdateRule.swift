/// The rule by which an optimizer changes one parameter; its hyperparameters.
///
/// A rule of one's own: conform to this and use `RuleOptimizer<Float, MyRule>(MyRule(), for: model, learningRate: …)`.
/// A saved state is read back under the name of the rule's type alone.
public protocol UpdateRule: Codable, Sendable {
  /// How many tensors the rule remembers for each parameter: 0 to 3.
  var memory: Int { get }

  /// The shape of one of them, of the first (0), second or third, for a parameter of a shape: the same, unless declared.
  func memoryShape(_ index: Int, for shape: Shape) -> Shape

  /// Throws if a hyperparameter is out of its range. Called when the rule is given to an optimizer, changed, or read
  /// back. Without one of the rule's own, nothing is checked.
  func validate() throws(InvalidHyperparameter)

  /// Changes `count` elements of a parameter.
  ///
  /// One loop over the elements, specialised for `Float` and `Double` (`@specialized`) and with `quietSquareRoot()` for
  /// roots, runs in vectors.
  func update<S: TensorScalar>(_ p: UnsafeMutablePointer<S>, _ g: UnsafePointer<S>, _ context: UpdateContext<S>)
}

extension UpdateRule {
  /// The parameter's own.
  public func memoryShape(_ index: Int, for shape: Shape) -> Shape { shape }

  /// Everything is right.
  public func validate() throws(InvalidHyperparameter) {}

  /// The hyperparameters and the size of the memory.
  func validateAll() throws(InvalidHyperparameter) {
    try validate()
    if !(0...3).contains(memory) { throw InvalidHyperparameter("memory", memory, range: "it is 0, 1, 2 or 3") }
  }
}

/// What a rule knows beside parameter and gradient.
public struct UpdateContext<S: TensorScalar> {
  /// The parameter's extents.
  public let shape: Shape
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
  /// The second tensor that the rule remembers; nil for a rule of one or none.
  public let second: UnsafeMutablePointer<S>?
  /// The third tensor that the rule remembers; nil for a rule of fewer.
  public let third: UnsafeMutablePointer<S>?
}
