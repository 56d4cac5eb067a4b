// A compiled function that is frozen: what its closure recorded once is run at other inputs, without the closure.

import AdjointTensors
import CAdjointKernels

/// A recording with its constants.
final class FrozenRecording {
  let plan: Plan
  private let entries: [Entry]
  private let operandPool: [Int32]
  private let constants: [RawTensor]
  private let attributed: [(primitive: any Primitive, rule: Int32)]
  /// The values of leaves that are no inputs.
  private let leaves: [(index: Int, raw: RawTensor)]
  /// Whether a second recording was the same.
  @exclusivity(unchecked) private(set) var isChecked = false
  @exclusivity(unchecked) private var isRun = false
  /// The recording as a list over numbers, after its first run; nil where it holds tensors.
  @exclusivity(unchecked) private var numbers: NumberProgram?

  init(_ plan: Plan, _ core: TapeCore) {
    self.plan = plan
    entries = (0..<core.entries.count).map { core.entries.base[$0] }
    operandPool = (0..<core.operandPool.count).map { core.operandPool.base[$0] }
    constants = (0..<core.constants.count).map { core.constants.base[$0] }
    attributed = (0..<core.attributed.count).map { core.attributed.base[$0] }
    leaves = FrozenRecording.leaves(core, after: plan.inputCount)
  }

  private static func leaves(_ core: TapeCore, after inputCount: Int) -> [(index: Int, raw: RawTensor)] {
    (inputCount..<core.entries.count).filter { core.entries.base[$0].isLeaf }.map { ($0, core.values.base[$0]) }
  }

  /// Holds a second recording, of the same structure, against this one.
  func check(_ core: TapeCore) {
    let type = core.type
    let differing = Set(constants.indices.filter { !constants[$0].isSame(as: core.constants.base[$0], type) })
    let readers = entries.indices.filter { index in
      core.operands(of: entries[index]).contains { $0 < 0 && differing.contains(Int(-1 - $0)) }
    }
    let changed = zip(leaves, FrozenRecording.leaves(core, after: plan.inputCount)).filter {
      !$0.raw.isSame(as: $1.raw, type)
    }
    let others = entries.indices.first { index in
      guard entries[index].rule < -1, let primitive = core.primitive(entries[index]) else { return false }
      return !hasSameData(attributed[Int(-2 - entries[index].rule)].primitive, primitive)
    }
    if let index = readers.first ?? changed.first?.0.index ?? others {
      let name = core.primitive(entries[index]).map { "step \(index) (\($0.name))" } ?? "step \(index)"
      fail(
        "compiled(frozen:)", "\(name) has other numbers in a second recording",
        "leave out frozen, so that each call uses its own, or pass the number as an argument")
    }
    isChecked = true
  }

  /// A second recording has another structure.
  func refuse() -> Never {
    fail(
      "compiled(frozen:)", "a second recording has other steps, attributes or shapes",
      "leave out frozen, so that each structure has its plan")
  }

  /// The value and the gradients at other inputs, on a tape that is empty or holds the recording.
  func run(on core: TapeCore, _ input: (Int) -> RawTensor) -> (value: RawTensor, gradient: [RawTensor]) {
    if let numbers, (0..<plan.inputCount).allSatisfy({ input($0).isScalar }) { return numbers.run(core, input) }
    load(into: core, input)
    if !isRun {
      isRun = true
      let result = plan.run(core)
      numbers = NumberProgram(core, output: plan.output, inputCount: plan.inputCount)
      return result
    }
    return plan.run(core)
  }

  /// Puts the recording on a tape, with other inputs.
  private func load(into core: TapeCore, _ input: (Int) -> RawTensor) {
    if core.entries.count == 0 {
      for entry in entries { core.entries.append(entry) }
      for operand in operandPool { core.operandPool.append(operand) }
      for constant in constants { core.constants.append(constant) }
      for primitive in attributed { core.attributed.append(primitive) }
      for index in entries.indices { core.values.append(plan.placeholder(index)) }
      for (index, raw) in leaves { core.values.base[index] = raw }
    }
    core.residuals.removeAll()
    for index in 0..<plan.inputCount {
      let raw = input(index)
      if !raw.hasShape(of: plan.placeholder(index)) {
        fail(
          "compiled(frozen:)", "an input of shape \(raw.shape)",
          "it was recorded with \(plan.placeholder(index).shape); leave out frozen for shapes that change")
      }
      core.values.base[index] = raw
    }
    for index in plan.inputCount..<entries.count where !entries[index].isLeaf {
      core.values.base[index] = plan.placeholder(index)
    }
  }
}

extension RawTensor {
  /// Whether the elements are the same, bit for bit, in one shape.
  func isSame(as other: RawTensor, _ type: ElementType) -> Bool {
    if let storage, storage === other.storage { return number == other.number || number.isNaN }
    if !hasShape(of: other) { return false }
    return withBase(type) { mine in other.withBase(type) { adj_same_bytes(mine, $0, count * type.size) } }
  }
}
