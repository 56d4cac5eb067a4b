import AdjointNN
import Foundation
import Testing

@testable import AdjointExplorer

@Suite("Formulas of cards, run")
struct CardFormulasTests {
  static let registered = Array(PrimitiveRegistry.standard) + Array(PrimitiveRegistry.neuralNetworks)
  /// What no text of the language says.
  static let inWords: Set<String> = [
    "checkpoint", "on cotangent", "qr", "symmetric eigen", "svd", "ctc", "ctc occupancy"
  ]

  /// How far a tensor is from what it is to be, beside the largest element of that.
  private func distance(_ a: Tensor<Double>, _ b: Tensor<Double>) -> Double {
    if a.shape != b.shape { return .infinity }
    let largest = b.scalars.filter(\.isFinite).map { abs($0) }.max() ?? 0
    return zip(a.scalars, b.scalars).reduce(0) { worst, pair in
      if pair.0 == pair.1 || (pair.0.isNaN && pair.1.isNaN) { return worst }
      let error = abs(pair.0 - pair.1) / (largest > 0 ? largest : 1)
      return error.isNaN ? .infinity : max(worst, error)
    }
  }

  /// What the text says and the code does not, or nil.
  private func disagreement(_ sample: Sample, _ card: PrimitiveCard? = nil) throws -> String? {
    let x = sample.operands, tape = Tape<Double>()
    let variables = zip(x, sample.differentiable).map { $1 ? tape.variable($0) : Variable($0) }
    let recorded = sample.primitive(variables), y = recorded.value
    let formulas = try CardFormulas(sample.primitive, card: card, operands: x, value: y)
    let value = try formulas.value(at: x, shape: y.shape)
    if distance(value, y) > 1e-12 { return "y is \(value), not \(y), at \(sample)" }
    if recorded.entryIndex == nil { return nil }
    var generator = SeededGenerator(seed: 5)
    let u = Tensor<Double>(randomNormal: y.shape, using: &generator)
    let parts = tape.pullbackSteps(of: recorded, seed: u).first?.contributions ?? []
    for position in x.indices where sample.differentiable[position] {
      let given = parts.first { $0.position == position }?.value
      let told = try formulas.pullback(u, to: position, of: x, value: y)
      // A rule may give nothing where the text says 0.
      let zero = Tensor<Double>(repeating: 0, shape: x[position].shape)
      guard (told == nil) == (given == nil) || distance(told ?? zero, zero) == 0 else {
        return "operand \(position) is given \(given as Any), not \(told as Any), at \(sample)"
      }
      if distance(told ?? zero, given ?? zero) > 1e-12 {
        return "operand \(position) is given \(given ?? zero), not \(told ?? zero), at \(sample)"
      }
    }
    return nil
  }

  @Test(
    "the text of every card comes to what the code computes, value and pullbacks, on every sample",
    arguments: registered.map(\.card.name))
  func everyCard(name: String) throws {
    let entry = try #require(CardFormulasTests.registered.first { $0.card.name == name })
    let isInWords = [entry.card.formula, entry.card.pullback].contains { $0.hasPrefix(CardFormulas.inWords) }
    #expect(isInWords == CardFormulasTests.inWords.contains(name))
    if isInWords { return }
    for sample in entry.samples {
      let found = try disagreement(sample)
      #expect(found == nil)
    }
  }

  @Test("at least 95 of 100 cards run, and those that do not say so")
  func coverage() {
    let all = CardFormulasTests.registered.map(\.card.name)
    #expect(CardFormulasTests.inWords.isSubset(of: all) && CardFormulasTests.inWords.count == 7 && all.count >= 157)
    #expect(Double(all.count - CardFormulasTests.inWords.count) >= 0.95 * Double(all.count))
  }

