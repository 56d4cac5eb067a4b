/// How an axis turns values into distances.
public enum AxisScale: String, Hashable, Sendable, CaseIterable {
  /// Equal differences take equal room.
  case linear
  /// Equal ratios take equal room; values that are not positive have no place and are left out.
  case logarithmic
}

/// One axis: the range it covers and where its ticks are.
struct PlotAxis {
  struct Tick {
    let value: Double
    let label: String
  }

  /// How the range follows from the data.
  enum Fit {
    /// Out to the next tick on both sides.
    case ticks
    /// The data, and this share of their extent on both sides.
    case data(padding: Double)
  }

  let scale: AxisScale
  let lower, upper: Double
  let ticks: [Tick]
  /// Places for short marks without labels; only logarithmic axes have them.
  let minor: [Double]

  /// Covers all values that have a place on the axis.
  ///
  /// Without such values the range is 0...1 (1...10 on a logarithmic axis); values that are all equal get room around
  /// them. Where all values are whole numbers, so are the ticks. `count` is the number of ticks to aim at.
  init(covering values: some Sequence<Double>, scale: AxisScale = .linear, fit: Fit = .ticks, count: Int = 5) {
    switch scale {
    case .linear: self.init(linear: Extent(of: values) { _ in true }, fit: fit, count: count)
    case .logarithmic: self.init(logarithmic: Extent(of: values) { $0 > 0 }, fit: fit, count: count)
    }
  }

  /// One slot of width 1 per category, each with its name as the label.
  init(categories: [String]) {
    scale = .linear
    lower = -0.5
    upper = Double(max(categories.count, 1)) - 0.5
    ticks = categories.enumerated().map { Tick(value: Double($0.offset), label: $0.element) }
    minor = []
  }

  /// Where a value lies between the ends, 0...1, or nil where it has no place (not finite, or not positive on a
  /// logarithmic axis).
  func fraction(_ value: Double) -> Double? {
    guard value.isFinite else { return nil }
    let share: Double
    switch scale {
    case .linear:
      share = (min(max(value, lower), upper) - lower) / (upper - lower)
    case .logarithmic:
      guard value > 0 else { return nil }
      let start = PlotNumber.logarithm(lower)
      share = (PlotNumber.logarithm(value) - start) / (PlotNumber.logarithm(upper) - start)
    }
    return min(max(share, 0), 1)
  }

  private init(linear extent: Extent?, fit: Fit, count: Int) {
    scale = .linear
    minor = []
    guard let extent else {
      (lower, upper) = (0, 1)
      ticks = PlotAxis.ticks(0, 1, step: Step(atLeast: 0.2))
      return
    }
    var (low, high) = (extent.lower, extent.upper)
    if high - low < max(max(abs(low), abs(high)) * 1e-9, 1e-290) {
      let room = max(abs(high) < 1e-289 ? 1 : abs(high) / 10, extent.isWhole ? 1 : 0)
      (low, high) = (low - room, high + room)
    }
    if case .data(let padding) = fit {
      let room = (high - low) * padding
      (low, high) = (low - room, high + room)
    }
    let wanted = (high - low) / Double(max(count, 1))
    let step = Step(atLeast: extent.isWhole ? max(wanted, 1) : wanted)
    if case .ticks = fit {
      low = step.multiple((low / step.size + 1e-9).rounded(.down))
      high = step.multiple((high / step.size - 1e-9).rounded(.up))
    }
    (lower, upper) = (low, high)
    ticks = PlotAxis.ticks(low, high, step: step)
  }

