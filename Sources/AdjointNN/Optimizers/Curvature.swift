// The curvature of a loss at a place: the step to the lowest point of the parabola, and whether the loss curves down.

/// A symmetric matrix H, each row and column scaled by the root of its diagonal, so that the scales of the parameters do
/// not decide what is small: the signs of its eigenvalues are H's.
struct Curvature {
  private let count: Int
  private let scaled: [Double]
  private let scale: [Double]
  /// What counts as 0 beside the 1 on the diagonal.
  private let negligible: Double

  /// The directions that the rows belong to; nil for the parameters themselves.
  private let basis: [[Double]]?

  /// The scaled matrix; nil if an element is not finite. `slopes` are the scales of rows that are 0 throughout.
  init?(_ matrix: [Double], precision: Double, slopes: [Double], basis: [[Double]]? = nil) {
    self.basis = basis
    guard largest(matrix).isFinite else { return nil }
    let n = slopes.count
    count = n
    scale = (0..<n).map { i in
      let row = largest(Array(matrix[i * n..<i * n + n]))
      let size = row > 0 ? Swift.max(Swift.abs(matrix[i * (n + 1)]), 1e-30 * row) : slopes[i]
      return size > 0 && size.isFinite ? 1 / size.squareRoot() : 1
    }
    scaled = matrix.indices.map { [scale] in matrix[$0] * scale[$0 / n] * scale[$0 % n] }
    negligible = 16 * Double(n) * precision
  }

  /// −H⁻¹ g; and whether H is positive definite.
  ///
  /// Where it is not, H is changed: by a trifle of D, the scales' squares; or with the pivots below 0 turned around; or by
  /// μ D for the smallest μ of a series that makes it so. Nil if numbers overflow.
  func step(_ slope: [Double]) -> (step: [Double], isDefinite: Bool)? {
    let trifle = Swift.max(1e-12, 4 * negligible)
    for attempt in 0..<320 {
      let factor =
        switch attempt {
        case 0: cholesky(shift: 0)
        case 1: cholesky(shift: trifle)
        case 2: cholesky(shift: trifle, turning: true)
        default: cholesky(shift: trifle * power(10, attempt - 2))
        }
      guard case .factor(let factor) = factor else { continue }
      let step = zip(solve(factor, zip(slope, scale).map { -$0 * $1 }), scale).map { $0 * $1 }
      if largest(step).isFinite { return (step, attempt == 0) }
    }
    return nil
  }

  /// A direction v with vᵀ H v < 0, and that number; nil if there is none beyond rounding.
  var negative: (direction: [Double], curvature: Double)? {
    guard case .stopped(let l, let place, let pivot) = cholesky(shift: 4 * negligible) else { return nil }
    let v = direction(l, place)
    let curvature = pivot - 4 * negligible * dot(v, v)
    return curvature < 0 ? full(v).map { ($0, curvature) } : nil
  }

  /// A direction without curvature, where H is singular.
  var flat: [Double]? {
    guard case .stopped(let l, let place, _) = cholesky(shift: 0) else { return nil }
    return full(direction(l, place))
  }

  /// (−A⁻¹ a, 1, 0 …) for the leading block A of a matrix and its column a, of the factor up to there.
  private func direction(_ l: [Double], _ place: Int) -> [Double] {
    var v = [Double](repeating: 0, count: count)
    v[place] = 1
    for i in (0..<place).reversed() {
      var total = -l[place * count + i]
      for k in i + 1..<Swift.max(place, i + 1) { total -= l[k * count + i] * v[k] }
      v[i] = total / l[i * count + i]
    }
    return v
  }

  /// A direction of scaled parts as one of parameters; nil if it overflows.
  private func full(_ v: [Double]) -> [Double]? {
    let parts = zip(v, scale).map { $0 * $1 }
    guard let basis else { return largest(parts).isFinite ? parts : nil }
    let zero = [Double](repeating: 0, count: basis.first?.count ?? 0)
    let sum = zip(parts, basis).reduce(zero) { moved($0, $1.0, $1.1) }
    return largest(sum).isFinite ? sum : nil
  }

  private enum Cholesky {
    /// L of L Lᵀ, the matrix or what it was changed to
    case factor([Double])
    /// The matrix is not positive definite: L up to a place, and the pivot there.
    case stopped([Double], place: Int, pivot: Double)
  }

