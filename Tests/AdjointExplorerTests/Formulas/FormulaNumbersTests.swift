import Testing

@testable import AdjointExplorer

/// What is written on the page of a registry's cards, for as many operands as their samples have.
private struct Written {
  let name: String
  let formulas: [String]
  let numbers: [String]

  init(_ entry: PrimitiveRegistry.Entry) {
    let count = entry.samples[0].operands.count
    let math = entry.card.mathML(operandCount: count), filled = entry.card.numbersMathML(operandCount: count)
    name = entry.card.name
    formulas = [math.formula] + math.pullbacks
    numbers = ([filled.formula] + filled.pullbacks).compactMap(\.self)
  }
}

@Suite("Numbers in the formulas of cards")
struct FormulaNumbersTests {
  static let names = PrimitiveRegistry.standard.map(\.card.name)

  private func entry(_ name: String) throws -> PrimitiveRegistry.Entry {
    try #require(PrimitiveRegistry.standard.first { $0.card.name == name })
  }

  private func tree(_ text: String?) throws -> MathMLTree {
    let text = try #require(text)
    return try #require(MathMLTree(text), "\(text)")
  }

  /// The number formula of a card that stands in no registry.
  private func numbers(_ formula: String, _ pullback: String = "u", operandCount: Int = 1) -> String? {
    PrimitiveCard("", formula: formula, pullback: pullback, source: "").numbersMathML(operandCount: operandCount)
      .formula
  }

  @Test(
    "a card is written with two parts to a fraction and a script, and with no prose in fractions, roots and scripts",
    arguments: names)
  func structure(name: String) throws {
    let written = Written(try entry(name))
    // A card with one pullback for all operands may be written as several formulas in a row.
    let texts = (written.formulas + written.numbers).flatMap { $0.components(separatedBy: "</math>").dropLast() }
    for text in texts {
      for element in try tree(text + "</math>").all {
        let counts = ["mfrac": 2, "msup": 2, "msub": 2, "msubsup": 3, "msqrt": 1]
        guard let count = counts[element.tag] else { continue }
        #expect(element.children.count == count, "\(text)")
        #expect(!element.all.contains { $0.tag == "mtext" }, "\(text)")
        #expect(!element.children.contains { $0.kinds.contains("product") }, "\(text)")
      }
    }
  }

  /// The cards whose value and pullbacks are arithmetic, element by element.
  static let elementwise = [
    "add", "subtract", "multiply", "divide", "pow", "⊙", "negate", "exp", "log", "log1p", "expm1", "sqrt", "sin", "cos",
    "tanh", "erf", "sigmoid", "softplus", "silu", "gelu", "binaryCrossEntropy", "xLogY", "abs", "alias"
  ]
  /// Those whose value alone is.
  static let elementwiseValues = elementwise + ["relu", "geluTanh", "maximum", "minimum"]

  /// The elements of a sample's operands, its value and its contributions, with a seed for each element.
  private func elements(_ sample: Sample) -> [(numbers: [String: Double], value: Double, given: [Int: Double])] {
    let tape = Tape<Double>()
    let operands = sample.operands.map { tape.variable($0) }
    let y = sample.primitive(operands)
    guard sample.operands.allSatisfy({ $0.shape == y.shape }) else { return [] }
    let seed = Tensor<Double>(shape: y.shape, scalars: (0..<y.value.scalarCount).map { 1.5 - Double($0) })
    let row = tape.trace(of: y, seed: seed).output
    return (0..<y.value.scalarCount).map { k in
      var numbers = ["y": y.value.scalars[k], "u": seed.scalars[k]]
      for (position, operand) in sample.operands.enumerated() { numbers["\(position)"] = operand.scalars[k] }
      return (
        numbers, y.value.scalars[k],
        Dictionary(uniqueKeysWithValues: row.given.map { ($0.position, $0.value.scalars[k]) })
      )
    }
  }

  /// Whether the formula is there for these numbers.
  private func isMeant(_ tree: MathMLTree, _ numbers: [String: Double]) -> Bool {
    !tree.kinds.contains("ordinary") || !numbers.values.contains(0)
  }

  private func isNear(_ a: Double, _ b: Double) -> Bool { a == b || abs(a - b) <= 1e-12 * max(1, abs(b)) }