  private init(logarithmic extent: Extent?, fit: Fit, count: Int) {
    scale = .logarithmic
    var (low, high) = extent.map { (max($0.lower, 1e-290), max($0.upper, 1e-290)) } ?? (1, 10)
    let isNarrow = high < low * 1.000001
    if isNarrow { (low, high) = (low / 2, high * 2) }
    var decades = PlotNumber.logarithm(high) - PlotNumber.logarithm(low)
    if case .ticks = fit, decades >= 0.7 || isNarrow {
      (low, high) = (PlotAxis.nice(low, up: false), PlotAxis.nice(high, up: true))
      decades = PlotNumber.logarithm(high) - PlotNumber.logarithm(low)
    }
    if case .data(let padding) = fit, padding > 0 {
      (low, high) = (low / (1 + padding), high * (1 + padding))
    }
    let exponents = Array(PlotNumber.exponent(low)...PlotNumber.exponent(high))
    func inside(_ digits: [Double], _ exponents: [Int]) -> [Double] {
      exponents.flatMap { exponent in digits.map { PlotAxis.value($0, exponent) } }
        .filter { $0 >= low * 0.999999 && $0 <= high * 1.000001 }
    }
    if decades < 0.6 {
      // Hardly more than a factor of four: evenly spaced values read better than powers.
      let step = Step(atLeast: (high - low) / Double(max(count, 1)))
      if case .ticks = fit {
        let floor = step.multiple((low / step.size + 1e-9).rounded(.down))
        low = floor > 0 ? floor : low
        high = step.multiple((high / step.size - 1e-9).rounded(.up))
      }
      minor = []
      ticks = PlotAxis.ticks(low, high, step: step)
    } else if decades <= min(3.2, Double(count) * 0.6) {
      minor = inside([3, 4, 6, 7, 8, 9], exponents)
      ticks = inside([1, 2, 5], exponents).map { Tick(value: $0, label: PlotNumber.compact($0)) }
    } else {
      let stride = max(1, Int((decades / Double(max(count, 2) + 2)).rounded(.up)))
      minor = stride > 6 ? [] : inside(stride > 1 ? [1] : [2, 3, 4, 5, 6, 7, 8, 9], exponents)
      let shown = exponents.filter { $0.isMultiple(of: stride) }
      let isPlain = shown.allSatisfy { (-3...3).contains($0) }
      ticks = inside([1], shown).map {
        Tick(value: $0, label: isPlain ? PlotNumber.compact($0) : PlotNumber.powerOfTen(PlotNumber.exponent($0)))
      }
    }
    (lower, upper) = (low, high)
  }

  private static func ticks(_ low: Double, _ high: Double, step: Step) -> [Tick] {
    let first = (low / step.size - 1e-6).rounded(.up)
    let last = (high / step.size + 1e-6).rounded(.down)
    guard first <= last else { return [] }
    let values = (0...Int(min(last - first, 100))).map { step.multiple(first + Double($0)) }
    return zip(values, PlotNumber.labels(values, stepExponent: step.exponent)).map(Tick.init)
  }

  /// `digit` times 10 to `exponent`, rounded once.
  fileprivate static func value(_ digit: Double, _ exponent: Int) -> Double {
    exponent < 0 ? digit / PlotNumber.power(-exponent) : digit * PlotNumber.power(exponent)
  }

  /// The next 1, 2 or 5 times a power of ten.
  private static func nice(_ value: Double, up: Bool) -> Double {
    let exponent = PlotNumber.exponent(value)
    let candidates = [1, 2, 5, 10].map { PlotAxis.value($0, exponent) }
    return up
      ? candidates.first { $0 >= value * 0.999999 } ?? value
      : candidates.last { $0 <= value * 1.000001 } ?? value
  }
}

/// The distance of two ticks: 1, 2 or 5 times a power of ten.
private struct Step {
  let digit: Double
  let exponent: Int

  init(atLeast wanted: Double) {
    let base = PlotNumber.exponent(wanted)
    let next = [1.0, 2, 5].first { PlotAxis.value($0, base) >= wanted * 0.999999 }
    (digit, exponent) = next.map { ($0, base) } ?? (1, base + 1)
  }

  var size: Double { PlotAxis.value(digit, exponent) }

  func multiple(_ count: Double) -> Double { PlotAxis.value(count * digit, exponent) }
}

/// The smallest and the largest of the values that count.
private struct Extent {
  private(set) var lower, upper: Double
  private(set) var isWhole = true

  init?(of values: some Sequence<Double>, where counts: (Double) -> Bool) {
    (lower, upper) = (.infinity, -.infinity)
    for value in values where value.isFinite && counts(value) {
      let limited = min(max(value, -1e290), 1e290)
      lower = min(lower, limited)
      upper = max(upper, limited)
      isWhole = isWhole && limited == limited.rounded()
    }
    if lower > upper { return nil }
  }
}
