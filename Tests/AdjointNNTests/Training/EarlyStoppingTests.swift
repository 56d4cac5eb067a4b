import AdjointNN
import Foundation
import Testing

@Suite("Early stopping") struct EarlyStoppingTests {
  private static let data = PairedData<Double>(
    inputs: [[0.1], [0.7], [-0.4], [-1], [0.3]], targets: [[1], [3], [-1], [0], [2]])

  /// Trains in parts that end after these epochs, model and optimizer saved and loaded between them; the values of the
  /// metric, by epoch, are given. Returns the epochs made and the weights at the end.
  private func trained<O: Optimizer>(
    _ values: [Double], parts: [Int], better: EarlyStopping.Direction = .lower, patience: Int = 3,
    with make: (Linear<Double>) -> O
  ) throws -> (epochs: [Int], weights: [Double]) where O.Scalar == Double {
    var model = withSeed(1) { Linear<Double>(1, 1) }
    var optimizer = make(model), made: [Int] = [], from = 0
    for end in parts {
      var epoch = from
      let reports = fit(
        &model, to: EarlyStoppingTests.data, with: &optimizer, epochs: end, batchSize: 2, seed: 4, startingAfter: from,
        progress: nil,
        measuring: { _ in
          epoch += 1
          return ["v": values[epoch - 1]]
        }, stopping: EarlyStopping("v", better: better, patience: patience)
      ) { huberLoss($0($1.inputs), $1.targets) }
      made += reports.map(\.epoch)
      from = end
      let numbers = try JSONEncoder().encode(model.tensors.map(\.value))
      let state = try JSONEncoder().encode(optimizer)
      let saved = try JSONDecoder().decode([Tensor<Double>].self, from: numbers)
      model = Linear(weight: saved[0], bias: saved[1])
      optimizer = try JSONDecoder().decode(O.self, from: state)
    }
    return (made, model.tensors.flatMap { $0.value.scalars })
  }

  @Test("A NaN is worse than any number, whichever values are better and wherever it stands")
  func nan() throws {
    let n = Double.nan
    func epochs(_ values: [Double], _ better: EarlyStopping.Direction) throws -> Int {
      try trained(values, parts: [values.count], better: better) { SGD(for: $0, learningRate: 0.1) }.epochs.count
    }
    for better in [EarlyStopping.Direction.lower, .higher] {
      let sign = better == .higher ? 1.0 : -1
      // It does not stand in the way, and it is no improvement.
      let rising = [n] + (1...9).map { sign * Double($0) }
      #expect(try epochs(rising, better) == 10)
      #expect(try epochs([n, n, 1, n, n, n, 2, 2, 2, 2], better) == 6)
      #expect(try epochs([n, n, n, n, n, n], better) == 4)
      #expect(try epochs([n, -sign * .infinity, 0, sign * .infinity, n, n, n, n], better) == 7)
    }
  }

  @Test(
    "Stopped, saved and continued equals not stopped, bit for bit, wherever it is cut, in the epochs and in the weights",
    arguments: [
      [5, 4, 3, 9, 9, 9, 9, 9, 9, 9], [9, 8, 7, 6, 5, 4, 3, 2, 1, 0], [1, 2, 3, 4, 5, 6, 7, 8, 9, 9],
      [.nan, 3, .nan, .nan, 2, .infinity, 1, 4, 4, 3], [.infinity, .infinity, .infinity, 1, 2, 0, 0, 0, 3, 2]
    ])
  func continued(_ values: [Double]) throws {
    func check<O: Optimizer>(_ make: (Linear<Double>) -> O) throws where O.Scalar == Double {
      let whole = try trained(values, parts: [10], with: make)
      for parts in (1...9).map({ [$0, 10] }) + [[2, 4, 6, 8, 10], Array(1...10)] {
        let cut = try trained(values, parts: parts, with: make)
        #expect(cut.epochs == whole.epochs && cut.weights == whole.weights, "\(parts)")
      }
    }
    try check { Adam(for: $0, learningRate: 0.1) }
    try check { SGD(for: $0, learningRate: 0.1, momentum: 0.9) }
  }

