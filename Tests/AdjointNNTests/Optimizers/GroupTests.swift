import AdjointNN
import Foundation
import Testing

private struct Net: Module {
  typealias Scalar = Double
  var encoder = [Linear<Double>(weight: [[1, 2]], bias: [3, 4])]
  var head = Linear<Double>(weight: [[5], [6]], bias: [7])
}

@Suite("Groups of parameters, rates by closure, moving averages") struct GroupTests {
  private var ones: Net { Net().map { Variable.ones(like: $0) } }

  @Test("A pattern's stars stand for anything, dots included, and all else for itself")
  func patterns() {
    for (pattern, name, matches) in [
      ("*.bias", "head.bias", true), ("*.bias", "bias", false), ("*bias", "bias", true),
      ("encoder.*", "encoder.0.weight", true),
      ("encoder.*", "decoder.encoder.0", false), ("*", "", true), ("", "", true), ("", "a", false),
      ("a*b*c", "a1b2c", true),
      ("a*b*c", "abc", true), ("a*b*c", "acb", false), ("a*a", "a", false), ("a*a", "aa", true), ("*0*", "x.0.y", true),
      ("a**b", "ab", true), ("*ab*ab*", "aab.b.ab", true), ("*ab*ab*", "aab.b", false), ("h*.w*t", "head.weight", true),
      ("ü*", "ünder", true)
    ] {
      #expect(ParameterGroup(pattern).matches(name) == matches, "\(pattern), \(name)")
    }
  }

  @Test("The first group that matches sets rate and decay; without one, the optimizer's hold")
  func groups() {
    var model = Net(), sgd = SGD(for: model, learningRate: 0.1, weightDecay: 0.5)
    sgd.groups = [
      ParameterGroup("*.bias", weightDecay: 0), ParameterGroup("encoder.*", learningRateFactor: 0.1),
      ParameterGroup("encoder.0.bias", learningRateFactor: 100)
    ]
    sgd.update(&model, along: ones)
    let expected = [[1 - 0.01 * 1.5, 2 - 0.01 * 2], [3 - 0.1, 4 - 0.1], [5 - 0.1 * 3.5, 6 - 0.1 * 4], [7 - 0.1]]
    for (p, e) in zip(model.parameters, expected) {
      #expect(p.value.flattened().isApproximatelyEqual(to: Tensor(e), absoluteTolerance: 1e-15), "\(p.name)")
    }
  }

  @Test("Groups are saved with the optimizer, and a state from before there were any is read without")
  func saved() throws {
    var model = Net(), adam = Adam(for: model, learningRate: 0.1)
    adam.groups = [ParameterGroup("*.bias", learningRateFactor: 0.5, weightDecay: 2)]
    adam.update(&model, along: ones)
    let data = try JSONEncoder().encode(adam)
    var again = try JSONDecoder().decode(Adam<Double>.self, from: data), other = model
    #expect(again.groups == adam.groups)
    adam.update(&model, along: ones)
    again.update(&other, along: ones)
    #expect(model.flattenedVariables.value == other.flattenedVariables.value)
    adam.groups = []
    let text = String(decoding: try JSONEncoder().encode(adam), as: UTF8.self)
    #expect(!text.contains("groups") && !text.contains("third"))
    let bad = String(decoding: data, as: UTF8.self).replacingOccurrences(
      of: "\"learningRateFactor\":0.5", with: "\"learningRateFactor\":-1")
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Adam<Double>.self, from: Data(bad.utf8)) }
  }

  @Test("A rate given with an update is that of its step: any closure is a schedule")
  func closure() {
    var model = Net(), byHand = Net()
    var sgd = SGD(for: model, learningRate: 100)
    for step in 0..<5 {
      #expect(sgd.step == step)
      sgd.update(&model, along: ones, learningRate: 1 / Double(1 + sgd.step))
      byHand -= 1 / Double(1 + step) * ones
    }
    #expect(
      model.flattenedVariables.value.isApproximatelyEqual(to: byHand.flattenedVariables.value, absoluteTolerance: 1e-14)
    )
  }

  @Test("Gradients that are added up make one step")
  func accumulation() {
    var model = Net(), total = ones, adam = Adam(for: model, learningRate: 0.1)
    for _ in 1..<4 { total += ones }
    adam.update(&model, along: total / 4)
    var once = Net(), other = Adam(for: once, learningRate: 0.1)
    other.update(&once, along: ones)
    #expect(model.flattenedVariables.value == once.flattenedVariables.value)
  }

  @Test("A moving average moves its share at each update; states and frozen parts are the model's")
  func average() {
    struct Model: Module {
      typealias Scalar = Double
      var w = Variable<Double>([1, 2])
      var kept = Frozen(Linear<Double>(weight: [[1]]))
      var norm = BatchNorm<Double>(1)
    }
    var model = Model(), average = MovingAverage(of: model, decay: 0.75)
    model.w = Variable([5, 2])
    model.kept.wrapped.weight = Variable([[9]])
    model.norm.runningMean.value = [3]
    average.update(with: model)
    #expect(average.model.w.value == [2, 2] && average.model.norm.runningMean.value == [3])
    #expect(average.model.kept.weight.value == [[9]])
    model.w = Variable([10, 0])
    average.update(with: model)
    #expect(average.model.w.value == [4, 1.5])
  }

  @Test("Schedules: a line, and several joined, are PyTorch's LinearLR and SequentialLR")
  func schedules() throws {
    let schedule: Schedule = .joined(
      [.linear(from: 0.05, to: 0.1, over: 4), .cosine(from: 0.1, to: 0.01, over: 6)], boundaries: [5])
    // PyTorch 2.15: SequentialLR(LinearLR(0.5, 1, 4), CosineAnnealingLR(6, 0.01), milestones 5) at a rate of 0.1.
    expectClose(
      (0..<12).map { schedule($0) },
      [0.05, 0.0625, 0.075, 0.0875, 0.1, 0.1, 0.0939711431703, 0.0775, 0.055, 0.0325, 0.0160288568297, 0.01],
      within: 1e-13)
    #expect(try JSONDecoder().decode(Schedule.self, from: JSONEncoder().encode(schedule)) == schedule)
    #expect(Schedule.joined([0.3], boundaries: [])(7) == 0.3 && Schedule.joined([1, 2, 3], boundaries: [2, 2])(2) == 3)
    #expect(Schedule.linear(from: 1, to: 3, over: 4)(4) == 3)
  }

  @Test("Settings that cannot be stop, and a pattern that matches nothing is told")
  func messages() async {
    expectMessage(
      "learning rate factor of “*” -1.0; it is a finite number, at least 0",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var adam = Adam(for: Net())
        adam.groups = [ParameterGroup("*", learningRateFactor: -1)]
      })
    expectMessage(
      "learning rate nan at step 0; rates are finite Doubles, at least 0",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var model = Net(), adam = Adam(for: model)
        adam.update(&model, along: model, learningRate: .nan)
      })
    let told = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
      var adam = Adam(for: Net())
      adam.groups = [ParameterGroup("*.bais", weightDecay: 0)]
    }
    let warning = String(decoding: told?.standardErrorContent ?? [], as: UTF8.self)
    #expect(warning.contains("no parameter's name matches “*.bais”"))
    expectMessage(
      "MovingAverage: decay 1.0; it lies in 0..<1",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = MovingAverage(of: Net(), decay: 1)
      })
    expectMessage(
      "learning rate .joined of 2 schedules with 0 boundaries; there is one boundary fewer than schedules",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Schedule.joined([1, 2], boundaries: [])(0)
      })
  }
}
