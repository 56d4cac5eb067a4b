// Elimination with row exchanges, one column after another in a loop, and what it gives: solutions, inverses, determinants.
// Which row is exchanged is settled as in the kernels: the largest, the first of equals.

import AdjointTensors

extension StableHLOBuilder {
  /// The factors P a = L U in one matrix, and as a row the row that each was exchanged with.
  struct Elimination {
    let factors: StableHLOValue, exchanges: StableHLOValue
  }

  /// The factorisation of square matrices; asked for again, the same.
  func eliminated(_ a: StableHLOValue) -> Elimination {
    let keys = ["factors of", "exchanges of"].map { "\($0) \(a.name!)" }
    if let factors = known[keys[0]], let exchanges = known[keys[1]] {
      return Elimination(factors: factors, exchanges: exchanges)
    }
    let n = a.shape[a.shape.rank - 1], batch = Shape(a.shape.dropLast(2)), rows = batch.rank, columns = rows + 1
    let start = [a, constant(0, Shape(batch + [n, 1]), .i32)]
    let all = loop(n, start) { step, x, _ in eliminate(step, x, n, rows: rows, columns: columns) }
    (known[keys[0]], known[keys[1]]) = (all[0], all[1])
    return Elimination(factors: all[0], exchanges: all[1])
  }

  /// One column.
  private func eliminate(_ k: StableHLOValue, _ x: [StableHLOValue], _ n: Int, rows: Int, columns: Int)
    -> [StableHLOValue]
  {
    let a = x[0], row = iota([n, 1], axis: 0), column = iota([1, n], axis: 1)
    let isPivotRow = compare(.equal, row, k), isBelow = compare(.greater, row, k)
    // A NaN at the pivot's own place stays there; others are no candidates.
    let sizes = unary("abs", element(of: a, axis: columns, at: k))
    let known = select(isNaN(sizes), select(isPivotRow, StableHLOValue(.infinity), constant(-1, sizes.shape)), sizes)
    let candidates = select(compare(.greaterOrEqual, row, k), known, constant(-1, sizes.shape))
    let largest = reduce(.maximum, candidates, axes: [rows], keepingAxes: true)
    let none = constant(Double(n), [], .i32)
    let best = reduce(
      .minimum, select(compare(.equal, candidates, largest), row, none), axes: [rows], keepingAxes: true,
      from: Double(n))
    let a1 = exchanged(a, k, best, row, axis: rows), pivots = element(of: a1, axis: rows, at: k)
    let pivot = element(of: pivots, axis: columns, at: k)
    let factors = divide(element(of: a1, axis: columns, at: k), pivot)
    let isEliminated = and(isBelow, compare(.greater, unary("abs", pivot), 0))
    let right = select(compare(.greater, column, k), subtract(a1, multiply(factors, pivots)), a1)
    let below = select(compare(.equal, column, k), broadcast(factors, to: a1.shape), right)
    return [select(isEliminated, below, a1), replace(x[1], with: best, axis: rows, at: k)]
  }

  /// Matrices with row k in the place of another of each matrix, and the other way.
  private func exchanged(
    _ a: StableHLOValue, _ k: StableHLOValue, _ other: StableHLOValue, _ row: StableHLOValue, axis: Int
  ) -> StableHLOValue {
    let isOther = broadcast(compare(.equal, row, other), to: a.shape)
    // A sum of one element and of -0 is that element.
    let there = reduce(.add, select(isOther, a, constant(-0.0, a.shape)), axes: [axis], keepingAxes: true, from: -0.0)
    let here = element(of: a, axis: axis, at: k)
    return select(
      compare(.equal, row, k), broadcast(there, to: a.shape), select(isOther, broadcast(here, to: a.shape), a))
  }

  /// The packed factorisation: the factors, the exchanges as a row, the matrix.
  func packedElimination(_ a: StableHLOValue) -> StableHLOValue {
    if a.shape.contains(0) { return constant(0, Shape(a.shape.dropLast(2) + [1, 0])) }
    let elimination = eliminated(a), rank = a.shape.rank
    let row = convert(transposed(elimination.exchanges), to: element)
    return concatenate([elimination.factors, row, a], axis: rank - 2)
  }

