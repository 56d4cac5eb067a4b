import Testing

@testable import AdjointExplorer

/// y = x², with a rule that may be wrong in one element.
private struct Square: UnaryPrimitive {
  var mistake = 0.0
  static let card = PrimitiveCard("square", formula: "y = x²", pullback: "u ⊙ 2x", source: "a test")
  static let samples = [Sample(Square(), [1, 2])]

  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x * x }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    var factor = Tensor<S>(repeating: 2, shape: x.shape)
    factor.withUnsafeMutableScalars { $0[$0.count - 1] += S(mistake) }
    return u * x * Variable(factor)
  }
}

/// relu with a slope of 3 where it is 1.
private struct TripleRelu: UnaryPrimitive {
  static let card = PrimitiveCard("triple relu", formula: "y = max(x, 0)", pullback: "3u where x > 0", source: "a test")
  static let samples = [Sample(TripleRelu(), [1, 2])]

  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { relu(x) }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    3 * select(u, 0, where: x.value .> 0)
  }
}

@Suite("The check of an entry's rule")
struct LocalCheckTests {
  private func check(_ sample: Sample) -> LocalCheck? {
    let tape = Tape<Double>()
    let operands = zip(sample.operands, sample.differentiable).map { $1 ? tape.variable($0) : Variable($0) }
    return check(sample.primitive(operands), tape)
  }

  private func check(_ x: Tensor<Double>, _ f: (Variable<Double>) -> Variable<Double>) -> LocalCheck? {
    let tape = Tape<Double>()
    return check(f(tape.variable(x)), tape)
  }

  private func check(_ y: Variable<Double>, _ tape: Tape<Double>) -> LocalCheck? {
    guard y.isRecorded else { return nil }
    let trace = tape.trace(of: y, seed: Tensor(repeating: 1, shape: y.shape))
    return LocalCheck.of(trace.output, in: trace)
  }

  static let samples = PrimitiveRegistry.standard.flatMap(\.samples)

  @Test("agrees with every primitive of the library", arguments: samples)
  func everyPrimitive(sample: Sample) {
    let check = check(sample)
    #expect(check?.verdict != .failed, "\(sample.primitive.name): \(String(describing: check))")
  }

  @Test("compares nearly all of them")
  func coverage() {
    let verdicts = LocalCheckTests.samples.compactMap { check($0) }
    let compared = verdicts.count { $0.verdict == .passed }
    #expect(compared > verdicts.count * 3 / 4)
  }

  @Test("finds a mistake in one element, among few and among many", arguments: [3, 1000])
  func mistake(count: Int) {
    let x = Tensor<Double>((0..<count).map { 0.5 + Double($0 % 7) })
    #expect(check(Sample(Square(), x))?.verdict == .passed)
    #expect(check(Sample(Square(mistake: 0.01), x))?.verdict == .failed)
  }

  @Test("takes any subgradient at a kink, however many there are")
  func kinks() {
    var x = [Double](repeating: 0, count: 400)
    for i in stride(from: 0, to: 400, by: 3) { x[i] = Double(i) - 200 }
    let rectified = check(Tensor(x)) { relu($0) }
    #expect(rectified?.verdict == .passed)
    let magnitude = check(Tensor(x)) { abs($0) }
    #expect(magnitude?.verdict == .passed)
    let larger = check(Tensor(x)) { maximum($0, $0) }
    #expect(larger?.verdict == .passed)
  }

  @Test("says that there is a kink, and shows no number that did not decide")
  func kinkIsTold() throws {
    for (x, f) in [
      ([0.3, 0], { relu($0) }), ([0, 0, 0], { relu($0) }), ([0, -1], { abs($0) }),
      ([1, 2], { maximum($0, Variable([1, 0])) }), (Array(repeating: 0, count: 50), { relu($0) })
    ] as [([Double], (Variable<Double>) -> Variable<Double>)] {
      let result = try #require(check(Tensor(x), f))
      #expect(result.verdict == .passed && result.basis == .kink, "\(x): \(result)")
      #expect(result.note.hasSuffix("at a kink"))
      #expect(result.error < 1e-3 && result.bar < 1e-3, "\(x): \(result)")
    }
  }

  @Test("beside a kink a wrong rule is told with the numbers that decided")
  func wrongBesideAKink() throws {
    let result = try #require(check([0.3, 0, 2]) { TripleRelu()($0) })
    #expect(result.verdict == .failed && result.basis == .numbers)
    // 3 where 1 is right.
    #expect(Swift.abs(result.error - 2.0 / 3) < 1e-6 && result.bar < 1e-6, "\(result)")
  }

  @Test("away from a kink the error is within the bar that is shown", arguments: samples)
  func decidingPair(sample: Sample) {
    guard let check = check(sample), check.basis == .numbers else { return }
    #expect(check.verdict == .passed && check.error <= check.bar && check.bar < 1e-3, "\(check)")
  }

  @Test("agrees with the logarithm of a small probability")
  func smallProbabilities() {
    let check = check([1e-12, 0.5]) { log($0) }
    #expect(check?.verdict == .passed)
  }

  @Test("says that it cannot decide where no step is small enough, and blames no rule")
  func undecided() {
    let check = check([1e-12, 1e-30, 0.5]) { log($0) }
    #expect(check?.verdict == .skipped && check?.note == "differences are too coarse here to decide")
  }

  @Test("leaves what is not finite alone, and says why")
  func notFinite() {
    let check = check([0, 1]) { log($0) }
    #expect(check?.verdict == .skipped && check?.note == "an operand or the value is not finite")
  }
}
