/// When to stop before the last epoch: when a metric has not improved for a number of epochs. NaN is worse than any
/// number.
public struct EarlyStopping: Sendable {
  /// Which values of a metric are better.
  public enum Direction: String, Codable, Sendable {
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

  /// Stops after `patience` epochs without a new best; the model of the best epoch is put back. A patience below 1 stops
  /// the program.
  public init(_ metric: String, better: Direction, patience: Int) {
    if patience < 1 { fail("EarlyStopping", "patience \(patience)", "wait for one epoch at least") }
    self.metric = metric
    self.better = better
    self.patience = patience
  }
}

/// What early stopping remembers: the best epoch so far and the model after it. An optimizer carries it
/// (``Optimizer/stoppingRecord``), so that a run that is continued knows of the epochs before.
public struct EarlyStoppingRecord<Scalar: TensorScalar>: Codable, Sendable {
  /// The metric that was watched.
  public let metric: String
  /// Which of its values are better.
  public let better: EarlyStopping.Direction
  /// The number of epochs made, from the first of the run.
  public private(set) var epoch: Int
  /// The epoch with the best value, from 1; 0 before the first.
  public private(set) var bestEpoch = 0
  /// The best value, as its bits: it may be NaN or infinite, which not every format can write.
  private var bestBits = Double.nan.bitPattern
  /// Parameters and states of the model after the best epoch.
  private var best: [Tensor<Scalar>] = []
  /// Those after the last one, where the best were put back.
  private var last: [Tensor<Scalar>]?

  /// The best value so far; NaN before the first epoch.
  public var bestValue: Double { Double(bitPattern: bestBits) }

  /// A record of no epoch yet, of a run of which `epoch` were made before it began.
  init(_ stopping: EarlyStopping, after epoch: Int) {
    metric = stopping.metric
    better = stopping.better
    self.epoch = epoch
  }

  /// Decodes a record. One that contradicts itself throws `DecodingError.dataCorrupted`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    metric = try container.decode(String.self, forKey: .metric)
    better = try container.decode(EarlyStopping.Direction.self, forKey: .better)
    epoch = try container.decode(Int.self, forKey: .epoch)
    bestEpoch = try container.decode(Int.self, forKey: .bestEpoch)
    bestBits = try container.decode(UInt64.self, forKey: .bestBits)
    best = try container.decode([Tensor<Scalar>].self, forKey: .best)
    last = try container.decodeIfPresent([Tensor<Scalar>].self, forKey: .last)
    let isSound =
      epoch >= 0 && (0...epoch).contains(bestEpoch) && (bestEpoch > 0 || best.isEmpty)
      && (last.map { $0.map(\.shape) == best.map(\.shape) } ?? true)
    if !isSound {
      throw DecodingError.dataCorruptedError(
        forKey: .bestEpoch, in: container, debugDescription: "a record of early stopping that contradicts itself")
    }
  }

  /// Whether it is about what is watched now.
  func isOf(_ stopping: EarlyStopping) -> Bool { metric == stopping.metric && better == stopping.better }

  /// Whether the patience has ended.
  func isOver(_ stopping: EarlyStopping) -> Bool { bestEpoch > 0 && epoch - bestEpoch >= stopping.patience }

  /// Notes the value of an epoch, and the model where it is the best so far.
  mutating func note<M: Module>(_ value: Double, epoch: Int, _ model: M) where M.Scalar == Scalar {
    self.epoch = epoch
    let isBetter = better == .higher ? value > bestValue : value < bestValue
    guard bestEpoch == 0 || isBetter || bestValue.isNaN && !value.isNaN else { return }
    bestEpoch = epoch
    bestBits = value.bitPattern
    best = model.tensors.map(\.value)
  }

  /// Gives the model the numbers of the best epoch.
  mutating func putBack<M: Module>(_ model: inout M) where M.Scalar == Scalar {
    if bestEpoch == 0 { return }
    if last == nil && bestEpoch < epoch { last = model.tensors.map(\.value) }
    model.replaceTensors(best)
  }

  /// Gives a model that has the numbers of the best epoch those of the last one, to go on from.
  mutating func takeUp<M: Module>(_ model: inout M) where M.Scalar == Scalar {
    let numbers = model.tensors.map(\.value)
    if bestEpoch > 0 && best.map(\.shape) != numbers.map(\.shape) {
      fail("fit", "early stopping goes on from a record of another model", "use the optimizer of this model")
    }
    if let last, numbers == best { model.replaceTensors(last) }
    last = nil
  }
}

extension Optimizer {
  /// None: nothing is remembered.
  public var stoppingRecord: EarlyStoppingRecord<Scalar>? {
    get { nil }
    set {}
  }
}
