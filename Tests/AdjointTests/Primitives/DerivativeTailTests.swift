// A derivative keeps its digits wherever its value is representable: by the kernel, at rank 0, where it is recorded, and in
// both element types.

import Adjoint
import Testing

@Suite("The derivative of an element-wise function")
struct DerivativeTailTests {
  struct Function: Sendable, CustomTestStringConvertible {
    let name: String
    let double: @Sendable (Variable<Double>) -> Variable<Double>
    let float: @Sendable (Variable<Float>) -> Variable<Float>
    /// f′ by another formula than the library's, in Double.
    let derivative: @Sendable (Double) -> Double
    var testDescription: String { name }
  }

  /// e^−x / (1 + e^−x)², for both signs of x.
  private static func logistic(_ x: Double) -> Double { 1 / (number(exp, x) + 2 + number(exp, -x)) }
  private static func number(_ f: (Tensor<Double>) -> Tensor<Double>, _ x: Double) -> Double { f(Tensor(x)).scalar }

  static let functions = [
    Function(name: "tanh", double: { tanh($0) }, float: { tanh($0) }) { 4 * logistic(2 * $0) },
    Function(name: "sigmoid", double: { sigmoid($0) }, float: { sigmoid($0) }) { logistic($0) },
    Function(name: "softplus", double: { softplus($0) }, float: { softplus($0) }) { 1 / (1 + number(exp, -$0)) },
    Function(name: "erf", double: { erf($0) }, float: { erf($0) }) { 1.1283791670955126 * number(exp, -$0 * $0) },
    Function(name: "erfc", double: { erfc($0) }, float: { erfc($0) }) { -1.1283791670955126 * number(exp, -$0 * $0) },
    Function(name: "exp", double: { exp($0) }, float: { exp($0) }) { number(exp, $0) },
    Function(name: "expm1", double: { expm1($0) }, float: { expm1($0) }) { number(exp, $0) },
    Function(name: "silu", double: { silu($0) }, float: { silu($0) }) {
      // With e = e^−|x|, the numerator over (1 + e)²: no difference of nearly equal numbers.
      let e = number(exp, -Swift.abs($0)), d = (1 + e) * (1 + e)
      return $0 >= 0 ? (1 + e + $0 * e) / d : e * (1 + e + $0) / d
    },
    Function(name: "gelu", double: { gelu($0) }, float: { gelu($0) }) {
      0.5 * number(erfc, -0.7071067811865476 * $0) + 0.3989422804014327 * $0 * number(exp, -0.5 * $0 * $0)
    }
  ]

  static let points = [0, 1e-8, 0.1, 0.5, 1, 2, 4, 6, 8, 10, 15, 20, 30, 60].flatMap { [$0, -$0] }

  @Test("keeps its digits far out, by kernel, at rank 0 and recorded", arguments: functions)
  func digits(_ function: Function) {
    check(function, function.double, relative: 1e-11)
    check(function, function.float, relative: 3e-5)
  }

  private func check<S>(_ function: Function, _ f: (Variable<S>) -> Variable<S>, relative: Double) {
    for x in Self.points {
      // Of the number as the element type holds it. Close to a zero of f′ the terms count, not their sum.
      let want = function.derivative(Double(S(x))), near = Swift.abs(x + 1.2) < 1 || Swift.abs(x + 0.75) < 1
      let bar = relative * Swift.max(Swift.abs(want), near ? 0.1 : 0)
      if Swift.abs(want) < 1e6 * Double(S.leastNormalMagnitude) { continue }
      if Swift.abs(want) > Double(S.greatestFiniteMagnitude) { continue }
      for shape: Shape in [[], [1], [7]] {
        let point = Tensor<S>(repeating: S(x), shape: shape)
        var recorded = Tensor<S>(0)
        _ = gradient(at: point) { x in
          let g = gradient(at: x) { sum(f($0)) }
          recorded = g.value
          return sum(g)
        }
        let plain = gradient(at: point) { sum(f($0)) }
        for got in plain.scalars + recorded.scalars {
          #expect(Swift.abs(Double(got) - want) <= bar, "\(S.self), f′(\(x)) \(shape): \(got), expected \(want)")
        }
      }
    }
  }
}
