// Random tensors of more distributions. Parameters that are none stop the program.

extension Tensor {
  /// Independent elements that are 1 with the given probability, else 0.
  public init<G: RandomNumberGenerator>(
    randomBernoulli shape: Shape, probability: Scalar = 0.5, using generator: inout G
  ) {
    let p = Double(probability)
    if !(0...1).contains(p) { fail("Tensor(randomBernoulli:)", "probability \(probability)", "it lies in 0...1") }
    self.init(shape: shape) { generator.unit() < p ? 1 : 0 }
  }

  /// The same from the current generator.
  public init(randomBernoulli shape: Shape, probability: Scalar = 0.5) {
    var generator = CurrentGenerator()
    self.init(randomBernoulli: shape, probability: probability, using: &generator)
  }

  /// Independent elements of the normal distribution, conditioned on the bounds, which are not relative to the mean
  /// (Robert, 1995).
  public init<G: RandomNumberGenerator>(
    randomTruncatedNormal shape: Shape, mean: Scalar = 0, standardDeviation: Scalar = 1,
    in bounds: ClosedRange<Scalar> = -2...2, using generator: inout G
  ) {
    let deviation = Double(standardDeviation)
    if !(deviation > 0) || !deviation.isFinite || !mean.isFinite {
      fail(
        "Tensor(randomTruncatedNormal:)", "mean \(mean), standardDeviation \(standardDeviation)",
        "give a finite mean and a finite standard deviation above 0")
    }
    let low = (Double(bounds.lowerBound) - Double(mean)) / deviation
    let high = (Double(bounds.upperBound) - Double(mean)) / deviation
    var draw = TruncatedNormalDraw(low: low, high: high)
    self.init(shape: shape) {
      // Rounding must not leave the bounds.
      let x = Double(mean) + deviation * draw.next(using: &generator)
      return Swift.min(Swift.max(x, Double(bounds.lowerBound)), Double(bounds.upperBound))
    }
  }

  /// The same from the current generator.
  public init(
    randomTruncatedNormal shape: Shape, mean: Scalar = 0, standardDeviation: Scalar = 1,
    in bounds: ClosedRange<Scalar> = -2...2
  ) {
    var generator = CurrentGenerator()
    self.init(
      randomTruncatedNormal: shape, mean: mean, standardDeviation: standardDeviation, in: bounds, using: &generator)
  }

  /// Independent exponentially distributed elements, of mean 1 / rate.
  public init<G: RandomNumberGenerator>(
    randomExponential shape: Shape, rate: Scalar = 1, using generator: inout G
  ) {
    let rate = Tensor.checked(rate, "rate", "Tensor(randomExponential:)")
    self.init(shape: shape) { generator.exponential() / rate }
  }

  /// The same from the current generator.
  public init(randomExponential shape: Shape, rate: Scalar = 1) {
    var generator = CurrentGenerator()
    self.init(randomExponential: shape, rate: rate, using: &generator)
  }

  /// Independent gamma-distributed elements, of mean concentration / rate (Marsaglia and Tsang, 2000).
  public init<G: RandomNumberGenerator>(
    randomGamma shape: Shape, concentration: Scalar, rate: Scalar = 1, using generator: inout G
  ) {
    let concentration = Tensor.checked(concentration, "concentration", "Tensor(randomGamma:)")
    let rate = Tensor.checked(rate, "rate", "Tensor(randomGamma:)")
    var normal = NormalDraw()
    self.init(shape: shape) { normal.gamma(concentration, using: &generator) / rate }
  }

  /// The same from the current generator.
  public init(randomGamma shape: Shape, concentration: Scalar, rate: Scalar = 1) {
    var generator = CurrentGenerator()
    self.init(randomGamma: shape, concentration: concentration, rate: rate, using: &generator)
  }

  private static func checked(_ parameter: Scalar, _ name: String, _ operation: String) -> Double {
    if !(parameter > 0) || !parameter.isFinite {
      fail(operation, "\(name) \(parameter)", "give a finite number above 0")
    }
    return Double(parameter)
  }
}

