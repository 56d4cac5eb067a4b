extension Formula {
  /// The formula as MathML. Names that stand for a tensor of the entry carry it in `data-v`: `y`, `u`, or the operand's
  /// position.
  func mathML(_ letters: FormulaLetters) -> String {
    "<math display=\"block\">\(element(MathMLWriter(letters: letters, hasNumbers: false)))</math>"
  }

  /// The formula for a card's own letters, by what it holds itself.
  func mathML(operandCount: Int) -> String {
    mathML(FormulaLetters(formula: [], others: [self], operandCount: operandCount))
  }

  /// The formula to put numbers into, in the place of the elements with `data-v`; nil where numbers in it would say
  /// nothing, or something wrong: in prose, and where an index stands for an element.
  ///
  /// Factors have a sign between them, since numbers side by side would be another number: `·` of the class `product`, and
  /// none between matrices. Remarks and exceptions are left out. The class `ordinary` says that there is an exception
  /// (`0 at x = 0`), so that the rest holds for numbers that are finite and not 0 only; `elementwise`, that every element
  /// is computed by itself.
  func numbersMathML(_ letters: FormulaLetters) -> String? {
    var kept: [Formula] = []
    var hasException = false
    for clause in clauses {
      var items = clause.items
      if items.count > 1, case .fenced("(", let remark, ")") = items[items.count - 1], remark.hasProse {
        guard let role = remark.role else { return nil }
        hasException = hasException || role == .exception
        items.removeLast()
      }
      let part = Formula.joined(items)
      if part.hasProse {
        guard !kept.isEmpty, let role = part.role else { return nil }
        hasException = hasException || role == .exception
      } else {
        kept.append(part)
      }
    }
    let whole = Formula.row(Array(kept.map { [$0] }.joined(separator: [.sign(",")])))
    let places = whole.letters.compactMap { letters.place(of: $0) }
    if whole.isIndexed || places.allSatisfy({ $0 == "y" }) { return nil }
    // What moves elements, or has no numbers to be written with.
    let isNamed = whole.contains {
      if case .applied(.name(let function), _) = $0 { return !FormulaToken.functions.contains(function) }
      return $0 == .sign("∅") || $0 == .sign("…")
    }
    if isNamed { return nil }
    let isElementwise = whole.isElementwise && !letters.isIndexed
    let classes = (hasException ? ["ordinary"] : []) + (isElementwise ? ["elementwise"] : [])
    let writer = MathMLWriter(letters: letters, hasNumbers: true)
    return "<math display=\"block\" class=\"\(classes.joined(separator: " "))\">\(whole.element(writer))</math>"
  }

  /// What prose beside a formula is there for, where numbers in the formula hold without it.
  private enum Role {
    /// `0 at x = 0`
    case exception
    /// `from J = diag(y) − y yᵀ`, `t the one-hot labels`, `summed over broadcast batches`
    case remark
  }

  private var role: Role? {
    switch (items[0], items.count > 1 ? items[1] : nil) {
    case (.number, _): .exception
    case (.word("from"), _), (.word("summed"), _), (.name, .word("the")): .remark
    default: nil
    }
  }

  /// Whether nothing in it takes several elements at once.
  private var isElementwise: Bool {
    !contains {
      switch $0 {
      case .fenced("⟨", _, _), .fenced("‖", _, _): true
      // The largest of a tensor's elements, or of two tensors element by element.
      case .applied(.name("max"), let of), .applied(.name("min"), let of): of.unfenced.clauses.count < 2
      case .applied(.name(let function), _): !FormulaToken.elementwise.contains(function)
      case .applied(let head, _): head.isSum
      default: $0.isMatrix
      }
    }
  }

  fileprivate func element(_ writer: MathMLWriter) -> String {
    switch self {
    case .number(let text): return "<mn>\(text)</mn>"
    case .name(let text):
      let place = writer.letters.place(of: text).map { " data-v=\"\($0)\"" } ?? ""
      // Matrices stand upright and bold, as is the custom.
      return "<mi\(place)\(isMatrix ? " class=\"matrix\"" : "")>\(PlotText.escaped(text))</mi>"
    case .word(let text): return "<mtext>\(PlotText.escaped(text))</mtext>"
    case .sign(let text):
      // A comma separates clauses here as often as arguments.
      return text == ","
        ? "<mo separator=\"true\">,</mo><mspace width=\"0.3em\"/>" : "<mo>\(PlotText.escaped(text))</mo>"
    case .row(let items): return "<mrow>\(writer.row(items))</mrow>"
    case .fenced(let open, let inside, let close):
      return
        "<mrow><mo stretchy=\"false\">\(open)</mo>\(inside.element(writer))<mo stretchy=\"false\">\(close)</mo></mrow>"
    case .applied(let head, let argument):
      // With numbers in it, a product would seem to end the argument.
      let isUnclear = writer.hasNumbers && !head.isSum && argument.items.count > 1
      let inside = isUnclear ? Formula.fenced("(", argument, ")") : argument
      return
        "<mrow>\(head.element(writer))\(head.isSpaced(before: inside) ? thinSpace : "")\(inside.element(writer))</mrow>"
    case .fraction(let above, let below):
      return "<mfrac>\(above.unfenced.element(writer))\(below.unfenced.element(writer))</mfrac>"
    case .root(let inside): return "<msqrt>\(inside.unfenced.element(writer))</msqrt>"
    case .scripts(let base, let sub, let sup):
      // An exponent may be an operand itself: eˣ.
      let inner = base.element(writer)
      let lowered = "<mi>\(sub)</mi>", raised = writer.exponent(sup)
      if sub.isEmpty { return "<msup>\(inner)\(raised)</msup>" }
      return sup.isEmpty ? "<msub>\(inner)\(lowered)</msub>" : "<msubsup>\(inner)\(lowered)\(raised)</msubsup>"
    }
  }

  fileprivate var isSum: Bool {
    switch self {
    case .sign: true
    case .scripts(let base, _, _): base.isSum
    default: false
    }
  }

  /// Whether it stands for a matrix, whose product is written without a sign.
  fileprivate var isMatrix: Bool {
    switch self {
    case .name(let text): text.count == 1 && text.first!.isUppercase && text.first!.isASCII
    case .scripts(let base, _, _): base.isMatrix
    default: false
    }
  }

  /// `tanh x`, but `tanh(x)` and `Σx`.
  private func isSpaced(before argument: Formula) -> Bool {
    switch argument {
    case .fenced("(", _, _), .scripts(.fenced("(", _, _), _, _): return false
    default: return !isSum
    }
  }
}

