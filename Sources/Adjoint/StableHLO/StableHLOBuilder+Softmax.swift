// Softmax and the cross-entropies: all from the same parts of a row, so that the exact tail, ties and the limits at infinity are
// those of the kernels. Plain formulas would lose them.

import AdjointTensors

extension StableHLOBuilder {
  /// What the functions of a row are made of. `rest` is the sum of e^(z − m) without one of the maxima: it is exact where
  /// the sum itself rounds to 1. NaN where the maximum m is not finite.
  struct RowParts {
    let maximum: StableHLOValue, isMaximum: StableHLOValue, exponentials: StableHLOValue
    let rest: StableHLOValue, ties: StableHLOValue
  }

  func parts(_ z: StableHLOValue, _ axis: Int) -> RowParts {
    let m = reduce(.maximum, z, axes: [axis], keepingAxes: true), isMaximum = compare(.equal, z, m)
    let e = unary("exponential", subtract(z, m)), zeros = constant(0, z.shape)
    let ties = sum(select(isMaximum, 1, zeros), axes: [axis], keepingAxes: true)
    let rest = add(subtract(ties, 1), sum(select(isMaximum, 0, e), axes: [axis], keepingAxes: true))
    return RowParts(
      maximum: m, isMaximum: isMaximum, exponentials: e, rest: select(isFinite(m), rest, StableHLOValue(.nan)),
      ties: ties)
  }

  /// log Σ e^(z − m)
  private func lost(_ row: RowParts) -> StableHLOValue { unary("log_plus_one", row.rest) }
  private func inverse(_ row: RowParts) -> StableHLOValue { divide(1, add(1, row.rest)) }

  /// Softmax along an axis.
  public func softmax(_ z: StableHLOValue, axis: Int) -> StableHLOValue {
    let row = parts(z, axis)
    return multiply(row.exponentials, inverse(row))
  }

  /// The logarithm of softmax along an axis.
  public func logSoftmax(_ z: StableHLOValue, axis: Int) -> StableHLOValue {
    let row = parts(z, axis)
    return subtract(subtract(z, row.maximum), lost(row))
  }

  func logSumExp(_ z: StableHLOValue, axis: Int, keepingAxes: Bool) -> StableHLOValue {
    let row = parts(z, axis), y = select(isFinite(row.maximum), add(row.maximum, lost(row)), row.maximum)
    return keepingAxes ? y : reshape(y, z.shape.removing(axes: [axis], keeping: false))
  }

  /// Softmax with the limits of log-sum-exp: even shares among +∞, 0 for a row of −∞.
  func logSumExpGradient(_ z: StableHLOValue, axis: Int) -> StableHLOValue {
    let row = parts(z, axis), m = row.maximum
    let isInfinite = and(row.isMaximum, compare(.greater, m, 0))
    let limit = select(isInfinite, divide(1, row.ties), 0)
    return select(
      isFinite(m), multiply(row.exponentials, inverse(row)), select(isNaN(m), StableHLOValue(.nan), limit))
  }

  func softmaxPullback(_ u: StableHLOValue, _ y: StableHLOValue, axis: Int) -> StableHLOValue {
    multiply(y, subtract(u, sum(multiply(u, y), axes: [axis], keepingAxes: true)))
  }

  func logSoftmaxPullback(_ u: StableHLOValue, _ y: StableHLOValue, axis: Int) -> StableHLOValue {
    subtract(u, multiply(unary("exponential", y), sum(u, axes: [axis], keepingAxes: true)))
  }

  // ── cross-entropies ──

  /// The logits, 0 in rows that do not count; where the labels are; which rows count.
  private func labelled(_ z: StableHLOValue, _ targets: LabelTargets)
    -> (z: StableHLOValue, isLabel: StableHLOValue, counts: StableHLOValue?)
  {
    let column = Shape([z.shape[0], 1]), labels = constant(targets.labels, column)
    let isLabel = compare(.equal, iota(z.shape, axis: 1), labels)
    guard let ignored = targets.ignored else { return (z, isLabel, nil) }
    let counts = compare(.notEqual, labels, constant(Double(ignored), column, .i32))
    // An ignored row is never read.
    return (select(counts, z, constant(0, z.shape)), isLabel, counts)
  }

