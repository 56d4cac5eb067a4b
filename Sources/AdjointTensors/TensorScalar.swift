import CAdjointKernels

/// An element type of tensors: `Float` or `Double`, and no other.
public protocol TensorScalar: BinaryFloatingPoint, Sendable, Codable, LosslessStringConvertible {
  /// The kernels' number for this type.
  static var _elementType: ElementType { get }

  /// √self, the same number as `squareRoot()`, NaN below 0.
  ///
  /// `squareRoot()` tells the C library about a negative number, which keeps a loop from running in vectors; a loop over
  /// elements with this one does.
  func quietSquareRoot() -> Self
}

/// The kernels' number for an element type.
public struct ElementType: Equatable, Sendable {
  @usableFromInline package let code: Int32
  @usableFromInline init(code: Int32) { self.code = code }

  /// The number of `Float`.
  public static let float = ElementType(code: Int32(ADJ_FLOAT))
  /// The number of `Double`.
  public static let double = ElementType(code: Int32(ADJ_DOUBLE))

  /// The size of one element in bytes.
  package var size: Int { code == 0 ? 4 : 8 }

  /// The number as this type holds it. Arithmetic on two floats done in double and rounded once is exact rounding.
  @inlinable package func rounded(_ number: Double) -> Double { code == 0 ? Double(Float(number)) : number }
}

extension Float: TensorScalar {
  @inlinable public static var _elementType: ElementType { .float }
  @inlinable public func quietSquareRoot() -> Float { adj_sqrt_float(self) }
}

extension Double: TensorScalar {
  @inlinable public static var _elementType: ElementType { .double }
  @inlinable public func quietSquareRoot() -> Double { adj_sqrt(self) }
}
