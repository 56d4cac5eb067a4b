// What every transform does first: run a closure on fresh variables and know which part of which tape it recorded.

/// A closure recorded at given inputs, ready for pullbacks.
struct Linearization<S: TensorScalar> {
  let core: TapeCore
  /// Whether the tape belongs to an enclosing transform (or to the user): pullbacks are then recorded on it, unless the
  /// inputs were plain tensors.
  let isNested: Bool
  let isRecording: Bool
  /// The entries of the inputs.
  let inputs: Range<Int>
  let inputShapes: [Shape]
  let output: Variable<S>

  /// Runs the closure on aliases of the inputs: on `core`, within the thread's stack of running transforms.
  ///
  /// An alias is a fresh entry, so a nested transform differentiates with respect to it alone, and cannot confuse its
  /// perturbation with an outer one:
  /// d/dx [x · d/dy (x + y)] differentiates x + y with respect to y's alias and finds 1, not 2.
  init(
    _ values: [Variable<S>], on core: TapeCore, isNested: Bool, isRecording: Bool,
    _ f: ([Variable<S>]) throws -> Variable<S>
  ) rethrows {
    self.core = core
    self.isNested = isNested
    self.isRecording = isRecording
    inputShapes = values.map(\.shape)
    // Operands first: a checkpoint's tape may append entries for them.
    let operands = values.map { $0.core == nil ? nil : core.operand($0) }
    let first = core.entries.count
    inputs = first..<first + values.count
    var aliases: [Variable<S>] = []
    for (value, operand) in zip(values, operands) {
      guard let operand else {
        aliases.append(core.leaf(value.value, name: nil))
        continue
      }
      let index = core.append(core.rule(Alias()), operand, 0, value.raw)
      aliases.append(Variable(raw: value.raw, core: core, index: index))
    }
    output = try f(aliases)
    if let owner = output.core, owner !== core, owner.capture == nil, core.capture == nil {
      fail(
        "gradient", "the closure's result is recorded on another tape (shape \(output.shape))",
        "compute it from the closure's own arguments")
    }
  }

  /// Whether the output was computed from what this tape recorded here.
  var isConnected: Bool { output.core === core && Int(output.index) >= inputs.lowerBound }

  /// Jᵀu for every input.
  func pullback(_ u: Variable<S>) -> [Variable<S>] { pullback(u, isRecording: isRecording) }

  /// The same, recorded or not.
  func pullback(_ u: Variable<S>, isRecording: Bool) -> [Variable<S>] {
    guard isConnected else { return zeros }
    let walk = Walk(
      core, from: Int(output.index), to: inputs.lowerBound, targets: isNested ? inputs : nil, isRecording: isRecording)
    walk.seed(Int(output.index), u)
    walk.run(down: inputs.upperBound)
    return inputs.map { walk.result($0, as: S.self) ?? zeros[$0 - inputs.lowerBound] }
  }

  private var zeros: [Variable<S>] {
    inputShapes.map { Variable(raw: RawTensor(repeating: 0, shape: $0, S._elementType)) }
  }
}

/// Calls the body with the tape that a transform of these inputs records on, pushed on the thread's stack: the inputs'
/// own, or that of the innermost running transform, or a new one, which is given back afterwards.
func withTape<S, R>(
  for inputs: [Variable<S>], _ body: (_ core: TapeCore, _ isNested: Bool) throws -> R
) rethrows -> R {
  let state = ThreadState.current
  let recorded = inputs.reduce(nil) { commonCore($0, $1.core) }
  if let enclosing = commonCore(recorded, state.innermost(S._elementType)) {
    state.push(enclosing)
    defer { state.pop() }
    return try body(enclosing, true)
  }
  return try withNewTape(S.self) { try body($0, false) }
}

/// Calls the body with a tape of its own.
func withNewTape<S: TensorScalar, R>(_: S.Type, _ body: (TapeCore) throws -> R) rethrows -> R {
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
  static let samples = [Sample(Alias(), [1, -2, 3])]

  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> { u }
}
