import AdjointNN
import Testing

private func random(_ shape: Shape, _ seed: UInt64 = 8) -> Tensor<Double> {
  var generator = SeededGenerator(seed: seed)
  return Tensor(randomNormal: shape, using: &generator)
}

@Suite("Layers") struct LayerTests {
  @Test("Initialisers have the spread of their formulas; orthogonal ones are orthogonal")
  func initializers() {
    var generator = SeededGenerator(seed: 1)
    let variances: [(Initializer, Double)] = [
      (.glorotUniform, 0.004), (.glorotNormal, 0.004), (.heUniform, 0.01), (.heNormal, 0.01),
      (.lecunUniform, 1.0 / 600),
      (.normal(standardDeviation: 0.3), 0.09)
    ]
    for (initializer, expected) in variances {
      let w: Tensor<Double> = initializer.tensor([200, 300], fanIn: 200, fanOut: 300, using: &generator)
      #expect(abs(w.variance().scalar / expected - 1) < 0.03, "\(initializer)")
    }
    for shape: Shape in [[20, 30], [30, 20]] {
      let w: Tensor<Double> = Initializer.orthogonal(gain: 2).tensor(shape, fanIn: 1, fanOut: 1, using: &generator)
      let product = shape == [20, 30] ? matmul(w, w.transposed()) : matmul(w.transposed(), w)
      #expect(product.isApproximatelyEqual(to: 4 * .identity(20), absoluteTolerance: 1e-13))
    }
  }

  @Test("Layer normalisation and its root-mean-square form, against their formulas and differences")
  func normalization() {
    let x = random([3, 5])
    var layer = LayerNorm<Double>(5)
    layer.scale = Variable([1, 2, 3, 4, 5])
    layer.shift = Variable([5, 4, 3, 2, 1])
    let deviation = sqrt(variance(x, axes: [1], keepingAxes: true) + 1e-5)
    let normal = (x - mean(x, axes: [1], keepingAxes: true)) / deviation
    let expected = normal * layer.scale.value + layer.shift.value
    #expect(layer(x).value.isApproximatelyEqual(to: expected, absoluteTolerance: 1e-14))
    #expect(checkGradient(at: x) { sum(layer($0) * layer($0)) }.passed)
    let root = sqrt(mean(x * x, axes: [1], keepingAxes: true) + 1e-6)
    #expect(RMSNorm<Double>(5)(x).value.isApproximatelyEqual(to: x / root, absoluteTolerance: 1e-14))
    #expect(checkGradient(at: x) { sum(exp(RMSNorm<Double>(5)($0))) }.passed)
  }

  @Test("Batch normalisation uses the batch in training, keeps running statistics, and uses these afterwards")
  func batchNorm() {
    var model = BatchNorm<Double>(2, momentum: 0.5)
    let x = random([4, 2, 3]) * 3 + 1
    var optimizer = SGD(for: model, learningRate: 0)
    let slope = gradient(at: model) { model in
      let y = model(x).value
      #expect(abs(mean(y, axes: [0, 2]).scalars[0]) < 1e-14 && abs(variance(y, axes: [0, 2]).scalars[1] - 1) < 1e-4)
      return sum(model(x))
    }
    #expect(model.runningMean.value == [0, 0])
    optimizer.update(&model, along: slope)
    let center = 0.5 * mean(x, axes: [0, 2]), spread = 0.5 + 0.5 * variance(x, axes: [0, 2], correction: 1)
    #expect(model.runningMean.value.isApproximatelyEqual(to: center, relativeTolerance: 1e-14))
    #expect(model.runningVariance.value.isApproximatelyEqual(to: spread, relativeTolerance: 1e-14))
    // In use, a single sample is no problem, and the result is that of the running statistics.
    let one = model(x.slice(axis: 0, 0..<1)).value[0, 1, 2]
    let byHand = (x[0, 1, 2] - center[1]) / (spread[1] + 1e-5).squareRoot()
    #expect(abs(one - byHand) < 1e-14)
    #expect(checkGradient(at: x) { x in withTraining(true) { sum(exp(BatchNorm<Double>(2)(x))) } }.passed)
  }

  @Test("Dropout drops in training alone, keeps the mean, and repeats with its seed")
  func dropout() {
    let layer = Dropout<Double>(0.25), ones = Tensor<Double>(repeating: 1, shape: [100, 100])
    #expect(layer(ones).value == ones)
    func dropped(_ seed: UInt64) -> Tensor<Double> { withTraining(true) { withSeed(seed) { layer(ones).value } } }
    let y = dropped(1)
    #expect(Set(y.scalars) == [0, 1 / 0.75] && abs(y.mean().scalar - 1) < 0.02)
    #expect(dropped(1) == y && dropped(2) != y)
  }

