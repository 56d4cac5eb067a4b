// Neighbouring element-wise entries, run block by block. Their pullbacks are not written again here: an element-wise rule is
// asked once, on a tape of its own, which operations its derivative is made of, and those are element-wise too.

import AdjointTensors

/// Neighbouring entries over tensors of one count; it may end in a sum or a mean over all elements.
final class Stretch {
  let range: Range<Int>
  /// The entry that is the sum or the mean; it is the last.
  let total: Int?
  private let count: Int
  private let rules: [ElementwiseRule]
  private let ranks: [Int32: Int]
  /// Entries whose values are read after the stretch.
  private let kept: [Int]
  /// Entries that cotangents may reach from after the stretch.
  private let reached: [Int]
  /// Recorded operands from before the stretch, in the order of the entries.
  private let outside: [Int32]
  /// Constants that are read.
  private let constants: [Int32]
  private lazy var forwardProgram = program(Pattern(), withValues: true, withCotangents: false)
  /// Programs of the backward pass, and of both passes in one, for what was there when one was asked for.
  private var backwardPrograms: [(pattern: Pattern, program: BlockBuilder.Program)] = []
  private var fusedPrograms: [(pattern: Pattern, program: BlockBuilder.Program)] = []

  /// Which cotangents are there before the stretch's own are computed.
  private struct Pattern {
    var reached: [Bool] = []
    var outside: [Bool] = []
  }

  private init(_ range: Range<Int>, _ rules: [ElementwiseRule], _ core: TapeCore, lastReader: [Int]) {
    self.range = range
    self.rules = rules
    ranks = Dictionary(
      rules.flatMap(\.operands).map { ($0, core.operandValue($0).shape.rank) }, uniquingKeysWith: { rank, _ in rank })
    let first = rules[0]
    count = first.isTotal ? core.operandValue(first.operands[0]).count : core.values.base[range.lowerBound].count
    let total = rules.last!.isTotal ? range.upperBound - 1 : nil
    self.total = total
    reached = range.filter { lastReader[$0] >= range.upperBound }
    kept = reached.filter { $0 != total }
    let operands = Set(rules.flatMap(\.operands).filter { $0 < range.lowerBound }).sorted()
    outside = operands.filter { $0 >= 0 }
    constants = operands.filter { $0 < 0 }
  }

  /// Whether nothing after the stretch reads or reaches anything but its total.
  var isReadOnlyThroughTotal: Bool { total != nil && reached == [total!] }

  // ── finding them ──

  /// All entries but the leaves, in order, neighbours together where they can be.
  static func stages(_ core: TapeCore, output: Int) -> [Plan.Stage] {
    var stages: [Plan.Stage] = [], rules: [ElementwiseRule] = [], start = 0, count = 0
    var lastReader = [Int](repeating: -1, count: core.entries.count)
    for index in lastReader.indices {
      core.forEachOperand(of: core.entries.base[index]) { if $0 >= 0 { lastReader[Int($0)] = index } }
    }
    lastReader[output] = core.entries.count
    func addEntries(_ range: Range<Int>) {
      if case .entries(let before) = stages.last, before.upperBound == range.lowerBound {
        stages[stages.count - 1] = .entries(before.lowerBound..<range.upperBound)
      } else {
        stages.append(.entries(range))
      }
    }
    func close(at end: Int) {
      if rules.reduce(0, { $0 + ($1.isView ? 0 : 1) }) > 1 {
        stages.append(.stretch(Stretch(start..<end, rules, core, lastReader: lastReader)))
      } else {
        addEntries(start..<end)
      }
      rules = []
    }
    for index in 0..<core.entries.count {
      let rule = ElementwiseRule(core, index), isTotal = rule?.isTotal == true
      let elements = rule.map { _ in
        isTotal ? core.operandValue(core.entries.base[index].a).count : core.values.base[index].count
      }
      if !rules.isEmpty && (rule == nil || elements != count) { close(at: index) }
      if let rule {
        if rules.isEmpty { start = index }
        rules.append(rule)
        count = elements!
        if isTotal { close(at: index + 1) }
      } else if !core.entries.base[index].isLeaf {
        addEntries(index..<index + 1)
      }
    }
    if !rules.isEmpty { close(at: core.entries.count) }
    return stages
  }

  // ── running it ──

  /// The values that are read after the stretch.
  func forward(_ core: TapeCore) {
    if isUniform(core) { return forwardOneByOne(core) }
    run(forwardProgram, core, nil)
  }

  /// The cotangents of what comes before, from those that have arrived.
  func backward(_ walk: Walk) {
    if isUniform(walk.core) {
      for index in range.reversed() { walk.step(index) }
    } else if reached.contains(where: { walk.hasCotangent(Int32($0)) }) {
      run(program(in: &backwardPrograms, walk, withValues: false), walk.core, walk)
    }
    for index in reached { walk.drop(index) }
    for index in kept { walk.core.values.base[index].storage = nil }
  }

  /// Both in one pass, where the total's cotangent is there.
  func run(_ core: TapeCore, _ walk: Walk) {
    if isUniform(core) || !walk.hasCotangent(Int32(total!)) {
      forward(core)
      for index in range.reversed() { walk.step(index) }
    } else {
      run(program(in: &fusedPrograms, walk, withValues: true), core, walk)
    }
  }

  /// The program for what is there.
  private func program(
    in list: inout [(pattern: Pattern, program: BlockBuilder.Program)], _ walk: Walk, withValues: Bool
  ) -> BlockBuilder.Program {
    for (pattern, program) in list where isThere(pattern, walk) { return program }
    let pattern = Pattern(
      reached: reached.map { walk.hasCotangent(Int32($0)) }, outside: outside.map(walk.hasCotangent))
    let new = program(pattern, withValues: withValues, withCotangents: true)
    list.append((pattern, new))
    return new
  }

