import Adjoint

private let inf = Double.infinity
private let nan = Double.nan
/// softmax [0, 1], softmax [1, 2, 3], and the losses of [1, 2, 3] for each label
private let p01 = [0.2689414213699951, 0.7310585786300049]
private let p123 = [0.09003057317038046, 0.24472847105479764, 0.6652409557748219]
private let losses123 = [2.4076059644443806, 1.4076059644443804, 0.4076059644443803]

extension EdgeCaseTable {
  static let crossEntropy = EdgeCaseTable(
    title: "Cross-entropy",
    rows: [
      OrdinaryCrossEntropy(), ConfidentFloat(), ConfidentDouble(), LabelOnAMaskedLogit(), AnotherLogitMasked(),
      FarApartLogits(), IgnoredRow(), EveryRowIgnored(), OneOfTwoRowsIgnored(), LabelOutOfRange(), LabelSmoothing(),
      ZeroTargetOnAMaskedLogit(), OneHotTargets(), UnnormalisedTargets(), ZeroTargets(), ZeroProbabilityAndTarget(),
      EmptyBatch(), BinaryInTheTails(), BinaryAtInfinity(), HessianOfTheLogits(),
      LogProbabilityOfAnImpossibleLabel(), IgnoredLogProbabilities()
    ])
}

extension Edge {
  /// The losses of the rows for one label.
  fileprivate func losses(_ label: Int, smoothing: S = 0) -> (Variable<S>, Int) -> Variable<S> {
    { z, rows in
      let labels = [Int](repeating: label, count: rows)
      return Adjoint.crossEntropy(logits: z, labels: labels, reduction: .none, labelSmoothing: smoothing)
    }
  }

  /// The losses of the rows for one row of target probabilities.
  fileprivate func losses(targets t: [Double]) -> (Variable<S>, Int) -> Variable<S> {
    { z, _ in Adjoint.crossEntropy(logits: z, targets: self.targets(t, for: z), reduction: .none) }
  }
}

struct OrdinaryCrossEntropy: EdgeCase {
  let name = "logits [1, 2, 3], label 2"
  let answer = ".407606; g .0900, .2447, −.3348 (softmax − one-hot)"

  func check<S>(_ edge: Edge<S>) {
    edge.row([1, 2, 3], loss: losses123[2], gradient: [p123[0], p123[1], -0.3347590442251781], edge.losses(2))
    edge.row([1, 2, 3], loss: losses123[0], gradient: [-0.9099694268296196, p123[1], p123[2]], edge.losses(0))
  }
}

struct ConfidentFloat: EdgeCase {
  let name = "Float [20, 0, 0], label 0"
  let answer =
    "loss 4.122e-9 and g₀ = −4.122e-9, to full precision: loss = log1p(Σ_{j≠y} e^{z_j−z_y}) when z_y is the largest, "
    + "g_y = −Σ_{j≠y} p_j"
  let peers = "both 0 and 0"

  func check<S>(_ edge: Edge<S>) {
    let tail = 2.061153613941849e-09
    edge.row([20, 0, 0], loss: 4.1223072363804075e-09, gradient: [-4.122307227883698e-09, tail, tail], edge.losses(0))
    edge.row([0, 20, 0], loss: 4.1223072363804075e-09, gradient: [tail, -4.122307227883698e-09, tail], edge.losses(1))
    edge.row(
      [20, 0, 0], loss: 4.1223072363804075e-09, gradient: [-4.122307227883698e-09, tail, tail],
      edge.losses(targets: [1, 0, 0]))
  }
}

struct ConfidentDouble: EdgeCase {
  let name = "Double [40, 0, 0] and [100, 0, 0], label 0"
  let answer =
    "8.497e-18 and 7.440e-44, and the same with a minus sign as g₀; a row of g sums to 0 within rounding"
  let peers = "both 0 and 0"

  func check<S>(_ edge: Edge<S>) {
    // 7e-44 is below Float's normal numbers.
    let cases = [(40.0, 8.496708510583178e-18), (100, 7.440151952041672e-44)].prefix(S.self == Double.self ? 2 : 1)
    for (z, loss) in cases {
      edge.row([z, 0, 0], loss: loss, gradient: [-loss, loss / 2, loss / 2], edge.losses(0))
      edge.row([z, 0, 0], loss: loss, gradient: [-loss, loss / 2, loss / 2], edge.losses(targets: [1, 0, 0]))
      let g = gradient(at: edge.vector([z, 0, 0])) { Adjoint.crossEntropy(logits: $0, labels: [0]) }
      if Swift.abs(sum(g).scalar) > 4 * S(loss).ulp { edge.note("the gradient sums to \(sum(g).scalar)") }
    }
  }
}

struct LabelOnAMaskedLogit: EdgeCase {
  let name = "label's logit −inf"
  let answer = "+inf; g −1, .2689, .7311 for [−inf, 0, 1]"

