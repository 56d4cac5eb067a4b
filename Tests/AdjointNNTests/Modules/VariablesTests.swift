import AdjointNN
import Foundation
import Testing

private let x: Tensor<Double> = [[0.3], [0.7]], y: Tensor<Double> = [[1], [2]]

private func line() -> Linear<Double> { Linear(weight: [[0.5]], bias: [0.1]) }
private func slope() -> Linear<Double> { Linear(weight: [[0.5]]) }
private func fit<L: Layer<Double>>(_ model: L) -> Variable<Double> { meanSquaredError(model(x), y) }

private struct Net: Module {
  var hidden = Linear<Double>(1, 3)
  var norm = BatchNorm<Double>(3)
  var kept = Frozen(Linear<Double>(3, 3))
  var output = Linear<Double>(3, 1)
  typealias Scalar = Double

  func callAsFunction(_ x: Tensor<Double>) -> Variable<Double> { output(kept(norm(tanh(hidden(x))))) }
}

@Suite("Models as vectors") struct VariablesTests {
  @Test("A penalty on the parameters has its gradient: 2 λ p beside that of the loss")
  func penalty() {
    let plain = gradient(at: line(), of: fit)
    let expected = [plain.weight.value.scalars[0] + 200 * 0.5, plain.bias!.value.scalars[0] + 200 * 0.1]
    for slope in [
      gradient(at: line()) { fit($0) + 100 * $0.squaredNorm },
      gradient(at: line()) { m in
        fit(m) + 100 * m.variables.map { sum($0 * $0) }.reduce(Variable(0)) { $0 + $1 }
      },
      gradient(at: line()) { m in
        fit(m) + 100 * m.namedVariables.map { sum($0.variable * $0.variable) }.reduce(Variable(0)) { $0 + $1 }
      },
      gradient(at: line()) { fit($0) + 100 * sum($0.flattenedVariables * $0.flattenedVariables) }
    ] {
      let got = slope.parameters.flatMap(\.value.scalars)
      #expect(zip(got, expected).allSatisfy { abs($0 - $1) < 1e-12 })
    }
  }

  @Test("A step along a gradient is differentiated through, however it is written")
  func adapted() {
    // With loss ½ a w² − c w, a = 0.58 and c = 1.7: dL(w′)/dw = (a w′ − c)(1 − 0.1 a) at w′ = w − 0.1 (a w − c).
    let w = 0.5 - 0.1 * (0.58 * 0.5 - 1.7), expected = (0.58 * w - 1.7) * (1 - 0.1 * 0.58)
    let steps: [(Linear<Double>, Linear<Double>) -> Linear<Double>] = [
      { $0 - 0.1 * $1 }, { $0 + -$1 / 10 }, { $0 - $1 * 0.1 },
      { $0.combined(with: $1) { p, g in p - 0.1 * g } },
      {
        var m = $0
        m -= 0.1 * $1
        return m
      },
      { m, g in m.mapNamed { name, p in p - 0.1 * g.namedVariables.first { $0.name == name }!.variable } },
      { $0.unflattening($0.flattenedVariables - 0.1 * $1.flattenedVariables) }
    ]
    for step in steps {
      let meta = gradient(at: slope()) { m in fit(step(m, gradient(at: m, of: fit))) }
      #expect(abs(meta.weight.value.scalar - expected) < 1e-12)
    }
  }

  @Test("The gradient through a step of a network is that of finite differences")
  func adaptedNetwork() {
    let model = withSeed(1) { Net() }
    func loss(_ m: Net) -> Variable<Double> { meanSquaredError(m(x), y) }
    func meta(_ m: Net) -> Variable<Double> { loss(m - 0.1 * gradient(at: m, of: loss)) }
    let slope = gradient(at: model, of: meta).flattenedVariables.value.scalars
    let start = model.flattenedVariables.value.scalars
    #expect(slope.count == 3 + 3 + 3 + 3 + 3 + 1)
    for place in start.indices {
      func moved(_ step: Double) -> Double {
        var p = start
        p[place] += step
        return withTraining(true) { meta(model.unflattening(Variable(Tensor(p)))).scalar }
      }
      #expect(abs((moved(1e-5) - moved(-1e-5)) / 2e-5 - slope[place]) < 1e-8, "\(place)")
    }
  }

  @Test("Arithmetic is on trained parameters; frozen ones and states come from the left")
  func arithmetic() {
    var a = withSeed(1) { Net() }, b = withSeed(2) { Net() }
    a.norm.runningMean.value = [1, 2, 3]
    b.norm.runningMean.value = [4, 5, 6]
    let p = a.flattenedVariables.value, q = b.flattenedVariables.value
    for (model, expected) in [
      (a + b, p + q), (a - b, p - q), (2 * a, 2 * p), (a * 2, 2 * p), (a / 4, p / 4), (-a, -1 * p),
      (a.map { $0 * $0 }, p * p), (a.combined(with: b) { $0 * $1 }, p * q), (a.unflattening(Variable(q)), q)
    ] {
      #expect(model.flattenedVariables.value == expected)
      #expect(model.kept.weight.value == a.kept.weight.value && model.norm.runningMean.value == [1, 2, 3])
    }
    var c = a
    c += b
    #expect(c.flattenedVariables.value == p + q)
    #expect(a.flattenedVariables.value == p)
    #expect(a.squaredNorm.scalar == a.variables.reduce(0) { $0 + sum($1 * $1).scalar })
    #expect(a.namedVariables.map(\.name) == a.parameters.filter { !$0.isFrozen }.map(\.name))
    let wider = a.hidden.map { concatenate([$0, $0], axis: -1) }
    #expect(wider([[1]]).shape == [1, 6])
    let nothing = Dropout<Double>(0.5)
    #expect(nothing.squaredNorm.scalar == 0 && nothing.flattenedVariables.shape == [0])
    #expect(nothing.unflattening(Variable(Tensor<Double>(repeating: 0, shape: [0]))).variables.isEmpty)
  }

