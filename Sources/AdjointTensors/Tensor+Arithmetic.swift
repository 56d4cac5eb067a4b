// The arithmetic operators of tensors: element by element, broadcast by NumPy's rules; shapes that do not fit stop the
// program. They are declared generically and once more for each element type: with the generic ones alone, an
// expression of ten operators takes the type checker seconds.

import CAdjointKernels

extension Tensor {
  @inlinable static func add(_ a: Tensor, _ b: Tensor) -> Tensor {
    if a.raw.isScalar && b.raw.isScalar { return Tensor(rounding: a.raw.number + b.raw.number) }
    return Tensor(raw: RawTensor.binary(.add, a.raw, b.raw, Scalar._elementType))
  }

  @inlinable static func subtract(_ a: Tensor, _ b: Tensor) -> Tensor {
    if a.raw.isScalar && b.raw.isScalar { return Tensor(rounding: a.raw.number - b.raw.number) }
    return Tensor(raw: RawTensor.binary(.subtract, a.raw, b.raw, Scalar._elementType))
  }

  @inlinable static func multiply(_ a: Tensor, _ b: Tensor) -> Tensor {
    if a.raw.isScalar && b.raw.isScalar { return Tensor(rounding: a.raw.number * b.raw.number) }
    return Tensor(raw: RawTensor.binary(.multiply, a.raw, b.raw, Scalar._elementType))
  }

  @inlinable static func divide(_ a: Tensor, _ b: Tensor) -> Tensor {
    if a.raw.isScalar && b.raw.isScalar { return Tensor(rounding: a.raw.number / b.raw.number) }
    return Tensor(raw: RawTensor.binary(.divide, a.raw, b.raw, Scalar._elementType))
  }

  @inlinable init(rounding number: Double) {
    self.init(raw: RawTensor(number: Scalar._elementType.rounded(number)))
  }

  @inlinable init(number: Scalar) { self.init(raw: RawTensor(number: Double(number))) }
}

extension Tensor {
  /// The sum a + b, element by element, broadcast.
  @inlinable public static func + (a: Tensor, b: Tensor) -> Tensor { add(a, b) }
  /// The sum a + b with a number on the right.
  @inlinable public static func + (a: Tensor, b: Scalar) -> Tensor { add(a, Tensor(number: b)) }
  /// The sum a + b with a number on the left.
  @inlinable public static func + (a: Scalar, b: Tensor) -> Tensor { add(Tensor(number: a), b) }
  /// The difference a − b, element by element, broadcast.
  @inlinable public static func - (a: Tensor, b: Tensor) -> Tensor { subtract(a, b) }
  /// The difference a − b with a number on the right.
  @inlinable public static func - (a: Tensor, b: Scalar) -> Tensor { subtract(a, Tensor(number: b)) }
  /// The difference a − b with a number on the left.
  @inlinable public static func - (a: Scalar, b: Tensor) -> Tensor { subtract(Tensor(number: a), b) }
  /// The product a b, element by element, broadcast.
  @inlinable public static func * (a: Tensor, b: Tensor) -> Tensor { multiply(a, b) }
  /// The product a b with a number on the right.
  @inlinable public static func * (a: Tensor, b: Scalar) -> Tensor { multiply(a, Tensor(number: b)) }
  /// The product a b with a number on the left.
  @inlinable public static func * (a: Scalar, b: Tensor) -> Tensor { multiply(Tensor(number: a), b) }
  /// The quotient a / b, element by element, broadcast.
  @inlinable public static func / (a: Tensor, b: Tensor) -> Tensor { divide(a, b) }
  /// The quotient a / b with a number on the right.
  @inlinable public static func / (a: Tensor, b: Scalar) -> Tensor { divide(a, Tensor(number: b)) }
  /// The quotient a / b with a number on the left.
  @inlinable public static func / (a: Scalar, b: Tensor) -> Tensor { divide(Tensor(number: a), b) }
  /// The negative −a.
  public static prefix func - (a: Tensor) -> Tensor { negate(a) }
}

