import Adjoint
import Testing

@Suite("Cross-entropy of log-probabilities") struct LogProbabilityTests {
  private let l = logSoftmax(Tensor<Double>([[0.3, -1.2, 2], [0.5, 1.1, -0.4], [1, 0, 2]]))
  private let labels = [2, -1, 0]

  @Test("Behind a log-softmax it is the cross-entropy of the logits; its own gradient is −1 at the labels")
  func values() {
    let z: Tensor<Double> = [[0.3, -1.2, 2], [0.5, 1.1, -0.4], [1, 0, 2]]
    for reduction in [Reduction.mean, .sum, .none] {
      let own = crossEntropy(logProbabilities: l, labels: [2, 0, 1], reduction: reduction)
      #expect(
        own.isApproximatelyEqual(
          to: crossEntropy(logits: z, labels: [2, 0, 1], reduction: reduction), relativeTolerance: 1e-14))
    }
    let slope = gradient(at: l) { crossEntropy(logProbabilities: $0, labels: [2, 0, 1], reduction: .sum) }
    #expect(slope == [[0, 0, -1], [-1, 0, 0], [0, -1, 0]])
    #expect(
      crossEntropy(logProbabilities: l[0, 0...], labels: [1], reduction: .none) == Tensor<Double>(-(l[0, 1] as Double)))
  }

  @Test("Ignored rows give nothing, whatever they hold, and do not count in the mean")
  func ignored() {
    var l = l
    l[1, 0...] = [.nan, -Double.infinity, .infinity]
    let (value, slope) = valueWithGradient(at: l) { crossEntropy(logProbabilities: $0, labels: labels, ignoring: -1) }
    #expect(value.scalar == -(l[0, 2] + l[2, 0]) / 2 && slope == [[0, 0, -0.5], [0, 0, 0], [-0.5, 0, 0]])
    let none = valueWithGradient(at: l) { crossEntropy(logProbabilities: $0, labels: [5, 5, 5], ignoring: 5) }
    #expect(none.value.scalar.isNaN && none.gradient == .zeros([3, 3]))
    let means = CountedMeans()
    means.noting { _ = crossEntropy(logProbabilities: Variable(l), labels: labels, ignoring: -1) }
    #expect(means.counts == [2])
  }

  @Test("An impossible label costs ∞, with gradient −1")
  func impossible() {
    let (value, slope) = valueWithGradient(at: Tensor<Double>([[0, -Double.infinity]])) {
      crossEntropy(logProbabilities: $0, labels: [1])
    }
    #expect(value.scalar == .infinity && slope == [[0, -1]])
  }

  @Test("A label out of range stops, with its row")
  func messages() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = crossEntropy(logProbabilities: Tensor<Double>([[0, 0]]), labels: [2])
      }, says: "crossEntropy: label 2 at row 0 with 2 classes; labels lie in 0..<2")
  }
}
