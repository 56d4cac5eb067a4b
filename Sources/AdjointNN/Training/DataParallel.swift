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
    let work: @Sendable (Int) -> Partial = { index in
      var copy = make()
      if copy.tensors.map(\.value.shape) != tensors.map(\.shape) {
        fail("DataParallel", "the closure makes a model of another structure", "make the model that is differentiated")
      }
      copy.replaceTensors(tensors)
      return withSeed(mixed(seed, index)) {
        let (value, gradient) = AdjointNN.valueWithGradient(at: copy) { loss($0, parts[index]) }
        return Partial(loss: value.value, tensors: gradient.tensors.map(\.value))
      }
    }
    let partials = await inParallel(parts.count, work)
    let total = Double(parts.reduce(0) { $0 + $1.count })
    let shares = parts.map { M.Scalar(Double($0.count) / total) }
    func mean(_ tensors: [Tensor<M.Scalar>]) -> Tensor<M.Scalar> {
      zip(tensors, shares).dropFirst().reduce(tensors[0] * shares[0]) { $0 + $1.0 * $1.1 }
    }
    var gradient = model
    gradient.replaceTensors(tensors.indices.map { index in mean(partials.map { $0.tensors[index] }) })
    return (Variable(mean(partials.map(\.loss))), gradient)
  }

  /// What a part adds.
  private struct Partial: Sendable {
    let loss: Tensor<M.Scalar>
    let tensors: [Tensor<M.Scalar>]
  }

  /// The results for 0..<count in order, at most `tasks` of them under way at once.
  private func inParallel(_ count: Int, _ work: @escaping @Sendable (Int) -> Partial) async -> [Partial] {
    await withTaskGroup(of: (Int, Partial).self) { group in
      var results = [Partial?](repeating: nil, count: count)
      var next = 0
      func start() {
        let index = next
        next += 1
        group.addTask { (index, work(index)) }
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
