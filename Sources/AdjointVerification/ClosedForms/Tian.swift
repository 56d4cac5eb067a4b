// Zhiliang Tian, "Softmax", 2016: the model, its Jacobian, and its likelihood. Throughout, the document prints the Greek
// alpha for the derivative sign, sums from 0 to K, and lets the bound index repeat the free one.

extension ClosedForm {
  static let tian =
    [
      features, indexedFormula, scoreMeaning, maximumEntropyModel, targetDerivative, splitOfSum, rewrittenDerivative,
      twoCases, logisticWithConstant, compactForm, deltaReading
    ] + tianLearning

  static let features = ClosedForm(
    "CF-61", .tian, "1.1", "∂P_k/∂S_k > 0, ∂Pᵢ/∂Sⱼ < 0; order is kept; (x − x′)ᵀ(σ(x) − σ(x′)) ≥ 0", finding: .wording,
    remark: "listed as features of softmax, none is its alone"
  ) { check in
    let j = softmaxJacobian(at: a), onDiagonal = identity(4)
    check.that("∂P_k/∂S_k", diagonal(of: j), isAtLeast: 1e-3)
    check.that("∂Pᵢ/∂Sⱼ, i ≠ j", j * (1 - onDiagonal) - onDiagonal, isAtMost: -1e-3)
    let order = { (x: Tensor<Double>) in x.scalars.indices.sorted { x[$0] < x[$1] } }
    check.that("order of softmax(a) as that of a", order(value(at: a) { softmax($0) }) == order(a))
    let x = random([100, 4], seed: 61), other = random([100, 4], seed: 62)
    let products = sum((x - other) * (value(at: x) { softmax($0) } - value(at: other) { softmax($0) }), axis: 1)
    check.that("the least (x − x′)ᵀ(σ(x) − σ(x′)) of 100", products, isAtLeast: 0)
    let sums = softmax(a) + softmax(b)
    check.shows("σ(a) + σ(b) as σ(a + b)", gives: sums[2], not: value(at: a) { softmax($0 + b) }[2])
  }

  static let indexedFormula = ClosedForm(
    "CF-62", .tian, "1", "P_k = exp(S_k) / Σⱼ exp(Sⱼ)", finding: .notation, printed: "P_k = exp(S_k) / Σ_k exp(S_k)",
    remark: "the summation index repeats the free one", examine: softmaxIsItsDefinition)

  static let scoreMeaning = ClosedForm(
    "CF-63", .tian, "below 1", "S_k is an unnormalised log-probability: log P_k − S_k is the same for all k",
    finding: .misprint, printed: "S_k is a non-normalised probability", remark: "that is exp(S_k); S_k may be negative"
  ) { check in
    let difference = value(at: a) { log(softmax($0)) - $0 }
    check.that("log P_k − S_k at a", difference, equals: Tensor(-logSumExpOfA))
    check.that("exp(a), normalised", normalized(exp(a)), equals: softmaxOfA)
    check.shows("a₁, normalised, as a probability", gives: normalized(a)[1], not: softmaxOfA[1])
  }

  static let maximumEntropyModel = ClosedForm(
    "CF-64", .tian, "2", "P_k = exp(Σᵢ Wᵢ_k xᵢ) / Σⱼ exp(Σᵢ Wᵢⱼ xᵢ)", finding: .notation,
    printed: "the same with k for j, and an unmatched bracket", remark: "index clash and bracket", tolerance: 1e-14
  ) { check in
    let p = sixSamples.probabilities(weights)
    check.that("row sums of P", sum(p, axis: 1), equals: Tensor(1), within: 1e-15)
    let loss = value(at: weights) { sixSamples.loss($0) }.scalar
    check.that("mean loss of six samples", loss, equals: 1.5974853863661038)
    let expected: Tensor<Double> = [
      [-0.4758505153830844, -0.1101721803537316, -0.06941063759651733],
      [-0.5542270102964435, -0.05226947584106319, 0.07592981947083997],
      [0.17779529301165223, 0.015518438978903511, 0.1322862680094443]
    ]
    check.that("Xᵀ P / 6", matmul(sixSamples.x.transposed(), p) / 6, equals: expected)
  }

  static let targetDerivative = ClosedForm(
    "CF-65", .tian, "3", "∂Pᵢ/∂Sⱼ = ∂(exp(Sᵢ)/Σ_k exp(S_k))/∂Sⱼ, not zero for i ≠ j",
    examine: everyOutputDependsOnEveryInput)

