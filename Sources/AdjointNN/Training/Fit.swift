// The training loop. It is short on purpose: where it does not fit, copy it and change it.

/// What an epoch ended with.
public struct EpochReport: Codable, Sendable {
  /// The number of the epoch, from 1.
  public let epoch: Int
  /// The mean loss over the epoch's samples, each batch at its own step.
  public let loss: Double
  /// What was measured after the epoch, by name.
  public let metrics: [String: Double]
}

/// When to stop before the last epoch: when a metric has not improved for a number of epochs.
public struct EarlyStopping: Sendable {
  /// Which values of a metric are better.
  public enum Direction: Sendable {
    /// Lower ones, as of a loss.
    case lower
    /// Higher ones, as of an accuracy.
    case higher
  }

  /// The name of the metric, as `measuring` returns it.
  public let metric: String
  /// Which of its values are better.
  public let better: Direction
  /// The number of epochs without a new best that end the training.
  public let patience: Int

  /// Stops after `patience` epochs without a new best; the model of the best epoch is put back.
  public init(_ metric: String, better: Direction, patience: Int) {
    self.metric = metric
    self.better = better
    self.patience = patience
  }
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
/// Order and random choices of an epoch follow from the seed and the epoch's number alone. So a run that is stopped,
/// saved and continued with `startingAfter` equals the run that was not stopped, bit for bit.
///
/// - Parameters:
///   - model: the model to train; its parameters and states are changed.
///   - data: the samples to learn from.
///   - optimizer: what makes the steps; it goes on from where it is.
///   - epochs: the number of epochs in all, those made before included.
///   - batchSize: the number of samples for each step; the last batch of an epoch may be smaller.
///   - seed: for the order of the samples and the random choices of layers.
///   - finished: the number of epochs that were made before.
///   - progress: where to tell how it goes; nil keeps silent.
///   - metrics: metrics of the model as it is after an epoch.
///   - stopping: ends the training early by one of these metrics.
///   - afterEpoch: called with the report and the model, for instance to save a checkpoint.
///   - loss: the loss of a batch, reduced by its mean.
/// - Returns: a report for each epoch.
@discardableResult
public func fit<M: Module, D: Samples, O: Optimizer>(
  _ model: inout M, to data: D, with optimizer: inout O, epochs: Int, batchSize: Int, seed: UInt64 = 0,
  startingAfter finished: Int = 0, progress: ProgressLine? = .standardError,
  measuring metrics: (M) -> KeyValuePairs<String, Double> = { _ in [:] }, stopping: EarlyStopping? = nil,
  afterEpoch: (EpochReport, M) throws -> Void, loss: (M, D) throws -> Variable<M.Scalar>
) rethrows -> [EpochReport] where O.Scalar == M.Scalar {
  var reports: [EpochReport] = []
  var progress = progress
  var best: (score: Double, epoch: Int, model: M)?
  for epoch in finished..<Swift.max(finished, epochs) {
    var total = 0.0, seen = 0
    let epochSeed = mixed(seed, epoch)
    try withSeed(epochSeed) {
      for batch in data.batches(of: batchSize, shuffledWith: epochSeed) {
        let (value, gradient) = try valueWithGradient(at: model) { try loss($0, batch) }
        optimizer.update(&model, along: gradient)
        total += Double(value.scalar) * Double(batch.count)
        seen += batch.count
        progress?.batch(
          "epoch \(epoch + 1)/\(epochs)  loss \((total / Double(seen)).short)",
          samplesDone: (epoch - finished) * data.count + seen, samplesLeft: (epochs - epoch) * data.count - seen)
      }
    }

    let measured = metrics(model)
    let report = EpochReport(
      epoch: epoch + 1, loss: total / Double(seen), metrics: Dictionary(uniqueKeysWithValues: measured.map { ($0, $1) })
    )
    reports.append(report)
    try afterEpoch(report, model)

    var isLast = epoch + 1 == epochs
    if let stopping {
      guard let value = report.metrics[stopping.metric] else {
        fail("fit", "early stopping by “\(stopping.metric)”, which is not measured", "return it from `measuring`")
      }
      let score = stopping.better == .higher ? value : -value
      if best == nil || score > best!.score { best = (score, epoch, model) }
      isLast = isLast || epoch - best!.epoch >= stopping.patience
    }
    let text = measured.map { "  \($0) \($1.short)" }.joined()
    progress?.epoch(
      "epoch \("\(epoch + 1)".leftPadded("\(epochs)".count))/\(epochs)  loss \(report.loss.short)" + text,
      samplesDone: (epoch + 1 - finished) * data.count, samplesLeft: (epochs - epoch - 1) * data.count, isLast: isLast)
    if isLast { break }
  }
  if let best { model = best.model }
  return reports
}

/// The same without anything to do after an epoch.
@discardableResult
public func fit<M: Module, D: Samples, O: Optimizer>(
  _ model: inout M, to data: D, with optimizer: inout O, epochs: Int, batchSize: Int, seed: UInt64 = 0,
  startingAfter finished: Int = 0, progress: ProgressLine? = .standardError,
  measuring metrics: (M) -> KeyValuePairs<String, Double> = { _ in [:] }, stopping: EarlyStopping? = nil,
  loss: (M, D) throws -> Variable<M.Scalar>
) rethrows -> [EpochReport] where O.Scalar == M.Scalar {
  try fit(
    &model, to: data, with: &optimizer, epochs: epochs, batchSize: batchSize, seed: seed, startingAfter: finished,
    progress: progress, measuring: metrics, stopping: stopping, afterEpoch: { _, _ in }, loss: loss)
}

/// A seed for a part of a run: far apart for neighbouring parts.
func mixed(_ seed: UInt64, _ part: Int) -> UInt64 {
  var generator = SeededGenerator(seed: seed &+ 0x9E37_79B9_7F4A_7C15 &* UInt64(truncatingIfNeeded: part &+ 1))
  return generator.next() ^ generator.next()
}
