/// What a formula reads of an attribute of a primitive.
enum FormulaAttribute: Equatable {
  case number(Double)
  case list([Int])
  case text(String)

  /// The attributes of a primitive by name. Those of a property that is a structure itself are its own; a range `range` is
  /// its `start` and `end`; true is 1.
  static func all(of primitive: any Primitive) -> [String: FormulaAttribute] {
    var result: [String: FormulaAttribute] = [:]
    read(Mirror(reflecting: primitive), into: &result)
    return result
  }

  private static func read(_ mirror: Mirror, into result: inout [String: FormulaAttribute]) {
    for case (let name?, let value) in mirror.children {
      switch value {
      case let value as Bool: result[name] = .number(value ? 1 : 0)
      case let value as any BinaryInteger: result[name] = .number(Double(Int(value)))
      case let value as Double: result[name] = .number(value)
      case let value as [Int]: result[name] = .list(value)
      case let value as [Int64]: result[name] = .list(value.map { Int($0) })
      case let value as Shape: result[name] = .list(Array(value))
      case let value as Range<Int>:
        result["start"] = .number(Double(value.lowerBound))
        result["end"] = .number(Double(value.upperBound))
      case let value as String: result[name] = .text(value)
      default:
        let inner = Mirror(reflecting: value)
        switch inner.displayStyle {
        case .enum: result[name] = .text("\(value)")
        case .optional:
          if let some = inner.children.first?.value {
            read(Mirror((), children: [name: some]), into: &result)
          }
        case .struct: read(inner, into: &result)
        default: break
        }
      }
    }
  }

  var json: JSON {
    switch self {
    case .number(let x): .number(x)
    case .list(let list): .list(list)
    case .text(let text): .object([("symbol", .string(text))])
    }
  }
}
