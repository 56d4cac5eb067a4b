import AdjointNN
import Testing

@Suite("Metrics of ranks and overlaps") struct RankMetricsTests {
  private let logits: Tensor<Float> = [[2, 1, 0], [0, 3, 1], [5, 4, 0], [0, 1, 2], [1, 1, 1]]
  private let labels = [0, 1, 1, 0, 2]

  @Test("F₁ by classes and by rows, as scikit-learn's f1_score")
  func f1() {
    // sklearn.metrics.f1_score([0, 1, 1, 0, 2], [0, 1, 0, 2, 0], average=…): 2·1/(3 + 2), 2/3 and 0.
    #expect(abs(f1Score(logits, labels: labels) - (0.4 + 2 / 3.0) / 3) < 1e-15)
    #expect(f1Score(logits, labels: labels, average: .micro) == 0.4)
    #expect(f1Score(Variable(logits), labels: labels, average: .micro) == accuracy(logits, labels: labels))
    // A class that neither occurs nor is guessed does not count.
    #expect(f1Score([[1, 0, 0], [0, 1, 0]] as Tensor<Double>, labels: [0, 1]) == 1)
    #expect(f1Score(Tensor<Double>.zeros([0, 3]), labels: []).isNaN)
  }

  @Test("Among the k largest: of equals the first, NaN above all, k = 1 is the accuracy")
  func topK() {
    #expect([1, 2, 3].map { topKAccuracy(logits, labels: labels, k: $0) } == [0.4, 0.6, 1])
    let n = Double.nan
    let broken = Tensor<Double>(shape: [3, 3], scalars: [n, 1, 2, 0, n, 3, n, n, n])
    for labels in [[0, 1, 0], [2, 2, 1], [1, 0, 2]] {
      #expect(topKAccuracy(broken, labels: labels, k: 1) == accuracy(broken, labels: labels))
    }
    #expect(topKAccuracy(broken, labels: [2, 2, 1], k: 2) == 1)
    #expect(topKAccuracy(Variable(logits), labels: [0, -1, 1, -1, -1], k: 1, ignoring: -1) == 0.5)
    #expect(accuracy(logits, labels: [0, -1, 1, -1, -1], ignoring: -1) == 0.5)
  }

  @Test("The area under the ROC curve counts pairs, ties half")
  func area() {
    #expect(areaUnderROC(scores: [0.1, 0.4, 0.35, 0.8] as Tensor<Double>, labels: [0, 0, 1, 1]) == 0.75)
    #expect(areaUnderROC(scores: [1, 1, 1] as Tensor<Double>, labels: [0, 1, 1]) == 0.5)
    #expect(areaUnderROC(scores: Variable<Double>([-Double.infinity, 0, .infinity]), labels: [0, 0, 1]) == 1)
    #expect(areaUnderROC(scores: [1, 2] as Tensor<Double>, labels: [1, 1]).isNaN)
    #expect(areaUnderROC(scores: [1, .nan] as Tensor<Double>, labels: [1, 0]).isNaN)
    var generator = SeededGenerator(seed: 3)
    let scores = Tensor<Double>((0..<60).map { _ in Double(Int.random(in: 0..<9, using: &generator)) })
    let labels = (0..<60).map { _ in Int.random(in: 0...1, using: &generator) }
    var pairs = 0.0, right = 0.0
    for i in 0..<60 where labels[i] == 1 {
      for j in 0..<60 where labels[j] == 0 {
        pairs += 1
        right += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0
      }
    }
    #expect(abs(areaUnderROC(scores: scores.reshaped(to: [60, 1]), labels: labels) - right / pairs) < 1e-15)
  }

  @Test("Wrong labels and counts stop")
  func messages() async {
    expectMessage(
      "areaUnderROC: label 2 at row 1; labels lie in 0..<2",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = areaUnderROC(scores: [1, 2] as Tensor<Double>, labels: [1, 2])
      })
    expectMessage(
      "topKAccuracy: k = 3 of 2 classes; k lies in 1...2",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = topKAccuracy([[1, 2]] as Tensor<Double>, labels: [0], k: 3)
      })
  }
}
