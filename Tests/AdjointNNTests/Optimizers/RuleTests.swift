import AdjointNN
import Foundation
import Testing

private struct Weights: Module, Equatable {
  typealias Scalar = Double
  var w = Variable<Double>([1, -2, 0.5])
  static func == (a: Weights, b: Weights) -> Bool { a.w.value == b.w.value }
}

/// Three gradients, to see momentum and bias correction at work.
private let gradients: [[Double]] = [[0.3, -0.1, 2], [-0.2, 0.4, 1], [0.5, 0, -3]]

private func run<O: Optimizer>(_ optimizer: O, _ steps: Int = 3) -> [Double] where O.Scalar == Double {
  var model = Weights(), optimizer = optimizer
  for g in gradients.prefix(steps) {
    var gradient = model
    gradient.w = Variable(Tensor(g))
    optimizer.update(&model, along: gradient)
  }
  return model.w.value.scalars
}

/// One element's run by a rule written out plainly.
private func byHand(_ rule: @escaping (_ p: inout Double, _ g: Double, _ t: Int) -> Void) -> (Int) -> Double {
  { element in
    var p = [1, -2, 0.5][element]
    for (t, g) in gradients.enumerated() { rule(&p, g[element], t + 1) }
    return p
  }
}

private func expectRun(_ scalars: [Double], _ expected: (Int) -> Double) {
  for i in 0..<3 { #expect(abs(scalars[i] - expected(i)) < 1e-15, "element \(i): \(scalars[i]), \(expected(i))") }
}

@Suite("Update rules against their formulas") struct RuleTests {
  private let model = Weights()

  @Test("Gradient descent, with momentum, Nesterov's, and decay")
  func sgd() {
    expectRun(run(SGD(for: model, learningRate: 0.1))) { byHand { p, g, _ in p -= 0.1 * g }($0) }
    for nesterov in [false, true] {
      let optimizer = SGD(for: model, learningRate: 0.1, momentum: 0.9, nesterov: nesterov, weightDecay: 0.01)
      expectRun(run(optimizer)) { element in
        var v = 0.0
        return byHand { p, g, _ in
          let g = g + 0.01 * p
          v = 0.9 * v + g
          p -= 0.1 * (nesterov ? g + 0.9 * v : v)
        }(element)
      }
    }
  }

  @Test("Adam and AdamW, with bias correction from the first step", arguments: [false, true])
  func adam(decoupled: Bool) {
    func expected(_ element: Int) -> Double {
      var m = 0.0, v = 0.0
      return byHand { p, g, t in
        let decayed = decoupled ? g : g + 0.1 * p
        m = 0.9 * m + (1 - 0.9) * decayed
        v = 0.999 * v + (1 - 0.999) * decayed * decayed
        if decoupled { p *= 1 - 0.02 * 0.1 }
        p -= 0.02 * (m / (1 - pow(0.9, Double(t)))) / ((v / (1 - pow(0.999, Double(t)))).squareRoot() + 1e-8)
      }(element)
    }
    let scalars =
      decoupled
      ? run(AdamW(for: model, learningRate: 0.02, weightDecay: 0.1))
      : run(Adam(for: model, learningRate: 0.02, weightDecay: 0.1))
    expectRun(scalars, expected)
    // The first step of plain Adam has the size of the learning rate, whatever the gradient.
    let first = run(Adam(for: model, learningRate: 0.02), 1)
    #expect(abs(first[0] - (1 - 0.02)) < 1e-9 && abs(first[1] - (-2 + 0.02)) < 1e-8)
  }

  @Test("RMSProp, Adagrad and Lion")
  func others() {
    expectRun(run(RMSProp(for: model, learningRate: 0.1, smoothing: 0.9))) { element in
      var v = 0.0
      return byHand { p, g, _ in
        v = 0.9 * v + (1 - 0.9) * g * g
        p -= 0.1 * g / (v.squareRoot() + 1e-8)
      }(element)
    }
    expectRun(run(Adagrad(for: model, learningRate: 0.1))) { element in
      var v = 0.0
      return byHand { p, g, _ in
        v += g * g
        p -= 0.1 * g / (v.squareRoot() + 1e-10)
      }(element)
    }
    expectRun(run(Lion(for: model, learningRate: 0.1, weightDecay: 0.2))) { element in
      var m = 0.0
      return byHand { p, g, _ in
        let c = 0.9 * m + (1 - 0.9) * g
        p = (1 - 0.1 * 0.2) * p - 0.1 * (c == 0 ? 0 : c / abs(c))
        m = 0.99 * m + (1 - 0.99) * g
      }(element)
    }
  }

  @Test("An element is changed alike wherever it stands, bit for bit")
  func places() {
    func expectAlike<S, R>(_ optimizer: (Linear<S>) -> RuleOptimizer<S, R>) {
      func run(_ p: [S], _ g: [S]) -> [S] {
        var model = Linear(weight: Tensor(shape: [1, p.count], scalars: p))
        let gradient = Linear(weight: Tensor(shape: [1, p.count], scalars: g))
        var optimizer = optimizer(model)
        for _ in 0..<3 { optimizer.update(&model, along: gradient) }
        return model.weight.value.scalars
      }
      let p = (0..<37).map { S($0) / 7 - 2 }, g = (0..<37).map { S(($0 * 29) % 37) / 11 - 1.5 }
      #expect(run(p, g) == p.indices.flatMap { run([p[$0]], [g[$0]]) }, "\(R.self), \(S.self)")
    }
    func expectAlike<S: TensorScalar>(_: S.Type) {
      expectAlike { SGD<S>(for: $0, learningRate: 0.01, momentum: 0.9, weightDecay: 0.1) }
      expectAlike { Adam<S>(for: $0, weightDecay: 0.1) }
      expectAlike { AdamW<S>(for: $0) }
      expectAlike { RMSProp<S>(for: $0, weightDecay: 0.1) }
      expectAlike { Adagrad<S>(for: $0, weightDecay: 0.1) }
      expectAlike { Lion<S>(for: $0, weightDecay: 0.1) }
    }
    expectAlike(Float.self)
    expectAlike(Double.self)
  }

  @Test("Clipping by value bounds elements, clipping by norm keeps the direction")
  func clipping() {
    let byValue = run(SGD(for: model, learningRate: 1, clipping: .value(0.25)), 1)
    #expect(zip(byValue, [0.75, -1.9, 0.25]).allSatisfy { abs($0 - $1) < 1e-15 })
    let byNorm = run(SGD(for: model, learningRate: 1, clipping: .norm(0.5)), 1)
    let step = zip([1, -2, 0.5], byNorm).map { $0 - $1 }
    #expect(abs(step.reduce(0) { $0 + $1 * $1 } - 0.25) < 1e-15)
    #expect(abs(step[2] / step[0] - 2 / 0.3) < 1e-12)
    #expect(run(SGD(for: model, learningRate: 1, clipping: .norm(100)), 1) == run(SGD(for: model, learningRate: 1), 1))
  }

  @Test("Gradients whose norm is beyond the largest number are clipped to the bound as well, in their direction")
  func clippingOfHugeGradients() {
    func expectClipped<S: TensorScalar>(_: S.Type) {
      let large = S.greatestFiniteMagnitude
      var model = Linear<S>(weight: Tensor(shape: [1, 3], scalars: [0, 0, 0]))
      var optimizer = SGD(for: model, learningRate: 1, clipping: .norm(5))
      optimizer.update(&model, along: Linear<S>(weight: Tensor(shape: [1, 3], scalars: [large * 0.75, -large, 1])))
      #expect(zip(model.weight.value.scalars, [-3, 4, 0]).allSatisfy { abs($0 - $1) < 1e-5 })
    }
    expectClipped(Float.self)
    expectClipped(Double.self)
  }

  @Test("A run saved as JSON and resumed equals the run that was not stopped, bit for bit")
  func resuming() throws {
    var whole = Weights(), optimizer = Adam(for: whole, learningRate: .cosine(from: 0.1, to: 0.01, over: 20))
    func step(_ model: inout Weights, _ optimizer: inout Adam<Double>) {
      let gradient = gradient(at: model) { sum(tanh($0.w * [3, 1, 2])) }
      optimizer.update(&model, along: gradient)
    }
    var stopped = whole, saved = optimizer
    for _ in 0..<10 { step(&whole, &optimizer) }
    for _ in 0..<4 { step(&stopped, &saved) }
    var resumed = try JSONDecoder().decode(Adam<Double>.self, from: JSONEncoder().encode(saved))
    for _ in 4..<10 { step(&stopped, &resumed) }
    #expect(stopped == whole)
    #expect(resumed.step == 10)
  }

  @Test("Schedules at their corners")
  func schedules() {
    #expect(Schedule.constant(0.1)(7) == 0.1)
    let step = Schedule.step(from: 1, factor: 0.5, every: 10)
    #expect([0, 9, 10, 25].map { step($0) } == [1, 1, 0.5, 0.25])
    let cosine = Schedule.cosine(from: 1, to: 0.2, over: 100)
    #expect(cosine(0) == 1 && abs(cosine(50) - 0.6) < 1e-15 && cosine(100) == 0.2 && cosine(1000) == 0.2)
    let warm = Schedule.warmUp(updates: 4, then: 0.8)
    #expect([0, 1, 3, 4, 9].map { warm($0) } == [0.2, 0.4, 0.8, 0.8, 0.8])
    let one = Schedule.oneCycle(maximum: 1, over: 100)
    #expect(one(0) == 0.04 && abs(one(29) - 1) < 1e-15 && one(99) == 1.0 / 250_000 && one(100) == one(99))
    #expect(
      zip(0..<29, 1...29).allSatisfy { one($0) < one($1) } && zip(29..<99, 30...99).allSatisfy { one($0) > one($1) })
  }

  @Test("One cycle gives the rates of PyTorch's OneCycleLR, its maximum between two updates and in few of them too")
  func oneCycle() {
    func expect(_ count: Int, _ expected: [Double]) {
      let schedule = Schedule.oneCycle(maximum: 0.1, over: count)
      for (step, rate) in expected.enumerated() {
        #expect(abs(schedule(step) - rate) < 1e-15, "\(count), step \(step): \(schedule(step))")
      }
    }
    // low + (high − low) (1 + cos π p) / 2 as PyTorch computes it, p from the ends 0.3 n − 1 and n − 1.
    expect(1, [4e-7])
    expect(
      10,
      [
        0.004000000000000004, 0.052, 0.1, 0.09504846320134738, 0.08117456539497631,
        0.06112620219362893, 0.03887419780637107, 0.0188258346050237, 0.004951936798652629, 4e-07
      ])
    expect(5, [0.004000000000000004, 0.09504846320134738, 0.06112620219362893, 0.0188258346050237, 4e-07])
  }

  @Test("The update changes Float parameters in place")
  func inPlace() {
    let start = Tensor<Float>(shape: [40, 40], scalars: (0..<1600).map(Float.init))
    var model = Linear<Float>(weight: start + 1)
    let gradient = Linear<Float>(weight: Tensor(repeating: 2, shape: [40, 40]))
    var optimizer = SGD(for: model, learningRate: 0.5)
    let before = model.weight.value.withUnsafeScalars { $0.baseAddress }
    optimizer.update(&model, along: gradient)
    #expect(model.weight.value.withUnsafeScalars { $0.baseAddress } == before)
    #expect(model.weight.value == start)
  }

  @Test("A model of other parameters stops the program")
  func mismatch() async {
    expectMessage(
      "update(_:along:): “weight” of shape [2, 3], made for [2, 2]",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var optimizer = SGD(for: Linear<Float>(2, 2), learningRate: 0.1)
        var model = Linear<Float>(2, 3)
        optimizer.update(&model, along: model)
      })
  }
}
