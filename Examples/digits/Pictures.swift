import AdjointExplorer
import AdjointNN
import Foundation

/// The loss curve, the confusion matrix, and what the hidden units look for.
func draw(_ model: DigitClassifier, _ reports: [EpochReport], _ test: LabeledData<Float>, into folder: URL) throws {
  let epochs = reports.map { Double($0.epoch) }
  try LineChart(
    title: "Learning to read digits", xLabel: "epoch", yLabel: "cross-entropy (log), errors on held-out digits",
    yScale: .logarithmic,
    series: [
      .init("training loss", reports.map(\.loss), x: epochs),
      .init("test error", reports.map { 1 - $0.metrics["test accuracy"]! }, x: epochs)
    ]
  ).write(to: folder.appending(path: "curve.svg"))

  let digits = (0...9).map(String.init)
  try HeatMap(
    title: "Which digit was taken for which", xLabel: "taken for", yLabel: "digit",
    values: rows(confusionMatrix(model(test.inputs).value, labels: test.labels)), rowLabels: digits,
    columnLabels: digits
  ).write(to: folder.appending(path: "confusion.svg"))

  let weights = model.hidden.weight.value.transposed()
  try ImageGrid(
    title: "The weights of the first 64 hidden units", images: Array(rows(weights).prefix(64)), imageWidth: 8,
    columns: 16,
    scale: .diverging
  ).write(to: folder.appending(path: "weights.svg"))
}

/// The rows of a matrix.
private func rows<S>(_ matrix: Tensor<S>) -> [[Double]] {
  (0..<matrix.shape[0]).map { matrix.slice(axis: 0, $0..<$0 + 1).scalars.map(Double.init) }
}
