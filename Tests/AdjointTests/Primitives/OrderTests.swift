// Order, quantiles and running results of variables: against plain loops, against differences, and as recorded programs,
// which sort whatever numbers they are run at.

import Adjoint
import Testing

private func random(_ shape: Shape, seed: UInt64 = 3) -> Tensor<Double> {
  var generator = SeededGenerator(seed: seed)
  return Tensor(randomNormal: shape, using: &generator)
}

/// A function of the last axis or another one.
private struct AxisFunction: Sendable, CustomTestStringConvertible {
  let name: String
  let double: @Sendable (Variable<Double>, Int) -> Variable<Double>
  let float: @Sendable (Variable<Float>, Int) -> Variable<Float>
  var testDescription: String { name }

  static let all = [
    AxisFunction(name: "sorted", double: { $0.sorted(axis: $1) }, float: { $0.sorted(axis: $1) }),
    AxisFunction(
      name: "sorted descending", double: { $0.sorted(axis: $1, descending: true) },
      float: { $0.sorted(axis: $1, descending: true) }),
    AxisFunction(
      name: "topK", double: { $0.topK(2, axis: $1).values }, float: { $0.topK(2, axis: $1).values }),
    AxisFunction(name: "median", double: { median($0, axis: $1) }, float: { median($0, axis: $1) }),
    AxisFunction(
      name: "quantile", double: { quantile($0, 0.3, axis: $1, keepingAxes: true) },
      float: { quantile($0, 0.3, axis: $1, keepingAxes: true) }),
    AxisFunction(
      name: "maxWithIndices", double: { maxWithIndices($0, axis: $1).values },
      float: { maxWithIndices($0, axis: $1).values }),
    AxisFunction(
      name: "cumulativeMax", double: { cumulativeMax($0, axis: $1) }, float: { cumulativeMax($0, axis: $1) }),
    AxisFunction(
      name: "cumulativeMin", double: { cumulativeMin($0, axis: $1) }, float: { cumulativeMin($0, axis: $1) }),
    AxisFunction(
      name: "cumulativeSum", double: { cumulativeSum($0, axis: $1) }, float: { cumulativeSum($0, axis: $1) }),
    AxisFunction(
      name: "cumulativeProduct", double: { cumulativeProduct($0, axis: $1) },
      float: { cumulativeProduct($0, axis: $1) }),
    AxisFunction(
      name: "logCumulativeSumExp", double: { logCumulativeSumExp($0, axis: $1) },
      float: { logCumulativeSumExp($0, axis: $1) }),
    AxisFunction(
      name: "norm of order 3", double: { norm($0, axis: $1, order: 3) }, float: { norm($0, axis: $1, order: 3) })
  ]
}

@Suite("Order and running results") struct OrderTests {
  @Test("Along any axis it is the same, and the gradient to second order", arguments: AxisFunction.all)
  private func axes(_ f: AxisFunction) {
    let x = random([3, 4, 5])
    for axis in 0..<3 {
      let along = f.double(Variable(x), axis), last = f.double(Variable(x.movingAxis(axis, to: -1)), -1)
      let moved = last.rank == 3 ? last.value.movingAxis(-1, to: axis) : last.value
      #expect(along.value.isApproximatelyEqual(to: moved, absoluteTolerance: 1e-14, relativeTolerance: 1e-14))
      let report = checkGradient(at: x, order: 2) { x in sum(sin(f.double(x, axis - 3))) }
      #expect(report.passed, "\(report)")
    }
    let report = checkGradient(at: Tensor<Float>(x)) { x in sum(sin(f.float(x, 1))) }
    #expect(report.passed, "\(report)")
  }

  @Test("A recorded program orders the numbers that it is run at", arguments: AxisFunction.all)
  private func programs(_ f: AxisFunction) throws {
    let x = random([4, 5]), other = random([4, 5], seed: 8)
    let program = try Program(at: x, checkingAt: other) { x in sum(sin(f.double(x, 0))) }.withGradient()
    let results = program([other])
    let (value, slope) = valueWithGradient(at: other) { x in sum(sin(f.double(x, 0))) }
    #expect(results[0].isApproximatelyEqual(to: value, absoluteTolerance: 1e-15, relativeTolerance: 1e-15))
    #expect(results[1].isApproximatelyEqual(to: slope, absoluteTolerance: 1e-15, relativeTolerance: 1e-15))
  }

  @Test("The gradient of a cumulative product is that of its definition, zeros among the elements", arguments: 0..<4)
  func products(zeros: Int) {
    var x = random([9])
    for place in 0..<zeros { x[3 * place] = 0 }
    let u = random([9], seed: 5)
    let byRecurrence = gradient(at: x) { x in sum(cumulativeProduct(x) * u) }
    let byDefinition = gradient(at: x) { x in
      (0..<9).reduce(Variable(0)) { total, i in total + product(x[0...i]) * u[i] }
    }
    #expect(byRecurrence.isApproximatelyEqual(to: byDefinition, absoluteTolerance: 1e-13, relativeTolerance: 1e-12))
  }

  @Test("Indices of variables are those of their values")
  func indices() {
    let x = random([3, 4]), v = Variable(x)
    #expect(v.argmax(axis: 0) == x.argmax(axis: 0) && v.argmin() == x.argmin())
    #expect(v.argsort(axis: 0) == x.argsort(axis: 0) && v.topK(2, axis: 0).indices == x.topK(2, axis: 0).indices)
    #expect(x.takingAlong(x.argsort(axis: 0), axis: 0) == x.sorted(axis: 0))
    #expect(x.takingAlong(x.topK(2, axis: 0).indices, axis: 0) == x.topK(2, axis: 0).values)
    let (values, indices) = maxWithIndices(v, axis: 1)
    #expect(values.value == x.picking(indices, axis: 1) && values.value == max(x, axis: 1))
  }

  @Test("Norms of all orders to second order, and of several axes", arguments: [1, 1.5, 2, 3, .infinity])
  func norms(order: Double) {
    let x = random([2, 3, 2])
    let report = checkGradient(at: x, order: 2) { x in sum(sin(norm(x, axes: [0, 2], keepingAxes: true, order: order)))
    }
    #expect(report.passed, "\(report)")
    let flat = norm(x.reshaped(to: [12]), order: order).scalar
    #expect(abs(x.norm(order: order).scalar - flat) <= 4 * flat.ulp)
  }

  @Test("Reductions of one axis keep it when told to, as functions and methods")
  func keeping() {
    let x = random([2, 3]), v = Variable(x)
    #expect(v.mean(axis: 1, keepingAxes: true).value == mean(x, axes: [1], keepingAxes: true))
    #expect(max(v, axis: 0, keepingAxes: true).shape == [1, 3] && x.min(axis: 0, keepingAxes: true).shape == [1, 3])
    #expect(logSumExp(v, axis: 0, keepingAxes: true).shape == [1, 3] && x.logSumExp(keepingAxes: true).shape == [2, 1])
    #expect(v.variance(axis: 1, keepingAxes: true).shape == [2, 1])
    #expect(v.standardDeviation(axis: 1, keepingAxes: true).value == x.standardDeviation(axes: [1], keepingAxes: true))
    #expect(v.median(axes: [0, 1], keepingAxes: true).shape == [1, 1] && x.quantile(0.3).shape == [])
    #expect(v.product(axis: 0, keepingAxes: true).shape == [1, 3] && x.norm(axis: 1, keepingAxes: true).shape == [2, 1])
  }
}
