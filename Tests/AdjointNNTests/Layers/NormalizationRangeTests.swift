import AdjointNN
import Testing

/// What a normalisation makes of numbers times a power of two is what it makes of the numbers: the truth is the layer
/// near 1, which other tests compare with formulas and differences.
@Suite("Normalisation far from 1") struct NormalizationRangeTests {
  /// Value, gradient, gradient where it is recorded, and a product with the Hessian.
  private func derivatives<S>(_ layer: (Variable<S>) -> Variable<S>, at x: Tensor<S>) -> [Tensor<S>] {
    let w = cos(7 * Tensor<S>(shape: x.shape, scalars: (0..<x.scalarCount).map { S($0) }))
    func loss(_ x: Variable<S>) -> Variable<S> { sum(layer(x) * Variable(w)) }
    var recorded = x
    let second = gradient(at: x) { x in
      let slope = gradient(at: x, of: loss)
      recorded = slope.value
      return sum(slope * Variable(sin(w)))
    }
    return [layer(Variable(x)).value, gradient(at: x, of: loss), recorded, second]
  }

  private func check<S>(_: S.Type, _ exponents: [Int], _ layers: [(String, (Variable<S>) -> Variable<S>)]) {
    let x: Tensor<S> = [[0.3, -1.2, 2, 0.5], [-0.7, 0.4, 1.1, -2], [3, 0.1, -0.4, 1]]
    for (name, layer) in layers {
      let near = derivatives(layer, at: x)
      for exponent in exponents {
        let unit = Tensor(S(sign: .plus, exponent: S.Exponent(exponent), significand: 1))
        let far = derivatives(layer, at: x * unit)
        let got = [far[0], far[1] * unit, far[2] * unit, far[3] * unit * unit]
        for (got, want) in zip(got, near) {
          #expect(
            got.isApproximatelyEqual(to: want, absoluteTolerance: 64 * S.ulpOfOne, relativeTolerance: 64 * S.ulpOfOne),
            "\(name), \(S.self), 2^\(exponent): \(got), not \(want)")
        }
      }
    }
  }

  @Test("Value, gradient, recorded gradient and Hessian are those of the numbers near 1")
  func scales() {
    func layers<S: TensorScalar>(_: S.Type) -> [(String, (Variable<S>) -> Variable<S>)] {
      [
        ("layer", { LayerNorm<S>(4, epsilon: 0)($0) }), ("root mean square", { RMSNorm<S>(4, epsilon: 0)($0) }),
        ("batch", { x in withTraining(true) { BatchNorm<S>(4, epsilon: 0)(x) } })
      ]
    }
    check(Float.self, [-60, -40, 33, 50], layers(Float.self))
    check(Double.self, [-500, -300, 300, 500], layers(Double.self))
  }

  @Test("Second derivatives that are too small to be written are 0, not NaN")
  func vanishing() {
    let float: Tensor<Float> = [[1e30, 2e30, -3e30, 5e29]], double: Tensor<Double> = [[1e200, 2e200, -3e200, 5e199]]
    for numbers in derivatives({ LayerNorm<Float>(4)($0) }, at: float)
      + derivatives({ RMSNorm<Float>(4)($0) }, at: float)
    {
      #expect(numbers.scalars.allSatisfy { $0.isFinite })
    }
    #expect(derivatives({ LayerNorm<Double>(4)($0) }, at: double)[3] == [[0, 0, 0, 0]])
    #expect(derivatives({ RMSNorm<Double>(4)($0) }, at: double)[3] == [[0, 0, 0, 0]])
  }

  @Test("At the ends of the range the value and the gradient are right as long as they can be written")
  func ends() {
    let float: Tensor<Float> = [[3e38, -3e38, 1e38, 0]], double: Tensor<Double> = [[1.5e308, -1.5e308, 5e307, 0]]
    let near: Tensor<Double> = [[3, -3, 1, 0]]
    #expect(
      LayerNorm<Double>(4)(double).value.isApproximatelyEqual(
        to: LayerNorm<Double>(4, epsilon: 0)(near).value, relativeTolerance: 1e-14))
    #expect(
      RMSNorm<Double>(4)(double).value.isApproximatelyEqual(
        to: RMSNorm<Double>(4, epsilon: 0)(near).value, relativeTolerance: 1e-14))
    for (got, want) in [
      (LayerNorm<Float>(4)(float), LayerNorm<Double>(4, epsilon: 0)(near)),
      (RMSNorm<Float>(4)(float), RMSNorm<Double>(4, epsilon: 0)(near))
    ] {
      #expect(zip(got.value.scalars, want.value.scalars).allSatisfy { abs(Double($0) - $1) < 1e-6 })
    }
    // Numbers that are not normal have few digits, but they have them.
    let tiny = Tensor<Float>([[3, -3, 1, 0]]) * Tensor(0x1p-149)
    #expect(LayerNorm<Float>(4, epsilon: 0)(tiny).value == LayerNorm<Float>(4, epsilon: 0)([[3, -3, 1, 0]]).value)
    #expect(RMSNorm<Float>(4, epsilon: 0)(tiny).value == RMSNorm<Float>(4, epsilon: 0)([[3, -3, 1, 0]]).value)
  }

  @Test("The root mean square's ε adds to the true mean square; rows of zeros and NaN stay as they were")
  func epsilon() {
    let layer = RMSNorm<Float>(2)
    let rows: Tensor<Float> = [[3e30, 4e30], [3e-30, 4e-30], [0, 0], [3, 4]]
    let y = layer(rows).value.scalars, root = Double(12.5).squareRoot()
    #expect(abs(Double(y[0]) - 3 / root) < 1e-6 && abs(Double(y[1]) - 4 / root) < 1e-6)
    #expect(abs(Double(y[2]) / 3e-27 - 1) < 1e-6 && y[4] == 0 && y[5] == 0)
    #expect([y[6], y[7]] == layer([[3, 4]]).value.scalars)
    let broken = layer(Tensor(shape: [2, 2], scalars: [.nan, 1, 3, 4])).value.scalars
    #expect(broken[0].isNaN && broken[1].isNaN && [broken[2], broken[3]] == [y[6], y[7]])
  }

  @Test(
    "A running variance is right where its sum of squares overflows, and stops the program in use where it does too")
  func running() async throws {
    func moved(_ x: Tensor<Float>) -> BatchNorm<Float> {
      var model = BatchNorm<Float>(1, momentum: 1)
      var optimizer = SGD(for: model, learningRate: 0)
      optimizer.update(&model, along: gradient(at: model) { sum($0(x)) })
      return model
    }
    let sign: [Float] = [1, -1, 1, -1, 1, -1, 1, -1, 1, -1]
    let model = moved(Tensor(shape: [10, 1], scalars: sign.map { 1.2e19 * $0 }))
    try #require(abs(model.runningVariance.value.scalars[0] / 1.6e38 - 1) < 1e-6)
    #expect(abs(model([[1.2e19]]).value.scalars[0] - 0.9486833) < 1e-6)
    expectMessage(
      "BatchNorm: a running variance of ∞; bring the inputs nearer to 1",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var model = BatchNorm<Float>(1, momentum: 1)
        var optimizer = SGD(for: model, learningRate: 0)
        optimizer.update(&model, along: gradient(at: model) { sum($0([[1e30], [2e30]])) })
        _ = model([[1e30]])
      })
  }
}
