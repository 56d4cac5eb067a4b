// Relatives of Adam, each one loop over the elements: see Rules.swift for how these are written.

/// AdaMax, Adam with the largest gradient in place of the mean square: m ← β₁ m + (1 − β₁) g, u ← max(β₂ u, |g| + ε),
/// p ← p − rate / (1 − β₁ᵗ) · m / u. D. Kingma, J. Ba, Adam, 2014, algorithm 2, in PyTorch's form.
public struct AdaMaxRule: UpdateRule {
  /// β₁, the share of the mean gradient m that is kept.
  public var beta1: Double
  /// β₂, the share of the largest gradient u that is kept.
  public var beta2: Double
  /// ε, what is added to the size of the gradient.
  public var epsilon: Double
  /// Two numbers an element: m and u.
  public var memory: Int { 2 }

  /// Throws if a β is not in 0..<1, or ε is negative or not finite.
  public func validate() throws(InvalidHyperparameter) {
    try InvalidHyperparameter.check(share: beta1, "beta1")
    try InvalidHyperparameter.check(share: beta2, "beta2")
    try InvalidHyperparameter.check(size: epsilon, "epsilon")
  }

  /// p ← p − rate / (1 − β₁ᵗ) · m / u, for g with the decay λ p added. An element whose gradients were all 0, with ε 0, stays.
  @specialized(where S == Float)
  @specialized(where S == Double)
  public func update<S: TensorScalar>(_ p: UnsafeMutablePointer<S>, _ g: UnsafePointer<S>, _ context: UpdateContext<S>)
  {
    guard let m = context.first, let u = context.second else { return }
    let b1 = S(beta1), b2 = S(beta2), c1 = S(1 - beta1), decay = S(context.weightDecay), epsilon = S(self.epsilon)
    let rate = S(context.learningRate / (1 - power(beta1, context.step)))
    for i in 0..<context.count {
      let g = g[i] + decay * p[i]
      let kept = b2 * u[i], size = (g < 0 ? -g : g) + epsilon
      m[i] = b1 * m[i] + c1 * g
      // A NaN in either stays one.
      u[i] = kept > size ? kept : (kept == kept ? size : kept)
      if u[i] != 0 { p[i] -= rate * (m[i] / u[i]) }
    }
  }
}

/// AMSGrad, Adam whose mean square never falls: w ← max(w, v), p ← p − rate · m̂ / (√ŵ + ε) with Adam's m and v. S. Reddi et
/// al., On the convergence of Adam and beyond, 2018, algorithm 2, with Adam's corrections as in PyTorch.
public struct AMSGradRule: UpdateRule {
  /// β₁, the share of the mean gradient m that is kept.
  public var beta1: Double
  /// β₂, the share of the mean square v that is kept.
  public var beta2: Double
  /// ε, what is added to the root of the largest mean square.
  public var epsilon: Double
  /// Three numbers an element: m, v and w.
  public var memory: Int { 3 }

  /// Throws if a β is not in 0..<1, or ε is negative or not finite.
  public func validate() throws(InvalidHyperparameter) {
    try InvalidHyperparameter.check(share: beta1, "beta1")
    try InvalidHyperparameter.check(share: beta2, "beta2")
    try InvalidHyperparameter.check(size: epsilon, "epsilon")
  }

  /// p ← p − rate · m̂ / (√ŵ + ε), for g with the decay λ p added.
  @specialized(where S == Float)
  @specialized(where S == Double)
  public func update<S: TensorScalar>(_ p: UnsafeMutablePointer<S>, _ g: UnsafePointer<S>, _ context: UpdateContext<S>)
  {
    guard let m = context.first, let v = context.second, let w = context.third else { return }
    let b1 = S(beta1), b2 = S(beta2), c1 = S(1 - beta1), c2 = S(1 - beta2), epsilon = S(self.epsilon)
    let decay = S(context.weightDecay), rate = S(context.learningRate / (1 - power(beta1, context.step)))
    let scale = S(1 / (1 - power(beta2, context.step)).squareRoot())
    for i in 0..<context.count {
      let g = g[i] + decay * p[i]
      m[i] = b1 * m[i] + c1 * g
      v[i] = b2 * v[i] + c2 * (g * g)
      w[i] = w[i] > v[i] ? w[i] : v[i]
      p[i] -= rate * (m[i] / (w[i].quietSquareRoot() * scale + epsilon))
    }
  }
}

