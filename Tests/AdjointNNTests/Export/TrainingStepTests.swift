import AdjointNN
import Foundation
import Testing

private struct Net<Scalar: TensorScalar>: Module {
  var hidden = Linear<Scalar>(3, 8)
  var output = Linear<Scalar>(8, 4)

  func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> { output(tanh(hidden(x))) }
}

private struct Normalized: Module {
  typealias Scalar = Double
  var map = Linear<Double>(3, 4)
  var norm = BatchNorm<Double>(4)
}

/// A layer that counts its uses in numbers.
private struct Counter: Module {
  typealias Scalar = Double
  var weight = Variable<Double>([1, 2])
  var uses = LayerState<Double>(Tensor(0))

  func callAsFunction(_ x: Variable<Double>) -> Variable<Double> {
    uses.update(to: uses.value + 1)
    return x * weight
  }
}

@Suite("A step of training as a program") struct TrainingStepTests {
  private let x = Tensor<Double>.random([6, 3]), labels: Tensor<Double> = [0, 3, 2, 1, 1, 0]

  private func loss(_ model: Net<Double>, _ batch: [Variable<Double>], _ key: Variable<Double>) -> Variable<Double> {
    let h = dropout(tanh(model.hidden(batch[0])), probability: 0.25, key: key)
    return crossEntropy(logits: model.output(h), targets: oneHot(batch[1], classes: 4))
  }

  /// Some steps by the optimizer, and the same by the program.
  private func compare<Rule: RecordableRule>(_ make: (Net<Double>) -> RuleOptimizer<Double, Rule>) throws {
    var model = withSeed(1) { Net<Double>() }
    var optimizer = make(model)
    let step = try TrainingStep(model, optimizer, batch: [("x", x), ("labels", labels)], seed: 9, of: loss)
    var kept = (step.parameters + step.states).map(\.value)
    for number in 0..<4 {
      let key = Variable<Double>([9, Double(number)])
      let rate = optimizer.learningRate(number)
      let (value, gradient) = valueWithGradient(at: model) { loss($0, [Variable(x), Variable(labels)], key) }
      optimizer.update(&model, along: gradient)
      let results = step.program([x, labels, Tensor(rate)] + kept)
      #expect(abs(results[0].scalar - value.scalar) < 1e-14)
      kept = Array(results.dropFirst())
      for (got, want) in zip(kept, model.parameters) {
        #expect(got.isApproximatelyEqual(to: want.value, absoluteTolerance: 1e-13, relativeTolerance: 1e-12))
      }
    }
    #expect(kept[kept.count - 2].scalar == 4 && kept[kept.count - 1] == [9, 4])

    // What it leaves behind, an optimizer takes up.
    let folder = try Folder(), file = folder["states.safetensors"]
    try Safetensors.write(
      zip(step.states.map(\.name), kept.dropFirst(step.parameters.count)).map { ($0, $1) }, to: file)
    var resumed = make(model)
    try resumed.load(statesFrom: file)
    var other = model
    let slope = gradient(at: model) { loss($0, [Variable(x), Variable(labels)], Variable([9, 4])) }
    optimizer.update(&model, along: slope)
    resumed.update(&other, along: slope)
    for (a, b) in zip(model.parameters, other.parameters) {
      #expect(a.value.isApproximatelyEqual(to: b.value, absoluteTolerance: 1e-13, relativeTolerance: 1e-12))
    }
  }

  @Test("SGD with momentum, a schedule and decay changes parameters as the optimizer does")
  func sgd() throws {
    try compare { SGD(for: $0, learningRate: 0.1) }
    try compare { SGD(for: $0, learningRate: .cosine(from: 0.1, to: 0.01, over: 4), momentum: 0.9, weightDecay: 0.01) }
    try compare { SGD(for: $0, learningRate: 0.1, momentum: 0.9, nesterov: true, clipping: .value(0.01)) }
  }

  @Test("Adam, AdamW, RMSProp and Adagrad likewise, with gradients clipped")
  func others() throws {
    try compare { Adam(for: $0, learningRate: 0.01, weightDecay: 0.1) }
    try compare { AdamW(for: $0, learningRate: .warmUp(updates: 2, then: 0.01), clipping: .norm(0.1)) }
    try compare { RMSProp(for: $0) }
    try compare { Adagrad(for: $0, clipping: .norm(100)) }
  }

  @Test("Lion and Adam's relatives likewise, from the first step on and past RAdam's change of rule")
  func relatives() throws {
    try compare { Lion(for: $0, learningRate: 0.01, weightDecay: 0.1) }
    try compare { AdaMax(for: $0, weightDecay: 0.1) }
    try compare { AMSGrad(for: $0, learningRate: 0.01) }
    try compare { RAdam(for: $0, learningRate: 0.01, weightDecay: 0.1) }
    try compare { RAdam(for: $0, learningRate: 0.01, betas: (0.9, 0.5)) }
    try compare { RAdam(for: $0, learningRate: 0.01, betas: (0, 0.9)) }
    try compare { AdaDelta(for: $0, weightDecay: 0.01) }
  }

