import Foundation

/// NumPy's format of one array, `.npy`.
public enum NPY {
  /// Reads a file. All real number types are read, of either byte order and either memory order; 64-bit floats as
  /// `Tensor<Float>` throw, since they would lose digits. Beside the tensor, no more than a piece of the file is in memory;
  /// an array in Fortran order is there twice while its axes are put in order.
  public static func read<S: TensorScalar>(_ url: URL) throws -> Tensor<S> {
    var file = try ByteSource(url, format: "npy")
    return try tensor(from: &file)
  }

  /// Opens a file to read rows of it. An array in Fortran order, whose rows do not stand together, throws, as does a
  /// single number.
  public static func open<S: TensorScalar>(_ url: URL) throws -> TensorFile<S> {
    try open(ByteSource(url, format: "npy"))
  }

  /// Writes a file in one step, as float32 or float64: an error leaves an earlier one as it was.
  public static func write<S: TensorScalar>(_ tensor: Tensor<S>, to url: URL) throws {
    try writeAtomically(to: url) { try emit(tensor, to: $0) }
  }

  /// The tensor in a file's bytes.
  public static func decoded<S: TensorScalar>(_ bytes: [UInt8]) throws(FileFormatError) -> Tensor<S> {
    var bytes = ByteSource(bytes, format: "npy")
    return try tensor(from: &bytes)
  }

  /// The bytes of a file with this tensor.
  public static func encoded<S: TensorScalar>(_ tensor: Tensor<S>) -> [UInt8] {
    var bytes: [UInt8] = []
    emit(tensor) { bytes.append(contentsOf: $0) }
    return bytes
  }

  static func tensor<S: TensorScalar>(from stream: inout some ByteStream) throws(FileFormatError) -> Tensor<S> {
    let (layout, isFortran) = try header(&stream, S.self)
    let tensor: Tensor<S> = try layout.tensor(from: &stream)
    try stream.finish()
    return isFortran ? tensor.transposed() : tensor
  }

  static func open<S: TensorScalar>(_ source: ByteSource) throws(FileFormatError) -> TensorFile<S> {
    var source = source
    let (layout, isFortran) = try header(&source, S.self)
    if isFortran { throw source.error("in Fortran order, rows do not stand together; read it whole") }
    return try TensorFile(layout, source)
  }

  /// Reads the header: how the numbers after it stand there, and whether their axes are in reverse order.
  private static func header<S: TensorScalar>(
    _ stream: inout some ByteStream, _: S.Type
  ) throws(FileFormatError) -> (NumberLayout, isFortran: Bool) {
    guard stream.count >= 10, case let start = try stream.bytes(10), start.starts(with: magic) else {
      throw stream.error("it does not start as an npy file")
    }
    var length = Int(start.little(8, UInt16.self)!)
    switch start[6] {
    case 1: break
    case 2, 3: length += Int(try stream.bytes(2).little(0, UInt16.self)!) << 16
    default: throw stream.error("version \(start[6])")
    }
    guard length <= 1 << 16, length <= stream.count,
      let text = String(validating: try stream.bytes(length), as: UTF8.self)
    else { throw stream.error("a header of \(length) bytes, with \(stream.count) after its length") }
    guard let descr = value("descr", text), let order = value("fortran_order", text), let extents = extents(text) else {
      throw stream.error("a header without descr, fortran_order or shape")
    }
    let name = descr.trimmingCharacters(in: CharacterSet(charactersIn: "'\""))
    guard let format = formats[String(name.dropFirst())], let endian = name.first, "<>|".contains(endian) else {
      throw stream.error("the unknown number type \(name)")
    }
    guard format.fits(S.self) else { throw stream.error("\(name) cannot be read as \(S.self)") }
    guard order == "False" || order == "True" else { throw stream.error("fortran_order \(order)") }
    guard let (shape, count) = checkedShape(extents, elementSize: format.size) else {
      throw stream.error("the impossible shape \(extents)")
    }
    guard stream.count == count else {
      throw stream.error("\(stream.count) bytes for shape \(shape) of \(name), which takes \(count)")
    }
    let isFortran = order == "True" && shape.rank > 1
    return (
      NumberLayout(shape: isFortran ? Shape(shape.reversed()) : shape, format: format, isBigEndian: endian == ">"),
      isFortran
    )
  }

  static func emit<S: TensorScalar>(
    _ tensor: Tensor<S>, to write: (UnsafeRawBufferPointer) throws -> Void
  ) rethrows {
    let extents = tensor.shape.map { "\($0)" }.joined(separator: ", ") + (tensor.rank == 1 ? "," : "")
    let type = S.self == Float.self ? "<f4" : "<f8"
    var text = Array("{'descr': '\(type)', 'fortran_order': False, 'shape': (\(extents)), }".utf8)
    text += [UInt8](repeating: 0x20, count: 63 - (10 + text.count) % 64) + [0x0A]
    var header = magic + [1, 0]
    header.append(little: UInt16(text.count))
    try (header + text).withUnsafeBytes(write)
    try tensor.withBytes(write)
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
