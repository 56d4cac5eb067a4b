import AdjointNN
import Testing

struct Classifier: Layer {
  typealias Scalar = Double
  var hidden = Linear<Double>(3, 4)
  var output = Linear<Double>(4, 2)

  func callAsFunction(_ x: Variable<Double>) -> Variable<Double> { output(tanh(hidden(x))) }
}

/// Fields of every kind, between bytes of other sizes.
struct Mixed: Module {
  typealias Scalar = Double
  var flag = true
  var first = Variable<Double>([1, 2])
  var small: UInt8 = 3
  var name = "mixed"
  var blocks = [Linear<Double>(2, 2), Linear<Double>(2, 3, bias: false)]
  var none: Linear<Double>?
  var some: Variable<Double>? = Variable(Tensor<Double>([5]))
  var constant = Tensor<Double>([7, 8])
  var running = LayerState<Double>([0, 0])
  var last = Frozen(Variable<Double>([9]))
  var end: UInt16 = 4
}

struct Hiding: Module {
  var weight = Variable<Float>([1])
  var table = ["a": Linear<Float>(1, 1)]
}

struct Existential: Module {
  var weight: any Layer<Float> = Linear<Float>(1, 1)
  var bias = Variable<Float>([1])
}

struct WrongScalar: Module {  // of Float, unless it says otherwise
  var inner = Classifier()
}

