// The transforms against each other, and closures that throw.

import Adjoint
import Testing

/// R³ → R⁴, with every kind of entry.
private func field(_ x: Variable<Double>) -> Variable<Double> {
  let a = Variable<Double>([[0.3, -1, 2], [1, 0.5, -0.2], [0, 1, 1], [-1, 0.1, 0.7]])
  return tanh(matmul(a, x)) + 0.5 * sum(x * x) * Variable([1, 2, 3, 4])
}

private func energy(_ x: Variable<Double>) -> Variable<Double> {
  logSumExp(field(x)) + sum(softmax(x) * x)
}

@Suite("Transforms") struct TransformTests {
  @Test("Pullback, differential and Jacobian agree: ⟨u, J v⟩ = ⟨Jᵀu, v⟩", arguments: 1...5)
  func innerProducts(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let x = Tensor<Double>(randomNormal: [3], using: &generator)
    let u = Tensor<Double>(randomNormal: [4], using: &generator)
    let v = Tensor<Double>(randomNormal: [3], using: &generator)
    let (value, pullback) = valueWithPullback(at: x, of: field)
    let (same, differential) = valueWithDifferential(at: x, of: field)
    let j = jacobian(at: x, of: field)
    #expect(value == same && value == field(Variable(x)).value && j.shape == [4, 3])
    #expect(pullback(u).isApproximatelyEqual(to: matmul(u, j), absoluteTolerance: 1e-14, relativeTolerance: 1e-13))
    #expect(differential(v).isApproximatelyEqual(to: matmul(j, v), absoluteTolerance: 1e-14, relativeTolerance: 1e-13))
    #expect(abs(sum(u * differential(v)) - sum(pullback(u) * v)).scalar < 1e-13)
    // Both may be called again, with other arguments and the same.
    #expect(pullback(2 * u) == 2 * pullback(u))
    #expect(differential(-v) == -differential(v))
    #expect(pullback(0 * u) == [0, 0, 0])
  }

  @Test("Hessian-vector products are the Hessian's, which is symmetric", arguments: 1...5)
  func hessians(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let x = Tensor<Double>(randomNormal: [3], using: &generator)
    let v = Tensor<Double>(randomNormal: [3], using: &generator)
    let h = hessian(at: x, of: energy)
    #expect(h.isApproximatelyEqual(to: h.transposed(), absoluteTolerance: 1e-14, relativeTolerance: 1e-12))
    let product = hessianVectorProduct(at: x, along: v, of: energy)
    #expect(product.isApproximatelyEqual(to: matmul(h, v), absoluteTolerance: 1e-14, relativeTolerance: 1e-12))
    // Forward over reverse gives the same.
    let forward = valueWithDifferential(at: x) { x in gradient(at: x, of: energy) }.differential(v)
    #expect(forward.isApproximatelyEqual(to: product, absoluteTolerance: 1e-14, relativeTolerance: 1e-12))
    // And so do finite differences of the gradient.
    let step = 1e-6
    let ahead = gradient(at: x + step * v, of: energy), behind = gradient(at: x - step * v, of: energy)
    let slope = (ahead - behind) / (2 * step)
    #expect(slope.isApproximatelyEqual(to: product, absoluteTolerance: 1e-7, relativeTolerance: 1e-6))
  }

  @Test("Value and gradient by one, two, three and many arguments")
  func arguments() {
    let x: Tensor<Double> = [1, 2], y: Tensor<Double> = [3, 4], z: Tensor<Double> = [5, 6]
    let one = valueWithGradient(at: x) { sum($0 * $0) }
    #expect(one.value == Tensor(5) && one.gradient == [2, 4])
    let two = valueWithGradient(at: x, y) { sum($0 * $1) }
    #expect(two.value == Tensor(11) && two.gradient == ([3, 4], [1, 2]))
    let three = valueWithGradient(at: x, y, z) { sum($0 * $1 * $2) }
    #expect(three.value == Tensor(63) && three.gradient == ([15, 24], [5, 12], [3, 8]))
    let many = valueWithGradient(at: [x, y, z, x]) { v in sum(v[0] * v[1]) + sum(v[3]) }
    #expect(many.value == Tensor(14) && many.gradient == [[3, 4], [1, 2], [0, 0], [1, 1]])
    let none = valueWithGradient(at: [Tensor<Double>]()) { _ in Variable(2) }
    #expect(none.value == Tensor(2) && none.gradient.isEmpty)
  }
}

/// y = x, with a pullback that looks at the cotangent's numbers, or at those of something made of it: u doubled where an
/// element of it is above 1/2.
private struct LooksAtItsCotangent: UnaryPrimitive {
  var atSomethingMadeOfIt: Bool
  static let card = PrimitiveCard("looks", formula: "y = x", pullback: "u or 2u", source: "a test")
  static let samples: [Sample] = []
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    let seen = atSomethingMadeOfIt ? (u * 1).value : u.value
    return seen.scalars.contains { $0 > 0.5 } ? 2 * u : u
  }
}

