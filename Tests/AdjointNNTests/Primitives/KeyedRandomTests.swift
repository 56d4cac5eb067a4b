import Testing

@testable import AdjointNN

@Suite("Random numbers of a key") struct KeyedRandomTests {
  @Test("The cipher gives the words that its authors list")
  func knownAnswers() {
    // D. E. Shaw Research, Random123, tests/kat_vectors, threefry2x32 with 20 rounds.
    #expect(threefry((0, 0), (0, 0)) == (0x6b20_0159, 0x99ba_4efe))
    #expect(threefry((.max, .max), (.max, .max)) == (0x1cb9_96fc, 0xbb00_2be7))
    #expect(threefry((0x1319_8a2e, 0x0370_7344), (0x243f_6a88, 0x85a3_08d3)) == (0xc492_3a9c, 0x483d_f7a0))
  }

  @Test("Numbers are in [0, 1), the same for a key, others for another key and another stream")
  func numbers() {
    let key = Variable<Float>([3, 4])
    let a = randomUniform([1000], key: key).value
    #expect(a == randomUniform([1000], key: key).value)
    #expect(a != randomUniform([1000], key: Variable([3, 5])).value)
    #expect(a != randomUniform([1000], key: key, stream: 1).value)
    #expect(a.scalars.allSatisfy { $0 >= 0 && $0 < 1 })
    #expect(abs(a.mean().scalar - 0.5) < 0.03)
    let wide = randomUniform([1000], key: Variable<Double>([3, 4])).value
    // The first 24 bits are the same word's.
    #expect(zip(a.scalars, wide.scalars).allSatisfy { abs(Double($0) - $1) <= 0x1p-24 })
    #expect(wide.scalars.contains { Double(Float($0)) != $0 })
  }

  @Test("Dropout keeps with 1 − p, scales what it keeps, and its gradient has the same mask")
  func dropping() {
    let x = Tensor<Float>(repeating: 2, shape: [100, 100]), key = Variable<Float>([1, 0])
    let y = dropout(Variable(x), probability: 0.25, key: key).value
    let kept = y.scalars.count { $0 != 0 }
    #expect(abs(Double(kept) / 10_000 - 0.75) < 0.02)
    #expect(y.scalars.allSatisfy { $0 == 0 || abs($0 - 2 / 0.75) < 1e-6 })
    let g = gradient(at: x) { x in sum(dropout(x, probability: 0.25, key: key)) }
    #expect(zip(g.scalars, y.scalars).allSatisfy { ($0 == 0) == ($1 == 0) })
  }

  @Test("A compiled function draws what the plain one draws, for the key of each call")
  func compiledDraws() {
    let x: Tensor<Double> = [1, 2, 3, 4, 5, 6]
    for number in 0..<3 {
      let loss: (Variable<Double>) -> Variable<Double> = { x in
        sum(dropout(x * x, probability: 0.5, key: Variable([7, Double(number)])))
      }
      #expect(gradient(at: x, of: compiled(loss)) == gradient(at: x, of: loss))
    }
  }

  @Test("A key that is no key stops the program")
  func keys() async {
    expectMessage(
      "keyed random: a key of shape [3]; a key is two whole numbers, [2]",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = randomUniform([2], key: Variable<Float>([1, 2, 3]))
      })
    expectMessage(
      "keyed random: a key of [0.5, 1.0]; a key is two whole numbers, at least 0 and below 2³²",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = randomUniform([2], key: Variable<Float>([0.5, 1]))
      })
  }
}
