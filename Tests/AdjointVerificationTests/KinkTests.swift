import Adjoint
import Testing

@testable import AdjointVerification

private typealias Function = @Sendable (Variable<Double>) -> Variable<Double>

@Suite("A check at a kink")
struct KinkTests {
  /// Functions that are x, −x or x² in an element that is 0, of rules that give 0 there: no subgradient.
  private static let cancelling: [(name: String, f: Function)] = [
    ("relu(x) − relu(−x)", { sum(relu($0) - relu(-$0)) }), ("|x| − 2 relu(x)", { sum(abs($0) - 2 * relu($0)) }),
    ("2 relu(x) − |x|, through an exponential", { sum(exp(2 * relu($0) - abs($0))) }),
    ("each element by itself", { relu($0) - relu(-$0) }),
    ("three kinks", { sum(relu(3 * $0) - relu(-$0) - 2 * relu(-$0)) }),
    (
      "a matrix product",
      { x in
        let w: Tensor<Double> = [[1, -1], [1, -1], [1, -1]]
        return sum(matmul(relu(matmul(x.reshaped(to: [1, 3]), w)), [[1], [-1]] as Tensor<Double>))
      }
    )
  ]

  @Test("passes no gradient that is outside of the slopes on both sides, in any place", arguments: cancelling.indices)
  func outside(index: Int) {
    let (name, f) = KinkTests.cancelling[index]
    let points: [Tensor<Double>] = [[0, 0, 0], [0.4, 0, -0.4]]
    for x in points where !(name == "a matrix product") || x.scalars[0] == 0 {
      for seed in 0..<4 as Range<UInt64> {
        let report = checkGradient(at: x, seed: seed, of: f)
        #expect(report.verdict == .failed && report.fault == nil, "\(name): \(report)")
        #expect(report.findings.map(\.oracle).contains(.subgradient), "\(name): \(report)")
      }
    }
    let float = checkGradient(at: [0, 0, 0] as Tensor<Float>) { sum(relu($0) - relu(-$0)) }
    #expect(!float.passed, "\(float)")
  }

  @Test("passes what lies between them, in each of many results too, with a note")
  func between() {
    let functions: [Function] = [
      { sum(relu($0)) }, { relu($0) }, { sum(abs($0) * exp($0)) }, { max($0) }, { sum(maximum($0, -2 * $0)) },
      { concatenate([relu($0), -0.75 * abs($0)], axis: 0) }, { norm($0 * [1, 0, 0]) }, { sum(clamp($0, 0...1)) }
    ]
    for (index, f) in functions.enumerated() {
      for seed in 0..<6 as Range<UInt64> {
        for x in [[0, 0.001, -2], [0, 0, 0]] as [Tensor<Double>] {
          let report = checkGradient(at: x, seed: seed, of: f)
          #expect(report.passed, "\(index), \(x): \(report)")
        }
      }
    }
    let elements = checkGradient(at: [0, 1, -2] as Tensor<Double>, along: .elements) { relu($0) }
    #expect(elements.passed && elements.notes.contains { $0.contains("kink") }, "\(elements)")
  }

  @Test("finds the one wrong element among many, and the many right ones")
  func many() {
    var generator = SeededGenerator(seed: 5)
    var numbers = Tensor<Double>(randomNormal: [300], using: &generator).scalars
    numbers[217] = 0
    let x = Tensor(shape: [300], scalars: numbers)
    let wrong = checkGradient(at: x) { sum(relu($0) - relu(-$0)) }
    #expect(wrong.findings.contains { $0.oracle == .subgradient && $0.detail.contains("element [217]") }, "\(wrong)")
    let right = checkGradient(at: x) { sum(relu($0) + abs($0)) }
    #expect(right.passed, "\(right)")
    let allZero = checkGradient(at: Tensor<Double>(repeating: 0, shape: [40])) { sum(relu($0)) }
    #expect(allZero.passed, "\(allZero)")
  }

