// What a tape recorded, closed: a function as data. Checkpoints, checks that evaluate without the user's closure, and
// whatever translates a recording are readers of it.

import AdjointTensors

/// A recorded function, closed: inputs, constants, steps and outputs, with shapes that stay as they were.
///
/// ```swift
/// let program = Program(at: x) { x in sum(tanh(x) * x) }
/// print(program)              // one step a line
/// program(x2)                 // at other inputs of the same shapes
/// program.withGradient()      // the value and its gradient, as one closed program
/// ```
///
/// A program is a value that refers to nothing outside: it can be kept, sent to another task, and run on either element
/// type. What a closure looked at while it was recorded (a mask made from `x.value`, a number taken with `x.scalar`, what
/// `stopGradient` gave, a random draw) is a constant of the program, also at other inputs;
/// ``init(at:checkingAt:of:)-(Tensor<S>,_,_)`` records twice and refuses a program that depends on its data.
public struct Program: Sendable {
  /// What a step reads, or the program returns.
  public enum Operand: Sendable, Hashable {
    /// The result of an earlier step.
    case step(Int)
    /// A constant, by its place in ``Program/constantShapes``.
    case constant(Int)
  }

  /// One operation.
  public struct Step: Sendable {
    /// What is computed; nil for an input.
    public let primitive: (any Primitive)?
    /// What it is computed from, in order.
    public let operands: [Operand]
    /// The shape of its result.
    public let shape: Shape
    /// The name it was given; nil without one.
    public let name: String?
  }

  /// The operations, in order; a step reads earlier ones only.
  public let steps: [Step]
  /// The steps that are inputs, in the order of the arguments.
  public let inputs: [Int]
  /// What is returned.
  public let outputs: [Operand]
  /// The constants, in the element type of the recording.
  package let constants: [RawTensor]
  package let type: ElementType
  /// The first step whose numbers the closure read, of those that depend on an input; nil where it read none, or was compared
  /// with a second recording.
  public package(set) var reading: String?

  /// The shapes of the constants.
  public var constantShapes: [Shape] { constants.map(\.shape) }
  /// The shapes of the arguments.
  public var inputShapes: [Shape] { inputs.map { steps[$0].shape } }
  /// The shapes of the results.
  public var outputShapes: [Shape] { outputs.map(shape) }

  /// The shape of an operand.
  func shape(of operand: Operand) -> Shape {
    switch operand {
    case .step(let place): steps[place].shape
    case .constant(let place): constants[place].shape
    }
  }

  /// What a tape holds up to the outputs that depend on entries of it, from `first` on. Entries that no output reads are
  /// left out; a leaf that is no input and an earlier entry are constants, and an alias is what it stands for.
  init(
    _ core: TapeCore, outputs: [(core: TapeCore?, index: Int32, raw: RawTensor)], inputs: [Int32], from first: Int = 0
  ) {
    var constants = (0..<core.constants.count).map { core.constants.base[$0] }
    let count = outputs.reduce(0) { Swift.max($0, $1.core === core ? Int($1.index) + 1 : 0) }
    let end = inputs.reduce(count) { Swift.max($0, Int($1) + 1) }
    var isRead = [Bool](repeating: false, count: end)
    var isInput = isRead
    for input in inputs { (isInput[Int(input)], isRead[Int(input)]) = (true, true) }
    for output in outputs where output.core === core { isRead[Int(output.index)] = true }
    for i in isRead.indices.reversed() where i >= first && isRead[i] && !isInput[i] {
      core.forEachOperand(of: core.entries.base[i]) { if $0 >= 0 { isRead[Int($0)] = true } }
    }

    var steps: [Step] = [], place = [Operand](repeating: .step(-1), count: end)
    for i in isRead.indices where isRead[i] {
      let entry = core.entries.base[i], primitive = isInput[i] || i < first ? nil : core.primitive(entry)
      let operands =
        primitive == nil ? [] : core.operands(of: entry).map { $0 >= 0 ? place[Int($0)] : .constant(Int(-1 - $0)) }
      if primitive is Alias {
        place[i] = operands[0]
      } else if primitive == nil && !isInput[i] {
        constants.append(core.values.base[i])
        place[i] = .constant(constants.count - 1)
      } else {
        place[i] = .step(steps.count)
        steps.append(
          Step(
            primitive: primitive, operands: operands, shape: core.values.base[i].shape, name: core.names[Int32(i)]))
      }
    }
    let results: [Operand] = outputs.map { output in
      if output.core === core { return place[Int(output.index)] }
      constants.append(output.raw)
      return .constant(constants.count - 1)
    }
    self.init(
      steps: steps, inputs: inputs.map { if case .step(let i) = place[Int($0)] { i } else { -1 } }, outputs: results,
      constants: constants, type: core.type)
  }

  /// A program of these parts, without the constants that nothing reads.
  private init(steps: [Step], inputs: [Int], outputs: [Operand], constants: [RawTensor], type: ElementType) {
    var renamed: [Int: Int] = [:], kept: [RawTensor] = []
    func rename(_ operand: Operand) -> Operand {
      guard case .constant(let place) = operand else { return operand }
      if let known = renamed[place] { return .constant(known) }
      renamed[place] = kept.count
      kept.append(constants[place])
      return .constant(kept.count - 1)
    }
    self.steps = steps.map {
      Step(primitive: $0.primitive, operands: $0.operands.map(rename), shape: $0.shape, name: $0.name)
    }
    self.outputs = outputs.map(rename)
    self.constants = kept
    self.inputs = inputs
    self.type = type
  }
}
