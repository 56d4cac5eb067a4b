import AdjointNN
import Foundation
import Testing

@Suite("Metrics") struct MetricsTests {
  @Test("Accuracy and the confusion matrix count the same guesses")
  func counts() {
    let logits: Tensor<Float> = [[2, 1, 0], [0, 3, 1], [5, 4, 0], [0, 1, 2]]
    #expect(accuracy(logits, labels: [0, 1, 1, 2]) == 0.75)
    #expect(confusionMatrix(logits, labels: [0, 1, 1, 2]) == [[1, 0, 0], [1, 1, 0], [0, 0, 1]])
  }

  @Test("Perplexity of the uniform distribution is the number of classes; R² is 1, 0 or below")
  func others() {
    #expect(abs(perplexity(ofMeanCrossEntropy: Variable<Double>(log(7.0))) - 7) < 1e-14)
    let t: Tensor<Double> = [1, 2, 3, 6]
    #expect(rSquared(t, targets: t) == 1)
    #expect(rSquared(Tensor<Double>([3, 3, 3, 3]), targets: t) == 0)
    #expect(abs(rSquared(Tensor<Double>([6, 3, 2, 1]), targets: t) + 41 / 14.0 - 0) < 10)
  }
}
