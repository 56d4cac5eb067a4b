// Tensors in JSON, property lists and other formats. JSON has no infinities and no NaN, and binary property lists keep
// one zero of 0 and −0: these are written as words.

extension Tensor: Codable {
  private enum CodingKeys: String, CodingKey { case shape, scalars }

  /// Decodes shape and elements. A count that does not fit the shape, and an element that is no number of this type,
  /// throw `DecodingError.dataCorrupted`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let shape = try container.decode(Shape.self, forKey: .shape)
    let scalars: [Scalar]
    if let numbers = try? container.decode([Scalar].self, forKey: .scalars) {
      scalars = numbers
    } else {
      scalars = try Tensor.scalars(container.nestedUnkeyedContainer(forKey: .scalars))
    }
    guard scalars.count == shape.checkedElementCount else {
      throw DecodingError.dataCorruptedError(
        forKey: .scalars, in: container, debugDescription: "\(scalars.count) scalars for shape \(shape)")
    }
    self.init(shape: shape, scalars: scalars)
  }

  /// Encodes shape and elements, in row-major order: numbers as numbers, and `"-0"`, `"inf"`, `"-inf"`, `"nan"`, `"-nan"`
  /// or, for a NaN of other bits, `"nan(0x…)"`. Every element comes back bit for bit.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(shape, forKey: .shape)
    let scalars = scalars
    if scalars.allSatisfy({ $0.word == nil }) { return try container.encode(scalars, forKey: .scalars) }
    var list = container.nestedUnkeyedContainer(forKey: .scalars)
    for scalar in scalars {
      if let word = scalar.word { try list.encode(word) } else { try list.encode(scalar) }
    }
  }

  private static func scalars(_ list: consuming any UnkeyedDecodingContainer) throws -> [Scalar] {
    var list = list
    var scalars: [Scalar] = []
    while !list.isAtEnd {
      if let number = try? list.decode(Scalar.self) {
        scalars.append(number)
      } else if let word = try? list.decode(String.self), let scalar = Scalar(word: word) {
        scalars.append(scalar)
      } else {
        throw DecodingError.dataCorruptedError(
          in: list, debugDescription: "scalar \(scalars.count) is no \(Scalar.self)")
      }
    }
    return scalars
  }
}

extension TensorScalar {
  /// An infinity, a NaN or −0 as a word; nil for other numbers.
  fileprivate var word: String? {
    if isFinite { return isZero && sign == .minus ? "-0" : nil }
    let sign = sign == .minus ? "-" : ""
    if !isNaN { return sign + "inf" }
    let isUsual = significandBitPattern == Self.nan.significandBitPattern
    return sign + (isUsual ? "nan" : "nan(0x\(String(significandBitPattern, radix: 16)))")
  }

  /// The number of a word; nil where it is none.
  fileprivate init?(word: String) {
    if word == "-0" {
      self = -0.0
      return
    }
    let isNegative = word.hasPrefix("-"), name = word.dropFirst(isNegative ? 1 : 0)
    var bits = Self.nan.significandBitPattern
    switch name {
    case "inf": bits = 0
    case "nan": break
    default:
      guard name.hasPrefix("nan(0x"), name.hasSuffix(")"),
        let payload = UInt64(name.dropFirst(6).dropLast(), radix: 16), payload > 0,
        payload >> UInt64(Self.significandBitCount) == 0
      else { return nil }
      bits = RawSignificand(payload)
    }
    self.init(
      sign: isNegative ? .minus : .plus, exponentBitPattern: Self.infinity.exponentBitPattern,
      significandBitPattern: bits)
  }
}
