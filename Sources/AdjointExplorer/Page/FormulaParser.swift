/// A formula as primitives' cards write it, in a line of Unicode text, read into a tree.
///
/// Letters with superscripts and subscripts (`zᵢ`, `e⁻ˣ`, `Bᵀ`), functions (`exp(zᵢ)`, `log x`), fractions and roots. A
/// slash with spaces around it takes the products on both sides, one without takes its neighbours. Words of prose
/// stay words.
indirect enum Formula: Equatable {
  case number(String)
  case name(String)
  case word(String)
  case sign(String)
  case row([Formula])
  case fenced(String, Formula, String)
  case fraction(Formula, Formula)
  case root(Formula)
  case scripts(Formula, sub: String, sup: String)
}

struct FormulaParser {
  private var tokens: [Token]
  private var next = 0

  /// The parts of a formula between its semicolons: one for each operand of a pullback.
  static func parts(of text: String) -> [Formula] {
    text.split(separator: ";").map { part in
      var parser = FormulaParser(tokens: Token.list(String(part)))
      return parser.row(until: nil)
    }
  }

  private init(tokens: [Token]) { self.tokens = tokens }

  private mutating func row(until end: String?) -> Formula {
    var items: [Formula] = []
    // Where the product that is being read begins.
    var product = 0
    while next < tokens.count {
      let token = tokens[next]
      if case .sign(let sign, let isLoose) = token {
        if sign == end { break }
        if sign == "/" && !items.isEmpty {
          next += 1
          let above = isLoose ? Array(items[product...]) : [items[items.count - 1]]
          items.removeLast(above.count)
          items.append(.fraction(Formula.joined(above), isLoose ? self.product(until: end) : primary()))
          continue
        }
        if Token.separators.contains(sign) {
          next += 1
          items.append(.sign(sign))
          product = items.count
          continue
        }
      }
      items.append(primary())
    }
    return Formula.joined(items)
  }

  /// Everything up to a sum, a comparison, a comma or the end.
  private mutating func product(until end: String?) -> Formula {
    var items: [Formula] = []
    while next < tokens.count {
      if case .sign(let sign, _) = tokens[next], sign == end || sign == "/" || Token.separators.contains(sign) { break }
      items.append(primary())
    }
    return Formula.joined(items)
  }

  private mutating func primary() -> Formula {
    guard next < tokens.count else { return .row([]) }
    let token = tokens[next]
    next += 1
    var result: Formula
    switch token {
    case .number(let text): result = .number(text)
    case .name(let text): result = .name(text)
    case .word(let text): return .word(text)
    case .scripts(let sub, let sup): return .scripts(.row([]), sub: sub, sup: sup)
    case .sign("√", _): result = .root(primary())
    case .sign(let open, _):
      guard let close = Token.fences[open] else { return .sign(open) }
      // A bar is its own counterpart; without one ahead it is a sign.
      let inside = row(until: close)
      next += 1
      result = .fenced(open, inside, close)
    }
    if next < tokens.count, case .scripts(let sub, let sup) = tokens[next] {
      next += 1
      result = .scripts(result, sub: sub, sup: sup)
    }
    return result
  }
}

extension Formula {
  fileprivate static func joined(_ items: [Formula]) -> Formula { items.count == 1 ? items[0] : .row(items) }
}

private enum Token {
  case number(String)
  case name(String)
  case word(String)
  /// An operator or fence, and whether spaces stand around it.
  case sign(String, isLoose: Bool)
  case scripts(sub: String, sup: String)

  static let separators: Set<String> = ["+", "−", "=", ",", "<", ">", ":"]
  static let fences = ["(": ")", "[": "]", "⟨": "⟩", "|": "|", "‖": "‖"]
  private static let functions: Set<String> = [
    "exp", "log", "max", "min", "tanh", "sin", "cos", "erf", "sigmoid", "sign", "diag", "logSumExp", "mean"
  ]
  private static let superscripts: [Character: Character] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9", "⁻": "−",
    "ˣ": "x", "ᶻ": "z", "ᵀ": "T", "ᵇ": "b", "ᵃ": "a", "ⁿ": "n", "ᵖ": "p", "⁺": "+", "′": "′"
  ]
  private static let subscripts: [Character: Character] = [
    "₀": "0", "₁": "1", "₂": "2", "₃": "3", "₄": "4", "₅": "5", "₆": "6", "₇": "7", "₈": "8", "₉": "9",
    "ᵢ": "i", "ⱼ": "j", "ₖ": "k", "ₗ": "l", "ₘ": "m", "ₙ": "n", "ᵣ": "r", "ₓ": "x", "ₐ": "a"
  ]

  static func list(_ text: String) -> [Token] {
    var result: [Token] = []
    let characters = Array(text)
    var i = 0
    func take(while test: (Character) -> Bool) -> String {
      let start = i
      while i < characters.count && test(characters[i]) { i += 1 }
      return String(characters[start..<i])
    }
    // `labelᵣ` ends where its subscript begins, although that is a letter too.
    func isLetter(_ c: Character) -> Bool { c.isLetter && superscripts[c] == nil && subscripts[c] == nil && c != "Σ" }
    while i < characters.count {
      let c = characters[i]
      if c.isWhitespace {
        i += 1
      } else if c.isNumber && superscripts[c] == nil && subscripts[c] == nil {
        result.append(.number(take { ($0.isNumber && superscripts[$0] == nil && subscripts[$0] == nil) || $0 == "." }))
      } else if superscripts[c] != nil || subscripts[c] != nil {
        var (sub, sup) = ("", "")
        while i < characters.count {
          if let raised = superscripts[characters[i]] {
            sup.append(raised)
          } else if let lowered = subscripts[characters[i]] {
            sub.append(lowered)
          } else {
            break
          }
          i += 1
        }
        result.append(.scripts(sub: sub, sup: sup))
      } else if isLetter(c) {
        // With an apostrophe or a hyphen it is prose: “x's shape”, “one-hot”.
        let letters = take { isLetter($0) || $0 == "'" || $0 == "-" }
        result.append(letters.count == 1 || functions.contains(letters) ? .name(letters) : .word(letters))
      } else {
        let before = i > 0 && characters[i - 1].isWhitespace
        i += 1
        result.append(.sign(String(c), isLoose: before && i < characters.count && characters[i].isWhitespace))
      }
    }
    return result
  }
}
