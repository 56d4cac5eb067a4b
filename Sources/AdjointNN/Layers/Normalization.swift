/// Layer normalisation: each row of the last axis brought to mean 0 and variance 1, then scaled and shifted by learned
/// numbers. J. Ba et al., Layer normalization, 2016.
public struct LayerNorm<Scalar: TensorScalar>: Layer {
  /// [features]
  public var scale: Variable<Scalar>
  /// [features]
  public var shift: Variable<Scalar>
  /// What is added to the variance under the root.
  public let epsilon: Double

  /// A normalisation of `features` numbers a row; the scale starts at 1, the shift at 0. An ε that is negative or not
  /// finite stops the program.
  public init(_ features: Int, epsilon: Double = 1e-5) {
    checkEpsilon("LayerNorm", epsilon)
    scale = Variable(Tensor(repeating: 1, shape: [features]))
    shift = Variable(Tensor(repeating: 0, shape: [features]))
    self.epsilon = epsilon
  }

  /// (x − mean) / √(variance + ε) ⊙ scale + shift for x [..., features]. Another width stops the program.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
    checkFeatures("LayerNorm", x, axis: x.rank - 1, scale.shape[0])
    return Normalize(axes: [x.rank - 1], epsilon: epsilon)(x) * scale + shift
  }
}

/// Root mean square normalisation: x / √(mean x² + ε) along the last axis, then scaled. B. Zhang, R. Sennrich, Root mean
/// square layer normalization, 2019.
public struct RMSNorm<Scalar: TensorScalar>: Layer {
  /// [features]
  public var scale: Variable<Scalar>
  /// What is added to the mean square under the root.
  public let epsilon: Double

  /// A normalisation of `features` numbers a row; the scale starts at 1. An ε that is negative or not finite stops the
  /// program.
  public init(_ features: Int, epsilon: Double = 1e-6) {
    checkEpsilon("RMSNorm", epsilon)
    scale = Variable(Tensor(repeating: 1, shape: [features]))
    self.epsilon = epsilon
  }

  /// x / √(mean x² + ε) ⊙ scale for x [..., features]. Another width stops the program.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
    checkFeatures("RMSNorm", x, axis: x.rank - 1, scale.shape[0])
    let units = unitsOfSquares(x, axes: [-1], atLeast: Scalar(epsilon.squareRoot()))
    let scaled = x / units, added = Variable(Scalar(epsilon)) / units / units
    return scaled / sqrt(mean(scaled * scaled, axes: [-1], keepingAxes: true) + added) * scale
  }
}

/// Batch normalisation: each feature (axis 1) brought to mean 0 and variance 1 over all other axes, then scaled and
/// shifted. S. Ioffe, C. Szegedy, Batch normalization, 2015.
///
/// In training (``isTraining``) with the statistics of the batch, which also move the running ones; in use with the
/// running ones. The running variance is the unbiased one. One that has left the range of its type stops the program in
/// use, where everything would be 0.
public struct BatchNorm<Scalar: TensorScalar>: Layer, TakesBatchStatistics {
  /// [features]
  public var scale: Variable<Scalar>
  /// [features]
  public var shift: Variable<Scalar>
  /// The mean that is used outside of training: [features], 0 at first.
  public var runningMean: LayerState<Scalar>
  /// The variance that is used outside of training: [features], 1 at first.
  public var runningVariance: LayerState<Scalar>
  /// How far the running statistics move towards those of a batch.
  public let momentum: Double
  /// What is added to the variance under the root.
  public let epsilon: Double

  /// A normalisation of `features` features; the scale starts at 1, the shift at 0. A momentum outside of 0...1, and an ε
  /// that is negative or not finite, stop the program.
  public init(_ features: Int, momentum: Double = 0.1, epsilon: Double = 1e-5) {
    checkEpsilon("BatchNorm", epsilon)
    if !(0...1).contains(momentum) { fail("BatchNorm", "momentum \(momentum)", "it lies in 0...1") }
    scale = Variable(Tensor(repeating: 1, shape: [features]))
    shift = Variable(Tensor(repeating: 0, shape: [features]))
    runningMean = LayerState(Tensor(repeating: 0, shape: [features]))
    runningVariance = LayerState(Tensor(repeating: 1, shape: [features]))
    self.momentum = momentum
    self.epsilon = epsilon
  }

