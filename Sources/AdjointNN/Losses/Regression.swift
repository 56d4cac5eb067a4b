// Losses of predictions against targets of the same shape. Nothing is broadcast: [n] against [n, 1] would make an [n, n]
// matrix of differences and a loss that falls without learning anything.

/// The mean of |x − y|; the gradient is 0 where they are equal.
public func meanAbsoluteError<S>(_ x: Variable<S>, _ y: Variable<S>, reduction: Reduction = .mean) -> Variable<S> {
  checkShapes("meanAbsoluteError", x, y)
  return reduce(abs(x - y), reduction)
}

/// Huber's loss: d²/2 where |d| ≤ δ, δ (|d| − δ/2) beyond, d = x − y. P. Huber, Robust estimation of a location
/// parameter, 1964.
public func huberLoss<S>(_ x: Variable<S>, _ y: Variable<S>, delta: S = 1, reduction: Reduction = .mean) -> Variable<S>
{
  checkShapes("huberLoss", x, y)
  if !(delta > 0) { fail("huberLoss", "delta \(delta)", "delta is greater than 0") }
  let difference = x - y
  let size = abs(difference)
  // Halved first: the square of a number near δ may overflow where its half does not.
  let square = S(0.5) * difference * difference
  let line = (size - delta / 2) * delta
  return reduce(select(square, line, where: size .<= delta), reduction)
}

/// Hinge loss max(0, 1 − t y) of scores y and targets t of −1 or 1. C. Cortes, V. Vapnik, Support-vector networks, 1995.
public func hingeLoss<S>(_ scores: Variable<S>, _ targets: Tensor<S>, reduction: Reduction = .mean) -> Variable<S> {
  checkShapes("hingeLoss", scores, Variable(targets))
  return reduce(relu(1 - scores * targets), reduction)
}

/// The squared hinge loss max(0, 1 − t y)² of scores y and targets t of −1 or 1.
public func squaredHingeLoss<S>(_ scores: Variable<S>, _ targets: Tensor<S>, reduction: Reduction = .mean) -> Variable<
  S
> {
  checkShapes("squaredHingeLoss", scores, Variable(targets))
  let short = relu(1 - scores * targets)
  return reduce(short * short, reduction)
}

/// The hinge loss of several classes, max(0, 1 − z[label] + the largest other z) for each row: K. Crammer, Y. Singer, On the
/// algorithmic implementation of multiclass kernel-based vector machines, 2001. Equal largest ones share the gradient.
///
/// - Parameters:
///   - z: scores [rows, classes], of two classes at least.
///   - labels: a class for each row, in 0..<classes; another one stops the program.
///   - reduction: what is made of the rows' losses.
public func categoricalHingeLoss<S>(_ z: Variable<S>, labels: [Int], reduction: Reduction = .mean) -> Variable<S> {
  if z.rank != 2 || z.shape[0] != labels.count || z.shape[1] < 2 {
    fail("categoricalHingeLoss", "scores of shape \(z.shape) for \(labels.count) labels", "scores are [rows, classes]")
  }
  for (row, label) in labels.enumerated() where !(0..<z.shape[1]).contains(label) {
    fail("categoricalHingeLoss", "label \(label) at row \(row)", "labels lie in 0..<\(z.shape[1])")
  }
  let own = Tensor<S>.oneHot(labels, classes: z.shape[1])
  let others = max(select(Variable(-S.infinity), z, where: own), axis: 1)
  return reduce(relu(1 - z.picking(labels, axis: 1) + others), reduction)
}

/// The logarithm of the hyperbolic cosine of d = x − y: d²/2 near 0, |d| − log 2 far out, smooth between; with full
/// precision at any d.
public func logCoshError<S>(_ x: Variable<S>, _ y: Variable<S>, reduction: Reduction = .mean) -> Variable<S> {
  checkShapes("logCoshError", x, y)
  return reduce(LogCosh()(x - y), reduction)
}

/// The mean of (log(1 + x) − log(1 + y))², for numbers above −1 that are to be right in proportion.
public func meanSquaredLogarithmicError<S>(_ x: Variable<S>, _ y: Variable<S>, reduction: Reduction = .mean)
  -> Variable<S>
{
  checkShapes("meanSquaredLogarithmicError", x, y)
  let difference = log1p(x) - log1p(y)
  return reduce(difference * difference, reduction)
}

