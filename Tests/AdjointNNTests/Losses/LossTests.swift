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

  @Test("A label that the model holds to be impossible: infinite loss, and the cross-entropy's gradient at every focus")
  func impossibleLabel() {
    let z = Tensor<Double>([[-.infinity, 0, 1], [0.5, -1, 2]]), shares = softmax(Tensor<Double>([0, 1])).scalars
    for focus in [0.0, 0.25, 1, 2, 5] {
      let rows = focalLoss(logits: Variable(z), labels: [0, 2], focus: focus, reduction: .none).value.scalars
      #expect(rows[0] == .infinity && rows[1].isFinite)
      func loss(_ z: Variable<Double>) -> Variable<Double> {
        focalLoss(logits: z, labels: [0, 2], focus: focus, reduction: .sum)
      }
      var slopes = [gradient(at: z, of: loss)]
      let second = gradient(at: z) { z in
        let slope = gradient(at: z, of: loss)
        slopes.append(slope.value)
        return sum(slope * slope)
      }
      let other = gradient(at: z.slice(axis: 0, 1..<2)) { focalLoss(logits: $0, labels: [2], focus: focus) }
      for slope in slopes {
        let want = [-1, shares[0], shares[1]] + other.scalars
        let isRight = zip(slope.scalars, want).allSatisfy { abs($0 - $1) < 1e-15 }
        #expect(isRight, "focus \(focus): \(slope)")
      }
      #expect(second.scalars.allSatisfy { $0.isFinite })
    }
    let narrow = gradient(at: Tensor<Float>([[-.infinity, 0]])) { focalLoss(logits: $0, labels: [0], focus: 2) }
    #expect(narrow == [[-1, 1]])
    // A mean over rows of which one is impossible is infinite, and its gradient is not.
    let mean = gradient(at: z) { focalLoss(logits: $0, labels: [0, 2]) }
    #expect(mean.scalars[0] == -0.5 && mean.scalars.allSatisfy { $0.isFinite })
  }

  @Test("The other losses of logits at probability 0: the limits")
  func probabilityZero() {
    let z = Tensor<Double>([[-.infinity, 0, 1]]), p = softmax(Tensor<Double>([0, 1])).scalars
    #expect(klDivergence(logits: Variable(z), targets: [[0, 0.5, 0.5]]).scalar.isFinite)
    #expect(klDivergence(logits: Variable(z), targets: [[0.5, 0.5, 0]]).scalar == .infinity)
    let slope = gradient(at: z) { klDivergence(logits: $0, targets: [[0.5, 0.5, 0]]) }.scalars
    #expect(zip(slope, [-0.5, p[0] - 0.5, p[1]]).allSatisfy { abs($0 - $1) < 1e-15 })
    let smooth = gradient(at: z) { crossEntropy(logits: $0, labels: [0], labelSmoothing: 0.3) }.scalars
    #expect(zip(smooth, [-0.8, p[0] - 0.1, p[1] - 0.1]).allSatisfy { abs($0 - $1) < 1e-15 })
    let scores = Tensor<Double>([-.infinity, .infinity]), targets: Tensor<Double> = [1, 1]
    #expect(hingeLoss(Variable(scores), targets, reduction: .sum).scalar == .infinity)
    #expect(gradient(at: scores) { hingeLoss($0, targets, reduction: .sum) } == [-1, 0])
  }

  @Test(
    "The focal function's derivatives to the third order, from 0 to far out: for γ = 1, (2 − x) e⁻ˣ and (x − 3) e⁻ˣ")
  func focalDerivatives() {
    for x in [0, 1e-8, 1e-5, 9.9e-4, 1.01e-3, 0.1, 1, 20, 90, 600] {
      func third(_ x: Variable<Double>) -> Variable<Double> {
        gradient(at: x) { x in gradient(at: x) { x in gradient(at: x) { Focal(focus: 1)($0) } } }
      }
      let e = exp(Tensor(-x)).scalar
      let first = gradient(at: Tensor(x)) { Focal(focus: 1)($0) }.scalar
      let second = gradient(at: Tensor(x)) { x in gradient(at: x) { Focal(focus: 1)($0) } }.scalar
      #expect(abs(first - (x * e - expm1(Tensor(-x)).scalar)) <= 1e-15, "\(x)")
      #expect(abs(second - (2 - x) * e) <= 1e-11, "\(x)")
      #expect(abs(third(Variable(x)).scalar - (x - 3) * e) <= 1e-7, "\(x)")
    }
    #expect(gradient(at: Tensor<Double>.init(Double.infinity)) { Focal(focus: 2)($0) }.scalar == 1)
  }

  @Test("Cosine losses of vectors whose squares leave the range are those of the vectors near 1, with their gradients")
  func cosineFarOut() {
    let a: Tensor<Double> = [[3, 4, -1]], b: Tensor<Double> = [[1, 2, 2]]
    func loss(_ a: Variable<Double>, _ b: Variable<Double>) -> Variable<Double> { cosineLoss(a, b, epsilon: 0) }
    let near = loss(Variable(a), Variable(b)).scalar, slope = gradient(at: a) { loss($0, Variable(b)) }
    for (s, t) in [(1e200, 1), (1e-200, 1e200), (1, 1e-200), (1e300, 1e300), (1e-300, 1e-300)] as [(Double, Double)] {
      let far = a * Tensor(s), other = Variable(b * Tensor(t))
      #expect(abs(loss(Variable(far), other).scalar - near) < 1e-14)
      var recorded = a
      _ = gradient(at: far) { x in
        let slope = gradient(at: x) { loss($0, other) }
        recorded = slope.value
        return sum(slope)
      }
      for got in [gradient(at: far) { loss($0, other) }, recorded] {
        #expect((got * Tensor(s)).isApproximatelyEqual(to: slope, absoluteTolerance: 1e-14), "\(s), \(t)")
      }
    }
    #expect(
      abs(cosineLoss(Variable<Float>([[1e20, 2e20], [1e-22, 0]]), [[1, 2], [1, 0]], epsilon: 1e-30).scalar) < 1e-6)
    // Norms below ε count as ε, far down too: the gradient at 0 is −y / (ε ‖y‖).
    let zero = gradient(at: Tensor<Float>([[0, 0]])) { cosineLoss($0, [[3, 4]], epsilon: 1e-30) }.scalars
    #expect(abs(zero[0] / -6e29 - 1) < 1e-6 && abs(zero[1] / -8e29 - 1) < 1e-6)
  }

  @Test("Huber's loss is right where the square of a difference overflows")
  func huberFarOut() {
    let x: Tensor<Float> = [1e30, -3e38, 0.5]
    #expect(huberLoss(Variable(x), [0, 0, 0], reduction: .none).value == [1e30, 3e38, 0.125])
    #expect(gradient(at: x) { huberLoss($0, [0, 0, 0], reduction: .sum) } == [1, -1, 0.5])
    #expect(huberLoss(Variable<Float>([2e19]), [0], delta: 3e19).scalar == 2e38)
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
