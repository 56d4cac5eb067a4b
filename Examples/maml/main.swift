// Learns to learn: a network from which one step of gradient descent fits a new sine curve. README.md tells what comes out.

import AdjointNN
import Foundation

struct Curve: Layer {
  typealias Scalar = Double
  var first = Linear<Double>(1, 40)
  var second = Linear<Double>(40, 40)
  var output = Linear<Double>(40, 1)

  func callAsFunction(_ x: Variable<Double>) -> Variable<Double> { output(tanh(second(tanh(first(x))))) }
}

/// A sine curve of some height and phase, with ten points to learn from and ten to be asked about.
struct Task {
  let known: (x: Tensor<Double>, y: Tensor<Double>)
  let asked: (x: Tensor<Double>, y: Tensor<Double>)

  init(using generator: inout SeededGenerator) {
    let height = Double.random(in: 0.1...5, using: &generator),
      phase = Double.random(in: 0...Double.pi, using: &generator)
    func points() -> (x: Tensor<Double>, y: Tensor<Double>) {
      let x = Tensor<Double>(randomUniform: [10, 1], in: -5..<5, using: &generator)
      return (x, height * sin(x - phase))
    }
    known = points()
    asked = points()
  }
}

/// The model after one step along the gradient of a task's known points: recorded, with a gradient of its own.
func adapted(_ model: Curve, to task: Task) -> Curve {
  model - 0.02 * gradient(at: model) { meanSquaredError($0(task.known.x), task.known.y) }
}

/// The mean loss at the points that are asked about, after the step. C. Finn et al., Model-agnostic meta-learning, 2017, eq. 1.
func metaLoss(_ model: Curve, _ tasks: [Task]) -> Variable<Double> {
  let losses = tasks.map { meanSquaredError(adapted(model, to: $0)($0.asked.x), $0.asked.y) }
  return mean(stack(losses))
}

let isQuick = CommandLine.arguments.contains("--quick")
var generator = SeededGenerator(seed: 1)
var model = withSeed(1) { Curve() }

// The gradient through the step, against differences of the loss along a direction.
let some = (0..<3).map { _ in Task(using: &generator) }
let direction = model.map { sin(3 * $0 + 1) }
let slope = gradient(at: model) { metaLoss($0, some) }
let analytic = sum(slope.flattenedVariables * direction.flattenedVariables).scalar
let loss = { (t: Double) in metaLoss(model + t * direction, some).scalar }
let numeric = (8 * (loss(1e-4) - loss(-1e-4)) - loss(2e-4) + loss(-2e-4)) / 12e-4
print("slope along a direction \(analytic), by differences \(numeric)")

var adam = Adam(
  for: model, learningRate: .cosine(from: 3e-3, to: 1e-4, over: isQuick ? 2000 : 10000), clipping: .norm(10))
for step in 1...(isQuick ? 2000 : 10000) {
  let tasks = (0..<(isQuick ? 5 : 10)).map { _ in Task(using: &generator) }
  let (value, slope) = valueWithGradient(at: model) { metaLoss($0, tasks) }
  adam.update(&model, along: slope)
  if step % (isQuick ? 400 : 1000) == 0 { print("step \(step): loss after the step \(value.scalar)") }
}
let new = (0..<100).map { _ in Task(using: &generator) }
let before = mean(stack(new.map { meanSquaredError(model($0.asked.x), $0.asked.y) })).scalar
let after = metaLoss(model, new).scalar
print("100 new curves: loss \(before) before the one step, \(after) after it")
if abs(analytic - numeric) > 1e-6 * abs(numeric) || after > 0.5 * before { exit(1) }
