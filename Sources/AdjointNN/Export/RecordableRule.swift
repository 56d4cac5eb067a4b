/// A rule of an optimizer that can be recorded: what its loop does to numbers, as operations on variables.
///
/// ``TrainingStep`` takes it. What changes from step to step are variables, so that they are inputs of the program.
public protocol RecordableRule: UpdateRule {
  /// The next parameter, and the next values of the rule's memory: as many as ``UpdateRule/memory`` says.
  func updated<S>(_ p: Variable<S>, _ g: Variable<S>, memory: [Variable<S>], _ context: RecordedContext<S>)
    -> (parameter: Variable<S>, memory: [Variable<S>])
}

/// What a rule knows beside parameter, gradient and memory while a step is recorded.
public struct RecordedContext<S: TensorScalar> {
  /// The number of this update, from 1.
  public let step: Variable<S>
  /// The size of this step.
  public let learningRate: Variable<S>
  /// λ, the decay of the parameters towards 0.
  public let weightDecay: S

  /// 1 − βᵗ without cancelling: the power of a number near 1 has few digits of its distance from 1.
  func remainder(_ beta: Double) -> Variable<S> { -expm1(step * S(logarithm(beta))) }

  /// (1 − rate λ) p
  func shrunk(_ p: Variable<S>) -> Variable<S> { (1 - learningRate * weightDecay) * p }
}

extension SGDRule: RecordableRule {
  /// v ← μ v + g, p ← p − rate · v, or p ← p − rate · (g + μ v) in Nesterov's form, for g with the decay λ p added.
  public func updated<S>(_ p: Variable<S>, _ g: Variable<S>, memory: [Variable<S>], _ context: RecordedContext<S>)
    -> (parameter: Variable<S>, memory: [Variable<S>])
  {
    let g = decayed(g, p, context.weightDecay)
    guard let last = memory.first else { return (p - context.learningRate * g, []) }
    let v = S(momentum) * last + g
    return (p - context.learningRate * (nesterov ? g + S(momentum) * v : v), [v])
  }
}

extension AdamRule: RecordableRule {
  /// p ← p − rate · m̂ / (√v̂ + ε), for g with the decay λ p added.
  public func updated<S>(_ p: Variable<S>, _ g: Variable<S>, memory: [Variable<S>], _ context: RecordedContext<S>)
    -> (parameter: Variable<S>, memory: [Variable<S>])
  { step(p, decayed(g, p, context.weightDecay), memory, context, from: p) }

  /// Adam's step from where the decay left a parameter.
  fileprivate func step<S>(
    _ p: Variable<S>, _ g: Variable<S>, _ memory: [Variable<S>], _ context: RecordedContext<S>, from start: Variable<S>
  ) -> (parameter: Variable<S>, memory: [Variable<S>]) {
    let m = S(beta1) * memory[0] + S(1 - beta1) * g
    let v = S(beta2) * memory[1] + S(1 - beta2) * (g * g)
    let rate = context.learningRate / context.remainder(beta1), scale = 1 / sqrt(context.remainder(beta2))
    return (start - rate * (m / (sqrt(v) * scale + S(epsilon))), [m, v])
  }
}

extension AdamWRule: RecordableRule {
  /// p ← (1 − rate λ) p − rate · m̂ / (√v̂ + ε)
  public func updated<S>(_ p: Variable<S>, _ g: Variable<S>, memory: [Variable<S>], _ context: RecordedContext<S>)
    -> (parameter: Variable<S>, memory: [Variable<S>])
  { adam.step(p, g, memory, context, from: context.shrunk(p)) }
}

extension RMSPropRule: RecordableRule {
  /// v ← α v + (1 − α) g², p ← p − rate · g / (√v + ε), for g with the decay λ p added.
  public func updated<S>(_ p: Variable<S>, _ g: Variable<S>, memory: [Variable<S>], _ context: RecordedContext<S>)
    -> (parameter: Variable<S>, memory: [Variable<S>])
  {
    let g = decayed(g, p, context.weightDecay)
    let v = S(smoothing) * memory[0] + S(1 - smoothing) * (g * g)
    return (p - context.learningRate * (g / (sqrt(v) + S(epsilon))), [v])
  }
}

