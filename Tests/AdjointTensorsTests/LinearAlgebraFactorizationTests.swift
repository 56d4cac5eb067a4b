// Factorisations put together again, at sizes below, at and beyond every block, in both element types.

import AdjointTensors
import Testing

private let sizes = [1, 2, 3, 5, 8, 16, 17, 31, 33, 64, 65, 100, 150]

/// The largest |a − b|.
func distance<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Double {
  guard a.shape == b.shape, a.scalarCount > 0 else { return a.shape == b.shape ? 0 : .infinity }
  return a.withUnsafeScalars { a in
    b.withUnsafeScalars { b in
      zip(a, b).reduce(0) { worst, pair in
        let gap = abs(Double(pair.0) - Double(pair.1))
        return gap.isNaN ? .infinity : Swift.max(worst, gap)
      }
    }
  }
}

private func transposed<S>(_ x: Tensor<S>) -> Tensor<S> { x.matrixTransposed() }

private func largest<S>(_ x: Tensor<S>) -> Double { x.scalarCount == 0 ? 0 : Double(max(abs(x)).scalar) }

/// Rows as a diagonal's product: x diag(d).
private func scaled<S>(_ x: Tensor<S>, _ d: Tensor<S>) -> Tensor<S> { x * d.expandingShape(at: -2) }

/// Checks within n ulp of the largest element, times a small factor.
private func expectClose<S>(
  _ a: Tensor<S>, _ b: Tensor<S>, scale: Double, size: Int, _ what: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let bound = 4 * Double(size + 4) * Double(S.ulpOfOne) * scale
  #expect(distance(a, b) <= bound, "\(S.self) \(what): \(distance(a, b)) > \(bound)", sourceLocation: sourceLocation)
}

private func expectOrthonormal<S>(_ q: Tensor<S>, _ what: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let n = q.shape[q.rank - 1]
  expectClose(
    matmul(transposed(q), q), Tensor.identity(n).broadcast(to: Shape(Array(q.shape.dropLast(2)) + [n, n])), scale: 1,
    size: q.shape[q.rank - 2], what, sourceLocation: sourceLocation)
}

@Suite("Factorisations") struct LinearAlgebraFactorizationTests {
  /// Every shape in both types.
  private func forEachShape(_ body: (Tensor<Double>, String) -> Void, _ float: (Tensor<Float>, String) -> Void) {
    for n in sizes {
      for m in Set([n, 2 * n + 1, n / 2 + 1, n + 3]).sorted() {
        body(.random([m, n], seed: 1), "[\(m), \(n)]")
        float(.random([m, n], seed: 1), "[\(m), \(n)]")
      }
    }
    body(.random([2, 3, 7, 4]), "a batch")
    float(.random([2, 3, 4, 7]), "a batch")
  }

  private func checkQR<S>(_ a: Tensor<S>, _ name: String) {
    let (q, r) = qr(a)
    let size = Swift.max(a.shape[a.rank - 1], a.shape[a.rank - 2])
    expectClose(matmul(q, r), a, scale: largest(a), size: size, "qr \(name)")
    expectOrthonormal(q, "qr \(name)")
    #expect(r == r.triangle(upper: true, diagonalWeight: 1) && r.lastDiagonal().scalars.allSatisfy { $0 >= 0 })
  }

  @Test("QR: orthonormal times upper triangular, with a diagonal of at least 0, is the matrix")
  func qrFactors() { forEachShape(checkQR, checkQR) }

  private func checkSVD<S>(_ a: Tensor<S>, _ name: String) {
    let (u, s, vt) = svd(a)
    let size = Swift.max(a.shape[a.rank - 1], a.shape[a.rank - 2])
    expectClose(matmul(scaled(u, s), vt), a, scale: largest(s), size: size, "svd \(name)")
    expectOrthonormal(u, "svd's u \(name)")
    expectOrthonormal(transposed(vt), "svd's v \(name)")
    let values = s.scalars, k = s.shape[s.rank - 1]
    #expect(values.indices.allSatisfy { values[$0] >= 0 && ($0 % k == 0 || values[$0] <= values[$0 - 1]) }, "\(name)")
    #expect(singularValues(a) == s, "\(name)")
    #expect(hasPositiveLeads(u), "\(name)")
  }

  @Test("The singular value decomposition: orthonormal factors, values in order, signs by the columns of u")
  func singular() { forEachShape(checkSVD, checkSVD) }

  /// Whether the component of largest size is positive in every column.
  private func hasPositiveLeads<S>(_ x: Tensor<S>) -> Bool {
    max(x, axis: x.rank - 2).scalars.elementsEqual(max(abs(x), axis: x.rank - 2).scalars) {
      abs($0 - $1) <= S(1e-3) * $1
    }
  }

