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
    defer { core.capture = nil }
    let input = x.core == nil ? x : Variable<S>(raw: x.raw, core: core, index: captured.input(for: x, on: core))
    let y = try f(input)
    guard y.core === core else { return y }
    let program = Program(core, output: y.index, inputs: captured.inputs.map(\.local))
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

/// The entries of a tape without their values: a function that can be run again.
struct Program: Sendable, CustomStringConvertible {
  struct Step: Sendable {
    /// Nil for an input.
    var primitive: (any Primitive)?
    /// An earlier step at or above 0, a constant below.
    var operands: [Int32]
  }

  private(set) var steps: [Step]
  private(set) var constants: [RawTensor]
  private var inputs: [Int32]
  let type: ElementType

  init(_ core: TapeCore, output: Int32, inputs: [Int32]) {
    self.inputs = inputs
    type = core.type
    constants = (0..<core.constants.count).map { core.constants.base[$0] }
    steps = (0...Int(output)).map { index in
      let entry = core.entries.base[index]
      return Step(primitive: core.primitive(entry), operands: core.operands(of: entry))
    }
    // A leaf that is no input (a nested transform's argument) keeps its value as a constant.
    for index in steps.indices where steps[index].primitive == nil && !inputs.contains(Int32(index)) {
      constants.append(core.values.base[index])
      steps[index] = Step(primitive: Alias(), operands: [Int32(-constants.count)])
    }
  }

  /// The result on other inputs: recorded where they are. They may be of another element type than the tape was.
  func callAsFunction<S>(_ arguments: [Variable<S>]) -> Variable<S> {
    var values: [Variable<S>] = []
    values.reserveCapacity(steps.count)
    var next = 0
    for step in steps {
      guard let primitive = step.primitive else {
        values.append(arguments[next])
        next += 1
        continue
      }
      let operands = step.operands.map {
        $0 >= 0 ? values[Int($0)] : constant(Int(-1 - $0))
      }
      values.append(primitive._apply(to: operands))
    }
    return values[values.count - 1]
  }

  private func constant<S: TensorScalar>(_ place: Int) -> Variable<S> {
    let raw = constants[place]
    if type == S._elementType || raw.isScalar { return Variable(raw: raw) }
    return Variable(type == .float ? Tensor<Float>(raw: raw).converted() : Tensor<Double>(raw: raw).converted())
  }

  var description: String { "\(steps.count) entries" }
}

/// A recorded stretch of tape as one entry.
struct Checkpoint: Primitive {
  let program: Program

  static let card = PrimitiveCard(
    "checkpoint", formula: "y = f(x…)", pullback: "f replayed, then its own pullback",
    source: "A. Griewank, A. Walther, Evaluating Derivatives, ch. 12")
  static var samples: [Sample] {
    let x: Tensor<Double> = [0.3, -1.2, 2]
    let core = TapeCore(.double)
    let input = core.leaf(x, name: nil)
    let y = exp(input) * input
    return [Sample(Checkpoint(program: Program(core, output: y.index, inputs: [input.index])), x)]
  }
  static var _arity: Int { 3 }

  func _apply<S>(to operands: [Variable<S>]) -> Variable<S> {
    let y = program(operands.map { Variable($0.value) })
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
      return Linearization(operands, on: core, isNested: isNested, isRecording: isNested) { program($0) }
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
