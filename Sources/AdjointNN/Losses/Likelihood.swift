// Negative log-likelihoods of distributions whose parameters a model gives, without the terms that no parameter changes.

/// Half of log v + (t − m)² / v, element by element: the negative log-likelihood of targets t under normal distributions of
/// mean m and variance v, less the constant ½ log 2π. PyTorch's `gaussian_nll_loss`.
///
/// - Parameters:
///   - m: the means.
///   - v: the variances, of the same shape. One below 0 stops the program; those below ε count as ε, with gradient 0.
///   - t: the targets, of the same shape.
///   - epsilon: ε, above 0.
///   - reduction: what is made of the elements' losses.
///
/// D. Nix, A. Weigend, Estimating the mean and variance of the target probability distribution, 1994.
public func gaussianNLL<S>(
  mean m: Variable<S>, variance v: Variable<S>, targets t: Variable<S>, epsilon: S = 1e-6,
  reduction: Reduction = .mean
) -> Variable<S> {
  checkShapes("gaussianNLL", m, v)
  checkShapes("gaussianNLL", m, t)
  if !(epsilon > 0 && epsilon.isFinite) {
    fail("gaussianNLL", "epsilon \(epsilon)", "it is a finite number above 0")
  }
  if let place = v.value.withUnsafeScalars({ $0.firstIndex { $0 < 0 } }) {
    fail(
      "gaussianNLL", "the variance \(v.value.scalars[place]) at element \(place)",
      "it is at least 0: take exp or softplus of what the model gives")
  }
  let variance = maximum(v, Variable(epsilon)), difference = t - m
  return reduce(S(0.5) * (log(variance) + difference * difference / variance), reduction)
}

/// eʳ − t r, element by element: the negative log-likelihood of counts t under Poisson distributions whose rates have the
/// logarithms r, less the constant log t!. PyTorch's `poisson_nll_loss`. All of one shape.
public func poissonNLL<S>(logRates r: Variable<S>, targets t: Variable<S>, reduction: Reduction = .mean) -> Variable<S>
{
  checkShapes("poissonNLL", r, t)
  return reduce(exp(r) - t * r, reduction)
}

// ── against constant targets ──

/// Half of log v + (t − m)² / v for constant targets t.
public func gaussianNLL<S>(
  mean m: Variable<S>, variance v: Variable<S>, targets t: Tensor<S>, epsilon: S = 1e-6, reduction: Reduction = .mean
) -> Variable<S> {
  gaussianNLL(mean: m, variance: v, targets: Variable(t), epsilon: epsilon, reduction: reduction)
}
/// eʳ − t r for constant targets t.
public func poissonNLL<S>(logRates r: Variable<S>, targets t: Tensor<S>, reduction: Reduction = .mean) -> Variable<S> {
  poissonNLL(logRates: r, targets: Variable(t), reduction: reduction)
}

// ── of tensors ──

/// The value of half of log v + (t − m)² / v.
public func gaussianNLL<S>(
  mean m: Tensor<S>, variance v: Tensor<S>, targets t: Tensor<S>, epsilon: S = 1e-6, reduction: Reduction = .mean
) -> Tensor<S> {
  gaussianNLL(mean: Variable(m), variance: Variable(v), targets: t, epsilon: epsilon, reduction: reduction).value
}
/// The value of eʳ − t r.
public func poissonNLL<S>(logRates r: Tensor<S>, targets t: Tensor<S>, reduction: Reduction = .mean) -> Tensor<S> {
  poissonNLL(logRates: Variable(r), targets: t, reduction: reduction).value
}