  func check<S>(_ edge: Edge<S>) {
    edge.row([-inf, 0, 1], loss: inf, gradient: [-1] + p01, edge.losses(0))
    edge.row([-inf, 0, 1], loss: inf, gradient: [-1] + p01, edge.losses(targets: [1, 0, 0]))
  }
}

struct AnotherLogitMasked: EdgeCase {
  let name = "another logit −inf"
  let answer = "finite; g 0 there"

  func check<S>(_ edge: Edge<S>) {
    edge.row([-inf, 0, 1], loss: 0.3132616875182228, gradient: [0, p01[0], -p01[0]], edge.losses(2))
  }
}

struct FarApartLogits: EdgeCase {
  let name = "[1e4, 0, −1e4], label 2"
  let answer = "20000; g 1 0 −1"

  func check<S>(_ edge: Edge<S>) {
    edge.row([1e4, 0, -1e4], loss: 20000, gradient: [1, 0, -1], edge.losses(2))
    edge.row([1e4, 0, -1e4], loss: 20000, gradient: [1, 0, -1], edge.losses(targets: [0, 0, 1]))
  }
}

struct IgnoredRow: EdgeCase {
  let name = "ignored row holding NaN or all −inf"
  let answer = "loss finite; that row's g exactly 0"
  let peers = "PyTorch: g NaN"

  func check<S>(_ edge: Edge<S>) {
    let good = [p123[0], p123[1], -0.3347590442251781]
    for bad in [[nan, 1, 2], [-inf, -inf, -inf], [inf, 0, nan]] {
      let z = Tensor<S>(shape: [2, 3], scalars: (bad + [1, 2, 3]).map { S($0) })
      for (reduction, value) in [(Reduction.mean, [losses123[2]]), (.sum, [losses123[2]]), (.none, [0, losses123[2]])] {
        edge.function("\(reduction)", at: [z], value: value, gradients: [[0, 0, 0] + good]) {
          Adjoint.crossEntropy(logits: $0[0], labels: [-1, 2], reduction: reduction, ignoring: -1)
        }
      }
      let h = hessian(at: z) { Adjoint.crossEntropy(logits: $0, labels: [-1, 2], ignoring: -1) }
      edge.equal("Hessian of the ignored row", h.slice(axis: 0, 0..<1), [Double](repeating: 0, count: 18))
    }
  }
}

struct EveryRowIgnored: EdgeCase {
  let name = "every row ignored"
  let answer = "mean: NaN with g 0 (the mean of nothing); sum: 0 with g 0"

  func check<S>(_ edge: Edge<S>) {
    for (reduction, value) in [(Reduction.mean, [nan]), (.sum, [0]), (.none, [0, 0])] {
      edge.function("\(reduction)", at: [[[1, 2, 3], [4, 5, 6]]], value: value, gradients: [[0, 0, 0, 0, 0, 0]]) {
        Adjoint.crossEntropy(logits: $0[0], labels: [7, 7], reduction: reduction, ignoring: 7)
      }
    }
  }
}

struct OneOfTwoRowsIgnored: EdgeCase {
  let name = "one of two rows ignored, mean"
  let answer = "divides by 1"

  func check<S>(_ edge: Edge<S>) {
    edge.function(
      "the mean", at: [[[1, 2, 3], [1, 2, 3]]], value: [losses123[2]],
      gradients: [[p123[0], p123[1], -0.3347590442251781, 0, 0, 0]]
    ) { Adjoint.crossEntropy(logits: $0[0], labels: [2, 1], ignoring: 1) }
  }
}

struct LabelOutOfRange: EdgeCase {
  let name = "label out of range"
  let answer = "an error that names the row, the label and the class count, in release builds too"

  /// The labels at the ends of the range; the error itself has an exit test of the same name.
  func check<S>(_ edge: Edge<S>) {
    edge.function("the ends", at: [[[1, 2, 3], [1, 2, 3]]], value: [losses123[0], losses123[2]], gradients: []) {
      Adjoint.crossEntropy(logits: $0[0], labels: [0, 2], reduction: .none)
    }
  }
}

struct LabelSmoothing: EdgeCase {
  let name = "label smoothing ε"
  let answer = "(1−ε)·CE + ε/C·Σ(−log p); with a −inf non-target the loss is +inf"

  func check<S>(_ edge: Edge<S>) {
    let share = 0.1 / 3
    edge.row(
      [1, 2, 3], loss: 0.9 * losses123[2] + share * losses123.reduce(0, +),
      gradient: [p123[0] - share, p123[1] - share, p123[2] - 0.9 - share], edge.losses(2, smoothing: 0.1))
    edge.row(
      [1, 2, 3], loss: losses123.reduce(0, +) / 3, gradient: p123.map { $0 - 1.0 / 3 }, edge.losses(2, smoothing: 1))
    edge.row(
      [-inf, 0, 1], loss: inf, gradient: [-share, p01[0] - share, p01[1] - 0.9 - share], edge.losses(2, smoothing: 0.1))
  }
}

