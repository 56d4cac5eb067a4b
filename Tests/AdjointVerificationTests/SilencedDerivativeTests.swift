import Testing

@testable import AdjointVerification

@Suite("A derivative that a zero silenced")
struct SilencedDerivativeTests {
  private typealias Function = @Sendable (Variable<Double>) -> Variable<Double>

  /// At p = [0, 0.3, 0.7] the derivative by p₀ exists and is not 0, and the tape gives 0.
  private static let silenced: [(name: String, primitive: String, f: Function)] = [
    ("logSumExp(log p)", "log", { logSumExp(log($0)) }),
    ("softmax(log p)", "log", { sum(softmax(log($0)) * [1, 2, 3]) }),
    ("crossEntropy(logits: log p)", "log", { crossEntropy(logits: log($0).reshaped(to: [1, 3]), labels: [2]) }),
    ("exp(log p)", "log", { sum(exp(log($0))) }), ("(√p)²", "sqrt", { sum(sqrt($0) * sqrt($0)) }),
    ("log p + 1 through softmax", "log", { sum(softmax(log(2 * $0) + 1) * [1, 2, 3]) })
  ]

  /// Here 0 is right: the result does not depend on it, or not at first order.
  private static let true0: [(name: String, f: Function)] = [
    ("a branch not selected", { sum(select(log($0), 0, where: $0.value .> 0)) }),
    ("a product of it", { sum(select(log($0) * sqrt($0), 1, where: $0.value .> 0)) }),
    ("relu of −∞", { sum(relu(log($0))) }), ("(√p)⁴", { sum(pow(sqrt($0), 4)) }),
    ("a loss that does not use it", { sum(log($0).slice(axis: 0, 1..<3)) }), ("exp(−1/p)", { sum(exp(-1 / $0)) }),
    ("nothing infinite", { sum($0 * $0) })
  ]

  @Test("is named, with its entry, where the result depends on the element", arguments: silenced.indices)
  func named(index: Int) throws {
    let (name, primitive, f) = SilencedDerivativeTests.silenced[index]
    let tape = Tape<Double>()
    let p = tape.variable([0, 0.3, 0.7], name: "p")
    let loss = tape.scope("loss") { f(p) }
    let found = tape.silencedDerivatives(below: loss)
    try #require(!found.isEmpty, "\(name)")
    #expect(found[0].primitive == primitive && found[0].count == 1 && found[0].scopes == ["loss"], "\(found)")
    for order in [1, 2] {
      for seed in 0..<4 as Range<UInt64> {
        let report = checkGradient(at: [0, 0.3, 0.7] as Tensor<Double>, order: order, seed: seed, of: f)
        #expect(!report.passed && report.fault == nil, "\(name): \(report)")
        let findings = report.findings.filter { $0.oracle == .silencedDerivative }
        #expect(
          findings.contains { $0.detail.contains("entry") && $0.detail.contains(primitive) }, "\(name): \(report)")
      }
    }
  }

  @Test("is not where the zero is true", arguments: true0.indices)
  func notNamed(index: Int) {
    let (name, f) = SilencedDerivativeTests.true0[index]
    let tape = Tape<Double>()
    let found = tape.silencedDerivatives(below: f(tape.variable([0, 0.3, 0.7])))
    #expect(found.isEmpty, "\(name): \(found)")
    let single = Tape<Float>()
    #expect(single.silencedDerivatives(below: sum(select(log(single.variable([0, 1])), 0, where: [0, 1]))).isEmpty)
  }

  @Test("is looked for only among what the tape recorded")
  func elsewhere() {
    let tape = Tape<Double>(), other = Tape<Double>()
    #expect(tape.silencedDerivatives(below: logSumExp(log(other.variable([0, 1])))).isEmpty)
    let printed =
      "\(other.silencedDerivatives(below: logSumExp(log(other.variable([0, 1]).named("p")).named("logits"))))"
    #expect(printed.contains("“logits”, log"), "\(printed)")
  }
}
