// Recomputation instead of memory: a stretch of tape is recorded once, kept as entries without values, and replayed in
// the backward pass.

/// The closure's result, whose intermediate values are recomputed in the backward pass instead of kept.
///
/// The closure runs once. What it recorded is replayed from its entries, so random choices in it (a dropout mask) are
/// the same; variables that it captures are inputs like `x`. Intermediate variables do not leave the closure.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func checkpoint<S>(_ x: Variable<S>, _ f: (Variable<S>) throws -> Variable<S>) rethrows -> Variable<S> {
  let state = ThreadState.current
  guard let enclosing = commonCore(x.core, state.innermost(S._elementType)) else { return try f(x) }
  return try withNewTape(S.self) { core in
    let captured = CaptureList(enclosing)
    core.capture = captured
    core.keepsConstants = true
    defer { core.capture = nil }
    let input = x.core == nil ? x : Variable<S>(raw: x.raw, core: core, index: captured.input(for: x, on: core))
    let y = try f(input)
    guard y.core === core else { return y }
    let program = Program(core, outputs: [(core, y.index, y.raw)], inputs: captured.inputs.map(\.local))
    let index = enclosing.append(
      Checkpoint(program: program), operands: captured.inputs.map(\.outer), y.raw, keeping: false)
    return Variable(raw: y.raw, core: enclosing, index: index)
  }
}

/// The value f(x), as a constant.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func checkpoint<S>(_ x: Tensor<S>, _ f: (Variable<S>) throws -> Variable<S>) rethrows -> Tensor<S> {
  try checkpoint(Variable(x), f).value
}

/// The variables of an enclosing tape that a checkpoint's closure used: inputs of its program.
final class CaptureList {
  let enclosing: TapeCore
  private(set) var inputs: [(outer: Int32, local: Int32)] = []

  init(_ enclosing: TapeCore) { self.enclosing = enclosing }

  /// Whether the tape is the enclosing one, or encloses that.
  func encloses(_ core: TapeCore) -> Bool { core === enclosing || enclosing.capture?.encloses(core) == true }

  /// The entry on the checkpoint's own tape that stands for an outer variable.
  func input<S>(for x: Variable<S>, on core: TapeCore) -> Int32 {
    let outer = enclosing.operand(x, of: "checkpoint", [x])  // kept: the replay starts from it
    if let known = inputs.first(where: { $0.outer == outer }) { return known.local }
    let local = core.leaf(x.value, name: nil).index
    inputs.append((outer, local))
    return local
  }
}

/// A recorded stretch of tape as one entry.
struct Checkpoint: Primitive, CustomReflectable {
  let program: Program
  var customMirror: Mirror { Mirror(self, children: ["steps": program.steps.count]) }

  static let card = PrimitiveCard(
    "checkpoint", formula: "y = f(x…)", pullback: "f replayed, then its own pullback",
    source: "A. Griewank, A. Walther, Evaluating Derivatives, ch. 12")
  static var samples: [Sample] {
    let x: Tensor<Double> = [0.3, -1.2, 2]
    let core = TapeCore(.double)
    let input = core.leaf(x, name: nil)
    let y = exp(input) * input
    return [Sample(Checkpoint(program: Program(core, outputs: [(core, y.index, y.raw)], inputs: [input.index])), x)]
  }

  func _apply<S>(to operands: [Variable<S>]) -> Variable<S> {
    let y = program(operands.map { Variable($0.value) })[0]
    guard let core = operands.reduce(nil, { commonCore($0, $1.core) }) else { return y }
    let places = operands.map { core.operand($0, of: name, operands) }
    let index = core.append(self, operands: places, y.raw, keeping: false)
    return Variable(raw: y.raw, core: core, index: index)
  }

  func _backward(_ walk: Walk, _: Float.Type) { backward(walk, Float.self) }
  func _backward(_ walk: Walk, _: Double.Type) { backward(walk, Double.self) }

  /// Replays the entries once for all operands.
  private func backward<S: TensorScalar>(_ walk: Walk, _: S.Type) {
    let places = walk.core.operands(of: walk.entry)
    let operands: [Variable<S>] = places.map { walk.variable($0) }
    let u: Variable<S> = walk.cotangent()
    func replay(on core: TapeCore) -> [Variable<S>] {
      let isNested = walk.isRecording
      return Linearization(operands, on: core, isNested: isNested, isRecording: isNested) { program($0)[0] }
        .pullbacks(u, isLast: true)
    }
    let cotangents = walk.isRecording ? replay(on: walk.core) : withNewTape(S.self) { replay(on: $0) }
    for (position, place) in places.enumerated() where walk.needs(place) {
      walk.add(position, at: place, cotangents[position])
    }
  }
}

/// The value as a constant: no cotangent passes through it.
public func stopGradient<S>(_ x: Variable<S>) -> Variable<S> { Variable(x.value) }
/// The tensor itself, a constant already.
public func stopGradient<S>(_ x: Tensor<S>) -> Tensor<S> { x }
