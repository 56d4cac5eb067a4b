import AdjointExplorer
import AdjointNN
import Foundation

/// The handwritten digits: 64 pixels between 0 and 1, and a class.
struct Digits {
  private let rows: [(pixels: [Float], label: Int)]

  init(contentsOf url: URL) throws {
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst()
    rows = try lines.enumerated().map { index, line in
      let cells = line.split(separator: ",").compactMap { Float($0) }
      guard cells.count == 65, let label = Int(exactly: cells[64]) else { throw MalformedRow(row: index + 2) }
      return (cells[..<64].map { $0 / 16 }, label)
    }
  }

  struct MalformedRow: Error, CustomStringConvertible {
    let row: Int
    var description: String { "row \(row) does not hold 64 pixels and a class" }
  }

  func batch(_ range: Range<Int>) -> (x: Tensor<Float>, labels: [Int]) {
    let part = rows[range]
    return (Tensor(shape: [part.count, 64], scalars: part.flatMap(\.pixels)), part.map(\.label))
  }
}

/// y = W₂ᵀ tanh(W₁ᵀ x + b₁) + b₂
struct TwoLayers {
  var w1, b1, w2, b2: Tensor<Float>

  init(inputs: Int, hidden: Int, outputs: Int) {
    var generator = SeededGenerator(seed: 7)
    func weights(_ rows: Int, _ columns: Int) -> Tensor<Float> {
      Tensor(randomNormal: [rows, columns], standardDeviation: 1 / Float(rows).squareRoot(), using: &generator)
    }
    (w1, w2) = (weights(inputs, hidden), weights(hidden, outputs))
    (b1, b2) = (Tensor(repeating: 0, shape: [hidden]), Tensor(repeating: 0, shape: [outputs]))
  }

  private func record(
    on tape: Tape<Float>, _ batch: (x: Tensor<Float>, labels: [Int])
  ) -> (loss: Variable<Float>, parameters: [Variable<Float>]) {
    let (v1, c1) = (tape.variable(w1, name: "W₁"), tape.variable(b1, name: "b₁"))
    let (v2, c2) = (tape.variable(w2, name: "W₂"), tape.variable(b2, name: "b₂"))
    let h = tape.scope("hidden") { tanh(matmul(batch.x, v1) + c1).named("h") }
    let logits = tape.scope("output") { (matmul(h, v2) + c2).named("logits") }
    return (crossEntropy(logits: logits, labels: batch.labels).named("loss"), [v1, c1, v2, c2])
  }

  func recorded(on batch: (x: Tensor<Float>, labels: [Int])) -> Trace<Float> {
    let tape = Tape<Float>()
    return tape.trace(of: record(on: tape, batch).loss)
  }

  mutating func step(on batch: (x: Tensor<Float>, labels: [Int]), rate: Float) {
    let tape = Tape<Float>()
    let (loss, parameters) = record(on: tape, batch)
    let gradients = tape.gradients(of: loss)
    w1 = w1 - rate * gradients[parameters[0]]
    b1 = b1 - rate * gradients[parameters[1]]
    w2 = w2 - rate * gradients[parameters[2]]
    b2 = b2 - rate * gradients[parameters[3]]
  }
}

/// A softmax read by hand, with a value of three uses and one that nothing depends on.
func smallProgram() -> Trace<Double> {
  let tape = Tape<Double>()
  let x = tape.variable([1, 2, 3], name: "x"), w = tape.variable([0.5, -1, 0.25], name: "w")
  _ = tape.variable([7, 7], name: "unused")
  let z = tape.scope("logits") { (w * x + x * x * 0.1).named("z") }
  let loss = tape.scope("cross-entropy") {
    let p = softmax(z).named("p")
    return (-sum(Variable<Double>([0, 0, 1]) * log(p))).named("loss")
  }
  return tape.trace(of: loss + 0.01 * sum(w * w))
}

/// tanh with the derivative −y² instead of 1 − y²: a mistake that the check finds.
struct WrongTanh: UnaryPrimitive {
  static let card = PrimitiveCard(
    "wrongTanh", formula: "y = tanh x", pullback: "−u ⊙ y²", source: "nowhere: a mistake made on purpose")
  static let samples = [Sample(WrongTanh(), [0.3, -1.2, 2])]

  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { tanh(x) }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> { -(u * (y * y)) }
}

func rules() -> (right: Trace<Double>, wrong: Trace<Double>) {
  func record(_ activation: (Variable<Double>) -> Variable<Double>) -> Trace<Double> {
    let tape = Tape<Double>()
    let x = tape.variable([[0.3, -1.2], [2, 0.1]], name: "x"), w = tape.variable([[0.5, 1], [-1, 0.2]], name: "w")
    return tape.trace(of: mean(activation(matmul(x, w)).named("h")).named("loss"))
  }
  return (record { tanh($0) }, record { WrongTanh()($0) })
}

/// Every kind of formula that a page puts numbers into, most of them of single numbers, and some negative.
func formulaProgram() -> Trace<Double> {
  let tape = Tape<Double>()
  let a = tape.variable(Tensor(3), name: "a"), b = tape.variable(Tensor(4), name: "b")
  let d = tape.variable(Tensor(-2), name: "d"), v = tape.variable([0.5, 2, -1.5], name: "v")
  let m = tape.variable([[1, 2], [3, 4]], name: "M"), n = tape.variable([[5, 6], [7, -8]], name: "N")
  let single = tape.scope("single numbers") {
    let quotients = a / b + b / d + log(b) + xLogY(a, b)
    let powers = pow(a, b) + pow(d, 3) + sqrt(b) + exp(d) + expm1(d) + log1p(a)
    let shapes = sigmoid(d) + softplus(d) + tanh(d) + erf(d) + silu(d) + gelu(d) + abs(d) + maximum(a, d)
    return quotients + powers * shapes - (a - d) * d - sin(a) * cos(d)
  }
  let several = tape.scope("several") { norm(v) + mean(v * v) + sum(v * a) + sum(softmax(v) * v) + variance(v) }
  let products = tape.scope("two products") { sum(matmul(m, n)) + sum(m * n) }
  return tape.trace(of: (single + several + products).named("y"))
}

