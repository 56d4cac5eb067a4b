import AdjointNN
import ExampleData

/// Handwritten digits: pixels from 0 to 1, and the digit of each row as a number.
func digits<S>(_: S.Type) throws -> [(name: String, value: Tensor<S>)] {
  let table = try CSVTable(contentsOf: ExampleData.digits.url)
  let pixels: Tensor<S> = try table.tensor(excluding: ["digit"]), labels = try table.labels("digit", classes: 10)
  return [("x", pixels / 16), ("labels", Tensor(labels.map { S($0) }))]
}

/// Sums such as `27+58=85` of two numbers below 100, the answer's figures from the last to the first: the text, what comes next
/// at each place, and 1 where that belongs to the answer.
enum Sums {
  static let vocabulary = 12, length = 8

  static func random<S>(_ count: Int, _: S.Type) -> [(name: String, value: Tensor<S>)] {
    var generator = SeededGenerator(seed: 5)
    var texts: [S] = [], next: [S] = [], mask: [S] = []
    for _ in 0..<count {
      let a = Int.random(in: 0..<100, using: &generator), b = Int.random(in: 0..<100, using: &generator)
      let sum = a + b
      let text = [a / 10, a % 10, 10, b / 10, b % 10, 11, sum % 10, sum / 10 % 10, sum / 100]
      texts += text.dropLast().map { S($0) }
      next += text.dropFirst().map { S($0) }
      mask += (0..<length).map { $0 >= 5 ? 1 : 0 }
    }
    let shape: Shape = [count, length]
    return [
      ("texts", Tensor(shape: shape, scalars: texts)), ("next", Tensor(shape: shape, scalars: next)),
      ("mask", Tensor(shape: shape, scalars: mask))
    ]
  }
}
