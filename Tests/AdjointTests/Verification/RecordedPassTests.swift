import Testing

@testable import Adjoint

@Suite("A recorded backward pass")
struct RecordedPassTests {
  @Test("runs each rule as it is, though the tape's list of rules grows and moves meanwhile", arguments: 0..<40)
  func growth(rules: Int) {
    let a: Tensor<Double> = [[0.3, 1], [-1.2, 0.5], [2, -0.4]], b: Tensor<Double> = [[1, -0.6], [0.2, 3], [0.7, -2]]
    // Rules with attributes before the product put it at every place of the list's first 64.
    let second = gradient(at: a, b) { a, b in
      var total = Variable<Double>(0)
      for _ in 0..<rules { total = total + sum(a) }
      let (ga, gb) = gradient(at: a, b) { a, b in sum(exp(Matmul(transposeLeft: true)(a, b))) }
      return sum(ga * ga) + sum(gb) + 0 * total
    }
    let expected = gradient(at: a, b) { a, b in
      // The same gradients, written out.
      let e = exp(matmul(a.transposed(), b))
      let ga = matmul(b, e.transposed()), gb = matmul(a, e)
      return sum(ga * ga) + sum(gb)
    }
    #expect(second.0.isApproximatelyEqual(to: expected.0, relativeTolerance: 1e-12))
    #expect(second.1.isApproximatelyEqual(to: expected.1, relativeTolerance: 1e-12))
  }
}