@Suite("Rules that look at a cotangent's numbers") struct CotangentReadingTests {
  @Test("Each row of a Jacobian has its own cotangent's branch, in a checkpoint too", arguments: [false, true])
  func rows(atSomethingMadeOfIt: Bool) {
    let rule = LooksAtItsCotangent(atSomethingMadeOfIt: atSomethingMadeOfIt)
    let a = Tensor<Double>([1, 0.25, 3, 4, 0.5]), x = Tensor<Double>([1, 2, 3, 4, 5])
    // The rule sees the unit cotangent times a.
    let expected = diagonalMatrix(Tensor<Double>([2, 0.25, 6, 8, 0.5]))
    #expect(jacobian(at: x) { rule($0) * Variable(a) } == expected)
    #expect(jacobian(at: x) { x in checkpoint(x) { rule($0) } * Variable(a) } == expected)
  }

  @Test("A Hessian through such a rule has the rows that products with unit vectors have")
  func hessians() {
    let rule = LooksAtItsCotangent(atSomethingMadeOfIt: false), x = Tensor<Double>([0.1, 0.2, 0.3, 0.4, 0.9])
    let f = { (x: Variable<Double>) in sum(rule(x * x) * x) }
    let rows = (0..<5).map { i in
      hessianVectorProduct(at: x, along: Tensor((0..<5).map { $0 == i ? 1.0 : 0 }), of: f)
    }
    #expect(hessian(at: x, of: f) == stack(rows, axis: 0))
  }
}

@Suite("Closures that throw") struct ThrowingTests {
  struct Stop: Error, Equatable { let place: Int }

  /// That the thread's stack of running transforms, and its spare tape, are as they should be.
  private func expectUsable() {
    #expect(gradient(at: Tensor<Double>([1, 2])) { sum($0 * $0) } == [2, 4])
    #expect(gradient(at: Tensor<Double>(3)) { x in x * gradient(at: Variable(1)) { y in x + y } } == Tensor(1))
    // On no running transform's tape: a constant's operations are not recorded.
    #expect(!(exp(Variable<Double>(1)) * 2).isRecorded)
  }

  private func thrower(_ x: Variable<Double>) throws -> Variable<Double> {
    _ = exp(x) * x
    throw Stop(place: 1)
  }

  @Test("Every transform passes the error on and leaves the next one usable")
  func everyTransform() {
    let x: Tensor<Double> = [1, 2]
    #expect(throws: Stop(place: 1)) { try gradient(at: x, of: thrower) }
    expectUsable()
    #expect(throws: Stop(place: 1)) { try gradient(at: x, x) { a, _ in try thrower(a) } }
    #expect(throws: Stop(place: 1)) { try gradient(at: x, x, x) { a, _, _ in try thrower(a) } }
    #expect(throws: Stop(place: 1)) { try gradient(at: [x, x]) { try thrower($0[0]) } }
    #expect(throws: Stop(place: 1)) { try valueWithGradient(at: x, of: thrower) }
    expectUsable()
    #expect(throws: Stop(place: 1)) { _ = try valueWithPullback(at: x, of: thrower) }
    #expect(throws: Stop(place: 1)) { _ = try valueWithDifferential(at: x, of: thrower) }
    expectUsable()
    #expect(throws: Stop(place: 1)) { try jacobian(at: x, of: thrower) }
    #expect(throws: Stop(place: 1)) { try hessian(at: x, of: thrower) }
    #expect(throws: Stop(place: 1)) { try hessianVectorProduct(at: x, along: x, of: thrower) }
    #expect(throws: Stop(place: 1)) { try checkpoint(x, thrower) }
    expectUsable()
  }

  @Test("An error inside a nested transform may be caught in the outer closure")
  func caughtInside() {
    let g = gradient(at: Tensor<Double>([1, 2])) { x in
      let inner: Variable<Double>
      do {
        inner = try gradient(at: x) { y in try thrower(y) }
      } catch {
        inner = 3 * x
      }
      let again = (try? hessian(at: x, of: thrower)) == nil ? x : 0 * x
      let third = (try? checkpoint(x, thrower)) ?? x
      return sum(inner * again * third)
    }
    #expect(g == [9, 36])
    expectUsable()
  }

  @Test("An error from the innermost of several leaves through all of them")
  func throughAll() {
    #expect(throws: Stop(place: 7)) {
      try gradient(at: Tensor<Double>(1)) { x in
        try gradient(at: x) { x in
          try checkpoint(x) { x in
            try jacobian(at: x) { _ in throw Stop(place: 7) }
          }
        }
      }
    }
    expectUsable()
  }

  @Test("A user's tape goes on after an error")
  func ownTape() {
    let tape = Tape<Double>()
    let x = tape.variable([1, 2])
    #expect(throws: Stop(place: 1)) { try gradient(at: x, of: thrower) }
    #expect(throws: Stop(place: 1)) { try checkpoint(x, thrower) }
    #expect(tape.gradients(of: sum(x * x))[x] == [2, 4])
  }
}
