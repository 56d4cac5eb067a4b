/// A file in a zip archive, as the archive's directory has it.
struct ZipEntry: Sendable {
  let fullName: String
  let isEncrypted: Bool
  let method: UInt16
  let crc: UInt32
  let packedSize: Int
  let size: Int
  /// Where its own header starts.
  let place: Int

  /// Without `.npy`.
  var name: String { isNamedAsArray ? String(fullName.dropLast(4)) : fullName }

  var isNamedAsArray: Bool { fullName.hasSuffix(".npy") }

  var isDeflated: Bool { method == 8 }

  /// Whether its bytes can be had: stored or deflated, and not encrypted.
  var isReadable: Bool { !isEncrypted && (method == 0 || isDeflated) }
}

/// The directory of a zip archive, which stands at its end, with the larger fields of zip64.
struct ZipArchive: Sendable {
  let entries: [ZipEntry]
  private let source: ByteSource

  init(_ source: ByteSource) throws(FileFormatError) {
    self.source = source
    var (place, count) = try ZipArchive.directory(source)
    var entries: [ZipEntry] = [], packedSize = 0
    while count > 0 {
      let (entry, length) = try ZipArchive.entry(source, at: place)
      // Entries that share their bytes could ask for far more memory than the file has.
      if entry.packedSize > source.count - packedSize { throw source.error("entries that overlap", key: entry.name) }
      packedSize += entry.packedSize
      entries.append(entry)
      place += length
      count -= 1
    }
    self.entries = entries
  }

  /// The bytes of an entry as they stand in the file, checked to be no fewer than its contents can be packed into.
  func content(_ entry: ZipEntry) throws(FileFormatError) -> ByteSource {
    func error(_ problem: String) -> FileFormatError { source.error(problem, key: entry.name) }
    if entry.isEncrypted { throw error("it is encrypted") }
    let header = try source.bytes(at: entry.place, count: 30)
    guard header.little(0, UInt32.self) == 0x0403_4B50 else { throw error("no entry where the directory has one") }
    let start = entry.place + 30 + Int(header.little(26, UInt16.self)!) + Int(header.little(28, UInt16.self)!)
    guard start <= source.count - entry.packedSize else { throw error("the entry ends beyond the file") }
    switch entry.method {
    case 0 where entry.size == entry.packedSize: break
    // Deflate makes at most 1032 bytes of one.
    case 8 where entry.size / 1032 <= entry.packedSize: break
    case 0, 8: throw error("\(entry.packedSize) bytes for contents of \(entry.size)")
    default: throw error("compression method \(entry.method), where stored and deflated entries are read")
    }
    return source.part(start..<start + entry.packedSize, key: entry.name)
  }

  /// Where the directory starts and how many entries it has. A comment may follow the record that says so.
  private static func directory(_ source: ByteSource) throws(FileFormatError) -> (place: Int, count: Int) {
    let tailStart = max(0, source.count - 65_557 - 20)
    let tail = try source.bytes(at: tailStart, count: source.count - tailStart)
    var end = tail.count - 22
    while end >= 0 && tail.little(end, UInt32.self) != 0x0605_4B50 { end -= 1 }
    guard end >= 0 else {
      let start = try source.bytes(at: 0, count: min(source.count, 10))
      throw start.starts(with: [0x50, 0x4B])
        ? source.error("no end of a zip directory") : source.foreignStart(start, "npz")
    }
    guard tail.little(end - 20, UInt32.self) == 0x0706_4B50 else {
      return (Int(tail.little(end + 16, UInt32.self)!), Int(tail.little(end + 10, UInt16.self)!))
    }
    // A large archive says it in a record of its own, whose place stands just before this one.
    guard let place = Int(exactly: tail.little(end - 12, UInt64.self)!),
      case let record = try source.bytes(at: place, count: 56), record.little(0, UInt32.self) == 0x0606_4B50,
      let count = Int(exactly: record.little(32, UInt64.self)!),
      let start = Int(exactly: record.little(48, UInt64.self)!)
    else { throw source.error("a damaged end of a zip64 directory") }
    return (start, count)
  }

  /// An entry of the directory, and the bytes it takes there.
  private static func entry(_ source: ByteSource, at place: Int) throws(FileFormatError) -> (ZipEntry, length: Int) {
    let fixed = try source.bytes(at: place, count: 46)
    let nameLength = Int(fixed.little(28, UInt16.self)!), extraLength = Int(fixed.little(30, UInt16.self)!)
    let more = try source.bytes(at: place + 46, count: nameLength + extraLength)
    guard fixed.little(0, UInt32.self) == 0x0201_4B50 else { throw source.error("a damaged directory") }
    let name = ZipArchive.name(more[..<nameLength])
    var large = largeNumbers(Array(more[nameLength...]))
    func number(_ field: Int) throws(FileFormatError) -> Int {
      let number = fixed.little(field, UInt32.self)!
      if number < .max { return Int(number) }
      guard !large.isEmpty, let number = Int(exactly: large.removeFirst()) else {
        throw source.error("no size or place in the directory", key: name)
      }
      return number
    }
    let size = try number(24), packedSize = try number(20)
    let entry = ZipEntry(
      fullName: name, isEncrypted: fixed.little(8, UInt16.self)! & 1 == 1, method: fixed.little(10, UInt16.self)!,
      crc: fixed.little(16, UInt32.self)!, packedSize: packedSize, size: size, place: try number(42))
    return (entry, 46 + nameLength + extraLength + Int(fixed.little(32, UInt16.self)!))
  }

  /// A name in UTF-8, or, in old archives, in code page 437.
  private static func name(_ bytes: ArraySlice<UInt8>) -> String {
    if let name = String(validating: bytes, as: UTF8.self) { return name }
    return String(String.UnicodeScalarView(bytes.map { $0 < 128 ? Unicode.Scalar($0) : codePage437[Int($0) - 128] }))
  }

  private static let codePage437 = Array(
    ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
      + "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}").unicodeScalars)

  /// The numbers of zip64 among an entry's extra fields: those for which the fixed fields are too small, in their order.
  private static func largeNumbers(_ extra: [UInt8]) -> [UInt64] {
    var place = 0
    while let kind = extra.little(place, UInt16.self), let length = extra.little(place + 2, UInt16.self) {
      if kind == 1 {
        return (0..<min(3, Int(length) / 8)).compactMap { extra.little(place + 4 + 8 * $0, UInt64.self) }
      }
      place += 4 + Int(length)
    }
    return []
  }
}

/// Bytes whose checksum is compared at their end.
struct CheckedStream<Base: ByteStream>: ByteStream {
  private var base: Base
  private var crc = CRC32()
  private let expected: UInt32

  init(_ base: Base, crc: UInt32) {
    self.base = base
    expected = crc
  }

  var count: Int { base.count }

  mutating func read(into target: UnsafeMutableRawBufferPointer) throws(FileFormatError) {
    try base.read(into: target)
    crc.update(UnsafeRawBufferPointer(target))
  }

  mutating func finish() throws(FileFormatError) {
    while count > 0 { _ = try bytes(min(count, 1 << 16)) }
    try base.finish()
    if crc.value != expected { throw error("its checksum is not what the directory says") }
  }

  func error(_ problem: String) -> FileFormatError { base.error(problem) }
}

/// The cyclic redundancy check of zip files.
struct CRC32 {
  private var state = UInt32.max

  var value: UInt32 { ~state }

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    state = CRC32.table.withUnsafeBufferPointer { table in
      var state = state
      for byte in bytes { state = (state >> 8) ^ table[Int((state ^ UInt32(byte)) & 0xFF)] }
      return state
    }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }
}
