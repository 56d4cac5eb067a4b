import AdjointNN
import Testing

/// A block as a transformer has it, with a dropout, and a classifier at its end.
private struct GatedClassifier: Module {
  typealias Scalar = Float
  var hidden = withSeed(1) { Linear<Float>(5, 8) }
  var normalization = LayerNorm<Float>(8)
  var dropout = Dropout<Float>(0.25)
  var out = withSeed(2) { Linear<Float>(8, 3) }

  func callAsFunction(_ x: Tensor<Float>) -> Variable<Float> {
    let h = gelu(normalization(hidden(x)))
    return out(dropout(h) + tanh(h) * sigmoid(h))
  }
}

private struct NormalizedPair: Module {
  typealias Scalar = Double
  var hidden = Frozen(withSeed(1) { Linear<Double>(4, 6) })
  var normalization = BatchNorm<Double>(6)
  var out = withSeed(2) { Linear<Double>(6, 2) }
  func callAsFunction(_ x: Tensor<Double>) -> Variable<Double> { out(tanh(normalization(hidden.wrapped(x)))) }
}

private struct Unlucky: Error, Equatable {}

private func batch<S>(_ index: Int, _ rows: Int, _ features: Int, _ classes: Int) -> LabeledData<S> {
  withSeed(UInt64(100 + index)) {
    LabeledData(
      inputs: Tensor<S>(randomNormal: [rows, features]), labels: (0..<rows).map { ($0 * 7 + index) % classes })
  }
}

@Suite("Compiled losses of models") struct CompiledLossTests {
  @Test("give the bits of the plain call, with the labels and the mask of each step, and one plan for a shape")
  func bits() {
    let model = GatedClassifier()
    var current: LabeledData<Float> = batch(0, 4, 5, 3)
    let plain = { (model: GatedClassifier) in crossEntropy(logits: model(current.inputs), labels: current.labels) }
    let step = compiled(plain)
    for index in 0..<6 {
      current = batch(index, index == 5 ? 3 : 4, 5, 3)
      let expected = withSeed(UInt64(index)) { valueWithGradient(at: model, of: plain) }
      let got = withSeed(UInt64(index)) { valueWithGradient(at: model, of: step) }
      #expect(got.value.value == expected.value.value)
      #expect(got.gradient.tensors.map(\.value) == expected.gradient.tensors.map(\.value))
      #expect(
        withSeed(UInt64(index)) { gradient(at: model, of: step) }.out.weight.value == expected.gradient.out.weight.value
      )
    }
    #expect(step.plans.count == 2 && step.plans.allSatisfy { $0.stretchCount > 0 })
  }

  @Test("take over states, stand still where parameters are frozen, and read numbers where a layer does")
  func states() {
    var model = NormalizedPair()
    let data: LabeledData<Double> = batch(1, 8, 4, 2)
    let plain = { (model: NormalizedPair) in
      let loss = crossEntropy(logits: model(data.inputs), labels: data.labels)
      return loss.scalar > 100 ? 2 * loss : loss
    }
    let step = compiled(plain)
    var other = model
    var (first, second) = (SGD(for: model, learningRate: 0.3), SGD(for: model, learningRate: 0.3))
    for _ in 0..<5 {
      first.update(&model, along: gradient(at: model, of: plain))
      second.update(&other, along: gradient(at: other, of: step))
      #expect(model.tensors.map(\.value) == other.tensors.map(\.value))
    }
    #expect(model.hidden.weight.value == NormalizedPair().hidden.weight.value)
    #expect(model.normalization.runningMean.value != NormalizedPair().normalization.runningMean.value)
  }

  @Test("are recorded inside another transform, and pass errors on")
  func nesting() throws {
    let model = withSeed(3) { Linear<Double>(3, 1) }
    let plain = { (model: Linear<Double>, x: Variable<Double>) in sum(tanh(model(x)) * tanh(model(x))) }
    let x = Tensor<Double>([0.3, -0.2, 0.5]).reshaped(to: [1, 3])
    let expected = gradient(at: x) { x in sum(gradient(at: model) { plain($0, x) }.weight * 2) }
    let got = gradient(at: x) { x in
      sum(gradient(at: model, of: compiled { (model: Linear<Double>) in plain(model, x) }).weight * 2)
    }
    #expect(got == expected && got != Tensor(repeating: 0, shape: got.shape))

    var fails = true
    let throwing = compiled { (model: Linear<Double>) throws(Unlucky) -> Variable<Double> in
      if fails { throw Unlucky() }
      return plain(model, Variable(x))
    }
    #expect(throws: Unlucky()) { try gradient(at: model, of: throwing) }
    fails = false
    #expect(
      try gradient(at: model, of: throwing).weight.value == gradient(at: model) { plain($0, Variable(x)) }.weight.value)
  }

  @Test("The training loop and data-parallel gradients give the bits of plain steps")
  func loops() async {
    var looped = GatedClassifier()
    var plain = looped
    let data: LabeledData<Float> = batch(0, 22, 5, 3)
    let loss = { @Sendable (model: GatedClassifier, batch: LabeledData<Float>) in
      crossEntropy(logits: model(batch.inputs), labels: batch.labels)
    }
    var (first, second) = (AdamW(for: looped, learningRate: 0.05), AdamW(for: plain, learningRate: 0.05))
    fit(&looped, to: data, with: &first, epochs: 3, batchSize: 4, seed: 5, progress: nil, loss: loss)
    for epoch in 0..<3 {
      // As the loop does it, which is short on purpose.
      var generator = SeededGenerator(seed: 5 &+ 0x9E37_79B9_7F4A_7C15 &* UInt64(epoch + 1))
      let seed = generator.next() ^ generator.next()
      withSeed(seed) {
        for batch in data.batches(of: 4, shuffledWith: seed) {
          second.update(&plain, along: gradient(at: plain) { loss($0, batch) })
        }
      }
    }
    #expect(looped.tensors.map(\.value) == plain.tensors.map(\.value))

    let parts = Array(data.batches(of: 6))
    let parallel = DataParallel(tasks: 2) { GatedClassifier() }
    // The first call makes the plans, the next ones run them.
    let once = await parallel.valueWithGradient(at: looped, over: parts, seed: 1, of: loss)
    for _ in 0..<3 {
      let again = await parallel.valueWithGradient(at: looped, over: parts, seed: 1, of: loss)
      #expect(again.value.value == once.value.value)
      #expect(again.gradient.tensors.map(\.value) == once.gradient.tensors.map(\.value))
    }
  }
}
