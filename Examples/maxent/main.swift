// The maximum-entropy model of Tian, “Softmax”: learned a sample at a time as there, then to the optimum.
// README.md in this folder tells what comes out.

import AdjointExplorer
import AdjointNN
import Foundation

let isQuick = CommandLine.arguments.contains("--quick")
let pictures = URL(filePath: "pictures/maxent", directoryHint: .isDirectory)
try FileManager.default.createDirectory(at: pictures, withIntermediateDirectories: true)
var failures = 0

/// Prints a number beside its reference, and counts a digit that differs.
@MainActor func compare(_ what: String, _ value: Double, with reference: Double, digits: Int) {
  let text = String(format: "%.\(digits)f", value), expected = String(format: "%.\(digits)f", reference)
  print("  \(what): \(text)" + (text == expected ? ", as the reference" : ", but the reference is \(expected)"))
  failures += text == expected ? 0 : 1
}

/// Prints a difference that should be nothing.
@MainActor func expectNothing(_ what: String, _ difference: Tensor<Double>) {
  let largest = abs(difference).max().scalar
  print(
    "  \(what): largest difference \(String(format: "%.1e", largest))" + (largest <= 1e-10 ? "" : ", more than 1e-10"))
  failures += largest <= 1e-10 ? 0 : 1
}

for problem in [try Problem.iris(), try Problem.digits()] {
  print(
    "\(problem.name): \(problem.train.count) rows, \(problem.train.inputs.shape[1]) features, \(problem.classes) classes"
  )

  // As in the document, section 2.2: one sample, one step along x (P − y)ᵀ.
  var sampled = problem.model
  var sgd = SGD(for: sampled, learningRate: 0.05)
  let reports = fit(&sampled, to: problem.train, with: &sgd, epochs: isQuick ? 3 : 20, batchSize: 1, progress: nil) {
    crossEntropy(logits: $0($1.inputs), labels: $1.labels)
  }
  print(
    "  one sample a step: mean loss \(reports[0].loss) in the first epoch, \(reports.last!.loss) in epoch \(reports.count)"
  )

  // All samples together.
  var descended = problem.model
  var descent = SGD(for: descended, learningRate: 0.5)
  for _ in 0..<200 { descent.update(&descended, along: gradient(at: descended, of: problem.loss)) }
  compare("200 steps of gradient descent, loss", problem.loss(descended).scalar, with: problem.descent, digits: 10)

  // To the optimum. A Hessian of 650 × 650 takes its time: the quick form leaves the digits out.
  if isQuick && problem.classes == 10 { continue }
  for (penalty, reference) in problem.optima {
    var model = problem.model
    let report = Newton().minimize(&model) { problem.objective($0, penalty: penalty) }
    compare("λ = \(penalty), objective after \(report.steps) steps of Newton", report.loss, with: reference, digits: 8)
    let (expected, observed) = problem.features(model)
    let inputs = problem.train.inputs.shape[1]
    let difference = expected - observed
    // The bias is free of the penalty: the mean probability of a class is its frequency. The weights are held back by it.
    expectNothing("expected = observed for the constant feature", difference.slice(axis: 0, inputs..<inputs + 1))
    expectNothing(
      "expected + λ W = observed for the others", difference.slice(axis: 0, 0..<inputs) + penalty * model.weight.value)
    if penalty == 0.001 { try draw(problem, model, expected, observed, into: pictures) }
  }
}

// Without a penalty an optimum exists only where no line separates the classes: two of the three kinds of iris.
let iris = try Problem.iris()
let places = iris.train.labels.indices.filter { iris.train.labels[$0] > 0 }
let pair = Problem(
  name: "versicolor and virginica",
  train: LabeledData(
    inputs: iris.train.inputs.gathering(places, axis: 0), labels: places.map { iris.train.labels[$0] - 1 }),
  classes: 2, optima: [], descent: 0)
var model = pair.model
let report = Newton().minimize(&model, loss: pair.loss)
print("\(pair.name), no penalty: loss \(report.loss) after \(report.steps) steps of Newton")
let (expected, observed) = pair.features(model)
expectNothing("expected = observed for every feature", expected - observed)
let probabilities = softmax(model(pair.train.inputs).value)
let furthest = max(abs(probabilities - Tensor.oneHot(pair.train.labels, classes: 2))).scalar
print("  in total, not sample by sample: there they differ by up to \(String(format: "%.2f", furthest))")

print("pictures: \(pictures.relativePath)")
exit(failures == 0 ? 0 : 1)
