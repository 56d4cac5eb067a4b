import Adjoint
import Synchronization
import Testing

private func random(_ shape: Shape, _ seed: UInt64) -> Tensor<Double> {
  var generator = SeededGenerator(seed: seed)
  return Tensor(randomNormal: shape, using: &generator)
}

@Suite("Transforms at numbers and at several arguments") struct ArgumentTests {
  private let a = random([2], 1), b = random([2, 3], 2), c = random([3], 3), d = random([], 4)

  @Test("The derivative at a number is a number, of both types, and closures may throw")
  func numbers() {
    let slope: Double = gradient(at: 3.0) { x in x * x * x }
    #expect(slope == 27 && gradient(at: 2) { 1 / $0 } == -0.25)
    let (value, derivative) = valueWithGradient(at: Float(0.5)) { x in x * x }
    #expect(value == 0.25 && derivative == 1)
    let k: Double = 4
    #expect(valueWithGradient(at: k) { sqrt($0) } == (2, 0.25))
    struct Stop: Error {}
    #expect(throws: Stop.self) { try gradient(at: 1.0) { (_: Variable<Double>) -> Variable<Double> in throw Stop() } }
    // The number is a constant for what surrounds it: d/dx [x · d/dy (x y)] at y = 3 is 2x.
    #expect(gradient(at: Tensor<Double>(5)) { x in x * gradient(at: Variable(3)) { y in x * y } }.scalar == 10)
  }

  private func f(_ a: Variable<Double>, _ b: Variable<Double>, _ c: Variable<Double>, _ d: Variable<Double>)
    -> Variable<Double>
  {
    sum(a * exp(matmul(b, c) * d))
  }

  @Test("Four arguments have the gradients that a list has")
  func four() {
    let (value, slopes) = valueWithGradient(at: a, b, c, d, of: f)
    let (listed, list) = valueWithGradient(at: [a, b, c, d]) { f($0[0], $0[1], $0[2], $0[3]) }
    #expect(value == listed && [slopes.0, slopes.1, slopes.2, slopes.3] == list)
    let (p, q, r, s) = gradient(at: a, b, c, d, of: f)
    #expect([p, q, r, s] == list)
    // At variables it is recorded.
    let second = gradient(at: a) { a in
      let (p, q, _, _) = gradient(at: a, Variable(b), Variable(c), Variable(d), of: f)
      return sum(p) + sum(q * q)
    }
    #expect(
      checkGradient(at: a) { a in
        let (p, q, _, _) = gradient(at: a, Variable(b), Variable(c), Variable(d), of: f)
        return sum(p) + sum(q * q)
      }.passed)
    #expect(second.shape == [2])
  }

  @Test("Jacobians of several arguments are those of each, from one recording")
  func jacobians() {
    let g = { (a: Variable<Double>, b: Variable<Double>) in tanh(a * matmul(b, Variable(c))) }
    let (value, (first, second)) = valueWithJacobian(at: a, b, of: g)
    #expect(value == g(Variable(a), Variable(b)).value)
    #expect(first == jacobian(at: a) { g($0, Variable(b)) } && second == jacobian(at: b) { g(Variable(a), $0) })
    #expect(jacobian(at: a, b, of: g) == (first, second))
    let three = jacobian(at: a, b, c) { a, b, c in a * matmul(b, c) }
    #expect(three.2.shape == [2, 3] && three.2 == (a.reshaped(to: [2, 1]) * b))
    #expect(valueWithJacobian(at: a) { $0 * $0 } == (a * a, diagonalMatrix(2 * a)))
    // Recorded at variables; of nothing, empty.
    let curved = gradient(at: a) { a in
      let (first, second) = jacobian(at: a, Variable(b), of: g)
      return sum(first * first) + sum(second)
    }
    #expect(curved.scalars.allSatisfy { $0.isFinite && $0 != 0 })
    #expect(jacobian(at: a, b) { a, _ in a.slice(axis: 0, 0..<0) }.1.shape == [0, 2, 3])
    #expect(
      checkGradient(at: a) { a in
        let (first, second) = jacobian(at: a, Variable(b), of: g)
        return sum(first * first) + sum(second)
      }.passed)
  }

  @Test("Extras come back beside value and gradient, from each form")
  func extras() {
    let (value, slope, parts) = valueWithGradient(at: a) { x in
      let fit = sum(x * x), penalty = sum(x)
      return (fit + penalty, [fit.scalar, penalty.scalar])
    }
    #expect(
      slope.isApproximatelyEqual(to: 2 * a + 1, absoluteTolerance: 1e-15)
        && abs(value.scalar - parts[0] - parts[1]) < 1e-15)
    let (_, slopes, shape) = valueWithGradient(at: [a, c]) { x in (sum(x[0]) * sum(x[1]), x[1].shape) }
    #expect(slopes[0] == sum(c).broadcast(to: [2]) && shape == [3])
    let second = gradient(at: a) { a in
      let (_, slope, y) = valueWithGradient(at: a) { x in (sum(x * x * x), x) }
      return sum(slope) + sum(y)
    }
    #expect(second.isApproximatelyEqual(to: 6 * a + 1, absoluteTolerance: 1e-14))
  }

  @Test("The diagonal of the Hessian, and Gauss and Newton's product, against whole matrices")
  func curvature() {
    let f = { (x: Variable<Double>) in sum(exp(x) * sum(sin(x))) + sum(x * x * x) }
    let x = random([2, 2], 5), v = random([2, 2], 6)
    let whole = hessian(at: x, of: f).reshaped(to: [4, 4])
    #expect(
      diagonalHessian(at: x, of: f).flattened().isApproximatelyEqual(to: whole.diagonal(), absoluteTolerance: 1e-14))
    #expect(checkGradient(at: x) { sum(sin(diagonalHessian(at: $0, of: f))) }.passed)
    let g = { (x: Variable<Double>) in tanh(matmul(x, Variable(b))) }
    let j = jacobian(at: x, of: g).reshaped(to: [6, 4]), flat = v.reshaped(to: [4, 1])
    let plain = matmul(j.transposed(), matmul(j, flat)).reshaped(to: [2, 2])
    #expect(gaussNewtonProduct(at: x, along: v, of: g).isApproximatelyEqual(to: plain, absoluteTolerance: 1e-14))
    let loss = { (y: Variable<Double>) in sum(exp(y) * y) }
    let h = hessian(at: g(Variable(x)).value, of: loss).reshaped(to: [6, 6])
    let weighted = matmul(j.transposed(), matmul(h, matmul(j, flat))).reshaped(to: [2, 2])
    #expect(
      gaussNewtonProduct(at: x, along: v, of: g, loss: loss).isApproximatelyEqual(
        to: weighted, absoluteTolerance: 1e-13))
    #expect(checkGradient(at: x) { sum(gaussNewtonProduct(at: $0, along: Variable(v), of: g, loss: loss)) }.passed)
    #expect(checkGradient(at: x) { sum(gaussNewtonProduct(at: $0, along: Variable(v), of: g)) }.passed)
  }
}