/// Elements of the gamma distribution with rate 1, one for each concentration; NaN for one that is not above 0.
package func gammaDraws<S, G: RandomNumberGenerator>(_ concentration: Tensor<S>, using generator: inout G) -> Tensor<S>
{
  var normal = NormalDraw(), place = 0
  return Tensor(shape: concentration.shape) {
    defer { place += 1 }
    let a = concentration.raw.number(at: place, S._elementType)
    return a > 0 && a.isFinite ? normal.gamma(a, using: &generator) : .nan
  }
}

/// Elements of the exponential distribution with rate 1.
package func exponentialDraws<S, G: RandomNumberGenerator>(_ shape: Shape, using generator: inout G) -> Tensor<S> {
  Tensor(shape: shape) { generator.exponential() }
}

/// 1 with the probability that stands at each place, else 0.
package func bernoulliDraws<S, G: RandomNumberGenerator>(_ probabilities: Tensor<S>, using generator: inout G)
  -> Tensor<S>
{
  var place = 0
  return Tensor(shape: probabilities.shape) {
    let p = probabilities.raw.number(at: place, S._elementType)
    if !(0...1).contains(p) {
      fail("sampleBernoulli", "probability \(p) at place \(place)", "probabilities lie in 0...1")
    }
    place += 1
    return generator.unit() < p ? 1 : 0
  }
}

extension RandomNumberGenerator {
  /// A number of the exponential distribution with rate 1.
  mutating func exponential() -> Double { -RawTensor.scalar(.log1p, -unit()) }
}

extension NormalDraw {
  /// A number of the gamma distribution with rate 1, by Marsaglia's and Tsang's method.
  mutating func gamma<G: RandomNumberGenerator>(_ concentration: Double, using generator: inout G) -> Double {
    if concentration < 1 {
      // A power of a uniform number brings one of concentration + 1 down.
      let power = RawTensor.scalar(.log, 1 - generator.unit()) / concentration
      return gamma(concentration + 1, using: &generator) * RawTensor.scalar(.exp, power)
    }
    let d = concentration - 1.0 / 3, c = 1 / RawTensor.scalar(.sqrt, 9 * d)
    while true {
      let x = next(using: &generator), t = 1 + c * x
      if t <= 0 { continue }
      let v = t * t * t, u = 1 - generator.unit()
      if RawTensor.scalar(.log, u) < 0.5 * x * x + d * (1 - v + RawTensor.scalar(.log, v)) { return d * v }
    }
  }
}

/// Draws of the standard normal distribution between bounds, by rejection from whatever lies close (Robert, 1995).
private struct TruncatedNormalDraw {
  let low: Double
  let high: Double
  var normal = NormalDraw()

  mutating func next<G: RandomNumberGenerator>(using generator: inout G) -> Double {
    // A tail on the left is one on the right, mirrored.
    if high < 0 { return -tail(-high, -low, &generator) }
    if low > 0 { return tail(low, high, &generator) }
    while high - low > 2.5 {
      let z = normal.next(using: &generator)
      if low <= z && z <= high { return z }
    }
    return uniform(low, high, 0, &generator)
  }

  private func tail<G: RandomNumberGenerator>(_ low: Double, _ high: Double, _ generator: inout G) -> Double {
    let rate = (low + RawTensor.scalar(.sqrt, low * low + 4)) / 2
    if rate * (high - low) < 1 { return uniform(low, high, low, &generator) }
    while true {
      let z = low + generator.exponential() / rate, miss = z - rate
      if z <= high && generator.unit() <= RawTensor.scalar(.exp, -0.5 * miss * miss) { return z }
    }
  }

  /// From even draws, where the density at `peak` is the largest.
  private func uniform<G: RandomNumberGenerator>(
    _ low: Double, _ high: Double, _ peak: Double, _ generator: inout G
  ) -> Double {
    while true {
      let z = low + (high - low) * generator.unit()
      if generator.unit() <= RawTensor.scalar(.exp, 0.5 * (peak - z) * (peak + z)) { return z }
    }
  }
}
