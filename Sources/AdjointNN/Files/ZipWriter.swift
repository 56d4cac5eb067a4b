/// The headers and the directory of a zip archive whose entries are stored. Sizes and places that need more than 32 bits,
/// and counts that need more than 16, are written as zip64 has it.
package struct ZipWriter {
  /// The number from which on the larger fields are taken: the one that stands for them.
  package static let limit = Int(UInt32.max)

  private let limit: Int
  private var place = 0
  private var count = 0
  private var directory: [UInt8] = []

  package init(zip64From limit: Int) { self.limit = limit }

  /// What stands before the contents of the next entry. A name of more than 65 535 bytes stops the program.
  package mutating func entry(_ name: String, size: Int, crc: UInt32) -> [UInt8] {
    let name = Array(name.utf8)
    if name.count > UInt16.max { fail("NPZ", "a name of \(name.count) bytes", "it may have at most 65535") }
    let sizes = size >= limit ? [size, size] : []
    let header = signed(0x0403_4B50) + fields(size, crc, name, sizes)
    directory += signed(0x0201_4B50) + little(UInt16(45))
    directory += fields(size, crc, name, place >= limit ? sizes + [place] : sizes, at: place)
    count += 1
    place += header.count + size
    return header
  }

  /// What stands after the last entry.
  package func end() -> [UInt8] {
    var bytes = directory
    if max(place, directory.count) >= limit || count >= min(limit, Int(UInt16.max)) {
      bytes += signed(0x0606_4B50) + little(UInt64(44)) + little(UInt16(45)) + little(UInt16(45)) + little(UInt64(0))
      for number in [count, count, directory.count, place] { bytes += little(UInt64(number)) }
      bytes += signed(0x0706_4B50) + little(UInt32(0)) + little(UInt64(place + directory.count)) + little(UInt32(1))
    }
    let shortCount = count >= min(limit, Int(UInt16.max)) ? UInt16.max : UInt16(count)
    bytes += signed(0x0605_4B50) + little(UInt32(0)) + little(shortCount) + little(shortCount)
    return bytes + little(short(directory.count)) + little(short(place)) + little(UInt16(0))
  }

  /// What an entry's own header and its record in the directory, which has its place, have in common: version, a name in
  /// UTF-8, stored, the first of January 1980, checksum, sizes; then the name and the larger fields.
  private func fields(_ size: Int, _ crc: UInt32, _ name: [UInt8], _ large: [Int], at place: Int? = nil) -> [UInt8] {
    var bytes: [UInt8] = []
    for field: UInt16 in [large.isEmpty ? 20 : 45, 0x800, 0, 0, 33] { bytes += little(field) }
    bytes += little(crc) + little(short(size)) + little(short(size)) + little(UInt16(name.count))
    bytes += little(UInt16(large.isEmpty ? 0 : 4 + 8 * large.count))
    if let place { bytes += [UInt8](repeating: 0, count: 10) + little(short(place)) }
    bytes += name
    if !large.isEmpty { bytes += little(UInt16(1)) + little(UInt16(8 * large.count)) }
    for number in large { bytes += little(UInt64(number)) }
    return bytes
  }

  private func short(_ number: Int) -> UInt32 { number >= limit ? .max : UInt32(number) }

  private func signed(_ signature: UInt32) -> [UInt8] { little(signature) }

  private func little<I: FixedWidthInteger>(_ number: I) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(little: number)
    return bytes
  }
}
