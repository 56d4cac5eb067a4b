// How primitives are applied to all rows of a batch at once: mostly, with their axes moved by one. A primitive that says nothing
// here is applied element-wise if it is element-wise, and else row by row.

import AdjointTensors

/// A primitive that can be applied to all rows together.
protocol RowwisePrimitive: Primitive {
  /// The results along a leading axis of `count` rows. At least one operand has such an axis.
  func rowwise<S>(_ x: [Rows<S>], _ count: Int) -> Variable<S>
}

/// A primitive of broadcasting operands.
protocol ElementwiseOnRows: RowwisePrimitive {}
extension ElementwiseOnRows {
  func rowwise<S>(_ x: [Rows<S>], _ count: Int) -> Variable<S> { elementwise(x) }
}
extension CotangentProduct: ElementwiseOnRows {}
extension CotangentPair: ElementwiseOnRows {}
extension Select: ElementwiseOnRows {}
extension Sign: ElementwiseOnRows {}
extension Step: ElementwiseOnRows {}
extension Comparison: ElementwiseOnRows {}
extension Alias: ElementwiseOnRows {}

/// A primitive that is the same with its axes counted from one more.
protocol ShiftedOnRows: RowwisePrimitive {
  var shifted: Self { get }
}
extension ShiftedOnRows {
  func rowwise<S>(_ x: [Rows<S>], _ count: Int) -> Variable<S> { shifted(x.map { $0.all(count) }) }
}

extension Array where Element == Int {
  fileprivate var shifted: [Int] { map { $0 + 1 } }
}

extension Sum: ShiftedOnRows { var shifted: Sum { Sum(axes: axes.shifted, keepingAxes: keepingAxes) } }
extension Mean: ShiftedOnRows { var shifted: Mean { Mean(axes: axes.shifted, keepingAxes: keepingAxes) } }
extension Max: ShiftedOnRows { var shifted: Max { Max(axes: axes.shifted, keepingAxes: keepingAxes) } }
extension Min: ShiftedOnRows { var shifted: Min { Min(axes: axes.shifted, keepingAxes: keepingAxes) } }
extension ExtremumShares: ShiftedOnRows {
  var shifted: ExtremumShares { ExtremumShares(extremum: extremum, axes: axes.shifted) }
}
extension Softmax: ShiftedOnRows { var shifted: Softmax { Softmax(axis: axis + 1) } }
extension LogSoftmax: ShiftedOnRows { var shifted: LogSoftmax { LogSoftmax(axis: axis + 1) } }
extension LogSumExp: ShiftedOnRows {
  var shifted: LogSumExp { LogSumExp(axis: axis + 1, keepingAxes: keepingAxes) }
}
extension LogSumExpGradient: ShiftedOnRows { var shifted: LogSumExpGradient { LogSumExpGradient(axis: axis + 1) } }
extension Permute: ShiftedOnRows { var shifted: Permute { Permute(axes: [0] + axes.shifted) } }
extension Slice: ShiftedOnRows { var shifted: Slice { Slice(axis: axis + 1, range: range) } }
extension Pad: ShiftedOnRows { var shifted: Pad { Pad(axis: axis + 1, start: start, extent: extent) } }
extension Gather: ShiftedOnRows { var shifted: Gather { Gather(indices: indices, axis: axis + 1) } }
extension ScatterAdd: ShiftedOnRows {
  var shifted: ScatterAdd { ScatterAdd(indices: indices, axis: axis + 1, extent: extent) }
}
extension Concatenate: ShiftedOnRows {
  var shifted: Concatenate {
    Concatenate(axis: axis + 1, extents: zip(starts, starts.dropFirst()).map { $1 - $0 })
  }
}

// Of many cotangents for one output, which is what a Jacobian asks, the output is not repeated.

extension SoftmaxPullback: RowwisePrimitive {
  func rowwise<S>(_ x: [Rows<S>], _ count: Int) -> Variable<S> {
    softmaxPullbacks(x, count, axis, logarithmic: false)
      ?? SoftmaxPullback(axis: axis + 1)(x[0].all(count), x[1].all(count))
  }
}

extension LogSoftmaxPullback: RowwisePrimitive {
  func rowwise<S>(_ x: [Rows<S>], _ count: Int) -> Variable<S> {
    softmaxPullbacks(x, count, axis, logarithmic: true)
      ?? LogSoftmaxPullback(axis: axis + 1)(x[0].all(count), x[1].all(count))
  }
}

