// Small data sets for the checks on whole models, and training to the optimum.

extension ClosedForm {
  /// Samples with labels, for a model with scores X W.
  struct Samples: Sendable {
    let x: Tensor<Double>
    let labels: [Int]
    let classes: Int
    /// λ of the penalty λ/2 ‖W‖².
    var penalty = 0.0
    /// The least mean loss, where it is known.
    var optimalLoss = 0.0

    var count: Double { Double(labels.count) }
    /// The one-hot rows of the labels.
    var y: Tensor<Double> { Tensor.oneHot(labels, classes: classes) }

    func scores(_ w: Variable<Double>) -> Variable<Double> { matmul(x, w) }

    func probabilities(_ w: Tensor<Double>) -> Tensor<Double> { value(at: w) { softmax(scores($0), axis: 1) } }

    /// The cross-entropy of the scores, with the penalty.
    func loss(_ w: Variable<Double>, _ reduction: Reduction = .mean) -> Variable<Double> {
      let data = crossEntropy(logits: scores(w), labels: labels, reduction: reduction)
      return penalty == 0 ? data : data + penalty / 2 * sum(w * w)
    }

    /// The weights at the optimum, by Newton's method with the Hessian from the tape.
    ///
    /// Without a penalty the loss does not see a vector added to every column of W (CF-106), so its Hessian is singular:
    /// then the last column is held at zero.
    func optimum() -> Tensor<Double> {
      let free = penalty == 0 ? classes - 1 : classes, features = x.shape[1]
      let held = Variable(Tensor(repeating: 0, shape: [features, classes - free]))
      func objective(_ w: Variable<Double>) -> Variable<Double> {
        loss(concatenate([w.reshaped(to: [features, free]), held], axis: 1))
      }
      var w = Tensor<Double>(repeating: 0, shape: [features * free])
      for _ in 0..<12 { w -= solve(hessian(at: w, of: objective), gradient(at: w, of: objective)) }
      return concatenate([w.reshaped(to: [features, free]), held.value], axis: 1)
    }
  }

  /// Six samples and the weights of a model.
  static let sixSamples = Samples(
    x: [
      [-2.4468, -1.6055, -1.0066], [0.2243, -0.4397, 0.9086], [-0.4186, 1.3189, 0.7315], [-0.2249, -1.0863, 1.2191],
      [-0.3236, -1.5382, 0.3117], [-0.743, 0.1674, -0.2107]
    ],
    labels: [2, 2, 1, 0, 0, 1], classes: 3)
  static let weights: Tensor<Double> = [
    [-1.4638, -0.4476, -0.1802], [-0.8203, -0.2057, 0.3911], [0.4169, -1.2311, -0.0264]
  ]

  /// A constant feature and one more; the classes overlap, so there is a finite optimum.
  static let overlapping = Samples(
    x: [
      [1, 0.2271], [1, 1.4523], [1, -0.1961], [1, -0.554], [1, -0.9545], [1, -1.3991], [1, 0.623], [1, 0.3241],
      [1, 0.8641], [1, 1.1311], [1, -0.9436], [1, -0.9051], [1, -0.5508], [1, -0.0371], [1, 2.0798], [1, 0.6572],
      [1, 0.8761], [1, -1.3237], [1, -0.2144], [1, -2.0456], [1, 0.201], [1, -0.0534], [1, 0.048], [1, -0.6978]
    ],
    labels: [2, 0, 2, 2, 2, 2, 1, 0, 0, 0, 1, 2, 1, 1, 0, 0, 0, 1, 0, 1, 1, 2, 1, 1], classes: 3,
    optimalLoss: 0.7380288029527567)

  static let penalized = Samples(
    x: [
      [-0.8108, -1.2703, 0.8856], [-0.5867, 0.2658, -0.7154], [-0.8006, -1.0452, 0.2467], [1.0223, -0.0168, -0.1764],
      [-2.0544, 0.1539, -0.3196], [-0.0603, -0.0768, 1.0419], [0.711, -1.8775, -0.8386], [-0.2391, -0.8929, -0.371],
      [-0.5092, 1.6764, -1.1605], [-0.9401, -1.3427, 0.6435], [-0.1669, -0.6801, -1.7555], [2.0664, -0.5968, 1.347],
      [-0.2647, -0.0826, 0.2743], [0.2763, 2.0493, -1.8803], [-0.1331, -1.1768, 1.2077]
    ],
    labels: [1, 0, 0, 0, 0, 2, 2, 2, 2, 0, 0, 1, 1, 1, 0], classes: 3, penalty: 0.1,
    optimalLoss: 0.9674195887758641)

  /// Every fifth of R. A. Fisher's 150 irises (1936): sepal and petal, length and width in centimetres; the species.
  static let irises = Samples(
    x: [
      [5.1, 3.5, 1.4, 0.2], [5.4, 3.9, 1.7, 0.4], [5.4, 3.7, 1.5, 0.2], [5.7, 4.4, 1.5, 0.4], [5.4, 3.4, 1.7, 0.2],
      [5.0, 3.0, 1.6, 0.2], [4.8, 3.1, 1.6, 0.2], [5.0, 3.2, 1.2, 0.2], [5.0, 3.5, 1.3, 0.3], [4.8, 3.0, 1.4, 0.3],
      [7.0, 3.2, 4.7, 1.4], [5.7, 2.8, 4.5, 1.3], [5.0, 2.0, 3.5, 1.0], [6.7, 3.1, 4.4, 1.4], [5.9, 3.2, 4.8, 1.8],
      [6.6, 3.0, 4.4, 1.4], [5.5, 2.4, 3.8, 1.1], [6.0, 3.4, 4.5, 1.6], [5.5, 2.6, 4.4, 1.2], [5.7, 3.0, 4.2, 1.2],
      [6.3, 3.3, 6.0, 2.5], [7.6, 3.0, 6.6, 2.1], [6.5, 3.2, 5.1, 2.0], [6.4, 3.2, 5.3, 2.3], [6.9, 3.2, 5.7, 2.3],
      [7.2, 3.2, 6.0, 1.8], [7.4, 2.8, 6.1, 1.9], [7.7, 3.0, 6.1, 2.3], [6.7, 3.1, 5.6, 2.4], [6.7, 3.0, 5.2, 2.3]
    ],
    labels: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2], classes: 3)
}
