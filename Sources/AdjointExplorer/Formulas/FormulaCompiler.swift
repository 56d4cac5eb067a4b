/// Why a text is no formula that runs.
struct FormulaError: Error, Equatable {
  let reason: String
}

/// What a ``Formula`` means: from the tree that is set in type to the one that is run.
///
/// A sum of products of factors; `⊙` binds less than products without a sign, and a comparison less than a sum. Capital
/// letters are matrices, and a product of two of them is the matrix product.
struct FormulaCompiler {
  private let operands: [String: FormulaExpression]
  private let attributes: Set<String>
  private let isVariadic: Bool
  private var definitions: [String: [[Formula]]] = [:]

  /// An expression, and whether it is a matrix.
  private struct Typed {
    let tree: FormulaExpression
    var isMatrix = false
  }

  /// The value and the pullbacks of a card for a primitive with attributes of these names.
  static func formulas(_ card: PrimitiveCard, operandCount: Int, attributes: Set<String>) throws(FormulaError)
    -> (value: FormulaExpression, pullbacks: [FormulaExpression?])
  {
    for text in [card.formula, card.pullback] where text.hasPrefix(CardFormulas.inWords) {
      throw FormulaError(reason: "its card says it in words")
    }
    let value = Formula.parts(of: card.formula, names: attributes)
    let parts = Formula.parts(of: card.pullback, names: attributes)
    guard value.count == 1 else { throw FormulaError(reason: "“\(card.formula)” is not one formula") }
    let isVariadic = (value + parts).contains(where: \.isOfAnyNumber)
    let groups = FormulaCompiler.clauses(value[0])
    guard let first = groups.first, let letter = Formula.joined(first[0]).defined else {
      throw FormulaError(reason: "“\(card.formula)” does not say what y is")
    }
    var compiler = FormulaCompiler(
      value: letter, parts: value + parts, operandCount: operandCount, isVariadic: isVariadic, attributes: attributes)
    for group in groups.dropFirst() { try compiler.define(group) }
    var pulled: [[[Formula]]] = []
    for part in parts {
      let clauses = FormulaCompiler.clauses(part)
      guard let main = clauses.first else { throw FormulaError(reason: "a pullback of no words") }
      pulled.append(main)
      for group in clauses.dropFirst() { try compiler.define(group) }
    }
    guard pulled.count == operandCount || isVariadic else {
      throw FormulaError(reason: "\(pulled.count) pullbacks for \(operandCount) operands")
    }
    var body = first
    body[0] = Array(first[0].dropFirst(2))
    var results: [FormulaExpression?] = []
    for (position, group) in pulled.prefix(operandCount).enumerated() {
      let isNothing = group == [[.sign("∅")]]
      results.append(isNothing ? nil : read(try compiler.selection(group).tree, at: position, attributes))
    }
    while results.count < operandCount { results.append(results[results.count - 1]) }
    return (try compiler.selection(body).tree, results)
  }

  private init(value: String, parts: [Formula], operandCount: Int, isVariadic: Bool, attributes: Set<String>) {
    let letters = parts.reduce(into: Set<String>()) { $0.formUnion($1.letters) }
    var operands: [String: FormulaExpression] = ["u": .cotangent, "U": .cotangent, value: .value]
    for (letter, position) in FormulaLetters.operands(among: letters, value, count: operandCount, isVariadic) {
      operands[letter] = FormulaCompiler.read(.operand(position), at: position, attributes)
    }
    if isVariadic { operands["x"] = .allOperands }
    self.operands = operands
    self.attributes = attributes
    self.isVariadic = isVariadic
  }

  /// Transposed where an attribute says that the primitive reads the operand so.
  private static func read(_ tree: FormulaExpression, at position: Int, _ attributes: Set<String>)
    -> FormulaExpression
  {
    let flag = position == 0 ? "transposeLeft" : "transposeRight"
    return attributes.contains(flag) ? .call("where", [.attribute(flag), .call("transpose", [tree]), tree]) : tree
  }

  private mutating func define(_ group: [[Formula]]) throws(FormulaError) {
    guard let name = Formula.joined(group[0]).definedName else {
      throw FormulaError(reason: "a clause that defines nothing")
    }
    var body = group
    body[0] = Array(group[0].dropFirst(2))
    definitions[name] = body
  }

  /// What stands between commas, with the cases of one choice together: `a where x > 0, else b`.
  private static func clauses(_ formula: Formula) -> [[[Formula]]] {
    let segments = formula.items.split(separator: .sign(","), omittingEmptySubsequences: true).map(Array.init)
    var groups: [[[Formula]]] = []
    for segment in segments {
      let isCase = segment.contains(.word("where")) || segment.first == .word("else")
      let isDefinition = Formula.joined(segment).definedName != nil
      if isCase, !isDefinition, let last = groups.last, last[0].contains(.word("where")) {
        groups[groups.count - 1].append(segment)
      } else {
        groups.append([segment])
      }
    }
    return groups
  }

