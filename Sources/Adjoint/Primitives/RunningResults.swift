// Results of all elements up to each place along an axis. Their pullbacks run from the end: a sum of what is above, or a
// linear recurrence, which divides by nothing.

import AdjointTensors

/// yᵢ = Σ xⱼ over j ≤ i along an axis, or over j ≥ i
public struct CumulativeSum: UnaryPrimitive {
  /// The axis, from 0.
  public let axis: Int
  /// Whether it runs from the end.
  public var isReversed = false

  public static let card = PrimitiveCard(
    "cumulativeSum", formula: "y = runningSum(x, isReversed)", pullback: "runningSum(u, 1 − isReversed)",
    source: "elementary; pairwise")
  public static let saved: SavedValues = .shapes
  public static let samples =
    Sample.scans { CumulativeSum(axis: $0) } + [
      Sample(CumulativeSum(axis: 0, isReversed: true), [0.3, -1.2, 2])
    ]

  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { runningSum(x, axis: axis, reversed: isReversed) }
  public func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    CumulativeSum(axis: axis, isReversed: !isReversed)(u)
  }
}

extension CumulativeSum: StableHLOLowering {
  public var stableHLO: StableHLOForm {
    StableHLOForm { b, x in b.running(x[0], axis: axis, reversed: isReversed, neutral: 0) { b.add($0, $1) } }
  }
}

/// yᵢ = aᵢ yᵢ₋₁ + bᵢ along an axis, or aᵢ yᵢ₊₁ + bᵢ
struct LinearRecurrence: BinaryPrimitive {
  let axis: Int
  var isReversed = false

  static let card = PrimitiveCard(
    "linear recurrence", formula: "y = recurrence(a, b, isReversed)",
    pullback: "v ⊙ before(y, isReversed, 0); v, v = recurrence(before(a, 1 − isReversed, 0), u, 1 − isReversed)",
    source: "elementary; the adjoint recurrence runs backward")
  static let saved: SavedValues = [.left, .output]
  static let samples = [
    Sample(LinearRecurrence(axis: 0), [0.5, -1.2, 0, 0.7], [1, -2, 3, 0.4]),
    Sample(LinearRecurrence(axis: 1, isReversed: true), [[0.5, -1.2, 0.7], [2, 0.1, 1]], [[1, -2, 3], [0.4, 1, 2]])
  ]

  func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> {
    linearRecurrence(a, b, axis: axis, reversed: isReversed)
  }
  func pullback<S>(_ u: Variable<S>, toLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    adjoint(u, a) ⊙ y.neighbours(along: axis, following: isReversed)
  }
  func pullback<S>(_ u: Variable<S>, toRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    adjoint(u, a)
  }

  private func adjoint<S>(_ u: Variable<S>, _ a: Variable<S>) -> Variable<S> {
    LinearRecurrence(axis: axis, isReversed: !isReversed)(a.neighbours(along: axis, following: !isReversed), u)
  }
}

extension LinearRecurrence: StableHLOLowering {
  var stableHLO: StableHLOForm {
    StableHLOForm { b, x in b.linearRecurrence(x[0], x[1], axis: axis, reversed: isReversed) }
  }
}

/// yᵢ = Π xⱼ over j ≤ i along an axis
public struct CumulativeProduct: UnaryPrimitive {
  /// The axis, from 0.
  public let axis: Int

  public static let card = PrimitiveCard(
    "cumulativeProduct", formula: "y = runningProduct(x)",
    pullback: "v ⊙ before(y, 0, 1), v = recurrence(before(x, 1, 0), u, 1)",
    source: "elementary")
  public static let saved: SavedValues = [.left, .output]
  public static let samples =
    Sample.scans { CumulativeProduct(axis: $0) } + [
      Sample(CumulativeProduct(axis: 0), [2, 0, 3, 0, 4])
    ]

  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { cumulativeProduct(x, axis: axis) }
  public func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    let v = LinearRecurrence(axis: axis, isReversed: true)(x.neighbours(along: axis, following: true), u)
    return v ⊙ y.neighbours(along: axis, following: false, beyond: 1)
  }
}

extension CumulativeProduct: StableHLOLowering {
  public var stableHLO: StableHLOForm {
    StableHLOForm { b, x in b.running(x[0], axis: axis, neutral: 1) { b.multiply($0, $1) } }
  }
}

/// yᵢ = log Σ exp xⱼ over j ≤ i along an axis
public struct LogCumulativeSumExp: UnaryPrimitive {
  /// The axis, from 0.
  public let axis: Int

