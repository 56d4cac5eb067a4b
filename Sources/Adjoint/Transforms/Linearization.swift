// What every transform does first: run a closure on fresh variables and know which part of which tape it recorded.

/// A closure recorded at given inputs, ready for pullbacks.
package struct Linearization<S: TensorScalar> {
  package let core: TapeCore
  /// Whether the tape belongs to an enclosing transform, or to the user.
  let isNested: Bool
  /// Whether pullbacks are recorded: in a nested transform of variables.
  let isRecording: Bool
  /// The entries of the inputs.
  package let inputs: Range<Int>
  package let output: Variable<S>

  /// Runs the closure on an alias of its argument. The operation is what messages name.
  package init(
    _ x: Variable<S>, on core: TapeCore, isNested: Bool, isRecording: Bool,
    of operation: OperationName = "gradient(at:of:)", _ f: (Variable<S>) throws -> Variable<S>
  ) rethrows {
    let alias = core.alias(x, of: operation)
    let first = Int(alias.index)
    self.init(core, isNested, isRecording, inputs: first..<first + 1, output: try f(alias), of: operation)
  }

  /// Runs the closure on aliases of its arguments.
  package init(
    _ x: [Variable<S>], on core: TapeCore, isNested: Bool, isRecording: Bool,
    of operation: OperationName = "gradient(at:of:)", _ f: ([Variable<S>]) throws -> Variable<S>
  ) rethrows {
    // Operands first: for a capture of an enclosing tape's variable, a checkpoint's tape appends an entry.
    for one in x where one.core != nil { _ = core.operand(one, of: "\(operation)", x) }
    let first = core.entries.count
    let aliases = x.map { core.alias($0, of: operation) }
    self.init(core, isNested, isRecording, inputs: first..<first + x.count, output: try f(aliases), of: operation)
  }

  /// What a closure recorded that was run already.
  init(
    _ core: TapeCore, _ isNested: Bool, _ isRecording: Bool, inputs: Range<Int>, output: Variable<S>,
    of operation: OperationName
  ) {
    if let owner = output.core, owner !== core, owner.capture == nil, core.capture == nil {
      fail(
        "\(operation)", "the closure's result, of shape \(output.shape), is recorded on another tape",
        "compute it from the closure's own arguments")
    }
    self.core = core
    self.isNested = isNested
    self.isRecording = isRecording
    self.inputs = inputs
    self.output = output
  }

  /// Whether the output was computed from what was recorded here.
  package var isConnected: Bool { output.core === core && Int(output.index) >= inputs.lowerBound }

  /// The backward pass from a cotangent of the output; nil where the output depends on no input. The last pass over a
  /// tape of one's own releases each value once it was used.
  func walk(_ u: Variable<S>, isLast: Bool = false) -> Walk? { walk(u, isLast: isLast, isRecording: isRecording) }

  /// The same, recorded or not.
  func walk(_ u: Variable<S>, isLast: Bool = false, isRecording: Bool) -> Walk? {
    guard isConnected else { return nil }
    // A pass over numbers needs them.
    if !isRecording {
      core.evaluatePending()
      core.trace?.note(output.index)
    }
    let walk = Walk(
      core, from: Int(output.index), to: inputs.lowerBound, targets: isNested ? inputs : nil, isRecording: isRecording)
    walk.seed(Int(output.index), u)
    walk.run(down: inputs.upperBound, releasingValues: isLast && !isNested)
    return walk
  }

  /// What reached an input: zeros where nothing did.
  func cotangent(ofInput place: Int, after walk: Walk?) -> Variable<S> {
    let index = inputs.lowerBound + place
    if let result = walk?.result(index, as: S.self) { return result }
    return Variable(raw: RawTensor(repeating: 0, shape: core.values.base[index].shape, core.type))
  }

  /// Jᵀu, for a single input.
  func pullback(_ u: Variable<S>, isLast: Bool = false) -> Variable<S> {
    cotangent(ofInput: 0, after: walk(u, isLast: isLast))
  }

  /// Jᵀu for every input.
  package func pullbacks(_ u: Variable<S>, isLast: Bool = false) -> [Variable<S>] {
    pullbacks(u, isLast: isLast, isRecording: isRecording)
  }

  package func pullbacks(_ u: Variable<S>, isLast: Bool = false, isRecording: Bool) -> [Variable<S>] {
    let walk = walk(u, isLast: isLast, isRecording: isRecording)
    return inputs.indices.map { cotangent(ofInput: $0 - inputs.lowerBound, after: walk) }
  }
}

