// Parts and products of curvature matrices that are not formed.

/// The diagonal ∂²f/∂xᵢ² of the Hessian of a function with one element as result, of x's shape.
///
/// One reverse pass through the gradient for each element of x, as for the Hessian, in the memory of one of its rows.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func diagonalHessian<S>(at x: Tensor<S>, of f: (Variable<S>) throws -> Variable<S>) rethrows -> Tensor<S> {
  let (_, pullback) = try valueWithPullback(at: x) { x in try slope(at: x, of: "diagonalHessian(at:of:)", f) }
  var result = Tensor<S>(repeating: 0, shape: x.shape)
  for i in 0..<x.scalarCount {
    let entry = pullback(unit(i, x.shape)).withUnsafeScalars { $0[i] }
    result.withUnsafeMutableScalars { $0[i] = entry }
  }
  return result
}

/// The same at a variable: the diagonal is recorded, so that it can be differentiated again.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func diagonalHessian<S>(at x: Variable<S>, of f: (Variable<S>) throws -> Variable<S>) rethrows -> Variable<S> {
  if x.scalarCount == 0 { return Variable(Tensor(repeating: 0, shape: x.shape)) }
  let (_, pullback) = try valueWithPullback(at: x) { x in try slope(at: x, of: "diagonalHessian(at:of:)", f) }
  let entries = (0..<x.scalarCount).map { i in
    pullback(Variable(unit(i, x.shape))).reshaped(to: [x.scalarCount]).slice(axis: 0, i..<i + 1)
  }
  return concatenate(entries).reshaped(to: x.shape)
}

/// The Gauss-Newton product Jᵀ J v of a function's Jacobian with a direction of x's shape, without forming J: the
/// curvature of ½‖f(x)‖² but for what comes from the curvature of f.
///
/// J. Martens, Deep learning via Hessian-free optimization, 2010, after N. Schraudolph, Fast curvature matrix-vector
/// products, 2002.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func gaussNewtonProduct<S>(
  at x: Tensor<S>, along v: Tensor<S>, of f: (Variable<S>) throws -> Variable<S>
) rethrows -> Tensor<S> {
  try gaussNewton(at: Variable(x), along: Variable(v), isRecording: false, f) { $0 }.value
}

/// The same at a variable: the product is recorded, so that it can be differentiated again.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func gaussNewtonProduct<S>(
  at x: Variable<S>, along v: Variable<S>, of f: (Variable<S>) throws -> Variable<S>
) rethrows -> Variable<S> {
  try gaussNewton(at: x, along: v, isRecording: true, f) { $0 }
}

/// The generalised Gauss-Newton product Jᵀ H J v, H being the Hessian of a loss of the function's outputs: the curvature
/// of loss(f(x)) but for what comes from the curvature of f. The sources are those of the plain product.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func gaussNewtonProduct<S>(
  at x: Tensor<S>, along v: Tensor<S>, of f: (Variable<S>) throws -> Variable<S>,
  loss: @escaping (Variable<S>) -> Variable<S>
) rethrows -> Tensor<S> {
  let y = try f(Variable(x)).value
  return try gaussNewton(at: Variable(x), along: Variable(v), isRecording: false, f) { change in
    Variable(hessianVectorProduct(at: y, along: change.value, of: loss))
  }.value
}

/// The same at a variable: the product is recorded, so that it can be differentiated again.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func gaussNewtonProduct<S>(
  at x: Variable<S>, along v: Variable<S>, of f: (Variable<S>) throws -> Variable<S>,
  loss: @escaping (Variable<S>) -> Variable<S>
) rethrows -> Variable<S> {
  let y = try f(x)
  return try gaussNewton(at: x, along: v, isRecording: true, f) { change in
    hessianVectorProduct(at: y, along: change, of: loss)
  }
}

/// Jᵀ c(J v): forward along v, changed, and back.
private func gaussNewton<S>(
  at x: Variable<S>, along v: Variable<S>, isRecording: Bool, _ f: (Variable<S>) throws -> Variable<S>,
  _ curve: (Variable<S>) -> Variable<S>
) rethrows -> Variable<S> {
  checkDirection(v.shape, along: x.shape, "gaussNewtonProduct")
  if !isRecording {
    let change = try valueWithDifferential(at: x.value, of: f).differential(v.value)
    return Variable(try valueWithPullback(at: x.value, of: f).pullback(curve(Variable(change)).value))
  }
  let change = try valueWithDifferential(at: x, of: f).differential(v)
  return try valueWithPullback(at: x, of: f).pullback(curve(change))
}
