// Closed forms that follow from the documents and stand in none of them: higher derivatives, products with vectors,
// bounds, entropy, and the whole model.

extension ClosedForm {
  static let consequences = [
    logSumExpDerivatives, thirdDerivative, crossEntropyHessian, hessianVectorProducts, vectorJacobianProducts,
    logSumExpBounds, entropy, zeroWeights, redundantColumns
  ]

  static let logSumExpDerivatives = ClosedForm(
    "CF-98", .consequences, "lse", "∇lse = σ, ∇²lse = diag(y) − y yᵀ, positive semidefinite with null vector 1",
    tolerance: 1e-14
  ) { check in
    check.that("∇lse at a", gradient(at: a) { logSumExp($0) }, equals: softmaxOfA)
    let reverse = hessian(at: a) { logSumExp($0) }
    check.that("∇²lse, reverse over reverse", reverse, equals: covariance(softmaxOfA))
    let slope = valueWithDifferential(at: a) { z in gradient(at: z) { logSumExp($0) } }
    let rows = (0..<4).map { i in slope.differential(identity(4).slice(axis: 0, i..<i + 1).reshaped(to: [4])) }
    check.that("∇²lse, forward over reverse", stack(rows), equals: covariance(softmaxOfA))
    let spectrum = Tensor(eigenvalues(ofSymmetric: reverse))
    check.that("its least eigenvalue", spectrum[3], equals: 0, within: 1e-15)
    check.that("its others", spectrum.slice(axis: 0, 0..<3), isAtLeast: 1e-3)
    check.that("∇²lse 1", matmul(reverse, ones), equals: Tensor(0), within: 1e-15)
  }

  static let thirdDerivative = ClosedForm(
    "CF-99", .consequences, "∇³lse",
    "Tᵢⱼ_k = δᵢⱼδⱼ_k yᵢ − δᵢⱼ yᵢy_k − δᵢ_k yᵢyⱼ − δⱼ_k yⱼyᵢ + 2 yᵢyⱼy_k", tolerance: 1e-14
  ) { check in
    let third = jacobian(at: a) { z in hessian(at: z) { logSumExp($0) } }
    let y = softmaxOfA, delta = identity(4)
    var form = Tensor<Double>(repeating: 0, shape: [4, 4, 4])
    for i in 0..<4 {
      for j in 0..<4 {
        for k in 0..<4 {
          let pairs = delta[i, j] * y[i] * y[k] + delta[i, k] * y[i] * y[j] + delta[j, k] * y[j] * y[i]
          form[i, j, k] = delta[i, j] * delta[j, k] * y[i] - pairs + 2 * y[i] * y[j] * y[k]
        }
      }
    }
    check.that("∇³lse at a", third, equals: form)
    for order in [[0, 2, 1], [1, 0, 2], [2, 1, 0]] {
      check.that("axes permuted to \(order)", third.permuted(to: order), equals: third)
    }
    for axis in 0..<3 { check.that("sums along axis \(axis)", sum(third, axis: axis), equals: Tensor(0)) }
    let ties: Tensor<Double> = [0.5, 0.5, 0.5]
    let tied = jacobian(at: ties) { z in hessian(at: z) { logSumExp($0) } }
    check.that("three ties: T₀₀₀", tied[0, 0, 0], equals: 2.0 / 27)
    check.that("three ties: T₀₀₁", tied[0, 0, 1], equals: -1.0 / 27)
    check.that("three ties: T₀₁₂", tied[0, 1, 2], equals: 2.0 / 27)
  }

  static let crossEntropyHessian = ClosedForm(
    "CF-100", .consequences, "∇²J", "∇²J = diag(y) − y yᵀ for each sample, over m for the mean, whatever the label",
    tolerance: 1e-14
  ) { check in
    let z = stack([a, b]), labels = [[2, 0], [1, 3]]
    for label in 0..<4 {
      let one = hessian(at: a) { crossEntropy(logits: $0, labels: [label]) }
      check.that("∇²J at a, label \(label)", one, equals: covariance(softmaxOfA))
    }
    check.that("∇²J with t", hessian(at: a) { crossEntropy(logits: $0, targets: t) }, equals: covariance(softmaxOfA))
    var form = Tensor<Double>(repeating: 0, shape: [2, 4, 2, 4])
    for (m, logits) in [a, b].enumerated() {
      let block = covariance(softmax(logits)) / 2
      for i in 0..<4 { for j in 0..<4 { form[m, i, m, j] = block[i, j] } }
    }
    for label in labels {
      let both = hessian(at: z) { crossEntropy(logits: $0, labels: label) }
      check.that("∇² of the mean of two, labels \(label)", both, equals: form)
    }
  }

