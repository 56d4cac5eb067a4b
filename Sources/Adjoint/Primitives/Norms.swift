// Norms of the elements along axes, taken as one vector.

import AdjointTensors

/// y = (Σ |x|ᵖ)^(1/p) along axes
public struct Norm: UnaryPrimitive, Equatable {
  /// The axes to reduce, from 0.
  public let axes: [Int]
  /// Whether the reduced axes stay, with extent 1.
  public let keepingAxes: Bool
  /// The order p, at least 1; ∞ for the largest |x|.
  public let order: Double

  public static let card = PrimitiveCard(
    "norm", formula: "y = √Σx² where p = 2, max |x| where p = ∞, else (Σ |x|ᵖ)^(1/p), p = order",
    pullback:
      "u ⊙ sign(x) [|x| = y] / Σ [|x| = y] where p = ∞, u ⊙ sign(x) where p = 1, u ⊙ sign(x) (|x|/y)ᵖ⁻¹ where y ≠ 0, else 0",
    source: "elementary; the subgradient 0 at the zero vector")
  public static let samples =
    Sample.reductions { Norm(axes: $0, keepingAxes: $1, order: 2) }.filter { $0.operands[0].shape[0] > 1 }
    + [
      Sample(Norm(axes: [], keepingAxes: false, order: 2), Tensor(-2)),
      Sample(Norm(axes: [0], keepingAxes: false, order: 1), [0.3, -1.2, 2]),
      Sample(Norm(axes: [1], keepingAxes: true, order: .infinity), [[0.3, -1.2, 2], [4, 1, -5]]),
      Sample(Norm(axes: [1], keepingAxes: false, order: 3), [[0.3, -1.2, 2], [4, 1, -5]]),
      Sample(Norm(axes: [0], keepingAxes: false, order: 1.5), [[0.3, -1.2], [4, 1]])
    ]

  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { norm(x, axes: axes, keepingAxes: keepingAxes, order: order) }
  public func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    if x.scalarCount == 0 { return Variable(Tensor.zeros(x.shape)) }
    let u = u.spread(along: axes, to: x.shape)
    if order == 1 { return u ⊙ sign(x) }
    if order == .infinity { return u ⊙ (ExtremumShares(extremum: .largest, axes: axes)([abs(x)]) * sign(x)) }
    let y = y.spread(along: axes, to: x.shape)
    // Where the derivative is differentiated again, a cotangent that itself depends on x must meet 1 / y as it is: of
    // ‖x‖² it is 2 y, whose zero at the zero vector would hide that its Hessian there cannot be had from the norm.
    if x.isRecorded { return x ⊙ steepened(u.isRecorded ? u / y : u ⊙ (1 / y), x, y) }
    return u ⊙ select(steepened(x / y, x, y), 0, where: mask(y, .notEqual, Variable(0)))
  }

  /// v (|x| / y)ᵖ⁻², 0 where v is.
  private func steepened<S>(_ v: Variable<S>, _ x: Variable<S>, _ y: Variable<S>) -> Variable<S> {
    order == 2 ? v : v ⊙ pow(abs(x) / y, S(order - 2))
  }
}

extension Norm: StableHLOLowering {
  public var stableHLO: StableHLOForm {
    StableHLOForm { b, x in b.norm(x[0], order: order, axes: axes, keepingAxes: keepingAxes) }
  }
}

// ── the functions ───────────────────────────────────────────────────────────────────────────────────────────────

/// The norm (Σ |x|ᵖ)^(1/p) of all elements as one vector, of the order p: Euclidean, unless told otherwise; order 1 is
/// Σ |x|, order ∞ the largest |x|. The gradient at the zero vector is 0, and so is that of order 1 at elements that are 0;
/// equal ones share that of order ∞. An order below 1 stops the program.
public func norm<S>(_ x: Variable<S>, order: Double = 2) -> Variable<S> { norm(x, axes: x.shape.allAxes, order: order) }
/// The norm along one axis, which is removed unless kept.
public func norm<S>(_ x: Variable<S>, axis: Int, keepingAxes: Bool = false, order: Double = 2) -> Variable<S> {
  norm(x, axes: [axis], keepingAxes: keepingAxes, order: order)
}
/// The norm along some axes, which stay with extent 1 if kept; 0 of nothing.
public func norm<S>(_ x: Variable<S>, axes: [Int], keepingAxes: Bool = false, order: Double = 2) -> Variable<S> {
  checkNorm(order)
  return Norm(axes: x.shape.normalized(axes: axes, "norm"), keepingAxes: keepingAxes, order: order)(x)
}
