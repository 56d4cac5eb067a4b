/// A learning rate as a function of the number of updates made so far. A plain number is a constant one.
///
/// Rates and factors are finite and at least 0, numbers of updates are at least 1 (of a warm-up 0). Others stop the
/// program that makes an optimizer with the schedule, or asks it for a rate.
public indirect enum Schedule: Codable, Sendable, Hashable {
  /// The same rate for every update.
  case constant(Double)
  /// Multiplied by `factor` after every `every` updates.
  case step(from: Double, factor: Double, every: Int)
  /// Half a cosine from one rate to another over a number of updates, then the last. I. Loshchilov, F. Hutter, SGDR,
  /// 2016, eq. 5, one cycle.
  case cosine(from: Double, to: Double, over: Int)
  /// A straight line from one rate to another over a number of updates, then the last: PyTorch's `LinearLR`.
  case linear(from: Double, to: Double, over: Int)
  /// Schedules one after another: each ends at its boundary, a number of updates in all, and the next begins there as if
  /// no update had been made. There is one boundary fewer than schedules, and they ascend. PyTorch's `SequentialLR`.
  case joined([Schedule], boundaries: [Int])
  /// A straight line up from 0 (exclusive) over `updates`, then another schedule from its beginning. P. Goyal et al.,
  /// Accurate, large minibatch SGD, 2017.
  case warmUp(updates: Int, then: Schedule)
  /// Up from a 25th of the maximum, which is reached after 30 % of the updates, and down to a 250 000th at the last
  /// update, both by half a cosine: update 0.3 n − 1 and update n − 1 of n, counted from 0, as in PyTorch's
  /// `OneCycleLR`. L. Smith, N. Topin, Super-convergence, 2017.
  case oneCycle(maximum: Double, over: Int)

  /// The rate of the update that `step` updates went before. A negative number of updates, and a schedule with numbers
  /// out of their range, stop the program.
  public func callAsFunction(_ step: Int) -> Double {
    stopIfInvalid("Schedule") { () throws(InvalidHyperparameter) in try validate() }
    if step < 0 { fail("Schedule", "step \(step)", "updates are counted from 0") }
    switch self {
    case .constant(let rate): return rate
    case .step(let start, let factor, let every):
      return (0..<step / every).reduce(start) { rate, _ in rate * factor }
    case .cosine(let start, let end, let count):
      return Schedule.halfCosine(from: start, to: end, Double(step) / Double(count))
    case .linear(let start, let end, let count):
      if step >= count { return end }
      return start + (end - start) * (Double(step) / Double(count))
    case .joined(let parts, let boundaries):
      let part = boundaries.count { $0 <= step }
      return parts[part](part == 0 ? step : step - boundaries[part - 1])
    case .warmUp(let count, let next):
      return step < count ? next(0) * Double(step + 1) / Double(count) : next(step - count)
    case .oneCycle(let maximum, let count):
      let peak = 0.3 * Double(count) - 1, step = Double(step)
      if step <= peak { return Schedule.halfCosine(from: maximum / 25, to: maximum, step / peak) }
      return Schedule.halfCosine(from: maximum, to: maximum / 250_000, (step - peak) / (Double(count - 1) - peak))
    }
  }

  /// Throws if a number is out of its range.
  func validate() throws(InvalidHyperparameter) {
    typealias Invalid = InvalidHyperparameter
    switch self {
    case .constant(let rate): try Invalid.check(size: rate, "learning rate")
    case .step(let start, let factor, let every):
      try Invalid.check(size: start, "learning rate .step from")
      try Invalid.check(size: factor, "learning rate .step factor")
      try Invalid.check(count: every, atLeast: 1, "learning rate .step every")
    case .cosine(let start, let end, let count):
      try Invalid.check(size: start, "learning rate .cosine from")
      try Invalid.check(size: end, "learning rate .cosine to")
      try Invalid.check(count: count, atLeast: 1, "learning rate .cosine over")
    case .linear(let start, let end, let count):
      try Invalid.check(size: start, "learning rate .linear from")
      try Invalid.check(size: end, "learning rate .linear to")
      try Invalid.check(count: count, atLeast: 1, "learning rate .linear over")
    case .joined(let parts, let boundaries):
      if parts.isEmpty || boundaries.count != parts.count - 1 {
        throw Invalid(
          "learning rate .joined", "of \(parts.count) schedules with \(boundaries.count) boundaries",
          range: "there is one boundary fewer than schedules")
      }
      for (before, boundary) in zip([0] + boundaries, boundaries) {
        try Invalid.check(count: boundary, atLeast: before, "learning rate .joined boundary")
      }
      for part in parts { try part.validate() }
    case .warmUp(let count, let next):
      try Invalid.check(count: count, atLeast: 0, "learning rate .warmUp updates")
      try next.validate()
    case .oneCycle(let maximum, let count):
      try Invalid.check(size: maximum, "learning rate .oneCycle maximum")
      try Invalid.check(count: count, atLeast: 1, "learning rate .oneCycle over")
    }
  }

  /// The rate where a share of the way from one to another is made; the other from there on.
  private static func halfCosine(from start: Double, to end: Double, _ share: Double) -> Double {
    if share >= 1 { return end }
    let left = (1 + cos(Tensor<Double>(Double.pi * share)).scalar) / 2
    return start * left + end * (1 - left)
  }
}

extension Schedule: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// A constant rate.
  public init(floatLiteral rate: Double) { self = .constant(rate) }
  /// A constant rate.
  public init(integerLiteral rate: Int) { self = .constant(Double(rate)) }
}
