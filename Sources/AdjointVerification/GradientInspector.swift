// The order of events in a gradient check: examine, and where something is wrong, find out what.

struct GradientInspector<S: TensorScalar> {
  let plan: ExaminationPlan
  let x: [Tensor<S>]

  init(_ plan: ExaminationPlan, at x: [Tensor<S>]) {
    self.plan = plan
    self.x = x
  }

  /// The report.
  func report(
    order: Int, replay known: (any Replayable)? = nil, _ f: ([Variable<S>]) throws -> Variable<S>
  ) rethrows -> GradientReport {
    var report = GradientReport(elementType: "\(S.self)", order: order)
    var first = try Examination(plan, at: x, f)
    let replay = known ?? first.recorded.program
    try first.consultOracles(f)
    try first.compare(replay, f)
    first.overruleCoarseDifferences()
    if !plan.isLocal { diagnose(&first, first.recorded, replay, &report) }
    report.take(first)
    if order == 1 || !report.passed { return report }

    let w = first.covector, z = first.directions
    var secondPlan = plan
    secondPlan.order = 2
    var second = try Examination(secondPlan, at: x) { try hessianSlope($0, w, z, f) }
    second.strays = first.strays
    let secondReplay = replay.map { Slope(w: w, z: z, function: $0) }
    try second.consultOracles { try hessianSlope($0, w, z, f) }
    try second.compare(secondReplay) { try hessianSlope($0, w, z, f) }
    try second.checkSymmetry(z) { x, z in try hessianSlope(x, w, z, f) }
    second.overruleCoarseDifferences()
    if !plan.isLocal { diagnose(&second, first.recorded, secondReplay, &report) }
    report.take(second)
    return report
  }

  // ── what is wrong ──

  /// Finds the rule at fault, or the reason why differences may disagree with right rules.
  private func diagnose(
    _ examination: inout Examination<S>, _ recorded: Linearization<S>, _ replay: (any Replayable)?,
    _ report: inout GradientReport
  ) {
    guard examination.isSuspicious else { return }
    let order = examination.plan.order
    if order == 1 && examination.misshapen.isEmpty {
      for silenced in recorded.silencedDerivatives(examination.covector) {
        examination.find(.silencedDerivative, "\(silenced)")
      }
      if !examination.findings.isEmpty && examination.findings.allSatisfy({ $0.oracle == .silencedDerivative }) {
        return
      }
    }
    var audit = TapeAudit(recorded, seed: plan.seed)
    report.fault = audit.firstFault(order: order)
    if report.fault == nil && order == 1 && examination.misshapen.isEmpty {
      // A gradient inside the function makes a wrong second order show at first.
      report.fault = audit.firstFault(order: 2)
    }
    if report.fault == nil && examination.findings.isEmpty {
      let replayed = replayedComparisons(examination, replay)
      let isExplained = zip(examination.comparisons, replayed).allSatisfy { mine, replayed in
        mine.side == .recording || mine.outcome != .disagrees
          || Swift.abs(mine.numeric - replayed.numeric) <= mine.bar + replayed.bar
      }
      if !isExplained {
        examination.find(
          .dependence,
          "the function depends on the input by more than it recorded (stopGradient, value, a mask or choice made from "
            + "numbers); along: .elements shows where; if it is meant, difference the recording: differencing: .recording"
        )
      } else if let replay, settle(&examination, audit, replay, &report) {
        return
      }
    }
    if let worst = examination.comparisons.first(where: { $0.outcome == .disagrees && $0.element == nil }) {
      examination.locate(worst, replay)
    }
  }

  /// Settles what differences along a direction left open or contradict, where no rule is wrong: by the slopes on both
  /// sides, if there is a kink, and by the rules themselves, if the bars are wide. Whether it did.
  private func settle(
    _ examination: inout Examination<S>, _ audit: TapeAudit, _ replay: any Replayable, _ report: inout GradientReport
  ) -> Bool {
    let open = examination.comparisons.indices.filter { examination.comparisons[$0].outcome != .agrees }
    let inputs = Set(open.map { examination.comparisons[$0].input })
    let hasDisagreement = open.contains { examination.comparisons[$0].outcome == .disagrees }
    if examination.plan.side == .closure && !examination.strays.isDisjoint(with: inputs) {
      report.notes.append(
        "beside the point the function records other entries or constants (stopGradient, value, a mask or choice made "
          + "from numbers): what it recorded does not stand in for it")
      return false
    }
    // A number that is not finite is no subgradient, and nothing shows that it is right.
    guard open.allSatisfy({ examination.comparisons[$0].analytic.isFinite }) else { return false }
    if audit.hasKink {
      let places = audit.kinks.joined(separator: ", ")
      switch examination.verdictAtKinks(inputs, replay) {
      case .outside(let why):
        examination.find(.subgradient, "\(why); the kink is at \(places)")
        return false
      case .undecided:
        for index in open { examination.comparisons[index].outcome = .undecided }
        return false
      case .smooth where hasDisagreement: return false
      case .smooth, .between:
        for index in open { examination.comparisons[index].outcome = .kink }
        report.notes.append(
          "a kink at or near the point, at \(places): every rule is right beside it, and every element of the gradient "
            + "lies between the slopes on both sides")
        return true
      }
    }
    if hasDisagreement || audit.isUndecided { return false }
    for index in open { examination.comparisons[index].outcome = .agrees }
    report.notes.append(
      "differences of the whole say little here; the function is what it recorded, and every entry's rule was checked by "
        + "itself")
    return true
  }

