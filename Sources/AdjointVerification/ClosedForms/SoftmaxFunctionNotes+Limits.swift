// "The Softmax Function", author not given: the limits of property 5, and the sections on stability and on two outputs.

extension ClosedForm {
  /// exp(α (x − x_p)) / (1 + Σ of the others): the document's form with the exponent of place p factored out.
  private static func factored(_ alpha: Double, at place: Int) -> Tensor<Double> {
    let terms = exp(alpha * (a - a[place]))
    let others = sum(terms * (1 - Tensor.oneHot([place], classes: 4))).scalar
    return terms / (1 + others)
  }

  static let sharpness = ClosedForm(
    "CF-30", .softmaxFunctionNotes, "property 5a", "S(αx) → e_max as α → ∞, if the maximum is unique"
  ) { check in
    check.that("S(10 a) at the maximum", value(at: a) { softmax(10 * $0) }[2], equals: 0.9999996526984103)
    check.that("S(400 a)", value(at: a) { softmax(400 * $0) }, equals: unitC)
    for alpha in [1.0, 2, 5, 10, 20] {
      let bound = 3 * exp(Tensor(-1.5 * alpha)).scalar, y = value(at: a) { softmax(alpha * $0) }
      check.that("‖S(\(alpha) a) − e₂‖", abs(y - unitC), isAtMost: bound)
      check.that("‖J at \(alpha) a‖", abs(softmaxJacobian(at: alpha * a)), isAtMost: bound)
    }
  }

  static let factoredAtMaximum = ClosedForm(
    "CF-31", .softmaxFunctionNotes, "property 5, (*)", "yᵢ = exp(α(xᵢ − x₁)) / (1 + Σ_{j>1} exp(α(xⱼ − x₁)))"
  ) { check in
    for alpha in [1.0, 10, 1000] {
      check.that("S(\(alpha) a)", value(at: a) { softmax(alpha * $0) }, equals: factored(alpha, at: 2))
    }
  }

  static let limitOfFirstOutput = ClosedForm(
    "CF-32", .softmaxFunctionNotes, "end of proof 5", "y₁ = 1 / (1 + Σ_{j>1} exp(α(xⱼ − x₁))) → 1", finding: .misprint,
    printed: "y₁ = 1 over that denominator", remark: "the equality sign: the numerator is 1, not y₁"
  ) { check in
    for alpha in [1.0, 10, 1000] {
      let y = value(at: a) { softmax(alpha * $0) }[2]
      check.that("largest output of S(\(alpha) a)", y, equals: factored(alpha, at: 2)[2])
    }
    check.that("largest output of S(1000 a)", value(at: a) { softmax(1000 * $0) }[2], equals: 1)
    check.shows("y₁ = 1 at α = 1", gives: 1, not: value(at: a) { softmax($0) }[2])
  }

  static let flatness = ClosedForm(
    "CF-33", .softmaxFunctionNotes, "property 5b", "S(αx) → 1/n as α → 0; dS(αx)/dα = (x − x̄)/n at 0"
  ) { check in
    let distance = abs(value(at: a) { softmax(1e-9 * $0) } - 0.25)
    check.that("|S(10⁻⁹ a) − 1/n|", distance, isAtMost: 1e-9 * largest(a))
    check.that("S(0 a)", value(at: a) { softmax(0 * $0) }, equals: Tensor(0.25), within: 0)
    let slope = jacobian(at: Tensor(0)) { alpha in softmax(alpha * a) }
    check.that("dS(αa)/dα at 0", slope, equals: (a - mean(a)) / 4)
  }

  static let severalMaxima = ClosedForm(
    "CF-34", .softmaxFunctionNotes, "corollary of 5a", "x₁ = … = xₙ > xₙ₊₁ ≥ … ≥ x_N: y₁, …, yₙ → 1/n, the others → 0",
    finding: .misprint, printed: "y₁, …, yₙ → 1/ϵ", remark: "a misread symbol, and a missing ellipsis"
  ) { check in
    let x: Tensor<Double> = [3, 3, 3, 1, 0], shares = Tensor([1.0 / 3, 1.0 / 3, 1.0 / 3, 0, 0])
    check.that("S(500 x), three maxima", value(at: x) { softmax(500 * $0) }, equals: shares)
    check.that("∇ lse(500 x)/500", gradient(at: x) { logSumExp(500 * $0) / 500 }, equals: shares)
    check.that("∇ max(x)", gradient(at: x) { max($0) }, equals: shares)
    check.shows("1/ϵ with ϵ = 0.01", gives: 1 / 0.01, not: softmax(500 * x)[0])
  }

  static let negativeSharpness = ClosedForm(
    "CF-35", .softmaxFunctionNotes, "property 5c", "S(αx) → e_min as α → −∞, if the minimum x_N is unique",
    finding: .misprint, printed: "S(x) → concentrated on the maximum; x_N is the max",
    remark: "the argument is αx, and x_N is the minimum"
  ) { check in
    check.that("S(−10 a) at the minimum", value(at: a) { softmax(-10 * $0) }[1], equals: 0.9999996526984103)
    let y = value(at: a) { softmax(-400 * $0) }
    check.that("S(−400 a)", y, equals: [0, 1, 0, 0])
    check.shows("the maximum's output as 1", gives: 1, not: y[2])
  }

