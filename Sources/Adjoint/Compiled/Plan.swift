// What a compiled function keeps of one structure: which entries there are, of which shapes, and in which order their values
// and cotangents are best computed. It holds no data: labels, masks and random draws are those of the tape that it is run on.

import AdjointTensors

/// How one structure of a compiled function is run.
final class Plan {
  /// What is compared with a tape: entries, their operands, attributes, and the shapes of constants.
  private let entries: [Entry]
  private let operandPool: [Int32]
  private let attributes: [(rule: Int32, isSame: (any Primitive) -> Bool)]
  private let constants: [RawTensor]
  private let placeholders: [RawTensor]
  let output: Int32
  let inputCount: Int
  private let stages: [Stage]
  let stretchCount: Int
  /// The stage whose cotangents are known before it is run: its values and cotangents are computed in one pass. The
  /// stages after it are single entries of rank 0.
  private let closing: Int?

  /// Neighbouring entries: one after another by their rules, or together.
  enum Stage {
    case entries(Range<Int>)
    case stretch(Stretch)
  }

  /// The plan of what a tape holds. Every entry is there, with its value or its shape.
  init(_ core: TapeCore, output: Int32, inputCount: Int) {
    let count = core.entries.count
    entries = (0..<count).map { core.entries.base[$0] }
    operandPool = (0..<core.operandPool.count).map { core.operandPool.base[$0] }
    attributes = (0..<core.attributed.count).map {
      (core.attributed.base[$0].rule, comparison(with: core.attributed.base[$0].primitive))
    }
    var known: [Shape: RawTensor] = [:]
    func placeholder(_ raw: RawTensor) -> RawTensor {
      let shape = raw.shape
      if let placeholder = known[shape] { return placeholder }
      let placeholder = RawTensor(TensorStorage.shapeOnly(shape))
      known[shape] = placeholder
      return placeholder
    }
    constants = (0..<core.constants.count).map { placeholder(core.constants.base[$0]) }
    placeholders = (0..<count).map { placeholder(core.values.base[$0]) }
    self.output = output
    self.inputCount = inputCount
    stages = Stretch.stages(core, output: Int(output))
    stretchCount = stages.reduce(0) { if case .stretch = $1 { $0 + 1 } else { $0 } }
    closing = Plan.closing(stages, core, output: Int(output))
  }

  var outputShape: Shape { placeholders[Int(output)].shape }

  /// What stands for an entry's value.
  func placeholder(_ index: Int) -> RawTensor { placeholders[index] }

  // ── comparing ──

  /// Whether a tape's entries from `start` on are these.
  func agrees(with core: TapeCore, from start: Int) -> Bool {
    let count = core.entries.count
    if count > entries.count { return false }
    return entries.withUnsafeBufferPointer { entries in
      for i in start..<count where !agrees(core.entries.base[i], entries[i], i, core) { return false }
      return true
    }
  }

  @inline(__always)
  private func agrees(_ entry: Entry, _ mine: Entry, _ index: Int, _ core: TapeCore) -> Bool {
    if entry.a != mine.a || entry.b != mine.b { return false }
    if entry.isLeaf || mine.isLeaf {
      return entry.isLeaf && mine.isLeaf && core.values.base[index].hasShape(of: placeholders[index])
    }
    if entry.rule != mine.rule { return false }
    if entry.rule < -1 {
      let place = Int(-2 - entry.rule), other = core.attributed.base[place]
      if attributes[place].rule != other.rule || !attributes[place].isSame(other.primitive) { return false }
    }
    switch core.arity(entry.rule) {
    case 1: return agrees(constant: entry.a, core)
    case 2: return agrees(constant: entry.a, core) && agrees(constant: entry.b, core)
    default:
      for i in Int(entry.a)..<Int(entry.a + entry.b) {
        let operand = core.operandPool.base[i]
        if operand != operandPool[i] || !agrees(constant: operand, core) { return false }
      }
      return true
    }
  }

  @inline(__always)
  private func agrees(constant operand: Int32, _ core: TapeCore) -> Bool {
    if operand >= 0 { return true }
    let raw = core.constants.base[Int(-1 - operand)]
    return raw.isScalar ? constants[Int(-1 - operand)].shape.rank == 0 : raw.hasShape(of: constants[Int(-1 - operand)])
  }

