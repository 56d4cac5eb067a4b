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
print(DigitClassifier().summary)

var accuracies: [Double] = []
for seed in seeds {
  var model = withSeed(seed) { DigitClassifier() }
  var optimizer = Adam(for: model, learningRate: 2e-3)
  let reports = fit(
    &model, to: train, with: &optimizer, epochs: epochs, batchSize: 64, seed: seed,
    progress: seed == seeds.lowerBound ? .standardError : nil,
    measuring: { model in ["test accuracy": accuracy(model(test.inputs), labels: test.labels)] }
  ) { model, batch in
    crossEntropy(logits: model(batch.inputs), labels: batch.labels)
  }
  accuracies.append(accuracy(model(test.inputs), labels: test.labels))
  print("seed \(seed): test accuracy \(accuracies.last!)")
  if seed == seeds.lowerBound { try draw(model, reports, test, into: pictures) }
}
let mean = accuracies.reduce(0, +) / Double(accuracies.count)
print("mean test accuracy over \(accuracies.count) seeds: \(mean)")
print("pictures: \(pictures.relativePath)")
