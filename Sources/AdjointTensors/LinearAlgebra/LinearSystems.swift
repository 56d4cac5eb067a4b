// Systems of linear equations, inverses and determinants, by elimination with row exchanges.

import CAdjointKernels

/// The factorisation P a = L U of square matrices, packed with the matrices: [.., 2n + 1, n]. Rows below n hold U on and
/// above the diagonal and L below it; row n says with which row each was exchanged; the rest is a.
package func eliminated<S>(_ a: Tensor<S>, _ operation: String) -> Tensor<S> {
  let matrices = a.shape.squareMatrices(operation), n = matrices.rows, type = S._elementType
  let size = (2 * n + 1) * n, bytes = n * n * type.size
  let shape = matrices.with(2 * n + 1, n)
  return Tensor(
    raw: RawTensor.factorization(a.raw, matrices, shape, size: size, type, for: "solve") { matrix, result in
      result.copyMemory(from: matrix, byteCount: bytes)
      let pivots = result + bytes
      (pivots + n * type.size).copyMemory(from: matrix, byteCount: bytes)
      var exchanged = [Int64](repeating: 0, count: n), sign = 1.0
      _ = type.kernels.lu(n, result, &exchanged, &sign)
      for i in 0..<n { setNumber(pivots, i, type, Double(exchanged[i])) }
      return Int32(ADJ_DONE)
    })
}

/// One matrix of a packed factorisation.
private struct Elimination {
  let base: UnsafeRawPointer
  let n: Int
  let type: ElementType

  var pivots: UnsafeRawPointer { base + n * n * type.size }
  var matrix: UnsafeRawPointer { pivots + n * type.size }
  func diagonal(_ i: Int) -> Double { number(base, i * (n + 1), type) }
  /// Whether every column has a pivot.
  var isRegular: Bool {
    (0..<n).allSatisfy {
      let pivot = diagonal($0)
      return pivot != 0 && !pivot.isNaN
    }
  }
  /// The sign of the permutation.
  var sign: Double { (0..<n).reduce(1) { number(pivots, $1, type) == Double($1) ? $0 : -$0 } }

  /// b = a⁻¹ b or a⁻ᵀ b in place, b [n, k]; NaN if the matrix is singular.
  func solve(_ b: UnsafeMutableRawPointer, _ k: Int, transposed: Bool) {
    guard isRegular else { return RawTensor.fillNaN(b, n * k, type) }
    let solve = type.kernels.triangular_solve
    if transposed {
      solve(true, true, false, n, k, base, n, b)
      solve(false, true, true, n, k, base, n, b)
    }
    exchangeRows(b, k, backwards: transposed)
    if !transposed {
      solve(false, false, true, n, k, base, n, b)
      solve(true, false, false, n, k, base, n, b)
    }
  }

  private func exchangeRows(_ b: UnsafeMutableRawPointer, _ k: Int, backwards: Bool) {
    let size = k * type.size
    withUnsafeTemporaryAllocation(byteCount: Swift.max(1, size), alignment: 8) { spare in
      for step in 0..<n {
        let i = backwards ? n - 1 - step : step, j = Int(number(pivots, i, type))
        if i == j { continue }
        spare.baseAddress!.copyMemory(from: b + i * size, byteCount: size)
        (b + i * size).copyMemory(from: b + j * size, byteCount: size)
        (b + j * size).copyMemory(from: spare.baseAddress!, byteCount: size)
      }
    }
  }
}

/// Calls the body with the factorisation of every matrix.
private func forEachElimination<S>(_ factors: Tensor<S>, _ n: Int, work: Int, _ body: (Int, Elimination) -> Void) {
  let type = S._elementType, size = (2 * n + 1) * n
  let count = Shape(factors.shape.dropLast(2)).elementCount
  factors.raw.withBase(type) { base in
    RawTensor.forEachMatrix(count, work: work) {
      body($0, Elimination(base: base + $0 * size * type.size, n: n, type: type))
    }
  }
}

