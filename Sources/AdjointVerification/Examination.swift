// One function examined at one point, at first order: the tape's gradient beside differences and the other oracles. What
// checkGradient, the registry's check and the audit of a tape's entries are made of.

/// What an examination is told.
struct ExaminationPlan {
  var order = 1
  var directions = CheckedDirections.random(1)
  var seed: UInt64 = 0
  var side = NumericSide.closure
  /// Rungs of each ladder; nil for as many as the budget of a check allows.
  var rungs: Int?
  /// Whether the function is one entry's primitive: nothing smaller is to be blamed, and it is what it records.
  var isLocal = false
}

/// The gradient ⟨Jᵀw, v⟩ along a direction, and what rounding may have done to it.
struct AnalyticSlope {
  var value = 0.0
  var rounding = 0.0
  /// Σ |Jᵀw| |v|
  var scale = 0.0
}

struct Examination<S: TensorScalar> {
  var plan: ExaminationPlan
  let x: [Tensor<S>]
  let recorded: Linearization<S>
  let output: [Double]
  /// The covector, of the output's shape.
  let covector: Tensor<S>
  private(set) var gradient: [Tensor<S>]
  /// A bound of the rounding error of ⟨w, f(x)⟩.
  private(set) var noise: Double
  private(set) var misshapen: [WatchedPullback<S>.Misshapen] = []
  /// How often the function was evaluated, and its recording replayed.
  private(set) var evaluations = 1, replays = 0
  /// The inputs on which the function depends by more than it recorded.
  var strays: Set<Int> = []
  var comparisons: [GradientReport.Comparison] = []
  private(set) var findings: [GradientReport.Finding] = []
  private(set) var directions: [[Double]]
  /// A power of two that the covector carries where the results are so large that sums of them would overflow.
  private let covectorScale: Double
  /// Whether a sum of finite numbers overflowed in the check itself: it then says nothing.
  private(set) var hasOverflow = false
  /// The recorded slopes of the covector along the directions, once they were needed.
  private var recordedSlopes: [Int: AnalyticSlope] = [:]

  /// Σ |w f|: what a function's derivative in a direction of size x is usually like.
  private var magnitude: Double {
    zip(covector.doubles, output).reduce(0) { $1.0 == 0 ? $0 : $0 + Swift.abs($1.0 * $1.1) }
  }

  /// Records the function once, on a tape of its own: one that keeps all values, unless told otherwise.
  init(
    _ plan: ExaminationPlan, at x: [Tensor<S>], keepingAllValues: Bool = true,
    _ f: ([Variable<S>]) throws -> Variable<S>
  ) rethrows {
    self.plan = plan
    self.x = x
    recorded = try withNewTape(S.self) { core in
      core.keepsAllValues = keepingAllValues
      core.keepsConstants = true
      return try Linearization(x.map { Variable($0) }, on: core, isNested: true, isRecording: false, f)
    }
    output = recorded.output.value.doubles
    var source = DirectionSource(seed: plan.seed &* 0x9E37_79B9 &+ UInt64(plan.order))
    // An output that is not finite is left out: a cotangent of zero annihilates.
    let scale = Examination.scale(for: output)
    covectorScale = scale
    let weights = zip(source.covector(output.count), output).map { $1.isFinite ? S($0 * scale) : 0 }
    covector = Tensor(shape: recorded.output.shape, scalars: weights)
    directions = x.map { source.direction(for: $0) }
    gradient = []
    noise = S.operationError * zip(weights, output).reduce(0) { $1.0 == 0 ? $0 : $0 + Swift.abs(Double($1.0) * $1.1) }
    if recorded.isConnected && keepingAllValues {
      let watched = WatchedPullback<S>(
        recorded.core, from: Int(recorded.output.index), seed: covector, to: recorded.inputs)
      misshapen = watched.misshapen
      noise = Swift.max(noise, watched.roundingError)
    }
    if misshapen.isEmpty {
      gradient = recorded.pullbacks(Variable(covector)).map(\.value)
    }
  }

  /// 1, or where results are near the largest number, what brings them to about its root.
  private static func scale(for output: [Double]) -> Double {
    let largest = output.reduce(0) { $1.isFinite ? Swift.max($0, Swift.abs($1)) : $0 }
    let root = Double(S.greatestFiniteMagnitude).exponent / 2
    return largest.exponent > root && largest > 0
      ? Double(sign: .plus, exponent: -Int(largest.exponent) / 2, significand: 1) : 1
  }