struct ZeroTargetOnAMaskedLogit: EdgeCase {
  let name = "target probability 0 on a −inf logit"
  let answer = "finite (0·log 0 = 0), g finite"
  let peers = "loss NaN"

  func check<S>(_ edge: Edge<S>) {
    edge.row(
      [-inf, 0, 1], loss: 0.8132616875182228, gradient: [0, p01[0] - 0.5, p01[1] - 0.5],
      edge.losses(targets: [0, 0.5, 0.5]))
    // By the targets: −log p, where the cotangent reaches them.
    edge.function(
      "by the targets", at: [[0, 0.5, 0.5]], value: [0.8132616875182228],
      gradients: [[inf, 1.3132616875182228, 0.3132616875182228]]
    ) {
      Adjoint.crossEntropy(logits: Variable(edge.vector([-inf, 0, 1])), targets: $0[0])
    }
  }
}

struct OneHotTargets: EdgeCase {
  let name = "soft target equal to one-hot"
  let answer = "equals the label form to a few ulp, in value, g and Hessian"

  func check<S>(_ edge: Edge<S>) {
    for z in [[1.0, 2, 3], [20, 0, 0], [0, 0, 0], [-inf, 0, 1], [5, -200, 5]] {
      for label in [1, 2] {
        let oneHot = Variable(Tensor<S>.oneHot([label], classes: 3).reshaped(to: [3])), z = edge.vector(z)
        let hard = { (z: Variable<S>) in Adjoint.crossEntropy(logits: z, labels: [label]) }
        let soft = { (z: Variable<S>) in Adjoint.crossEntropy(logits: z, targets: oneHot) }
        let (value, g) = valueWithGradient(at: z, of: hard), (softValue, softG) = valueWithGradient(at: z, of: soft)
        edge.equal("value at \(z)", softValue.scalars, value.scalars, ulps: 4)
        edge.equal("gradient at \(z)", softG.scalars, g.scalars, ulps: 4)
        let h = hessian(at: z, of: hard), softH = hessian(at: z, of: soft)
        edge.equal("Hessian at \(z)", softH.scalars, h.scalars, ulps: 4)
      }
    }
  }
}

struct UnnormalisedTargets: EdgeCase {
  let name = "targets that do not sum to 1"
  let answer = "g = (Σt)·p − t, not p − t"

  func check<S>(_ edge: Edge<S>) {
    let t = [0.25, 0.5, 0.125], sum = 0.875
    let loss = zip(t, losses123).reduce(0) { $0 + $1.0 * $1.1 }
    edge.row([1, 2, 3], loss: loss, gradient: zip(p123, t).map { sum * $0 - $1 }, edge.losses(targets: t))
  }
}

struct ZeroTargets: EdgeCase {
  let name = "all-zero target row"
  let answer = "0; g 0"

  func check<S>(_ edge: Edge<S>) {
    edge.row([1, 2, 3], loss: 0, gradient: [0, 0, 0], edge.losses(targets: [0, 0, 0]))
    edge.row([-inf, 2, 3], loss: 0, gradient: [0, 0, 0], edge.losses(targets: [0, 0, 0]))
  }
}

struct ZeroProbabilityAndTarget: EdgeCase {
  let name = "from probabilities: t = 0, p = 0"
  let answer = "contributes 0; g 0"
  let peers = "NaN when composed"

  func check<S>(_ edge: Edge<S>) {
    edge.row([0, 0.5, 0.5], loss: 0.6931471805599453, gradient: [0, -1, -1]) { p, _ in
      Adjoint.crossEntropy(probabilities: p, targets: edge.targets([0, 0.5, 0.5], for: p), reduction: .none)
    }
    // A target that is not 0 there makes the loss infinite, and its gradient.
    edge.row([0, 0.5, 0.5], loss: inf, gradient: [-inf, -1, 0]) { p, _ in
      Adjoint.crossEntropy(probabilities: p, targets: edge.targets([0.5, 0.5, 0], for: p), reduction: .none)
    }
  }
}

struct EmptyBatch: EdgeCase {
  let name = "empty batch"
  let answer = "mean NaN, sum 0, none []"