  private func cholesky(shift: Double, turning: Bool = false) -> Cholesky {
    var l = scaled
    var stop: (place: Int, pivot: Double)?
    let n = count, least = shift == 0 ? negligible : 0
    l.withUnsafeMutableBufferPointer { l in
      for i in 0..<n {
        for j in 0...i {
          var total = l[i * n + j] + (i == j ? shift : 0)
          for k in 0..<j { total -= l[i * n + k] * l[j * n + k] }
          if i > j {
            l[i * n + j] = total / l[j * n + j]
          } else {
            if turning && total < -0.01 { total = -total }
            if !(total > least) { return stop = (i, total) }
            l[i * n + i] = total.squareRoot()
          }
        }
      }
    }
    return stop.map { .stopped(l, place: $0.place, pivot: $0.pivot) } ?? .factor(l)
  }

  private func solve(_ l: [Double], _ b: [Double]) -> [Double] {
    let n = count
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

extension FlatLoss {
  /// The curvature from the whole Hessian; nil if that is not finite.
  func curvature(at place: Place) -> Curvature? {
    Curvature(
      hessian(place.x), precision: precision,
      slopes: zip(place.slope, place.x).map { Swift.abs($0) / (1 + Swift.abs($1)) })
  }

  /// The curvature in the space of `count` products with the Hessian, by C. Lanczos' method from a random direction; nil
  /// if a product is not finite.
  func curvature(at place: Place, products count: Int) -> Curvature? {
    var generator = SeededGenerator(seed: 1)
    var next = Tensor<Double>(randomNormal: [place.x.count], using: &generator).scalars
    var directions: [[Double]] = [], products: [[Double]] = []
    for _ in 0..<count {
      let size = largest(next)
      // Every direction twice made orthogonal to the earlier ones.
      for earlier in directions + directions { next = moved(next, -dot(earlier, next), earlier) }
      let rest = length(next)
      if !(rest > 1e-10 * size) { break }
      directions.append(next.map { $0 / rest })
      next = hessianProduct(place.x, directions.last!)
      guard largest(next).isFinite else { return nil }
      products.append(next)
    }
    let matrix = directions.flatMap { v in products.map { dot(v, $0) } }
    return Curvature(matrix, precision: precision, slopes: directions.map { _ in 1 }, basis: directions)
  }

  /// What a place is whose slope is within a tolerance; `step` is the whole step to the lowest point, where there is one.
  func ending(at place: Place, _ curvature: Curvature, step: [Double]?, tolerance: Double)
    -> MinimizationReport.Outcome
  {
    if let down = curvature.negative, curvesDown(at: place, down.direction, down.curvature) {
      return .negativeCurvature
    }
    if let flat = curvature.flat {
      for direction in [flat, flat.map { -$0 }] where falls(from: place, direction, beyond: 0, tolerance) {
        return .inflection
      }
    } else if let step, !isSmall(step, at: place) {
      // Around a minimum, the loss is higher than here from twice the step on.
      if falls(from: place, step, beyond: 4 * largest(step), tolerance) { return .inflection }
    }
    return .minimum
  }

  /// Whether a step is small beside the parameters.
  func isSmall(_ step: [Double], at place: Place) -> Bool {
    zip(step, place.x).allSatisfy { Swift.abs($0) <= 1e-8 * (1 + Swift.abs($1)) }
  }

  /// Whether the first change of the loss along a direction that a slope within the tolerance does not explain is a fall.
  private func falls(from place: Place, _ direction: [Double], beyond least: Double, _ tolerance: Double) -> Bool {
    var distance = 1e-6 * (1 + largest(place.x))
    for _ in 0..<5 {
      if distance >= least {
        let change = value(moved(place.x, distance / largest(direction), direction)) - place.value
        let explained =
          10 * Double(place.x.count) * tolerance * distance + 64 * precision * Swift.abs(place.value)
        if Swift.abs(change) > explained { return change < 0 }
      }
      distance *= 10
    }
    return false
  }

  /// Whether the loss itself falls on both sides of a place together, as the curvature vᵀ H v < 0 along v says, by more
  /// than its own rounding. Curvatures that are rounding do not.
  private func curvesDown(at place: Place, _ direction: [Double], _ curvature: Double) -> Bool {
    let rounding = 64 * precision * Swift.abs(place.value)
    // From where the fall is well above the rounding of the loss to a part of the parameters' size.
    let shortest = (2e4 * rounding / -curvature).squareRoot()
    var t = 10 * Swift.max(shortest, 1e-4 * (1 + largest(place.x)) / largest(direction))
    for _ in 0..<12 where t >= shortest {
      let ends = [t, -t].map { value(moved(place.x, $0, direction)) }
      let fall = place.value - (ends[0] / 2 + ends[1] / 2)
      if fall > rounding && fall >= -curvature * t * t / 8 { return true }
      t /= 10
    }
    return false
  }
}
