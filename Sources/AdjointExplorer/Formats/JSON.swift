/// A JSON value, and its text: the little that a document needs, with keys in the order given.
enum JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  case null
  case bool(Bool)
  case integer(Int)
  /// A number; `"NaN"`, `"Infinity"` and `"-Infinity"` where JSON has none.
  case number(Double)
  /// A number in the shortest form that reads back to the same `Float`.
  case float(Float)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  init(stringLiteral value: String) { self = .string(value) }
  init(integerLiteral value: Int) { self = .integer(value) }
  init(booleanLiteral value: Bool) { self = .bool(value) }

  init<S: TensorScalar>(_ scalar: S) {
    if let single = scalar as? Float { self = .float(single) } else { self = .number(Double(scalar)) }
  }

  static func list(_ integers: some Sequence<Int>) -> JSON { .array(integers.map(JSON.integer)) }
  static func list(_ strings: [String]) -> JSON { .array(strings.map(JSON.string)) }

  /// The text. Safe inside an HTML script element: nothing in it can end the element or turn the writing direction.
  var text: String {
    var result = ""
    write(to: &result)
    return result
  }

  private func write(to result: inout String) {
    switch self {
    case .null: result += "null"
    case .bool(let value): result += value ? "true" : "false"
    case .integer(let value): result += "\(value)"
    case .number(let value): result += JSON.text(of: value, shortest: "\(value)")
    case .float(let value): result += JSON.text(of: Double(value), shortest: "\(value)")
    case .string(let value): JSON.quote(value, to: &result)
    case .array(let values):
      result += "["
      for (index, value) in values.enumerated() {
        if index > 0 { result += "," }
        value.write(to: &result)
      }
      result += "]"
    case .object(let members):
      result += "{"
      for (index, (key, value)) in members.enumerated() {
        if index > 0 { result += "," }
        JSON.quote(key, to: &result)
        result += ":"
        value.write(to: &result)
      }
      result += "}"
    }
  }

  private static func text(of value: Double, shortest: String) -> String {
    if value.isFinite { return shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest }
    return value.isNaN ? "\"NaN\"" : value > 0 ? "\"Infinity\"" : "\"-Infinity\""
  }

  private static func quote(_ text: String, to result: inout String) {
    result += "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: result += "\\\""
      case 0x5c: result += "\\\\"
      // Control characters; what HTML would read as markup; line separators; changes of the writing direction.
      case 0..<0x20, 0x7f...0x9f, 0x26, 0x3c, 0x3e, 0x2028, 0x2029, 0x200e, 0x200f, 0x061c, 0x202a...0x202e,
        0x2066...0x2069:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    result += "\""
  }
}
