import AdjointExplorer
import AdjointNN
import Foundation

/// The features as expected and as observed; for the digits, the weights of each class as an image.
func draw(
  _ problem: Problem, _ model: Linear<Double>, _ expected: Tensor<Double>, _ observed: Tensor<Double>, into folder: URL
) throws {
  try ScatterPlot(
    title: "Features of \(problem.name), λ = 0.001", xLabel: "observed", yLabel: "expected", x: observed.scalars,
    y: expected.scalars
  ).write(to: folder.appending(path: "\(problem.name)-features.svg"))
  if problem.classes == 10 {
    let weights = model.weight.value.transposed()
    try ImageGrid(
      title: "What speaks for a digit, and what against it",
      images: (0..<10).map { weights.slice(axis: 0, $0..<$0 + 1).scalars }, imageWidth: 8,
      captions: (0...9).map(String.init),
      columns: 5, scale: .diverging
    ).write(to: folder.appending(path: "digits-weights.svg"))
  }
}
