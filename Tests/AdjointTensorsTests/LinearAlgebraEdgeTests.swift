// Matrices at the edges: empty, of one element, singular, with repeated values, out of range, not finite.

import AdjointTensors
import Testing

@Suite("Linear algebra at the edges") struct LinearAlgebraEdgeTests {
  private let one: Tensor<Double> = [[1, 2], [3, 4]], singular: Tensor<Double> = [[1, 2], [2, 4]]

  @Test("Matrices of no rows: empty results, determinant 1")
  func empty() {
    let a = Tensor<Double>(repeating: 0, shape: [0, 0]), batch = Tensor<Double>(repeating: 0, shape: [3, 0, 0])
    #expect(determinant(a).scalar == 1 && logAbsDeterminant(a).scalar == 0 && determinantSign(a).scalar == 1)
    #expect(determinant(batch) == [1, 1, 1] && trace(batch) == [0, 0, 0])
    #expect(inverse(a).shape == [0, 0] && cholesky(batch).shape == [3, 0, 0] && matrixExponential(a).shape == [0, 0])
    #expect(eigenSymmetric(a).values.shape == [0] && eigenSymmetric(batch).vectors.shape == [3, 0, 0])
    #expect(solve(a, Tensor<Double>(repeating: 0, shape: [0])).shape == [0])
    #expect(solve(one, Tensor<Double>(repeating: 0, shape: [2, 0])).shape == [2, 0])
    let wide = Tensor<Double>(repeating: 0, shape: [0, 3])
    #expect(qr(wide).q.shape == [0, 0] && qr(wide).r.shape == [0, 3])
    #expect(svd(wide).u.shape == [0, 0] && svd(wide).s.shape == [0] && svd(wide).vt.shape == [0, 3])
    #expect(pseudoInverse(wide).shape == [3, 0] && singularValues(wide.transposed()).shape == [0])
    let none = Tensor<Double>(repeating: 0, shape: [0, 2, 2])
    #expect(
      inverse(none).shape == none.shape && svd(none).s.shape == [0, 2] && matrixPower(none, 3).shape == none.shape)
  }

  @Test("Matrices of one element")
  func single() {
    let a: Tensor<Double> = [[-4]]
    #expect(qr(a).q == [[-1]] && qr(a).r == [[4]])
    #expect(svd(a).u == [[1]] && svd(a).s == [4] && svd(a).vt == [[-1]])
    #expect(eigenSymmetric(a).values == [-4] && eigenSymmetric(a).vectors == [[1]])
    #expect(determinant(a).scalar == -4 && inverse(a) == [[-0.25]] && cholesky(-a) == [[2]])
    #expect(pseudoInverse(a) == [[-0.25]] && solve(a, Tensor<Double>([8])) == [-2])
  }

  @Test("A matrix without an answer is NaN by itself; the others of its batch are what they are alone")
  func withoutAnswer() {
    let batch = stack([one, singular, -one])
    for (whole, parts) in [
      (inverse(batch), [inverse(one), inverse(-one)]), (solve(batch, one), [solve(one, one), solve(-one, one)]),
      (matrixPower(batch, -2), [matrixPower(one, -2), matrixPower(-one, -2)])
    ] {
      #expect(whole.slice(axis: 0, 0..<1).reshaped(to: [2, 2]) == parts[0])
      #expect(whole.slice(axis: 0, 1..<2).scalars.allSatisfy { $0.isNaN })
      #expect(whole.slice(axis: 0, 2..<3).reshaped(to: [2, 2]) == parts[1])
    }
    let definite = stack([
      Tensor<Double>([[4, 0], [0, 9]]), Tensor([[1, 2], [2, 1]]), Tensor([[1, 0], [0, .nan]]), Tensor([[0, 0], [0, 1]])
    ])
    let l = cholesky(definite).scalars
    #expect(l[0..<4] == [2, 0, 0, 3] && l[4...].allSatisfy { $0.isNaN })
    let t = triangularSolve(stack([Tensor<Double>([[1, 0], [2, 3]]), Tensor([[1, 0], [2, 0]])]), Tensor([1, 5])).scalars
    #expect(t[0..<2] == [1, 1] && t[2...].allSatisfy { $0.isNaN })
    #expect(determinant(batch) == Tensor([determinant(one).scalar, 0, determinant(one).scalar]))
    #expect(logAbsDeterminant(singular).scalar == -.infinity && determinantSign(singular).scalar == 0)
  }

  @Test("The checking forms throw what the matrix lacks, and where it is")
  func checking() throws {
    let l = try cholesky(checking: Tensor<Double>([[4, 0], [0, 9]])), x = try solve(checking: one, one)
    let y = try inverse(checking: one)
    #expect(l == [[2, 0], [0, 3]] && x == solve(one, one) && y == inverse(one))
    #expect(throws: MatrixError.notPositiveDefinite(batch: [], pivot: 1)) {
      try cholesky(checking: Tensor<Double>([[1, 2], [2, 1]]))
    }
    let batch = stack([stack([one, one, one]), stack([one, singular, singular])])
    #expect(throws: MatrixError.singular(batch: [1, 1])) { try inverse(checking: batch) }
    #expect(throws: MatrixError.singular(batch: [1, 1])) { try solve(checking: batch, Tensor<Double>([1, 2])) }
    // A NaN on the right is no fault of the matrix; nothing on the right does not hide one.
    let spoiled = try solve(checking: one, Tensor<Double>([.nan, 2]))
    #expect(spoiled.scalars.contains { $0.isNaN })
    #expect(throws: MatrixError.singular(batch: [])) {
      try solve(checking: singular, Tensor<Double>(repeating: 0, shape: [2, 0]))
    }
    #expect(
      "\(MatrixError.notPositiveDefinite(batch: [2, 0], pivot: 3))"
        == "cholesky: matrix [2, 0] of the batch is not positive definite: pivot 3 is not above 0")
    #expect("\(MatrixError.singular(batch: []))" == "solve, inverse: the matrix is singular")
  }

  @Test("Repeated and zero values: the factors are still orthonormal, the signs settled")
  func repeated() {
    let identity = Tensor<Double>.identity(4)
    #expect(svd(identity).s == [1, 1, 1, 1] && svd(identity).u == identity && svd(identity).vt == identity)
    #expect(eigenSymmetric(2 * identity).values == [2, 2, 2, 2] && eigenSymmetric(identity).vectors == identity)
    let zero = 0 * identity
    #expect(svd(zero).s == [0, 0, 0, 0] && svd(zero).u == identity && qr(zero).q == identity && qr(zero).r == zero)
    #expect(pseudoInverse(zero) == zero)
    // Components of equal size: the first is the positive one, whatever rounding says.
    let pair = eigenSymmetric(Tensor<Double>([[0, 1], [1, 0]])).vectors.scalars
    #expect(pair[0] > 0 && pair[1] > 0 && pair[2] < 0 && pair[3] > 0)
    let rank1 = outer(Tensor<Double>([1, 2, 2]), Tensor<Double>([2, 1, 2]))
    let s = singularValues(rank1).scalars
    #expect(abs(s[0] - 9) < 1e-14 && s[1] < 1e-14 && s[2] < 1e-14)
    #expect(distance(pseudoInverse(rank1), rank1.transposed() / 81) < 1e-16)
  }

  @Test("Elements near the ends of the range: nothing overflows or vanishes on the way")
  func range() {
    func check<S: TensorScalar>(_: S.Type, _ scale: S) {
      let a = Tensor<S>.random([5, 5], seed: 11), big = scale * a, bound = 100 * S.ulpOfOne
      #expect(distance(singularValues(big) / scale, singularValues(a)) <= Double(bound))
      #expect(distance(eigenvaluesSymmetric(big) / scale, eigenvaluesSymmetric(a)) <= Double(bound))
      #expect(distance(qr(big).q, qr(a).q) <= Double(bound) && distance(qr(big).r / scale, qr(a).r) <= Double(bound))
      let d = determinant(Tensor<S>.identity(2) * Tensor<S>([[scale], [1 / scale]])).scalar
      #expect(abs(d - 1) <= bound)
      let column = Tensor<S>([[3 * scale], [4 * scale]])
      #expect(abs(qr(column).r.scalar / (5 * scale) - 1) <= bound)
      #expect(
        distance(qr(Tensor<S>([[1, 0], [0, 3 * scale], [0, 4 * scale]])).q, [[1, 0], [0, 0.6], [0, 0.8]])
          <= Double(bound))
    }
    for scale in [1e300, 1e-300] { check(Double.self, scale) }
    for scale in [1e36, 1e-36] as [Float] { check(Float.self, scale) }
    // Many factors whose product fits, though the first half of them does not.
    let diagonal = (0..<400).map { $0 < 200 ? 1e10 : 1e-10 }
    let d = determinant(Tensor<Double>.identity(400) * Tensor(diagonal))
    #expect(abs(d.scalar - 1) < 1e-10)
    #expect(
      abs(
        logAbsDeterminant(Tensor<Double>.identity(400) * Tensor(Array(diagonal.prefix(200)) + diagonal.prefix(200)))
          .scalar
          - 400 * 10 * 2.302585092994046) < 1e-9)
  }

  @Test("Small singular values of a bidiagonal matrix keep their digits")
  func relativeAccuracy() {
    // The determinant is the product of the values: an error in the smallest would show.
    let d = (0..<8).map { S in Double(sign: .plus, exponent: -10 * S, significand: 1) }
    var a = Tensor<Double>.identity(8) * Tensor(d)
    for i in 0..<7 { a[i, i + 1] = 0.5 * d[i] }
    let product = singularValues(a).scalars.reduce(1, *)
    #expect(abs(product / d.reduce(1, *) - 1) < 1e-14)
  }

  @Test("What is not finite gives NaN, and nothing hangs")
  func notFinite() {
    for bad in [Double.nan, .infinity] {
      let a = stack([one, Tensor<Double>([[1, bad], [bad, 2]])])
      for y in [
        svd(a).u, svd(a).vt, eigenSymmetric(a).vectors, qr(a).q, qr(a).r, pseudoInverse(a), matrixExponential(a)
      ] {
        #expect(y.slice(axis: 0, 0..<1).scalars.allSatisfy { $0.isFinite })
        #expect(y.slice(axis: 0, 1..<2).scalars.allSatisfy { $0.isNaN })
      }
    }
  }

  @Test("The exponential: of nothing, of a nilpotent matrix, of a rotation, of large and of diagonal matrices")
  func exponential() {
    #expect(matrixExponential(Tensor<Double>([[0, 0], [0, 0]])) == .identity(2))
    #expect(matrixExponential(Tensor<Double>([[0, 3], [0, 0]])) == [[1, 3], [0, 1]])
    for angle in [1e-3, 0.2, 0.9, 2, 5, 30] {
      let x = matrixExponential(Tensor<Double>([[0, -angle], [angle, 0]]))
      let c = cos(Tensor<Double>(angle)).scalar, s = sin(Tensor<Double>(angle)).scalar
      #expect(distance(x, Tensor([[c, -s], [s, c]])) < 1e-14 * Swift.max(1, angle))
      let d = matrixExponential(Tensor<Double>([[angle, 0], [0, -angle]]))
      #expect(abs(d[0, 0] / exp(Tensor<Double>(angle)).scalar - 1) < 1e-13)
      #expect(abs(d[1, 1] / exp(Tensor<Double>(-angle)).scalar - 1) < 1e-13)
    }
    let a = Tensor<Float>.random([6, 6], seed: 12)
    #expect(distance(matmul(matrixExponential(a), matrixExponential(-a)), .identity(6)) < 1e-4)
  }

  @Test("Powers: products, the identity, and the inverse's")
  func powers() {
    #expect(matrixPower(one, 1) == one && matrixPower(one, 0) == .identity(2))
    #expect(matrixPower(one, 5) == matmul(matmul(matmul(one, one), matmul(one, one)), one))
    #expect(matrixPower(one, -1) == inverse(one))
  }

  @Test("Least squares: the normal equations hold; of many solutions the shortest")
  func least() {
    let a = Tensor<Double>.random([20, 4], seed: 13), b = Tensor<Double>.random([20, 2], seed: 14)
    let x = leastSquares(a, b)
    #expect(distance(matmul(a.transposed(), matmul(a, x)), matmul(a.transposed(), b)) < 1e-13)
    let wide = a.transposed(), c = Tensor<Double>.random([4], seed: 15), y = leastSquares(wide, c)
    #expect(distance(matmul(wide, y), c) < 1e-13)
    // It lies in the span of the rows.
    #expect(distance(matmul(pseudoInverse(wide), matmul(wide, y)), y) < 1e-13)
    #expect(leastSquares([[1, 1], [1, 1]], Tensor<Double>([2, 4])).scalars.allSatisfy { abs($0 - 1.5) < 1e-15 })
    #expect(distance(pseudoInverse([[1, 0], [0, 1e-3]], tolerance: 0.01), Tensor<Double>([[1, 0], [0, 0]])) == 0)
  }
}