extension Tensor where Scalar == Double {
  /// The sum a + b, element by element, broadcast.
  @inlinable public static func + (a: Tensor, b: Tensor) -> Tensor { add(a, b) }
  /// The sum a + b with a number on the right.
  @inlinable public static func + (a: Tensor, b: Double) -> Tensor { add(a, Tensor(number: b)) }
  /// The sum a + b with a number on the left.
  @inlinable public static func + (a: Double, b: Tensor) -> Tensor { add(Tensor(number: a), b) }
  /// The difference a − b, element by element, broadcast.
  @inlinable public static func - (a: Tensor, b: Tensor) -> Tensor { subtract(a, b) }
  /// The difference a − b with a number on the right.
  @inlinable public static func - (a: Tensor, b: Double) -> Tensor { subtract(a, Tensor(number: b)) }
  /// The difference a − b with a number on the left.
  @inlinable public static func - (a: Double, b: Tensor) -> Tensor { subtract(Tensor(number: a), b) }
  /// The product a b, element by element, broadcast.
  @inlinable public static func * (a: Tensor, b: Tensor) -> Tensor { multiply(a, b) }
  /// The product a b with a number on the right.
  @inlinable public static func * (a: Tensor, b: Double) -> Tensor { multiply(a, Tensor(number: b)) }
  /// The product a b with a number on the left.
  @inlinable public static func * (a: Double, b: Tensor) -> Tensor { multiply(Tensor(number: a), b) }
  /// The quotient a / b, element by element, broadcast.
  @inlinable public static func / (a: Tensor, b: Tensor) -> Tensor { divide(a, b) }
  /// The quotient a / b with a number on the right.
  @inlinable public static func / (a: Tensor, b: Double) -> Tensor { divide(a, Tensor(number: b)) }
  /// The quotient a / b with a number on the left.
  @inlinable public static func / (a: Double, b: Tensor) -> Tensor { divide(Tensor(number: a), b) }
  /// The negative −a.
  public static prefix func - (a: Tensor) -> Tensor { negate(a) }
}

extension Tensor where Scalar == Float {
  /// The sum a + b, element by element, broadcast.
  @inlinable public static func + (a: Tensor, b: Tensor) -> Tensor { add(a, b) }
  /// The sum a + b with a number on the right.
  @inlinable public static func + (a: Tensor, b: Float) -> Tensor { add(a, Tensor(number: b)) }
  /// The sum a + b with a number on the left.
  @inlinable public static func + (a: Float, b: Tensor) -> Tensor { add(Tensor(number: a), b) }
  /// The difference a − b, element by element, broadcast.
  @inlinable public static func - (a: Tensor, b: Tensor) -> Tensor { subtract(a, b) }
  /// The difference a − b with a number on the right.
  @inlinable public static func - (a: Tensor, b: Float) -> Tensor { subtract(a, Tensor(number: b)) }
  /// The difference a − b with a number on the left.
  @inlinable public static func - (a: Float, b: Tensor) -> Tensor { subtract(Tensor(number: a), b) }
  /// The product a b, element by element, broadcast.
  @inlinable public static func * (a: Tensor, b: Tensor) -> Tensor { multiply(a, b) }
  /// The product a b with a number on the right.
  @inlinable public static func * (a: Tensor, b: Float) -> Tensor { multiply(a, Tensor(number: b)) }
  /// The product a b with a number on the left.
  @inlinable public static func * (a: Float, b: Tensor) -> Tensor { multiply(Tensor(number: a), b) }
  /// The quotient a / b, element by element, broadcast.
  @inlinable public static func / (a: Tensor, b: Tensor) -> Tensor { divide(a, b) }
  /// The quotient a / b with a number on the right.
  @inlinable public static func / (a: Tensor, b: Float) -> Tensor { divide(a, Tensor(number: b)) }
  /// The quotient a / b with a number on the left.
  @inlinable public static func / (a: Float, b: Tensor) -> Tensor { divide(Tensor(number: a), b) }
  /// The negative −a.
  public static prefix func - (a: Tensor) -> Tensor { negate(a) }
}

extension Tensor {
  static func negate(_ a: Tensor) -> Tensor { Tensor(raw: RawTensor.unary(.negate, a.raw, Scalar._elementType)) }

