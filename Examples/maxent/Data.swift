import AdjointNN
import ExampleData

/// A data set with the references of its models: what other programs found, to all digits given.
struct Problem {
  let name: String
  let train: LabeledData<Double>
  let classes: Int
  /// Objective at the optimum, by penalty.
  let optima: [(penalty: Double, objective: Double)]
  /// Training loss after 200 full-batch steps of 0.5 from zero.
  let descent: Double

  /// Iris, standardised by the training rows.
  static func iris() throws -> Problem {
    let train = try rows(.iris, label: "species", classes: 3)
    let scaling = Standardization(train.inputs)
    return Problem(
      name: "iris", train: train.mapInputs { scaling($0) }, classes: 3,
      optima: [(0.01, 0.24966680), (0.001, 0.10585346)],
      descent: 0.1289748074)
  }

  /// The handwritten digits, pixels from 0 to 1.
  static func digits() throws -> Problem {
    Problem(
      name: "digits", train: try rows(.digits, label: "digit", classes: 10).mapInputs { $0 / 16 }, classes: 10,
      optima: [(0.01, 0.73381045), (0.001, 0.25757083)], descent: 0.2710088074)
  }

  /// The rows to learn from: every fifth is held out.
  private static func rows(_ set: ExampleData, label: String, classes: Int) throws -> LabeledData<Double> {
    let table = try CSVTable(contentsOf: set.url)
    let all = LabeledData<Double>(
      inputs: try table.tensor(excluding: [label]), labels: try table.labels(label, classes: classes))
    return all.split { $0.isMultiple(of: 5) }.train
  }

  /// The maximum-entropy model P = softmax(x W + b), from zero.
  var model: Linear<Double> { Linear(train.inputs.shape[1], classes, initializer: .zeros) }

  /// The mean cross-entropy.
  func loss(_ model: Linear<Double>) -> Variable<Double> {
    crossEntropy(logits: model(train.inputs), labels: train.labels)
  }

  /// The mean cross-entropy and λ/2 Σ W².
  func objective(_ model: Linear<Double>, penalty: Double) -> Variable<Double> {
    let decay = sum(model.weight * model.weight) * (penalty / 2)
    return loss(model) + decay
  }

  /// The mean of each feature with each class, XᵀP/m as the model expects it and XᵀY/m as it was observed; the last row
  /// is the constant feature, whose weight is the bias.
  func features(_ model: Linear<Double>) -> (expected: Tensor<Double>, observed: Tensor<Double>) {
    let x = train.inputs, count = train.count
    let withOne = concatenate([x, Tensor(repeating: 1, shape: [count, 1])], axis: 1).transposed()
    let p = softmax(model(x).value), y = Tensor<Double>.oneHot(train.labels, classes: classes)
    return (matmul(withOne, p) / Double(count), matmul(withOne, y) / Double(count))
  }
}
