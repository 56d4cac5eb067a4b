import Testing

@testable import AdjointNN

/// What layers and losses record does not depend on numbers, however far from 1 these are.
@Suite("Rules record the same at all numbers") struct ClosedRuleTests {
  private let x: Tensor<Double> = [[0.3, -1.2, 2, 0.5], [-0.7, 0.4, 1.1, -2]]

  private func isClosed(_ f: (Variable<Double>) -> Variable<Double>, at points: [Tensor<Double>]) throws {
    for point in points {
      let program = try Program(at: x, checkingAt: point, of: f)
      #expect(Program(at: x, of: f).reading == nil && Program(at: point, of: f).reading == nil)
      let got = program(point), want = f(Variable(point)).value
      #expect(got.isApproximatelyEqual(to: want, absoluteTolerance: 0, relativeTolerance: 1e-14), "\(got), not \(want)")
      _ = try program.stableHLO()
    }
  }

  @Test("The root mean square and layer normalisation to the second order")
  func normalisation() throws {
    let points = [x * 1e200, x * 1e-200, -x]
    try isClosed({ RMSNorm<Double>(4)($0) }, at: points)
    try isClosed({ x in gradient(at: x) { sum(RMSNorm<Double>(4)($0) * Variable(self.x)) } }, at: points)
    try isClosed({ LayerNorm<Double>(4)($0) }, at: points)
    try isClosed(
      { x in
        gradient(at: x) { x in
          sum(gradient(at: x) { sum(LayerNorm<Double>(4)($0) * Variable(self.x)) } * Variable(sin(self.x)))
        }
      }, at: [x * 1e100, -x])
  }

  @Test("The cosine of vectors whose squares leave the range, and its gradient")
  func cosine() throws {
    let points = [x * 1e200, x * 1e-200, -x, 0 * x]
    try isClosed({ cosineLoss($0, Variable(cos(self.x))) }, at: points)
    try isClosed({ x in gradient(at: x) { cosineLoss($0, Variable(cos(self.x))) } }, at: [x * 1e100, -x, 0 * x])
  }

  @Test("The focal function to the third order, near 0 and far out")
  func focal() throws {
    let points: [Tensor<Double>] = [[[0, 1e-5, 1e-3, 0.5], [1, 20, 710, 800]]]
    try isClosed({ Focal(focus: 2)($0) }, at: points)
    try isClosed({ x in gradient(at: x) { sum(Focal(focus: 2)($0)) } }, at: points)
    try isClosed({ x in gradient(at: x) { x in sum(gradient(at: x) { sum(Focal(focus: 2)($0)) }) } }, at: points)
  }

  @Test("The power of two below a number: exponents at both ends, 1 for 0 and what is not finite")
  func powers() {
    let x: Tensor<Double> = [0.3, -5, 0x1p-1074, 0x1.8p1023, 0, .infinity, .nan]
    #expect(PowerOfTwo()([Variable(x)]).value == [0.25, 4, 0x1p-1022, 0x1p1022, 1, 1, 1])
    let y: Tensor<Float> = [0.3, -5, 0x1p-149, 0x1.8p127]
    #expect(PowerOfTwo()([Variable(y)]).value == [0.25, 4, 0x1p-126, 0x1p126])
  }
}
