// Transforms inside transforms: no perturbation confusion, any order, any mixture.

import Adjoint
import Testing

@Suite("Nested derivatives") struct NestingTests {
  @Test("d/dx [x · d/dy (x + y)] = 1", arguments: [1.0, -3, 0.25])
  func perturbationConfusion(at point: Double) {
    let x = Tensor(point)
    // The inner argument a constant, the outer variable, and a function of it.
    #expect(gradient(at: x) { x in x * gradient(at: Variable(1)) { y in x + y } } == Tensor(1))
    #expect(gradient(at: x) { x in x * gradient(at: x) { y in x + y } } == Tensor(1))
    #expect(gradient(at: x) { x in x * gradient(at: x * x) { y in x + y } } == Tensor(1))
    // A tensor inside is a constant: the inner gradient comes back as numbers.
    #expect(gradient(at: x) { x in x * gradient(at: Tensor(1)) { y in x + y } } == Tensor(1))
    // d/dx [x · d/dy (x y)] = d/dx x² = 2x
    #expect(gradient(at: x) { x in x * gradient(at: Variable(1)) { y in x * y } } == Tensor(2 * point))
    #expect(gradient(at: x) { x in x * gradient(at: x) { y in x * y } } == Tensor(2 * point))
    // d/dx [x · d/dy (x² y)] = 3x²
    #expect(gradient(at: x) { x in x * gradient(at: x) { y in x * x * y } } == Tensor(3 * point * point))
  }

  @Test("The same in Float")
  func perturbationConfusionInFloat() {
    let x = Tensor<Float>(2)
    #expect(gradient(at: x) { x in x * gradient(at: Variable(1)) { y in x + y } } == Tensor(1))
    #expect(gradient(at: x) { x in x * gradient(at: x) { y in x * y } } == Tensor(4))
  }

  @Test("A transform of Float within one of Double keeps to itself")
  func mixedElementTypes() {
    let g = gradient(at: Tensor<Double>(3)) { x in
      let inner = gradient(at: Tensor<Float>(2)) { y in y * y * y }
      return Double(inner.scalar) * x
    }
    #expect(g == Tensor(12))
  }

  @Test("Three levels, each referring to all outer variables")
  func threeLevels() {
    // ∂/∂z x y z² at z = y is 2 x y²; ∂/∂y of that at y = x is 4 x²; d/dx is 8 x.
    let g = gradient(at: Tensor<Double>(1.5)) { x in
      gradient(at: x) { y in gradient(at: y) { z in x * y * z * z } }
    }
    #expect(g == Tensor(12))
    // x · d/dy [y · d/dz (x + y + z)] = x
    let classic = gradient(at: Tensor<Double>(5)) { x in
      x * gradient(at: Variable(1)) { y in y * gradient(at: Variable(1)) { z in x + y + z } }
    }
    #expect(classic == Tensor(1))
    let outerOnly = gradient(at: Tensor<Double>(5)) { x in
      gradient(at: Variable(2)) { y in gradient(at: Variable(3)) { z in x * x * y * z } }
    }
    #expect(outerOnly == Tensor(10))
  }

  @Test("Both orders of mixed derivatives agree")
  func mixedPartials() {
    // f = x² y³: ∂²f/∂x∂y = 6 x y²
    let x = Variable<Double>(2), y = Variable<Double>(3)
    func f(_ x: Variable<Double>, _ y: Variable<Double>) -> Variable<Double> { x * x * (y * y * y) }
    let xThenY = gradient(at: y.value) { y in gradient(at: x) { x in f(x, y) } }
    let yThenX = gradient(at: x.value) { x in gradient(at: y) { y in f(x, y) } }
    #expect(xThenY == Tensor(108) && yThenX == Tensor(108))
  }

  @Test("Orders three and four, against closed forms", arguments: [0.3, -0.8, 1.7])
  func higherOrders(at point: Double) {
    func derivative(_ order: Int, _ x: Variable<Double>, _ f: @escaping (Variable<Double>) -> Variable<Double>)
      -> Variable<Double>
    { order == 0 ? f(x) : gradient(at: x) { derivative(order - 1, $0, f) } }
    func check(_ order: Int, _ want: Tensor<Double>, _ f: @escaping (Variable<Double>) -> Variable<Double>) {
      let got = gradient(at: Tensor(point)) { derivative(order - 1, $0, f) }
      #expect(got.isApproximatelyEqual(to: want, absoluteTolerance: 1e-13, relativeTolerance: 1e-13))
    }
    let x = Tensor(point), t = tanh(x), d = 1 - t * t
    check(3, 60 * x * x) { x in x * x * x * x * x }
    check(4, 120 * x) { x in x * x * x * x * x }
    check(4, exp(x)) { exp($0) }
    check(4, sin(x)) { sin($0) }
    check(3, d * (6 * t * t - 2)) { tanh($0) }
    check(4, d * t * (16 - 24 * t * t)) { tanh($0) }
    let s = sigmoid(x), p = s * (1 - s)
    check(3, p * (1 - 6 * p)) { sigmoid($0) }
    check(4, p * (1 - 6 * p)) { softplus($0) }
    check(4, 4 * exp(x) + x * exp(x)) { x in x * exp(x) }
    if point > 0 { check(4, -6 / (x * x * x * x)) { log($0) } }
  }

