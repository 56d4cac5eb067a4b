/// The rule by which an optimizer changes one parameter; its hyperparameters.
///
/// A rule of one's own: conform to this and use `RuleOptimizer<Float, MyRule>(MyRule(), for: model, learningRate: …)`.
/// A saved state is read back under the name of the rule's type alone.
public protocol UpdateRule: Codable, Sendable {
  /// How many numbers the rule remembers for each element of a parameter: 0, 1 or 2.
  var memory: Int { get }

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
  /// Everything is right.
  public func validate() throws(InvalidHyperparameter) {}

  /// The hyperparameters and the size of the memory.
  func validateAll() throws(InvalidHyperparameter) {
    try validate()
    if !(0...2).contains(memory) { throw InvalidHyperparameter("memory", memory, range: "it is 0, 1 or 2") }
  }
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