  /// `a where c, b where d, else e`
  private func selection(_ cases: [[Formula]]) throws(FormulaError) -> Typed {
    guard let first = cases.first else { throw FormulaError(reason: "a choice without cases") }
    if first.first == .word("else") { return try condition(Array(first.dropFirst())) }
    guard let place = first.firstIndex(of: .word("where")) else {
      if cases.count > 1 { throw FormulaError(reason: "a comma that separates nothing") }
      return try condition(first)
    }
    if cases.count == 1 { throw FormulaError(reason: "a “where” without an “else”") }
    let test = try condition(Array(first[(place + 1)...]))
    let chosen = try condition(Array(first[..<place])), rest = try selection(Array(cases.dropFirst()))
    return Typed(
      tree: .made("where", [test.tree, chosen.tree, rest.tree]), isMatrix: chosen.isMatrix || rest.isMatrix)
  }

  private static let relations = [
    "<": "less", ">": "greater", "≤": "lessOrEqual", "≥": "greaterOrEqual", "=": "equal", "≠": "notEqual"
  ]

  /// A sum, or comparisons of sums: `0 < x < 6`.
  private func condition(_ items: [Formula]) throws(FormulaError) -> Typed {
    var sides: [[Formula]] = [[]], signs: [String] = []
    for item in items {
      if case .sign(let sign) = item, let relation = FormulaCompiler.relations[sign] {
        signs.append(relation)
        sides.append([])
      } else {
        sides[sides.count - 1].append(item)
      }
    }
    if signs.isEmpty { return try sum(items) }
    var terms: [FormulaExpression] = []
    for side in sides {
      if side.count == 1, case .word(let text) = side[0] {
        terms.append(.symbol(text))
      } else if side.count == 1, case .name(let text) = side[0], text.count > 1, !attributes.contains(text),
        !FormulaFunctions.names.contains(text)
      {
        terms.append(.symbol(text))
      } else {
        terms.append(try sum(side).tree)
      }
    }
    var result: FormulaExpression?
    for (place, sign) in signs.enumerated() {
      let one = FormulaExpression.call(sign, [terms[place], terms[place + 1]])
      result = result.map { .call("multiply", [$0, one]) } ?? one
    }
    return Typed(tree: result!)
  }

  private func sum(_ items: [Formula]) throws(FormulaError) -> Typed {
    var result: Typed?, term: [Formula] = [], isNegative = false
    func isOperator(_ item: Formula?) -> Bool {
      if case .sign(let sign) = item { return ["⊙", "⊛", "·", "/", "^"].contains(sign) }
      return false
    }
    func finish() throws(FormulaError) {
      let next = try product(term)
      guard let left = result else {
        result = isNegative ? Typed(tree: .made("negate", [next.tree]), isMatrix: next.isMatrix) : next
        return
      }
      result = Typed(
        tree: .made(isNegative ? "subtract" : "add", [left.tree, next.tree]), isMatrix: left.isMatrix || next.isMatrix)
    }
    for item in items {
      guard case .sign(let sign) = item, sign == "+" || sign == "−", !isOperator(term.last) else {
        term.append(item)
        continue
      }
      if !term.isEmpty {
        try finish()
        (term, isNegative) = ([], false)
      }
      if sign == "−" { isNegative.toggle() }
    }
    try finish()
    return result!
  }

  /// Products without a sign, joined by ⊙.
  private func product(_ items: [Formula]) throws(FormulaError) -> Typed {
    var result: Typed?, sign = ""
    var part: [Formula] = []
    func finish() throws(FormulaError) {
      let next = try juxtaposition(part)
      guard let left = result else {
        result = next
        return
      }
      result = Typed(
        tree: .made(sign == "⊙" ? "cotangentProduct" : "pairProduct", [left.tree, next.tree]),
        isMatrix: left.isMatrix || next.isMatrix)
    }
    for item in items {
      if item == .sign("⊙") || item == .sign("⊛") {
        try finish()
        part = []
        sign = item == .sign("⊙") ? "⊙" : "⊛"
      } else {
        part.append(item)
      }
    }
    try finish()
    return result!
  }

