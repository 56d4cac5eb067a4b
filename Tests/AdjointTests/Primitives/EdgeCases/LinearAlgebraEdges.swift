import Adjoint

private let inf = Double.infinity, nan = Double.nan

extension EdgeCaseTable {
  static let linearAlgebra = EdgeCaseTable(
    title: "Linear algebra",
    rows: [
      InverseOfASingularMatrix(), CholeskyOfAnIndefiniteMatrix(), UnselectedMatrix(), DeterminantOfASingularMatrix(),
      LogDeterminantOfASingularMatrix(), DeterminantOfNothing(), ZeroSingularValue(), RepeatedSingularValues(),
      RepeatedEigenvalues(), SignsOfSingularVectors(), NotFiniteMatrix(), PowersOfASingularMatrix(),
      PseudoInverseOfLowRank()
    ])
}

extension Edge {
  /// A batch of 2 × 2 matrices.
  fileprivate func matrices(_ numbers: [Double]...) -> Tensor<S> {
    Tensor(shape: [numbers.count, 2, 2], scalars: numbers.joined().map { S($0) })
  }
  fileprivate func matrix(_ numbers: [Double]) -> Tensor<S> { matrices(numbers).reshaped(to: [2, 2]) }
}

private let four = [Double](repeating: nan, count: 4)

struct InverseOfASingularMatrix: EdgeCase {
  let name = "inverse, solve of a singular matrix in a batch"
  let answer = "value and g NaN for that matrix, the others untouched; `checking:` throws"

  func check<S>(_ edge: Edge<S>) {
    let x = edge.matrices([2, 0, 0, 4], [1, 2, 2, 4])
    edge.function(
      "inverse", at: [x], value: [0.5, 0, 0, 0.25] + four, gradients: [[-0.25, -0.125, -0.125, -0.0625] + four]
    ) {
      inverse($0[0])
    }
    edge.function(
      "solve", at: [x, edge.vector([2, 4])], value: [1, 1, nan, nan],
      gradients: [[-0.5, -0.5, -0.25, -0.25] + four]
    ) { solve($0[0], $0[1]) }
  }
}

struct CholeskyOfAnIndefiniteMatrix: EdgeCase {
  let name = "cholesky of a matrix that is not positive definite, in a batch"
  let answer = "value and g NaN for that matrix, the others untouched; `checking:` throws"

  func check<S>(_ edge: Edge<S>) {
    let x = edge.matrices([4, 0, 0, 9], [1, 2, 2, 1], [0, 0, 0, 1])
    edge.function(
      "cholesky", at: [x], value: [2, 0, 0, 3] + four + four, gradients: [[0.25, 0, 0, 1.0 / 6] + four + four],
      seed: [1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1]
    ) { cholesky($0[0]) }
  }
}

struct UnselectedMatrix: EdgeCase {
  let name = "the same, where no result of that matrix is used"
  let answer = "g 0 for that matrix"

  func check<S>(_ edge: Edge<S>) {
    let x = edge.matrices([2, 0, 0, 4], [1, 2, 2, 1 * 4])
    edge.function(
      "inverse", at: [x], gradients: [[-0.25, -0.125, -0.125, -0.0625, 0, 0, 0, 0]], seed: [1, 1, 1, 1]
    ) { inverse($0[0]).slice(axis: 0, 0..<1) }
    edge.function("solve", at: [x, edge.vector([2, 4])], gradients: [[-0.5, -0.5, -0.25, -0.25, 0, 0, 0, 0]]) {
      solve($0[0], $0[1]).slice(axis: 0, 0..<1)
    }
  }
}

struct DeterminantOfASingularMatrix: EdgeCase {
  let name = "determinant of a singular matrix [[1, 2], [2, 4]]"
  let answer = "0; g the cofactor matrix [[4, −2], [−2, 1]], and the Hessian exists too"

  func check<S>(_ edge: Edge<S>) {
    let x = edge.matrix([1, 2, 2, 4])
    edge.function("determinant", at: [x], value: [0], gradients: [[4, -2, -2, 1]]) { determinant($0[0]) }
    let hessian = Adjoint.hessian(at: x) { determinant($0) }
    edge.equal(
      "Hessian", hessian, [0, 0, 0, 1, 0, 0, -1, 0, 0, -1, 0, 0, 1, 0, 0, 0], absolute: 8 * S.ulpOfOne)
  }
}

struct LogDeterminantOfASingularMatrix: EdgeCase {
  let name = "logAbsDeterminant, determinantSign of a singular matrix"
  let answer = "−inf, g NaN; 0, g 0"

  func check<S>(_ edge: Edge<S>) {
    let x = edge.matrix([1, 2, 2, 4])
    edge.function("logarithm", at: [x], value: [-inf], gradients: [four]) { logAbsDeterminant($0[0]) }
    edge.function("sign", at: [x], value: [0], gradients: [[0, 0, 0, 0]]) { determinantSign($0[0]) }
  }
}

struct DeterminantOfNothing: EdgeCase {
  let name = "a 0 × 0 matrix"
  let answer = "determinant 1, logAbsDeterminant 0, trace 0; factors and inverse empty"

