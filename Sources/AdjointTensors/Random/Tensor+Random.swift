// Random tensors, from any generator; a seeded one for results that repeat.

/// A small random number generator with a seed: the same numbers on every machine.
///
/// SplitMix64, by Steele, Lea and Flood, 2014. Not for cryptography.
public struct SeededGenerator: RandomNumberGenerator, Sendable, Codable, Hashable {
  private var state: UInt64

  /// A generator whose numbers follow from the seed.
  public init(seed: UInt64) { state = seed }

  /// The next 64 random bits.
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

/// Draws of the standard normal distribution, which come in pairs (Box and Muller, 1958).
struct NormalDraw {
  private var spare: Double?

  mutating func next<G: RandomNumberGenerator>(using generator: inout G) -> Double {
    if let z = spare.take() { return z }
    let radius = RawTensor.scalar(.sqrt, -2 * RawTensor.scalar(.log, 1 - generator.unit()))
    let angle = 2 * Double.pi * generator.unit()
    spare = radius * RawTensor.scalar(.sin, angle)
    return radius * RawTensor.scalar(.cos, angle)
  }
}

extension Tensor {
  /// Independent normally distributed elements (Box and Muller, 1958).
  public init<G: RandomNumberGenerator>(
    randomNormal shape: Shape, mean: Scalar = 0, standardDeviation: Scalar = 1, using generator: inout G
  ) {
    let mean = Double(mean), deviation = Double(standardDeviation)
    var normal = NormalDraw()
    self.init(shape: shape) { mean + deviation * normal.next(using: &generator) }
  }

  /// Independent normally distributed elements, from the current generator.
  public init(randomNormal shape: Shape, mean: Scalar = 0, standardDeviation: Scalar = 1) {
    var generator = CurrentGenerator()
    self.init(randomNormal: shape, mean: mean, standardDeviation: standardDeviation, using: &generator)
  }

  /// Independent elements evenly distributed in a half-open range. An empty or infinite one stops the program.
  public init<G: RandomNumberGenerator>(
    randomUniform shape: Shape, in range: Range<Scalar> = 0..<1, using generator: inout G
  ) {
    let lower = Double(range.lowerBound), upper = Double(range.upperBound)
    if range.isEmpty || !lower.isFinite || !upper.isFinite {
      fail("Tensor(randomUniform:in:)", "range \(range)", "give a range of finite numbers that is not empty")
    }
    if !(upper - lower).isFinite {
      // The width overflows; half of it does not.
      self.init(randomUniform: shape, in: range.lowerBound / 2..<range.upperBound / 2, using: &generator)
      self *= 2
      return
    }
    self.init(shape: shape) {
      // Rounding may reach the upper bound: draw again.
      while true {
        let x = Scalar._elementType.rounded(lower + (upper - lower) * generator.unit())
        if x < upper { return x }
      }
    }
  }

  /// Independent elements evenly distributed in a half-open range, from the current generator.
  public init(randomUniform shape: Shape, in range: Range<Scalar> = 0..<1) {
    var generator = CurrentGenerator()
    self.init(randomUniform: shape, in: range, using: &generator)
  }
}

extension Tensor {
  /// Elements as they are drawn, in row-major order.
  init(shape: Shape, draw: () -> Double) {
    let count = shape.elementCount, type = Scalar._elementType
    self.init(
      raw: RawTensor(shape: shape, type) { base in
        for i in 0..<count {
          if type == .double {
            base.storeBytes(of: draw(), toByteOffset: i * 8, as: Double.self)
          } else {
            base.storeBytes(of: Float(draw()), toByteOffset: i * 4, as: Float.self)
          }
        }
      })
  }
}

extension RawTensor {
  static func scalar(_ kernel: UnaryKernel, _ x: Double) -> Double {
    unary(kernel, RawTensor(number: x), .double).number
  }
}
