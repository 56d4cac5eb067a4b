import AdjointNN
import Testing

// Expected numbers, where they are typed in: PyTorch 2.15 in float64 at the operands of `fingerprint`.

@Suite("Losses beyond the usual ones") struct FurtherLossTests {
  @Test("Triplets, contrast, and likelihoods are PyTorch's, in each reduction")
  func againstPyTorch() {
    let expected: [(Reduction, [[Double]])] = [
      (
        .mean,
        [
          [0.2571987808740819, -0.03308282983125278, -0.5565296791753346, 0.5896125090065873],
          [0.7226673252574382, 1.1458970829872808, -1.6367416931806213],
          [1.4690004930491045, 1.963796623151702, 0.37683189548966145, -1.963796623151702],
          [0.6973337326218348, 0.33330613320617797, -0.032444089945830264]
        ]
      ),
      (
        .sum,
        [
          [1.0287951234963275, -0.13233131932501113, -2.2261187167013383, 2.3584500360263494],
          [2.8906693010297526, 4.583588331949123, -6.546966772722485],
          [17.628005916589256, 23.565559477820425, 4.521982745875934, -23.565559477820425],
          [8.368004791462019, 3.9996735984741356, -0.3893290793499633]
        ]
      ),
      (
        .none,
        [
          [1.7883732970667892, -0.20229386807228722, -3.2448192221063974, 3.447113090178685],
          [4.662886337555738, 8.070554028333632, -10.14742335935282],
          [6.0514873681779235, 8.887338420417962, 41.57433020020581, -8.887338420417962],
          [8.344457682980911, 8.691777288439576, -1.6053093915234982]
        ]
      )
    ]
    for (reduction, numbers) in expected {
      expectClose(
        fingerprint([[4, 3], [4, 3], [4, 3]]) { tripletLoss($0[0], $0[1], $0[2], margin: 1.5, reduction: reduction) },
        numbers[0])
      expectClose(
        fingerprint([[4, 3], [5, 3]]) { infoNCELoss($0[0], $0[1], temperature: 0.2, reduction: reduction) }, numbers[1])
      expectClose(
        fingerprint([[4, 3], [4, 3], [4, 3]]) {
          gaussianNLL(mean: $0[0], variance: $0[1] * $0[1] + 0.1, targets: $0[2], reduction: reduction)
        }, numbers[2])
      expectClose(
        fingerprint([[4, 3], [4, 3]]) { poissonNLL(logRates: $0[0], targets: $0[1] * $0[1], reduction: reduction) },
        numbers[3])
    }
  }

  @Test("Equal vectors of a triplet have distance 0 with gradient 0, and far ones do not overflow")
  func tripletEdges() {
    let a: Tensor<Double> = [[1, 2], [0, 0]]
    let slopes = gradient(at: a, a, [[1, 3], [0, 5]]) { a, p, n in
      sum(tripletLoss(a, p, n, margin: 6, reduction: .none))
    }
    #expect(slopes.0 == [[0, 1], [0, 1]] && slopes.1 == [[0, 0], [0, 0]] && slopes.2 == [[0, -1], [0, -1]])
    let far: Tensor<Float> = [[3e30, 4e30]]
    #expect(abs(tripletLoss(Variable(far), Variable(-far), Variable(far), margin: 0).scalar / 1e31 - 1) < 1e-6)
    #expect(infoNCELoss(Variable(far), Variable(far)).scalar == 0)
    let zero = gradient(at: Tensor<Double>([[0, 0], [1, 2]])) { infoNCELoss($0, Variable([[1, 1], [2, 1]])) }
    #expect(zero.scalars.allSatisfy { $0.isFinite })
  }

  @Test("The Dice loss is 0 where regions agree or there are none, 1 where they are apart")
  func dice() {
    let p: Tensor<Double> = [[1, 1, 0, 0], [0, 0, 0, 0], [1, 0, 0, 0], [1, 1, 0, 0]]
    let t: Tensor<Double> = [[1, 1, 0, 0], [0, 0, 0, 0], [0, 1, 0, 0], [0, 1, 1, 0]]
    let losses = diceLoss(probabilities: Variable(p), targets: t, reduction: .none).value
    #expect(losses.isApproximatelyEqual(to: [0, 0, 1, 0.5], absoluteTolerance: 1e-7))
    let q = sigmoid(Tensor<Double>.random([2, 3, 2]))
    #expect(checkGradient(at: q) { diceLoss(probabilities: $0, targets: q * q) }.passed)
  }

