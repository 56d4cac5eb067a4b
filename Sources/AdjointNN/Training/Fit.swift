// The training loop. It is short on purpose: where it does not fit, copy it and change it.

/// What an epoch ended with.
public struct EpochReport: Codable, Sendable {
  /// The number of the epoch, from 1.
  public let epoch: Int
  /// The mean loss over the epoch's samples, each batch at its own step; over the rows that count, where the loss ignores
  /// labels.
  public let loss: Double
  /// What was measured after the epoch, by name.
  public let metrics: [String: Double]
}

/// Trains a model: for each epoch the batches in a new order, a step of the optimizer for each, and then the metrics.
///
/// ```swift
/// let history = fit(
///   &model, to: train, with: &adam, epochs: 30, batchSize: 64, seed: 1,
///   measuring: { model in ["test accuracy": accuracy(model(test.inputs), labels: test.labels)] }
/// ) { model, batch in
///   crossEntropy(logits: model(batch.inputs), labels: batch.labels)
/// }
/// ```
///
/// Order and random choices of an epoch follow from the seed and the epoch's number alone, and the optimizer carries what
/// early stopping remembers. So a run that is stopped, saved (model and optimizer) and continued with `startingAfter`
/// equals the run that was not stopped, bit for bit.
///
/// A single sample is no batch for ``BatchNorm``. If a model holds one and the last batch of an epoch would be a single
/// sample, that batch is left out, and a line on the standard error stream says so before the first step. If every batch
/// would be one, the program stops there.
///
/// - Parameters:
///   - model: the model to train; its parameters and states are changed.
///   - data: the samples to learn from.
///   - optimizer: what makes the steps; it goes on from where it is.
///   - epochs: the number of epochs in all, those made before included.
///   - batchSize: the number of samples for each step; the last batch of an epoch may be smaller.
///   - droppingLast: whether a smaller last batch is left out: always, never, or (nil) where it is too small for the model.
///   - seed: for the order of the samples and the random choices of layers.
///   - finished: the number of epochs that were made before.
///   - progress: where to tell how it goes; nil keeps silent.
///   - metrics: metrics of the model as it is after an epoch.
///   - stopping: ends the training early by one of these metrics. A continued run goes on from the optimizer's record of
///     it, and one that has ended by it stays as it is. An optimizer that cannot keep a record stops the program.
///   - afterEpoch: called with the report and the model, for instance to save a checkpoint.
///   - loss: the loss of a batch, reduced by its mean.
/// - Returns: a report for each epoch.
@discardableResult
public func fit<M: Module, D: Samples, O: Optimizer>(
  _ model: inout M, to data: D, with optimizer: inout O, epochs: Int, batchSize: Int,
  droppingLast: Bool? = nil, seed: UInt64 = 0, startingAfter finished: Int = 0,
  progress: ProgressLine? = .standardError,
  measuring metrics: (M) -> KeyValuePairs<String, Double> = { _ in [:] }, stopping: EarlyStopping? = nil,
  afterEpoch: (EpochReport, M) throws -> Void, loss: (M, D) throws -> Variable<M.Scalar>
) rethrows -> [EpochReport] where O.Scalar == M.Scalar {
  var reports: [EpochReport] = []
  var progress = progress
  let dropsLast = checkedLastBatch(of: model, data.count, batchSize, droppingLast)
  let perEpoch = dropsLast ? data.count / batchSize * batchSize : data.count
  var record = resumed(stopping, after: finished, &model, &optimizer)
  let plans = CompiledPlans<M.Scalar>()
  let isOver = stopping.map { record?.isOver($0) == true } ?? false
  if isOver, let record {
    progress?.epoch("epoch \(record.epoch)  stopped early", samplesDone: 0, samplesLeft: 0, isLast: true)
  }
  for epoch in finished..<(isOver ? finished : Swift.max(finished, epochs)) {
    var total = 0.0, counted = 0, seen = 0
    let epochSeed = mixed(seed, epoch)
    try withSeed(epochSeed) {
      for batch in data.batches(of: batchSize, shuffledWith: epochSeed, droppingLast: dropsLast) {
        let means = CountedMeans()
        let (value, gradient) = try means.noting {
          try valueWithGradient(at: model, plans: plans) { try loss($0, batch) }
        }
        optimizer.update(&model, along: gradient)
        let weight = means.counts.isEmpty ? batch.count : means.counts.reduce(0, +)
        if weight > 0 { total += Double(value.scalar) * Double(weight) }
        counted += weight
        seen += batch.count
        progress?.batch(
          "epoch \(epoch + 1)/\(epochs)  loss \((total / Double(counted)).short)",
          samplesDone: (epoch - finished) * perEpoch + seen, samplesLeft: (epochs - epoch) * perEpoch - seen)
      }
    }

    let measured = metrics(model)
    let report = EpochReport(
      epoch: epoch + 1, loss: total / Double(counted),
      metrics: Dictionary(measured.map { ($0, $1) }) { _, _ in
        fail("fit", "`measuring` returns two metrics of one name", "give each its own: \(measured.map(\.key))")
      })
    reports.append(report)
    try afterEpoch(report, model)

    var isLast = epoch + 1 == epochs
    if let stopping {
      guard let value = report.metrics[stopping.metric] else {
        fail("fit", "early stopping by “\(stopping.metric)”, which is not measured", "return it from `measuring`")
      }
      record?.note(value, epoch: epoch + 1, model)
      optimizer.stoppingRecord = record
      isLast = isLast || record?.isOver(stopping) == true
    }
    let text = measured.map { "  \($0) \($1.short)" }.joined()
    progress?.epoch(
      "epoch \("\(epoch + 1)".leftPadded("\(epochs)".count))/\(epochs)  loss \(report.loss.short)" + text,
      samplesDone: (epoch + 1 - finished) * perEpoch, samplesLeft: (epochs - epoch - 1) * perEpoch, isLast: isLast)
    if isLast { break }
  }
  record?.putBack(&model)
  optimizer.stoppingRecord = record
  return reports
}

