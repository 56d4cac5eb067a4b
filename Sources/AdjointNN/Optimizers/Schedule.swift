/// A learning rate as a function of the number of updates made so far. A plain number is a constant one.
public indirect enum Schedule: Codable, Sendable, Hashable {
  /// The same rate for every update.
  case constant(Double)
  /// Multiplied by `factor` after every `every` updates.
  case step(from: Double, factor: Double, every: Int)
  /// Half a cosine from one rate to another over a number of updates, then the last. I. Loshchilov, F. Hutter, SGDR,
  /// 2016, eq. 5, one cycle.
  case cosine(from: Double, to: Double, over: Int)
  /// A straight line up from 0 (exclusive) over `updates`, then another schedule from its beginning. P. Goyal et al.,
  /// Accurate, large minibatch SGD, 2017.
  case warmUp(updates: Int, then: Schedule)
  /// Up from a 25th of the maximum for 30 % of the updates and down to nearly nothing, both by half a cosine. L. Smith,
  /// N. Topin, Super-convergence, 2017.
  case oneCycle(maximum: Double, over: Int)

  /// The rate of the update that `step` updates went before.
  public func callAsFunction(_ step: Int) -> Double {
    switch self {
    case .constant(let rate): return rate
    case .step(let start, let factor, let every):
      return (0..<step / Swift.max(1, every)).reduce(start) { rate, _ in rate * factor }
    case .cosine(let start, let end, let count): return Schedule.halfCosine(from: start, to: end, step, count)
    case .warmUp(let count, let next):
      return step < count ? next(0) * Double(step + 1) / Double(count) : next(step - count)
    case .oneCycle(let maximum, let count):
      let rise = count * 3 / 10
      if step < rise { return Schedule.halfCosine(from: maximum / 25, to: maximum, step, rise) }
      return Schedule.halfCosine(from: maximum, to: maximum / 250_000, step - rise, count - rise)
    }
  }

  private static func halfCosine(from start: Double, to end: Double, _ step: Int, _ count: Int) -> Double {
    if step >= count { return end }
    let share = (1 + cos(Tensor<Double>(Double.pi * Double(step) / Double(count))).scalar) / 2
    return start * share + end * (1 - share)
  }
}

extension Schedule: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// A constant rate.
  public init(floatLiteral rate: Double) { self = .constant(rate) }
  /// A constant rate.
  public init(integerLiteral rate: Int) { self = .constant(Double(rate)) }
}
