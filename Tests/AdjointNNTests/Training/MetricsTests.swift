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

  @Test("A row with a NaN counts as the place of the first: accuracy and confusion matrix, wherever the NaN stands")
  func broken() {
    let n = Double.nan
    let logits = Tensor<Double>(shape: [5, 3], scalars: [n, 1, 2, 0, n, 3, 1, 2, n, n, n, n, 3, 1, 2])
    #expect(accuracy(logits, labels: [1, 0, 0, 1, 0]) == 0.2)
    #expect(accuracy(logits, labels: [0, 1, 2, 0, 0]) == 1)
    #expect(confusionMatrix(logits, labels: [2, 2, 2, 2, 2]) == [[0, 0, 0], [0, 0, 0], [3, 1, 1]])
  }

  @Test("R² is right where squares leave the range, and does not take rounding for variation")
  func rSquaredFarOut() {
    for unit in [1e-38, 1e-30, 1e-20, 1, 1e20, 1e38] as [Float] {
      let t = Tensor<Float>([1, 2, 3]) * Tensor(unit), y = Tensor<Float>([1, 3, 2]) * Tensor(unit)
      #expect(abs(rSquared(y, targets: t)) < 1e-6)
      #expect(rSquared(t, targets: t) == 1)
    }
    for unit in [1e-300, 1e-200, 1e200, 5e307] as [Double] {
      let t = Tensor<Double>([1, 2, 3]) * Tensor(unit), y = Tensor<Double>([1, 2, 2.5]) * Tensor(unit)
      #expect(abs(rSquared(y, targets: t) - 0.875) < 1e-14)
    }
    #expect(abs(rSquared(Tensor<Double>([1e150, 0]), targets: [1, -1]) / -0.5e300 - 1) < 1e-14)
    let constant = Tensor<Double>(repeating: 0.1, shape: [1001])
    #expect(rSquared(constant + 1, targets: constant) == -.infinity && rSquared(constant, targets: constant).isNaN)
  }
}
