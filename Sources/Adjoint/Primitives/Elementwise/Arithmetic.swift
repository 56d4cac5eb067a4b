// The element-wise primitives of two operands: each states its formula and its partial derivatives; the pullbacks are
// u ⊙ ∂y/∂a and u ⊙ ∂y/∂b. Operands broadcast; what undoes a broadcast is not here but in the engine, once for all.

/// y = a + b
public struct Add: ElementwiseBinaryPrimitive {
  public static let card = PrimitiveCard("add", formula: "y = a + b", pullback: "u; u", source: "elementary")
  public static let saved: SavedValues = .shapes
  public static let samples = Sample.broadcasting(Add(), [1, -2, 3], [0.5, 4, -1])

  @inline(__always)
  public func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { a + b }
  public func derivative<S>(byLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    Variable(plain: 1)
  }
  public func derivative<S>(byRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    Variable(plain: 1)
  }
}
extension Add: StableHLOLowering { public var stableHLO: StableHLOForm { .operation("add") } }

/// y = a − b
public struct Subtract: ElementwiseBinaryPrimitive {
  public static let card = PrimitiveCard("subtract", formula: "y = a − b", pullback: "u; −u", source: "elementary")
  public static let saved: SavedValues = .shapes
  public static let samples = Sample.broadcasting(Subtract(), [1, -2, 3], [0.5, 4, -1])

  @inline(__always)
  public func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { a - b }
  public func derivative<S>(byLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    Variable(plain: 1)
  }
  public func derivative<S>(byRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    Variable(plain: -1)
  }
}
extension Subtract: StableHLOLowering { public var stableHLO: StableHLOForm { .operation("subtract") } }

/// y = a b
public struct Multiply: ElementwiseBinaryPrimitive {
  public static let card = PrimitiveCard("multiply", formula: "y = a b", pullback: "u ⊙ b; u ⊙ a", source: "elementary")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.broadcasting(Multiply(), [1, -2, 3], [0.5, 4, -1])

  @inline(__always)
  public func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { a * b }
  public func derivative<S>(byLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> { b }
  public func derivative<S>(byRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> { a }
}
extension Multiply: StableHLOLowering { public var stableHLO: StableHLOForm { .operation("multiply") } }

/// y = a / b
public struct Divide: ElementwiseBinaryPrimitive {
  public static let card = PrimitiveCard(
    "divide", formula: "y = a / b", pullback: "u ⊙ 1/b; −u ⊙ y/b", source: "elementary")
  public static let saved: SavedValues = [.right, .output]
  public static let samples = Sample.broadcasting(Divide(), [1, -2, 3], [0.5, 4, -1])

  @inline(__always)
  public func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { a / b }
  public func derivative<S>(byLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> { 1 / b }
  public func derivative<S>(byRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> { -(y / b) }
}
extension Divide: StableHLOLowering { public var stableHLO: StableHLOForm { .operation("divide") } }

/// y = aᵇ
public struct Power: ElementwiseBinaryPrimitive {
  public static let card = PrimitiveCard(
    "pow", formula: "y = aᵇ", pullback: "u ⊙ b aᵇ⁻¹; u ⊙ y log a", source: "elementary; 0⁰ is 1 with gradient 0")
  public static let samples = Sample.broadcasting(Power(), [1, 0.7, 3], [0.5, 4, -1])

  @inline(__always)
  public func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { pow(a, b) }
  public func derivative<S>(byLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    b ⊙ pow(a, b - 1)
  }
  public func derivative<S>(byRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    y ⊙ log(select(a, Variable(1), where: mask(a, .notEqual, Variable(0))))
  }
}
extension Power: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.power(x[0], x[1]) } }
}

/// y = max(a, b); equal operands share the cotangent.
public struct Maximum: ElementwiseBinaryPrimitive {
  public static let card = PrimitiveCard(
    "maximum", formula: "y = max(a, b)", pullback: "u ([a > b] + [a = b]/2); u ([b > a] + [a = b]/2)",
    source: "elementary; ties share")
  public static let samples = Sample.broadcasting(Maximum(), [1, -2, 3], [0.5, 4, -1])

  @inline(__always)
  public func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { maximum(a, b) }
  public func derivative<S>(byLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    share(of: a, against: b, output: y)
  }
  public func derivative<S>(byRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    share(of: b, against: a, output: y)
  }
}
extension Maximum: StableHLOLowering { public var stableHLO: StableHLOForm { .operation("maximum") } }

/// y = min(a, b); equal operands share the cotangent.
public struct Minimum: ElementwiseBinaryPrimitive {
  public static let card = PrimitiveCard(
    "minimum", formula: "y = min(a, b)", pullback: "u ([a < b] + [a = b]/2); u ([b < a] + [a = b]/2)",
    source: "elementary; ties share")
  public static let samples = Sample.broadcasting(Minimum(), [1, -2, 3], [0.5, 4, -1])