  private func juxtaposition(_ items: [Formula]) throws(FormulaError) -> Typed {
    var factors: [Typed] = []
    var pending: String?
    var isNegative = false
    for item in items {
      if case .sign(let sign) = item, ["·", "/", "^", "∛", "−"].contains(sign) {
        if sign == "−" { isNegative.toggle() } else { pending = sign }
        continue
      }
      // x[sources], but x [x > 0].
      if case .fenced("[", let inside, "]") = item, !factors.isEmpty, !isCondition(inside) {
        let last = factors.removeLast()
        factors.append(Typed(tree: .call("index", [last.tree, try sum(inside.items).tree])))
        continue
      }
      let next = try factor(item)
      switch pending {
      case "/" where !factors.isEmpty: factors.append(try multiplied(factors.removeLast(), next, "divide"))
      case "^" where !factors.isEmpty: factors.append(try multiplied(factors.removeLast(), next, "power"))
      case "∛": factors.append(Typed(tree: .made("cbrt", [next.tree])))
      case nil, "·": factors.append(next)
      default: throw FormulaError(reason: "a sign with nothing before it")
      }
      pending = nil
    }
    guard var result = factors.first, pending == nil else { throw FormulaError(reason: "a product of nothing") }
    for next in factors.dropFirst() {
      let isMatrixProduct = result.isMatrix && next.isMatrix
      result = Typed(
        tree: .made(isMatrixProduct ? "matmul" : "multiply", [result.tree, next.tree]),
        isMatrix: result.isMatrix || next.isMatrix)
    }
    return isNegative ? Typed(tree: .made("negate", [result.tree]), isMatrix: result.isMatrix) : result
  }

  private func multiplied(_ a: Typed, _ b: Typed, _ name: String) throws(FormulaError) -> Typed {
    Typed(tree: .made(name, [a.tree, b.tree]), isMatrix: a.isMatrix || b.isMatrix)
  }

  private func isCondition(_ formula: Formula) -> Bool {
    formula.items.contains {
      if case .sign(let sign) = $0 { return FormulaCompiler.relations[sign] != nil }
      return false
    }
  }

  private func factor(_ formula: Formula) throws(FormulaError) -> Typed {
    switch formula {
    case .number(let text):
      guard let number = Double(text) else { throw FormulaError(reason: "“\(text)” is no number") }
      return Typed(tree: .number(number))
    case .name(let name): return try self.name(name)
    case .word(let text): throw FormulaError(reason: "“\(text)” is no name that the language has")
    case .sign("∞"): return Typed(tree: .number(.infinity))
    case .sign(let text): throw FormulaError(reason: "the sign “\(text)” stands alone")
    case .row(let items): return try sum(items)
    case .fenced("(", let inside, _): return try enclosed(inside)
    case .fenced("[", let inside, _):
      guard isCondition(inside) else { throw FormulaError(reason: "brackets around what is no condition") }
      return try condition(inside.items)
    case .fenced("|", let inside, _): return Typed(tree: .made("abs", [try sum(inside.items).tree]))
    case .fenced("⌊", let inside, _): return Typed(tree: .made("floor", [try sum(inside.items).tree]))
    case .fenced("⌈", let inside, _): return Typed(tree: .made("ceil", [try sum(inside.items).tree]))
    case .fenced("⟨", let inside, _):
      let arguments = try self.arguments(inside)
      guard arguments.count == 2 else { throw FormulaError(reason: "⟨ ⟩ takes two arguments") }
      return Typed(tree: .call("sum", [.made("cotangentProduct", arguments.map(\.tree)), .symbol("k")]))
    case .fenced(let open, _, _): throw FormulaError(reason: "“\(open)” is no parenthesis of the language")
    case .applied(let head, let argument): return try application(head, argument)
    case .fraction(let above, let below):
      return try multiplied(try enclosed(above.unfenced), try enclosed(below.unfenced), "divide")
    case .root(let inside): return Typed(tree: .made("sqrt", [try enclosed(inside.unfenced).tree]))
    case .scripts(let base, let sub, let sup): return try scripts(base, sub, sup)
    }
  }

  private func enclosed(_ inside: Formula) throws(FormulaError) -> Typed {
    let groups = FormulaCompiler.clauses(inside)
    guard groups.count == 1 else { throw FormulaError(reason: "a comma that separates nothing") }
    return try selection(groups[0])
  }

  private func name(_ name: String) throws(FormulaError) -> Typed {
    let isCapital = name.count == 1 && name.first!.isUppercase && name.first!.isASCII
    if let body = definitions[name] { return Typed(tree: try selection(body).tree, isMatrix: isCapital) }
    if let operand = operands[name] { return Typed(tree: operand, isMatrix: isCapital) }
    if attributes.contains(name) { return Typed(tree: .attribute(name)) }
    switch name {
    case "π": return Typed(tree: .number(.pi))
    case "e": return Typed(tree: .number(2.718281828459045))
    case "n": return Typed(tree: .call("count", []))
    case "I": return Typed(tree: .call("identity", []), isMatrix: true)
    case "ulp": return Typed(tree: .call("ulp", []))
    case "sources", "targets": return Typed(tree: .attribute(name))
    default: throw FormulaError(reason: "“\(name)” is no name that the language has")
    }
  }

