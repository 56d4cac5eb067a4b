// Gradients where a matrix is singular, where values repeat or are 0, and where there is no answer.

import Adjoint
import Testing

private func isNear(_ a: Tensor<Double>, _ b: Tensor<Double>, _ tolerance: Double = 1e-13) -> Bool {
  a.shape == b.shape && zip(a.scalars, b.scalars).allSatisfy { abs($0 - $1) <= tolerance * Swift.max(1, abs($1)) }
}

@Suite("Gradients of linear algebra at the edges") struct LinearAlgebraEdgeTests {
  private let rank2: Tensor<Double> = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
  private let singular: Tensor<Double> = [[1, 2], [2, 4]]

  @Test("The determinant's gradient is the cofactor matrix, at a singular matrix of any rank too")
  func cofactors() {
    #expect(isNear(gradient(at: rank2) { determinant($0) }, [[-3, 6, -3], [6, -12, 6], [-3, 6, -3]]))
    #expect(isNear(gradient(at: singular) { determinant($0) }, [[4, -2], [-2, 1]]))
    let rank1 = outer(Tensor<Double>([1, 2, 3]), Tensor<Double>([1, -1, 2]))
    #expect(isNear(gradient(at: rank1) { determinant($0) }, Tensor(repeating: 0, shape: [3, 3])))
    #expect(gradient(at: Tensor<Double>([[0]])) { determinant($0) } == [[1]])
    // In Float as well.
    let float = gradient(at: [[1, 2], [2, 4]] as Tensor<Float>) { determinant($0) }
    #expect(float.isApproximatelyEqual(to: [[4, -2], [-2, 1]], absoluteTolerance: 1e-6))
  }

  /// The same polynomial by its definition.
  private func byRows(_ x: Variable<Double>) -> Variable<Double> {
    func e(_ i: Int, _ j: Int) -> Variable<Double> {
      x.slice(axis: 0, i..<i + 1).slice(axis: 1, j..<j + 1).reshaped(to: [])
    }
    return e(0, 0) * (e(1, 1) * e(2, 2) - e(1, 2) * e(2, 1)) - e(0, 1) * (e(1, 0) * e(2, 2) - e(1, 2) * e(2, 0))
      + e(0, 2) * (e(1, 0) * e(2, 1) - e(1, 1) * e(2, 0))
  }

  @Test("So are its second and third derivatives: at regular, repeated, singular and zero matrices")
  func higherDeterminant() {
    let zero = Tensor<Double>(repeating: 0, shape: [3, 3]), v = rank2 - 2.5
    for x in [rank2, .identity(3), zero, outer(Tensor([1, 2, 3]), Tensor([1, -1, 2])), rank2 + .identity(3)] {
      #expect(isNear(hessian(at: x) { determinant($0) }, hessian(at: x) { byRows($0) }))
      func third(_ f: @escaping (Variable<Double>) -> Variable<Double>) -> Tensor<Double> {
        gradient(at: x) { x in sum(gradient(at: x) { x in sum(gradient(at: x, of: f) * v) } * v) }
      }
      #expect(isNear(third { determinant($0) }, third { byRows($0) }))
    }
  }

  @Test("logAbsDeterminant of a singular matrix: −∞ with gradient NaN; determinantSign has gradient 0")
  func logarithm() {
    let (value, slope) = valueWithGradient(at: singular) { logAbsDeterminant($0) }
    #expect(value.scalar == -.infinity && slope.scalars.allSatisfy { $0.isNaN })
    #expect(gradient(at: rank2) { determinantSign($0) } == Tensor(repeating: 0, shape: [3, 3]))
  }

