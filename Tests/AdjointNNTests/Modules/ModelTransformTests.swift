import AdjointNN
import Testing

private struct Net: Module {
  typealias Scalar = Double
  var hidden = withSeed(1) { Linear<Double>(2, 3) }
  var fixed = Frozen(withSeed(2) { Linear<Double>(3, 3) })
  var output = withSeed(3) { Linear<Double>(3, 1) }
  var seen = LayerState<Double>([4])
  func callAsFunction(_ x: Variable<Double>) -> Variable<Double> { output(tanh(fixed(tanh(hidden(x))))) }
}

@Suite("Second derivatives of models, inputs, and results beside the loss") struct ModelTransformTests {
  private let model = Net(), x = Tensor<Double>.random([4, 2]), y = Tensor<Double>.random([4, 1], seed: 9)

  private func loss(_ model: Net) -> Variable<Double> { meanSquaredError(model(Variable(x)), y) }

  @Test("The Hessian of a model is that of its flattened parameters")
  func hessians() {
    let flat = hessian(at: model.flattenedVariables.value) { v in loss(model.unflattening(v)) }
    let whole = hessian(at: model, of: loss)
    #expect(whole.shape == [13, 13] && whole.isApproximatelyEqual(to: flat, absoluteTolerance: 1e-14))
    let v = model.map { sin($0 * 3) }
    let product = hessianVectorProduct(at: model, along: v, of: loss)
    let expected = matmul(whole, v.flattenedVariables.value)
    #expect(product.flattenedVariables.value.isApproximatelyEqual(to: expected, absoluteTolerance: 1e-14))
    #expect(product.fixed.weight.value == model.fixed.weight.value && product.seen.value == [4])
  }

  @Test("The Jacobian of a model has the outputs' shape before each parameter's")
  func jacobians() {
    let slopes = jacobian(at: model) { $0(Variable(x)) }
    #expect(slopes.hidden.weight.shape == [4, 1, 2, 3] && slopes.output.bias!.value == .ones([4, 1, 1]))
    for row in 0..<4 {
      let slope = gradient(at: model) { $0(Variable(x))[row, 0] }
      #expect(
        slope.hidden.weight.value.isApproximatelyEqual(
          to: slopes.hidden.weight.value[row, 0, 0..., 0...], absoluteTolerance: 1e-15))
    }
    #expect(slopes.fixed.weight.value == model.fixed.weight.value)
  }

  @Test("Inside another transform products and Jacobians are recorded")
  func nested() {
    let v = model.map { cos($0) }
    // The gradient of ½ ⟨v, H v⟩ along v, by differences of H.
    let third = gradient(at: model) { model in
      let product = hessianVectorProduct(at: model, along: v, of: loss)
      return product.combined(with: v) { $0 * $1 }.variables.reduce(Variable(0)) { $0 + sum($1) }
    }
    func curvature(_ t: Double) -> Double {
      let product = hessianVectorProduct(at: model + t * v, along: v, of: loss)
      return sum(product.flattenedVariables.value * v.flattenedVariables.value).scalar
    }
    let slope = (8 * (curvature(1e-3) - curvature(-1e-3)) - curvature(2e-3) + curvature(-2e-3)) / 12e-3
    #expect(abs(sum(third.flattenedVariables.value * v.flattenedVariables.value).scalar - slope) < 1e-8 * abs(slope))
    let penalty = gradient(at: model) { sum(jacobian(at: $0) { $0(Variable(x)) }.squaredNorm) }
    #expect(penalty.variables.contains { $0.value.scalars.contains { $0 != 0 } })
  }

  @Test("A gradient at a model and an input together is both gradients")
  func withInput() {
    let (value, slope) = valueWithGradient(at: model, with: x) { meanSquaredError($0($1), y) }
    #expect(value.value == loss(model).value)
    #expect(slope.input == gradient(at: x) { meanSquaredError(model($0), y) })
    #expect(slope.model.flattenedVariables.value == gradient(at: model, of: loss).flattenedVariables.value)
    let second = gradient(at: x) { x in
      sum(gradient(at: model, with: x) { meanSquaredError($0($1), y) }.model.flattenedVariables)
    }
    #expect(
      checkGradient(at: x) { x in sum(gradient(at: model) { meanSquaredError($0(x), y) }.flattenedVariables) }.passed)
    #expect(second.shape == [4, 2])
  }

  @Test("What a closure returns beside its loss comes back with the gradient")
  func extras() {
    let (value, slope, guesses) = valueWithGradient(at: model) { model in
      let guesses = model(Variable(x))
      return (meanSquaredError(guesses, y), guesses.value)
    }
    #expect(guesses == model(Variable(x)).value && value.value == loss(model).value)
    #expect(slope.hidden.weight.value == gradient(at: model, of: loss).hidden.weight.value)
  }

  @Test("Layers of training are in training; a model that is recorded has no Hessian of numbers")
  func phases() async {
    let layer = Dropout<Double>(0.5)
    struct Gain: Module {
      typealias Scalar = Double
      var gain = Variable<Double>(1)
    }
    let dropped = withSeed(1) { jacobian(at: Gain()) { layer(Variable<Double>.ones([50]) * $0.gain) } }
    #expect(Set(dropped.gain.value.scalars) == [0, 2])
    expectMessage(
      "hessian(at:of:): the parameter “gain” is recorded for a gradient",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        struct Gain: Module {
          typealias Scalar = Double
          var gain = Variable<Double>(1)
        }
        _ = gradient(at: Gain()) { model in Variable(sum(hessian(at: model) { $0.gain * $0.gain })) * model.gain }
      })
  }
}