  public static let card = PrimitiveCard(
    "logCumulativeSumExp", formula: "y = runningLogSumExp(x)",
    pullback: "s ⊙ recurrence(before(1 − s, 1, 0), u, 1), s = exp(x − y)",
    source: "elementary; in shares of the sums so far")
  public static let saved: SavedValues = .left
  public static let samples = Sample.scans { LogCumulativeSumExp(axis: $0) }

  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { logCumulativeSumExp(x, axis: axis) }
  public func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    LogCumulativeSumExp.pulled(u, to: x, axis: axis)
  }

  fileprivate static func pulled<S>(_ u: Variable<S>, to x: Variable<S>, axis: Int) -> Variable<S> {
    let others = CumulativeShare(axis: axis, isOfOthers: true)(x).neighbours(along: axis, following: true)
    return LinearRecurrence(axis: axis, isReversed: true)(others, u) ⊙ CumulativeShare(axis: axis)(x)
  }
}

extension LogCumulativeSumExp: StableHLOLowering {
  public var stableHLO: StableHLOForm {
    StableHLOForm { b, x in b.running(x[0], axis: axis, neutral: -.infinity) { b.logAddExp($0, $1) } }
  }
}

/// yᵢ = exp xᵢ over Σ exp xⱼ for j ≤ i along an axis, or 1 − that
struct CumulativeShare: UnaryPrimitive {
  let axis: Int
  var isOfOthers = false

  static let card = PrimitiveCard(
    "cumulative share", formula: "y = 1 − s where isOfOthers, else s, s = exp(x − runningLogSumExp(x))",
    pullback: "−d where isOfOthers, else d, d = v − s ⊙ recurrence(before(1 − s, 1, 0), v, 1), v = u ⊙ s",
    source: "elementary")
  static let saved: SavedValues = .left
  static let samples =
    Sample.scans { CumulativeShare(axis: $0) } + Sample.scans { CumulativeShare(axis: $0, isOfOthers: true) }

  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { runningPowerSum(isOfOthers ? .others : .share, x, axis: axis) }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    let v = u ⊙ CumulativeShare(axis: axis)(x), result = v - LogCumulativeSumExp.pulled(v, to: x, axis: axis)
    return isOfOthers ? -result : result
  }
}

extension CumulativeShare: StableHLOLowering {
  var stableHLO: StableHLOForm {
    StableHLOForm { b, x in b.cumulativeShare(x[0], axis: axis, isOfOthers: isOfOthers) }
  }
}

extension Variable {
  /// For each place the element that follows along an axis, or precedes; a number where there is none.
  fileprivate func neighbours(along axis: Int, following: Bool, beyond number: Scalar = 0) -> Variable {
    var edge = shape
    let extent = edge[axis]
    if extent == 0 { return self }
    edge[axis] = 1
    let beyond = Variable(Tensor(repeating: number, shape: edge))
    return following
      ? concatenate([slice(axis: axis, 1..<extent), beyond], axis: axis)
      : concatenate([beyond, slice(axis: axis, 0..<extent - 1)], axis: axis)
  }
}

extension Sample {
  /// A vector, another axis than the last, an axis of extent 1, and nothing.
  fileprivate static func scans(_ primitive: (Int) -> any Primitive) -> [Sample] {
    [
      Sample(primitive(0), [0.3, -1.2, 2, 0.5]), Sample(primitive(0), [[0.3, -1.2], [2, 0.5], [-0.7, 1.1]]),
      Sample(primitive(1), [[0.3], [2]]), Sample(primitive(0), Tensor(shape: [0], scalars: []))
    ]
  }
}

// ── the functions ───────────────────────────────────────────────────────────────────────────────────────────────

/// yᵢ = Σ xⱼ over j ≤ i along an axis; its error grows as the logarithm of the extent.
public func cumulativeSum<S>(_ x: Variable<S>, axis: Int = -1) -> Variable<S> {
  CumulativeSum(axis: x.shape.normalized(axis: axis, "cumulativeSum"))(x)
}

/// yᵢ = Π xⱼ over j ≤ i along an axis; its gradient divides by nothing, and is exact where elements are 0.
public func cumulativeProduct<S>(_ x: Variable<S>, axis: Int = -1) -> Variable<S> {
  CumulativeProduct(axis: x.shape.normalized(axis: axis, "cumulativeProduct"))(x)
}

/// yᵢ = log Σ exp xⱼ over j ≤ i along an axis, without overflow.
public func logCumulativeSumExp<S>(_ x: Variable<S>, axis: Int = -1) -> Variable<S> {
  LogCumulativeSumExp(axis: x.shape.normalized(axis: axis, "logCumulativeSumExp"))(x)
}
