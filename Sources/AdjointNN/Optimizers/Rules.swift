// The rules of the usual optimizers, each one loop over the elements. They are specialised for both element types:
// unspecialised, a loop costs a call for every operation. Roots are quiet ones, so that every loop runs in vectors.

/// Stochastic gradient descent, with momentum: v ← μ v + g, p ← p − rate · v; with Nesterov's: p ← p − rate · (g + μ v).
/// I. Sutskever et al., On the importance of initialization and momentum in deep learning, 2013, in PyTorch's form.
public struct SGDRule: UpdateRule {
  /// μ, the share of the last step that is kept; 0 for none.
  public var momentum: Double
  /// Whether the step is taken from where the momentum leads (Nesterov's form).
  public var nesterov: Bool
  /// One number an element, v; none without momentum.
  public var memory: Int { momentum == 0 ? 0 : 1 }

  /// Throws if the momentum is not in 0..<1.
  public func validate() throws(InvalidHyperparameter) {
    try InvalidHyperparameter.check(share: momentum, "momentum")
  }

  /// v ← μ v + g, p ← p − rate · v, or p ← p − rate · (g + μ v) in Nesterov's form, for g with the decay λ p added.
  @specialized(where S == Float)
  @specialized(where S == Double)
  public func update<S: TensorScalar>(_ p: UnsafeMutablePointer<S>, _ g: UnsafePointer<S>, _ context: UpdateContext<S>)
  {
    let rate = S(context.learningRate), decay = S(context.weightDecay), momentum = S(momentum)
    guard let v = context.first else {
      for i in 0..<context.count { p[i] -= rate * (g[i] + decay * p[i]) }
      return
    }
    for i in 0..<context.count {
      let g = g[i] + decay * p[i]
      v[i] = momentum * v[i] + g
      p[i] -= rate * (nesterov ? g + momentum * v[i] : v[i])
    }
  }
}

/// Adam: m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², p ← p − rate · m̂ / (√v̂ + ε), where m̂ = m / (1 − β₁ᵗ) and
/// v̂ = v / (1 − β₂ᵗ). D. Kingma, J. Ba, Adam: a method for stochastic optimization, 2014, algorithm 1.
public struct AdamRule: UpdateRule {
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

  /// p ← p − rate · m̂ / (√v̂ + ε), for g with the decay λ p added.
  public func update<S: TensorScalar>(_ p: UnsafeMutablePointer<S>, _ g: UnsafePointer<S>, _ context: UpdateContext<S>)
  {
    step(p, g, context, coupledDecay: S(context.weightDecay), shrink: 1)
  }

  @specialized(where S == Float)
  @specialized(where S == Double)
  func step<S: TensorScalar>(
    _ p: UnsafeMutablePointer<S>, _ g: UnsafePointer<S>, _ context: UpdateContext<S>, coupledDecay: S, shrink: S
  ) {
    guard let m = context.first, let v = context.second else { return }
    let b1 = S(beta1), b2 = S(beta2), c1 = S(1 - beta1), c2 = S(1 - beta2), epsilon = S(self.epsilon)
    let rate = S(context.learningRate / (1 - power(beta1, context.step)))
    let scale = S(1 / (1 - power(beta2, context.step)).squareRoot())
    for i in 0..<context.count {
      let g = g[i] + coupledDecay * p[i]
      m[i] = b1 * m[i] + c1 * g
      v[i] = b2 * v[i] + c2 * (g * g)
      p[i] = shrink * p[i] - rate * (m[i] / (v[i].quietSquareRoot() * scale + epsilon))
    }
  }
}

/// Adam with the decay taken from the parameter, not through the gradient: p ← (1 − rate λ) p − Adam's step.
/// I. Loshchilov, F. Hutter, Decoupled weight decay regularization, 2017, algorithm 2.
public struct AdamWRule: UpdateRule {
  /// The step and its hyperparameters, without the decay.
  public var adam: AdamRule
  /// Two numbers an element: m and v.
  public var memory: Int { 2 }

  /// Throws if a β is not in 0..<1, or ε is negative or not finite.
  public func validate() throws(InvalidHyperparameter) {
    try adam.validate()
  }

  /// p ← (1 − rate λ) p − rate · m̂ / (√v̂ + ε)
  public func update<S: TensorScalar>(_ p: UnsafeMutablePointer<S>, _ g: UnsafePointer<S>, _ context: UpdateContext<S>)
  {
    adam.step(p, g, context, coupledDecay: 0, shrink: S(1 - context.learningRate * context.weightDecay))
  }
}

