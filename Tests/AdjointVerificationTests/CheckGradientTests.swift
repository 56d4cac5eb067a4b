import Testing

@testable import AdjointVerification

/// A closure that counts its calls.
private final class Counter {
  var calls = 0
}

@Suite("Checking a gradient")
struct CheckGradientTests {
  @Test("A right function passes, in Double and in Float, at both orders")
  func right() {
    let x: Tensor<Double> = [0.3, -0.2, 1.5]
    for order in [1, 2] {
      let double = checkGradient(at: x, order: order) { x in sum(tanh(x) * x) }
      #expect(double.passed, "\(double)")
      #expect(double.maximumRelativeError < 1e-11)
      let float = checkGradient(at: [0.3, -0.2, 1.5] as Tensor<Float>, order: order) { x in sum(tanh(x) * x) }
      #expect(float.passed, "\(float)")
      #expect(float.maximumRelativeError < 1e-5)
    }
  }

  @Test("It takes two and three inputs, and a list")
  func inputs() {
    let a: Tensor<Double> = [[1, 2], [3, 4]], b: Tensor<Double> = [0.5, -1], c: Tensor<Double> = [[2], [1]]
    let two = checkGradient(at: a, b) { a, b in sum(sin(a * b)) }
    let three = checkGradient(at: a, b, c, order: 2) { a, b, c in sum(exp(a * b * 0.1) / c) }
    let list = checkGradient(at: [a, b, c]) { x in matmul(x[0], x[2]) * x[1] }
    for report in [two, three, list] { #expect(report.passed, "\(report)") }
    #expect(Set(two.comparisons.map(\.input)) == [0, 1])
    #expect(Set(three.comparisons.map(\.input)) == [0, 1, 2])
    #expect(Set(three.comparisons.map(\.order)) == [1, 2])
  }

  @Test("One input costs at most 20 evaluations, whatever its size", arguments: [1, 30, 3000])
  func budget(size: Int) {
    var generator = SeededGenerator(seed: 3)
    let counter = Counter()
    let x = Tensor<Double>(randomNormal: [size], using: &generator)
    let double = checkGradient(at: x) { x in
      counter.calls += 1
      return sum(sin(x)) * mean(x * x)
    }
    #expect(double.passed, "\(double)")
    #expect(counter.calls <= 20 && double.evaluations == counter.calls)
    let float = checkGradient(at: x.converted(to: Float.self)) { x in sum(sin(x)) * mean(x * x) }
    #expect(float.passed, "\(float)")
    #expect(float.evaluations <= 20)
  }

  @Test("A doubtful function costs no more: steep, at a kink, undefined beside the point, off the tape")
  func budgetInDoubt() {
    let functions: [(String, @Sendable (Variable<Double>) -> Variable<Double>)] = [
      ("steep", { sum(sin(1000 * $0)) }), ("kink", { sum(relu($0 - 0.5)) }),
      ("near a kink", { sum(abs($0 - 0.499999)) }),
      ("off the tape", { sum(stopGradient($0) * $0) }), ("undefined beside it", { sum(sqrt($0 - 0.5)) }),
      ("by choice", { $0.value.scalars[0] > 0.499999 ? sum($0) : sum(exp($0)) })
    ]
    for (name, f) in functions {
      let counter = Counter()
      let report = checkGradient(at: [0.5, -1.2, 0.5, 3] as Tensor<Double>) { x in
        counter.calls += 1
        return f(x)
      }
      #expect(counter.calls <= 20 && report.evaluations == counter.calls, "\(name): \(report)")
    }
  }

  @Test("What rounds beside the inputs, where the covector meets constants, is in the bar of the second order")
  func roundingOfConstants() {
    // Here the gradient is the covector times cos(Σx), the same for all elements: no rounding touches the input.
    let x: Tensor<Float> = [
      0.01727935, 1.0624161, 0.39506857, 1.3526968, 1.1265346, -0.8908047, 0.043566106, -1.0764879
    ]
    for seed in [1157, 2876, 3503, 3988, 4284, 5165, 6606, 6672] as [UInt64] {
      let report = checkGradient(at: x.reshaped(to: [2, 2, 2]), order: 2, seed: seed) { x in sum(sin(sum(x))) }
      #expect(report.passed, "\(report)")
    }
  }

  @Test("What rounding hides within a step as long as x is not called wrong by longer ones")
  func hiddenByRounding() {
    for seed in [101, 179] as [UInt64] {
      let report = checkGradient(at: [0.3, -0.5, 1.1] as Tensor<Double>, seed: seed) { x in
        1 + 1e-13 * sum(x / (1 + x * x))
      }
      #expect(report.passed, "\(report)")
    }
  }

  @Test("Element by element it is the Jacobian")
  func elements() throws {
    let x: Tensor<Double> = [0.3, -1.2, 2]
    let report = checkGradient(at: x, along: .elements) { x in softmax(x) }
    #expect(report.passed, "\(report)")
    let analytic = report.comparisons.map(\.analytic)
    let expected = jacobian(at: x) { softmax($0) }.transposed().scalars
    #expect(zip(analytic, expected).allSatisfy { Swift.abs($0 - $1) < 1e-15 })
    #expect(zip(report.comparisons, expected).allSatisfy { Swift.abs($0.numeric - $1) < 1e-11 })
  }

  @Test("The same seed gives the same report")
  func seeded() {
    let x: Tensor<Double> = [0.3, -1.2, 2]
    let reports = [5, 5, 6].map { seed in checkGradient(at: x, seed: UInt64(seed)) { x in sum(exp(x)) }.description }
    #expect(reports[0] == reports[1])
    #expect(reports[0] != reports[2])
  }

  @Test("An error that the function throws is passed on")
  func throwing() {
    struct Refused: Error {}
    #expect(throws: Refused.self) {
      try checkGradient(at: [1, 2] as Tensor<Double>) { x in
        if x.value.scalars[0] != 1 { throw Refused() }
        return sum(x)
      }
    }
  }