  var isFinite: Bool { gradient.allSatisfy { $0.withUnsafeScalars { $0.allSatisfy(\.isFinite) } } }

  /// Whether there is anything that an auditor should look at.
  var isSuspicious: Bool {
    !findings.isEmpty || !misshapen.isEmpty || comparisons.contains { $0.outcome != .agrees }
  }

  mutating func find(_ oracle: GradientReport.Oracle, _ detail: String) {
    findings.append(.init(oracle: oracle, order: plan.order, detail: detail))
  }

  // ── the analytic side ──

  /// ⟨Jᵀw, v⟩ for one input, from a gradient that is already there.
  func slope(_ gradient: [Tensor<S>], _ input: Int, _ v: [Double]) -> (value: Double, scale: Double) {
    var value = 0.0, scale = 0.0
    for (g, v) in zip(gradient[input].doubles, v) where v != 0 {
      value += g * v
      scale += Swift.abs(g * v)
    }
    return (value, scale)
  }

  /// The same with its rounding error: the gradient is recorded, and its own recording walked. The covector is recorded
  /// too, or what is computed from it and from constants alone would pass for exact.
  func recordedSlope(_ w: Tensor<S>, _ input: Int, _ v: [Double]) -> AnalyticSlope {
    let direction = Tensor<S>(shape: x[input].shape, scalars: v.map { S($0) })
    let g = recorded.pullbacks(recorded.core.leaf(w, name: nil), isRecording: true)[input]
    let (value, scale) = slope((0...input).map { $0 == input ? g.value : x[$0] }, input, v)
    var result = AnalyticSlope(value: value, rounding: S.operationError * scale, scale: scale)
    guard g.core === recorded.core, Int(g.index) >= recorded.inputs.upperBound else { return result }
    let inner = sum(Variable(direction) ⊙ g)
    let watched = WatchedPullback<S>(
      recorded.core, from: Int(inner.index), seed: Tensor(repeating: 1, shape: []), to: recorded.inputs,
      throughAll: true)
    if watched.roundingError.isFinite { result.rounding += watched.roundingError }
    return result
  }

  // ── the oracles beside differences ──

  /// Compares what must be equal whatever the function: to the bit, or to rounding.
  mutating func consultOracles(_ f: ([Variable<S>]) throws -> Variable<S>) rethrows {
    for problem in misshapen {
      find(
        .shape, "operand \(problem.position) of entry \(problem.entry) got \(problem.shape), not \(problem.expected)")
    }
    if !misshapen.isEmpty { return }
    try checkDeterminism(f)
    guard recorded.isConnected, x.allSatisfy({ $0.doubles.allSatisfy(\.isFinite) }) else { return }
    let zeros = recorded.pullbacks(Variable(Tensor(repeating: 0, shape: covector.shape)))
    for (input, cotangent) in zeros.enumerated() where !cotangent.value.doubles.allSatisfy({ $0 == 0 }) {
      find(.zeroCotangent, "input \(input) gets \(cotangent.value.doubles.first { $0 != 0 } ?? .nan), not 0")
    }
    guard isFinite else { return }
    checkLinearity()
  }

  private mutating func checkDeterminism(_ f: ([Variable<S>]) throws -> Variable<S>) rethrows {
    // This one as a gradient call records it: without the values that rules declare not to read.
    let again = try Examination(plan, at: x, keepingAllValues: false, f)
    evaluations += 1
    func same(_ a: [Double], _ b: [Double]) -> Bool { a.map(\.bitPattern) == b.map(\.bitPattern) }
    if !same(output, again.output) {
      find(.determinism, "values differ: \(output.first ?? 0) and \(again.output.first ?? 0)")
    } else if !zip(gradient, again.gradient).allSatisfy({ same($0.doubles, $1.doubles) }) {
      find(.determinism, "gradients differ")
    }
  }

