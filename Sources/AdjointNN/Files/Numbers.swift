/// How a file stores a number.
enum NumberFormat: Equatable {
  case float16, bfloat16, float32, float64, int8, int16, int32, int64, uint8, uint16, uint32, uint64

  /// In bytes.
  var size: Int {
    switch self {
    case .int8, .uint8: 1
    case .float16, .bfloat16, .int16, .uint16: 2
    case .float32, .int32, .uint32: 4
    case .float64, .int64, .uint64: 8
    }
  }

  /// The format of an element type.
  static func of<S: TensorScalar>(_: S.Type) -> NumberFormat { S.self == Float.self ? .float32 : .float64 }

  /// Whether every number of the format is one of the element type.
  func fits<S: TensorScalar>(_: S.Type) -> Bool { S.self == Double.self || self != .float64 }

  /// Converts as many numbers as the target has room for.
  func convert<S: TensorScalar>(
    _ bytes: UnsafeRawBufferPointer, isBigEndian: Bool, into target: UnsafeMutableBufferPointer<S>
  ) {
    // By its name, so that there is compiled code for each element type.
    if let target = target as? UnsafeMutableBufferPointer<Float> { fill(target, bytes, isBigEndian) }
    if let target = target as? UnsafeMutableBufferPointer<Double> { fill(target, bytes, isBigEndian) }
  }

  private func fill<S: TensorScalar>(
    _ target: UnsafeMutableBufferPointer<S>, _ bytes: UnsafeRawBufferPointer, _ isBigEndian: Bool
  ) {
    func each<I: FixedWidthInteger>(_: I.Type, _ number: (I) -> S) {
      for index in 0..<target.count {
        let raw = bytes.loadUnaligned(fromByteOffset: index * MemoryLayout<I>.size, as: I.self)
        target[index] = number(isBigEndian ? I(bigEndian: raw) : I(littleEndian: raw))
      }
    }
    switch self {
    case .float16: each(UInt16.self) { S(Float(halfBits: $0)) }
    case .bfloat16: each(UInt16.self) { S(Float(bitPattern: UInt32($0) << 16)) }
    case .float32: each(UInt32.self) { S(Float(bitPattern: $0)) }
    case .float64: each(UInt64.self) { S(Double(bitPattern: $0)) }
    case .int8: each(Int8.self) { S($0) }
    case .int16: each(Int16.self) { S($0) }
    case .int32: each(Int32.self) { S($0) }
    case .int64: each(Int64.self) { S($0) }
    case .uint8: each(UInt8.self) { S($0) }
    case .uint16: each(UInt16.self) { S($0) }
    case .uint32: each(UInt32.self) { S($0) }
    case .uint64: each(UInt64.self) { S($0) }
    }
  }
}

/// How a tensor's numbers stand in a file, row-major and without gaps.
struct NumberLayout: Sendable {
  var shape: Shape
  let format: NumberFormat
  var isBigEndian = false

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
      format.convert(UnsafeRawBufferPointer(bytes), isBigEndian: isBigEndian, into: part)
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

/// A shape read from a file, with the number of bytes that its elements take; nil if there can be no such tensor, nor one
/// with the same axes in another order.
func checkedShape(_ extents: [Int], elementSize: Int) -> (shape: Shape, byteCount: Int)? {
  guard extents.count <= Shape.maximumRank, extents.allSatisfy({ (0...Int(Int32.max)).contains($0) }),
    let bytes = Shape(extents.map { max($0, 1) }).checkedElementCount?.multipliedReportingOverflow(by: elementSize),
    !bytes.overflow
  else { return nil }
  return (Shape(extents), extents.contains(0) ? 0 : bytes.partialValue)
}