/// a⁻¹ b, or a⁻ᵀ b, for right sides that are matrices, from the factorisation of `a` if it is that, else from a new one.
package func solution<S>(_ a: Tensor<S>, _ b: Tensor<S>, transposed: Bool, factors: Tensor<S>) -> Tensor<S> {
  let (right, batch, _) = Shape.system(a.shape, b.shape, "solve")
  let n = right[right.rank - 2], k = right[right.rank - 1]
  let shape = Shape(Array(batch) + [n, k])
  var x = b.shape == shape ? b : b.broadcast(to: shape)
  if shape.elementCount == 0 { return x }
  let factors = isFactorization(factors, of: a) ? factors : eliminated(a, "solve")
  let places = Shape(a.shape.dropLast(2)).places(in: batch)
  let type = S._elementType, size = (2 * n + 1) * n
  let to = x.raw.mutableBase(type)
  factors.raw.withBase(type) { base in
    RawTensor.forEachMatrix(batch.elementCount, work: 2 * n * n * k) { index in
      Elimination(base: base + (places?[index] ?? index) * size * type.size, n: n, type: type)
        .solve(to + index * n * k * type.size, k, transposed: transposed)
    }
  }
  withExtendedLifetime(x) {}
  return x
}

/// Whether the matrices that came with a factorisation are these, bit for bit.
private func isFactorization<S>(_ factors: Tensor<S>, of a: Tensor<S>) -> Bool {
  let matrices = a.shape.squareMatrices("solve"), n = matrices.rows
  if factors.shape != matrices.with(2 * n + 1, n) { return false }
  let type = S._elementType, bytes = n * n * type.size
  return a.raw.withBase(type) { a in
    factors.raw.withBase(type) { factors in
      (0..<matrices.count).allSatisfy { index in
        let copy = Elimination(base: factors + index * (2 * n + 1) * n * type.size, n: n, type: type).matrix
        return adj_same_bytes(copy, a + index * bytes, bytes)
      }
    }
  }
}

/// The solution x of a x = b.
///
/// Shapes: a [.., n, n]; b [n] is one vector, else [.., n, k]; leading axes broadcast. A singular matrix gives NaN, and
/// leaves the others of a batch alone; `try solve(checking: a, b)` throws instead. Not square, and shapes that do not fit,
/// stop the program.
public func solve<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> {
  let (right, _, isVector) = Shape.system(a.shape, b.shape, "solve")
  let x = solution(a, b.reshaped(to: right), transposed: false, factors: eliminated(a, "solve"))
  return isVector ? x.squeezingShape(at: -1) : x
}

/// The solution x of a x = b; throws `MatrixError.singular` at the first matrix that is singular.
public func solve<S>(checking a: Tensor<S>, _ b: Tensor<S>) throws(MatrixError) -> Tensor<S> {
  let x = solve(a, b)
  if let error = singular(a, "solve", result: x) { throw error }
  return x
}

/// The inverse of square matrices [.., n, n].
///
/// A singular matrix gives NaN, and leaves the others of a batch alone; `try inverse(checking: a)` throws instead. Not
/// square stops the program. For a⁻¹ b, `solve(a, b)` is faster and more accurate.
public func inverse<S>(_ a: Tensor<S>) -> Tensor<S> {
  let matrices = a.shape.squareMatrices("inverse"), n = matrices.rows, type = S._elementType
  var y = Tensor<S>.identity(n).broadcast(to: a.shape)
  if a.scalarCount == 0 { return y }
  let to = y.raw.mutableBase(type)
  forEachElimination(eliminated(a, "inverse"), n, work: 2 * n * n * n) { index, factors in
    factors.solve(to + index * n * n * type.size, n, transposed: false)
  }
  withExtendedLifetime(y) {}
  return y
}

/// The inverse; throws `MatrixError.singular` at the first matrix that is singular.
public func inverse<S>(checking a: Tensor<S>) throws(MatrixError) -> Tensor<S> {
  let y = inverse(a)
  if let error = singular(a, "inverse", result: y) { throw error }
  return y
}

