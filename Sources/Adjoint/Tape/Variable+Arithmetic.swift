// The arithmetic operators of variables: element by element, broadcast by NumPy's rules. They are declared generically and
// once more for each element type: with the generic ones alone, an expression of ten operators takes the type checker
// seconds. A tensor or a number as the other operand is a constant.

infix operator ⊙ : MultiplicationPrecedence

extension Variable {
  public static func + (a: Variable, b: Variable) -> Variable { Add()(a, b) }
  public static func + (a: Variable, b: Scalar) -> Variable { Add()(a, Variable(number: b)) }
  public static func + (a: Scalar, b: Variable) -> Variable { Add()(Variable(number: a), b) }
  public static func + (a: Variable, b: Tensor<Scalar>) -> Variable { Add()(a, Variable(b)) }
  public static func + (a: Tensor<Scalar>, b: Variable) -> Variable { Add()(Variable(a), b) }
  public static func - (a: Variable, b: Variable) -> Variable { Subtract()(a, b) }
  public static func - (a: Variable, b: Scalar) -> Variable { Subtract()(a, Variable(number: b)) }
  public static func - (a: Scalar, b: Variable) -> Variable { Subtract()(Variable(number: a), b) }
  public static func - (a: Variable, b: Tensor<Scalar>) -> Variable { Subtract()(a, Variable(b)) }
  public static func - (a: Tensor<Scalar>, b: Variable) -> Variable { Subtract()(Variable(a), b) }
  public static func * (a: Variable, b: Variable) -> Variable { Multiply()(a, b) }
  public static func * (a: Variable, b: Scalar) -> Variable { Multiply()(a, Variable(number: b)) }
  public static func * (a: Scalar, b: Variable) -> Variable { Multiply()(Variable(number: a), b) }
  public static func * (a: Variable, b: Tensor<Scalar>) -> Variable { Multiply()(a, Variable(b)) }
  public static func * (a: Tensor<Scalar>, b: Variable) -> Variable { Multiply()(Variable(a), b) }
  public static func / (a: Variable, b: Variable) -> Variable { Divide()(a, b) }
  public static func / (a: Variable, b: Scalar) -> Variable { Divide()(a, Variable(number: b)) }
  public static func / (a: Scalar, b: Variable) -> Variable { Divide()(Variable(number: a), b) }
  public static func / (a: Variable, b: Tensor<Scalar>) -> Variable { Divide()(a, Variable(b)) }
  public static func / (a: Tensor<Scalar>, b: Variable) -> Variable { Divide()(Variable(a), b) }
  public static prefix func - (a: Variable) -> Variable { Negate()(a) }
}

extension Variable where Scalar == Double {
  public static func + (a: Variable, b: Variable) -> Variable { Add()(a, b) }
  public static func + (a: Variable, b: Double) -> Variable { Add()(a, Variable(number: b)) }
  public static func + (a: Double, b: Variable) -> Variable { Add()(Variable(number: a), b) }
  public static func + (a: Variable, b: Tensor<Scalar>) -> Variable { Add()(a, Variable(b)) }
  public static func + (a: Tensor<Scalar>, b: Variable) -> Variable { Add()(Variable(a), b) }
  public static func - (a: Variable, b: Variable) -> Variable { Subtract()(a, b) }
  public static func - (a: Variable, b: Double) -> Variable { Subtract()(a, Variable(number: b)) }
  public static func - (a: Double, b: Variable) -> Variable { Subtract()(Variable(number: a), b) }
  public static func - (a: Variable, b: Tensor<Scalar>) -> Variable { Subtract()(a, Variable(b)) }
  public static func - (a: Tensor<Scalar>, b: Variable) -> Variable { Subtract()(Variable(a), b) }
  public static func * (a: Variable, b: Variable) -> Variable { Multiply()(a, b) }
  public static func * (a: Variable, b: Double) -> Variable { Multiply()(a, Variable(number: b)) }
  public static func * (a: Double, b: Variable) -> Variable { Multiply()(Variable(number: a), b) }
  public static func * (a: Variable, b: Tensor<Scalar>) -> Variable { Multiply()(a, Variable(b)) }
  public static func * (a: Tensor<Scalar>, b: Variable) -> Variable { Multiply()(Variable(a), b) }
  public static func / (a: Variable, b: Variable) -> Variable { Divide()(a, b) }
  public static func / (a: Variable, b: Double) -> Variable { Divide()(a, Variable(number: b)) }
  public static func / (a: Double, b: Variable) -> Variable { Divide()(Variable(number: a), b) }
  public static func / (a: Variable, b: Tensor<Scalar>) -> Variable { Divide()(a, Variable(b)) }
  public static func / (a: Tensor<Scalar>, b: Variable) -> Variable { Divide()(Variable(a), b) }
  public static prefix func - (a: Variable) -> Variable { Negate()(a) }
}

