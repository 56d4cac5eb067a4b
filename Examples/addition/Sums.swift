import AdjointNN

/// Sums as text: `057+964=1201` stands for 57 + 964 = 1021. The answer starts with its last digit, since that is the order
/// in which one adds; all numbers have a fixed width, so all texts have one length.
struct Sums {
  let digits: Int

  static let symbols = Array("0123456789+=")
  /// The length of a question with its `=`.
  var questionLength: Int { 2 * digits + 2 }
  /// The length of an answer.
  var answerLength: Int { digits + 1 }
  /// One more than the largest number.
  private var limit: Int { (0..<digits).reduce(1) { product, _ in product * 10 } }

  /// A sum's text.
  func text(_ a: Int, _ b: Int) -> [Int] { question(a, b) + figures(a + b, digits + 1) }

  func question(_ a: Int, _ b: Int) -> [Int] {
    figures(a, digits).reversed() + [10] + figures(b, digits).reversed() + [11]
  }

  /// The digits of a number, the last one first.
  private func figures(_ number: Int, _ count: Int) -> [Int] {
    var rest = number
    return (0..<count).map { _ in
      defer { rest /= 10 }
      return rest % 10
    }
  }

  /// Whether a sum is kept for the examination: one in ten, scattered.
  func isHeldOut(_ a: Int, _ b: Int) -> Bool {
    var generator = SeededGenerator(seed: UInt64(a * limit + b))
    return generator.next() % 10 == 0
  }

  /// Random sums from one part of them.
  func random(_ count: Int, heldOut: Bool, using generator: inout SeededGenerator) -> [(Int, Int)] {
    var sums: [(Int, Int)] = []
    while sums.count < count {
      let a = Int.random(in: 0..<limit, using: &generator), b = Int.random(in: 0..<limit, using: &generator)
      if isHeldOut(a, b) == heldOut { sums.append((a, b)) }
    }
    return sums
  }

  static func string(_ tokens: [Int]) -> String { String(tokens.map { symbols[$0] }) }
}
