import AdjointNN
import Testing

private struct Point<Scalar: TensorScalar>: Module {
  var x: Variable<Scalar>
  init(_ x: [Scalar]) { self.x = Variable(Tensor(x)) }
}

private typealias V = Variable<Double>
private typealias Outcome = MinimizationReport.Outcome

private func newton(_ start: [Double], _ search: Newton = Newton(), _ loss: @escaping (V) -> V) -> (
  MinimizationReport, [Double]
) {
  var point = Point(start)
  return (search.minimize(&point) { loss($0.x) }, point.x.value.scalars)
}

private func lbfgs(_ start: [Double], _ search: LBFGS = LBFGS(), _ loss: @escaping (V) -> V) -> (
  MinimizationReport, [Double]
) {
  var point = Point(start)
  return (search.minimize(&point) { loss($0.x) }, point.x.value.scalars)
}

/// Both searches, which must end without a minimum.
private func expectNoMinimum(
  _ name: String, _ start: [Double], _ expected: Set<Outcome>, _ loss: @escaping (V) -> V,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  for (search, report) in [("Newton", newton(start, Newton(), loss).0), ("LBFGS", lbfgs(start, LBFGS(), loss).0)] {
    #expect(
      !report.converged && expected.contains(report.outcome), "\(name), \(search): \(report)",
      sourceLocation: sourceLocation)
  }
}

private func part(_ x: V, _ i: Int) -> V { x.slice(axis: 0, i..<i + 1).sum() }

@Suite("What a search for a minimum stops at") struct OutcomeTests {
  @Test("A loss, a slope or a curvature that is no number is no minimum")
  func notFinite() {
    expectNoMinimum("log of a negative", [-1], [.notFinite]) { sum($0) - sum(log($0)) }
    expectNoMinimum("infinite loss", [0], [.notFinite]) { sum(1 / $0) }
    expectNoMinimum("NaN in the loss alone", [1], [.notFinite]) { sum($0 * $0) + .nan }
    expectNoMinimum("NaN in one slope", [0, 5], [.notFinite]) { sum(sqrt($0)) }
    expectNoMinimum("NaN at the start", [.nan, 1], [.notFinite]) { sum($0 * $0) }
    expectNoMinimum("infinite curvature where the slope is 0", [0, 0], [.notFinite]) { sum(pow($0, 1.5)) }
    let (report, x) = newton([-1]) { sum($0) - sum(log($0)) }
    #expect(report.steps == 0 && report.loss.isNaN && x == [-1])
    #expect(newton([0, 5]) { sum(sqrt($0)) }.0.largestSlope == .infinity)
  }

  @Test("A search that would step out of the domain stays inside and finds the minimum")
  func domain() {
    // x − log x from far to the right: the first steps of both would be negative.
    for (report, x) in [newton([5]) { sum($0) - sum(log($0)) }, lbfgs([5]) { sum($0) - sum(log($0)) }] {
      #expect(report.converged && abs(x[0] - 1) < 1e-7)
    }
  }

  @Test("A maximum and a saddle are no minimum, whatever their scale")
  func curvature() {
    for scale in [1, 1e-20, 1e12] {
      expectNoMinimum("cosine, \(scale)", [0], [.negativeCurvature]) { sum(cos($0)) * scale }
      expectNoMinimum("parabola, \(scale)", [0, 0], [.negativeCurvature]) { -sum($0 * $0) * scale }
      expectNoMinimum("saddle, \(scale)", [0, 0], [.negativeCurvature]) { sum($0 * $0 * ([1, -1] as Tensor)) * scale }
      expectNoMinimum("product, \(scale)", [0, 0], [.negativeCurvature]) { part($0, 0) * part($0, 1) * scale }
    }
    expectNoMinimum("scales apart", [0, 0], [.negativeCurvature]) { sum($0 * $0 * ([1e14, -1] as Tensor)) }
    expectNoMinimum("an offset", [0, 0], [.negativeCurvature]) { sum($0 * $0 * ([1, -1] as Tensor)) + 1000 }
    // x² − y² + y⁴ from y = 0, where the slope never points away.
    expectNoMinimum("reached", [1, 0], [.negativeCurvature]) { x in
      sum(x * x * ([1, -1] as Tensor)) + sum(x * x * x * x * ([0, 1] as Tensor))
    }
    // Many parameters: one curvature below 0 among 200.
    var signs = [Double](repeating: 1, count: 200)
    signs[77] = -1
    let tensor = Tensor(signs)
    expectNoMinimum("200", [Double](repeating: 0, count: 200), [.negativeCurvature]) { sum($0 * $0 * tensor) }
  }