/// What early stopping knows of the epochs before, nil without it; the model is made the one to go on from.
private func resumed<M: Module, O: Optimizer>(
  _ stopping: EarlyStopping?, after finished: Int, _ model: inout M, _ optimizer: inout O
) -> EarlyStoppingRecord<M.Scalar>? where O.Scalar == M.Scalar {
  guard let stopping else { return nil }
  let new = EarlyStoppingRecord<M.Scalar>(stopping, after: finished)
  if finished == 0 { return new }
  guard var record = optimizer.stoppingRecord, record.isOf(stopping) else {
    var copy = optimizer
    copy.stoppingRecord = new
    if copy.stoppingRecord == nil {
      fail(
        "fit", "early stopping is continued with a \(O.self), which does not remember the epochs before",
        "give it a stored property `stoppingRecord`")
    }
    return new
  }
  if record.isOver(stopping) ? record.epoch > finished : record.epoch != finished {
    fail(
      "fit", "startingAfter \(finished), but the optimizer's record of early stopping ends after epoch \(record.epoch)",
      "continue after that one, with the optimizer saved there")
  }
  record.takeUp(&model)
  return record
}

/// The same without anything to do after an epoch.
@discardableResult
public func fit<M: Module, D: Samples, O: Optimizer>(
  _ model: inout M, to data: D, with optimizer: inout O, epochs: Int, batchSize: Int,
  droppingLast: Bool? = nil, seed: UInt64 = 0, startingAfter finished: Int = 0,
  progress: ProgressLine? = .standardError,
  measuring metrics: (M) -> KeyValuePairs<String, Double> = { _ in [:] }, stopping: EarlyStopping? = nil,
  loss: (M, D) throws -> Variable<M.Scalar>
) rethrows -> [EpochReport] where O.Scalar == M.Scalar {
  try fit(
    &model, to: data, with: &optimizer, epochs: epochs, batchSize: batchSize, droppingLast: droppingLast, seed: seed,
    startingAfter: finished, progress: progress, measuring: metrics, stopping: stopping, afterEpoch: { _, _ in },
    loss: loss)
}

/// A seed for a part of a run: far apart for neighbouring parts.
func mixed(_ seed: UInt64, _ part: Int) -> UInt64 {
  var generator = SeededGenerator(seed: seed &+ 0x9E37_79B9_7F4A_7C15 &* UInt64(truncatingIfNeeded: part &+ 1))
  return generator.next() ^ generator.next()
}
