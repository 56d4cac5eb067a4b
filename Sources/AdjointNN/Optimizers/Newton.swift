/// Newton's method with the exact Hessian, for models of up to a thousand parameters or so.
///
/// Each step solves H d = −g, in units in which the diagonal of |H| is 1, so that the scales of the parameters do not
/// matter, and halves d until the loss falls. Where H is only semidefinite, a trifle is added to the diagonal; where it is
/// neither, pivots of its Cholesky factor that are below 0 change their sign, or the diagonal grows until there are none.
/// Use `Double` parameters.
///
/// J. Nocedal, S. Wright, Numerical Optimization, 2006, sections 3.3 and 3.4.
public struct Newton: Sendable {
  /// The search ends after this many steps at the latest. A negative number stops the program.
  public var maximumSteps: Int { didSet { validate() } }
  /// The search ends where no element of the gradient exceeds this. A number that is negative or not finite stops the
  /// program.
  ///
  /// If the step from there is not small beside the parameters, as in a loss of small scale, it is still made.
  public var tolerance: Double { didSet { validate() } }

  /// A search that ends by the tolerance or the number of steps.
  public init(maximumSteps: Int = 50, tolerance: Double = 1e-12) {
    self.maximumSteps = maximumSteps
    self.tolerance = tolerance
    validate()
  }

  private func validate() { validateSearch("Newton", maximumSteps, tolerance) }

  /// Moves the model's trained parameters to a minimum of the loss; the report says whether it is one, and what the
  /// search stopped at if not.
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
      // What of the loss may be rounding, beside its own size.
      let unit = Swift.min(1, Swift.abs(place.value))
      var steps = 0, wasFlat = false
      var outcome: MinimizationReport.Outcome?
      while outcome == nil {
        switch plan(function, place, steps, wasFlat) {
        case .end(let end): outcome = end
        case .step(let direction):
          let isFlat = place.largestSlope <= tolerance
          switch descend(function, place, direction, unit) {
          case .end(let end): outcome = isFlat ? .minimum : end
          case .step(let next):
            place = next
            steps += 1
            wasFlat = isFlat
            afterStep(steps, place.value, place.largestSlope)
          }
        }
      }
      model = function.model(at: place.x)
      return MinimizationReport(
        steps: steps, loss: place.value, largestSlope: place.largestSlope, outcome: outcome!)
    }
  }

  private enum Move<Step> {
    case step(Step)
    case end(MinimizationReport.Outcome)
  }

  /// The direction of the next step, or the end of the search.
  private func plan<M: Module>(_ function: FlatLoss<M>, _ place: Place, _ steps: Int, _ wasFlat: Bool) -> Move<[Double]>
  {
    guard place.isFinite else { return .end(.notFinite) }
    let isFlat = place.largestSlope <= tolerance
    if !isFlat && steps >= maximumSteps { return .end(.stepLimit) }
    guard let curvature = function.curvature(at: place) else { return .end(.notFinite) }
    let step = curvature.step(place.slope)
    if isFlat {
      let end = function.ending(at: place, curvature, step: step?.step, tolerance: tolerance)
      // A minimum, or a step from it: in a loss of small scale every slope is within the tolerance.
      guard end == .minimum, let (direction, isDefinite) = step, isDefinite, !wasFlat, steps < maximumSteps,
        !function.isSmall(direction, at: place)
      else { return .end(end) }
      return .step(direction)
    }
    guard let (direction, isDefinite) = step else { return .end(.noDescent) }
    let isBelowPrecision = zip(direction, place.x).allSatisfy { Swift.abs($0) <= function.precision * Swift.abs($1) }
    if isDefinite && isBelowPrecision { return .end(.minimum) }
    return .step(direction)
  }

  /// The first of d, d/2, d/4, … that lowers the loss enough, or, where the loss is exhausted to its last digits, the
  /// slope.
  private func descend<M: Module>(
    _ function: FlatLoss<M>, _ place: Place, _ direction: [Double], _ unit: Double
  ) -> Move<Place> {
    let fall = dot(place.slope, direction)
    let rounding = 512 * function.precision * (unit + Swift.abs(place.value))
    var t = 1.0
    for _ in 0..<60 {
      let next = function.place(moved(place.x, t, direction))
      if next.value == -.infinity { return .end(.unbounded) }
      if next.x == place.x { break }
      if next.isFinite {
        let isExhausted = Swift.abs(next.value - place.value) <= rounding
        if isExhausted
          ? next.largestSlope < place.largestSlope : next.value <= place.value + 1e-4 * t * fall && fall < 0
        {
          return .step(next)
        }
      }
      t /= 2
    }
    return .end(.noDescent)
  }
}

/// Stops the program if a search cannot be made with these.
func validateSearch(_ method: String, _ maximumSteps: Int, _ tolerance: Double) {
  stopIfInvalid(method) { () throws(InvalidHyperparameter) in
    try InvalidHyperparameter.check(count: maximumSteps, atLeast: 0, "maximumSteps")
    try InvalidHyperparameter.check(size: tolerance, "tolerance")
  }
}
