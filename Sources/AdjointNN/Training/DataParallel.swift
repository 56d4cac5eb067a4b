import Synchronization

/// Gradients of a loss over parts of a batch, computed by several tasks at once, one tape each.
///
/// ```swift
/// let parallel = DataParallel(tasks: 4) { Classifier() }
/// let (loss, gradient) = await parallel.valueWithGradient(at: model, over: shards) { model, shard in
///   crossEntropy(logits: model(shard.inputs), labels: shard.labels)
/// }
/// optimizer.update(&model, along: gradient)
/// ```
///
/// A model holds variables, which belong to one task. So each task makes a model of its own by the closure, and gets the
/// parameters, which may travel. The result is added up in the order of the parts: it depends on how the batch was cut,
/// and not on the number of tasks, bit for bit.
public struct DataParallel<M: Module>: Sendable {
  private let tasks: Int
  private let make: @Sendable () -> M
  private let plans = PlanPool<M.Scalar>()

  /// - Parameters:
  ///   - tasks: how many parts are worked on at once; by default one for each processor.
  ///   - make: a model of the structure to be differentiated; its parameters do not matter.
  public init(tasks: Int = Threads.count, make: @escaping @Sendable () -> M) {
    if tasks < 1 { fail("DataParallel", "\(tasks) tasks", "there is at least one") }
    self.tasks = tasks
    self.make = make
  }

  /// The mean loss over the parts, each counting by its number of samples, and the gradient of that.
  ///
  /// A cross-entropy that ignores labels counts by the rows that it does not ignore: its mean is the one over all parts,
  /// and a part in which nothing counts adds nothing. If it is only a term of the loss, and different shares of the parts
  /// count, the parts are computed twice, since what counts in all is known only then (`CountedMeans`). States, such as
  /// the running statistics of ``BatchNorm``, count by samples; frozen parameters stay as they are.
  ///
  /// - Parameters:
  ///   - model: the model to differentiate, of the structure that `make` gives.
  ///   - parts: a batch, cut: `Array(batch.batches(of: 16))`.
  ///   - seed: for the random choices of layers, a sequence of its own for each part.
  ///   - loss: the mean loss of a part.
  public func valueWithGradient<D: Samples & Sendable>(
    at model: M, over parts: [D], seed: UInt64 = 0, of loss: @escaping @Sendable (M, D) -> Variable<M.Scalar>
  ) async -> (value: Variable<M.Scalar>, gradient: M) {
    if parts.isEmpty { fail("DataParallel", "no parts", "cut the batch into one at least") }
    let tensors = model.tensors.map(\.value), make = make
    let partial: @Sendable (Int, [Double], CompiledPlans<M.Scalar>) -> Partial = { index, factors, plans in
      var copy = make()
      if copy.tensors.map(\.value.shape) != tensors.map(\.shape) {
        fail("DataParallel", "the closure makes a model of another structure", "make the model that is differentiated")
      }
      copy.replaceTensors(tensors)
      let means = CountedMeans(multipliedBy: factors)
      var isOneMean = false
      let (value, gradient) = withSeed(mixed(seed, index)) {
        means.noting {
          AdjointNN.valueWithGradient(at: copy, plans: plans) { model in
            let value = loss(model, parts[index])
            isOneMean = means.isOnly(value)
            return value
          }
        }
      }
      return Partial(
        loss: value.value, tensors: gradient.tensors.map(\.value), counts: means.counts, isOneMean: isOneMean)
    }
    var partials = await inParallel(parts.count) { partial($0, [], $1) }
    let samples = DataParallel.shares(parts.map(\.count))
    var shares = samples
    if partials.allSatisfy(\.isOneMean) {
      shares = DataParallel.shares(partials.map { $0.counts[0] })
    } else if let factors = DataParallel.factors(partials.map(\.counts), samples) {
      partials = await inParallel(parts.count) { partial($0, factors[$0], $1) }
    }

    func mean(_ tensors: [Tensor<M.Scalar>], _ shares: [Double]) -> Tensor<M.Scalar> {
      zip(tensors, shares).dropFirst().reduce(tensors[0] * M.Scalar(shares[0])) { $0 + $1.0 * M.Scalar($1.1) }
    }
    // The mean of nothing is NaN, its gradient 0.
    let value = mean(partials.map(\.loss), shares)
    if shares[0].isNaN { shares = shares.map { _ in 0 } }
    let roles = model.tensorRoles
    var gradient = model
    gradient.replaceTensors(
      tensors.indices.map { index in
        switch roles[index] {
        case .frozen: tensors[index]
        case .trained: mean(partials.map { $0.tensors[index] }, shares)
        case .state: mean(partials.map { $0.tensors[index] }, samples)
        }
      })
    return (Variable(value), gradient)
  }

