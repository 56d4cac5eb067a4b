import AdjointTensors
import Testing

@Suite("Reductions") struct ReductionTests {
  /// Every set of axes of a rank.
  static func axisSets(_ rank: Int) -> [[Int]] {
    indices(of: [Int](repeating: 2, count: rank)).map { choice in choice.indices.filter { choice[$0] == 1 } }
  }

  private func check<S: TensorScalar>(_: S.Type, _ extents: [Int], _ axes: [Int], _ keeping: Bool) {
    let x = Tensor<S>.random(extents)
    let (shape, groups) = naiveGroups(x, axes: axes, keepingAxes: keeping)
    let count = groups.first?.count ?? 0
    let tolerance = 16 * S.ulpOfOne
    func expect(_ got: Tensor<S>, _ name: String, _ naive: ([Double]) -> Double) {
      let want = Tensor<S>(shape: Shape(shape), scalars: groups.map { S(naive($0.map { Double($0) })) })
      let difference = got.difference(from: want, absoluteTolerance: tolerance, relativeTolerance: tolerance)
      #expect(difference == nil, "\(name) of \(extents) over \(axes): \(difference!)")
    }
    func mean(_ group: [Double]) -> Double { group.reduce(0, +) / Double(group.count) }
    func squares(_ group: [Double]) -> Double { group.reduce(0) { $0 + ($1 - mean(group)) * ($1 - mean(group)) } }
    expect(sum(x, axes: axes, keepingAxes: keeping), "sum") { $0.reduce(0, +) }
    expect(AdjointTensors.mean(x, axes: axes, keepingAxes: keeping), "mean", mean)
    expect(product(x, axes: axes, keepingAxes: keeping), "product") { $0.reduce(1, *) }
    expect(variance(x, axes: axes, keepingAxes: keeping), "variance") { squares($0) / Double(count) }
    if count > 0 {
      expect(max(x, axes: axes, keepingAxes: keeping), "max") { $0.max()! }
      expect(min(x, axes: axes, keepingAxes: keeping), "min") { $0.min()! }
    }
    if count > 1 {
      expect(variance(x, axes: axes, keepingAxes: keeping, correction: 1), "variance, corrected") {
        squares($0) / Double(count - 1)
      }
    }
  }

  @Test(
    "Every set of axes, against loops",
    arguments: [[], [5], [1], [3, 4], [2, 3, 4], [3, 1, 5], [2, 3, 2, 3], [17, 9], [9, 17, 2], [0, 3], [2, 0, 3]])
  func everyAxisSet(_ extents: [Int]) {
    for axes in Self.axisSets(extents.count) {
      for keeping in [false, true] {
        check(Double.self, extents, axes, keeping)
        check(Float.self, extents, axes, keeping)
      }
    }
  }

  @Test("Long and wide ones, along either axis")
  func large() {
    for extents in [[30_000, 3], [3, 30_000], [70_001], [7, 11, 300]] {
      for axes in Self.axisSets(extents.count) where !axes.isEmpty {
        let x = Tensor<Double>.random(extents)
        let (_, groups) = naiveGroups(x, axes: axes, keepingAxes: false)
        let want = groups.map { $0.reduce(0, +) }
        let got = sum(x, axes: axes).scalars
        #expect(zip(got, want).allSatisfy { abs($0 - $1) < 1e-9 } && got.count == want.count, "\(extents) over \(axes)")
        #expect(max(x, axes: axes).scalars == groups.map { $0.max()! })
      }
    }
  }