  @inline(__always)
  public func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { minimum(a, b) }
  public func derivative<S>(byLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    share(of: a, against: b, output: y)
  }
  public func derivative<S>(byRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    share(of: b, against: a, output: y)
  }
}
extension Minimum: StableHLOLowering { public var stableHLO: StableHLOForm { .operation("minimum") } }

/// 1 where x alone is the output, ½ where both are, 0 where the other is; NaN where the output is.
private func share<S>(of x: Variable<S>, against other: Variable<S>, output y: Variable<S>) -> Variable<S> {
  let isOutput = mask(x, .equal, y)
  let share = isOutput - 0.5 * (isOutput * mask(other, .equal, y))
  return select(share, y, where: mask(y, .equal, y))
}

/// y = u d where u ≠ 0, else 0: what a pullback multiplies a cotangent and a derivative with.
public struct CotangentProduct: BinaryPrimitive {
  public static let card = PrimitiveCard(
    "⊙", formula: "y = a ⊙ b", pullback: "u ⊙ b; u ⊛ a", source: "a zero cotangent annihilates")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.broadcasting(CotangentProduct(), [1, -2, 3], [0.5, 4, -1])

  public func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { annihilate(a, b) }
  @inline(__always)
  public func pullback<S>(_ u: Variable<S>, toLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>)
    -> Variable<S>
  { u ⊙ b }
  public func pullback<S>(_ u: Variable<S>, toRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>)
    -> Variable<S>
  { u ⊛ a }
}
extension CotangentProduct: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.annihilate(x[0], x[1]) } }
}

/// y = a b, 0 where either is 0: the product of two cotangents.
///
/// Of a product u ⊙ d, d gets the cotangent v ⊛ u. Where u is zero because a branch was not selected, v may have gone
/// through an infinite derivative of that branch, and the element still contributes exactly 0, to any order.
public struct CotangentPair: BinaryPrimitive {
  public static let card = PrimitiveCard(
    "⊛", formula: "y = a ⊛ b", pullback: "u ⊛ b; u ⊛ a", source: "a zero cotangent annihilates")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.broadcasting(CotangentPair(), [1, -2, 3], [0.5, 4, -1])

  public func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> {
    Tensor(raw: RawTensor.binary(.annihilateBoth, a.raw, b.raw, S._elementType))
  }
  public func pullback<S>(_ u: Variable<S>, toLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<
    S
  > {
    u ⊛ b
  }
  public func pullback<S>(_ u: Variable<S>, toRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>)
    -> Variable<S>
  {
    u ⊛ a
  }
}
extension CotangentPair: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.annihilateBoth(x[0], x[1]) } }
}

/// y = a log b, 0 where a = 0
public struct XLogY: ElementwiseBinaryPrimitive {
  public static let card = PrimitiveCard(
    "xLogY", formula: "y = a ⊙ log b", pullback: "u ⊙ log b; u ⊙ (a ⊙ 1/b)", source: "elementary; 0 log 0 = 0")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.broadcasting(XLogY(), [1, -2, 3], [0.5, 4, 1.5])

  public func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { xLogY(a, b) }
  public func derivative<S>(byLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> { log(b) }
  public func derivative<S>(byRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    a ⊙ (1 / b)
  }
}
extension XLogY: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.xLogY(x[0], x[1]) } }
}

/// y = a where the mask is not 0, else b
public struct Select: Primitive {
  public static let card = PrimitiveCard(
    "select", formula: "y = a where c ≠ 0, else b", pullback: "u where c ≠ 0, else 0; 0 where c ≠ 0, else u; ∅",
    source: "elementary")
  public static let saved: SavedValues = .operands
  public static let samples = [
    Sample(Select(), [1, -2, 3], [0.5, 4, -1], [1, 0, 1], constantOperands: [2]),
    Sample(Select(), [[1], [-2]], [0.5, 4, -1], [[1, 0, 1], [0, 0, 1]], constantOperands: [2])
  ]

  public func forward<S>(_ x: [Tensor<S>]) -> Tensor<S> { select(x[0], x[1], where: x[2]) }
  public func pullback<S>(_ u: Variable<S>, to operand: Int, of x: [Variable<S>], output y: Variable<S>) -> Variable<S>?
  {
    let zero = Variable<S>(0), mask = x[2]
    switch operand {
    case 0: return select(u, zero, where: mask)
    case 1: return select(zero, u, where: mask)
    default: return nil
    }
  }
}
extension Select: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.select(b.compare(.notEqual, x[2], 0), x[0], x[1]) } }
}

