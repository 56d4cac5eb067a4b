// A gradient recorded on one input and run on another: what a rule that looks at numbers while it records gets wrong.

import Adjoint
import Testing

private typealias V = Variable<Double>

@Suite("A gradient recorded at one input") struct ClosedGradientProgramTests {
  private static let recordedAt: Tensor<Double> = [0.4, -1.3, 2, -0.2]
  static let elsewhere: [Tensor<Double>] = [
    recordedAt, [-0.6, 0.9, -0.1, 1.7], [0, -0.0, 0.3, 0.15], [1e10, -1e10, 0, 1], [2, 2, -2, 2]
  ]

  struct Rule: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let apply: @Sendable (Variable<Double>) -> Variable<Double>
  }

  static let rules = [
    Rule(testDescription: "relu") { relu($0) }, Rule(testDescription: "abs") { abs($0) },
    Rule(testDescription: "maximum") { maximum($0, 0.3 - $0) },
    Rule(testDescription: "minimum") { minimum($0, $0 * $0) },
    Rule(testDescription: "max") { max($0) * $0 }, Rule(testDescription: "min") { min($0) * $0 },
    Rule(testDescription: "silu") { silu($0) }, Rule(testDescription: "gelu") { gelu($0) },
    Rule(testDescription: "geluTanh") { geluTanh($0) }, Rule(testDescription: "clamp") { clamp($0, -1...1) },
    Rule(testDescription: "norm") { norm($0) * $0 }, Rule(testDescription: "pow") { pow(abs($0), 1.5) }
  ]

  private func agrees(_ run: Tensor<Double>, _ call: Tensor<Double>, _ rule: Rule, _ x: Tensor<Double>) {
    #expect(
      zip(run.scalars, call.scalars).allSatisfy {
        $0 == $1 || ($0.isNaN && $1.isNaN) || abs($0 - $1) <= 1e-12 * abs($1)
      },
      "\(rule.testDescription) at \(x): \(run), not \(call)")
  }

  @Test("is the gradient at every other, to second order, and says that it holds no data", arguments: rules)
  func closed(_ rule: Rule) throws {
    let once: (V) -> V = { x in gradient(at: x) { y in sum(rule.apply(y) * y) } }
    let twice: (V) -> V = { x in
      gradient(at: x) { y in sum(gradient(at: y) { w in sum(rule.apply(w) * w) } * y) }
    }
    let first = Program(at: ClosedGradientProgramTests.recordedAt, of: once)
    let second = Program(at: ClosedGradientProgramTests.recordedAt, of: twice)
    for x in ClosedGradientProgramTests.elsewhere {
      agrees(first(x), once(V(x)).value, rule, x)
      agrees(second(x), twice(V(x)).value, rule, x)
      _ = try Program(at: ClosedGradientProgramTests.recordedAt, checkingAt: x, of: once)
    }
  }
}
