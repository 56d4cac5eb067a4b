import Foundation

/// What is wrong in a comma-separated file, and where. Rows count from 1, the header included;
/// empty lines do not count.
public struct CSVError: Error, Equatable, CustomStringConvertible {
  /// The row that is wrong, from 1.
  public let row: Int
  /// The column's name or number; nil where the row as a whole is wrong.
  public let column: String?
  /// What is wrong with it, in words.
  public let problem: String

  /// An error in a row, and in a column of it where one is to blame.
  public init(row: Int, column: String?, problem: String) {
    self.row = row
    self.column = column
    self.problem = problem
  }

  /// The place and the problem in one line: `row 3, column “age”: …`, or `column 2` where columns are counted.
  public var description: String {
    let place = column.map { ", column \(Int($0) == nil ? inQuotes($0) : $0)" }
    return "row \(row)\(place ?? ""): \(problem)"
  }
}

/// Reads the rows of a comma-separated file one after another, in memory that does not grow with the file (RFC 4180).
///
/// A field in double quotes may hold commas, line ends and, doubled, quotes. Lines end in LF or CRLF. Empty lines are
/// passed over, as is a byte order mark at the start. Fields are as they stand, blanks included.
///
/// ```swift
/// var reader = try CSVReader(contentsOf: url)
/// while let fields = try reader.next() { … }
/// ```
public struct CSVReader {
  private var file: FileHandle?
  private let separator: UInt8
  private var buffer: [UInt8]
  private var position = 0
  /// The number of the row that was read last; a row over several lines counts once.
  public private(set) var row = 0
  /// Why the file could not be read on.
  private var failure: String?
  /// A field longer than this is an error: a quote that was never closed would swallow the file.
  private static let longestField = 1 << 20

  /// Opens a file, or a pipe. It is read as UTF-8. What is not there, or is compressed with gzip, throws.
  public init(contentsOf url: URL, separator: Character = ",") throws {
    self.init(bytes: [], separator: separator)
    file = try FileHandle(forReadingFrom: URL(fileURLWithPath: filePath(url, format: "CSV")))
    if peek() == 0x1F, buffer.starts(with: [0x1F, 0x8B]) {
      throw FileFormatError(format: "CSV", problem: "it is compressed with gzip; unpack it first")
    }
  }

  /// Reads a string.
  public init(_ text: String, separator: Character = ",") { self.init(bytes: Array(text.utf8), separator: separator) }

  init(bytes: [UInt8], separator: Character = ",") {
    guard let byte = separator.asciiValue, byte != 0x22, byte != 0x0A, byte != 0x0D else {
      fail("CSVReader", "the separator “\(separator)”", "use one ASCII character that is no quote and no line end")
    }
    self.separator = byte
    buffer = bytes
  }

  /// The fields of the next row; nil at the end.
  public mutating func next() throws(CSVError) -> [String]? {
    // A byte order mark is no part of the first name.
    if row == 0, position == 0, peek() == 0xEF, buffer.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    while let byte = peek(), byte == 0x0A || byte == 0x0D { position += 1 }
    row += 1
    guard peek() != nil else {
      if let failure { throw CSVError(row: row, column: nil, problem: failure) }
      row -= 1
      return nil
    }
    var fields: [String] = []
    while true {
      fields.append(try field(fields.count + 1))
      switch take() {
      case separator: continue
      case 0x0D:
        if peek() == 0x0A { position += 1 }
        return fields
      default: return fields
      }
    }
  }

  /// One field, up to its separator or the end of the line.
  private mutating func field(_ number: Int) throws(CSVError) -> String {
    var bytes: [UInt8] = []
    let isQuoted = peek() == 0x22
    if isQuoted {
      position += 1
      while true {
        guard let byte = take() else { throw error(number, "a quote is not closed") }
        if byte == 0x22 {
          if peek() != 0x22 { break }
          position += 1
        }
        bytes.append(byte)
        try check(bytes.count, number)
      }
      if let byte = peek(), byte != separator, byte != 0x0A, byte != 0x0D {
        throw error(number, "text after the closing quote")
      }
    } else {
      while peek() != nil {
        let end = buffer[position...].firstIndex { $0 == separator || $0 == 0x0A || $0 == 0x0D || $0 == 0x22 }
        bytes += buffer[position..<(end ?? buffer.count)]
        position = end ?? buffer.count
        try check(bytes.count, number)
        if end == nil { continue }
        if buffer[position] == 0x22 { throw error(number, "a quote inside of a field without quotes") }
        break
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw error(number, "bytes that are not UTF-8") }
    return text
  }

  private func check(_ count: Int, _ number: Int) throws(CSVError) {
    if count > CSVReader.longestField { throw error(number, "a field of more than \(CSVReader.longestField) bytes") }
  }

  private func error(_ column: Int, _ problem: String) -> CSVError {
    CSVError(row: row, column: "\(column)", problem: problem)
  }

  private mutating func take() -> UInt8? {
    defer { position += 1 }
    return peek()
  }

  private mutating func peek() -> UInt8? {
    if position < buffer.count { return buffer[position] }
    guard let file, failure == nil else { return nil }
    do {
      guard let data = try file.read(upToCount: 1 << 16), !data.isEmpty else { return nil }
      buffer = Array(data)
    } catch {
      failure = "the file cannot be read on: \(error)"
      return nil
    }
    position = 0
    return buffer[0]
  }
}
