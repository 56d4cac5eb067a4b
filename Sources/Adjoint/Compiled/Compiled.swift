// Compiled functions: a closure that still runs on every call, but only records; what it recorded is compared with a plan,
// and the plan computes. So nothing that the closure looks at can go stale.

import AdjointTensors

/// A function that transforms take in a closure's place, with the same results, bit for bit, in less time.
///
/// ```swift
/// let loss = compiled { (w: Variable<Float>) in crossEntropy(logits: matmul(batch, w), labels: labels) }
/// for step in 0..<1000 {
///   (batch, labels) = next(step)
///   w -= 0.1 * gradient(at: w, of: loss)
/// }
/// ```
///
/// The closure runs on each call and only records: no kernel runs until it returns. What it recorded is compared, step by
/// step, with the plans of earlier calls, and the plan that agrees computes value and gradient: element-wise stretches
/// block by block, forward and backward together where they can be. Constants, labels, indices, masks and random draws
/// are this call's own. A step that differs (another branch, another shape) makes a new plan; at most eight are kept.
/// Reading a number inside, with `value` or `scalar`, computes everything up to there, and the rest of that call runs as
/// without a plan.
///
/// Inside another transform the closure itself is called, so that it nests. A compiled function belongs to one task.
public final class Compiled<Arguments, Scalar: TensorScalar, Failure: Error> {
  let body: ([Variable<Scalar>]) throws(Failure) -> Variable<Scalar>
  let isFrozen: Bool
  private var kept: [Plan] = []
  private var core: TapeCore?
  private var recording: FrozenRecording?
  /// The comparison with `kept`, used for each call.
  private var trace: Trace?

  init(isFrozen: Bool, _ body: @escaping ([Variable<Scalar>]) throws(Failure) -> Variable<Scalar>) {
    self.isFrozen = isFrozen
    self.body = body
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

    /// One line, such as `14 steps, 13 of them in 1 stretch; parts from plan 0 at step 3`.
    public var description: String {
      let joined = "\(joinedStepCount) of them in \(stretchCount) stretch\(stretchCount == 1 ? "" : "es")"
      return "\(stepCount) steps, \(joined)" + (partingStep.map { "; parts from the one before at step \($0)" } ?? "")
    }
  }

  /// The plans that are kept, the oldest first: one for each structure that was met.
  public var plans: [PlanSummary] {
    kept.enumerated().map { place, plan in
      PlanSummary(
        stepCount: plan.stepCount, joinedStepCount: plan.joinedCount, stretchCount: plan.stretchCount,
        partingStep: place == 0 ? nil : plan.parting(from: kept[place - 1]))
    }
  }

  /// More structures than this are not kept.
  private static var largestPlanCount: Int { 8 }

  // ── running ──

  /// The value and the gradients at tensors.
  func valueWithGradient(_ x: [Tensor<Scalar>]) throws(Failure) -> (value: Tensor<Scalar>, gradient: [Tensor<Scalar>]) {
    let state = ThreadState.current
    if state.innermost(Scalar._elementType) != nil || core?.entries.count ?? 0 > 0 { return try plain(x) }
    var core = self.core.take() ?? TapeCore(Scalar._elementType)
    state.push(core)
    defer {
      state.pop()
      give(back: &core)
    }
    if let recording, recording.isChecked {
      recording.load(into: core, x)
      let u = Variable<Scalar>(raw: RawTensor(repeating: 1, shape: recording.plan.outputShape, core.type))
      return recording.plan.run(core, seed: u)
    }
    return try recorded(x, on: core)
  }

  /// As without compiling.
  private func plain(_ x: [Tensor<Scalar>]) throws(Failure) -> (value: Tensor<Scalar>, gradient: [Tensor<Scalar>]) {
    try passing(Failure.self) { try AdjointCore.valueWithGradient(at: x, of: body) }
  }

  private func recorded(_ x: [Tensor<Scalar>], on core: TapeCore) throws(Failure)
    -> (value: Tensor<Scalar>, gradient: [Tensor<Scalar>])
  {
    core.keepsConstants = true
    let inputs = x.map { core.leaf($0) }
    if !kept.isEmpty && !isFrozen {
      if trace == nil { trace = Trace(kept) } else { trace!.restart() }
      core.trace = trace
    }
    let output = try body(inputs)
    let u = seedVariable(
      for: output, nil, "gradient(at:of:)",
      remedy: "reduce it to one element (sum, mean), or ask for its jacobian or its pullback")
    guard let owner = output.core else {
      return (output.value, x.map { Tensor(repeating: 0, shape: $0.shape) })
    }
    if owner !== core {
      fail(
        "compiled", "the closure's result, of shape \(output.shape), is recorded on another tape",
        "compute it from the closure's own arguments")
    }
    if let trace = core.trace, !trace.isOver, let plan = trace.follows(core), plan.isAllOf(core, output: output.index) {
      trace.end()
      makeNewest(plan)
      return plan.run(core, seed: u)
    }
    core.evaluatePending()
    if let plan = kept.first(where: { $0.isWhole(core, output: output.index) }) {
      makeNewest(plan)
    } else {
      keep(Plan(core, output: output.index, inputCount: x.count))
    }
    if isFrozen { freeze(core) }
    let linear = Linearization(core, false, false, inputs: 0..<x.count, output: output)
    return (output.value, linear.pullbacks(u, isLast: true).map(\.value))
  }

  /// Keeps a recording, or holds another one against it.
  private func freeze(_ core: TapeCore) {
    guard let plan = newest else { return }
    guard let recording, recording.plan === plan else {
      if let recording { recording.refuse() }
      self.recording = FrozenRecording(plan, core)
      return
    }
    recording.check(core)
  }

  private var newest: Plan? { kept.last }
  private func makeNewest(_ plan: Plan) {
    if kept.last === plan { return }
    kept.removeAll { $0 === plan }
    keep(plan)
  }
  private func keep(_ plan: Plan) {
    if kept.count == Self.largestPlanCount { kept.removeFirst() }
    kept.append(plan)
    trace = nil
  }

  /// Keeps the tape's memory for the next call. Where the closure let a variable out, that tape is brought up to date, for
  /// whoever reads it, and left.
  private func give(back core: inout TapeCore) {
    if isKnownUniquelyReferenced(&core) {
      core.reset()
      self.core = core
    } else {
      core.restore()
      kept = []
      trace = nil
      recording = nil
    }
  }
}

extension TapeCore {
  /// Computes every value again, after a pass that let go of them.
  fileprivate func restore() { for index in 0..<entries.count { evaluate(index) } }
}

/// Calls what throws nothing but the errors of one type, and says so.
func passing<R, Failure: Error>(_: Failure.Type, _ body: () throws -> R) throws(Failure) -> R {
  do { return try body() } catch { throw error as! Failure }
}
