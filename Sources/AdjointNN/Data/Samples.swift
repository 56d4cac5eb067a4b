// Data to learn from: collections of samples that can be shuffled, split and cut into batches.

/// A collection of samples, and selections from it.
///
/// ```swift
/// let (train, test) = data.split { $0.isMultiple(of: 5) }
/// for batch in train.batches(of: 64, shuffledWith: 7) { … }
/// ```
public protocol Samples {
  /// The number of samples.
  var count: Int { get }
  /// The samples at these places, in this order.
  func selecting(_ indices: [Int]) -> Self
}

extension Samples {
  /// All samples whose place does not satisfy the predicate, and those whose place does.
  public func split(holdingOut isHeldOut: (Int) -> Bool) -> (train: Self, test: Self) {
    (selecting((0..<count).filter { !isHeldOut($0) }), selecting((0..<count).filter(isHeldOut)))
  }

  /// A random split; the held-out part is the given fraction, rounded. A fraction outside of 0...1 stops the program.
  public func split(holdingOut fraction: Double, seed: UInt64) -> (train: Self, test: Self) {
    if !(0...1).contains(fraction) { fail("split(holdingOut:seed:)", "the fraction \(fraction)", "it lies in 0...1") }
    var generator = SeededGenerator(seed: seed)
    let order = (0..<count).shuffled(using: &generator)
    let held = Int((Double(count) * fraction).rounded())
    return (selecting(order[held...].sorted()), selecting(order[..<held].sorted()))
  }

  /// The samples in groups of `size`, in order or shuffled with a seed. The last group may be smaller, unless dropped.
  /// A group is made when it is asked for.
  public func batches(of size: Int, shuffledWith seed: UInt64? = nil, droppingLast: Bool = false) -> Batches<Self> {
    if size < 1 { fail("batches(of:)", "batches of \(size)", "a batch has at least one sample") }
    var order = Array(0..<count)
    if let seed {
      var generator = SeededGenerator(seed: seed)
      order.shuffle(using: &generator)
    }
    return Batches(samples: self, order: order, size: size, end: droppingLast ? count / size * size : count)
  }
}

/// Samples in groups: what ``Samples/batches(of:shuffledWith:droppingLast:)`` returns.
public struct Batches<Data: Samples>: Sequence, IteratorProtocol {
  private let samples: Data
  private let order: [Int]
  private let size: Int
  private let end: Int
  private var start = 0

  init(samples: Data, order: [Int], size: Int, end: Int) {
    self.samples = samples
    self.order = order
    self.size = size
    self.end = end
  }

  /// The number of groups that are left.
  public var count: Int { (end - start + size - 1) / size }

  /// The next group; nil at the end.
  public mutating func next() -> Data? {
    guard start < end else { return nil }
    defer { start += size }
    return samples.selecting(Array(order[start..<Swift.min(start + size, end)]))
  }
}

/// Inputs with a class for each.
public struct LabeledData<Scalar: TensorScalar>: Samples, Sendable {
  /// [samples, …]
  public let inputs: Tensor<Scalar>
  /// The class of each sample, counted from 0: as many as there are inputs.
  public let labels: [Int]

  /// Inputs [samples, …] with a label for each. Another number of labels than samples stops the program.
  public init(inputs: Tensor<Scalar>, labels: [Int]) {
    checkCounts("LabeledData", inputs.shape, labels.count)
    self.inputs = inputs
    self.labels = labels
  }

  /// The number of samples.
  public var count: Int { labels.count }

  /// The inputs and labels at these places, in this order. A place out of range stops the program.
  public func selecting(_ indices: [Int]) -> LabeledData {
    LabeledData(inputs: inputs.gathering(indices, axis: 0), labels: indices.map { labels[$0] })
  }

  /// The same labels with other inputs, for instance an augmented batch.
  public func mapInputs(_ transform: (Tensor<Scalar>) throws -> Tensor<Scalar>) rethrows -> LabeledData {
    LabeledData(inputs: try transform(inputs), labels: labels)
  }
}

/// Inputs with a target tensor for each.
public struct PairedData<Scalar: TensorScalar>: Samples, Sendable {
  /// [samples, …]
  public let inputs: Tensor<Scalar>
  /// [samples, …]
  public let targets: Tensor<Scalar>

  /// Inputs [samples, …] with targets [samples, …]. Different numbers of samples stop the program.
  public init(inputs: Tensor<Scalar>, targets: Tensor<Scalar>) {
    checkCounts("PairedData", inputs.shape, targets.shape.first ?? -1)
    self.inputs = inputs
    self.targets = targets
  }

  /// The number of samples.
  public var count: Int { inputs.shape[0] }

  /// The inputs and targets at these places, in this order. A place out of range stops the program.
  public func selecting(_ indices: [Int]) -> PairedData {
    PairedData(inputs: inputs.gathering(indices, axis: 0), targets: targets.gathering(indices, axis: 0))
  }
}

/// Anything else, one element a sample.
extension Array: Samples {
  /// The elements at these places, in this order. A place out of range stops the program.
  public func selecting(_ indices: [Int]) -> [Element] { indices.map { self[$0] } }
}

private func checkCounts(_ type: String, _ inputs: Shape, _ count: Int) {
  if inputs.first != count {
    fail(type, "inputs of shape \(inputs) for \(count) targets", "the first axis of both counts the samples")
  }
}