  @Test("An inflection is no minimum, whether a search starts there or arrives there")
  func inflections() {
    expectNoMinimum("cube at 0", [0, 0], [.inflection]) { sum($0 * $0 * $0) }
    expectNoMinimum("cube from above", [1], [.inflection]) { sum($0 * $0 * $0) }
    expectNoMinimum("cube and parabola", [0, 1], [.inflection]) { x in
      part(x, 0) * part(x, 0) * part(x, 0) + part(x, 1) * part(x, 1)
    }
  }

  @Test("A loss without a lower bound ends every search, and not at a minimum")
  func unbounded() {
    let ends: Set<Outcome> = [.unbounded, .stepLimit, .noDescent]
    expectNoMinimum("cube", [-1], ends) { sum($0 * $0 * $0) }
    expectNoMinimum("−exp", [0], ends) { -sum(exp($0)) }
    expectNoMinimum("−x²", [1], ends) { -sum($0 * $0) }
    expectNoMinimum("line", [1], ends) { sum($0) }
    expectNoMinimum("log of |x|", [1], ends.union([.notFinite])) { sum(log(abs($0))) }
    #expect(lbfgs([1]) { sum($0) }.0.outcome == .unbounded)
    #expect(newton([1]) { sum($0) }.0.outcome == .unbounded)
    #expect(newton([-1], Newton(maximumSteps: 100_000)) { sum($0 * $0 * $0) }.0.outcome == .unbounded)
  }

  @Test("Steps that run out, and a kink that no step descends from, are said")
  func ends() {
    let valley: (V) -> V = { x in
      let across = part(x, 1) - part(x, 0) * part(x, 0), along = 1 - part(x, 0)
      return 100 * across * across + along * along
    }
    #expect(newton([-1.2, 1], Newton(maximumSteps: 3), valley).0.outcome == .stepLimit)
    #expect(lbfgs([-1.2, 1], LBFGS(maximumSteps: 3), valley).0.outcome == .stepLimit)
    #expect(newton([-1.2, 1], Newton(maximumSteps: 0), valley).0.steps == 0)
    for (report, x) in [newton([1.3]) { sum(abs($0)) }, lbfgs([1.3]) { sum(abs($0)) }] where !report.converged {
      #expect([.noDescent, .stepLimit].contains(report.outcome) && abs(x[0]) < 1.3)
    }
  }

  @Test("Where nothing curves down it is a minimum: flat losses, x⁴, an empty model")
  func minima() {
    for (report, x) in [newton([1, 2]) { 0 * sum($0) + 3 }, lbfgs([1, 2]) { 0 * sum($0) + 3 }] {
      #expect(report.converged && report.steps == 0 && report.loss == 3 && x == [1, 2])
    }
    for (report, x) in [newton([2]) { sum($0 * $0 * $0 * $0) }, lbfgs([2]) { sum($0 * $0 * $0 * $0) }] {
      #expect(report.converged && abs(x[0]) < 2e-3)
    }
    #expect(newton([0, 0]) { sum($0 * $0 * $0 * $0) }.0.converged)
    // A valley: lowest along a line.
    for (report, _) in [newton([3, 4]) { sum($0) * sum($0) }, lbfgs([3, 4]) { sum($0) * sum($0) }] {
      #expect(report.converged && report.loss < 1e-20)
    }
    // The valley of a circle, curved.
    let circle: (V) -> V = { (sum($0 * $0) - 1) * (sum($0 * $0) - 1) }
    for (report, x) in [newton([3, 4], Newton(), circle), lbfgs([3, 4], LBFGS(), circle)] {
      #expect(report.converged && abs(x[0] * x[0] + x[1] * x[1] - 1) < 1e-8, "\(report)")
    }
    struct Empty: Module { typealias Scalar = Double }
    var empty = Empty()
    #expect(Newton().minimize(&empty) { _ in Variable(2) }.converged)
    #expect(LBFGS().minimize(&empty) { _ in Variable(2) }.converged)
    #expect(Newton().minimize(&empty) { _ in Variable(.nan) }.outcome == .notFinite)
  }

