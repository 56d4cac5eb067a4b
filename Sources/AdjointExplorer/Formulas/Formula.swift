/// A formula as primitives' cards write it, in a line of Unicode text, read into a tree.
///
/// Letters with superscripts and subscripts (`zᵢ`, `e⁻ˣ`, `Bᵀ`), functions (`exp(zᵢ)`, `log x`), sums, fractions and
/// roots. A slash with spaces around it takes the products on both sides, one without takes its neighbours. A root over a
/// sum covers the sum. Words of prose stay words, and stand in no fraction, root or script.
indirect enum Formula: Equatable {
  case number(String)
  case name(String)
  case word(String)
  case sign(String)
  case row([Formula])
  case fenced(String, Formula, String)
  /// A function or a sum, and what it is taken of.
  case applied(Formula, Formula)
  case fraction(Formula, Formula)
  case root(Formula)
  case scripts(Formula, sub: String, sup: String)
}

extension Formula {
  /// The parts of a formula between its semicolons: one for each operand of a pullback. `names` are the primitive's
  /// attributes, which stand for something in it.
  static func parts(of text: String, names: Set<String> = []) -> [Formula] {
    FormulaParser.parts(of: text, names: names.union(FormulaFunctions.names))
  }

  static func joined(_ items: [Formula]) -> Formula { items.count == 1 ? items[0] : .row(items) }

  /// A fraction; a slash on the line where there is prose above or below.
  static func ratio(_ above: Formula, _ below: Formula) -> Formula {
    above.hasProse || below.hasProse ? .row([above, .sign("/"), below]) : .fraction(above, below)
  }

  /// The members of a row, or the formula alone.
  var items: [Formula] {
    if case .row(let items) = self { return items }
    return [self]
  }

  private var children: [Formula] {
    switch self {
    case .number, .name, .word, .sign: []
    case .row(let items): items
    case .fenced(_, let inside, _), .root(let inside): [inside]
    case .applied(let a, let b), .fraction(let a, let b): [a, b]
    case .scripts(let base, _, _): [base]
    }
  }

  /// Whether it, or anything in it, is of a kind.
  func contains(where test: (Formula) -> Bool) -> Bool {
    test(self) || children.contains { $0.contains(where: test) }
  }

  var hasProse: Bool {
    contains {
      if case .word = $0 { return true }
      return false
    }
  }

  /// Whether something in it carries an index: what it says holds for each element, not for tensors.
  var isIndexed: Bool {
    contains {
      if case .scripts(_, let sub, _) = $0 { return !sub.isEmpty }
      return false
    }
  }

  /// Whether it is of any number of operands: `x…` for all of them, and `targetsᵢ` for what belongs to one.
  var isOfAnyNumber: Bool {
    contains {
      if case .scripts(.name("targets"), sub: "i", _) = $0 { return true }
      return $0 == .sign("…")
    }
  }

  /// The letters in it that stand for something, those in exponents included.
  var letters: Set<String> {
    switch self {
    case .name(let text): [text]
    case .scripts(let base, _, let sup):
      base.letters.union(sup == "T" ? [] : sup.filter(\.isLetter).map { String($0) })
    default: children.reduce(into: []) { $0.formUnion($1.letters) }
    }
  }

  /// What is between its commas.
  var clauses: [Formula] {
    items.split(separator: .sign(","), omittingEmptySubsequences: true).map { Formula.joined(Array($0)) }
  }

  /// The letter that a clause like `s = sigmoid x` gives a meaning.
  var defined: String? {
    guard items.count > 2, items[1] == .sign("=") else { return nil }
    switch items[0] {
    case .name(let text), .scripts(.name(let text), _, _): return text
    default: return nil
    }
  }

  /// Without the parentheses that a fraction or a root makes needless.
  var unfenced: Formula {
    if case .fenced("(", let inside, ")") = self { return inside }
    return self
  }
}
