// Random numbers as functions of a key: the same key gives the same numbers, here and in any engine that a program leaves for.

/// y = uniform numbers in [0, 1), the same for the same key
///
/// The key is two whole numbers, each in 0..<2²⁴ for Float and 0..<2³² for Double; another one stops the program. Number i of
/// stream s are the upper 24 bits (for Double 53) of the block cipher Threefry-2×32 with 20 rounds at the counter (i, s).
public struct KeyedUniform: Primitive {
  /// The shape of the numbers.
  public let shape: Shape
  /// Which of the sequences that a key has.
  public let stream: UInt32

  /// Numbers of a shape, from one of the streams of a key.
  public init(shape: Shape, stream: UInt32 = 0) {
    self.shape = shape
    self.stream = stream
  }

  /// Name, formula, formula of the vector-Jacobian product, and source.
  public static let card = PrimitiveCard(
    "keyed uniform", formula: "y = uniform(x, shape, stream)", pullback: "∅",
    source: "J. Salmon et al., Parallel random numbers: as easy as 1, 2, 3, 2011")
  /// None.
  public static let saved: SavedValues = .shapes
  /// Keys to check the primitive on.
  public static let samples = [
    Sample(KeyedUniform(shape: [2, 3]), [7, 11], constantOperands: [0]),
    Sample(KeyedUniform(shape: [], stream: 3), [16_777_215, 0], constantOperands: [0])
  ]

  /// The numbers.
  public func forward<S>(_ x: [Tensor<S>]) -> Tensor<S> { keyedUniform(shape, x[0], stream) }
  /// Nothing goes back through random numbers.
  public func pullback<S>(_ u: Variable<S>, to operand: Int, of x: [Variable<S>], output y: Variable<S>) -> Variable<S>?
  { nil }
}

/// y = 1 with a probability, else 0, the same for the same key
public struct KeyedMask: Primitive {
  /// The shape of the mask.
  public let shape: Shape
  /// The probability of a 1.
  public let probability: Double
  /// Which of the sequences that a key has.
  public let stream: UInt32

  /// A mask of a shape, from one of the streams of a key.
  public init(shape: Shape, probability: Double, stream: UInt32 = 0) {
    self.shape = shape
    self.probability = probability
    self.stream = stream
  }

  /// Name, formula, formula of the vector-Jacobian product, and source.
  public static let card = PrimitiveCard(
    "keyed mask", formula: "y = [uniform(x, shape, stream) < probability]", pullback: "∅",
    source: "J. Salmon et al., Parallel random numbers: as easy as 1, 2, 3, 2011")
  /// None.
  public static let saved: SavedValues = .shapes
  /// Keys to check the primitive on.
  public static let samples = [
    Sample(KeyedMask(shape: [3, 4], probability: 0.5), [7, 11], constantOperands: [0]),
    Sample(KeyedMask(shape: [5], probability: 0.25, stream: 2), [1, 2], constantOperands: [0])
  ]

  /// The mask.
  public func forward<S>(_ x: [Tensor<S>]) -> Tensor<S> {
    keyedUniform(shape, x[0], stream) .< S(probability)
  }
  /// Nothing goes back through a random mask.
  public func pullback<S>(_ u: Variable<S>, to operand: Int, of x: [Variable<S>], output y: Variable<S>) -> Variable<S>?
  { nil }
}

/// Uniform numbers in [0, 1) as a function of a key [2]: see ``KeyedUniform``.
public func randomUniform<S>(_ shape: Shape, key: Variable<S>, stream: UInt32 = 0) -> Variable<S> {
  KeyedUniform(shape: shape, stream: stream)([key])
}

/// Sets each element to 0 with a probability p in 0..<1 and multiplies the others by 1 / (1 − p): which ones is a function of
/// a key [2] and the stream, one for each place of a model. For programs that leave the process: the key is an input.
public func dropout<S>(_ x: Variable<S>, probability: Double, key: Variable<S>, stream: UInt32 = 0) -> Variable<S> {
  if !(0..<1).contains(probability) { fail("dropout", "probability \(probability)", "it lies in 0..<1") }
  let kept = KeyedMask(shape: x.shape, probability: 1 - probability, stream: stream)([key])
  return x * (kept / S(1 - probability))
}

