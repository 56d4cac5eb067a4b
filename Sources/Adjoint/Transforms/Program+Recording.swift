// How a closure becomes a program, and a program the program of its gradient.

import AdjointTensors

extension Program {
  /// Records a function of one tensor. The closure runs once; what it returns may have any shape.
  public init<S>(at x: Tensor<S>, of f: (Variable<S>) throws -> Variable<S>) rethrows {
    try self.init(at: [x]) { [try f($0[0])] }
  }

  /// Records a function of a list of tensors with a list of results.
  ///
  /// A result that depends on a variable of a running transform stops the program: what is recorded is closed. A closure that
  /// reads numbers of its arguments is recorded with what it made of them; such a program does not leave the process
  /// (``stableHLO()``).
  public init<S>(at x: [Tensor<S>], of f: ([Variable<S>]) throws -> [Variable<S>]) rethrows {
    self = try withNewTape(S.self) { core in
      core.keepsConstants = true
      let trace = Trace.noting()
      core.trace = trace
      let inputs = x.map { x -> Variable<S> in
        Variable(raw: RawTensor(TensorStorage.shapeOnly(x.shape)), core: core, index: core.leaf(x).index)
      }
      let outputs = try f(inputs)
      for y in outputs { if let owner = y.core, owner !== core { Program.refuse(y.shape) } }
      let places = inputs.map(\.index)
      var program = Program(core, outputs: outputs.map { ($0.core, $0.index, $0.raw) }, inputs: places)
      program.reading = trace.firstReading(on: core, inputs: places)
      core.trace = nil
      return program
    }
  }

  private static func refuse(_ shape: Shape) -> Never {
    fail(
      "Program", "the closure's result, of shape \(shape), is recorded on another tape",
      "compute it from the closure's own arguments, or pass the number as a constant, Variable(x.value)")
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
