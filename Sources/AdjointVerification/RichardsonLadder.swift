// Numeric derivatives with an error bar. Docs/VerifyingGradients.md shows one at work.

/// A derivative by central differences at a ladder of steps, extrapolated to step zero, with an estimate of its error.
///
/// D(h) = (φ(x + h) − φ(x − h)) / 2h = φ′(x) + c₂h² + c₄h⁴ + …, so a polynomial in h² through several D(h), read at
/// h = 0, is far closer than any of them. Every rung's rounding error is known, at most `noise` / h, and is carried
/// through the extrapolation; the entry of the table with the least estimated error is the result. The ladder is climbed
/// where it pays: down while the differences still change, up while rounding drowns them.
///
/// Sources: L. F. Richardson, 1911; C. J. F. Ridders, Accurate computation of F′(x) and F′(x) F″(x), 1982; Aitken and
/// Neville's scheme for steps in any ratio.
public struct RichardsonLadder: Sendable {
  /// The largest number of rungs; each costs two evaluations.
  public var rungs: Int
  /// The first step.
  public var firstStep: Double
  /// A bound of the rounding error of one value of φ near x.
  public var noise: Double

  /// A ladder of at most so many rungs from a first step down.
  public init(rungs: Int = 8, firstStep: Double = 0.125, noise: Double = 0) {
    self.rungs = rungs
    self.firstStep = firstStep
    self.noise = noise
  }

  /// The difference quotients at one step.
  public struct Rung: Sendable {
    /// The step h.
    public var step: Double
    /// (φ(x + h) − φ(x − h)) / 2h
    public var central: Double
    /// (φ(x + h) − φ(x)) / h
    public var forward: Double
    /// (φ(x) − φ(x − h)) / h
    public var backward: Double

    var isFinite: Bool { central.isFinite && forward.isFinite && backward.isFinite }
  }

  /// A derivative, and how far from the truth it may be.
  public struct Estimate: Sendable {
    /// The derivative; NaN where φ was not finite at any step.
    public var value: Double
    /// What is left of the error of the difference quotients, as neighbours in the table show it.
    public var truncation: Double
    /// The rounding error of the values of φ, carried through the extrapolation.
    public var rounding: Double
    /// The smallest step that the value was extrapolated from.
    public var step: Double
    /// The largest.
    public var largestStep: Double
    /// Every rung, the largest step first.
    public var rungs: [Rung]

    /// The error bar: truncation and rounding together.
    public var errorEstimate: Double { truncation + rounding }

    /// Whether these values of φ say that its derivative is not `slope`. Where rounding is as large as all that φ was
    /// seen to vary, and the steps are too long for such a slope, they say nothing: φ may vary between them.
    func canRefute(_ slope: Double, magnitude: Double, noise: Double) -> Bool {
      let range = rungs.filter(\.isFinite).reduce(magnitude) {
        Swift.max($0, Swift.abs($1.forward * $1.step), Swift.abs($1.backward * $1.step))
      }
      let finest = rungs.last?.step ?? .infinity
      return !slope.isFinite || noise <= range / 16 || finest * Swift.abs(slope - value) <= range
    }
  }

  /// φ′(x).
  ///
  /// ```swift
  /// RichardsonLadder(noise: 1e-16).derivative(at: 1) { 1 / $0 }   // −1, within 1e-14
  /// ```
  public func derivative(at x: Double = 0, of φ: (Double) throws -> Double) rethrows -> Estimate {
    let middle = try φ(x)
    return try climb { h in
      let above = x + h, below = x - h
      let (up, down) = (try φ(above), try φ(below))
      // The steps that were taken, not those that were asked for: x + h is rounded.
      return Rung(
        step: h, central: (up - down) / (above - below), forward: (up - middle) / (above - x),
        backward: (middle - down) / (x - below))
    }
  }

  /// The same from difference quotients.
  func climb(_ quotient: (Double) throws -> Rung) rethrows -> Estimate {
    var taken: [Rung] = []
    var next: Double? = firstStep
    var best = Estimate(value: .nan, truncation: .infinity, rounding: 0, step: 0, largestStep: 0, rungs: [])
    while let h = next, taken.count < rungs {
      taken.append(try quotient(h))
      best = extrapolated(taken)
      next = step(after: taken, best)
    }
    best.rungs = taken.sorted { $0.step > $1.step }
    return best
  }

  /// The same with ten more rungs, down to a millionth of the smallest step: before anything is called wrong.
  func lengthened(_ estimate: Estimate, _ quotient: (Double) -> Rung) -> Estimate {
    var taken = estimate.rungs
    var step = taken.last?.step ?? firstStep
    for _ in 0..<10 {
      step /= 4
      taken.append(quotient(step))
    }
    var best = extrapolated(taken)
    best.rungs = taken
    return best
  }

  /// Where to go from here; nil where nothing would be gained.
  private func step(after taken: [Rung], _ best: Estimate) -> Double? {
    let steps = taken.map(\.step), top = steps.max()!, bottom = steps.min()!
    let usable = taken.filter(\.isFinite)
    if usable.isEmpty { return bottom / 16 }
    if usable.count == 1 { return bottom / 2 }
    if best.truncation > 0.5 * Swift.abs(best.value) + 2 * best.rounding { return bottom / 16 }
    if usable.count == 2 { return bottom / 2 }
    if !best.value.isFinite || best.truncation > 0.02 * Swift.abs(best.value) + 2 * best.rounding { return bottom / 16 }
    if best.truncation > best.rounding { return bottom / 2 }
    // Rounding is the larger part. Larger steps have less of it, unless they have been tried.
    return best.largestStep == top && top < 256 * firstStep ? top * 4 : nil
  }

  // ── extrapolation ──

