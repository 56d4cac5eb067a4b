// Rules that treat a matrix as one: whose memory is smaller than it, or whose step depends on all of it.

/// Adafactor: of the squares of a matrix's gradients only the means of rows and columns are remembered, v = r cᵀ / mean r;
/// vectors are remembered whole. With η = min(rate, 1/√t) · max(ε₂, rms p), u = g / √v: p ← p − η u / max(1, rms u / d). The
/// share of new squares is t^−δ. N. Shazeer, M. Stern, Adafactor: adaptive learning rates with sublinear memory cost, 2018,
/// algorithms 4 and 5, in PyTorch's form.
///
/// Of parameters of more than two axes the last two are the matrix.
public struct AdafactorRule: UpdateRule {
  /// δ: the share of new squares at step t is t^−δ.
  public var smoothingDecay: Double
  /// ε₁, the least root of a mean square; nil for the precision of the numbers.
  public var epsilon: Double?
  /// ε₂, the least size of a parameter that steps are in proportion to.
  public var leastSize: Double
  /// d, the size of a step, in units of the rate, that is not exceeded.
  public var threshold: Double
  /// Two tensors: the means of rows and of columns, or the squares of a vector and none.
  public var memory: Int { 2 }

  /// The means of rows, then of columns; all squares of a vector, then none.
  public func memoryShape(_ index: Int, for shape: Shape) -> Shape {
    if shape.rank < 2 { return index == 0 ? shape : [0] }
    return Shape(shape.dropLast(2) + [shape[shape.rank - (index == 0 ? 2 : 1)]])
  }

  /// Throws if δ, ε₁ or ε₂ is negative or not finite, or d is not above 0.
  public func validate() throws(InvalidHyperparameter) {
    try InvalidHyperparameter.check(size: smoothingDecay, "smoothing decay")
    if let epsilon { try InvalidHyperparameter.check(size: epsilon, "epsilon") }
    try InvalidHyperparameter.check(size: leastSize, "least size")
    if !(threshold > 0) {
      throw InvalidHyperparameter("threshold", threshold, range: "it is above 0")
    }
  }

  /// p ← (1 − rate λ) p − η u / max(1, rms u / d)
  @specialized(where S == Float)
  @specialized(where S == Double)
  public func update<S: TensorScalar>(_ p: UnsafeMutablePointer<S>, _ g: UnsafePointer<S>, _ context: UpdateContext<S>)
  {
    guard let first = context.first else { return }
    let count = context.count, step = Double(context.step)
    let share = S(pow(Tensor<Double>(step), -smoothingDecay).scalar), least = S(epsilon ?? Double(S.ulpOfOne))
    var size = 0.0
    for i in 0..<count { size += Double(p[i]) * Double(p[i]) }
    let rate = Swift.min(context.learningRate, 1 / step.squareRoot())
    let eta = rate * Swift.max(leastSize, (size / Double(count)).squareRoot())

    // √v of each element, then u.
    var u = [S](repeating: 0, count: count)
    let rank = context.shape.rank
    if rank > 1, let columns = context.second {
      let height = context.shape[rank - 2], width = context.shape[rank - 1]
      for matrix in 0..<count / (height * width) {
        let g = g + matrix * height * width, r = first + matrix * height, c = columns + matrix * width
        var sums = [S](repeating: 0, count: width), mean: S = 0
        for i in 0..<height {
          var sum: S = 0
          for j in 0..<width {
            let square = g[i * width + j] * g[i * width + j]
            sum += square
            sums[j] += square
          }
          r[i] += share * (sum / S(width) - r[i])
          mean += r[i]
        }
        mean = Swift.max(mean / S(height), least)
        for j in 0..<width { c[j] += share * (sums[j] / S(height) - c[j]) }
        for i in 0..<height {
          for j in 0..<width { u[(matrix * height + i) * width + j] = r[i] * c[j] / mean }
        }
      }
    } else {
      for i in 0..<count {
        first[i] += share * (g[i] * g[i] - first[i])
        u[i] = first[i]
      }
    }
    var length = 0.0
    for i in 0..<count {
      u[i] = g[i] / Swift.max(u[i], least * least).quietSquareRoot()
      length += Double(u[i]) * Double(u[i])
    }
    let excess = Swift.max(1, (length / Double(count)).squareRoot() / threshold)
    let shrink = S(1 - context.learningRate * context.weightDecay), scale = S(eta / excess)
    for i in 0..<count { p[i] = shrink * p[i] - scale * u[i] }
  }
}

