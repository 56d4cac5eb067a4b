import AdjointTensors
import Testing

/// A row `offset + z` and a cotangent `offset + w`, and what normalisation makes of them, computed in Double. The numbers
/// z and w are multiples of 1/16: their sums, and those of their products, are exact.
private struct Row {
  let offset: Double, z: [Double], w: [Double], deviation: Double, value: [Double], pullback: [Double]
  static let epsilon = 1e-5

  init(width: Int, offset: Double) {
    func numbers(_ seed: Int) -> [Double] {
      Tensor<Double>.random([width], seed: UInt64(seed)).scalars.map { (16 * $0).rounded() / 16 }
    }
    let z = numbers(width), w = numbers(width + 100_000), count = Double(width)
    func total(_ numbers: [Double]) -> Double { numbers.reduce(0, +) }
    func covariance(_ a: [Double], _ b: [Double]) -> Double {
      (count * total(zip(a, b).map { $0 * $1 }) - total(a) * total(b)) / (count * count)
    }
    let deviation = (covariance(z, z) + Row.epsilon).squareRoot(), share = covariance(w, z) / deviation
    let meanZ = total(z) / count, meanW = total(w) / count
    let y = z.map { ($0 - meanZ) / deviation }
    (self.offset, self.z, self.w, self.deviation, value) = (offset, z, w, deviation, y)
    pullback = zip(w, y).map { ($0 - meanW - $1 * share) / deviation }
  }

  /// What is wrong with the kernels' numbers, if anything is by more than some units in the last place of 1.
  func problem<S: TensorScalar>(_: S.Type) -> String? {
    let x = Tensor(z.map { S(offset + $0) }), u = Tensor(w.map { S(offset + $0) })
    let y = normalized(x, axes: [0], epsilon: Row.epsilon)
    let dx = normalizedPullback(u, at: x, axes: [0], epsilon: Row.epsilon)
    let unit = 8 * Double(S.ulpOfOne)
    for (name, got, want, unit) in [
      ("value", y, value, unit), ("pullback", dx, pullback, unit * Swift.max(1, 1 / deviation))
    ] {
      for (i, (got, want)) in zip(got.scalars, want).enumerated()
      where !(abs(Double(got) - want) <= unit * (1 + abs(want))) {
        return "\(name)[\(i)] of \(z.count) \(S.self) at \(offset): \(got), not \(want)"
      }
    }
    return nil
  }
}

