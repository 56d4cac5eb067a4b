/// What the letters of a card stand for: the custom of ``PrimitiveCard`` (x, or a and b), and of the losses (z or p against
/// t).
struct FormulaLetters {
  private let places: [String: String]
  /// Whether the value is given for each element, or each row, by itself.
  let isIndexed: Bool

  /// The letters of a card, for an entry with so many operands.
  init(_ card: PrimitiveCard, operandCount: Int, names: Set<String> = []) {
    self.init(
      formula: Formula.parts(of: card.formula, names: names), others: Formula.parts(of: card.pullback, names: names),
      operandCount: operandCount)
  }

  init(formula: [Formula], others: [Formula], operandCount: Int) {
    let parts = formula + others
    let value = formula.first?.clauses.first?.defined ?? "y"
    let letters = parts.reduce(into: Set<String>()) { $0.formUnion($1.letters) }
    // `s = sigmoid x` says what s is; so does `y = (b − b̄) / s`, where the value is called x.
    let defined = Set(parts.flatMap(\.clauses).compactMap(\.defined)).subtracting([value])

    var places = ["u": "u", "U": "u"]
    places[value] = "y"
    let isVariadic = parts.contains(where: \.isOfAnyNumber)
    for (letter, position) in FormulaLetters.operands(among: letters, value, count: operandCount, isVariadic) {
      places[letter] = "\(position)"
    }
    isIndexed = formula.contains(where: \.isIndexed)
    self.places = places.filter { !defined.contains($0.key) }
  }

  /// The letters for a card's operands: x (or z, p; A for a matrix) for one, a and b for two (or x against t), a, b, c for
  /// three; of any number, none by itself.
  static func operands(
    among letters: Set<String>, _ value: String, count: Int, _ isVariadic: Bool
  ) -> [String: Int] {
    var result: [String: Int] = [:]
    /// The first of some names that the card uses.
    func bind(_ names: [String], to position: Int) {
      if let name = names.first(where: { letters.contains($0) && $0 != value }) { result[name] = position }
    }
    if isVariadic { return [:] }
    if count == 1 {
      bind(["x", "X", "z", "p", "A"], to: 0)
    } else if count == 2 && letters.isDisjoint(with: ["a", "b", "A", "B"]) {
      bind(["x", "z", "p"], to: 0)
      bind(["t"], to: 1)
    } else if count < 4 {
      for (position, names) in [["a", "A"], ["b", "B"], ["c", "C"]].enumerated() where position < count {
        bind(names, to: position)
      }
    }
    return result
  }

  /// `y`, `u`, or an operand's position, as text; nil for a letter that stands for itself.
  func place(of letter: String) -> String? { places[letter] }
}
