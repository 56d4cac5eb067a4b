// Random samples as functions of their parameters, and log-densities.

import Adjoint
import Testing

@Suite("Samples with gradients") struct SampleTests {
  private func moments(_ x: Tensor<Double>) -> (mean: Double, variance: Double) {
    (mean(x).scalar, variance(x).scalar)
  }

  @Test("Moments are those of the distributions, within five standard errors", arguments: [1, 2])
  func distributions(seed: UInt64) {
    var g = SeededGenerator(seed: seed)
    let count = 40_000, error = 5 / Double(count).squareRoot(), shape: Shape = [200, 200]
    for concentration in [0.1, 0.9, 1, 2.5, 40] {
      // Mean a / r, variance a / r², fourth cumulant 6 a / r⁴.
      let x = moments(Tensor(randomGamma: shape, concentration: concentration, rate: 2, using: &g))
      let deviation = concentration.squareRoot() / 2, variance = concentration / 4
      #expect(abs(x.mean - concentration / 2) < error * deviation)
      let spread = (6 * concentration / 16 + 2 * variance * variance).squareRoot()
      #expect(abs(x.variance - variance) < error * spread)
    }
    let exponential = moments(Tensor(randomExponential: shape, rate: 4, using: &g))
    #expect(abs(exponential.mean - 0.25) < 0.25 * error && abs(exponential.variance - 1 / 16.0) < error * 2.83 / 16)
    let coins = moments(Tensor(randomBernoulli: shape, probability: 0.3, using: &g))
    #expect(abs(coins.mean - 0.3) < 0.459 * error)
    #expect(Tensor<Float>(randomBernoulli: [50], probability: 1, using: &g) == .ones([50]))
  }

  /// Means by mpmath: (φ(a) − φ(b)) / (Φ(b) − Φ(a)).
  @Test(
    "Truncated normal numbers keep their bounds and have the mean of the distribution",
    arguments: [(-2.0, 2.0, 0.0), (-0.5, 2.5, 0.4882), (1, 1.5, 1.2243), (4, 100, 4.2256), (-9, -8, -8.1212)])
  func truncated(low: Double, high: Double, mean: Double) {
    var g = SeededGenerator(seed: 4)
    let x = Tensor<Double>(randomTruncatedNormal: [20_000], in: low...high, using: &g)
    #expect(x.scalars.allSatisfy { (low...high).contains($0) })
    #expect(abs(x.mean().scalar - mean) < 0.03)
    let moved = Tensor<Float>(randomTruncatedNormal: [1000], mean: 3, standardDeviation: 2, in: 2.5...2.6, using: &g)
    #expect(moved.scalars.allSatisfy { (2.5...2.6).contains($0) })
  }

  @Test("Choices follow their weights, and none comes twice where none is replaced")
  func choices() {
    var g = SeededGenerator(seed: 5)
    #expect(randomPermutation(20, using: &g).sorted() == Array(0..<20) && randomPermutation(0) == [])
    for weights in [nil, [Double](repeating: 2, count: 50)] {
      let chosen = randomChoice(50, count: 20, weights: weights, using: &g)
      #expect(Set(chosen).count == 20 && chosen.allSatisfy { (0..<50).contains($0) })
    }
    #expect(Set(randomChoice(3, count: 2, weights: [1, 0, 1], using: &g)) == [0, 2])
    var firsts = [0, 0, 0], counts = [0, 0, 0], classes = [0, 0, 0]
    let logits = log(Tensor<Float>([[1, 2, 5]])) + 3
    for _ in 0..<8000 {
      firsts[randomChoice(3, count: 2, weights: [1, 2, 5], using: &g)[0]] += 1
      counts[randomChoice(3, count: 1, replacing: true, weights: [1, 2, 5], using: &g)[0]] += 1
      classes[sampleCategorical(logits: logits, using: &g)[0]] += 1
    }
    for tally in [firsts, counts, classes] {
      #expect(zip(tally, [1000, 2000, 5000]).allSatisfy { abs($0 - $1) < 230 }, "\(tally)")
    }
    #expect(
      sampleCategorical(logits: Variable<Double>([[0, -Double.infinity], [-Double.infinity, 0]]), using: &g) == [0, 1])
    let rows = Tensor<Double>([[1, 2], [3, 4], [5, 6]]), shuffled = rows.shuffled(axis: 0, using: &g)
    #expect(shuffled.shape == rows.shape && sum(shuffled, axis: 0) == sum(rows, axis: 0))
  }

  @Test("Gradients go to the parameters, whose shapes broadcast")
  func reparametrised() {
    let mean = Tensor<Double>([[0], [5]]), deviation = Tensor<Double>([1, 2, 3])
    var g = SeededGenerator(seed: 6), again = g
    let (dm, ds) = gradient(at: mean, deviation) { m, s in
      sum(sampleNormal(mean: m, standardDeviation: s, using: &g))
    }
    let noise = (sampleNormal(mean: mean, standardDeviation: deviation, using: &again) - mean) / deviation
    #expect(dm.scalars == [3, 3])
    #expect(ds.isApproximatelyEqual(to: sum(noise, axis: 0), absoluteTolerance: 1e-13, relativeTolerance: 1e-12))

    again = g
    let (sample, slope) = valueWithGradient(at: Tensor<Double>([2, 4])) { sum(sampleExponential(rate: $0, using: &g)) }
    let drawn = sampleExponential(rate: Tensor<Double>([2, 4]), using: &again)
    #expect(
      sum(drawn) == sample
        && slope.isApproximatelyEqual(
          to: -1 * drawn / Tensor([2, 4]), absoluteTolerance: 0, relativeTolerance: 1e-14)
    )
    #expect(sampleBernoulli(probabilities: Variable<Double>([0, 1, 1]), using: &g) == Tensor([0, 1, 1]))
  }

  @Test("A gamma sample's gradient is right in the mean: d/da E[z²] = 2a + 1")
  func gammaInTheMean() {
    var g = SeededGenerator(seed: 7)
    for a in [0.4, 2, 9] {
      let slope = gradient(at: Tensor(a)) { a in
        mean(square(sampleGamma(concentration: a.broadcast(to: [20_000]), rate: 1.0, using: &g)))
      }
      #expect(abs(slope.scalar / (2 * a + 1) - 1) < 0.12, "\(a): \(slope)")
    }
  }

  @Test("A recorded program moves its samples to the parameters that it is run at, to second order")
  func programs() throws {
    var g = SeededGenerator(seed: 8)
    let a = Tensor<Double>([0.5, 3, 20]), other = Tensor<Double>([0.8, 2.5, 30])
    let program = Program(at: a) { sum(sampleGamma(concentration: $0, rate: 2.0, using: &g)) }
    #expect(program([a])[0].scalar > 0)
    let gradients = program.withGradient()
    let h = 1e-5, up = program([other + h])[0].scalar, down = program([other - h])[0].scalar
    #expect(abs((up - down) / (2 * h) - sum(gradients([other])[1]).scalar) < 1e-7)
    g = SeededGenerator(seed: 8)
    let report = checkGradient(at: a, order: 2) { a in
      var g = SeededGenerator(seed: 9)
      return sum(sin(sampleGamma(concentration: a, rate: 2.0, using: &g)))
    }
    // Each evaluation draws by its own concentrations: only the recorded passes can be compared.
    #expect(report.comparisons.count > 0)
  }
}

