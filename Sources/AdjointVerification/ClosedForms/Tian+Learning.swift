// Zhiliang Tian, "Softmax", 2016: likelihood, gradients of the model, and what training reaches.

extension ClosedForm {
  static let tianLearning = [
    likelihood, logLikelihood, oneSampleObjective, maximumLikelihood, logisticTwoClasses, stochasticGradient,
    probabilityGradient, chainLeftSide, firstExpansion, secondExpansion, chainResult, derivedCases,
    logisticGradientLikeness, scoreGradient, estimateMinusObservation, idealState, idealLogisticState
  ]

  /// Σₘ Σ_k y(mk) log P_mk of the six samples.
  private static func sixLogLikelihood(_ w: Variable<Double>) -> Variable<Double> {
    sum(sixSamples.y * log(softmax(sixSamples.scores(w), axis: 1)))
  }

  static let likelihood = ClosedForm(
    "CF-72", .tian, "8", "L = Πₘ Π_k P_mk^y(mk), y(mk) the one-hot label, 0⁰ = 1", tolerance: 1e-14
  ) { check in
    let powers = value(at: weights) { w in
      product(pow(softmax(sixSamples.scores(w), axis: 1), Variable(sixSamples.y)))
    }
    let logarithm = value(at: weights, of: sixLogLikelihood)
    check.that("L of six samples", powers, equals: exp(logarithm), relative: true)
  }

  static let logLikelihood = ClosedForm(
    "CF-73", .tian, "9", "log L = Σₘ Σ_k y(mk) log P_mk, minus the summed cross-entropy", tolerance: 1e-14,
    examine: logLikelihoodIsMinusCrossEntropy)

  @Sendable static func logLikelihoodIsMinusCrossEntropy(_ check: inout Check) {
    let logarithm = valueWithGradient(at: weights, of: sixLogLikelihood)
    let loss = valueWithGradient(at: weights) { sixSamples.loss($0, .sum) }
    check.that("log L of six samples", logarithm.value, equals: -loss.value)
    check.that("its gradient by W", logarithm.gradient, equals: -loss.gradient)
  }

  static let oneSampleObjective = ClosedForm(
    "CF-74", .tian, "10", "log Lₘ = Σ_k y(k) log P_k = log P_c; the loss is −log P_c", finding: .misprint,
    printed: "Jₘ = log Lₘ = y(k) log P_k", remark: "the sum over k is missing, and a log-likelihood is called a loss"
  ) { check in
    labelLossIsMinusLogProbability(&check)
    let terms = value(at: a) { unitC * log(softmax($0)) }
    check.that("Σ_k y(k) log P_k", sum(terms).scalar, equals: -labelLossOfA)
    for k in [0, 1, 3] { check.shows("y(k) log P_k, k = \(k)", gives: terms[k], not: -labelLossOfA) }
  }

  static let maximumLikelihood = ClosedForm(
    "CF-75", .tian, "after 10", "−log L = Σ cross-entropies: maximum likelihood is minimum cross-entropy",
    finding: .notation, printed: "the same without the sign", remark: "the sign, as in CF-11", tolerance: 1e-14
  ) { check in
    logLikelihoodIsMinusCrossEntropy(&check)
    let w = overlapping.optimum()
    let slope = gradient(at: w) { w in -sum(overlapping.y * log(softmax(overlapping.scores(w), axis: 1))) }
    check.that("∇(−log L) where the cross-entropy is least", slope, equals: Tensor(0), within: 1e-8)
  }

  static let logisticTwoClasses = ClosedForm(
    "CF-76", .tian, "after 10", "y log P + (1 − y) log(1 − P) = Σ_{k=0,1} y(k) log P_k",
    remark: "for two classes that exclude each other; sign as in CF-11", tolerance: 1e-14
  ) { check in
    logisticIsTwoClassSoftmax(&check)
    for s in [-3, -0.5, 0, 0.5, 3] {
      for y in [0, 0.25, 1] {
        let targets = Tensor([y, 1 - y])
        let binary = valueWithGradient(at: Tensor(s)) { binaryCrossEntropy(logits: $0, targets: Tensor(y)) }
        let two = valueWithGradient(at: Tensor([s, 0])) { crossEntropy(logits: $0, targets: targets) }
        let plain = valueWithGradient(at: Tensor(s)) { s in
          -(y * log(sigmoid(s)) + (1 - y) * log(1 - sigmoid(s)))
        }
        check.that("loss at s = \(s), y = \(y)", binary.value, equals: two.value)
        check.that("its slope", binary.gradient.scalar, equals: two.gradient[0])
        check.that("loss, composed", plain.value, equals: two.value)
        check.that("its slope, composed", plain.gradient.scalar, equals: two.gradient[0])
      }
    }
  }