  /// Jᵀ(w + w₂) = Jᵀw + Jᵀw₂; ⟨w, J v⟩ = ⟨Jᵀw, v⟩; and a recorded pullback is the pullback.
  private mutating func checkLinearity() {
    var source = DirectionSource(seed: plan.seed &+ 77)
    let other = Tensor(
      shape: covector.shape,
      scalars: zip(source.covector(output.count), output).map { $1.isFinite ? S($0 * covectorScale) : 0 })
    let first = recorded.pullbacks(Variable(covector)).map(\.value)
    let second = recorded.pullbacks(Variable(other)).map(\.value)
    let both = recorded.pullbacks(Variable(covector + other)).map(\.value)
    var total = AnalyticSlope()
    for input in x.indices {
      let v = directions[input]
      let a = recordedSlope(covector, input, v)
      recordedSlopes[input] = a
      let b = recordedSlope(other, input, v)
      let (plain, _) = slope(first, input, v), (plainOther, _) = slope(second, input, v)
      let (together, _) = slope(both, input, v)
      let bar = 4 * (a.rounding + b.rounding)
      if differ(together, plain + plainOther, bar) {
        find(
          .linearity,
          "input \(input): Jᵀ(w + w₂) v is \(formatted(together)), Jᵀw v + Jᵀw₂ v \(formatted(plain + plainOther))")
      }
      if differ(a.value, plain, 4 * a.rounding) {
        find(.recordedPullback, "input \(input): \(formatted(a.value)) recorded, \(formatted(plain)) not")
      }
      total.value += plain
      total.rounding += a.rounding
    }
    guard let forward = forwardSlope() else { return }
    if differ(forward.value, total.value, 4 * (total.rounding + forward.rounding)) {
      find(.forwardMode, "⟨w, J v⟩ is \(formatted(forward.value)), ⟨Jᵀw, v⟩ \(formatted(total.value))")
    }
  }

  /// Whether two numbers differ by more than a bar. The gradients that they were summed up from are finite; if the sums
  /// are not, that is the check's own overflow and no difference.
  mutating func differ(_ a: Double, _ b: Double, _ bar: Double) -> Bool {
    guard a.isFinite, b.isFinite else {
      hasOverflow = true
      return false
    }
    return !(Swift.abs(a - b) <= bar)
  }

  /// ⟨w, J v⟩ by forward mode: the pullback recorded as a function of its cotangent, and pulled back itself.
  private func forwardSlope() -> AnalyticSlope? {
    let zero = Variable(Tensor<S>(repeating: 0, shape: covector.shape))
    // Where the covector carries a power of two, J v needs it.
    let v = zip(x, directions).map { x, v in
      Variable(Tensor<S>(shape: x.shape, scalars: v.map { S($0 * covectorScale) }))
    }
    let transposed = Linearization(zero, on: recorded.core, isNested: true, isRecording: false) { u in
      let g = recorded.pullbacks(u, isRecording: true)
      return zip(g, v).reduce(Variable<S>(0)) { $0 + sum($1.1 ⊙ $1.0) }
    }
    guard transposed.isConnected else { return AnalyticSlope() }
    let watched = WatchedPullback<S>(
      recorded.core, from: Int(transposed.output.index), seed: Tensor(repeating: 1, shape: []), to: transposed.inputs)
    guard watched.misshapen.isEmpty else { return nil }
    // Nothing arrives where the recorded pullback does not depend on its cotangent.
    guard let tangent = watched.cotangents[0] else { return AnalyticSlope() }
    var result = AnalyticSlope()
    for (w, t) in zip(covector.doubles, tangent.doubles) where w != 0 {
      result.value += w / covectorScale * t
      result.scale += Swift.abs(w / covectorScale * t)
    }
    result.rounding = S.operationError * result.scale
    return result
  }

  // ── differences ──

  /// Compares with differences of the function, and where wanted, of its replay in double precision.
  mutating func compare(_ replay: (any Replayable)?, _ f: ([Variable<S>]) throws -> Variable<S>) rethrows {
    if !misshapen.isEmpty { return }
    let isWide = S.self == Double.self
    if plan.side == .closure {
      let ladder = RichardsonLadder(rungs: plan.rungs ?? (isWide || replay == nil ? 8 : 4), noise: noise)
      // What a gradient records is known from what its function recorded.
      if !plan.isLocal && plan.order == 1, let known = recorded.program {
        let witness = RecordingWitness()
        try compare(x, middle: output, ladder, .closure, replay, witness: witness) { x in
          try withNewTape(S.self) { core in
            core.keepsAllValues = true
            let again = try Linearization(
              x.map { Variable($0) }, on: core, isNested: true, isRecording: false, f)
            witness.isSame = again.program.map { $0.isSame(as: known) } ?? false
            return again.output.value
          }
        }
      } else {
        try compare(x, middle: output, ladder, .closure, replay) { try f($0.map { Variable($0) }).value }
      }
    }
    guard let replay, !isWide || plan.side == .recording else { return }
    let wide = Examination<Double>(plan, at: x.map { $0.converted() }) { replay.replay($0) }
    replays += 1
    let ladder = RichardsonLadder(rungs: plan.rungs ?? (plan.side == .recording ? 8 : 4), noise: wide.noise)
    compare(wide.x, middle: wide.output, ladder, .recording, replay, wide: isWide ? nil : wide) {
      replay.replay($0.map { Variable($0) }).value
    }
    if !isWide && plan.order == 1 { compareValues(wide) }
  }

