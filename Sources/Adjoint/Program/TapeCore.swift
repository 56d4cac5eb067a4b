// What a tape is: lists of plain data. Nothing here knows an element type, holds a closure, or refers to a parent: an
// entry is three integers, so appending, walking and freeing a million of them involve neither recursion nor reference
// counts (Docs/HowTheTapeWorks.md).

import CAdjointKernels
import Synchronization

/// One recorded operation. An operand at or above 0 is an earlier entry; below, it is constant number −1 − operand.
package struct Entry {
  /// The rule: a place in the list of rules; from −2 down one in the list of primitives with attributes; −1 for a leaf.
  var rule: Int32
  /// The operands; for more than two, the first's place in the operand pool and their count.
  var a: Int32
  var b: Int32

  static let leaf: Int32 = -1
  var isLeaf: Bool { rule == Entry.leaf }
}

/// The data of a tape.
@usableFromInline package final class TapeCore {
  @exclusivity(unchecked) package var type: ElementType
  @exclusivity(unchecked) package internal(set) var entries = List<Entry>(capacity: 64)
  @exclusivity(unchecked) package internal(set) var values = List<RawTensor>(capacity: 64)
  @exclusivity(unchecked) package internal(set) var constants = List<RawTensor>(capacity: 64)
  @exclusivity(unchecked) var operandPool = List<Int32>(capacity: 16)
  /// The rules of the types of primitives that were met; kept when the tape's memory is used again.
  @exclusivity(unchecked) private var rules = RuleTable()
  /// The primitives that have attributes, each time one is applied, with the places of their rules.
  @exclusivity(unchecked) var attributed = List<(primitive: any Primitive, rule: Int32)>(capacity: 16)
  /// What forward passes kept for pullbacks, in the order of the entries.
  @exclusivity(unchecked) var residuals = List<(entry: Int, raw: RawTensor)>(capacity: 8)

  /// Whether values are kept that no pullback reads: for tapes that are looked at.
  @exclusivity(unchecked) package var keepsAllValues = false
  /// Whether constants are kept that no pullback reads: for tapes that become programs.
  @exclusivity(unchecked) package var keepsConstants = false
  @exclusivity(unchecked) package var names: [Int32: String] = [:]
  @exclusivity(unchecked) package var scopes: [ScopeRecord] = []
  var openScopes: [Int] = []
  /// Set while a checkpoint's closure runs on this tape: operands of the enclosing tape become inputs here.
  @exclusivity(unchecked) var capture: CaptureList?
  /// Set while a compiled function's closure runs on this tape: operations are compared with a plan before they are run.
  @exclusivity(unchecked) var trace: Trace?
  /// A backward pass's memory, for the next one.
  @exclusivity(unchecked) private var spareSlots: (memory: UnsafeMutablePointer<Cotangent>, count: Int)?

  init(_ type: ElementType) { self.type = type }

  deinit { if let spareSlots { spareSlots.memory.returnToPool(spareSlots.count) } }

  /// Forgets all entries; memory and rules stay.
  func reset() {
    entries.forget(to: 0)
    values.release(to: 0)
    constants.release(to: 0)
    operandPool.forget(to: 0)
    if attributed.count > 0 { attributed.removeAll() }
    if residuals.count > 0 { residuals.removeAll() }
    if !names.isEmpty { names = [:] }
    if !scopes.isEmpty { scopes = [] }
    capture = nil
    trace = nil
    keepsAllValues = false
    keepsConstants = false
  }

  // ── recording ──

  @inline(__always)
  func append<S>(_ rule: Int32, _ a: Int32, _ b: Int32, _ value: RawTensor, keeping: Bool) -> Variable<S> {
    entries.append(Entry(rule: rule, a: a, b: b))
    values.append(keeping ? value : forgetting(value))
    return Variable(raw: value, core: self, index: Int32(truncatingIfNeeded: entries.count &- 1))
  }

  /// The same for a value of rank 0, which owns no memory.
  @inline(__always) func append<S>(_ rule: Int32, _ a: Int32, _ b: Int32, number: Double) -> Variable<S> {
    entries.append(Entry(rule: rule, a: a, b: b))
    values.append(RawTensor(number: number))
    return Variable(plain: number, core: self, index: Int32(truncatingIfNeeded: entries.count &- 1))
  }

  /// An entry with its operands where its rule has them.
  func append<S>(_ rule: Int32, operands: [Int32], _ value: RawTensor, keeping: Bool) -> Variable<S> {
    let arity = arity(rule)
    if arity < 3 { return append(rule, operands[0], arity == 2 ? operands[1] : 0, value, keeping: keeping) }
    let start = Int32(operandPool.count)
    for place in operands { operandPool.append(place) }
    return append(rule, start, Int32(operands.count), value, keeping: keeping)
  }

  /// Keeps what the pullback of the entry that comes next will read.
  func keep(residual: RawTensor) { residuals.append((entries.count, residual)) }

  /// The operand that stands for a variable on this tape: its index, or a new constant. The operation and its operands
  /// are for the message if they are of two tapes.
  @inline(__always) func operand<S>(
    _ x: Variable<S>, keeping: Bool = true, of operation: @autoclosure () -> String,
    _ operands: @autoclosure () -> [Variable<S>]
  ) -> Int32 {
    if let core = x.core {
      guard core === self else { return foreign(x, of: operation(), operands()) }
      if keeping && !x.raw.isScalar { keep(x.index, x.raw) }
      return x.index
    }
    if x.raw.isScalar {
      constants.append(RawTensor(number: x.raw.number))
    } else {
      constants.append(keeping || keepsConstants ? x.raw : forgetting(x.raw))
    }
    return Int32(truncatingIfNeeded: -constants.count)
  }

  /// A leaf: a variable that gradients are taken with respect to.
  package func leaf<S>(_ value: Tensor<S>, name: String? = nil) -> Variable<S> {
    if let name { names[Int32(entries.count)] = name }
    return append(Entry.leaf, 0, 0, value.raw, keeping: true)
  }

  /// What an entry says of its primitive: the place of its type's rule, or its own among those with attributes.
  @inline(__always) func rule<P: Primitive>(_ primitive: P, as type: Any.Type = P.self, _ rule: () -> Rule) -> Int32 {
    let place = rules.place(of: ObjectIdentifier(type), entering: rule)
    if MemoryLayout<P>.size == 0 { return place }
    attributed.append((primitive, place))
    return Int32(truncatingIfNeeded: -1 - attributed.count)
  }

  // ── keeping values ──

  /// The size in bytes from which a value that no pullback reads is not kept.
  static let smallestForgotten = Atomic<Int>(4096)

  /// The shape of a value alone, if it is large and this tape keeps only what pullbacks read.
  @inline(__always) private func forgetting(_ value: RawTensor) -> RawTensor {
    if keepsAllValues || value.count * type.size < TapeCore.smallestForgotten.load(ordering: .relaxed) { return value }
    return shapeOnly(value)
  }

  @inline(never) private func shapeOnly(_ value: RawTensor) -> RawTensor {
    guard let storage = value.storage, storage.hasElements else { return value }
    return RawTensor(TensorStorage.shapeOnly(storage.shape))
  }

  /// Sees that an entry's value is there for a pullback that reads it.
  @inline(__always) func keep(_ index: Int32, _ value: RawTensor) {
    if keepsAllValues || value.isScalar { return }
    if values.base[Int(index)].isShapeOnly { values.base[Int(index)] = value }
  }

  // ── reading ──

  /// The rule that an entry names.
  @inline(__always) func rule(_ rule: Int32) -> Unmanaged<Rule> {
    rules[rule >= 0 ? rule : attributed.base[Int(-2 - rule)].rule]
  }

  /// The number of operands of an entry with a rule.
  @inline(__always) func arity(_ rule: Int32) -> Int32 { self.rule(rule)._withUnsafeGuaranteedRef { $0.arity } }

  package func primitive(_ entry: Entry) -> (any Primitive)? {
    if entry.isLeaf { return nil }
    if entry.rule < 0 { return attributed.base[Int(-2 - entry.rule)].primitive }
    return rules[entry.rule]._withUnsafeGuaranteedRef { $0.primitive }
  }

  @inline(__always) package func operandValue(_ operand: Int32) -> RawTensor {
    operand >= 0 ? values.base[Int(operand)] : constants.base[Int(-1 - operand)]
  }

  /// The operands of an entry, in order.
  package func operands(of entry: Entry) -> [Int32] {
    var result: [Int32] = []
    forEachOperand(of: entry) { result.append($0) }
    return result
  }

  @inline(__always) func forEachOperand(of entry: Entry, _ body: (Int32) -> Void) {
    if entry.isLeaf { return }
    switch arity(entry.rule) {
    case 1: body(entry.a)
    case 2:
      body(entry.a)
      body(entry.b)
    default: for place in 0..<Int(entry.b) { body(operandPool.base[Int(entry.a) + place]) }
    }
  }

  /// Memory for the cotangents of a backward pass.
  func takeSlots(_ count: Int) -> (UnsafeMutablePointer<Cotangent>, capacity: Int) {
    if let spare = spareSlots, spare.count >= count {
      spareSlots = nil
      return (spare.memory, spare.count)
    }
    return (.pooled(Swift.max(64, count)), Swift.max(64, count))
  }

  /// Takes it back.
  func giveBack(_ slots: UnsafeMutablePointer<Cotangent>, _ capacity: Int) {
    if spareSlots != nil { return slots.returnToPool(capacity) }
    spareSlots = (slots, capacity)
  }
}

/// A part of a tape recorded under a name.
package struct ScopeRecord {
  package var name: String
  package var range: Range<Int>
  package var depth: Int
}
