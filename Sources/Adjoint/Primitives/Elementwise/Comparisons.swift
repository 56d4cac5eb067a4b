// Masks, signs and shares: functions that are constant wherever they are smooth. They are primitives, so that a rule which
// needs one records that it was asked, not what was answered: a recorded gradient holds no numbers of its data.

import AdjointTensors

/// A primitive whose derivative is 0 wherever it exists: nothing goes back through it.
protocol LocallyConstantPrimitive: Primitive {}

extension LocallyConstantPrimitive {
  static var saved: SavedValues { .shapes }
  func pullback<S>(_ u: Variable<S>, to operand: Int, of x: [Variable<S>], output y: Variable<S>) -> Variable<S>? {
    nil
  }
}

/// y = 1, 0 or −1 as x is above, at or below 0; NaN for NaN.
struct Sign: LocallyConstantPrimitive {
  static let card = PrimitiveCard(
    "sign", formula: "y = [x > 0] − [x < 0]", pullback: "0", source: "elementary")
  static let samples = Sample.elementwise(Sign(), [0.3, -1.2, 2, -3])

  func forward<S>(_ x: [Tensor<S>]) -> Tensor<S> { sign(x[0]) }
}
extension Sign: StableHLOLowering { var stableHLO: StableHLOForm { .operation("sign") } }

/// y = 1 where x is above 0, else 0; NaN for NaN.
struct Step: LocallyConstantPrimitive {
  static let card = PrimitiveCard(
    "step", formula: "y = [x > 0]", pullback: "0", source: "Heaviside; 0 at 0")
  static let samples = Sample.elementwise(Step(), [0.3, -1.2, 2, -3])

  func forward<S>(_ x: [Tensor<S>]) -> Tensor<S> { step(x[0]) }
}
extension Step: StableHLOLowering { var stableHLO: StableHLOForm { StableHLOForm { b, x in b.step(x[0]) } } }

/// y = 1 where a relation of a and b holds, else 0; operands broadcast.
struct Comparison: LocallyConstantPrimitive {
  enum Relation: String, Sendable {
    case equal = "=", notEqual = "≠", less = "<", greaterOrEqual = "≥"

    fileprivate var stableHLO: StableHLOBuilder.Relation {
      switch self {
      case .equal: .equal
      case .notEqual: .notEqual
      case .less: .less
      case .greaterOrEqual: .greaterOrEqual
      }
    }
  }
  let relation: Relation

  static let card = PrimitiveCard(
    "comparison",
    formula:
      "y = [a = b] where relation = equal, [a ≠ b] where relation = notEqual, [a < b] where relation = less, else [a ≥ b]",
    pullback: "0; 0", source: "elementary")
  static let samples =
    Sample.broadcasting(Comparison(relation: .greaterOrEqual), [1, -2, 3], [0.5, 4, -1])
    + Sample.broadcasting(Comparison(relation: .less), [1, -2, 3], [0.5, 4, -1])
    + Sample.broadcasting(Comparison(relation: .equal), [1, -2, 3], [0.5, 4, -1])
    + Sample.broadcasting(Comparison(relation: .notEqual), [1, -2, 3], [0.5, 4, -1])

  func forward<S>(_ x: [Tensor<S>]) -> Tensor<S> {
    switch relation {
    case .equal: x[0] .== x[1]
    case .notEqual: x[0] .!= x[1]
    case .less: x[0] .< x[1]
    case .greaterOrEqual: x[0] .>= x[1]
    }
  }
}
extension Comparison: StableHLOLowering {
  var stableHLO: StableHLOForm { StableHLOForm { b, x in b.select(b.compare(relation.stableHLO, x[0], x[1]), 1, 0) } }
}

/// y = each element's share of the extremum along axes: 1 over the number of equal ones where it is an extremum, else 0;
/// NaN where the extremum is.
struct ExtremumShares: LocallyConstantPrimitive, Equatable {
  enum Extremum: String, Sendable { case largest, smallest }
  let extremum: Extremum
  let axes: [Int]

  static let card = PrimitiveCard(
    "extremum shares", formula: "y = [x = m] / Σ [x = m], m = max x where extremum = largest, else min x",
    pullback: "0",
    source: "elementary; ties share")
  static let samples = [
    Sample(ExtremumShares(extremum: .largest, axes: [1]), [[1, -2, 3], [0.5, 4, -1]]),
    Sample(ExtremumShares(extremum: .smallest, axes: [0]), [1, -2, 3])
  ]

  func forward<S>(_ operands: [Tensor<S>]) -> Tensor<S> {
    let x = operands[0]
    let y = extremum == .largest ? max(x, axes: axes, keepingAxes: true) : min(x, axes: axes, keepingAxes: true)
    let ones = RawTensor(repeating: 1, shape: y.shape, S._elementType)
    return Tensor(raw: RawTensor.extremumPullback(ones, input: x.raw, output: y.raw, axes: axes, S._elementType))
  }
}
extension ExtremumShares: StableHLOLowering {
  var stableHLO: StableHLOForm {
    StableHLOForm { b, x in
      b.extremumShares(x[0], largest: extremum == .largest, axes: axes)
    }
  }
}

// ── the functions that rules use ────────────────────────────────────────────────────────────────────────────────

/// 1 where x is above 0, else 0: the derivative of relu.
func step<S>(_ x: Variable<S>) -> Variable<S> { Step()([x]) }

/// 1 where the relation holds, else 0.
func mask<S>(_ a: Variable<S>, _ relation: Comparison.Relation, _ b: Variable<S>) -> Variable<S> {
  Comparison(relation: relation)([a, b])
}

/// x where the mask is not 0, else the number y.
func select<S>(_ x: Variable<S>, _ y: S, where mask: Variable<S>) -> Variable<S> {
  select(x, Variable(number: y), where: mask)
}

/// x where the mask is not 0, else y; all three broadcast. The mask is recorded: made of variables, as `relu(sign(a - b))`, it
/// is made anew wherever the recording is run.
public func select<S>(_ x: Variable<S>, _ y: Variable<S>, where mask: Variable<S>) -> Variable<S> {
  Select()([x, y, mask])
}
