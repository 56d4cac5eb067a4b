// Losses of classes that the core has not: divergences from a distribution, the focal loss, and the overlap of regions.

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

/// The Kullback-Leibler divergence Σ t (log t − log p) of target distributions from probabilities p of the same shape,
/// [rows, classes] or [classes], summed over the last axis and reduced over the rows. 0 log 0 counts as 0.
///
/// The probabilities are taken as they are, as independent variables.
public func klDivergence<S>(probabilities p: Variable<S>, targets t: Tensor<S>, reduction: Reduction = .mean)
  -> Variable<S>
{
  let losses = crossEntropy(probabilities: p, targets: t, reduction: .none)
  return reduce(losses + sum(xLogY(t, t), axes: t.rank == 0 ? [] : [-1]).reshaped(to: losses.shape), reduction)
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

/// The Dice loss 1 − (2 Σ p t + ε) / (Σ p + Σ t + ε) of probabilities and targets of the same shape: how little two regions
/// overlap. The sums are over all axes but the first, which counts the samples; a vector is one sample.
///
/// Where nothing is asked for and nothing found the loss is 0. W. Crum et al., Generalized overlap measures, 2006;
/// F. Milletari et al., V-Net, 2016, with sums in place of squares below.
public func diceLoss<S>(
  probabilities p: Variable<S>, targets t: Variable<S>, epsilon: S = 1e-7, reduction: Reduction = .mean
) -> Variable<S> {
  checkShapes("diceLoss", p, t)
  if !(epsilon >= 0 && epsilon.isFinite) {
    fail("diceLoss", "epsilon \(epsilon)", "it is a finite number, at least 0")
  }
  let axes = p.rank < 2 ? Array(0..<p.rank) : Array(1..<p.rank)
  let both = 2 * sum(p * t, axes: axes) + epsilon, each = sum(p, axes: axes) + sum(t, axes: axes) + epsilon
  return reduce(1 - both / each, reduction)
}

/// The Dice loss of probabilities against constant targets of the same shape.
public func diceLoss<S>(
  probabilities p: Variable<S>, targets t: Tensor<S>, epsilon: S = 1e-7, reduction: Reduction = .mean
) -> Variable<S> { diceLoss(probabilities: p, targets: Variable(t), epsilon: epsilon, reduction: reduction) }

/// The value of the Dice loss of probabilities and targets of the same shape.
public func diceLoss<S>(
  probabilities p: Tensor<S>, targets t: Tensor<S>, epsilon: S = 1e-7, reduction: Reduction = .mean
) -> Tensor<S> { diceLoss(probabilities: Variable(p), targets: t, epsilon: epsilon, reduction: reduction).value }
