import AdjointNN
import Foundation
import Testing

private struct Held: Module {
  let steady = Variable<Float>([1, 2])
  var free = Variable<Float>([1, 2])
}

/// Parts that a walk does not have to change, in `let`s.
private struct Fixed: Module {
  let activation = Activation<Float>(relu)
  let dropout = Dropout<Float>(0.5)
  let none: Linear<Float>? = nil
  let several: [Linear<Float>] = []
  let body = Frozen(Linear<Float>(weight: [[2]]))
  let running = Frozen(LayerState<Float>([3]))
  var head = Linear<Float>(weight: [[1]])
}

private struct Outer<Value: ModuleField>: Module {
  let steady: Value
  var free = Variable<Float>([1])
}

@Suite("Properties that are constants of Swift") struct ConstantPropertyTests {
  @Test("A model with a parameter in a let can be read and used")
  func reading() throws {
    let model = Held(), file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(model.parameters.map(\.name) == ["steady", "free"] && model.tensors.count == 2)
    #expect(model.parameterCount == 4 && model.summary.contains("4 parameters"))
    try model.save(to: file)
    #expect(try Safetensors(contentsOf: file).names == ["steady", "free"])
  }

  @Test("A let without a trained parameter does not hinder training, and stays as it is")
  func harmless() {
    var model = Fixed(), optimizer = SGD(for: Fixed(), learningRate: 1)
    let slope = gradient(at: model) { sum($0.head($0.body([[3]]))) }
    optimizer.update(&model, along: slope)
    #expect(model.head.weight.value == [[-5]] && model.body.weight.value == [[2]] && model.running.wrapped.value == [3])
    #expect((model - slope).head.weight.value == [[-11]])
  }

  @Test("To train or change a parameter in a let stops the program with its name", arguments: ConstantChange.allCases)
  func changes(_ change: ConstantChange) async {
    expectMessage(
      "its property “steady” is a `let`",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { [change] in try change.make() })
  }
}

enum ConstantChange: String, CaseIterable, Codable {
  case gradient, optimizer, updateParameters, load, loadFrozen, map, variables, arithmetic, recording, newton
  case layer, array, optional, state, nested, thawed

  func make() throws {
    var model = Held()
    switch self {
    case .gradient: _ = AdjointNN.gradient(at: model) { sum($0.free) }
    case .optimizer:
      var optimizer = SGD(for: model, learningRate: 0.1)
      optimizer.update(&model, along: model)
    case .updateParameters: model.updateParameters { _, value in value = value * 10 }
    case .load: try load(&model)
    case .loadFrozen:
      var frozen = Outer(steady: Frozen(Variable<Float>([1])))
      try load(&frozen)
    case .map: _ = model.map { $0 }
    case .variables: _ = model.variables
    case .arithmetic: _ = model + model
    case .recording: _ = model.recorded(on: Tape())
    case .newton: _ = Newton().minimize(&model) { sum($0.free * $0.free) }
    case .layer: train(Outer(steady: Linear<Float>(1, 1)))
    case .array: train(Outer(steady: [Linear<Float>(1, 1)]))
    case .optional: train(Outer(steady: Variable<Float>([1]) as Variable<Float>?))
    case .state: train(Outer(steady: LayerState<Float>([1])))
    case .nested: train(Outer(steady: Outer(steady: Variable<Float>([1]))))
    case .thawed:
      var body = Frozen(Variable<Float>([1]))
      body.isFrozen = false
      train(Outer(steady: body))
    }
  }

  private func train<Value>(_ model: Outer<Value>) {
    var model = model, optimizer = SGD(for: model, learningRate: 0.1)
    optimizer.update(&model, along: AdjointNN.gradient(at: model) { sum($0.free) })
  }

  private func load<M: Module>(_ model: inout M) throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    try model.save(to: file)
    try model.load(from: file)
  }
}