  /// The normalised x, of its shape [count, features, …]. Another number of features, and training on one number for
  /// each feature, stop the program.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
    let features = scale.shape[0]
    checkFeatures("BatchNorm", x, axis: 1, features)
    let axes = (0..<x.rank).filter { $0 != 1 }
    let column = Shape([features] + [Int](repeating: 1, count: x.rank - 2))
    let normal: Variable<Scalar>
    if isTraining {
      if x.scalarCount == features { fail("BatchNorm", "a batch of one sample", "its variance needs two at least") }
      normal = Normalize(axes: axes, epsilon: epsilon)(x)
      let rate = Scalar(momentum)
      runningMean.update(from: x) { (1 - rate) * $0 + rate * mean($1, axes: axes) }
      runningVariance.update(from: x) { (1 - rate) * $0 + rate * variance($1, axes: axes, correction: 1) }
    } else {
      let variances = runningVariance.variable
      if !variances.isRecorded && variances.value.withUnsafeScalars({ $0.contains(.infinity) }) {
        fail("BatchNorm", "a running variance of ∞", "bring the inputs nearer to 1, or use Double")
      }
      let deviation = sqrt(variances + Scalar(epsilon))
      normal = (x - runningMean.variable.reshaped(to: column)) / deviation.reshaped(to: column)
    }
    return normal * scale.reshaped(to: column) + shift.reshaped(to: column)
  }
}

/// Group normalisation: the channels (axis 1) of each sample in groups, each group brought to mean 0 and variance 1 over its
/// channels and all later axes, then each channel scaled and shifted. PyTorch's `GroupNorm`. Y. Wu, K. He, Group
/// normalization, 2018, eq. 7.
public struct GroupNorm<Scalar: TensorScalar>: Layer {
  /// [channels]
  public var scale: Variable<Scalar>
  /// [channels]
  public var shift: Variable<Scalar>
  /// The number of groups.
  public let groups: Int
  /// What is added to the variance under the root.
  public let epsilon: Double

  /// A normalisation of so many groups of channels; the scale starts at 1, the shift at 0. Groups that do not divide the
  /// channels, and an ε that is negative or not finite, stop the program.
  public init(_ groups: Int, _ channels: Int, epsilon: Double = 1e-5) {
    checkEpsilon("GroupNorm", epsilon)
    if groups < 1 || channels % groups != 0 {
      fail("GroupNorm", "\(channels) channels in \(groups) groups", "groups must divide the channels")
    }
    scale = Variable(Tensor(repeating: 1, shape: [channels]))
    shift = Variable(Tensor(repeating: 0, shape: [channels]))
    self.groups = groups
    self.epsilon = epsilon
  }

  /// The normalised x, of its shape [count, channels, …]. Another number of channels stops the program.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
    checkFeatures("GroupNorm", x, axis: 1, scale.shape[0])
    return normalizedInGroups(x, groups, epsilon, scale: scale, shift: shift)
  }
}

/// Instance normalisation: each channel (axis 1) of each sample brought to mean 0 and variance 1 over the later axes, then
/// scaled and shifted. PyTorch's `InstanceNorm2d` and its kin with `affine=True`. D. Ulyanov et al., Instance
/// normalization, 2016.
public struct InstanceNorm<Scalar: TensorScalar>: Layer {
  /// [channels]
  public var scale: Variable<Scalar>
  /// [channels]
  public var shift: Variable<Scalar>
  /// What is added to the variance under the root.
  public let epsilon: Double

  /// A normalisation of so many channels; the scale starts at 1, the shift at 0. An ε that is negative or not finite
  /// stops the program.
  public init(_ channels: Int, epsilon: Double = 1e-5) {
    checkEpsilon("InstanceNorm", epsilon)
    scale = Variable(Tensor(repeating: 1, shape: [channels]))
    shift = Variable(Tensor(repeating: 0, shape: [channels]))
    self.epsilon = epsilon
  }

  /// The normalised x, of its shape [count, channels, …]. Another number of channels, and channels of one number, whose
  /// mean that is, stop the program.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
    checkFeatures("InstanceNorm", x, axis: 1, scale.shape[0])
    if x.shape.dropFirst(2).reduce(1, *) == 1 {
      fail("InstanceNorm", "an input of shape \(x.shape)", "its variance needs two numbers a channel at least")
    }
    return normalizedInGroups(x, scale.shape[0], epsilon, scale: scale, shift: shift)
  }
}

private func normalizedInGroups<S>(
  _ x: Variable<S>, _ groups: Int, _ epsilon: Double, scale: Variable<S>, shift: Variable<S>
) -> Variable<S> {
  let size = x.shape.dropFirst().reduce(1, *) / groups
  let column = Shape([x.shape[1]] + [Int](repeating: 1, count: x.rank - 2))
  let rows = x.reshaped(to: [x.shape[0], groups, size])
  let normal = Normalize(axes: [2], epsilon: epsilon)(rows).reshaped(to: x.shape)
  return normal * scale.reshaped(to: column) + shift.reshaped(to: column)
}

private func checkFeatures<S>(_ name: String, _ x: Variable<S>, axis: Int, _ features: Int) {
  if axis < 0 || axis >= x.rank || x.shape[axis] != features {
    fail(name, "an input of shape \(x.shape) for \(features) features", "axis \(axis) holds the features")
  }
}

private func checkEpsilon(_ name: String, _ epsilon: Double) {
  if !(epsilon >= 0 && epsilon.isFinite) {
    fail(name, "epsilon \(epsilon)", "it is a finite number, at least 0")
  }
}