  static let hessianVectorProducts = ClosedForm(
    "CF-101", .consequences, "∇²lse v", "y ⊙ (v − yᵀv), 0 along 1; maxent: (1/m) Xᵀ[P ⊙ (U − (P ⊙ U) 1 1ᵀ)], U = XV",
    tolerance: 1e-14
  ) { check in
    let along = hessianVectorProduct(at: a, along: v) { logSumExp($0) }
    check.that("∇²lse v at a", along, equals: softmaxOfA * (v - dot(softmaxOfA, v)))
    check.that("∇²lse 1 at a", hessianVectorProduct(at: a, along: ones) { logSumExp($0) }, equals: Tensor(0))
    let direction = random([3, 3], seed: 101), x = sixSamples.x
    let u = matmul(x, direction), p = sixSamples.probabilities(weights)
    let centred = p * (u - sum(p * u, axes: [1], keepingAxes: true))
    let product = hessianVectorProduct(at: weights, along: direction) { sixSamples.loss($0) }
    check.that("∇² of the maxent loss times V", product, equals: matmul(x.transposed(), centred) / 6)
  }

  static let vectorJacobianProducts = ClosedForm(
    "CF-102", .consequences, "Jᵀg", "softmax: y ⊙ (g − gᵀy); log-softmax: g − y (1ᵀg)", tolerance: 1e-14
  ) { check in
    let soft = valueWithPullback(at: a) { softmax($0) }.pullback(v)
    check.that("softmax at a, g = v", soft, equals: softmaxOfA * (v - dot(v, softmaxOfA)))
    let logarithm = valueWithPullback(at: a) { logSoftmax($0) }.pullback(v)
    check.that("log-softmax at a, g = v", logarithm, equals: v - softmaxOfA * sum(v))
    let composed = valueWithPullback(at: a, of: quotient).pullback(v)
    check.that("exp(z)/Σ exp(z) at a, g = v", composed, equals: soft)
  }

  static let logSumExpBounds = ClosedForm(
    "CF-103", .consequences, "bounds", "0 ≤ lse(z) − max z ≤ log n; lse(αz)/α → max z, gap log(ties)/α"
  ) { check in
    let z = random([64, 50], seed: 103), most = log(Tensor(50)).scalar
    let gaps = value(at: z) { logSumExp($0) - max($0, axis: 1) }
    check.that("lse(z) − max z of 64 rows, least", gaps, isAtLeast: 0)
    check.that("lse(z) − max z of 64 rows, largest", gaps, isAtMost: most)
    let sharp = value(at: z) { logSumExp(1e3 * $0) / 1e3 - max($0, axis: 1) }
    // The quotient is rounded at the size of the maximum, so the gap may come out below 0 by that much.
    check.that("lse(αz)/α − max z at α = 1000, least", sharp, isAtLeast: -1e-15 * largest(z))
    check.that("lse(αz)/α − max z at α = 1000, largest", sharp, isAtMost: most / 1e3)
    let tied: Tensor<Double> = [3, 3, 3, 1, 0]
    let gap = value(at: tied) { logSumExp(1e3 * $0) / 1e3 - max($0) }.scalar
    check.that("the gap with three maxima, log 3/α", gap, equals: log(Tensor(3)).scalar / 1e3)
  }

  static let entropy = ClosedForm(
    "CF-104", .consequences, "entropy", "H(y) = −Σ y log y = lse(z) − yᵀz; ∇H = −y ⊙ (log y + H)"
  ) { check in
    func composed(_ z: Variable<Double>) -> Variable<Double> { -sum(softmax(z) * log(softmax(z))) }
    func fused(_ z: Variable<Double>) -> Variable<Double> { logSumExp(z) - sum(softmax(z) * z) }
    let h = 0.9054285437205618, slope = -softmaxOfA * (log(softmaxOfA) + h)
    check.that("−Σ y log y at a", value(at: a, of: composed).scalar, equals: h)
    check.that("its gradient", gradient(at: a, of: composed), equals: slope)
    check.that("lse(a) − yᵀa", value(at: a, of: fused).scalar, equals: h)
    check.that("its gradient, fused", gradient(at: a, of: fused), equals: slope)
  }

  static let zeroWeights = ClosedForm(
    "CF-105", .consequences, "W = 0", "the loss is log K, its gradient −(1/m) Σₘ xₘ (e_{cₘ} − 1/K)ᵀ"
  ) { check in
    let zero = Tensor<Double>(repeating: 0, shape: [3, 3])
    let start = valueWithGradient(at: zero) { sixSamples.loss($0) }
    check.that("loss of six samples", start.value, equals: log(Tensor(3)))
    let form = matmul(sixSamples.x.transposed(), sixSamples.y - 1.0 / 3) / -6
    check.that("its gradient", start.gradient, equals: form)
  }

  static let redundantColumns = ClosedForm(
    "CF-106", .consequences, "columns of W", "a vector added to every column of W leaves the loss; ∇_W has row sums 0"
  ) { check in
    let shifted = weights + ([[0.7], [-1.1], [2.3]] as Tensor<Double>)
    let loss = value(at: weights) { sixSamples.loss($0) }
    check.that("loss after adding", value(at: shifted) { sixSamples.loss($0) }, equals: loss)
    let slope = gradient(at: weights) { sixSamples.loss($0) }
    check.that("row sums of its gradient", sum(slope, axis: 1), equals: Tensor(0))
  }
}
