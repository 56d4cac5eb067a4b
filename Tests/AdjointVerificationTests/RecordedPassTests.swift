import Testing

@testable import AdjointCore
@testable import AdjointVerification

@Suite("A recorded backward pass")
struct RecordedPassTests {
  @Test("runs each rule as it is, though the tape's list of rules grows and moves meanwhile")
  func growth() {
    // Two tapes at once: the second has memory of its own, with room for few rules.
    let other = Tape<Double>(), tape = Tape<Double>()
    let a = tape.variable([1, 2, 3]), b = tape.variable([4, 5, 6])
    let (ga, gb) = gradient(at: a, b) { a, b in
      let y = RecordingPullback(factor: 3)(a, b)
      return sum(y * y)
    }
    #expect(ga.value == [90, 126, 162])
    #expect(gb.value == [90, 126, 162])
    #expect(tape.count > 40 && other.count == 0)
  }
}

/// y = factor (a + b), with a left pullback that records many rules, and writes over what memory that may free.
private struct RecordingPullback: BinaryPrimitive {
  let factor: Int

  static let card = PrimitiveCard(
    "recording pullback", formula: "y = f (a + b)", pullback: "f u; f u", source: "elementary")
  static let samples = [Sample(RecordingPullback(factor: 2), [1, 2], [3, 4])]

  func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { (a + b) * Tensor(S(factor)) }

  func pullback<S>(_ u: Variable<S>, toLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    var cotangent = u
    var blocks: [[UInt64]] = []
    for round in 0..<40 {
      cotangent = Slice(axis: 0, range: 0..<3)(cotangent)
      for words in stride(from: 16, through: 512, by: 8) {
        blocks.append([UInt64](repeating: UInt64(0x0101_0101 + round), count: words))
      }
    }
    let filled = blocks.allSatisfy { $0[0] > 0 } ? 1 : 0
    return cotangent * Variable(S(factor * filled))
  }

  func pullback<S>(_ u: Variable<S>, toRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    u * Variable(S(factor))
  }
}