  static let stochasticGradient = ClosedForm("CF-77", .tian, "2.2", "W ← W − η x (P − y)ᵀ on one sample") { check in
    let x: Tensor<Double> = [1, 2], zero = Tensor<Double>(repeating: 0, shape: [2, 3])
    let step = gradient(at: zero) { crossEntropy(logits: matmul(x, $0), labels: [0]) }
    let shares = Tensor([-2.0 / 3, 1.0 / 3, 1.0 / 3])
    check.that("W after one step from 0, η = 0.3", -0.3 * step, equals: -0.3 * outer(x, shares), within: 1e-16)
    let each = (0..<6).map { m in
      gradient(at: weights) { w in
        crossEntropy(logits: matmul(sixSamples.x.slice(axis: 0, m..<m + 1), w), labels: [sixSamples.labels[m]])
      }
    }
    let whole = gradient(at: weights) { sixSamples.loss($0) }
    check.that("mean of six one-sample gradients", mean(stack(each), axis: 0), equals: whole)
  }

  static let probabilityGradient = ClosedForm(
    "CF-78", .tian, "11", "∂J/∂P_k = y(k)/P_k for J = Σ_k y(k) log P_k; minus that for the loss",
    remark: "the P_k taken as independent"
  ) { check in
    for target in [unitC, t] {
      let slope = gradient(at: softmaxOfA) { crossEntropy(probabilities: $0, targets: target) }
      check.that("∇ of the loss by P at σ(a)", slope, equals: -target / softmaxOfA, relative: true)
    }
  }

  static let chainLeftSide = ClosedForm(
    "CF-79", .tian, "12", "∂J/∂S_k = Σᵢ (∂J/∂Pᵢ)(∂Pᵢ/∂S_k)", finding: .misprint,
    printed: "∂J/∂P_k = Σᵢ (∂L/∂Pᵢ)(∂Pᵢ/∂S_k)", remark: "by S_k, not P_k; J, not L; the lower limit is missing"
  ) { check in
    let pulled = valueWithPullback(at: a) { softmax($0) }.pullback(t / softmaxOfA)
    check.that("t/P pulled back through softmax", pulled, equals: gradient(at: a, of: softLogLikelihood))
    let byProbability = gradient(at: softmaxOfA) { sum(t * log($0)) }
    check.shows("∂J/∂P₁ as ∂J/∂S₁", gives: byProbability[1], not: pulled[1])
  }

  /// Σ_k t_k log P_k.
  private static func softLogLikelihood(_ s: Variable<Double>) -> Variable<Double> { sum(t * log(softmax(s))) }

  static let firstExpansion = ClosedForm(
    "CF-80", .tian, "12", "(y(k)/P_k) P_k (1 − P_k) + Σ_{i≠k} (y(i)/Pᵢ)(−PᵢP_k)", finding: .misprint,
    printed: "… + Σ_{i≠k} (y(i)/Pᵢ)(−PᵢPⱼ)", remark: "the index: there is no j"
  ) { check in
    let p = softmaxOfA, truth = gradient(at: a, of: softLogLikelihood)[1]
    func expansion(_ factor: Int) -> Double {
      let rest = [0, 2, 3].reduce(0.0) { $0 + t[$1] / p[$1] * (-p[$1] * p[factor]) }
      return t[1] / p[1] * p[1] * (1 - p[1]) + rest
    }
    check.that("∂ Σ t log P/∂S₁", truth, equals: expansion(1))
    check.shows("the printed sum, j = 3", gives: expansion(3), not: truth)
  }

  static let secondExpansion = ClosedForm(
    "CF-81", .tian, "12", "y(k)(1 − P_k) − Σ_{i≠k} y(i) P_k", finding: .misprint,
    printed: "y(k)(1 − P_k) + Σ_{i≠k} (−y(i) Pᵢ)", remark: "the factor is P_k, not Pᵢ"
  ) { check in
    let p = softmaxOfA, truth = gradient(at: a, of: softLogLikelihood)[1]
    let corrected = [0, 2, 3].reduce(t[1] * (1 - p[1])) { $0 - t[$1] * p[1] }
    let printed = [0, 2, 3].reduce(t[1] * (1 - p[1])) { $0 - t[$1] * p[$1] }
    check.that("∂ Σ t log P/∂S₁", truth, equals: corrected)
    check.shows("the printed sum", gives: printed, not: truth)
  }

  static let chainResult = ClosedForm(
    "CF-82", .tian, "12", "y(k) − P_k Σᵢ y(i) = y(k) − P_k, as Σy = 1; P_k − y(k) for the loss"
  ) { check in
    check.that("∇ Σ t log P at a", gradient(at: a, of: softLogLikelihood), equals: t - softmaxOfA)
    gradientIsOutputMinusTarget(&check)
  }

  static let derivedCases = ClosedForm(
    "CF-83", .tian, "after 12", "the cases are i = k and i ≠ k", finding: .misprint, printed: "i = j and i ≠ j",
    remark: "the index", examine: nil)

