// The fused cross-entropies of logits. Their gradient p − t is taken where it cancels without cancelling: for the largest
// logit as a sum of the other probabilities, so that a confident prediction has its true loss and its true gradient.

/// What the losses of the rows are reduced to.
public enum Reduction: Sendable {
  /// Their mean over the rows that count; NaN of none.
  case mean
  /// Their sum.
  case sum
  /// None: one loss for each row.
  case none
}

/// Rows of −log σ(z)[label], reduced
public struct CrossEntropy: UnaryPrimitive {
  let targets: LabelTargets
  /// What the losses of the rows are reduced to.
  public let reduction: Reduction

  public static let card = PrimitiveCard(
    "crossEntropy",
    formula:
      "y = Σᵣ l / Σᵣ Σt where reduction = mean, Σᵣ l where reduction = sum, else l, l = logSumExp(z) Σt − ⟨t, z⟩, t = target(z)",
    pullback: "u w (σ(z) Σt − t), w = 1 / Σᵣ Σt where reduction = mean, else 1",
    source: "Wichmann, eq. 3.1 to 3.4, corrected; closed forms CF-11 to CF-14; logarithms by log1p")
  public static let saved: SavedValues = [.operands, .residual]
  public static let samples =
    [Reduction.mean, .sum, .none].map {
      Sample(CrossEntropy(targets: .init(labels: [2, 0], ignored: nil, smoothing: 0), reduction: $0), Sample.logits)
    } + [
      Sample(
        CrossEntropy(targets: .init(labels: [1, -1], ignored: -1, smoothing: 0.1), reduction: .mean), Sample.logits),
      Sample(CrossEntropy(targets: .init(labels: [0], ignored: nil, smoothing: 0), reduction: .sum), [[2]])
    ]

  public func forward<S>(_ z: Tensor<S>) -> Tensor<S> {
    let losses = Tensor<S>(raw: RawTensor.crossEntropy(z.raw, targets, S._elementType))
    switch reduction {
    case .mean: return sum(losses) / S(targets.countedRows)
    case .sum: return sum(losses)
    case .none: return losses
    }
  }
  public func pullback<S>(_ u: Variable<S>, input z: Variable<S>, output y: Variable<S>) -> Variable<S> {
    let weight = reduction == .mean ? u / Variable(number: S(targets.countedRows)) : u
    return CrossEntropyPullback(targets: targets)(weight, z)
  }

  /// Of one number for all rows, the gradient comes nearly for free with the value: the pullback only scales it.
  public func forwardWithResidual<S>(_ z: Tensor<S>) -> (value: Tensor<S>, residual: Tensor<S>)? {
    if reduction == .none || targets.smoothing != 0 { return nil }
    let count = reduction == .mean ? S(targets.countedRows) : 1
    // Of no rows, or none that counts, the gradient is 0 and the mean undefined.
    let scale = count == 0 ? 1 : Double(1 / count)
    let (losses, gradient) = RawTensor.crossEntropyWithGradient(z.raw, targets, scale: scale, S._elementType)
    return (sum(Tensor<S>(raw: losses)) / count, Tensor(raw: gradient))
  }
  public func pullback<S>(_ u: Tensor<S>, input z: Tensor<S>, residual gradient: consuming Tensor<S>) -> Tensor<S> {
    Tensor(raw: RawTensor.scaled(gradient.raw, by: u.raw.number, S._elementType))
  }
}
extension CrossEntropy: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.crossEntropy(x[0], targets, reduction) } }
}

/// u (σ(z) − t): the vector-Jacobian product of the label cross-entropy, u one number or one a row
struct CrossEntropyPullback: BinaryPrimitive {
  let targets: LabelTargets

  static let card = PrimitiveCard(
    "crossEntropy pullback", formula: "x = column(a) (σ(b) Σt − t), t = target(b)",
    pullback: "⟨u, σ(b) Σt − t⟩; column(a) (Σt) σ(b) ⊙ (u − ⟨u, σ(b)⟩)",
    source: "closed forms CF-14, CF-100")
  static let saved: SavedValues = .operands
  static let samples = [
    Sample(CrossEntropyPullback(targets: .init(labels: [2, 0], ignored: nil, smoothing: 0)), [0.5, -2], Sample.logits),
    Sample(
      CrossEntropyPullback(targets: .init(labels: [1, -1], ignored: -1, smoothing: 0.1)), Tensor(1.5), Sample.logits)
  ]

  func forward<S>(_ u: Tensor<S>, _ z: Tensor<S>) -> Tensor<S> {
    Tensor(raw: RawTensor.crossEntropyPullback(u.raw, z.raw, targets, S._elementType))
  }
  func pullback<S>(_ v: Variable<S>, toLeft u: Variable<S>, _ z: Variable<S>, output: Variable<S>) -> Variable<S> {
    sum(v ⊙ CrossEntropyPullback(targets: targets)(Variable(number: 1), z), axes: [1])
  }
  func pullback<S>(_ v: Variable<S>, toRight u: Variable<S>, _ z: Variable<S>, output: Variable<S>) -> Variable<S> {
    SoftmaxPullback(axis: 1)(v ⊛ column(u), targets.probabilities(z))
  }
}
extension CrossEntropyPullback: StableHLOLowering {
  var stableHLO: StableHLOForm { StableHLOForm { b, x in b.crossEntropyPullback(x[0], x[1], targets) } }
}

