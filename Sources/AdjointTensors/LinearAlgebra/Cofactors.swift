// The derivatives of the determinant of any order. They are polynomials of the matrix, so they exist where the matrix is
// singular too: there the singular value decomposition gives them without a division by what is 0.

import CAdjointKernels

/// The cofactor matrices: the gradient of the determinant of [.., n, n].
package func cofactors<S>(_ a: Tensor<S>) -> Tensor<S> { mixedCofactors(a, directions: []) }

/// The matrices G with ⟨G, X⟩ = Dᵏ⁺¹ det(a)[H₁, …, Hₖ, X] for every X: the cofactor matrix for no direction, its slope
/// along H₁ for one, and so on. Directions have a's shape.
///
/// In the basis of a's singular vectors, a = U diag(s) Vᵀ and H′ = Uᵀ H V, the derivative is the sum over subsets I of k + 1
/// places of the product of the other singular values and the mixed discriminant of the H′[I, I]. For more than one
/// direction that takes nᵏ⁺¹ steps.
package func mixedCofactors<S>(_ a: Tensor<S>, directions: [Tensor<S>]) -> Tensor<S> {
  let matrices = a.shape.squareMatrices("determinant"), n = matrices.rows
  if a.scalarCount == 0 { return a }
  func matrix(_ x: Tensor<S>, _ index: Int) -> Tensor<S> {
    x.reshaped(to: [matrices.count, n, n]).slice(axis: 0, index..<index + 1).reshaped(to: [n, n])
  }
  let results = (0..<matrices.count).map { index in
    mixedCofactor(matrix(a, index), directions.map { matrix($0, index) })
  }
  return stack(results).reshaped(to: a.shape)
}

private func mixedCofactor<S>(_ a: Tensor<S>, _ directions: [Tensor<S>]) -> Tensor<S> {
  let n = a.shape[0]
  if directions.isEmpty, let regular = regularCofactor(a) { return regular }
  let (u, s, vt) = svd(a)
  if s.withUnsafeScalars({ $0[0].isNaN }) { return Tensor(repeating: .nan, shape: a.shape) }
  let values = s.scalars.map { Double($0) }
  // ± 1: the determinant of the vectors.
  let sign = determinantSign(u) * determinantSign(vt)
  let turned = directions.map { h in
    matrixProduct(
      matrixProduct(u, h, MatmulOptions(transposeLeft: true)), vt, MatmulOptions(transposeRight: true)
    ).scalars.map { Double($0) }
  }
  let slope = diagonalCofactor(values, turned)
  let inner = Tensor<S>(shape: [n, n], scalars: slope.map { S($0) })
  return sign * matmul(matmul(u, inner), vt)
}

/// det(a) a⁻ᵀ, for a matrix whose pivots do not say that it is near a singular one.
private func regularCofactor<S>(_ a: Tensor<S>) -> Tensor<S>? {
  let n = a.shape[0], type = S._elementType
  let factors = eliminated(a, "determinant")
  let pivots = factors.withUnsafeScalars { factors in (0..<n).map { Double(factors[$0 * (n + 1)]) } }
  let sizes = pivots.map { Swift.abs($0) }
  guard sizes.allSatisfy(\.isFinite), let least = sizes.min(), let most = sizes.max(),
    least > most * Double(S.ulpOfOne).squareRoot()
  else { return nil }
  let exchanges = factors.withUnsafeScalars { factors in (0..<n).count { Int(factors[n * n + $0]) != $0 } }
  let product = pivots.reduce(ScaledProduct(significand: exchanges % 2 == 0 ? 1 : -1)) { $0 * $1 }
  var y = solution(a, .identity(n), transposed: true, factors: factors)
  if S(product.value).isNormal { return S(product.value) * y }
  // The elements may be in range where the determinant is not.
  let base = y.raw.mutableBase(type)
  for i in 0..<n * n {
    let factor = ScaledProduct(significand: product.significand, exponent: product.exponent) * number(base, i, type)
    setNumber(base, i, type, factor.value)
  }
  withExtendedLifetime(y) {}
  return y
}

/// The same at a diagonal matrix.
private func diagonalCofactor(_ s: [Double], _ directions: [[Double]]) -> [Double] {
  let n = s.count, order = directions.count + 1
  let zeros = s.indices.filter { s[$0] == 0 }
  let product = s.reduce(ScaledProduct()) { $1 == 0 ? $0 : $0 * $1 }
  /// The product of the values at other places.
  func rest(_ places: [Int]) -> Double {
    if zeros.contains(where: { !places.contains($0) }) { return 0 }
    return places.reduce(product) { s[$1] == 0 ? $0 : $0 / s[$1] }.value
  }
  var y = [Double](repeating: 0, count: n * n)
  if zeros.count > order || n < order { return y }
  switch order {
  case 1: for i in 0..<n { y[i * (n + 1)] = rest([i]) }
  case 2:
    let h = directions[0]
    for i in 0..<n {
      for j in 0..<n where i != j {
        let p = rest([i, j])
        y[i * (n + 1)] += p * h[j * (n + 1)]
        y[i * n + j] = -p * h[j * n + i]
      }
    }
  default:
    let permutations = signedPermutations(order)
    forEachSubset(of: n, count: order) { places in
      let p = rest(places)
      if p == 0 { return }
      for (columns, sign) in permutations {
        // Which matrix stands in which row; the last is the one that is left open.
        for (owners, _) in permutations {
          var term = sign * p, open = 0
          for row in 0..<order {
            let owner = owners[row]
            if owner == order - 1 {
              open = places[row] * n + places[columns[row]]
            } else {
              term *= directions[owner][places[row] * n + places[columns[row]]]
            }
          }
          y[open] += term
        }
      }
    }
  }
  return y
}

/// Every order of 0 ..< count with its sign.
private func signedPermutations(_ count: Int) -> [(order: [Int], sign: Double)] {
  var result: [(order: [Int], sign: Double)] = [([], 1)]
  for next in 0..<count {
    result = result.flatMap { order, sign in
      (0...next).map { place in
        var longer = order
        longer.insert(next, at: place)
        return (longer, (next - place) % 2 == 0 ? sign : -sign)
      }
    }
  }
  return result
}

/// Every ascending list of `count` numbers below n.
private func forEachSubset(of n: Int, count: Int, _ body: ([Int]) -> Void) {
  if count > n { return }
  var places = Array(0..<count)
  while true {
    body(places)
    guard let i = places.indices.last(where: { places[$0] < n - count + $0 }) else { return }
    places[i] += 1
    for j in (i + 1)..<Swift.max(i + 1, count) { places[j] = places[j - 1] + 1 }
  }
}
