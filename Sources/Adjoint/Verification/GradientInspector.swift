// The order of events in a gradient check: examine, and where something is wrong, find out what.

struct GradientInspector<S: TensorScalar> {
  let plan: ExaminationPlan
  let x: [Tensor<S>]

  init(_ plan: ExaminationPlan, at x: [Tensor<S>]) {
    self.plan = plan
    self.x = x
  }

  /// The report. With `isLocal` the function is one entry's primitive: nothing smaller is to be blamed.
  func report(
    order: Int, exact known: ExactFunction? = nil, isLocal: Bool = false, _ f: ([Variable<S>]) throws -> Variable<S>
  ) rethrows -> GradientReport {
    var report = GradientReport(elementType: "\(S.self)", order: order)
    var first = try Examination(plan, at: x, f)
    let exact = known ?? replay(first.recorded)
    try first.consultOracles(f)
    try first.compare(exact: exact, f)
    let fewestEvaluations = first.evaluations
    if isLocal || first.hasCoarseDisagreement {
      first.overruleCoarseDifferences(isRecording: try isLocal || isFaithful(first, f))
    }
    if !isLocal { try diagnose(&first, first.recorded, exact, &report, f) }
    report.take(first)
    report.evaluations = fewestEvaluations
    if order == 1 || !report.passed { return report }

    let w = first.covector, z = first.directions
    var secondPlan = plan
    secondPlan.order = 2
    var second = try Examination(secondPlan, at: x) { try GradientInspector.slope($0, w, z, f) }
    let secondExact: ExactFunction? = exact.map { exact in
      { GradientInspector<Double>.slope($0, w.converted(), z, exact) }
    }
    try second.consultOracles { try GradientInspector.slope($0, w, z, f) }
    try second.compare(exact: secondExact) { try GradientInspector.slope($0, w, z, f) }
    try second.checkSymmetry(z) { x, z in try GradientInspector.slope(x, w, z, f) }
    let evaluations = second.evaluations
    // The first order has shown that the function is its recording.
    if isLocal || second.hasCoarseDisagreement {
      second.overruleCoarseDifferences(isRecording: try isLocal || isFaithful(first, f))
    }
    if !isLocal {
      try diagnose(&second, first.recorded, secondExact, &report) { try GradientInspector.slope($0, w, z, f) }
    }
    report.take(second)
    report.evaluations += evaluations
    return report
  }

  /// ⟨z, ∇⟨w, f⟩⟩: a function whose gradient is the Hessian of ⟨w, f⟩ times z.
  private static func slope(
    _ x: [Variable<S>], _ w: Tensor<S>, _ z: [[Double]], _ f: ([Variable<S>]) throws -> Variable<S>
  ) rethrows -> Variable<S> {
    let gradients = try gradient(at: x) { x in sum(CotangentProduct()(Variable(w), try f(x))) }
    var total = Variable<S>(0)
    for (g, z) in zip(gradients, z) {
      total = total + sum(CotangentProduct()(Variable(Tensor(shape: g.shape, scalars: z.map { S($0) })), g))
    }
    return total
  }

  /// The recorded entries as a function in double precision.
  private func replay(_ recorded: Linearization<S>) -> ExactFunction? {
    guard let program = recorded.program else { return nil }
    return { program($0) }
  }

  /// Whether the function is its recording, as far as values close by tell.
  private func isFaithful(_ examination: Examination<S>, _ f: ([Variable<S>]) throws -> Variable<S>) rethrows -> Bool {
    guard let program = examination.recorded.program else { return false }
    return try examination.isFaithful({ program($0) }, f)
  }

  // ── what is wrong ──

  /// Finds the rule at fault, or the reason why differences may disagree with right rules.
  private func diagnose(
    _ examination: inout Examination<S>, _ recorded: Linearization<S>, _ exact: ExactFunction?,
    _ report: inout GradientReport, _ f: ([Variable<S>]) throws -> Variable<S>
  ) rethrows {
    guard examination.isSuspicious else { return }
    let order = examination.plan.order
    var audit = TapeAudit(recorded, seed: plan.seed)
    report.fault = audit.firstFault(order: order)
    if report.fault == nil && order == 1 && examination.misshapen.isEmpty {
      // A gradient inside the function makes a wrong second order show at first.
      report.fault = audit.firstFault(order: 2)
    }
    if report.fault == nil && examination.findings.isEmpty {
      let replayed = replayedComparisons(examination, exact)
      let isExplained = zip(examination.comparisons, replayed).allSatisfy { mine, replayed in
        mine.side == .recording || mine.outcome != .disagrees
          || Swift.abs(mine.numeric - replayed.numeric) <= mine.bar + replayed.bar
      }
      let hasDisagreement = examination.comparisons.contains { $0.outcome == .disagrees }
      if !isExplained {
        examination.find(
          .dependence,
          "the function depends on the input by more than it recorded (stopGradient, value, a mask or choice made from "
            + "numbers); if that is meant, difference the recording: differencing: .recording")
      } else if audit.hasKink || (!hasDisagreement && !audit.isUndecided) {
        for index in examination.comparisons.indices where examination.comparisons[index].outcome != .agrees {
          examination.comparisons[index].outcome = audit.hasKink ? .kink : .agrees
        }
        report.notes.append(
          audit.hasKink
            ? "a kink at or near the point, at \(audit.kinks.joined(separator: ", ")): every rule is right beside it"
            : "differences of the whole say little here; every entry's rule was checked by itself")
        return
      }
    }
    if let worst = examination.comparisons.first(where: { $0.outcome == .disagrees && $0.element == nil }) {
      try examination.locate(worst, exact: exact, f)
    }
  }

