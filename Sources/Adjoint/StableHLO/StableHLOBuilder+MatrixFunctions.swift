// Factors with orthonormal columns and the exponential of a matrix, in loops of products.

import AdjointTensors

extension StableHLOBuilder {
  /// Whether all of each matrix is finite: [.., 1, 1].
  private func isFinite(matrices a: StableHLOValue) -> StableHLOValue {
    reduce(.and, isFinite(a), axes: [a.shape.rank - 2, a.shape.rank - 1], keepingAxes: true)
  }

  private func nan(unless isFinite: StableHLOValue, _ x: StableHLOValue) -> StableHLOValue {
    select(broadcast(isFinite, to: x.shape), x, constant(.nan, x.shape))
  }

  // ── q r, by Householder's reflectors ──

  /// q and r of a = q r, one after another in a vector of each matrix; the diagonal of r is at least 0.
  func packedQR(_ a: StableHLOValue) -> StableHLOValue {
    let rank = a.shape.rank, m = a.shape[rank - 2], n = a.shape[rank - 1], k = Swift.min(m, n)
    let batch = Shape(a.shape.dropLast(2))
    if batch.contains(0) || k == 0 { return constant(0, Shape(batch + [m * k + k * n])) }
    let q = broadcast(identity(m), to: Shape(batch + [m, m]))
    var parts = loop(k, [a, q]) { step, x, _ in reflect(x[0], x[1], step, rank: rank) }
    let whole = isFinite(matrices: a)
    parts[0] = slice(parts[0], axis: rank - 2, 0..<k)
    parts[1] = slice(parts[1], axis: rank - 1, 0..<k)
    // What a reflector left below the diagonal is rounding.
    let upper = triangle(parts[0], .upper),
      sign = select(
        compare(.less, diagonal(slice(upper, axis: rank - 1, 0..<k)), 0), -1, constant(1, Shape(batch + [k])))
    let r = multiply(upper, reshape(sign, Shape(batch + [k, 1])))
    let columns = multiply(parts[1], reshape(sign, Shape(batch + [1, k])))
    return concatenate(
      [
        reshape(nan(unless: whole, columns), Shape(batch + [m * k])),
        reshape(nan(unless: whole, r), Shape(batch + [k * n]))
      ], axis: batch.rank)
  }

  /// One reflector: the column from the diagonal on becomes β e₁.
  private func reflect(_ r: StableHLOValue, _ q: StableHLOValue, _ k: StableHLOValue, rank: Int) -> [StableHLOValue] {
    let row = iota([r.shape[rank - 2], 1], axis: 0), isFirst = compare(.equal, row, k)
    let column = element(of: r, axis: rank - 1, at: k), zeros = constant(0, column.shape)
    let below = select(compare(.greater, row, k), column, zeros)
    let x = select(isFirst, column, below)
    func largest(_ x: StableHLOValue) -> StableHLOValue {
      reduce(.maximum, unary("abs", x), axes: [rank - 2], keepingAxes: true)
    }
    // Squares neither overflow nor vanish: what is far from 1 is measured in its largest element.
    let top = largest(x), isNear = and(compare(.greater, top, 1e-6), compare(.less, top, 1e6))
    let unit = select(or(isNear, compare(.equal, top, 0)), 1, top)
    let scaled = divide(x, unit)
    let norm = unary("sqrt", sum(multiply(scaled, scaled), axes: [rank - 2], keepingAxes: true))
    let first = sum(select(isFirst, scaled, zeros), axes: [rank - 2], keepingAxes: true)
    let end = select(compare(.greater, first, 0), unary("negate", norm), norm)
    let isOne = compare(.equal, largest(below), 0)
    let v = select(isFirst, constant(1, x.shape), divide(select(isFirst, zeros, scaled), subtract(first, end)))
    let vector = select(isOne, select(isFirst, constant(1, x.shape), zeros), v)
    let tau = select(isOne, 0, divide(subtract(end, first), end))
    let tauV = multiply(tau, vector)
    let next = subtract(r, multiply(tauV, matrixProduct(vector, r, transposeLeft: true)))
    let turned = subtract(q, multiply(matrixProduct(q, vector), transposed(tauV)))
    return [next, turned]
  }

