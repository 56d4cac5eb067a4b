// "The Softmax Function" (appendix and hand-written notes), author not given: the properties of softmax.

extension ClosedForm {
  static let softmaxFunctionNotes = [
    vectorDefinition, shiftInvariance, inverse, kernel, superposition, productSum, sumReference, sumOfInputs,
    differenceOfInputs, scaling, signChange, jacobianMatrix, genericElement, diagonalProof, offDiagonalProof,
    sharpness, factoredAtMaximum, limitOfFirstOutput, flatness, severalMaxima, negativeSharpness, factoredAtMinimum,
    roleOfSign, overparametrization, pinnedInput, maxSubtraction, exponentRange, denominatorRange, noZeroOutput,
    effectOnLearning, firstOfTwo, secondOfTwo, complement, logisticUnit
  ]

  static let vectorDefinition = ClosedForm(
    "CF-15", .softmaxFunctionNotes, "first two displays", "S(x) = exp(x) / (1ᵀ exp(x))"
  ) { check in
    func form(_ x: Variable<Double>) -> Variable<Double> { exp(x) / matmul(exp(x), ones) }
    check.that("exp(a) / (1ᵀ exp(a))", value(at: a, of: form), equals: softmax(a))
    check.that("its Jacobian at a", jacobian(at: a, of: form), equals: softmaxJacobian(at: a))
  }

  static let shiftInvariance = ClosedForm(
    "CF-16", .softmaxFunctionNotes, "34", "S(x + c1) = S(x)", examine: shiftsChangeNothing)

  @Sendable static func shiftsChangeNothing(_ check: inout Check) {
    for c in [-1e4, -1, 1e4] {
      check.that("S(a + (\(c)))", value(at: a) { softmax($0 + c) }, equals: softmaxOfA, within: 1e-11)
    }
    let dyadic: Tensor<Double> = [0.25, -1.25, 2, 0.5]
    check.that("S(x + 1024), x dyadic", value(at: dyadic) { softmax($0 + 1024) }, equals: softmax(dyadic), within: 0)
    check.that("J 1 at a", derivative(at: a, along: ones) { softmax($0) }, equals: Tensor(0))
    let slope = gradient(at: Tensor(0.75)) { c in sum(v * softmax(a + c)) }
    check.that("d/dc Σ v ⊙ S(a + c)", slope, equals: Tensor(0))
  }

  static let inverse = ClosedForm(
    "CF-17", .softmaxFunctionNotes, "35", "p = S(x) ⇒ x = log p + c1, for p > 0"
  ) { check in
    let constant = value(at: a) { $0 - log(softmax($0)) }
    check.that("a − log S(a)", constant, equals: Tensor(logSumExpOfA))
    let p = normalized(exp(random([4], seed: 17)))
    check.that("S(log p)", value(at: p) { softmax(log($0)) }, equals: p)
    let product = matmul(softmaxJacobian(at: log(p)), jacobian(at: p) { log($0) })
    check.that("J of S at log p, times J of log at p", product, equals: identity(4) - outer(p, ones), within: 1e-14)
  }

  static let kernel = ClosedForm(
    "CF-18", .softmaxFunctionNotes, "after 35", "ker J = span(1)", examine: jacobianLosesExactlyAConstant)

  @Sendable static func jacobianLosesExactlyAConstant(_ check: inout Check) {
    let singularValues = eigenvalues(ofSymmetric: softmaxJacobian(at: a)).map(Swift.abs).sorted(by: >)
    check.that("three singular values of J at a", Tensor(Array(singularValues[..<3])), isAtLeast: 1e-3)
    check.that("the fourth", singularValues[3], equals: 0)
  }

  /// The product of CF-19 before it is normalised: S(a)^α₁ ⊙ S(b)^α₂.
  private static func productOfPowers(_ alpha: Variable<Double>) -> Variable<Double> {
    let alpha1 = alpha.slice(axis: 0, 0..<1), alpha2 = alpha.slice(axis: 0, 1..<2)
    return pow(Variable(softmax(a)), alpha1) * pow(Variable(softmax(b)), alpha2)
  }