/// RAdam, Adam that does not divide by the mean square until that is worth something: with ρ∞ = 2 / (1 − β₂) − 1 and
/// ρ = ρ∞ − 2 t β₂ᵗ / (1 − β₂ᵗ), for ρ > 5 p ← p − rate · r m̂ / √v̂, r² = (ρ − 4)(ρ − 2) ρ∞ / ((ρ∞ − 4)(ρ∞ − 2) ρ), else
/// p ← p − rate · m̂. L. Liu et al., On the variance of the adaptive learning rate and beyond, 2019, algorithm 2, with ε as
/// in PyTorch.
public struct RAdamRule: UpdateRule {
  /// β₁, the share of the mean gradient m that is kept.
  public var beta1: Double
  /// β₂, the share of the mean square v that is kept.
  public var beta2: Double
  /// ε, what is added to the root of the mean square.
  public var epsilon: Double
  /// Two numbers an element: m and v.
  public var memory: Int { 2 }

  /// Throws if a β is not in 0..<1, or ε is negative or not finite.
  public func validate() throws(InvalidHyperparameter) {
    try InvalidHyperparameter.check(share: beta1, "beta1")
    try InvalidHyperparameter.check(share: beta2, "beta2")
    try InvalidHyperparameter.check(size: epsilon, "epsilon")
  }

  /// p ← p − rate · r m̂ / (√v + ε) √(1 − β₂ᵗ), or p ← p − rate · m̂, for g with the decay λ p added.
  @specialized(where S == Float)
  @specialized(where S == Double)
  public func update<S: TensorScalar>(_ p: UnsafeMutablePointer<S>, _ g: UnsafePointer<S>, _ context: UpdateContext<S>)
  {
    guard let m = context.first, let v = context.second else { return }
    let b1 = S(beta1), b2 = S(beta2), c1 = S(1 - beta1), c2 = S(1 - beta2), epsilon = S(self.epsilon)
    let decay = S(context.weightDecay), rate = S(context.learningRate / (1 - power(beta1, context.step)))
    let kept = power(beta2, context.step), most = 2 / (1 - beta2) - 1
    let length = most - 2 * Double(context.step) * kept / (1 - kept)
    let isAdaptive = length > 5
    let variance = (length - 4) * (length - 2) * most / ((most - 4) * (most - 2) * length)
    let scale = isAdaptive ? S((variance * (1 - kept)).squareRoot()) : 1
    for i in 0..<context.count {
      let g = g[i] + decay * p[i]
      m[i] = b1 * m[i] + c1 * g
      v[i] = b2 * v[i] + c2 * (g * g)
      p[i] -= rate * (isAdaptive ? m[i] * scale / (v[i].quietSquareRoot() + epsilon) : m[i])
    }
  }
}

/// AdaDelta, steps in units of the steps before: v ← ρ v + (1 − ρ) g², d = g √(w + ε) / √(v + ε), w ← ρ w + (1 − ρ) d²,
/// p ← p − rate · d. M. Zeiler, ADADELTA: an adaptive learning rate method, 2012, algorithm 1.
public struct AdaDeltaRule: UpdateRule {
  /// ρ, the share of the mean squares that is kept.
  public var smoothing: Double
  /// ε, what is added to the mean squares under the roots.
  public var epsilon: Double
  /// Two numbers an element: v and w.
  public var memory: Int { 2 }

  /// Throws if ρ is not in 0..<1, or ε is negative or not finite.
  public func validate() throws(InvalidHyperparameter) {
    try InvalidHyperparameter.check(share: smoothing, "smoothing")
    try InvalidHyperparameter.check(size: epsilon, "epsilon")
  }

