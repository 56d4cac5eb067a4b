// Recomputation instead of memory: same results, fewer entries kept.

import Adjoint
import Testing

@Suite("checkpoint") struct CheckpointTests {
  private let x: Tensor<Double> = [0.3, -1.2, 2]

  private func block(_ x: Variable<Double>) -> Variable<Double> { tanh(x * x) + sin(3 * x) * x }

  private func expectSame(_ f: (Variable<Double>) -> Variable<Double>, _ g: (Variable<Double>) -> Variable<Double>) {
    let (value, slope) = valueWithGradient(at: x, of: f), (otherValue, otherSlope) = valueWithGradient(at: x, of: g)
    #expect(value == otherValue)
    #expect(slope.isApproximatelyEqual(to: otherSlope, absoluteTolerance: 1e-15, relativeTolerance: 1e-14))
    let h = hessian(at: x, of: f), otherH = hessian(at: x, of: g)
    #expect(h.isApproximatelyEqual(to: otherH, absoluteTolerance: 1e-14, relativeTolerance: 1e-13))
  }

  @Test("Value, gradient and Hessian are those without it")
  func sameResults() {
    expectSame({ sum(checkpoint($0, block)) }, { sum(block($0)) })
    expectSame({ x in sum(checkpoint(2 * x) { block($0) } * x) }, { x in sum(block(2 * x) * x) })
    // Of one checkpoint the result of another.
    expectSame({ sum(checkpoint(checkpoint($0, block), block)) }, { sum(block(block($0))) })
  }

  @Test("Third derivatives too")
  func thirdOrder() {
    func third(_ f: @escaping (Variable<Double>) -> Variable<Double>) -> Tensor<Double> {
      gradient(at: x) { x in sum(hessian(at: x) { sum(f($0)) }) }
    }
    let plain = third(block), saved = third { checkpoint($0, self.block) }
    #expect(saved.isApproximatelyEqual(to: plain, absoluteTolerance: 1e-13, relativeTolerance: 1e-12))
  }

  @Test("Captured variables get their gradients")
  func captured() {
    expectSame(
      { x in
        let w = exp(x)
        return sum(checkpoint(x) { y in w * y * y + x })
      },
      { x in sum(exp(x) * x * x + x) })
    let tape = Tape<Double>()
    let a = tape.variable([1, 2]), b = tape.variable([3, 4])
    let y = checkpoint(a) { a in a * b * b }
    let gradients = tape.gradients(of: sum(y))
    #expect(gradients[a] == [9, 16] && gradients[b] == [6, 16])
  }

  @Test("A constant argument, a captured variable")
  func constantArgument() {
    expectSame(
      { x in sum(checkpoint(Variable([1, 2, 3])) { c in c * x * x }) }, { x in sum(Variable([1, 2, 3]) * x * x) })
    // Nothing recorded at all: it is the closure.
    #expect(checkpoint(x) { block($0) } == block(Variable(x)).value)
    #expect(!checkpoint(Variable(x)) { block($0) }.isRecorded)
    // The result does not depend on the argument.
    #expect(gradient(at: x) { x in sum(checkpoint(x) { _ in Variable([1, 2, 3]) }) + sum(x) } == [1, 1, 1])
    expectSame({ x in sum(checkpoint(2 * x) { _ in x }) }, { x in sum(x) })
    expectSame({ x in sum(checkpoint(x) { $0 }) }, { x in sum(x) })
  }

  @Test("Checkpoints nest, and capture through all of them")
  func nested() {
    expectSame(
      { x in
        let w = 2 * x
        return sum(
          checkpoint(x) { y in
            let v = y * w
            return checkpoint(v) { z in sin(z) * w + checkpoint(z) { $0 * v * x } }
          })
      },
      { x in
        let w = 2 * x, v = x * w
        return sum(sin(v) * w + v * v * x)
      })
  }

  @Test("Inside gradients inside gradients, and gradients inside it")
  func withTransforms() {
    expectSame(
      { x in sum(gradient(at: x) { x in sum(checkpoint(x, block)) }) },
      { x in sum(gradient(at: x) { x in sum(block(x)) }) })
    expectSame(
      { x in sum(checkpoint(x) { x in gradient(at: x) { x in sum(block(x)) } * x }) },
      { x in sum(gradient(at: x) { x in sum(block(x)) } * x) })
    expectSame(
      { x in sum(checkpoint(x) { y in gradient(at: y) { z in sum(z * z * x) } }) },
      { x in sum(gradient(at: x) { z in sum(z * z * x) }) })
    expectSame(
      { x in sum(checkpoint(x) { y in y * gradient(at: Variable([1, 1, 1])) { z in sum(x * y * z) } }) },
      { x in sum(x * x * x) })
  }

  @Test("Keeps one entry for a stretch of many")
  func fewerEntries() {
    let tape = Tape<Double>()
    let z = tape.variable(x)
    let many = (0..<100).reduce(z) { y, _ in sin(y) }
    let before = tape.count
    let one = checkpoint(z) { z in (0..<100).reduce(z) { y, _ in sin(y) } }
    #expect(before == 101 && tape.count == 102)
    #expect(tape.gradients(of: sum(one))[z] == tape.gradients(of: sum(many))[z])
    #expect(tape.entries.last { $0.primitive?.name == "checkpoint" }?.operands.count == 1)
  }

  @Test("Keeps the memory of its result, not of what led to it")
  func lessMemory() {
    let x = Tensor((0..<1000).map { Double($0) / 1000 })
    func bytes(_ f: (Variable<Double>) -> Variable<Double>) -> Int {
      let tape = Tape<Double>()
      let y = f(tape.variable(x))
      #expect(tape.gradients(of: sum(y))[tape.variable(ofEntry: 0)].shape == [1000])
      return tape.retainedBytes
    }
    let sines = { (x: Variable<Double>) in (0..<100).reduce(x) { y, _ in sin(y) } }
    #expect(bytes(sines) >= 101 * 8000)
    #expect(bytes { checkpoint($0, sines) } <= 3 * 8000)
  }

  @Test("A random mask is the same when the stretch is replayed")
  func randomMask() {
    var generator = SeededGenerator(seed: 3)
    let ones = Tensor<Double>(repeating: 1, shape: [1000])
    var calls = 0
    let (value, slope) = valueWithGradient(at: ones) { x in
      sum(
        checkpoint(x) { x in
          calls += 1
          let mask = Tensor<Double>(randomUniform: [1000], using: &generator) .< 0.5
          return x * x * mask
        })
    }
    #expect(calls == 1)
    #expect((400...600).contains(value.scalar) && sum(slope).scalar == 2 * value.scalar)
    #expect(Set(slope.scalars) == [0, 2])
  }

  @Test("Float, and a deep one")
  func float() {
    let x = Tensor<Float>(1)
    let g = gradient(at: x) { x in checkpoint(x) { x in (0..<10_000).reduce(x) { y, _ in y * 1.0001 } } }
    #expect(g.isApproximatelyEqual(to: Tensor(2.718_145_9), relativeTolerance: 1e-3))
  }
}