  /// The value in single precision beside that in double precision.
  private mutating func compareValues(_ wide: Examination<Double>) {
    var difference = 0.0
    for (w, (mine, exact)) in zip(covector.doubles, zip(output, wide.output)) where w != 0 && mine != exact {
      difference += w * (mine - exact)
    }
    if difference.isFinite && Swift.abs(difference) > 8 * noise {
      find(.precision, "⟨w, f⟩ is off by \(brief(difference)) from that in Double, rounding explains \(brief(noise))")
    }
  }

  private mutating func compare<T>(
    _ x: [Tensor<T>], middle: [Double], _ ladder: RichardsonLadder, _ side: NumericSide,
    _ replay: (any Replayable)?, wide: Examination<Double>? = nil, witness: RecordingWitness? = nil,
    _ f: ([Tensor<T>]) throws -> Tensor<T>
  ) rethrows {
    var wide = wide
    for input in x.indices where x[input].scalarCount > 0 && !output.isEmpty {
      switch plan.directions {
      case .random(let count):
        var source = DirectionSource(seed: plan.seed &+ UInt64(input) &* 7919)
        for number in 0..<count {
          // The first is the one that the oracles used.
          let v = number == 0 ? directions[input] : source.direction(for: x[input])
          let line = Line(x, moving: input, along: v, middle: middle, witness: witness)
          try compare(line, input, nil, v, covector, gradient, ladder, side, replay, f)
          if let (w, g) = wide.map({ ($0.covector, $0.gradient) }) {
            try wide?.compare(line, input, nil, v, w, g, ladder, side, replay, f)
          }
          tally(line, input, side)
        }
        if let wide { comparisons += wide.comparisons }
        wide?.comparisons = []
      case .elements:
        let rows = output.indices.filter { output[$0].isFinite }.map { unit($0) }
        let gradients = rows.map { recorded.pullbacks(Variable($0)).map(\.value) }
        let sizes = DirectionSource.sizes(of: x[input])
        for k in 0..<x[input].scalarCount {
          var v = [Double](repeating: 0, count: sizes.count)
          v[k] = sizes[k]
          let line = Line(x, moving: input, along: v, middle: middle, witness: witness)
          for (row, gradient) in zip(rows, gradients) {
            try compare(line, input, k, v, row, gradient, ladder, side, replay, f)
          }
          tally(line, input, side)
        }
      }
    }
  }

  private mutating func tally<T>(_ line: Line<T>, _ input: Int, _ side: NumericSide) {
    if !line.isRecordedAlike { strays.insert(input) }
    evaluations += side == .closure ? line.evaluations : 0
    replays += line.replays + (side == .closure ? 0 : line.evaluations)
  }

  /// The covector of one element of the result.
  func unit(_ index: Int) -> Tensor<S> {
    var result = Tensor<S>(repeating: 0, shape: covector.shape)
    result.withUnsafeMutableScalars { $0[index] = S(covectorScale) }
    return result
  }