  static let logisticGradientLikeness = ClosedForm(
    "CF-84", .tian, "2.3.3, 1", "the binary loss has the slope sigmoid(s) − y", tolerance: 1e-16
  ) { check in
    let s: Tensor<Double> = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5]
    for y in [0.0, 1] {
      let targets = Tensor(repeating: y, shape: [11])
      let slope = gradient(at: s) { binaryCrossEntropy(logits: $0, targets: targets, reduction: .sum) }
      // Near 1 the vector sigmoid is off by 1.3 units in the last place.
      check.that("slope at −5, …, 5, y = \(y)", slope, equals: sigmoid(s) - y, ulps: 8)
    }
  }

  static let scoreGradient = ClosedForm(
    "CF-85", .tian, "13", "∂(−Jₘ)/∂S_mk = P_mk − y(mk)", finding: .misprint, printed: "∂(−Jₘ)/∂P_mk = P_mk − y(mk)",
    remark: "the derivative is by the score"
  ) { check in
    gradientIsOutputMinusTarget(&check)
    let byScore = gradient(at: a) { -softLogLikelihood($0) }
    check.that("∂(−Σ t log P)/∂S", byScore, equals: softmaxOfA - t)
    let byProbability = gradient(at: softmaxOfA) { -sum(t * log($0)) }
    check.shows("P₁ − t₁ as the derivative by P₁", gives: softmaxOfA[1] - t[1], not: byProbability[1])
  }

  static let estimateMinusObservation = ClosedForm(
    "CF-86", .tian, "13", "∂(−Σₘ Jₘ)/∂Wᵢ_k = Σₘ xₘᵢ (P_mk − y(mk)): the model's total minus the observed one",
    tolerance: 1e-14
  ) { check in
    let residual = sixSamples.probabilities(weights) - sixSamples.y
    let byWeights = gradient(at: weights) { sixSamples.loss($0, .sum) }
    check.that("∇ by W", byWeights, equals: matmul(sixSamples.x.transposed(), residual))
    let byInputs = gradient(at: sixSamples.x) { x in
      crossEntropy(logits: matmul(x, weights), labels: sixSamples.labels, reduction: .sum)
    }
    check.that("∇ by X", byInputs, equals: matmul(residual, weights.transposed()))
  }

  static let idealState = ClosedForm(
    "CF-87", .tian, "after 13", "at the optimum Xᵀ P = Xᵀ Y in total, or (1/m)(Xᵀ P − Xᵀ Y) = −λW with a penalty",
    finding: .misprint, printed: "training makes E_est = E_obs", remark: "not for a sample: that needs infinite scores",
    tolerance: 1e-8
  ) { check in
    for samples in [overlapping, penalized] {
      let w = samples.optimum(), residual = samples.probabilities(w) - samples.y
      let loss = value(at: w) { samples.loss($0) }.scalar
      check.that(
        "the least loss, λ = \(samples.penalty)", loss, equals: samples.optimalLoss, within: 1e-10, relative: true)
      let totals = matmul(samples.x.transposed(), residual) / samples.count
      check.that("(Xᵀ P − Xᵀ Y)/m there", totals, equals: -samples.penalty * w)
      check.shows("the largest |P − y| of a sample as 0", gives: 0, not: largest(residual), apart: 0.3)
    }
    let separable = Samples(x: [[1, -1], [1, 1]], labels: [0, 1], classes: 2)
    let direction: Tensor<Double> = [[0, 0], [-1, 1]]
    let losses = [1.0, 3, 10, 30, 100].map { scale in value(at: scale * direction) { separable.loss($0) }.scalar }
    let quotients = zip(losses, losses.dropFirst()).map { $1 / $0 }
    check.that("separable: the loss falls on and on with the scores", Tensor(quotients), isAtMost: 0.5)
  }

  static let idealLogisticState = ClosedForm(
    "CF-88", .tian, "last sentence", "the same for one logit: Xᵀ (sigmoid(Xw) − y) = 0 at the optimum", tolerance: 1e-8
  ) { check in
    let x = overlapping.x, y = overlapping.y.slice(axis: 1, 0..<1).reshaped(to: [24])
    func loss(_ w: Variable<Double>) -> Variable<Double> { binaryCrossEntropy(logits: matmul(x, w), targets: y) }
    var w: Tensor<Double> = [0, 0]
    for _ in 0..<12 { w -= solve(hessian(at: w, of: loss), gradient(at: w, of: loss)) }
    let residual = value(at: w) { sigmoid(matmul(x, $0)) - y }
    check.that("Xᵀ (sigmoid(Xw) − y)", matmul(x.transposed(), residual), equals: Tensor(0))
    check.that("largest single difference", abs(residual).max(), isAtLeast: 0.3)
  }
}
