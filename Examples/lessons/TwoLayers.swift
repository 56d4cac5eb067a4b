import AdjointExplorer

extension Notebook {
  func twoLayers() throws {
    matrixProduct()
    let (x, labels) = rings(count: 160)
    var generator = SeededGenerator(seed: 5)
    var parameters: [Tensor<Double>] = [
      Tensor(randomNormal: [2, 12], using: &generator), Tensor(repeating: 0, shape: [12]),
      Tensor(randomNormal: [12, 2], standardDeviation: 0.1, using: &generator), Tensor(repeating: 0, shape: [2])
    ]

    func logits(_ x: Tensor<Double>, _ p: [Variable<Double>]) -> Variable<Double> {
      let hidden = tanh(matmul(x, p[0]) + p[1])
      return matmul(hidden, p[2]) + p[3]
    }

    var losses: [Double] = []
    for _ in 0..<(isQuick ? 200 : 400) {
      let (loss, gradients) = valueWithGradient(at: parameters) { p in
        crossEntropy(logits: logits(x, p), labels: labels)
      }
      losses.append(loss.scalar)
      parameters = zip(parameters, gradients).map { $0 - 0.5 * $1 }
    }

    let predicted = classes(of: logits(x, parameters.map { Variable($0) }).value)
    let accuracy = Double(zip(predicted, labels).count { $0 == $1 }) / Double(labels.count)
    claim("the first loss is near log 2: two classes, no idea", abs(losses[0] - 0.693) < 0.1)
    claim("the loss falls to a fifth", losses.last! < losses[0] / 5)
    claim("the rings are told apart", accuracy > 0.97)

    try draw(
      LineChart(
        title: "Training two layers", xLabel: "step", yLabel: "cross-entropy", yScale: .logarithmic,
        series: [.init("", losses)]), as: "two-layers-loss.svg")
    let places = stride(from: -1.5, through: 1.5, by: 0.05).map { $0 }
    let probabilities = places.map { v in
      let row = Tensor(places.map { [$0, v] })
      let p = softmax(logits(row, parameters.map { Variable($0) })).value
      return (0..<places.count).map { p[$0, 1] }
    }
    try draw(
      ScatterPlot(
        title: "Two rings, and where the network parts them", x: (0..<x.shape[0]).map { x[$0, 0] },
        y: (0..<x.shape[0]).map { x[$0, 1] }, classes: labels, classNames: ["inner", "outer"],
        boundary: DecisionGrid(x: -1.5...1.5, y: -1.5...1.5, probabilities: probabilities)),
      as: "two-layers-boundary.svg")
  }

  /// The rule of a matrix product: U stands for the cotangent of the product.
  private func matrixProduct() {
    let a: Tensor<Double> = [[1, 2, 3], [4, 5, 6]], b: Tensor<Double> = [[7, -1], [0.5, 2], [-3, 1]]
    let u: Tensor<Double> = [[1, -2], [0.5, 3]]
    let toA = gradient(at: a) { sum(u * matmul($0, b)) }
    let toB = gradient(at: b) { sum(u * matmul(a, $0)) }
    claim("A receives U Bᵀ", isNear(toA, matmul(u, b.transposed())))
    claim("B receives Aᵀ U", isNear(toB, matmul(a.transposed(), u)))
  }

  /// Points on two noisy circles, one inside the other.
  private func rings(count: Int) -> (x: Tensor<Double>, labels: [Int]) {
    var generator = SeededGenerator(seed: 11)
    let labels = (0..<count).map { $0 % 2 }
    let angles = Tensor<Double>((0..<count).map { Double($0) * 2.399963 })
    let noise = Tensor<Double>(randomNormal: [count], standardDeviation: 0.08, using: &generator)
    let radius = Tensor<Double>(labels.map { $0 == 0 ? 0.45 : 1.1 }) + noise
    return (stack([radius * cos(angles), radius * sin(angles)], axis: 1), labels)
  }

  private func classes(of logits: Tensor<Double>) -> [Int] {
    (0..<logits.shape[0]).map { logits[$0, 0] >= logits[$0, 1] ? 0 : 1 }
  }
}
