// Random samples as functions of the parameters of their distribution: the randomness is a constant, and the gradient goes
// to the parameters. What is made of tensors alone is a tensor.

import AdjointTensors

/// A sample of each normal distribution, mean + standardDeviation · noise; shapes broadcast.
public func sampleNormal<S: TensorScalar, G: RandomNumberGenerator>(
  mean: some VariableOperand<S>, standardDeviation: some VariableOperand<S>, using generator: inout G
) -> Variable<S> { sample(mean: mean.asVariable, standardDeviation: standardDeviation.asVariable, using: &generator) }
/// The same by the current generator.
public func sampleNormal<S: TensorScalar>(mean: some VariableOperand<S>, standardDeviation: some VariableOperand<S>)
  -> Variable<S>
{
  var generator = CurrentGenerator()
  return sample(mean: mean.asVariable, standardDeviation: standardDeviation.asVariable, using: &generator)
}
/// A tensor of such samples.
public func sampleNormal<S, G: RandomNumberGenerator>(
  mean: Tensor<S>, standardDeviation: Tensor<S>, using generator: inout G
) -> Tensor<S> { sample(mean: Variable(mean), standardDeviation: Variable(standardDeviation), using: &generator).value }
/// A tensor of such samples, by the current generator.
public func sampleNormal<S>(mean: Tensor<S>, standardDeviation: Tensor<S>) -> Tensor<S> {
  var generator = CurrentGenerator()
  return sample(mean: Variable(mean), standardDeviation: Variable(standardDeviation), using: &generator).value
}

private func sample<S, G: RandomNumberGenerator>(
  mean: Variable<S>, standardDeviation: Variable<S>, using generator: inout G
) -> Variable<S> {
  let shape = common(mean.shape, standardDeviation.shape, "sampleNormal")
  return mean + standardDeviation * Tensor(randomNormal: shape, using: &generator)
}

/// A sample of each exponential distribution, noise / rate.
public func sampleExponential<S: TensorScalar, G: RandomNumberGenerator>(
  rate: some VariableOperand<S>, using generator: inout G
) -> Variable<S> { sample(rate: rate.asVariable, using: &generator) }
/// The same by the current generator.
public func sampleExponential<S: TensorScalar>(rate: some VariableOperand<S>) -> Variable<S> {
  var generator = CurrentGenerator()
  return sample(rate: rate.asVariable, using: &generator)
}
/// A tensor of such samples.
public func sampleExponential<S, G: RandomNumberGenerator>(
  rate: Tensor<S>, using generator: inout G
) -> Tensor<S> { sample(rate: Variable(rate), using: &generator).value }
/// A tensor of such samples, by the current generator.
public func sampleExponential<S>(rate: Tensor<S>) -> Tensor<S> {
  var generator = CurrentGenerator()
  return sample(rate: Variable(rate), using: &generator).value
}

private func sample<S, G: RandomNumberGenerator>(rate: Variable<S>, using generator: inout G) -> Variable<S> {
  exponentialDraws(rate.shape, using: &generator) / rate
}

/// A sample of each gamma distribution; shapes broadcast. Its gradient by the concentration keeps the probability below it
/// (Figurnov, Mohamed and Mnih, 2018). NaN where a concentration is not above 0.
public func sampleGamma<S: TensorScalar, G: RandomNumberGenerator>(
  concentration: some VariableOperand<S>, rate: some VariableOperand<S>, using generator: inout G
) -> Variable<S> { sample(concentration: concentration.asVariable, rate: rate.asVariable, using: &generator) }
/// The same by the current generator.
public func sampleGamma<S: TensorScalar>(concentration: some VariableOperand<S>, rate: some VariableOperand<S>)
  -> Variable<S>
{
  var generator = CurrentGenerator()
  return sample(concentration: concentration.asVariable, rate: rate.asVariable, using: &generator)
}
/// A tensor of such samples.
public func sampleGamma<S, G: RandomNumberGenerator>(
  concentration: Tensor<S>, rate: Tensor<S>, using generator: inout G
) -> Tensor<S> { sample(concentration: Variable(concentration), rate: Variable(rate), using: &generator).value }
/// A tensor of such samples, by the current generator.
public func sampleGamma<S>(concentration: Tensor<S>, rate: Tensor<S>) -> Tensor<S> {
  var generator = CurrentGenerator()
  return sample(concentration: Variable(concentration), rate: Variable(rate), using: &generator).value
}

private func sample<S, G: RandomNumberGenerator>(
  concentration: Variable<S>, rate: Variable<S>, using generator: inout G
) -> Variable<S> {
  // One sample for each element: what is drawn depends on the concentration, and the tape knows how.
  let shape = common(concentration.shape, rate.shape, "sampleGamma"), a = concentration.broadcast(to: shape)
  let draws = gammaDraws(a.value, using: &generator)
  return GammaTransport()([a, Variable(draws), Variable(a.value)]) / rate
}

/// 1 with the probability that stands at each place, else 0: a constant, whose gradient is 0. A probability outside of 0...1
/// stops the program.
public func sampleBernoulli<S: TensorScalar, G: RandomNumberGenerator>(
  probabilities: some VariableOperand<S>, using generator: inout G
) -> Tensor<S> { bernoulliDraws(probabilities.asVariable.value, using: &generator) }
/// The same by the current generator.
public func sampleBernoulli<S: TensorScalar>(probabilities: some VariableOperand<S>) -> Tensor<S> {
  var generator = CurrentGenerator()
  return sampleBernoulli(probabilities: probabilities, using: &generator)
}

/// One class for each row of the last axis, row-major, with the probabilities softmax(logits). A row without a finite
/// logit, or with a NaN or +∞, stops the program.
public func sampleCategorical<S, G: RandomNumberGenerator>(logits: Variable<S>, using generator: inout G) -> [Int] {
  sampleCategorical(logits: logits.value, using: &generator)
}
/// The same by the current generator.
public func sampleCategorical<S>(logits: Variable<S>) -> [Int] { sampleCategorical(logits: logits.value) }

private func common(_ a: Shape, _ b: Shape, _ operation: String) -> Shape {
  guard let shape = a.broadcast(with: b) else {
    fail(operation, "shapes \(a) and \(b) do not broadcast", "extents must be equal, or one of them 1")
  }
  return shape
}
