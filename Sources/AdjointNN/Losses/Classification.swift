// Losses of logits that the core has not: the divergence from a distribution, and the focal loss.

/// The Kullback-Leibler divergence Σ t (log t − log σ(z)) of target distributions from the softmax of logits, summed
/// over the last axis and reduced over the rows. 0 log 0 counts as 0.
///
/// It is the cross-entropy less the targets' entropy: the same gradient, and 0 where they agree. S. Kullback, R.
/// Leibler, On information and sufficiency, 1951.
public func klDivergence<S>(logits z: Variable<S>, targets t: Tensor<S>, reduction: Reduction = .mean) -> Variable<S> {
  let entropies = sum(xLogY(t, t), axes: t.rank == 0 ? [] : [-1])
  let losses = crossEntropy(logits: z, targets: t, reduction: .none)
  return reduce(losses + entropies.reshaped(to: losses.shape), reduction)
}

/// The focal loss −(1 − p)ᵞ log p of the label's probability p: rows that are already right count less. γ = 0 is the
/// cross-entropy, and so is the limit at a label that the model holds to be impossible: ∞, with the same gradient.
/// T.-Y. Lin et al., Focal loss for dense object detection, 2017, eq. 4.
///
/// - Parameters:
///   - z: logits [rows, classes].
///   - labels: a class for each row, in 0..<classes.
///   - focus: γ, at least 0.
///   - reduction: what is made of the rows' losses.
public func focalLoss<S>(logits z: Variable<S>, labels: [Int], focus: S = 2, reduction: Reduction = .mean) -> Variable<
  S
> {
  if !(focus >= 0) { fail("focalLoss", "focus \(focus)", "the exponent is at least 0") }
  let losses = crossEntropy(logits: z, labels: labels, reduction: .none)
  return reduce(Focal(focus: Double(focus))(losses), reduction)
}