  @Test("Docs/FormulaLanguage.md names every function of the language")
  func described() throws {
    let page = URL(filePath: #filePath).appending(path: "../../../../Docs/FormulaLanguage.md").standardized
    let text = try String(contentsOf: page, encoding: .utf8)
    let written = FormulaFunctions.others.subtracting(["determinant"]).map { $0 + "(" }
    for name in written + [
      "max", "min", "mean", "var", "σ", "ψ", "Φ", "φ", "Γ", "det", "cof", "erfInverse", "runningProduct("
    ] {
      #expect(text.contains(name), "\(name)")
    }
  }

  @Test("a card that says something else than the code is found")
  func wrongCards() throws {
    let tanh = try #require(CardFormulasTests.registered.first { $0.card.name == "tanh" }).samples[0]
    func found(_ formula: String, _ pullback: String) throws -> String? {
      try disagreement(tanh, PrimitiveCard("tanh", formula: formula, pullback: pullback, source: ""))
    }
    #expect(try found("y = tanh x", "u ⊙ (1 − y²)") == nil)
    #expect(try found("y = tanh x", "−u ⊙ y²") != nil)
    #expect(try found("y = sinh x", "u ⊙ (1 − y²)") != nil)
  }

  @Test("a card of one's own runs, with its attributes by name")
  func ownCard() throws {
    for sample in Swish.samples {
      let found = try disagreement(sample)
      #expect(found == nil)
    }
  }

  private func reason(_ formula: String, _ pullback: String = "u") -> String? {
    do {
      _ = try FormulaCompiler.formulas(
        PrimitiveCard("", formula: formula, pullback: pullback, source: ""), operandCount: 1, attributes: ["slope"])
      return nil
    } catch { return error.reason }
  }

  @Test("what is no formula of the language is refused with the word or sign that it stops at")
  func refused() {
    #expect(reason("y = slope x", "slope u") == nil)
    #expect(reason("y = x repeated") == "“repeated” is no name that the language has")
    #expect(reason("y = frobnicate(x)") == "“frobnicate” is no function that the language has")
    #expect(reason("y = q x") == "“q” is no name that the language has")
    #expect(reason("x + 1") == "“x + 1” does not say what y is")
    #expect(reason("y = x where x > 0") == "a “where” without an “else”")
    #expect(reason("y = x", "u; u") == "2 pullbacks for 1 operands")
    #expect(reason("y = x, 2") == nil || reason("y = x, 2") == "a clause that defines nothing")
    #expect(reason("in words: y is x") == "its card says it in words")
    for text in ["y =", "y = ", "y = x +", "y = (", "y = |", "y = Σ", "y = 1/", "y = √", "y = x ⊙", ";", ""] {
      #expect(reason(text) != nil, "\(text)")
    }
  }

  private func value(_ formula: String, _ x: Tensor<Double>) throws -> Tensor<Double> {
    struct Same: UnaryPrimitive {
      static let card = PrimitiveCard("any", formula: "y = x", pullback: "u", source: "")
      static let samples: [Sample] = []
      func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x }
      func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> { u }
    }
    let card = PrimitiveCard("any", formula: formula, pullback: "u", source: "")
    return try CardFormulas(Same(), card: card, operands: [x], value: x).value(at: [x], shape: x.shape)
  }

  @Test("products bind before ⊙, ⊙ before sums, sums before comparisons; a loose slash takes both products")
  func precedence() throws {
    #expect(try value("y = 2 x + 1", [3]) == [7])
    #expect(try value("y = x ⊙ 2 x − 1", [3]) == [17])
    #expect(try value("y = −x²", [3]) == [-9])
    #expect(try value("y = 2 x / 3 x", [4]) == [8.0 / 12])
    #expect(try value("y = 2 x/4", [4]) == [2])
    #expect(try value("y = [0 < x < 2] + 10 [x = 2]", [1, 2, 3]) == [1, 10, 0])
    #expect(try value("y = 1 where x > 2, 2 where x > 1, else s, s = 3 x", [1, 2, 3]) == [3, 2, 1])
    #expect(try value("y = x ⊙ 1/x", [0, 2]) == [0, 1])
    #expect(try value("y = Σ x − x", [1, 2]) == [2, 1])
  }

  @Test("digits are kept where numbers cancel")
  func digits() throws {
    #expect(try value("y = log(1 + x)", [1e-20]) == [1e-20])
    #expect(try value("y = eˣ − 1", [1e-20]) == [1e-20])
    #expect(try value("y = log(1 + eˣ)", [1000, -1000]) == [1000, 0])
    #expect(try value("y = exp(x) / Σ exp(x)", [1000, 1000]) == [0.5, 0.5])
    #expect(abs(try value("y = 1 − erf x", [10]).scalar / 2.088487583762545e-45 - 1) < 1e-12)
  }
}

/// y = x sigmoid(βx), as Docs/AddingAPrimitive.md has it.
private struct Swish: ElementwisePrimitive {
  var slope = 1.0

  static let card = PrimitiveCard(
    "swish", formula: "y = x sigmoid(β x)", pullback: "u ⊙ (sigmoid(β x) + β y sigmoid(−β x)), β = slope", source: "")
  static let samples = [Sample(Swish(), [0.3, -1.2, 4]), Sample(Swish(slope: 2), [[1], [-2]])]

  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x * sigmoid(S(slope) * x) }
  func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    sigmoid(S(slope) * x) + S(slope) * y * sigmoid(-S(slope) * x)
  }
}