  /// p ← p − rate · d, for g with the decay λ p added.
  @specialized(where S == Float)
  @specialized(where S == Double)
  public func update<S: TensorScalar>(_ p: UnsafeMutablePointer<S>, _ g: UnsafePointer<S>, _ context: UpdateContext<S>)
  {
    guard let v = context.first, let w = context.second else { return }
    let rate = S(context.learningRate), decay = S(context.weightDecay), epsilon = S(self.epsilon)
    let keep = S(smoothing), add = S(1 - smoothing)
    for i in 0..<context.count {
      let g = g[i] + decay * p[i]
      v[i] = keep * v[i] + add * (g * g)
      let d = g * ((w[i] + epsilon).quietSquareRoot() / (v[i] + epsilon).quietSquareRoot())
      w[i] = keep * w[i] + add * (d * d)
      p[i] -= rate * d
    }
  }
}

// ── the optimizers by their names ───────────────────────────────────────────────────────────────────────────────────

/// AdaMax: see ``AdaMaxRule``.
public typealias AdaMax<Scalar: TensorScalar> = RuleOptimizer<Scalar, AdaMaxRule>
/// AMSGrad: see ``AMSGradRule``.
public typealias AMSGrad<Scalar: TensorScalar> = RuleOptimizer<Scalar, AMSGradRule>
/// RAdam: see ``RAdamRule``.
public typealias RAdam<Scalar: TensorScalar> = RuleOptimizer<Scalar, RAdamRule>
/// AdaDelta: see ``AdaDeltaRule``.
public typealias AdaDelta<Scalar: TensorScalar> = RuleOptimizer<Scalar, AdaDeltaRule>

extension RuleOptimizer where Rule == AdaMaxRule {
  /// AdaMax: see ``AdaMaxRule``.
  public init<M: Module>(
    for model: M, learningRate: Schedule = 2e-3, betas: (Double, Double) = (0.9, 0.999), epsilon: Double = 1e-8,
    weightDecay: Double = 0, clipping: GradientClipping? = nil
  ) where M.Scalar == Scalar {
    self.init(
      AdaMaxRule(beta1: betas.0, beta2: betas.1, epsilon: epsilon), for: model, learningRate: learningRate,
      weightDecay: weightDecay, clipping: clipping)
  }
}

extension RuleOptimizer where Rule == AMSGradRule {
  /// AMSGrad: see ``AMSGradRule``.
  public init<M: Module>(
    for model: M, learningRate: Schedule = 1e-3, betas: (Double, Double) = (0.9, 0.999), epsilon: Double = 1e-8,
    weightDecay: Double = 0, clipping: GradientClipping? = nil
  ) where M.Scalar == Scalar {
    self.init(
      AMSGradRule(beta1: betas.0, beta2: betas.1, epsilon: epsilon), for: model, learningRate: learningRate,
      weightDecay: weightDecay, clipping: clipping)
  }
}

extension RuleOptimizer where Rule == RAdamRule {
  /// RAdam: see ``RAdamRule``.
  public init<M: Module>(
    for model: M, learningRate: Schedule = 1e-3, betas: (Double, Double) = (0.9, 0.999), epsilon: Double = 1e-8,
    weightDecay: Double = 0, clipping: GradientClipping? = nil
  ) where M.Scalar == Scalar {
    self.init(
      RAdamRule(beta1: betas.0, beta2: betas.1, epsilon: epsilon), for: model, learningRate: learningRate,
      weightDecay: weightDecay, clipping: clipping)
  }
}

extension RuleOptimizer where Rule == AdaDeltaRule {
  /// AdaDelta: see ``AdaDeltaRule``.
  public init<M: Module>(
    for model: M, learningRate: Schedule = 1, smoothing: Double = 0.9, epsilon: Double = 1e-6,
    weightDecay: Double = 0, clipping: GradientClipping? = nil
  ) where M.Scalar == Scalar {
    self.init(
      AdaDeltaRule(smoothing: smoothing, epsilon: epsilon), for: model, learningRate: learningRate,
      weightDecay: weightDecay, clipping: clipping)
  }
}
