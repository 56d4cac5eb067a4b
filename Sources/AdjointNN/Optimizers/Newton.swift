/// Newton's method with the exact Hessian, for models of up to a thousand parameters or so.
///
/// Each step solves (H + μ I) d = −g and halves d until the loss falls. μ is a trifle that makes the matrix positive
/// definite where H is only semidefinite; where H is not, μ grows until it is. Use `Double` parameters.
/// J. Nocedal, S. Wright, Numerical Optimization, 2006, sections 3.3 and 3.4.
public struct Newton: Sendable {
  /// The search ends after this many steps at the latest.
  public var maximumSteps: Int
  /// The search ends where no element of the gradient exceeds this.
  public var tolerance: Double

  /// A search that ends by the tolerance or the number of steps.
  public init(maximumSteps: Int = 50, tolerance: Double = 1e-12) {
    self.maximumSteps = maximumSteps
    self.tolerance = tolerance
  }

  /// Moves the model's trained parameters to a minimum of the loss.
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
      var x = function.start
      var (value, slope) = function.valueWithGradient(x)
      var steps = 0
      while steps < maximumSteps && largest(slope) > tolerance {
        let direction = solve(function.hessian(x), slope.map { -$0 })
        guard let next = descend(function, x, value, slope, direction) else { break }
        (x, value, slope) = next
        steps += 1
        afterStep(steps, value, largest(slope))
      }
      model = function.model(at: x)
      let end = largest(slope)
      return MinimizationReport(steps: steps, loss: value, largestSlope: end, converged: end <= tolerance)
    }
  }

  /// The first of d, d/2, d/4, … that lowers the loss enough, or, where the loss is exhausted to its last digits, the
  /// slope.
  private func descend<M: Module>(
    _ function: FlatLoss<M>, _ x: [Double], _ value: Double, _ slope: [Double], _ direction: [Double]
  ) -> (x: [Double], value: Double, slope: [Double])? {
    let fall = dot(slope, direction)
    var t = 1.0
    for _ in 0..<40 {
      let place = moved(x, t, direction)
      let (next, nextSlope) = function.valueWithGradient(place)
      let isFlat = Swift.abs(next - value) <= 1e-13 * (1 + Swift.abs(value))
      if next <= value + 1e-4 * t * fall && !isFlat || isFlat && largest(nextSlope) < largest(slope) {
        return (place, next, nextSlope)
      }
      t /= 2
    }
    return nil
  }

  /// The solution of (H + μ I) d = b with the smallest μ ≥ 0 of a series that lets Cholesky's method through.
  private func solve(_ hessian: [Double], _ b: [Double]) -> [Double] {
    let n = b.count
    let scale = Swift.max((0..<n).reduce(0) { Swift.max($0, Swift.abs(hessian[$1 * (n + 1)])) }, .leastNormalMagnitude)
    var shift = 1e-12 * scale
    while true {
      if let factor = cholesky(hessian, n, shift: shift) { return substitute(factor, b) }
      shift *= 10
    }
  }

  /// The lower triangle L of L Lᵀ = H + μ I, or nil where that is not positive definite.
  private func cholesky(_ matrix: [Double], _ n: Int, shift: Double) -> [Double]? {
    var l = matrix
    let isDefinite = l.withUnsafeMutableBufferPointer { l in
      for i in 0..<n {
        for j in 0...i {
          var total = l[i * n + j] + (i == j ? shift : 0)
          for k in 0..<j { total -= l[i * n + k] * l[j * n + k] }
          if i > j {
            l[i * n + j] = total / l[j * n + j]
          } else {
            if !(total > 0) { return false }
            l[i * n + i] = total.squareRoot()
          }
        }
      }
      return true
    }
    return isDefinite ? l : nil
  }

  private func substitute(_ l: [Double], _ b: [Double]) -> [Double] {
    let n = b.count
    var x = b
    for i in 0..<n {
      for k in 0..<i { x[i] -= l[i * n + k] * x[k] }
      x[i] /= l[i * n + i]
    }
    for i in (0..<n).reversed() {
      for k in i + 1..<Swift.max(n, i + 1) { x[i] -= l[k * n + i] * x[k] }
      x[i] /= l[i * n + i]
    }
    return x
  }
}
