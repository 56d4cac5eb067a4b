// What a tape is: lists of plain data. Nothing here knows an element type, holds a closure, or refers to a parent: an
// entry is three integers, so appending, walking and freeing a million of them involve neither recursion nor reference
// counts (Docs/HowTheTapeWorks.md).

import CAdjointKernels
import Synchronization

/// One recorded operation. An operand at or above 0 is an earlier entry; below, it is constant number −1 − operand.
struct Entry {
  /// The rule: a place in the list of rules (stateless ones at 0 and up, the others at −2 and down); −1 for a leaf.
  var rule: Int32
  /// The operands; for more than two, the first's place in the operand pool and their count.
  var a: Int32
  var b: Int32

  static let leaf: Int32 = -1
  var isLeaf: Bool { rule == Entry.leaf }
}

/// A primitive on the tape. Noncopyable, so that it is called in place.
struct Rule: ~Copyable {
  let primitive: any Primitive
  /// 1, 2, or 3 for operands in the pool.
  let arity: Int32

  init(_ primitive: any Primitive, arity: Int32) {
    self.primitive = primitive
    self.arity = arity
  }

  /// Runs the pullback. (Called on a borrowed rule, the primitive is not copied out of its box.)
  @inline(__always)
  borrowing func backward(_ walk: Walk) {
    if walk.type == .double { primitive._backward(walk, Double.self) } else { primitive._backward(walk, Float.self) }
  }
}

extension UnsafeMutablePointer where Pointee: ~Copyable {
  /// Memory from the pool that tensors use: a long tape's, given back, is there for the next one, and no page of it has
  /// to be fetched from the system again.
  static func pooled(_ capacity: Int) -> UnsafeMutablePointer {
    guard let block = adj_block_allocate(capacity * MemoryLayout<Pointee>.stride) else {
      fail("Tape", "out of memory for \(capacity) entries", "record fewer operations, or use checkpoint")
    }
    return block.bindMemory(to: Pointee.self, capacity: capacity)
  }

  /// Gives it back; the capacity is that with which it was asked for.
  func returnToPool(_ capacity: Int) { adj_block_free(self, capacity * MemoryLayout<Pointee>.stride) }
}

/// A growing list at a fixed place, without the exclusivity checks and the copy on write of an array in a class.
struct List<Element: ~Copyable> {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private(set) var capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    base = .pooled(capacity)
  }

  @inline(__always)
  mutating func append(_ element: consuming Element) {
    if count == capacity { grow() }
    (base + count).initialize(to: element)
    count &+= 1
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.pooled(capacity * 2)
    larger.moveInitialize(from: base, count: count)
    base.returnToPool(capacity)
    base = larger
    capacity *= 2
  }

  /// Forgets the elements from `count` on, which hold no references.
  mutating func forget(to count: Int) { self.count = count }

  mutating func removeAll() {
    base.deinitialize(count: count)
    count = 0
  }

  func deallocate() { base.returnToPool(capacity) }
}

/// A growing list of rules that never move: a pullback runs on its rule in place, and may record more rules meanwhile.
struct RuleList {
  private var blocks = List<UnsafeMutablePointer<Rule>>(capacity: 8)
  private(set) var count = 0
  private static let blockSize = 64

  @inline(__always)
  subscript(place: Int) -> UnsafeMutablePointer<Rule> {
    blocks.base[place / RuleList.blockSize] + place % RuleList.blockSize
  }

  mutating func append(_ primitive: any Primitive, arity: Int32) {
    if count == blocks.count * RuleList.blockSize { blocks.append(.allocate(capacity: RuleList.blockSize)) }
    count += 1
    self[count - 1].initialize(to: Rule(primitive, arity: arity))
  }

  mutating func removeAll() {
    for place in 0..<count { self[place].deinitialize(count: 1) }
    count = 0
  }

  func deallocate() {
    for block in 0..<blocks.count { blocks.base[block].deallocate() }
    blocks.deallocate()
  }
}

extension List where Element == RawTensor {
  /// Releases the tensors from `count` on; those of rank 0 own nothing.
  mutating func release(to count: Int) {
    for i in count..<Swift.max(count, self.count) where base[i].storage != nil { base[i].storage = nil }
    forget(to: count)
  }
}

