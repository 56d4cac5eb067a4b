// How a closure becomes a program, and a program the program of its gradient.

import AdjointTensors

extension Program {
  /// Records a function of one tensor. The closure runs once; what it returns may have any shape.
  public init<S>(at x: Tensor<S>, of f: (Variable<S>) throws -> Variable<S>) rethrows {
    try self.init(at: [x]) { [try f($0[0])] }
  }

  /// Records a function of a list of tensors with a list of results.
  ///
  /// A result that depends on a variable of a running transform stops the program: what is recorded is closed.
  public init<S>(at x: [Tensor<S>], of f: ([Variable<S>]) throws -> [Variable<S>]) rethrows {
    self = try withNewTape(S.self) { core in
      core.keepsConstants = true
      let inputs = x.map { core.leaf($0, name: nil) }
      let outputs = try f(inputs)
      for y in outputs { if let owner = y.core, owner !== core { Program.refuse(y.shape) } }
      return Program(core, outputs: outputs.map { ($0.core, $0.index, $0.raw) }, inputs: inputs.map(\.index))
    }
  }

  private static func refuse(_ shape: Shape) -> Never {
    fail(
      "Program", "the closure's result, of shape \(shape), is recorded on another tape",
      "compute it from the closure's own arguments, or pass the number as a constant, Variable(x.value)")
  }

  /// Records a function twice, at x and at other numbers of the same shapes, and throws where what is recorded depends
  /// on the data: a branch on a value, a mask or an index taken from one, a random draw.
  ///
  /// - Throws: ``ProgramError/dependsOnData(step:difference:)``, which names the first step that differs, or what the
  ///   closure throws.
  public init<S>(at x: Tensor<S>, checkingAt other: Tensor<S>, of f: (Variable<S>) throws -> Variable<S>) throws {
    try self.init(at: [x], checkingAt: [other]) { [try f($0[0])] }
  }

  /// The same for a list of tensors and a list of results.
  public init<S>(
    at x: [Tensor<S>], checkingAt other: [Tensor<S>], of f: ([Variable<S>]) throws -> [Variable<S>]
  ) throws {
    if x.map(\.shape) != other.map(\.shape) {
      fail("Program", "inputs of shapes \(x.map(\.shape)) and \(other.map(\.shape))", "check at the same shapes")
    }
    self = try Program(at: x, of: f)
    if let difference = firstDifference(from: try Program(at: other, of: f)) { throw difference }
  }

  /// The first step at which another recording differs from this one.
  func firstDifference(from other: Program) -> ProgramError? {
    func isSame(_ a: Operand, _ b: Operand) -> Bool {
      switch (a, b) {
      case (.step(let i), .step(let k)): i == k
      case (.constant(let i), .constant(let k)): constants[i].isIdentical(to: other.constants[k], type)
      default: false
      }
    }
    for (place, (a, b)) in zip(steps, other.steps).enumerated() {
      let first = a.primitive?.label ?? "input", second = b.primitive?.label ?? "input"
      if first != second { return .dependsOnData(step: place, difference: "\(first) in one, \(second) in the other") }
      if a.shape != b.shape {
        return .dependsOnData(step: place, difference: "\(first) has shape \(a.shape) in one, \(b.shape) in the other")
      }
      if a.operands.count != b.operands.count {
        return .dependsOnData(step: place, difference: "\(first) has another number of operands")
      }
      for (position, (p, q)) in zip(a.operands, b.operands).enumerated() where !isSame(p, q) {
        return .dependsOnData(
          step: place, difference: "operand \(position) of \(first) is another \(Program.kind(p, q))")
      }
    }
    if steps.count != other.steps.count {
      return .dependsOnData(
        step: Swift.min(steps.count, other.steps.count),
        difference: "\(steps.count) steps in one, \(other.steps.count) in the other")
    }
    for (position, (p, q)) in zip(outputs, other.outputs).enumerated() where !isSame(p, q) {
      return .dependsOnData(step: steps.count, difference: "output \(position) is another \(Program.kind(p, q))")
    }
    return nil
  }

  private static func kind(_ a: Operand, _ b: Operand) -> String {
    if case .constant = a, case .constant = b { return "constant, made from numbers of the input" }
    return "step"
  }

  /// The program of the value and the gradients with respect to all inputs: (y, ∂y/∂x₀, ∂y/∂x₁, …). It is closed as this
  /// one is, and has a gradient itself.
  ///
  /// The program has one result of one element; else it stops.
  public func withGradient() -> Program {
    type == .double ? recordedGradient(Double.self) : recordedGradient(Float.self)
  }

  private func recordedGradient<S: TensorScalar>(_: S.Type) -> Program {
    if outputs.count != 1 || outputShapes[0].elementCount != 1 {
      fail(
        "withGradient()", "a program with results of shapes \(outputShapes)",
        "a gradient is that of one result of one element: reduce it, by sum or mean")
    }
    // Which steps a gradient has does not depend on numbers: it is recorded at zeros.
    return Program(at: inputShapes.map { Tensor<S>(repeating: 0, shape: $0) }) { x in
      let (y, gradients) = valueWithGradient(at: x) { self($0)[0] }
      return [y] + gradients
    }
  }
}

extension RawTensor {
  /// Whether shapes and numbers are the same, bit for bit.
  fileprivate func isIdentical(to other: RawTensor, _ type: ElementType) -> Bool {
    guard shape == other.shape else { return false }
    return withBase(type) { a in
      other.withBase(type) { b in
        UnsafeRawBufferPointer(start: a, count: count * type.size).elementsEqual(
          UnsafeRawBufferPointer(start: b, count: count * type.size))
      }
    }
  }
}

/// Why a recording is not a program for other inputs.
public enum ProgramError: Error, Sendable, CustomStringConvertible {
  /// Two recordings at different numbers differ at a step.
  case dependsOnData(step: Int, difference: String)

  /// The step and what differs, in one line.
  public var description: String {
    switch self {
    case .dependsOnData(let step, let difference):
      "what is recorded depends on the data: at step \(step), \(difference); compute masks and choices from variables"
        + " (select, maximum, relu), or record anew where the numbers change"
    }
  }
}
