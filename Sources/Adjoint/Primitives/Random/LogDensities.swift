// Logarithms of densities and probabilities, element by element and broadcast. Outside of the support they are −∞ with
// gradient 0; parameters that are none give NaN. What is made of tensors alone is a tensor.

import AdjointTensors

/// The logarithm of the density of the normal distribution: −z²/2 − log σ − log(2π)/2 with z = (x − μ)/σ.
public func normalLogDensity<S: TensorScalar>(
  _ x: some VariableOperand<S>, mean: some VariableOperand<S>, standardDeviation: some VariableOperand<S>
) -> Variable<S> { normalValue(x.asVariable, mean: mean.asVariable, standardDeviation: standardDeviation.asVariable) }
/// The same of tensors.
public func normalLogDensity<S>(
  _ x: Tensor<S>, mean: Tensor<S>, standardDeviation: Tensor<S>
) -> Tensor<S> { normalValue(Variable(x), mean: Variable(mean), standardDeviation: Variable(standardDeviation)).value }

private func normalValue<S>(_ x: Variable<S>, mean: Variable<S>, standardDeviation: Variable<S>) -> Variable<S> {
  let z = (x - mean) / standardDeviation
  return -0.5 * square(z) - log(standardDeviation) - S(0.9189385332046728)
}

/// The logarithm of the density of the exponential distribution: log λ − λ x for x ≥ 0.
public func exponentialLogDensity<S: TensorScalar>(
  _ x: some VariableOperand<S>, rate: some VariableOperand<S>
) -> Variable<S> { exponentialValue(x.asVariable, rate: rate.asVariable) }
/// The same of tensors.
public func exponentialLogDensity<S>(
  _ x: Tensor<S>, rate: Tensor<S>
) -> Tensor<S> { exponentialValue(Variable(x), rate: Variable(rate)).value }

private func exponentialValue<S>(_ x: Variable<S>, rate: Variable<S>) -> Variable<S> {
  // A rate of exactly 0 has no density either.
  let rate = positive(rate)
  return outside(below(x, 0), log(rate) - rate * x)
}

/// The logarithm of the density of the gamma distribution: α log λ + (α − 1) log x − λ x − log Γ(α) for x ≥ 0.
public func gammaLogDensity<S: TensorScalar>(
  _ x: some VariableOperand<S>, concentration: some VariableOperand<S>, rate: some VariableOperand<S>
) -> Variable<S> { gammaValue(x.asVariable, concentration: concentration.asVariable, rate: rate.asVariable) }
/// The same of tensors.
public func gammaLogDensity<S>(
  _ x: Tensor<S>, concentration: Tensor<S>, rate: Tensor<S>
) -> Tensor<S> { gammaValue(Variable(x), concentration: Variable(concentration), rate: Variable(rate)).value }

private func gammaValue<S>(_ x: Variable<S>, concentration: Variable<S>, rate: Variable<S>) -> Variable<S> {
  let concentration = positive(concentration), rate = positive(rate)
  let value = concentration * log(rate) - logGamma(concentration) + xLogY(concentration - 1, x) - rate * x
  return outside(below(x, 0) + infinite(x), value)
}

/// The logarithm of the density of the beta distribution: (α − 1) log x + (β − 1) log(1 − x) − log B(α, β) for x in 0...1.
public func betaLogDensity<S: TensorScalar>(
  _ x: some VariableOperand<S>, alpha: some VariableOperand<S>, beta: some VariableOperand<S>
) -> Variable<S> { betaValue(x.asVariable, alpha: alpha.asVariable, beta: beta.asVariable) }
/// The same of tensors.
public func betaLogDensity<S>(
  _ x: Tensor<S>, alpha: Tensor<S>, beta: Tensor<S>
) -> Tensor<S> { betaValue(Variable(x), alpha: Variable(alpha), beta: Variable(beta)).value }

private func betaValue<S>(_ x: Variable<S>, alpha: Variable<S>, beta: Variable<S>) -> Variable<S> {
  let alpha = positive(alpha), beta = positive(beta)
  let value = xLogY(alpha - 1, x) + (beta - 1) ⊙ log1p(-x) - logBeta(alpha, beta)
  return outside(below(x, 0) + below(1, x), value)
}

/// The logarithm of the density of Student's distribution: −(ν + 1)/2 log(1 + x²/ν) − log(ν)/2 − log B(½, ν/2).
public func studentLogDensity<S: TensorScalar>(
  _ x: some VariableOperand<S>, degreesOfFreedom: some VariableOperand<S>
) -> Variable<S> { studentValue(x.asVariable, degreesOfFreedom: degreesOfFreedom.asVariable) }
/// The same of tensors.
public func studentLogDensity<S>(
  _ x: Tensor<S>, degreesOfFreedom: Tensor<S>
) -> Tensor<S> { studentValue(Variable(x), degreesOfFreedom: Variable(degreesOfFreedom)).value }

private func studentValue<S>(_ x: Variable<S>, degreesOfFreedom: Variable<S>) -> Variable<S> {
  let n = positive(degreesOfFreedom), t = x / sqrt(n)
  // log(1 + t²), where t² would overflow as 2 log |t|.
  let power = select(
    2 * log(abs(t)), log1p(square(t)), where: mask(Variable(S._elementType == .double ? 1e150 : 1e18), .less, abs(t)))
  return -0.5 * (n + 1) * power - 0.5 * log(n) - logBeta(Variable(0.5), 0.5 * n)
}

