// The arithmetic operators of variables: element by element, broadcast by NumPy's rules. They are declared generically and
// once more for each element type: with the generic ones alone, an expression of ten operators takes the type checker
// seconds; those with a tensor cost nothing as they are. A tensor or a number as the other operand is a constant.

infix operator ⊙ : MultiplicationPrecedence
infix operator ⊛ : MultiplicationPrecedence

extension Variable {
  /// The sum a + b, element by element, broadcast.
  public static func + (a: Variable, b: Variable) -> Variable { Add()(a, b) }
  /// The sum a + b with a number on the right.
  public static func + (a: Variable, b: Scalar) -> Variable { Add()(a, Variable(number: b)) }
  /// The sum a + b with a number on the left.
  public static func + (a: Scalar, b: Variable) -> Variable { Add()(Variable(number: a), b) }
  /// The sum a + b, broadcast; the tensor is a constant.
  public static func + (a: Variable, b: Tensor<Scalar>) -> Variable { Add()(a, Variable(b)) }
  /// The sum a + b, broadcast; the tensor is a constant.
  public static func + (a: Tensor<Scalar>, b: Variable) -> Variable { Add()(Variable(a), b) }
  /// The difference a − b, element by element, broadcast.
  public static func - (a: Variable, b: Variable) -> Variable { Subtract()(a, b) }
  /// The difference a − b with a number on the right.
  public static func - (a: Variable, b: Scalar) -> Variable { Subtract()(a, Variable(number: b)) }
  /// The difference a − b with a number on the left.
  public static func - (a: Scalar, b: Variable) -> Variable { Subtract()(Variable(number: a), b) }
  /// The difference a − b, broadcast; the tensor is a constant.
  public static func - (a: Variable, b: Tensor<Scalar>) -> Variable { Subtract()(a, Variable(b)) }
  /// The difference a − b, broadcast; the tensor is a constant.
  public static func - (a: Tensor<Scalar>, b: Variable) -> Variable { Subtract()(Variable(a), b) }
  /// The product a b, element by element, broadcast.
  public static func * (a: Variable, b: Variable) -> Variable { Multiply()(a, b) }
  /// The product a b with a number on the right.
  public static func * (a: Variable, b: Scalar) -> Variable { Multiply()(a, Variable(number: b)) }
  /// The product a b with a number on the left.
  public static func * (a: Scalar, b: Variable) -> Variable { Multiply()(Variable(number: a), b) }
  /// The product a b, broadcast; the tensor is a constant.
  public static func * (a: Variable, b: Tensor<Scalar>) -> Variable { Multiply()(a, Variable(b)) }
  /// The product a b, broadcast; the tensor is a constant.
  public static func * (a: Tensor<Scalar>, b: Variable) -> Variable { Multiply()(Variable(a), b) }
  /// The quotient a / b, element by element, broadcast.
  public static func / (a: Variable, b: Variable) -> Variable { Divide()(a, b) }
  /// The quotient a / b with a number on the right.
  public static func / (a: Variable, b: Scalar) -> Variable { Divide()(a, Variable(number: b)) }
  /// The quotient a / b with a number on the left.
  public static func / (a: Scalar, b: Variable) -> Variable { Divide()(Variable(number: a), b) }
  /// The quotient a / b, broadcast; the tensor is a constant.
  public static func / (a: Variable, b: Tensor<Scalar>) -> Variable { Divide()(a, Variable(b)) }
  /// The quotient a / b, broadcast; the tensor is a constant.
  public static func / (a: Tensor<Scalar>, b: Variable) -> Variable { Divide()(Variable(a), b) }
  /// The negative −a.
  public static prefix func - (a: Variable) -> Variable { Negate()(a) }
}