@Suite("Log-densities") struct LogDensityTests {
  @Test("Values are those of their definitions")
  func values() {
    // mpmath 1.3 with 40 digits.
    func check(_ got: Tensor<Double>, _ want: Double) {
      #expect(abs(got.scalar - want) <= 8 * want.ulp, "\(got), not \(want)")
    }
    check(normalLogDensity(Tensor(1.3), mean: Tensor(0.4), standardDeviation: Tensor(2)), -1.7133357137646181)
    check(exponentialLogDensity(Tensor(0.7), rate: Tensor(2.5)), -0.8337092681258449)
    check(gammaLogDensity(Tensor(0.7), concentration: Tensor(2.5), rate: Tensor(1.5)), -0.8560325161106068)
    check(betaLogDensity(Tensor(0.3), alpha: Tensor(2.5), beta: Tensor(0.5)), -1.7915223673572118)
    check(studentLogDensity(Tensor(1.2), degreesOfFreedom: Tensor(3)), -1.7849730251755571)
    check(poissonLogProbability(Tensor(4), rate: Tensor(2.5)), -2.0128909028513253)
    check(bernoulliLogProbability(Tensor(1), logits: Tensor(0.7)), -0.4031860488854579)
    check(bernoulliLogProbability(Tensor(0), logits: Tensor(0.7)), -1.103186048885458)
    let factor: Tensor<Double> = [[2, 99], [1, 0.5]]
    check(
      multivariateNormalLogDensity(Tensor([1, -1]), mean: Tensor([0.5, 0.25]), choleskyFactor: factor),
      -6.369127066409345)
  }

  @Test("Gradients agree with differences to second order in every operand")
  func gradients() {
    let x = Tensor<Double>([0.3, 0.7]), p = Tensor<Double>([1.5, 2.5]), q = Tensor<Double>([0.8, 3])
    let functions: [([Variable<Double>]) -> Variable<Double>] = [
      { normalLogDensity($0[0], mean: $0[1], standardDeviation: $0[2]) },
      { gammaLogDensity($0[0], concentration: $0[1], rate: $0[2]) },
      { betaLogDensity($0[0], alpha: $0[1], beta: $0[2]) },
      { exponentialLogDensity($0[0], rate: $0[1]) + 0 * $0[2] },
      { studentLogDensity($0[0], degreesOfFreedom: $0[1]) + 0 * $0[2] },
      { poissonLogProbability(Tensor<Double>([2, 0]), rate: $0[1]) + 0 * ($0[0] + $0[2]) },
      { bernoulliLogProbability(Tensor<Double>([1, 0]), logits: $0[1]) + 0 * ($0[0] + $0[2]) },
      { x in
        let l = diagonalMatrix(x[2]) + diagonalMatrix(x[0].slice(axis: 0, 0..<1), offset: -1)
        return multivariateNormalLogDensity(x[0], mean: x[1], choleskyFactor: l)
      }
    ]
    for f in functions {
      let report = checkGradient(at: [x, p, q], order: 2) { sum(sin(f($0))) }
      #expect(report.passed, "\(report)")
    }
  }

  @Test("Tensors, variables and numbers stand in any place")
  func kinds() {
    let x = Tensor<Double>([0.3, 0.7]), v = Variable(x)
    let all: Tensor<Double> = normalLogDensity(x, mean: x, standardDeviation: x)
    let mixed: Variable<Double> = normalLogDensity(v, mean: x, standardDeviation: 2.0)
    #expect(all.shape == [2] && mixed.shape == [2])
    #expect(gradient(at: x) { sum(normalLogDensity(x, mean: $0, standardDeviation: 1.0)) } == Tensor([0, 0]))
    let batch = multivariateNormalLogDensity(
      Tensor<Float>.zeros([5, 1, 2]), mean: Tensor<Float>.ones([3, 2]), choleskyFactor: Tensor<Float>.identity(2))
    #expect(batch.shape == [5, 3])
  }
}
