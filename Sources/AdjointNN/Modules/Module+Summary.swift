extension Module {
  /// A table of the modules with the shapes of their parameters and how many numbers they are.
  ///
  /// ```text
  /// Classifier        parameters
  ///   hidden  Linear
  ///     weight  [64, 128]   8192
  /// ```
  public var summary: String {
    let all = visited(by: Summarize()).rows
    let total = all.reduce(0) { $0 + $1.count }
    let frozen = all.reduce(0) { $0 + ($1.isFrozen ? $1.count : 0) }
    let names = all.map { String(repeating: "  ", count: $0.depth) + $0.name }
    let nameWidth = names.map(\.count).max() ?? 0, shapeWidth = all.map(\.what.count).max() ?? 0
    var lines = zip(all, names).map { row, name in
      let line = name.padded(nameWidth) + "  " + row.what.padded(shapeWidth)
      let count = row.isParameter ? "  \(row.count)" + (row.isFrozen ? "  frozen" : "") : ""
      return (line + count).trimmedEnd
    }
    lines.append("\(total) parameters" + (frozen > 0 ? ", \(frozen) of them frozen" : ""))
    return lines.joined(separator: "\n")
  }
}

private struct Summarize<Scalar: TensorScalar>: FieldVisitor {
  struct Row {
    let depth: Int
    let name: String
    let what: String
    let count: Int
    let isParameter: Bool
    let isFrozen: Bool
  }

  private(set) var rows: [Row] = []
  private var depth = 0

  mutating func enter(_ type: any Module.Type, _ address: UnsafeMutableRawPointer, at place: borrowing FieldPlace) {
    let kind = String(describing: type).prefix { $0 != "<" }
    rows.append(
      depth == 0
        ? Row(depth: 0, name: String(kind), what: "", count: 0, isParameter: false, isFrozen: false)
        : Row(
          depth: depth, name: place.name, what: String(kind), count: 0, isParameter: false,
          isFrozen: place.isFrozen))
    depth += 1
  }

  mutating func leave() { depth -= 1 }

  mutating func parameter(_ variable: inout Variable<Scalar>, at place: borrowing FieldPlace) {
    rows.append(
      Row(
        depth: depth, name: place.name, what: "\(variable.shape)", count: variable.scalarCount, isParameter: true,
        isFrozen: place.isFrozen))
  }

  mutating func state(_ state: inout LayerState<Scalar>, at place: borrowing FieldPlace) {
    rows.append(
      Row(
        depth: depth, name: place.name, what: "\(state.value.shape) state", count: 0, isParameter: false,
        isFrozen: place.isFrozen))
  }
}

extension String {
  /// The string with spaces after it, up to a width.
  func padded(_ width: Int) -> String { self + String(repeating: " ", count: Swift.max(0, width - count)) }

  /// The string with spaces before it, up to a width.
  func leftPadded(_ width: Int) -> String { String(repeating: " ", count: Swift.max(0, width - count)) + self }

  var trimmedEnd: String {
    var result = self
    while result.last == " " { result.removeLast() }
    return result
  }
}
