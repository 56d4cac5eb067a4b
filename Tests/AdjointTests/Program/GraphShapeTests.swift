// Gradients by the shape of the computation, whatever its operations: fan-out, diamonds, chains, what is unused or constant.

import Adjoint
import Testing

@Suite("Shapes of the computation") struct GraphShapeTests {
  @Test("An entry used by many adds their cotangents")
  func fanOut() {
    let tape = Tape<Double>()
    let x = tape.variable([1, 2], name: "x")
    let uses = (1...50).map { Double($0) * x }
    let loss = sum(uses.dropFirst().reduce(uses[0]) { $0 + $1 })
    #expect(tape.gradients(of: loss)[x] == [1275, 1275])
  }

  @Test("An input that the loss does not use has zeros of its shape")
  func unusedInput() {
    let tape = Tape<Float>()
    let x = tape.variable([1, 2]), unused = tape.variable([[1, 2, 3], [4, 5, 6]]), late: Variable<Float>
    let loss = sum(x * x)
    late = tape.variable([7, 8, 9])
    let gradients = tape.gradients(of: loss)
    #expect(gradients[x] == [2, 4])
    #expect(gradients[unused] == Tensor(repeating: 0, shape: [2, 3]))
    #expect(gradients[late] == [0, 0, 0])
  }

  @Test("A constant loss has zero gradients")
  func constantOutput() {
    let tape = Tape<Double>()
    let x = tape.variable([1, 2])
    #expect(tape.gradients(of: Variable(3))[x] == [0, 0])
    #expect(gradient(at: [1, 2]) { (_: Variable<Double>) in Variable(3) } == [0, 0])
    #expect(
      jacobian(at: [1, 2]) { (_: Variable<Double>) in Variable([3, 4, 5]) } == Tensor(repeating: 0, shape: [3, 2]))
    #expect(hessian(at: [1, 2]) { (_: Variable<Double>) in Variable(3) } == Tensor(repeating: 0, shape: [2, 2]))
    let (value, differential) = valueWithDifferential(at: [1, 2]) { (_: Variable<Double>) in Variable([3]) }
    #expect(value == [3] && differential([1, 1]) == [0])
  }

  @Test("The loss may be an input itself")
  func lossIsAnInput() {
    let tape = Tape<Double>()
    let x = tape.variable(Tensor(3))
    #expect(tape.gradients(of: x)[x] == Tensor(1))
    #expect(gradient(at: Tensor<Double>(3)) { $0 } == Tensor(1))
    #expect(hessian(at: Tensor<Double>(3)) { $0 } == Tensor(0))
  }

  @Test("Operations on constants alone are not recorded")
  func constants() {
    let tape = Tape<Double>()
    let x = tape.variable([1, 2])
    let c = exp(Variable<Double>([1, 2])) * 3
    #expect(!c.isRecorded && c.entryIndex == nil && tape.count == 1)
    #expect((x + c).isRecorded && tape.count == 2)
  }

  @Test("One variable as both operands")
  func usedTwiceByOneOperation() {
    let x: Tensor<Double> = [[1, 2], [3, 4]]
    #expect(gradient(at: x) { sum($0 * $0) } == 2 * x)
    #expect(gradient(at: x) { sum($0 - $0) } == Tensor(repeating: 0, shape: [2, 2]))
    #expect(gradient(at: x) { sum($0 / $0) } == Tensor(repeating: 0, shape: [2, 2]))
    #expect(gradient(at: x) { sum(maximum($0, $0)) } == Tensor(repeating: 1, shape: [2, 2]))
    #expect(gradient(at: x) { sum(concatenate([$0, $0])) } == Tensor(repeating: 2, shape: [2, 2]))
    // d Σ(XX) = 1 Xᵀ + Xᵀ 1
    #expect(gradient(at: x) { sum(matmul($0, $0)) } == [[7, 11], [9, 13]])
    #expect(gradient(at: x) { sum(select($0, $0, where: [[1, 0], [0, 1]])) } == Tensor(repeating: 1, shape: [2, 2]))
    #expect(gradient(at: Tensor<Double>(3)) { $0 * $0 } == Tensor(6))
    #expect(hessian(at: Tensor<Double>(3)) { $0 * $0 * $0 } == Tensor(18))
    let power = gradient(at: Tensor<Double>(2)) { pow($0, $0) }
    #expect(power.isApproximatelyEqual(to: Tensor(4 * (1 + 0.6931471805599453)), relativeTolerance: 1e-15))
  }

  @Test("Two ways that meet again")
  func diamond() {
    let x: Tensor<Double> = [0.5, -1]
    let got = gradient(at: x) { x in
      let a = x * x, b = 3 * x
      return sum(a * b + a)
    }
    #expect(got.isApproximatelyEqual(to: [3.25, 7], relativeTolerance: 1e-15))
    // Twenty of them one after another: two million ways through.
    let doubled = gradient(at: Tensor<Double>(1)) { x in (0..<20).reduce(x) { y, _ in y + y } }
    #expect(doubled == Tensor(1_048_576))
  }

  @Test("Scalars, vectors and matrices meet by broadcasting")
  func broadcasting() {
    let tape = Tape<Double>()
    let s = tape.variable(Tensor(2)), v = tape.variable([1, 2, 3]), m = tape.variable([[1, 1, 1], [2, 2, 2]])
    let column = tape.variable([[1], [10]])
    let gradients = tape.gradients(of: sum(s * v * m * column))
    #expect(gradients[s] == Tensor(126) && gradients[s].rank == 0)
    #expect(gradients[v] == [42, 42, 42])
    #expect(gradients[m] == [[2, 4, 6], [20, 40, 60]])
    #expect(gradients[column] == [[12], [24]])
  }

  @Test("Several losses of one tape, one after another")
  func severalLosses() {
    let tape = Tape<Double>()
    let x = tape.variable([1, 2])
    let first = sum(x), second = sum(x * x)
    #expect(tape.gradients(of: second)[x] == [2, 4])
    #expect(tape.gradients(of: first)[x] == [1, 1])
    #expect(tape.gradients(of: first + second)[x] == [3, 5])
    #expect(tape.gradients(of: x, seed: [5, 7])[x] == [5, 7])
  }

  @Test("An empty tensor has an empty gradient")
  func empty() {
    let nothing = Tensor<Double>(shape: [0, 3], scalars: [])
    let g = gradient(at: nothing) { sum(exp($0)) + sum(matmul($0, Variable(Tensor(repeating: 1, shape: [3, 2])))) }
    #expect(g.shape == [0, 3])
    #expect(jacobian(at: nothing) { exp($0) }.shape == [0, 3, 0, 3])
    #expect(hessian(at: nothing) { sum($0 * $0) }.shape == [0, 3, 0, 3])
  }
}

