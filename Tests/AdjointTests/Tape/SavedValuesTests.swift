import Synchronization
import Testing

@testable import AdjointCore

/// A tape keeps only the values that a primitive declares its pullback to read. These tests make the tape forget every
/// other value, small ones too, and compare with a tape that keeps all.
@Suite("Values that no pullback reads")
struct SavedValuesTests {
  init() { TapeCore.smallestForgotten.store(0, ordering: .relaxed) }

  static let samples = PrimitiveRegistry.standard.flatMap(\.samples)

  private func gradients<S: TensorScalar>(
    _ sample: Sample, _ type: S.Type, keepingAllValues: Bool, order: Int
  ) -> [[S]] {
    let tape = Tape<S>(keepingAllValues: keepingAllValues)
    let operands = zip(sample.operands, sample.differentiable).map { operand, isDifferentiable in
      let value = Tensor<S>(shape: operand.shape, scalars: operand.scalars.map { S($0) })
      return isDifferentiable ? tape.variable(value) : Variable(value)
    }
    // A detour, so that the operands are intermediate results that may be forgotten.
    let inputs = operands.map { $0.isRecorded ? $0 + 0 : $0 }
    var y = sum(sample.primitive(inputs) * 0.5)
    if order == 2 {
      let recorded = zip(operands, sample.differentiable).filter(\.1).map(\.0)
      let first = gradient(at: recorded) { x in
        var next = x.makeIterator()
        let inputs = zip(operands, sample.differentiable).map { $1 ? next.next()! + 0 : $0 }
        let y = sample.primitive(inputs)
        return sum(y * y)
      }
      y = first.reduce(Variable<S>(0)) { $0 + sum($1 * $1) }
    }
    let result = tape.gradients(of: y)
    return operands.filter(\.isRecorded).map { result[$0].scalars }
  }

  @Test("are not missed by any primitive's pullback", arguments: samples, [1, 2])
  func forgetting(_ sample: Sample, order: Int) {
    let kept = gradients(sample, Double.self, keepingAllValues: true, order: order)
    let forgotten = gradients(sample, Double.self, keepingAllValues: false, order: order)
    #expect("\(kept)" == "\(forgotten)", "\(sample)")
    _ = gradients(sample, Float.self, keepingAllValues: false, order: order)
  }

  @Test("take no memory")
  func memory() {
    let tape = Tape<Float>(keepingAllValues: false)
    let start = Tensor((0..<1000).map { Float($0) / 1000 })
    var x = tape.variable(start)
    for _ in 0..<10 { x = tanh(x + 1) }
    #expect(tape.retainedBytes == 4000 * 11)
    let all = Tape<Float>()
    var y = all.variable(start)
    for _ in 0..<10 { y = tanh(y + 1) }
    #expect(all.retainedBytes == 4000 * 21)
  }
}
