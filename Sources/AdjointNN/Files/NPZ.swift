import Foundation

/// NumPy's archive of arrays, `.npz`: a zip file of `.npy` files, stored or deflated, of any size.
///
/// Archives in several parts and encrypted ones are not read.
public enum NPZ {
  /// The tensors of a file by name. Each is read as ``NPY/read(_:)`` does, and its checksum compared.
  public static func read<S: TensorScalar>(_ url: URL) throws -> [String: Tensor<S>] {
    try tensors(ByteSource(url, format: "npz"))
  }

  /// One tensor of a file, which throws if it has none of that name.
  public static func read<S: TensorScalar>(_ url: URL, entry name: String) throws -> Tensor<S> {
    let archive = try ZipArchive(ByteSource(url, format: "npz"))
    return try tensor(entry(name, archive), archive)
  }

  /// Opens a tensor of a file to read rows of it. Its checksum is not compared, since not all of it is read. One that is
  /// deflated, whose parts cannot be found, throws, as does what ``NPY/open(_:)`` does not open.
  public static func open<S: TensorScalar>(_ url: URL, entry name: String) throws -> TensorFile<S> {
    let archive = try ZipArchive(ByteSource(url, format: "npz"))
    let entry = try entry(name, archive), content = try archive.content(entry)
    if entry.isDeflated { throw content.error("rows of a compressed array cannot be found; read it whole") }
    return try NPY.open(content)
  }

  /// Writes a file in one step, without compression: an error leaves an earlier one as it was.
  public static func write<S: TensorScalar>(_ tensors: [String: Tensor<S>], to url: URL) throws {
    try writeAtomically(to: url) { try emit(tensors, zip64From: ZipWriter.limit, to: $0) }
  }

  /// The tensors in a file's bytes.
  public static func decoded<S: TensorScalar>(_ bytes: [UInt8]) throws(FileFormatError) -> [String: Tensor<S>] {
    try tensors(ByteSource(bytes, format: "npz"))
  }

  /// The bytes of a file with these tensors.
  public static func encoded<S: TensorScalar>(_ tensors: [String: Tensor<S>]) -> [UInt8] {
    encoded(tensors, zip64From: ZipWriter.limit)
  }

  /// The same with the larger fields of zip64 wherever a number is at least this one.
  package static func encoded<S: TensorScalar>(_ tensors: [String: Tensor<S>], zip64From limit: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    emit(tensors, zip64From: limit) { bytes.append(contentsOf: $0) }
    return bytes
  }

  private static func tensors<S: TensorScalar>(_ source: ByteSource) throws(FileFormatError) -> [String: Tensor<S>] {
    let archive = try ZipArchive(source)
    var tensors: [String: Tensor<S>] = [:]
    for entry in archive.entries { tensors[entry.name] = try tensor(entry, archive) }
    return tensors
  }

  private static func tensor<S: TensorScalar>(
    _ entry: ZipEntry, _ archive: ZipArchive
  ) throws(FileFormatError) -> Tensor<S> {
    let content = try archive.content(entry)
    if entry.isDeflated {
      var bytes = CheckedStream(Inflate(content, count: entry.size), crc: entry.crc)
      return try NPY.tensor(from: &bytes)
    }
    var bytes = CheckedStream(content, crc: entry.crc)
    return try NPY.tensor(from: &bytes)
  }

  private static func entry(_ name: String, _ archive: ZipArchive) throws(FileFormatError) -> ZipEntry {
    guard let entry = archive.entries.first(where: { $0.name == name }) else {
      let names = archive.entries.map(\.name).joined(separator: ", ")
      throw FileFormatError(format: "npz", key: name, problem: "no such entry; there are \(names)")
    }
    return entry
  }

  private static func emit<S: TensorScalar>(
    _ tensors: [String: Tensor<S>], zip64From limit: Int, to write: (UnsafeRawBufferPointer) throws -> Void
  ) rethrows {
    var zip = ZipWriter(zip64From: limit)
    for (name, tensor) in tensors.sorted(by: { $0.key < $1.key }) {
      var crc = CRC32(), size = 0
      NPY.emit(tensor) {
        crc.update($0)
        size += $0.count
      }
      try zip.entry("\(name).npy", size: size, crc: crc.value).withUnsafeBytes(write)
      try NPY.emit(tensor, to: write)
    }
    try zip.end().withUnsafeBytes(write)
  }
}