/// RMSProp: v ← α v + (1 − α) g², p ← p − rate · g / (√v + ε). G. Hinton, Neural networks for machine learning, lecture
/// 6e, 2012.
public struct RMSPropRule: UpdateRule {
  /// α, the share of the mean square v that is kept.
  public var smoothing: Double
  /// ε, what is added to the root of the mean square.
  public var epsilon: Double
  /// One number an element: v.
  public var memory: Int { 1 }

  /// Throws if α is not in 0..<1, or ε is negative or not finite.
  public func validate() throws(InvalidHyperparameter) {
    try InvalidHyperparameter.check(share: smoothing, "smoothing")
    try InvalidHyperparameter.check(size: epsilon, "epsilon")
  }

  /// v ← α v + (1 − α) g², p ← p − rate · g / (√v + ε), for g with the decay λ p added.
  @specialized(where S == Float)
  @specialized(where S == Double)
  public func update<S: TensorScalar>(_ p: UnsafeMutablePointer<S>, _ g: UnsafePointer<S>, _ context: UpdateContext<S>)
  {
    guard let v = context.first else { return }
    let rate = S(context.learningRate), decay = S(context.weightDecay), epsilon = S(self.epsilon)
    let keep = S(smoothing), add = S(1 - smoothing)
    for i in 0..<context.count {
      let g = g[i] + decay * p[i]
      v[i] = keep * v[i] + add * (g * g)
      p[i] -= rate * (g / (v[i].quietSquareRoot() + epsilon))
    }
  }
}

/// Adagrad: v ← v + g², p ← p − rate · g / (√v + ε). J. Duchi et al., Adaptive subgradient methods, 2011.
public struct AdagradRule: UpdateRule {
  /// ε, what is added to the root of the sum of squares.
  public var epsilon: Double
  /// One number an element: v.
  public var memory: Int { 1 }

  /// Throws if ε is negative or not finite.
  public func validate() throws(InvalidHyperparameter) {
    try InvalidHyperparameter.check(size: epsilon, "epsilon")
  }

  /// v ← v + g², p ← p − rate · g / (√v + ε), for g with the decay λ p added.
  @specialized(where S == Float)
  @specialized(where S == Double)
  public func update<S: TensorScalar>(_ p: UnsafeMutablePointer<S>, _ g: UnsafePointer<S>, _ context: UpdateContext<S>)
  {
    guard let v = context.first else { return }
    let rate = S(context.learningRate), decay = S(context.weightDecay), epsilon = S(self.epsilon)
    for i in 0..<context.count {
      let g = g[i] + decay * p[i]
      v[i] += g * g
      p[i] -= rate * (g / (v[i].quietSquareRoot() + epsilon))
    }
  }
}

/// Lion: c = β₁ m + (1 − β₁) g, p ← (1 − rate λ) p − rate · sign c, m ← β₂ m + (1 − β₂) g. X. Chen et al., Symbolic
/// discovery of optimization algorithms, 2023, algorithm 2.
public struct LionRule: UpdateRule {
  /// β₁, the share of m in the direction of the step.
  public var beta1: Double
  /// β₂, the share of m that is kept.
  public var beta2: Double
  /// One number an element: m.
  public var memory: Int { 1 }

  /// Throws if a β is not in 0..<1.
  public func validate() throws(InvalidHyperparameter) {
    try InvalidHyperparameter.check(share: beta1, "beta1")
    try InvalidHyperparameter.check(share: beta2, "beta2")
  }

  /// p ← (1 − rate λ) p − rate · sign(β₁ m + (1 − β₁) g), m ← β₂ m + (1 − β₂) g
  @specialized(where S == Float)
  @specialized(where S == Double)
  public func update<S: TensorScalar>(_ p: UnsafeMutablePointer<S>, _ g: UnsafePointer<S>, _ context: UpdateContext<S>)
  {
    guard let m = context.first else { return }
    let rate = S(context.learningRate), shrink = S(1 - context.learningRate * context.weightDecay)
    let b1 = S(beta1), c1 = S(1 - beta1), b2 = S(beta2), c2 = S(1 - beta2)
    for i in 0..<context.count {
      let direction = b1 * m[i] + c1 * g[i]
      let sign: S = direction > 0 ? 1 : (direction < 0 ? -1 : 0)
      p[i] = shrink * p[i] - rate * sign
      m[i] = b2 * m[i] + c2 * g[i]
    }
  }
}

/// bᵗ by repeated squaring: the same bits everywhere.
func power(_ base: Double, _ exponent: Int) -> Double {
  var result = 1.0, square = base, rest = exponent
  while rest > 0 {
    if rest & 1 == 1 { result *= square }
    square *= square
    rest >>= 1
  }
  return result
}

// ── the optimizers by their names ───────────────────────────────────────────────────────────────────────────────────

