import Foundation

/// The format of the MNIST files, IDX: two zero bytes, a number type, the rank, the extents, the numbers, all big endian.
public enum IDX {
  /// Reads a file of any of the format's number types. A number that the element type cannot hold exactly throws. Beside
  /// the tensor, no more than a piece of the file is in memory.
  public static func read<S: TensorScalar>(_ url: URL) throws -> Tensor<S> {
    var file = try ByteSource(url, format: "IDX")
    return try header(&file, S.self).tensor(from: &file)
  }

  /// Reads a file of whole numbers of rank 1, such as labels.
  public static func readLabels(_ url: URL) throws -> [Int] {
    var file = try ByteSource(url, format: "IDX")
    let layout = try header(&file, Double.self)
    if layout.shape.rank != 1 { throw file.error("shape \(layout.shape), where labels were expected") }
    let numbers: Tensor<Double> = try layout.tensor(from: &file)
    return try numbers.withUnsafeScalars { numbers in
      try numbers.map { number in
        guard let label = Int(exactly: number) else { throw file.error("\(number), where labels were expected") }
        return label
      }
    }
  }

  /// Opens a file to read rows of it, such as images. A single number throws.
  public static func open<S: TensorScalar>(_ url: URL) throws -> TensorFile<S> {
    var file = try ByteSource(url, format: "IDX")
    return try TensorFile(header(&file, S.self), file)
  }

  /// Writes a file in one step, as float32 or float64: an error leaves an earlier one as it was.
  public static func write<S: TensorScalar>(_ tensor: Tensor<S>, to url: URL) throws {
    try writeAtomically(to: url, format: "IDX") { try emit(tensor, to: $0) }
  }

  /// The tensor in a file's bytes.
  public static func decoded<S: TensorScalar>(_ bytes: [UInt8]) throws(FileFormatError) -> Tensor<S> {
    var bytes = ByteSource(bytes, format: "IDX")
    return try header(&bytes, S.self).tensor(from: &bytes)
  }

  /// The bytes of a file with this tensor.
  public static func encoded<S: TensorScalar>(_ tensor: Tensor<S>) -> [UInt8] {
    var bytes: [UInt8] = []
    emit(tensor) { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// Reads the header: how the numbers after it stand there.
  private static func header<S: TensorScalar>(
    _ source: inout ByteSource, _: S.Type
  ) throws(FileFormatError) -> NumberLayout {
    let start = try source.bytes(min(source.count, 4))
    guard start.count == 4, start[0] == 0, start[1] == 0, let format = formats[start[2]] else {
      throw source.foreignStart(start, "IDX")
    }
    guard format.fits(S.self) else { throw source.error("64-bit floats cannot be read as \(S.self)") }
    var extents: [Int] = []
    for _ in 0..<start[3] { extents.append(try source.bytes(4).reduce(0) { $0 << 8 + Int($1) }) }
    guard let (shape, count) = checkedShape(extents, elementSize: format.size) else {
      throw source.error("the impossible shape \(extents)")
    }
    guard source.count == count else {
      throw source.error("\(source.count) bytes for shape \(shape), which takes \(count)")
    }
    return NumberLayout(shape: shape, format: format, isBigEndian: true)
  }

  private static func emit<S: TensorScalar>(
    _ tensor: Tensor<S>, to write: (UnsafeRawBufferPointer) throws -> Void
  ) rethrows {
    var header: [UInt8] = [0, 0, S.self == Float.self ? 0x0D : 0x0E, UInt8(tensor.rank)]
    for extent in tensor.shape { header.append(little: UInt32(extent).byteSwapped) }
    try header.withUnsafeBytes(write)
    try tensor.withBytes { numbers in
      for start in stride(from: 0, to: numbers.count, by: 1 << 18) {
        var piece = Array(numbers[start...].prefix(1 << 18))
        if S.self == Float.self { swapBytes(&piece, UInt32.self) } else { swapBytes(&piece, UInt64.self) }
        try piece.withUnsafeBytes(write)
      }
    }
  }

  /// From little to big endian.
  private static func swapBytes<I: FixedWidthInteger>(_ bytes: inout [UInt8], _: I.Type) {
    bytes.withUnsafeMutableBytes {
      let numbers = $0.bindMemory(to: I.self)
      for index in numbers.indices { numbers[index] = numbers[index].byteSwapped }
    }
  }

  private static let formats: [UInt8: NumberFormat] = [
    0x08: .uint8, 0x09: .int8, 0x0B: .int16, 0x0C: .int32, 0x0D: .float32, 0x0E: .float64
  ]
}