  /// Adds in place; the left side keeps its shape, the right one may be broadcast to it.
  public static func += (a: inout Tensor, b: Tensor) { a.combine(.add, b) }
  /// Subtracts in place; the left side keeps its shape, the right one may be broadcast to it.
  public static func -= (a: inout Tensor, b: Tensor) { a.combine(.subtract, b) }
  /// Multiplies in place; the left side keeps its shape, the right one may be broadcast to it.
  public static func *= (a: inout Tensor, b: Tensor) { a.combine(.multiply, b) }
  /// Divides in place; the left side keeps its shape, the right one may be broadcast to it.
  public static func /= (a: inout Tensor, b: Tensor) { a.combine(.divide, b) }
  /// Adds a number in place.
  public static func += (a: inout Tensor, b: Scalar) { a.combine(.add, Tensor(number: b)) }
  /// Subtracts a number in place.
  public static func -= (a: inout Tensor, b: Scalar) { a.combine(.subtract, Tensor(number: b)) }
  /// Multiplies by a number in place.
  public static func *= (a: inout Tensor, b: Scalar) { a.combine(.multiply, Tensor(number: b)) }
  /// Divides by a number in place.
  public static func /= (a: inout Tensor, b: Scalar) { a.combine(.divide, Tensor(number: b)) }

  private mutating func combine(_ kernel: BinaryKernel, _ b: Tensor) {
    guard shape.broadcast(with: b.shape) == shape else {
      fail("\(kernel.name)=", "\(b.shape) into \(shape)", "the right side must broadcast to the left side's shape")
    }
    let mine = raw
    raw = RawTensor(number: 0)
    raw = RawTensor.binaryInPlace(kernel, mine, b.raw, Scalar._elementType)
  }
}

// ── comparisons: 1 where it holds, 0 elsewhere ──

infix operator .< : ComparisonPrecedence
infix operator .<= : ComparisonPrecedence
infix operator .> : ComparisonPrecedence
infix operator .>= : ComparisonPrecedence
infix operator .== : ComparisonPrecedence
infix operator .!= : ComparisonPrecedence

extension Tensor {
  /// 1 where a < b, else 0, broadcast.
  public static func .< (a: Tensor, b: Tensor) -> Tensor { compare(.less, a, b) }
  /// 1 where a < b, else 0; b is one number for all.
  public static func .< (a: Tensor, b: Scalar) -> Tensor { compare(.less, a, Tensor(number: b)) }
  /// 1 where a ≤ b, else 0, broadcast.
  public static func .<= (a: Tensor, b: Tensor) -> Tensor { compare(.lessOrEqual, a, b) }
  /// 1 where a ≤ b, else 0; b is one number for all.
  public static func .<= (a: Tensor, b: Scalar) -> Tensor { compare(.lessOrEqual, a, Tensor(number: b)) }
  /// 1 where a > b, else 0, broadcast.
  public static func .> (a: Tensor, b: Tensor) -> Tensor { compare(.greater, a, b) }
  /// 1 where a > b, else 0; b is one number for all.
  public static func .> (a: Tensor, b: Scalar) -> Tensor { compare(.greater, a, Tensor(number: b)) }
  /// 1 where a ≥ b, else 0, broadcast.
  public static func .>= (a: Tensor, b: Tensor) -> Tensor { compare(.greaterOrEqual, a, b) }
  /// 1 where a ≥ b, else 0; b is one number for all.
  public static func .>= (a: Tensor, b: Scalar) -> Tensor { compare(.greaterOrEqual, a, Tensor(number: b)) }
  /// 1 where a = b, else 0, broadcast.
  public static func .== (a: Tensor, b: Tensor) -> Tensor { compare(.equal, a, b) }
  /// 1 where a = b, else 0; b is one number for all.
  public static func .== (a: Tensor, b: Scalar) -> Tensor { compare(.equal, a, Tensor(number: b)) }
  /// 1 where a ≠ b, else 0, broadcast.
  public static func .!= (a: Tensor, b: Tensor) -> Tensor { compare(.notEqual, a, b) }
  /// 1 where a ≠ b, else 0; b is one number for all.
  public static func .!= (a: Tensor, b: Scalar) -> Tensor { compare(.notEqual, a, Tensor(number: b)) }

  private static func compare(_ kernel: BinaryKernel, _ a: Tensor, _ b: Tensor) -> Tensor {
    Tensor(raw: RawTensor.binary(kernel, a.raw, b.raw, Scalar._elementType))
  }
}
