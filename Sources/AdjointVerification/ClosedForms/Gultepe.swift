// Eren Gultepe, "Softmax function derivative": the Jacobian by way of the logarithm.

extension ClosedForm {
  static let gultepe = [
    symmetricGoal, fullDependence, logarithmicDerivative, rearranged, logSoftmaxForm, termByTerm, identityTerm,
    logSumChainRule, logarithmSlope, sumSlope, logSoftmaxJacobian, gultepeResult
  ]

  static let symmetricGoal = ClosedForm(
    "CF-49", .gultepe, "goal and last line", "∂y_l/∂z_k = y_k (I_kl − y_l) = y_l (I_kl − y_k)",
    remark: "l serves as class index and as summation index", tolerance: 1e-16
  ) { check in
    let j = softmaxJacobian(at: a), y = softmaxOfA
    check.that("J − Jᵀ", j - j.transposed(), equals: Tensor(0))
    check.that("J, entry y_k (I_kl − y_l)", j, equals: y * (identity(4) - y.expandingShape(at: 1)))
    check.that("J, entry y_l (I_kl − y_k)", j, equals: y.expandingShape(at: 1) * (identity(4) - y))
  }

  static let fullDependence = ClosedForm(
    "CF-50", .gultepe, "definition", "sᵢ = exp(zᵢ) / Σ_l exp(z_l): each output depends on every input",
    examine: everyOutputDependsOnEveryInput)

  @Sendable static func everyOutputDependsOnEveryInput(_ check: inout Check) {
    softmaxIsItsDefinition(&check)
    check.that("smallest |∂sᵢ/∂zⱼ| at a", abs(softmaxJacobian(at: a)), isAtLeast: 1e-3)
  }

  static let logarithmicDerivative = ClosedForm(
    "CF-51", .gultepe, "logarithmic derivative", "∂ⱼ log sᵢ = (1/sᵢ) ∂ⱼsᵢ, for sᵢ > 0"
  ) { check in
    let logarithms = jacobian(at: a) { log(softmax($0)) }
    let quotients = softmaxJacobian(at: a) / softmaxOfA.expandingShape(at: 1)
    check.that("Jacobian of log(softmax) at a", logarithms, equals: quotients)
  }

  static let rearranged = ClosedForm("CF-52", .gultepe, "rearranged", "∂ⱼsᵢ = sᵢ ∂ⱼ log sᵢ") { check in
    let products = softmaxOfA.expandingShape(at: 1) * jacobian(at: a) { log(softmax($0)) }
    check.that("s ⊙ Jacobian of log(softmax) at a", products, equals: softmaxJacobian(at: a))
    let far: Tensor<Double> = [0, -800]
    let fused = jacobian(at: far) { logSoftmax($0) }, composed = jacobian(at: far) { log(softmax($0)) }
    check.that("Jacobian of logSoftmax at (0, −800)", fused, equals: [[0, 0], [-1, 1]])
    check.shows("∂₁ log s₁ there, composed: 0 · ∞", gives: composed[1, 1], not: fused[1, 1])
  }

  static let logSoftmaxForm = ClosedForm("CF-53", .gultepe, "log-softmax", "log sᵢ = zᵢ − log Σ_l exp(z_l)") { check in
    let y = value(at: a) { logSoftmax($0) }
    check.that("logSoftmax(a)", y, equals: a - logSumExpOfA)
    check.that("log(softmax(a))", value(at: a) { log(softmax($0)) }, equals: y)
    let far: Tensor<Double> = [10_000, 0, -10_000]
    let fused = value(at: far) { logSoftmax($0) }
    check.that("logSoftmax(10⁴, 0, −10⁴)", fused, equals: [0, -10_000, -20_000])
    check.shows("log(softmax) there", gives: value(at: far) { log(softmax($0)) }[2], not: fused[2])
  }

  static let termByTerm = ClosedForm(
    "CF-54", .gultepe, "term by term", "∂ⱼ log sᵢ = ∂ⱼzᵢ − ∂ⱼ log Σ_l exp(z_l)"
  ) { check in
    let first = jacobian(at: a) { $0 }, second = gradient(at: a) { log(sum(exp($0))) }
    check.that("both terms together", jacobian(at: a) { $0 - log(sum(exp($0))) }, equals: first - second)
    check.that("Jacobian of logSoftmax at a", jacobian(at: a) { logSoftmax($0) }, equals: first - second)
  }

  static let identityTerm = ClosedForm("CF-55", .gultepe, "identity term", "∂zᵢ/∂zⱼ = 1{i = j}", tolerance: 0) {
    check in
    check.that("Jacobian of z at a", jacobian(at: a) { $0 }, equals: identity(4))
  }

  static let logSumChainRule = ClosedForm(
    "CF-56", .gultepe, "chain rule", "1{i = j} − (1/Σ_l exp(z_l)) ∂ⱼ Σ_l exp(z_l)"
  ) { check in
    let inner = gradient(at: a) { sum(exp($0)) } / sum(exp(a))
    check.that("lse(a), composed", value(at: a) { log(sum(exp($0))) }, equals: logSumExp(a))
    check.that("∇ log Σ exp(z)", gradient(at: a) { log(sum(exp($0))) }, equals: inner)
    check.that("∇ lse, fused", gradient(at: a) { logSumExp($0) }, equals: inner)
    check.that("Jacobian of logSoftmax at a", jacobian(at: a) { logSoftmax($0) }, equals: identity(4) - inner)
  }

  static let logarithmSlope = ClosedForm("CF-57", .gultepe, "logarithm", "d log x/dx = 1/x, for x > 0") { check in
    let x: Tensor<Double> = [1e-300, 0.5, 1, 1e300]
    check.that("log′ at 10⁻³⁰⁰, ½, 1, 10³⁰⁰", gradient(at: x) { sum(log($0)) }, equals: 1 / x, relative: true)
  }

  static let sumSlope = ClosedForm(
    "CF-58", .gultepe, "derivative of the sum", "∂ⱼ Σ_l exp(z_l) = exp(zⱼ)", examine: sumOfExponentials)

  static let logSoftmaxJacobian = ClosedForm(
    "CF-59", .gultepe, "log-softmax Jacobian", "∂ⱼ log sᵢ = 1{i = j} − sⱼ, that is I − 1sᵀ"
  ) { check in
    check.that("Jacobian at a", jacobian(at: a) { logSoftmax($0) }, equals: identity(4) - softmaxOfA)
    let far: Tensor<Double> = [10_000, 0, -10_000]
    let extreme = jacobian(at: far) { logSoftmax($0) }
    check.that("Jacobian at (10⁴, 0, −10⁴)", extreme, equals: [[0, 0, 0], [-1, 1, 0], [-1, 0, 1]])
  }

  static let gultepeResult = ClosedForm(
    "CF-60", .gultepe, "result", "∂ⱼsᵢ = sᵢ (1{i = j} − sⱼ)", examine: jacobianHasItsClosedForm)
}
