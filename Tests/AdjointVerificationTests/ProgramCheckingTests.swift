// A recording held against another at other numbers.

import Adjoint
import Testing

@Suite("A program") struct ProgramCheckingTests {
  private let x: Tensor<Double> = [0.4, -1.3, 2, -0.2]
  private let other: Tensor<Double> = [-0.6, 0.9, -0.1, 1.7]

  @Test("checked at other numbers names the step that depends on the data")
  func checked() throws {
    _ = try Program(at: x, checkingAt: other) { x in gradient(at: x) { sum(relu($0) * abs($0)) } }
    func refusal(_ f: (Variable<Double>) -> Variable<Double>) -> String {
      switch Result(catching: { try Program(at: x, checkingAt: other, of: f) }) {
      case .success: "none"
      case .failure(let error): "\(error)"
      }
    }
    let mask = refusal { x in sum(select(x, 2 * x, where: x.value .> 0)) }
    #expect(mask.contains("at step 2, operand 2 of select is another constant, made from numbers of the input"))
    #expect(refusal { x in x.value.scalars[0] > 0 ? sum(x) : sum(exp(x)) }.contains("at step 1, sum(axes: [0]"))
    #expect(refusal { x in x.value.scalars[0] > 0 ? sum(x) : sum(x) + 1 }.contains("2 steps in one, 3 in the other"))
    #expect(refusal { x in x.value.scalars[0] > 0 ? sum(x) : sum(x) * 1 }.contains("steps in one"))
    #expect(refusal { x in x.gathering([x.value.argmax(axis: 0)[0]], axis: 0) }.contains("gather(indices: [2]"))
    #expect(refusal { x in Variable(x.value) }.contains("output 0 is another constant"))
    struct Refusal: Error {}
    #expect(throws: Refusal.self) { try Program(at: x, checkingAt: other) { _ -> Variable<Double> in throw Refusal() } }
  }
}
