// Recording without computing: while a compiled function's closure runs, each operation is compared with the plan, and what
// the plan knows of its result, its shape, stands for it. An operation that the plan does not have, or a number that is read,
// brings the tape up to date, and it goes on as any other.

import AdjointTensors

/// A tape's comparison with the plans of a compiled function.
final class Trace {
  private let plans: [Plan]
  /// The plan that agrees so far.
  private(set) var plan: Plan
  /// How many entries were compared.
  private var verified = 0
  /// Whether recording goes on without the plan: values are computed again.
  private(set) var isOver = false

  /// The plans to compare with, the likeliest first.
  init(_ plans: [Plan]) {
    self.plans = plans
    plan = plans[0]
  }

  /// Whether what was recorded is the plan's so far, or another one's.
  func follows(_ core: TapeCore) -> Bool {
    if plan.agrees(with: core, from: verified) {
      verified = core.entries.count
      return true
    }
    for other in plans where other !== plan && other.agrees(with: core, from: 0) {
      plan = other
      verified = core.entries.count
      return true
    }
    return false
  }

  func end() { isOver = true }
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
    if rulePointer(rule).pointee.arity < 3 {
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
    if trace.follows(self) {
      let value = trace.plan.placeholder(index)
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
    guard let trace, !trace.isOver else { return }
    trace.end()
    for i in 0..<entries.count where values.base[i].isShapeOnly { evaluate(i) }
  }

  /// Computes an entry's value from its operands'.
  func evaluate(_ index: Int) {
    if type == .double { evaluate(index, Double.self) } else { evaluate(index, Float.self) }
  }

  private func evaluate<S: TensorScalar>(_ index: Int, _: S.Type) {
    let entry = entries.base[index]
    func computed<P: Primitive>(_ primitive: P) -> Tensor<S> {
      let x = operands(of: entry).map { Tensor<S>(raw: operandValue($0)) }
      guard P.saved.contains(.residual), let kept = primitive.forwardWithResidual(x) else {
        return primitive.forward(x)
      }
      residuals.append((index, kept.residual.raw))
      return kept.value
    }
    guard let primitive = primitive(entry) else { return }
    values.base[index] = computed(primitive).raw
  }
}

extension Variable {
  /// The numbers of a result that was put off: everything up to here is computed.
  @inline(never) var evaluated: Tensor<Scalar> {
    core?.evaluatePending()
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
