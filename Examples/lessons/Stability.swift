import AdjointExplorer

extension Notebook {
  func stability() throws {
    func naiveSoftmax(_ z: Tensor<Double>) -> Tensor<Double> { exp(z) / sum(exp(z)) }
    let large: Tensor<Double> = [1000, 999, 0]
    print("by the definition:   ", naiveSoftmax(large))
    print("less the maximum:    ", naiveSoftmax(large - max(large)))
    claim("the definition overflows", naiveSoftmax(large).scalars[0].isNaN)
    claim(
      "subtracting the maximum changes nothing but the overflow",
      isNear(naiveSoftmax(large - max(large)), softmax(large)))

    // log Σ exp(z), with the maximum taken out.
    claim(
      "log-sum-exp of large numbers is finite",
      isNear(logSumExp(large), 1000 + logSumExp([0, -1, -1000] as Tensor<Double>)))

    // The exact tail: a prediction that is right and confident still has a loss.
    let confident: Tensor<Double> = [40, 0]
    let naive = -log(softmax(confident)).scalars[0]
    let loss = crossEntropy(logits: confident, labels: [0]).scalar
    print("−log p:              ", naive)
    print("crossEntropy:        ", loss)
    claim("1 + e⁻⁴⁰ is 1 in double precision, so −log p is lost", naive == 0)
    claim("the true loss is log(1 + e⁻⁴⁰)", isNear(Tensor(loss * 1e18), log1p(exp(Tensor<Double>(-40))) * 1e18))

    // So is the gradient, unless p − 1 is computed as minus the other probabilities.
    let gradient = gradient(at: confident) { crossEntropy(logits: $0, labels: [0]) }
    print("its gradient:        ", gradient)
    claim(
      "its gradient is the other probability, to all its digits",
      isNear(gradient * 1e18, [-1e18, 1e18] * (exp(Tensor<Double>(-40)) / (1 + exp(Tensor<Double>(-40))))))
    claim("its gradient sums to 0, exactly", gradient.scalars[0] == -gradient.scalars[1] && gradient.scalars[1] > 0)

    let margins = stride(from: 0.0, through: 60, by: 0.5).map { $0 }
    let single = margins.map { margin in
      Double(-log(softmax(Tensor<Float>([Float(margin), 0]))).scalars[0])
    }
    let exact = margins.map { margin in
      Double(crossEntropy(logits: Tensor<Float>([Float(margin), 0]), labels: [0]).scalar)
    }
    claim(
      "in single precision −log p is 0 from a margin of 17 on", zip(margins, single).allSatisfy { $0 < 17.5 || $1 == 0 }
    )
    claim("and the fused loss never is", exact.allSatisfy { $0 > 0 })
    try draw(
      LineChart(
        title: "The loss of a confident prediction, single precision", xLabel: "margin of the right logit",
        yLabel: "loss", yScale: .logarithmic,
        series: [.init("crossEntropy(logits:)", exact, x: margins), .init("−log softmax", single, x: margins)]),
      as: "confident-loss.svg")
  }
}
