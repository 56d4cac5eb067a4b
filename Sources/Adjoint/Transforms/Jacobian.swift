// Jacobians and Hessians, row by row: one recording, one reverse pass for each element of the output.

/// The Jacobian J = ∂f/∂x. Its shape is the output's followed by the input's.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func jacobian<S>(at x: Tensor<S>, of f: (Variable<S>) throws -> Variable<S>) rethrows -> Tensor<S> {
  try withTape(of: nil, S.self) { core, isNested in
    let recorded = try Linearization(Variable(x), on: core, isNested: isNested, isRecording: false, f)
    let outputs = recorded.output.scalarCount, shape = recorded.output.shape
    // Every row is written below.
    var result = Tensor<S>(raw: RawTensor(uninitialized: Shape([outputs, x.scalarCount]), S._elementType))
    // One seed for all rows: each pass lets go of it, so it is changed in place.
    var seed = Tensor<S>(repeating: 0, shape: shape)
    result.withUnsafeMutableScalars { scalars in
      for i in 0..<outputs {
        seed.withUnsafeMutableScalars {
          if i > 0 { $0[i - 1] = 0 }
          $0[i] = 1
        }
        recorded.pullback(Variable(seed)).value.withUnsafeScalars { row in
          guard let from = row.baseAddress, let to = scalars.baseAddress else { return }
          (to + i * row.count).update(from: from, count: row.count)
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
  try withTape(of: x.core, S.self) { core, isNested in
    let recorded = try Linearization(x, on: core, isNested: isNested, isRecording: isNested, f)
    let outputs = recorded.output.scalarCount, shape = recorded.output.shape
    let result = Shape(Array(shape) + Array(x.shape))
    if outputs == 0 { return Variable(Tensor(repeating: 0, shape: result)) }
    let rows = (0..<outputs).map { recorded.pullback(Variable(unit($0, shape))) }
    return stack(rows, axis: 0).reshaped(to: result)
  }
}

/// Zeros of the shape, with a 1 at a flat index.
func unit<S>(_ index: Int, _ shape: Shape) -> Tensor<S> {
  var result = Tensor<S>(repeating: 0, shape: shape)
  result.withUnsafeMutableScalars { $0[index] = 1 }
  return result
}

/// The Hessian ∂²f/∂x² of a function with one element as result. Its shape is the input's twice.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func hessian<S>(at x: Tensor<S>, of f: (Variable<S>) throws -> Variable<S>) rethrows -> Tensor<S> {
  try jacobian(at: x) { x in try gradient(at: x, of: f) }
}

/// The same at a variable: the Hessian is recorded, so that it can be differentiated again.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func hessian<S>(at x: Variable<S>, of f: (Variable<S>) throws -> Variable<S>) rethrows -> Variable<S> {
  try jacobian(at: x) { x in try gradient(at: x, of: f) }
}

/// The product H v of the Hessian with a direction of x's shape, without forming H: the pullback of the gradient.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func hessianVectorProduct<S>(
  at x: Tensor<S>, along v: Tensor<S>, of f: (Variable<S>) throws -> Variable<S>
) rethrows -> Tensor<S> {
  checkDirection(v.shape, along: x.shape, "hessianVectorProduct")
  return try valueWithPullback(at: x) { x in try gradient(at: x, of: f) }.pullback(v)
}

/// The same at a variable: the product is recorded, so that it can be differentiated again.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func hessianVectorProduct<S>(
  at x: Variable<S>, along v: Variable<S>, of f: (Variable<S>) throws -> Variable<S>
) rethrows -> Variable<S> {
  checkDirection(v.shape, along: x.shape, "hessianVectorProduct")
  return try valueWithPullback(at: x) { x in try gradient(at: x, of: f) }.pullback(v)
}