  // ── the exponential ──

  /// exp a, by scaling, the rational approximation of degree 13, and squaring (Higham 2005).
  func matrixExponential(_ a: StableHLOValue) -> StableHLOValue {
    if a.shape.contains(0) { return a }
    let rank = a.shape.rank, whole = isFinite(matrices: a)
    let a = select(broadcast(whole, to: a.shape), a, constant(0, a.shape))
    let norm = reduce(
      .maximum, sum(unary("abs", a), axes: [rank - 2], keepingAxes: true), axes: [rank - 1], keepingAxes: true)
    // Halved until the approximation holds, each matrix as often as it needs.
    let bound = StableHLOValue(4.74)
    let halved = loop([norm, constant(0, norm.shape), a]) { x in
      any(x[0], above: bound)
    } _: { x in
      let factor = select(compare(.greater, x[0], bound), 0.5, constant(1, x[0].shape))
      return [multiply(x[0], factor), add(x[1], multiply(2, subtract(1, factor))), multiply(x[2], factor)]
    }
    let y = approximation(halved[2])
    let squared = loop([halved[1], y]) { x in
      any(x[0], above: 0)
    } _: { x in
      let isOpen = compare(.greater, x[0], 0)
      return [
        subtract(x[0], 1), select(broadcast(isOpen, to: x[1].shape), matrixProduct(x[1], x[1]), x[1])
      ]
    }
    return nan(unless: whole, squared[1])
  }

  private func any(_ x: StableHLOValue, above bound: StableHLOValue) -> StableHLOValue {
    reduce(.or, compare(.greater, x, bound), axes: Array(x.shape.indices))
  }

  private func approximation(_ x: StableHLOValue) -> StableHLOValue {
    var c = [1.0]
    for j in 0..<13 { c.append(c[j] * Double(13 - j) / (Double(26 - j) * Double(j + 1))) }
    let one = identity(x.shape[x.shape.rank - 1])
    let x2 = matrixProduct(x, x), x4 = matrixProduct(x2, x2), x6 = matrixProduct(x4, x2)
    /// c₀ + c₁ x² + c₂ x⁴ + c₃ x⁶ + x⁶ (c₄ x² + c₅ x⁴ + c₆ x⁶), for every other coefficient from the first on.
    func half(_ first: Int) -> StableHLOValue {
      func sum(_ terms: [(Int, StableHLOValue)]) -> StableHLOValue {
        let scaled = terms.map { multiply(StableHLOValue(c[first + 2 * $0.0]), $0.1) }
        return scaled.dropFirst().reduce(scaled[0]) { add($0, $1) }
      }
      let high = matrixProduct(x6, sum([(6, x6), (5, x4), (4, x2)]))
      return add(high, sum([(3, x6), (2, x4), (1, x2), (0, one)]))
    }
    let even = half(0), odd = matrixProduct(x, half(1))
    return solution(subtract(even, odd), add(even, odd), transposed: false)
  }

  /// The derivative of the exponential at a along e: the block above the diagonal of exp [a e; 0 a].
  func matrixExponentialSlope(_ a: StableHLOValue, _ e: StableHLOValue) -> StableHLOValue {
    if a.shape.contains(0) { return a }
    let rank = a.shape.rank, n = a.shape[rank - 1]
    let above = concatenate([a, e], axis: rank - 1), below = concatenate([constant(0, a.shape), a], axis: rank - 1)
    let y = matrixExponential(concatenate([above, below], axis: rank - 2))
    return slice(slice(y, axis: rank - 2, 0..<n), axis: rank - 1, n..<2 * n)
  }
}