  private func isThere(_ pattern: Pattern, _ walk: Walk) -> Bool {
    for (place, index) in reached.enumerated() where walk.hasCotangent(Int32(index)) != pattern.reached[place] {
      return false
    }
    for (place, index) in outside.enumerated() where walk.hasCotangent(index) != pattern.outside[place] { return false }
    return true
  }

  /// Whether an operand from outside is one number at every place, this time: the kernels for whole tensors make use of
  /// that, and give what they give.
  private func isUniform(_ core: TapeCore) -> Bool {
    outside.contains { core.operandValue($0).isUniform } || constants.contains { core.operandValue($0).isUniform }
  }

  private func forwardOneByOne(_ core: TapeCore) {
    for index in range where core.values.base[index].isShapeOnly { core.evaluate(index) }
  }

  private func run(_ program: BlockBuilder.Program, _ core: TapeCore, _ walk: Walk?) {
    let type = core.type
    func source(_ place: Int) -> RawTensor {
      switch program.sources[place] {
      case .operand(let operand): core.operandValue(operand)
      case .cotangent(let index):
        // That of a sum is one number for all elements, whatever axes are kept.
        index == total
          ? RawTensor(number: walk!.cotangent(of: Int32(index)).number(at: 0, type)) : walk!.cotangent(of: Int32(index))
      case .number(let number): Stretch.value(of: number, core)
      }
    }
    func store(_ target: BlockBuilder.Target, _ raw: RawTensor) {
      switch target {
      case .value(let index): core.values.base[index] = raw.shaped(as: core.values.base[index], type)
      case .cotangent(let index): walk!.setCotangent(of: Int32(index), raw.shaped(as: core.values.base[index], type))
      }
    }
    // What is shared first: a cotangent's place may get another one below.
    let shared = program.shared.map { ($0.target, source($0.source)) }
    let sum = program.steps.run(
      count: count, type, source: source, shape: { core.values.base[program.results[$0][0].index].shape },
      store: { place, raw in for target in program.results[place] { store(target, raw) } })
    for (target, raw) in shared { store(target, raw) }
    if let total, program.steps.summand != nil { setTotal(total, sum, core) }
  }

  private static func value(of number: BlockBuilder.Number, _ core: TapeCore) -> RawTensor {
    switch number {
    case .literal(let number): RawTensor(number: core.type.rounded(number))
    case .constant(let operand): core.operandValue(operand)
    case .unary(let kernel, let x): RawTensor.unary(kernel, value(of: x, core), core.type)
    case .binary(let kernel, let a, let b): RawTensor.binary(kernel, value(of: a, core), value(of: b, core), core.type)
    }
  }

  /// The sum, or the mean; where the sum is not finite, what the primitive makes of that.
  private func setTotal(_ total: Int, _ sum: Double, _ core: TapeCore) {
    if !sum.isFinite { return forwardOneByOne(core) }
    let type = core.type, shape = core.values.base[total].shape
    var raw = RawTensor(number: sum)
    if case .mean = rules.last!.operation {
      raw = RawTensor.binaryInPlace(.divide, raw, RawTensor(number: Double(count)), type)
    }
    core.values.base[total] = raw.reshaped(shape, type)
  }

  // ── planning it ──

  /// Values, cotangents, or both.
  private func program(_ pattern: Pattern, withValues: Bool, withCotangents: Bool) -> BlockBuilder.Program {
    var builder = BlockBuilder(), values: [Int: BlockBuilder.Node] = [:]
    func value(_ operand: Int32, _ builder: inout BlockBuilder) -> BlockBuilder.Node {
      values[Int(operand)] ?? builder.source(ranks[operand] == 0 ? .number(.constant(operand)) : .operand(operand))
    }
    for (index, rule) in zip(range, rules) {
      values[index] = rule.value(rule.operands.map { value($0, &builder) }, &builder)
    }
    if withValues {
      for index in kept { builder.keep(values[index]!, as: .value(index)) }
      if let total { builder.add(up: values[total]!) }
    }
    if withCotangents {
      var cotangents: [Int: BlockBuilder.Node] = [:]
      let there =
        zip(reached, pattern.reached).filter(\.1).map(\.0) + zip(outside, pattern.outside).filter(\.1).map { Int($0.0) }
      for index in there { cotangents[index] = builder.source(.cotangent(index)) }
      for (index, rule) in zip(range, rules).reversed() {
        guard let u = cotangents[index] else { continue }
        let operands = rule.operands.map { value($0, &builder) }
        for (position, operand) in rule.operands.enumerated() where operand >= 0 {
          guard let part = rule.pullback(u, to: position, operands, values[index]!, &builder) else { continue }
          cotangents[Int(operand)] = cotangents[Int(operand)].map { builder.binary(.add, $0, part) } ?? part
        }
      }
      for index in outside {
        if let node = cotangents[Int(index)] { builder.keep(node, as: .cotangent(Int(index))) }
      }
    }
    return builder.program()
  }
}

extension RawTensor {
  /// These elements in the shape of another tensor; a number as often as it takes.
  fileprivate func shaped(as other: RawTensor, _ type: ElementType) -> RawTensor {
    if isScalar && other.shape.rank > 0 { return RawTensor(repeating: number, shape: other.shape, type) }
    return hasShape(of: other) ? self : reshaped(other.shape, type)
  }
}