  @Test("A separable problem, whose minimum is at infinity, ends by the tolerance of its slope")
  func separable() {
    let x: Tensor<Double> = [[1, 0.3], [2, -1], [-1, 0.5], [-3, 1]]
    var model = Linear<Double>(2, 2, initializer: .zeros)
    let report = Newton(maximumSteps: 100).minimize(&model) { crossEntropy(logits: $0(x), labels: [0, 0, 1, 1]) }
    #expect(report.converged && report.loss < 1e-10)
  }

  @Test(
    "A positive definite quadratic takes Newton a step or two, whatever its scales",
    arguments: [[1e14, 1], [1e-12, 1], [1e-30, 1e30], [1e-200, 1e-190], [1e150, 1e100]])
  func scales(_ scales: [Double]) {
    let d = Tensor(scales), target: Tensor<Double> = [0.1, 3]
    let (report, x) = newton([1, 1]) { x in sum((x - target) * (x - target) * d) }
    #expect(report.converged && report.steps <= 3, "\(report)")
    #expect(abs(x[0] - 0.1) < 1e-12 && abs(x[1] - 3) < 1e-12, "\(x)")
  }

  @Test("So does one with scales across the axes, and one of Floats")
  func turned() {
    // (x + y − 4)² 1e10 + (x − y)² has its minimum at (2, 2).
    let (report, x) = newton([7, -3], Newton(tolerance: 1e-4)) { x in
      let a = part(x, 0) + part(x, 1) - 4, b = part(x, 0) - part(x, 1)
      return a * a * 1e10 + b * b
    }
    #expect(report.converged && report.steps <= 3 && abs(x[0] - 2) < 1e-5 && abs(x[1] - 2) < 1e-5, "\(report), \(x)")
    var point = Point<Float>([1, 1])
    let target: Tensor<Float> = [0.1, 3], d: Tensor<Float> = [1e6, 1]
    let float = Newton().minimize(&point) { sum(($0.x - target) * ($0.x - target) * d) }
    #expect(float.converged && float.steps <= 3, "\(float)")
    #expect(abs(point.x.value.scalars[0] - 0.1) < 1e-7 && abs(point.x.value.scalars[1] - 3) < 1e-6)
  }

  @Test("L-BFGS needs few steps for a quadratic of scales far apart, and for losses that are huge or small")
  func scaledSearch() {
    let d: Tensor<Double> = [1e14, 1], target: Tensor<Double> = [0, 3]
    let (report, x) = lbfgs([1, 1], LBFGS(tolerance: 1e-4)) { x in sum((x - target) * (x - target) * d) }
    #expect(report.converged && report.steps <= 10 && abs(x[1] - 3) < 1e-4, "\(report)")
    for scale in [1e-200, 1e-10, 1e200] {
      let (report, x) = lbfgs([1, 1], LBFGS(tolerance: 1e-9 * scale)) { x in
        sum((x - target) * (x - target) * ([2, 1] as Tensor)) * scale
      }
      #expect(report.converged && report.steps <= 20 && abs(x[1] - 3) < 1e-8, "\(scale): \(report)")
    }
  }

  @Test("Parameters of several shapes are searched together")
  func shapes() {
    struct Shapes: Module {
      typealias Scalar = Double
      var a = Variable<Double>([[1, 2], [3, 4]]), b = Variable<Double>(5), c = Variable<Double>([])
    }
    func loss(_ m: Shapes) -> V { sum((m.a - 1) * (m.a - 1)) + (m.b - m.a.mean()) * (m.b - m.a.mean()) + sum(m.c) }
    var model = Shapes()
    #expect(Newton().minimize(&model, loss: loss).converged)
    #expect(model.a.value.isApproximatelyEqual(to: [[1, 1], [1, 1]]) && abs(model.b.scalar - 1) < 1e-9)
    model = Shapes()
    #expect(LBFGS().minimize(&model, loss: loss).converged && abs(model.b.scalar - 1) < 1e-6)
  }
}
