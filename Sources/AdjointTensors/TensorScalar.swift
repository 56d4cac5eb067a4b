import CAdjointKernels

/// An element type of tensors: `Float` or `Double`, and no other.
public protocol TensorScalar: BinaryFloatingPoint, Sendable, Codable, LosslessStringConvertible {
  /// The kernels' number for this type.
  static var _elementType: ElementType { get }
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
}

extension Double: TensorScalar {
  @inlinable public static var _elementType: ElementType { .double }
}
