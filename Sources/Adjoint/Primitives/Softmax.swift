// Softmax and its family along one axis, each with its analytic vector-Jacobian product from the documents
// (Docs/ClosedForms.md), and those products as primitives of their own, so that a fused kernel costs no order of
// derivative.

/// σ(z)ᵢ = exp(zᵢ) / Σₖ exp(zₖ) along an axis
public struct Softmax: UnaryPrimitive {
  /// The axis, from 0.
  public let axis: Int

  public static let card = PrimitiveCard(
    "softmax", formula: "yᵢ = exp(zᵢ) / Σₖ exp(zₖ)", pullback: "y ⊙ (u − ⟨u, y⟩)",
    source: "Wichmann, Softmax function, eq. 1.1 and 2.5; closed forms CF-01, CF-09, CF-26")
  public static let saved: SavedValues = .output
  public static let samples = Sample.alongAxes { Softmax(axis: $0) }

  public func forward<S>(_ z: Tensor<S>) -> Tensor<S> { softmax(z, axis: axis) }
  public func pullback<S>(_ u: Variable<S>, input z: Variable<S>, output y: Variable<S>) -> Variable<S> {
    SoftmaxPullback(axis: axis)(u, y)
  }
}
extension Softmax: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.softmax(x[0], axis: axis) } }
}

/// log σ(z)ᵢ = zᵢ − log Σₖ exp(zₖ) along an axis
public struct LogSoftmax: UnaryPrimitive {
  /// The axis, from 0.
  public let axis: Int

  public static let card = PrimitiveCard(
    "logSoftmax", formula: "yᵢ = zᵢ − log Σₖ exp(zₖ)", pullback: "u − exp(y) Σu",
    source: "Gultepe, Softmax function derivative; closed forms CF-53, CF-59")
  public static let saved: SavedValues = .output
  public static let samples = Sample.alongAxes { LogSoftmax(axis: $0) }

  public func forward<S>(_ z: Tensor<S>) -> Tensor<S> { logSoftmax(z, axis: axis) }
  public func pullback<S>(_ u: Variable<S>, input z: Variable<S>, output y: Variable<S>) -> Variable<S> {
    LogSoftmaxPullback(axis: axis)(u, y)
  }
}
extension LogSoftmax: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.logSoftmax(x[0], axis: axis) } }
}

/// log Σₖ exp(zₖ) along an axis
public struct LogSumExp: UnaryPrimitive {
  /// The axis, from 0.
  public let axis: Int
  /// Whether the reduced axes stay, with extent 1.
  public let keepingAxes: Bool

  public static let card = PrimitiveCard(
    "logSumExp", formula: "y = log Σₖ exp(zₖ)", pullback: "u σ(z)",
    source: "Wichmann, eq. 1.2; closed forms CF-03, CF-56, CF-98")
  public static let saved: SavedValues = .operands
  public static let samples =
    Sample.alongAxes { LogSumExp(axis: $0, keepingAxes: false) } + [
      Sample(LogSumExp(axis: 0, keepingAxes: true), [1, 2])
    ]

  public func forward<S>(_ z: Tensor<S>) -> Tensor<S> { logSumExp(z, axes: [axis], keepingAxes: keepingAxes) }
  public func pullback<S>(_ u: Variable<S>, input z: Variable<S>, output y: Variable<S>) -> Variable<S> {
    u.spread(along: [axis], to: z.shape) ⊙ LogSumExpGradient(axis: axis)(z)
  }
}
extension LogSumExp: StableHLOLowering {
  public var stableHLO: StableHLOForm {
    StableHLOForm { b, x in
      b.logSumExp(x[0], axis: axis, keepingAxes: keepingAxes)
    }
  }
}

/// Softmax as the gradient of log-sum-exp: 0 for a row of −∞, even shares among +∞
struct LogSumExpGradient: UnaryPrimitive {
  let axis: Int

  static let card = PrimitiveCard(
    "logSumExp′", formula: "y = σ(z)", pullback: "y ⊙ (u − ⟨u, y⟩)",
    source: "closed form CF-98")
  static let saved: SavedValues = .output
  static let samples = Sample.alongAxes { LogSumExpGradient(axis: $0) }

  func forward<S>(_ z: Tensor<S>) -> Tensor<S> { logSumExpGradient(z, axis: axis) }
  func pullback<S>(_ u: Variable<S>, input z: Variable<S>, output y: Variable<S>) -> Variable<S> {
    SoftmaxPullback(axis: axis)(u, y)
  }
}
extension LogSumExpGradient: StableHLOLowering {
  var stableHLO: StableHLOForm { StableHLOForm { b, x in b.logSumExpGradient(x[0], axis: axis) } }
}

/// y ⊙ (u − ⟨u, y⟩) along an axis: the vector-Jacobian product of softmax
struct SoftmaxPullback: BinaryPrimitive {
  let axis: Int

  static let card = PrimitiveCard(
    "softmax pullback", formula: "x = b ⊙ (a − ⟨a, b⟩)", pullback: "b ⊙ (u − ⟨u, b⟩); u ⊙ (a − ⟨a, b⟩) − a ⟨u, b⟩",
    source: "closed form CF-102; its Jacobian in a is symmetric")
  static let saved: SavedValues = .operands
  static let samples = Sample.alongAxesInPairs({ SoftmaxPullback(axis: $0) })

