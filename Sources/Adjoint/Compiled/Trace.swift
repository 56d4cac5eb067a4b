// Recording shapes: what stands for a result is its shape alone, so that nobody reads a number that is not there yet.
//
// While a compiled function's closure runs, each operation is compared with the plan, which knows the shape of its result. An
// operation that the plan does not have, or a number that is read, brings the tape up to date, and it goes on as any other.
// While a batched function's closure runs, there is no plan and no number: reading one stops the program. While a program is
// recorded, or a pullback for many cotangents at once, numbers are there, and it is noted which of them are read.

import AdjointTensors

/// What a tape that records shapes compares with.
final class Trace {
  /// The plans of a compiled function; none of a batched one.
  private let plans: [Plan]
  /// The plan that agrees so far.
  @exclusivity(unchecked) private(set) var plan: Plan?
  /// How many entries were compared.
  @exclusivity(unchecked) private var verified = 0
  /// Whether recording goes on without the plan: values are computed again.
  @exclusivity(unchecked) private(set) var isOver = false
  /// What stops the program where a number is read of which only the shape is known.
  let refusal: (operation: String, problem: String, remedy: String)?
  /// Whether a number was read of something recorded.
  @exclusivity(unchecked) var hasBeenRead = false
  /// The entries whose numbers were read, and what read numbers elsewhere; nil where that is not noted.
  @exclusivity(unchecked) private var reads: (entries: [Int32], elsewhere: [String])?

  /// Compares with the last plan first.
  init(_ plans: [Plan]) {
    self.plans = plans
    plan = plans.last
    refusal = nil
  }

  /// Records shapes only.
  init(refusing refusal: (operation: String, problem: String, remedy: String)) {
    plans = []
    self.refusal = refusal
  }

  /// Notes which numbers are read.
  static func noting() -> Trace {
    let trace = Trace([])
    trace.reads = ([], [])
    return trace
  }

  /// Begins again.
  func restart() {
    plan = plans.last
    verified = 0
    isOver = false
    hasBeenRead = false
  }

  /// Whether what was recorded is the plan's so far, or another one's.
  @inline(__always)
  func follows(_ core: TapeCore) -> Plan? {
    if let plan, plan.agrees(with: core, from: verified) {
      verified = core.entries.count
      return plan
    }
    return followsAnother(core) ? plan : nil
  }

  @inline(never) private func followsAnother(_ core: TapeCore) -> Bool {
    guard let other = plans.last(where: { $0 !== plan && $0.agrees(with: core, from: 0) }) else { return false }
    plan = other
    verified = core.entries.count
    return true
  }

  func end() { isOver = true }

  /// Whether there is nothing to compare with, and no number to read.
  var isShapesOnly: Bool { refusal != nil }
  /// Whether numbers are there, and it is noted which of them are read.
  var isNoting: Bool { reads != nil }

  /// Notes that the numbers of an entry were read.
  func note(_ index: Int32) { reads?.entries.append(index) }
  /// Notes that a part that was recorded elsewhere read numbers.
  func note(_ reading: String) {
    hasBeenRead = true
    reads?.elsewhere.append(reading)
  }

  /// The first operation on a tape that depends on an input and whose numbers were read: its name, and an entry's too.
  func firstReading(on core: TapeCore, inputs: [Int32]) -> String? {
    guard let reads else { return nil }
    if reads.entries.isEmpty { return reads.elsewhere.first }
    var depends = [Bool](repeating: false, count: core.entries.count)
    for input in inputs { depends[Int(input)] = true }
    for i in depends.indices where !depends[i] {
      core.forEachOperand(of: core.entries.base[i]) { if $0 >= 0 && depends[Int($0)] { depends[i] = true } }
    }
    guard let first = reads.entries.filter({ depends[Int($0)] }).min() else { return reads.elsewhere.first }
    let name = core.names[first].map { " “\($0)”" } ?? ""
    if let input = inputs.firstIndex(of: first) { return "input \(input)\(name)" }
    return (core.primitive(core.entries.base[Int(first)])?.label ?? "a constant") + name
  }
}

extension TapeCore {
  /// What stands for the result of an operation that is not computed yet; nil where it is to be computed now.
  @inline(__always)
  func deferred<S>(_ rule: Int32, _ a: Int32, _ b: Int32) -> Variable<S>? {
    trace == nil ? nil : deferredEntry(Entry(rule: rule, a: a, b: b))
  }

  /// The same for any number of operands.
  func deferred<S>(_ rule: Int32, operands: [Int32]) -> Variable<S>? {
    if trace == nil { return nil }
    if arity(rule) < 3 {
      return deferredEntry(Entry(rule: rule, a: operands[0], b: operands.count > 1 ? operands[1] : 0))
    }
    let start = operandPool.count
    for operand in operands { operandPool.append(operand) }
    if let y: Variable<S> = deferredEntry(Entry(rule: rule, a: Int32(start), b: Int32(operands.count))) { return y }
    operandPool.forget(to: start)
    return nil
  }