  @Test("Adafactor and Muon likewise, whose memory has other shapes than the parameters")
  func matrices() throws {
    try compare { Adafactor(for: $0, weightDecay: 0.1) }
    try compare { Adafactor(for: $0, learningRate: 10, threshold: 0.1) }
    try compare { Muon(for: $0, learningRate: 0.01) }
    try compare { Muon(for: $0, learningRate: 0.01, nesterov: false, iterations: 2) }
    let model = Net<Double>()
    let step = try TrainingStep(model, Muon(for: model), batch: [("x", x), ("labels", labels)], of: loss)
    #expect(!step.states.map(\.name).contains("optimizer.second.hidden.weight"))
    #expect(step.states.map(\.name).contains("optimizer.second.hidden.bias"))
  }

  @Test("Groups of parameters have rates and decays of their own")
  func groups() throws {
    try compare { model in
      var optimizer = AdamW(for: model, learningRate: 0.01, weightDecay: 0.1)
      optimizer.groups = [ParameterGroup("*.bias", weightDecay: 0), ParameterGroup("out*", learningRateFactor: 0.25)]
      return optimizer
    }
  }

  @Test("RAdam's length of the average is right in Float too, though it is a difference of large numbers")
  func narrow() throws {
    var model = withSeed(1) { Net<Float>() }
    var optimizer = RAdam(for: model, learningRate: 0.01)
    let x = Tensor<Float>(Tensor<Double>.random([6, 3]))
    func loss(_ model: Net<Float>, _ batch: [Variable<Float>], _: Variable<Float>) -> Variable<Float> {
      mean(pow(model(batch[0]), 2))
    }
    let step = try TrainingStep(model, optimizer, batch: [("x", x)], of: loss)
    var kept = (step.parameters + step.states).map(\.value)
    for _ in 0..<12 {
      let slope = gradient(at: model) { loss($0, [Variable(x)], Variable(0)) }
      optimizer.update(&model, along: slope)
      kept = Array(step.program([x, Tensor(0.01)] + kept).dropFirst())
    }
    for (got, want) in zip(kept, model.parameters) {
      #expect(got.isApproximatelyEqual(to: want.value, absoluteTolerance: 3e-6, relativeTolerance: 0))
    }
  }

  @Test("A loss that looks at its numbers is refused, with the step")
  func refused() {
    let model = Net<Double>()
    #expect(throws: ProgramError.self) {
      _ = try TrainingStep(model, SGD(for: model, learningRate: 0.1), batch: [("x", x)]) { model, batch, _ in
        let y = model(batch[0])
        return sum(select(y, 0 * y, where: y.value .> 0))
      }
    }
  }

  @Test("Running statistics are inputs and outputs, and move as they do here")
  func states() throws {
    var model = withSeed(3) { Normalized() }
    var optimizer = SGD(for: model, learningRate: 0.1)
    func loss(_ model: Normalized, _ batch: [Variable<Double>], _: Variable<Double>) -> Variable<Double> {
      // In training, and as it is used.
      let h = model.map(batch[0])
      return mean(pow(model.norm(h), 4)) + mean(pow(withTraining(false) { model.norm(h) }, 2))
    }
    let step = try TrainingStep(model, optimizer, batch: [("x", x)], of: loss)
    #expect(step.parameters.suffix(2).map(\.name) == ["norm.runningMean", "norm.runningVariance"])
    #expect(step.inputs.contains(.parameter("norm.runningMean")) && step.outputs.contains(.update("norm.runningMean")))
    var kept = (step.parameters + step.states).map(\.value)
    for _ in 0..<3 {
      let (value, slope) = valueWithGradient(at: model) { loss($0, [Variable(x)], Variable(0)) }
      optimizer.update(&model, along: slope)
      let results = step.program([x, Tensor(0.1)] + kept)
      #expect(abs(results[0].scalar - value.scalar) < 1e-13)
      kept = Array(results.dropFirst())
    }
    let names = step.parameters.map(\.name)
    for (name, want) in model.tensors {
      let got = kept[names.firstIndex(of: name)!]
      #expect(got.isApproximatelyEqual(to: want, absoluteTolerance: 1e-13, relativeTolerance: 1e-12), "\(name)")
    }
    // What it leaves behind, a model takes up.
    let folder = try Folder()
    try Safetensors.write(zip(names, kept).map { ($0, $1) }, to: folder["weights"])
    var other = Normalized()
    try other.load(from: folder["weights"])
    #expect(other.norm.runningVariance.value == kept[names.firstIndex(of: "norm.runningVariance")!])
  }

  @Test("A layer that changes its state by numbers is refused, by the state's name")
  func numbers() {
    let model = Counter()
    #expect(throws: TrainingStepError.stateOfNumbers("uses")) {
      _ = try TrainingStep(model, SGD(for: model, learningRate: 0.1), batch: [("x", [1, 2])]) { model, batch, _ in
        sum(model(batch[0]))
      }
    }
    #expect(
      "\(TrainingStepError.stateOfNumbers("uses"))"
        == "the state “uses” changes by numbers that are not recorded; its layer says how with update(from:_:), and computes "
        + "with its variable")
  }

  @Test("It is written with its ports, and what it starts from beside it")
  func files() throws {
    let model = withSeed(1) { Net<Double>() }, folder = try Folder()
    let optimizer = AdamW(for: model, learningRate: 0.1)
    let step = try TrainingStep(model, optimizer, batch: [("x", x), ("labels", labels)], of: loss)
    try step.write(to: folder.url, name: "step")
    let manifest = try JSONSerialization.jsonObject(with: Data(contentsOf: folder["step.json"])) as! [String: Any]
    let inputs = manifest["inputs"] as! [[String: Any]], outputs = manifest["outputs"] as! [[String: Any]]
    #expect(inputs.count == 3 + 4 + 8 + 2 && outputs.count == 1 + 4 + 8 + 2)
    #expect(inputs[0]["name"] as? String == "x" && inputs[0]["shape"] as? [Int] == [6, 3])
    #expect(inputs[0]["role"] as? String == "batch" && inputs[0]["axis"] as? Int == 0)
    #expect(inputs[0]["dtype"] as? String == "F64" && inputs[2]["role"] as? String == "step")
    #expect(outputs[0]["role"] as? String == "value" && outputs[1]["role"] as? String == "update")
    #expect(manifest["module"] as? String == "step.mlir")
    let text = try String(contentsOf: folder["step.mlir"], encoding: .utf8)
    #expect(text == (try step.program.stableHLO()))
    var other = Net<Double>()
    try other.load(from: folder["weights.safetensors"])
    #expect(other.hidden.weight.value == model.hidden.weight.value)
    #expect(try Safetensors(contentsOf: folder["states.safetensors"]).names.contains("optimizer.second.output.bias"))
  }

  @Test("A state of another model's, or of another kind, is refused, and the optimizer stays as it was")
  func badStates() throws {
    let model = Net<Double>(), folder = try Folder()
    var optimizer = Adam(for: model, learningRate: 0.1)
    try Safetensors.write([("optimizer.step", Tensor<Double>(1.5))], to: folder["a"])
    try Safetensors.write(
      [("optimizer.step", Tensor<Double>(1)), ("optimizer.first.hidden.bias", Tensor<Double>([1, 2]))], to: folder["b"])
    #expect(throws: FileFormatError.self) { try optimizer.load(statesFrom: folder["a"]) }
    #expect(throws: FileFormatError.self) { try optimizer.load(statesFrom: folder["b"]) }
    #expect(optimizer.step == 0)
  }
}