/// How a formula is written: what its letters stand for, and whether numbers will take their place.
private struct MathMLWriter {
  let letters: FormulaLetters
  let hasNumbers: Bool

  func row(_ items: [Formula]) -> String {
    items.indices.map { i in
      items[i].element(self) + (i + 1 < items.count ? between(items[i], items[i + 1]) : "")
    }.joined()
  }

  /// Words stand apart from what is beside them; numbers have a sign between them.
  private func between(_ item: Formula, _ following: Formula) -> String {
    switch (item, following) {
    case (.word, .sign(",")), (.name, .sign): return ""
    case (.word, _), (_, .word): return thinSpace
    case (.scripts(.row([]), _, _), _), (_, .scripts(.row([]), _, _)): return ""
    default:
      let isProduct = item.isFactor && following.isFactor
      if isProduct && hasNumbers { return item.isMatrix || following.isMatrix ? "" : "<mo class=\"product\">·</mo>" }
      // u log x
      if case .applied(let head, _) = following, isProduct, !head.isSum { return thinSpace }
      if case .applied = item, isProduct { return thinSpace }
      return ""
    }
  }

  func exponent(_ text: String) -> String {
    if text == "T" { return "<mi mathvariant=\"normal\">T</mi>" }
    let items = text.map { character in
      character.isNumber
        ? "<mn>\(character)</mn>"
        : character.isLetter ? Formula.name(String(character)).element(self) : "<mo>\(character)</mo>"
    }
    return "<mrow>\(items.joined())</mrow>"
  }
}

extension PrimitiveCard {
  /// The formula and the pullback as MathML; one pullback for each operand where the card gives as many, else one for all.
  /// `names` are the primitive's attributes.
  func mathML(operandCount: Int, names: Set<String> = []) -> (formula: String, pullbacks: [String]) {
    let letters = FormulaLetters(self, operandCount: operandCount, names: names)
    let formula = Formula.parts(of: formula, names: names).map { $0.mathML(letters) }.joined()
    let pullbacks = Formula.parts(of: pullback, names: names).map { $0.mathML(letters) }
    return (formula, pullbacks.count == operandCount ? pullbacks : [pullbacks.joined()])
  }

  /// The same to put numbers into, see ``Formula/numbersMathML(_:)``; nil where that is not to be done.
  func numbersMathML(operandCount: Int, names: Set<String> = []) -> (formula: String?, pullbacks: [String?]) {
    let letters = FormulaLetters(self, operandCount: operandCount, names: names)
    func numbers(_ text: String) -> [String?] {
      Formula.parts(of: text, names: names).map { $0.numbersMathML(letters) }
    }
    let formula = numbers(formula), pullbacks = numbers(pullback)
    return (
      formula.count == 1 ? formula[0] : nil,
      pullbacks.count == operandCount ? pullbacks : pullbacks.count == 1 ? pullbacks : [nil]
    )
  }
}

private let thinSpace = "<mspace width=\"0.25em\"/>"
