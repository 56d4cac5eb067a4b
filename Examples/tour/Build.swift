// Two classifiers of handwritten digits: softmax regression, written out by hand, and a network of two layers.

import Adjoint
import AdjointExplorer
import AdjointNN
import ExampleData

struct Network: Module {
  var hidden = Linear<Float>(64, 128)
  var output = Linear<Float>(128, 10)

  func callAsFunction(_ x: Variable<Float>) -> Variable<Float> { output(relu(hidden(x))) }
}

/// Trains both and returns the network's accuracy on the digits held out.
func buildClassifiers() throws -> Double {
  let table = try CSVTable(contentsOf: ExampleData.digits.url)
  let pixels: Tensor<Float> = try table.tensor(excluding: ["digit"])
  let data = LabeledData(inputs: pixels / 16, labels: try table.labels("digit", classes: 10))
  let (train, test) = data.split { $0.isMultiple(of: 5) }
  print("\(data.count) handwritten digits of 8×8 pixels; \(train.count) to learn from, \(test.count) held out.")

  print("\nSoftmax regression: one matrix, gradient descent in two lines.\n")
  var weights = Tensor<Float>(repeating: 0, shape: [64, 10])
  let steps = isQuick ? 60 : 300
  for step in 1...steps {
    let (loss, slope) = valueWithGradient(at: weights) { w in
      crossEntropy(logits: matmul(train.inputs, w), labels: train.labels)
    }
    weights -= 0.5 * slope
    if step == 1 || step % (steps / 3) == 0 { print("  step \(pad("\(step)", 5)) loss \(loss)") }
  }
  let linear = accuracy(matmul(test.inputs, weights), labels: test.labels)
  print("  accuracy on the digits held out: \(percent(linear))")

  print("\nA network of two layers, 64-128-10, with Adam.\n")
  let epochs = isQuick ? 6 : 30
  var model = withSeed(1) { Network() }
  var adam = Adam(for: model, learningRate: 1e-3)
  let history = fit(
    &model, to: train, with: &adam, epochs: epochs, batchSize: 64, seed: 1,
    measuring: { ["test accuracy": accuracy($0(Variable(test.inputs)), labels: test.labels)] }
  ) { model, batch in
    crossEntropy(logits: model(Variable(batch.inputs)), labels: batch.labels)
  }
  let logits = model(Variable(test.inputs))
  let reached = accuracy(logits, labels: test.labels)
  print("  accuracy on the digits held out: \(percent(reached))")

  try LineChart(
    title: "Training", xLabel: "epoch", yLabel: "cross-entropy", yScale: .logarithmic,
    series: [.init("loss", history.map(\.loss), x: history.indices.map { Double($0 + 1) })]
  ).write(to: folder.appendingPathComponent("training.svg"))
  let confusion = confusionMatrix(logits.value, labels: test.labels)
  let digits = (0..<10).map { "\($0)" }
  try HeatMap(
    title: "Confusion matrix", xLabel: "predicted", yLabel: "actual",
    values: (0..<10).map { row in (0..<10).map { confusion[row, $0] } }, rowLabels: digits, columnLabels: digits
  ).write(to: folder.appendingPathComponent("confusion.svg"))
  return reached
}

private func percent(_ x: Double) -> String { "\((x * 1000).rounded() / 10) %" }