@Suite("A program's files") struct ProgramFileTests {
  private let program = Program(at: [Tensor<Float>([[1, 2]]), Tensor<Float>([3, 4])]) {
    [sum($0[0] * $0[1]), $0[1] * 2]
  }

  private func manifest(_ url: URL) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as! [String: Any]
  }

  @Test("Without ports, inputs are batches and outputs values")
  func defaults() throws {
    let folder = try Folder()
    try program.write(to: folder["new/folder"], name: "double")
    let manifest = try manifest(folder["new/folder/double.json"])
    let inputs = manifest["inputs"] as! [[String: Any]], outputs = manifest["outputs"] as! [[String: Any]]
    #expect(inputs.map { $0["name"] as? String } == ["input0", "input1"])
    #expect(
      inputs.allSatisfy { $0["role"] as? String == "batch" } && outputs.allSatisfy { $0["role"] as? String == "value" })
    #expect(manifest["constants"] == nil)
  }

  @Test("A large constant lies beside the text, bit for bit")
  func constants() throws {
    let folder = try Folder(), table = Tensor<Double>.random([100, 7])
    let program = Program(at: Tensor<Double>([1])) { x in sum(x * table) }
    try program.write(to: folder.url, name: "sum", constantsUpTo: 1000)
    let manifest = try manifest(folder["sum.json"]), inputs = manifest["inputs"] as! [[String: Any]]
    #expect(inputs.map { $0["role"] as? String } == ["batch", "constant"])
    #expect(manifest["constants"] as? String == "sum.constants.safetensors")
    #expect(try Safetensors(contentsOf: folder["sum.constants.safetensors"]).tensor("constant0") == table)
  }

  @Test("Ports that are not the program's stop the program")
  func ports() async {
    expectMessage(
      "write(to:name:): 1 inputs and 2 outputs for a program of 2 and 2; name each in order",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        try Program(at: [Tensor<Float>(1), Tensor<Float>(1)]) { $0 }
          .write(to: URL(filePath: "/nowhere"), name: "a", inputs: [.step("x")])
      })
    expectMessage(
      "write(to:name:): “y” is updated; there is no parameter or state of that name",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        try Program(at: [Tensor<Float>(1)]) { $0 }
          .write(to: URL(filePath: "/nowhere"), name: "a", inputs: [.step("x")], outputs: [.update("y")])
      })
    expectMessage(
      "write(to:name:): “x” of shape [2] is a batch along axis 1; an axis lies in 0..<1",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        try Program(at: [Tensor<Float>([1, 2])]) { $0 }
          .write(to: URL(filePath: "/nowhere"), name: "a", inputs: [.batch("x", axis: 1)])
      })
  }
}
