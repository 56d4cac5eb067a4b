/// A piece of a formula's text.
enum FormulaToken: Equatable {
  case number(String)
  case name(String)
  case word(String)
  /// An operator or fence, and whether spaces stand around it.
  case sign(String, isLoose: Bool)
  case scripts(sub: String, sup: String)

  /// What ends a product.
  static let separators: Set<String> = [
    "+", "−", "±", "=", ",", "<", ">", "≤", "≥", "≠", "≈", "∈", "→", ":"
  ]
  static let fences = ["(": ")", "[": "]", "⟨": "⟩", "|": "|", "‖": "‖", "⌊": "⌋", "⌈": "⌉"]
  /// Signs that stand before what they are taken of.
  static let prefixes: Set<String> = ["Σ", "Π", "∂"]
  /// Functions of a number, for tensors element by element.
  static let elementwise: Set<String> = [
    "exp", "log", "ln", "max", "min", "tanh", "sinh", "cosh", "sin", "cos", "tan", "atan", "erf", "erfc", "sigmoid",
    "softplus", "relu", "sqrt", "sign", "log1p", "expm1", "Φ", "φ", "ψ", "Γ", "arcsin", "arccos", "arctan", "arsinh",
    "arcosh", "artanh", "erfInverse"
  ]
  static let functions = elementwise.union([
    "softmax", "diag", "logSumExp", "mean", "var", "σ", "f", "det", "cof", "atan2"
  ])
  private static let superscripts: [Character: Character] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9", "⁻": "−",
    "ˣ": "x", "ᶻ": "z", "ᵀ": "T", "ᵇ": "b", "ᵃ": "a", "ⁿ": "n", "ᵖ": "p", "⁺": "+", "′": "′"
  ]
  private static let subscripts: [Character: Character] = [
    "₀": "0", "₁": "1", "₂": "2", "₃": "3", "₄": "4", "₅": "5", "₆": "6", "₇": "7", "₈": "8", "₉": "9",
    "ᵢ": "i", "ⱼ": "j", "ₖ": "k", "ₗ": "l", "ₘ": "m", "ₙ": "n", "ᵣ": "r", "ₓ": "x", "ₐ": "a"
  ]

  func isSign(_ text: String) -> Bool {
    if case .sign(text, _) = self { return true }
    return false
  }

  /// The pieces of a text. `names` are words that stand for something, as a primitive's attributes do.
  static func list(_ text: String, names: Set<String> = []) -> [FormulaToken] {
    var result: [FormulaToken] = []
    let characters = Array(text)
    var i = 0
    func take(while test: (Character) -> Bool) -> String {
      let start = i
      while i < characters.count && test(characters[i]) { i += 1 }
      return String(characters[start..<i])
    }
    func isScript(_ c: Character) -> Bool { superscripts[c] != nil || subscripts[c] != nil }
    // `labelᵣ` ends where its subscript begins, although that is a letter too.
    func isLetter(_ place: Int) -> Bool {
      guard place < characters.count else { return false }
      let c = characters[place]
      return c.isLetter && !isScript(c) && !prefixes.contains(String(c))
    }
    func isDigit(_ c: Character) -> Bool { c.isNumber && !isScript(c) }

    /// Letters: a name, a function, or prose. With an apostrophe or a hyphen inside it is prose: “x's shape”, “one-hot”.
    func word(from i: inout Int) -> FormulaToken {
      let start = i
      while isLetter(i) { i += 1 }
      var isProse = false
      while i < characters.count, isLetter(i + 1),
        characters[i] == "'" || characters[i] == "’" || (characters[i] == "-" && (i - start > 1 || isLetter(i + 2)))
      {
        isProse = true
        i += 1
        while isLetter(i) { i += 1 }
      }
      // Digits belong to a function's name: log1p.
      let digits = characters[start...].prefix { isDigit($0) || $0.isLetter && !isScript($0) }
      if !isProse && functions.contains(String(digits)) { i = start + digits.count }
      let letters = String(characters[start..<i])
      if letters.count == 1 || functions.contains(letters) || names.contains(letters) { return .name(letters) }
      // A longer name right before a parenthesis is a function of what is in it.
      return !isProse && i < characters.count && characters[i] == "(" ? .name(letters) : .word(letters)
    }

    while i < characters.count {
      let c = characters[i]
      if c.isWhitespace {
        i += 1
      } else if isDigit(c) {
        var digits = take { isDigit($0) || $0 == "." }
        // A full stop behind a number ends a sentence.
        while digits.hasSuffix(".") {
          digits.removeLast()
          i -= 1
        }
        result.append(.number(digits))
      } else if isScript(c) {
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
      } else if isLetter(i) {
        result.append(word(from: &i))
      } else {
        let before = i > 0 && characters[i - 1].isWhitespace
        i += 1
        let sign = c == "-" ? "−" : String(c)
        result.append(.sign(sign, isLoose: before && i < characters.count && characters[i].isWhitespace))
      }
    }
    return result
  }
}