private func softmaxPullbacks<S>(_ x: [Rows<S>], _ count: Int, _ axis: Int, logarithmic: Bool) -> Variable<S>? {
  let (u, y) = (x[0], x[1])
  if y.isBatched || u.variable.isRecorded || y.variable.isRecorded { return nil }
  let result = RawTensor.softmaxPullbacks(
    u.variable.value.raw, rows: count, output: y.variable.value.raw, axis: axis, logarithmic: logarithmic,
    S._elementType)
  return Variable(Tensor(raw: result))
}

extension Reshape: RowwisePrimitive {
  func rowwise<S>(_ x: [Rows<S>], _ count: Int) -> Variable<S> {
    x[0].variable.reshaped(to: shape.inserting(count, at: 0))
  }
}

extension Broadcast: RowwisePrimitive {
  func rowwise<S>(_ x: [Rows<S>], _ count: Int) -> Variable<S> {
    x[0].aligned(toRank: shape.rank).broadcast(to: shape.inserting(count, at: 0))
  }
}

extension SumToShape: RowwisePrimitive {
  func rowwise<S>(_ x: [Rows<S>], _ count: Int) -> Variable<S> {
    var aligned = shape
    while aligned.rank < x[0].rank { aligned = aligned.inserting(1, at: 0) }
    return SumToShape(shape: aligned.inserting(count, at: 0))(x[0].variable)
      .reshaped(to: shape.inserting(count, at: 0))
  }
}

extension Matmul: RowwisePrimitive {
  func rowwise<S>(_ x: [Rows<S>], _ count: Int) -> Variable<S> {
    let (a, b) = (x[0], x[1])
    if !b.isBatched && a.rank == 2 && b.rank == 2 && !transposeLeft {
      // One product of all rows of all matrices.
      let rows = a.shape[0], product = self(a.variable.reshaped(to: [count * rows, a.shape[1]]), b.variable)
      return product.reshaped(to: [count, rows, product.shape[1]])
    }
    let rank = Swift.max(a.rank, b.rank)
    return self(a.aligned(toRank: rank), b.aligned(toRank: rank))
  }
}

extension CrossEntropy: RowwisePrimitive {
  func rowwise<S>(_ x: [Rows<S>], _ count: Int) -> Variable<S> {
    let rows = x[0].shape[0], all = x[0].variable.reshaped(to: [count * rows, x[0].shape[1]])
    let losses = CrossEntropy(targets: targets.repeated(count), reduction: .none)(all).reshaped(to: [count, rows])
    switch reduction {
    case .none: return losses
    case .sum: return sum(losses, axis: 1)
    case .mean: return sum(losses, axis: 1) / Variable(number: S(targets.countedRows))
    }
  }
}

extension CrossEntropyPullback: RowwisePrimitive {
  func rowwise<S>(_ x: [Rows<S>], _ count: Int) -> Variable<S> {
    // A weight for each row of the logits, in every row of the batch.
    let rows = x[1].shape[0], classes = x[1].shape[1]
    let weights =
      x[0].rank == 0 ? x[0].all(count).reshaped(to: [count, 1]).broadcast(to: [count, rows]) : x[0].all(count)
    let all = CrossEntropyPullback(targets: targets.repeated(count))(
      weights.reshaped(to: [count * rows]), x[1].all(count).reshaped(to: [count * rows, classes]))
    return all.reshaped(to: [count, rows, classes])
  }
}

extension LabelTargets {
  /// The labels as often as there are rows.
  fileprivate func repeated(_ count: Int) -> LabelTargets {
    var result = self
    result.labels = (0..<count).flatMap { _ in labels }
    return result
  }
}

extension Subscript: RowwisePrimitive {
  func rowwise<S>(_ x: [Rows<S>], _ count: Int) -> Variable<S> {
    place.rows(count).map { Subscript(place: $0)(x[0].variable) } ?? rowByRow(x, count)
  }
}

extension SubscriptTranspose: RowwisePrimitive {
  func rowwise<S>(_ x: [Rows<S>], _ count: Int) -> Variable<S> {
    place.rows(count).map { SubscriptTranspose(place: $0)(x[0].variable) } ?? rowByRow(x, count)
  }
}

extension Checkpoint: RowwisePrimitive {
  /// The steps at every row: a batch is one pass, so nothing is recomputed within it.
  func rowwise<S>(_ x: [Rows<S>], _ count: Int) -> Variable<S> { program.rows(x, count: count)[0].all(count) }
}
