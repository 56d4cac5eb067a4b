import Foundation

/// What stands before the numbers of an npy file: a dictionary, as Python writes it, of `descr`, `fortran_order` and
/// `shape` (NumPy, `numpy.lib.format`).
struct NPYHeader {
  /// The number type as the file has it.
  let type: String
  /// Nil where the type is none of real numbers.
  let format: NumberFormat?
  let isBigEndian: Bool
  let isFortran: Bool
  let extents: [Int]

  static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)

  /// Reads it, and leaves the stream at the first number.
  init(_ stream: inout some ByteStream) throws(FileFormatError) {
    let start = try stream.bytes(min(stream.count, 10))
    guard start.count == 10, start.starts(with: NPYHeader.magic) else { throw stream.foreignStart(start, "npy") }
    var length = Int(start.little(8, UInt16.self)!)
    switch (start[6], start[7]) {
    case (1, 0): break
    case (2, 0), (3, 0): length += Int(try stream.bytes(2).little(0, UInt16.self)!) << 16
    default: throw stream.error("version \(start[6]).\(start[7])")
    }
    guard length <= 1 << 16, length <= stream.count,
      let text = NPYHeader.text(try stream.bytes(length), isLatin: start[6] < 3)
    else { throw stream.error("a header of \(length) bytes, with \(stream.count) after its length") }
    guard let values = NPYHeader.dictionary(text), let descr = values["descr"], let order = values["fortran_order"],
      let shape = values["shape"]
    else { throw stream.error("a header without descr, fortran_order or shape, or with more than these") }
    guard order == "False" || order == "True" else { throw stream.error("fortran_order \(inQuotes(order))") }
    guard let extents = NPYHeader.extents(shape) else {
      throw stream.error("\(inQuotes(shape)) for a shape, where a tuple of whole numbers should be")
    }
    let name = NPYHeader.unquoted(descr)
    let found = name.flatMap { NPYHeader.format($0) }
    type = name ?? descr
    format = found?.format
    isBigEndian = found?.isBigEndian ?? false
    isFortran = order == "True"
    self.extents = extents
  }

  /// How the numbers after the header stand there, and whether their axes are in reverse order. That there are as many is
  /// checked; more may follow.
  func layout<S: TensorScalar>(
    _ stream: some ByteStream, _: S.Type
  ) throws(FileFormatError) -> (NumberLayout, isFortran: Bool) {
    guard let format else { throw stream.error("the number type \(inQuotes(type)), which is none of real numbers") }
    guard format.fits(S.self) else { throw stream.error("\(type) cannot be read as \(S.self)") }
    guard let (shape, count) = checkedShape(extents, elementSize: format.size) else {
      throw stream.error(shapeProblem(extents))
    }
    guard stream.count >= count else {
      throw stream.error("\(stream.count) bytes for shape \(shape) of \(type), which takes \(count)")
    }
    let isReversed = isFortran && shape.rank > 1
    return (
      NumberLayout(shape: isReversed ? Shape(shape.reversed()) : shape, format: format, isBigEndian: isBigEndian),
      isReversed
    )
  }

  private static func text(_ bytes: [UInt8], isLatin: Bool) -> String? {
    if !isLatin { return String(validating: bytes, as: UTF8.self) }
    return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  /// The values by their names, as they are written; nil if it is no dictionary, or a name stands there twice.
  private static func dictionary(_ text: String) -> [String: String]? {
    guard let members = members(trimmed(text), "{", "}") else { return nil }
    var values: [String: String] = [:]
    for member in members {
      guard let parts = split(member, at: ":"), parts.count == 2, let key = unquoted(parts[0]),
        values.updateValue(parts[1], forKey: key) == nil
      else { return nil }
    }
    return values.count == 3 ? values : nil
  }

  /// The numbers of a tuple. One number alone has a comma after it; Python 2 wrote an L after each.
  private static func extents(_ text: String) -> [Int]? {
    guard let parts = members(text, "(", ")"), parts.count != 1 || text.contains(","), parts.count <= 64 else {
      return nil
    }
    var extents: [Int] = []
    for part in parts {
      let digits = part.hasSuffix("L") ? trimmed(part.dropLast()) : part
      guard let extent = Int(digits), digits == "0" || !digits.hasPrefix("0") else { return nil }
      extents.append(extent)
    }
    return extents
  }

  /// What stands between two brackets, divided by commas, of which one may be the last.
  private static func members(_ text: String, _ opening: Character, _ closing: Character) -> [String]? {
    guard text.count >= 2, text.first == opening, text.last == closing,
      var parts = split(text.dropFirst().dropLast(), at: ",")
    else { return nil }
    if parts.last == "" { parts.removeLast() }
    return parts.contains("") ? nil : parts
  }

  /// The parts between separators outside of brackets and quotes, of which none may be left open.
  private static func split(_ text: some StringProtocol, at separator: Character) -> [String]? {
    var parts: [String] = [], start = text.startIndex, depth = 0, quote: Character?
    for index in text.indices {
      let character = text[index]
      switch character {
      case _ where quote != nil: if character == quote { quote = nil }
      case "'", "\"": quote = character
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      case separator where depth == 0:
        parts.append(trimmed(text[start..<index]))
        start = text.index(after: index)
      default: break
      }
      if depth < 0 { return nil }
    }
    parts.append(trimmed(text[start...]))
    return depth == 0 && quote == nil ? parts : nil
  }

  /// The text between quotes, before which Python 2 wrote a u; nil if it is no such text.
  private static func unquoted(_ text: String) -> String? {
    let text = text.hasPrefix("u") ? text.dropFirst() : text[...]
    guard text.count >= 2, let quote = text.first, quote == "'" || quote == "\"", text.last == quote,
      case let inner = text.dropFirst().dropLast(), !inner.contains(quote), !inner.contains("\\")
    else { return nil }
    return String(inner)
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// A number type by its name, as `numpy.dtype` takes it: a name, or a code after a byte order. `=`, `|` and none stand
  /// for the order of the computer, which is that of all on which NumPy runs today.
  private static func format(_ name: String) -> (format: NumberFormat, isBigEndian: Bool)? {
    if let format = names[name] { return (format, false) }
    let hasOrder = name.first.map { "<>=|".contains($0) } ?? false
    return codes[hasOrder ? String(name.dropFirst()) : name].map { ($0, name.first == ">") }
  }

  private static let codes: [String: NumberFormat] = [
    "f2": .float16, "f4": .float32, "f8": .float64, "i1": .int8, "i2": .int16, "i4": .int32, "i8": .int64, "u1": .uint8,
    "u2": .uint16, "u4": .uint32, "u8": .uint64, "b1": .bool, "e": .float16, "f": .float32, "d": .float64, "b": .int8,
    "h": .int16, "i": .int32, "l": .int64, "q": .int64, "p": .int64, "n": .int64, "B": .uint8, "H": .uint16,
    "I": .uint32, "L": .uint64, "Q": .uint64, "P": .uint64, "N": .uint64, "?": .bool
  ]

  private static let names: [String: NumberFormat] = [
    "float16": .float16, "half": .float16, "float32": .float32, "single": .float32, "float64": .float64,
    "double": .float64, "float": .float64, "bool": .bool, "bool_": .bool, "int8": .int8, "byte": .int8,
    "int16": .int16, "short": .int16, "int32": .int32, "intc": .int32, "int64": .int64, "int": .int64, "int_": .int64,
    "intp": .int64, "long": .int64, "longlong": .int64, "uint8": .uint8, "ubyte": .uint8, "uint16": .uint16,
    "ushort": .uint16, "uint32": .uint32, "uintc": .uint32, "uint64": .uint64, "uint": .uint64, "uintp": .uint64,
    "ulong": .uint64, "ulonglong": .uint64
  ]
}
