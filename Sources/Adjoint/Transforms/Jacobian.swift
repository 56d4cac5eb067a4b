// Jacobians and Hessians: one recording, and its pullback at the unit cotangents: many at once, or one after another.

/// The Jacobian J = ∂f/∂x. Its shape is the output's followed by the input's.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func jacobian<S>(at x: Tensor<S>, of f: (Variable<S>) throws -> Variable<S>) rethrows -> Tensor<S> {
  try rows(of: "jacobian(at:of:)", at: x, f)
}

/// The Jacobian for an operation that messages name.
@_specialize(where S == Float)
@_specialize(where S == Double)
private func rows<S>(
  of operation: OperationName, at x: Tensor<S>, _ f: (Variable<S>) throws -> Variable<S>
) rethrows -> Tensor<S> {
  try withTape(of: nil, S.self) { core, isNested in
    try Linearization(Variable(x), on: core, isNested: isNested, isRecording: false, of: operation, f).jacobians()[0]
  }
}

/// The same at a variable: the Jacobian is recorded, so that it can be differentiated again.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func jacobian<S>(at x: Variable<S>, of f: (Variable<S>) throws -> Variable<S>) rethrows -> Variable<S> {
  try rows(of: "jacobian(at:of:)", at: x, f)
}

private func rows<S>(
  of operation: OperationName, at x: Variable<S>, _ f: (Variable<S>) throws -> Variable<S>
) rethrows -> Variable<S> {
  try withTape(of: x.core, S.self) { core, isNested in
    let recorded = try Linearization(
      x, on: core, isNested: isNested, isRecording: isNested, of: operation, f)
    let outputs = recorded.output.scalarCount, shape = recorded.output.shape
    let result = Shape(Array(shape) + Array(x.shape))
    if outputs == 0 { return Variable(Tensor(repeating: 0, shape: result)) }
    let rows = (0..<outputs).map { recorded.pullback(Variable(unit($0, shape))) }
    return stack(rows, axis: 0).reshaped(to: result)
  }
}

extension Linearization {
  /// The Jacobian for each input; the shape is the output's followed by the input's.
  func jacobians() -> [Tensor<S>] {
    let outputs = output.scalarCount, shapes = inputs.map { core.values.base[$0].shape }
    // Every row is written below.
    var results = shapes.map {
      Tensor<S>(raw: RawTensor(uninitialized: Shape([outputs, $0.elementCount]), S._elementType))
    }
    func write(_ rows: Tensor<S>, at row: Int, into input: Int) {
      let start = row * shapes[input].elementCount
      results[input].withUnsafeMutableScalars { to in
        rows.withUnsafeScalars { from in
          if let base = from.baseAddress { (to.baseAddress! + start).update(from: base, count: from.count) }
        }
      }
    }
    if let pullback = isNested || outputs < 4 || core.hasHooks ? nil : pullbackProgram {
      let program = RowProgram<S>(pullback.program, [nil])
      var units = UnitRows<S>(of: outputs)
      for chunk in chunks(of: outputs, width: Swift.max(outputs, shapes.reduce(0) { $0 + $1.elementCount })) {
        let seeds = Variable<S>(units.rows(chunk).reshaped(to: output.shape.inserting(chunk.count, at: 0)))
        let rows = program.rows([Rows(seeds, isBatched: true)], count: chunk.count)
        for (rows, input) in zip(rows, pullback.inputs) {
          write(rows.all(chunk.count).value, at: chunk.lowerBound, into: input)
        }
      }
      for input in shapes.indices where !pullback.inputs.contains(input) {
        results[input] = Tensor(repeating: 0, shape: [outputs, shapes[input].elementCount])
      }
    } else {
      // One seed for all rows: each pass lets go of it, so it is changed in place.
      var units = UnitRows<S>(of: outputs)
      for row in 0..<outputs {
        let seed = Variable(units.rows(row..<row + 1).reshaped(to: output.shape))
        for (input, cotangent) in pullbacks(seed).enumerated() { write(cotangent.value, at: row, into: input) }
      }
    }
    return zip(results, shapes).map { $0.reshaped(to: Shape(Array(output.shape) + Array($1))) }
  }

