// Kristian Wichmann, "Softmax function", 2017.

extension ClosedForm {
  static let wichmann = [
    definition, distribution, normalizer, figure1, quotientRule, innerDerivatives, inserted, factored, jacobianEntry,
    logisticLikeness, crossEntropyLoss, oneHotTarget, labelChainRule, errorSignal
  ]

  static let definition = ClosedForm(
    "CF-01", .wichmann, "1.1", "σᵢ(z) = exp(zᵢ) / Σₖ exp(zₖ)", examine: softmaxIsItsDefinition)

  @Sendable static func softmaxIsItsDefinition(_ check: inout Check) {
    check.that("softmax(a)", value(at: a) { softmax($0) }, equals: softmaxOfA)
    check.that("exp(a) / Σ exp(a)", value(at: a, of: quotient), equals: softmaxOfA)
  }

  static let distribution = ClosedForm(
    "CF-02", .wichmann, "below 1.1", "Σᵢ σᵢ(z) = 1, σᵢ(z) > 0", examine: outputsFormADistribution)

  @Sendable static func outputsFormADistribution(_ check: inout Check) {
    let y = value(at: random([64, 50], seed: 2)) { softmax($0) }
    check.that("row sums of 64 × 50 outputs", sum(y, axis: 1), equals: Tensor(1), within: 1e-14)
    check.that("smallest output", y, isAtLeast: 0)
    check.that("largest output", y, isAtMost: 1)
    check.that("∇ Σᵢ σᵢ(z) at a", gradient(at: a) { sum(softmax($0)) }, equals: Tensor(0))
  }

  static let normalizer = ClosedForm(
    "CF-03", .wichmann, "1.2", "N(z) = Σₖ exp(zₖ); ∇N = exp(z), ∇ log N = σ(z)"
  ) { check in
    check.that("∇N at a", gradient(at: a) { sum(exp($0)) }, equals: exp(a), within: 1e-14, relative: true)
    check.that("∇ log N at a", gradient(at: a) { log(sum(exp($0))) }, equals: softmaxOfA)
  }

  /// The inputs and outputs of the document's figure 1.
  static let figure1Inputs: Tensor<Double> = [1, 2, 3, 4, 5, 6, 7, 8]
  static let figure1Outputs: Tensor<Double> = [
    0.0005766127696870057, 0.0015673960138976282, 0.004260624102577064, 0.01158157707592986, 0.0314819905103980,
    0.0855769227281349, 0.2326221939873331, 0.6323326828120425
  ]

  static let figure1 = ClosedForm(
    "CF-04", .wichmann, "figure 1", "σₖ(1, …, 8) = exp(k − 8) (1 − e⁻¹) / (1 − e⁻⁸)"
  ) { check in
    let y = value(at: figure1Inputs) { softmax($0) }
    check.that("softmax(1, …, 8)", y, equals: figure1Outputs)
    let e = exp(Tensor(1))
    let geometric = exp(figure1Inputs - 8) * (1 - 1 / e) / (1 - exp(Tensor(-8)))
    check.that("softmax(1, …, 8), as a geometric sequence", y, equals: geometric)
    let ratios = y.slice(axis: 0, 1..<8) / y.slice(axis: 0, 0..<7)
    check.that("neighbouring ratios", ratios, equals: e, within: 1e-14)
  }

  static let quotientRule = ClosedForm(
    "CF-05", .wichmann, "2.1", "∂ⱼ(exp(zᵢ)/N) = [(∂ⱼ exp(zᵢ)) N − exp(zᵢ) ∂ⱼN] / N²"
  ) { check in
    let jacobianOfQuotient = jacobian(at: a, of: quotient)
    check.that("Jacobian of exp(z) / Σ exp(z) at a", jacobianOfQuotient, equals: covariance(softmaxOfA))
    let n = sum(exp(a)), exponentials = jacobian(at: a) { exp($0) }, normalizer = gradient(at: a) { sum(exp($0)) }
    let rule = (exponentials * n - outer(exp(a), normalizer)) / (n * n)
    check.that("the rule, its two derivatives by the tape", rule, equals: covariance(softmaxOfA))
  }

