// Triangular systems and the Cholesky factorisation.

import CAdjointKernels

/// Which triangle of a matrix stands for the operator of a system, and how.
package struct TriangleOptions: Sendable, Equatable {
  package var upper = false
  package var transposed = false
  package var unitDiagonal = false

  package init(upper: Bool = false, transposed: Bool = false, unitDiagonal: Bool = false) {
    self.upper = upper
    self.transposed = transposed
    self.unitDiagonal = unitDiagonal
  }
}

/// T⁻¹ b, or T⁻ᵀ b if transposed, for the lower or upper triangle T of a; the other triangle is not read.
///
/// Shapes: a [.., n, n]; b [n] is one vector, else [.., n, k]; leading axes broadcast. With `unitDiagonal` T has ones on
/// its diagonal, whatever stands there. A 0 or NaN on the diagonal makes NaN of that matrix's result. Shapes that do not
/// fit stop the program.
public func triangularSolve<S>(
  _ a: Tensor<S>, _ b: Tensor<S>, upper: Bool = false, transposed: Bool = false, unitDiagonal: Bool = false
) -> Tensor<S> {
  let options = TriangleOptions(upper: upper, transposed: transposed, unitDiagonal: unitDiagonal)
  let (right, _, isVector) = Shape.system(a.shape, b.shape, "triangularSolve")
  let x = triangularSolution(a, b.reshaped(to: right), options)
  return isVector ? x.squeezingShape(at: -1) : x
}

/// The same for right sides that are matrices.
package func triangularSolution<S>(_ a: Tensor<S>, _ b: Tensor<S>, _ options: TriangleOptions) -> Tensor<S> {
  let (right, batch, _) = Shape.system(a.shape, b.shape, "triangularSolve")
  let n = right[right.rank - 2], k = right[right.rank - 1]
  let shape = Shape(Array(batch) + [n, k])
  var x = b.shape == shape ? b : b.broadcast(to: shape)
  if shape.elementCount == 0 { return x }
  let places = Shape(a.shape.dropLast(2)).places(in: batch)
  let type = S._elementType
  let to = x.raw.mutableBase(type)
  a.raw.withBase(type) { from in
    RawTensor.forEachMatrix(batch.elementCount, work: n * n * k) { index in
      let matrix = from + (places?[index] ?? index) * n * n * type.size, result = to + index * n * k * type.size
      let hasPivots =
        options.unitDiagonal
        || (0..<n).allSatisfy {
          let pivot = number(matrix, $0 * (n + 1), type)
          return pivot != 0 && !pivot.isNaN
        }
      if hasPivots {
        type.kernels.triangular_solve(
          options.upper, options.transposed, options.unitDiagonal, n, k, matrix, n, result)
      } else {
        RawTensor.fillNaN(result, n * k, type)
      }
    }
  }
  withExtendedLifetime(x) {}
  return x
}

/// The lower factor L of (a + aᵀ)/2 = L Lᵀ, its diagonal above 0, zeros above it.
///
/// Shape: [.., n, n], which the result has too. A matrix that is not positive definite gives NaN, and leaves the others
/// of a batch alone; `try cholesky(checking: a)` throws instead. Not square stops the program.
public func cholesky<S>(_ a: Tensor<S>) -> Tensor<S> { choleskyFactor(a) { _, _ in } }

/// The lower factor of (a + aᵀ)/2; throws `MatrixError.notPositiveDefinite` at the first matrix that has none.
public func cholesky<S>(checking a: Tensor<S>) throws(MatrixError) -> Tensor<S> {
  let l = cholesky(a)
  if let error = notPositiveDefinite(a, factor: l) { throw error }
  return l
}

/// What is wrong with a matrix whose factor has a NaN on its diagonal; nil if none has.
package func notPositiveDefinite<S>(_ a: Tensor<S>, factor l: Tensor<S>) -> MatrixError? {
  let matrices = a.shape.squareMatrices("cholesky"), n = matrices.rows
  guard n > 0 else { return nil }
  let bad = l.withUnsafeScalars { l in (0..<matrices.count).first { l[$0 * n * n].isNaN } }
  guard let bad else { return nil }
  let matrix = a.withUnsafeScalars { Tensor(shape: [n, n], scalars: Array($0[bad * n * n..<(bad + 1) * n * n])) }
  var pivot = 0
  _ = choleskyFactor(matrix) { pivot = $1 }
  return .notPositiveDefinite(batch: matrices.place(bad), pivot: pivot)
}

/// The factor; calls back with the flat index and the pivot of every matrix that has none, on some thread.
private func choleskyFactor<S>(_ a: Tensor<S>, _ failed: (Int, Int) -> Void) -> Tensor<S> {
  let matrices = a.shape.squareMatrices("cholesky"), n = matrices.rows, type = S._elementType
  return Tensor(
    raw: RawTensor(shape: a.shape, type, for: "cholesky") { to in
      a.raw.withBase(type) { from in
        RawTensor.forEachMatrix(matrices.count, work: n * n * n) { index in
          let result = to + index * n * n * type.size
          let pivot = type.kernels.cholesky(n, from + index * n * n * type.size, result)
          if pivot >= 0 {
            RawTensor.fillNaN(result, n * n, type)
            failed(index, Int(pivot))
          }
        }
      }
    })
}