extension Sample {
  /// Equal shapes, broadcasting on either side, scalars, and nothing.
  static func broadcasting(_ primitive: any Primitive, _ a: Tensor<Double>, _ b: Tensor<Double>) -> [Sample] {
    [
      Sample(primitive, a, b), Sample(primitive, a.reshaped(to: [a.scalarCount, 1]), b),
      Sample(primitive, Tensor(a.scalars[0]), b), Sample(primitive, a, b.slice(axis: 0, 0..<1)),
      Sample(primitive, Tensor(a.scalars[1]), Tensor(b.scalars[1])),
      Sample(primitive, Tensor(shape: [2, 0], scalars: []), Tensor(shape: [1, 0], scalars: []))
    ]
  }
}

// ── the functions ───────────────────────────────────────────────────────────────────────────────────────────────

/// xʸ, broadcast; 1 with gradient 0 where both are 0.
public func pow<S>(_ x: Variable<S>, _ y: Variable<S>) -> Variable<S> { Power()(x, y) }

/// xʸ with one exponent for all.
public func pow<S>(_ x: Variable<S>, _ y: S) -> Variable<S> { Power()(x, Variable(number: y)) }
/// xʸ with one exponent for all.
public func pow(_ x: Variable<Double>, _ y: Double) -> Variable<Double> { Power()(x, Variable(number: y)) }
/// xʸ with one exponent for all.
public func pow(_ x: Variable<Float>, _ y: Float) -> Variable<Float> { Power()(x, Variable(number: y)) }

/// xʸ with one base for all.
public func pow<S>(_ x: S, _ y: Variable<S>) -> Variable<S> { Power()(Variable(number: x), y) }
/// xʸ with one base for all.
public func pow(_ x: Double, _ y: Variable<Double>) -> Variable<Double> { Power()(Variable(number: x), y) }
/// xʸ with one base for all.
public func pow(_ x: Float, _ y: Variable<Float>) -> Variable<Float> { Power()(Variable(number: x), y) }

/// xʸ with constant exponents.
public func pow<S>(_ x: Variable<S>, _ y: Tensor<S>) -> Variable<S> { Power()(x, Variable(y)) }
/// xʸ with constant bases.
public func pow<S>(_ x: Tensor<S>, _ y: Variable<S>) -> Variable<S> { Power()(Variable(x), y) }

/// x held within the bounds; the gradient at a bound is ½, as for maximum and minimum.
public func clamp<S>(_ x: Variable<S>, _ bounds: ClosedRange<S>) -> Variable<S> {
  minimum(maximum(x, Variable(number: bounds.lowerBound)), Variable(number: bounds.upperBound))
}

/// x held at the bound or above; the gradient at it is ½.
public func clamp<S>(_ x: Variable<S>, _ bounds: PartialRangeFrom<S>) -> Variable<S> { maximum(x, bounds.lowerBound) }
/// x held at the bound or below; the gradient at it is ½.
public func clamp<S>(_ x: Variable<S>, _ bounds: PartialRangeThrough<S>) -> Variable<S> {
  minimum(x, bounds.upperBound)
}

/// x log y, and 0 where x is 0.
public func xLogY<S>(_ x: Variable<S>, _ y: Variable<S>) -> Variable<S> { XLogY()(x, y) }
/// The same with a constant.
public func xLogY<S>(_ x: Variable<S>, _ y: Tensor<S>) -> Variable<S> { XLogY()(x, Variable(y)) }
/// The same with a constant.
public func xLogY<S>(_ x: Tensor<S>, _ y: Variable<S>) -> Variable<S> { XLogY()(Variable(x), y) }

/// x where the mask is not 0, else y; all three broadcast. What is not selected gets a gradient of exactly 0, however
/// infinite its derivative. The mask is often a comparison: `select(log(x), y, where: x .> 0)`.
public func select<S>(_ x: Variable<S>, _ y: Variable<S>, where mask: Tensor<S>) -> Variable<S> {
  Select()([x, y, Variable(mask)])
}
/// x where the mask is not 0, else the number y; x and the mask broadcast.
public func select<S>(_ x: Variable<S>, _ y: S, where mask: Tensor<S>) -> Variable<S> {
  Select()([x, Variable(number: y), Variable(mask)])
}
/// The number x where the mask is not 0, else y; y and the mask broadcast.
public func select<S>(_ x: S, _ y: Variable<S>, where mask: Tensor<S>) -> Variable<S> {
  Select()([Variable(number: x), y, Variable(mask)])
}
/// x where the mask is not 0, else the constant y; all three broadcast.
public func select<S>(_ x: Variable<S>, _ y: Tensor<S>, where mask: Tensor<S>) -> Variable<S> {
  Select()([x, Variable(y), Variable(mask)])
}
/// The constant x where the mask is not 0, else y; all three broadcast.
public func select<S>(_ x: Tensor<S>, _ y: Variable<S>, where mask: Tensor<S>) -> Variable<S> {
  Select()([Variable(x), y, Variable(mask)])
}