  @Test("At the last epoch the best model is put back too, and the optimizer's record says which it is")
  func record() throws {
    var model = withSeed(1) { Linear<Double>(1, 1) }
    var optimizer = SGD(for: model, learningRate: 0.1), weights: [Tensor<Double>] = []
    let values = [3, 1, 2.0]
    func train(stopping: EarlyStopping?, epochs: Int = 3) {
      fit(
        &model, to: EarlyStoppingTests.data, with: &optimizer, epochs: epochs, batchSize: 5, progress: nil,
        measuring: { _ in ["v": values[weights.count]] }, stopping: stopping,
        afterEpoch: { weights.append($1.weight.value) }
      ) { huberLoss($0($1.inputs), $1.targets) }
    }
    train(stopping: EarlyStopping("v", better: .lower, patience: 5))
    #expect(weights.count == 3 && model.weight.value == weights[1])
    let record = try #require(optimizer.stoppingRecord)
    #expect(record.metric == "v" && record.better == .lower && record.epoch == 3)
    #expect(record.bestEpoch == 2 && record.bestValue == 1)
    // A new run begins without what was remembered of another, and one that is not watched remembers nothing.
    weights = []
    train(stopping: EarlyStopping("v", better: .higher, patience: 5), epochs: 1)
    #expect(optimizer.stoppingRecord?.bestValue == 3 && optimizer.stoppingRecord?.epoch == 1)
    weights = []
    train(stopping: nil)
    #expect(optimizer.stoppingRecord == nil)
  }

  @Test("A record that contradicts itself is an error when it is read")
  func damaged() throws {
    var model = withSeed(1) { Linear<Double>(1, 1) }
    var optimizer = SGD(for: model, learningRate: 0.1), epoch = 0.0
    fit(
      &model, to: EarlyStoppingTests.data, with: &optimizer, epochs: 3, batchSize: 5, progress: nil,
      measuring: { _ in
        epoch += 1
        return ["v": epoch]
      }, stopping: EarlyStopping("v", better: .lower, patience: 5)
    ) { huberLoss($0($1.inputs), $1.targets) }
    let data = try JSONEncoder().encode(optimizer.stoppingRecord)
    let text = String(decoding: data, as: UTF8.self)
    func read(_ text: String) throws -> EarlyStoppingRecord<Double> {
      try JSONDecoder().decode(EarlyStoppingRecord<Double>.self, from: Data(text.utf8))
    }
    #expect(try read(text).bestEpoch == 1)
    for (old, new) in [
      ("\"bestEpoch\":1", "\"bestEpoch\":4"), ("\"epoch\":3", "\"epoch\":-3"), ("\"bestEpoch\":1", "\"bestEpoch\":0")
    ] {
      #expect(text.contains(old))
      #expect(throws: DecodingError.self) { try read(text.replacing(old, with: new)) }
    }
  }

  /// An optimizer that remembers nothing but its steps.
  private struct Forgetful: Optimizer {
    typealias Scalar = Double
    var learningRate: Schedule = 0.1
    var step = 0
    mutating func update<M: Module>(_ model: inout M, along gradient: M) where M.Scalar == Double { step += 1 }
  }

  @Test("What cannot be continued stops the program before the first step, with one line")
  func messages() async {
    expectMessage(
      "fit: early stopping is continued with a Forgetful, which does not remember the epochs before",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var model = Linear<Double>(1, 1), optimizer = Forgetful()
        fit(
          &model, to: EarlyStoppingTests.data, with: &optimizer, epochs: 2, batchSize: 5, startingAfter: 1,
          progress: nil, measuring: { _ in ["v": 1] }, stopping: EarlyStopping("v", better: .lower, patience: 1)
        ) { huberLoss($0($1.inputs), $1.targets) }
      })
    expectMessage(
      "fit: startingAfter 3, but the optimizer's record of early stopping ends after epoch 1",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var model = Linear<Double>(1, 1), optimizer = SGD(for: model, learningRate: 0.1)
        for (start, end) in [(0, 1), (3, 4)] {
          fit(
            &model, to: EarlyStoppingTests.data, with: &optimizer, epochs: end, batchSize: 5, startingAfter: start,
            progress: nil, measuring: { _ in ["v": 1] }, stopping: EarlyStopping("v", better: .lower, patience: 5)
          ) { huberLoss($0($1.inputs), $1.targets) }
        }
      })
    expectMessage(
      "EarlyStopping: patience 0",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = EarlyStopping("v", better: .lower, patience: 0)
      })
    expectMessage(
      "fit: `measuring` returns two metrics of one name",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var model = Linear<Double>(1, 1), optimizer = SGD(for: model, learningRate: 0.1)
        fit(
          &model, to: EarlyStoppingTests.data, with: &optimizer, epochs: 1, batchSize: 5, progress: nil,
          measuring: { _ in ["v": 1, "v": 2] }
        ) { huberLoss($0($1.inputs), $1.targets) }
      })
  }
}
