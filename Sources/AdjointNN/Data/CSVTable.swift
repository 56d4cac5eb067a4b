import Foundation

/// A comma-separated file in memory: named columns of numbers or text.
///
/// ```swift
/// let table = try CSVTable(contentsOf: url)
/// let labels = try table.integers("digit")
/// let pixels: Tensor<Float> = try table.tensor(excluding: ["digit"])
/// ```
///
/// A number is decimal: `-1`, `+.5`, `3e-2`, `inf`, `infinity` and `nan` in either case. Blanks and tabs around it are no
/// part of it. What is left must be the number as a whole, and in the range of its type: else the field is an error that
/// quotes it. A field without a value is an error, too, unless its spelling is one of `missingValues`, which are read as
/// NaN.
public struct CSVTable: Sendable {
  /// The columns' names, from the header, or `1`, `2`, … without one.
  public let columns: [String]
  /// The place of each column.
  private let places: [[UInt8]: Int]
  private let fields: [[String]]
  private let firstRow: Int

  /// Reads a whole file. A row with another number of fields than the first throws.
  public init(contentsOf url: URL, separator: Character = ",", hasHeader: Bool = true) throws {
    try self.init(CSVReader(contentsOf: url, separator: separator), hasHeader: hasHeader)
  }

  /// Reads a string.
  public init(_ text: String, separator: Character = ",", hasHeader: Bool = true) throws(CSVError) {
    try self.init(CSVReader(text, separator: separator), hasHeader: hasHeader)
  }

  init(_ reader: CSVReader, hasHeader: Bool) throws(CSVError) {
    var reader = reader, rows: [[String]] = []
    let header = hasHeader ? try reader.next() ?? [] : nil
    var places = [[UInt8]: Int](minimumCapacity: header?.count ?? 0)
    for (index, name) in (header ?? []).enumerated() where places.updateValue(index, forKey: name.nameBytes) != nil {
      throw CSVError(row: 1, column: "\(index + 1)", problem: "the name \(inQuotes(name)) stands there twice")
    }
    while let row = try reader.next() {
      let width = header?.count ?? rows.first?.count ?? row.count
      if row.count != width {
        throw CSVError(row: reader.row, column: nil, problem: "\(row.count) fields instead of \(width)")
      }
      rows.append(row)
    }
    columns = header ?? (0..<(rows.first?.count ?? 0)).map { "\($0 + 1)" }
    if header == nil { for (index, name) in columns.enumerated() { places[name.nameBytes] = index } }
    self.places = places
    fields = rows
    firstRow = hasHeader ? 2 : 1
  }

  /// The number of rows, without the header.
  public var count: Int { fields.count }

  /// A column as text.
  public func strings(_ column: String) throws(CSVError) -> [String] {
    let place = try index(of: column)
    return fields.map { $0[place] }
  }

  /// A column as whole numbers. A number with a fraction throws, even `5.0`, as does one that `Int` cannot hold.
  public func integers(_ column: String) throws(CSVError) -> [Int] {
    try numbers(column, "a whole number") { Int($0) }
  }

  /// A column of labels: whole numbers in `0..<classes`.
  public func labels(_ column: String, classes: Int) throws(CSVError) -> [Int] {
    if classes < 1 { fail("labels", "\(classes) classes", "there is at least one") }
    return try numbers(column, "a class in 0..<\(classes)") { text in
      Int(text).flatMap { (0..<classes).contains($0) ? $0 : nil }
    }
  }

  /// A column as numbers. Fields that are one of the missing values, such as `["", "NA"]`, are NaN.
  public func doubles(_ column: String, missingValues: Set<String> = []) throws(CSVError) -> [Double] {
    try floats(column, missingValues)
  }

  /// Columns as a matrix [rows, columns]: the named ones, in that order. Fields that are one of the missing values are NaN.
  public func tensor<S: TensorScalar>(
    _ names: [String], missingValues: Set<String> = []
  ) throws(CSVError) -> Tensor<S> {
    var columns: [[S]] = []
    for name in names { columns.append(try floats(name, missingValues)) }
    return Tensor(shape: [count, names.count], scalars: (0..<count).flatMap { row in columns.map { $0[row] } })
  }

  /// All columns but some. Fields that are one of the missing values are NaN.
  public func tensor<S: TensorScalar>(
    excluding excluded: [String], missingValues: Set<String> = []
  ) throws(CSVError) -> Tensor<S> {
    for name in excluded { _ = try index(of: name) }
    let excluded = Set(excluded.map(\.nameBytes))
    return try tensor(columns.filter { !excluded.contains($0.nameBytes) }, missingValues: missingValues)
  }

  private func index(of column: String) throws(CSVError) -> Int {
    guard let place = places[column.nameBytes] else {
      throw CSVError(row: 1, column: column, problem: "no such column; \(namesThere(columns))")
    }
    return place
  }

  private func floats<S: TensorScalar>(_ column: String, _ missing: Set<String>) throws(CSVError) -> [S] {
    try numbers(column, "a number", because: reason(S.self)) { missing.contains($0) ? .nan : decimal($0) }
  }

  /// What to add about a field that is not read as a number.
  private func reason<S: TensorScalar>(_: S.Type) -> (String) -> String {
    { text in
      if text.isEmpty { return "; missingValues says what stands for none" }
      return isDecimal(text) && S(text) != nil ? " that \(S.self) can hold" : ""
    }
  }

  private func numbers<N>(
    _ column: String, _ what: String, because reason: (String) -> String = { _ in "" }, _ parse: (String) -> N?
  ) throws(CSVError) -> [N] {
    let place = try index(of: column)
    var result: [N] = []
    result.reserveCapacity(count)
    for (row, fields) in fields.enumerated() {
      let text = withoutBlanks(fields[place])
      guard let number = parse(text) else {
        throw CSVError(
          row: row + firstRow, column: column, problem: "\(inQuotes(fields[place])) is not \(what)\(reason(text))")
      }
      result.append(number)
    }
    return result
  }
}

/// A text without the blanks and tabs around it.
private func withoutBlanks(_ text: String) -> String {
  func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  let bytes = text.utf8
  guard let first = bytes.first, let last = bytes.last, isBlank(first) || isBlank(last) else { return text }
  guard let start = bytes.firstIndex(where: { !isBlank($0) }), let end = bytes.lastIndex(where: { !isBlank($0) }) else {
    return ""
  }
  return String(text[start...end])
}

/// A decimal number of the type's range, an infinity or NaN; nil for other notations, of which Swift's own reader takes
/// hexadecimal ones, and for numbers that are too large.
private func decimal<S: TensorScalar>(_ text: String) -> S? {
  if isDecimal(text) { return S(text).flatMap { $0.isFinite ? $0 : nil } }
  let word = text.hasPrefix("+") || text.hasPrefix("-") ? text.dropFirst() : text[...]
  return ["inf", "infinity", "nan"].contains(word.lowercased()) ? S(text) : nil
}

/// Whether the text has the characters of a decimal number alone.
private func isDecimal(_ text: String) -> Bool {
  text.utf8.allSatisfy { byte in (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte) }
}