@Suite("Models as values") struct ModuleTests {
  @Test("Parameters are found in every kind of field, in order, under dotted names")
  func names() {
    let model = Mixed()
    #expect(
      model.parameters.map(\.name) == [
        "first", "blocks.0.weight", "blocks.0.bias", "blocks.1.weight", "some", "last"
      ])
    #expect(model.tensors.map(\.name).contains("running"))
    #expect(model.parameters.map(\.isFrozen) == [false, false, false, false, false, true])
    #expect(model.parameterCount == 2 + 4 + 2 + 6 + 1 + 1)
    #expect(model.parameters[4].value == [5] && model.parameters[5].value == [9])
  }

  @Test("Parameters are changed where they stand, and nothing else is; a copy stays as it was")
  func changing() {
    let original = Mixed()
    var model = original
    model.updateParameters { name, value in value = value + (name == "first" ? 10 : 1) }
    #expect(model.first.value == [11, 12] && model.some?.value == [6])
    #expect(model.blocks[1].weight.value == original.blocks[1].weight.value + 1)
    #expect(model.flag && model.small == 3 && model.name == "mixed" && model.end == 4 && model.constant == [7, 8])
    #expect(original.first.value == [1, 2] && original.some?.value == [5])
  }

  @Test("The gradient of a model has its structure, and is that of finite differences")
  func gradients() {
    let model = withSeed(1) { Classifier() }
    let x: Tensor<Double> = [[0.1, -2, 0.7], [1, 0.3, -0.5]]
    func loss(_ model: Classifier) -> Variable<Double> { crossEntropy(logits: model(x), labels: [1, 0]) }
    let (value, gradient) = valueWithGradient(at: model, of: loss)
    #expect(value.scalar == loss(model).scalar)
    for (index, parameter) in gradient.parameters.enumerated() {
      for place in 0..<parameter.value.scalarCount {
        func moved(_ step: Double) -> Double {
          var model = model, count = 0
          model.updateParameters { _, value in
            if count == index { value.withUnsafeMutableScalars { $0[place] += step } }
            count += 1
          }
          return loss(model).scalar
        }
        let difference = (moved(1e-5) - moved(-1e-5)) / 2e-5
        #expect(abs(difference - parameter.value.scalars[place]) < 1e-9, "\(parameter.name)[\(place)]")
      }
    }
  }

  @Test("A gradient of a gradient penalty: the transforms nest over models")
  func nested() {
    let model = withSeed(2) { Classifier() }
    let x: Tensor<Double> = [[0.1, -2, 0.7]]
    func penalty(_ model: Classifier) -> Variable<Double> {
      let inner = AdjointNN.gradient(at: model) { crossEntropy(logits: $0(x), labels: [1]) }
      return sum(inner.hidden.weight * inner.hidden.weight)
    }
    let outer = AdjointNN.gradient(at: model, of: penalty)
    var plus = model, minus = model
    plus.updateParameters { name, value in if name == "output.weight" { value[1, 1] += 1e-5 } }
    minus.updateParameters { name, value in if name == "output.weight" { value[1, 1] -= 1e-5 } }
    let difference = (penalty(plus).scalar - penalty(minus).scalar) / 2e-5
    #expect(abs(difference - outer.output.weight.value[1, 1]) < 1e-8)
  }

  @Test("A frozen part is a constant of the loss; thawed, it is trained")
  func frozen() {
    struct Tuned: Module {
      var body: Frozen<Classifier>
      var head = Linear<Double>(2, 1)
      typealias Scalar = Double
    }
    var model = withSeed(3) { Tuned(body: Frozen(Classifier())) }
    func loss(_ model: Tuned) -> Variable<Double> {
      #expect(model.body.hidden.weight.isRecorded == !model.body.isFrozen)
      return sum(model.head(model.body([[1, 2, 3]])))
    }
    var optimizer = SGD(for: model, learningRate: 0.1, weightDecay: 0.5)
    let before = model
    optimizer.update(&model, along: gradient(at: model, of: loss))
    #expect(model.body.hidden.weight.value == before.body.hidden.weight.value)
    #expect(model.head.weight.value != before.head.weight.value)
    model.body.isFrozen = false
    optimizer = SGD(for: model, learningRate: 0.1)
    optimizer.update(&model, along: gradient(at: model, of: loss))
    #expect(model.body.hidden.weight.value != before.body.hidden.weight.value)
  }

  @Test("A parameter used twice is one parameter: its gradients add")
  func tied() {
    struct Tied: Module {
      typealias Scalar = Double
      var table = Variable<Double>([[1, 2], [3, 4]])
    }
    let gradient = gradient(at: Tied()) { sum(matmul(matmul([[1, 0]], $0.table), $0.table.transposed())) }
    // d/dT Σ e₀ T Tᵀ = (e₀ᵀ 1ᵀ + 1 e₀) T
    #expect(gradient.table.value == [[5, 8], [1, 2]])
    #expect(Tied().parameters.count == 1)
  }

  @Test("A model recorded on a tape names its entries, and the tape gives its gradients back in its structure")
  func recording() {
    let tape = Tape<Double>()
    let plain = withSeed(4) { Classifier() }
    let model = plain.recorded(on: tape)
    let loss = crossEntropy(logits: model([[1, 2, 3]]), labels: [0])
    #expect(tape.entries.compactMap(\.name) == plain.parameters.map(\.name))
    let expected = gradient(at: plain) { crossEntropy(logits: $0([[1, 2, 3]]), labels: [0]) }
    #expect(tape.gradients(of: loss)[model].output.weight.value == expected.output.weight.value)
  }

  @Test("The same seed gives the same weights; another, others")
  func seeds() {
    func weights(_ seed: UInt64) -> Tensor<Double> { withSeed(seed) { Classifier() }.output.weight.value }
    #expect(weights(1) == weights(1))
    #expect(weights(1) != weights(2))
  }

  @Test("The summary lists modules, shapes and counts")
  func summary() {
    let summary = Mixed().summary
    #expect(summary.contains("16 parameters, 1 of them frozen"))
    let row = summary.split(separator: "\n").first { $0.contains("blocks.1.weight") }
    #expect(row?.split(separator: " ") == ["blocks.1.weight", "[2,", "3]", "6"])
  }

  @Test("A field that hides variables stops the program with its name")
  func hiding() async {
    expectMessage(
      "Hiding: its property “table”",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Hiding().parameters
      })
    expectMessage(
      "Existential: its propert",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Existential().parameters
      })
    expectMessage(
      "“inner.hidden.weight” has elements of type Double",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = WrongScalar().parameters
      })
  }
}