  @Test("States that layers propose in an adapted model reach the model that is differentiated")
  func states() {
    let model = withSeed(1) { Net() }
    let slope = gradient(at: model) { m in meanSquaredError((m - 0.1 * m)(x), y) }
    #expect(slope.norm.runningMean.value != model.norm.runningMean.value)
    #expect((model - 0.1 * slope).norm.runningMean.value == model.norm.runningMean.value)
  }

  @Test("Models of other structure stop the program, and so does another number of numbers")
  func mismatches() async {
    expectMessage(
      "+: models of other trained parameters: “list.0.bias” beside “list.1.weight”",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let a = Layers(list: [Linear(1, 1), Linear(1, 1, bias: false)])
        _ = a + Layers(list: [Linear(1, 1, bias: false), Linear(1, 1)])
      })
    expectMessage(
      "-: models whose “bias” has the shapes [3] and [1]",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let model = Linear<Double>(weight: [[1, 2, 3]], bias: [1, 2, 3])
        _ = model - model.mapNamed { $0 == "bias" ? Variable([1]) : $1 }
      })
    expectMessage(
      "unflattening: a vector of shape [3] for 2 numbers",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = line().unflattening(Variable([1, 2, 3]))
      })
  }

  @Test(
    "Where numbers are taken from a model that is being differentiated, the program stops and says what to use",
    arguments: Cut.allCases)
  func cuts(_ cut: Cut) async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { [cut] in cut.make() }
    expectMessage("“weight” is recorded for a gradient", result)
    expectMessage("use `variables` to compute with the parameters, `map` or arithmetic to change them", result)
  }

  @Test("Constants of a recorded model may be taken: frozen parameters, and what went through stopGradient")
  func constants() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).safetensors")
    defer { try? FileManager.default.removeItem(at: file) }
    let slope = try gradient(at: line()) { m in
      let constant = m.map { stopGradient($0) }
      #expect(constant.parameters.map(\.value) == line().parameters.map(\.value) && m.parameterCount == 2)
      #expect(Frozen(constant).parameters.count == 2)
      try m.save(to: file)
      return fit(m) + constant.squaredNorm
    }
    #expect(slope.weight.value == gradient(at: line(), of: fit).weight.value)
    var loaded = slope
    try loaded.load(from: file)
    #expect(loaded.weight.value == [[0.5]])
  }

  @Test("A loss that depends on no parameter of its model is told, once", arguments: Unused.allCases)
  func unused(_ kind: Unused) async {
    let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) { [kind] in
      kind.run()
      kind.run()
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.components(separatedBy: "warning: ").count == (kind == .none ? 1 : 2), "\(text)")
    if kind != .none { #expect(text.contains("parameter")) }
  }
}

private struct Layers: Module {
  var list: [Linear<Double>]
  typealias Scalar = Double
}

/// Ways to take the numbers of a recorded model.
enum Cut: String, CaseIterable, Codable {
  case parameters, tensors, updateParameters, optimizer, oldOptimizer, alongRecorded, load, newton, recording
  case gradientsParameters

  func make() {
    var old = SGD(for: slope(), learningRate: 0.1)
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).safetensors")
    _ = gradient(at: slope()) { m in
      var inner = m
      switch self {
      case .parameters: return fit(m) + m.parameters.map { sum($0.value) }.reduce(Tensor(0)) { $0 + $1 }
      case .tensors: return fit(m) + sum(m.tensors[0].value)
      case .updateParameters: inner.updateParameters { _, value in value = value * 2 }
      case .optimizer:
        var optimizer = Adam(for: m, learningRate: 0.1)
        optimizer.update(&inner, along: m)
      case .oldOptimizer: old.update(&inner, along: slope())
      case .alongRecorded:
        inner = slope()
        old.update(&inner, along: gradient(at: m, of: fit))
      case .load:
        try? slope().save(to: file)
        _ = try? inner.load(from: file)
      case .newton: _ = Newton().minimize(&inner) { fit($0) }
      case .recording: inner = m.recorded(on: Tape())
      case .gradientsParameters: return fit(m) + sum(gradient(at: m, of: fit).parameters[0].value)
      }
      return fit(inner)
    }
    try? FileManager.default.removeItem(at: file)
  }
}

enum Unused: String, CaseIterable, Codable {
  case none, ignoring, constant, detached, nested, empty, search

  func run() {
    let model = line()
    switch self {
    case .none:
      _ = gradient(at: model) { m in fit(m - 0.1 * gradient(at: m, of: fit)) }
      _ = gradient(at: Linear<Double>(1, 1, initializer: .normal(standardDeviation: 0))) { sum(relu($0(x))) }
      _ = gradient(at: model) { m in gradient(at: m) { fit($0) }.squaredNorm }
    case .ignoring: _ = gradient(at: model) { _ in fit(model) }
    case .constant: _ = valueWithGradient(at: model) { _ in Variable(1) }
    case .detached: _ = gradient(at: model) { m in Variable(sum(m.weight.value)) }
    case .nested: _ = gradient(at: model) { m in fit(m - gradient(at: m) { _ in fit(m) }) }
    case .empty: _ = gradient(at: Dropout<Double>(0.5)) { sum($0(x)) }
    case .search:
      var inner = model
      _ = LBFGS().minimize(&inner) { _ in fit(model) }
    }
  }
}
