import Testing
import VerificationFixtures

@testable import AdjointVerification

@Suite("Every primitive of the registry")
struct RegistryCheckTests {
  @Test("passes on its samples, in Double and Float, at both orders", arguments: PrimitiveRegistry.standard.indices)
  func registered(index: Int) {
    let row = PrimitiveRegistry.standard[index].check(seed: 11)
    #expect(row.passed, "\(row.name): \(row.problems.joined(separator: "\n"))")
    #expect(row.firstOrderError < 1e-10 && row.secondOrderError < 1e-10 && row.floatError < 1e-4)
  }

  @Test("of a user's own appears in it too, and fails if its rule is wrong")
  func added() {
    let registry = PrimitiveRegistry([Exp.self]).adding(Cube.self)
    let report = registry.check()
    #expect(report.passed && report.rows.map(\.name) == ["exp", "cube"], "\(report)")
    for wrong in WrongPrimitive.all {
      let row = PrimitiveRegistry([wrong.type])[0].check()
      #expect(!row.passed, "\(wrong)")
    }
  }

  @Test("without samples, or with an empty card, fails")
  func undeclared() {
    let row = PrimitiveRegistry([Undeclared.self])[0].check()
    #expect(row.problems.count == 2)
  }
}

private struct Cube: ElementwisePrimitive {
  static let card = PrimitiveCard("cube", formula: "y = x³", pullback: "u ⊙ 3x²", source: "elementary")
  static let samples = [Sample(Cube(), [0.5, -2])]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x * x * x }
  func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { 3 * x * x }
}

private struct Undeclared: ElementwisePrimitive {
  static let card = PrimitiveCard("undeclared", formula: "y = x", pullback: "u", source: "")
  static let samples: [Sample] = []
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x }
  func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { 0 * x + 1 }
}
