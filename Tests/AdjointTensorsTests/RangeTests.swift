// Sums, means, variances, products and norms whose parts leave the range of numbers though the results do not.

import AdjointTensors
import Testing

@Suite("Reductions at the ends of the range of numbers") struct RangeTests {
  /// The group of numbers in every layout: a row, a column of a matrix beside ordinary ones, and over two axes apart.
  private func everyLayout<S: TensorScalar>(
    _ group: [S], _ reduce: (Tensor<S>, [Int]) -> Tensor<S>, _ holds: @escaping (S) -> Bool, _ name: String
  ) {
    let row = Tensor(group), count = group.count, beside = Tensor<S>(repeating: 1, shape: [count, 20])
    let ordinary = reduce(Tensor(repeating: 1, shape: [count]), [0]).scalar
    #expect(holds(reduce(row, [0]).scalar), "\(name), \(reduce(row, [0]))")
    let column = reduce(concatenate([beside, row.reshaped(to: [count, 1]), beside], axis: 1), [0]).scalars
    #expect(holds(column[20]) && column[...19].allSatisfy { $0 == ordinary }, "\(name), a column")
    let rows = reduce(concatenate([row.reshaped(to: [1, count]), beside.transposed()], axis: 0), [1]).scalars
    #expect(holds(rows[0]) && rows[1...].allSatisfy { $0 == ordinary }, "\(name), rows")
    if count % 2 == 0 {
      let apart = row.reshaped(to: [2, 1, count / 2]).broadcast(to: [2, 3, count / 2])
      #expect(reduce(apart, [0, 2]).scalars.allSatisfy(holds), "\(name), two axes")
    }
  }

  private func near<S: BinaryFloatingPoint>(_ want: S) -> (S) -> Bool {
    { got in got == want || Swift.abs(got - want) <= 8 * want.ulp }
  }

  private func check<S: TensorScalar>(_: S.Type) {
    let most = S.greatestFiniteMagnitude, big = most / 1.1
    let average: (Tensor<S>, [Int]) -> Tensor<S> = { mean($0, axes: $1) }
    let total: (Tensor<S>, [Int]) -> Tensor<S> = { sum($0, axes: $1) }
    let spread: (Tensor<S>, [Int]) -> Tensor<S> = { variance($0, axes: $1) }
    for count in [2, 3, 7, 64, 1000] {
      everyLayout([S](repeating: big, count: count), average, near(big), "mean of equal ones")
      everyLayout([S](repeating: most, count: count), average, { $0 == most }, "mean of the largest")
      everyLayout([S](repeating: -big, count: count), average, near(-big), "mean of negative ones")
      everyLayout([S](repeating: big, count: count), total, { $0 == .infinity }, "a sum that is too large")
      everyLayout([S](repeating: big, count: count), spread, { $0 == 0 }, "variance of equal ones")
    }
    everyLayout([big, big, -big, 1], average, near(big / 4), "mean")
    everyLayout([big, big, -big, 1], total, near(big), "a sum that is too large on the way")
    everyLayout([-big, -big, big, 0], total, near(-big), "a sum that is too small on the way")
    everyLayout([big, -.infinity, big, 0], average, { $0 == -.infinity }, "an infinity stays")
    everyLayout([big, -.infinity, .infinity, big], average, { $0.isNaN }, "two infinities are NaN")
    everyLayout([big, .nan, big, 0], average, { $0.isNaN }, "NaN stays")
    everyLayout([big, .nan, big, 0], total, { $0.isNaN }, "NaN stays in a sum")
    everyLayout([big, .nan, big, 0], spread, { $0.isNaN }, "NaN stays in a variance")
    everyLayout([.infinity, .infinity], spread, { $0.isNaN }, "the variance of infinities")
    let root = big.squareRoot()
    everyLayout([root, -root, root, -root], spread, near(root * root), "a variance near the end of the range")
    everyLayout([big, -big], spread, { $0 == .infinity }, "a variance that is too large")
    // Products: the parts vanish or overflow, in either order.
    let product: (Tensor<S>, [Int]) -> Tensor<S> = { AdjointTensors.product($0, axes: $1) }
    let small = 1 / big
    everyLayout([small, small, big, big], product, near(1), "a product that vanishes on the way")
    everyLayout([big, -big, 2 * small, small], product, near(-2), "a product that overflows on the way")
    everyLayout([big, big, 0, -1], product, { $0 == 0 && $0.sign == .minus }, "zero, whatever comes before")
    everyLayout([big, big, .infinity, -small], product, { $0 == -.infinity }, "infinity stays")
    everyLayout([big, 0, .infinity, 1], product, { $0.isNaN }, "0 times infinity")
    everyLayout([small, small, 1, 1], product, { $0 == 0 }, "a product that is too small")
    everyLayout([big, big, 1, 1], product, { $0 == .infinity }, "a product that is too large")
  }

  @Test("Means, sums, variances and products are right wherever they can be represented")
  func everyReduction() {
    check(Float.self)
    check(Double.self)
  }

  @Test("Long groups too, which are reduced in pieces")
  func longGroups() {
    let count = 100_001
    #expect(mean(Tensor<Float>(repeating: 3e38, shape: [count])).scalar == 3e38)
    #expect(mean(Tensor<Double>(repeating: -1.5e308, shape: [count])).scalar == -1.5e308)
    let parts = [Tensor<Double>(repeating: 10, shape: [50_000]), Tensor(repeating: 0.1, shape: [50_000])]
    #expect(Swift.abs(product(concatenate(parts)).scalar - 1) < 1e-10)
    #expect(variance(Tensor<Float>(repeating: 3e38, shape: [count])).scalar == 0)
  }

  @Test("Nothing to divide by is infinite or NaN, whatever the correction")
  func corrections() {
    let x: Tensor<Double> = [1, 2]
    #expect(variance(x, correction: 2).scalar == .infinity && variance(x, correction: 5).scalar == .infinity)
    #expect(variance(x, correction: Int.max).scalar == .infinity)
    #expect(variance(x, correction: Int.min).scalar == 0.5 / 0x1p63)
    #expect(variance(Tensor<Double>([1]), correction: 1).scalar.isNaN)
    #expect(variance(x, correction: -2).scalar == 0.125)
  }

  @Test("The norm of many tiny numbers keeps its digits")
  func tinyNorms() {
    let x = Tensor<Float>(repeating: 3e-21, shape: [1_000_000])
    #expect(Swift.abs(norm(x).scalar / 3e-18 - 1) < 1e-6)
    let y = Tensor<Float>(repeating: 3e-21, shape: [16_000_000])
    #expect(Swift.abs(norm(y).scalar / 1.2e-17 - 1) < 1e-6)
    #expect(norm(Tensor<Double>([.leastNonzeroMagnitude, 0])).scalar == .leastNonzeroMagnitude)
    #expect(norm(Tensor<Float>([3e38, 0])).scalar == 3e38)
  }
}
