// Measures of how good a model is.

/// The fraction of rows whose largest logit is the label's; NaN of nothing. The first of equals is the largest, and the
/// first NaN where there is one: a model that has broken down does not seem to know class 0.
public func accuracy<S>(_ logits: Tensor<S>, labels: [Int]) -> Double {
  checkRows("accuracy", logits, labels)
  let hits = zip(logits.argmax(axis: 1), labels).reduce(0) { $0 + ($1.0 == $1.1 ? 1 : 0) }
  return Double(hits) / Double(labels.count)
}

/// The fraction of rows of a variable's value whose largest logit is the label's; NaN of nothing.
public func accuracy<S>(_ logits: Variable<S>, labels: [Int]) -> Double { accuracy(logits.value, labels: labels) }

/// How often class i (row) was taken for class j (column): counts [classes, classes].
public func confusionMatrix<S>(_ logits: Tensor<S>, labels: [Int]) -> Tensor<Double> {
  checkRows("confusionMatrix", logits, labels)
  let classes = logits.shape[1]
  var counts = Tensor<Double>(repeating: 0, shape: [classes, classes])
  for (guess, label) in zip(logits.argmax(axis: 1), labels) {
    if label < 0 || label >= classes { fail("confusionMatrix", "label \(label)", "labels lie in 0..<\(classes)") }
    counts[label, guess] += 1
  }
  return counts
}

/// exp of a mean cross-entropy: among how many equally likely classes the model hesitates.
public func perplexity<S>(ofMeanCrossEntropy loss: Variable<S>) -> Double { exp(Tensor(Double(loss.scalar))).scalar }

/// The coefficient of determination R² = 1 − Σ (t − y)² / Σ (t − t̄)²: 1 for a perfect fit, 0 for the mean. Where the
/// targets do not vary it is −∞, or NaN for a perfect fit.
///
/// Squares of numbers far from 1 do not overflow or vanish on the way.
public func rSquared<S>(_ predictions: Tensor<S>, targets: Tensor<S>) -> Double {
  if predictions.shape != targets.shape {
    fail(
      "rSquared", "predictions of shape \(predictions.shape), targets of \(targets.shape)", "the shapes must be equal")
  }
  guard let first = targets.withUnsafeScalars({ $0.first }) else { return .nan }
  // Quarters, in Double: no difference overflows. Distances from one of the targets are 0 where they do not vary.
  let y = predictions.quarters, t = targets.quarters, distance = t - Tensor(Double(first) / 4)
  let ratio = norm(t - y).scalar / norm(distance - distance.mean()).scalar
  return 1 - ratio * ratio
}

extension Tensor {
  /// A quarter of each element, in Double.
  fileprivate var quarters: Tensor<Double> {
    withUnsafeScalars { Tensor<Double>(shape: shape, scalars: $0.map { Double($0) / 4 }) }
  }
}

private func checkRows<S>(_ name: String, _ logits: Tensor<S>, _ labels: [Int]) {
  if logits.rank != 2 || logits.shape[0] != labels.count {
    fail(name, "logits of shape \(logits.shape) for \(labels.count) labels", "logits are [rows, classes]")
  }
}