/// The logarithm of the probability of a count under the Poisson distribution: k log λ − λ − log k! for k = 0, 1, 2, …
public func poissonLogProbability<S: TensorScalar>(
  _ k: some VariableOperand<S>, rate: some VariableOperand<S>
) -> Variable<S> { poissonValue(k.asVariable, rate: rate.asVariable) }
/// The same of tensors.
public func poissonLogProbability<S>(
  _ k: Tensor<S>, rate: Tensor<S>
) -> Tensor<S> { poissonValue(Variable(k), rate: Variable(rate)).value }

private func poissonValue<S>(_ k: Variable<S>, rate: Variable<S>) -> Variable<S> {
  let isCount = mask(k, .equal, round(k)), value = xLogY(k, rate) - rate - logGamma(k + 1)
  let isNumber = mask(k, .equal, k)
  return outside(below(k, 0) + infinite(k) + (isNumber - isCount), value)
}

/// The logarithm of the probability of 0 or 1 under logits: log sigmoid(z) for x = 1, log sigmoid(−z) for x = 0.
public func bernoulliLogProbability<S: TensorScalar>(
  _ x: some VariableOperand<S>, logits: some VariableOperand<S>
) -> Variable<S> { bernoulliValue(x.asVariable, logits: logits.asVariable) }
/// The same of tensors.
public func bernoulliLogProbability<S>(
  _ x: Tensor<S>, logits: Tensor<S>
) -> Tensor<S> { bernoulliValue(Variable(x), logits: Variable(logits)).value }

private func bernoulliValue<S>(_ x: Variable<S>, logits: Variable<S>) -> Variable<S> {
  let isOne = mask(x, .equal, Variable(1)), isOther = mask(x, .notEqual, Variable(0)) * mask(x, .notEqual, Variable(1))
  // NaN stays NaN: it is not outside, it is no number.
  let value = select(logSigmoid(logits), logSigmoid(-logits), where: isOne) + 0 * stopGradient(x)
  return outside(isOther * mask(x, .equal, x), value)
}

/// The logarithm of the density of the normal distribution with covariance L Lᵀ, over the last axis: −‖L⁻¹(x − μ)‖²/2 −
/// Σ log Lᵢᵢ − n log(2π)/2. Shapes: x, mean [.., n], choleskyFactor [.., n, n], whose upper triangle is not read; leading axes
/// broadcast.
public func multivariateNormalLogDensity<S: TensorScalar>(
  _ x: some VariableOperand<S>, mean: some VariableOperand<S>, choleskyFactor: some VariableOperand<S>
) -> Variable<S> {
  multivariateNormalValue(x.asVariable, mean: mean.asVariable, choleskyFactor: choleskyFactor.asVariable)
}
/// The same of tensors.
public func multivariateNormalLogDensity<S>(
  _ x: Tensor<S>, mean: Tensor<S>, choleskyFactor: Tensor<S>
) -> Tensor<S> {
  multivariateNormalValue(Variable(x), mean: Variable(mean), choleskyFactor: Variable(choleskyFactor)).value
}

private func multivariateNormalValue<S>(_ x: Variable<S>, mean: Variable<S>, choleskyFactor: Variable<S>) -> Variable<S>
{
  let centred = x - mean, l = choleskyFactor
  if l.rank < 2 || l.shape[l.rank - 1] != l.shape[l.rank - 2] || centred.shape.last != l.shape[l.rank - 1] {
    fail(
      "multivariateNormalLogDensity", "x − mean of shape \(centred.shape), a factor of shape \(l.shape)",
      "the factor is square, of the extent of the last axis")
  }
  let z = triangularSolve(l, centred.expandingShape(at: -1)).squeezingShape(at: -1)
  let constant = S(Double(l.shape[l.rank - 1]) * 0.9189385332046728)
  return -0.5 * sum(square(z), axis: -1) - sum(log(l.diagonal()), axis: -1) - constant
}

// ── what they are made of ───────────────────────────────────────────────────────────────────────────────────────

/// −∞ with gradient 0 where the mask is not 0.
private func outside<S>(_ mask: Variable<S>, _ value: Variable<S>) -> Variable<S> {
  select(Variable(-S.infinity), value, where: mask)
}

/// 1 where x is below y; 0 for NaN.
private func below<S>(_ x: Variable<S>, _ y: Variable<S>) -> Variable<S> { mask(x, .less, y) }
private func below<S>(_ x: Variable<S>, _ y: S) -> Variable<S> { mask(x, .less, Variable(y)) }
private func below<S>(_ x: S, _ y: Variable<S>) -> Variable<S> { mask(Variable(x), .less, y) }

/// 1 where x is ∞.
private func infinite<S>(_ x: Variable<S>) -> Variable<S> { mask(x, .equal, Variable(S.infinity)) }

/// x where it is above 0, NaN with gradient NaN elsewhere.
private func positive<S>(_ x: Variable<S>) -> Variable<S> {
  x * select(Variable(1), S.nan, where: mask(Variable(0), .less, x))
}
