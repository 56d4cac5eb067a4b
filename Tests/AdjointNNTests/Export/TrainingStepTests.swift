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

  @Test("A model with running statistics stops the program")
  func states() async {
    expectMessage(
      "TrainingStep: the model has the state “norm.",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let model = Normalized()
        _ = try TrainingStep(model, SGD(for: model, learningRate: 0.1), batch: []) { model, _, _ in
          sum(model.map.weight)
        }
      })
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