  /// The entry of the extrapolation table with the least estimated error.
  func extrapolated(_ taken: [Rung]) -> Estimate {
    let rungs = taken.filter(\.isFinite).sorted { $0.step > $1.step }
    var best = Estimate(value: .nan, truncation: .infinity, rounding: 0, step: 0, largestStep: 0, rungs: [])
    for entry in RichardsonLadder.table(rungs.map { ($0.step, $0.central) }, noise: noise, power: 2) {
      var truncation = entry.truncation
      // A coarse entry may look settled by accident. One that a finer rung contradicts is as far off as that rung says.
      for finer in rungs.indices where finer > entry.row && finer > 0 {
        let ratio = rungs[finer - 1].step / rungs[finer].step
        let change = Swift.abs(rungs[finer].central - rungs[finer - 1].central) / (ratio * ratio - 1)
        let distance = Swift.abs(entry.value - rungs[finer].central), slack = noise / rungs[finer].step + 2 * change
        if distance > slack { truncation = Swift.max(truncation, distance + slack) }
      }
      truncation = Swift.max(truncation, kinkError(rungs[...entry.row]))
      if truncation + entry.rounding < best.errorEstimate {
        best.value = entry.value
        best.truncation = truncation
        best.rounding = entry.rounding
        best.step = rungs[entry.row].step
        best.largestStep = rungs[entry.row - entry.column].step
      }
    }
    return best
  }

  /// What a kink within the last steps may amount to.
  ///
  /// Where φ is smooth on the scale of a step, the difference of its one-sided quotients is φ″h and shrinks with h. Where
  /// it does not, the steps straddle a kink, or reach over whole features of φ: central quotients may then agree with
  /// each other and be wrong by half of that difference, or by all of it.
  private func kinkError(_ rungs: ArraySlice<Rung>) -> Double {
    guard rungs.count >= 2, let fine = rungs.last else { return 0 }
    let coarse = rungs[rungs.endIndex - 2], ratio = coarse.step / fine.step
    let fineGap = fine.forward - fine.backward, coarseGap = coarse.forward - coarse.backward
    let rounding = 4 * noise / fine.step
    if Swift.abs(ratio * fineGap - coarseGap) <= 0.3 * Swift.abs(coarseGap) + ratio * rounding { return 0 }
    return Swift.max(Swift.abs(fineGap), Swift.abs(coarseGap) / ratio)
  }

  /// The slopes on either side of x, for a φ with a kink there: one-sided differences extrapolated to step zero.
  static func oneSidedSlopes(_ rungs: [Rung], noise: Double) -> (below: Estimate, above: Estimate) {
    func slope(_ side: KeyPath<Rung, Double>) -> Estimate {
      oneSidedSlope(rungs.filter { $0[keyPath: side].isFinite }.map { ($0.step, $0[keyPath: side]) }, noise: 2 * noise)
    }
    return (slope(\.backward), slope(\.forward))
  }

  /// What quotients on one side of x tend to: polynomials in h, the largest step first, each with an error of noise / h.
  static func oneSidedSlope(_ quotients: [(step: Double, value: Double)], noise: Double) -> Estimate {
    var best = Estimate(value: .nan, truncation: .infinity, rounding: 0, step: 0, largestStep: 0, rungs: [])
    for entry in table(quotients, noise: noise, power: 1) {
      var truncation = entry.truncation
      // As for the central quotients: what a finer one contradicts is as far off as that one says.
      for finer in quotients.indices where finer > entry.row {
        let ratio = quotients[finer - 1].step / quotients[finer].step
        let change = Swift.abs(quotients[finer].value - quotients[finer - 1].value) / (ratio - 1)
        let distance = Swift.abs(entry.value - quotients[finer].value)
        let slack = noise / quotients[finer].step + 2 * change
        if distance > slack { truncation = Swift.max(truncation, distance + slack) }
      }
      if truncation + entry.rounding < best.errorEstimate {
        best.value = entry.value
        best.truncation = truncation
        best.rounding = entry.rounding
        best.step = quotients[entry.row].step
      }
    }
    return best
  }

  private struct Entry {
    var row: Int
    var column: Int
    var value: Double
    var truncation: Double
    var rounding: Double
  }

  /// Neville's table for polynomials in hᵖ through the quotients, largest step first.
  private static func table(_ quotients: [(step: Double, value: Double)], noise: Double, power: Int) -> [Entry] {
    var entries: [Entry] = []
    var above: [(value: Double, rounding: Double)] = []
    var changesAbove: [Double] = []
    for (row, (step, quotient)) in quotients.enumerated() {
      var line = [(value: quotient, rounding: noise / step)]
      var changes: [Double] = []
      for column in 0..<row {
        let large = quotients[row - column - 1].step
        let ratio = power == 2 ? (large / step) * (large / step) : large / step
        let value = line[column].value + (line[column].value - above[column].value) / (ratio - 1)
        line.append((value, (ratio * line[column].rounding + above[column].rounding) / (ratio - 1)))
        changes.append(Swift.max(Swift.abs(value - line[column].value), Swift.abs(value - above[column].value)))
        // Neighbours may agree by accident, where an error changes its sign: what changed one place before, up and to
        // the left, has not become less than its 64th.
        var truncation = changes[column]
        if column < changesAbove.count { truncation = Swift.max(truncation, changesAbove[column] / 64) }
        if column > 0, column - 1 < changesAbove.count {
          truncation = Swift.max(truncation, changesAbove[column - 1] / 64)
        }
        entries.append(
          Entry(
            row: row, column: column + 1, value: value, truncation: truncation, rounding: line[column + 1].rounding))
      }
      changesAbove = changes
      above = line
    }
    return entries
  }
}
