// The backward pass: one reverse walk over the entries. No graph search and no recursion; a cotangent is released as soon
// as its entry's pullback has used it.

/// The cotangent of an entry, so far.
struct Cotangent {
  var raw = RawTensor(number: 0)
  /// The cotangent's own entry where the walk is recorded; −1 for a constant; −2 for none yet.
  var index = Cotangent.none

  static let none: Int32 = -2
}

/// One backward pass in progress: what a primitive's pullback reads its operands from and adds its results to.
package final class Walk {
  let core: TapeCore
  let type: ElementType
  /// Whether the pass itself is recorded, for a derivative of it: operands are then given as recorded variables.
  let isRecording: Bool
  /// Cotangents for the entries from `lowest` on.
  let lowest: Int
  let slots: UnsafeMutablePointer<Cotangent>
  private let slotCount: Int
  private let capacity: Int
  /// Which entries depend on a target, from `lowest` on; nil where all do.
  private let active: [Bool]?
  @exclusivity(unchecked) package private(set) var current = 0
  @exclusivity(unchecked) private(set) var entry = Entry(rule: Entry.leaf, a: 0, b: 0)
  @exclusivity(unchecked) private var incoming = Cotangent()
  @exclusivity(unchecked) var releasesValues = false
  /// How many of the residuals belong to entries up to the current one.
  @exclusivity(unchecked) private var residualCount: Int
  /// Who watches the pass: told each entry with its cotangent, what each operand is given, and what it was given in a
  /// wrong shape: that is then dropped, so that a checker can report a wrong rule instead of stopping at it.
  @exclusivity(unchecked) package var onEntry: ((_ entry: Int, _ cotangent: RawTensor) -> Void)?
  @exclusivity(unchecked) package var onContribution: ((_ position: Int, _ place: Int32, _ u: RawTensor) -> Void)?
  @exclusivity(unchecked) package var onMisshapen: ((_ position: Int, _ place: Int32, _ u: RawTensor) -> Void)?

  /// A walk down from entry `highest`. Cotangents are computed for entries from `lowest` on; with `targets`, only for
  /// those that depend on one of them.
  package init(_ core: TapeCore, from highest: Int, to lowest: Int, targets: Range<Int>?, isRecording: Bool) {
    self.core = core
    type = core.type
    self.isRecording = isRecording
    self.lowest = lowest
    residualCount = core.residuals.count
    slotCount = Swift.max(0, highest - lowest + 1)
    (slots, capacity) = core.takeSlots(slotCount)
    slots.initialize(repeating: Cotangent(), count: slotCount)
    active = targets.map { Walk.dependents(of: $0, through: highest, from: lowest, on: core) }
  }

  deinit {
    for i in 0..<slotCount where slots[i].raw.storage != nil { slots[i].raw.storage = nil }
    core.giveBack(slots, capacity)
  }

  private static func dependents(of targets: Range<Int>, through highest: Int, from lowest: Int, on core: TapeCore)
    -> [Bool]
  {
    var active = [Bool](repeating: false, count: Swift.max(0, highest - lowest + 1))
    for i in active.indices {
      active[i] = targets.contains(lowest + i)
      core.forEachOperand(of: core.entries.base[lowest + i]) { operand in
        if operand >= Int32(lowest) && active[Int(operand) - lowest] { active[i] = true }
      }
    }
    return active
  }

  /// Starts the pass: the cotangent of an entry. Added, if there is one already.
  package func seed<S>(_ index: Int, _ u: Variable<S>) { add(u, 0, Int32(index)) }

  /// Runs the pullbacks of the entries from the highest down to `end`; calls `keep` with the cotangent of each entry in
  /// `kept`, before its pullback runs. With `releasingValues`, the last pass over a tape lets go of each value as soon
  /// as no pullback will read it.
  package func run(
    down end: Int, releasingValues: Bool = false, keeping kept: Set<Int32> = [],
    keep: (Int32, RawTensor) -> Void = { _, _ in }
  ) {
    releasesValues = releasingValues
    for i in stride(from: slotCount - 1, through: end - lowest, by: -1) where slots[i].index != Cotangent.none {
      if !kept.isEmpty && kept.contains(Int32(lowest + i)) { keep(Int32(lowest + i), slots[i].raw) }
      pull(i)
      if releasingValues { core.values.base[lowest + i].storage = nil }
    }
    incoming.raw = RawTensor(number: 0)
  }

  /// Runs the pullback of the entry of a slot.
  @inline(__always) func pull(_ i: Int) {
    entry = core.entries.base[lowest + i]
    if entry.isLeaf { return }
    current = lowest + i
    onEntry?(current, slots[i].raw)
    incoming = (slots + i).move()
    (slots + i).initialize(to: Cotangent())
    core.rule(entry.rule)._withUnsafeGuaranteedRef { if type == .double { $0.double(self) } else { $0.float(self) } }
  }

  /// The cotangent that reached an entry at or above `lowest`; nil if none did.
  package func result<S: TensorScalar>(_ index: Int, as _: S.Type) -> Variable<S>? {
    guard index >= lowest, index - lowest < slotCount, slots[index - lowest].index != Cotangent.none else { return nil }
    return recorded(slots[index - lowest])
  }

  // ── what pullbacks read ──

  private func recorded<S>(_ cotangent: Cotangent) -> Variable<S> {
    Variable(raw: cotangent.raw, core: cotangent.index >= 0 ? core : nil, index: cotangent.index)
  }

  /// The cotangent of the current entry.
  @inline(__always) var cotangent: RawTensor { incoming.raw }
  /// The value of the current entry.
  @inline(__always) var output: RawTensor { core.values.base[current] }
  /// The value of an operand.
  @inline(__always) func value(_ place: Int32) -> RawTensor { core.operandValue(place) }

  /// The cotangent of the current entry, recorded where the pass is.
  func recordedCotangent<S>() -> Variable<S> { recorded(incoming) }
  /// The value of the current entry, recorded where the pass is.
  func recordedOutput<S>() -> Variable<S> { variable(Int32(truncatingIfNeeded: current)) }

  /// An entry or a constant, recorded where the pass is.
  @inline(__always) func variable<S>(_ place: Int32) -> Variable<S> {
    let isRecorded = isRecording && place >= 0
    return Variable(raw: value(place), core: isRecorded ? core : nil, index: isRecorded ? place : -1)
  }

  /// Hands the cotangent over: with the walk's own reference gone, it may be written in place.
  @inline(__always) func takeCotangent() -> RawTensor {
    var cotangent = RawTensor(number: 0)
    swap(&cotangent, &incoming.raw)
    return cotangent
  }

  /// What the current entry's forward pass kept; the tape's own reference goes in its last pass.
  func takeResidual() -> RawTensor? {
    while residualCount > 0 && core.residuals.base[residualCount - 1].entry > current { residualCount -= 1 }
    guard residualCount > 0, core.residuals.base[residualCount - 1].entry == current else { return nil }
    let residual = core.residuals.base[residualCount - 1].raw
    if releasesValues { core.residuals.base[residualCount - 1].raw = RawTensor(number: 0) }
    return residual
  }

  /// Whether a cotangent for this operand is of use.
  @inline(__always) func needs(_ place: Int32) -> Bool {
    let i = Int(place) - lowest
    return i >= 0 && (active == nil || active![i])
  }

  // ── what pullbacks add ──

  /// Adds to the cotangent of an operand.
  func add<S>(_ u: consuming Variable<S>, _ position: Int, _ place: Int32) {
    if !isRecording { return add(u.raw, position, place) }
    guard needs(place) else { return }
    if !core.values.base[Int(place)].hasShape(of: u.raw) {
      guard let shape = broadcastShape(of: u.raw, position, place) else { return }
      u = u.summed(to: shape)
    }
    onContribution?(position, place, u.raw)
    let slot = slots + (Int(place) - lowest)
    if slot.pointee.index != Cotangent.none { u = recorded(slot.pointee) + u }
    slot.pointee = Cotangent(raw: u.raw, index: u.core === core ? u.index : -1)
  }

  /// The same for a constant: into what is there, where nobody else holds it.
  func add(_ u: consuming RawTensor, _ position: Int, _ place: Int32) {
    guard needs(place) else { return }
    if !core.values.base[Int(place)].hasShape(of: u) {
      guard let shape = broadcastShape(of: u, position, place) else { return }
      u = RawTensor.sum(u, to: shape, type)
    }
    onContribution?(position, place, u)
    accumulate(u, slots + (Int(place) - lowest))
  }

  private func accumulate(_ u: consuming RawTensor, _ slot: UnsafeMutablePointer<Cotangent>) {
    if slot.pointee.index == Cotangent.none {
      slot.pointee = Cotangent(raw: u, index: -1)
    } else {
      let before = slot.move().raw
      let sum = before.isUniform ? RawTensor.accumulate(u, before, type) : RawTensor.accumulate(before, u, type)
      slot.initialize(to: Cotangent(raw: sum, index: -1))
    }
  }

  /// Adds u ⊙ d: in one pass where there is something to add to, over `u` where nobody else holds it.
  func add(_ u: consuming RawTensor, times d: RawTensor, _ position: Int, _ place: Int32) {
    let slot = slots + (Int(place) - lowest), isWhole = core.values.base[Int(place)].hasShape(of: output)
    if isWhole && onContribution == nil && slot.pointee.index == -1 && !slot.pointee.raw.isNumber
      && (d.isScalar ? d.number != 1 && !u.isNumber : d.hasShape(of: output) && !(u.isNumber && d.isNumber))
    {
      let before = slot.move().raw
      slot.initialize(to: Cotangent(raw: RawTensor.addProduct(before, u, d, type), index: -1))
    } else {
      add(d.isScalar && d.number == 1 ? u : RawTensor.binaryInPlace(.annihilate, u, d, type), position, place)
    }
  }

  /// Adds the cotangent of an operand of rank 0.
  @inline(__always) func add<S>(number u: Variable<S>, _ position: Int, _ place: Int32) {
    guard u.raw.isScalar && onContribution == nil else { return add(u.raw, position, place) }
    guard needs(place) else { return }
    let slot = slots + (Int(place) - lowest)
    if slot.pointee.index == Cotangent.none {
      slot.pointee.raw.number = u.raw.number
      slot.pointee.index = -1
    } else {
      slot.pointee.raw.number = type.rounded(slot.pointee.raw.number + u.raw.number)
    }
  }

  /// The shape of an operand that broadcasts to its cotangent's, which is then summed to it; nil where it does not: that
  /// stops the program, unless somebody takes note of it.
  @inline(never) private func broadcastShape(of u: RawTensor, _ position: Int, _ place: Int32) -> Shape? {
    let shape = core.values.base[Int(place)].shape
    if shape.broadcast(with: u.shape) == u.shape { return shape }
    guard let onMisshapen else {
      fail(
        core.primitive(entry)?.name ?? "seed",
        "the pullback gave operand \(position) a cotangent of shape \(u.shape)",
        "entry \(current) needs \(shape), the operand's own shape")
    }
    onMisshapen(position, place, u)
    return nil
  }
}