  /// The pullback as a program of the cotangent, with the inputs that it reaches; nil where the output depends on no input,
  /// or where a rule reads numbers of a cotangent.
  private var pullbackProgram: (program: Program, inputs: [Int])? {
    let trace = Trace.noting()
    core.trace = trace
    defer { core.trace = nil }
    core.keepsConstants = true
    let u: Variable<S> = core.placeholder(ofShape: output.shape)
    guard let walk = walk(u, isRecording: true) else { return nil }
    var reached: [Int] = []
    var results: [(TapeCore?, Int32, RawTensor)] = []
    for input in inputs.indices {
      guard let result = walk.result(input, as: S.self) else { continue }
      if result.core !== core { return nil }
      reached.append(input - inputs.lowerBound)
      results.append((core, result.index, result.raw))
    }
    if reached.isEmpty || trace.hasBeenRead { return nil }
    // What the function itself computed is there.
    return (Program(core, outputs: results, inputs: [u.index], from: Int(u.index)), reached)
  }
}

/// Ranges of rows that are computed together, so many that what they are computed from stays in the cache.
private func chunks(of count: Int, width: Int) -> [Range<Int>] {
  let size = Swift.max(4, Swift.min(64, 65_536 / Swift.max(1, width)))
  return stride(from: 0, to: count, by: size).map { $0..<Swift.min($0 + size, count) }
}

/// Rows of the identity matrix, some at a time: in the same memory, if whoever was given the last ones let go of them.
private struct UnitRows<S: TensorScalar> {
  private let count: Int
  private var tensor = Tensor<S>(0)
  private var ones = 0..<0

  init(of count: Int) { self.count = count }

  mutating func rows(_ rows: Range<Int>) -> Tensor<S> {
    if ones.count != rows.count {
      tensor = Tensor(raw: RawTensor(filled: 0, shape: [rows.count, count], S._elementType))
      ones = 0..<0
    }
    tensor.withUnsafeMutableScalars { [count, ones] to in
      for (place, row) in ones.enumerated() { to[place * count + row] = 0 }
      for (place, row) in rows.enumerated() { to[place * count + row] = 1 }
    }
    ones = rows
    return tensor
  }
}

/// Zeros of the shape, with a 1 at a flat index.
func unit<S>(_ index: Int, _ shape: Shape) -> Tensor<S> {
  var result = Tensor<S>(repeating: 0, shape: shape)
  result.withUnsafeMutableScalars { $0[index] = 1 }
  return result
}

/// The gradient for an operation that messages name.
func slope<S>(
  at x: Variable<S>, of operation: OperationName, _ f: (Variable<S>) throws -> Variable<S>
) rethrows -> Variable<S> {
  try reverse(x, isRecording: true, of: operation, f).gradient
}

/// The Hessian ∂²f/∂x² of a function with one element as result. Its shape is the input's twice.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func hessian<S>(at x: Tensor<S>, of f: (Variable<S>) throws -> Variable<S>) rethrows -> Tensor<S> {
  try rows(of: "hessian(at:of:)", at: x) { x in try slope(at: x, of: "hessian(at:of:)", f) }
}

/// The same at a variable: the Hessian is recorded, so that it can be differentiated again.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func hessian<S>(at x: Variable<S>, of f: (Variable<S>) throws -> Variable<S>) rethrows -> Variable<S> {
  try rows(of: "hessian(at:of:)", at: x) { x in try slope(at: x, of: "hessian(at:of:)", f) }
}

/// The product H v of the Hessian with a direction of x's shape, without forming H: the pullback of the gradient.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func hessianVectorProduct<S>(
  at x: Tensor<S>, along v: Tensor<S>, of f: (Variable<S>) throws -> Variable<S>
) rethrows -> Tensor<S> {
  checkDirection(v.shape, along: x.shape, "hessianVectorProduct")
  return try valueWithPullback(at: x) { x in try slope(at: x, of: "hessianVectorProduct", f) }.pullback(v)
}

/// The same at a variable: the product is recorded, so that it can be differentiated again.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func hessianVectorProduct<S>(
  at x: Variable<S>, along v: Variable<S>, of f: (Variable<S>) throws -> Variable<S>
) rethrows -> Variable<S> {
  checkDirection(v.shape, along: x.shape, "hessianVectorProduct")
  return try valueWithPullback(at: x) { x in try slope(at: x, of: "hessianVectorProduct", f) }.pullback(v)
}
