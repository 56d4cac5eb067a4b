import AdjointExplorer

/// tanh, with a rule that somebody wrote from memory: −u y² instead of u (1 − y²).
struct WrongTanh: UnaryPrimitive {
  static let card = PrimitiveCard(
    "wrongTanh", formula: "y = tanh x", pullback: "−u ⊙ y²", source: "nowhere: a mistake made on purpose")
  static let samples = [Sample(WrongTanh(), [0.3, -1.2, 2])]

  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { tanh(x) }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> { -(u * y * y) }
}

extension Notebook {
  func wrongRule() throws {
    let x: Tensor<Double> = [0.3, -1.2, 2]
    let wrong = checkGradient(at: x) { sum(WrongTanh()($0)) }
    let right = checkGradient(at: x) { sum(tanh($0)) }
    let each = checkGradient(at: x, along: .elements) { sum(WrongTanh()($0)) }
    claim("the values are right all the same", gradientFreeValue(of: x) == sum(tanh(x)).scalar)
    claim("the checker finds the wrong rule", !wrong.passed && wrong.maximumRelativeError > 0.1)
    claim("along one direction", wrong.comparisons[0].element == nil)
    let found = Set(each.comparisons.filter { $0.outcome == .disagrees }.map(\.element))
    claim("or at each of the three elements", found == [[0], [1], [2]])
    claim("and has nothing to say against the right one", right.passed)

    // Why the step is not as small as can be: the error of a difference quotient of tanh at 0.5, by its step.
    let exact = 1 - tanh(Tensor<Double>(0.5)).scalar * tanh(Tensor<Double>(0.5)).scalar
    let steps = stride(from: -1.0, through: -15, by: -0.25).map { power(10, $0) }
    let oneSided = steps.map { h in abs((value(0.5 + h) - value(0.5)) / h - exact) }
    let central = steps.map { h in abs((value(0.5 + h) - value(0.5 - h)) / (2 * h) - exact) }
    let best = steps[central.indices.min { central[$0] < central[$1] }!]
    claim("a central difference is best at a step between 1e-7 and 1e-4", best > 1e-7 && best < 1e-4)
    claim("there it beats the one-sided one", central.min()! < oneSided.min()!)
    claim("at 1e-14 little is left of either", central[52] > 1e-4 || oneSided[52] > 1e-4)
    try draw(
      LineChart(
        title: "The error of a finite difference", xLabel: "step", yLabel: "error", xScale: .logarithmic,
        yScale: .logarithmic,
        series: [.init("one-sided", oneSided, x: steps), .init("central", central, x: steps)]),
      as: "finite-differences.svg")
  }

  private func gradientFreeValue(of x: Tensor<Double>) -> Double { sum(WrongTanh()(Variable(x))).scalar }
  private func value(_ x: Double) -> Double { tanh(Tensor<Double>(x)).scalar }
  private func power(_ base: Double, _ exponent: Double) -> Double { pow(Tensor(base), exponent).scalar }
}
