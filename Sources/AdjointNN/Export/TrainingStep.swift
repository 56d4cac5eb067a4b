import Foundation

/// A step of training as one closed program: loss, gradient and the optimizer's update, of a model, a batch, and what the
/// optimizer remembers, for another engine to repeat.
///
/// ```swift
/// let step = try TrainingStep(model, optimizer, batch: [("x", x), ("labels", labels)]) { model, batch, key in
///   crossEntropy(logits: model(batch[0]), targets: oneHot(batch[1], classes: 10))
/// }
/// try step.write(to: folder, name: "step")
/// ```
///
/// Whatever changes from step to step is an input of the closure or of the optimizer: rows of data, labels, masks; the learning
/// rate, `learningRate`, one a step; the number of updates, `optimizer.step`; and a random key, `key`, for ``dropout(_:probability:key:stream:)``
/// and ``randomUniform(_:key:stream:)``, which counts up. What the closure takes from elsewhere is a constant of the program.
public struct TrainingStep<Scalar: TensorScalar>: Sendable {
  /// The step: its outputs are the loss and what each parameter and state becomes.
  public let program: Program
  /// The inputs' names and roles.
  public let inputs: [ProgramPort]
  /// The outputs' names and roles.
  public let outputs: [ProgramPort]
  /// The parameters to start from, and the states of layers, which are part of the model as they are.
  public let parameters: [(name: String, value: Tensor<Scalar>)]
  /// What is kept beside them, to start from: the optimizer's memory and number of updates, the key.
  public let states: [(name: String, value: Tensor<Scalar>)]

  /// Records a step at a model, an optimizer's state and a batch.
  ///
  /// It is recorded again at other numbers, the parameters changed and the rows of the batch in another order, and refused where
  /// that is another program. A ``LayerState`` is an input and an output as a parameter is. What is ``Frozen`` is constant.
  ///
  /// - Parameters:
  ///   - model: the model with the parameters to start from.
  ///   - optimizer: its rule, groups, weight decay and clipping are recorded, its memory is where the states start.
  ///   - batch: the batch's tensors by name, each with its rows along the first axis.
  ///   - seed: the first number of the key, in 0..<2²⁴.
  ///   - loss: the loss of the model for the batch, in order, and the key of this step.
  /// - Throws: `ProgramError` where what is recorded depends on numbers, ``TrainingStepError`` where a layer changes its state by
  ///   numbers, and what the closure throws.
  public init<M: Module, Rule: RecordableRule>(
    _ model: M, _ optimizer: RuleOptimizer<Scalar, Rule>, batch: [(name: String, value: Tensor<Scalar>)], seed: Int = 0,
    of loss: (_ model: M, _ batch: [Variable<Scalar>], _ key: Variable<Scalar>) throws -> Variable<Scalar>
  ) throws where M.Scalar == Scalar {
    let trained = model.namedVariables.map { (name: $0.name, value: $0.variable.value) }
    let layers = model.visited(by: CollectStates()).states
    let memory = optimizer.exportedMemory(trained.map(\.name)), remembered = memory.flatMap { $0 }
    let states =
      remembered.filter { $0.value.scalarCount > 0 } + [
        ("optimizer.step", Tensor(Scalar(optimizer.step))), ("key", Tensor([Scalar(seed), Scalar(optimizer.step)]))
      ]
    let start = batch.map(\.value) + [Tensor(Scalar(optimizer.learningRate(optimizer.step)))]
    // Elsewhere every number is another one, but for those that must stay what they are: steps and keys.
    let elsewhere =
      batch.map { $0.value.shape.rank == 0 ? $0.value : $0.value.flipped(axis: 0) } + [start[batch.count] * 0.5]
      + trained.map { $0.value * -0.5 + 0.0625 } + (layers + states.dropLast(2)).map { $0.value + 0.5 }
      + [states[states.count - 2].value + 3, states[states.count - 1].value + 1]

    let names = batch.count, rule = optimizer.rule, clipping = optimizer.clipping
    let settings = trained.map { optimizer.settings(of: $0.name) }
    program = try Program(
      at: start + (trained + layers + states).map(\.value), checkingAt: elsewhere
    ) { x in
      var rest = x.dropFirst(names + 1)
      func take(_ count: Int) -> [Variable<Scalar>] {
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
      }
      let p = take(trained.count), recordings = take(layers.count).map { StateRecording($0) }
      let remembered = memory.map { slot in slot.map { $0.value.scalarCount > 0 ? take(1)[0] : Variable($0.value) } }
      let step = take(1)[0] + 1, key = take(1)[0]
      var next = p.makeIterator()
      let recorded = model.map { _ in next.next()! }.changed(by: RecordStates(recordings))
      let (value, slope) = try valueWithGradient(at: recorded) { model in
        try loss(model, Array(x.prefix(names)), key)
      }
      for (recording, layer) in zip(recordings, layers) where recording.isOfNumbers {
        throw TrainingStepError.stateOfNumbers(layer.name)
      }
      let g = clipping.map { $0.clipped(slope.variables) } ?? slope.variables
      var updates: [Variable<Scalar>] = [], kept: [[Variable<Scalar>]] = []
      for place in p.indices {
        let (factor, decay) = settings[place], rate = factor == 1 ? x[names] : Scalar(factor) * x[names]
        let result = rule.updated(
          p[place], g[place], memory: remembered.map { $0[place] },
          RecordedContext(step: step, learningRate: rate, weightDecay: Scalar(decay)))
        updates.append(result.parameter)
        kept.append(result.memory)
      }
      let memories = memory.indices.flatMap { slot in kept.map { $0[slot] }.filter { $0.scalarCount > 0 } }
      return [value] + updates + recordings.map { $0.next ?? $0.variable } + memories + [step, key + Variable([0, 1])]
    }
    parameters = trained + layers
    self.states = states
    inputs =
      batch.map { .batch($0.name) } + [.step("learningRate")] + parameters.map { .parameter($0.name) }
      + states.map { .state($0.name) }
    outputs = [.value("loss")] + (parameters + states).map { .update($0.name) }
  }

