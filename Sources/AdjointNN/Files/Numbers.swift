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

  /// The numbers in the bytes, which are as many as the format needs.
  func scalars<S: TensorScalar>(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool = false) -> [S] {
    let count = bytes.count / size
    return bytes.withUnsafeBytes { bytes in
      if NumberFormat.of(S.self) == self && !isBigEndian {
        return [S](unsafeUninitializedCapacity: count) { target, initialized in
          UnsafeMutableRawBufferPointer(target).copyMemory(
            from: UnsafeRawBufferPointer(rebasing: bytes[..<(count * size)]))
          initialized = count
        }
      }
      func integer<I: FixedWidthInteger>(_ index: Int, _: I.Type) -> I {
        let raw = bytes.loadUnaligned(fromByteOffset: index * size, as: I.self)
        return isBigEndian ? I(bigEndian: raw) : I(littleEndian: raw)
      }
      return (0..<count).map { index in
        switch self {
        case .float16: S(Float(halfBits: integer(index, UInt16.self)))
        case .bfloat16: S(Float(bitPattern: UInt32(integer(index, UInt16.self)) << 16))
        case .float32: S(Float(bitPattern: integer(index, UInt32.self)))
        case .float64: S(Double(bitPattern: integer(index, UInt64.self)))
        case .int8: S(integer(index, Int8.self))
        case .int16: S(integer(index, Int16.self))
        case .int32: S(integer(index, Int32.self))
        case .int64: S(integer(index, Int64.self))
        case .uint8: S(integer(index, UInt8.self))
        case .uint16: S(integer(index, UInt16.self))
        case .uint32: S(integer(index, UInt32.self))
        case .uint64: S(integer(index, UInt64.self))
        }
      }
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
  /// The elements' bytes, as they stand in memory: little endian.
  var bytes: [UInt8] { withUnsafeScalars { Array(UnsafeRawBufferPointer($0)) } }
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

/// A shape read from a file, with the number of bytes that its elements take; nil if there can be no such tensor.
func checkedShape(_ extents: [Int], elementSize: Int) -> (shape: Shape, byteCount: Int)? {
  guard extents.count <= Shape.maximumRank, extents.allSatisfy({ (0...Int(Int32.max)).contains($0) }) else {
    return nil
  }
  let shape = Shape(extents)
  guard let count = shape.checkedElementCount else { return nil }
  let (bytes, overflow) = count.multipliedReportingOverflow(by: elementSize)
  return overflow ? nil : (shape, bytes)
}
