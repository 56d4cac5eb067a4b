// Factorisations with orthonormal factors: QR, the singular value decomposition, and the eigenvectors of symmetric
// matrices. A kernel writes all results of a matrix one after another; what is handed out are slices.

import CAdjointKernels

/// q and r of every matrix, one after another: [.., m k + k n], k = min(m, n).
package func packedQR<S>(_ a: Tensor<S>) -> Tensor<S> {
  let matrices = a.shape.matrices("qr"), (m, n, k) = (matrices.rows, matrices.columns, matrices.least)
  let type = S._elementType, size = m * k + k * n
  return Tensor(
    raw: RawTensor.factorization(a.raw, matrices, matrices.with(size), size: size, type, for: "qr") {
      type.kernels.qr(m, n, $0, $1, $1 + m * k * type.size)
    })
}

/// The factorisation a = q r: q has orthonormal columns, r is upper triangular with a diagonal of at least 0.
///
/// Shapes: a [.., m, n], q [.., m, k], r [.., k, n] with k = min(m, n). A matrix that is not finite gives NaN. Source:
/// Golub and Van Loan, Matrix Computations, 5.2.
public func qr<S>(_ a: Tensor<S>) -> (q: Tensor<S>, r: Tensor<S>) {
  let matrices = a.shape.matrices("qr"), (m, n, k) = (matrices.rows, matrices.columns, matrices.least)
  let packed = packedQR(a), axis = matrices.batch.rank
  return (
    packed.slice(axis: axis, 0..<m * k).reshaped(to: matrices.with(m, k)),
    packed.slice(axis: axis, m * k..<m * k + k * n).reshaped(to: matrices.with(k, n))
  )
}

/// The rows of u, then s as a row, then the rows of v: [.., m + 1 + n, k], k = min(m, n).
package func packedSVD<S>(_ a: Tensor<S>) -> Tensor<S> {
  let matrices = a.shape.matrices("svd"), (m, n, k) = (matrices.rows, matrices.columns, matrices.least)
  let type = S._elementType, shape = matrices.with(m + 1 + n, k)
  return Tensor(
    raw: RawTensor.factorization(a.raw, matrices, shape, size: (m + 1 + n) * k, type, for: "svd") {
      type.kernels.svd(m, n, $0, $1, $1 + m * k * type.size, $1 + (m + 1) * k * type.size)
    })
}

/// The singular value decomposition a = u diag(s) vt, reduced: s descending, in each column of u the largest component
/// (the first, of equals) positive.
///
/// Shapes: a [.., m, n], u [.., m, k], s [.., k], vt [.., k, n] with k = min(m, n). A matrix that is not finite gives NaN.
/// Source: Golub and Kahan 1965; Demmel and Kahan 1990.
public func svd<S>(_ a: Tensor<S>) -> (u: Tensor<S>, s: Tensor<S>, vt: Tensor<S>) {
  let matrices = a.shape.matrices("svd"), (m, n, k) = (matrices.rows, matrices.columns, matrices.least)
  let packed = packedSVD(a), axis = matrices.batch.rank
  return (
    packed.slice(axis: axis, 0..<m), packed.slice(axis: axis, m..<m + 1).reshaped(to: matrices.with(k)),
    packed.slice(axis: axis, m + 1..<m + 1 + n).matrixTransposed()
  )
}

/// The singular values of [.., m, n], descending: [.., min(m, n)].
public func singularValues<S>(_ a: Tensor<S>) -> Tensor<S> {
  let matrices = a.shape.matrices("singularValues"), type = S._elementType, k = matrices.least
  return Tensor(
    raw: RawTensor.factorization(a.raw, matrices, matrices.with(k), size: k, type, for: "singularValues") {
      type.kernels.svd(matrices.rows, matrices.columns, $0, nil, $1, nil)
    })
}

