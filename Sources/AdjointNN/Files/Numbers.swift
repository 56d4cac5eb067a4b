/// How a file stores a number.
enum NumberFormat: Equatable {
  case float8e4m3, float8e5m2, float16, bfloat16, float32, float64
  case bool, int8, int16, int32, int64, uint8, uint16, uint32, uint64

  /// In bytes.
  var size: Int {
    switch self {
    case .float8e4m3, .float8e5m2, .bool, .int8, .uint8: 1
    case .float16, .bfloat16, .int16, .uint16: 2
    case .float32, .int32, .uint32: 4
    case .float64, .int64, .uint64: 8
    }
  }

  /// The format of an element type.
  static func of<S: TensorScalar>(_: S.Type) -> NumberFormat { S.self == Float.self ? .float32 : .float64 }

  /// Whether numbers of the format can be read as the element type: all but 64-bit floats as `Float`, which would be
  /// rounded one by one. Whole numbers are checked as they come.
  func fits<S: TensorScalar>(_: S.Type) -> Bool { S.self == Double.self || self != .float64 }

  /// Converts as many numbers as the target has room for. The result is the first whole number among them that the
  /// element type cannot hold exactly, if there is one; it is rounded to the nearest.
  func convert<S: TensorScalar>(
    _ bytes: UnsafeRawBufferPointer, isBigEndian: Bool, into target: UnsafeMutableBufferPointer<S>
  ) -> String? {
    // By its name, so that there is compiled code for each element type.
    if let target = target as? UnsafeMutableBufferPointer<Float> { return fill(target, bytes, isBigEndian) }
    if let target = target as? UnsafeMutableBufferPointer<Double> { return fill(target, bytes, isBigEndian) }
    return nil
  }

  private func fill<S: TensorScalar>(
    _ target: UnsafeMutableBufferPointer<S>, _ bytes: UnsafeRawBufferPointer, _ isBigEndian: Bool
  ) -> String? {
    func number<I: FixedWidthInteger>(_ index: Int, _: I.Type) -> I {
      let raw = bytes.loadUnaligned(fromByteOffset: index * MemoryLayout<I>.size, as: I.self)
      return isBigEndian ? I(bigEndian: raw) : I(littleEndian: raw)
    }
    func each<I: FixedWidthInteger>(_: I.Type, _ value: (I) -> S) -> String? {
      for index in 0..<target.count { target[index] = value(number(index, I.self)) }
      return nil
    }
    func checked<I: FixedWidthInteger>(_: I.Type) -> String? {
      var inexact: Int?
      for index in 0..<target.count {
        let whole = number(index, I.self)
        target[index] = S(whole)
        if inexact == nil, I(exactly: target[index]) != whole { inexact = index }
      }
      return inexact.map { "\(number($0, I.self))" }
    }
    switch self {
    case .float8e4m3: return each(UInt8.self) { S(Float(e4m3Bits: $0)) }
    // Half precision without its last eight bits.
    case .float8e5m2: return each(UInt8.self) { S(Float(halfBits: UInt16($0) << 8)) }
    case .float16: return each(UInt16.self) { S(Float(halfBits: $0)) }
    case .bfloat16: return each(UInt16.self) { S(Float(bitPattern: UInt32($0) << 16)) }
    case .float32: return each(UInt32.self) { S(Float(bitPattern: $0)) }
    case .float64: return each(UInt64.self) { S(Double(bitPattern: $0)) }
    case .bool: return each(UInt8.self) { $0 == 0 ? 0 : 1 }
    case .int8: return each(Int8.self) { S($0) }
    case .int16: return each(Int16.self) { S($0) }
    case .int32: return checked(Int32.self)
    case .int64: return checked(Int64.self)
    case .uint8: return each(UInt8.self) { S($0) }
    case .uint16: return each(UInt16.self) { S($0) }
    case .uint32: return checked(UInt32.self)
    case .uint64: return checked(UInt64.self)
    }
  }
}

/// How a tensor's numbers stand in a file, row-major and without gaps.
struct NumberLayout: Sendable {
  var shape: Shape
  let format: NumberFormat
  var isBigEndian = false
  /// Whether a whole number that the element type cannot hold exactly is rounded; else it throws.
  var isRounding = false

  /// The bytes that are converted at a time.
  private static let pieceSize = 1 << 18

