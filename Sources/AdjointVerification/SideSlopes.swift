// The two slopes of a function at a kink, and whether a gradient lies between them.

/// What a gradient is beside the slopes on both sides of a point.
enum KinkVerdict: Equatable {
  /// Both slopes are the same, and the gradient is that slope.
  case smooth
  /// The slopes differ, and the gradient lies between them.
  case between
  /// The gradient is no slope of either side, nor between them, or the function jumps.
  case outside(String)
  /// The slopes are not known well enough, or there are none.
  case undecided
}

/// The one-sided derivatives of ⟨w, f⟩ along a line, from a replay at steps of ¼ each.
struct SideSlopes {
  private struct Side {
    /// The slope, without a jump at the point itself; NaN where there is none.
    var value: Double
    var error: Double
    /// How far the function is from its value at the point, however close; 0 where it is continuous.
    var jump: Double
  }

  private let below: Side, above: Side

  private static let steps = (0..<14).map { 0x1p-4 / Double(1 << (2 * $0)) }

  init<S>(_ line: Line<S>, _ w: [Double], noise: Double, _ replay: any Replayable) {
    let still = [Double](repeating: 0, count: line.count)
    let rungs = SideSlopes.steps.map { line.rung($0, w, gradient: still, replaying: replay) }
    below = SideSlopes.side(rungs.map { ($0.step, -$0.backward * $0.step) }, noise, sign: -1)
    above = SideSlopes.side(rungs.map { ($0.step, $0.forward * $0.step) }, noise, sign: 1)
  }

  /// From the changes of the function at each step, the largest first.
  private static func side(_ all: [(step: Double, change: Double)], _ noise: Double, sign: Double) -> Side {
    let changes = all.filter(\.change.isFinite)
    guard changes.count >= 4 else { return Side(value: .nan, error: .infinity, jump: 0) }
    let last = changes[changes.count - 1], before = changes[changes.count - 4]
    // What is continuous has become less over three steps, by a 64th where it has a slope and an eighth where √h.
    let isJump = Swift.abs(last.change) > 16 * noise && Swift.abs(last.change) > 0.5 * Swift.abs(before.change)
    // Beside a jump, from one step to the next.
    let quotients =
      isJump
      ? zip(changes, changes.dropFirst()).map { ($0.step, sign * ($0.change - $1.change) / ($0.step - $1.step)) }
      : changes.map { ($0.step, sign * $0.change / $0.step) }
    let slope = RichardsonLadder.oneSidedSlope(quotients, noise: isJump ? 4 * noise : 2 * noise)
    return Side(value: slope.value, error: slope.errorEstimate, jump: isJump ? last.change : 0)
  }

  /// Where a slope lies, given what rounding may have done to it and how large the slopes around it are.
  ///
  /// At second order the function is a gradient and may jump: there is then no derivative to be between, and a rule is
  /// refuted only where both sides have the same one.
  func verdict(_ slope: Double, rounding: Double, scale: Double, order: Int) -> KinkVerdict {
    let hasJump = below.jump != 0 || above.jump != 0
    if hasJump && order == 1 { return .outside("the function jumps") }
    guard slope.isFinite, below.error.isFinite, above.error.isFinite else { return .undecided }
    if slope == below.value && slope == above.value && !hasJump { return .smooth }
    let bar = 2 * (below.error + above.error + rounding)
    let size = [below.value, above.value, slope, below.jump, above.jump, scale].map { Swift.abs($0) }.max()!
    guard bar <= 1e-3 * size else { return .undecided }
    let isOneSlope = Swift.abs(above.value - below.value) <= bar
    let low = Swift.min(below.value, above.value) - bar, high = Swift.max(below.value, above.value) + bar
    if low <= slope && slope <= high { return isOneSlope && !hasJump ? .smooth : .between }
    if hasJump && !isOneSlope { return .between }
    return .outside("\(formatted(slope)), and the slopes are \(formatted(below.value)) and \(formatted(above.value))")
  }
}

extension Examination {
  /// Whether the gradient lies between the slopes on both sides, for every element of the inputs: a range of elements at
  /// a time, which is halved until along it the function is smooth, or one element is left.
  func verdictAtKinks(_ inputs: Set<Int>, _ replay: any Replayable) -> KinkVerdict {
    guard isFinite, misshapen.isEmpty else { return .undecided }
    let wide = x.map { $0.converted(to: Double.self) }, weights = covector.doubles
    let middle = replay.replay(wide.map { Variable($0) }).value.doubles
    let exactNoise = noise * Double.operationError / S.operationError
    var result = KinkVerdict.smooth, linesLeft = 4096
    for input in inputs.sorted() where x[input].scalarCount > 0 {
      let whole = recordedSlope(covector, input, directions[input])
      var ranges = [0..<x[input].scalarCount]
      while let range = ranges.popLast() {
        linesLeft -= 1
        if linesLeft < 0 { return .undecided }
        var v = directions[input]
        for k in v.indices where !range.contains(k) { v[k] = 0 }
        let line = Line(wide, moving: input, along: v, middle: middle)
        let sides = SideSlopes(line, weights, noise: exactNoise, replay)
        let verdict = sides.verdict(
          slope(gradient, input, v).value, rounding: whole.rounding, scale: whole.scale, order: plan.order)
        if verdict == .smooth { continue }
        result = .between
        if range.count > 1 {
          let middle = range.lowerBound + range.count / 2
          ranges += [range.lowerBound..<middle, middle..<range.upperBound]
        } else if case .outside(let why) = verdict {
          // Kinks of several results may cancel in their weighted sum: each is right, or none.
          linesLeft -= output.count
          if linesLeft >= 0 && output.count > 1 && isBetweenForEveryResult(line, input, v, exactNoise, replay) {
            continue
          }
          let index = position(range.lowerBound, in: x[input].shape)
          return .outside("at element \(index) of input \(input), moved by \(formatted(v[range.lowerBound])): \(why)")
        } else if verdict == .undecided {
          return .undecided
        }
      }
    }
    return result
  }
  /// The same for each element of the result by itself.
  private func isBetweenForEveryResult(
    _ line: Line<Double>, _ input: Int, _ v: [Double], _ noise: Double, _ replay: any Replayable
  ) -> Bool {
    covector.doubles.enumerated().allSatisfy { index, weight in
      if weight == 0 { return true }
      let row = unit(index), slope = recordedSlope(row, input, v)
      let sides = SideSlopes(line, row.doubles, noise: noise / Swift.abs(weight), replay)
      switch sides.verdict(slope.value, rounding: slope.rounding, scale: slope.scale, order: plan.order) {
      case .smooth, .between: return true
      case .outside, .undecided: return false
      }
    }
  }
}