  @Test("Cross-entropy: differences within 1e-12 of the truth in Double, and Float passes with defaults")
  func crossEntropyPasses() {
    var generator = SeededGenerator(seed: 1)
    let z = Tensor<Double>(randomNormal: [8, 10], using: &generator)
    let labels = (0..<8).map { $0 * 7 % 10 }
    for seed in 0..<20 {
      let double = checkGradient(at: z, seed: UInt64(seed)) { crossEntropy(logits: $0, labels: labels) }
      #expect(double.passed, "\(double)")
      #expect(double.comparisons[0].error < 1e-12)
      let float = checkGradient(at: z.converted(to: Float.self), order: 2, seed: UInt64(seed)) {
        crossEntropy(logits: $0, labels: labels)
      }
      #expect(float.passed, "\(float)")
    }
  }

  @Test("A value that is taken out of the tape is noticed, and passes where it is declared")
  func dependence() {
    let x: Tensor<Double> = [0.3, -1.2, 2]
    let silent = checkGradient(at: x) { x in sum(x * stopGradient(exp(x))) }
    #expect(!silent.passed)
    #expect(silent.findings.map(\.oracle) == [.dependence])
    let declared = checkGradient(at: x, differencing: .recording) { x in sum(x * stopGradient(exp(x))) }
    #expect(declared.passed, "\(declared)")
    let float = checkGradient(at: x.converted(to: Float.self)) { x in sum(x * stopGradient(exp(x))) }
    #expect(!float.passed)
  }

  @Test("A function that is not the same twice fails, and says so")
  func randomFunction() {
    let report = checkGradient(at: [1, 2] as Tensor<Double>) { x in sum(x * Tensor(randomUniform: [2])) }
    #expect(!report.passed)
    #expect(report.findings.map(\.oracle).contains(.determinism))
  }

  @Test("At a kink a subgradient passes, with a note; a wrong number there does not")
  func kink() {
    let report = checkGradient(at: [0, 1, -2] as Tensor<Double>) { x in sum(relu(x)) }
    #expect(report.passed, "\(report)")
    #expect(report.notes.contains { $0.contains("kink") })
    let wrong = checkGradient(at: [0, 1, -2] as Tensor<Double>) { x in sum(WrongRelu()(x)) }
    #expect(wrong.fault?.primitive == "wrong relu", "\(wrong)")
  }

  @Test("A point where the function has no finite value is inconclusive, not passed")
  func noValue() {
    let report = checkGradient(at: [-1.0, 2] as Tensor<Double>) { x in sum(log(x)) }
    #expect(report.verdict == .inconclusive)
  }

  @Test("The report names entry, name, primitive and element, and is data")
  func report() throws {
    let report = checkGradient(at: [0.5, 1, -2] as Tensor<Double>) { x in
      let h = tanh(x).named("hidden")
      return sum(exp(WrongRelu()(h).named("activation")))
    }
    let fault = try #require(report.fault)
    #expect(fault.entry == 2 && fault.name == "activation" && fault.primitive == "wrong relu")
    let text = "\(report)"
    for part in ["failed", "entry 2 “activation”, wrong relu: y = max(x, 0)", "DISAGREES", "element ["] {
      #expect(text.contains(part), "\(text)")
    }
    #expect(report.comparisons.contains { $0.element == [0] || $0.element == [1] })
  }

  @Test("A tape of one's own is audited, with its scopes")
  func audit() throws {
    let tape = Tape<Float>()
    let x = tape.variable([0.5, 1, -2], name: "x")
    let y = tape.scope("encoder") { WrongRelu()(sin(x)) }
    let fault = try #require(tape.firstFault(below: sum(y)))
    #expect(fault.scopes == ["encoder"] && fault.primitive == "wrong relu")
    #expect(tape.firstFault(below: sum(sin(x))) == nil)
  }
}

/// relu with the slope 1.002.
private struct WrongRelu: UnaryPrimitive {
  static let card = PrimitiveCard(
    "wrong relu", formula: "y = max(x, 0)", pullback: "1.002 u", source: "wrong on purpose")
  static let samples = [Sample(WrongRelu(), [1, -1])]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { relu(x) }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    1.002 * (u * Variable(x.value .> 0))
  }
}
