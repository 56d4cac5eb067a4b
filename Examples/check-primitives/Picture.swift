// The picture of Docs/VerifyingGradients.md: how wrong a difference is at each step, and how wrong the ladder is.

import Adjoint
import AdjointExplorer
import Foundation

/// The error of differences of a softmax cross-entropy along a direction, in both element types, over the step.
func errorAgainstStep() -> LineChart {
  var generator = SeededGenerator(seed: 4)
  let z = Tensor<Double>(randomNormal: [8, 10], using: &generator)
  let v = Tensor<Double>(randomNormal: [8, 10], using: &generator)
  let labels = (0..<8).map { $0 * 7 % 10 }
  let truth = (gradient(at: z) { crossEntropy(logits: $0, labels: labels) } * v).sum().scalar
  func loss(_ t: Double) -> Double { crossEntropy(logits: z + t * v, labels: labels).scalar }
  func floatLoss(_ t: Double) -> Double {
    let x = z + t * v
    return Double(
      crossEntropy(logits: Tensor<Float>(shape: x.shape, scalars: x.scalars.map { Float($0) }), labels: labels).scalar)
  }
  let steps = stride(from: -10.0, through: 0, by: 0.05).map { Foundation.pow(10, $0) }
  func errors(_ φ: (Double) -> Double) -> [Double] {
    steps.map { Swift.max(1e-17, Swift.abs((φ($0) - φ(-$0)) / (2 * $0) - truth)) }
  }
  let estimate = RichardsonLadder(noise: 4 * loss(0).ulp).derivative(of: loss)
  let error = Swift.max(1e-17, Swift.abs(estimate.value - truth))
  print("ladder: error \(error), bar \(estimate.errorEstimate), smallest step \(estimate.step)")
  return LineChart(
    title: "Error of a difference, and of the ladder", xLabel: "step h", yLabel: "|numeric − exact|",
    xScale: .logarithmic, yScale: .logarithmic,
    series: [
      .init("one difference, Double", errors(loss), x: steps),
      .init("one difference, Float", errors(floatLoss), x: steps),
      .init("the ladder, Double", steps.map { _ in error }, x: steps),
      .init("its own error bar", steps.map { _ in estimate.errorEstimate }, x: steps)
    ])
}
