// Compiled losses of models: the closure runs on each call and is compared with plans, as that of any compiled function.

/// A loss of a model that `valueWithGradient(at:of:)` takes in a closure's place, with the same
/// results, bit for bit; in less time where element-wise work on large activations is a part of it.
///
/// ```swift
/// let step = compiled { (model: Classifier) in crossEntropy(logits: model(batch.inputs), labels: batch.labels) }
/// for next in train.batches(of: 64) {
///   batch = next
///   optimizer.update(&model, along: gradient(at: model, of: step))
/// }
/// ```
///
/// What is compared, and what makes a new plan, stands at `Compiled`. A layer that reads numbers while it trains, such as
/// ``BatchNorm``, is right, and gains nothing. ``fit(_:to:with:epochs:batchSize:droppingLast:seed:startingAfter:progress:measuring:stopping:loss:)``
/// and ``DataParallel`` do this by themselves. It belongs to one task.
public final class CompiledLoss<M: Module, Failure: Error> {
  private let loss: (M) throws(Failure) -> Variable<M.Scalar>
  private let kept = CompiledPlans<M.Scalar>()

  init(_ loss: @escaping (M) throws(Failure) -> Variable<M.Scalar>) { self.loss = loss }

  /// The plans that are kept, the least recently used first: one for each structure that was met.
  public var plans: [PlanSummary] { kept.plans }

  /// The loss itself: what it records is recorded where the model is.
  public func callAsFunction(_ model: M) throws(Failure) -> Variable<M.Scalar> { try loss(model) }

  fileprivate func valueWithGradient(at model: M) throws(Failure) -> (value: Variable<M.Scalar>, gradient: M) {
    do {
      return try AdjointNN.valueWithGradient(at: model, plans: kept) { model in try loss(model) }
    } catch {
      // What the closure threw.
      throw error as! Failure
    }
  }
}

/// A compiled loss of a model.
@_disfavoredOverload
public func compiled<M: Module, E>(_ loss: @escaping (M) throws(E) -> Variable<M.Scalar>) -> CompiledLoss<M, E> {
  CompiledLoss(loss)
}

/// The value and the gradient of a compiled loss: those of its closure, bit for bit; a model of the same structure.
@_disfavoredOverload
public func valueWithGradient<M: Module, E>(at model: M, of loss: CompiledLoss<M, E>) throws(E)
  -> (value: Variable<M.Scalar>, gradient: M)
{ try loss.valueWithGradient(at: model) }

/// The gradient of a compiled loss.
@_disfavoredOverload
public func gradient<M: Module, E>(at model: M, of loss: CompiledLoss<M, E>) throws(E) -> M {
  try loss.valueWithGradient(at: model).gradient
}
