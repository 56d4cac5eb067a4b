import AdjointNN
import Testing

private struct Inner: Module { var b = Variable<Float>([1]) }

/// One parameter, under names that end alike.
private struct Alike: Module {
  var b: Variable<Float>?
  var ab: Variable<Float>?
  var a: Inner?
  var aa: [Frozen<Inner>] = []
  var aaa: Inner?

  init(_ name: String) {
    switch name {
    case "b": b = Variable([1])
    case "ab": ab = Variable([1])
    case "a.b": a = Inner()
    case "aa.0.b": aa = [Frozen(Inner())]
    default: aaa = Inner()
    }
    for index in aa.indices { aa[index].isFrozen = false }
  }
}

@Suite("The names by which an optimizer knows its parameters") struct ParameterNameTests {
  static let names = ["b", "ab", "a.b", "aa.0.b", "aaa.b"]

  @Test("A model with a parameter of another name stops the program, however alike", arguments: names)
  func alike(_ name: String) async {
    #expect(Alike(name).parameters.map(\.name) == [name])
    var model = Alike(name), optimizer = SGD(for: model, learningRate: 1)
    optimizer.update(&model, along: model)
    #expect(model.parameters[0].value == [0])
    for other in Self.names where other != name {
      expectMessage(
        "update(_:along:): a model with the parameter “\(other)”, made for “\(name)”",
        await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
          [name, other = other as String] in
          var optimizer = SGD(for: Alike(name), learningRate: 1)
          var model = Alike(other)
          optimizer.update(&model, along: model)
        })
    }
  }
}
