// Functions that a check can evaluate without the user's closure, and in either element type.

/// A function that is known entry by entry: what a closure recorded, a primitive, or the slope of one of these.
protocol Replayable {
  func replay<T: TensorScalar>(_ x: [Variable<T>]) -> Variable<T>
}

extension Program: Replayable {
  func replay<T: TensorScalar>(_ x: [Variable<T>]) -> Variable<T> { self(x)[0] }
}

/// ⟨z, ∇⟨w, f⟩⟩: a function whose gradient is the Hessian of ⟨w, f⟩ times z.
struct Slope<S: TensorScalar>: Replayable {
  var w: Tensor<S>
  var z: [[Double]]
  var function: any Replayable

  func replay<T: TensorScalar>(_ x: [Variable<T>]) -> Variable<T> {
    hessianSlope(x, w.converted(), z) { function.replay($0) }
  }
}

/// ⟨z, ∇⟨w, f⟩⟩ of a closure.
func hessianSlope<S>(_ x: [Variable<S>], _ w: Tensor<S>, _ z: [[Double]], _ f: ([Variable<S>]) throws -> Variable<S>)
  rethrows -> Variable<S>
{
  let gradients = try gradient(at: x) { x in sum(Variable(w) ⊙ (try f(x))) }
  var total = Variable<S>(0)
  for (g, z) in zip(gradients, z) {
    total = total + sum(Variable(Tensor(shape: g.shape, scalars: z.map { S($0) })) ⊙ g)
  }
  return total
}
