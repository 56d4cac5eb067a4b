/// One entry's primitive recorded again on a tape of its own, in double precision: what its local derivatives are asked.
struct LocalProgram {
  let operands: [Tensor<Double>]
  let output: Tensor<Double>
  private let apply: ([Variable<Double>]) -> Variable<Double>
  private let tape = Tape<Double>()
  private let variables: [Variable<Double>]
  private let recorded: Variable<Double>

  /// Nil for a variable, and for a checkpoint: that replays entries, which have rules of their own.
  init?<S>(_ row: Trace<S>.Row, of trace: Trace<S>) {
    let entry = row.entry
    guard let primitive = entry.primitive, primitive.name != "checkpoint" else { return nil }
    apply = { entry.applying(to: $0) }
    operands = trace.operandValues(of: entry).map { Tensor(converting: $0) }
    let tape = tape
    variables = zip(entry.operands, operands).map { operand, value in
      if case .entry = operand { return tape.variable(value) }
      return Variable(value)
    }
    recorded = apply(variables)
    output = recorded.value
  }

  var isFinite: Bool { (operands + [output]).allSatisfy { TensorStatistics($0).nonFiniteCount == 0 } }

  /// The operands' cotangents, by position; those that the rule gives nothing are missing.
  func pullback(_ u: Tensor<Double>) -> [(position: Int, cotangent: Tensor<Double>)] {
    let step = tape.pullbackSteps(of: recorded, seed: u).first
    return step?.contributions.map { ($0.position, $0.value) } ?? []
  }

  /// The entry on other values for some of its operands; recorded where they are.
  func recorded(replacing positions: [Int], by values: [Variable<Double>]) -> Variable<Double> {
    var changed = operands.map { Variable($0) }
    for (position, value) in zip(positions, values) { changed[position] = value }
    return apply(changed)
  }

  /// The dense Jacobian of the value with respect to one operand, [elements of the value, elements of the operand], by one
  /// pullback for each row. Positions that the rule gives nothing are missing.
  func jacobians(limit: Int) -> [(position: Int, matrix: Tensor<Double>)] {
    var rows: [Int: [Double]] = [:]
    let fitting = operands.indices.filter { operands[$0].scalarCount * output.scalarCount <= limit }
    if fitting.isEmpty { return [] }
    for i in 0..<output.scalarCount {
      var u = [Double](repeating: 0, count: output.scalarCount)
      u[i] = 1
      for part in pullback(Tensor(shape: output.shape, scalars: u)) where fitting.contains(part.position) {
        rows[part.position, default: []] += part.cotangent.scalars
      }
    }
    return rows.keys.sorted().map { position in
      (position, Tensor(shape: [output.scalarCount, operands[position].scalarCount], scalars: rows[position]!))
    }
  }
}

extension Trace {
  /// The values of an entry's operands, in order.
  func operandValues(of entry: TapeEntry<Scalar>) -> [Tensor<Scalar>] {
    entry.operands.map { operand in
      switch operand {
      case .entry(let index): rows[index].entry.value
      case .constant(let value): value
      }
    }
  }
}

extension Tensor<Double> {
  /// The same numbers in double precision.
  init<S>(converting other: Tensor<S>) {
    self.init(shape: other.shape, scalars: other.scalars.map { Double($0) })
  }
}
