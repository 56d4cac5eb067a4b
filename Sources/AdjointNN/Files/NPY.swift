import Foundation

/// NumPy's format of one array, `.npy`.
public enum NPY {
  /// Reads a file. All real number types are read, of either byte order and either memory order; 64-bit floats as
  /// `Tensor<Float>` throw, since they would lose digits.
  public static func read<S: TensorScalar>(_ url: URL) throws -> Tensor<S> {
    try decoded([UInt8](Data(contentsOf: url)))
  }

  /// Writes a file in one step, as float32 or float64.
  public static func write<S: TensorScalar>(_ tensor: Tensor<S>, to url: URL) throws {
    try Data(encoded(tensor)).write(to: url, options: .atomic)
  }

  /// The tensor in a file's bytes.
  public static func decoded<S: TensorScalar>(_ bytes: [UInt8], key: String? = nil) throws(FileFormatError) -> Tensor<S>
  {
    func error(_ problem: String) -> FileFormatError { FileFormatError(format: "npy", key: key, problem: problem) }
    guard bytes.starts(with: magic), bytes.count >= 10 else { throw error("it does not start as an npy file") }
    let start: Int, length: Int
    switch bytes[6] {
    case 1: (start, length) = (10, Int(bytes.little(8, UInt16.self) ?? 0))
    case 2, 3: (start, length) = (12, Int(bytes.little(8, UInt32.self) ?? 0))
    default: throw error("version \(bytes[6])")
    }
    guard start + length <= bytes.count, length <= 1 << 16,
      let text = String(validating: bytes[start..<start + length], as: UTF8.self)
    else { throw error("a header of \(length) bytes in a file of \(bytes.count)") }
    guard let descr = value("descr", text), let order = value("fortran_order", text), let extents = extents(text) else {
      throw error("a header without descr, fortran_order or shape")
    }
    let name = descr.trimmingCharacters(in: CharacterSet(charactersIn: "'\""))
    guard let format = formats[String(name.dropFirst())], let endian = name.first, "<>|".contains(endian) else {
      throw error("the unknown number type \(name)")
    }
    guard format.fits(S.self) else { throw error("\(name) cannot be read as \(S.self)") }
    guard let (shape, count) = checkedShape(extents, elementSize: format.size) else {
      throw error("the impossible shape \(extents)")
    }
    guard bytes.count - start - length == count else {
      throw error("\(bytes.count - start - length) bytes for shape \(shape) of \(name), which takes \(count)")
    }
    let scalars: [S] = format.scalars(bytes[(start + length)...], isBigEndian: endian == ">")
    switch order {
    case "False": return Tensor(shape: shape, scalars: scalars)
    case "True": return Tensor(shape: Shape(extents.reversed()), scalars: scalars).transposed()
    default: throw error("fortran_order \(order)")
    }
  }

  /// The bytes of a file with this tensor.
  public static func encoded<S: TensorScalar>(_ tensor: Tensor<S>) -> [UInt8] {
    let extents = tensor.shape.map { "\($0)" }.joined(separator: ", ") + (tensor.rank == 1 ? "," : "")
    let type = S.self == Float.self ? "<f4" : "<f8"
    var header = Array("{'descr': '\(type)', 'fortran_order': False, 'shape': (\(extents)), }".utf8)
    header += [UInt8](repeating: 0x20, count: 63 - (10 + header.count) % 64) + [0x0A]
    var bytes = magic + [1, 0]
    bytes.append(little: UInt16(header.count))
    return bytes + header + tensor.bytes
  }

  private static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)

  private static let formats: [String: NumberFormat] = [
    "f2": .float16, "f4": .float32, "f8": .float64, "i1": .int8, "i2": .int16, "i4": .int32, "i8": .int64, "u1": .uint8,
    "u2": .uint16, "u4": .uint32, "u8": .uint64, "b1": .uint8
  ]

  /// What stands after `'key':`, up to the next comma.
  private static func value(_ key: String, _ header: String) -> String? {
    rest(key, header).map { $0.prefix { $0 != "," && $0 != "}" }.trimmingCharacters(in: .whitespaces) }
  }

  /// The numbers between the brackets after `'shape':`.
  private static func extents(_ header: String) -> [Int]? {
    guard let text = rest("shape", header)?.drop(while: { $0 == " " }), text.first == "(",
      let end = text.firstIndex(of: ")")
    else { return nil }
    var extents: [Int] = []
    for part in text[text.index(after: text.startIndex)..<end].split(separator: ",") {
      let digits = part.trimmingCharacters(in: .whitespaces)
      if digits.isEmpty { continue }
      guard let extent = Int(digits), extents.count < 64 else { return nil }
      extents.append(extent)
    }
    return extents
  }

  private static func rest(_ key: String, _ header: String) -> Substring? {
    for quote in ["'", "\""] {
      if let found = header.range(of: "\(quote)\(key)\(quote):") { return header[found.upperBound...] }
    }
    return nil
  }
}
