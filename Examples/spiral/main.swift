// Learns which arm of a spiral a point belongs to. README.md in this folder tells what comes out.

import AdjointExplorer
import AdjointNN
import Foundation

struct SpiralClassifier: Layer {
  var first = Linear<Float>(2, 32)
  var second = Linear<Float>(32, 32)
  var output = Linear<Float>(32, 3)

  func callAsFunction(_ x: Variable<Float>) -> Variable<Float> {
    output(tanh(second(tanh(first(x)))))
  }
}

/// Points along three arms of a spiral, a little off the line.
func spiral(pointsPerArm: Int, seed: UInt64) -> LabeledData<Float> {
  var generator = SeededGenerator(seed: seed)
  var points: [[Float]] = [], arms: [Int] = []
  for arm in 0..<3 {
    for index in 0..<pointsPerArm {
      let radius = (Float(index) + 0.5) / Float(pointsPerArm)
      let angle = 4.5 * radius + 2 * Float.pi / 3 * Float(arm) + Float.random(in: -0.2..<0.2, using: &generator)
      points.append([radius * cosf(angle), radius * sinf(angle)])
      arms.append(arm)
    }
  }
  return LabeledData(inputs: Tensor(points), labels: arms)
}

let isQuick = CommandLine.arguments.contains("--quick")
let pictures = URL(filePath: "pictures/spiral", directoryHint: .isDirectory)
try FileManager.default.createDirectory(at: pictures, withIntermediateDirectories: true)

let train = spiral(pointsPerArm: 150, seed: 1), test = spiral(pointsPerArm: 150, seed: 2)
var model = withSeed(1) { SpiralClassifier() }
var optimizer = Adam(for: model, learningRate: 0.01)
let reports = fit(
  &model, to: train, with: &optimizer, epochs: isQuick ? 20 : 100, batchSize: 50, seed: 1,
  measuring: { ["test accuracy": accuracy($0(test.inputs), labels: test.labels)] }
) { model, batch in
  crossEntropy(logits: model(batch.inputs), labels: batch.labels)
}
print("test accuracy \(reports.last!.metrics["test accuracy"]!)")

// The class of each cell of a grid is the decision boundary.
let range = -1.1...1.1
let centers = DecisionGrid.centers(of: range, count: 120)
let cells = Tensor<Float>(centers.flatMap { y in centers.map { x in [Float(x), Float(y)] } })
let classes = model(cells).value.argmax(axis: 1)
let boundary = DecisionGrid(
  x: range, y: range, classes: (0..<120).map { row in Array(classes[row * 120..<(row + 1) * 120]) })
let coordinates = test.inputs.transposed()
try ScatterPlot(
  title: "Three arms of a spiral", xLabel: "x", yLabel: "y",
  x: coordinates.slice(axis: 0, 0..<1).scalars.map(Double.init),
  y: coordinates.slice(axis: 0, 1..<2).scalars.map(Double.init), classes: test.labels, boundary: boundary
).write(to: pictures.appending(path: "boundary.svg"))
try LineChart(
  title: "Learning a spiral", xLabel: "epoch", yLabel: "cross-entropy", yScale: .logarithmic,
  series: [.init("training loss", reports.map(\.loss), x: reports.map { Double($0.epoch) })]
).write(to: pictures.appending(path: "curve.svg"))
print("pictures: \(pictures.relativePath)")
