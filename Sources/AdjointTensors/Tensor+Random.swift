// Random tensors, from any generator; a seeded one for results that repeat.

/// A small random number generator with a seed: the same numbers on every machine.
///
/// SplitMix64, by Steele, Lea and Flood, 2014. Not for cryptography.
public struct SeededGenerator: RandomNumberGenerator, Sendable, Codable, Hashable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension RandomNumberGenerator {
  /// A number evenly distributed in [0, 1), from 53 bits.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}

extension Tensor {
  /// Independent normally distributed elements (Box and Muller, 1958).
  public init<G: RandomNumberGenerator>(
    randomNormal shape: Shape, mean: Scalar = 0, standardDeviation: Scalar = 1, using generator: inout G
  ) {
    var scalars: [Scalar] = []
    let count = shape.elementCount
    scalars.reserveCapacity(count + 1)
    while scalars.count < count {
      let radius = RawTensor.scalar(.sqrt, -2 * RawTensor.scalar(.log, 1 - generator.unit()))
      let angle = 2 * Double.pi * generator.unit()
      for z in [radius * RawTensor.scalar(.cos, angle), radius * RawTensor.scalar(.sin, angle)] {
        scalars.append(mean + standardDeviation * Scalar(z))
      }
    }
    self.init(shape: shape, scalars: scalars.count > count ? Array(scalars[..<count]) : scalars)
  }

  public init(randomNormal shape: Shape, mean: Scalar = 0, standardDeviation: Scalar = 1) {
    var generator = SystemRandomNumberGenerator()
    self.init(randomNormal: shape, mean: mean, standardDeviation: standardDeviation, using: &generator)
  }

  /// Independent elements evenly distributed in a half-open range.
  public init<G: RandomNumberGenerator>(
    randomUniform shape: Shape, in range: Range<Scalar> = 0..<1, using generator: inout G
  ) {
    let width = range.upperBound - range.lowerBound
    let scalars = (0..<shape.elementCount).map { _ in
      // Rounding to the element type may reach the upper bound: draw again.
      while true {
        let x = range.lowerBound + width * Scalar(generator.unit())
        if x < range.upperBound { return x }
      }
    }
    self.init(shape: shape, scalars: scalars)
  }

  public init(randomUniform shape: Shape, in range: Range<Scalar> = 0..<1) {
    var generator = SystemRandomNumberGenerator()
    self.init(randomUniform: shape, in: range, using: &generator)
  }
}

extension RawTensor {
  fileprivate static func scalar(_ kernel: UnaryKernel, _ x: Double) -> Double {
    unary(kernel, RawTensor(number: x), .double).number
  }
}
