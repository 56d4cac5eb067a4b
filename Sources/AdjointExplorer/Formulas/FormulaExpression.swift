/// What a formula computes: the tree that a card's text comes to, for running.
///
/// Docs/FormulaLanguage.md describes the language. The tests run it in Swift, a page in its browser, from ``json``.
indirect enum FormulaExpression: Equatable, Sendable {
  case number(Double)
  /// A word that stands for itself, to compare an attribute with.
  case symbol(String)
  /// An operand by its position.
  case operand(Int)
  /// The operand that a pullback is for, where a card is for any number of operands.
  case thisOperand
  /// All operands, as arguments of a function.
  case allOperands
  case value
  case cotangent
  /// An attribute of the primitive, by its name.
  case attribute(String)
  case call(String, [FormulaExpression])

  /// The tree as the page reads it: numbers, leaves as text, calls as arrays that begin with the function's name.
  var json: JSON {
    switch self {
    case .number(let x): .number(x)
    case .symbol(let text): .object([("symbol", .string(text))])
    case .operand(let position): .string("#\(position)")
    case .thisOperand: "#i"
    case .allOperands: "#…"
    case .value: "y"
    case .cotangent: "u"
    case .attribute(let name): .string("@\(name)")
    case .call(let name, let arguments): .array([.string(name)] + arguments.map(\.json))
    }
  }

  /// Whether it, or anything in it, is of a kind.
  func contains(where test: (FormulaExpression) -> Bool) -> Bool {
    if test(self) { return true }
    if case .call(_, let arguments) = self { return arguments.contains { $0.contains(where: test) } }
    return false
  }

  /// A call, in the form that keeps digits: 1 + x inside a logarithm, eˣ − 1, and sums of exponentials are computed by the
  /// functions that are made for them.
  static func made(_ name: String, _ arguments: [FormulaExpression]) -> FormulaExpression {
    let one = FormulaExpression.number(1)
    switch (name, arguments.first, arguments.dropFirst().first) {
    case ("log", .call("add", let terms), _) where terms[0] == one:
      if case .call("exp", let x) = terms[1] { return .call("softplus", x) }
      return .call("log1p", [terms[1]])
    case ("log", .call("add", let terms), _):
      if case .call("exp", let a) = terms[0], case .call("exp", let b) = terms[1] { return .call("logAddExp", a + b) }
    case ("log", .call("sum", let sum), _):
      if case .call("exp", let x) = sum[0] { return .call("logSumExp", x + sum.dropFirst()) }
    case ("log", .call("softmax", let x), _): return .call("logSoftmax", x)
    case ("log", .call("abs", let inner), _):
      if case .call("gamma", let x) = inner[0] { return .call("logGamma", x) }
      if case .call("determinant", let a) = inner[0] { return .call("logAbsDeterminant", a) }
    case ("log", .call("cosh", let x), _): return .call("logCosh", x)
    case ("subtract", .call("exp", let x), one): return .call("expm1", x)
    case ("subtract", one, .call("exp", let x)): return .call("negate", [.call("expm1", x)])
    case ("subtract", one, .call("erf", let x)): return .call("erfc", x)
    case ("divide", .call("exp", let x), .call("sum", let sum)):
      if sum[0] == .call("exp", x) { return .call("softmax", x + sum.dropFirst()) }
    case ("divide", one, .call("add", let terms)) where terms[0] == one:
      if case .call("exp", let x) = terms[1] { return .call("sigmoid", [.made("negate", x)]) }
    case ("negate", .call("negate", let x), _): return x[0]
    case ("negate", .number(let x), _): return .number(-x)
    default: break
    }
    return .call(name, arguments)
  }
}
