// A study note "softmax function", author not given: the Jacobian by the product rule.

extension ClosedForm {
  static let studyNote = [
    range, massFunction, noteDefinition, productRule, innerDerivative, afterInserting, combined, cases, use
  ]

  static let range = ClosedForm(
    "CF-89", .studyNote, "range", "σ: ℝⁿ → the open simplex; for n = 1 the constant 1", finding: .wording,
    printed: "ℝⁿ → [0, 1]ⁿ", remark: "true, but the image is smaller: entries in (0, 1) that sum to one"
  ) { check in
    outputsFormADistribution(&check)
    let one = valueWithGradient(at: [1.7] as Tensor<Double>) { sum(softmax($0)) }
    check.that("softmax of one input", one.value.scalar, equals: 1, within: 0)
    check.that("its gradient", one.gradient, equals: Tensor(0), within: 0)
  }

  static let massFunction = ClosedForm(
    "CF-90", .studyNote, "first bullet", "σ(Z) is a probability mass function of the size of Z"
  ) { check in
    let y = value(at: random([3, 5], seed: 90)) { softmax($0) }
    check.that("shape of softmax of 3 × 5", y.shape == [3, 5])
    outputsFormADistribution(&check)
  }

  static let noteDefinition = ClosedForm(
    "CF-91", .studyNote, "definition", "σ(Z)ᵢ = exp(Zᵢ) / Σ_k exp(Z_k)", examine: softmaxIsItsDefinition)

  static let productRule = ClosedForm(
    "CF-92", .studyNote, "line 3", "(∂ exp(Zᵢ)/∂Zⱼ) Σ⁻¹ + exp(Zᵢ) ∂Σ⁻¹/∂Zⱼ", finding: .misprint,
    printed: "… + exp(Zᵢ) Σ⁻²/∂Zⱼ", remark: "the exponent, and the derivative sign is missing; line 2 repeats line 1"
  ) { check in
    let form = jacobian(at: a) { exp($0) * pow(sum(exp($0)), -1) }
    check.that("Jacobian of exp(z) · pow(Σ, −1) at a", form, equals: covariance(softmaxOfA))
    let first = jacobian(at: a) { exp($0) } / sum(exp(a))
    let corrected = first + outer(exp(a), gradient(at: a) { pow(sum(exp($0)), -1) })
    let printed = first + outer(exp(a), gradient(at: a) { pow(sum(exp($0)), -2) })
    check.that("both terms, by the tape", corrected, equals: covariance(softmaxOfA))
    check.shows("with exponent −2, i = j = 2", gives: printed[2, 2], not: form[2, 2])
  }

  static let innerDerivative = ClosedForm(
    "CF-93", .studyNote, "line 4", "−(exp(Zᵢ)/Σ²) ∂Σ/∂Zⱼ: the slope of x⁻¹ is −x⁻²", finding: .misprint,
    printed: "(−exp(Zᵢ)/Σ⁻²) Σ/∂Zⱼ",
    remark: "a negative power below the line multiplies; the derivative sign is missing",
    tolerance: 1e-16
  ) { check in
    let x: Tensor<Double> = [0.5, 2, 10]
    let slope = gradient(at: x) { sum(pow($0, -1)) }
    check.that("slope of x⁻¹ at ½, 2, 10", slope, equals: -1 / (x * x))
    check.that("slope of 1/x", gradient(at: x) { sum(1 / $0) }, equals: -1 / (x * x))
    check.shows("−1/x⁻² at 10", gives: -100, not: slope[2])
  }

  static let afterInserting = ClosedForm(
    "CF-94", .studyNote, "line 5", "−exp(Zᵢ) exp(Zⱼ) / Σ²", finding: .misprint, printed: "(−exp(Zᵢ)/Σ⁻²) exp(Zⱼ)",
    remark: "the same exponent", tolerance: 1e-16
  ) { check in
    offDiagonalIsMinusAProduct(&check)
    let n = sum(exp(a)).scalar, e = exp(a)
    check.shows("the printed term, i = 0, j = 1", gives: -e[0] * e[1] * n * n, not: softmaxJacobian(at: a)[0, 1])
  }

  static let combined = ClosedForm(
    "CF-95", .studyNote, "line 6", "∂σᵢ/∂Zⱼ = σⱼ I[i = j] − σⱼ σᵢ", examine: jacobianIsACovariance)

  static let cases = ClosedForm(
    "CF-96", .studyNote, "last lines", "σⱼ(1 − σⱼ) for i = j, −σⱼσᵢ else"
  ) { check in
    let j = softmaxJacobian(at: a), y = softmaxOfA, off = 1 - identity(4)
    check.that("diagonal of J at a", diagonal(of: j), equals: y * (1 - y))
    check.that("the rest", j * off, equals: -outer(y, y) * off)
    jacobianIsACovariance(&check)
  }

  static let use = ClosedForm(
    "CF-97", .studyNote, "second bullet", "the output function of multinomial logistic regression"
  ) { check in
    let centred = irises.x - mean(irises.x, axis: 0)
    func loss(_ w: Variable<Double>) -> Variable<Double> {
      crossEntropy(logits: matmul(centred, w), labels: irises.labels)
    }
    var w = Tensor<Double>(repeating: 0, shape: [4, 3]), losses: [Double] = []
    for _ in 0..<100 {
      let step = valueWithGradient(at: w, of: loss)
      losses.append(step.value.scalar)
      w -= 0.3 * step.gradient
    }
    check.that("loss of 30 irises before training, as log 3", losses[0], equals: log(Tensor(3)).scalar)
    check.that("the loss falls at every one of 100 steps", zip(losses, losses.dropFirst()).allSatisfy { $1 < $0 })
    check.that("loss after training, against a third of log 3", Tensor(losses[99]), isAtMost: losses[0] / 3)
  }
}