  @Test("passes no Hessian that is not between the slopes of the gradient, where that is continuous")
  func secondOrder() {
    let x: Tensor<Double> = [0, 0.5]
    let wrong: [(String, Function)] = [
      ("|x|²", { sum(abs($0) * abs($0)) }),
      ("relu(x)² + relu(−x)²", { sum(relu($0) * relu($0) + relu(-$0) * relu(-$0)) }),
      ("|x|² + |x|", { sum(abs($0) * abs($0) + abs($0)) })
    ]
    for (name, f) in wrong {
      let report = checkGradient(at: x, order: 2, of: f)
      #expect(!report.passed && report.fault == nil, "\(name): \(report)")
    }
    let norm = checkGradient(at: [0, 0] as Tensor<Double>, order: 2) { Adjoint.norm($0) * Adjoint.norm($0) }
    #expect(norm.fault == nil, "\(norm)")
    let right: [(String, Function)] = [
      ("x relu(x)", { sum($0 * relu($0)) }), ("relu", { sum(relu($0)) }), ("x²", { sum($0 * $0) }),
      ("|x| x", { sum(abs($0) * $0) })
    ]
    for (name, f) in right {
      let report = checkGradient(at: x, order: 2, of: f)
      #expect(report.passed, "\(name): \(report)")
    }
  }

  @Test("passes no gradient that is NaN, and names no rule")
  func nan() {
    let functions: [(String, Double, Function)] = [
      ("a zero distance", 1, { sqrt(($0 - $0) * ($0 - $0)) }),
      ("the same beside x", 1, { $0 + sqrt(($0 - $0) * ($0 - $0)) }),
      ("√(0 x)", 1, { sqrt($0 * 0.0) }), ("a power", 1, { pow($0 - $0, 0.5) }),
      ("√(x x) at 0", 0, { sqrt($0 * $0) })
    ]
    for (name, x, f) in functions {
      let report = checkGradient(at: Tensor<Double>(x), of: f)
      // Where the library's rules give the limit, it is right.
      let isNaN = gradient(at: Tensor<Double>(x), of: f).scalar.isNaN
      #expect(report.passed != isNaN && report.fault == nil, "\(name): \(report)")
      if isNaN && x == 1 { #expect(report.findings.map(\.oracle) == [.finiteness], "\(name): \(report)") }
    }
    let pairs = checkGradient(at: [[0.3, 1], [2, -1]] as Tensor<Double>) { x in
      let d = x.reshaped(to: [2, 1, 2]) - x.reshaped(to: [1, 2, 2])
      return sum(sqrt(sum(d * d, axes: [2])))
    }
    #expect(!pairs.passed, "\(pairs)")
  }

  @Test("passes no jump, of the function or within a primitive")
  func jump() {
    let selected = checkGradient(at: [0.5] as Tensor<Double>) { x in sum(select(x + 1, x, where: x.value .> 0.5)) }
    #expect(!selected.passed, "\(selected)")
    let chosen = checkGradient(at: [0.5] as Tensor<Double>) { x in x.value.scalars[0] > 0.5 ? sum(x + 1) : sum(x) }
    #expect(!chosen.passed, "\(chosen)")
    for x in [[1], [0.3, 1, -2.7]] as [Tensor<Double>] {
      let report = checkGradient(at: x) { x in sum(Floor()(x) + x) }
      #expect(!report.passed, "\(report)")
    }
    let beside = checkGradient(at: [0.3, -2.7] as Tensor<Double>) { x in sum(Floor()(x) + x) }
    #expect(beside.passed, "\(beside)")
  }
}

private struct Floor: ElementwisePrimitive {
  static let card = PrimitiveCard("floor", formula: "y = ⌊x⌋", pullback: "0", source: "elementary")
  static let samples = [Sample(Floor(), [0.5, -2.5])]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x.map { $0.rounded(.down) } }
  func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    Variable(Tensor(repeating: 0, shape: x.shape))
  }
}
