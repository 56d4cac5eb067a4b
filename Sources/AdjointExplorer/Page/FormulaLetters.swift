/// What the letters of a card stand for: the custom of ``PrimitiveCard`` (x, or a and b), and of the losses (z or p against
/// t).
struct FormulaLetters {
  private let places: [String: String]
  /// Whether the value is given for each element, or each row, by itself.
  let isIndexed: Bool

  /// The letters of a card, for an entry with so many operands.
  init(_ card: PrimitiveCard, operandCount: Int) {
    self.init(
      formula: Formula.parts(of: card.formula), others: Formula.parts(of: card.pullback), operandCount: operandCount)
  }

  init(formula: [Formula], others: [Formula], operandCount: Int) {
    let parts = formula + others
    let value = formula.first?.clauses.first?.defined ?? "y"
    let letters = parts.reduce(into: Set<String>()) { $0.formUnion($1.letters) }
    // `s = sigmoid x` says what s is; so does `y = (b − b̄) / s`, where the value is called x.
    let defined = Set(parts.flatMap(\.clauses).compactMap(\.defined)).subtracting([value])

    var places = ["u": "u", "U": "u"]
    places[value] = "y"
    /// The first of some names that the card uses.
    func bind(_ names: [String], to position: Int) {
      if let name = names.first(where: { letters.contains($0) && places[$0] == nil }) { places[name] = "\(position)" }
    }
    switch operandCount {
    case 1: bind(["x", "X", "z", "p"], to: 0)
    case 2 where !letters.isDisjoint(with: ["a", "b", "A", "B"]):
      bind(["a", "A"], to: 0)
      bind(["b", "B"], to: 1)
    case 2:
      bind(["x", "z", "p"], to: 0)
      bind(["t"], to: 1)
    // Which of three a letter means, no custom says.
    default: break
    }
    isIndexed = formula.contains(where: \.isIndexed)
    self.places = places.filter { !defined.contains($0.key) }
  }

  /// `y`, `u`, or an operand's position, as text; nil for a letter that stands for itself.
  func place(of letter: String) -> String? { places[letter] }
}
