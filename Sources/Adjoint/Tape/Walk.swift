// The backward pass: one reverse walk over the entries. No graph search and no recursion; a cotangent is released as soon
// as its entry's pullback has used it.

/// A place for the cotangent of an entry.
struct Slot {
  var cotangent: RawTensor
  /// The cotangent's own entry where the walk is recorded; −1 for a constant; −2 for none yet.
  var index: Int32

  static let empty: Int32 = -2
}

/// One backward pass in progress: what a primitive's pullback reads its operands from and adds its results to.
public final class Walk {
  let core: TapeCore
  let type: ElementType
  /// Whether the pass itself is recorded, for a derivative of it: operands are then given as recorded variables.
  let isRecording: Bool
  /// Slots for the entries from `lowest` on.
  private let lowest: Int
  private let slots: UnsafeMutablePointer<Slot>
  private let slotCount: Int
  private let capacity: Int
  /// Which entries depend on a target, from `lowest` on; nil where all do.
  private let active: [Bool]?
  @exclusivity(unchecked) package private(set) var current = 0
  @exclusivity(unchecked) private(set) var entry = Entry(rule: Entry.leaf, a: 0, b: 0)
  /// Who watches the pass; then, and where it is recorded, the path on plain numbers is not taken.
  private var observer:
    (
      start: (Int, RawTensor) -> Void, contribution: (Int, Int32, RawTensor) -> Void,
      misshapen: ((Int, Int32, RawTensor) -> Void)?
    )?
  private(set) var allowsPlain: Bool
  private var releasesValues = false
  @exclusivity(unchecked) private var cotangentSlot = Slot(cotangent: RawTensor(number: 0), index: Slot.empty)

  /// A walk down from entry `highest`. Cotangents are computed for entries from `lowest` on; with `targets`, only for
  /// those that depend on one of them.
  package init(_ core: TapeCore, from highest: Int, to lowest: Int, targets: Range<Int>?, isRecording: Bool) {
    self.core = core
    type = core.type
    self.isRecording = isRecording
    allowsPlain = !isRecording
    self.lowest = lowest
    slotCount = Swift.max(0, highest - lowest + 1)
    if core.spareSlotCount >= slotCount, let spare = core.spareSlots {
      slots = spare
      capacity = core.spareSlotCount
      core.spareSlots = nil
    } else {
      capacity = Swift.max(64, slotCount)
      slots = .pooled(capacity)
    }
    slots.initialize(repeating: Slot(cotangent: RawTensor(number: 0), index: Slot.empty), count: slotCount)
    active = targets.map { Walk.dependents(of: $0, through: highest, from: lowest, on: core) }
  }

  deinit {
    for i in 0..<slotCount where slots[i].cotangent.storage != nil { slots[i].cotangent.storage = nil }
    if core.spareSlots == nil {
      core.spareSlots = slots
      core.spareSlotCount = capacity
    } else {
      slots.returnToPool(capacity)
    }
  }

  private static func dependents(of targets: Range<Int>, through highest: Int, from lowest: Int, on core: TapeCore)
    -> [Bool]
  {
    var active = [Bool](repeating: false, count: Swift.max(0, highest - lowest + 1))
    for i in active.indices {
      var isActive = targets.contains(lowest + i)
      core.forEachOperand(of: core.entries.base[lowest + i]) { operand in
        if operand >= Int32(lowest) && active[Int(operand) - lowest] { isActive = true }
      }
      active[i] = isActive
    }
    return active
  }

  /// Runs the pullbacks of the entries from the highest down to `end`; calls `keep` with the cotangent of each entry in
  /// `kept`, before its pullback runs. With `releasingValues`, the last pass over a tape lets go of each value as soon
  /// as no pullback will read it.
  package func run(
    down end: Int, releasingValues: Bool = false, keeping kept: Set<Int32> = [],
    keep: (Int32, RawTensor) -> Void = { _, _ in }
  ) {
    releasesValues = releasingValues
    var i = slotCount - 1
    while i >= end - lowest {
      let slot = slots + i
      if slot.pointee.index != Slot.empty {
        let entry = core.entries.base[lowest + i]
        if !entry.isLeaf {
          if !kept.isEmpty && kept.contains(Int32(lowest + i)) { keep(Int32(lowest + i), slot.pointee.cotangent) }
          observer?.start(lowest + i, slot.pointee.cotangent)
          self.entry = entry
          current = lowest + i
          cotangentSlot = slot.move()
          slot.initialize(to: Slot(cotangent: RawTensor(number: 0), index: Slot.empty))
          core.rulePointer(entry.rule).pointee.backward(self)
          if releasingValues { core.values.base[lowest + i].storage = nil }
        }
      }
      i &-= 1
    }
    cotangentSlot.cotangent = RawTensor(number: 0)
  }

