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
      let entry = core.entries.base[lowest + index]
      if !entry.isLeaf { used.append(lowest + index) }
      core.forEachOperand(of: entry) { if $0 >= Int32(lowest) { isUsed[Int($0) - lowest] = true } }
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
    let wrong = beside.first { $0.verdict == .failed }
    if report.verdict == .inconclusive {
      // Undecided here and wrong close by, or right close by: a kink is near.
      if let wrong { return fault(index, rule.primitive, wrong) }
      if beside.contains(where: \.passed) {
        kinks.append("entry \(index) (\(rule.primitive.name))")
      } else {
        isUndecided = true
      }
      return nil
    }
    if wrong == nil && beside.contains(where: \.passed) && rule.isBetweenSlopes(plan, order: order) {
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
      name: core.names[Int32(index)],
      scopes: core.scopes.filter { $0.range.contains(index) }.map(\.name), formula: card.formula,
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
    let entry = core.entries.base[index], places = core.operands(of: entry)
    let primitive = core.primitive(entry)!
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
    return primitive._apply(to: all)
  }

  func report(_ plan: ExaminationPlan, order: Int) -> GradientReport { report(plan, order, at: point) }

  private func report(_ plan: ExaminationPlan, _ order: Int, at x: [Tensor<S>]) -> GradientReport {
    GradientInspector(plan, at: x).report(order: order, replay: self, isLocal: true) { replay($0) }
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

  /// Whether the rule gives each element a slope between those on its two sides. At second order that is not asked.
  func isBetweenSlopes(_ plan: ExaminationPlan, order: Int) -> Bool {
    if order == 2 { return true }
    let wide = point.map { $0.converted(to: Double.self) }
    let here = Examination(plan, at: point) { replay($0) }
    let middle = replay(wide.map { Variable($0) }).value.doubles
    let noise = here.noise * Double.operationError / S.operationError
    let weights = here.covector.doubles
    for input in wide.indices {
      let sizes = DirectionSource.sizes(of: wide[input]), g = here.gradient[input].doubles
      // Every element, or about 256 of them.
      for k in stride(from: 0, to: sizes.count, by: Swift.max(1, sizes.count / 256)) where sizes[k] > 0 {
        var v = [Double](repeating: 0, count: sizes.count)
        v[k] = sizes[k]
        let line = Line(wide, moving: input, along: v, middle: middle)
        let rungs = RichardsonLadder(noise: noise).climb {
          line.rung($0, weights, gradient: g) { replay($0.map { Variable($0) }).value }
        }.rungs
        let (below, above) = RichardsonLadder.oneSidedSlopes(rungs, noise: noise)
        let bar = below.errorEstimate + above.errorEstimate + S.operationError * 16 * Swift.abs(g[k] * v[k])
        let low = Swift.min(below.value, above.value) - 2 * bar, high = Swift.max(below.value, above.value) + 2 * bar
        if !(low <= g[k] * v[k] && g[k] * v[k] <= high) { return false }
      }
    }
    return true
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