extension Variable where Scalar == Double {
  /// The sum a + b, element by element, broadcast.
  public static func + (a: Variable, b: Variable) -> Variable { Add()(a, b) }
  /// The sum a + b with a number on the right.
  public static func + (a: Variable, b: Double) -> Variable { Add()(a, Variable(number: b)) }
  /// The sum a + b with a number on the left.
  public static func + (a: Double, b: Variable) -> Variable { Add()(Variable(number: a), b) }
  /// The difference a − b, element by element, broadcast.
  public static func - (a: Variable, b: Variable) -> Variable { Subtract()(a, b) }
  /// The difference a − b with a number on the right.
  public static func - (a: Variable, b: Double) -> Variable { Subtract()(a, Variable(number: b)) }
  /// The difference a − b with a number on the left.
  public static func - (a: Double, b: Variable) -> Variable { Subtract()(Variable(number: a), b) }
  /// The product a b, element by element, broadcast.
  public static func * (a: Variable, b: Variable) -> Variable { Multiply()(a, b) }
  /// The product a b with a number on the right.
  public static func * (a: Variable, b: Double) -> Variable { Multiply()(a, Variable(number: b)) }
  /// The product a b with a number on the left.
  public static func * (a: Double, b: Variable) -> Variable { Multiply()(Variable(number: a), b) }
  /// The quotient a / b, element by element, broadcast.
  public static func / (a: Variable, b: Variable) -> Variable { Divide()(a, b) }
  /// The quotient a / b with a number on the right.
  public static func / (a: Variable, b: Double) -> Variable { Divide()(a, Variable(number: b)) }
  /// The quotient a / b with a number on the left.
  public static func / (a: Double, b: Variable) -> Variable { Divide()(Variable(number: a), b) }
  /// The negative −a.
  public static prefix func - (a: Variable) -> Variable { Negate()(a) }
}

extension Variable where Scalar == Float {
  /// The sum a + b, element by element, broadcast.
  public static func + (a: Variable, b: Variable) -> Variable { Add()(a, b) }
  /// The sum a + b with a number on the right.
  public static func + (a: Variable, b: Float) -> Variable { Add()(a, Variable(number: b)) }
  /// The sum a + b with a number on the left.
  public static func + (a: Float, b: Variable) -> Variable { Add()(Variable(number: a), b) }
  /// The difference a − b, element by element, broadcast.
  public static func - (a: Variable, b: Variable) -> Variable { Subtract()(a, b) }
  /// The difference a − b with a number on the right.
  public static func - (a: Variable, b: Float) -> Variable { Subtract()(a, Variable(number: b)) }
  /// The difference a − b with a number on the left.
  public static func - (a: Float, b: Variable) -> Variable { Subtract()(Variable(number: a), b) }
  /// The product a b, element by element, broadcast.
  public static func * (a: Variable, b: Variable) -> Variable { Multiply()(a, b) }
  /// The product a b with a number on the right.
  public static func * (a: Variable, b: Float) -> Variable { Multiply()(a, Variable(number: b)) }
  /// The product a b with a number on the left.
  public static func * (a: Float, b: Variable) -> Variable { Multiply()(Variable(number: a), b) }
  /// The quotient a / b, element by element, broadcast.
  public static func / (a: Variable, b: Variable) -> Variable { Divide()(a, b) }
  /// The quotient a / b with a number on the right.
  public static func / (a: Variable, b: Float) -> Variable { Divide()(a, Variable(number: b)) }
  /// The quotient a / b with a number on the left.
  public static func / (a: Float, b: Variable) -> Variable { Divide()(Variable(number: a), b) }
  /// The negative −a.
  public static prefix func - (a: Variable) -> Variable { Negate()(a) }
}

extension Variable {
  @inline(__always)
  init(number: Scalar) { self.init(raw: RawTensor(number: Double(number))) }

  /// A cotangent times a derivative: u d where u is not zero, exactly 0 where it is, whatever d. For pullbacks.
  public static func ⊙ (u: Variable, d: Variable) -> Variable { CotangentProduct()(u, d) }
  /// u v, exactly 0 where either is 0: the product of two cotangents. For pullbacks.
  public static func ⊛ (u: Variable, v: Variable) -> Variable { CotangentPair()(u, v) }

