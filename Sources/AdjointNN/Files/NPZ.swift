import Foundation

/// NumPy's archive of arrays, `.npz`: a zip file of `.npy` files, stored or deflated.
///
/// Archives beyond 4 GB (zip64), in several parts, or encrypted are not read; NumPy writes none below that size.
public enum NPZ {
  /// The tensors of a file by name. Each is read as ``NPY/read(_:)`` does.
  public static func read<S: TensorScalar>(_ url: URL) throws -> [String: Tensor<S>] {
    try decoded([UInt8](Data(contentsOf: url)))
  }

  /// Writes a file in one step, without compression.
  public static func write<S: TensorScalar>(_ tensors: [String: Tensor<S>], to url: URL) throws {
    try Data(encoded(tensors)).write(to: url, options: .atomic)
  }

  /// The tensors in a file's bytes.
  public static func decoded<S: TensorScalar>(_ bytes: [UInt8]) throws(FileFormatError) -> [String: Tensor<S>] {
    var tensors: [String: Tensor<S>] = [:]
    for entry in try directory(bytes) {
      let key = entry.name.hasSuffix(".npy") ? String(entry.name.dropLast(4)) : entry.name
      let tensor: Tensor<S> = try NPY.decoded(try content(entry, bytes), key: key)
      if tensors.updateValue(tensor, forKey: key) != nil { throw error("the name stands there twice", key) }
    }
    return tensors
  }

  /// The bytes of a file with these tensors.
  public static func encoded<S: TensorScalar>(_ tensors: [String: Tensor<S>]) -> [UInt8] {
    var bytes: [UInt8] = [], directory: [UInt8] = []
    for (key, tensor) in tensors.sorted(by: { $0.key < $1.key }) {
      let content = NPY.encoded(tensor), name = Array("\(key).npy".utf8), place = bytes.count
      guard place + content.count < Int(UInt32.max), name.count < 1 << 16 else {
        fail("NPZ", "an archive of more than 4 GB", "write several files, or safetensors")
      }
      // Version 2.0, names in UTF-8, stored, the first of January 1980.
      var common: [UInt8] = []
      for field: UInt16 in [20, 0x800, 0, 0, 33] { common.append(little: field) }
      common.append(little: crc(content[...]))
      common.append(little: UInt32(content.count))
      common.append(little: UInt32(content.count))
      common.append(little: UInt16(name.count))
      common.append(little: UInt16(0))
      bytes.append(little: UInt32(0x0403_4B50))
      bytes += common + name + content
      directory.append(little: UInt32(0x0201_4B50))
      directory.append(little: UInt16(20))
      directory += common + [UInt8](repeating: 0, count: 10)
      directory.append(little: UInt32(place))
      directory += name
    }
    let start = bytes.count
    bytes += directory
    bytes.append(little: UInt32(0x0605_4B50))
    for field in [0, 0, tensors.count, tensors.count] { bytes.append(little: UInt16(field)) }
    bytes.append(little: UInt32(directory.count))
    bytes.append(little: UInt32(start))
    bytes.append(little: UInt16(0))
    return bytes
  }

  private struct Entry {
    let name: String
    let method: UInt16
    let crc: UInt32
    let compressed: Int
    let size: Int
    let place: Int
  }

  /// The entries of the central directory, found from the end of the file.
  private static func directory(_ bytes: [UInt8]) throws(FileFormatError) -> [Entry] {
    var end = bytes.count - 22
    while end >= 0 && end >= bytes.count - 65_557 && bytes.little(end, UInt32.self) != 0x0605_4B50 { end -= 1 }
    guard end >= 0, bytes.little(end, UInt32.self) == 0x0605_4B50, let count = bytes.little(end + 10, UInt16.self),
      let start = bytes.little(end + 16, UInt32.self)
    else { throw error("no end of a zip directory") }
    var entries: [Entry] = [], place = Int(start)
    for _ in 0..<count {
      guard bytes.little(place, UInt32.self) == 0x0201_4B50, let flags = bytes.little(place + 8, UInt16.self),
        let method = bytes.little(place + 10, UInt16.self), let crc = bytes.little(place + 16, UInt32.self),
        let compressed = bytes.little(place + 20, UInt32.self), let size = bytes.little(place + 24, UInt32.self),
        let nameLength = bytes.little(place + 28, UInt16.self), let extra = bytes.little(place + 30, UInt16.self),
        let comment = bytes.little(place + 32, UInt16.self), let local = bytes.little(place + 42, UInt32.self),
        place + 46 + Int(nameLength) <= bytes.count,
        let name = String(validating: bytes[(place + 46)..<(place + 46 + Int(nameLength))], as: UTF8.self)
      else { throw error("a damaged directory") }
      if flags & 1 != 0 || compressed == .max || size == .max { throw error("encrypted, or larger than 4 GB", name) }
      entries.append(
        Entry(name: name, method: method, crc: crc, compressed: Int(compressed), size: Int(size), place: Int(local)))
      place += 46 + Int(nameLength) + Int(extra) + Int(comment)
    }
    // Entries that share their bytes could ask for far more memory than the file has.
    if entries.reduce(0, { $0 + $1.compressed }) > bytes.count { throw error("entries that overlap") }
    return entries
  }

  private static func content(_ entry: Entry, _ bytes: [UInt8]) throws(FileFormatError) -> [UInt8] {
    guard bytes.little(entry.place, UInt32.self) == 0x0403_4B50, let name = bytes.little(entry.place + 26, UInt16.self),
      let extra = bytes.little(entry.place + 28, UInt16.self)
    else { throw error("no entry where the directory has one", entry.name) }
    let start = entry.place + 30 + Int(name) + Int(extra)
    guard start + entry.compressed <= bytes.count else { throw error("the entry ends beyond the file", entry.name) }
    let packed = bytes[start..<start + entry.compressed]
    let content: [UInt8]
    switch entry.method {
    case 0: content = Array(packed)
    case 8:
      guard let inflated = Inflate.decoded(packed, limit: entry.size) else {
        throw error("damaged compressed data", entry.name)
      }
      content = inflated
    default: throw error("compression method \(entry.method)", entry.name)
    }
    guard content.count == entry.size, crc(content[...]) == entry.crc else {
      throw error("its length or checksum is not what the directory says", entry.name)
    }
    return content
  }

  /// The cyclic redundancy check of zip files.
  static func crc(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    ~bytes.reduce(UInt32.max) { crc, byte in (crc >> 8) ^ table[Int((crc ^ UInt32(byte)) & 0xFF)] }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }

  private static func error(_ problem: String, _ key: String? = nil) -> FileFormatError {
    FileFormatError(format: "npz", key: key, problem: problem)
  }
}
