import Foundation

/// The format of the MNIST files, IDX: two zero bytes, a number type, the rank, the extents, the numbers, all big endian.
public enum IDX {
  /// Reads a file of any of the format's number types.
  public static func read<S: TensorScalar>(_ url: URL) throws -> Tensor<S> {
    try decoded([UInt8](Data(contentsOf: url)))
  }

  /// Reads a file of whole numbers of rank 1, such as labels.
  public static func readLabels(_ url: URL) throws -> [Int] {
    let tensor: Tensor<Double> = try read(url)
    guard tensor.rank == 1,
      let labels = try? tensor.scalars.map({ number -> Int in
        guard let label = Int(exactly: number) else { throw error("\(number)") }
        return label
      })
    else { throw error("shape \(tensor.shape), or fractions, where labels were expected") }
    return labels
  }

  /// Writes a file in one step, as float32 or float64.
  public static func write<S: TensorScalar>(_ tensor: Tensor<S>, to url: URL) throws {
    try Data(encoded(tensor)).write(to: url, options: .atomic)
  }

  /// The tensor in a file's bytes.
  public static func decoded<S: TensorScalar>(_ bytes: [UInt8]) throws(FileFormatError) -> Tensor<S> {
    guard bytes.count >= 4, bytes[0] == 0, bytes[1] == 0, let format = formats[bytes[2]] else {
      throw error("it does not start as an IDX file")
    }
    guard format.fits(S.self) else { throw error("64-bit floats cannot be read as \(S.self)") }
    let rank = Int(bytes[3])
    guard bytes.count >= 4 + 4 * rank else { throw error("\(bytes.count) bytes for a rank of \(rank)") }
    let extents = (0..<rank).map { axis in Int(UInt32(bigEndian: bytes.little(4 + 4 * axis, UInt32.self)!.littleEndian))
    }
    guard let (shape, count) = checkedShape(extents, elementSize: format.size) else {
      throw error("the impossible shape \(extents)")
    }
    let start = 4 + 4 * rank
    guard bytes.count - start == count else {
      throw error("\(bytes.count - start) bytes for shape \(shape), which takes \(count)")
    }
    return Tensor(shape: shape, scalars: format.scalars(bytes[start...], isBigEndian: true))
  }

  /// The bytes of a file with this tensor.
  public static func encoded<S: TensorScalar>(_ tensor: Tensor<S>) -> [UInt8] {
    var bytes: [UInt8] = [0, 0, S.self == Float.self ? 0x0D : 0x0E, UInt8(tensor.rank)]
    for extent in tensor.shape { bytes.append(little: UInt32(extent).bigEndian.littleEndian) }
    let size = NumberFormat.of(S.self).size, numbers = tensor.bytes
    for place in stride(from: 0, to: numbers.count, by: size) { bytes += numbers[place..<place + size].reversed() }
    return bytes
  }

  private static let formats: [UInt8: NumberFormat] = [
    0x08: .uint8, 0x09: .int8, 0x0B: .int16, 0x0C: .int32, 0x0D: .float32, 0x0E: .float64
  ]

  private static func error(_ problem: String) -> FileFormatError { FileFormatError(format: "IDX", problem: problem) }
}