  static let factoredAtMinimum = ClosedForm(
    "CF-36", .softmaxFunctionNotes, "property 5c", "yᵢ = exp(α(xᵢ − x_N)) / (Σ_{j<N} exp(α(xⱼ − x_N)) + 1)"
  ) { check in
    check.that("S(−10 a)", value(at: a) { softmax(-10 * $0) }, equals: factored(-10, at: 1))
  }

  static let roleOfSign = ClosedForm(
    "CF-37", .softmaxFunctionNotes, "observation", "S(−x) is a softmin: it favours the smallest input",
    finding: .misprint, printed: "the sign turns a softmax into a softmax", remark: "softmin is meant"
  ) { check in
    let y = value(at: a) { softmax(-$0) }
    check.that("argmax of S(−a)", Double(y.argmax()[0]), equals: Double((-a).argmax()[0]), within: 0)
    check.that("index of the smallest input", Double(y.argmax()[0]), equals: 1, within: 0)
    check.shows("S(−a) at a's maximum, as a softmax", gives: softmaxOfA[2], not: y[2])
  }

  static let overparametrization = ClosedForm(
    "CF-38", .softmaxFunctionNotes, "stable softmax", "S(z + c1) = S(z): one input is redundant",
    remark: "c means c1; inputs are called untrained where unconstrained is meant"
  ) { check in
    shiftsChangeNothing(&check)
    jacobianLosesExactlyAConstant(&check)
  }

  private static let overflowing: Tensor<Double> = [0, 710]
  /// 4.476286225675130e-309, which is below the normal numbers, and 1.
  private static let shiftedOverflowing = Tensor([906_010_418_525_123 * Double.leastNonzeroMagnitude, 1])

  static let pinnedInput = ClosedForm(
    "CF-39", .softmaxFunctionNotes, "stable softmax", "subtract the largest input", finding: .misprint,
    printed: "one input is fixed at zero for stability",
    remark: "that removes a degree of freedom and bounds nothing: exp(710) overflows"
  ) { check in
    let fused = value(at: overflowing) { softmax($0) }, shifted = value(at: overflowing, of: shiftedQuotient)
    check.that("softmax(0, 710)", fused, equals: shiftedOverflowing, relative: true)
    check.that("quotient after subtracting the maximum", shifted, equals: shiftedOverflowing, relative: true)
    let pinned = value(at: overflowing, of: quotient)
    check.shows("exp(z)/Σ exp(z), the first input fixed at 0", gives: pinned[1], not: fused[1])
  }

  static let maxSubtraction = ClosedForm(
    "CF-40", .softmaxFunctionNotes, "stable softmax", "S(z)ⱼ = exp(zⱼ − max z) / Σᵢ exp(zᵢ − max z)",
    finding: .notation,
    printed: "exp(zⱼ − max z) and Σᵢ exp(zᵢ − max z), apart", remark: "to be joined by a fraction",
    examine: shiftingByTheMaximumChangesNothing)

  @Sendable static func shiftingByTheMaximumChangesNothing(_ check: inout Check) {
    let extreme = value(at: [1e4, 0, -1e4], of: shiftedQuotient)
    check.that("at (10⁴, 0, −10⁴)", extreme, equals: [1, 0, 0])
    check.that("at a, against exp(a)/Σ exp(a)", value(at: a, of: shiftedQuotient), equals: value(at: a, of: quotient))
    let whole = gradient(at: a) { sum(v * shiftedQuotient($0)) }
    let detached = gradient(at: a) { z in sum(v * quotient(z - stopGradient(max(z)))) }
    check.that("∇, the maximum detached or not", whole, equals: detached)
    check.that("∇ of the plain form", gradient(at: a) { sum(v * quotient($0)) }, equals: detached)
  }

  static let exponentRange = ClosedForm(
    "CF-41", .softmaxFunctionNotes, "stable softmax, 1", "zⱼ − max z ≤ 0, with at least one 0; exponentials in (0, 1]",
    finding: .misprint, printed: "all exponents are negative", remark: "that of the maximum is 0"
  ) { check in
    let exponents = value(at: random([64, 50], seed: 41)) { $0 - max($0, axes: [1], keepingAxes: true) }
    check.that("largest exponent of each of 64 rows", max(exponents, axis: 1), equals: Tensor(0), within: 0)
    check.that("largest exponential", exp(exponents), isAtMost: 1)
    check.that("smallest exponential", exp(exponents), isAtLeast: 0)
    let negative = sum(exponents .< 0).scalar / 64
    check.shows("50 negative exponents a row", gives: 50, not: negative, apart: 0.5)
  }

