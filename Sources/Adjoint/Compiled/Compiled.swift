// Compiled functions: a closure that still runs on every call, but only records; what it recorded is compared with a plan,
// and the plan computes. So nothing that the closure looks at can go stale.

import AdjointTensors

/// A function that transforms take in a closure's place, with the same results, bit for bit; in less time where element-wise
/// work on large tensors is a part of it.
///
/// ```swift
/// let loss = compiled { (w: Variable<Float>) in crossEntropy(logits: matmul(batch, w), labels: labels) }
/// for step in 0..<1000 {
///   (batch, labels) = next(step)
///   w -= 0.1 * gradient(at: w, of: loss)
/// }
/// ```
///
/// The closure runs on each call and, where a plan has something to gain, only records: no kernel runs until it returns.
/// What it recorded is compared, step by step, with the plans of earlier calls, and the plan that agrees computes value
/// and gradient: element-wise stretches block by block, forward and backward together where they can be. Constants, labels, indices, masks and random draws
/// are this call's own. A step that differs (another branch, another shape) makes a new plan; at most eight are kept.
/// Reading a number inside, with `value` or `scalar`, computes everything up to there, and the rest of that call runs as
/// without a plan.
///
/// Inside another transform the closure itself is called, so that it nests. A compiled function belongs to one task.
public final class Compiled<Arguments, Scalar: TensorScalar, Failure: Error> {
  let body: ([Variable<Scalar>]) throws(Failure) -> Variable<Scalar>
  private let runner: PlanRunner
  /// Calls the closure on the inputs that a tape begins with.
  private let record: PlanRunner.Record

  init(
    isFrozen: Bool, _ body: @escaping ([Variable<Scalar>]) throws(Failure) -> Variable<Scalar>,
    record: @escaping PlanRunner.Record
  ) {
    self.body = body
    self.record = record
    runner = PlanRunner(Scalar._elementType, isFrozen: isFrozen)
  }

  /// The plans that are kept, the least recently used first: one for each structure that was met.
  public var plans: [PlanSummary] { runner.summaries }

  /// The value and the gradients at tensors, without their type: what is generic is not specialised here.
  func valueWithGradient(_ x: [RawTensor]) throws(Failure) -> (value: RawTensor, gradient: [RawTensor]) {
    try passing(Failure.self) {
      if ThreadState.current.innermost(Scalar._elementType) != nil || runner.isRunning {
        // As without compiling.
        let (value, gradient) = try AdjointCore.valueWithGradient(at: x.map { Tensor(raw: $0) }, of: body)
        return (value.raw, gradient.map { $0.raw })
      }
      return try runner.run(x.count, input: { x[$0] }, record)
    }
  }
}

/// A structure that a compiled function met, and how it is run.
public struct PlanSummary: Sendable, CustomStringConvertible {
  /// The number of recorded operations.
  public let stepCount: Int
  /// How many of them are run block by block, in stretches.
  public let joinedStepCount: Int
  /// The number of stretches.
  public let stretchCount: Int
  /// The first entry at which it differs from the plan before it in the list; nil for the first plan.
  public let partingStep: Int?

  /// One line, such as `14 steps, 13 of them in 1 stretch; parts from the one before at step 3`.
  public var description: String {
    let joined = "\(joinedStepCount) of them in \(stretchCount) stretch\(stretchCount == 1 ? "" : "es")"
    return "\(stepCount) steps, \(joined)" + (partingStep.map { "; parts from the one before at step \($0)" } ?? "")
  }
}

/// Calls what throws nothing but the errors of one type, and says so.
@inline(__always) func passing<R, Failure: Error>(_: Failure.Type, _ body: () throws -> R) throws(Failure) -> R {
  do { return try body() } catch { throw error as! Failure }
}