/// Stochastic gradient descent, with or without momentum: see ``SGDRule``.
public typealias SGD<Scalar: TensorScalar> = RuleOptimizer<Scalar, SGDRule>
/// Adam: see ``AdamRule``.
public typealias Adam<Scalar: TensorScalar> = RuleOptimizer<Scalar, AdamRule>
/// Adam with decoupled decay: see ``AdamWRule``.
public typealias AdamW<Scalar: TensorScalar> = RuleOptimizer<Scalar, AdamWRule>
/// RMSProp: see ``RMSPropRule``.
public typealias RMSProp<Scalar: TensorScalar> = RuleOptimizer<Scalar, RMSPropRule>
/// Adagrad: see ``AdagradRule``.
public typealias Adagrad<Scalar: TensorScalar> = RuleOptimizer<Scalar, AdagradRule>
/// Lion: see ``LionRule``.
public typealias Lion<Scalar: TensorScalar> = RuleOptimizer<Scalar, LionRule>

extension RuleOptimizer where Rule == SGDRule {
  /// Gradient descent: see ``SGDRule``.
  public init<M: Module>(
    for model: M, learningRate: Schedule, momentum: Double = 0, nesterov: Bool = false, weightDecay: Double = 0,
    clipping: GradientClipping? = nil
  ) where M.Scalar == Scalar {
    self.init(
      SGDRule(momentum: momentum, nesterov: nesterov), for: model, learningRate: learningRate, weightDecay: weightDecay,
      clipping: clipping)
  }
}

extension RuleOptimizer where Rule == AdamRule {
  /// Adam: see ``AdamRule``.
  public init<M: Module>(
    for model: M, learningRate: Schedule = 1e-3, betas: (Double, Double) = (0.9, 0.999), epsilon: Double = 1e-8,
    weightDecay: Double = 0, clipping: GradientClipping? = nil
  ) where M.Scalar == Scalar {
    self.init(
      AdamRule(beta1: betas.0, beta2: betas.1, epsilon: epsilon), for: model, learningRate: learningRate,
      weightDecay: weightDecay, clipping: clipping)
  }

  /// Not available.
  @available(*, unavailable, message: "write betas: (0.5, 0.999)")
  public init<M: Module>(for model: M, learningRate: Schedule = 1e-3, beta1: Double, beta2: Double = 0.999)
  where M.Scalar == Scalar { fatalError() }
}

extension RuleOptimizer where Rule == AdamWRule {
  /// Adam with decoupled decay: see ``AdamWRule``.
  public init<M: Module>(
    for model: M, learningRate: Schedule = 1e-3, betas: (Double, Double) = (0.9, 0.999), epsilon: Double = 1e-8,
    weightDecay: Double = 0.01, clipping: GradientClipping? = nil
  ) where M.Scalar == Scalar {
    self.init(
      AdamWRule(adam: AdamRule(beta1: betas.0, beta2: betas.1, epsilon: epsilon)), for: model,
      learningRate: learningRate, weightDecay: weightDecay, clipping: clipping)
  }
}

extension RuleOptimizer where Rule == RMSPropRule {
  /// RMSProp: see ``RMSPropRule``.
  public init<M: Module>(
    for model: M, learningRate: Schedule = 1e-2, smoothing: Double = 0.99, epsilon: Double = 1e-8,
    weightDecay: Double = 0,
    clipping: GradientClipping? = nil
  ) where M.Scalar == Scalar {
    self.init(
      RMSPropRule(smoothing: smoothing, epsilon: epsilon), for: model, learningRate: learningRate,
      weightDecay: weightDecay, clipping: clipping)
  }
}

extension RuleOptimizer where Rule == AdagradRule {
  /// Adagrad: see ``AdagradRule``.
  public init<M: Module>(
    for model: M, learningRate: Schedule = 1e-2, epsilon: Double = 1e-10, weightDecay: Double = 0,
    clipping: GradientClipping? = nil
  ) where M.Scalar == Scalar {
    self.init(
      AdagradRule(epsilon: epsilon), for: model, learningRate: learningRate, weightDecay: weightDecay,
      clipping: clipping)
  }
}

extension RuleOptimizer where Rule == LionRule {
  /// Lion: see ``LionRule``.
  public init<M: Module>(
    for model: M, learningRate: Schedule = 1e-4, betas: (Double, Double) = (0.9, 0.99), weightDecay: Double = 0,
    clipping: GradientClipping? = nil
  ) where M.Scalar == Scalar {
    self.init(
      LionRule(beta1: betas.0, beta2: betas.1), for: model, learningRate: learningRate, weightDecay: weightDecay,
      clipping: clipping)
  }
}
