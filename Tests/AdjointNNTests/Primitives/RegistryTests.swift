import AdjointNN
import Testing

@Suite("The primitives of the layers") struct RegistryTests {
  /// Numbers without a pattern, of a shape.
  private func weights(_ shape: Shape, _ seed: UInt64) -> Tensor<Double> {
    var generator = SeededGenerator(seed: seed)
    return Tensor(randomNormal: shape, using: &generator)
  }

  @Test(
    "First and second derivatives agree with finite differences on every sample",
    arguments: PrimitiveRegistry.neuralNetworks.map(\.card.name))
  func derivatives(name: String) {
    let entry = PrimitiveRegistry.neuralNetworks.first { $0.card.name == name }!
    #expect(entry.samples.count >= 2)
    for sample in entry.samples {
      let x = sample.operands[0]
      let shape = sample.primitive._apply(to: [Variable(x)]).shape
      let u = weights(shape, 3), v = weights(x.shape, 4)
      func value(_ x: Variable<Double>) -> Variable<Double> { sum(sample.primitive._apply(to: [x]) * u) }
      #expect(checkGradient(at: x, of: value).passed, "\(sample.primitive)")
      #expect(
        checkGradient(at: x) { x in sum(gradient(at: x, of: value) * v) }.passed, "\(sample.primitive), second order")
    }
  }

  @Test("Fold is the transpose of unfold: ⟨unfold x, u⟩ = ⟨x, fold u⟩")
  func transpose() {
    let window = Window(.init(2, 3), stride: .init(2, 1), padding: 1, dilation: .init(1, 2))
    let x = weights([2, 3, 5, 6], 1)
    let columns = Unfold(window: window).forward(x)
    let u = weights(columns.shape, 2)
    let back = Fold(window: window, height: 5, width: 6).forward(u)
    #expect(abs(sum(columns * u).scalar - sum(x * back).scalar) < 1e-12)
  }

  @Test("Float gives what Double gives, to its own precision")
  func floats() {
    let x = weights([4, 7], 5)
    let narrow = Tensor<Float>(shape: x.shape, scalars: x.scalars.map { Float($0) })
    let y = Normalize(axes: [1], epsilon: 1e-5).forward(x), z = Normalize(axes: [1], epsilon: 1e-5).forward(narrow)
    #expect(zip(y.scalars, z.scalars).allSatisfy { abs($0 - Double($1)) < 1e-6 })
  }
}