  @Test("Embeddings are rows of the table, and their gradients are added where a token repeats")
  func embedding() async {
    var layer = Embedding<Double>(3, 2)
    layer.table = Variable([[1, 2], [3, 4], [5, 6]])
    #expect(layer([[2, 0], [0, 1]]).value == [[[5, 6], [1, 2]], [[1, 2], [3, 4]]])
    #expect(gradient(at: layer) { sum($0([0, 2, 0])) }.table.value == [[2, 2], [0, 0], [1, 1]])
    expectMessage(
      "Embedding: token 3 at place 1; tokens lie in 0..<3",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Embedding<Float>(3, 2)([0, 3])
      })
  }

  @Test("Sequential numbers its parts, and a residual adds its input")
  func sequential() {
    var model = withSeed(1) {
      Sequential {
        Linear<Double>(3, 4)
        Activation<Double>(tanh)
        Residual {
          Linear<Double>(4, 4)
          Activation<Double>(relu)
        }
        Linear<Double>(4, 2, bias: false)
      }
    }
    #expect(model.parameters.map(\.name) == ["0.weight", "0.bias", "2.0.weight", "2.0.bias", "3.weight"])
    let p = model.parameters.map(\.value), x = random([2, 3])
    let h = tanh(matmul(x, p[0]) + p[1])
    let expected = matmul(h + relu(matmul(h, p[2]) + p[3]), p[4])
    #expect(model(x).value.isApproximatelyEqual(to: expected, absoluteTolerance: 1e-15))
    var optimizer = SGD(for: model, learningRate: 0.1)
    optimizer.update(&model, along: gradient(at: model) { sum($0(x)) })
    #expect(model.parameters.indices.filter { model.parameters[$0].value == p[$0] }.isEmpty)
    #expect(model.summary.contains("2.0.weight"))
  }

  @Test("Attention against its formula; causal attention does not see what comes later")
  func attentionFormula() {
    let q = random([2, 4, 3], 1), k = random([2, 4, 3], 2), v = random([2, 4, 5], 3)
    let (y, weights) = attention(query: Variable(q), key: Variable(k), value: Variable(v))
    for b in 0..<2 {
      for i in 0..<4 {
        var scores = [0.0, 0, 0, 0], mixed = 0.0
        for j in 0..<4 { for d in 0..<3 { scores[j] += q[b, i, d] * k[b, j, d] / 3.0.squareRoot() } }
        let p = softmax(Tensor(scores)).scalars
        for j in 0..<4 {
          #expect(abs(weights.value[b, i, j] - p[j]) < 1e-15)
          mixed += p[j] * v[b, j, 4]
        }
        #expect(abs(y.value[b, i, 4] - mixed) < 1e-14)
      }
    }
    let layer = withSeed(4) { MultiHeadAttention<Double>(6, heads: 2, isCausal: true) }
    let x = random([1, 5, 6], 5)
    let slope = gradient(at: x) { sum(layer($0).slice(axis: 1, 0..<3)) }
    #expect(slope.slice(axis: 1, 3..<5) == Tensor(repeating: 0, shape: [1, 2, 6]))
    #expect(slope.slice(axis: 1, 0..<3).scalars.allSatisfy { $0 != 0 })
    #expect(checkGradient(at: x) { sum(layer($0) * layer($0)) }.passed)
  }

  @Test("A mask hides keys; a query that may look nowhere gets 0 and no gradient")
  func maskedAttention() {
    let q = random([2, 3], 1), k = Variable(random([3, 3])), v = Variable(random([3, 2], 3))
    let mask: Tensor<Double> = [[1, 0, 1], [0, 0, 0]]
    let (y, weights) = attention(query: Variable(q), key: k, value: v, mask: mask)
    #expect(weights.value[0, 1] == 0 && abs(weights.value[0, 0] + weights.value[0, 2] - 1) < 1e-15)
    #expect(y.value[1, 0] == 0 && y.value[1, 1] == 0)
    let slope = gradient(at: q) { sum(attention(query: $0, key: k, value: v, mask: mask).output) }
    #expect(slope.slice(axis: 0, 1..<2) == [[0, 0, 0]] && slope[0, 0] != 0)
  }

  @Test("Recurrent cells against their formulas, step by step")
  func recurrent() {
    let x = random([2, 3, 2])
    func part(_ t: Tensor<Double>, _ i: Int) -> Tensor<Double> { t.slice(axis: 1, 4 * i..<4 * i + 4) }
    let rnn = withSeed(1) { RNNCell<Double>(2, 4) }, lstm = withSeed(2) { LSTMCell<Double>(2, 4) }
    let gru = withSeed(3) { GRUCell<Double>(2, 4) }
    var h = [Tensor<Double>](repeating: Tensor(repeating: 0, shape: [2, 4]), count: 3), c = h[0]
    for time in 0..<3 {
      let now = x.slice(axis: 1, time..<time + 1).squeezingShape(at: 1)
      h[0] = tanh(rnn.input(now).value + rnn.recurrent(h[0]).value)
      let gates = lstm.input(now).value + lstm.recurrent(h[1]).value
      c = sigmoid(part(gates, 1)) * c + sigmoid(part(gates, 0)) * tanh(part(gates, 2))
      h[1] = sigmoid(part(gates, 3)) * tanh(c)
      let a = gru.input(now).value, b = gru.recurrent(h[2]).value
      let z = sigmoid(part(a, 1) + part(b, 1))
      let n = tanh(part(a, 2) + sigmoid(part(a, 0) + part(b, 0)) * part(b, 2))
      h[2] = (1 - z) * n + z * h[2]
    }
    let outputs = [Recurrent(rnn)(x), Recurrent(lstm)(x), Recurrent(gru)(x)]
    for (output, expected) in zip(outputs, h) {
      let last = output.value.slice(axis: 1, 2..<3).squeezingShape(at: 1)
      #expect(output.shape == [2, 3, 4] && last.isApproximatelyEqual(to: expected, absoluteTolerance: 1e-14))
    }
    #expect(checkGradient(at: x) { sum(Recurrent(lstm)($0) * Recurrent(gru)($0)) }.passed)
  }
}
