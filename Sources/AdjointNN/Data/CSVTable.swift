import Foundation

/// A comma-separated file in memory: named columns of numbers or text.
///
/// ```swift
/// let table = try CSVTable(contentsOf: url)
/// let labels = try table.integers("digit")
/// let pixels: Tensor<Float> = try table.tensor(excluding: ["digit"])
/// ```
public struct CSVTable: Sendable {
  /// The columns' names, from the header, or `1`, `2`, … without one.
  public let columns: [String]
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
    for (index, name) in (header ?? []).enumerated() where header?.firstIndex(of: name) != index {
      throw CSVError(row: 1, column: "\(index + 1)", problem: "the name “\(name)” stands there twice")
    }
    while let row = try reader.next() {
      let width = header?.count ?? rows.first?.count ?? row.count
      if row.count != width {
        throw CSVError(row: reader.row, column: nil, problem: "\(row.count) fields instead of \(width)")
      }
      rows.append(row)
    }
    columns = header ?? (0..<(rows.first?.count ?? 0)).map { "\($0 + 1)" }
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

  /// A column as whole numbers.
  public func integers(_ column: String) throws(CSVError) -> [Int] {
    try numbers(column, "a whole number") { Int($0) }
  }

  /// A column of labels: whole numbers in `0..<classes`.
  public func labels(_ column: String, classes: Int) throws(CSVError) -> [Int] {
    try numbers(column, "a class in 0..<\(classes)") { text in
      Int(text).flatMap { (0..<classes).contains($0) ? $0 : nil }
    }
  }

  /// A column as numbers.
  public func doubles(_ column: String) throws(CSVError) -> [Double] { try numbers(column, "a number") { Double($0) } }

  /// Columns as a matrix [rows, columns]: the named ones, in that order.
  public func tensor<S: TensorScalar>(_ names: [String]) throws(CSVError) -> Tensor<S> {
    var columns: [[S]] = []
    for name in names { columns.append(try numbers(name, "a number") { S($0) }) }
    return Tensor(shape: [count, names.count], scalars: (0..<count).flatMap { row in columns.map { $0[row] } })
  }

  /// All columns but some.
  public func tensor<S: TensorScalar>(excluding excluded: [String]) throws(CSVError) -> Tensor<S> {
    for name in excluded { _ = try index(of: name) }
    return try tensor(columns.filter { !excluded.contains($0) })
  }

  private func index(of column: String) throws(CSVError) -> Int {
    guard let place = columns.firstIndex(of: column) else {
      throw CSVError(row: 1, column: column, problem: "no such column; there are \(columns.joined(separator: ", "))")
    }
    return place
  }

  private func numbers<N>(_ column: String, _ what: String, _ parse: (String) -> N?) throws(CSVError) -> [N] {
    let place = try index(of: column)
    var result: [N] = []
    result.reserveCapacity(count)
    for (row, fields) in fields.enumerated() {
      let text = fields[place].filter { $0 != " " && $0 != "\t" }
      guard let number = parse(text) else {
        throw CSVError(row: row + firstRow, column: column, problem: "“\(fields[place].prefix(40))” is not \(what)")
      }
      result.append(number)
    }
    return result
  }
}
