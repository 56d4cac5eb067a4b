import AdjointNN
import Foundation
import Testing

@Suite("The training loop") struct FitTests {
  /// Two classes on either side of a line.
  private var data: LabeledData<Double> {
    var generator = SeededGenerator(seed: 1)
    let x = Tensor<Double>(randomNormal: [60, 2], using: &generator)
    return LabeledData(inputs: x, labels: (0..<60).map { x[$0, 0] + 2 * x[$0, 1] > 0.3 ? 1 : 0 })
  }

  private func loss(_ model: Linear<Double>, _ batch: LabeledData<Double>) -> Variable<Double> {
    crossEntropy(logits: model(batch.inputs), labels: batch.labels)
  }

  @Test("The loss falls, the metrics are measured, and a report comes for each epoch")
  func learning() {
    var model = withSeed(1) { Linear<Double>(2, 2) }
    var optimizer = SGD(for: model, learningRate: 0.5)
    let reports = fit(
      &model, to: data, with: &optimizer, epochs: 20, batchSize: 16, progress: nil,
      measuring: { ["accuracy": accuracy($0(data.inputs), labels: data.labels)] }, loss: loss)
    #expect(reports.map(\.epoch) == Array(1...20) && optimizer.step == 20 * 4)
    #expect(reports.last!.loss < 0.4 * reports.first!.loss && reports.last!.metrics["accuracy"]! > 0.95)
  }

  @Test("A run stopped and continued equals the run that was not stopped, bit for bit")
  func resuming() {
    var whole = withSeed(1) { Linear<Double>(2, 2) }
    var stopped = whole
    var optimizer = Adam(for: whole), saved = optimizer
    fit(&whole, to: data, with: &optimizer, epochs: 6, batchSize: 7, seed: 3, progress: nil, loss: loss)
    fit(&stopped, to: data, with: &saved, epochs: 2, batchSize: 7, seed: 3, progress: nil, loss: loss)
    fit(&stopped, to: data, with: &saved, epochs: 6, batchSize: 7, seed: 3, startingAfter: 2, progress: nil, loss: loss)
    #expect(stopped.weight.value == whole.weight.value)
  }

  @Test("Early stopping ends after its patience and puts the best model back")
  func stopping() {
    var model = Linear<Double>(weight: [[0, 0], [0, 0]])
    var optimizer = SGD(for: model, learningRate: 0.1)
    var weights: [Tensor<Double>] = []
    let scores = [0.1, 0.5, 0.4, 0.3, 0.9]
    let reports = fit(
      &model, to: data, with: &optimizer, epochs: 5, batchSize: 30, progress: nil,
      measuring: { _ in ["score": scores[weights.count]] },
      stopping: EarlyStopping("score", better: .higher, patience: 2), afterEpoch: { weights.append($1.weight.value) },
      loss: loss)
    #expect(reports.count == 4 && model.weight.value == weights[1])
  }

  @Test("The loss of an epoch is the mean over the rows that count; a batch in which none counts adds nothing")
  func ignoredLabels() {
    var data = LabeledData<Double>(inputs: .random([9, 2]), labels: [0, -1, 1, -1, -1, -1, -1, -1, 1])
    func epochLoss(_ loss: (Linear<Double>, LabeledData<Double>) -> Variable<Double>) -> Double {
      var model = withSeed(1) { Linear<Double>(2, 2) }
      var optimizer = SGD(for: model, learningRate: 0)
      return fit(&model, to: data, with: &optimizer, epochs: 1, batchSize: 2, progress: nil, loss: loss)[0].loss
    }
    func crossEntropyOf(_ model: Linear<Double>, _ batch: LabeledData<Double>) -> Variable<Double> {
      crossEntropy(logits: model(batch.inputs), labels: batch.labels, ignoring: -1)
    }
    let whole = crossEntropyOf(withSeed(1) { Linear<Double>(2, 2) }, data).scalar
    #expect(abs(epochLoss(crossEntropyOf) - whole) < 1e-15)
    #expect(abs(epochLoss { crossEntropyOf($0, $1) + 2 } - whole - 2) < 1e-14)
    data = LabeledData(inputs: data.inputs, labels: data.labels.map { _ in -1 })
    #expect(epochLoss(crossEntropyOf).isNaN)
  }

  @Test("The progress line is rewritten in a terminal and one line an epoch elsewhere", arguments: [true, false])
  func progress(isTerminal: Bool) {
    var model = withSeed(1) { Linear<Double>(2, 2) }
    var optimizer = SGD(for: model, learningRate: 0.5)
    let written = Written()
    var time = 0.0
    let line = ProgressLine(
      isTerminal: isTerminal,
      now: {
        time += 0.25
        return time
      }, write: { written.text += $0 })
    fit(
      &model, to: data, with: &optimizer, epochs: 3, batchSize: 20, progress: line, measuring: { _ in ["score": 0.5] },
      loss: loss)
    let lines = written.text.split(separator: "\n")
    #expect(lines.count == (isTerminal ? 1 : 3))
    #expect(lines.last!.contains("epoch 3/3  loss 0.") && lines.last!.contains("score 0.5000"))
    #expect(written.text.contains("\r") == isTerminal)
    #expect(written.text.contains("samples/s  left 0:"))
  }

  @Test("Long work is shown ten times a second in a terminal, every ten seconds elsewhere, and short work not at all")
  func longWork() {
    func written(isTerminal: Bool, seconds: Double) -> String {
      let written = Written()
      var time = 0.0
      var line = ProgressLine(isTerminal: isTerminal, now: { time }, write: { written.text += $0 })
      for done in 1...1000 {
        time = seconds * Double(done) / 1000
        line.work("sweep", done: done, of: 1000, unit: "programs")
      }
      return written.text
    }
    #expect(written(isTerminal: true, seconds: 0.9).isEmpty && written(isTerminal: false, seconds: 9).isEmpty)
    let lines = written(isTerminal: false, seconds: 40).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0] == "sweep 250/1000  25 programs/s  left 0:30")
    #expect(lines[3] == "sweep 1000/1000  25 programs/s")
    let shown = written(isTerminal: true, seconds: 4)
    #expect(
      (28...32).contains(shown.split(separator: "\r").count) && shown.hasSuffix("\n") && shown.contains("left 0:02"))
    #expect(written(isTerminal: true, seconds: 4000).contains("0.25 programs/s"))
  }

  private final class Written { var text = "" }
}