  /// Writes the program with its ports, as `Program.write(to:name:)` does, and what it starts from: the parameters as
  /// `weights.safetensors`, which the model loads, and the states as `states.safetensors`.
  public func write(to folder: URL, name: String) throws {
    try program.write(to: folder, name: name, inputs: inputs, outputs: outputs)
    try Safetensors.write(parameters, to: folder.appending(path: "weights.safetensors"))
    try Safetensors.write(states, to: folder.appending(path: "states.safetensors"))
  }
}

/// Why a step of training cannot be recorded.
public enum TrainingStepError: Error, Sendable, Equatable, CustomStringConvertible {
  /// A layer reads the numbers of its state, or gives it others, which no program holds; the state's name.
  case stateOfNumbers(String)

  /// The state and the remedy, in one line.
  public var description: String {
    switch self {
    case .stateOfNumbers(let name):
      "the state “\(name)” changes by numbers that are not recorded; its layer says how with update(from:_:), and computes "
        + "with its variable"
    }
  }
}

/// Collects the states of the layers that are trained.
private struct CollectStates<Scalar: TensorScalar>: FieldVisitor {
  private(set) var states: [(name: String, value: Tensor<Scalar>)] = []

  mutating func state(_ state: inout LayerState<Scalar>, at place: borrowing FieldPlace) {
    if !place.isFrozen { states.append((place.name, state.value)) }
  }
}

/// Gives states what a recording knows of them.
private struct RecordStates<Scalar: TensorScalar>: FieldVisitor {
  var changes: FieldChanges { .trained }
  private var next: IndexingIterator<[StateRecording<Scalar>]>

  init(_ recordings: [StateRecording<Scalar>]) { next = recordings.makeIterator() }

  mutating func state(_ state: inout LayerState<Scalar>, at place: borrowing FieldPlace) {
    if !place.isFrozen { state.recording = next.next() }
  }
}

