import AdjointTensors
import Testing

@Suite("Random tensors") struct RandomTests {
  @Test("The same seed gives the same numbers, another one others")
  func seeds() {
    #expect(Tensor<Float>.random([50, 4], seed: 7) == .random([50, 4], seed: 7))
    #expect(Tensor<Float>.random([50, 4], seed: 7) != .random([50, 4], seed: 8))
    var generator = SeededGenerator(seed: 7)
    let first = Tensor<Double>(randomUniform: [10], using: &generator)
    #expect(first != Tensor<Double>(randomUniform: [10], using: &generator))
  }

  @Test("The generator is SplitMix64: its published first numbers")
  func generator() {
    var generator = SeededGenerator(seed: 1_234_567)
    let numbers = (0..<3).map { _ in generator.next() }
    #expect(numbers == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }

  private func moments<S>(_ x: Tensor<S>) -> (mean: Double, variance: Double, skewness: Double, kurtosis: Double) {
    let scalars = x.scalars.map { Double($0) }, n = Double(scalars.count)
    let mean = scalars.reduce(0, +) / n
    func moment(_ order: Int) -> Double {
      scalars.reduce(0) { total, x in total + (0..<order).reduce(1) { power, _ in power * (x - mean) } } / n
    }
    let variance = moment(2)
    return (mean, variance, moment(3) / (variance * variance.squareRoot()), moment(4) / (variance * variance))
  }

  @Test("Normal numbers have the moments of the distribution", arguments: [1, 2, 3])
  func normal(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = 40_000
    // Five standard errors of each estimate.
    let error = 5 / Double(count).squareRoot()
    let x = moments(Tensor<Float>(randomNormal: [200, 200], mean: 3, standardDeviation: 2, using: &generator))
    #expect(abs(x.mean - 3) < 2 * error && abs(x.variance - 4) < 4 * 1.4143 * error)
    #expect(abs(x.skewness) < 2.45 * error && abs(x.kurtosis - 3) < 4.9 * error)
    let odd = Tensor<Double>(randomNormal: [7], using: &generator)
    #expect(odd.scalarCount == 7 && Set(odd.scalars).count == 7)
  }

  @Test("Uniform numbers fill their range, its upper bound left out", arguments: [1, 2, 3])
  func uniform(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let x = Tensor<Float>(randomUniform: [40_000], in: -1..<3, using: &generator)
    #expect(x.scalars.allSatisfy { (-1..<3).contains($0) })
    #expect(min(x).scalar < -0.999 && max(x).scalar > 2.999)
    let error = 5 / Double(40_000).squareRoot(), moments = moments(x)
    #expect(abs(moments.mean - 1) < 1.155 * error && abs(moments.variance - 16.0 / 12) < 1.2 * error)
    // A range one number wide: rounding may not reach the upper bound.
    let narrow = Tensor<Float>(randomUniform: [1000], in: 1..<Float(1).nextUp, using: &generator)
    #expect(narrow.scalars.allSatisfy { $0 == 1 })
  }

  @Test("Without a generator the system's is used")
  func system() {
    #expect(Tensor<Float>(randomNormal: [20]) != Tensor<Float>(randomNormal: [20]))
    #expect(Tensor<Double>(randomUniform: [20]).scalars.allSatisfy { (0..<1).contains($0) })
  }
}
