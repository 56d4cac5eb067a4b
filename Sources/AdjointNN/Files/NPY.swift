import Foundation

/// NumPy's format of one array, `.npy`.
public enum NPY {
  /// Reads a file. All real number types are read, by any of NumPy's names, of either byte order and either memory order;
  /// true is 1. What would lose digits throws: 64-bit floats as `Tensor<Float>`, and a whole number that the element type
  /// cannot hold exactly. What follows the array in the file is not read, as `numpy.load` has it.
  ///
  /// Beside the tensor, no more than a piece of the file is in memory; an array in Fortran order is there twice while its
  /// axes are put in order.
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
    try writeAtomically(to: url, format: "npy") { try emit(tensor, to: $0) }
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
    try tensor(NPYHeader(&stream), from: &stream)
  }

  static func tensor<S: TensorScalar>(
    _ header: NPYHeader, from stream: inout some ByteStream
  ) throws(FileFormatError) -> Tensor<S> {
    let (layout, isFortran) = try header.layout(stream, S.self)
    let tensor: Tensor<S> = try layout.tensor(from: &stream)
    try stream.finish()
    return isFortran ? tensor.transposed() : tensor
  }

  static func open<S: TensorScalar>(_ source: ByteSource) throws(FileFormatError) -> TensorFile<S> {
    var source = source
    let (layout, isFortran) = try NPYHeader(&source).layout(source, S.self)
    if isFortran { throw source.error("in Fortran order, rows do not stand together; read it whole") }
    return try TensorFile(layout, source)
  }

  static func emit<S: TensorScalar>(
    _ tensor: Tensor<S>, to write: (UnsafeRawBufferPointer) throws -> Void
  ) rethrows {
    let extents = tensor.shape.map { "\($0)" }.joined(separator: ", ") + (tensor.rank == 1 ? "," : "")
    let type = S.self == Float.self ? "<f4" : "<f8"
    var text = Array("{'descr': '\(type)', 'fortran_order': False, 'shape': (\(extents)), }".utf8)
    text += [UInt8](repeating: 0x20, count: 63 - (10 + text.count) % 64) + [0x0A]
    var header = NPYHeader.magic + [1, 0]
    header.append(little: UInt16(text.count))
    try (header + text).withUnsafeBytes(write)
    try tensor.withBytes(write)
  }
}