/// The two words of Threefry-2×32-20 at a counter.
func threefry(_ key: (UInt32, UInt32), _ counter: (UInt32, UInt32)) -> (UInt32, UInt32) {
  let keys = (key.0, key.1, key.0 ^ key.1 ^ Threefry.parity)
  var x = counter.0 &+ keys.0, y = counter.1 &+ keys.1
  for round in 0..<5 {
    for rotation in Threefry.rotations[round % 2] {
      x = x &+ y
      y = (y << rotation | y >> (32 - rotation)) ^ x
    }
    let next = Threefry.pair(keys, round)
    x = x &+ next.0
    y = y &+ next.1 &+ UInt32(round + 1)
  }
  return (x, y)
}

private enum Threefry {
  static let parity: UInt32 = 0x1BD1_1BDA
  static let rotations: [[UInt32]] = [[13, 15, 26, 6], [17, 29, 16, 24]]

  /// The two keys that are added after a round of four rotations.
  static func pair<T>(_ keys: (T, T, T), _ round: Int) -> (T, T) {
    switch round % 3 {
    case 0: (keys.1, keys.2)
    case 1: (keys.2, keys.0)
    default: (keys.0, keys.1)
    }
  }
}

private func keyedUniform<S>(_ shape: Shape, _ key: Tensor<S>, _ stream: UInt32) -> Tensor<S> {
  if key.shape != [2] { fail("keyed random", "a key of shape \(key.shape)", "a key is two whole numbers, [2]") }
  let words = key.scalars.map { number -> UInt32 in
    guard let word = UInt32(exactly: number) else {
      fail("keyed random", "a key of \(key.scalars)", "a key is two whole numbers, at least 0 and below 2³²")
    }
    return word
  }
  var result = Tensor<S>(repeating: 0, shape: shape)
  result.withUnsafeMutableScalars { fill($0, (words[0], words[1]), stream) }
  return result
}

@specialized(where S == Float)
@specialized(where S == Double)
private func fill<S: TensorScalar>(_ target: UnsafeMutableBufferPointer<S>, _ key: (UInt32, UInt32), _ stream: UInt32) {
  for i in target.indices {
    let (x, y) = threefry(key, (UInt32(i), stream))
    target[i] =
      S.significandBitCount == 23
      ? S(x >> 8) * S(0x1p-24) : (S(x >> 5) * S(0x1p26) + S(y >> 6)) * S(0x1p-53)
  }
}

extension KeyedUniform: StableHLOLowering {
  /// The cipher in 32-bit integers.
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in uniform(b, shape, x[0], stream) } }
}

extension KeyedMask: StableHLOLowering {
  /// The cipher in 32-bit integers, then a comparison.
  public var stableHLO: StableHLOForm {
    StableHLOForm { b, x in
      let isKept = b.compare(.less, uniform(b, shape, x[0], stream), StableHLOValue(probability))
      return b.select(isKept, 1, b.constant(0, shape))
    }
  }
}

private func uniform(_ b: StableHLOBuilder, _ shape: Shape, _ key: StableHLOValue, _ stream: UInt32) -> StableHLOValue {
  let count = shape.elementCount, flat: Shape = [count]
  if count == 0 { return b.constant(0, shape) }
  func word(_ number: UInt32) -> StableHLOValue { b.constant(Double(number), [], .ui32) }
  func part(_ place: Int) -> StableHLOValue {
    b.reshape(b.convert(b.slice(key, axis: 0, place..<place + 1), to: .ui32), [])
  }
  let first = part(0), second = part(1)
  let keys = (first, second, b.binary("xor", b.binary("xor", first, second), word(Threefry.parity)))
  var x = b.add(b.iota(flat, axis: 0, .ui32), keys.0)
  var y = b.broadcast(b.add(word(stream), keys.1), to: flat)
  for round in 0..<5 {
    for rotation in Threefry.rotations[round % 2] {
      x = b.add(x, y)
      let turned = b.or(
        b.binary("shift_left", y, word(rotation)), b.binary("shift_right_logical", y, word(32 - rotation)))
      y = b.binary("xor", turned, x)
    }
    let next = Threefry.pair(keys, round)
    x = b.add(x, next.0)
    y = b.add(b.add(y, next.1), word(UInt32(round + 1)))
  }
  func upper(_ x: StableHLOValue, _ shift: UInt32) -> StableHLOValue {
    b.convert(b.binary("shift_right_logical", x, word(shift)), to: b.element)
  }
  let numbers =
    b.element == .f32
    ? b.multiply(upper(x, 8), 0x1p-24)
    : b.multiply(b.add(b.multiply(upper(x, 5), 0x1p26), upper(y, 6)), 0x1p-53)
  return b.reshape(numbers, shape)
}