extension LabelTargets {
  /// σ(z), but 0 in ignored rows, whatever they hold.
  ///
  /// Not the difference σ(z) − t plus t again: that rounds small probabilities of the label away.
  fileprivate func probabilities<S>(_ z: Variable<S>) -> Variable<S> {
    guard let ignored else { return Softmax(axis: 1)(z) }
    let counts = Tensor<S>(shape: [labels.count, 1], scalars: labels.map { $0 == ignored ? 0 : 1 })
    return select(Softmax(axis: 1)(select(z, 0, where: counts)), 0, where: counts)
  }
}

/// Rows of −Σₖ tₖ log σ(z)ₖ against target probabilities
public struct SoftCrossEntropy: BinaryPrimitive {
  public static let card = PrimitiveCard(
    "crossEntropy (targets)", formula: "yᵣ = −Σₖ tₖ ⊙ log σ(z)ₖ", pullback: "u ((Σt) σ(z) − t); −u ⊙ log σ(z)",
    source: "Wichmann, eq. 3.1 and 3.4, corrected; closed forms CF-11, CF-14")
  public static let saved: SavedValues = .operands
  public static let samples = [
    Sample(SoftCrossEntropy(), Sample.logits, [[0.1, 0.2, 0.3, 0.4], [0.5, 0.25, 1, 0.1]]),
    Sample(SoftCrossEntropy(), [[2]], [[0.7]])
  ]

  public func forward<S>(_ z: Tensor<S>, _ t: Tensor<S>) -> Tensor<S> {
    Tensor(raw: RawTensor.crossEntropy(z.raw, targets: t.raw, S._elementType))
  }
  public func pullback<S>(_ u: Variable<S>, toLeft z: Variable<S>, _ t: Variable<S>, output y: Variable<S>) -> Variable<
    S
  > { SoftCrossEntropyPullback()([u, z, t]) }
  public func pullback<S>(_ u: Variable<S>, toRight z: Variable<S>, _ t: Variable<S>, output y: Variable<S>)
    -> Variable<S>
  { -(column(u) ⊙ logSoftmax(z, axis: 1)) }
}
extension SoftCrossEntropy: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.softCrossEntropy(x[0], x[1]) } }
}

/// u ((Σt) σ(z) − t): the vector-Jacobian product of the cross-entropy against probabilities, u one number a row
struct SoftCrossEntropyPullback: Primitive {
  static let card = PrimitiveCard(
    "crossEntropy (targets) pullback", formula: "x = column(a) ((Σc) σ(b) − c)",
    pullback: "⟨u, (Σc) σ(b) − c⟩; column(a) (Σc) σ(b) ⊙ (u − ⟨u, σ(b)⟩); column(a) (⟨u, σ(b)⟩ − u)",
    source: "closed forms CF-14, CF-100")
  static let saved: SavedValues = .operands
  static let samples = [
    Sample(SoftCrossEntropyPullback(), [0.5, -2], Sample.logits, [[0.1, 0.2, 0.3, 0.4], [0.5, 0.25, 1, 0.1]])
  ]

  func forward<S>(_ x: [Tensor<S>]) -> Tensor<S> {
    Tensor(raw: RawTensor.crossEntropyPullback(x[0].raw, x[1].raw, targets: x[2].raw, S._elementType))
  }
  func pullback<S>(_ v: Variable<S>, to operand: Int, of x: [Variable<S>], output: Variable<S>) -> Variable<S>? {
    let u = column(x[0]), z = x[1], t = x[2]
    let p = softmax(z, axis: 1)
    switch operand {
    case 0:
      let ones = Variable<S>(Tensor(repeating: 1, shape: x[0].shape))
      return sum(v ⊙ SoftCrossEntropyPullback()([ones, z, t]), axes: [1])
    case 1: return SoftmaxPullback(axis: 1)((v ⊛ u) ⊙ sum(t, axes: [1], keepingAxes: true), p)
    default: return u ⊙ (sum(v ⊙ p, axes: [1], keepingAxes: true) - v)
    }
  }
}
extension SoftCrossEntropyPullback: StableHLOLowering {
  var stableHLO: StableHLOForm { StableHLOForm { b, x in b.softCrossEntropyPullback(x[0], x[1], x[2]) } }
}

/// One number a row as a column beside the rows; one for all as it is.
private func column<S>(_ u: Variable<S>) -> Variable<S> { u.rank == 0 ? u : u.expandingShape(at: 1) }

extension Sample {
  static let logits: Tensor<Double> = [[0.3, -1.2, 2, 0.5], [-0.7, 0.4, 1.1, -2]]
}

// ── the functions ───────────────────────────────────────────────────────────────────────────────────────────────