  /// The same comparisons with differences of the recording.
  private func replayedComparisons(_ examination: Examination<S>, _ exact: ExactFunction?)
    -> [GradientReport.Comparison]
  {
    guard let exact else { return [] }
    var replayed = examination
    replayed.plan.side = .recording
    replayed.comparisons = []
    replayed.compare(exact: exact) { $0[0] }
    return replayed.comparisons
  }
}

extension GradientReport {
  /// Adds what an examination found.
  mutating func take<S>(_ examination: Examination<S>) {
    comparisons += examination.comparisons
    findings += examination.findings
    let outcomes = comparisons.map(\.outcome)
    if fault != nil || !findings.isEmpty || outcomes.contains(.disagrees) {
      verdict = .failed
    } else if outcomes.contains(.undecided) {
      verdict = .inconclusive
    } else if examination.hasNoValue {
      verdict = .inconclusive
      notes.append("the function is not finite here: there is nothing to difference")
    }
  }

  init(elementType: String, order: Int) {
    self.elementType = elementType
    self.order = order
  }
}

extension Linearization {
  /// What was recorded, to be run again.
  var program: Program? {
    isConnected ? Program(core, output: output.index, inputs: inputs.map { Int32($0) }) : nil
  }
}

extension Examination {
  /// Whether a finite point gives NaN, or nothing finite.
  var hasNoValue: Bool {
    let isFinitePoint = x.allSatisfy { $0.doubles.allSatisfy(\.isFinite) }
    let hasNothing = !output.isEmpty && !output.contains(where: \.isFinite)
    return isFinitePoint && (hasNothing || output.contains(where: \.isNaN))
  }

  var hasCoarseDisagreement: Bool {
    S.self == Float.self && comparisons.contains { $0.side == .closure && $0.outcome == .disagrees }
  }

  /// In single precision differences of the function itself are coarse, and may be taken in by their own noise. Where
  /// the recording's agree and the function is the recording, they are overruled.
  mutating func overruleCoarseDifferences(isRecording: Bool) {
    guard S.self == Float.self else { return }
    for (index, row) in comparisons.enumerated() where row.side == .closure && row.outcome == .disagrees {
      let sharp = comparisons.filter { $0.side == .recording && $0.input == row.input && $0.element == row.element }
      guard !sharp.isEmpty, sharp.allSatisfy({ $0.outcome == .agrees }) else { continue }
      if isRecording { comparisons[index].outcome = .agrees }
    }
  }

  /// Whether the function has the values of its recording at points close by: whether it depends on its inputs by what
  /// it recorded alone.
  func isFaithful(_ replay: ([Variable<S>]) -> Variable<S>, _ f: ([Variable<S>]) throws -> Variable<S>) rethrows -> Bool
  {
    var same = 0
    for exponent in [8, 11, 14] {
      var scale = 1.0
      for _ in 0..<exponent { scale /= 2 }
      let point = zip(x, directions).map { x, v in
        Variable(Tensor<S>(shape: x.shape, scalars: zip(x.doubles, v).map { S($0 + scale * $1) }))
      }
      let mine = try f(point).value.doubles, theirs = replay(point).value.doubles
      var difference = 0.0
      for (w, (a, b)) in zip(covector.doubles, zip(mine, theirs)) where w != 0 && a != b { difference += w * (a - b) }
      if Swift.abs(difference) <= 2 * noise { same += 1 }
    }
    return same >= 2
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
    if !(Swift.abs(mine.value - theirs.value) <= 4 * (mine.rounding + theirs.rounding)) {
      find(.symmetry, "⟨H z, v⟩ is \(formatted(mine.value)), ⟨H v, z⟩ \(formatted(theirs.value))")
    }
  }

  /// Finds the element of an input where the two sides are furthest apart, by halves, and adds its row.
  mutating func locate(
    _ row: GradientReport.Comparison, exact: ExactFunction?, _ f: ([Variable<S>]) throws -> Variable<S>
  ) rethrows {
    if row.side == .closure {
      try locate(row.input, x, output, .closure, noise) { try f($0.map { Variable($0) }).value }
    } else if let exact {
      let wide = x.map { $0.converted(to: Double.self) }
      locate(row.input, wide, exact(wide.map { Variable($0) }).value.doubles, .recording, 0) {
        exact($0.map { Variable($0) }).value
      }
    }
  }

  private mutating func locate<T>(
    _ input: Int, _ x: [Tensor<T>], _ middle: [Double], _ side: NumericSide, _ noise: Double,
    _ f: ([Tensor<T>]) throws -> Tensor<T>
  ) rethrows {
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
        try compare(line, input, element, v, covector, gradient, ladder, side, f)
        let row = comparisons.removeLast()
        let excess = row.error.isFinite ? row.error / Swift.max(row.bar, .leastNormalMagnitude) : .infinity
        if excess > worst { (worst, next, found) = (excess, half, row) }
      }
      range = next
    } while range.count > 1
    comparisons = known
    if let found, found.element != nil { comparisons.append(found) }
  }
}