  @Test("Singular values: where they repeat U diag(u) Vᵀ, and a value of 0 has gradient 0")
  func singularGradients() {
    let u = Tensor<Double>([1, 2, 3])
    let repeated = gradient(at: 2 * Tensor<Double>.identity(3)) { sum(singularValues($0)) }
    #expect(isNear(repeated, .identity(3)))
    #expect(
      gradient(at: Tensor<Double>(repeating: 0, shape: [3, 3])) { sum(singularValues($0) * u) }
        == Tensor(repeating: 0, shape: [3, 3]))
    // The values that rounding makes of 0 count as 0: only the first remains, v₁ uᵢ vⱼ.
    let rank1 = outer(Tensor<Double>([1, 2, 2]), Tensor<Double>([2, 1, 2]))
    #expect(isNear(gradient(at: rank1) { sum(singularValues($0) * u) }, rank1 / 9))
    #expect(isNear(gradient(at: Tensor<Double>([[1, 0], [0, -3]])) { sum(singularValues($0)) }, [[1, 0], [0, -1]]))
  }

  @Test("Eigenvalues that repeat: V diag(u) Vᵀ, and what does not depend on the basis has its gradient")
  func repeatedEigenvalues() {
    #expect(isNear(gradient(at: Tensor<Double>.identity(3)) { sum(eigenvaluesSymmetric($0)) }, .identity(3)))
    // A turned diag(1, 1, 4), whose values rounding makes differ: the projector on the pair.
    let q = qr(rank2 + Tensor<Double>.identity(3)).q
    let a = matmul(q * Tensor<Double>([1, 1, 4]), q.transposed()), w = rank2 / 10
    func projector(_ x: Variable<Double>) -> Variable<Double> {
      let pair = eigenSymmetric(x).vectors.slice(axis: 1, 0..<2)
      return sum(matmul(pair, pair.transposed()) * w)
    }
    let report = checkGradient(at: a) { projector($0) }
    #expect(report.passed, "\(report)")
  }

  @Test("The polar factor of a matrix with repeated singular values has its gradient")
  func polarFactor() {
    let q = qr(rank2 + Tensor<Double>.identity(3)).q
    for a in [Tensor<Double>.identity(3), 2 * q] {
      let report = checkGradient(at: a) { x in
        let (u, _, vt) = svd(x)
        return sum(matmul(u, vt) * (rank2 / 10))
      }
      #expect(report.passed, "\(report)")
    }
  }

  @Test("A matrix without an answer has gradient NaN by itself; one that was not selected has 0")
  func withoutAnswer() {
    let one: Tensor<Double> = [[1, 2], [3, 4]], batch = stack([one, singular])
    let indefinite = stack([Tensor<Double>([[4, 0], [0, 9]]), Tensor([[1, 2], [2, 1]])])
    let b: Tensor<Double> = [1, 2]
    let functions: [(Tensor<Double>, (Variable<Double>) -> Variable<Double>)] = [
      (batch, { inverse($0) }), (batch, { solve($0, b) }),
      (batch, { logAbsDeterminant($0) }), (indefinite, { cholesky($0) }),
      (
        batch * Tensor([[1, 0], [1, 0]]),
        { triangularSolve($0 + Tensor([[0.0, 0], [0, 1]]) * Tensor(shape: [2, 1, 1], scalars: [1, 0]), b) }
      ),
      (stack([one, Tensor([[.nan, 1], [1, 1]])]), { svd($0).u }),
      (stack([one, Tensor([[.nan, 1], [1, 1]])]), { qr($0).q }),
      (stack([one, Tensor([[.nan, 1], [1, 1]])]), { eigenSymmetric($0).vectors }),
      (stack([one, Tensor([[.nan, 1], [1, 1]])]), { pseudoInverse($0) }),
      (stack([one, Tensor([[.nan, 1], [1, 1]])]), { matrixExponential($0) })
    ]
    for (number, (x, f)) in functions.enumerated() {
      let slope = gradient(at: x) { sum(f($0)) }
      #expect(slope.slice(axis: 0, 0..<1).scalars.allSatisfy { $0.isFinite }, "\(number): \(slope)")
      #expect(slope.slice(axis: 0, 1..<2).scalars.contains { $0.isNaN }, "\(number): \(slope)")
      let selected = gradient(at: x) { sum(f($0).slice(axis: 0, 0..<1)) }
      #expect(selected.slice(axis: 0, 0..<1) == slope.slice(axis: 0, 0..<1), "\(number)")
      #expect(selected.slice(axis: 0, 1..<2).scalars.allSatisfy { $0 == 0 }, "\(number): \(selected)")
    }
  }

  @Test("The checking forms record like the others, and throw before anything uses the value")
  func checking() throws {
    let a: Tensor<Double> = [[4, 1], [1, 3]], b: Tensor<Double> = [1, 2]
    #expect(try gradient(at: a) { x in try sum(cholesky(checking: x)) } == gradient(at: a) { sum(cholesky($0)) })
    #expect(try gradient(at: a) { x in try sum(solve(checking: x, b)) } == gradient(at: a) { sum(solve($0, b)) })
    #expect(throws: MatrixError.singular(batch: [])) {
      try gradient(at: singular) { x in try sum(inverse(checking: x)) }
    }
    #expect(throws: MatrixError.notPositiveDefinite(batch: [1], pivot: 0)) {
      try gradient(at: stack([a, -a])) { x in try sum(cholesky(checking: x)) }
    }
  }

  @Test("Powers: the zeroth has gradient 0, the inverse's are those of the inverse")
  func powers() {
    let a: Tensor<Double> = [[4, 1], [1, 3]]
    #expect(gradient(at: a) { sum(matrixPower($0, 0)) } == Tensor(repeating: 0, shape: [2, 2]))
    #expect(isNear(gradient(at: a) { sum(matrixPower($0, -1)) }, gradient(at: a) { sum(inverse($0)) }))
  }

  @Test("Empty matrices have empty gradients; a determinant of none is 1")
  func empty() {
    let x = Tensor<Double>(repeating: 0, shape: [0, 0])
    let functions: [(Variable<Double>) -> Variable<Double>] = [
      { determinant($0) }, { logAbsDeterminant($0) }, { sum(inverse($0)) }, { sum(cholesky($0)) }, { sum(qr($0).q) },
      { sum(svd($0).s) }, { sum(singularValues($0)) }, { sum(eigenSymmetric($0).vectors) }, { sum(pseudoInverse($0)) },
      { sum(matrixExponential($0)) }, { sum(matrixPower($0, 3)) }, { trace($0) }, { sum(solve($0, $0)) },
      { sum(eigenvaluesSymmetric($0)) }, { sum(triangularSolve($0, $0)) }
    ]
    for f in functions { #expect(gradient(at: x) { f($0) }.shape == [0, 0]) }
  }
}
