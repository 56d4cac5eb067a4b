// What programs try on tensors and variables that is written otherwise here. It does not compile, and the message says what
// to write. An unavailable overload takes no part in the type-checking of an expression that is right.

// ── comparisons: Swift's give one truth, those of tensors a mask ──

extension TensorOperand {
  /// Not available.
  @available(*, unavailable, message: "write x .> y for a mask of 1 and 0; x.scalar > 0 compares one number")
  public static func > (a: Self, b: Self) -> Bool { fatalError() }
  /// Not available.
  @available(*, unavailable, message: "write x .> 0 for a mask of 1 and 0; x.scalar > 0 compares one number")
  public static func > (a: Self, b: Scalar) -> Bool { fatalError() }
  /// Not available.
  @available(*, unavailable, message: "write x .>= y for a mask of 1 and 0; x.scalar >= 0 compares one number")
  public static func >= (a: Self, b: Self) -> Bool { fatalError() }
  /// Not available.
  @available(*, unavailable, message: "write x .>= 0 for a mask of 1 and 0; x.scalar >= 0 compares one number")
  public static func >= (a: Self, b: Scalar) -> Bool { fatalError() }
  /// Not available.
  @available(*, unavailable, message: "write x .< y for a mask of 1 and 0; x.scalar < 0 compares one number")
  public static func < (a: Self, b: Self) -> Bool { fatalError() }
  /// Not available.
  @available(*, unavailable, message: "write x .< 0 for a mask of 1 and 0; x.scalar < 0 compares one number")
  public static func < (a: Self, b: Scalar) -> Bool { fatalError() }
  /// Not available.
  @available(*, unavailable, message: "write x .<= y for a mask of 1 and 0; x.scalar <= 0 compares one number")
  public static func <= (a: Self, b: Self) -> Bool { fatalError() }
  /// Not available.
  @available(*, unavailable, message: "write x .<= 0 for a mask of 1 and 0; x.scalar <= 0 compares one number")
  public static func <= (a: Self, b: Scalar) -> Bool { fatalError() }
  /// Not available.
  @available(*, unavailable, message: "write x .== 0 for a mask of 1 and 0; x.scalar == 0 compares one number")
  public static func == (a: Self, b: Scalar) -> Bool { fatalError() }
  /// Not available.
  @available(*, unavailable, message: "write x .!= 0 for a mask of 1 and 0; x.scalar != 0 compares one number")
  public static func != (a: Self, b: Scalar) -> Bool { fatalError() }
}

extension Variable {
  /// Not available.
  @available(*, unavailable, message: "write x .== y for a mask of 1 and 0; x.value == y.value is one truth")
  public static func == (a: Variable, b: Variable) -> Bool { fatalError() }
  /// Not available.
  @available(*, unavailable, message: "write x .!= y for a mask of 1 and 0; x.value != y.value is one truth")
  public static func != (a: Variable, b: Variable) -> Bool { fatalError() }
}

// ── whole numbers: an overload that takes them would give each 2 * x one reading more ──

extension TensorOperand {
  /// Not available.
  @available(*, unavailable, message: "an Int is converted: Double(n) + x, or Float(n) + x")
  public static func + (a: Int, b: Self) -> Self { fatalError() }
  /// Not available.
  @available(*, unavailable, message: "an Int is converted: x + Double(n), or x + Float(n)")
  public static func + (a: Self, b: Int) -> Self { fatalError() }
  /// Not available.
  @available(*, unavailable, message: "an Int is converted: Double(n) - x, or Float(n) - x")
  public static func - (a: Int, b: Self) -> Self { fatalError() }
  /// Not available.
  @available(*, unavailable, message: "an Int is converted: x - Double(n), or x - Float(n)")
  public static func - (a: Self, b: Int) -> Self { fatalError() }
  /// Not available.
  @available(*, unavailable, message: "an Int is converted: Double(n) * x, or Float(n) * x")
  public static func * (a: Int, b: Self) -> Self { fatalError() }
  /// Not available.
  @available(*, unavailable, message: "an Int is converted: x * Double(n), or x * Float(n)")
  public static func * (a: Self, b: Int) -> Self { fatalError() }
  /// Not available.
  @available(*, unavailable, message: "an Int is converted: Double(n) / x, or Float(n) / x")
  public static func / (a: Int, b: Self) -> Self { fatalError() }
  /// Not available.
  @available(*, unavailable, message: "an Int is converted: x / Double(n), or x / Float(n)")
  public static func / (a: Self, b: Int) -> Self { fatalError() }
}

// ── making and reading ──

extension TensorOperand {
  /// Not available.
  @available(*, unavailable, message: "write .zeros([2, 3])")
  public init(zeros shape: Shape) { fatalError() }
  /// Not available.
  @available(*, unavailable, message: "write .ones([2, 3])")
  public init(ones shape: Shape) { fatalError() }
  /// Not available.
  @available(*, unavailable, message: "write .identity(3)")
  public static func eye(_ size: Int) -> Self { fatalError() }
  /// Not available.
  @available(*, unavailable, message: "write x.scalar")
  public func item() -> Scalar { fatalError() }
  /// Not available.
  @available(*, unavailable, message: "write x.transposed()")
  public var T: Self { fatalError() }
  /// Not available.
  @available(*, unavailable, message: "write x.reshaped(to: [2, 3])")
  public func reshape(_ shape: Shape) -> Self { fatalError() }
  /// Not available.
  @available(*, unavailable, message: "write x.reshaped(to: [2, 3])")
  public func view(_ shape: Shape) -> Self { fatalError() }
}

@available(*, unavailable, message: "write x.scalar: a tensor of one element is no number by itself")
extension Tensor: CVarArg {
  /// Not available.
  public var _cVarArgEncoding: [Int] { fatalError() }
}

@available(*, unavailable, message: "write x.scalar: a variable of one element is no number by itself")
extension Variable: CVarArg {
  /// Not available.
  public var _cVarArgEncoding: [Int] { fatalError() }
}

extension Variable {
  /// Not available.
  @available(*, unavailable, message: "write gradient(at: x) { x in … }, or tape.gradients(of: y)")
  public func backward() { fatalError() }
  /// Not available.
  @available(*, unavailable, message: "write gradient(at: x) { x in … }, or tape.gradients(of: y)[x]")
  public var grad: Tensor<Scalar> { fatalError() }
  /// Not available.
  @available(*, unavailable, message: "write stopGradient(x), or x.value for the tensor")
  public func detach() -> Variable { fatalError() }
}
