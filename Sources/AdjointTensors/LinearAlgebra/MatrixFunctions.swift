// The exponential of a matrix with its derivative, and powers.

/// A matrix and, where it is wanted, its slope along a direction: sums and products of such pairs are the product rule.
private struct Sloped<S: TensorScalar> {
  var value: Tensor<S>
  var slope: Tensor<S>?

  static func + (a: Sloped, b: Sloped) -> Sloped {
    Sloped(value: a.value + b.value, slope: a.slope.map { $0 + b.slope! })
  }
  static func - (a: Sloped, b: Sloped) -> Sloped {
    Sloped(value: a.value - b.value, slope: a.slope.map { $0 - b.slope! })
  }
  static func * (a: Sloped, b: Sloped) -> Sloped {
    Sloped(value: matmul(a.value, b.value), slope: a.slope.map { matmul($0, b.value) + matmul(a.value, b.slope!) })
  }
  func scaled(_ factor: Double) -> Sloped {
    Sloped(value: S(factor) * value, slope: slope.map { S(factor) * $0 })
  }
  /// This plus a multiple of the identity.
  func adding(_ factor: Double, identity: Tensor<S>) -> Sloped {
    Sloped(value: value + S(factor) * identity, slope: slope)
  }
  /// a⁻¹ b
  static func solve(_ a: Sloped, _ b: Sloped) -> Sloped {
    let factors = eliminated(a.value, "matrixExponential")
    func solved(_ x: Tensor<S>) -> Tensor<S> { solution(a.value, x, transposed: false, factors: factors) }
    let y = solved(b.value)
    return Sloped(value: y, slope: a.slope.map { solved(b.slope! - matmul($0, y)) })
  }
}

/// The degrees of the rational approximations, and up to which 1-norm each is exact to double precision, for the
/// exponential and for its derivative (Higham 2005, table 2.3; Al-Mohy and Higham 2009, table 6.1).
private let degrees: [(degree: Int, bound: Double, slopeBound: Double)] = [
  (3, 1.495585217958292e-2, 1.08e-2), (5, 2.539398330063230e-1, 2.00e-1), (7, 9.504178996162932e-1, 7.83e-1),
  (9, 2.097847961257068, 1.78), (13, 5.371920351148152, 4.74)
]

/// The exponential of one matrix by scaling and squaring.
private func exponential<S>(_ a: Sloped<S>) -> Sloped<S> {
  let n = a.value.shape[0]
  let norm = Double(max(sum(abs(a.value), axis: 0)).scalar)
  func isFinite(_ x: Tensor<S>) -> Bool { x.withUnsafeScalars { $0.allSatisfy(\.isFinite) } }
  if !norm.isFinite || !(a.slope.map(isFinite) ?? true) {
    let nan = Tensor<S>(repeating: .nan, shape: [n, n])
    return Sloped(value: nan, slope: a.slope == nil ? nil : nan)
  }
  func bound(_ row: (degree: Int, bound: Double, slopeBound: Double)) -> Double {
    a.slope == nil ? row.bound : row.slopeBound
  }
  let row = degrees.first { norm <= bound($0) } ?? degrees[degrees.count - 1]
  var squarings = 0
  while norm * Double(sign: .plus, exponent: -squarings, significand: 1) > bound(row) { squarings += 1 }
  let x = a.scaled(Double(sign: .plus, exponent: -squarings, significand: 1))

  // The numerator's coefficients; the denominator's have alternating signs.
  let m = row.degree
  var c = [1.0]
  for j in 0..<m { c.append(c[j] * Double(m - j) / (Double(2 * m - j) * Double(j + 1))) }
  let one = Tensor<S>.identity(n)
  let x2 = x * x
  var odd: Sloped<S>, even: Sloped<S>
  if m == 13 {
    let x4 = x2 * x2, x6 = x4 * x2
    odd =
      x6 * (x6.scaled(c[13]) + x4.scaled(c[11]) + x2.scaled(c[9]))
      + (x6.scaled(c[7]) + x4.scaled(c[5]) + x2.scaled(c[3])).adding(c[1], identity: one)
    even =
      x6 * (x6.scaled(c[12]) + x4.scaled(c[10]) + x2.scaled(c[8]))
      + (x6.scaled(c[6]) + x4.scaled(c[4]) + x2.scaled(c[2])).adding(c[0], identity: one)
  } else {
    odd = x2.scaled(c[3]).adding(c[1], identity: one)
    even = x2.scaled(c[2]).adding(c[0], identity: one)
    var power = x2
    for j in stride(from: 4, to: m, by: 2) {
      power = power * x2
      odd = odd + power.scaled(c[j + 1])
      even = even + power.scaled(c[j])
    }
  }
  odd = x * odd
  var y = Sloped.solve(even - odd, even + odd)
  for _ in 0..<squarings { y = y * y }
  return y
}

/// The exponential Σ aᵏ/k! of square matrices [.., n, n], by scaling and squaring.
///
/// A matrix that is not finite gives NaN; not square stops the program. Source: N. Higham, The scaling and squaring method
/// for the matrix exponential revisited, 2005.
public func matrixExponential<S>(_ a: Tensor<S>) -> Tensor<S> {
  forEachSquare(a, nil, "matrixExponential") { $0.value }
}

/// The derivative of the exponential at a along e, of a's shape (Fréchet's): Σₖ Σ_{i+j=k−1} aⁱ e aʲ / k!.
///
/// Source: A. Al-Mohy and N. Higham, Computing the Fréchet derivative of the matrix exponential, 2009.
package func matrixExponentialSlope<S>(_ a: Tensor<S>, along e: Tensor<S>) -> Tensor<S> {
  forEachSquare(a, e, "matrixExponential") { $0.slope! }
}

private func forEachSquare<S>(
  _ a: Tensor<S>, _ e: Tensor<S>?, _ operation: String, _ part: (Sloped<S>) -> Tensor<S>
) -> Tensor<S> {
  let matrices = a.shape.squareMatrices(operation), n = matrices.rows
  if a.scalarCount == 0 { return a }
  func matrix(_ x: Tensor<S>, _ index: Int) -> Tensor<S> {
    x.reshaped(to: [matrices.count, n, n]).slice(axis: 0, index..<index + 1).reshaped(to: [n, n])
  }
  let results = (0..<matrices.count).map { index in
    part(exponential(Sloped(value: matrix(a, index), slope: e.map { matrix($0, index) })))
  }
  return stack(results).reshaped(to: a.shape)
}

extension ProductOperand {
  /// This to the power of a count of at least 1, by repeated squaring.
  package func matrixPower(_ count: UInt) -> Self {
    var count = count, square = self, result: Self?
    while true {
      if count % 2 == 1 { result = result.map { Self.matrixProduct($0, square) } ?? square }
      count /= 2
      if count == 0 { return result! }
      square = Self.matrixProduct(square, square)
    }
  }
}

/// The n-th power of square matrices: a product of |n| factors a, or of a's inverse for n below 0; the identity for 0.
///
/// A singular matrix gives NaN for n below 0. Not square stops the program.
public func matrixPower<S>(_ a: Tensor<S>, _ n: Int) -> Tensor<S> {
  let matrices = a.shape.squareMatrices("matrixPower")
  if n == 0 { return Tensor.identity(matrices.rows).broadcast(to: a.shape) }
  return (n < 0 ? inverse(a) : a).matrixPower(n.magnitude)
}
