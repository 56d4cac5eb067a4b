// Learns to read handwritten digits. README.md in this folder tells what comes out.

import AdjointExplorer
import AdjointNN
import Foundation

let isQuick = CommandLine.arguments.contains("--quick")
let seeds: ClosedRange<UInt64> = isQuick ? 1...1 : 1...10
let epochs = isQuick ? 5 : 30
let pictures = URL(filePath: "pictures/digits", directoryHint: .isDirectory)
try FileManager.default.createDirectory(at: pictures, withIntermediateDirectories: true)

let (train, test) = try loadDigits()
print("\(train.count) digits to learn from, \(test.count) held out")

/// Trains a model that starts with a seed; tells how it goes for the first one.
@MainActor func trained<M: Layer>(_ seed: UInt64, _ make: () -> M) -> (model: M, reports: [EpochReport])
where M.Scalar == Float {
  var model = withSeed(seed, make)
  var optimizer = Adam(for: model, learningRate: 2e-3)
  let reports = fit(
    &model, to: train, with: &optimizer, epochs: epochs, batchSize: 64, seed: seed,
    progress: seed == seeds.lowerBound ? .standardError : nil,
    measuring: { model in ["test accuracy": accuracy(model(test.inputs), labels: test.labels)] }
  ) { model, batch in
    crossEntropy(logits: model(batch.inputs), labels: batch.labels)
  }
  return (model, reports)
}

/// Trains with every seed and prints the accuracies; returns the first model.
@MainActor func examine<M: Layer>(_ make: () -> M) -> (model: M, reports: [EpochReport]) where M.Scalar == Float {
  print("\n" + make().summary)
  let runs = seeds.map { trained($0, make) }
  let accuracies = runs.map { $0.reports.last!.metrics["test accuracy"]! }
  let mean = accuracies.reduce(0, +) / Double(accuracies.count)
  print("test accuracy by seed: " + accuracies.map { String(format: "%.4f", $0) }.joined(separator: " "))
  print("mean test accuracy over \(accuracies.count) seeds: \(String(format: "%.4f", mean))")
  return runs[0]
}

let (model, reports) = examine { DigitClassifier() }
try draw(model, reports, test, into: pictures)
_ = examine { ConvolutionalClassifier() }
print("pictures: \(pictures.relativePath)")
