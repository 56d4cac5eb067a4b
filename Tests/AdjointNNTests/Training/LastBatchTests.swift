import AdjointNN
import Foundation
import Testing

/// A model that cannot be trained on a single sample.
private struct Normed: Layer {
  typealias Scalar = Double
  var linear = Linear<Double>(2, 2)
  var norms = [BatchNorm<Double>(2)]
  func callAsFunction(_ x: Variable<Double>) -> Variable<Double> { norms[0](linear(x)) }
}

private func data(_ count: Int) -> LabeledData<Double> {
  LabeledData(inputs: .random([count, 2]), labels: (0..<count).map { $0 % 2 })
}

/// The sizes of the batches of an epoch.
private func sizes(_ count: Int, _ batchSize: Int, droppingLast: Bool? = nil) -> [Int] {
  var model = Normed(), optimizer = SGD(for: model, learningRate: 0.1), sizes: [Int] = []
  fit(
    &model, to: data(count), with: &optimizer, epochs: 1, batchSize: batchSize, droppingLast: droppingLast,
    progress: nil
  ) {
    sizes.append($1.count)
    return crossEntropy(logits: $0($1.inputs), labels: $1.labels)
  }
  return sizes
}

@Suite("The last batch of an epoch") struct LastBatchTests {
  @Test("It may be smaller; it is left out on demand")
  func smaller() {
    #expect(sizes(34, 32) == [32, 2] && sizes(34, 32, droppingLast: true) == [32] && sizes(64, 32) == [32, 32])
    #expect(sizes(34, 32, droppingLast: false) == [32, 2] && sizes(2, 32) == [2])
  }

  @Test("A single sample that batch normalisation cannot take is left out, and that is said before the first step")
  func single() async {
    let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
      #expect(sizes(33, 32) == [32] && sizes(5, 2) == [2, 2])
      exit(0)
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(
      text.hasPrefix("fit: the last of 33 samples is left out of each epoch: BatchNorm<Double> “norms.0” takes"),
      "\(text)")
    #expect(text.split(separator: "\n").count == 2)
  }

  @Test("Without such a layer a single sample is trained on, and nothing is said")
  func plain() async {
    let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
      var model = Linear<Double>(2, 2), optimizer = SGD(for: model, learningRate: 0.1), sizes: [Int] = []
      fit(&model, to: data(33), with: &optimizer, epochs: 1, batchSize: 32, progress: nil) {
        sizes.append($1.count)
        return crossEntropy(logits: $0($1.inputs), labels: $1.labels)
      }
      #expect(sizes == [32, 1])
      exit(0)
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(!text.contains("fit:"), "\(text)")
  }

  @Test("Images have several places in a sample: a batch of one is no trouble where it is asked for")
  func images() {
    struct Net: Layer {
      typealias Scalar = Double
      var norm = BatchNorm<Double>(2)
      func callAsFunction(_ x: Variable<Double>) -> Variable<Double> { mean(norm(x), axes: [2]) }
    }
    var model = Net(), optimizer = SGD(for: model, learningRate: 0.1), sizes: [Int] = []
    let images = LabeledData<Double>(inputs: .random([3, 2, 4]), labels: [0, 1, 1])
    for batchSize in [2, 1] {
      fit(&model, to: images, with: &optimizer, epochs: 1, batchSize: batchSize, droppingLast: false, progress: nil) {
        sizes.append($1.count)
        return crossEntropy(logits: $0($1.inputs), labels: $1.labels)
      }
    }
    #expect(sizes == [2, 1, 1, 1, 1])
  }

  @Test("Where every batch would be a single sample, the program stops before the first step")
  func allSingle() async {
    let message = "fit: batches of one sample, of which BatchNorm<Double> “norms.0” takes the variance"
    expectMessage(
      message,
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = sizes(8, 1) })
    expectMessage(
      message,
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = sizes(1, 32) })
    expectMessage(
      "fit: 3 samples in batches of 4, the last one left out",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = sizes(3, 4, droppingLast: true)
      })
  }
}
