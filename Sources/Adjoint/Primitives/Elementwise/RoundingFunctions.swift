// Whole numbers next to elements: their gradient is 0 everywhere. And what kind of numbers elements are: masks, which are
// not recorded.

/// y = a whole number next to x
struct Rounding: LocallyConstantPrimitive {
  enum Direction: String, Sendable { case floor, ceil, round, trunc }
  let direction: Direction

  static let card = PrimitiveCard(
    "rounding",
    formula:
      "y = ⌊x⌋ where direction = floor, ⌈x⌉ where direction = ceil, round(x) where direction = round, else trunc(x)",
    pullback: "0", source: "elementary; 0 at the steps too")
  static let samples = [Direction.floor, .ceil, .round, .trunc].map {
    Sample(Rounding(direction: $0), [0.3, -1.2, 2.6, -3.7])
  }

  func forward<S>(_ x: [Tensor<S>]) -> Tensor<S> {
    switch direction {
    case .floor: floor(x[0])
    case .ceil: ceil(x[0])
    case .round: round(x[0])
    case .trunc: trunc(x[0])
    }
  }
}

extension Rounding: StableHLOLowering {
  var stableHLO: StableHLOForm {
    switch direction {
    case .floor: .operation("floor")
    case .ceil: .operation("ceil")
    case .round: .operation("round_nearest_afz")
    case .trunc: StableHLOForm { b, x in b.truncated(x[0]) }
    }
  }
}

// ── the functions ───────────────────────────────────────────────────────────────────────────────────────────────

/// The largest whole number that is not above x; gradient 0.
public func floor<S>(_ x: Variable<S>) -> Variable<S> { Rounding(direction: .floor)([x]) }

/// The smallest whole number that is not below x; gradient 0.
public func ceil<S>(_ x: Variable<S>) -> Variable<S> { Rounding(direction: .ceil)([x]) }

/// The nearest whole number, halves away from 0, as Swift's `rounded()`; gradient 0.
public func round<S>(_ x: Variable<S>) -> Variable<S> { Rounding(direction: .round)([x]) }

/// The whole number next to x toward 0; gradient 0.
public func trunc<S>(_ x: Variable<S>) -> Variable<S> { Rounding(direction: .trunc)([x]) }

/// −1, 0 or 1, with gradient 0; NaN for NaN.
public func sign<S>(_ x: Variable<S>) -> Variable<S> { Sign()([x]) }

/// 1 where x is NaN, else 0; a constant.
public func isNaN<S>(_ x: Variable<S>) -> Tensor<S> { isNaN(x.value) }

/// 1 where x is neither infinite nor NaN, else 0; a constant.
public func isFinite<S>(_ x: Variable<S>) -> Tensor<S> { isFinite(x.value) }

/// 1 where x is ∞ or −∞, else 0; a constant.
public func isInfinite<S>(_ x: Variable<S>) -> Tensor<S> { isInfinite(x.value) }