/// The cross-entropy of logits and class labels: logSumExp(z) − z[label] for each row.
///
/// - Parameters:
///   - z: logits [rows, classes]; [classes] is one sample.
///   - labels: a class for each row. One out of range stops the program, with its row.
///   - reduction: what the losses of the rows are reduced to: with `.none` [rows], or [] for logits [classes].
///   - ignored: rows with this label give loss 0 and gradient 0, whatever they hold, and do not count in the mean. How
///     many count, ``CountedMeans`` tells.
///   - smoothing: ε mixes (1 − ε) of the loss with ε of the mean loss over all classes.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func crossEntropy<S>(
  logits z: Variable<S>, labels: [Int], reduction: Reduction = .mean, ignoring ignored: Int? = nil,
  labelSmoothing smoothing: S = 0
) -> Variable<S> {
  if z.rank != 1 && z.rank != 2 {
    fail("crossEntropy", "logits of shape \(z.shape)", "logits are [rows, classes], or [classes] for one sample")
  }
  let rows = z.rank == 1 ? z.reshaped(to: [1, z.shape[0]]) : z
  checkLabels("crossEntropy", "logits", labels, rows.shape, ignored)
  if !(0...1).contains(smoothing) {
    fail("crossEntropy", "label smoothing \(smoothing)", "smoothing lies between 0 and 1")
  }
  warnOfProbabilities(rows)
  let targets = LabelTargets(labels: labels, ignored: ignored, smoothing: Double(smoothing))
  let losses = CrossEntropy(targets: targets, reduction: reduction)(rows)
  if ignored != nil && reduction == .mean { return CountedMeans.noted(losses, over: targets.countedRows) }
  return reduction == .none ? losses.perRow(of: z) : losses
}

/// The cross-entropy of logits and target probabilities of the same shape: −Σ t log σ(z) for each row.
///
/// Targets need not sum to one; the gradient is (Σt) σ(z) − t. A target of 0 contributes 0, even at a logit of −∞.
public func crossEntropy<S>(logits z: Variable<S>, targets t: Variable<S>, reduction: Reduction = .mean) -> Variable<S>
{
  checkTargets("crossEntropy", "logits", z, t)
  warnOfProbabilities(z)
  let rows = z.rank == 1 ? z.expandingShape(at: 0) : z
  let losses = SoftCrossEntropy()(rows, t.rank == 1 ? t.expandingShape(at: 0) : t)
  return reduction == .none ? losses.perRow(of: z) : losses.reduced(reduction)
}

/// The cross-entropy of logits z with constant target distributions t, both [rows, classes] or [classes].
public func crossEntropy<S>(logits z: Variable<S>, targets t: Tensor<S>, reduction: Reduction = .mean) -> Variable<S> {
  crossEntropy(logits: z, targets: Variable(t), reduction: reduction)
}

func checkTargets<S>(_ name: String, _ what: String, _ z: Variable<S>, _ t: Variable<S>) {
  if z.shape != t.shape || z.rank == 0 || z.rank > 2 {
    fail(
      name, "\(what) of shape \(z.shape) and targets of shape \(t.shape)",
      "both are [rows, classes], or [classes] for one sample")
  }
}

/// Stops the program unless there is a label for each row, in range or ignored.
func checkLabels(_ name: String, _ what: String, _ labels: [Int], _ rows: Shape, _ ignored: Int?) {
  if labels.count != rows[0] {
    fail(name, "\(labels.count) labels for \(what) of shape \(rows)", "give one label for each row")
  }
  // One comparison a label, where all are in range.
  let classes = UInt(rows[1])
  if labels.allSatisfy({ UInt(bitPattern: $0) < classes }) { return }
  for (row, label) in labels.enumerated() where label != ignored && (label < 0 || label >= rows[1]) {
    fail(name, "label \(label) at row \(row) with \(rows[1]) classes", "labels lie in 0..<\(rows[1])")
  }
}

extension Variable {
  /// The rows' losses [rows]; of one row [classes] its loss, without an axis.
  func perRow(of z: Variable) -> Variable { z.rank == 1 ? reshaped(to: []) : self }

  func reduced(_ reduction: Reduction) -> Variable {
    switch reduction {
    case .mean: mean()
    case .sum: sum()
    case .none: self
    }
  }
}

/// The value of the cross-entropy of logits [rows, classes] with one label for each row.
public func crossEntropy<S>(
  logits z: Tensor<S>, labels: [Int], reduction: Reduction = .mean, ignoring ignored: Int? = nil,
  labelSmoothing smoothing: S = 0
) -> Tensor<S> {
  crossEntropy(
    logits: Variable(z), labels: labels, reduction: reduction, ignoring: ignored, labelSmoothing: smoothing
  ).value
}

/// The value of the cross-entropy of logits z with target distributions t, both [rows, classes] or [classes].
public func crossEntropy<S>(logits z: Tensor<S>, targets t: Tensor<S>, reduction: Reduction = .mean) -> Tensor<S> {
  crossEntropy(logits: Variable(z), targets: Variable(t), reduction: reduction).value
}
