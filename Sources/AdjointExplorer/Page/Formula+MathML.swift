extension Formula {
  /// The formula as MathML. Names that stand for a tensor of the entry carry it in `data-v`: `y`, `u`, or the operand's
  /// position, so that the page can put numbers in their place.
  func mathML(operandCount: Int) -> String {
    "<math display=\"block\">\(element(operandCount))</math>"
  }

  private func element(_ operandCount: Int) -> String {
    switch self {
    case .number(let text): return "<mn>\(text)</mn>"
    case .name(let text):
      let place = Formula.place(of: text, operandCount: operandCount).map { " data-v=\"\($0)\"" } ?? ""
      // Matrices stand upright and bold, as is the custom.
      let isMatrix = ["A", "B", "U", "Y"].contains(text)
      return "<mi\(place)\(isMatrix ? " class=\"matrix\"" : "")>\(PlotText.escaped(text))</mi>"
    case .word(let text): return "<mtext>\(PlotText.escaped(text))</mtext>"
    case .sign(let text):
      // A comma separates clauses here as often as arguments.
      return text == ","
        ? "<mo separator=\"true\">,</mo><mspace width=\"0.3em\"/>" : "<mo>\(PlotText.escaped(text))</mo>"
    case .row(let items):
      let elements = items.indices.map { i in
        items[i].element(operandCount)
          + (items[i].needsSpace(before: i + 1 < items.count ? items[i + 1] : nil) ? thinSpace : "")
      }
      return "<mrow>\(elements.joined())</mrow>"
    case .fenced(let open, let inside, let close):
      return
        "<mrow><mo stretchy=\"false\">\(open)</mo>\(inside.element(operandCount))<mo stretchy=\"false\">\(close)</mo></mrow>"
    case .fraction(let above, let below):
      return "<mfrac>\(above.unfenced.element(operandCount))\(below.unfenced.element(operandCount))</mfrac>"
    case .root(let inside): return "<msqrt>\(inside.unfenced.element(operandCount))</msqrt>"
    case .scripts(let base, let sub, let sup):
      // An exponent may be an operand itself: eˣ.
      let inner = base.element(operandCount)
      let lowered = "<mi>\(sub)</mi>", raised = Formula.exponent(sup, operandCount)
      if sub.isEmpty { return "<msup>\(inner)\(raised)</msup>" }
      return sup.isEmpty ? "<msub>\(inner)\(lowered)</msub>" : "<msubsup>\(inner)\(lowered)\(raised)</msubsup>"
    }
  }

  /// `tanh x`, but `tanh(x)` and `tanh²`; words stand apart from what is beside them.
  private func needsSpace(before next: Formula?) -> Bool {
    guard let next else { return false }
    switch (self, next) {
    case (.word, .sign(",")), (.name, .fenced), (.name, .sign): return false
    case (.word, _), (_, .word): return true
    case (.name(let text), _): return text.count > 1
    default: return false
    }
  }

  private static func exponent(_ text: String, _ operandCount: Int) -> String {
    if text == "T" { return "<mi mathvariant=\"normal\">T</mi>" }
    let items = text.map { character in
      character.isNumber
        ? "<mn>\(character)</mn>"
        : character.isLetter ? Formula.name(String(character)).element(operandCount) : "<mo>\(character)</mo>"
    }
    return "<mrow>\(items.joined())</mrow>"
  }

  /// Without the parentheses that a fraction or a root makes needless.
  private var unfenced: Formula {
    if case .fenced("(", let inside, ")") = self { return inside }
    return self
  }

  /// The tensor that a letter of a card stands for: the custom of ``PrimitiveCard``, and of the losses (z or p against t).
  private static func place(of name: String, operandCount: Int) -> String? {
    switch name {
    case "y", "Y": "y"
    case "u", "U": "u"
    case "x", "z": "0"
    case "a", "A", "p": operandCount == 2 ? "0" : nil
    case "b", "B", "t": operandCount == 2 ? "1" : nil
    default: nil
    }
  }
}

extension PrimitiveCard {
  /// The formula and the pullback as MathML; one pullback for each operand where the card gives as many, else one for all.
  func mathML(operandCount: Int) -> (formula: String, pullbacks: [String]) {
    let formula = FormulaParser.parts(of: formula).map { $0.mathML(operandCount: operandCount) }.joined()
    let pullbacks = FormulaParser.parts(of: pullback).map { $0.mathML(operandCount: operandCount) }
    return (formula, pullbacks.count == operandCount ? pullbacks : [pullbacks.joined()])
  }
}

private let thinSpace = "<mspace width=\"0.25em\"/>"
