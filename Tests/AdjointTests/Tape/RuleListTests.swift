import Testing

@testable import AdjointCore

@Suite("Rules on a tape")
struct RuleListTests {
  /// A recorded pass appends rules while a rule runs in place; rules that moved would be read after they were freed.
  @Test("stay where they are while pullbacks record more of them", arguments: [1, 15, 16, 17, 63, 64, 65, 200])
  func recordingWhileRunning(links: Int) {
    let x: Tensor<Double> = [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]]
    func chain(_ x: Variable<Double>) -> Variable<Double> {
      var y = x
      for i in 0..<links { y = y + 0.01 * sum(y, axes: [i % 2], keepingAxes: true) }
      return sum(y * y)
    }
    let h = hessian(at: x, of: chain)
    let symmetric = h.reshaped(to: [6, 6])
    #expect(symmetric.isApproximatelyEqual(to: symmetric.transposed(), relativeTolerance: 1e-12))
    let v: Tensor<Double> = [[1, -1, 2], [0.5, 0, -2]]
    let product = matmul(symmetric, v.reshaped(to: [6])).reshaped(to: [2, 3])
    let direct = hessianVectorProduct(at: x, along: v, of: chain)
    #expect(direct.isApproximatelyEqual(to: product, absoluteTolerance: 1e-9, relativeTolerance: 1e-10))
  }
}