  static let innerDerivatives = ClosedForm(
    "CF-06", .wichmann, "2.2", "∂ⱼ exp(zᵢ) = δᵢⱼ exp(zᵢ); ∂ⱼN = exp(zⱼ)", examine: sumOfExponentials)

  @Sendable static func sumOfExponentials(_ check: inout Check) {
    check.that("Jacobian of exp at a", jacobian(at: a) { exp($0) }, equals: diagonal(exp(a)), relative: true)
    check.that("gradient of Σ exp(z) at a", gradient(at: a) { sum(exp($0)) }, equals: exp(a), relative: true)
  }

  static let inserted = ClosedForm(
    "CF-07", .wichmann, "2.3", "∂σᵢ/∂zⱼ = (δᵢⱼ exp(zⱼ) N − exp(zᵢ + zⱼ)) / N²", remark: "printed without its left side"
  ) { check in
    let n = sum(exp(a)), sums = a.expandingShape(at: 1) + a
    let form = (diagonal(exp(a)) * n - exp(sums)) / (n * n)
    check.that("Jacobian of softmax at a", softmaxJacobian(at: a), equals: form)
  }

  static let factored = ClosedForm(
    "CF-08", .wichmann, "2.4", "∂σᵢ/∂zⱼ = exp(zᵢ) (δᵢⱼ N − exp(zⱼ)) / N²"
  ) { check in
    let n = sum(exp(a))
    let form = exp(a).expandingShape(at: 1) * (identity(4) * n - exp(a)) / (n * n)
    check.that("Jacobian of softmax at a", softmaxJacobian(at: a), equals: form)
  }

  static let jacobianEntry = ClosedForm(
    "CF-09", .wichmann, "2.5", "∂σᵢ/∂zⱼ = σᵢ (δᵢⱼ − σⱼ)", finding: .misprint, printed: "∂σᵢ/∂zᵢ = σᵢ (δᵢⱼ − σⱼ)",
    remark: "the left side's index: the derivative is by zⱼ"
  ) { check in
    jacobianHasItsClosedForm(&check)
    let j = softmaxJacobian(at: a)
    check.that("∂σ₀/∂z₁", j[0, 1], equals: -0.003558562475307097)
    check.that("∂σ₀/∂z₀", j[0, 0], equals: 0.11033848763908422)
    check.shows("σ₀ (δ₀₁ − σ₁) as ∂σ₀/∂z₀", gives: -softmaxOfA[0] * softmaxOfA[1], not: j[0, 0])
  }

  @Sendable static func jacobianHasItsClosedForm(_ check: inout Check) {
    let y = softmaxOfA.expandingShape(at: 1)
    check.that("Jacobian of softmax at a", softmaxJacobian(at: a), equals: y * (identity(4) - softmaxOfA))
  }

