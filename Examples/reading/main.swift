// Learns to read symbols from a noisy signal, told what was written but not where. README.md tells what comes out.

import AdjointNN
import Foundation

/// Words of an alphabet of five letters, each letter drawn for two to four moments, with noise and gaps between.
struct Signal {
  static let letters = 5, time = 24
  let features: Tensor<Float>
  let word: [Int]

  init(using generator: inout SeededGenerator) {
    var moments: [Int?] = [], word: [Int] = []
    while true {
      let letter = Int.random(in: 1...Signal.letters, using: &generator)
      let drawn = Int.random(in: 2...4, using: &generator), gap = Int.random(in: 1...3, using: &generator)
      if moments.count + drawn + gap > Signal.time { break }
      moments += Array(repeating: letter, count: drawn) + Array(repeating: nil, count: gap)
      word.append(letter)
    }
    var features = Tensor<Float>(
      randomNormal: [Signal.time, Signal.letters], mean: 0, standardDeviation: 0.3, using: &generator)
    for (t, letter) in moments.enumerated() { if let letter { features[t, letter - 1] += 1 } }
    self.features = features
    self.word = word
  }
}

struct Reader: Layer {
  var recurrent = Bidirectional(GRUCell<Float>(Signal.letters, 24), GRUCell<Float>(Signal.letters, 24))
  var output = Linear<Float>(48, Signal.letters + 1)

  /// The log-probabilities of the blank, 0, and the letters: [batch, time, letters + 1]
  func callAsFunction(_ x: Variable<Float>) -> Variable<Float> { logSoftmax(output(recurrent(x))) }
}

func batch(_ count: Int, using generator: inout SeededGenerator) -> (x: Tensor<Float>, words: [[Int]]) {
  let signals = (0..<count).map { _ in Signal(using: &generator) }
  return (stack(signals.map(\.features)), signals.map(\.word))
}

/// The likeliest class at each moment, with repeats and blanks taken out.
func read(_ l: Tensor<Float>) -> [[Int]] {
  let best = l.argmax(axis: 2), time = l.shape[1]
  return (0..<l.shape[0]).map { row in
    let path = best[row * time..<(row + 1) * time]
    return zip(path, [0] + path).filter { $0 != $1 && $0 != 0 }.map(\.0)
  }
}

let isQuick = CommandLine.arguments.contains("--quick")
var generator = SeededGenerator(seed: 1)
var model = withSeed(1) { Reader() }
let steps = isQuick ? 300 : 1000
var adam = Adam(
  for: model,
  learningRate: .joined(
    [.linear(from: 0, to: 0.01, over: 20), .cosine(from: 0.01, to: 1e-3, over: steps)], boundaries: [20]),
  clipping: .norm(5))
for step in 1...steps {
  let (x, words) = batch(32, using: &generator)
  let (loss, slope) = valueWithGradient(at: model) { ctcLoss(logProbabilities: $0(x), labels: words) }
  adam.update(&model, along: slope)
  if step % (steps / 10) == 0 { print("step \(step): loss \(loss.scalar)") }
}

let (x, words) = batch(200, using: &generator), guesses = read(model(x).value)
for (guess, word) in zip(guesses, words).prefix(3) { print("written \(word), read \(guess)") }
let right = Double(zip(guesses, words).count { $0 == $1 }) / 200
print("\(right * 100) % of 200 new words are read without a fault")
if right < (isQuick ? 0.5 : 0.85) { exit(1) }