  @Test("The gradient of the trace of a Hessian, and Jacobians of Jacobians")
  func hessiansInside() {
    let x: Tensor<Double> = [1, 2, 3]
    // f = Σ x⁴: the Hessian is 12 x² on the diagonal; its sum's gradient 24 x.
    let g = gradient(at: x) { x in sum(hessian(at: x) { x in sum(x * x * x * x) }) }
    #expect(g == [24, 48, 72])
    let matrix: Tensor<Double> = [[1, 2], [3, 4], [5, 6]]
    let nested = jacobian(at: matrix) { x in jacobian(at: x) { x in sum(x * x * x, axis: 1) } }
    #expect(nested.shape == [3, 3, 2, 3, 2])
    #expect(nested[2, 2, 1, 2, 1] == 36 && nested[2, 2, 1, 2, 0] == 0 && sum(nested).scalar == 6 * 21)
    #expect(hessian(at: matrix) { x in sum(x * x) }.shape == [3, 2, 3, 2])
    #expect(jacobian(at: Tensor<Double>(2)) { x in x * Variable([1, 2]) } == [1, 2])
    #expect(jacobian(at: Tensor<Double>(2)) { x in x * x * x }.rank == 0)
    // Recorded transforms of each kind inside a gradient: Σ of the Hessian-vector product, 12 x² v.
    let product = gradient(at: x) { x in
      sum(hessianVectorProduct(at: x, along: Variable([1, 1, 1])) { x in sum(x * x * x * x) })
    }
    #expect(product == [24, 48, 72])
    let differential = gradient(at: x) { x in
      sum(valueWithDifferential(at: x) { x in x * x * x }.differential(Variable([1, 1, 1])))
    }
    #expect(differential == [6, 12, 18])
    let pullback = gradient(at: x) { x in sum(valueWithPullback(at: x) { x in x * x * x }.pullback(x)) }
    #expect(pullback == [9, 36, 81])
  }

  @Test("Gradients by several arguments inside a gradient")
  func severalArguments() {
    let x: Tensor<Double> = [1, 2]
    let g = gradient(at: x) { x in
      let (a, b) = gradient(at: x, 2 * x) { a, b in sum(a * a * b) }
      return sum(a) + sum(b)  // Σ 2ab + a² = 5 x²
    }
    #expect(g == [10, 20])
    let three = gradient(at: x) { x in
      let (a, b, c) = gradient(at: x, x, x) { a, b, c in sum(a * b * c) }
      return sum(a + b + c)
    }
    #expect(three == [6, 12])
    let list = gradient(at: x) { x in
      let gradients = gradient(at: [x, x * x]) { v in sum(v[0] * v[1]) }
      return sum(gradients[0]) + sum(gradients[1])
    }
    #expect(list == [3, 5])
  }

  @Test("stopGradient hides a dependence, at every order")
  func stopped() {
    let x: Tensor<Double> = [1, 2]
    #expect(gradient(at: x) { x in sum(stopGradient(x * x) * x) } == [1, 4])
    #expect(gradient(at: x) { x in sum(gradient(at: x) { x in sum(stopGradient(x) * x * x) }) } == [2, 4])
    #expect(gradient(at: x) { x in sum(stopGradient(gradient(at: x) { x in sum(x * x * x) }) * x) } == [3, 12])
    #expect(stopGradient(x) == x)
  }

  @Test("A tape of the user's beside and inside transforms")
  func ownTape() {
    let tape = Tape<Double>()
    let x = tape.variable([1, 2])
    let loss = sum(x * gradient(at: x) { y in sum(y * y * y) })
    #expect(tape.gradients(of: loss)[x] == [9, 36])
    // A whole tape inside a closure, its gradients as constants.
    let g = gradient(at: Tensor<Double>(3)) { x in
      let inner = Tape<Double>()
      let z = inner.variable(x.value)
      return x * inner.gradients(of: z * z)[z]
    }
    #expect(g == Tensor(6))
  }
}
