// Jacobians and Hessians: one recording, and its pullback at the unit cotangents: many at once, or one after another.

/// The Jacobian J = ∂f/∂x. Its shape is the output's followed by the input's.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func jacobian<S>(at x: Tensor<S>, of f: (Variable<S>) throws -> Variable<S>) rethrows -> Tensor<S> {
  try rows(of: "jacobian(at:of:)", at: x, f)
}

/// The Jacobian for an operation that messages name.
private func rows<S>(
  of operation: OperationName, at x: Tensor<S>, _ f: (Variable<S>) throws -> Variable<S>
) rethrows -> Tensor<S> {
  try withTape(of: nil, S.self) { core, isNested in
    let recorded = try Linearization(
      Variable(x), on: core, isNested: isNested, isRecording: false, of: operation, f)
    let outputs = recorded.output.scalarCount, shape = recorded.output.shape
    // Every row is written below.
    var result = Tensor<S>(raw: RawTensor(uninitialized: Shape([outputs, x.scalarCount]), S._elementType))
    let pullback = isNested || outputs < 4 || core.hasHooks ? nil : recorded.pullbackProgram
    result.withUnsafeMutableScalars { scalars in
      guard let to = scalars.baseAddress else { return }
      func write(_ rows: Tensor<S>, at row: Int) {
        rows.withUnsafeScalars { (to + row * x.scalarCount).update(from: $0.baseAddress!, count: $0.count) }
      }
      if let pullback {
        let program = RowProgram<S>(pullback, [nil])
        for chunk in chunks(of: outputs, width: Swift.max(outputs, x.scalarCount)) {
          let seeds = Variable<S>(units(chunk, of: outputs).reshaped(to: shape.inserting(chunk.count, at: 0)))
          let rows = program.rows([Rows(seeds, isBatched: true)], count: chunk.count)[0].all(chunk.count)
          write(rows.value, at: chunk.lowerBound)
        }
      } else {
        // One seed for all rows: each pass lets go of it, so it is changed in place.
        var seed = Tensor<S>(repeating: 0, shape: shape)
        for i in 0..<outputs {
          seed.withUnsafeMutableScalars {
            if i > 0 { $0[i - 1] = 0 }
            $0[i] = 1
          }
          write(recorded.pullback(Variable(seed)).value, at: i)
        }
      }
    }
    return result.reshaped(to: Shape(Array(shape) + Array(x.shape)))
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

/// Ranges of rows that are computed together, so many that what they are computed from stays in the cache.
private func chunks(of count: Int, width: Int) -> [Range<Int>] {
  let size = Swift.max(4, Swift.min(64, 65_536 / Swift.max(1, width)))
  return stride(from: 0, to: count, by: size).map { $0..<Swift.min($0 + size, count) }
}

/// Rows of the identity matrix.
private func units<S>(_ rows: Range<Int>, of count: Int) -> Tensor<S> {
  var result = Tensor<S>(raw: RawTensor(filled: 0, shape: [rows.count, count], S._elementType))
  result.withUnsafeMutableScalars { for (place, row) in rows.enumerated() { $0[place * count + row] = 1 } }
  return result
}

extension Linearization {
  /// The pullback as a program of the cotangent; nil where the output depends on no input, or where a rule reads numbers
  /// of a cotangent.
  fileprivate var pullbackProgram: Program? {
    let trace = Trace(refusing: nil)
    core.trace = trace
    defer { core.trace = nil }
    core.keepsConstants = true
    let u: Variable<S> = core.placeholder(ofShape: output.shape)
    guard let result = walk(u, isRecording: true)?.result(inputs.lowerBound, as: S.self), result.core === core,
      !trace.hasBeenRead
    else { return nil }
    // What the function itself computed is there.
    return Program(core, outputs: [(core, result.index, result.raw)], inputs: [u.index], from: Int(u.index))
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