  /// Reads the tensor. The bytes are known to be as many as it takes.
  func tensor<S: TensorScalar>(from stream: inout some ByteStream) throws(FileFormatError) -> Tensor<S> {
    var tensor = Tensor<S>(repeating: 0, shape: shape)
    // The closure's errors have no type.
    let outcome: Result<Void, FileFormatError> = tensor.withUnsafeMutableScalars { target in
      Result { () throws(FileFormatError) in try fill(target, from: &stream) }
    }
    try outcome.get()
    return tensor
  }

  /// Reads as many numbers as the target has room for.
  func fill<S: TensorScalar>(
    _ target: UnsafeMutableBufferPointer<S>, from stream: inout some ByteStream
  ) throws(FileFormatError) {
    if format == .of(S.self) && !isBigEndian { return try stream.read(into: UnsafeMutableRawBufferPointer(target)) }
    let piece = UnsafeMutableRawBufferPointer.allocate(
      byteCount: min(target.count * format.size, NumberLayout.pieceSize), alignment: 8)
    defer { piece.deallocate() }
    for start in stride(from: 0, to: target.count, by: NumberLayout.pieceSize / format.size) {
      let part = UnsafeMutableBufferPointer(rebasing: target[start...].prefix(NumberLayout.pieceSize / format.size))
      let bytes = UnsafeMutableRawBufferPointer(rebasing: piece[..<(part.count * format.size)])
      try stream.read(into: bytes)
      let inexact = format.convert(UnsafeRawBufferPointer(bytes), isBigEndian: isBigEndian, into: part)
      if let inexact, !isRounding { throw stream.error("\(inexact) has more digits than \(S.self) holds exactly") }
    }
  }
}

extension Float {
  /// The number that IEEE 754's binary16 writes with these bits; macOS on Intel has no type for it.
  init(halfBits bits: UInt16) {
    let exponent = Int(bits >> 10 & 31), fraction = Float(bits & 1023)
    let size: Float =
      switch exponent {
      case 0: fraction * 0x1p-24
      case 31: fraction == 0 ? .infinity : .nan
      default: (1024 + fraction) * Float(sign: .plus, exponent: exponent - 25, significand: 1)
      }
    self = bits >> 15 == 1 ? -size : size
  }

  /// The number of eight bits, four of them the exponent, of which the format has no infinities (Micikevicius et al.,
  /// FP8 formats for deep learning, 2022).
  init(e4m3Bits bits: UInt8) {
    let exponent = Int(bits >> 3 & 15), fraction = Float(bits & 7)
    let size: Float =
      switch (exponent, fraction) {
      case (0, _): fraction * 0x1p-9
      case (15, 7): .nan
      default: (8 + fraction) * Float(sign: .plus, exponent: exponent - 10, significand: 1)
      }
    self = bits >> 7 == 1 ? -size : size
  }
}

extension Tensor {
  /// Calls the closure with the elements' bytes, as they stand in memory: little endian.
  func withBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
    try withUnsafeScalars { try body(UnsafeRawBufferPointer($0)) }
  }
}

extension [UInt8] {
  /// A number of the given width at a place, if the bytes reach that far.
  func little<I: FixedWidthInteger>(_ place: Int, _: I.Type) -> I? {
    guard place >= 0, place <= count - MemoryLayout<I>.size else { return nil }
    return withUnsafeBytes { I(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: I.self)) }
  }

  mutating func append<I: FixedWidthInteger>(little number: I) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}

/// The number of bytes that elements of a shape take; nil if that is no number of this computer.
func byteCount(_ extents: [Int], elementSize: Int) -> Int? {
  if extents.contains(0) { return 0 }
  var count = elementSize
  for extent in extents {
    let (product, overflow) = count.multipliedReportingOverflow(by: extent)
    if overflow || extent < 0 { return nil }
    count = product
  }
  return count
}

/// A shape read from a file, with the number of bytes that its elements take; nil if there can be no such tensor, nor one
/// with the same axes in another order.
func checkedShape(_ extents: [Int], elementSize: Int) -> (shape: Shape, byteCount: Int)? {
  guard extents.count <= Shape.maximumRank, extents.allSatisfy({ (0...Int(Int32.max)).contains($0) }),
    let bytes = byteCount(extents.map { max($0, 1) }, elementSize: elementSize)
  else { return nil }
  return (Shape(extents), extents.contains(0) ? 0 : bytes)
}

/// What is wrong with a shape that is none of a tensor.
func shapeProblem(_ extents: [Int]) -> String {
  extents.count > Shape.maximumRank
    ? "\(extents.count) axes, where a tensor has at most \(Shape.maximumRank)" : "the impossible shape \(extents)"
}
