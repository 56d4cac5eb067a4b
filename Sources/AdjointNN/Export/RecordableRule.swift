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
    // 1 − βᵗ without cancelling: the power of a number near 1 has few digits of its distance from 1.
    func remainder(_ beta: Double) -> Variable<S> { -expm1(context.step * S(logarithm(beta))) }
    let rate = context.learningRate / remainder(beta1), scale = 1 / sqrt(remainder(beta2))
    return (start - rate * (m / (sqrt(v) * scale + S(epsilon))), [m, v])
  }
}

extension AdamWRule: RecordableRule {
  /// p ← (1 − rate λ) p − rate · m̂ / (√v̂ + ε)
  public func updated<S>(_ p: Variable<S>, _ g: Variable<S>, memory: [Variable<S>], _ context: RecordedContext<S>)
    -> (parameter: Variable<S>, memory: [Variable<S>])
  { adam.step(p, g, memory, context, from: (1 - context.learningRate * context.weightDecay) * p) }
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

/// g + λ p
private func decayed<S>(_ g: Variable<S>, _ p: Variable<S>, _ decay: S) -> Variable<S> {
  decay == 0 ? g : g + decay * p
}

private func logarithm(_ x: Double) -> Double { log(Tensor(x)).scalar }