  @Test("Log-cosh keeps its digits near 0 and far out; its derivative is tanh")
  func logCosh() {
    // mpmath at 30 digits: log(cosh(d)).
    let d: Tensor<Double> = [1e-9, 1e-3, 0.5, 1, 1.5, 30, -800]
    let expected: Tensor<Double> = [
      5e-19, 4.99999916666688889e-7, 0.120114506958277525, 0.433780830483027187, 0.855440171013796749,
      29.3068528194400547, 799.306852819440055
    ]
    let zero = Tensor<Double>(repeating: 0, shape: [7])
    let y = logCoshError(Variable(d), zero, reduction: .none).value
    #expect(y.isApproximatelyEqual(to: expected, relativeTolerance: 1e-15))
    #expect(gradient(at: d) { logCoshError($0, zero, reduction: .sum) } == tanh(d))
  }

  @Test("Hinges, logarithmic and percentage errors, by their formulas")
  func formulas() {
    let scores: Tensor<Double> = [0.5, -2, 3], signs: Tensor<Double> = [1, 1, -1]
    #expect(squaredHingeLoss(Variable(scores), signs, reduction: .none).value == [0.25, 9, 16])
    let z: Tensor<Double> = [[1, 2, 4], [5, 1, 1]]
    #expect(categoricalHingeLoss(Variable(z), labels: [1, 0], reduction: .none).value == [3, 0])
    #expect(gradient(at: z) { categoricalHingeLoss($0, labels: [1, 1], reduction: .sum) } == [[0, -1, 1], [1, -1, 0]])
    let x: Tensor<Double> = [1, 3], y: Tensor<Double> = [3, 1]
    let log2 = log(Tensor<Double>(2)).scalar
    #expect(abs(meanSquaredLogarithmicError(Variable(x), y).scalar - log2 * log2) < 1e-15)
    #expect(meanAbsolutePercentageError(Variable(x), y, reduction: .none).value == [2 / 3.0, 2])
    #expect(meanSquaredError(x, y, reduction: .none) == [4, 4] && meanSquaredError(x, y, reduction: .sum).scalar == 8)
    let t: Tensor<Double> = [[0.25, 0.75, 0]]
    #expect(klDivergence(probabilities: Variable(t), targets: t).scalar == 0)
    #expect(
      abs(klDivergence(probabilities: Variable([[0.5, 0.5, 0]]), targets: t).scalar - 0.13081203594113697) < 1e-15)
  }

  @Test("Of tensors the losses are the values of those of variables")
  func tensors() {
    let a = Tensor<Double>.random([3, 2]), b = Tensor<Double>.random([3, 2], seed: 2), c = a * b
    let (u, v, w) = (Variable(a), Variable(b), Variable(c))
    #expect(tripletLoss(a, b, c) == tripletLoss(u, v, w).value && infoNCELoss(a, b) == infoNCELoss(u, v).value)
    #expect(
      infoNCELoss(u, b, isNormalizing: false).value
        == crossEntropy(logits: matmul(a, b.transposed()) / 0.1, labels: [0, 1, 2]))
    #expect(
      gaussianNLL(mean: a, variance: square(b), targets: c) == gaussianNLL(mean: u, variance: v * v, targets: w).value)
    #expect(poissonNLL(logRates: a, targets: b) == poissonNLL(logRates: u, targets: v).value)
    #expect(diceLoss(probabilities: sigmoid(a), targets: b) == diceLoss(probabilities: sigmoid(u), targets: v).value)
  }

  @Test("A negative variance stops; one below ε counts as ε")
  func variances() async {
    #expect(gaussianNLL(mean: Variable([1]), variance: Variable([0]), targets: [1], epsilon: 1).scalar == 0)
    expectMessage(
      "gaussianNLL: the variance -1.0 at element 1; it is at least 0: take exp or softplus of what the model gives",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = gaussianNLL(mean: Variable<Double>([1, 1]), variance: Variable([0, -1]), targets: [1, 1])
      })
  }
}
