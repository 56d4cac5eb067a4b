// The gradient check: differences against the tape, without tolerances to tune. Docs/VerifyingGradients.md.

/// Which derivatives differences are taken of.
public enum CheckedDirections: Sendable {
  /// Along random directions, each a single number ⟨w, J v⟩: what it costs does not depend on any size.
  case random(Int)
  /// Every element of the Jacobian: two to sixteen evaluations for each element of an input.
  case elements
}

/// Checks the gradient of a function of a list of tensors.
///
/// Differences along a random direction of each input, by a ladder of steps with an error bar (``RichardsonLadder``), are
/// compared with the tape's gradient; so are forward mode, the pullback's linearity and determinism. A result of any
/// shape is checked by a random covector. Nothing is to be tuned: the bar follows from the ladder's own error and from
/// the rounding of every recorded operation, in `Float` as in `Double`. For `Float` the recorded entries are replayed in
/// double precision as well, which shows what single precision would hide.
///
/// - Parameters:
///   - x: the point, one tensor for each input.
///   - order: 2 checks the gradient of the gradient too, and the symmetry of the Hessian.
///   - directions: one random direction for each input, or more, or every element.
///   - seed: of the random directions; the same seed gives the same report.
///   - side: `.recording` where the function holds something fixed on purpose (`stopGradient`).
///   - f: the function; its result may have any shape.
/// - Returns: the report. The function is evaluated at most 20 times for a single input and direction at first order,
///   whatever the input's size. Where the first differences leave a doubt, or something is wrong, the rest is found out
///   by replaying what the function recorded.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func checkGradient<S>(
  at x: [Tensor<S>], order: Int = 1, along directions: CheckedDirections = .random(1), seed: UInt64 = 0,
  differencing side: NumericSide = .closure, of f: ([Variable<S>]) throws -> Variable<S>
) rethrows -> GradientReport {
  if order != 1 && order != 2 { fail("checkGradient", "order \(order)", "the order is 1 or 2") }
  let plan = ExaminationPlan(order: 1, directions: directions, seed: seed, side: side)
  return try GradientInspector(plan, at: x).report(order: order, f)
}

/// Checks the gradient of a function of one tensor.
///
/// ```swift
/// let report = checkGradient(at: x) { x in sum(tanh(x) * x) }
/// #expect(report.passed, "\(report)")
/// ```
@_specialize(where S == Float)
@_specialize(where S == Double)
public func checkGradient<S>(
  at x: Tensor<S>, order: Int = 1, along directions: CheckedDirections = .random(1), seed: UInt64 = 0,
  differencing side: NumericSide = .closure, of f: (Variable<S>) throws -> Variable<S>
) rethrows -> GradientReport {
  try checkGradient(at: [x], order: order, along: directions, seed: seed, differencing: side) { try f($0[0]) }
}

/// Checks the gradients with respect to two arguments.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func checkGradient<S>(
  at x: Tensor<S>, _ y: Tensor<S>, order: Int = 1, along directions: CheckedDirections = .random(1), seed: UInt64 = 0,
  differencing side: NumericSide = .closure, of f: (Variable<S>, Variable<S>) throws -> Variable<S>
) rethrows -> GradientReport {
  try checkGradient(at: [x, y], order: order, along: directions, seed: seed, differencing: side) { try f($0[0], $0[1]) }
}

/// Checks the gradients with respect to three arguments.
@_specialize(where S == Float)
@_specialize(where S == Double)
public func checkGradient<S>(
  at x: Tensor<S>, _ y: Tensor<S>, _ z: Tensor<S>, order: Int = 1, along directions: CheckedDirections = .random(1),
  seed: UInt64 = 0, differencing side: NumericSide = .closure,
  of f: (Variable<S>, Variable<S>, Variable<S>) throws -> Variable<S>
) rethrows -> GradientReport {
  try checkGradient(at: [x, y, z], order: order, along: directions, seed: seed, differencing: side) {
    try f($0[0], $0[1], $0[2])
  }
}