  func crossEntropy(_ z: StableHLOValue, _ targets: LabelTargets, _ reduction: AdjointCore.Reduction)
    -> StableHLOValue
  {
    let (z, isLabel, counts) = labelled(z, targets), smoothing = targets.smoothing, row = parts(z, 1)
    let own = sum(select(isLabel, z, constant(0, z.shape)), axes: [1], keepingAxes: true)
    var y = add(subtract(row.maximum, own), lost(row))
    if smoothing != 0 {
      let all = sum(add(subtract(row.maximum, z), lost(row)), axes: [1], keepingAxes: true)
      let share = multiply(StableHLOValue(smoothing / Double(z.shape[1])), all)
      y = smoothing == 1 ? share : add(multiply(StableHLOValue(1 - smoothing), y), share)
    }
    if let counts { y = select(counts, y, constant(0, y.shape)) }
    let losses = reshape(y, [z.shape[0]])
    switch reduction {
    case .none: return losses
    case .sum: return sum(losses, axes: [0])
    case .mean: return divide(sum(losses, axes: [0]), StableHLOValue(Double(targets.countedRows)))
    }
  }

  /// One number a row as a column beside the rows; one for all as it is.
  private func column(_ u: StableHLOValue) -> StableHLOValue {
    u.shape.rank == 0 ? u : reshape(u, Shape(u.shape + [1]))
  }

  /// Where the first maximum of each row is; nowhere in a row that has none.
  private func isFirstMaximum(_ row: RowParts, _ z: StableHLOValue) -> StableHLOValue {
    let places = iota(z.shape, axis: 1), none = Double(z.shape[1])
    let first = reduce(
      .minimum, select(row.isMaximum, places, constant(none, z.shape, .i32)), axes: [1], keepingAxes: true, from: none)
    return compare(.equal, places, first)
  }

  func crossEntropyPullback(_ u: StableHLOValue, _ z: StableHLOValue, _ targets: LabelTargets) -> StableHLOValue {
    let (z, isLabel, counts) = labelled(z, targets), smoothing = targets.smoothing, classes = Double(z.shape[1])
    let row = parts(z, 1), inverse = inverse(row), p = multiply(row.exponentials, inverse)
    let restShare = multiply(row.rest, inverse), u = broadcast(column(u), to: z.shape)
    var d: StableHLOValue
    if smoothing == 0 {
      // p − 1 at a label that is a maximum is −rest/(1 + rest), without cancelling.
      let atLabel = select(row.isMaximum, unary("negate", restShare), subtract(p, 1))
      d = select(isLabel, atLabel, p)
    } else {
      let onLabel = smoothing / classes + (1 - smoothing), elsewhere = smoothing / classes
      let labelIsMaximum = reduce(.or, and(isLabel, row.isMaximum), axes: [1], keepingAxes: true)
      let isExact = or(
        and(labelIsMaximum, isLabel), and(unary("not", broadcast(labelIsMaximum, to: z.shape)), isFirstMaximum(row, z)))
      let own = select(isLabel, constant(onLabel, z.shape), StableHLOValue(elsewhere))
      let without = select(
        isLabel, constant(smoothing * (classes - 1) / classes, z.shape), StableHLOValue(1 - smoothing / classes))
      let exact = subtract(multiply(without, inverse), multiply(own, restShare))
      d = select(isExact, exact, subtract(p, own))
    }
    d = annihilate(u, d)
    return counts.map { select($0, d, constant(0, z.shape)) } ?? d
  }

  func softCrossEntropy(_ z: StableHLOValue, _ t: StableHLOValue) -> StableHLOValue {
    let row = parts(z, 1)
    return sum(annihilate(t, add(subtract(row.maximum, z), lost(row))), axes: [1])
  }

  func softCrossEntropyPullback(_ u: StableHLOValue, _ z: StableHLOValue, _ t: StableHLOValue) -> StableHLOValue {
    let row = parts(z, 1), inverse = inverse(row), isExact = isFirstMaximum(row, z), zeros = constant(0, z.shape)
    let own = sum(select(isExact, t, zeros), axes: [1], keepingAxes: true)
    let others = sum(select(isExact, zeros, t), axes: [1], keepingAxes: true), total = add(others, own)
    let p = select(compare(.equal, total, 0), zeros, multiply(row.exponentials, multiply(inverse, total)))
    let exact = subtract(annihilate(others, inverse), annihilate(own, multiply(row.rest, inverse)))
    return annihilate(broadcast(column(u), to: z.shape), select(isExact, exact, subtract(p, t)))
  }

  func binaryCrossEntropy(_ z: StableHLOValue, _ t: StableHLOValue) -> StableHLOValue {
    add(annihilate(t, softplus(unary("negate", z))), annihilate(subtract(1, t), softplus(z)))
  }
}