  /// Has the pass watched: `start` is told each entry with its cotangent, `contribution` what each operand is given,
  /// and `misshapen`, where there is one, what an operand was given in a wrong shape: it is then dropped, so that a
  /// checker can report a wrong rule instead of stopping at it.
  package func observe(
    start: @escaping (Int, RawTensor) -> Void, contribution: @escaping (Int, Int32, RawTensor) -> Void,
    misshapen: ((Int, Int32, RawTensor) -> Void)? = nil
  ) {
    observer = (start, contribution, misshapen)
    allowsPlain = false
  }

  /// Starts the pass: the cotangent of an entry. Added, if there is one already.
  package func seed<S>(_ index: Int, _ u: Variable<S>) { add(position: 0, place: Int32(index), u) }

  /// The cotangent that reached an entry at or above `lowest`; nil if none did.
  package func result<S: TensorScalar>(_ index: Int, as _: S.Type) -> Variable<S>? {
    guard index >= lowest, index - lowest < slotCount else { return nil }
    let slot = slots[index - lowest]
    if slot.index == Slot.empty { return nil }
    return Variable(raw: slot.cotangent, core: slot.index >= 0 ? core : nil, index: slot.index)
  }

  // ── what pullbacks read ──

  /// The cotangent of the current entry.
  @inline(__always)
  func cotangent<S>() -> Variable<S> {
    let index = cotangentSlot.index
    return Variable(raw: cotangentSlot.cotangent, core: index >= 0 ? core : nil, index: index)
  }

  /// Hands the cotangent over: with the walk's own reference gone, it may be written in place.
  @inline(__always)
  func takeCotangent() -> RawTensor {
    let cotangent = cotangentSlot.cotangent
    cotangentSlot.cotangent = RawTensor(number: 0)
    return cotangent
  }

  /// The gradient kept beside the current entry, times its cotangent; the tape's own reference goes in the last pass.
  func takeKeptGradient(scaledBy u: Double) -> RawTensor {
    let place = Int(-1 - entry.b)
    let gradient = core.constants.base[place]
    if releasesValues { core.constants.base[place] = RawTensor(number: 0) }
    if u == 1 { return gradient }
    if u == 0 { return RawTensor(repeating: 0, shape: gradient.shape, type) }
    return RawTensor.binaryInPlace(.multiply, gradient, RawTensor(number: u), type)
  }

  @inline(__always)
  func output<S>() -> Variable<S> { variable(Int32(truncatingIfNeeded: current)) }

  @inline(__always)
  func operand<S>(_ position: Int) -> Variable<S> { variable(position == 0 ? entry.a : entry.b) }

  @inline(__always)
  func variable<S>(_ place: Int32) -> Variable<S> {
    let isRecorded = isRecording && place >= 0
    return Variable(raw: core.operandValue(place), core: isRecorded ? core : nil, index: isRecorded ? place : -1)
  }

  /// Whether a cotangent for this operand is of use.
  @inline(__always)
  func needs(_ place: Int32) -> Bool {
    let i = Int(place) - lowest
    return i >= 0 && (active == nil || active![i])
  }

  // ── what pullbacks add ──

  @inline(__always)
  func add<S>(_ position: Int, _ cotangent: Variable<S>) {
    add(position: position, place: position == 0 ? entry.a : entry.b, cotangent)
  }

  func add<S>(_ position: Int, at place: Int32, _ cotangent: Variable<S>) {
    add(position: position, place: place, cotangent)
  }

  /// The same in a pass that is not recorded.
  @inline(__always)
  func addConstant<S>(_ position: Int, _ place: Int32, _ u: Variable<S>) {
    guard needs(place) else { return }
    addConstant(position, place, u.raw)
  }

  private func addConstant(_ position: Int, _ place: Int32, _ u: consuming RawTensor) {
    guard accepts(position, place, u) else { return }
    addAccepted(slots + (Int(place) - lowest), u)
  }

  private func addAccepted(_ slot: UnsafeMutablePointer<Slot>, _ u: consuming RawTensor) {
    if slot.pointee.index == Slot.empty {
      slot.pointee.cotangent = u
      slot.pointee.index = -1
    } else {
      let before = slot.pointee.cotangent
      slot.pointee.cotangent = RawTensor(number: 0)
      slot.pointee.cotangent =
        before.isUniform ? RawTensor.accumulate(u, before, type) : RawTensor.accumulate(before, u, type)
      slot.pointee.index = -1
    }
  }

