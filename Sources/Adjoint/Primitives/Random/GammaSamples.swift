// Samples of the gamma distribution as functions of its concentration: a sample keeps the probability that lies below it,
// so that its derivative is that of a quantile.

import AdjointTensors

/// y = the z with P(a, z) = P(c, b): the sample b of concentration c, moved to the concentration a
struct GammaTransport: Primitive {
  static let card = PrimitiveCard(
    "gamma sample", formula: "y = gammaSample(a, b, c)", pullback: "u ⊙ −gammaShape(1, a, y); ∅; ∅",
    source: "Figurnov, Mohamed and Mnih, 2018, eq. 5")
  static let saved: SavedValues = [.left, .output]
  static let samples = [
    Sample(GammaTransport(), [0.7, 2.1, 5], [0.5, 1.8, 6.3], [0.8, 2, 5.5], constantOperands: [1, 2]),
    Sample(GammaTransport(), Tensor(3), Tensor(1.5), Tensor(3), constantOperands: [1, 2])
  ]

  func forward<S>(_ x: [Tensor<S>]) -> Tensor<S> { gammaTransport(x[0], x[1], from: x[2]) }
  func pullback<S>(_ u: Variable<S>, to operand: Int, of x: [Variable<S>], output y: Variable<S>) -> Variable<S>? {
    operand == 0 ? u ⊙ -GammaShape(order: 1)(x[0], y) : nil
  }
}

/// y = ∂ᵏP(a, b)/∂aᵏ over the density ∂P(a, b)/∂b of the gamma distribution of concentration a
struct GammaShape: ElementwiseBinaryPrimitive {
  let order: Int

  static let card = PrimitiveCard(
    "gamma shape", formula: "y = gammaShape(order, a, b)",
    pullback: "u ⊙ (gammaShape(order + 1, a, b) − y (log b − ψ(a))); u ⊙ (gammaSlope(order, a, b) − y ((a − 1)/b − 1))",
    source: "elementary; the series and the continued fraction of DLMF 8.11.4 and 8.9.2, differentiated")
  static let samples = [
    Sample(GammaShape(order: 1), [0.7, 2.1, 5], [0.5, 1.8, 6.3]),
    Sample(GammaShape(order: 2), [1.7, 5], [0.9, 6.3]), Sample(GammaShape(order: 1), Tensor(0.4), Tensor(3))
  ]

  func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { gammaShape(order, a, b) }
  func derivative<S>(byLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    GammaShape(order: order + 1)(a, b) - y * (log(b) - digamma(a))
  }
  func derivative<S>(byRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    slope(a, b) - y * ((a - 1) / b - 1)
  }

  /// ∂ᵏp/∂aᵏ over p: the complete Bell polynomial of the derivatives of log p.
  private func slope<S>(_ a: Variable<S>, _ b: Variable<S>) -> Variable<S> {
    let logarithmic = (0..<order).map { $0 == 0 ? log(b) - digamma(a) : -polygamma($0, a) }
    var slopes = [Variable<S>(1)]
    for k in 0..<order {
      var sum = Variable<S>(0), binomial = 1.0
      for i in 0...k {
        sum = sum + S(binomial) * (slopes[k - i] * logarithmic[i])
        binomial *= Double(k - i) / Double(i + 1)
      }
      slopes.append(sum)
    }
    return slopes[order]
  }
}