  /// What a part adds.
  private struct Partial: Sendable {
    let loss: Tensor<M.Scalar>
    let tensors: [Tensor<M.Scalar>]
    /// How many rows each mean in the loss counted that ignores some, and whether the loss is one such mean.
    let counts: [Int]
    let isOneMean: Bool
  }

  /// Each count's share of all; NaN of nothing.
  private static func shares(_ counts: [Int]) -> [Double] {
    let total = Double(counts.reduce(0, +))
    return counts.map { Double($0) / total }
  }

  /// What each part's means are to be multiplied by, so that they count by their rows where the parts count by these
  /// shares; nil if nothing changes.
  private static func factors(_ counts: [[Int]], _ shares: [Double]) -> [[Double]]? {
    let means = counts.map(\.count).max() ?? 0
    let totals = (0..<means).map { mean in counts.reduce(0) { $0 + (mean < $1.count ? $1[mean] : 0) } }
    let factors = zip(counts, shares).map { counts, share in
      zip(counts, totals).map { count, total in
        let right = Double(count) / Double(total)
        return total == 0 || right == share ? 1 : right / share
      }
    }
    return factors.allSatisfy { $0.allSatisfy { $0 == 1 } } ? nil : factors
  }

  /// The results for 0..<count in order, at most `tasks` of them under way at once.
  private func inParallel(
    _ count: Int, _ work: @escaping @Sendable (Int, CompiledPlans<M.Scalar>) -> Partial
  ) async -> [Partial] {
    let plans = plans
    return await withTaskGroup(of: (Int, Partial).self) { group in
      var results = [Partial?](repeating: nil, count: count)
      var next = 0
      func start() {
        let index = next
        next += 1
        group.addTask { (index, plans.lent { work(index, $0) }) }
      }
      while next < Swift.min(tasks, count) { start() }
      while let (index, result) = await group.next() {
        results[index] = result
        if next < count { start() }
      }
      return results.compactMap { $0 }
    }
  }
}

/// Plans that are lent to one task after another.
private final class PlanPool<Scalar: TensorScalar>: Sendable {
  /// Plans that belong to whoever holds their lock.
  private final class Slot: Sendable {
    let plans = Mutex(CompiledPlans<Scalar>())
  }

  private let free = Mutex<[Slot]>([])

  /// The body's result, with plans that nobody else uses meanwhile.
  func lent<R: Sendable>(to body: @Sendable (CompiledPlans<Scalar>) -> R) -> R {
    let slot = free.withLock { $0.popLast() } ?? Slot()
    defer { free.withLock { $0.append(slot) } }
    return slot.plans.withLock { body($0) }
  }
}

/// What a tensor of a model is for a step of training.
private enum TensorRole { case trained, frozen, state }

extension Module {
  /// The roles of ``tensors``, in order.
  fileprivate var tensorRoles: [TensorRole] { visited(by: CollectRoles()).roles }
}

private struct CollectRoles<Scalar: TensorScalar>: FieldVisitor {
  private(set) var roles: [TensorRole] = []
  mutating func parameter(_ variable: inout Variable<Scalar>, at place: borrowing FieldPlace) {
    roles.append(place.isFrozen ? .frozen : .trained)
  }
  mutating func state(_ state: inout LayerState<Scalar>, at place: borrowing FieldPlace) {
    roles.append(place.isFrozen ? .frozen : .state)
  }
}
