/// A variable, or what can stand for a constant one: a tensor, or a number of its element type.
///
/// For functions of several operands that take one of either kind in each place: `normalLogDensity(x, mean: m,
/// standardDeviation: 2.0)`.
public protocol VariableOperand<Scalar> {
  /// The element type.
  associatedtype Scalar: TensorScalar
  /// The operand as a variable; a constant, unless it is recorded.
  var asVariable: Variable<Scalar> { get }
}

extension Variable: VariableOperand {
  /// The variable itself.
  public var asVariable: Variable { self }
}

extension Tensor: VariableOperand {
  /// A constant.
  public var asVariable: Variable<Scalar> { Variable(self) }
}

extension Double: VariableOperand {
  /// The element type.
  public typealias Scalar = Double
  /// A constant of rank 0.
  public var asVariable: Variable<Double> { Variable(self) }
}

extension Float: VariableOperand {
  /// The element type.
  public typealias Scalar = Float
  /// A constant of rank 0.
  public var asVariable: Variable<Float> { Variable(self) }
}
