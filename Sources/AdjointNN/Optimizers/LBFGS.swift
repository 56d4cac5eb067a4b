/// The limited-memory method of Broyden, Fletcher, Goldfarb and Shanno, with a line search for the strong Wolfe
/// conditions: for smooth losses over all data at once.
///
/// J. Nocedal, S. Wright, Numerical Optimization, 2006, algorithms 7.4, 3.5 and 3.6.
public struct LBFGS: Sendable {
  /// The number of earlier steps that shape the next one.
  public var memory: Int
  /// The search ends after this many steps at the latest.
  public var maximumSteps: Int
  /// The search ends where no element of the gradient exceeds this.
  public var tolerance: Double

  /// A search that remembers `memory` steps and ends by the tolerance or the number of steps.
  public init(memory: Int = 10, maximumSteps: Int = 200, tolerance: Double = 1e-8) {
    self.memory = memory
    self.maximumSteps = maximumSteps
    self.tolerance = tolerance
  }

  /// Moves the model's trained parameters to a minimum of the loss.
  public func minimize<M: Module>(
    _ model: inout M, afterStep: (Int, Double, Double) -> Void = { _, _, _ in }, loss: (M) -> Variable<M.Scalar>
  ) -> MinimizationReport {
    withoutActuallyEscaping(loss) { loss in
      let function = FlatLoss(model, loss)
      var point = Point(function, function.start)
      var pairs: [(step: [Double], change: [Double])] = []
      var steps = 0
      while steps < maximumSteps && largest(point.slope) > tolerance {
        let direction = self.direction(point.slope, pairs)
        let first = pairs.isEmpty ? Swift.min(1, 1 / dot(point.slope, point.slope).squareRoot()) : 1
        guard let next = LineSearch(function, point, direction).run(from: first) else {
          // The memory misleads: once more along the gradient alone.
          if pairs.isEmpty { break }
          pairs = []
          continue
        }
        let step = moved(next.x, -1, point.x), change = moved(next.slope, -1, point.slope)
        if dot(step, change) > 1e-14 * dot(change, change) { pairs.append((step, change)) }
        if pairs.count > memory { pairs.removeFirst() }
        point = next
        steps += 1
        afterStep(steps, point.value, largest(point.slope))
      }
      model = function.model(at: point.x)
      let end = largest(point.slope)
      return MinimizationReport(steps: steps, loss: point.value, largestSlope: end, converged: end <= tolerance)
    }
  }

  /// −H⁻¹ g as the pairs know it.
  private func direction(_ slope: [Double], _ pairs: [(step: [Double], change: [Double])]) -> [Double] {
    var q = slope.map { -$0 }
    var factors: [Double] = []
    for (step, change) in pairs.reversed() {
      factors.append(dot(step, q) / dot(step, change))
      q = moved(q, -factors.last!, change)
    }
    if let (step, change) = pairs.last {
      let scale = dot(step, change) / dot(change, change)
      q = q.map { $0 * scale }
    }
    for ((step, change), factor) in zip(pairs, factors.reversed()) {
      q = moved(q, factor - dot(change, q) / dot(step, change), step)
    }
    return q
  }
}

/// A place with the loss and its slope there.
private struct Point {
  let x: [Double]
  let value: Double
  let slope: [Double]

  init<M: Module>(_ function: FlatLoss<M>, _ x: [Double]) {
    self.x = x
    (value, slope) = function.valueWithGradient(x)
  }
}

/// The search for a step length that lowers the loss enough and flattens it enough.
private struct LineSearch<M: Module> {
  private let function: FlatLoss<M>
  private let start: Point
  private let direction: [Double]
  private let fall: Double
  private static var decrease: Double { 1e-4 }
  private static var curvature: Double { 0.9 }

  private typealias Trial = (t: Double, point: Point, slope: Double)

  init(_ function: FlatLoss<M>, _ start: Point, _ direction: [Double]) {
    self.function = function
    self.start = start
    self.direction = direction
    fall = dot(start.slope, direction)
  }

  private func trial(_ t: Double) -> Trial {
    let point = Point(function, moved(start.x, t, direction))
    return (t, point, dot(point.slope, direction))
  }

  private func isTooHigh(_ trial: Trial) -> Bool {
    !(trial.point.value <= start.value + LineSearch.decrease * trial.t * fall)
  }

  private func isFlat(_ trial: Trial) -> Bool { Swift.abs(trial.slope) <= -LineSearch.curvature * fall }

  /// Widens the step until it brackets an acceptable one, then narrows. Nil where there is none.
  func run(from first: Double) -> Point? {
    guard fall < 0 else { return nil }
    var before: Trial = (0, start, fall)
    var now = trial(first)
    for round in 0..<30 {
      if isTooHigh(now) || (round > 0 && now.point.value >= before.point.value) { return narrow(before, now) }
      if isFlat(now) { return now.point }
      if now.slope >= 0 { return narrow(now, before) }
      before = now
      now = trial(2 * now.t)
    }
    return nil
  }

  private func narrow(_ low: Trial, _ high: Trial) -> Point? {
    var low = low, high = high
    for _ in 0..<40 {
      // Where the parabola through both values and low's slope is lowest, kept off the ends.
      let width = high.t - low.t
      let bend = high.point.value - low.point.value - low.slope * width
      let lowest = bend > 0 ? -low.slope * width / (2 * bend) : 0.5
      let now = trial(low.t + width * Swift.min(0.9, Swift.max(0.1, lowest)))
      if isTooHigh(now) || now.point.value >= low.point.value {
        high = now
      } else {
        if isFlat(now) { return now.point }
        if now.slope * width >= 0 { high = low }
        low = now
      }
    }
    return low.t > 0 ? low.point : nil
  }
}
