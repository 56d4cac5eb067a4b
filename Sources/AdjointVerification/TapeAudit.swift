// A tape's entries examined one by one, each at its recorded values: how a check finds the rule that is wrong.

/// Checks the rule of every entry between the inputs and an output of a tape.
struct TapeAudit {
  private let core: TapeCore
  private let entries: [Int]
  private let lowest: Int
  private let seed: UInt64
  /// The entries with a kink at their recorded values.
  private(set) var kinks: [String] = []
  private(set) var isUndecided = false

  var hasKink: Bool { !kinks.isEmpty }

  init<S>(_ recorded: Linearization<S>, seed: UInt64) {
    self.init(
      recorded.core, from: recorded.inputs.lowerBound, to: recorded.isConnected ? Int(recorded.output.index) : -1,
      seed: seed)
  }

  /// The entries from `lowest` on that the output was computed from.
  init(_ core: TapeCore, from lowest: Int, to output: Int, seed: UInt64) {
    self.core = core
    self.lowest = lowest
    self.seed = seed
    var isUsed = [Bool](repeating: false, count: Swift.max(0, output - lowest + 1))
    var used: [Int] = []
    for index in isUsed.indices.reversed() {
      if index == output - lowest { isUsed[index] = true }
      guard isUsed[index] else { continue }
      if core.primitive(at: lowest + index) != nil { used.append(lowest + index) }
      for place in core.operands(at: lowest + index) where place >= Int32(lowest) {
        isUsed[Int(place) - lowest] = true
      }
    }
    entries = used.reversed()
  }

  /// The first entry with a wrong rule; nil where all are right.
  mutating func firstFault(order: Int) -> GradientReport.Fault? {
    kinks = []
    isUndecided = false
    for index in entries {
      let fault = core.type == .double ? audit(index, order, Double.self) : audit(index, order, Float.self)
      if let fault { return fault }
    }
    return nil
  }

  private mutating func audit<S: TensorScalar>(_ index: Int, _ order: Int, _: S.Type) -> GradientReport.Fault? {
    let rule = LocalRule<S>(core, index, lowest)
    if rule.moving.isEmpty { return nil }
    let plan = ExaminationPlan(seed: seed &+ UInt64(index), rungs: 12)
    let report = rule.report(plan, order: order)
    if report.passed { return nil }
    if !report.findings.isEmpty { return fault(index, rule.primitive, report) }
    let beside = rule.reportsBeside(plan, order: order)
    // Undecided here and wrong close by.
    if report.verdict == .inconclusive, let wrong = beside.first(where: { $0.verdict == .failed }) {
      return fault(index, rule.primitive, wrong)
    }
    let isRightBeside = !beside.contains { $0.verdict == .failed } && beside.contains(where: \.passed)
    // A check ends at the first order at which something is open.
    let order = report.comparisons.last?.order ?? order
    let verdict = rule.verdictAtKink(plan, order: order)
    if report.verdict == .inconclusive {
      switch verdict {
      case .between: kinks.append("entry \(index) (\(rule.primitive.name))")
      // At first order a jump.
      case .outside where order == 1: isUndecided = true
      case .outside: kinks.append("entry \(index) (\(rule.primitive.name))")
      case .smooth, .undecided:
        // Flat, most often: the rule is then taken from where it is not.
        let isFinite = report.comparisons.allSatisfy(\.analytic.isFinite)
        if !isFinite || !(isRightBeside || rule.isRightOnSamples(plan, order: order)) { isUndecided = true }
      }
      return nil
    }
    // At second order a gradient that jumps has no derivative, whatever the rule says there.
    if isRightBeside && (verdict == .between || verdict == .smooth || order == 2) {
      kinks.append("entry \(index) (\(rule.primitive.name))")
      return nil
    }
    return fault(index, rule.primitive, report)
  }