/// The data of a tape.
@usableFromInline package final class TapeCore {
  package var type: ElementType
  @exclusivity(unchecked) var entries = List<Entry>(capacity: 64)
  @exclusivity(unchecked) var values = List<RawTensor>(capacity: 64)
  @exclusivity(unchecked) var constants = List<RawTensor>(capacity: 64)
  @exclusivity(unchecked) var operandPool = List<Int32>(capacity: 16)
  /// Rules without attributes, once each; kept when the tape's memory is used again.
  @exclusivity(unchecked) var statelessRules = RuleList()
  @exclusivity(unchecked) var attributedRules = RuleList()
  /// Where each stateless rule stands, found by its type's address: a table of a power of two of places, never more than
  /// half full, in which a type stands at its own place or at the next one that was free.
  @exclusivity(unchecked) private var places: UnsafeMutablePointer<(type: ObjectIdentifier?, place: Int32)>
  @exclusivity(unchecked) private var placeCount = 128

  /// Whether values are kept that no pullback reads: for tapes that are looked at.
  package var keepsAllValues = false
  /// Whether constants are kept that no pullback reads: for tapes that become programs.
  package var keepsConstants = false
  var names: [Int32: String] = [:]
  var scopes: [ScopeRecord] = []
  var openScopes: [Int] = []
  /// Set while a checkpoint's closure runs on this tape: operands of the enclosing tape become inputs here.
  var capture: CaptureList?
  /// A backward pass's memory, for the next one.
  var spareSlots: UnsafeMutablePointer<Slot>?
  var spareSlotCount = 0

  init(_ type: ElementType) {
    self.type = type
    places = .allocate(capacity: placeCount)
    places.initialize(repeating: (nil, 0), count: placeCount)
  }

  deinit {
    reset()
    statelessRules.removeAll()
    statelessRules.deallocate()
    attributedRules.deallocate()
    entries.deallocate()
    values.deallocate()
    constants.deallocate()
    operandPool.deallocate()
    places.deallocate()
    spareSlots?.returnToPool(spareSlotCount)
  }

  /// Forgets all entries; memory and stateless rules stay.
  func reset() {
    entries.forget(to: 0)
    values.release(to: 0)
    constants.release(to: 0)
    operandPool.forget(to: 0)
    if attributedRules.count > 0 { attributedRules.removeAll() }
    if !names.isEmpty { names = [:] }
    if !scopes.isEmpty { scopes = [] }
    capture = nil
    keepsAllValues = false
    keepsConstants = false
  }

  // ── recording ──

  @inline(__always)
  func append(_ rule: Int32, _ a: Int32, _ b: Int32, _ value: RawTensor, keeping: Bool) -> Int32 {
    let index = Int32(truncatingIfNeeded: entries.count)
    entries.append(Entry(rule: rule, a: a, b: b))
    values.append(keeping ? value : forgetting(value))
    return index
  }

  /// The same for a value of rank 0, which owns no memory.
  @inline(__always)
  func append(_ rule: Int32, _ a: Int32, _ b: Int32, number: Double) -> Int32 {
    let index = Int32(truncatingIfNeeded: entries.count)
    entries.append(Entry(rule: rule, a: a, b: b))
    values.append(RawTensor(number: number))
    return index
  }

  /// The operand that stands for a variable on this tape: its index, or a new constant. The operation and its operands
  /// are for the message if they are of two tapes.
  @inline(__always)
  func operand<S>(
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
  package func leaf<S>(_ value: Tensor<S>, name: String?) -> Variable<S> {
    let index = append(Entry.leaf, 0, 0, value.raw, keeping: true)
    if let name { names[index] = name }
    return Variable(raw: value.raw, core: self, index: index)
  }

  /// The place of a primitive's rule. One without attributes is entered once.
  @inline(__always)
  func rule<P: Primitive>(_ primitive: P, arity: Int32) -> Int32 {
    if MemoryLayout<P>.size == 0 {
      let type = ObjectIdentifier(P.self)
      let own = places[home(of: type)]
      return own.type == type ? own.place : findStateless(primitive, arity, type)
    }
    attributedRules.append(primitive, arity: arity)
    return Int32(truncatingIfNeeded: -1 - attributedRules.count)
  }

  /// A type's own place in the table.
  @inline(__always)
  private func home(of type: ObjectIdentifier) -> Int {
    Int(truncatingIfNeeded: UInt(bitPattern: type) >> 4) & (placeCount - 1)
  }

  /// The place that holds a type, or the free one where it belongs.
  private func slot(of type: ObjectIdentifier) -> Int {
    var slot = home(of: type)
    while let other = places[slot].type, other != type { slot = (slot + 1) & (placeCount - 1) }
    return slot
  }

  /// A stateless rule that does not stand at its own place: another one is there, or it is new.
  @inline(never)
  private func findStateless(_ primitive: some Primitive, _ arity: Int32, _ type: ObjectIdentifier) -> Int32 {
    let found = slot(of: type)
    if places[found].type != nil { return places[found].place }
    if 2 * (statelessRules.count + 1) > placeCount { growPlaces() }
    let place = Int32(statelessRules.count)
    statelessRules.append(primitive, arity: arity)
    places[slot(of: type)] = (type, place)
    return place
  }

  private func growPlaces() {
    let old = places, oldCount = placeCount
    placeCount *= 2
    places = .allocate(capacity: placeCount)
    places.initialize(repeating: (nil, 0), count: placeCount)
    for i in 0..<oldCount { if let type = old[i].type { places[slot(of: type)] = old[i] } }
    old.deallocate()
  }

  /// An entry with any number of operands.
  func append(_ primitive: some Primitive, operands: [Int32], _ value: RawTensor, keeping: Bool) -> Int32 {
    let start = Int32(operandPool.count)
    for place in operands { operandPool.append(place) }
    return append(rule(primitive, arity: 3), start, Int32(operands.count), value, keeping: keeping)
  }

  // ── keeping values ──

  /// The size in bytes from which a value that no pullback reads is not kept.
  static let smallestForgotten = Atomic<Int>(4096)

  /// The shape of a value alone, if it is large and this tape keeps only what pullbacks read.
  @inline(__always)
  private func forgetting(_ value: RawTensor) -> RawTensor {
    if keepsAllValues || value.count * type.size < TapeCore.smallestForgotten.load(ordering: .relaxed) { return value }
    return shapeOnly(value)
  }

  @inline(never)
  private func shapeOnly(_ value: RawTensor) -> RawTensor {
    guard let storage = value.storage, storage.hasElements else { return value }
    return RawTensor(TensorStorage.shapeOnly(storage))
  }

  /// Sees that an entry's value is there for a pullback that reads it.
  @inline(__always)
  func keep(_ index: Int32, _ value: RawTensor) {
    if keepsAllValues || value.isScalar { return }
    if values.base[Int(index)].isShapeOnly { values.base[Int(index)] = value }
  }

  /// The memory that the tape's values and constants hold, each block counted once.
  var retainedBytes: Int {
    var owners = Set<ObjectIdentifier>()
    var bytes = 0
    for list in [values, constants] {
      for i in 0..<list.count {
        guard let storage = list.base[i].storage, storage.hasElements else { continue }
        if owners.insert(storage.elementsOwner).inserted { bytes += storage.count * type.size }
      }
    }
    return bytes
  }

  // ── reading ──

  /// Where the rule stands.
  @inline(__always)
  func rulePointer(_ rule: Int32) -> UnsafeMutablePointer<Rule> {
    rule >= 0 ? statelessRules[Int(rule)] : attributedRules[Int(-2 - rule)]
  }

  func primitive(_ entry: Entry) -> (any Primitive)? {
    entry.isLeaf ? nil : rulePointer(entry.rule).pointee.primitive
  }

  @inline(__always)
  package func operandValue(_ operand: Int32) -> RawTensor {
    operand >= 0 ? values.base[Int(operand)] : constants.base[Int(-1 - operand)]
  }

  /// The operands of an entry, in order.
  func operands(of entry: Entry) -> [Int32] {
    var result: [Int32] = []
    forEachOperand(of: entry) { result.append($0) }
    return result
  }

  @inline(__always)
  func forEachOperand(of entry: Entry, _ body: (Int32) -> Void) {
    if entry.isLeaf { return }
    switch rulePointer(entry.rule).pointee.arity {
    case 1: body(entry.a)
    case 2:
      body(entry.a)
      body(entry.b)
    default: for place in 0..<Int(entry.b) { body(operandPool.base[Int(entry.a) + place]) }
    }
  }

  /// Two variables of different tapes met: a checkpoint takes the enclosing tape's in as an input; else it is an error.
  @inline(never)
  private func foreign<S>(_ x: Variable<S>, of operation: String, _ operands: [Variable<S>]) -> Int32 {
    if let capture { return capture.input(for: x, on: self) }
    let shapes = operands.map { "\($0.shape)" }
    let list = (shapes.count > 1 ? shapes.dropLast().joined(separator: ", ") + " and " : "") + shapes[shapes.count - 1]
    fail(
      operation, "operands of shapes \(list) are recorded on two different tapes",
      "record both on one tape, or pass one as a constant, Variable(x.value)")
  }
}

/// The tape that an operation on these two variables is recorded on; nil if both are constants.
@inline(__always)
func commonCore(_ a: TapeCore?, _ b: TapeCore?) -> TapeCore? {
  guard let a else { return b }
  guard let b, a !== b else { return a }
  // A checkpoint's tape encloses what it captures, however deep.
  return b.capture != nil && (a.capture == nil || b.capture!.encloses(a)) ? b : a
}

/// A part of a tape recorded under a name.
struct ScopeRecord {
  var name: String
  var range: Range<Int>
  var depth: Int
}
