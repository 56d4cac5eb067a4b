// Plans for a closure that is there for one call alone, such as the loss of a training loop's current batch.

import AdjointTensors

/// The plans of a function that is given anew at every call: what `compiled(frozen:_:)` keeps beside its
/// closure.
///
/// ```swift
/// let plans = CompiledPlans<Float>()
/// for batch in batches {
///   let (loss, gradient) = plans.valueWithGradient(at: weights) { w in loss(w, batch) }
/// }
/// ```
///
/// Value and gradient are those of the plain `valueWithGradient(at:of:)`, bit for bit: the closure runs on each
/// call, and what it records is compared with the plans as a compiled function's is, whichever closure it was. It belongs to
/// one task.
public final class CompiledPlans<Scalar: TensorScalar> {
  private let runner = PlanRunner(Scalar._elementType, isFrozen: false)

  /// No plan yet.
  public init() {}

  /// The plans that are kept, the least recently used first: one for each structure that was met.
  public var plans: [PlanSummary] { runner.summaries }

  /// The value and the gradient of a function of a list. Inside another transform both are recorded, without a plan.
  @_specialize(where Scalar == Float)
  @_specialize(where Scalar == Double)
  public func valueWithGradient(
    at x: [Variable<Scalar>], of f: ([Variable<Scalar>]) throws -> Variable<Scalar>
  ) rethrows -> (value: Variable<Scalar>, gradient: [Variable<Scalar>]) {
    let isNested = ThreadState.current.innermost(Scalar._elementType) != nil || x.contains { $0.isRecorded }
    if isNested || runner.isRunning {
      return try AdjointCore.valueWithGradient(at: x, of: f)
    }
    let (value, gradient) = try runner.run(x.count, input: { x[$0].raw }) { core in
      let y = try f((0..<x.count).map { core.input($0) })
      return (y.core, y.index, y.raw)
    }
    return (Variable(raw: value), gradient.map { Variable(raw: $0) })
  }
}