  /// Replaces a with a + b.
  public static func += (a: inout Variable, b: Variable) { a = a + b }
  /// Replaces a with a − b.
  public static func -= (a: inout Variable, b: Variable) { a = a - b }
  /// Replaces a with a b.
  public static func *= (a: inout Variable, b: Variable) { a = a * b }
  /// Replaces a with a / b.
  public static func /= (a: inout Variable, b: Variable) { a = a / b }
}

// ── comparisons: tensors of 1 where it holds, 0 elsewhere; nothing is recorded, their derivative is zero ──

extension Variable {
  /// 1 where a < b, else 0, broadcast; a constant.
  public static func .< (a: Variable, b: Variable) -> Tensor<Scalar> { a.value .< b.value }
  /// 1 where a < b, else 0, broadcast; a constant.
  public static func .< (a: Variable, b: Tensor<Scalar>) -> Tensor<Scalar> { a.value .< b }
  /// 1 where a < b, else 0; b is one number for all.
  public static func .< (a: Variable, b: Scalar) -> Tensor<Scalar> { a.value .< b }
  /// 1 where a ≤ b, else 0, broadcast; a constant.
  public static func .<= (a: Variable, b: Variable) -> Tensor<Scalar> { a.value .<= b.value }
  /// 1 where a ≤ b, else 0, broadcast; a constant.
  public static func .<= (a: Variable, b: Tensor<Scalar>) -> Tensor<Scalar> { a.value .<= b }
  /// 1 where a ≤ b, else 0; b is one number for all.
  public static func .<= (a: Variable, b: Scalar) -> Tensor<Scalar> { a.value .<= b }
  /// 1 where a > b, else 0, broadcast; a constant.
  public static func .> (a: Variable, b: Variable) -> Tensor<Scalar> { a.value .> b.value }
  /// 1 where a > b, else 0, broadcast; a constant.
  public static func .> (a: Variable, b: Tensor<Scalar>) -> Tensor<Scalar> { a.value .> b }
  /// 1 where a > b, else 0; b is one number for all.
  public static func .> (a: Variable, b: Scalar) -> Tensor<Scalar> { a.value .> b }
  /// 1 where a ≥ b, else 0, broadcast; a constant.
  public static func .>= (a: Variable, b: Variable) -> Tensor<Scalar> { a.value .>= b.value }
  /// 1 where a ≥ b, else 0, broadcast; a constant.
  public static func .>= (a: Variable, b: Tensor<Scalar>) -> Tensor<Scalar> { a.value .>= b }
  /// 1 where a ≥ b, else 0; b is one number for all.
  public static func .>= (a: Variable, b: Scalar) -> Tensor<Scalar> { a.value .>= b }
  /// 1 where a = b, else 0, broadcast; a constant.
  public static func .== (a: Variable, b: Variable) -> Tensor<Scalar> { a.value .== b.value }
  /// 1 where a = b, else 0, broadcast; a constant.
  public static func .== (a: Variable, b: Tensor<Scalar>) -> Tensor<Scalar> { a.value .== b }
  /// 1 where a = b, else 0; b is one number for all.
  public static func .== (a: Variable, b: Scalar) -> Tensor<Scalar> { a.value .== b }
  /// 1 where a ≠ b, else 0, broadcast; a constant.
  public static func .!= (a: Variable, b: Variable) -> Tensor<Scalar> { a.value .!= b.value }
  /// 1 where a ≠ b, else 0, broadcast; a constant.
  public static func .!= (a: Variable, b: Tensor<Scalar>) -> Tensor<Scalar> { a.value .!= b }
  /// 1 where a ≠ b, else 0; b is one number for all.
  public static func .!= (a: Variable, b: Scalar) -> Tensor<Scalar> { a.value .!= b }
}
