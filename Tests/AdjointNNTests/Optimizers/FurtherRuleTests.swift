import AdjointNN
import Foundation
import Testing

private struct Weights: Module {
  typealias Scalar = Double
  var w = Variable(wave([3, 2], 1))
  var b = Variable(wave([2], 2))
}

private func run<O: Optimizer<Double>>(_ optimizer: O) -> [Double] {
  var model = Weights(), optimizer = optimizer
  for step in 1...8 {
    var slope = model
    slope.w = Variable(wave([3, 2], Double(step * step)) / Double(step))
    slope.b = Variable(wave([2], Double(step * step)) / Double(step))
    optimizer.update(&model, along: slope)
    // A run that is saved and continued is the run that was not.
    if step == 3 { optimizer = try! JSONDecoder().decode(O.self, from: JSONEncoder().encode(optimizer)) }
  }
  return model.w.value.scalars + model.b.value.scalars
}

// Expected numbers: PyTorch 2.15 in float64, eight steps from wave([3, 2], 1) and wave([2], 2) along wave(shape, t²) / t,
// weight decay 0.1, rate 0.02 (AdaDelta: 1). Muon: its formulas in float64, since torch.optim.Muon iterates in bfloat16; the
// vector by AdamW.

@Suite("Further update rules against PyTorch") struct FurtherRuleTests {
  private let model = Weights()

  @Test("AdaMax") func adaMax() {
    expectClose(
      run(AdaMax(for: model, learningRate: 0.02, weightDecay: 0.1)),
      [
        0.796513591916268, 0.953167000463371, 0.645193808171801, 0.051464842128604, -0.561555590805308,
        -0.936121197233354, 0.86350147200582, 0.395523385881123
      ])
  }

  @Test("AMSGrad, whose third memory is saved") func amsGrad() {
    expectClose(
      run(AMSGrad(for: model, learningRate: 0.02, weightDecay: 0.1)),
      [
        0.775899210978097, 0.937980774219487, 0.638133259078502, 0.070003193341056, -0.538719111870954,
        -0.918206613952706, 0.84192808304349, 0.387739913377119
      ])
  }

  @Test("RAdam, which begins to divide by the mean square at its sixth step") func rAdam() {
    expectClose(
      run(RAdam(for: model, learningRate: 0.02, weightDecay: 0.1)),
      [
        0.804849531012091, 0.954795571095416, 0.655543597654401, 0.048194965224377, -0.58188470685237,
        -0.938437602409213, 0.871967440660742, 0.396380792441322
      ])
  }

  @Test("AdaDelta") func adaDelta() {
    expectClose(
      run(AdaDelta(for: model, weightDecay: 0.1)),
      [
        0.837849356807926, 0.98865672741597, 0.673265590358433, 0.043658657140473, -0.607853335371795,
        -0.974232062481408, 0.905432798362569, 0.426205100340824
      ])
  }

  @Test("Adafactor, which remembers a row and a column of a matrix") func adafactor() throws {
    let optimizer = Adafactor(for: model, learningRate: 0.02, weightDecay: 0.1)
    expectClose(
      run(optimizer),
      [
        0.830141895550822, 0.979267339046067, 0.669340910312458, 0.045482515359734, -0.603055264259066,
        -0.965281064539401, 0.896924255527133, 0.423230964752792
      ])
    #expect(
      optimizer.rule.memoryShape(0, for: [5, 3, 2]) == [5, 3] && optimizer.rule.memoryShape(1, for: [5, 3, 2]) == [5, 2]
    )
  }

  @Test("Muon, whose vectors are AdamW's") func muon() {
    expectClose(
      run(Muon(for: model, learningRate: 0.02, weightDecay: 0.1)),
      [
        0.751263903556701, 1.013318970579382, 0.666504673263049, 0.129804787986831, -0.524696113468342,
        -0.969193872681595, 0.853327373971686, 0.391902660911326
      ])
  }

  @Test("They train: each brings a quadratic loss of ten thousand elements of Float down") func training() {
    func fall<O: Optimizer<Float>>(_ make: (Linear<Float>) -> O) -> Float {
      var model = withSeed(1) { Linear<Float>(100, 100) }, optimizer = make(model)
      let loss = { (model: Linear<Float>) in model.squaredNorm }
      let before = loss(model).scalar
      for _ in 0..<100 { optimizer.update(&model, along: gradient(at: model, of: loss)) }
      return loss(model).scalar / before
    }
    #expect(fall { AdaMax(for: $0, learningRate: 0.01) } < 0.1)
    #expect(fall { AMSGrad(for: $0, learningRate: 0.01) } < 0.1)
    #expect(fall { RAdam(for: $0, learningRate: 0.01) } < 0.1)
    #expect(fall { AdaDelta(for: $0) } < 0.99)
    #expect(fall { Adafactor(for: $0) } < 0.9)
    #expect(fall { Muon(for: $0, learningRate: 0.02) } < 0.1)
  }

  @Test("An element without any gradient stays where it is, with ε 0 too") func still() {
    var optimizer = AdaMax(for: model, learningRate: 0.1, epsilon: 0), moved = model
    optimizer.update(&moved, along: 0 * model)
    #expect(moved.w.value == model.w.value)
  }

  @Test("Rules refuse what they cannot work with") func settings() async {
    expectMessage(
      "AMSGradRule: beta2 1.0; it lies in 0..<1",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = AMSGrad(for: Weights(), betas: (0.9, 1))
      })
    expectMessage(
      "AdafactorRule: threshold 0.0; it is above 0",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Adafactor(for: Weights(), threshold: 0)
      })
  }
}
