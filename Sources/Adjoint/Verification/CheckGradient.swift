/// Placeholder, to be replaced by the checker.
public struct GradientReport: Sendable {
  public var passed: Bool { maximumRelativeError < 1e-6 }
  public let maximumRelativeError: Double
}

public func checkGradient(at x: Tensor<Double>, of f: (Variable<Double>) -> Variable<Double>) -> GradientReport {
  let g = gradient(at: x, of: f).scalars
  var worst = 0.0
  for i in g.indices {
    var plus = x.scalars, minus = x.scalars
    plus[i] += 1e-6
    minus[i] -= 1e-6
    func value(_ s: [Double]) -> Double { f(Variable(Tensor(shape: x.shape, scalars: s))).value.scalar }
    worst = Swift.max(worst, Swift.abs((value(plus) - value(minus)) / 2e-6 - g[i]))
  }
  return GradientReport(maximumRelativeError: worst)
}