/// The mean of |x − y| / |y|, the error as a fraction of the target: 1 for an error of 100 %. Targets below ε in size count
/// as ε.
public func meanAbsolutePercentageError<S>(
  _ x: Variable<S>, _ y: Variable<S>, epsilon: S = 1e-7, reduction: Reduction = .mean
) -> Variable<S> {
  checkShapes("meanAbsolutePercentageError", x, y)
  return reduce(abs(x - y) / maximum(abs(y), Variable(epsilon)), reduction)
}

/// One minus the cosine of the angle between the rows of x and y: 1 − ⟨x, y⟩ / (‖x‖ ‖y‖), along the last axis. Norms
/// below ε count as ε, so a row of zeros has loss 1 and a finite gradient.
public func cosineLoss<S>(_ x: Variable<S>, _ y: Variable<S>, epsilon: S = 1e-8, reduction: Reduction = .mean)
  -> Variable<S>
{
  checkShapes("cosineLoss", x, y)
  if x.rank == 0 { fail("cosineLoss", "a scalar", "give vectors along the last axis") }
  /// Vectors in units of a power of two, so that their squares stay in range, and their lengths in these.
  func measured(_ v: Variable<S>) -> (vectors: Variable<S>, lengths: Variable<S>) {
    let units = unitsOfSquares(v, axes: [-1], atLeast: epsilon), scaled = v / units
    let squares = sum(scaled * scaled, axis: -1, keepingAxes: true), least = Variable(epsilon) / units
    // Under the root, so that the root's infinite slope at 0 is not met.
    return (scaled, sqrt(maximum(squares, least * least)).squeezingShape(at: -1))
  }
  let (x, lengthX) = measured(x), (y, lengthY) = measured(y)
  return reduce(1 - sum(x * y, axis: -1) / (lengthX * lengthY), reduction)
}

func checkShapes<S>(_ operation: String, _ x: Variable<S>, _ y: Variable<S>) {
  if x.shape != y.shape {
    fail(operation, "shapes \(x.shape) and \(y.shape)", "the shapes must be equal; reshape or broadcast one first")
  }
}

/// The reduction of a loss that was computed element by element.
func reduce<S>(_ losses: Variable<S>, _ reduction: Reduction) -> Variable<S> {
  switch reduction {
  case .mean: losses.mean()
  case .sum: losses.sum()
  case .none: losses
  }
}

// ── against constant targets ──

/// The mean of |x − y| for a constant y of x's shape.
public func meanAbsoluteError<S>(_ x: Variable<S>, _ y: Tensor<S>, reduction: Reduction = .mean) -> Variable<S> {
  meanAbsoluteError(x, Variable(y), reduction: reduction)
}
/// Huber's loss for a constant y of x's shape: d²/2 where |d| ≤ δ, δ (|d| − δ/2) beyond, d = x − y.
public func huberLoss<S>(_ x: Variable<S>, _ y: Tensor<S>, delta: S = 1, reduction: Reduction = .mean) -> Variable<S> {
  huberLoss(x, Variable(y), delta: delta, reduction: reduction)
}
/// One minus the cosine of the angle between the rows of x and a constant y of x's shape.
public func cosineLoss<S>(_ x: Variable<S>, _ y: Tensor<S>, epsilon: S = 1e-8, reduction: Reduction = .mean)
  -> Variable<S>
{ cosineLoss(x, Variable(y), epsilon: epsilon, reduction: reduction) }
/// The logarithm of the hyperbolic cosine of x − y for a constant y of x's shape.
public func logCoshError<S>(_ x: Variable<S>, _ y: Tensor<S>, reduction: Reduction = .mean) -> Variable<S> {
  logCoshError(x, Variable(y), reduction: reduction)
}
/// The mean of (log(1 + x) − log(1 + y))² for a constant y of x's shape.
public func meanSquaredLogarithmicError<S>(_ x: Variable<S>, _ y: Tensor<S>, reduction: Reduction = .mean) -> Variable<
  S
> { meanSquaredLogarithmicError(x, Variable(y), reduction: reduction) }
/// The mean of |x − y| / |y| for a constant y of x's shape.
public func meanAbsolutePercentageError<S>(
  _ x: Variable<S>, _ y: Tensor<S>, epsilon: S = 1e-7, reduction: Reduction = .mean
) -> Variable<S> { meanAbsolutePercentageError(x, Variable(y), epsilon: epsilon, reduction: reduction) }