/// Compares rows times powers of two with the rows.
private func checkPowersOfTwo<S: TensorScalar>(_: S.Type, _ exponents: [Int]) {
  for width in [2, 5, 64, 1001] {
    let x = Tensor<S>.random([3, width]) + 0.5, u = Tensor<S>.random([3, width], seed: 2)
    let y = normalized(x, axes: [1], epsilon: 0), dx = normalizedPullback(u, at: x, axes: [1], epsilon: 0)
    for exponent in exponents {
      let unit = S(sign: .plus, exponent: S.Exponent(exponent), significand: 1), far = x * Tensor(unit)
      #expect(normalized(far, axes: [1], epsilon: 0) == y, "\(S.self), width \(width), 2^\(exponent)")
      let slope = normalizedPullback(u, at: far, axes: [1], epsilon: 0)
      // Far up, the slopes themselves lose digits at the lower end of the range.
      if exponent < 100 || S.self == Double.self && exponent < 980 { #expect(slope * Tensor(unit) == dx) }
      #expect((slope * Tensor(unit)).isApproximatelyEqual(to: dx, absoluteTolerance: 1e-5))
    }
  }
}

@Suite("Normalisation") struct NormalizationTests {
  @Test(
    "Rows of any width, near 0 and far from it, against sums in Double, on every instruction set",
    arguments: InstructionSet.available)
  func rows(_ instructionSet: InstructionSet) async {
    await #expect(processExitsWith: .success) { [instructionSet] in
      try #require(instructionSet.use())
      for width in Array(1...70) + [127, 129, 255, 257, 1000, 4097, 30_001] {
        for offset in [0, -3, 1e6] {
          let row = Row(width: width, offset: offset)
          for problem in [row.problem(Float.self), row.problem(Double.self)].compactMap({ $0 }) {
            Issue.record("\(instructionSet): \(problem)")
          }
        }
      }
    }
  }

  @Test(
    "A constant row has value 0, and its cotangent is centred and divided by √ε", arguments: InstructionSet.available)
  func constantRows(_ instructionSet: InstructionSet) async {
    await #expect(processExitsWith: .success) { [instructionSet] in
      try #require(instructionSet.use())
      for number in [0, 0.1, -1e6, 3e-30] as [Float] {
        for width in [1, 3, 8, 17, 100, 1000] {
          let x = Tensor(repeating: number, shape: [2, width]), zeros = Tensor<Float>(repeating: 0, shape: [2, width])
          #expect(normalized(x, axes: [1], epsilon: 1e-4) == zeros)
          #expect(normalizedPullback(x, at: x, axes: [1], epsilon: 1e-4) == zeros)
          let u = Tensor<Float>.random([2, width])
          let want = (u - mean(u, axes: [1], keepingAxes: true)) * 100
          let got = normalizedPullback(u, at: x, axes: [1], epsilon: 1e-4)
          #expect(got.isApproximatelyEqual(to: want, absoluteTolerance: 2e-4, relativeTolerance: 1e-6))
        }
      }
    }
  }

  @Test("Neighbours that differ in the last place alone, and a first element far from all others, keep their digits")
  func hardRows() {
    let close = Tensor<Float>([1e6, 1e6 + 0.0625, 1e6, 1e6 + 0.0625])
    #expect(normalized(close, axes: [0], epsilon: 0) == [-1, 1, -1, 1])
    /// The largest difference of Float's numbers from Double's, relative to them and a typical size.
    func error(_ narrow: Tensor<Float>, _ wide: Tensor<Double>, size: Double) -> Double {
      zip(narrow.scalars, wide.scalars).map { abs(Double($0) - $1) / (size + abs($1)) }.max()!
    }
    func both(_ x: Tensor<Float>) -> (Tensor<Float>, Tensor<Double>) { (x, Tensor(x.scalars.map { Double($0) })) }
    var outlier = Tensor<Float>.random([768])
    outlier[0] = 1e4
    let (x, exact) = both(outlier)
    #expect(error(normalized(x, axes: [0], epsilon: 0), normalized(exact, axes: [0], epsilon: 0), size: 0.03) < 4e-7)
    let (u, exactU) = both(Tensor.oneHot([0], classes: 768).reshaped(to: [768])), (y, exactY) = both(.random([768]))
    let dx = normalizedPullback(u, at: y, axes: [0], epsilon: 0)
    #expect(error(dx, normalizedPullback(exactU, at: exactY, axes: [0], epsilon: 0), size: 1.0 / 768) < 1e-6)
  }

  @Test(
    "A row times a power of two has the same value and the slope's digits, bit for bit, to the ends of the range",
    arguments: InstructionSet.available)
  func powersOfTwo(_ instructionSet: InstructionSet) async {
    await #expect(processExitsWith: .success) { [instructionSet] in
      try #require(instructionSet.use())
      checkPowersOfTwo(Float.self, [-100, -70, -40, -20, 30, 63, 100, 124])
      checkPowersOfTwo(Double.self, [-960, -540, -300, 300, 540, 960, 1020])
    }
  }

  @Test(
    "What is added to the variance keeps its meaning: beside small numbers it decides, beside large ones it does not")
  func epsilon() {
    let x: Tensor<Float> = [[1, 2, 3, 4]], z = normalized(x, axes: [1], epsilon: 0)
    #expect(normalized(1e30 * x, axes: [1], epsilon: 1e-5).isApproximatelyEqual(to: z, relativeTolerance: 1e-6))
    // var 1.25e-60 beside 1e-5, and beside itself.
    let small = normalized(1e-30 * x, axes: [1], epsilon: 1e-5)
    #expect(small.isApproximatelyEqual(to: [[-1.5, -0.5, 0.5, 1.5]] * Tensor(3.1622777e-28), relativeTolerance: 1e-5))
    let half = normalized(1e-30 * x, axes: [1], epsilon: 1.25e-60)
    #expect(half.isApproximatelyEqual(to: z * Tensor(0.70710678), relativeTolerance: 1e-5))
    // Among large and small rows, each is as it is alone; cotangents may be large too.
    let rows = concatenate([1e30 * x, x, 1e-30 * x], axis: 0), u: Tensor<Float> = [[1e30, -2e30, 0, 3e30]]
    let together = normalizedPullback(concatenate([u, u, u], axis: 0), at: rows, axes: [1], epsilon: 0)
    let alone = normalizedPullback(u, at: x, axes: [1], epsilon: 0)
    #expect(together.slice(axis: 0, 1..<2) == alone)
    #expect(together.slice(axis: 0, 0..<1).isApproximatelyEqual(to: alone * Tensor(1e-30), relativeTolerance: 1e-5))
  }

  @Test("Every set of axes, against means and variances along it", arguments: [[], [5], [3, 4], [2, 3, 4], [3, 3, 3]])
  func axes(_ extents: [Int]) {
    let x = 3 * Tensor<Double>.random(extents) + 1, u = Tensor<Double>.random(extents, seed: 2)
    for axes in ReductionTests.axisSets(extents.count) {
      func average(_ x: Tensor<Double>) -> Tensor<Double> { mean(x, axes: axes, keepingAxes: true) }
      let deviation = sqrt(variance(x, axes: axes, keepingAxes: true) + 0.01)
      let y = (x - average(x)) / deviation, dx = (u - average(u) - y * average(u * y)) / deviation
      let tolerance = 1e-13
      #expect(normalized(x, axes: axes, epsilon: 0.01).isApproximatelyEqual(to: y, absoluteTolerance: tolerance))
      #expect(
        normalizedPullback(u, at: x, axes: axes.map { $0 - extents.count }, epsilon: 0.01)
          .isApproximatelyEqual(to: dx, absoluteTolerance: 10 * tolerance), "\(extents) along \(axes)")
    }
  }

  @Test("Several last axes together are one row, bit for bit")
  func trailingAxes() {
    let x = Tensor<Float>.random([3, 4, 5]), u = Tensor<Float>.random([3, 4, 5], seed: 2)
    let rows = x.reshaped(to: [3, 20]), slopes = u.reshaped(to: [3, 20])
    let y = normalized(x, axes: [1, 2], epsilon: 1e-5), dx = normalizedPullback(u, at: x, axes: [2, 1], epsilon: 1e-5)
    #expect(y.reshaped(to: [3, 20]) == normalized(rows, axes: [1], epsilon: 1e-5))
    #expect(dx.reshaped(to: [3, 20]) == normalizedPullback(slopes, at: rows, axes: [1], epsilon: 1e-5))
  }

  @Test("Nothing stays nothing, of the same shape", arguments: [[0], [0, 3], [3, 0], [2, 0, 3]])
  func empty(_ extents: [Int]) {
    let x = Tensor<Float>(shape: Shape(extents), scalars: [])
    for axes in ReductionTests.axisSets(extents.count) {
      #expect(normalized(x, axes: axes, epsilon: 1e-5) == x)
      #expect(normalizedPullback(x, at: x, axes: axes, epsilon: 1e-5) == x)
    }
  }

  @Test("A row with a NaN or an infinity is NaN, its neighbours are not")
  func nonFinite() {
    for number in [Double.nan, .infinity, -.infinity] {
      var x = Tensor<Double>.random([3, 20])
      x[1, 7] = number
      let y = normalized(x, axes: [1], epsilon: 1e-5).scalars,
        dx = normalizedPullback(x, at: x, axes: [1], epsilon: 1e-5)
      for (i, (y, dx)) in zip(y, dx.scalars).enumerated() {
        #expect(y.isNaN == (20..<40).contains(i) && dx.isNaN == y.isNaN)
      }
    }
  }
}