  func check<S>(_ edge: Edge<S>) {
    let x = Tensor<S>(repeating: 0, shape: [0, 0])
    edge.function("determinant", at: [x], value: [1], gradients: [[]]) { determinant($0[0]) }
    edge.function("logarithm", at: [x], value: [0], gradients: [[]]) { logAbsDeterminant($0[0]) }
    edge.function("trace", at: [x], value: [0], gradients: [[]]) { trace($0[0]) }
    edge.function("inverse", at: [x], value: [], gradients: [[]]) { inverse($0[0]) }
    edge.function("svd", at: [x], value: [], gradients: [[]]) { svd($0[0]).u }
  }
}

struct ZeroSingularValue: EdgeCase {
  let name = "singularValues: a value of 0, also one that rounding makes of 0"
  let answer = "g 0 of that value"

  func check<S>(_ edge: Edge<S>) {
    edge.function("zero", at: [edge.matrix([0, 0, 0, 0])], value: [0, 0], gradients: [[0, 0, 0, 0]]) {
      singularValues($0[0])
    }
    edge.function("diagonal", at: [edge.matrix([3, 0, 0, 0])], value: [3, 0], gradients: [[1, 0, 0, 0]]) {
      singularValues($0[0])
    }
    let slope = gradient(at: edge.matrix([1, 2, 2, 4])) { sum(singularValues($0)) }
    edge.equal("rank 1", slope, [0.2, 0.4, 0.4, 0.8])
  }
}

struct RepeatedSingularValues: EdgeCase {
  let name = "singularValues that repeat"
  let answer = "g U diag(u) Vᵀ: for the identity and a cotangent of ones the identity"

  func check<S>(_ edge: Edge<S>) {
    edge.function("identity", at: [edge.matrix([2, 0, 0, 2])], value: [2, 2], gradients: [[1, 0, 0, 1]]) {
      singularValues($0[0])
    }
  }
}

struct RepeatedEigenvalues: EdgeCase {
  let name = "eigenvaluesSymmetric that repeat; what depends on the space of equal values only"
  let answer = "g V diag(u) Vᵀ; terms 1/(λᵢ − λⱼ) of equal values count 0"

  func check<S>(_ edge: Edge<S>) {
    let x = edge.matrix([2, 0, 0, 2])
    edge.function("values", at: [x], value: [2, 2], gradients: [[1, 0, 0, 1]]) { eigenvaluesSymmetric($0[0]) }
    edge.function("V Vᵀ", at: [x], value: [1, 0, 0, 1], gradients: [[0, 0, 0, 0]]) {
      let v = eigenSymmetric($0[0]).vectors
      return matmul(v, v.transposed())
    }
  }
}

struct SignsOfSingularVectors: EdgeCase {
  let name = "svd, eigenSymmetric: the sign of a vector"
  let answer = "its largest component (of u), the first of equals, is positive"

  func check<S>(_ edge: Edge<S>) {
    let root = 0.5.squareRoot()
    edge.equal("svd", svd(edge.matrix([-3, 0, 0, 2])).u, [1, 0, 0, 1])
    edge.equal("svd", svd(edge.matrix([-3, 0, 0, 2])).vt, [-1, 0, 0, 1])
    edge.equal("eigen", eigenSymmetric(edge.matrix([0, 1, 1, 0])).vectors, [root, root, -root, root])
  }
}

struct NotFiniteMatrix: EdgeCase {
  let name = "qr, svd, eigenSymmetric, pseudoInverse, matrixExponential of a matrix with an infinity or NaN"
  let answer = "NaN for that matrix"

  func check<S>(_ edge: Edge<S>) {
    for bad in [inf, -inf, nan] {
      let x = edge.matrices([2, 0, 0, 4], [1, bad, 0, 1])
      for (name, y) in [
        ("qr", qr(x).q), ("svd", svd(x).u), ("eigen", eigenSymmetric(x).vectors), ("pseudo-inverse", pseudoInverse(x)),
        ("exponential", matrixExponential(x))
      ] {
        let numbers = y.scalars
        if !numbers.prefix(4).allSatisfy(\.isFinite) || !numbers.suffix(4).allSatisfy(\.isNaN) {
          edge.note("\(name): \(numbers)")
        }
      }
    }
  }
}

struct PowersOfASingularMatrix: EdgeCase {
  let name = "matrixPower 0, −1 of a singular matrix"
  let answer = "the identity, g 0; NaN"

  func check<S>(_ edge: Edge<S>) {
    let x = edge.matrix([1, 2, 2, 4])
    edge.function("0", at: [x], value: [1, 0, 0, 1], gradients: [[0, 0, 0, 0]]) { matrixPower($0[0], 0) }
    edge.function("−1", at: [x], value: four, gradients: [four]) { matrixPower($0[0], -1) }
  }
}

struct PseudoInverseOfLowRank: EdgeCase {
  let name = "pseudoInverse, leastSquares of a matrix of low rank"
  let answer = "the solution of least norm; g at constant rank; of 0 it is 0 with g 0"

  func check<S>(_ edge: Edge<S>) {
    let zero = edge.matrix([0, 0, 0, 0])
    edge.function("zero", at: [zero], value: [0, 0, 0, 0], gradients: [[0, 0, 0, 0]]) { pseudoInverse($0[0]) }
    let x = edge.matrix([2, 0, 0, 0])
    edge.function("diagonal", at: [x], value: [0.5, 0, 0, 0], gradients: [[-0.25, 0.25, 0.25, 0]]) {
      pseudoInverse($0[0])
    }
    edge.function("least squares", at: [x, edge.vector([4, 3])], value: [2, 0], gradients: [[-1, 1, 0.75, 0], [0.5, 0]])
    {
      leastSquares($0[0], $0[1])
    }
  }
}