  static let superposition = ClosedForm(
    "CF-19", .softmaxFunctionNotes, "36", "S(Σₘ αₘ xₘ + c1) ∝ ⨀ₘ S(xₘ)^αₘ",
    remark: "N stands for two lengths; equal after dividing by the sum", tolerance: 1e-14
  ) { check in
    let alpha: Tensor<Double> = [1.7, -0.6]
    func left(_ alpha: Variable<Double>) -> Variable<Double> {
      let combined = a * alpha.slice(axis: 0, 0..<1) + b * alpha.slice(axis: 0, 1..<2)
      return softmax(combined + 2)
    }
    func right(_ alpha: Variable<Double>) -> Variable<Double> {
      productOfPowers(alpha) / sum(productOfPowers(alpha))
    }
    check.that("S(1.7 a − 0.6 b + 2)", value(at: alpha, of: left), equals: value(at: alpha, of: right))
    check.that(
      "its Jacobian by α", jacobian(at: alpha, of: left), equals: jacobian(at: alpha, of: right), within: 1e-13)
  }

  static let productSum = ClosedForm(
    "CF-20", .softmaxFunctionNotes, "after 36", "⨀ₘ S(xₘ)^αₘ > 0, and in general does not sum to one",
    finding: .misprint,
    printed: "the product is a distribution", remark: "the same remark says that normalising is needed"
  ) { check in
    let product = value(at: [1.7, -0.6], of: productOfPowers)
    check.that("smallest element of the product", product, isAtLeast: 1e-3)
    check.that("sum of the normalised product", sum(normalized(product)).scalar, equals: 1)
    check.shows("sum of the product as 1", gives: 1, not: sum(product).scalar, apart: 0.1)
  }

  static let sumReference = ClosedForm(
    "CF-21", .softmaxFunctionNotes, "before 37", "the sum follows from property 3, equation 36, with both αₘ = 1",
    finding: .misprint, printed: "it follows from property 2", remark: "the cross-reference", examine: nil)

  static let sumOfInputs = ClosedForm(
    "CF-22", .softmaxFunctionNotes, "37", "S(x₁ + x₂) ∝ S(x₁) ⊙ S(x₂)"
  ) { check in
    func left(_ x: Variable<Double>) -> Variable<Double> { softmax(x + b) }
    func right(_ x: Variable<Double>) -> Variable<Double> {
      let product = softmax(x) * softmax(b)
      return product / sum(product)
    }
    check.that("S(a + b)", value(at: a, of: left), equals: value(at: a, of: right))
    check.that("its Jacobian by a", jacobian(at: a, of: left), equals: jacobian(at: a, of: right), within: 1e-14)
  }

  static let differenceOfInputs = ClosedForm(
    "CF-23", .softmaxFunctionNotes, "38", "S(x₁ − x₂) ∝ S(x₁) / S(x₂)", remark: "a rounded S(x₂) may hold a zero",
    tolerance: 1e-14
  ) { check in
    check.that("S(a − b)", value(at: a) { softmax($0 - b) }, equals: normalized(softmax(a) / softmax(b)))
    let x: Tensor<Double> = [0, 0], far: Tensor<Double> = [0, -800]
    let left = value(at: x) { softmax($0 - far) }
    check.that("S(x₁ − x₂), x₂ = (0, −800)", left, equals: [0, 1])
    let quotients = value(at: x) { softmax($0) / softmax(far) }
    check.shows("S(x₁)/S(x₂) there, normalised", gives: normalized(quotients)[1], not: left[1])
  }

  static let scaling = ClosedForm(
    "CF-24", .softmaxFunctionNotes, "39", "S(αx) ∝ S(x)^α; dS(αx)/dα = y ⊙ (x − yᵀx)", tolerance: 1e-14
  ) { check in
    for alpha in [0.3, 1, 2.5] {
      let y = value(at: a) { softmax(alpha * $0) }
      check.that("S(\(alpha) a)", y, equals: normalized(pow(softmax(a), alpha)))
      let slope = jacobian(at: Tensor(alpha)) { alpha in softmax(alpha * a) }
      check.that("dS(αa)/dα at \(alpha)", slope, equals: y * (a - dot(y, a)))
    }
    let entropies = [0.1, 0.3, 1, 2.5, 5].map { alpha in
      value(at: a) { -sum(softmax(alpha * $0) * logSoftmax(alpha * $0)) }.scalar
    }
    let falls = zip(entropies, entropies.dropFirst()).map { $0 - $1 }
    check.that("the entropy falls as α grows", Tensor(falls), isAtLeast: 1e-3)
  }