extension AdagradRule: RecordableRule {
  /// v ← v + g², p ← p − rate · g / (√v + ε), for g with the decay λ p added.
  public func updated<S>(_ p: Variable<S>, _ g: Variable<S>, memory: [Variable<S>], _ context: RecordedContext<S>)
    -> (parameter: Variable<S>, memory: [Variable<S>])
  {
    let g = decayed(g, p, context.weightDecay), v = memory[0] + g * g
    return (p - context.learningRate * (g / (sqrt(v) + S(epsilon))), [v])
  }
}

extension LionRule: RecordableRule {
  /// p ← (1 − rate λ) p − rate · sign(β₁ m + (1 − β₁) g), m ← β₂ m + (1 − β₂) g
  public func updated<S>(_ p: Variable<S>, _ g: Variable<S>, memory: [Variable<S>], _ context: RecordedContext<S>)
    -> (parameter: Variable<S>, memory: [Variable<S>])
  {
    let direction = sign(S(beta1) * memory[0] + S(1 - beta1) * g)
    return (context.shrunk(p) - context.learningRate * direction, [S(beta2) * memory[0] + S(1 - beta2) * g])
  }
}

extension AdaMaxRule: RecordableRule {
  /// p ← p − rate / (1 − β₁ᵗ) · m / u, for g with the decay λ p added; where u is 0, p stays.
  public func updated<S>(_ p: Variable<S>, _ g: Variable<S>, memory: [Variable<S>], _ context: RecordedContext<S>)
    -> (parameter: Variable<S>, memory: [Variable<S>])
  {
    let g = decayed(g, p, context.weightDecay), m = S(beta1) * memory[0] + S(1 - beta1) * g
    let u = maximum(S(beta2) * memory[1], abs(g) + S(epsilon)), isUsed = sign(u)
    let step = select(m / select(u, Variable(1), where: isUsed), Variable(0), where: isUsed)
    return (p - context.learningRate / context.remainder(beta1) * step, [m, u])
  }
}

extension AMSGradRule: RecordableRule {
  /// p ← p − rate · m̂ / (√ŵ + ε), for g with the decay λ p added.
  public func updated<S>(_ p: Variable<S>, _ g: Variable<S>, memory: [Variable<S>], _ context: RecordedContext<S>)
    -> (parameter: Variable<S>, memory: [Variable<S>])
  {
    let g = decayed(g, p, context.weightDecay), m = S(beta1) * memory[0] + S(1 - beta1) * g
    let v = S(beta2) * memory[1] + S(1 - beta2) * (g * g), w = maximum(memory[2], v)
    let rate = context.learningRate / context.remainder(beta1), scale = 1 / sqrt(context.remainder(beta2))
    return (p - rate * (m / (sqrt(w) * scale + S(epsilon))), [m, v, w])
  }
}

extension RAdamRule: RecordableRule {
  /// p ← p − rate · r m̂ / (√v + ε) √(1 − β₂ᵗ), or p ← p − rate · m̂, for g with the decay λ p added.
  public func updated<S>(_ p: Variable<S>, _ g: Variable<S>, memory: [Variable<S>], _ context: RecordedContext<S>)
    -> (parameter: Variable<S>, memory: [Variable<S>])
  {
    let g = decayed(g, p, context.weightDecay), m = S(beta1) * memory[0] + S(1 - beta1) * g
    let v = S(beta2) * memory[1] + S(1 - beta2) * (g * g), most = 2 / (1 - beta2) - 1
    let length = length(context.step, most)
    let variance = (length - 4) * (length - 2) * S(most / ((most - 4) * (most - 2))) / length
    let isAdaptive = relu(sign(length - 5))
    let scale = sqrt(select(variance * context.remainder(beta2), Variable(1), where: isAdaptive))
    let step = select(m * scale / (sqrt(v) + S(epsilon)), m, where: isAdaptive)
    return (p - context.learningRate / context.remainder(beta1) * step, [m, v])
  }