@Suite("Long chains") struct LongChainTests {
  @Test("A million entries are built, differentiated and freed")
  func million() {
    // y ← r y + (1 − r) from y = x = 2: y = 1 + rⁿ, dy/dx = rⁿ. Tests run on threads with little stack: recursion, in the
    // backward pass or in freeing, would end here.
    let links = 500_000
    let tape = Tape<Double>()
    let x = tape.variable(Tensor(2))
    var y = x
    for _ in 0..<links { y = 0.999_999 * y + 0.000_001 }
    #expect(tape.count == 1_000_001)
    let exact = 0.606_530_508_079_863  // 0.999999^500000
    let got = tape.gradients(of: y)[x].scalar
    #expect(abs(got - exact) < 1e-9)
    #expect(abs(y.scalar - (1 + exact)) < 1e-9)
  }

  @Test("A long chain of vectors keeps no cotangents, and frees its values")
  func vectors() {
    var y = Tensor<Float>(0)
    let g = gradient(at: Tensor<Float>(repeating: 1, shape: [16])) { x in
      let z = (0..<100_000).reduce(x) { z, _ in -z }
      y = z.value
      return sum(z)
    }
    #expect(y == Tensor(repeating: 1, shape: [16]) && g == y)
  }

  @Test("The second derivative of a long chain")
  func secondDerivative() {
    // y = (1 + h)ⁿ x²: y″ = 2 (1 + h)ⁿ.
    let links = 50_000
    let second = hessian(at: Tensor<Double>(1.5)) { x in
      (0..<links).reduce(x * x) { y, _ in 1.000_01 * y }
    }
    #expect(abs(second.scalar - 2 * 1.648_717_148_929_582) < 1e-9)
    // A chain of a nonlinear operation, against the product rule's recurrences.
    let x = 0.8
    let depth = 10_000
    var (value, first, curvature) = (x, 1.0, 0.0)
    for _ in 0..<depth {
      // f(v) = v − 10⁻⁴ v²
      let slope = 1 - 2e-4 * value
      (value, first, curvature) = (
        value - 1e-4 * value * value, slope * first, slope * curvature - 2e-4 * first * first
      )
    }
    let (g, h) = (
      gradient(at: Tensor(x)) { chain($0, depth) }.scalar, hessian(at: Tensor(x)) { chain($0, depth) }.scalar
    )
    #expect(abs(g - first) < 1e-11 && abs(h - curvature) < 1e-11)
  }

  private func chain(_ x: Variable<Double>, _ depth: Int) -> Variable<Double> {
    (0..<depth).reduce(x) { y, _ in y - 1e-4 * (y * y) }
  }
}
