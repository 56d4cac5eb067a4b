// Each exit test starts a process, so several mistakes of a kind are one test.

import Adjoint
import Testing

private let matrix: Tensor<Double> = [[1, 2, 3], [4, 5, 6]]

@Suite("Messages about norms, order and randomness") struct NumberMessageTests {
  @Test("Orders, quantiles and counts that are none")
  func order() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = norm(matrix, order: 0.5) },
      says: "norm: order 0.5; a norm's order is at least 1; .infinity is the largest element")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = norm(Variable(matrix), axis: 1, order: .nan)
      },
      says: "norm: order nan; a norm's order is at least 1; .infinity is the largest element")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = quantile(Variable(matrix), 1.5, axis: 0)
      },
      says: "quantile: q = 1.5; a quantile lies in 0...1")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = median(Tensor<Double>(shape: [2, 0], scalars: []), axis: 1)
      },
      says: "median: rows of nothing, shape [2, 0]; check the extent first")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Variable(matrix).topK(4, axis: 1)
      },
      says: "topK: k = 4 along axis 1 of shape [2, 3]; k lies in 0...3")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = maxWithIndices(Tensor<Double>(shape: [2, 0], scalars: []), axis: 1)
      },
      says: "maxWithIndices: axis 1 of shape [2, 0] is empty; check the extent first")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = cumulativeSum(Variable(matrix), axis: 2)
      },
      says: "cumulativeSum: axis 2 of shape [2, 3]; an axis lies in -2..<2")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = any(matrix, axis: 2) },
      says: "any: axis 2 of shape [2, 3]; an axis lies in -2..<2")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = polygamma(-1, matrix) },
      says: "polygamma: order -1; the order of a derivative is at least 0")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = hypot(Variable(matrix), Variable<Double>([1, 2]))
      },
      says: "hypot: shapes [2, 3] and [2] do not broadcast; extents must be equal, or one of them 1")
  }

  @Test("Parameters that no distribution has")
  func parameters() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Float>(randomBernoulli: [2], probability: 1.5)
      },
      says: "Tensor(randomBernoulli:): probability 1.5; it lies in 0...1")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Float>(randomGamma: [2], concentration: 0)
      },
      says: "Tensor(randomGamma:): concentration 0.0; give a finite number above 0")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Float>(randomTruncatedNormal: [2], standardDeviation: -1)
      },
      says: "Tensor(randomTruncatedNormal:): mean 0.0, standardDeviation -1.0; give a finite mean and a finite "
        + "standard deviation above 0")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = randomChoice(3, count: 4) },
      says: "randomChoice: 4 of 3 without replacement; choose at most as many as there are")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = randomChoice(3, count: 1, weights: [1, -1, 2])
      },
      says: "randomChoice: 3 weights for 3; give a finite weight of at least 0 for each")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = sampleCategorical(logits: Tensor<Double>([[0, 1], [.nan, 0]]))
      },
      says: "sampleCategorical: logits of row 1 that give no probabilities; give at least one finite logit, no NaN")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = sampleBernoulli(probabilities: Tensor<Double>([0.5, 2]))
      },
      says: "sampleBernoulli: probability 2.0 at place 1; probabilities lie in 0...1")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = multivariateNormalLogDensity(matrix, mean: Tensor<Double>(0), choleskyFactor: matrix)
      },
      says:
        "multivariateNormalLogDensity: x − mean of shape [2, 3], a factor of shape [2, 3]; the factor is square, of "
        + "the extent of the last axis")
  }
}
