// A compiled function without its types: which plans there are, and which runs.

import AdjointTensors

/// The plans of one compiled function, and the tape that its closure records on.
final class PlanRunner {
  private let type: ElementType
  private let isFrozen: Bool
  @exclusivity(unchecked) private var plans: [Plan] = []
  /// More structures than this are not kept.
  private static let largestPlanCount = 8
  @exclusivity(unchecked) private var core: TapeCore?
  @exclusivity(unchecked) private var recording: FrozenRecording?
  /// How many calls go on without putting values off, after one in which a number was read: that was for nothing.
  @exclusivity(unchecked) private var plainCalls = 0
  /// The comparison with the plans, used for each call.
  @exclusivity(unchecked) private var trace: Trace?
  @exclusivity(unchecked) private(set) var isRunning = false

  /// What a closure returned.
  typealias Output = (core: TapeCore?, index: Int32, raw: RawTensor)
  /// Calls the closure on the inputs that a tape begins with.
  typealias Record = (TapeCore) throws -> Output

  init(_ type: ElementType, isFrozen: Bool) {
    self.type = type
    self.isFrozen = isFrozen
  }

  /// What is public of the plans.
  var summaries: [PlanSummary] {
    plans.enumerated().map { place, plan in
      PlanSummary(
        stepCount: plan.stepCount, joinedStepCount: plan.joinedCount, stretchCount: plan.stretchCount,
        partingStep: place == 0 ? nil : plan.parting(from: plans[place - 1]))
    }
  }

  /// The value and the gradients at inputs, of what the closure records on a tape that begins with them.
  func run(_ inputCount: Int, input: (Int) -> RawTensor, _ record: (TapeCore) throws -> Output) rethrows -> (
    value: RawTensor, gradient: [RawTensor]
  ) {
    let state = ThreadState.current
    var core = self.core.take() ?? TapeCore(type)
    isRunning = true
    state.push(core)
    defer {
      state.pop()
      isRunning = false
      give(back: &core)
    }
    if let recording, recording.isChecked { return recording.run(on: core, input) }
    return try recorded(inputCount, input, on: core, record)
  }

  private func recorded(
    _ inputCount: Int, _ input: (Int) -> RawTensor, on core: TapeCore, _ record: (TapeCore) throws -> Output
  ) rethrows -> (value: RawTensor, gradient: [RawTensor]) {
    core.keepsConstants = true
    for index in 0..<inputCount {
      core.entries.append(Entry(rule: Entry.leaf, a: 0, b: 0))
      core.values.append(input(index))
    }
    // Without a stretch, putting values off gains nothing: such a plan is only compared, when all is recorded.
    if plainCalls > 0 {
      plainCalls -= 1
    } else if let newest = plans.last, newest.stretchCount > 0, !isFrozen {
      if let trace { trace.restart() } else { trace = Trace(plans) }
      core.trace = trace
    }
    let output = try record(core)
    if core.trace?.hasBeenRead == true { plainCalls = 31 }
    if output.raw.count != 1 {
      fail(
        "gradient(at:of:)", "the value has shape \(output.raw.shape)",
        "reduce it to one element (sum, mean), or ask for its jacobian or its pullback")
    }
    guard let owner = output.core else {
      return (output.raw, (0..<inputCount).map { RawTensor(repeating: 0, shape: input($0).shape, type) })
    }
    if owner !== core {
      fail(
        "compiled", "the closure's result, of shape \(output.raw.shape), is recorded on another tape",
        "compute it from the closure's own arguments")
    }
    if let trace = core.trace, !trace.isOver, let plan = trace.follows(core), plan.isAllOf(core, output: output.index) {
      trace.end()
      makeNewest(plan)
      return plan.run(core)
    }
    core.evaluatePending()
    if let plan = plans.first(where: { $0.isWhole(core, output: output.index) }) {
      makeNewest(plan)
    } else {
      keep(Plan(core, output: output.index, inputCount: inputCount))
    }
    if isFrozen { freeze(core) }
    return plainPass(core, output.index, inputCount)
  }

  /// The backward pass over a tape whose values are there.
  private func plainPass(_ core: TapeCore, _ output: Int32, _ inputCount: Int) -> (RawTensor, [RawTensor]) {
    let value = core.values.base[Int(output)]
    let walk = Walk(core, from: Int(output), to: 0, targets: nil, isRecording: false)
    walk.add(RawTensor(repeating: 1, shape: value.shape, type), 0, output)
    walk.run(down: inputCount, releasingValues: true)
    return (value, (0..<inputCount).map { walk.gradient($0) })
  }

  /// Keeps a recording, or holds another one against it.
  private func freeze(_ core: TapeCore) {
    guard let plan = plans.last else { return }
    if let recording {
      if recording.plan !== plan { recording.refuse() }
      recording.check(core)
    } else {
      recording = FrozenRecording(plan, core)
    }
  }

  private func makeNewest(_ plan: Plan) {
    if plans.last === plan { return }
    plans.removeAll { $0 === plan }
    keep(plan)
  }

  private func keep(_ plan: Plan) {
    if plans.count == PlanRunner.largestPlanCount { plans.removeFirst() }
    plans.append(plan)
    trace = nil
  }

  /// Keeps the tape's memory for the next call. Where the closure let a variable out, that tape is brought up to date, for
  /// whoever reads it, and left.
  private func give(back core: inout TapeCore) {
    if isKnownUniquelyReferenced(&core) {
      // A frozen recording stays on its tape.
      if recording?.isChecked != true { core.reset() }
      self.core = core
    } else {
      for index in 0..<core.entries.count { core.evaluate(index) }
      plans = []
      trace = nil
      recording = nil
    }
  }
}

extension Walk {
  /// The cotangent of an input: zeros where nothing reached it.
  func gradient(_ index: Int) -> RawTensor {
    if hasCotangent(Int32(index)) { return cotangent(of: Int32(index)) }
    return RawTensor(repeating: 0, shape: core.values.base[index].shape, type)
  }
}