  func check<S>(_ edge: Edge<S>) {
    let z = Tensor<S>(shape: [0, 3], scalars: []), t = Variable(z)
    for (reduction, value) in [(Reduction.mean, [nan]), (.sum, [0]), (.none, [])] {
      edge.function("labels, \(reduction)", at: [z], value: value, gradients: [[]]) {
        Adjoint.crossEntropy(logits: $0[0], labels: [], reduction: reduction)
      }
      edge.function("targets, \(reduction)", at: [z], value: value, gradients: [[]]) {
        Adjoint.crossEntropy(logits: $0[0], targets: t, reduction: reduction)
      }
      edge.function("probabilities, \(reduction)", at: [z], value: value, gradients: [[]]) {
        Adjoint.crossEntropy(probabilities: $0[0], targets: t, reduction: reduction)
      }
      edge.function("binary, \(reduction)", at: [z], value: value, gradients: [[]]) {
        binaryCrossEntropy(logits: $0[0], targets: t, reduction: reduction)
      }
    }
  }
}

struct BinaryInTheTails: EdgeCase {
  let name = "binary, logit ±1000"
  let answer = "exact; g 0 or ±1"

  func check<S>(_ edge: Edge<S>) {
    edge.elements([1000, -1000], value: [0, 1000], gradient: [0, -1]) { z in
      binaryCrossEntropy(logits: z, targets: Tensor(repeating: 1, shape: z.shape), reduction: .none)
    }
    edge.elements([1000, -1000], value: [1000, 0], gradient: [1, 0]) { z in
      binaryCrossEntropy(logits: z, targets: Tensor(repeating: 0, shape: z.shape), reduction: .none)
    }
  }
}

struct BinaryAtInfinity: EdgeCase {
  let name = "binary, logit +inf with t = 1, −inf with t = 0"
  let answer = "0; g 0"
  let peers = "NaN"

  func check<S>(_ edge: Edge<S>) {
    edge.elements([inf, -inf], value: [0, inf], gradient: [0, -1]) { z in
      binaryCrossEntropy(logits: z, targets: Tensor(repeating: 1, shape: z.shape), reduction: .none)
    }
    edge.elements([inf, -inf], value: [inf, 0], gradient: [1, 0]) { z in
      binaryCrossEntropy(logits: z, targets: Tensor(repeating: 0, shape: z.shape), reduction: .none)
    }
  }
}

struct HessianOfTheLogits: EdgeCase {
  let name = "Hessian wrt logits"
  let answer = "diag(p) − p pᵀ; with a −inf logit a zero row and column, no NaN"

  func check<S>(_ edge: Edge<S>) {
    for (z, p) in [([1, 2, 3], p123), ([-inf, 0, 1], [0] + p01)] {
      for label in [1, 2] {
        edge.hessian(at: z, is: covariance(p)) { Adjoint.crossEntropy(logits: $0, labels: [label]) }
      }
      edge.hessian(at: z, is: covariance(p)) { z in
        Adjoint.crossEntropy(logits: z, targets: edge.targets([0, 0.5, 0.5], for: z))
      }
      edge.hessian(at: z, is: covariance(p)) { logSumExp($0) }
    }
    // The label's logit itself masked.
    edge.hessian(at: [-inf, 0, 1], is: covariance([0] + p01)) { Adjoint.crossEntropy(logits: $0, labels: [0]) }
    // Binary: σ(z) σ(−z), also where the loss is infinite.
    edge.hessian(at: [0, 1, inf, -1000], is: [[0.25, 0, 0, 0], [0, p01[0] * p01[1], 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]])
    {
      binaryCrossEntropy(logits: $0, targets: Tensor([0, 1, 1, 0]), reduction: .sum)
    }
  }
}

struct LogProbabilityOfAnImpossibleLabel: EdgeCase {
  let name = "log-probabilities [0, −inf], label 1"
  let answer = "+inf; g 0, −1 (of the label alone: log-probabilities are independent variables)"

  func check<S>(_ edge: Edge<S>) {
    edge.row([0, -inf], loss: inf, gradient: [0, -1]) { l, rows in
      Adjoint.crossEntropy(logProbabilities: l, labels: [Int](repeating: 1, count: rows), reduction: .none)
    }
  }
}

struct IgnoredLogProbabilities: EdgeCase {
  let name = "ignored row of log-probabilities holding NaN or ±inf"
  let answer = "loss and g of that row exactly 0; the mean over the others"
  let peers = "JAX: NaN when composed"

  func check<S>(_ edge: Edge<S>) {
    let l = Tensor<S>(shape: [2, 3], scalars: [.nan, -.infinity, .infinity, -1, -2, -3])
    edge.function("an ignored row", at: [l], value: [3], gradients: [[0, 0, 0, 0, 0, -1]]) {
      Adjoint.crossEntropy(logProbabilities: $0[0], labels: [-1, 2], ignoring: -1)
    }
    edge.function("nothing but ignored rows", at: [l], value: [nan], gradients: [[0, 0, 0, 0, 0, 0]]) {
      Adjoint.crossEntropy(logProbabilities: $0[0], labels: [7, 7], ignoring: 7)
    }
  }
}
