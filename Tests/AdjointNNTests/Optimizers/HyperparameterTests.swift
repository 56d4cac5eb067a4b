import AdjointNN
import Testing

private struct Point: Module {
  typealias Scalar = Double
  var x = Variable<Double>([1])
}

private var model: Point { Point() }

/// What no rate, decay or ε can be; what no share can be; what no count from 1 can be.
private let badSizes = [-0.1, -Double.leastNonzeroMagnitude, .nan, .infinity, -.infinity]
private let badShares = badSizes + [1, 2]

private func expectInvalid<R: UpdateRule>(_ rule: R, _ name: String) {
  do {
    try rule.validate()
    Issue.record("\(rule) is taken")
  } catch { #expect(error.name == name && !error.value.isEmpty && !error.range.isEmpty) }
}

@Suite("Settings out of their range") struct HyperparameterTests {
  @Test("Every rule refuses shares outside of 0..<1 and an ε that is negative or not finite, by name")
  func rules() {
    for bad in badShares {
      var sgd = SGD(for: model, learningRate: 1).rule
      sgd.momentum = bad
      expectInvalid(sgd, "momentum")
      var rms = RMSProp(for: model).rule
      rms.smoothing = bad
      expectInvalid(rms, "smoothing")
      for (name, place) in [("beta1", \AdamRule.beta1), ("beta2", \AdamRule.beta2)] {
        var adam = Adam(for: model).rule
        adam[keyPath: place] = bad
        expectInvalid(adam, name)
        var adamW = AdamW(for: model).rule
        adamW.adam[keyPath: place] = bad
        expectInvalid(adamW, name)
      }
      for (name, place) in [("beta1", \LionRule.beta1), ("beta2", \LionRule.beta2)] {
        var lion = Lion(for: model).rule
        lion[keyPath: place] = bad
        expectInvalid(lion, name)
      }
    }
    for bad in badSizes {
      var adam = Adam(for: model).rule, adamW = AdamW(for: model).rule, rms = RMSProp(for: model).rule
      var adagrad = Adagrad(for: model).rule
      adam.epsilon = bad
      adamW.adam.epsilon = bad
      rms.epsilon = bad
      adagrad.epsilon = bad
      expectInvalid(adam, "epsilon")
      expectInvalid(adamW, "epsilon")
      expectInvalid(rms, "epsilon")
      expectInvalid(adagrad, "epsilon")
    }
  }

  @Test("What is just in range is taken, a rate of 0 too")
  func inRange() {
    var point = model
    var sgd = SGD(for: model, learningRate: 0, momentum: 0.9999, clipping: .norm(.leastNonzeroMagnitude))
    sgd.update(&point, along: model)
    #expect(point.x.value == [1])
    _ = Adam(for: model, learningRate: .warmUp(updates: 0, then: 1), betas: (0, 0), epsilon: 0)
    _ = RMSProp(for: model, learningRate: .step(from: 0, factor: 2, every: 1), smoothing: 0)
    _ = Lion(for: model, learningRate: .cosine(from: 0, to: 0, over: 1), betas: (0, 0))
    _ = Newton(maximumSteps: 0, tolerance: 0)
    _ = LBFGS(memory: 1, maximumSteps: 0, tolerance: 0)
  }

  @Test("A setting out of range stops the program where it is given")
  func given() async {
    expectMessage(
      "AdamRule: beta2 1.0; it lies in 0..<1",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Adam(for: model, betas: (0.9, 1))
      })
    expectMessage(
      "SGDRule: a clipping bound .norm -1.0; a bound is finite and above 0",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = SGD(for: model, learningRate: 0.1, clipping: .norm(-1))
      })
    expectMessage(
      "LionRule: weight decay nan; it is a finite number, at least 0",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Lion(for: model, weightDecay: .nan)
      })
    expectMessage(
      "AdagradRule: learning rate -0.1; it is a finite number, at least 0",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Adagrad(for: model, learningRate: -0.1)
      })
    expectMessage(
      "RMSPropRule: learning rate .oneCycle over 0; it is at least 1",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = RMSProp(for: model, learningRate: .warmUp(updates: 3, then: .oneCycle(maximum: 1, over: 0)))
      })
    expectMessage(
      "LBFGS: memory 0; it is at least 1",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = LBFGS(memory: 0) })
    expectMessage(
      "Newton: tolerance nan; it is a finite number, at least 0",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = Newton(tolerance: .nan) })
  }

  @Test("A setting out of range stops the program where it is changed")
  func changed() async {
    expectMessage(
      "SGDRule: momentum 1.0",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var sgd = SGD(for: model, learningRate: 0.1)
        sgd.rule.momentum = 1
      })
    expectMessage(
      "SGDRule: learning rate nan",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var sgd = SGD(for: model, learningRate: 0.1)
        sgd.learningRate = .constant(.nan)
      })
    expectMessage(
      "AdamWRule: a clipping bound .value 0.0",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var adam = AdamW(for: model)
        adam.clipping = .value(0)
      })
    expectMessage(
      "LBFGS: maximumSteps -1",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var search = LBFGS()
        search.maximumSteps = -1
      })
  }

  @Test("Layers refuse what would make them NaN")
  func layers() async {
    expectMessage(
      "Dropout: probability nan",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = Dropout<Float>(.nan) })
    expectMessage(
      "LayerNorm: epsilon -1.0",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = LayerNorm<Float>(2, epsilon: -1)
      })
    expectMessage(
      "BatchNorm: momentum 1.5; it lies in 0...1",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = BatchNorm<Float>(2, momentum: 1.5)
      })
  }

  @Test("A schedule that leaves the numbers stops the program at that step")
  func later() async {
    expectMessage(
      "SGDRule: learning rate inf at step 2",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var sgd = SGD(for: model, learningRate: .step(from: 1e200, factor: 1e100, every: 1)), point = model
        for _ in 0..<3 { sgd.update(&point, along: Point(x: Variable([0]))) }
      })
    expectMessage(
      "Schedule: step -1",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = Schedule.constant(1)(-1) })
  }
}
