/// A card's formulas in a form that runs, for one primitive with its attributes and operands of given shapes.
struct CardFormulas {
  /// How a card's text begins that says what the language of formulas cannot.
  static let inWords = "in words: "

  let value: FormulaExpression
  /// One for each operand; nil where the card gives it nothing.
  let pullbacks: [FormulaExpression?]
  let attributes: [String: FormulaAttribute]
  /// Where each element of the value comes from in the last operand, −1 for none; and for each operand, where its
  /// elements go in the value. Only what the formulas name.
  let sources: Tensor<Double>?
  let targets: [Tensor<Double>]

  init(
    _ primitive: any Primitive, card: PrimitiveCard? = nil, operands: [Tensor<Double>], value y: Tensor<Double>
  ) throws(FormulaError) {
    let card = card ?? type(of: primitive).card
    attributes = FormulaAttribute.all(of: primitive)
    (value, pullbacks) = try FormulaCompiler.formulas(
      card, operandCount: operands.count, attributes: Set(attributes.keys))
    let trees = [value] + pullbacks.compactMap { $0 }
    func names(_ name: String) -> Bool { trees.contains { $0.contains { $0 == .attribute(name) } } }
    sources = names("sources") ? CardFormulas.sources(primitive, operands) : nil
    let isTargeted =
      names("targets") || trees.contains { $0.contains { $0 == .call("element", [.attribute("targets")]) } }
    targets = isTargeted ? CardFormulas.targets(primitive, operands, y) : []
  }

  /// The numbers 0, 1, … where elements are, and again from 1 on: where the second is one more, an element arrived.
  private static func traced(_ shape: Shape, _ run: (Tensor<Double>) -> Tensor<Double>) -> Tensor<Double> {
    let numbers = Tensor<Double>(shape: shape, scalars: (0..<shape.elementCount).map { Double($0) })
    let first = run(numbers), second = run(numbers + 1)
    return select(first, Tensor(-1), where: (second - first) .== 1)
  }

  private static func sources(_ primitive: any Primitive, _ operands: [Tensor<Double>]) -> Tensor<Double> {
    traced(operands[operands.count - 1].shape) { numbers in
      primitive.forward(operands.dropLast().map { Tensor(repeating: 0.25, shape: $0.shape) } + [numbers])
    }
  }

  private static func targets(
    _ primitive: any Primitive, _ operands: [Tensor<Double>], _ y: Tensor<Double>
  ) -> [Tensor<Double>] {
    operands.indices.map { position in
      traced(y.shape) { numbers in
        let parts = primitive.pullbacks(
          Variable(numbers), of: operands.map { Variable($0) }, needed: operands.indices.map { $0 == position },
          output: Variable(y))
        return parts[position]?.value ?? Tensor(repeating: -1, shape: operands[position].shape)
      }
    }
  }

  /// The value at operands, by the card's text.
  func value(at operands: [Tensor<Double>], shape: Shape) throws(FormulaError) -> Tensor<Double> {
    let run = FormulaRun(formulas: self, operands: operands, valueShape: shape)
    return try run.fitted(run.tensor(value), to: shape)
  }

  /// What the card's text gives an operand of the cotangent u; nil where that is nothing.
  func pullback(
    _ u: Tensor<Double>, to position: Int, of operands: [Tensor<Double>], value y: Tensor<Double>
  ) throws(FormulaError) -> Tensor<Double>? {
    guard let tree = pullbacks[position] else { return nil }
    let run = FormulaRun(
      formulas: self, operands: operands, valueShape: y.shape, value: y, cotangent: u, position: position)
    return try run.fitted(run.tensor(tree), to: operands[position].shape)
  }
}
