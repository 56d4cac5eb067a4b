/// Reads a line of Unicode text into a ``Formula``.
struct FormulaParser {
  private let tokens: [FormulaToken]
  private var next = 0
  /// What closes the fence that is being read.
  private var closing: String?

  /// Words that stand for something by themselves, and are no function of what follows.
  private let names: Set<String>

  static func parts(of text: String, names: Set<String> = []) -> [Formula] {
    text.split(separator: ";").map { part in
      var parser = FormulaParser(tokens: FormulaToken.list(String(part), names: names), names: names)
      return parser.row(until: nil)
    }
  }

  private init(tokens: [FormulaToken], names: Set<String>) {
    self.tokens = tokens
    self.names = names
  }

  private var token: FormulaToken? { next < tokens.count ? tokens[next] : nil }

  private mutating func row(until end: String?) -> Formula {
    let outer = closing
    closing = end
    defer { closing = outer }
    var items: [Formula] = []
    // Where the product that is being read begins.
    var product = 0
    while let token {
      switch token {
      case .sign(let sign, _) where sign == end: return Formula.joined(items)
      case .sign("/", let isLoose):
        next += 1
        let count = isLoose ? items.count - product : items.count > product && items[items.count - 1].isFactor ? 1 : 0
        let above = Array(items.suffix(count))
        let below = count == 0 ? [] : isLoose ? self.product() : operandOfSlash()
        if above.isEmpty || below.isEmpty {
          items += [.sign("/")] + below
        } else {
          items.removeLast(count)
          items.append(.ratio(Formula.joined(above), Formula.joined(below)))
        }
      case .sign(let sign, _) where FormulaToken.separators.contains(sign):
        next += 1
        items.append(.sign(sign))
        product = items.count
      case .word:
        items.append(primary())
        product = items.count
      default: items.append(primary())
      }
    }
    return Formula.joined(items)
  }

  /// Everything up to a sum, a comparison, a comma, prose, a slash with spaces, or the end.
  private mutating func product() -> [Formula] {
    var items: [Formula] = []
    if case .sign("−", _) = token {
      next += 1
      items.append(.sign("−"))
    }
    let first = items.count
    while let token {
      if case .word = token { break }
      if case .sign(let sign, let isLoose) = token {
        if sign == closing || FormulaToken.separators.contains(sign) { break }
        if sign == "/" {
          guard !isLoose, let above = items.last, above.isFactor else { break }
          next += 1
          let below = operandOfSlash()
          if below.isEmpty {
            next -= 1
            break
          }
          items[items.count - 1] = .ratio(above, Formula.joined(below))
          continue
        }
      }
      items.append(primary())
    }
    // A sign alone is not a product.
    if items.count == first { next -= first }
    return items.count == first ? [] : items
  }

  /// What stands right behind a slash: one factor, with its sign.
  private mutating func operandOfSlash() -> [Formula] {
    guard let token else { return [] }
    switch token {
    case .word, .scripts: return []
    case .sign("−", _) where next + 1 < tokens.count:
      next += 1
      return [.sign("−"), primary()]
    case .sign(let sign, _):
      let isOpening = FormulaToken.fences[sign] != nil && sign != closing
      return isOpening || sign == "√" || FormulaToken.prefixes.contains(sign) ? [primary()] : []
    default: return [primary()]
    }
  }

  private mutating func primary() -> Formula {
    guard let token else { return .row([]) }
    next += 1
    switch token {
    case .number(let text): return scripted(.number(text))
    case .name(let text):
      let isFunction = text.count > 1 || FormulaToken.functions.contains(text)
      return isFunction && !names.contains(text) ? application(of: text) : scripted(.name(text))
    case .word(let text): return .word(text)
    case .scripts(let sub, let sup): return .scripts(.row([]), sub: sub, sup: sup)
    case .sign("√", _):
      let inside = primary()
      return scripted(inside.hasProse ? .row([.sign("√"), inside]) : .root(inside))
    case .sign(let sign, _) where FormulaToken.prefixes.contains(sign):
      let head = scripted(.sign(sign)), body = sign == "∂" ? derivative() : product()
      return body.isEmpty ? head : .applied(head, Formula.joined(body))
    case .sign(let open, _):
      guard let close = FormulaToken.fences[open], tokens[next...].contains(where: { $0.isSign(close) }) else {
        return .sign(open)
      }
      // A bar is its own counterpart; without one ahead it is a sign.
      let inside = row(until: close)
      next += 1
      return scripted(.fenced(open, inside, close))
    }
  }

  /// What a ∂ stands before: one letter.
  private mutating func derivative() -> [Formula] {
    if case .name = token { return [primary()] }
    return []
  }

  /// `tanh x`, `log(1 + x)`, `sigmoid 2x`, `exp x/2`; the name alone where nothing follows.
  private mutating func application(of name: String) -> Formula {
    let head = scripted(.name(name))
    switch token {
    case .sign("(", _): return .applied(head, primary())
    case .number, .name: break
    case .sign(let sign, _) where FormulaToken.fences[sign] != nil && sign != closing: break
    case .sign("√", _), .sign("Σ", _), .sign("Π", _): break
    case .sign("−", let isLoose) where !isLoose:
      next += 1
      return .applied(head, .row([.sign("−"), primary()]))
    default: return head
    }
    var argument = [primary()]
    if case .number = argument[0], case .name(let letter) = token, letter.count == 1 { argument.append(primary()) }
    if case .sign("/", false) = token {
      next += 1
      let below = operandOfSlash()
      if below.isEmpty { next -= 1 } else { argument = [.ratio(Formula.joined(argument), Formula.joined(below))] }
    }
    return .applied(head, Formula.joined(argument))
  }

  private mutating func scripted(_ base: Formula) -> Formula {
    guard case .scripts(let sub, let sup) = token else { return base }
    next += 1
    return base.hasProse
      ? .row([base, .scripts(.row([]), sub: sub, sup: sup)]) : .scripts(base, sub: sub, sup: sup)
  }
}

extension Formula {
  /// Whether it can be a factor of a product, as signs and words cannot.
  var isFactor: Bool {
    switch self {
    case .sign, .word: false
    case .scripts(.row([]), _, _), .row([]): false
    case .scripts(let base, _, _): base.isFactor
    default: true
    }
  }
}
