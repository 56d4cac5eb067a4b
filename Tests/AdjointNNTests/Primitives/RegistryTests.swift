import AdjointNN
import Testing

@Suite("The primitives of the layers") struct RegistryTests {
  /// Numbers without a pattern, of a shape.
  private func weights(_ shape: Shape, _ seed: UInt64) -> Tensor<Double> {
    var generator = SeededGenerator(seed: seed)
    return Tensor(randomNormal: shape, using: &generator)
  }

  @Test("Every primitive passes the registry's check: derivatives of two orders on every sample, in Double and Float")
  func derivatives() {
    let report = PrimitiveRegistry.neuralNetworks.check()
    #expect(report.passed, "\(report.rows.flatMap(\.problems))")
    #expect(
      report.rows.map(\.name) == [
        "unfold", "fold", "normalize", "normalize pullback", "focal", "parametric relu", "parametric relu slope",
        "parametric relu share", "ctc", "ctc occupancy", "log cosh",
        "keyed uniform", "keyed mask", "power of two"
      ])
    #expect(report.rows.allSatisfy { $0.samples >= 2 })
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
