import AdjointTensors
import Testing

@Suite("The current generator") struct CurrentGeneratorTests {
  private func draws() -> [Double] {
    Tensor<Double>(randomNormal: [3]).scalars + Tensor<Double>(randomUniform: [2]).scalars
      + randomPermutation(5).map(Double.init) + Tensor<Double>(randomBernoulli: [4]).scalars
      + Tensor<Double>([1, 2, 3]).shuffled().scalars
  }

  @Test("A seed repeats random tensors and choices that name no generator, as that generator would give them")
  func seeded() {
    let first = withSeed(7, draws)
    #expect(withSeed(7, draws) == first)
    #expect(withSeed(8, draws) != first)
    var generator = SeededGenerator(seed: 7)
    #expect(Array(first.prefix(3)) == Tensor<Double>(randomNormal: [3], using: &generator).scalars)
  }

  @Test("An inner seed has a sequence of its own, and the outer one goes on where it was")
  func nested() {
    let plain = withSeed(7) { draws() + draws() }
    let interrupted = withSeed(7) {
      let first = draws()
      #expect(withSeed(9, draws) == withSeed(9, draws))
      return first + draws()
    }
    #expect(interrupted == plain)
  }

  @Test("Without a seed, draws differ")
  func system() {
    #expect(draws() != draws())
  }

  @Test("A generator of one's own code draws from the seed around it, and keeps it")
  func own() {
    func three() -> [UInt64] {
      var generator = CurrentGenerator()
      return (0..<3).map { _ in generator.next() }
    }
    var expected = SeededGenerator(seed: 3)
    #expect(withSeed(3, three) == (0..<3).map { _ in expected.next() })
    var kept = withSeed(3) { CurrentGenerator() }
    var again = SeededGenerator(seed: 3)
    #expect(kept.next() == again.next())
  }
}