  @Test("with numbers in it, the formula of an element-wise card comes to its value", arguments: elementwiseValues)
  func values(name: String) throws {
    guard let entry = PrimitiveRegistry.standard.first(where: { $0.card.name == name }) else { return }
    let count = entry.samples[0].operands.count
    let tree = try tree(entry.card.numbersMathML(operandCount: count).formula)
    #expect(tree.kinds.contains("elementwise"))
    var compared = 0
    for element in entry.samples.flatMap(elements) where isMeant(tree, element.numbers) {
      let value = try tree.value(element.numbers)
      #expect(isNear(value, element.value), "\(element.numbers)")
      compared += 1
    }
    #expect(compared > 0)
  }

  @Test("and those of its pullbacks to what they give", arguments: elementwise)
  func pullbacks(name: String) throws {
    guard let entry = PrimitiveRegistry.standard.first(where: { $0.card.name == name }) else { return }
    let count = entry.samples[0].operands.count
    for (position, text) in entry.card.numbersMathML(operandCount: count).pullbacks.enumerated() {
      let tree = try tree(text)
      for element in entry.samples.flatMap(elements) where isMeant(tree, element.numbers) {
        guard let given = element.given[position] else { continue }
        let value = try tree.value(element.numbers)
        #expect(isNear(value, given), "to \(position) at \(element.numbers)")
      }
    }
  }

  @Test("names of the lists above are names of cards")
  func listed() { #expect(Set(FormulaNumbersTests.elementwiseValues).isSubset(of: FormulaNumbersTests.names)) }

  @Test("a formula with an index, or with prose that changes it, gets no numbers")
  func notArithmetic() throws {
    for name in [
      "softmax", "logSoftmax", "logSumExp", "crossEntropy", "crossEntropy (targets)", "gather", "concatenate",
      "permute",
      "reshape", "slice"
    ] {
      let entry = try entry(name)
      #expect(entry.card.numbersMathML(operandCount: entry.samples[0].operands.count).formula == nil, "\(name)")
    }
    #expect(numbers("y = x repeated") == nil)
    #expect(numbers("y = x, reversed") == nil)
    #expect(numbers("y = x (reversed)") == nil)
    #expect(numbers("yᵢ = xᵢ²") == nil)
    #expect(numbers("y = n²") == nil)
  }

  @Test("an exception is left out, and the rest is for numbers that are not the exception")
  func exceptions() throws {
    let length = PrimitiveCard("length", formula: "y = √Σx²", pullback: "u x / y, 0 at x = 0", source: "elementary")
    let text = try #require(length.numbersMathML(operandCount: 1).pullbacks[0])
    #expect(text.contains("class=\"ordinary") && !text.contains("<mtext>"))
  }

  @Test("factors are parted by a sign, matrices by none, and an argument of several factors is in parentheses")
  func products() throws {
    let product = try #require(numbers("y = a b", operandCount: 2))
    #expect(product.contains("</mi><mo class=\"product\">·</mo><mi data-v=\"1\">"))
    let matrices = try entry("matmul").card.numbersMathML(operandCount: 2)
    for text in [matrices.formula] + matrices.pullbacks {
      let matrices = try #require(text)
      #expect(!matrices.contains("·"))
    }
    let argument = try #require(numbers("y = sin 2x"))
    #expect(argument.contains("<mo stretchy=\"false\">(</mo><mrow><mn>2</mn><mo class=\"product\">"))
  }

  @Test("a letter stands for what the card means by it")
  func letters() throws {
    // x is the value here, and t no operand.
    let pullback = try entry("crossEntropy pullback")
    let math = pullback.card.mathML(operandCount: 2)
    #expect(math.formula.contains("<mi data-v=\"y\">x</mi>") && math.formula.contains("<mi>t</mi>"))
    // p is an attribute of a power.
    let power = PrimitiveCard("", formula: "y = xᵖ", pullback: "u ⊙ p xᵖ⁻¹", source: "").mathML(operandCount: 1)
    #expect(power.formula.contains("<mi>p</mi>") && power.formula.contains("<mi data-v=\"0\">x</mi>"))
    // s is what its clause says.
    let silu = try entry("silu").card.mathML(operandCount: 1)
    #expect(silu.pullbacks[0].contains("<mi>s</mi>"))
    // Three operands are a, b and c.
    let three = PrimitiveCard("", formula: "y = a (b − c) z", pullback: "u", source: "").mathML(operandCount: 3)
    #expect(three.formula.contains("<mi data-v=\"2\">c</mi>") && three.formula.contains("<mi>z</mi>"))
  }
}
