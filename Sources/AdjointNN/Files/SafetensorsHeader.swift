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
    var hasMetadata = false
    try object { (parser, name) throws(FileFormatError) in
      if name == "__metadata__" {
        if hasMetadata { throw parser.error("“__metadata__” twice") }
        hasMetadata = true
        try parser.readMetadata()
      } else {
        parser.entries.append(try parser.entry(name))
      }
    }
    skipSpace()
    if place < bytes.count { throw error("text after the header's end") }
  }

  /// An object of texts, or null.
  private mutating func readMetadata() throws(FileFormatError) {
    skipSpace()
    if takesWord("null") { return }
    guard isNext("{") else { throw error("metadata that are no object of texts") }
    try object { (parser, key) throws(FileFormatError) in
      guard parser.isNext("\"") else { throw parser.error("for \(inQuotes(key)) metadata that are no text") }
      if parser.metadata.updateValue(try parser.string(), forKey: key) != nil {
        throw parser.error("metadata for \(inQuotes(key)), or a name equal to it, twice")
      }
    }
  }

  private mutating func entry(_ name: String) throws(FileFormatError) -> SafetensorsEntry {
    var entry = SafetensorsEntry(name: name), seen: Set<String> = []
    try object { (parser, key) throws(FileFormatError) in
      guard ["dtype", "shape", "data_offsets"].contains(key) else { return try parser.skipValue() }
      if !seen.insert(key).inserted { throw parser.error("“\(key)” twice in \(inQuotes(name))") }
      switch key {
      case "dtype": entry.type = try parser.string()
      case "shape": entry.extents = try parser.numbers()
      default:
        let offsets = try parser.numbers()
        if offsets.count != 2 { throw parser.error("\(offsets.count) offsets in \(inQuotes(name)) instead of 2") }
        (entry.start, entry.end) = (offsets[0], offsets[1])
      }
    }
    if seen.count != 3 { throw error("\(inQuotes(name)) lacks its dtype, shape or data_offsets") }
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
      if digits > 1, bytes[place - digits] == 0x30 { throw error("a number that starts with 0") }
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
      guard (0xD800..<0xDC00).contains(high), takesWord("\\u") else { throw error("half a character") }
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

  /// Passes over a value of any kind, however deep, in a key that readers do not know.
  private mutating func skipValue() throws(FileFormatError) {
    var open: [Unicode.Scalar] = []
    repeat {
      if takes("{") {
        open.append("}")
        if !isNext("}") {
          try skipKey()
          continue
        }
      } else if takes("[") {
        open.append("]")
        if !isNext("]") { continue }
      } else {
        try skipScalar()
      }
      // After a value come the next one, or ends.
      while let end = open.last {
        if !isNext(end), takes(",") {
          if end == "}" { try skipKey() }
          break
        }
        try expect(end)
        open.removeLast()
      }
    } while !open.isEmpty
  }

  private mutating func skipKey() throws(FileFormatError) {
    _ = try string()
    try expect(":")
  }

  /// Passes over a text, a number or a word.
  private mutating func skipScalar() throws(FileFormatError) {
    if isNext("\"") {
      _ = try string()
      return
    }
    for word in ["true", "false", "null"] where takesWord(word) { return }
    let start = place
    while place < bytes.count, bytes[place] != 0x2C, bytes[place] != 0x5D, bytes[place] != 0x7D, bytes[place] > 0x20 {
      place += 1
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    if text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/) == nil {
      throw error("no value where one should be")
    }
  }

  private mutating func skipSpace() {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }

  private mutating func takes(_ character: Unicode.Scalar) -> Bool {
    guard isNext(character) else { return false }
    place += 1
    return true
  }

  /// Whether the character comes next, after white space.
  private mutating func isNext(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    return place < bytes.count && bytes[place] == UInt8(ascii: character)
  }

  /// Takes a word that stands right here.
  private mutating func takesWord(_ word: String) -> Bool {
    guard bytes[place...].starts(with: word.utf8) else { return false }
    place += word.utf8.count
    return true
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(FileFormatError) {
    if !takes(character) { throw error("no “\(character)” where one should be") }
  }

  private func error(_ problem: String) -> FileFormatError {
    FileFormatError(format: "safetensors", problem: "the header has \(problem), at byte \(place)")
  }
}
