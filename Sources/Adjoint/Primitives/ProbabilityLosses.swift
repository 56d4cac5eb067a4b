// Cross-entropies of probabilities and of binary logits, and the squared error.

/// Rows of −Σₖ tₖ log pₖ
public struct ProbabilityCrossEntropy: BinaryPrimitive {
  public static let card = PrimitiveCard(
    "crossEntropy (probabilities)", formula: "yᵣ = −Σₖ tₖ ⊙ log pₖ", pullback: "−u ⊙ (t ⊙ 1/p); −u ⊙ log p",
    source: "Tian, Softmax, eq. 9 to 11; closed form CF-78; 0 log 0 = 0")
  public static let saved: SavedValues = .operands
  public static let samples = [
    Sample(
      ProbabilityCrossEntropy(), [[0.1, 0.2, 0.3, 0.4], [0.5, 0.25, 1, 0.1]], [[0.3, 0.3, 0.2, 0.2], [1, 0, 0.5, 0.25]])
  ]

  public func forward<S>(_ p: Tensor<S>, _ t: Tensor<S>) -> Tensor<S> { -sum(xLogY(t, p), axes: [1]) }
  public func pullback<S>(_ u: Variable<S>, toLeft p: Variable<S>, _ t: Variable<S>, output y: Variable<S>) -> Variable<
    S
  > { -(u.expandingShape(at: 1) ⊙ (t ⊙ (1 / p))) }
  public func pullback<S>(_ u: Variable<S>, toRight p: Variable<S>, _ t: Variable<S>, output y: Variable<S>)
    -> Variable<S>
  { -(u.expandingShape(at: 1) ⊙ log(p)) }
}
extension ProbabilityCrossEntropy: StableHLOLowering {
  public var stableHLO: StableHLOForm {
    StableHLOForm { b, x in
      b.unary("negate", b.sum(b.xLogY(x[1], x[0]), axes: [1]))
    }
  }
}

/// t softplus(−z) + (1 − t) softplus(z), element by element
public struct BinaryCrossEntropy: BinaryPrimitive {
  public static let card = PrimitiveCard(
    "binaryCrossEntropy", formula: "y = t ⊙ log(1 + e⁻ᶻ) + (1 − t) ⊙ log(1 + eᶻ)",
    pullback: "u ⊙ ((1 − t) sigmoid z − t sigmoid(−z)); −u ⊙ z",
    source: "Tian, Softmax, after eq. 10; closed forms CF-48, CF-84")
  public static let saved: SavedValues = .operands
  public static let samples = [
    Sample(BinaryCrossEntropy(), [0.3, -1.2, 4], [0, 1, 0.25]), Sample(BinaryCrossEntropy(), [[2], [-3]], [[1], [0.5]])
  ]

  public func forward<S>(_ z: Tensor<S>, _ t: Tensor<S>) -> Tensor<S> {
    annihilate(t, softplus(-z)) + annihilate(1 - t, softplus(z))
  }
  public func pullback<S>(_ u: Variable<S>, toLeft z: Variable<S>, _ t: Variable<S>, output y: Variable<S>) -> Variable<
    S
  > { u ⊙ ((1 - t) * sigmoid(z) - t * sigmoid(-z)) }
  public func pullback<S>(_ u: Variable<S>, toRight z: Variable<S>, _ t: Variable<S>, output y: Variable<S>)
    -> Variable<S>
  { -(u ⊙ z) }
}
extension BinaryCrossEntropy: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.binaryCrossEntropy(x[0], x[1]) } }
}

/// The cross-entropy −Σ t log p of probabilities and targets of the same shape, for each row; t = 0 contributes 0, also
/// at p = 0. The probabilities are taken as they are, as independent variables.
public func crossEntropy<S>(probabilities p: Variable<S>, targets t: Variable<S>, reduction: Reduction = .mean)
  -> Variable<S>
{
  checkTargets("crossEntropy", "probabilities", p, t)
  let rows = p.rank == 1 ? p.expandingShape(at: 0) : p
  let losses = ProbabilityCrossEntropy()(rows, t.rank == 1 ? t.expandingShape(at: 0) : t)
  return reduction == .none ? losses.perRow(of: p) : losses.reduced(reduction)
}

/// The cross-entropy of probabilities p with constant target distributions t, of the same shape.
public func crossEntropy<S>(probabilities p: Variable<S>, targets t: Tensor<S>, reduction: Reduction = .mean)
  -> Variable<S>
{ crossEntropy(probabilities: p, targets: Variable(t), reduction: reduction) }

/// The value of the cross-entropy of probabilities p with target distributions t, of the same shape.
public func crossEntropy<S>(probabilities p: Tensor<S>, targets t: Tensor<S>, reduction: Reduction = .mean) -> Tensor<S>
{
  crossEntropy(probabilities: Variable(p), targets: Variable(t), reduction: reduction).value
}