  static let logisticLikeness = ClosedForm(
    "CF-10", .wichmann, "below 2.5", "∂σᵢ/∂zᵢ = σᵢ (1 − σᵢ), as s′ = s (1 − s)"
  ) { check in
    check.that(
      "diagonal of the Jacobian at a", diagonal(of: softmaxJacobian(at: a)), equals: softmaxOfA * (1 - softmaxOfA))
    let x: Tensor<Double> = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5], s = sigmoid(x)
    let slope = gradient(at: x) { sum(sigmoid($0)) }
    // Near 1 the vector sigmoid is off by 1.3 units in the last place, and the plain 1 − s inherits that.
    check.that("sigmoid′ at −5, …, 5", slope, equals: s * (1 - s), within: 1e-16, ulps: 8)
  }

  static let crossEntropyLoss = ClosedForm(
    "CF-11", .wichmann, "3.1", "J(z) = −Σᵢ tᵢ log σᵢ(z)", finding: .misprint, printed: "J = Σᵢ tᵢ log yᵢ",
    remark: "the sign: that is the log-likelihood, never positive, to be maximised"
  ) { check in
    let loss = value(at: a) { crossEntropy(logits: $0, targets: t) }.scalar
    check.that("cross-entropy of a with t", loss, equals: softLossOfA)
    let printed = value(at: a) { sum(t * log(softmax($0))) }.scalar
    check.that("Σ tᵢ log yᵢ, its sign changed", -printed, equals: softLossOfA)
    check.shows("Σ tᵢ log yᵢ", gives: printed, not: loss)
  }

  static let oneHotTarget = ClosedForm(
    "CF-12", .wichmann, "below 3.1, 3.2", "J = −log σ_c(z) = −log y_c = lse(z) − z_c", finding: .misprint,
    printed: "J = Σᵢ δᵢ_c log σᵢ = log σ_c = y_c", remark: "the last equality, and the sign as in CF-11"
  ) { check in
    labelLossIsMinusLogProbability(&check)
    let y = value(at: a) { softmax($0) }[c]
    check.that("y_c", y, equals: 0.6912876180028605)
    check.shows("log y_c = y_c", gives: y, not: -labelLossOfA)
    check.shows("J = log y_c", gives: log(Tensor(y)).scalar, not: labelLossOfA)
  }

  @Sendable static func labelLossIsMinusLogProbability(_ check: inout Check) {
    let loss = value(at: a) { crossEntropy(logits: $0, labels: [c]) }
    check.that("cross-entropy of a with label c", loss, equals: Tensor(labelLossOfA))
    check.that("with the one-hot vector", value(at: a) { crossEntropy(logits: $0, targets: unitC) }, equals: loss)
    check.that("lse(a) − a_c", value(at: a) { logSumExp($0) - sum(unitC * $0) }, equals: loss)
    check.that("−log σ_c(a)", value(at: a) { -log(sum(unitC * softmax($0))) }, equals: loss)
  }

  static let labelChainRule = ClosedForm(
    "CF-13", .wichmann, "3.3", "∂ log y_c/∂zᵢ = (1/y_c) y_c (δ_cᵢ − yᵢ) = δ_cᵢ − yᵢ, so ∂J/∂zᵢ = yᵢ − δ_cᵢ",
    finding: .misprint, printed: "(∂ log σ_c/∂zᵢ) (∂σ_c/∂zᵢ)", remark: "counts the inner derivative twice"
  ) { check in
    let slope = gradient(at: a) { crossEntropy(logits: $0, labels: [c]) }
    check.that("∇ of the label loss at a", slope, equals: softmaxOfA - unitC)
    let logarithm = gradient(at: a) { log(sum(unitC * softmax($0))) }
    check.that("∇ log σ_c, composed", logarithm, equals: unitC - softmaxOfA)
    let inner = gradient(at: a) { sum(unitC * softmax($0)) }
    check.that("(1/y_c) ∂y_c/∂zᵢ", inner / softmaxOfA[c], equals: unitC - softmaxOfA)
    check.shows("the printed product, i = 2", gives: (logarithm * inner)[2], not: logarithm[2])
  }

  static let errorSignal = ClosedForm(
    "CF-14", .wichmann, "3.4", "∂J/∂zᵢ = yᵢ Σₖ tₖ − tᵢ; yᵢ − tᵢ where the targets sum to one", finding: .misprint,
    printed: "∂J/∂zᵢ = δᵢ = tᵢ − yᵢ", remark: "the sign, for a loss; right for the log-likelihood"
  ) { check in
    gradientIsOutputMinusTarget(&check)
    let slope = gradient(at: a) { crossEntropy(logits: $0, targets: t) }
    check.shows("t₂ − y₂", gives: t[2] - softmaxOfA[2], not: slope[2])
    let heavy: Tensor<Double> = [0.5, 0.25, 1, 0]
    let heavySlope = gradient(at: a) { crossEntropy(logits: $0, targets: heavy) }
    check.that("∇J with targets of sum 1.75", heavySlope, equals: 1.75 * softmaxOfA - heavy)
    check.shows("y₂ − t₂ without the factor Σt = 1.75", gives: softmaxOfA[2] - heavy[2], not: heavySlope[2])
  }

  @Sendable static func gradientIsOutputMinusTarget(_ check: inout Check) {
    let slope = gradient(at: a) { crossEntropy(logits: $0, targets: t) }
    let known: Tensor<Double> = [0.0262868581907832, -0.1718215931072485, 0.3912876180028605, -0.2457528830863952]
    check.that("∇J at a with t", slope, equals: known)
    check.that("∇J against y − t", slope, equals: softmaxOfA - t)
  }
}