  /// Adds u ⊙ d to a cotangent: in one pass where there is something to add to, over `u` where nobody else holds it. Both
  /// have the operand's shape or are numbers for all elements.
  func addProduct(_ place: Int32, _ u: consuming RawTensor, _ d: RawTensor) {
    let slot = slots + (Int(place) - lowest)
    if slot.pointee.index == -1 && !slot.pointee.cotangent.isNumber && !(u.isNumber && d.isNumber)
      && !(d.isScalar && d.number == 1)
    {
      let before = slot.pointee.cotangent
      slot.pointee.cotangent = RawTensor(number: 0)
      slot.pointee.cotangent = RawTensor.addProduct(before, u, d, type)
    } else {
      addAccepted(slot, product(u, d))
    }
  }

  /// u ⊙ d, written over `u` where nobody else holds it.
  func product(_ u: consuming RawTensor, _ d: RawTensor) -> RawTensor {
    if d.isScalar && d.number == 1 { return u }
    return RawTensor.binaryInPlace(.annihilate, u, d, type)
  }

  private func add<S>(position: Int, place: Int32, _ u: consuming Variable<S>) {
    if allowsPlain { return addConstant(position, place, u) }
    guard needs(place) else { return }
    guard accepts(position, place, u.raw) else { return }
    let slot = slots + (Int(place) - lowest)
    let index = u.core === core ? u.index : -1
    if slot.pointee.index == Slot.empty {
      slot.pointee.cotangent = u.raw
      slot.pointee.index = index
    } else if slot.pointee.index < 0 && index < 0 {
      let before = slot.pointee.cotangent
      slot.pointee.cotangent = RawTensor(number: 0)
      slot.pointee.cotangent = RawTensor.accumulate(before, u.raw, type)
    } else {
      let before = Variable<S>(
        raw: slot.pointee.cotangent, core: slot.pointee.index >= 0 ? core : nil, index: slot.pointee.index)
      let total = before + u
      slot.pointee.cotangent = total.raw
      slot.pointee.index = total.index
    }
  }

  /// Whether a cotangent has its operand's shape. Another stops the program, unless an observer takes note of it.
  @inline(__always)
  private func accepts(_ position: Int, _ place: Int32, _ u: RawTensor) -> Bool {
    if !core.values.base[Int(place)].hasShape(of: u) { return reportMisshapen(position, place, u) }
    observer?.contribution(position, place, u)
    return true
  }

  @inline(never)
  private func reportMisshapen(_ position: Int, _ place: Int32, _ u: RawTensor) -> Bool {
    guard let report = observer?.misshapen else {
      fail(
        core.primitive(entry)?.name ?? "seed",
        "the pullback gave operand \(position) a cotangent of shape \(u.shape)",
        "entry \(current) needs \(core.values.base[Int(place)].shape), the operand's own shape")
    }
    report(position, place, u)
    return false
  }

  // ── numbers: an entry of rank 0, and a pass that is not recorded ──

  @inline(__always)
  var isPlain1: Bool {
    allowsPlain && cotangentSlot.cotangent.isScalar && core.operandValue(entry.a).isScalar
      && core.values.base[current].isScalar
  }

  @inline(__always)
  var isPlain2: Bool {
    allowsPlain && cotangentSlot.cotangent.isScalar && core.operandValue(entry.a).isScalar
      && core.operandValue(entry.b).isScalar && core.values.base[current].isScalar
  }

  @inline(__always) var rawA: RawTensor { core.operandValue(entry.a) }
  @inline(__always) var rawB: RawTensor { core.operandValue(entry.b) }
  @inline(__always) var rawOutput: RawTensor { core.values.base[current] }

  @inline(__always) var plainCotangent: Double { cotangentSlot.cotangent.number }
  @inline(__always) var plainA: Double { core.operandValue(entry.a).number }
  @inline(__always) var plainB: Double { core.operandValue(entry.b).number }
  @inline(__always) var plainOutput: Double { core.values.base[current].number }

  @inline(__always)
  func addPlain<S>(_ place: Int32, _ cotangent: Variable<S>) {
    guard needs(place) else { return }
    if !cotangent.raw.isScalar && !accepts(place == entry.a ? 0 : 1, place, cotangent.raw) { return }
    let slot = slots + (Int(place) - lowest)
    if slot.pointee.index == Slot.empty {
      slot.pointee.cotangent.number = cotangent.raw.number
      slot.pointee.index = -1
    } else {
      slot.pointee.cotangent.number = type.rounded(slot.pointee.cotangent.number + cotangent.raw.number)
    }
  }
}
