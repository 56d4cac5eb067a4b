// Losses that bring together what belongs together: the vectors along the last axis.

/// The triplet loss max(0, ‖a − p‖ − ‖a − n‖ + margin) of anchors a, positives p that belong to them and negatives n that do
/// not, all of one shape, the vectors along the last axis. Where two vectors are equal their distance has gradient 0.
///
/// PyTorch's `triplet_margin_loss` adds 10⁻⁶ to each difference; here nothing is added. F. Schroff et al., FaceNet, 2015,
/// eq. 3; with distances that are not squared: V. Balntas et al., 2016.
public func tripletLoss<S>(
  _ a: Variable<S>, _ p: Variable<S>, _ n: Variable<S>, margin: S = 1, reduction: Reduction = .mean
) -> Variable<S> {
  checkShapes("tripletLoss", a, p)
  checkShapes("tripletLoss", a, n)
  if a.rank == 0 { fail("tripletLoss", "a scalar", "give vectors along the last axis") }
  if !(margin >= 0 && margin.isFinite) { fail("tripletLoss", "margin \(margin)", "it is a finite number, at least 0") }
  return reduce(relu(norm(a - p, axis: -1) - norm(a - n, axis: -1) + margin), reduction)
}

/// The contrastive loss of queries and keys, rows [count, features], of which query i belongs to key i: the cross-entropy of
/// the logits cos(qᵢ, kⱼ) / temperature with the label i.
///
/// - Parameters:
///   - q: the queries [count, features].
///   - k: the keys [keys, features], at least as many; those beyond the queries' count belong to none.
///   - temperature: above 0.
///   - isNormalizing: whether rows are brought to length 1 first, so that their products are cosines; rows of zeros stay.
///   - reduction: what is made of the queries' losses.
///
/// A. van den Oord et al., Representation learning with contrastive predictive coding, 2018, eq. 4; with cosines: T. Chen et
/// al., A simple framework for contrastive learning, 2020, eq. 1.
public func infoNCELoss<S>(
  _ q: Variable<S>, _ k: Variable<S>, temperature: S = 0.1, isNormalizing: Bool = true, reduction: Reduction = .mean
) -> Variable<S> {
  if q.rank != 2 || k.rank != 2 || q.shape[1] != k.shape[1] || k.shape[0] < q.shape[0] {
    fail(
      "infoNCELoss", "queries of shape \(q.shape), keys of shape \(k.shape)",
      "both are [count, features], with a key for each query at least")
  }
  if !(temperature > 0 && temperature.isFinite) {
    fail("infoNCELoss", "temperature \(temperature)", "it is a finite number above 0")
  }
  func unit(_ x: Variable<S>) -> Variable<S> {
    isNormalizing ? x / maximum(norm(x, axis: -1, keepingAxes: true), Variable(S.leastNormalMagnitude)) : x
  }
  let logits = Matmul(transposeRight: true)(unit(q), unit(k)) / temperature
  return crossEntropy(logits: logits, labels: Array(0..<q.shape[0]), reduction: reduction)
}

// ── of tensors ──

/// The value of the triplet loss of anchors, positives and negatives of one shape.
public func tripletLoss<S>(
  _ a: Tensor<S>, _ p: Tensor<S>, _ n: Tensor<S>, margin: S = 1, reduction: Reduction = .mean
) -> Tensor<S> { tripletLoss(Variable(a), Variable(p), Variable(n), margin: margin, reduction: reduction).value }
/// The contrastive loss of queries against constant keys.
public func infoNCELoss<S>(
  _ q: Variable<S>, _ k: Tensor<S>, temperature: S = 0.1, isNormalizing: Bool = true, reduction: Reduction = .mean
) -> Variable<S> {
  infoNCELoss(q, Variable(k), temperature: temperature, isNormalizing: isNormalizing, reduction: reduction)
}
/// The value of the contrastive loss of queries and keys.
public func infoNCELoss<S>(
  _ q: Tensor<S>, _ k: Tensor<S>, temperature: S = 0.1, isNormalizing: Bool = true, reduction: Reduction = .mean
) -> Tensor<S> {
  infoNCELoss(Variable(q), k, temperature: temperature, isNormalizing: isNormalizing, reduction: reduction).value
}
