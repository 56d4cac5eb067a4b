// The wrong primitives as programs: each deep inside a function whose other rules are right.

import Adjoint

/// A primitive with a wrong rule, to try the checker on.
public struct WrongPrimitive: Sendable, CustomStringConvertible {
  private let primitive: any Primitive
  private let shapes: [Shape]
  /// The order of derivative at which the rule is wrong.
  public let order: Int
  /// Whether `Double` is right.
  public let isFloatOnly: Bool

  init(_ primitive: any Primitive, _ shapes: Shape..., order: Int = 1, isFloatOnly: Bool = false) {
    self.primitive = primitive
    self.shapes = shapes
    self.order = order
    self.isFloatOnly = isFloatOnly
  }

  public var type: any Primitive.Type { Swift.type(of: primitive) }
  public var name: String { primitive.name }
  public var description: String { name }

  /// Checks a function of random operands that uses the primitive deep inside.
  public func check<S: TensorScalar>(seed: UInt64, _: S.Type) -> GradientReport {
    var generator = SeededGenerator(seed: seed)
    let x = shapes.map { Tensor<S>(randomNormal: $0, using: &generator) }
    return checkGradient(at: x, order: order, seed: seed) { program($0) }
  }

  /// Whether the checker finds it, and names it.
  public func isCaught<S: TensorScalar>(seed: UInt64, _ scalar: S.Type) -> Bool {
    let report = check(seed: seed, scalar)
    return !report.passed && report.fault?.primitive == name
  }

  private func program<S>(_ x: [Variable<S>]) -> Variable<S> {
    // Operands between ½ and 2, in the domain of every function here.
    let operands = x.map { 0.5 + 1.5 * sigmoid($0) }
    let y = primitive(operands).named("suspect")
    let z = tanh(0.7 * y) + 0.1 * y * y
    return sum(sin(z + 0.3))
  }

  public static let all: [WrongPrimitive] = {
    let vector: Shape = [5], square: Shape = [3, 3]
    return [
      WrongPrimitive(WrongSign(), vector), WrongPrimitive(OffByAThousandth(), [3, 4]),
      WrongPrimitive(ForgottenFactor(), []), WrongPrimitive(DroppedTerm(), vector),
      WrongPrimitive(InputForOutput(), vector), WrongPrimitive(OutputForInput(), vector),
      WrongPrimitive(WrongConstant(), vector), WrongPrimitive(WrongInFloatOnly(), vector, isFloatOnly: true),
      WrongPrimitive(ValueWrongInFloatOnly(), vector, isFloatOnly: true), WrongPrimitive(WrongBeyondOne(), [40]),
      WrongPrimitive(CotangentIgnored(), vector), WrongPrimitive(CotangentSquared(), vector),
      WrongPrimitive(CotangentMagnitude(), [20]), WrongPrimitive(CotangentClipped(), vector),
      WrongPrimitive(DetachedOperand(), vector, order: 2), WrongPrimitive(HalfDetachedOperand(), vector, order: 2),
      WrongPrimitive(DetachedCotangent(), vector, order: 2), WrongPrimitive(RandomPullback(), vector),
      WrongPrimitive(MeanWithoutDivision(), square), WrongPrimitive(SumAlongTheOtherAxis(), square),
      WrongPrimitive(SoftmaxDiagonal(), square), WrongPrimitive(SoftmaxWrongAxis(), square),
      WrongPrimitive(LogSoftmaxUnsummed(), square), WrongPrimitive(NormWithoutDivision(), square),
      WrongPrimitive(VarianceWithoutMean(), square), WrongPrimitive(MaxToAll(), square),
      WrongPrimitive(ForgottenTranspose(), square), WrongPrimitive(WrongSecondElement(), [20]),
      WrongPrimitive(OverwrittenGather(), square), WrongPrimitive(ShiftedSlice(), square),
      WrongPrimitive(MissingShape(), square), WrongPrimitive(MissingMinus(), vector, vector),
      WrongPrimitive(SwappedOperands(), vector, vector), WrongPrimitive(RightForgotten(), [2, 3], [3]),
      WrongPrimitive(QuotientWithoutSquare(), vector, vector), WrongPrimitive(BroadcastSummedWrongly(), [3, 2], [2]),
      WrongPrimitive(WrongAtSizeOne(), [3, 4], [3, 1]), WrongPrimitive(TransposedOperand(), square, square),
      WrongPrimitive(SwappedProduct(), square, square), WrongPrimitive(TargetsThatSumToOne(), square, square),
      WrongPrimitive(DetachedOutput(), vector, vector, order: 2), WrongPrimitive(ExchangedParts(), square, square),
      WrongPrimitive(SecondOperandNil(), vector, vector)
    ]
  }()
}
