// Order and running results of tensors against plain loops.

import AdjointTensors
import Testing

@Suite("Order of tensors") struct OrderTests {
  /// Few different numbers, so that many are equal, zeros of both signs, infinities and NaN among them.
  private func hostile<S: TensorScalar>(_ count: Int, _ seed: UInt64, _: S.Type) -> [S] {
    var generator = SeededGenerator(seed: seed)
    let numbers: [S] = [0, -0.0, 1, -1, 2.5, S.infinity, -S.infinity, S.nan, S.leastNonzeroMagnitude, -3, 1e30, -1e-30]
    return (0..<count).map { _ in numbers[Int.random(in: 0..<numbers.count, using: &generator)] }
  }

  @Test("is stable, NaN last, at every count", arguments: [0, 1, 2, 7, 95, 96, 97, 130, 3000])
  func stable(count: Int) {
    func check<S: TensorScalar>(_: S.Type) {
      var generator = SeededGenerator(seed: 9)
      for x in [hostile(count, UInt64(count), S.self), Tensor<S>(randomNormal: [count], using: &generator).scalars] {
        for descending in [false, true] {
          let want = x.indices.sorted { a, b in
            if x[a].isNaN || x[b].isNaN { return x[a].isNaN == x[b].isNaN ? a < b : x[b].isNaN }
            return x[a] == x[b] ? a < b : (x[a] < x[b]) != descending
          }
          // As the middle one of three rows.
          let rows = Tensor<S>(shape: [3, count], scalars: Array(repeating: 1, count: count) + x + x.reversed())
          let order = rows.argsort(descending: descending)
          #expect(Array(order.scalars[count..<(2 * count)]) == want)
          let sorted = rows.sorted(descending: descending).scalars[count..<(2 * count)]
          #expect(zip(sorted, want).allSatisfy { $0 == x[$1] || ($0.isNaN && x[$1].isNaN) })
          #expect(Array(order.scalars[0..<count]) == Array(0..<count))
        }
      }
    }
    check(Double.self)
    check(Float.self)
  }

  @Test("of another axis is that of its lines")
  func axes() {
    let x = Tensor<Double>.random([3, 4, 2])
    for axis in -3..<3 {
      let order = x.argsort(axis: axis), sorted = x.sorted(axis: axis)
      #expect(order.shape == x.shape && x.takingAlong(order, axis: axis) == sorted)
      let last = x.movingAxis(axis, to: -1).sorted().movingAxis(-1, to: axis)
      #expect(sorted == last)
    }
    let top = x.topK(0, axis: 1)
    #expect(top.values.shape == [3, 0, 2] && top.indices.shape == [3, 0, 2])
    #expect(Tensor<Double>(shape: [0, 3], scalars: []).sorted(axis: 0).shape == [0, 3])
  }

  @Test("Quantiles are NumPy's, also over several axes")
  func quantiles() {
    let x: Tensor<Double> = [[4, 1, 3], [2, 9, 7]]
    // numpy.quantile(x, q, axis) of NumPy 2.4.
    #expect(quantile(x, 0.3, axis: 1).scalars == [2.2, 5])
    #expect(
      quantile(x, 0.3, axis: 0, keepingAxes: true).isApproximatelyEqual(to: [[2.6, 3.4, 4.2]], absoluteTolerance: 1e-15)
    )
    #expect(median(x).scalar == 3.5 && median(x, axes: [1, 0], keepingAxes: true).shape == [1, 1])
    #expect(quantile(Tensor<Double>([.greatestFiniteMagnitude, -.greatestFiniteMagnitude]), 0.5).scalar == 0)
    #expect(median(Tensor<Double>([.infinity, -.infinity])).scalar.isNaN && median(Tensor<Float>(3)).scalar == 3)
    #expect(quantile(Tensor<Double>([-.infinity, 1, 2]), 0.25).scalar == -.infinity)
  }

  @Test("Masks are asked about")
  func masks() {
    let mask: Tensor<Float> = [[0, 1, 0], [0, 0, 2], [0, .nan, 3]]
    #expect(any(mask) && !all(mask) && countNonzero(mask) == 4)
    #expect(any(mask, axis: 0).scalars == [0, 1, 1] && all(mask, axis: 1, keepingAxes: true).shape == [3, 1])
    #expect(countNonzero(mask, axis: 0).scalars == [0, 2, 2] && all(mask, axis: 0).scalars == [0, 0, 0])
    let nothing = Tensor<Float>(shape: [0, 2], scalars: [])
    #expect(!any(nothing) && all(nothing) && countNonzero(nothing) == 0)
    #expect(any(nothing, axis: 0).scalars == [0, 0] && all(nothing, axis: 0).scalars == [1, 1])
    #expect(all(Tensor<Double>.ones([300])) && !any(Tensor<Double>.zeros([300])) && any(isNaN(mask)))
  }
}

@Suite("Running results of tensors") struct RunningResultTests {
  @Test("Sums and products are those of each prefix, along any axis", arguments: [1, 31, 32, 33, 64, 65, 200])
  func prefixes(extent: Int) {
    func check<S: TensorScalar>(_: S.Type) {
      let x = Tensor<S>.random([2, extent, 3])
      let sums = cumulativeSum(x, axis: 1), products = cumulativeProduct(1 + 0.1 * x, axis: 1)
      let powers = logCumulativeSumExp(5 * x, axis: 1)
      for end in [1, extent / 2 + 1, extent] {
        let prefix = x.slice(axis: 1, 0..<end), place = { (y: Tensor<S>) in y.slice(axis: 1, end - 1..<end) }
        let near: S = 8 * S.ulpOfOne
        #expect(
          place(sums).isApproximatelyEqual(
            to: sum(prefix, axes: [1], keepingAxes: true), absoluteTolerance: 8 * near, relativeTolerance: near))
        #expect(
          place(products).isApproximatelyEqual(
            to: product(1 + 0.1 * prefix, axes: [1], keepingAxes: true), absoluteTolerance: 0,
            relativeTolerance: near * S(extent)))
        #expect(
          place(powers).isApproximatelyEqual(
            to: logSumExp(5 * prefix, axes: [1], keepingAxes: true), absoluteTolerance: near, relativeTolerance: near))
      }
    }
    check(Double.self)
    check(Float.self)
  }

  @Test("The error of a long sum is that of a few units")
  func longSum() {
    let count = 1_000_000, x = Tensor<Float>.random([count]).scalars.map { abs($0) }
    let y = cumulativeSum(Tensor(x)).scalars
    var exact = 0.0, worst = 0.0
    for i in 0..<count {
      exact += Double(x[i])
      worst = max(worst, abs(Double(y[i]) - exact) / Double(Float(exact).ulp))
    }
    // One after another it would be tens of thousands.
    #expect(worst < 8, "\(worst)")
  }

  @Test("A sum whose parts overflow is right where it does not")
  func overflow() {
    let large = 1.5 * 0x1p1023, x = [-large] + [Double](repeating: 0, count: 40) + [large / 2, large / 2, large, large]
    let y = cumulativeSum(Tensor(x)).scalars
    #expect(y[0] == -large && y[41] == -large / 2 && y[42] == 0 && y[43] == large && y[44] == .infinity)
    #expect(
      cumulativeSum(Tensor<Double>([1, .infinity, -.infinity, 2])).scalars[1...].map(\.isNaN) == [false, true, true])
    #expect(cumulativeSum(Tensor<Double>(shape: [0, 3], scalars: []), axis: 0).shape == [0, 3])
  }
}
