import AdjointNN
import Testing

/// −log of the sum of the probabilities of all paths that are read as the labels, one path after another.
private func byEnumeration(_ l: Tensor<Double>, _ labels: [Int], blank: Int) -> Double {
  let time = l.shape[0], classes = l.shape[1]
  var total = 0.0
  for path in 0..<Int(Tensor<Double>(repeating: Double(classes), shape: [time]).product().scalar) {
    var rest = path, symbols: [Int] = [], score = 0.0
    for t in 0..<time {
      symbols.append(rest % classes)
      score += l[t, rest % classes]
      rest /= classes
    }
    let read = symbols.indices.filter { $0 == 0 || symbols[$0] != symbols[$0 - 1] }.map { symbols[$0] }.filter {
      $0 != blank
    }
    if read == labels { total += exp(Tensor(score)).scalar }
  }
  return -log(Tensor(total)).scalar
}

@Suite("Losses of sequences whose labels have no places") struct SequenceLossTests {
  @Test("The loss adds up all paths, whatever the labels, the blank and the length")
  func enumeration() {
    let l = logSoftmax(Tensor<Double>.random([1, 5, 3]))
    for (labels, blank) in [
      ([1, 2], 0), ([1, 1], 0), ([], 0), ([2], 1), ([0, 2, 0], 1), ([0, 0], 2), ([1, 2, 1, 2, 1], 0)
    ] {
      let loss = ctcLoss(logProbabilities: l, labels: [labels], blank: blank, reduction: .none)
      #expect(abs(loss[0] / byEnumeration(l[0, .ellipsis], labels, blank: blank) - 1) < 1e-12, "\(labels)")
      let short = ctcLoss(logProbabilities: l, labels: [labels], blank: blank, lengths: [3], reduction: .none)
      let expected = byEnumeration(l[0, ..<3], labels, blank: blank)
      #expect(short[0] == expected || abs(short[0] / expected - 1) < 1e-12, "\(labels)")
    }
  }

  @Test("Value and gradient behind a log-softmax are PyTorch's")
  func againstPyTorch() {
    // torch.nn.functional.ctc_loss(…, [7, 4, 5], [3, 0, 2], 4, "none") of the labels [1, 1, 2], [], [0, 3], PyTorch 2.15.
    expectClose(
      fingerprint([[3, 7, 5]]) {
        ctcLoss(
          logProbabilities: logSoftmax($0[0]), labels: [[1, 1, 2], [], [0, 3]], blank: 4, lengths: [7, 4, 5],
          reduction: .none)
      }, [14.610032525565698, 0.3713261414325244])
  }

  @Test("Derivatives of two orders are those of differences; the log-probabilities are independent variables")
  func derivatives() {
    let l = logSoftmax(Tensor<Double>.random([2, 5, 3]))
    let f = { (l: Variable<Double>) in ctcLoss(logProbabilities: l, labels: [[1, 1], [2, 1]], lengths: [5, 4]) }
    #expect(checkGradient(at: l, order: 2, of: f).passed)
    // At each time the probabilities of the classes, given the labels, add up to 1: of half of it, the mean of two.
    let slope = gradient(at: l, of: f)
    #expect(
      sum(slope[0, .ellipsis], axis: 1).isApproximatelyEqual(
        to: Tensor(repeating: -0.5, shape: [5]), absoluteTolerance: 1e-14))
    #expect(slope[1, 4, 0...] == [0, 0, 0])
    // A third derivative, through the second.
    let third = gradient(at: l) { l in sum(hessianVectorProduct(at: l, along: sin(l), of: f) * l) }
    #expect(third.scalars.allSatisfy { $0.isFinite } && third.scalars.contains { abs($0) > 1e-3 })
  }

  @Test("Labels that do not fit have loss ∞ and gradient 0, and leave the other sequences alone")
  func infeasible() {
    var l = logSoftmax(Tensor<Double>.random([3, 3, 3]))
    let labels = [[1, 1], [1, 2, 1], [2, 2, 1]]
    let losses = ctcLoss(logProbabilities: l, labels: labels, lengths: [2, 3, 3], reduction: .none)
    #expect(losses[0] == .infinity && losses[1].isFinite && losses[2] == .infinity)
    func slope(_ l: Tensor<Double>) -> Tensor<Double> {
      gradient(at: l) { sum(ctcLoss(logProbabilities: $0, labels: labels, lengths: [2, 3, 3], reduction: .none)) }
    }
    let slopes = slope(l)
    #expect(
      slopes[0, .ellipsis] == .zeros([3, 3]) && slopes[2, .ellipsis] == .zeros([3, 3])
        && slopes[1, .ellipsis].scalars.allSatisfy { $0 <= 0 && $0 > -1.1 })
    let second = hessianVectorProduct(at: l, along: .ones([3, 3, 3])) {
      sum(ctcLoss(logProbabilities: $0, labels: labels, lengths: [2, 3, 3], reduction: .none))
    }
    #expect(second.scalars.allSatisfy { $0.isFinite })
    // A class that is impossible at every time, too.
    for t in 0..<3 { l[1, t, 2] = -.infinity }
    #expect(ctcLoss(logProbabilities: l, labels: labels, reduction: .none)[1] == .infinity)
    #expect(slope(l).scalars.allSatisfy { $0.isFinite })
  }

  @Test("Far from 1, probabilities lose no digits: half a million lost bits are a loss of that size")
  func range() {
    let l = Tensor<Float>(repeating: -2000, shape: [1, 300, 4])
    let loss = ctcLoss(logProbabilities: l, labels: [Array(repeating: 1, count: 10)]).scalar
    #expect(loss > 599_900 && loss < 600_000)
    #expect(gradient(at: l) { ctcLoss(logProbabilities: $0, labels: [[1, 2]]) }.scalars.allSatisfy { $0.isFinite })
    #expect(
      ctcLoss(logProbabilities: Tensor<Double>.zeros([2, 0, 3]), labels: [[], [1]], reduction: .none) == [0, .infinity])
    #expect(ctcLoss(logProbabilities: Tensor<Double>.zeros([0, 4, 3]), labels: [], reduction: .none).shape == [0])
  }

  @Test("Mistakes stop with a line")
  func messages() async {
    expectMessage(
      "ctcLoss: label 0 of sequence 0; labels lie in 0..<3 and are not the blank, 0",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = ctcLoss(logProbabilities: Tensor<Double>.zeros([1, 4, 3]), labels: [[0]])
      })
    expectMessage(
      "ctcLoss: lengths [5] of sequences of shape [1, 4, 3]; give one for each, at most 4",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = ctcLoss(logProbabilities: Tensor<Double>.zeros([1, 4, 3]), labels: [[1]], lengths: [5])
      })
  }
}