@Suite("Models are a vector space") struct VectorSpaceTests {
  @Test("The axioms hold, to within rounding, and the inner product is that of the flattened parameters")
  func axioms() {
    let a = Net(), b = a.map { sin(3 * $0) }, c = a.map { cos($0) }, zero = 0 * a
    func isEqual(_ x: Net, _ y: Net) -> Bool {
      x.flattenedVariables.value.isApproximatelyEqual(to: y.flattenedVariables.value, absoluteTolerance: 1e-15)
    }
    #expect(isEqual(a + b, b + a) && isEqual((a + b) + c, a + (b + c)) && isEqual(a + zero, a) && isEqual(a + -a, zero))
    #expect(isEqual(2 * (a + b), 2 * a + 2 * b) && isEqual((2 + 3) * a, 2 * a + 3 * a) && isEqual(1 * a, a))
    #expect(
      isEqual(2 * (3 * a), 6 * a) && isEqual(a / 2, 0.5 * a) && isEqual(a - b, a + -1 * b) && isEqual(a * 2, 2 * a))
    let product = a.combined(with: b) { $0 * $1 }.variables.reduce(0) { $0 + sum($1).scalar }
    #expect(abs(product - dot(a.flattenedVariables, b.flattenedVariables).scalar) < 1e-14)
    #expect(
      isEqual(a.unflattening(a.flattenedVariables), a)
        && abs(a.squaredNorm.scalar - dot(a.flattenedVariables, a.flattenedVariables).scalar) < 1e-13)
  }
}

@Suite("The modules of a model") struct ModuleTreeTests {
  @Test("Modules have their names, in the order of declaration; layers are the leaves")
  func tree() {
    let model = Net()
    #expect(model.modules.map(\.name) == ["", "hidden", "fixed", "output"])
    #expect(model.children.map { "\(type(of: $0.module))" } == ["Linear<Double>", "Linear<Double>", "Linear<Double>"])
    let chain = withSeed(1) {
      Sequential {
        Linear<Double>(2, 2)
        Residual { Linear<Double>(2, 2) }
        MultiHeadAttention<Double>(2, heads: 1)
      }
    }
    #expect(chain.leaves.map(\.name) == ["0", "1.0", "2.query", "2.key", "2.value", "2.output"])
    var widths: [String: Int] = [:]
    chain.visit { name, module in
      if let linear = module as? Linear<Double> { widths[name] = linear.weight.shape[1] }
    }
    #expect(widths["0"] == 2 && widths.count == 6)
    #expect(Linear<Double>(1, 1).leaves.map(\.name) == [""])
  }
}