extension Linearization {
  /// What was recorded, to be run again; nil where the output depends on no input.
  package var program: Program? {
    isConnected
      ? Program(core, outputs: [(core, output.index, output.raw)], inputs: inputs.map { Int32($0) }) : nil
  }
}

extension TapeCore {
  /// A fresh entry with a variable's value: what a transform differentiates with respect to.
  ///
  /// An alias keeps nested derivatives apart: d/dx [x · d/dy (x + y)] differentiates x + y with respect to y's alias
  /// alone, and finds 1 where a tape that confused the two would find 2.
  func alias<S>(_ x: Variable<S>, of operation: OperationName) -> Variable<S> {
    if x.core == nil { return leaf(x.value) }
    let operand = operand(x, of: "\(operation)", [x]), rule = rule(Alias()) { Rule(unary: Alias()) }
    return deferred(rule, operand, 0) ?? append(rule, operand, 0, x.value.raw, keeping: true)
  }
}

/// Calls the body with the tape that a transform records on, pushed on the thread's stack: that of its recorded
/// arguments, or of the innermost running transform, or a new one, which is given back afterwards.
func withTape<S: TensorScalar, R>(
  of recorded: TapeCore?, _: S.Type, _ body: (_ core: TapeCore, _ isNested: Bool) throws -> R
) rethrows -> R {
  let state = ThreadState.current
  if let enclosing = commonCore(recorded, state.innermost(S._elementType)) {
    state.push(enclosing)
    defer { state.pop() }
    return try body(enclosing, true)
  }
  return try withNewTape(S.self) { try body($0, false) }
}

/// Calls the body with a tape of its own.
package func withNewTape<S: TensorScalar, R>(_: S.Type, _ body: (TapeCore) throws -> R) rethrows -> R {
  let state = ThreadState.current
  var core = state.makeCore(S._elementType)
  state.push(core)
  do {
    let result = try body(core)
    state.pop()
    state.recycle(&core)
    return result
  } catch {
    state.pop()
    throw error
  }
}

/// A fresh entry for a nested transform's argument.
struct Alias: UnaryPrimitive {
  static let card = PrimitiveCard(
    "alias", formula: "y = x", pullback: "u", source: "the identity; separates nested derivatives")
  static let saved = SavedValues.shapes
  static let samples = [Sample(Alias(), [1, -2, 3])]

  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> { u }
}
extension Alias: StableHLOLowering { var stableHLO: StableHLOForm { StableHLOForm { _, x in x[0] } } }

/// The seed of a backward pass: as given, or 1 for a variable with one element.
package func seedVariable<S>(
  for y: Variable<S>, _ seed: Tensor<S>?, _ operation: String,
  remedy: String = "reduce it to one element (sum, mean), give a seed, or ask for its jacobian"
) -> Variable<S> {
  if let seed {
    if seed.shape != y.shape {
      fail(operation, "a seed of shape \(seed.shape) for a value of shape \(y.shape)", "the shapes must be equal")
    }
    return Variable(seed)
  }
  if y.scalarCount != 1 {
    fail(operation, "the value has shape \(y.shape)", remedy)
  }
  return Variable(raw: RawTensor(repeating: 1, shape: y.shape, S._elementType))
}

/// Stops the program unless a direction has the argument's shape.
func checkDirection(_ direction: Shape, along argument: Shape, _ operation: String) {
  if direction != argument {
    fail(
      operation, "a direction of shape \(direction) for an argument of shape \(argument)", "the shapes must be equal")
  }
}
