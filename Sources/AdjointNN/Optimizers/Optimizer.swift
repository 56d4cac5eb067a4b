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
