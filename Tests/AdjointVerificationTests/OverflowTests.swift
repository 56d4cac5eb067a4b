import Testing

@testable import AdjointVerification

@Suite("A check where numbers overflow")
struct OverflowTests {
  @Test("calls no rule wrong, in Double")
  func double() {
    let functions: [(String, Tensor<Double>, @Sendable (Variable<Double>) -> Variable<Double>)] = [
      ("exp", [709.5], { sum(exp($0)) }), ("exp of a vector", [709.5, 709.7, 700, 3], { exp($0) }),
      ("its difference", [709.5, 709.6], { sum(exp($0)) - sum(exp($0 - 1)) }), ("x²", [1.2e154], { sum($0 * $0) }),
      ("a power", [5.8], { sum(pow($0, 400)) }), ("1/x", [1e-308], { sum(1 / $0) }),
      ("x", [1.2e308, -1e308], { $0 * 1 }), ("hyperbolic cosine", [-709.9], { sum(0.5 * (exp($0) + exp(-$0))) }),
      ("a product", [1e200, 1e108], { product($0) }), ("a quotient", [1e308], { $0 / 0.9 })
    ]
    for (name, x, f) in functions {
      for order in [1, 2] {
        for directions in [CheckedDirections.random(1), .elements] {
          for seed in 0..<3 as Range<UInt64> {
            let report = checkGradient(at: x, order: order, along: directions, seed: seed, of: f)
            #expect(report.verdict != .failed && report.fault == nil, "\(name), order \(order): \(report)")
          }
        }
      }
    }
    let report = checkGradient(at: [709.5] as Tensor<Double>) { sum(exp($0)) }
    #expect(report.passed, "\(report)")
  }

  @Test("calls no rule wrong, in Float")
  func float() {
    let functions: [(String, Tensor<Float>, @Sendable (Variable<Float>) -> Variable<Float>)] = [
      ("exp", [88.5], { sum(exp($0)) }), ("exp of a vector", [88.7, 88.6, 80], { exp($0) }),
      ("x²", [1.8e19], { sum($0 * $0) }), ("1/x", [1e-20], { sum(1 / $0) }), ("x", [3e38, -3e38], { $0 * 1 })
    ]
    for (name, x, f) in functions {
      for order in [1, 2] {
        for seed in 0..<3 as Range<UInt64> {
          let report = checkGradient(at: x, order: order, seed: seed, of: f)
          #expect(report.verdict != .failed && report.fault == nil, "\(name), order \(order): \(report)")
        }
      }
    }
  }

  @Test("still calls a wrong rule wrong")
  func wrong() {
    let report = checkGradient(at: [709.5] as Tensor<Double>) { sum(WrongExp()($0)) }
    #expect(report.fault?.primitive == "wrong exp", "\(report)")
  }
}

private struct WrongExp: ElementwisePrimitive {
  static let card = PrimitiveCard("wrong exp", formula: "y = eˣ", pullback: "u ⊙ y/2", source: "wrong on purpose")
  static let samples = [Sample(WrongExp(), [0.5, -2])]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { exp(x) }
  func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { 0.5 * y }
}