  static let denominatorRange = ClosedForm(
    "CF-42", .softmaxFunctionNotes, "stable softmax, 2", "1 ≤ Σᵢ exp(zᵢ − max z) ≤ n"
  ) { check in
    func denominators(_ z: Tensor<Double>) -> Tensor<Double> {
      value(at: z) { sum(exp($0 - max($0, axes: [1], keepingAxes: true)), axis: 1) }
    }
    for z in [random([64, 50], seed: 42), [[1e308, -1e308, 0], [-1e308, -1e308, -1e308]]] {
      check.that("smallest of \(z.shape[0]) denominators", denominators(z), isAtLeast: 1)
      check.that("largest of \(z.shape[0]) denominators", denominators(z), isAtMost: Double(z.shape[1]))
    }
  }

  static let noZeroOutput = ClosedForm(
    "CF-43", .softmaxFunctionNotes, "stable softmax, 2", "one numerator is 1, so the output is never all zeros",
    finding: .misprint, printed: "the same without the word never", remark: "the negation is missing"
  ) { check in
    let low: Tensor<Double> = [-10_000, -10_001], known: Tensor<Double> = [0.7310585786300049, 0.2689414213699951]
    check.that("softmax(−10⁴, −10⁴ − 1)", value(at: low) { softmax($0) }, equals: known)
    check.that("quotient after subtracting the maximum", value(at: low, of: shiftedQuotient), equals: known)
    check.shows("exp(z)/Σ exp(z) there: 0/0", gives: value(at: low, of: quotient)[0], not: known[0])
    check.shows("a sum of outputs of 0", gives: 0, not: sum(value(at: low, of: shiftedQuotient)).scalar)
  }

  static let effectOnLearning = ClosedForm(
    "CF-44", .softmaxFunctionNotes, "last remark", "subtracting the maximum changes neither output nor gradient",
    finding: .wording, remark: "it says rarely; in exact arithmetic it is never",
    examine: shiftingByTheMaximumChangesNothing)

  private static let pair: Tensor<Double> = [0.3, 2]

  static let firstOfTwo = ClosedForm(
    "CF-45", .softmaxFunctionNotes, "softmax for 2", "y₁ = 1 / (1 + exp(z₂ − z₁)) = sigmoid(z₁ − z₂)", tolerance: 1e-16
  ) { check in twoOutputsAreLogistic(&check, 0) }

  static let secondOfTwo = ClosedForm(
    "CF-46", .softmaxFunctionNotes, "softmax for 2", "y₂ = 1 / (1 + exp(z₁ − z₂))", tolerance: 1e-16
  ) { check in
    twoOutputsAreLogistic(&check, 1)
    check.that("y₁ + y₂", value(at: pair) { sum(softmax($0)) }.scalar, equals: 1)
  }

  private static func twoOutputsAreLogistic(_ check: inout Check, _ i: Int) {
    let logit = pair[i] - pair[1 - i], unit = Tensor<Double>.oneHot([i], classes: 2).reshaped(to: [2])
    let y = value(at: pair) { softmax($0) }
    check.that("y against 1/(1 + exp(−s))", y[i], equals: (1 / (1 + exp(Tensor(-logit)))).scalar)
    check.that("y against sigmoid(s)", y[i], equals: sigmoid(Tensor(logit)).scalar)
    let slope = gradient(at: pair) { sum(unit * softmax($0)) }
    check.that("∇y", slope, equals: y[0] * y[1] * (2 * unit - 1))
  }

  static let complement = ClosedForm(
    "CF-47", .softmaxFunctionNotes, "last line", "1 − y₁ = y₂ = p(a₂|x)", finding: .misprint,
    printed: "1 − y₁ = p(a₀|x)",
    remark: "the index: the classes are 1 and 2", tolerance: 1e-16
  ) { check in
    let rest = value(at: pair) { 1 - softmax($0).slice(axis: 0, 0..<1) }.scalar, y = softmax(pair)
    check.that("1 − y₁", rest, equals: y[1])
    check.shows("the first class's probability as 1 − y₁", gives: y[0], not: rest)
  }

  static let logisticUnit = ClosedForm(
    "CF-48", .softmaxFunctionNotes, "text", "a logistic unit is a two-class softmax with logits (s, 0), s = z₁ − z₂",
    tolerance: 1e-12, examine: logisticIsTwoClassSoftmax)

  @Sendable static func logisticIsTwoClassSoftmax(_ check: inout Check) {
    for s in [-700.0, -30, -3, -0.5, 0, 0.5, 3, 30, 700] {
      for label in [0, 1] {
        let target = Tensor(Double(1 - label))
        let binary = valueWithGradient(at: Tensor(s)) { binaryCrossEntropy(logits: $0, targets: target) }
        let two = valueWithGradient(at: Tensor([s, 0])) { crossEntropy(logits: $0, labels: [label]) }
        check.that("loss at s = \(s), class \(label + 1)", binary.value, equals: two.value, relative: true)
        check.that("its slope", binary.gradient.scalar, equals: two.gradient[0], relative: true)
      }
    }
  }
}
