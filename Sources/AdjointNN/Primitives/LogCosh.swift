/// y = log cosh x
struct LogCosh: ElementwisePrimitive {
  static let card = PrimitiveCard(
    "log cosh", formula: "y = log cosh x", pullback: "u ⊙ tanh x", source: "elementary")
  static let saved: SavedValues = .operands
  static let samples = [Sample(LogCosh(), [0.3, -1.2, 4]), Sample(LogCosh(), [[1e-3], [-20]])]

  func forward<S>(_ x: Tensor<S>) -> Tensor<S> {
    // |x| + log((1 + e⁻²ˣ) / 2); near 0, where that cancels, log1p(2 sinh²(x/2)) by (eˣ − 1)² / 2eˣ.
    let size = abs(x), near = clamp(size, 0...1), growth = expm1(near)
    let close = log1p(growth * growth / (2 * (1 + growth)))
    let far = size + log1p(exp(-2 * size)) - S(0.6931471805599453)
    return select(close, far, where: size .<= 1)
  }
  func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { tanh(x) }
}

extension LogCosh: StableHLOLowering {
  var stableHLO: StableHLOForm {
    StableHLOForm { b, x in
      let size = b.unary("abs", x[0]), growth = b.unary("exponential_minus_one", b.minimum(size, 1))
      let close = b.divide(b.multiply(growth, growth), b.multiply(2, b.add(1, growth)))
      let decay = b.unary("exponential", b.multiply(-2, size))
      let far = b.subtract(b.add(size, b.unary("log_plus_one", decay)), 0.6931471805599453)
      return b.select(b.compare(.lessOrEqual, size, 1), b.unary("log_plus_one", close), far)
    }
  }
}