/// A program, and one that ends earlier.
func unequalPrograms() -> (long: Trace<Double>, short: Trace<Double>) {
  func record(_ rest: (Variable<Double>) -> Variable<Double>) -> Trace<Double> {
    let tape = Tape<Double>()
    let x = tape.variable([0.5, -1, 2], name: "x")
    return tape.trace(of: sum(rest(tanh(x) * 3)))
  }
  return (record { exp($0) * $0 + 1 }, record { $0 })
}

/// Cotangents that are not finite, and ones of 0.
func infiniteProgram() -> Trace<Double> {
  let tape = Tape<Double>()
  let x = tape.variable([0, 4], name: "x"), z = tape.variable(Tensor(0), name: "z")
  return tape.trace(of: sum(sqrt(x)) - log(z * 1) + sum(relu(-x)) + z / 0)
}

/// relu at its kink and beside it, and a rule that is wrong there.
func kinkProgram() -> Trace<Double> {
  let tape = Tape<Double>()
  let x = tape.variable([0.3, 0], name: "x")
  return tape.trace(of: sum(relu(x)) + sum(WrongRelu()(x)))
}

/// relu with a slope of 3 where it is 1.
struct WrongRelu: UnaryPrimitive {
  static let card = PrimitiveCard(
    "wrongRelu", formula: "y = max(x, 0)", pullback: "3u where x > 0, else 0",
    source: "nowhere: a mistake made on purpose")
  static let samples = [Sample(WrongRelu(), [0.3, -1.2, 2])]

  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { relu(x) }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    3 * select(u, 0, where: x.value .> 0)
  }
}

func hostileProgram() -> Trace<Double> {
  let tape = Tape<Double>()
  let names = [
    "</script><script>document.title = 'taken'</script>", "\"quoted\" & 'quoted'", "turned \u{202e}around\u{2066} here",
    String(repeating: "long ", count: 2000), "line\u{2028}break\nand\u{0}control",
    "<img src=x onerror=document.title='taken'>", "", "\u{200b}"
  ]
  var y = tape.variable(Tensor<Double>([1, Double.nan, Double.infinity]), name: names[0])
  for name in names { y = tape.scope(name) { (y * 2).named(name) } }
  return tape.trace(of: sum(y))
}

/// hₜ = tanh(hₜ₋₁ W + b), over and over, until the tape is long.
func longProgram(entries: Int) -> Trace<Float> {
  let tape = Tape<Float>()
  var generator = SeededGenerator(seed: 3)
  let w = tape.variable(Tensor(randomNormal: [8, 8], standardDeviation: 0.4, using: &generator), name: "W")
  let b = tape.variable(Tensor(randomNormal: [8], using: &generator), name: "b")
  var h = tape.variable(Tensor(randomNormal: [4, 8], using: &generator), name: "h₀")
  var time = 1
  while tape.count + 4 <= entries {
    h = tape.scope("step \(time)") { tanh(matmul(h, w) + b).named("h\(time)") }
    time += 1
  }
  while tape.count < entries - 1 { h = h * 1 }
  return tape.trace(of: mean(h * h))
}

/// Every sample of every primitive whose card runs, in one program: what a page runs again in the browser.
func samplesProgram() -> Trace<Double> {
  let tape = Tape<Double>()
  var total = tape.variable(Tensor(0), name: "start")
  for entry in Array(PrimitiveRegistry.standard) + Array(PrimitiveRegistry.neuralNetworks) {
    if [entry.card.formula, entry.card.pullback].contains(where: { $0.hasPrefix("in words") }) { continue }
    for sample in entry.samples {
      let hasVariables = sample.differentiable.contains(true)
      total = tape.scope(entry.card.name) {
        let operands = zip(sample.operands, sample.differentiable).map { value, isDifferentiable in
          isDifferentiable || !hasVariables ? tape.variable(value) : Variable(value)
        }
        let y = sample.primitive(operands)
        let numbers = (0..<y.value.scalarCount).map { i -> Double in Double(i % 7) * 0.3 + 0.4 - Double(i % 3) }
        let seed = Tensor<Double>(shape: y.shape, scalars: numbers)
        return total + sum(y * Variable(seed))
      }
    }
  }
  return tape.trace(of: total)
}

/// A program that a page does not run again: the card of its second entry says in words what it computes.
func wordsProgram() -> Trace<Double> {
  let tape = Tape<Double>()
  let a = tape.variable([[2, 1], [0.5, -1]], name: "A")
  return tape.trace(of: sum(singularValues(a)))
}

/// A block of a transformer, whose layers are the scopes, on a sequence of four.
func transformerProgram() -> Trace<Float> {
  let block = withSeed(5) { TransformerEncoderBlock<Float>(8, heads: 2, hidden: 16) }
  var generator = SeededGenerator(seed: 6)
  let x = Tensor<Float>(randomNormal: [1, 4, 8], using: &generator)
  let tape = Tape<Float>()
  let y = block.recorded(on: tape)(Variable(x))
  return tape.trace(of: mean(y * y))
}
