// The inputs of the checks, numbers known beforehand, and the little linear algebra that their statements need.

extension ClosedForm {
  static let a: Tensor<Double> = [0.3, -1.2, 2, 0.5]
  static let b: Tensor<Double> = [-0.7, 0.4, 1.1, -2]
  /// A soft target.
  static let t: Tensor<Double> = [0.1, 0.2, 0.3, 0.4]
  /// A class label, and its one-hot vector.
  static let c = 2
  static let unitC: Tensor<Double> = [0, 0, 1, 0]
  /// A direction.
  static let v: Tensor<Double> = [1, -2, 0.5, 3]
  static let ones: Tensor<Double> = [1, 1, 1, 1]

  /// σ(a), lse(a) and the cross-entropies at a, to the nearest double.
  static let softmaxOfA: Tensor<Double> = [
    0.1262868581907832, 0.0281784068927515, 0.6912876180028605, 0.1542471169136048
  ]
  static let logSumExpOfA = 2.3691993073690183
  static let labelLossOfA = 0.36919930736901833
  static let softLossOfA = 1.7791993073690183

  /// The value that the tape records.
  static func value(at x: Tensor<Double>, of f: (Variable<Double>) -> Variable<Double>) -> Tensor<Double> {
    valueWithPullback(at: x, of: f).value
  }

  /// J v, by forward mode.
  static func derivative(
    at x: Tensor<Double>, along v: Tensor<Double>, of f: (Variable<Double>) -> Variable<Double>
  ) -> Tensor<Double> {
    valueWithDifferential(at: x, of: f).differential(v)
  }

  /// The Jacobian of softmax, recorded as one primitive.
  static func softmaxJacobian(at z: Tensor<Double>) -> Tensor<Double> { jacobian(at: z) { softmax($0) } }

  /// softmax as it is defined: exp, sum and a division, with nothing subtracted.
  static func quotient(_ z: Variable<Double>) -> Variable<Double> { exp(z) / sum(exp(z)) }

  /// softmax with the largest input subtracted.
  static func shiftedQuotient(_ z: Variable<Double>) -> Variable<Double> { quotient(z - max(z)) }

  /// diag(y) − y yᵀ.
  static func covariance(_ y: Tensor<Double>) -> Tensor<Double> { diagonal(y) - outer(y, y) }

  static func identity(_ n: Int) -> Tensor<Double> { Tensor.identity(n) }

  /// The matrix with a vector on its diagonal.
  static func diagonal(_ y: Tensor<Double>) -> Tensor<Double> { identity(y.scalarCount) * y }

  /// The diagonal of a matrix.
  static func diagonal(of m: Tensor<Double>) -> Tensor<Double> { sum(m * identity(m.shape[0]), axis: 1) }

  /// x yᵀ.
  static func outer(_ x: Tensor<Double>, _ y: Tensor<Double>) -> Tensor<Double> { x.expandingShape(at: 1) * y }

  static func dot(_ x: Tensor<Double>, _ y: Tensor<Double>) -> Double { sum(x * y).scalar }

  static func normalized(_ x: Tensor<Double>) -> Tensor<Double> { x / sum(x) }

  static func largest(_ x: Tensor<Double>) -> Double { max(abs(x)).scalar }

  /// Normally distributed logits, the same in every run.
  static func random(_ shape: Shape, seed: UInt64) -> Tensor<Double> {
    var generator = SeededGenerator(seed: seed)
    return Tensor(randomNormal: shape, standardDeviation: 2, using: &generator)
  }

  /// Random rows of length 1.
  static func randomDirections(_ count: Int, seed: UInt64) -> Tensor<Double> {
    let rows = random([count, 4], seed: seed)
    return rows / sqrt(sum(rows * rows, axes: [1], keepingAxes: true))
  }

  /// The eigenvalues of a symmetric matrix, descending, by Jacobi's rotations.
  static func eigenvalues(ofSymmetric matrix: Tensor<Double>) -> [Double] {
    let n = matrix.shape[0]
    var m = matrix
    for _ in 0..<12 {
      for p in 0..<n {
        for q in p + 1..<n where m[p, q] != 0 {
          let theta = (m[q, q] - m[p, p]) / (2 * m[p, q])
          let tangent = (theta < 0 ? -1 : 1) / (Swift.abs(theta) + (theta * theta + 1).squareRoot())
          let cosine = 1 / (tangent * tangent + 1).squareRoot()
          var rotation = identity(n)
          rotation[p, p] = cosine
          rotation[q, q] = cosine
          rotation[p, q] = tangent * cosine
          rotation[q, p] = -tangent * cosine
          m = matmul(matmul(rotation.transposed(), m), rotation)
        }
      }
    }
    return diagonal(of: m).scalars.sorted(by: >)
  }

  /// The solution x of A x = y, by elimination with the largest pivot.
  static func solve(_ matrix: Tensor<Double>, _ right: Tensor<Double>) -> Tensor<Double> {
    let n = right.scalarCount
    var a = matrix, x = right
    for k in 0..<n {
      let pivot = (k..<n).max { Swift.abs(a[$0, k]) < Swift.abs(a[$1, k]) }!
      for j in 0..<n { (a[k, j], a[pivot, j]) = (a[pivot, j], a[k, j]) }
      (x[k], x[pivot]) = (x[pivot], x[k])
      for i in 0..<n where i != k {
        let factor = a[i, k] / a[k, k]
        for j in k..<n { a[i, j] -= factor * a[k, j] }
        x[i] -= factor * x[k]
      }
    }
    return x / diagonal(of: a)
  }
}