extension Variable where Scalar == Float {
  public static func + (a: Variable, b: Variable) -> Variable { Add()(a, b) }
  public static func + (a: Variable, b: Float) -> Variable { Add()(a, Variable(number: b)) }
  public static func + (a: Float, b: Variable) -> Variable { Add()(Variable(number: a), b) }
  public static func + (a: Variable, b: Tensor<Scalar>) -> Variable { Add()(a, Variable(b)) }
  public static func + (a: Tensor<Scalar>, b: Variable) -> Variable { Add()(Variable(a), b) }
  public static func - (a: Variable, b: Variable) -> Variable { Subtract()(a, b) }
  public static func - (a: Variable, b: Float) -> Variable { Subtract()(a, Variable(number: b)) }
  public static func - (a: Float, b: Variable) -> Variable { Subtract()(Variable(number: a), b) }
  public static func - (a: Variable, b: Tensor<Scalar>) -> Variable { Subtract()(a, Variable(b)) }
  public static func - (a: Tensor<Scalar>, b: Variable) -> Variable { Subtract()(Variable(a), b) }
  public static func * (a: Variable, b: Variable) -> Variable { Multiply()(a, b) }
  public static func * (a: Variable, b: Float) -> Variable { Multiply()(a, Variable(number: b)) }
  public static func * (a: Float, b: Variable) -> Variable { Multiply()(Variable(number: a), b) }
  public static func * (a: Variable, b: Tensor<Scalar>) -> Variable { Multiply()(a, Variable(b)) }
  public static func * (a: Tensor<Scalar>, b: Variable) -> Variable { Multiply()(Variable(a), b) }
  public static func / (a: Variable, b: Variable) -> Variable { Divide()(a, b) }
  public static func / (a: Variable, b: Float) -> Variable { Divide()(a, Variable(number: b)) }
  public static func / (a: Float, b: Variable) -> Variable { Divide()(Variable(number: a), b) }
  public static func / (a: Variable, b: Tensor<Scalar>) -> Variable { Divide()(a, Variable(b)) }
  public static func / (a: Tensor<Scalar>, b: Variable) -> Variable { Divide()(Variable(a), b) }
  public static prefix func - (a: Variable) -> Variable { Negate()(a) }
}

extension Variable {
  @inline(__always)
  init(number: Scalar) { self.init(raw: RawTensor(number: Double(number))) }

  /// A cotangent times a derivative: u d where u is not zero, exactly 0 where it is, whatever d. For pullbacks.
  public static func ⊙ (u: Variable, d: Variable) -> Variable { CotangentProduct()(u, d) }

  public static func += (a: inout Variable, b: Variable) { a = a + b }
  public static func -= (a: inout Variable, b: Variable) { a = a - b }
  public static func *= (a: inout Variable, b: Variable) { a = a * b }
  public static func /= (a: inout Variable, b: Variable) { a = a / b }
}

// ── comparisons: tensors of 1 where it holds, 0 elsewhere; nothing is recorded, their derivative is zero ──

extension Variable {
  public static func .< (a: Variable, b: Variable) -> Tensor<Scalar> { a.value .< b.value }
  public static func .< (a: Variable, b: Tensor<Scalar>) -> Tensor<Scalar> { a.value .< b }
  public static func .< (a: Variable, b: Scalar) -> Tensor<Scalar> { a.value .< b }
  public static func .<= (a: Variable, b: Variable) -> Tensor<Scalar> { a.value .<= b.value }
  public static func .<= (a: Variable, b: Tensor<Scalar>) -> Tensor<Scalar> { a.value .<= b }
  public static func .<= (a: Variable, b: Scalar) -> Tensor<Scalar> { a.value .<= b }
  public static func .> (a: Variable, b: Variable) -> Tensor<Scalar> { a.value .> b.value }
  public static func .> (a: Variable, b: Tensor<Scalar>) -> Tensor<Scalar> { a.value .> b }
  public static func .> (a: Variable, b: Scalar) -> Tensor<Scalar> { a.value .> b }
  public static func .>= (a: Variable, b: Variable) -> Tensor<Scalar> { a.value .>= b.value }
  public static func .>= (a: Variable, b: Tensor<Scalar>) -> Tensor<Scalar> { a.value .>= b }
  public static func .>= (a: Variable, b: Scalar) -> Tensor<Scalar> { a.value .>= b }
  public static func .== (a: Variable, b: Variable) -> Tensor<Scalar> { a.value .== b.value }
  public static func .== (a: Variable, b: Tensor<Scalar>) -> Tensor<Scalar> { a.value .== b }
  public static func .== (a: Variable, b: Scalar) -> Tensor<Scalar> { a.value .== b }
  public static func .!= (a: Variable, b: Variable) -> Tensor<Scalar> { a.value .!= b.value }
  public static func .!= (a: Variable, b: Tensor<Scalar>) -> Tensor<Scalar> { a.value .!= b }
  public static func .!= (a: Variable, b: Scalar) -> Tensor<Scalar> { a.value .!= b }
}
