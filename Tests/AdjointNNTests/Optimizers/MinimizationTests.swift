import AdjointNN
import ExampleData
import Testing

private struct Point: Module {
  typealias Scalar = Double
  var x = Variable<Double>([-1.2, 1])
}

/// Rosenbrock's valley, with its minimum 0 at (1, 1).
private func valley(_ point: Point) -> Variable<Double> {
  let a = point.x.slice(axis: 0, 0..<1), b = point.x.slice(axis: 0, 1..<2)
  let across = b - a * a, along = 1 - a
  return sum(100 * across * across + along * along)
}

@Suite("Methods for small problems") struct MinimizationTests {
  @Test("Newton and L-BFGS find the end of Rosenbrock's valley")
  func rosenbrock() {
    var model = Point()
    let newton = Newton().minimize(&model, loss: valley)
    #expect(newton.converged && newton.steps < 30)
    #expect(model.x.value.isApproximatelyEqual(to: [1, 1], absoluteTolerance: 1e-10))
    model = Point()
    let lbfgs = LBFGS().minimize(&model, loss: valley)
    #expect(lbfgs.converged && lbfgs.steps < 60)
    #expect(model.x.value.isApproximatelyEqual(to: [1, 1], absoluteTolerance: 1e-7))
  }

  @Test("A quadratic takes Newton one step, and a semidefinite one as well")
  func quadratic() {
    var model = Point()
    let report = Newton(tolerance: 1e-9).minimize(&model) { sum(($0.x * [3, 1] - [6, 5]) * ($0.x * [3, 1] - [6, 5])) }
    #expect(report.steps == 1 && report.converged)
    let flat = Newton(tolerance: 1e-9).minimize(&model) { point in
      let s = sum(point.x)
      return s * s
    }
    #expect(flat.steps == 1 && flat.converged)
  }

  @Test("Both reach the reference optimum of the penalised maximum-entropy model", arguments: [0.01, 0.001])
  func maxent(penalty: Double) throws {
    let table = try CSVTable(contentsOf: ExampleData.iris.url)
    let all = LabeledData<Double>(
      inputs: try table.tensor(excluding: ["species"]), labels: try table.labels("species", classes: 3))
    let train = all.split { $0.isMultiple(of: 5) }.train
    let x = Standardization(train.inputs)(train.inputs)
    func objective(_ model: Linear<Double>) -> Variable<Double> {
      let decay = sum(model.weight * model.weight) * (penalty / 2)
      return crossEntropy(logits: model(x), labels: train.labels) + decay
    }
    let expected = penalty == 0.01 ? 0.24966680 : 0.10585346
    var model = Linear<Double>(4, 3, initializer: .zeros)
    let newton = Newton().minimize(&model, loss: objective)
    #expect(newton.converged && newton.steps < 15 && abs(newton.loss - expected) <= 0.5e-8)
    model = Linear<Double>(4, 3, initializer: .zeros)
    let lbfgs = LBFGS(tolerance: 1e-6).minimize(&model, loss: objective)
    #expect(lbfgs.converged && abs(lbfgs.loss - expected) <= 0.5e-8)
  }

  @Test("200 steps of full-batch gradient descent from zero reach the reference losses")
  func gradientDescent() throws {
    let iris = try CSVTable(contentsOf: ExampleData.iris.url)
    let all = LabeledData<Double>(
      inputs: try iris.tensor(excluding: ["species"]), labels: try iris.labels("species", classes: 3))
    let train = all.split { $0.isMultiple(of: 5) }.train
    let x = Standardization(train.inputs)(train.inputs)
    var model = Linear<Double>(4, 3, initializer: .zeros)
    var optimizer = SGD(for: model, learningRate: 0.5)
    func loss(_ model: Linear<Double>) -> Variable<Double> { crossEntropy(logits: model(x), labels: train.labels) }
    for _ in 0..<200 { optimizer.update(&model, along: gradient(at: model, of: loss)) }
    #expect(abs(loss(model).scalar - 0.1289748074) <= 0.5e-10)
  }
}