@Suite("Hooks on cotangents") struct OnCotangentTests {
  @Test("A hook sees the cotangent of its place, once in a pass, and changes nothing")
  func looking() {
    let seen = Seen()
    let x: Tensor<Double> = [1, 2]
    let slope = gradient(at: x) { x in
      let h = (x * x).onCotangent { u in seen.note(u.value) }
      return sum(h * h) + sum(h)
    }
    #expect(slope == [2 * 3, 4 * 9] && seen.all == [[3, 9]])
  }

  @Test("A hook that gives a cotangent changes what goes on, in both types, and to any order")
  func changing() {
    let x: Tensor<Double> = [1, 2]
    #expect(gradient(at: x) { x in sum((x * x).onCotangent { u in clamp(u, 0...0.5) }) } == [1, 2])
    #expect(gradient(at: Tensor<Float>([1, 2])) { x in sum((x * x).onCotangent { -$0 }) } == [-2, -4])
    #expect(gradient(at: x) { x in sum((x * x * x).onCotangent { u in 2 * u }) } == [6, 24])
    let second = hessian(at: Tensor<Double>(3)) { x in (x * x * x).onCotangent { u in 2 * u } }
    #expect(second.scalar == 2 * 18)
  }

  @Test("In a Jacobian a hook sees the cotangent of each row, and may look at its numbers")
  func jacobians() {
    let seen = Seen(), x: Tensor<Double> = [1, 2, 3, 4, 5]
    let slopes = jacobian(at: x) { x in
      (2 * x).onCotangent { u in
        seen.note(u.value)
        return u[2].scalar > 0 ? 10 * u : u
      }
    }
    #expect(slopes == diagonalMatrix([2, 2, 20, 2, 2]) && stack(seen.all) == .identity(5))
  }

  @Test("In a compiled function a hook runs at every call")
  func compilation() {
    let seen = Seen(), x: Tensor<Double> = [1, 2]
    let f = compiled { (x: Variable<Double>) in sum((x * x).onCotangent { u in seen.note(u.value) }) }
    for _ in 0..<3 { #expect(gradient(at: x, of: f) == [2, 4]) }
    #expect(seen.all == [[1, 1], [1, 1], [1, 1]])
  }

  @Test("A cotangent of another shape stops")
  func shapes() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = gradient(at: Tensor<Double>([1, 2])) { x in sum(x.onCotangent { u in sum(u) }) }
      }, says: "onCotangent: a cotangent of shape [] made of one of [2]; keep the shape")
  }
}

private final class Seen: Sendable {
  private let list = Mutex<[Tensor<Double>]>([])
  var all: [Tensor<Double>] { list.withLock { $0 } }
  func note(_ x: Tensor<Double>) { list.withLock { $0.append(x) } }
}
