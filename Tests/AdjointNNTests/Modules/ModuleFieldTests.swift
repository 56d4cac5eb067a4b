import AdjointNN
import Testing

/// A type that says it is a field of modules, and is none of those that a walk knows.
private struct Pretender: ModuleField {
  var variable: Variable<Float>? = Variable([1])
}

private struct Around<Value>: Module {
  var w = Variable<Float>([1])
  var extra: Value
}

private struct Tree: Module {
  var w = Variable<Float>([1])
  var children: [Tree] = []
}

@Suite("What is a part of a model") struct ModuleFieldTests {
  @Test("A type becomes no part of a model by saying so: where it hides variables, the program stops")
  func pretending() async {
    #expect(Around(extra: Pretender(variable: nil)).parameters.map(\.name) == ["w"])
    expectMessage(
      "its property “extra”, of type Pretender, hides variables",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Around(extra: Pretender()).parameters
      })
    expectMessage(
      "Module: “extra.1” of type Pretender is no part of a model; make the type a Module",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Around(extra: [nil, Pretender()]).parameters
      })
    expectMessage(
      "Module: “extra” of type Pretender is no part of a model; make the type a Module",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Around(extra: Frozen(Pretender())).parameters
      })
  }

  @Test("The layers of a chain are numbered through, those in a layer of it by themselves")
  func numbering() {
    func linear() -> Linear<Float> { Linear(weight: [[1]]) }
    let model = Sequential {
      linear()
      Activation<Float>(relu)
      Residual {
        linear()
        linear()
      }
      Frozen(linear())
      Residual(Sequential { linear() })
    }
    #expect(model.parameters.map(\.name) == ["0.weight", "2.0.weight", "2.1.weight", "3.weight", "4.0.0.weight"])
    #expect(model.parameters.map(\.isFrozen) == [false, false, false, true, false])
    let chain = LayerBuilder.buildPartialBlock(accumulated: linear(), next: linear())
    #expect(chain.parameters.map(\.name) == ["first.weight", "second.weight"])
    #expect(Around(extra: chain).parameters.map(\.name) == ["w", "extra.first.weight", "extra.second.weight"])
    #expect(Frozen(model).parameters.map(\.name) == model.parameters.map(\.name))
  }

  @Test("A module may hold modules of its own type, and its copies stay as they are")
  func recursion() {
    var model = Tree(children: [Tree(), Tree(children: [Tree()])])
    let copy = model
    #expect(model.parameters.map(\.name) == ["w", "children.0.w", "children.1.w", "children.1.children.0.w"])
    model.updateParameters { name, value in if name == "children.1.children.0.w" { value = value * 7 } }
    #expect(model.children[1].children[0].w.value == [7] && copy.children[1].children[0].w.value == [1])
    let slope = gradient(at: model) { sum($0.children[1].children[0].w * 3) }
    #expect(slope.parameters.map(\.value) == [[0], [0], [0], [3]])
    #expect(copy.parameters.allSatisfy { $0.value == [1] } && model.w.value == [1])
  }
}
