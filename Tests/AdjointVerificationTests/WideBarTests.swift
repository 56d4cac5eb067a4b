import Testing

@testable import AdjointVerification

@Suite("A bar that is wider than the slope")
struct WideBarTests {
  @Test("passes no slope that is half of the true one, however large the offset")
  func offsets() {
    for seed in 0..<3 as Range<UInt64> {
      for offset in [0, 1e3, 1e6, 1e10, 1e14, 1e16, 1e18, -1e14] {
        let double = checkGradient(at: [0.3] as Tensor<Double>, seed: seed) { x in sum(x * stopGradient(x)) + offset }
        #expect(!double.passed, "\(offset): \(double)")
        let two = checkGradient(at: [0.3, -4] as Tensor<Double>, order: 2, seed: seed) { x in
          offset + sum(sin(x) * Variable(sin(x.value)) + x)
        }
        #expect(!two.passed, "\(offset): \(two)")
      }
      for offset in [0, 1e2, 1e4, 1e6, 1e7, 1e9, 1e12] as [Float] {
        let float = checkGradient(at: [0.3] as Tensor<Float>, seed: seed) { x in sum(x * stopGradient(x)) + offset }
        #expect(!float.passed, "\(offset): \(float)")
      }
    }
  }

  @Test("passes no wrong rule under an offset, and names it")
  func wrongRule() {
    for offset in [1e6, 1e14, 1e18] {
      let report = checkGradient(at: [0.3, 2] as Tensor<Double>) { x in sum(HalfSquare()(x)) + offset }
      #expect(report.fault?.primitive == "half square", "\(report)")
    }
    // One whose offset is its own: nothing can be said of it.
    for offset in [1e14, 1e18] {
      let report = checkGradient(at: [0.3, 2] as Tensor<Double>) { x in sum(HalfSquare(offset: offset)(x)) }
      #expect(!report.passed, "\(report)")
    }
  }

  @Test("passes nothing where it hides a fast oscillation, a tie or a large cancelling sum")
  func hidden() {
    let x: Tensor<Double> = [0.3]
    let sine = checkGradient(at: x) { x in sum(sin(1e8 * x) + 100 * x * stopGradient(x)) }
    #expect(!sine.passed, "\(sine)")
    let cosine = checkGradient(at: x) { x in sum(cos(1e10 * x) + x * stopGradient(x)) }
    #expect(!cosine.passed, "\(cosine)")
    let tie = checkGradient(at: [1, 1] as Tensor<Double>) { max($0) + sum($0 * Variable($0.value)) }
    #expect(!tie.passed, "\(tie)")
    let least = checkGradient(at: [-1, 2, -1] as Tensor<Double>) { min($0) + sum($0 * stopGradient($0)) }
    #expect(!least.passed, "\(least)")
    let sums = checkGradient(at: x) { x in sum((1e14 * x + x * stopGradient(x)) - 1e14 * x) }
    #expect(!sums.passed, "\(sums)")
  }

  @Test("leaves a right function right: by what it recorded, if its rules are right one by one")
  func right() {
    for seed in 0..<5 as Range<UInt64> {
      let x: Tensor<Double> = [0.3, -0.5, 1.1]
      for offset in [1e6, 1e10, 1e14] {
        let double = checkGradient(at: x, seed: seed) { x in sum(cos(x) * x) + offset }
        #expect(double.passed, "\(double)")
        #expect(offset < 1e14 || double.notes.contains { $0.contains("checked by itself") }, "\(double)")
      }
      let float = checkGradient(at: x.converted(to: Float.self), seed: seed) { x in sum(cos(x) * x) + 1e6 }
      #expect(float.passed, "\(float)")
      // The maximum taken off the tape changes nothing: the slopes are those of the logarithm of the sum.
      for x in [x, 1000 * x] {
        let stable = checkGradient(at: x, seed: seed) { x in
          let m = Variable(max(x.value))
          return log(sum(exp(x - m))) + m
        }
        #expect(stable.passed, "\(stable)")
      }
    }
  }

  @Test("passes a slope that is 0: of a constant, of differences that cancel, of a minimum")
  func zero() {
    let functions: [@Sendable (Variable<Double>) -> Variable<Double>] = [
      { _ in Variable(3) }, { sum(exp($0) - exp($0)) }, { sum(softmax($0)) }, { sum(0 * $0) },
      { sum(($0 - $0.value.scalars[0]) * 0) }, { x in sum((x - Tensor([0.3, -0.5])) * (x - Tensor([0.3, -0.5]))) },
      { x in sum(exp(x - Tensor([0.3, -0.5])) - x) }, { sum(logSoftmax($0)) - sum(logSoftmax($0)) }
    ]
    for (index, f) in functions.enumerated() {
      for seed in 0..<5 as Range<UInt64> {
        let report = checkGradient(at: [0.3, -0.5] as Tensor<Double>, order: index == 4 ? 1 : 2, seed: seed, of: f)
        #expect(report.passed, "\(index): \(report)")
      }
    }
    let entries = checkGradient(at: [0.3, -0.5] as Tensor<Double>, along: .elements) { x in sin(x) }
    #expect(entries.passed, "\(entries)")
  }

  @Test("is seen where a function records other entries, constants or attributes beside the point")
  func recordings() {
    func program(_ x: Tensor<Double>, _ f: (Variable<Double>) -> Variable<Double>) -> Program {
      withNewTape(Double.self) { core in
        core.keepsAllValues = true
        return Linearization([Variable(x)], on: core, isNested: true, isRecording: false) { f($0[0]) }.program!
      }
    }
    func isSame(_ f: (Variable<Double>) -> Variable<Double>) -> Bool {
      program([1, 2], f).isSame(as: program([1.5, 2.5], f))
    }
    #expect(isSame { sum(exp($0) * 3 + relu($0)) })
    #expect(isSame { x in checkpoint(x) { sum(tanh($0) * Tensor([1, 2])) } })
    #expect(isSame { softmax($0, axis: 0).slice(axis: 0, 0..<1) })
    #expect(!isSame { sum($0 * stopGradient($0)) })
    #expect(!isSame { $0 * $0.value.scalars[0] })
    #expect(!isSame { x in checkpoint(x) { sum($0 * stopGradient($0)) } })
    #expect(!isSame { $0.value.scalars[0] > 1 ? sum($0) : mean($0) })
    #expect(!isSame { $0.slice(axis: 0, $0.value.scalars[0] > 1 ? 0..<1 : 1..<2) })
    #expect(!isSame { HalfSquare(offset: $0.value.scalars[1])($0) })
  }
}

/// x², with half of its slope.
private struct HalfSquare: ElementwisePrimitive {
  var offset = 0.0
  static let card = PrimitiveCard("half square", formula: "y = x² + c", pullback: "u ⊙ x", source: "wrong on purpose")
  static let samples = [Sample(HalfSquare(), [0.5, -2]), Sample(HalfSquare(offset: 1e18), [0.5, -2])]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x * x + S(offset) }
  func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { x * 1 }
}