  private func fault(_ index: Int, _ primitive: any Primitive, _ report: GradientReport) -> GradientReport.Fault {
    let card = type(of: primitive).card
    var detail = report.findings.first.map { "\($0.oracle.rawValue): \($0.detail)" } ?? ""
    let disagreeing = report.comparisons.filter { $0.outcome == .disagrees }
    if let row = disagreeing.last {
      detail =
        "operand \(row.input): the rule gives \(formatted(row.analytic)), differences give \(formatted(row.numeric)) "
        + "± \(brief(row.bar))"
    }
    return GradientReport.Fault(
      entry: index, primitive: card.name,
      attributes: primitive.attributes.map { "\($0.name): \($0.value)" }.joined(separator: ", "),
      name: core.name(at: index),
      scopes: core.scopes(at: index), formula: card.formula,
      pullback: card.pullback, order: (report.comparisons.last?.order ?? report.findings.first?.order) ?? 1,
      detail: detail)
  }
}

/// One primitive as a function of those of its operands that have a derivative.
struct LocalRule<S: TensorScalar>: Replayable {
  let primitive: any Primitive
  private let operands: [Tensor<S>]
  /// The positions of the operands that move.
  let moving: [Int]

  init(_ primitive: any Primitive, _ operands: [Tensor<S>], moving: [Int]) {
    self.primitive = primitive
    self.operands = operands
    self.moving = moving
  }

  /// An entry of a tape: its recorded operands move, except those that its samples declare constant.
  init(_ core: TapeCore, _ index: Int, _ lowest: Int) {
    let places = core.operands(at: index), primitive = core.primitive(at: index)!
    let samples = type(of: primitive).samples
    let isConstant = { (position: Int) in
      samples.contains { position < $0.differentiable.count && !$0.differentiable[position] }
    }
    self.init(
      primitive, places.map { Tensor(raw: core.operandValue($0)) },
      moving: places.indices.filter { places[$0] >= Int32(lowest) && !isConstant($0) })
  }

  private var point: [Tensor<S>] { moving.map { operands[$0] } }

  func replay<T: TensorScalar>(_ x: [Variable<T>]) -> Variable<T> {
    var all = operands.map { Variable<T>($0.converted(to: T.self)) }
    for (position, value) in zip(moving, x) { all[position] = value }
    return primitive(all)
  }

  func report(_ plan: ExaminationPlan, order: Int) -> GradientReport { report(plan, order, at: point) }

  private func report(_ plan: ExaminationPlan, _ order: Int, at x: [Tensor<S>]) -> GradientReport {
    var plan = plan
    plan.isLocal = true
    return GradientInspector(plan, at: x).report(order: order, replay: self) { replay($0) }
  }

  /// Reports of points close by, off a kink if there is one here.
  func reportsBeside(_ plan: ExaminationPlan, order: Int) -> [GradientReport] {
    var source = DirectionSource(seed: plan.seed &+ 991)
    return (0..<3).map { _ in
      let shifted = point.map { x -> Tensor<S> in
        let v = source.direction(for: x)
        return Tensor(shape: x.shape, scalars: zip(x.doubles, v).map { S($0 + $1 / 64) })
      }
      return report(plan, order, at: shifted)
    }
  }

  /// Whether the rule gives each element a slope between those on its two sides.
  func verdictAtKink(_ plan: ExaminationPlan, order: Int) -> KinkVerdict {
    let inputs = Set(point.indices), first = Examination(plan, at: point) { replay($0) }
    if order == 1 { return first.verdictAtKinks(inputs, self) }
    let w = first.covector, z = first.directions
    var second = plan
    second.order = 2
    return Examination(second, at: point) { hessianSlope($0, w, z) { replay($0) } }
      .verdictAtKinks(inputs, Slope(w: w, z: z, function: self))
  }

  /// Whether the rule is right where it declares that it can be checked.
  func isRightOnSamples(_ plan: ExaminationPlan, order: Int) -> Bool {
    type(of: primitive).samples.allSatisfy { sample in
      LocalRule<S>(
        sample.primitive, sample.operands.map { $0.converted() },
        moving: sample.operands.indices.filter { sample.differentiable[$0] }
      ).report(plan, order: order).passed
    }
  }
}

extension Tape {
  /// The first entry, among those that a variable was computed from, whose rule does not agree with differences at the
  /// recorded values; nil where all do. With `order: 2` the derivative of each rule is checked too.
  public func firstFault(below y: Variable<Scalar>, order: Int = 1, seed: UInt64 = 0) -> GradientReport.Fault? {
    guard y.core === core else { return nil }
    var audit = TapeAudit(core, from: 0, to: Int(y.index), seed: seed)
    return audit.firstFault(order: order)
  }
}
