// The header of a safetensors file: JSON of one fixed form. Read by a parser of that form alone, because it has to notice
// names that stand there twice, and must not spend more than the header's own length on a hostile one.

/// One tensor as the header declares it.
struct SafetensorsEntry: Sendable {
  let name: String
  var type = ""
  var extents: [Int] = []
  var start = -1
  var end = -1
}

struct SafetensorsHeader {
  private(set) var entries: [SafetensorsEntry] = []
  private(set) var metadata: [String: String] = [:]

  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) throws(FileFormatError) {
    self.bytes = bytes
    try object { (parser, name) throws(FileFormatError) in
      if name == "__metadata__" {
        try parser.object { (parser, key) throws(FileFormatError) in
          if parser.metadata.updateValue(try parser.string(), forKey: key) != nil {
            throw parser.error("“\(key)” twice")
          }
        }
      } else {
        parser.entries.append(try parser.entry(name))
      }
    }
    skipSpace()
    if place < bytes.count { throw error("text after the header's end") }
  }

  private mutating func entry(_ name: String) throws(FileFormatError) -> SafetensorsEntry {
    var entry = SafetensorsEntry(name: name), seen: Set<String> = []
    try object { (parser, key) throws(FileFormatError) in
      if !seen.insert(key).inserted { throw parser.error("“\(key)” twice in “\(name)”") }
      switch key {
      case "dtype": entry.type = try parser.string()
      case "shape": entry.extents = try parser.numbers()
      case "data_offsets":
        let offsets = try parser.numbers()
        if offsets.count != 2 { throw parser.error("\(offsets.count) offsets in “\(name)” instead of 2") }
        (entry.start, entry.end) = (offsets[0], offsets[1])
      default: throw parser.error("“\(key)” in “\(name)”, which has dtype, shape and data_offsets alone")
      }
    }
    if seen.count != 3 { throw error("“\(name)” lacks its dtype, shape or data_offsets") }
    return entry
  }

  private mutating func object(
    _ member: (inout SafetensorsHeader, String) throws(FileFormatError) -> Void
  ) throws(FileFormatError) {
    try expect("{")
    if takes("}") { return }
    repeat {
      let key = try string()
      try expect(":")
      try member(&self, key)
    } while takes(",")
    try expect("}")
  }

  private mutating func numbers() throws(FileFormatError) -> [Int] {
    var numbers: [Int] = []
    try expect("[")
    if takes("]") { return numbers }
    repeat {
      skipSpace()
      var number = 0, digits = 0
      while place < bytes.count, case let digit = bytes[place], (0x30...0x39).contains(digit) {
        if digits == 18 { throw error("a number of more than 18 digits") }
        number = number * 10 + Int(digit - 0x30)
        digits += 1
        place += 1
      }
      if digits == 0 { throw error("no whole number where one should be") }
      // Far more than a tensor has axes: what comes may be nothing but numbers up to the header's end.
      if numbers.count == 64 { throw error("a list of more than 64 numbers") }
      numbers.append(number)
    } while takes(",")
    try expect("]")
    return numbers
  }

  private mutating func string() throws(FileFormatError) -> String {
    try expect("\"")
    var text: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case 0x22:
        guard let result = String(validating: text, as: UTF8.self) else { throw error("text that is not UTF-8") }
        return result
      case 0x5C: text.append(contentsOf: String(try escaped()).utf8)
      case 0..<0x20: throw error("a control character in text")
      default: text.append(byte)
      }
    }
    throw error("a text that is not closed")
  }

  private mutating func escaped() throws(FileFormatError) -> Unicode.Scalar {
    guard place < bytes.count else { throw error("a text that is not closed") }
    let byte = bytes[place]
    place += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let high = try hexadecimal()
      if let scalar = Unicode.Scalar(high) { return scalar }
      guard (0xD800..<0xDC00).contains(high), takes("\\"), takes("u") else { throw error("half a character") }
      let low = try hexadecimal()
      guard (0xDC00..<0xE000).contains(low), let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + low - 0xDC00)
      else { throw error("half a character") }
      return scalar
    default: throw error("an unknown escape")
    }
  }

  private mutating func hexadecimal() throws(FileFormatError) -> UInt32 {
    guard place + 4 <= bytes.count,
      let text = String(validating: bytes[place..<place + 4], as: UTF8.self), text.allSatisfy(\.isHexDigit),
      let number = UInt32(text, radix: 16)
    else { throw error("an unknown escape") }
    place += 4
    return number
  }

  private mutating func skipSpace() {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }

  private mutating func takes(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard place < bytes.count, bytes[place] == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(FileFormatError) {
    if !takes(character) { throw error("no “\(character)” where one should be") }
  }

  private func error(_ problem: String) -> FileFormatError {
    FileFormatError(format: "safetensors", problem: "the header has \(problem), at byte \(place)")
  }
}
