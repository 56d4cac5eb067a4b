// Forward mode by reverse mode: the pullback u ↦ Jᵀu is linear in u, so its own pullback is v ↦ J v. One rule a primitive
// thus serves both directions.

/// The value f(x), and the differential v ↦ J v: the change of the value along a direction v of x's shape.
///
/// The pullback is recorded once, as a function of its cotangent, and transposed; the differential may be called any
/// number of times.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func valueWithDifferential<S>(at x: Tensor<S>, of f: (Variable<S>) throws -> Variable<S>) rethrows
  -> (value: Tensor<S>, differential: (Tensor<S>) -> Tensor<S>)
{
  let (value, transposed) = try transpose(Variable(x), isRecording: false, f)
  return (
    value.value,
    { v in
      checkDirection(v.shape, along: x.shape, "differential")
      return transposed.pullback(Variable(v)).value
    }
  )
}

/// The same at a variable: value and differential are recorded, so that they can be differentiated again.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func valueWithDifferential<S>(at x: Variable<S>, of f: (Variable<S>) throws -> Variable<S>) rethrows
  -> (value: Variable<S>, differential: (Variable<S>) -> Variable<S>)
{
  let (value, transposed) = try transpose(x, isRecording: true, f)
  return (
    value,
    { v in
      checkDirection(v.shape, along: x.shape, "differential")
      return transposed.pullback(v)
    }
  )
}

/// f's value at x, and its pullback recorded as a function of the cotangent.
private func transpose<S>(_ x: Variable<S>, isRecording: Bool, _ f: (Variable<S>) throws -> Variable<S>) rethrows
  -> (value: Variable<S>, pullback: Linearization<S>)
{
  try withTape(of: x.core, S.self) { core, isNested in
    let forward = try Linearization(
      x, on: core, isNested: true, isRecording: true, of: "valueWithDifferential(at:of:)", f)
    let zero = Variable<S>(raw: RawTensor(repeating: 0, shape: forward.output.shape, S._elementType))
    let backward = Linearization(zero, on: core, isNested: true, isRecording: isNested && isRecording) { u in
      forward.pullback(u)
    }
    return (forward.output, backward)
  }
}