  /// The same comparisons with differences of the recording.
  private func replayedComparisons(_ examination: Examination<S>, _ replay: (any Replayable)?)
    -> [GradientReport.Comparison]
  {
    guard let replay else { return [] }
    var replayed = examination
    replayed.plan.side = .recording
    replayed.comparisons = []
    replayed.compare(replay) { $0[0] }
    return replayed.comparisons
  }
}

extension GradientReport {
  /// Adds what an examination found.
  mutating func take<S>(_ examination: Examination<S>) {
    comparisons += examination.comparisons
    evaluations += examination.evaluations
    replays += examination.replays
    findings += examination.findings
    let outcomes = comparisons.map(\.outcome)
    if fault != nil || !findings.isEmpty || outcomes.contains(.disagrees) {
      verdict = .failed
    } else if outcomes.contains(.undecided) {
      verdict = .inconclusive
    } else if examination.hasNoValue {
      verdict = .inconclusive
      notes.append("the function is not finite here: there is nothing to difference")
    } else if examination.hasOverflow {
      verdict = .inconclusive
      notes.append("numbers of the check overflow here, which says nothing of the rules")
    }
  }

  init(elementType: String, order: Int) {
    self.elementType = elementType
    self.order = order
  }
}

extension Examination {
  /// Whether a finite point gives NaN, or nothing finite.
  var hasNoValue: Bool {
    let isFinitePoint = x.allSatisfy { $0.doubles.allSatisfy(\.isFinite) }
    let hasNothing = !output.isEmpty && !output.contains(where: \.isFinite)
    return isFinitePoint && (hasNothing || output.contains(where: \.isNaN))
  }

  /// In single precision differences of the function itself are coarse: they may say nothing, or be taken in by their own
  /// noise. Where the recording's agree and the function is the recording, they are overruled.
  mutating func overruleCoarseDifferences() {
    guard S.self == Float.self else { return }
    for (index, row) in comparisons.enumerated()
    where row.side == .closure && row.outcome != .agrees && !strays.contains(row.input) {
      let sharp = comparisons.filter { $0.side == .recording && $0.input == row.input && $0.element == row.element }
      if !sharp.isEmpty && sharp.allSatisfy({ $0.outcome == .agrees }) { comparisons[index].outcome = .agrees }
    }
  }

  /// ⟨H z, v⟩ = ⟨H v, z⟩ over all inputs together.
  mutating func checkSymmetry(
    _ z: [[Double]], _ f: ([Variable<S>], _ z: [[Double]]) throws -> Variable<S>
  ) rethrows {
    guard misshapen.isEmpty, isFinite else { return }
    let v = directions
    let other = try Examination(plan, at: x) { try f($0, v) }
    guard other.misshapen.isEmpty, other.isFinite else { return }
    var mine = AnalyticSlope(), theirs = AnalyticSlope()
    let one = Tensor<S>(repeating: 1, shape: [])
    for input in x.indices {
      for (slope, along) in [(recordedSlope(one, input, v[input]), 0), (other.recordedSlope(one, input, z[input]), 1)] {
        let sum = along == 0 ? mine : theirs
        let added = AnalyticSlope(
          value: sum.value + slope.value, rounding: sum.rounding + slope.rounding, scale: sum.scale + slope.scale)
        if along == 0 { mine = added } else { theirs = added }
      }
    }
    if differ(mine.value, theirs.value, 4 * (mine.rounding + theirs.rounding)) {
      find(.symmetry, "⟨H z, v⟩ is \(formatted(mine.value)), ⟨H v, z⟩ \(formatted(theirs.value))")
    }
  }

  /// Finds the element of an input where the two sides are furthest apart, by halves, and adds its row. The recording is
  /// searched, which costs the function nothing.
  mutating func locate(_ row: GradientReport.Comparison, _ replay: (any Replayable)?) {
    guard let replay else { return }
    if row.side == .closure && !strays.contains(row.input) {
      locate(row.input, x, output, .closure, noise, replay)
    } else {
      let wide = x.map { $0.converted(to: Double.self) }
      locate(row.input, wide, replay.replay(wide.map { Variable($0) }).value.doubles, .recording, 0, replay)
    }
  }

  private mutating func locate<T>(
    _ input: Int, _ x: [Tensor<T>], _ middle: [Double], _ side: NumericSide, _ noise: Double,
    _ replay: any Replayable
  ) {
    let known = comparisons, ladder = RichardsonLadder(noise: noise)
    var range = 0..<x[input].scalarCount
    var found: GradientReport.Comparison?
    repeat {
      let middleIndex = range.lowerBound + (range.count + 1) / 2
      var worst = -1.0, next = range
      for half in [range.lowerBound..<middleIndex, middleIndex..<range.upperBound] where !half.isEmpty {
        var v = directions[input]
        for k in v.indices where !half.contains(k) { v[k] = 0 }
        let line = Line(x, moving: input, along: v, middle: middle)
        let element = half.count == 1 ? half.lowerBound : nil
        compare(line, input, element, v, covector, gradient, ladder, side, replay) {
          replay.replay($0.map { Variable($0) }).value
        }
        let row = comparisons.removeLast()
        let excess = row.error.isFinite ? row.error / Swift.max(row.bar, .leastNormalMagnitude) : .infinity
        if excess > worst { (worst, next, found) = (excess, half, row) }
      }
      range = next
    } while range.count > 1
    comparisons = known
    if let found, found.element != nil, found.outcome != .agrees { comparisons.append(found) }
  }
}
