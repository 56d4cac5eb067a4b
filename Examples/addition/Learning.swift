import AdjointNN

/// The mean cross-entropy of the answers' figures; what stands in the questions cannot be foretold and does not count.
func loss(_ model: Transformer, _ texts: [[Int]], _ sums: Sums) -> Variable<Float> {
  let logits = model(texts.map { Array($0.dropLast()) })
  let next = texts.flatMap { text in
    text.indices.dropFirst().map { $0 < sums.questionLength ? -1 : text[$0] }
  }
  return crossEntropy(logits: logits.reshaped(to: [next.count, Sums.symbols.count]), labels: next, ignoring: -1)
}

/// Continues texts, each time with a token drawn from the model's distribution, sharpened by a temperature below 1; with
/// temperature 0 the likeliest one.
func continued(
  _ texts: [[Int]], by count: Int, model: Transformer, temperature: Float, using generator: inout SeededGenerator
) -> [[Int]] {
  var texts = texts
  for _ in 0..<count {
    let length = texts[0].count
    let last = model(texts).value.slice(axis: 1, length - 1..<length).squeezingShape(at: 1)
    let choices: [Int]
    if temperature == 0 {
      choices = last.argmax(axis: 1)
    } else {
      let p = softmax(last / temperature)
      choices = texts.indices.map { row in
        var rest = Float.random(in: 0..<1, using: &generator)
        for token in 0..<Sums.symbols.count {
          rest -= p[row, token]
          if rest < 0 { return token }
        }
        return Sums.symbols.count - 1
      }
    }
    for (row, choice) in choices.enumerated() { texts[row].append(choice) }
  }
  return texts
}

/// The fraction of sums that the model answers without a wrong figure.
func exactness(_ model: Transformer, _ pairs: [(Int, Int)], _ sums: Sums) -> Double {
  var generator = SeededGenerator(seed: 0)
  var right = 0
  for batch in pairs.batches(of: 250) {
    let answers = continued(
      batch.map { sums.question($0.0, $0.1) }, by: sums.answerLength, model: model, temperature: 0, using: &generator)
    for (answer, (a, b)) in zip(answers, batch) where answer == sums.text(a, b) { right += 1 }
  }
  return Double(right) / Double(pairs.count)
}