  /// ρ = ρ∞ − 2 t β₂ᵗ / (1 − β₂ᵗ), which is a difference of large numbers: with c = −log β₂ and a = c t, ρ∞ − 2/c and
  /// 2/c (1 − a / (eᵃ − 1)), the latter near 0 by its series.
  private func length<S>(_ step: Variable<S>, _ most: Double) -> Variable<S> {
    if beta2 == 0 { return Variable(S(most)) }
    let c = -logarithm(beta2), a = S(c) * step, isNear = relu(sign(0.1 - a)), square = a * a
    let terms: [Double] = [1 / 12, -1 / 720, 1 / 30240, -1 / 1_209_600]
    var series = Variable(S(terms[3]))
    for term in terms.dropLast().reversed() { series = series * square + S(term) }
    let rest = select(0.5 * a - square * series, 1 - a / expm1(a), where: isNear)
    return S(most - 2 / c) + S(2 / c) * rest
  }
}

extension AdaDeltaRule: RecordableRule {
  /// p ← p − rate · d, for g with the decay λ p added.
  public func updated<S>(_ p: Variable<S>, _ g: Variable<S>, memory: [Variable<S>], _ context: RecordedContext<S>)
    -> (parameter: Variable<S>, memory: [Variable<S>])
  {
    let g = decayed(g, p, context.weightDecay), keep = S(smoothing), add = S(1 - smoothing)
    let v = keep * memory[0] + add * (g * g)
    let d = g * (sqrt(memory[1] + S(epsilon)) / sqrt(v + S(epsilon)))
    return (p - context.learningRate * d, [v, keep * memory[1] + add * (d * d)])
  }
}

extension AdafactorRule: RecordableRule {
  /// p ← (1 − rate λ) p − η u / max(1, rms u / d)
  public func updated<S>(_ p: Variable<S>, _ g: Variable<S>, memory: [Variable<S>], _ context: RecordedContext<S>)
    -> (parameter: Variable<S>, memory: [Variable<S>])
  {
    func rootMeanSquare(_ x: Variable<S>) -> Variable<S> { sqrt(mean(x * x)) }
    let share = exp(S(-smoothingDecay) * log(context.step)), least = S(epsilon ?? Double(S.ulpOfOne))
    let rate = minimum(context.learningRate, 1 / sqrt(context.step))
    let eta = rate * maximum(rootMeanSquare(p), S(leastSize)), squares = g * g
    let v: Variable<S>, kept: [Variable<S>]
    if p.rank > 1 {
      let rows = memory[0] + share * (mean(squares, axis: -1) - memory[0])
      let columns = memory[1] + share * (mean(squares, axis: -2) - memory[1])
      let all = maximum(mean(rows, axes: [-1], keepingAxes: true), least).expandingShape(at: -1)
      v = rows.expandingShape(at: -1) * columns.expandingShape(at: -2) / all
      kept = [rows, columns]
    } else {
      v = memory[0] + share * (squares - memory[0])
      kept = [v, memory[1]]
    }
    let u = g / sqrt(maximum(v, least * least)), excess = maximum(rootMeanSquare(u) / S(threshold), 1)
    return (context.shrunk(p) - eta / excess * u, kept)
  }
}

extension MuonRule: RecordableRule {
  /// A matrix by Muon, else AdamW's step.
  public func updated<S>(_ p: Variable<S>, _ g: Variable<S>, memory: [Variable<S>], _ context: RecordedContext<S>)
    -> (parameter: Variable<S>, memory: [Variable<S>])
  {
    if p.rank != 2 { return adam.step(p, g, memory, context, from: context.shrunk(p)) }
    let m = memory[0] + S(1 - momentum) * (g - memory[0])
    let direction = nearlyOrthogonal(nesterov ? g + S(momentum) * (m - g) : m)
    let scale = S(Swift.max(1, Double(p.shape[0]) / Double(p.shape[1])).squareRoot())
    return (context.shrunk(p) - context.learningRate * scale * direction, [m, memory[1]])
  }

  private func nearlyOrthogonal<S>(_ g: Variable<S>) -> Variable<S> {
    let isTall = g.shape[0] > g.shape[1]
    var x = isTall ? g.transposed() : g
    x = x / maximum(norm(x), 1e-7)
    for _ in 0..<iterations {
      let a = matmul(x, x.transposed())
      x = S(3.4445) * x + matmul(S(-4.7750) * a + S(2.0315) * matmul(a, a), x)
    }
    return isTall ? x.transposed() : x
  }
}

/// g + λ p
private func decayed<S>(_ g: Variable<S>, _ p: Variable<S>, _ decay: S) -> Variable<S> {
  decay == 0 ? g : g + decay * p
}

private func logarithm(_ x: Double) -> Double { log(Tensor(x)).scalar }
