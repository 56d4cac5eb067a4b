// Running a program: its steps at other inputs.

import AdjointTensors

extension Program {
  /// The results at other inputs of the same shapes.
  public func callAsFunction<S>(_ x: [Tensor<S>]) -> [Tensor<S>] { self(x.map { Variable($0) }).map { $0.value } }

  /// The results at other inputs of the same shapes: recorded where an input is. They may be of another element type
  /// than those it was recorded with.
  public func callAsFunction<S>(_ x: [Variable<S>]) -> [Variable<S>] {
    if x.map({ $0.shape }) != inputShapes {
      let list = { (shapes: [Shape]) in shapes.map { "\($0)" }.joined(separator: ", ") }
      fail("Program", "inputs of shapes \(list(x.map { $0.shape }))", "it was recorded with \(list(inputShapes))")
    }
    // What is recorded of it depends on its data as it does.
    if let reading { x.first { $0.core != nil }?.core?.trace?.note(reading) }
    var values: [Variable<S>] = []
    values.reserveCapacity(steps.count)
    var arguments = x.makeIterator()
    func value(_ operand: Operand) -> Variable<S> {
      switch operand {
      case .step(let place): values[place]
      case .constant(let place): Variable(constant(place))
      }
    }
    for step in steps {
      values.append(step.primitive.map { $0(step.operands.map(value)) } ?? arguments.next()!)
    }
    return outputs.map(value)
  }

  /// The result of a program of one input and one output.
  public func callAsFunction<S>(_ x: Tensor<S>) -> Tensor<S> { self(Variable(x)).value }

  /// The result of a program of one input and one output: recorded where the input is.
  public func callAsFunction<S>(_ x: Variable<S>) -> Variable<S> {
    if outputs.count != 1 {
      fail("Program", "one result of a program with \(outputs.count)", "call it with a list, which gives a list")
    }
    return self([x])[0]
  }

  /// A constant, by its place in ``constantShapes``, in either element type.
  public func constant<S: TensorScalar>(_ place: Int) -> Tensor<S> {
    let raw = constants[place]
    if type == S._elementType || raw.isScalar { return Tensor(raw: raw) }
    return type == .float ? Tensor<Float>(raw: raw).converted() : Tensor<Double>(raw: raw).converted()
  }
}