  /// a⁻¹ b or a⁻ᵀ b; NaN for a matrix with a pivot that is 0 or NaN.
  func solution(_ a: StableHLOValue, _ b: StableHLOValue, transposed: Bool) -> StableHLOValue {
    let batch = broadcast(Shape(a.shape.dropLast(2)), Shape(b.shape.dropLast(2)), "solve"), rows = batch.rank
    var x = broadcast(b, to: Shape(batch + b.shape.suffix(2)))
    if x.shape.contains(0) { return x }
    let elimination = eliminated(a), n = a.shape[a.shape.rank - 1]
    let factors = broadcast(elimination.factors, to: Shape(batch + [n, n]))
    let exchanges = broadcast(elimination.exchanges, to: Shape(batch + [n, 1]))
    func solved(_ b: StableHLOValue, upper: Bool) -> StableHLOValue {
      solution(
        factors, b, TriangularSolve(upper: upper, transposed: transposed, unitDiagonal: !upper))
    }
    func exchanged(_ b: StableHLOValue) -> StableHLOValue {
      loop(n, [b], reading: [exchanges]) { step, x, fixed in
        let k = transposed ? subtract(constant(Double(n - 1), [], .i32), step) : step
        let other = element(of: fixed[0], axis: rows, at: k)
        return [self.exchanged(x[0], k, other, iota([n, 1], axis: 0), axis: rows)]
      }[0]
    }
    if transposed {
      x = exchanged(solved(solved(x, upper: true), upper: false))
    } else {
      x = solved(solved(exchanged(x), upper: false), upper: true)
    }
    return x
  }

  /// a⁻¹
  func inverse(_ a: StableHLOValue) -> StableHLOValue {
    if a.shape.contains(0) { return a }
    return solution(a, identity(a.shape[a.shape.rank - 1]), transposed: false)
  }

  /// The identity of n rows.
  func identity(_ n: Int) -> StableHLOValue {
    convert(compare(.equal, iota([n, n], axis: 0), iota([n, n], axis: 1)), to: element)
  }

  // ── determinants ──

  /// The diagonal of the last two axes.
  func diagonal(_ a: StableHLOValue) -> StableHLOValue {
    let n = a.shape[a.shape.rank - 1]
    let isDiagonal = compare(.equal, iota([n, n], axis: 0), iota([n, n], axis: 1))
    let alone = select(broadcast(isDiagonal, to: a.shape), a, constant(-0.0, a.shape, a.element))
    return reduce(.add, alone, axes: [a.shape.rank - 1], from: -0.0)
  }

  /// The pivots, each with the sign of its exchange.
  private func pivots(_ a: StableHLOValue) -> StableHLOValue {
    let elimination = eliminated(a), pivots = diagonal(elimination.factors)
    let exchanges = reshape(elimination.exchanges, pivots.shape)
    let isExchanged = compare(.notEqual, exchanges, iota(pivots.shape, axis: pivots.shape.rank - 1))
    return select(isExchanged, unary("negate", pivots), pivots)
  }

  /// The product of numbers along the last axis as s 2ᵉ with 1 ≤ |s| < 2, which neither overflows nor vanishes on the way:
  /// both in Double.
  private func product(_ x: StableHLOValue) -> (significand: StableHLOValue, exponent: StableHLOValue) {
    let last = x.shape.rank - 1, parts = scaled(convert(x, to: .f64))
    // Every other one below 1, so that the product of as many as a matrix may have stays in range.
    let isOdd = binary("remainder", iota(x.shape, axis: last, .f64), 2)
    let significand = reduce(.multiply, multiply(parts.significand, subtract(1, multiply(0.5, isOdd))), axes: [last])
    let product = scaled(significand)
    return (product.significand, add(product.exponent, sum(add(parts.exponent, isOdd), axes: [last])))
  }

  /// Numbers in Double as s 2ᵉ with 1 ≤ |s| < 2; what is 0, subnormal or not finite is itself, with e = 0.
  private func scaled(_ x: StableHLOValue) -> (significand: StableHLOValue, exponent: StableHLOValue) {
    let least = StableHLOValue(Double.leastNormalMagnitude)
    let isOrdinary = and(isFinite(x), compare(.greaterOrEqual, unary("abs", x), least))
    let one = constant(1, [], .ui64), rest = constant(53, [], .ui64)
    let biased = binary("shift_right_logical", binary("shift_left", bits(x, as: .ui64), one), rest)
    let e = select(isOrdinary, subtract(convert(biased, to: .f64), 1023), 0)
    // In two factors: 2⁻ᵉ may be out of range.
    let half = unary("floor", multiply(e, -0.5))
    return (multiply(multiply(x, powerOfTwo(half)), powerOfTwo(subtract(unary("negate", e), half))), e)
  }

  /// 2ᵉ for a whole number e of −1022...1023, by its bits.
  func powerOfTwo(_ e: StableHLOValue) -> StableHLOValue {
    let biased = convert(add(e, 1023), to: .ui64)
    return bits(binary("shift_left", biased, constant(52, [], .ui64)), as: .f64)
  }