  func forward<S>(_ u: Tensor<S>, _ y: Tensor<S>) -> Tensor<S> {
    Tensor(raw: RawTensor.softmaxPullback(u.raw, output: y.raw, axis: axis, logarithmic: false, S._elementType))
  }
  func pullback<S>(_ v: Variable<S>, toLeft u: Variable<S>, _ y: Variable<S>, output: Variable<S>) -> Variable<S> {
    SoftmaxPullback(axis: axis)(v, y)
  }
  func pullback<S>(_ v: Variable<S>, toRight u: Variable<S>, _ y: Variable<S>, output: Variable<S>) -> Variable<S> {
    let centred = u - sum(u ⊙ y, axes: [axis], keepingAxes: true)
    return v ⊛ centred - u ⊙ sum(v ⊙ y, axes: [axis], keepingAxes: true)
  }
}
extension SoftmaxPullback: StableHLOLowering {
  var stableHLO: StableHLOForm { StableHLOForm { b, x in b.softmaxPullback(x[0], x[1], axis: axis) } }
}

/// u − exp(y) Σu along an axis: the vector-Jacobian product of log-softmax
struct LogSoftmaxPullback: BinaryPrimitive {
  let axis: Int

  static let card = PrimitiveCard(
    "logSoftmax pullback", formula: "x = a − exp(b) Σa", pullback: "u − Σ(u ⊙ exp b); −u ⊙ exp(b) Σa",
    source: "closed form CF-102")
  static let saved: SavedValues = .operands
  static let samples = Sample.alongAxesInPairs({ LogSoftmaxPullback(axis: $0) })

  func forward<S>(_ u: Tensor<S>, _ y: Tensor<S>) -> Tensor<S> {
    Tensor(raw: RawTensor.softmaxPullback(u.raw, output: y.raw, axis: axis, logarithmic: true, S._elementType))
  }
  func pullback<S>(_ v: Variable<S>, toLeft u: Variable<S>, _ y: Variable<S>, output: Variable<S>) -> Variable<S> {
    v - sum(v ⊙ exp(y), axes: [axis], keepingAxes: true)
  }
  func pullback<S>(_ v: Variable<S>, toRight u: Variable<S>, _ y: Variable<S>, output: Variable<S>) -> Variable<S> {
    -(v ⊛ (sum(u, axes: [axis], keepingAxes: true) ⊙ exp(y)))
  }
}
extension LogSoftmaxPullback: StableHLOLowering {
  var stableHLO: StableHLOForm { StableHLOForm { b, x in b.logSoftmaxPullback(x[0], x[1], axis: axis) } }
}

extension Sample {
  private static let cube: Tensor<Double> = [[[0.3, -1.2], [2, 0.5], [-0.7, 1.1]], [[0.4, -2], [3, -0.1], [1.7, -0.2]]]

  /// A vector, each axis of a cube, a single class, ties, and an empty batch.
  static func alongAxes(_ primitive: (Int) -> any Primitive) -> [Sample] {
    [
      Sample(primitive(0), [0.3, -1.2, 2, 0.5]), Sample(primitive(0), cube), Sample(primitive(1), cube),
      Sample(primitive(2), cube), Sample(primitive(1), [[2], [3]]), Sample(primitive(0), [2, 2, 2]),
      Sample(primitive(1), Tensor(shape: [0, 3], scalars: []))
    ]
  }

  static func alongAxesInPairs(_ primitive: (Int) -> any Primitive) -> [Sample] {
    [
      Sample(primitive(0), [1, -2, 0.5, 3], [0.1, 0.2, 0.3, 0.4]),
      Sample(primitive(1), cube, 0.5 * cube), Sample(primitive(2), cube - 1, sigmoid(cube))
    ]
  }
}

// ── the functions ───────────────────────────────────────────────────────────────────────────────────────────────

/// The softmax σᵢ(z) = exp(zᵢ) / Σₖ exp(zₖ) along an axis (the last, unless named), the largest input subtracted first.
///
/// Its gradient is y ⊙ (u − ⟨u, y⟩). A row with a NaN, a +∞, or nothing but −∞ is NaN.
public func softmax<S>(_ z: Variable<S>, axis: Int = -1) -> Variable<S> {
  Softmax(axis: z.shape.normalized(axis: axis, "softmax"))(z)
}

/// Softmax over the elements whose mask is not 0; the others get 0 and gradient 0, and so does a row with nothing
/// selected.
public func softmax<S>(_ z: Variable<S>, axis: Int = -1, where mask: Tensor<S>) -> Variable<S> {
  let masked = select(z, Variable(number: -S.infinity), where: mask)
  return LogSumExpGradient(axis: masked.shape.normalized(axis: axis, "softmax"))(masked)
}

/// log σ(z) along an axis: exact where softmax rounds to 0 or 1.
public func logSoftmax<S>(_ z: Variable<S>, axis: Int = -1) -> Variable<S> {
  LogSoftmax(axis: z.shape.normalized(axis: axis, "logSoftmax"))(z)
}

/// log Σ exp(z) along an axis (the last, unless named); its gradient is softmax.
public func logSumExp<S>(_ z: Variable<S>, axis: Int = -1, keepingAxes: Bool = false) -> Variable<S> {
  LogSumExp(axis: z.shape.normalized(axis: axis, "logSumExp"), keepingAxes: keepingAxes)(z)
}

/// log Σ exp(z) over several axes together.
public func logSumExp<S>(_ z: Variable<S>, axes: [Int], keepingAxes: Bool = false) -> Variable<S> {
  let axes = z.shape.normalized(axes: axes, "logSumExp")
  if axes.count == 1 { return LogSumExp(axis: axes[0], keepingAxes: keepingAxes)(z) }
  let kept = z.shape.allAxes.filter { !axes.contains($0) }
  let count = axes.reduce(1) { $0 * z.shape[$1] }
  let rows = z.permuted(to: kept + axes).reshaped(to: Shape(kept.map { z.shape[$0] } + [count]))
  return LogSumExp(axis: kept.count, keepingAxes: false)(rows)
    .reshaped(to: z.shape.removing(axes: axes, keeping: keepingAxes))
}
