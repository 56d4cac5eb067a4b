import AdjointNN
import Testing

private let x: Tensor<Double> = [[0.3, -1.2, 2], [0.5, 1.1, -0.4]]
private let y: Tensor<Double> = [[0.1, 0.4, 0.2], [1.5, 1.2, -3]]

@Suite("Losses") struct LossTests {
  @Test("Values against plain loops")
  func values() {
    let differences = zip(x.scalars, y.scalars).map { $0 - $1 }
    func mean(_ f: (Double) -> Double) -> Double { differences.map(f).reduce(0, +) / 6 }
    func expect(_ loss: Variable<Double>, _ value: Double) { #expect(abs(loss.scalar - value) < 1e-15) }
    expect(meanAbsoluteError(Variable(x), y), mean { abs($0) })
    expect(huberLoss(Variable(x), y, delta: 0.7), mean { abs($0) <= 0.7 ? $0 * $0 / 2 : 0.7 * (abs($0) - 0.35) })
    expect(hingeLoss(Variable([0.3, -2, 1.5]), [1, 1, -1], reduction: .sum), 0.7 + 3 + 2.5)
    expect(cosineLoss(Variable([[3, 4], [1, 0]]), [[4, 3], [-2, 0]], reduction: .sum), 1 - 24.0 / 25 + 2)
  }

  @Test("Divergence: 0 from itself, the cross-entropy's gradient, 0 log 0 = 0")
  func divergence() {
    #expect(abs(klDivergence(logits: Variable(x), targets: softmax(x)).scalar) < 1e-15)
    let t: Tensor<Double> = [[0, 0.25, 0.75], [1, 0, 0]]
    let a = gradient(at: x) { klDivergence(logits: $0, targets: t) }
    let b = gradient(at: x) { crossEntropy(logits: $0, targets: t) }
    #expect(a == b)
    let p = softmax(x).scalars
    let row0 = 0.25 * (log(Tensor(0.25 / p[1]))).scalar + 0.75 * (log(Tensor(0.75 / p[2]))).scalar
    let rows = klDivergence(logits: Variable(x), targets: t, reduction: .none).value.scalars
    #expect(abs(rows[0] - row0) < 1e-15 && abs(rows[1] + log(Tensor(p[3])).scalar) < 1e-15)
  }

  @Test("The loss of one row of logits, not reduced, has no axis left; its gradient is that of the row in a batch")
  func oneRow() {
    let z: Tensor<Double> = [0.3, -1.2, 2], t: Tensor<Double> = [0.2, 0.5, 0.3], row = z.reshaped(to: [1, 3])
    func expect(_ loss: (Variable<Double>) -> Variable<Double>) {
      let one = loss(Variable(z)), batch = loss(Variable(row))
      #expect(one.shape == [] && batch.shape == [1] && one.scalar == batch.scalar)
      #expect(gradient(at: z, of: loss) == gradient(at: row) { sum(loss($0)) }.reshaped(to: [3]))
      #expect(hessian(at: z, of: loss) == hessian(at: row) { sum(loss($0)) }.reshaped(to: [3, 3]))
    }
    expect { crossEntropy(logits: $0, labels: [1], reduction: .none) }
    expect { crossEntropy(logits: $0, labels: [1], reduction: .none, labelSmoothing: 0.1) }
    expect { focalLoss(logits: $0, labels: [1], reduction: .none) }
    expect { crossEntropy(logits: $0, targets: $0.rank == 1 ? t : t.reshaped(to: [1, 3]), reduction: .none) }
    expect { klDivergence(logits: $0, targets: $0.rank == 1 ? t : t.reshaped(to: [1, 3]), reduction: .none) }
    expect {
      let t = $0.rank == 1 ? t : t.reshaped(to: [1, 3])
      return crossEntropy(probabilities: softmax($0, axis: -1), targets: t, reduction: .none)
    }
    for reduction in [Reduction.mean, .sum] {
      #expect(crossEntropy(logits: Variable(z), labels: [1], reduction: reduction).shape == [])
      #expect(klDivergence(logits: Variable(z), targets: t, reduction: reduction).shape == [])
    }
  }

  @Test("The focal loss without focus is the cross-entropy; with it, −(1 − p)ᵞ log p, finite at certainty")
  func focal() {
    let plain = focalLoss(logits: Variable(x), labels: [2, 0], focus: 0)
    #expect(plain.scalar == crossEntropy(logits: Variable(x), labels: [2, 0]).scalar)
    let p = softmax(x).scalars[2]
    let row = focalLoss(logits: Variable(x), labels: [2, 0], focus: 2, reduction: .none).value.scalars[0]
    #expect(abs(row + (1 - p) * (1 - p) * log(Tensor(p)).scalar) < 1e-15)
    let slope = gradient(at: Tensor<Double>([[1000, 0]])) { focalLoss(logits: $0, labels: [0], focus: 2) }
    #expect(slope == [[0, 0]])
  }

  @Test("Gradients agree with finite differences")
  func gradients() {
    #expect(checkGradient(at: x) { meanAbsoluteError($0, y) }.passed)
    #expect(checkGradient(at: x) { huberLoss($0, y, delta: 0.7) }.passed)
    #expect(checkGradient(at: x) { hingeLoss($0, sign(y)) }.passed)
    #expect(checkGradient(at: x) { cosineLoss($0, y) }.passed)
    #expect(checkGradient(at: x) { klDivergence(logits: $0, targets: [[0, 0.25, 0.75], [1, 0, 0]]) }.passed)
    #expect(checkGradient(at: x) { focalLoss(logits: $0, labels: [2, 0], focus: 1.5) }.passed)
  }

  @Test("A row of zeros has cosine loss 1 and a finite gradient")
  func zeroRow() {
    let slope = gradient(at: Tensor<Double>([[0, 0]])) { cosineLoss($0, [[1, 1]]) }
    #expect(slope.scalars.allSatisfy { $0.isFinite })
    #expect(cosineLoss(Variable<Double>([[0, 0]]), [[1, 1]]).scalar == 1)
  }

  @Test("[n] against [n, 1] is refused, not broadcast")
  func broadcasting() async {
    expectMessage(
      "huberLoss: shapes [3] and [3, 1]; the shapes must be equal",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = huberLoss(Variable<Float>([1, 2, 3]), [[1], [2], [3]])
      })
  }
}