/// The cross-entropy −l[label] of log-probabilities and class labels, for each row: what follows a `logSoftmax`, PyTorch's
/// `nll_loss`. The log-probabilities are taken as they are, as independent variables.
///
/// - Parameters:
///   - l: log-probabilities [rows, classes]; [classes] is one sample.
///   - labels: a class for each row. One out of range stops the program, with its row.
///   - reduction: what the losses of the rows are reduced to: with `.none` [rows], or [] for [classes].
///   - ignored: rows with this label give loss 0 and gradient 0, whatever they hold, and do not count in the mean. How
///     many count, ``CountedMeans`` tells.
public func crossEntropy<S>(
  logProbabilities l: Variable<S>, labels: [Int], reduction: Reduction = .mean, ignoring ignored: Int? = nil
) -> Variable<S> {
  if l.rank != 1 && l.rank != 2 {
    fail(
      "crossEntropy", "log-probabilities of shape \(l.shape)", "they are [rows, classes], or [classes] for one sample")
  }
  let rows = l.rank == 1 ? l.expandingShape(at: 0) : l
  checkLabels("crossEntropy", "log-probabilities", labels, rows.shape, ignored)
  // An ignored row is asked for its first class, and what it says is dropped.
  let counts = labels.map { $0 != ignored }, counted = counts.count { $0 }
  var losses = -rows.picking(labels.map { $0 == ignored ? 0 : $0 }, axis: 1)
  if ignored != nil { losses = select(losses, 0, where: Tensor<S>(counts.map { $0 ? 1 : 0 })) }
  guard reduction == .mean, ignored != nil else {
    return reduction == .none ? losses.perRow(of: l) : losses.reduced(reduction)
  }
  return CountedMeans.noted(losses.sum() / S(counted), over: counted)
}

/// The value of the cross-entropy of log-probabilities [rows, classes] with one label for each row.
public func crossEntropy<S>(
  logProbabilities l: Tensor<S>, labels: [Int], reduction: Reduction = .mean, ignoring ignored: Int? = nil
) -> Tensor<S> {
  crossEntropy(logProbabilities: Variable(l), labels: labels, reduction: reduction, ignoring: ignored).value
}

/// The cross-entropy of binary logits z and targets t in [0, 1] of the same shape, element by element; exact at any
/// logit, ±∞ included. The mean divides by the number of elements.
public func binaryCrossEntropy<S>(logits z: Variable<S>, targets t: Variable<S>, reduction: Reduction = .mean)
  -> Variable<S>
{
  if z.shape != t.shape {
    fail("binaryCrossEntropy", "logits of shape \(z.shape) and targets of shape \(t.shape)", "the shapes must be equal")
  }
  return BinaryCrossEntropy()(z, t).reduced(reduction)
}

/// The cross-entropy of binary logits z with constant targets t in [0, 1], of the same shape.
public func binaryCrossEntropy<S>(logits z: Variable<S>, targets t: Tensor<S>, reduction: Reduction = .mean)
  -> Variable<S>
{ binaryCrossEntropy(logits: z, targets: Variable(t), reduction: reduction) }

/// The value of the cross-entropy of binary logits z with targets t in [0, 1], of the same shape.
public func binaryCrossEntropy<S>(logits z: Tensor<S>, targets t: Tensor<S>, reduction: Reduction = .mean) -> Tensor<S>
{
  binaryCrossEntropy(logits: Variable(z), targets: Variable(t), reduction: reduction).value
}

/// The squared error (x − y)², element by element, and by default its mean over all elements. Shapes must be equal:
/// nothing is broadcast silently.
public func meanSquaredError<S>(_ x: Variable<S>, _ y: Variable<S>, reduction: Reduction = .mean) -> Variable<S> {
  if x.shape != y.shape {
    fail(
      "meanSquaredError", "shapes \(x.shape) and \(y.shape)", "the shapes must be equal; reshape or broadcast one first"
    )
  }
  let difference = x - y
  return (difference * difference).reduced(reduction)
}

/// The squared error (x − y)² with a constant y of x's shape.
public func meanSquaredError<S>(_ x: Variable<S>, _ y: Tensor<S>, reduction: Reduction = .mean) -> Variable<S> {
  meanSquaredError(x, Variable(y), reduction: reduction)
}
/// The squared error (x − y)² of two tensors of equal shape.
public func meanSquaredError<S>(_ x: Tensor<S>, _ y: Tensor<S>, reduction: Reduction = .mean) -> Tensor<S> {
  meanSquaredError(Variable(x), Variable(y), reduction: reduction).value
}