/// Muon: a matrix steps along its momentum brought near to orthogonal, m ← μ m + (1 − μ) g, p ← (1 − rate λ) p − rate ·
/// √max(1, rows / columns) · O(g + μ (m − g)), where O is a few of the iterations X ← a X + (b A + c A²) X, A = X Xᵀ, which
/// bring all singular values near to 1. Whatever is no matrix (a bias, a scale) is changed by AdamW. K. Jordan et al., Muon:
/// an optimizer for hidden layers in neural networks, 2024, in PyTorch's form.
///
/// Embeddings and output layers are commonly given to AdamW, too; ``RuleOptimizer/groups`` give what is no matrix another
/// rate.
public struct MuonRule: UpdateRule {
  /// μ, the share of the momentum that is kept.
  public var momentum: Double
  /// Whether the step is taken from where the momentum leads (Nesterov's form).
  public var nesterov: Bool
  /// The number of iterations towards an orthogonal matrix.
  public var iterations: Int
  /// The rule for what is no matrix.
  public var adam: AdamRule
  /// Two tensors: the momentum of a matrix and none, or AdamW's.
  public var memory: Int { 2 }

  /// One for a matrix, two else.
  public func memoryShape(_ index: Int, for shape: Shape) -> Shape { shape.rank == 2 && index == 1 ? [0] : shape }

  /// Throws if the momentum or a β is not in 0..<1, ε is negative or not finite, or there is no iteration.
  public func validate() throws(InvalidHyperparameter) {
    try InvalidHyperparameter.check(share: momentum, "momentum")
    try InvalidHyperparameter.check(count: iterations, atLeast: 1, "iterations")
    try adam.validate()
  }

  /// A matrix by Muon, else AdamW's step.
  public func update<S: TensorScalar>(_ p: UnsafeMutablePointer<S>, _ g: UnsafePointer<S>, _ context: UpdateContext<S>)
  {
    let shrink = S(1 - context.learningRate * context.weightDecay)
    guard context.shape.rank == 2, let m = context.first else {
      return adam.step(p, g, context, coupledDecay: 0, shrink: shrink)
    }
    func tensor(_ scalars: UnsafePointer<S>) -> Tensor<S> {
      Tensor(shape: context.shape, scalars: Array(UnsafeBufferPointer(start: scalars, count: context.count)))
    }
    let slope = tensor(g), before = tensor(m), mean = before + S(1 - momentum) * (slope - before)
    mean.withUnsafeScalars { m.update(from: $0.baseAddress!, count: context.count) }
    let direction = nearlyOrthogonal(nesterov ? slope + S(momentum) * (mean - slope) : mean)
    let (rows, columns) = (Double(context.shape[0]), Double(context.shape[1]))
    let rate = S(context.learningRate * Swift.max(1, rows / columns).squareRoot())
    let next = shrink * tensor(p) - rate * direction
    next.withUnsafeScalars { p.update(from: $0.baseAddress!, count: context.count) }
  }

  private func nearlyOrthogonal<S>(_ g: Tensor<S>) -> Tensor<S> {
    let isTall = g.shape[0] > g.shape[1]
    var x = isTall ? g.transposed() : g
    x /= Swift.max(norm(x).scalar, 1e-7)
    for _ in 0..<iterations {
      let a = matmul(x, x.transposed())
      x = S(3.4445) * x + matmul(S(-4.7750) * a + S(2.0315) * matmul(a, a), x)
    }
    return isTall ? x.transposed() : x
  }
}

// ── the optimizers by their names ───────────────────────────────────────────────────────────────────────────────────

/// Adafactor: see ``AdafactorRule``.
public typealias Adafactor<Scalar: TensorScalar> = RuleOptimizer<Scalar, AdafactorRule>
/// Muon: see ``MuonRule``.
public typealias Muon<Scalar: TensorScalar> = RuleOptimizer<Scalar, MuonRule>

extension RuleOptimizer where Rule == AdafactorRule {
  /// Adafactor: see ``AdafactorRule``.
  public init<M: Module>(
    for model: M, learningRate: Schedule = 1e-2, smoothingDecay: Double = 0.8, epsilon: Double? = nil,
    leastSize: Double = 1e-3, threshold: Double = 1, weightDecay: Double = 0, clipping: GradientClipping? = nil
  ) where M.Scalar == Scalar {
    self.init(
      AdafactorRule(smoothingDecay: smoothingDecay, epsilon: epsilon, leastSize: leastSize, threshold: threshold),
      for: model, learningRate: learningRate, weightDecay: weightDecay, clipping: clipping)
  }
}

extension RuleOptimizer where Rule == MuonRule {
  /// Muon: see ``MuonRule``.
  public init<M: Module>(
    for model: M, learningRate: Schedule = 1e-3, momentum: Double = 0.95, nesterov: Bool = true, iterations: Int = 5,
    betas: (Double, Double) = (0.9, 0.999), epsilon: Double = 1e-8, weightDecay: Double = 0.1,
    clipping: GradientClipping? = nil
  ) where M.Scalar == Scalar {
    let adam = AdamRule(beta1: betas.0, beta2: betas.1, epsilon: epsilon)
    self.init(
      MuonRule(momentum: momentum, nesterov: nesterov, iterations: iterations, adam: adam), for: model,
      learningRate: learningRate, weightDecay: weightDecay, clipping: clipping)
  }
}