  private func checkEigen<S: TensorScalar>(_: S.Type) {
    for n in sizes {
      let a = Tensor<S>.random([2, n, n], seed: 3)
      let (values, vectors) = eigenSymmetric(a)
      let part = 0.5 * (a + transposed(a))
      expectClose(
        matmul(scaled(vectors, values), transposed(vectors)), part, scale: largest(values), size: n, "eigen \(n)")
      expectOrthonormal(vectors, "eigen \(n)")
      #expect(eigenvaluesSymmetric(a) == values && hasPositiveLeads(vectors))
      let list = values.scalars
      #expect(list.indices.allSatisfy { $0 % n == 0 || list[$0 - 1] <= list[$0] })
    }
  }

  @Test("Eigenvectors of the symmetric part: orthonormal, values ascending")
  func eigen() {
    checkEigen(Double.self)
    checkEigen(Float.self)
  }

  private func checkCholesky<S: TensorScalar>(_: S.Type) {
    for n in sizes {
      let x = Tensor<S>.random([2, n, n], seed: 4)
      let a = matmul(x, transposed(x)) + S(n) * Tensor<S>.identity(n)
      let l = cholesky(a)
      expectClose(matmul(l, transposed(l)), a, scale: largest(a), size: n, "cholesky \(n)")
      #expect(l == l.triangle(upper: false, diagonalWeight: 1))
      // What is not symmetric does not count.
      expectClose(cholesky(a + x - transposed(x)), l, scale: largest(l), size: n, "cholesky of the symmetric part \(n)")
    }
  }

  @Test("Cholesky: lower triangular times its transpose is the symmetric part")
  func choleskyFactor() {
    checkCholesky(Double.self)
    checkCholesky(Float.self)
  }

  private func checkTriangular<S: TensorScalar>(_: S.Type) {
    for n in [1, 4, 33, 70] {
      let a = Tensor<S>.random([n, n], seed: 5) / S(2 * n) + Tensor<S>.identity(n)
      for upper in [false, true] {
        for transposes in [false, true] {
          for unit in [false, true] {
            var t = a.triangle(upper: upper, diagonalWeight: unit ? 0 : 1)
            if unit { t = t + Tensor.identity(n) }
            for k in [1, 3, 40] {
              let b = Tensor<S>.random([n, k], seed: 6)
              // NaN in the other triangle is not read.
              let other = Tensor<S>(repeating: 1, shape: [n, n]).triangle(upper: !upper, diagonalWeight: unit ? 1 : 0)
              let dirty = select(Tensor<S>(.nan), a, where: other)
              let x = triangularSolve(dirty, b, upper: upper, transposed: transposes, unitDiagonal: unit)
              expectClose(
                matmul(transposes ? transposed(t) : t, x), b, scale: 2 * largest(x), size: n,
                "\(n) \(upper) \(transposes) \(unit) \(k)")
            }
          }
        }
      }
    }
  }

  @Test("Triangular systems: either triangle, transposed or not, the other one not read")
  func triangular() {
    checkTriangular(Double.self)
    checkTriangular(Float.self)
  }

  private func checkSystems<S: TensorScalar>(_: S.Type) {
    for n in sizes {
      let a = Tensor<S>.random([n, n], seed: 7), b = Tensor<S>.random([n, 3], seed: 8)
      let x = solve(a, b)
      // The residual is small against |a| |x|, however ill the matrix is.
      expectClose(matmul(a, x), b, scale: largest(a) * largest(x) * Double(n), size: n, "solve \(n)")
      let y = inverse(a)
      expectClose(
        matmul(a, y), Tensor.identity(n), scale: largest(a) * largest(y) * Double(n), size: n, "inverse \(n)")
      let logs = log(singularValues(a)), sign = determinantSign(a).scalar
      #expect(
        abs(logAbsDeterminant(a).scalar - sum(logs).scalar) < S(n) * 200 * S.ulpOfOne * (1 + abs(sum(logs).scalar)))
      if n < 17 {
        let d = determinant(a).scalar, e = sign * exp(sum(logs)).scalar
        #expect(abs(d - e) <= 1000 * S(n) * S.ulpOfOne * abs(e), "\(S.self) \(n): \(d), \(e)")
      }
    }
  }

  @Test("Systems, inverses and determinants agree with each other and with the singular values")
  func systems() {
    checkSystems(Double.self)
    checkSystems(Float.self)
  }

  @Test("Results are the same bits on every number of threads, matrix by matrix of a batch")
  func threads() {
    let a = Tensor<Double>.random([6, 40, 40], seed: 9)
    let whole = (svd(a).u, eigenSymmetric(a).vectors, qr(a).q, inverse(a))
    let parts = (0..<6).map { a.slice(axis: 0, $0..<$0 + 1) }
    #expect(concatenate(parts.map { svd($0).u }) == whole.0)
    #expect(concatenate(parts.map { eigenSymmetric($0).vectors }) == whole.1)
    #expect(concatenate(parts.map { qr($0).q }) == whole.2)
    #expect(concatenate(parts.map { inverse($0) }) == whole.3)
  }
}
