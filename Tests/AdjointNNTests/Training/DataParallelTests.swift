import AdjointNN
import Testing

@Suite("Data-parallel gradients") struct DataParallelTests {
  private struct Net: Layer {
    typealias Scalar = Double
    var hidden = Linear<Double>(4, 8)
    var norm = BatchNorm<Double>(8)
    var dropout = Dropout<Double>(0.2)
    var output = Linear<Double>(8, 3)
    var unused = Frozen(Variable<Double>([1, 2]))

    func callAsFunction(_ x: Variable<Double>) -> Variable<Double> { output(dropout(relu(norm(hidden(x))))) }
  }

  private let data: LabeledData<Double> = {
    var generator = SeededGenerator(seed: 5)
    let x = Tensor<Double>(randomNormal: [50, 4], using: &generator)
    return LabeledData(inputs: x, labels: (0..<50).map { $0 % 3 })
  }()

  @Test("The result is the same whatever the number of tasks, bit for bit")
  func tasks() async {
    let model = withSeed(1) { Net() }
    var results: [[Tensor<Double>]] = []
    for tasks in [1, 2, 5] {
      let (loss, gradient) = await DataParallel(tasks: tasks) { Net() }.valueWithGradient(
        at: model, over: Array(data.batches(of: 12)), seed: 3
      ) { crossEntropy(logits: $0($1.inputs), labels: $1.labels) }
      results.append([loss.value] + gradient.tensors.map(\.value))
    }
    #expect(results[0] == results[1] && results[0] == results[2])
  }

  @Test("Without layers that look at the whole batch, it is the gradient of the whole batch")
  func whole() async {
    let model = withSeed(1) { Linear<Double>(4, 3) }
    let (loss, gradient) = await DataParallel(tasks: 2) { Linear<Double>(4, 3) }.valueWithGradient(
      at: model, over: Array(data.batches(of: 12))
    ) { crossEntropy(logits: $0($1.inputs), labels: $1.labels) }
    let (value, expected) = valueWithGradient(at: model) { crossEntropy(logits: $0(data.inputs), labels: data.labels) }
    #expect(abs(loss.scalar - value.scalar) < 1e-15)
    #expect(gradient.weight.value.isApproximatelyEqual(to: expected.weight.value, absoluteTolerance: 1e-15))
  }

  // ── ignored labels ──

  /// Two heads on one body, of which each ignores labels of its own, and a target that every sample has.
  private struct Heads: Module {
    typealias Scalar = Double
    var body = Linear<Double>(4, 5)
    var one = Linear<Double>(5, 3), two = Linear<Double>(5, 3)
    var steady = Frozen(Variable<Double>([0.1, 0.3]))
  }

  private typealias Loss = @Sendable (Heads, LabeledData<Double>) -> Variable<Double>

  /// The labels of a part, some of them replaced by −1.
  private static func labels(_ part: LabeledData<Double>, ignoring isIgnored: (Int, Int) -> Bool) -> [Int] {
    part.labels.map { isIgnored($0 / 3, $0 % 3) ? -1 : $0 % 3 }
  }

  private static let losses: [(name: String, loss: Loss)] = {
    let first: Loss = { model, part in
      let labels = labels(part) { place, label in place < 14 || label == 2 && place < 20 }
      return crossEntropy(logits: model.one(tanh(model.body(part.inputs))), labels: labels, ignoring: -1)
    }
    let second: Loss = { model, part in
      let labels = labels(part) { place, _ in place.isMultiple(of: 3) }
      return crossEntropy(logits: model.two(tanh(model.body(part.inputs))), labels: labels, ignoring: -1)
    }
    let all: Loss = { model, part in
      meanSquaredError(model.two(tanh(model.body(part.inputs))), Variable(repeating: 1, part.count))
    }
    return [
      ("one mean", first), ("doubled", { 2 * first($0, $1) }), ("two means", { first($0, $1) + 0.3 * second($0, $1) }),
      ("with a mean over all samples", { first($0, $1) + all($0, $1) }),
      ("with a penalty", { first($0, $1) + 0.1 * sum($0.one.weight * $0.one.weight) }),
      (
        "nothing counts in some parts, in either",
        { model, part in
          first(model, part) + second(model, part) * Variable(0.5)
        }
      )
    ]
  }()

  @Test("With labels ignored, loss and gradient are those of the whole batch, whatever else the loss is made of")
  func ignoredLabels() async {
    // Each sample's label carries its place, so that a part knows which samples it has.
    let places = LabeledData(inputs: data.inputs, labels: data.labels.enumerated().map { 3 * $0 + $1 })
    let model = withSeed(1) { Heads() }
    for (name, loss) in DataParallelTests.losses {
      let (value, expected) = valueWithGradient(at: model) { loss($0, places) }
      for size in [1, 7, 12, 50] {
        let (got, slope) = await DataParallel(tasks: 3) { Heads() }.valueWithGradient(
          at: model, over: Array(places.batches(of: size)), of: loss)
        #expect(abs(got.scalar - value.scalar) < 1e-14, "\(name), parts of \(size)")
        for (got, want) in zip(slope.tensors, expected.tensors) {
          #expect(
            got.value.isApproximatelyEqual(to: want.value, absoluteTolerance: 1e-14),
            "\(name), parts of \(size): \(got.name)")
        }
        #expect(slope.steady.wrapped.value == [0.1, 0.3])
      }
    }
  }

  @Test("Where every label is ignored, the loss is the mean of nothing: NaN, with gradient 0")
  func allIgnored() async {
    let model = withSeed(1) { Linear<Double>(4, 3) }
    let (loss, slope) = await DataParallel(tasks: 2) { Linear<Double>(4, 3) }.valueWithGradient(
      at: model, over: Array(data.batches(of: 12))
    ) { crossEntropy(logits: $0($1.inputs), labels: $1.labels.map { _ in -1 }, ignoring: -1) }
    #expect(loss.scalar.isNaN && slope.tensors.allSatisfy { $0.value.scalars.allSatisfy { $0 == 0 } })
  }

  @Test("The running statistics count by samples, also where labels are ignored")
  func statesCountBySamples() async {
    let model = withSeed(1) { Net() }
    func states(_ loss: @escaping @Sendable (Net, LabeledData<Double>) -> Variable<Double>) async -> [Tensor<Double>] {
      let slope = await DataParallel(tasks: 2) { Net() }.valueWithGradient(
        at: model, over: Array(data.batches(of: 12).filter { $0.count > 1 }), seed: 3, of: loss
      ).gradient
      return [slope.norm.runningMean.value, slope.norm.runningVariance.value]
    }
    let plain = await states { crossEntropy(logits: $0($1.inputs), labels: $1.labels) }
    let ignoring = await states { crossEntropy(logits: $0($1.inputs), labels: $1.labels, ignoring: 2) }
    #expect(plain == ignoring)
  }
}

extension Variable<Double> {
  fileprivate init(repeating number: Double, _ rows: Int) { self.init(Tensor(repeating: number, shape: [rows, 3])) }
}