  /// Cⱼ = Σ_{k≠j} exp(S_k), for every j.
  private static func others(_ s: Variable<Double>) -> Variable<Double> { matmul(1 - identity(4), exp(s)) }

  static let splitOfSum = ClosedForm(
    "CF-66", .tian, "4", "Σ_k exp(S_k) = Cⱼ + exp(Sⱼ), ∂Cⱼ/∂Sⱼ = 0"
  ) { check in
    check.that("∂Cⱼ/∂Sⱼ at a", diagonal(of: jacobian(at: a, of: others)), equals: Tensor(0), within: 0)
    let totals = value(at: a) { others($0) + exp($0) }
    check.that("Cⱼ + exp(Sⱼ)", totals, equals: sum(exp(a)), relative: true)
  }

  /// exp(Sᵢ) / (Cⱼ + exp(Sⱼ)) with Cⱼ constant.
  private static func rewritten(_ i: Int, _ j: Int) -> (Variable<Double>) -> Variable<Double> {
    let constant = others(Variable(a)).value[j]
    return { s in
      exp(s.slice(axis: 0, i..<i + 1)) / (constant + exp(s.slice(axis: 0, j..<j + 1)))
    }
  }

  static let rewrittenDerivative = ClosedForm(
    "CF-67", .tian, "5", "∂Pᵢ/∂Sⱼ = ∂(exp(Sᵢ)/(Cⱼ + exp(Sⱼ)))/∂Sⱼ", finding: .misprint,
    printed: "∂Pᵢ/∂Sᵢ = ∂(exp(Sᵢ)/(Cⱼ + exp(Sⱼ)))/∂Sᵢ", remark: "the index, on both sides"
  ) { check in
    let full = softmaxJacobian(at: a)
    for i in 0..<4 {
      for j in 0..<4 {
        check.that("∂P\(i)/∂S\(j)", gradient(at: a, of: rewritten(i, j))[j], equals: full[i, j])
      }
    }
    let printed = gradient(at: a, of: rewritten(0, 1))[0]
    check.shows("by Sᵢ with Cⱼ constant, i = 0, j = 1, as ∂P₀/∂S₀", gives: printed, not: full[0, 0])
    check.shows("the same as ∂P₀/∂S₁", gives: printed, not: full[0, 1])
  }

  static let twoCases = ClosedForm(
    "CF-68", .tian, "6", "Cⱼ exp(Sⱼ)/(Cⱼ + exp(Sⱼ))² = Pⱼ(1 − Pⱼ); −exp(Sᵢ) exp(Sⱼ)/(Cⱼ + exp(Sⱼ))² = −PᵢPⱼ"
  ) { check in
    let c = others(Variable(a)).value, e = exp(a), j = softmaxJacobian(at: a), p = softmaxOfA, off = 1 - identity(4)
    check.that("diagonal of J against the first form", diagonal(of: j), equals: c * e / ((c + e) * (c + e)))
    check.that("diagonal of J against Pⱼ(1 − Pⱼ)", diagonal(of: j), equals: p * (1 - p))
    check.that("off-diagonal of J against the second form", j * off, equals: -outer(e, e) / ((c + e) * (c + e)) * off)
    check.that("off-diagonal of J against −PᵢPⱼ", j * off, equals: -outer(p, p) * off)
  }

  static let logisticWithConstant = ClosedForm(
    "CF-69", .tian, "after 6", "Pⱼ = sigmoid(Sⱼ − log Cⱼ) with Cⱼ constant"
  ) { check in
    let c = others(Variable(a)).value
    let logistic = valueWithPullback(at: a) { sigmoid($0 - log(c)) }
    check.that("sigmoid(Sⱼ − log Cⱼ) at a", logistic.value, equals: softmaxOfA)
    check.that("its slope", logistic.pullback(ones), equals: diagonal(of: softmaxJacobian(at: a)))
  }

  static let compactForm = ClosedForm(
    "CF-70", .tian, "7", "∂Pᵢ/∂Sⱼ = Pᵢ (δᵢⱼ − Pⱼ)", examine: jacobianHasItsClosedForm)

  static let deltaReading = ClosedForm(
    "CF-71", .tian, "after 7", "δᵢⱼ is the derivative of Sᵢ by Sⱼ", finding: .misprint,
    printed: "δᵢⱼ is an expectation over observed data",
    remark: "no data occur in the Jacobian; what is observed is the label's indicator y(k) of 12 and 13", examine: nil)
}
