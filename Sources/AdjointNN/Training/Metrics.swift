// Measures of how good a model is.

/// The fraction of rows whose largest logit is the label's; NaN of nothing. The first of equals is the largest, and the
/// first NaN where there is one: a model that has broken down does not seem to know class 0.
///
/// Rows with the label `ignored` do not count.
public func accuracy<S>(_ logits: Tensor<S>, labels: [Int], ignoring ignored: Int? = nil) -> Double {
  checkRows("accuracy", logits, labels)
  var hits = 0, count = 0
  for (guess, label) in zip(logits.argmax(axis: 1), labels) where label != ignored {
    count += 1
    if guess == label { hits += 1 }
  }
  return Double(hits) / Double(count)
}

/// The fraction of rows of a variable's value whose largest logit is the label's; NaN of nothing.
public func accuracy<S>(_ logits: Variable<S>, labels: [Int], ignoring ignored: Int? = nil) -> Double {
  accuracy(logits.value, labels: labels, ignoring: ignored)
}

/// The fraction of rows whose label is among the k largest logits; NaN of nothing. Of equals the first counts as larger, and a
/// NaN as larger than any number, as in ``accuracy(_:labels:ignoring:)-(Tensor<S>,_,_)``, which is that of k = 1.
///
/// A k that is not in 1...classes stops the program, and so does a label out of range.
public func topKAccuracy<S>(_ logits: Tensor<S>, labels: [Int], k: Int, ignoring ignored: Int? = nil) -> Double {
  checkRows("topKAccuracy", logits, labels)
  let classes = logits.shape[1]
  if k < 1 || k > classes { fail("topKAccuracy", "k = \(k) of \(classes) classes", "k lies in 1...\(classes)") }
  var hits = 0, count = 0
  logits.withUnsafeScalars { z in
    for (row, label) in labels.enumerated() where label != ignored {
      checkLabel("topKAccuracy", label, row, classes)
      let own = z[row * classes + label]
      var larger = 0
      for other in 0..<classes where other != label {
        let z = z[row * classes + other], isEqual = z == own || z.isNaN && own.isNaN
        if isEqual ? other < label : z > own || z.isNaN { larger += 1 }
      }
      count += 1
      if larger < k { hits += 1 }
    }
  }
  return Double(hits) / Double(count)
}

/// The fraction of rows of a variable's value whose label is among the k largest logits; NaN of nothing.
public func topKAccuracy<S>(_ logits: Variable<S>, labels: [Int], k: Int, ignoring ignored: Int? = nil) -> Double {
  topKAccuracy(logits.value, labels: labels, k: k, ignoring: ignored)
}

/// How the scores of several classes become one.
public enum Averaging: Sendable {
  /// The mean over the classes that occur among labels or guesses, each counting the same.
  case macro
  /// The score of all rows together, each counting the same.
  case micro
}

/// The F₁ score 2 hits / (2 hits + false alarms + misses) of guesses, the largest logit of each row being the guess; NaN of
/// nothing. Where each row has one label, that of all rows together is the accuracy.
///
/// N. Chinchor, MUC-4 evaluation metrics, 1992; averaged as in scikit-learn. A label out of range stops the program.
public func f1Score<S>(_ logits: Tensor<S>, labels: [Int], average: Averaging = .macro) -> Double {
  checkRows("f1Score", logits, labels)
  let classes = logits.shape[1]
  var hits = [Int](repeating: 0, count: classes), guessed = hits, occurring = hits
  for (row, (guess, label)) in zip(logits.argmax(axis: 1), labels).enumerated() {
    checkLabel("f1Score", label, row, classes)
    guessed[guess] += 1
    occurring[label] += 1
    if guess == label { hits[label] += 1 }
  }
  func score(_ hits: Int, _ guessed: Int, _ occurring: Int) -> Double { Double(2 * hits) / Double(guessed + occurring) }
  switch average {
  case .micro: return score(hits.reduce(0, +), guessed.reduce(0, +), occurring.reduce(0, +))
  case .macro:
    let scores = (0..<classes).filter { guessed[$0] + occurring[$0] > 0 }.map {
      score(hits[$0], guessed[$0], occurring[$0])
    }
    return scores.reduce(0, +) / Double(scores.count)
  }
}

/// The F₁ score of a variable's value; NaN of nothing.
public func f1Score<S>(_ logits: Variable<S>, labels: [Int], average: Averaging = .macro) -> Double {
  f1Score(logits.value, labels: labels, average: average)
}

/// The area under the receiver operating characteristic: the probability that a sample of class 1 has a higher score than one
/// of class 0, equal scores counting half. NaN if a class does not occur, or a score is NaN.
///
/// By ranks, in the time of sorting: H. Mann, D. Whitney, 1947; J. Hanley, B. McNeil, The meaning and use of the area under a
/// ROC curve, 1982.
///
/// - Parameters:
///   - scores: one for each label, of any shape.
///   - labels: 0 or 1; others stop the program.
public func areaUnderROC<S>(scores: Tensor<S>, labels: [Int]) -> Double {
  if scores.scalarCount != labels.count {
    fail("areaUnderROC", "scores of shape \(scores.shape) for \(labels.count) labels", "give one score for each label")
  }
  for (row, label) in labels.enumerated() { checkLabel("areaUnderROC", label, row, 2) }
  let scores = scores.scalars
  if scores.contains(where: \.isNaN) { return .nan }
  let order = scores.indices.sorted { scores[$0] < scores[$1] }
  // Twice the number of pairs in the right order.
  var pairs = 0, below = 0, first = 0
  while first < order.count {
    var end = first, positives = 0
    while end < order.count && scores[order[end]] == scores[order[first]] {
      positives += labels[order[end]]
      end += 1
    }
    let negatives = end - first - positives
    pairs += positives * (2 * below + negatives)
    below += negatives
    first = end
  }
  return Double(pairs) / 2 / (Double(below) * Double(labels.count - below))
}

/// The area under the receiver operating characteristic of a variable's value.
public func areaUnderROC<S>(scores: Variable<S>, labels: [Int]) -> Double {
  areaUnderROC(scores: scores.value, labels: labels)
}

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

private func checkLabel(_ name: String, _ label: Int, _ row: Int, _ classes: Int) {
  if label < 0 || label >= classes {
    fail(name, "label \(label) at row \(row)", "labels lie in 0..<\(classes)")
  }
}