/// The eigenvalues as a row, then the rows of the vectors: [.., 1 + n, n].
package func packedEigenSymmetric<S>(_ a: Tensor<S>) -> Tensor<S> {
  let matrices = a.shape.squareMatrices("eigenSymmetric"), n = matrices.rows, type = S._elementType
  let shape = matrices.with(1 + n, n)
  return Tensor(
    raw: RawTensor.factorization(a.raw, matrices, shape, size: (1 + n) * n, type, for: "eigenSymmetric") {
      type.kernels.eigen_symmetric(n, $0, $1, $1 + n * type.size)
    })
}

/// The eigenvalues of (a + aᵀ)/2, ascending, and its orthonormal eigenvectors as columns; in each the largest component
/// (the first, of equals) is positive.
///
/// Shapes: a [.., n, n], values [.., n], vectors [.., n, n]. A matrix that is not finite gives NaN; not square stops the
/// program. Source: Golub and Van Loan, Matrix Computations, 8.3.
public func eigenSymmetric<S>(_ a: Tensor<S>) -> (values: Tensor<S>, vectors: Tensor<S>) {
  let matrices = a.shape.squareMatrices("eigenSymmetric"), n = matrices.rows
  let packed = packedEigenSymmetric(a), axis = matrices.batch.rank
  return (packed.slice(axis: axis, 0..<1).reshaped(to: matrices.with(n)), packed.slice(axis: axis, 1..<1 + n))
}

/// The eigenvalues of (a + aᵀ)/2 for square matrices [.., n, n], ascending: [.., n].
public func eigenvaluesSymmetric<S>(_ a: Tensor<S>) -> Tensor<S> {
  let matrices = a.shape.squareMatrices("eigenvaluesSymmetric"), n = matrices.rows, type = S._elementType
  return Tensor(
    raw: RawTensor.factorization(a.raw, matrices, matrices.with(n), size: n, type, for: "eigenvaluesSymmetric") {
      type.kernels.eigen_symmetric(n, $0, $1, nil)
    })
}

// ── what follows from the singular value decomposition ──────────────────────────────────────────────────────────

/// The pseudo-inverse of Moore and Penrose, V diag(1/s) Uᵀ, where singular values up to `tolerance` times the largest count
/// as 0: by default max(m, n) · ulp(1).
///
/// Shapes: [.., m, n] → [.., n, m]. A matrix that is not finite gives NaN; a tolerance below 0 stops the program.
public func pseudoInverse<S>(_ a: Tensor<S>, tolerance: S? = nil) -> Tensor<S> {
  let matrices = a.shape.matrices("pseudoInverse"), (m, n, k) = (matrices.rows, matrices.columns, matrices.least)
  let tolerance = Shape.checked(tolerance, of: matrices)
  if a.scalarCount == 0 { return Tensor(repeating: 0, shape: matrices.with(n, m)) }
  let (u, s, vt) = svd(a)
  let floor = tolerance * s.slice(axis: matrices.batch.rank, 0..<1)
  // 1/s, 0 where s counts as 0; NaN stays NaN.
  let reciprocals = select(Tensor<S>(0), 1 / s, where: s .<= floor)
  return matrixProduct(
    vt * reciprocals.reshaped(to: matrices.with(k, 1)), u, MatmulOptions(transposeLeft: true, transposeRight: true))
}

extension Shape {
  /// The tolerance that counts for these matrices, relative to the largest singular value.
  package static func checked<S: TensorScalar>(_ tolerance: S?, of matrices: MatrixShape) -> S {
    guard let tolerance else { return S(Swift.max(matrices.rows, matrices.columns)) * S.ulpOfOne }
    if !(tolerance >= 0) { fail("pseudoInverse", "tolerance \(tolerance)", "a tolerance is at least 0") }
    return tolerance
  }
}

/// The x of least norm among those that make ‖a x − b‖ least: a⁺ b, singular values up to max(m, n) · ulp(1) times the
/// largest counting as 0.
///
/// Shapes: a [.., m, n]; b [m] is one vector, else [.., m, k]; leading axes broadcast. Shapes that do not fit stop the
/// program.
public func leastSquares<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> {
  let (right, _, isVector) = Shape.system(a.shape, b.shape, "leastSquares", isSquare: false)
  let x = matmul(pseudoInverse(a), b.reshaped(to: right))
  return isVector ? x.squeezingShape(at: -1) : x
}
