import Adjoint
import Testing

private let matrix: Tensor<Double> = [[1, 2, 3], [4, 5, 6]]

@Suite("Messages about losses") struct LossMessageTests {
  @Test("label out of range")
  func labels() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = crossEntropy(logits: matrix, labels: [0, 3])
      }, says: "crossEntropy: label 3 at row 1 with 3 classes; labels lie in 0..<3")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = crossEntropy(logits: Variable(matrix), labels: [-2, 0], ignoring: -1)
      }, says: "crossEntropy: label -2 at row 0 with 3 classes; labels lie in 0..<3")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Float>.oneHot([0, 5], classes: 5)
      }, says: "oneHot: label 5 at row 1; labels lie in 0..<5")
  }

  @Test("Logits, labels and targets that do not fit")
  func targets() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = crossEntropy(logits: matrix, labels: [0])
      }, says: "crossEntropy: 1 labels for logits of shape [2, 3]; give one label for each row")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = crossEntropy(logits: matrix.expandingShape(at: 0), labels: [0])
      }, says: "crossEntropy: logits of shape [1, 2, 3]; logits are [rows, classes], or [classes] for one sample")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = crossEntropy(logits: matrix, targets: [[1, 0, 0]])
      },
      says: "crossEntropy: logits of shape [2, 3] and targets of shape [1, 3]; "
        + "both are [rows, classes], or [classes] for one sample")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = crossEntropy(probabilities: matrix, targets: [1, 0, 0])
      },
      says: "crossEntropy: probabilities of shape [2, 3] and targets of shape [3]; "
        + "both are [rows, classes], or [classes] for one sample")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = binaryCrossEntropy(logits: matrix, targets: [1, 0, 0])
      }, says: "binaryCrossEntropy: logits of shape [2, 3] and targets of shape [3]; the shapes must be equal")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = meanSquaredError(Variable(matrix), Variable([1, 2, 3]))
      }, says: "meanSquaredError: shapes [2, 3] and [3]; the shapes must be equal; reshape or broadcast one first")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = crossEntropy(logits: matrix, labels: [0, 1], labelSmoothing: 1.5)
      }, says: "crossEntropy: label smoothing 1.5; smoothing lies between 0 and 1")
  }
}