  static let signChange = ClosedForm(
    "CF-25", .softmaxFunctionNotes, "40", "S(−x) ∝ 1 / S(x)", tolerance: 1e-14
  ) { check in
    check.that("S(−a)", value(at: a) { softmax(-$0) }, equals: normalized(1 / softmax(a)))
  }

  static let jacobianMatrix = ClosedForm(
    "CF-26", .softmaxFunctionNotes, "property 4", "J = diag(y) − y yᵀ", examine: jacobianIsACovariance)

  @Sendable static func jacobianIsACovariance(_ check: inout Check) {
    let j = softmaxJacobian(at: a), y = softmaxOfA
    check.that("Jacobian of softmax at a", j, equals: covariance(y))
    check.that("J − Jᵀ", j - j.transposed(), equals: Tensor(0), within: 1e-16)
    check.that("sums of its rows", sum(j, axis: 1), equals: Tensor(0), within: 1e-16)
    check.that("sums of its columns", sum(j, axis: 0), equals: Tensor(0), within: 1e-16)
    let u = randomDirections(100, seed: 26)
    let forms = sum(matmul(u, j) * u, axis: 1), means = sum(u * y, axes: [1], keepingAxes: true)
    let variances = sum(y * (u - means) * (u - means), axis: 1)
    check.that("uᵀ J u for 100 random u, as their variances", forms, equals: variances)
    check.that("the least uᵀ J u", forms, isAtLeast: -1e-16)
  }

  static let genericElement = ClosedForm(
    "CF-27", .softmaxFunctionNotes, "property 4", "∂yᵢ/∂z_e = δᵢ_e yᵢ − yᵢ y_e",
    remark: "the letter of the index changes from e to l, and that of the length among N, M and n"
  ) { check in
    let j = softmaxJacobian(at: a), y = softmaxOfA
    for i in 0..<4 {
      for e in 0..<4 { check.that("∂y\(i)/∂z\(e)", j[i, e], equals: (i == e ? y[i] : 0) - y[i] * y[e]) }
    }
    jacobianIsACovariance(&check)
  }

  static let diagonalProof = ClosedForm(
    "CF-28", .softmaxFunctionNotes, "property 4, e = i", "exp(zᵢ)/Σ − (exp(zᵢ)/Σ)² = yᵢ (1 − yᵢ)", finding: .misprint,
    printed: "(exp(zᵢ)/Σ) · (exp(zᵢ)/Σ)² = yᵢ (1 − yᵢ)", remark: "a product where a difference belongs"
  ) { check in
    let share = exp(a) / sum(exp(a)), truth = diagonal(of: softmaxJacobian(at: a))
    check.that("diagonal of the Jacobian at a", truth, equals: share - share * share)
    check.that("∂y₀/∂z₀", truth[0], equals: 0.11033848763908422)
    let product = (share * share * share)[0]
    check.that("the printed product, i = 0", product, equals: 0.0020140696102364727)
    check.shows("the printed product, i = 0", gives: product, not: truth[0])
  }

  static let offDiagonalProof = ClosedForm(
    "CF-29", .softmaxFunctionNotes, "property 4, e ≠ i", "−exp(zᵢ) exp(z_e) / Σ² = −yᵢ y_e", tolerance: 1e-16,
    examine: offDiagonalIsMinusAProduct)

  @Sendable static func offDiagonalIsMinusAProduct(_ check: inout Check) {
    let off = 1 - identity(4), n = sum(exp(a))
    let j = softmaxJacobian(at: a) * off
    check.that("off-diagonal of J against −exp(zᵢ) exp(z_e)/Σ²", j, equals: -outer(exp(a), exp(a)) / (n * n) * off)
    check.that("off-diagonal of J against −yᵢ y_e", j, equals: -outer(softmaxOfA, softmaxOfA) * off)
  }
}
