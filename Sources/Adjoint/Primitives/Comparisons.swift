// Masks, signs and shares: functions that are constant wherever they are smooth. They are primitives, so that a rule which
// needs one records that it was asked, not what was answered: a recorded gradient holds no numbers of its data.

import AdjointTensors

/// A primitive of one operand whose derivative is 0 wherever it exists: nothing goes back through it.
protocol LocallyConstantPrimitive: UnaryPrimitive {}

extension LocallyConstantPrimitive {
  public func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    Variable(Tensor(repeating: 0, shape: x.shape))
  }
  public func _backward(_ walk: Walk, _: Float.Type) {}
  public func _backward(_ walk: Walk, _: Double.Type) {}
}

/// The same for two operands.
protocol LocallyConstantBinaryPrimitive: BinaryPrimitive {}

extension LocallyConstantBinaryPrimitive {
  public func pullback<S>(_ u: Variable<S>, toLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>)
    -> Variable<S>
  { Variable(Tensor(repeating: 0, shape: a.shape)) }
  public func pullback<S>(_ u: Variable<S>, toRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>)
    -> Variable<S>
  { Variable(Tensor(repeating: 0, shape: b.shape)) }
  public func _backward(_ walk: Walk, _: Float.Type) {}
  public func _backward(_ walk: Walk, _: Double.Type) {}
}

/// y = 1, 0 or −1 as x is above, at or below 0; NaN for NaN.
struct Sign: LocallyConstantPrimitive {
  static let card = PrimitiveCard(
    "sign", formula: "y = 1 where x > 0, −1 where x < 0, else 0", pullback: "0", source: "elementary")
  static let saved: SavedValues = .shapes
  static let samples = Sample.elementwise(Sign(), [0.3, -1.2, 2, -3])

  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { sign(x) }
}

/// y = 1 where x is above 0, else 0; NaN for NaN.
struct Step: LocallyConstantPrimitive {
  static let card = PrimitiveCard(
    "step", formula: "y = 1 where x > 0, else 0", pullback: "0", source: "Heaviside; 0 at 0")
  static let saved: SavedValues = .shapes
  static let samples = Sample.elementwise(Step(), [0.3, -1.2, 2, -3])

  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { step(x) }
}

/// y = 1 where a relation of a and b holds, else 0; operands broadcast.
struct Comparison: LocallyConstantBinaryPrimitive {
  enum Relation: String, Sendable {
    case equal = "=", notEqual = "≠", greaterOrEqual = "≥"
  }
  let relation: Relation

  static let card = PrimitiveCard(
    "comparison", formula: "y = 1 where the relation of a and b holds, else 0", pullback: "0; 0", source: "elementary")
  static let saved: SavedValues = .shapes
  static let samples =
    Sample.broadcasting(Comparison(relation: .greaterOrEqual), [1, -2, 3], [0.5, 4, -1])
    + Sample.broadcasting(Comparison(relation: .equal), [1, -2, 3], [0.5, 4, -1])
    + Sample.broadcasting(Comparison(relation: .notEqual), [1, -2, 3], [0.5, 4, -1])

  func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> {
    switch relation {
    case .equal: a .== b
    case .notEqual: a .!= b
    case .greaterOrEqual: a .>= b
    }
  }
}

/// y = each element's share of the extremum along axes: 1 over the number of equal ones where it is an extremum, else 0;
/// NaN where the extremum is.
struct ExtremumShares: LocallyConstantPrimitive {
  enum Extremum: String, Sendable { case largest, smallest }
  let extremum: Extremum
  let axes: [Int]

  static let card = PrimitiveCard(
    "extremum shares", formula: "y = 1 / n where x is one of n equal extrema, else 0", pullback: "0",
    source: "elementary; ties share")
  static let saved: SavedValues = .shapes
  static let samples = [
    Sample(ExtremumShares(extremum: .largest, axes: [1]), [[1, -2, 3], [0.5, 4, -1]]),
    Sample(ExtremumShares(extremum: .smallest, axes: [0]), [1, -2, 3])
  ]

  func forward<S>(_ x: Tensor<S>) -> Tensor<S> {
    let y = extremum == .largest ? max(x, axes: axes, keepingAxes: true) : min(x, axes: axes, keepingAxes: true)
    let ones = RawTensor(repeating: 1, shape: y.shape, S._elementType)
    return Tensor(raw: RawTensor.extremumPullback(ones, input: x.raw, output: y.raw, axes: axes, S._elementType))
  }
}

// ── the functions that rules use ────────────────────────────────────────────────────────────────────────────────

/// 1 where x is above 0, else 0: the derivative of relu.
func step<S>(_ x: Variable<S>) -> Variable<S> { Step()(x) }

/// 1, 0 or −1: the derivative of abs.
func sign<S>(_ x: Variable<S>) -> Variable<S> { Sign()(x) }

/// 1 where the relation holds, else 0.
func mask<S>(_ a: Variable<S>, _ relation: Comparison.Relation, _ b: Variable<S>) -> Variable<S> {
  Comparison(relation: relation)(a, b)
}

/// x where the mask is not 0, else the number y.
func select<S>(_ x: Variable<S>, _ y: S, where mask: Variable<S>) -> Variable<S> {
  select(x, Variable(number: y), where: mask)
}

/// x where the mask is not 0, else y.
func select<S>(_ x: Variable<S>, _ y: Variable<S>, where mask: Variable<S>) -> Variable<S> { Select()([x, y, mask]) }
