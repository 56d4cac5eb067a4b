// A small transformer learns to add from text that it generates itself. README.md in this folder tells what comes out.

import AdjointExplorer
import AdjointNN
import Foundation

let isQuick = CommandLine.arguments.contains("--quick")
let sums = Sums(digits: isQuick ? 2 : 3)
let steps = isQuick ? 300 : 1500
let pictures = URL(filePath: "pictures/addition", directoryHint: .isDirectory)
try FileManager.default.createDirectory(at: pictures, withIntermediateDirectories: true)

var model = withSeed(1) {
  Transformer(
    vocabulary: Sums.symbols.count, length: sums.questionLength + sums.answerLength, features: isQuick ? 32 : 64,
    heads: 4,
    layers: 2)
}
print(model.summary)
var optimizer = AdamW(
  for: model, learningRate: .warmUp(updates: steps / 20, then: .cosine(from: 3e-3, to: 1e-4, over: steps)),
  clipping: .norm(1))
var generator = SeededGenerator(seed: 1)
let examination = sums.random(isQuick ? 500 : 2000, heldOut: true, using: &generator)

let clock = ContinuousClock(), start = clock.now
var losses: [Double] = []
for step in 1...steps {
  let texts = sums.random(128, heldOut: false, using: &generator).map(sums.text)
  let (value, gradient) = valueWithGradient(at: model) { loss($0, texts, sums) }
  optimizer.update(&model, along: gradient)
  losses.append(Double(value.scalar))
  if step % (steps / 10) == 0 {
    let sample = Array(examination.prefix(500))
    print(
      "step \(step): loss \(String(format: "%.4f", losses.suffix(steps / 10).reduce(0, +) / Double(steps / 10))), "
        + "held-out sums exact \(exactness(model, sample, sums)), \(clock.now - start)")
  }
}

let exact = exactness(model, examination, sums)
print("\(examination.count) held-out sums: \(exact * 100) % exact")
print("sampled at temperature 1 (answers start with the last figure):")
let asked = examination.prefix(5).map { sums.question($0.0, $0.1) }
for text in continued(asked, by: sums.answerLength, model: model, temperature: 1, using: &generator) {
  print("  " + Sums.string(text))
}
try draw(model, losses, sums.text(examination[0].0, examination[0].1), into: pictures)
print("pictures: \(pictures.relativePath)")
if !isQuick && exact < 0.99 { exit(1) }
