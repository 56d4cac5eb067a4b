import AdjointExplorer

extension Notebook {
  func newton() throws {
    // A cross-entropy with soft targets, and a little weight decay: without it the loss is flat along (1, 1, 1).
    let t: Tensor<Double> = [0.7, 0.2, 0.1]
    func loss(_ z: Variable<Double>) -> Variable<Double> {
      crossEntropy(logits: z, targets: t) + 0.05 * sum(z * z)
    }

    let start: Tensor<Double> = [2, -1, 0.5]
    let p = softmax(start)
    let hessian = hessian(at: start) { loss($0) }
    let formula = Tensor.identity(3) * (p + 0.1) - matmul(p.reshaped(to: [3, 1]), p.reshaped(to: [1, 3]))
    print(hessian)
    claim("the Hessian is diag(p) − p pᵀ, and 0.1 on the diagonal", isNear(hessian, formula))

    let alongOnes = matmul(hessian - 0.1 * Tensor.identity(3), Tensor<Double>([1, 1, 1]))
    claim("without the 0.1 it takes (1, 1, 1) to 0", isNear(alongOnes, [0, 0, 0]))

    // A product with it costs a few gradients, and no matrix.
    let v: Tensor<Double> = [1, -2, 0.5]
    let product = hessianVectorProduct(at: start, along: v) { loss($0) }
    claim("H v without H", isNear(product, matmul(hessian, v)))

    var z = start
    var newtonNorms: [Double] = []
    for _ in 0..<7 {
      let slope = gradient(at: z) { loss($0) }
      newtonNorms.append(norm(slope).scalar)
      z = z - solve(curvature(at: z, of: loss), slope)
    }
    var x = start
    var descentNorms: [Double] = []
    for _ in 0..<60 {
      let slope = gradient(at: x) { loss($0) }
      descentNorms.append(norm(slope).scalar)
      x = x - slope
    }
    claim("seven steps of Newton's method reach the precision of the numbers", newtonNorms.last! < 1e-15)
    claim("sixty steps down the gradient do not", descentNorms.last! > 1e-8)
    try draw(
      LineChart(
        title: "Newton's method beside gradient descent", xLabel: "step", yLabel: "norm of the gradient",
        yScale: .logarithmic, series: [.init("gradient descent", descentNorms), .init("Newton", newtonNorms)]),
      as: "newton.svg")
  }

  private func curvature(
    at z: Tensor<Double>, of loss: (Variable<Double>) -> Variable<Double>
  ) -> Tensor<Double> {
    hessian(at: z, of: loss)
  }

  /// The solution of a x = b, by elimination with the largest pivot.
  private func solve(_ a: Tensor<Double>, _ b: Tensor<Double>) -> Tensor<Double> {
    let n = b.scalarCount
    var rows = (0..<n).map { i in (0..<n).map { a[i, $0] } + [b[i]] }
    for k in 0..<n {
      let pivot = (k..<n).max { Swift.abs(rows[$0][k]) < Swift.abs(rows[$1][k]) }!
      rows.swapAt(k, pivot)
      for i in 0..<n where i != k {
        let factor = rows[i][k] / rows[k][k]
        for j in k...n { rows[i][j] -= factor * rows[k][j] }
      }
    }
    return Tensor((0..<n).map { rows[$0][n] / rows[$0][$0] })
  }
}