  /// What a body makes of the product of the pivots, in Double; of an empty matrix, of an empty product.
  private func fromPivots(
    _ a: StableHLOValue, empty: Double, _ body: (_ s: StableHLOValue, _ e: StableHLOValue) -> StableHLOValue
  ) -> StableHLOValue {
    let batch = Shape(a.shape.dropLast(2))
    if a.shape.contains(0) { return constant(empty, batch) }
    let pivots = pivots(a), own = element
    element = .f64
    defer { element = own }
    let (s, e) = product(pivots)
    return convert(body(s, e), to: own)
  }

  /// The determinants of square matrices.
  func determinant(_ a: StableHLOValue) -> StableHLOValue {
    fromPivots(a, empty: 1) { s, e in
      // 2ᵉ in three factors, each in range.
      let e = maximum(minimum(e, 3000), -3000), third = unary("floor", multiply(e, StableHLOValue(1 / 3.0)))
      let rest = subtract(e, multiply(2, third))
      return multiply(multiply(multiply(s, powerOfTwo(rest)), powerOfTwo(third)), powerOfTwo(third))
    }
  }

  /// log |det a|
  func logAbsDeterminant(_ a: StableHLOValue) -> StableHLOValue {
    fromPivots(a, empty: 0) { s, e in
      // Near 1 the logarithm of the product has the digits that a sum would lose.
      let size = unary("abs", s), isBelow = compare(.equal, e, -1)
      let logarithm = unary("log", select(isBelow, multiply(0.5, size), size))
      return select(
        or(isBelow, compare(.equal, e, 0)), logarithm, add(logarithm, multiply(e, 0.6931471805599453)))
    }
  }

  /// The sign of the determinant.
  func determinantSign(_ a: StableHLOValue) -> StableHLOValue { fromPivots(a, empty: 1) { s, _ in unary("sign", s) } }

  /// ⟨y, X⟩ = Dᵏ⁺¹ det(a)[H₁, …, Hₖ, X]: the cofactor matrix of a, and its derivatives along other matrices.
  ///
  /// Each element is the determinant of the matrix without its row and column, with a sign, or that one's derivative. That
  /// divides by nothing, so that it is right at singular matrices too. Where so many minors would be too much, the first two
  /// are det(a) a⁻ᵀ and its slope.
  func cofactors(_ a: StableHLOValue, _ directions: [StableHLOValue]) -> StableHLOValue {
    let n = a.shape[a.shape.rank - 1], batch = Shape(a.shape.dropLast(2)), k = directions.count
    if a.shape.contains(0) { return a }
    if n <= k { return constant(0, a.shape) }
    if n == 1 { return constant(1, a.shape) }
    let size = (0...k + 1).reduce(1.0) { $0 * Double((n - $1) * (n - $1)) }
    if size > 4e6 && k < 2 {
      let y = multiply(reshape(determinant(a), Shape(batch + [1, 1])), solution(a, identity(n), transposed: true))
      return k == 0 ? y : cofactorSlope(a, y, directions[0])
    }
    let minors = ([a] + directions).map(minors)
    let determinants: StableHLOValue
    if let last = minors.dropFirst().last {
      let slope = cofactors(minors[0], Array(minors[1..<k])), rank = last.shape.rank
      determinants = sum(multiply(slope, last), axes: [rank - 2, rank - 1])
    } else {
      determinants = determinant(minors[0])
    }
    let signs = constant((0..<n * n).map { ($0 / n + $0 % n) % 2 == 0 ? 1 : -1 }, [n, n])
    return multiply(determinants, convert(signs, to: element))
  }

  /// Of each matrix [n, n] what is left without a row and a column: [n, n, n − 1, n − 1].
  private func minors(_ a: StableHLOValue) -> StableHLOValue {
    let rank = a.shape.rank - 2, n = a.shape[rank]
    let others = (0..<n).flatMap { i in (0..<n).filter { $0 != i } }
    let parts = gather(gather(a, others, axis: rank), others, axis: rank + 1)
    return transpose(
      reshape(parts, Shape(a.shape.dropLast(2) + [n, n - 1, n, n - 1])),
      Array(0..<rank) + [rank, rank + 2, rank + 1, rank + 3])
  }

  /// det(a) (tr(a⁻¹ h) a⁻ᵀ − a⁻ᵀ hᵀ a⁻ᵀ), where y is det(a) a⁻ᵀ.
  private func cofactorSlope(_ a: StableHLOValue, _ y: StableHLOValue, _ h: StableHLOValue) -> StableHLOValue {
    let rank = a.shape.rank, inverse = solution(a, identity(a.shape[rank - 1]), transposed: true)
    let trace = sum(multiply(inverse, h), axes: [rank - 2, rank - 1], keepingAxes: true)
    return subtract(multiply(trace, y), matrixProduct(matrixProduct(inverse, h, transposeRight: true), y))
  }
}