  /// Whether a tape that agrees holds all of it.
  func isAllOf(_ core: TapeCore, output: Int32) -> Bool { core.entries.count == entries.count && output == self.output }

  /// Whether a tape holds all of it.
  func isWhole(_ core: TapeCore, output: Int32) -> Bool {
    isAllOf(core, output: output) && agrees(with: core, from: 0)
  }

  /// The first entry at which another plan parts from this one.
  func parting(from other: Plan) -> Int {
    let count = Swift.min(entries.count, other.entries.count)
    return (0..<count).first {
      entries[$0].rule != other.entries[$0].rule || entries[$0].a != other.entries[$0].a
        || entries[$0].b != other.entries[$0].b || !placeholders[$0].hasShape(of: other.placeholders[$0])
    } ?? count
  }

  /// The number of operations.
  var stepCount: Int { entries.count - inputCount }
  /// The number of operations that are run in stretches.
  var joinedCount: Int {
    stages.reduce(0) { if case .stretch(let stretch) = $1 { $0 + stretch.range.count } else { $0 } }
  }

  // ── running ──

  /// The value and the cotangents of the inputs, on a tape that agrees.
  func run(_ core: TapeCore) -> (value: RawTensor, gradient: [RawTensor]) {
    let end = closing ?? stages.count
    for stage in stages[..<end] { forward(stage, core) }
    let walk = Walk(core, from: Int(output), to: 0, targets: nil, isRecording: false)
    walk.releasesValues = true
    walk.add(RawTensor(repeating: 1, shape: outputShape, core.type), 0, output)
    if let closing, case .stretch(let stretch) = stages[closing] {
      for case .entries(let range) in stages[(closing + 1)...].reversed() {
        for index in range.reversed() { walk.step(index) }
      }
      stretch.run(core, walk)
      for stage in stages[(closing + 1)...] { forward(stage, core) }
    }
    let value = core.values.base[Int(output)]
    for stage in stages[..<end].reversed() { backward(stage, walk) }
    return (value, (0..<inputCount).map { walk.gradient($0) })
  }

  private func forward(_ stage: Stage, _ core: TapeCore) {
    switch stage {
    case .entries(let range): for index in range where core.values.base[index].isShapeOnly { core.evaluate(index) }
    case .stretch(let stretch): stretch.forward(core)
    }
  }

  private func backward(_ stage: Stage, _ walk: Walk) {
    switch stage {
    case .entries(let range):
      for index in range.reversed() {
        walk.step(index)
        if walk.core.values.base[index].storage != nil { walk.core.values.base[index].storage = nil }
      }
    case .stretch(let stretch): stretch.backward(walk)
    }
  }

  /// The last stretch, if what comes after it hands cotangents on without reading values: it ends in a sum.
  private static func closing(_ stages: [Stage], _ core: TapeCore, output: Int) -> Int? {
    guard let last = stages.lastIndex(where: { if case .stretch = $0 { true } else { false } }),
      case .stretch(let stretch) = stages[last], let total = stretch.total
    else { return nil }
    for stage in stages[(last + 1)...] {
      guard case .entries(let range) = stage, range.allSatisfy({ isLinear($0, core, from: total) }) else { return nil }
    }
    return stretch.isReadOnlyThroughTotal ? last : nil
  }

  /// Whether an entry of rank 0 is linear in the operands that are recorded, which come from `first` on.
  private static func isLinear(_ index: Int, _ core: TapeCore, from first: Int) -> Bool {
    let entry = core.entries.base[index]
    guard let primitive = core.primitive(entry), core.values.base[index].shape.rank == 0 else { return false }
    let operands = core.operands(of: entry)
    guard operands.allSatisfy({ $0 < 0 || Int($0) >= first }) else { return false }
    switch primitive {
    case is Add, is Subtract, is Negate: return true
    case is Multiply: return operands.contains { $0 < 0 }
    case is Divide: return operands[1] < 0
    default: return false
    }
  }
}
