// Constants made of a rule: the same names as for tensors, so that `let h: Variable<Float> = .zeros([2, 3])` reads alike.

extension Variable {
  /// A constant along one axis, from numbers that expressions give: `Variable<Double>([k, 1])`.
  @_disfavoredOverload public init(_ scalars: [Scalar]) { self.init(Tensor(scalars)) }
  /// A constant matrix from rows of equal length. Rows of different lengths stop the program.
  @_disfavoredOverload public init(_ rows: [[Scalar]]) { self.init(Tensor(rows)) }

  /// Every element 0, a constant; shape `[]` gives a scalar.
  public static func zeros(_ shape: Shape) -> Variable { Variable(Tensor.zeros(shape)) }
  /// Every element 1, a constant; shape `[]` gives a scalar.
  public static func ones(_ shape: Shape) -> Variable { Variable(Tensor.ones(shape)) }
  /// Every element the given number, a constant; shape `[]` gives a scalar.
  public static func full(_ shape: Shape, _ value: Scalar) -> Variable { Variable(Tensor.full(shape, value)) }
  /// Every element 0, a constant in the shape of another variable.
  public static func zeros(like x: Variable) -> Variable { zeros(x.shape) }
  /// Every element 1, a constant in the shape of another variable.
  public static func ones(like x: Variable) -> Variable { ones(x.shape) }
  /// Every element the given number, a constant in the shape of another variable.
  public static func full(like x: Variable, _ value: Scalar) -> Variable { full(x.shape, value) }

  /// 0, 1, 2, …: the first integers, a constant along one axis. A count below 0 stops the program.
  public static func arange(_ count: Int) -> Variable { Variable(Tensor.arange(count)) }
  /// The numbers start + i · step before `end`, a constant along one axis; see the tensors' `arange`.
  public static func arange(from start: Scalar, to end: Scalar, by step: Scalar = 1) -> Variable {
    Variable(Tensor.arange(from: start, to: end, by: step))
  }
  /// Numbers at equal distances, both ends exact, a constant along one axis; see the tensors' `linspace`.
  public static func linspace(from start: Scalar, to end: Scalar, count: Int) -> Variable {
    Variable(Tensor.linspace(from: start, to: end, count: count))
  }

  /// The identity matrix of the given size, a constant.
  public static func identity(_ size: Int) -> Variable { Variable(Tensor.identity(size)) }
  /// A constant matrix with a 1 in each row at that row's label, 0 elsewhere. A label out of range stops the program.
  public static func oneHot(_ labels: [Int], classes: Int) -> Variable {
    Variable(Tensor.oneHot(labels, classes: classes))
  }
}

// Only for its message: what a program meant that lists variables where numbers are expected.
@available(
  *, unavailable, message: "a literal lists numbers; write stack([a, b]), concatenate([a, b]) or block([[a, b]])"
)
extension Variable: TensorElement {
  /// Not available.
  public func appendElements<Other: TensorScalar>(to scalars: inout [Other]) -> Shape { shape }
}

extension Variable: CustomStringConvertible {
  /// The value, as a tensor prints.
  public var description: String { value.description }
}
