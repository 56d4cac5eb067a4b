/// The limited-memory method of Broyden, Fletcher, Goldfarb and Shanno, with a line search for the strong Wolfe
/// conditions: for smooth losses over all data at once.
///
/// J. Nocedal, S. Wright, Numerical Optimization, 2006, algorithms 7.4, 3.5 and 3.6.
public struct LBFGS: Sendable {
  /// The number of earlier steps that shape the next one. Less than 1 stops the program.
  public var memory: Int { didSet { validate() } }
  /// The search ends after this many steps at the latest. A negative number stops the program.
  public var maximumSteps: Int { didSet { validate() } }
  /// The search ends where no element of the gradient exceeds this. A number that is negative or not finite stops the
  /// program.
  public var tolerance: Double { didSet { validate() } }

  /// A search that remembers `memory` steps and ends by the tolerance or the number of steps.
  public init(memory: Int = 10, maximumSteps: Int = 200, tolerance: Double = 1e-8) {
    self.memory = memory
    self.maximumSteps = maximumSteps
    self.tolerance = tolerance
    validate()
  }

  private func validate() {
    validateSearch("LBFGS", maximumSteps, tolerance)
    stopIfInvalid("LBFGS") { () throws(InvalidHyperparameter) in
      try InvalidHyperparameter.check(count: memory, atLeast: 1, "memory")
    }
  }

  /// Moves the model's trained parameters to a minimum of the loss; the report says whether it is one, and what the
  /// search stopped at if not.
  ///
  /// Whether the loss curves down at the end is asked of the Hessian where there are at most 64 parameters; of more, of
  /// the space of 32 products with it, which finds a curvature that stands out below the others, not each.
  ///
  /// - Parameters:
  ///   - model: the model to start from; its trained parameters are changed.
  ///   - afterStep: called with the number of the step, the loss and the largest slope.
  ///   - loss: the loss of a model, computed as in use, not as in training.
  public func minimize<M: Module>(
    _ model: inout M, afterStep: (Int, Double, Double) -> Void = { _, _, _ in }, loss: (M) -> Variable<M.Scalar>
  ) -> MinimizationReport {
    withoutActuallyEscaping(loss) { loss in
      let function = FlatLoss(model, loss)
      var place = function.start
      // Slopes are held in units of the first one, so that their squares stay in range.
      let unit = place.largestSlope > 0 && place.isFinite ? place.largestSlope : 1
      var pairs: [(step: [Double], change: [Double])] = []
      var steps = 0
      var outcome: MinimizationReport.Outcome?
      while outcome == nil {
        if !place.isFinite {
          outcome = .notFinite
        } else if place.largestSlope <= tolerance {
          outcome = ending(function, place)
        } else if steps >= maximumSteps {
          outcome = .stepLimit
        } else {
          let slope = place.slope.map { $0 / unit }
          let direction = self.direction(slope, pairs)
          let first = pairs.isEmpty ? 1 / length(slope) : 1
          switch LineSearch(function, place, direction).run(from: first) {
          case .found(let next):
            let step = moved(next.x, -1, place.x), change = moved(next.slope, -1, place.slope).map { $0 / unit }
            if dot(step, change) > 1e-14 * length(step) * length(change) { pairs.append((step, change)) }
            if pairs.count > memory { pairs.removeFirst() }
            place = next
            steps += 1
            afterStep(steps, place.value, place.largestSlope)
          case .unbounded: outcome = .unbounded
          case .none:
            // The memory misleads: once more along the gradient alone.
            if pairs.isEmpty { outcome = .noDescent }
            pairs = []
          }
        }
      }
      model = function.model(at: place.x)
      return MinimizationReport(
        steps: steps, loss: place.value, largestSlope: place.largestSlope, outcome: outcome!)
    }
  }

  /// What a place is whose slope is within the tolerance.
  private func ending<M: Module>(_ function: FlatLoss<M>, _ place: Place) -> MinimizationReport.Outcome {
    let isSmall = place.x.count <= 64
    guard let curvature = isSmall ? function.curvature(at: place) : function.curvature(at: place, products: 32) else {
      return .notFinite
    }
    let step = isSmall ? curvature.step(place.slope)?.step : nil
    return function.ending(at: place, curvature, step: step, tolerance: tolerance)
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

/// The search for a step length that lowers the loss enough and flattens it enough.
private struct LineSearch<M: Module> {
  private let function: FlatLoss<M>
  private let start: Place
  private let direction: [Double]
  private let fall: Double
  private static var decrease: Double { 1e-4 }
  private static var curvature: Double { 0.9 }

  private typealias Trial = (t: Double, place: Place, slope: Double)

  enum Result {
    case found(Place)
    /// No step lowers the loss.
    case none
    /// A step leads to −∞.
    case unbounded
  }

  init(_ function: FlatLoss<M>, _ start: Place, _ direction: [Double]) {
    self.function = function
    self.start = start
    self.direction = direction
    fall = dot(start.slope, direction)
  }

  private func trial(_ t: Double) -> Trial {
    let place = function.place(moved(start.x, t, direction))
    return (t, place, dot(place.slope, direction))
  }

  private func isTooHigh(_ trial: Trial) -> Bool {
    !(trial.place.isFinite && trial.place.value <= start.value + LineSearch.decrease * trial.t * fall)
  }

  private func isFlat(_ trial: Trial) -> Bool { Swift.abs(trial.slope) <= -LineSearch.curvature * fall }

  /// Widens the step until it brackets an acceptable one, then narrows.
  func run(from first: Double) -> Result {
    guard fall < 0 else { return .none }
    var before: Trial = (0, start, fall)
    var now = trial(first)
    for round in 0..<90 {
      if now.place.value == -.infinity { return .unbounded }
      if isTooHigh(now) || (round > 0 && now.place.value >= before.place.value) { return narrow(before, now) }
      if isFlat(now) { return .found(now.place) }
      if now.slope >= 0 { return narrow(now, before) }
      before = now
      // What falls that far may fall to −∞.
      now = trial((round < 10 ? 2 : 1e4) * now.t)
    }
    return before.place.x == start.x ? .none : .found(before.place)
  }

  private func narrow(_ low: Trial, _ high: Trial) -> Result {
    var low = low, high = high
    for _ in 0..<40 {
      // Where the parabola through both values and low's slope is lowest, kept off the ends.
      let width = high.t - low.t
      let bend = high.place.value - low.place.value - low.slope * width
      let lowest = bend > 0 ? -low.slope * width / (2 * bend) : 0.5
      let now = trial(low.t + width * Swift.min(0.9, Swift.max(0.1, lowest)))
      if now.place.value == -.infinity { return .unbounded }
      if isTooHigh(now) || now.place.value >= low.place.value {
        high = now
      } else {
        if isFlat(now) { return .found(now.place) }
        if now.slope * width >= 0 { high = low }
        low = now
      }
    }
    return low.t > 0 ? .found(low.place) : .none
  }
}