  /// Powers, transposes and inverses.
  private func scripts(_ base: Formula, _ sub: String, _ sup: String) throws(FormulaError) -> Typed {
    if sup == "′", case .name(let name) = base { return try self.name(name + "′") }
    if case .name("e") = base, sub.isEmpty, definitions["e"] == nil {
      return Typed(tree: .made("exp", [try exponent(sup).tree]))
    }
    if sub == "i", sup.isEmpty {
      if isVariadic, base == .name("x") { return Typed(tree: .thisOperand) }
      if case .name(let name) = base, attributes.contains(name) || name == "targets" {
        return Typed(tree: .call("element", [.attribute(name)]))
      }
    }
    let base = try factor(base)
    switch sup {
    case "": return base
    case "T": return Typed(tree: .made("transpose", [base.tree]), isMatrix: true)
    case "−T": return Typed(tree: .made("transpose", [.call("inverse", [base.tree])]), isMatrix: true)
    case "−1" where base.isMatrix: return Typed(tree: .call("inverse", [base.tree]), isMatrix: true)
    case "+" where base.isMatrix: return Typed(tree: .call("pseudoInverse", [base.tree]), isMatrix: true)
    default: return Typed(tree: .made("power", [base.tree, try exponent(sup).tree]))
    }
  }

  /// `−x`, `n−1`: letters and numbers with signs between them.
  private func exponent(_ text: String) throws(FormulaError) -> Typed {
    var items: [Formula] = [], digits = ""
    for character in text {
      if character.isNumber {
        digits.append(character)
        continue
      }
      if !digits.isEmpty { items.append(.number(digits)) }
      digits = ""
      items.append(character.isLetter ? .name(String(character)) : .sign(String(character)))
    }
    if !digits.isEmpty { items.append(.number(digits)) }
    return try sum(items)
  }

  private func arguments(_ inside: Formula) throws(FormulaError) -> [Typed] {
    var result: [Typed] = []
    for part in inside.items.split(separator: .sign(","), omittingEmptySubsequences: false) {
      if Array(part) == [.name("x"), .sign("…")], isVariadic {
        result.append(Typed(tree: .allOperands))
      } else if part.count == 1, case .word(let text) = part[part.startIndex] {
        result.append(Typed(tree: .symbol(text)))
      } else {
        result.append(try condition(Array(part)))
      }
    }
    return result
  }

  private func application(_ head: Formula, _ argument: Formula) throws(FormulaError) -> Typed {
    var (sub, sup) = ("", "")
    var head = head
    if case .scripts(let base, let lower, let upper) = head { (head, sub, sup) = (base, lower, upper) }
    switch head {
    case .sign("Σ"):
      let inside = try enclosed(argument)
      if isVariadic && sub == "i" { return Typed(tree: .call("sumOfOperands", [inside.tree])) }
      return Typed(tree: .call("sum", [inside.tree, .symbol(sub.isEmpty ? "k" : sub)]), isMatrix: sub == "i")
    case .sign("Π"): return Typed(tree: .call("product", [try enclosed(argument).tree]))
    case .name(var name):
      if name == "log" && (sub == "2" || sub == "10") { name += sub }
      if name == "ψ" && sup == "′" {
        return Typed(tree: .call("polygamma", [.number(1), try enclosed(argument.unfenced).tree]))
      }
      guard FormulaFunctions.all.contains(name), sup.isEmpty else {
        throw FormulaError(reason: "“\(name)” is no function that the language has")
      }
      name = FormulaFunctions.synonyms[name] ?? name
      var list: [Typed]
      if case .fenced("(", let inside, ")") = argument {
        list = try arguments(inside)
      } else {
        list = [try sum(argument.items)]
      }
      if name == "max" || name == "min" {
        // Of two tensors element by element, of one along the axes.
        return Typed(tree: .call(list.count == 2 ? name : name + "Along", list.map(\.tree)))
      }
      if FormulaFunctions.alongAxes.contains(name) { list.append(Typed(tree: .symbol("k"))) }
      return Typed(tree: .made(name, list.map(\.tree)), isMatrix: FormulaFunctions.matrices.contains(name))
    default: throw FormulaError(reason: "a function without a name")
    }
  }
}

extension Formula {
  /// The letter, primed or not, or the word that a clause gives a meaning.
  fileprivate var definedName: String? {
    guard items.count > 2, items[1] == .sign("=") else { return nil }
    switch items[0] {
    case .name(let text): return text.count == 1 ? text : nil
    case .scripts(.name(let text), _, sup: "′"): return text + "′"
    case .scripts(.name(let text), _, sup: ""): return text
    default: return nil
    }
  }
}