/// The first singular matrix; nil if there is none. A result without a NaN shows that there is none.
package func singular<S>(_ a: Tensor<S>, _ operation: String, result: Tensor<S>) -> MatrixError? {
  let matrices = a.shape.squareMatrices(operation)
  let type = S._elementType
  let isClean =
    result.scalarCount > 0
    && (result.raw.withBase(type) { type.kernels.is_finite($0, result.scalarCount) }
      || result.withUnsafeScalars { !$0.contains(where: \.isNaN) })
  if isClean || matrices.rows == 0 { return nil }
  var regular = [Bool](repeating: true, count: matrices.count)
  regular.withUnsafeMutableBufferPointer { regular in
    let base = regular.baseAddress
    forEachElimination(eliminated(a, operation), matrices.rows, work: matrices.rows) { base![$0] = $1.isRegular }
  }
  return regular.firstIndex(of: false).map { .singular(batch: matrices.place($0)) }
}

// ── determinants ────────────────────────────────────────────────────────────────────────────────────────────────

/// A product that neither overflows nor vanishes on the way: significand · 2^exponent.
struct ScaledProduct {
  var significand = 1.0
  var exponent = 0

  static func * (product: ScaledProduct, factor: Double) -> ScaledProduct {
    guard factor.isFinite, factor != 0 else {
      return ScaledProduct(significand: product.significand * factor, exponent: product.exponent)
    }
    let signed = factor < 0 ? -factor.significand : factor.significand
    var result = ScaledProduct(
      significand: product.significand * signed, exponent: product.exponent + Int(factor.exponent))
    if result.significand.isFinite, result.significand != 0 {
      result.exponent += Int(result.significand.exponent)
      result.significand = result.significand < 0 ? -result.significand.significand : result.significand.significand
    }
    return result
  }

  static func / (product: ScaledProduct, divisor: Double) -> ScaledProduct {
    let inverse = product * (1 / divisor.significand) * (divisor < 0 ? -1 : 1)
    return ScaledProduct(significand: inverse.significand, exponent: inverse.exponent - Int(divisor.exponent))
  }

  /// The number, infinite or 0 where it is out of range.
  var value: Double { Double(sign: .plus, exponent: exponent, significand: significand) }

  /// The logarithm, to full precision near 1 too, where the exponent is 0 or −1.
  var logarithm: Double {
    func log(_ x: Double) -> Double { AdjointTensors.log(Tensor<Double>(x)).scalar }
    if exponent == 0 || exponent == -1 || significand == 0 || !significand.isFinite { return log(value) }
    return log(significand) + Double(exponent) * 0.6931471805599453
  }
}

/// One number for each matrix of a batch, from its factorisation.
private func fromElimination<S>(_ a: Tensor<S>, _ operation: String, _ function: (Elimination) -> Double) -> Tensor<S> {
  let matrices = a.shape.squareMatrices(operation), type = S._elementType
  let factors = eliminated(a, operation)
  return Tensor(
    raw: RawTensor(shape: matrices.batch, type, for: "determinant") { to in
      forEachElimination(factors, matrices.rows, work: matrices.rows) { setNumber(to, $0, type, function($1)) }
    })
}

/// The determinants of square matrices [.., n, n], of the shape of the leading axes; 1 for 0 × 0.
///
/// A determinant that fits the element type does not overflow on the way. Not square stops the program.
public func determinant<S>(_ a: Tensor<S>) -> Tensor<S> {
  fromElimination(a, "determinant") { factors in
    (0..<factors.n).reduce(ScaledProduct(significand: factors.sign)) { $0 * factors.diagonal($1) }.value
  }
}

/// log |det a| of square matrices [.., n, n]; −∞ for a singular one.
public func logAbsDeterminant<S>(_ a: Tensor<S>) -> Tensor<S> {
  // Sums of logarithms lose digits where the product is near 1; a product and one logarithm do not.
  fromElimination(a, "logAbsDeterminant") { factors in
    (0..<factors.n).reduce(ScaledProduct()) { $0 * Swift.abs(factors.diagonal($1)) }.logarithm
  }
}

/// The sign of the determinant of square matrices [.., n, n]: 1, −1, or 0 for a singular one.
public func determinantSign<S>(_ a: Tensor<S>) -> Tensor<S> {
  fromElimination(a, "determinantSign") { factors in
    (0..<factors.n).reduce(factors.sign) { sign, i in
      let pivot = factors.diagonal(i)
      return pivot > 0 ? sign : (pivot < 0 ? -sign : (pivot == 0 ? sign * 0 : .nan))
    }
  }
}