  mutating func compare<T>(
    _ line: Line<T>, _ input: Int, _ element: Int?, _ v: [Double], _ w: Tensor<S>, _ gradient: [Tensor<S>],
    _ ladder: RichardsonLadder, _ side: NumericSide, _ replay: (any Replayable)?,
    _ f: ([Tensor<T>]) throws -> Tensor<T>
  ) rethrows {
    let g = gradient[input].doubles, weights = w.doubles
    let isKnown = element == nil && v == directions[input] && w == covector
    var analytic = isKnown ? recordedSlopes[input] ?? recordedSlope(w, input, v) : recordedSlope(w, input, v)
    (analytic.value, analytic.scale) = slope(gradient, input, v)
    let size = Swift.max(magnitude, 1e-6 * noise / S.operationError)
    let largest = zip(g, DirectionSource.sizes(of: self.x[input])).reduce(0) { Swift.max($0, Swift.abs($1.0 * $1.1)) }
    // An element is reported as a derivative, a direction as it was moved.
    let unit = element.map { v[$0] * covectorScale } ?? 1
    func row(_ estimate: RichardsonLadder.Estimate) -> GradientReport.Comparison {
      var row = GradientReport.Comparison(
        input: input, element: element.map { position($0, in: x[input].shape) }, order: plan.order, side: side,
        elementType: "\(S.self)", analytic: analytic.value / unit, numeric: estimate.value / unit,
        bar: 2 * (estimate.errorEstimate + analytic.rounding) / Swift.abs(unit),
        scale: Swift.max(analytic.scale, largest, 1e-6 * size) / Swift.abs(unit), step: estimate.step,
        outcome: .agrees)
      let slopes = Swift.max(analytic.scale, largest) / Swift.abs(unit)
      let isFlat = analytic.value == 0 && estimate.value == 0 && estimate.truncation == 0
      row.outcome = isFlat ? .agrees : judge(row, slopes: slopes)
      if row.outcome == .disagrees {
        // Longer steps have less rounding, but where rounding hides what φ does within the first, they may agree with
        // each other and know nothing of the slope at x.
        let hidden = 2 * ladder.noise / (ladder.firstStep * Swift.abs(unit))
        if row.error <= hidden {
          row.bar = hidden
          row.outcome = judge(row, slopes: slopes)
        } else if !estimate.canRefute(analytic.value, magnitude: magnitude, noise: ladder.noise) {
          row.outcome = .undecided
        }
      }
      return row
    }
    var estimate = try ladder.climb { try line.rung($0, weights, gradient: g, f) }
    var result = row(estimate)
    if result.outcome != .agrees && plan.rungs == nil, let replay {
      // More rungs cost the function nothing: its recording gives them.
      if side == .recording || line.isReplayed(by: replay, noise: ladder.noise, weights) {
        estimate = ladder.lengthened(estimate) { line.rung($0, weights, gradient: g, replaying: replay) }
        result = row(estimate)
      } else {
        strays.insert(input)
      }
    }
    if !result.analytic.isFinite { examineFiniteness(input, gradient[input], v, estimate) }
    comparisons.append(result)
  }

  /// A gradient that is not finite where differences are, by more than an overflow.
  private mutating func examineFiniteness(
    _ input: Int, _ gradient: Tensor<S>, _ v: [Double], _ estimate: RichardsonLadder.Estimate
  ) {
    let size = Swift.max(Swift.abs(estimate.value), magnitude)
    guard estimate.value.isFinite, 2 * estimate.errorEstimate <= 1e-3 * size else { return }
    let bad = zip(gradient.doubles, v).filter { $1 != 0 && !$0.isFinite }
    let shortest = bad.reduce(Double.infinity) { Swift.min($0, Swift.abs($1.1)) }
    let slope = Swift.abs(estimate.value) / covectorScale
    let isOverflow =
      bad.allSatisfy { !$0.0.isNaN } && slope > 0x1p-8 * Double(S.greatestFiniteMagnitude) * shortest
    guard let first = bad.first, !isOverflow else {
      hasOverflow = true
      return
    }
    find(.finiteness, "input \(input): the gradient is \(first.0), differences give \(formatted(estimate.value))")
  }

  /// The verdict on one row. A bar that would not have refuted a slope that is wrong is no agreement: in double precision
  /// it is a thousandth of the slopes at most, in single precision, which has rows in double precision beside it, a
  /// quarter. A number that is not finite agrees with nothing.
  private func judge(_ row: GradientReport.Comparison, slopes: Double) -> GradientReport.Comparison.Outcome {
    if !row.analytic.isFinite || !row.numeric.isFinite || !row.bar.isFinite { return .undecided }
    if row.error > row.bar { return .disagrees }
    return row.bar <= (S.self == Double.self ? 1e-3 : 0.25) * slopes ? .agrees : .undecided
  }
}

/// The index along every axis of a flat index.
func position(_ flat: Int, in shape: Shape) -> [Int] { zip(shape, shape.strides).map { flat / Int($1) % $0 } }