  @Test("A sum of a million floats is right to a few units in the last place")
  func accuracy() {
    let count = 1_000_000
    let x = Tensor<Float>(repeating: 0.1, shape: [count])
    let exact = Double(Float(0.1)) * Double(count)
    for got in [sum(x).scalar, sum(x.reshaped(to: [1000, 1000]), axes: [0, 1]).scalar, byRows(x)] {
      #expect(abs(Double(got) - exact) <= 2 * Double(Float(exact).ulp), "\(got) for \(exact)")
    }
    let mixed = Tensor<Float>.random([count])
    let numbers = mixed.scalars.map { Double($0) }
    let want = numbers.reduce(0, +), magnitude = numbers.reduce(0) { $0 + abs($1) }
    #expect(abs(Double(sum(mixed).scalar) - want) <= 4 * Double(Float.ulpOfOne) * magnitude)
    #expect(abs(Double(mean(x).scalar) - Double(Float(0.1))) <= 2 * Double(Float(0.1).ulp))
    // Down the columns, where a running sum would lose half of the digits.
    let columns = sum(Tensor<Float>(repeating: 0.1, shape: [100_000, 3]), axis: 0)
    let column = Double(Float(0.1)) * 100_000
    #expect(
      columns.scalars.allSatisfy { abs(Double($0) - column) <= 8 * Double(Float(column).ulp) },
      "\(columns) for \(column)")
  }

  private func byRows(_ x: Tensor<Float>) -> Float { sum(sum(x.reshaped(to: [1000, 1000]), axis: 1)).scalar }

  @Test("Variance does not cancel beside a large mean")
  func variances() {
    let x = Tensor<Double>([4, 7, 13, 16]) + 1e9
    #expect(variance(x).scalar == 22.5 && variance(x, correction: 1).scalar == 30)
    #expect(variance(Tensor<Float>([10_001, 10_003])).scalar == 1)
  }

  @Test("The norm neither overflows nor underflows")
  func norms() {
    #expect(norm(Tensor<Double>([3e200, 4e200])).scalar.isApproximately(5e200))
    #expect(norm(Tensor<Double>([3e-200, 4e-200])).scalar.isApproximately(5e-200))
    #expect(norm(Tensor<Float>([3e30, 4e30])).scalar.isApproximately(5e30))
    #expect(norm(Tensor<Double>([-Double.infinity, 1])).scalar == .infinity)
    #expect(norm(Tensor<Double>([Double.nan, 1])).scalar.isNaN)
    #expect(norm(Tensor<Double>(shape: [0], scalars: [])).scalar == 0)
    #expect(norm(Tensor<Float>(-2)).scalar == 2)
  }

  @Test("NaN is never lost by max and min, wherever it stands")
  func nans() {
    for count in [1, 2, 7, 16, 33, 100] {
      for place in 0..<count {
        var x = Tensor<Float>.random([count])
        x[place] = .nan
        #expect(max(x).scalar.isNaN && min(x).scalar.isNaN && sum(x).scalar.isNaN)
        let columns = x.reshaped(to: [count, 1]).broadcast(to: [count, 5])
        #expect(max(columns, axis: 0).scalars.allSatisfy { $0.isNaN })
      }
    }
  }

  @Test("The first of equals is the index of the maximum")
  func argmax() {
    let x: Tensor<Float> = [[1, 5, 5], [7, 2, 7]]
    #expect(x.argmax() == [1, 0] && x.argmax(axis: 0) == [1, 0, 1])
  }

  @Test(
    "The index of the maximum, along every axis: the first NaN, or else the first of the largest", .serialized,
    arguments: [[1], [7], [130], [3, 5], [40, 3], [3, 40], [2, 70, 3], [2, 3, 37], [5, 1, 2], [2, 0, 3], [3001]])
  func everyArgmax(_ extents: [Int]) {
    func check<S: TensorScalar>(_: S.Type) {
      // Few different numbers, so that many are equal; infinities and NaN among them.
      let numbers = Tensor<S>.random(extents).scalars
      for (odd, share) in [(S.nan, 0), (.nan, 0.05), (.nan, 0.5), (.nan, 1), (.infinity, 0.1), (-.infinity, 1)] {
        var generator = SeededGenerator(seed: 7)
        let scalars = numbers.map { S(($0 * 3).rounded()) }.map {
          Double.random(in: 0..<1, using: &generator) < share ? odd : $0
        }
        let x = Tensor(shape: Shape(extents), scalars: scalars)
        for axis in extents.indices where extents[axis] > 0 {
          let (_, groups) = naiveGroups(x, axes: [axis], keepingAxes: false)
          let want = groups.map { group in
            group.firstIndex { $0.isNaN } ?? group.firstIndex(of: group.max()!)!
          }
          #expect(x.argmax(axis: axis) == want && x.argmax(axis: axis - extents.count) == want)
        }
      }
    }
    check(Float.self)
    check(Double.self)
  }
}

extension BinaryFloatingPoint {
  func isApproximately(_ other: Self) -> Bool { Swift.abs(self - other) <= 4 * other.ulp }
}
