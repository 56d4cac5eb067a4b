import Adjoint
import Testing

@Suite("Means over counted rows") struct CountedMeansTests {
  private let z: Tensor<Double> = [[0.3, -1.2, 2], [0.5, 1.1, -0.4], [1, 0, 2]]

  private func loss(_ z: Variable<Double>, _ labels: [Int] = [2, -1, 0]) -> Variable<Double> {
    crossEntropy(logits: z, labels: labels, ignoring: -1)
  }

  @Test("Each mean that ignores labels is noted with the rows it counted; other losses are not, nor what is outside")
  func counts() {
    let means = CountedMeans()
    _ = loss(Variable(z))
    means.noting {
      _ = loss(Variable(z))
      _ = loss(Variable(z), [1, 1, -1])
      _ = loss(Variable(z), [-1, 1, -1])
      _ = crossEntropy(logits: Variable(z), labels: [0, 0, 0])
      _ = crossEntropy(logits: Variable(z), labels: [0, 0, -1], reduction: .sum, ignoring: -1)
      CountedMeans().noting { _ = loss(Variable(z)) }
    }
    #expect(means.counts == [2, 2, 1])
  }

  @Test("A loss is the one mean, or it is something made of it")
  func only() {
    func isOnly(_ f: (Variable<Double>) -> Variable<Double>) -> Bool {
      let means = CountedMeans()
      var result = false
      _ = means.noting {
        gradient(at: z) { z in
          let loss = f(z)
          result = means.isOnly(loss)
          return loss
        }
      }
      return result
    }
    #expect(isOnly { loss($0) } && isOnly { loss($0, [-1, -1, -1]) })
    #expect(
      !isOnly { 2 * loss($0) } && !isOnly { loss($0) + loss($0) }
        && !isOnly { crossEntropy(logits: $0, labels: [0, 0, 0]) })
    #expect(!isOnly { loss($0, [-1, -1, -1]) + sum($0) })
    // A mean of an inner function, on a tape of its own.
    #expect(!isOnly { x in sum(x * Variable(gradient(at: z) { loss($0) })) })
  }

  @Test(
    "A mean over nothing adds nothing while it is noted; means are multiplied by the factors, in value and gradient")
  func factors() {
    #expect(loss(Variable(z), [-1, -1, -1]).scalar.isNaN)
    #expect(CountedMeans().noting { loss(Variable(z), [-1, -1, -1]) }.scalar == 0)
    let (value, slope) = CountedMeans(multipliedBy: [0.5]).noting {
      valueWithGradient(at: z) { z in loss(z) + loss(z, [1, 1, 1]) }
    }
    let (first, firstSlope) = valueWithGradient(at: z) { loss($0) }
    let (second, secondSlope) = valueWithGradient(at: z) { loss($0, [1, 1, 1]) }
    #expect(Swift.abs(value.scalar - 0.5 * first.scalar - second.scalar) < 1e-15)
    #expect(slope.isApproximatelyEqual(to: 0.5 * firstSlope + secondSlope, absoluteTolerance: 1e-15))
  }
}
