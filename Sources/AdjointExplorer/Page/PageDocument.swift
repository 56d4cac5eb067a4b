/// What a page holds, as JSON with short keys: the page's own format, not for other readers (they have ``Trace/json``).
struct PageDocument<Scalar: TensorScalar> {
  let title: String
  let sides: [(label: String, trace: Trace<Scalar>)]
  private let budget: PageBudget
  /// Why no program of the page is run again; nil where it may be.
  private let noRuns: String?
  /// The primitives by type: two of them may have the same name.
  private let names: [ObjectIdentifier: String]

  init(title: String, sides: [(label: String, trace: Trace<Scalar>)]) {
    self.title = title
    self.sides = sides
    let rows = sides.flatMap(\.trace.rows)
    var names: [ObjectIdentifier: String] = [:], taken: Set<String> = []
    for primitive in rows.compactMap(\.entry.primitive) where names[ObjectIdentifier(type(of: primitive))] == nil {
      var name = primitive.name
      while !taken.insert(name).inserted { name += "′" }
      names[ObjectIdentifier(type(of: primitive))] = name
    }
    self.names = names
    let outputs = Set(sides.map(\.trace.output.index))
    let inputs = rows.flatMap { PageDocument.inputs(of: $0, outputs).map(\.scalarCount) }
    let others = rows.flatMap { PageDocument.others(of: $0, outputs).map(\.scalarCount) }
    budget = PageBudget(inputSizes: inputs, otherSizes: others, entryCount: rows.count)
    let sizes = inputs + others
    noRuns =
      rows.count > PageBudget.mostRunEntries || sizes.reduce(0, +) > PageBudget.mostRunNumbers
      ? "The program is too large to be run again in a page." : nil
  }

  var json: JSON {
    .object([
      ("title", .string(SafeText.shown(title) ?? TapeExplorer<Scalar>.untitled)), ("scalar", .string("\(Scalar.self)")),
      ("limit", .integer(budget.tensorLimit)), ("jacobianLimit", .integer(budget.jacobianLimit)),
      ("noRuns", noRuns.map { .string($0) } ?? .null),
      ("cards", .object(cards)), ("sides", .array(sides.map { side($0.label, $0.trace) }))
    ])
  }

  /// What is embedded of a row before all else: constants, and what belongs to variables and the output.
  private static func inputs(of row: Trace<Scalar>.Row, _ outputs: Set<Int>) -> [Tensor<Scalar>] {
    let constants: [Tensor<Scalar>] = row.entry.operands.compactMap {
      if case .constant(let value) = $0 { value } else { nil }
    }
    return isFirst(row, outputs) ? constants + [row.entry.value] + (row.cotangent.map { [$0] } ?? []) : constants
  }

  private static func isFirst(_ row: Trace<Scalar>.Row, _ outputs: Set<Int>) -> Bool {
    row.entry.primitive == nil || outputs.contains(row.index)
  }

  /// The rest. A contribution that is alone is its target's cotangent, and is not embedded twice.
  private static func others(of row: Trace<Scalar>.Row, _ outputs: Set<Int>) -> [Tensor<Scalar>] {
    (isFirst(row, outputs) ? [] : [row.entry.value] + (row.cotangent.map { [$0] } ?? []))
      + (row.received.count > 1 ? row.received.map(\.value) : [])
  }

  /// The cards in use, by name and number of operands.
  private var cards: [(String, JSON)] {
    var result: [String: JSON] = [:]
    for row in sides.flatMap(\.trace.rows) {
      guard let primitive = row.entry.primitive, result[key(of: row.entry)] == nil else { continue }
      let card = type(of: primitive).card
      let names = Set(FormulaAttribute.all(of: primitive).keys)
      let math = card.mathML(operandCount: row.entry.operands.count, names: names)
      let numbers = card.numbersMathML(operandCount: row.entry.operands.count, names: names)
      result[key(of: row.entry)] = .object(
        [
          ("name", .string(SafeText.shown(card.name) ?? "unnamed primitive")), ("formula", .string(math.formula)),
          ("pullbacks", .list(math.pullbacks)), ("formulaNumbers", .string(numbers.formula ?? "")),
          ("pullbackNumbers", .list(numbers.pullbacks.map { $0 ?? "" })),
          ("source", .string(SafeText.clipped(card.source))),
          ("text", .string(card.formula)), ("rule", .string(card.pullback))
        ] + runs(card, row.entry.operands.count, names))
    }
    return result.sorted { $0.key < $1.key }
  }

  /// The formulas as trees that the page runs, or why they do not run.
  private func runs(_ card: PrimitiveCard, _ operandCount: Int, _ attributes: Set<String>) -> [(String, JSON)] {
    do {
      let (value, pullbacks) = try FormulaCompiler.formulas(card, operandCount: operandCount, attributes: attributes)
      let parts = pullbacks.map { $0?.json ?? .null }
      return [("run", .object([("value", value.json), ("pullbacks", .array(parts))]))]
    } catch { return [("why", .string(SafeText.clipped(error.reason)))] }
  }