extension RuleOptimizer {
  private static var memoryNames: [String] { ["first", "second", "third"] }

  /// What the learning rate of a parameter is multiplied by, and its decay.
  func settings(of name: String) -> (factor: Double, decay: Double) {
    let group = groups.first { $0.matches(name) }
    return (group?.learningRateFactor ?? 1, group?.weightDecay ?? weightDecay)
  }

  /// What the rule remembers of parameters, for each tensor that it remembers; zeros where it has not seen them yet:
  /// `optimizer.first.NAME`, …
  func exportedMemory(_ parameters: [String]) -> [[(name: String, value: Tensor<Scalar>)]] {
    let slots = [first, second, third].prefix(rule.memory)
    return zip(RuleOptimizer.memoryNames, slots).enumerated().map { index, slot in
      parameters.map { name -> (name: String, value: Tensor<Scalar>) in
        guard let place = names.firstIndex(of: name) else {
          fail("TrainingStep", "the optimizer knows no parameter “\(name)”", "make it for this model")
        }
        let zeros = { Tensor<Scalar>(repeating: 0, shape: rule.memoryShape(index, for: shapes[place])) }
        return ("optimizer.\(slot.0).\(name)", slot.1[place] ?? zeros())
      }
    }
  }

  /// Takes up the memory and the number of updates from the states that an exported step left behind (``TrainingStep``): training
  /// goes on here where it stopped there.
  ///
  /// - Throws: what is wrong with the file; the optimizer is then as it was.
  public mutating func load(statesFrom url: URL) throws {
    let file = try Safetensors(contentsOf: url), count: Tensor<Scalar> = try file.tensor("optimizer.step")
    guard count.scalarCount == 1, let step = Int(exactly: count.scalar), step >= 0 else {
      throw FileFormatError(format: "safetensors", key: "optimizer.step", problem: "\(count) is no number of updates")
    }
    var memory = [first, second, third]
    for (slot, name) in RuleOptimizer.memoryNames.prefix(rule.memory).enumerated() {
      for place in names.indices where file.names.contains("optimizer.\(name).\(names[place])") {
        let tensor: Tensor<Scalar> = try file.tensor("optimizer.\(name).\(names[place])")
        let shape = rule.memoryShape(slot, for: shapes[place])
        if tensor.shape != shape {
          throw FileFormatError(
            format: "safetensors", key: "optimizer.\(name).\(names[place])",
            problem: "shape \(tensor.shape), where the rule remembers \(shape)")
        }
        memory[slot][place] = tensor
        isUpdated[place] = true
      }
    }
    (first, second, third) = (memory[0], memory[1], memory[2])
    self.step = step
  }
}

extension GradientClipping {
  /// The gradients bounded, recorded: what `clip` does to numbers.
  func clipped<S>(_ gradients: [Variable<S>]) -> [Variable<S>] {
    switch self {
    case .value(let bound): return gradients.map { clamp($0, S(-bound)...S(bound)) }
    case .norm(let bound):
      if gradients.isEmpty { return [] }
      let total = length(stack(gradients.map(length)))
      let factor = S(bound) / maximum(total, Variable(S(bound)))
      return gradients.map { $0 * factor }
    }
  }
}

// Not by its name where a case is called so.
private func length<S>(_ x: Variable<S>) -> Variable<S> { norm(x) }

/// A 1 in each row at that row's label, 0 elsewhere: labels that are data, whole numbers in 0..<classes along the last axis,
/// as the targets of a loss or, times a table, as a look-up. Shape: that of the labels, and the classes.
///
/// Where the labels are known when a program is recorded, losses take them as they are. A number that is no label gives a row
/// of zeros: there is nothing to stop in a program that runs elsewhere.
public func oneHot<S>(_ labels: Variable<S>, classes: Int) -> Variable<S> {
  let distance = labels.expandingShape(at: -1) - Variable(Tensor.arange(classes))
  // 1 at 0, and 0 at every other whole number.
  return relu(1 - abs(distance))
}
