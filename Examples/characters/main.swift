// A recurrent network learns a poem by heart, letter by letter. README.md in this folder tells what comes out.

import AdjointNN
import Foundation

/// W. Blake, The Tyger, 1794.
let poem = """
  Tyger Tyger, burning bright,
  In the forests of the night;
  What immortal hand or eye,
  Could frame thy fearful symmetry?

  In what distant deeps or skies.
  Burnt the fire of thine eyes?
  On what wings dare he aspire?
  What the hand, dare seize the fire?

  """
let alphabet = Array(Set(poem)).sorted(), letters = poem.map { alphabet.firstIndex(of: $0)! }

struct Reciter: Module {
  var embedding = Embedding<Float>(alphabet.count, 24, initializer: .normal(standardDeviation: 0.3))
  var recurrent = Recurrent(LSTMCell<Float>(24, 96))
  var output = Linear<Float>(96, alphabet.count)

  /// The logits of the next letter at each place [sequences, length, letters], and the state after the last.
  func callAsFunction(_ letters: [[Int]], from state: LSTMCell<Float>.State) -> (
    logits: Variable<Float>, last: LSTMCell<Float>.State
  ) {
    let (outputs, last) = recurrent(embedding(letters), from: state)
    return (output(outputs), last)
  }

  func recite(_ start: [Int], count: Int) -> [Int] {
    var text = start, (logits, state) = self([start], from: recurrent.cell.initialState(batch: 1))
    while text.count < count {
      text.append(logits.value[0, -1, 0...].argmax()[0])
      (logits, state) = self([[text.last!]], from: state)
    }
    return text
  }
}

let isQuick = CommandLine.arguments.contains("--quick")
let known = isQuick ? Array(letters.prefix(116)) : letters
var model = withSeed(1) { Reciter() }
var adam = Adam(for: model, learningRate: 0.01, clipping: .norm(1))
print("\(known.count) letters of an alphabet of \(alphabet.count), \(model.parameterCount) parameters")

// The whole text at once, cut into pieces of 29 letters: each goes on from the state that the piece before it left, as a
// constant.
let length = 29
for epoch in 1...(isQuick ? 60 : 120) {
  var state = model.recurrent.cell.initialState(batch: 1), total = 0.0, pieces = 0.0
  for start in stride(from: 0, to: known.count - 1, by: length) {
    let end = min(start + length, known.count - 1)
    let (loss, slope, last) = valueWithGradient(at: model) { model in
      let (logits, last) = model([Array(known[start..<end])], from: state)
      let loss = crossEntropy(logits: logits.reshaped(to: [end - start, -1]), labels: Array(known[start + 1..<end + 1]))
      return (loss, LSTMCell<Float>.State(hidden: stopGradient(last.hidden), cell: stopGradient(last.cell)))
    }
    adam.update(&model, along: slope)
    state = last
    total += Double(loss.scalar)
    pieces += 1
  }
  if epoch % 20 == 0 { print("epoch \(epoch): loss \(total / pieces)") }
}

let recited = model.recite(Array(known.prefix(5)), count: known.count)
print(String(recited.map { alphabet[$0] }))
let right = Double(zip(recited, known).count { $0 == $1 }) / Double(known.count)
print("\(right * 100) % of the letters are right, from the first five on")
if right < 0.99 { exit(1) }
