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
    // Within a batched function no number is read here either; within what is noted, it is noted.
    if let trace = enclosing.trace, trace.isShapesOnly || trace.isNoting {
      core.trace = trace.isNoting ? .noting() : trace
    }
    defer { core.capture = nil }
    let input = x.core == nil ? x : Variable<S>(raw: x.raw, core: core, index: captured.input(for: x, on: core))
    let y = try f(input)
    guard y.core === core else {
      if let owner = y.core, !captured.encloses(owner) {
        fail(
          "checkpoint", "the closure's result, of shape \(y.shape), is recorded on another tape",
          "compute it from the closure's own argument and variables of the enclosing tape")
      }
      return y
    }
    let program = Program(core, outputs: [(core, y.index, y.raw)], inputs: captured.inputs.map(\.local))
    if let reading = core.trace?.firstReading(on: core, inputs: captured.inputs.map(\.local)) {
      enclosing.trace?.note(reading)
    }
    let replayed = Checkpoint(program: program), operands = captured.inputs.map(\.outer)
    let rule = enclosing.rule(replayed) { Rule(general: replayed) }
    return enclosing.deferred(rule, operands: operands)
      ?? enclosing.append(rule, operands: operands, y.value.raw, keeping: false)
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
    // Taken as it is, not read, where it is there.
    let isThere = x.core?.trace.map { $0.isShapesOnly || $0.isNoting } == true
    let local = core.leaf(isThere ? Tensor<S>(raw: x.core!.values.base[Int(x.index)]) : x.value).index
    inputs.append((outer, local))
    return local
  }
}

extension TapeCore {
  /// Two variables of different tapes met: a checkpoint takes the enclosing tape's in as an input; else it is an error.
  @inline(never)
  func foreign<S>(_ x: Variable<S>, of operation: String, _ operands: [Variable<S>]) -> Int32 {
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

/// A recorded stretch of tape as one entry.
struct Checkpoint: Primitive, CustomReflectable {
  let program: Program
  var customMirror: Mirror { Mirror(self, children: ["steps": program.steps.count]) }

  static let card = PrimitiveCard(
    "checkpoint", formula: "in words: y = f(x…)", pullback: "in words: f replayed, then its own pullback",
    source: "A. Griewank, A. Walther, Evaluating Derivatives, ch. 12")
  static let saved: SavedValues = .operands
  static var samples: [Sample] {
    let x: Tensor<Double> = [0.3, -1.2, 2]
    let core = TapeCore(.double)
    let input = core.leaf(x)
    let y = exp(input) * input
    return [Sample(Checkpoint(program: Program(core, outputs: [(core, y.index, y.raw)], inputs: [input.index])), x)]
  }

  func forward<S>(_ operands: [Tensor<S>]) -> Tensor<S> { program(operands)[0] }

  func pullback<S>(_ u: Variable<S>, to operand: Int, of operands: [Variable<S>], output y: Variable<S>) -> Variable<S>?
  { pullbacks(u, of: operands, needed: operands.map { _ in true }, output: y)[operand] }

  /// Replays the entries once for all operands.
  func pullbacks<S>(_ u: Variable<S>, of operands: [Variable<S>], needed: [Bool], output y: Variable<S>)
    -> [Variable<S>?]
  {
    func replay(on core: TapeCore, isNested: Bool) -> [Variable<S>] {
      Linearization(operands, on: core, isNested: isNested, isRecording: isNested) { program($0)[0] }
        .pullbacks(u, isLast: true)
    }
    if let core = operands.reduce(u.core, { commonCore($0, $1.core) }) { return replay(on: core, isNested: true) }
    return withNewTape(S.self) { replay(on: $0, isNested: false) }
  }
}

extension Primitive {
  /// The program within a checkpoint; nil for every other primitive.
  package var checkpointedProgram: Program? { (self as? Checkpoint)?.program }
}

extension PrimitiveRegistry.Entry {
  /// Whether the primitive holds a program of its own.
  package var isCheckpoint: Bool { type == Checkpoint.self }
}

/// The value as a constant: no cotangent passes through it.
public func stopGradient<S>(_ x: Variable<S>) -> Variable<S> { Variable(x.value) }
/// The tensor itself, a constant already.
public func stopGradient<S>(_ x: Tensor<S>) -> Tensor<S> { x }
