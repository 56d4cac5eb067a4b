import Foundation

/// NumPy's archive of arrays, `.npz`: a zip file of `.npy` files, stored or deflated, of any size.
///
/// Archives in several parts are not read, nor entries that are encrypted or compressed in another way. Compressed entries
/// may expand to 1 GiB, or to 100 times the archive's size where that is more; `expandingTo` allows more bytes, or fewer.
public enum NPZ {
  /// The tensors of a file by name. Each is read as ``NPY/read(_:)`` does, and its checksum compared.
  ///
  /// Entries of another kind are left out: what is no array, or none of real numbers, or cannot be unpacked here. If there
  /// are no others, it throws what is wrong with the first of them, as ``read(_:entry:expandingTo:)`` does for each. A
  /// damaged entry throws, as does an array that the element type cannot hold.
  public static func read<S: TensorScalar>(_ url: URL, expandingTo limit: Int? = nil) throws -> [String: Tensor<S>] {
    try tensors(ByteSource(url, format: "npz"), limit)
  }

  /// One tensor of a file, which throws if it has none of that name. What is wrong with other entries does not matter.
  public static func read<S: TensorScalar>(
    _ url: URL, entry name: String, expandingTo limit: Int? = nil
  ) throws -> Tensor<S> {
    let source = try ByteSource(url, format: "npz")
    var reader = Reader(archive: try ZipArchive(source), room: limit ?? expansionLimit(source))
    return try reader.tensor(entry(name, reader.archive))
  }

  /// The names of all entries of a file, those that hold no array included, in the order of the archive.
  public static func names(_ url: URL) throws -> [String] {
    try ZipArchive(ByteSource(url, format: "npz")).entries.map(\.name)
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
    try writeAtomically(to: url, format: "npz") { try emit(tensors, zip64From: ZipWriter.limit, to: $0) }
  }

  /// The tensors in a file's bytes: what ``read(_:expandingTo:)`` reads.
  public static func decoded<S: TensorScalar>(
    _ bytes: [UInt8], expandingTo limit: Int? = nil
  ) throws(FileFormatError) -> [String: Tensor<S>] {
    try tensors(ByteSource(bytes, format: "npz"), limit)
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

  private static func tensors<S: TensorScalar>(
    _ source: ByteSource, _ limit: Int?
  ) throws(FileFormatError) -> [String: Tensor<S>] {
    var reader = Reader(archive: try ZipArchive(source), room: limit ?? expansionLimit(source))
    var tensors: [String: Tensor<S>] = [:], others: [ZipEntry] = []
    for entry in reader.archive.entries {
      guard let tensor: Tensor<S> = try reader.tensorIfArray(entry) else {
        others.append(entry)
        continue
      }
      // A dictionary's keys are equal where they look alike, even of other bytes.
      if let index = tensors.index(forKey: entry.name) {
        let isSame = tensors.keys[index].nameBytes == entry.name.nameBytes
        throw source.error(
          isSame ? "the name stands there twice" : "another name is equal to Swift; read them one by one",
          key: entry.name)
      }
      tensors[entry.name] = tensor
    }
    if tensors.isEmpty, let first = others.first { return [first.name: try reader.tensor(first)] }
    return tensors
  }

  private static func expansionLimit(_ source: ByteSource) -> Int {
    max(1 << 30, source.count.multipliedReportingOverflow(by: 100).partialValue)
  }

  /// Reads entries, until they have expanded to too many bytes.
  private struct Reader {
    let archive: ZipArchive
    /// How many more bytes compressed entries may expand to.
    var room: Int

    mutating func tensor<S: TensorScalar>(_ entry: ZipEntry) throws(FileFormatError) -> Tensor<S> {
      let content = try archive.content(entry)
      if !entry.isDeflated {
        var bytes = CheckedStream(content, crc: entry.crc)
        return try NPY.tensor(from: &bytes)
      }
      if entry.size > room {
        throw content.error("it expands to \(entry.size) bytes, and \(room) are allowed; allow more with expandingTo")
      }
      room -= entry.size
      var bytes = CheckedStream(Inflate(content, count: entry.size), crc: entry.crc)
      return try NPY.tensor(from: &bytes)
    }

    /// Nil for what is no array of real numbers.
    mutating func tensorIfArray<S: TensorScalar>(_ entry: ZipEntry) throws(FileFormatError) -> Tensor<S>? {
      guard entry.isReadable else { return nil }
      let content = try archive.content(entry)
      let isArray: Bool
      if entry.isDeflated {
        var bytes = Inflate(content, count: entry.size)
        isArray = try isArrayOfNumbers(&bytes, entry)
      } else {
        var bytes = content
        isArray = try isArrayOfNumbers(&bytes, entry)
      }
      return isArray ? try tensor(entry) : nil
    }

    /// A name that ends in `.npy` says that it is an array; another one needs its first bytes.
    private func isArrayOfNumbers(
      _ stream: inout some ByteStream, _ entry: ZipEntry
    ) throws(FileFormatError) -> Bool {
      if !entry.isNamedAsArray {
        var start = stream
        guard start.count >= 6, try start.bytes(6) == NPYHeader.magic else { return false }
      }
      let header = try NPYHeader(&stream)
      return header.format != nil && header.extents.count <= Shape.maximumRank
    }
  }

  private static func entry(_ name: String, _ archive: ZipArchive) throws(FileFormatError) -> ZipEntry {
    func error(_ problem: String) -> FileFormatError { FileFormatError(format: "npz", key: name, problem: problem) }
    let wanted = name.nameBytes
    // By the whole name where there is none without `.npy`.
    for own in [\ZipEntry.name, \ZipEntry.fullName] {
      let found = archive.entries.filter { $0[keyPath: own].nameBytes == wanted }
      // A text may stand beside an array of its name.
      let arrays = found.filter(\.isNamedAsArray)
      if arrays.count > 1 || arrays.isEmpty && found.count > 1 { throw error("the name stands there twice") }
      if let entry = arrays.first ?? found.first { return entry }
    }
    throw error("no such entry; \(namesThere(archive.entries.map(\.name)))")
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
