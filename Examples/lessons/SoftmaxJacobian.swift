import AdjointExplorer

extension Notebook {
  func softmaxJacobian() throws {
    let z: Tensor<Double> = [0.3, -1.2, 2, 0.5]
    let y = softmax(z)
    let jacobian = jacobian(at: z) { softmax($0) }
    print(jacobian)

    let column = y.reshaped(to: [4, 1]), row = y.reshaped(to: [1, 4])
    let formula = Tensor.identity(4) * y - matmul(column, row)
    claim("J = diag(y) − y yᵀ", isNear(jacobian, formula))
    claim("it is symmetric", isNear(jacobian, jacobian.transposed()))
    claim(
      "each row sums to 0: probabilities trade places", isNear(sum(jacobian, axis: 1), Tensor(repeating: 0, shape: [4]))
    )

    // The log-derivative trick: ∂yᵢ = yᵢ ∂ log yᵢ, and log yᵢ = zᵢ − log Σ exp(z) is easy.
    let ofLogarithm = self.jacobianOfLogSoftmax(z)
    claim("∂ log yᵢ/∂zⱼ = δᵢⱼ − yⱼ", isNear(ofLogarithm, Tensor.identity(4) - row))
    claim("yᵢ times that is J", isNear(column * ofLogarithm, jacobian))

    // No matrix is needed for a product with it.
    let u: Tensor<Double> = [1, -2, 0.5, 3]
    let (_, pullback) = valueWithPullback(at: z) { softmax($0) }
    claim("Jᵀu = y ⊙ (u − ⟨u, y⟩)", isNear(pullback(u), y * (u - sum(u * y))))

    let names = ["1", "2", "3", "4"]
    let rows = (0..<4).map { i in (0..<4).map { j in jacobian[i, j] } }
    try draw(
      HeatMap(
        title: "The Jacobian of a softmax", xLabel: "logit j", yLabel: "probability i", values: rows, rowLabels: names,
        columnLabels: names, scale: .diverging), as: "softmax-jacobian.svg")
  }

  private func jacobianOfLogSoftmax(_ z: Tensor<Double>) -> Tensor<Double> { jacobian(at: z) { logSoftmax($0) } }
}

/// Whether all elements agree to fourteen digits of the largest.
func isNear(_ a: Tensor<Double>, _ b: Tensor<Double>) -> Bool {
  a.shape == b.shape && max(abs(a - b)).scalar <= 1e-14 * (1 + max(abs(b)).scalar)
}
