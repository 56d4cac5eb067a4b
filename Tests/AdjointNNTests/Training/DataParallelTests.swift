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
}