  /// What the formulas of an entry read beside its operands.
  private func context(_ row: Trace<Scalar>.Row, _ primitive: any Primitive, in trace: Trace<Scalar>) -> [(
    String, JSON
  )] {
    guard noRuns == nil, sides.count == 1 else { return [] }
    let operands = trace.operandValues(of: row.entry).map { Tensor<Double>(converting: $0) }
    let value = Tensor<Double>(converting: row.entry.value)
    guard let formulas = try? CardFormulas(primitive, operands: operands, value: value) else { return [] }
    func places(_ t: Tensor<Double>) -> JSON {
      .array([.list(t.shape), .list(t.scalars.map { Int($0) })])
    }
    var result: [(String, JSON)] = []
    if !formulas.attributes.isEmpty {
      result.append(("b", .object(formulas.attributes.sorted { $0.key < $1.key }.map { ($0.key, $0.value.json) })))
    }
    if let sources = formulas.sources { result.append(("q", places(sources))) }
    if !formulas.targets.isEmpty { result.append(("r", .array(formulas.targets.map(places)))) }
    return result
  }

  private func key(of entry: TapeEntry<Scalar>) -> String {
    entry.primitive.map { "\(names[ObjectIdentifier(type(of: $0))] ?? $0.name)/\(entry.operands.count)" } ?? ""
  }

  private func side(_ label: String, _ trace: Trace<Scalar>) -> JSON {
    let memory = KeptMemory(trace)
    return .object([
      ("label", .string(SafeText.shown(label) ?? "")), ("byName", .bool(trace.scopes.isEmpty)),
      (
        "scopes",
        .array(
          trace.drawnScopes.map {
            .array([
              .string(SafeText.scope($0.name)), .integer($0.entries.lowerBound), .integer($0.entries.count),
              .integer($0.depth)
            ])
          })
      ),
      ("entries", .array(trace.rows.map { entry($0, in: trace, memory) }))
    ])
  }

  private func entry(_ row: Trace<Scalar>.Row, in trace: Trace<Scalar>, _ memory: KeptMemory<Scalar>) -> JSON {
    let entry = row.entry
    let limit = PageDocument.isFirst(row, [trace.output.index]) ? budget.inputLimit : budget.tensorLimit
    var members: [(String, JSON)] = [("v", .tensor(entry.value, limit: limit))]
    if let cotangent = row.cotangent { members.append(("g", .tensor(cotangent, limit: limit))) }
    if let name = entry.name.flatMap({ SafeText.shown($0) }) { members.append(("n", .string(name))) }
    members.append(("m", .integer(memory.bytes[row.index])))
    if let owner = memory.sharedWith[row.index] { members.append(("w", .integer(owner))) }
    if memory.unread.contains(row.index) { members.append(("z", true)) }
    guard let primitive = entry.primitive else { return .object(members) }
    members.append(("p", .string(key(of: entry))))
    let attributes = primitive.attributes.map { JSON.list([$0.name, SafeText.clipped($0.value, to: 80)]) }
    if !attributes.isEmpty { members.append(("a", .array(attributes))) }
    members += context(row, primitive, in: trace)
    members.append(("o", .array(entry.operands.map(operand))))
    members.append(("c", .array(row.given.map { contribution($0, in: trace) })))
    let check = LocalCheck.of(row, in: trace)
    members.append(
      (
        "k",
        .array([
          .string(check.verdict.rawValue), .number(check.error), .number(check.bar), .string(check.note),
          .string(check.basis.rawValue)
        ])
      ))
    let jacobians = LocalProgram(row, of: trace)?.jacobians(limit: budget.jacobianLimit) ?? []
    if !jacobians.isEmpty {
      members.append(("j", .array(jacobians.map { jacobian($0.position, $0.matrix) })))
    }
    return .object(members)
  }

  private func operand(_ operand: TapeEntry<Scalar>.Operand) -> JSON {
    switch operand {
    case .entry(let index): .integer(index)
    case .constant(let value): .tensor(value, limit: budget.inputLimit)
    }
  }

  private func contribution(_ part: Trace<Scalar>.Contribution, in trace: Trace<Scalar>) -> JSON {
    let isAlone = trace.rows[part.target].received.count == 1 && part.target != trace.output.index
    return .array([
      .integer(part.position), .integer(part.target),
      isAlone ? .null : .tensor(part.value, limit: budget.tensorLimit)
    ])
  }

  /// In single precision: a Jacobian is to look at, not to compute with.
  private func jacobian(_ position: Int, _ matrix: Tensor<Double>) -> JSON {
    .array([
      .integer(position), .integer(matrix.shape[0]), .integer(matrix.shape[1]),
      .array(matrix.scalars.map { .float(Float($0)) })
    ])
  }
}