  @inline(never)
  private func deferredEntry<S>(_ entry: Entry) -> Variable<S>? {
    guard let trace, !trace.isOver else { return nil }
    let index = entries.count
    entries.append(entry)
    values.append(RawTensor(number: 0))
    if trace.isShapesOnly || trace.isNoting {
      evaluate(index)
      let shape = RawTensor(TensorStorage.shapeOnly(values.base[index].shape))
      return Variable(raw: shape, core: self, index: Int32(index))
    }
    if let plan = trace.follows(self) {
      let value = plan.placeholder(index)
      values.base[index] = value
      return Variable(raw: value, core: self, index: Int32(index))
    }
    entries.forget(to: index)
    values.forget(to: index)
    evaluatePending()
    return nil
  }

  /// Computes what was put off, and puts off nothing more.
  func evaluatePending() {
    guard let trace, !trace.isOver, !trace.isNoting else { return }
    if let (operation, problem, remedy) = trace.refusal { fail(operation, problem, remedy) }
    trace.end()
    for i in 0..<entries.count where values.base[i].isShapeOnly { evaluate(i) }
  }

  /// Computes an entry's value from its operands'.
  func evaluate(_ index: Int) {
    let entry = entries.base[index]
    if !entry.isLeaf { rule(entry.rule)._withUnsafeGuaranteedRef { $0.compute(self, index) } }
  }

  // Each with its own code for both element types.

  @inline(__always) func compute<P: UnaryPrimitive>(unary _: P.Type, _ index: Int) {
    if type == .double { compute(unary: P.self, Double.self, index) } else { compute(unary: P.self, Float.self, index) }
  }

  @inline(__always) func compute<P: BinaryPrimitive>(binary _: P.Type, _ index: Int) {
    if type == .double {
      compute(binary: P.self, Double.self, index)
    } else {
      compute(binary: P.self, Float.self, index)
    }
  }

  @inline(__always) func compute<P: Primitive>(general _: P.Type, _ index: Int) {
    if type == .double {
      compute(general: P.self, Double.self, index)
    } else {
      compute(general: P.self, Float.self, index)
    }
  }

  @inline(__always) private func compute<P: UnaryPrimitive, S: TensorScalar>(unary _: P.Type, _: S.Type, _ index: Int) {
    let entry = entries.base[index], x = Tensor<S>(raw: operandValue(entry.a)), primitive = primitive(entry, P.self)
    if P.saved.contains(.residual), let kept = primitive.forwardWithResidual(x) {
      residuals.append((index, kept.residual.raw))
      values.base[index] = kept.value.raw
    } else {
      values.base[index] = primitive.forward(x).raw
    }
  }

  @inline(__always) private func compute<P: BinaryPrimitive, S: TensorScalar>(binary _: P.Type, _: S.Type, _ index: Int)
  {
    let entry = entries.base[index], a = Tensor<S>(raw: operandValue(entry.a))
    values.base[index] = primitive(entry, P.self).forward(a, Tensor<S>(raw: operandValue(entry.b))).raw
  }

  @inline(__always) private func compute<P: Primitive, S: TensorScalar>(general _: P.Type, _: S.Type, _ index: Int) {
    let entry = entries.base[index], primitive = primitive(entry, P.self)
    let x = operands(of: entry).map { Tensor<S>(raw: operandValue($0)) }
    if P.saved.contains(.residual), let kept = primitive.forwardWithResidual(x) {
      residuals.append((index, kept.residual.raw))
      values.base[index] = kept.value.raw
    } else {
      values.base[index] = primitive.forward(x).raw
    }
  }
}

extension Variable {
  /// The numbers of a result that was put off: everything up to here is computed.
  @inline(never) var evaluated: Tensor<Scalar> {
    core?.trace?.hasBeenRead = true
    core?.evaluatePending()
    core?.trace?.note(index)
    return Tensor(raw: core?.values.base[Int(index)] ?? raw)
  }
}

extension Walk {
  /// Runs the pullback of an entry, if a cotangent reached it.
  func step(_ index: Int) {
    if slots[index - lowest].index != Cotangent.none { pull(index - lowest) }
  }

  /// Whether a cotangent reached an entry.
  func hasCotangent(_ index: Int32) -> Bool { slots[Int(index) - lowest].index != Cotangent.none }
  func cotangent(of index: Int32) -> RawTensor { slots[Int(index) - lowest].raw }
  func setCotangent(of index: Int32, _ raw: RawTensor) { slots[Int(index) - lowest] = Cotangent(raw: raw, index: -1) }
  func drop(_ index: Int) { slots[index - lowest] = Cotangent() }
}
