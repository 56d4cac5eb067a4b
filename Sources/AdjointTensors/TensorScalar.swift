import CAdjointKernels

/// An element type of tensors: `Float` or `Double`, and no other.
///
/// Only this library can conform a type: the kernels' number for it is required, and nobody else can make one.
public protocol TensorScalar: BinaryFloatingPoint, Sendable, Codable, LosslessStringConvertible {
  /// The kernels that know this type.
  static var kernels: ScalarKernels<Self> { get }

  /// √self, the same number as `squareRoot()`, NaN below 0.
  ///
  /// `squareRoot()` tells the C library about a negative number, which keeps a loop from running in vectors; a loop over
  /// elements with this one does.
  func quietSquareRoot() -> Self
}

/// The kernels for an element type. There are some for `Float` and for `Double`, and none can be made for another type.
public struct ScalarKernels<Scalar>: Sendable {
  @usableFromInline package let type: ElementType
  @usableFromInline init(type: ElementType) { self.type = type }
}

extension TensorScalar {
  /// The kernels' number for this type.
  @inlinable package static var _elementType: ElementType { kernels.type }
}

/// The kernels' number for an element type.
@usableFromInline package struct ElementType: Equatable, Sendable {
  @usableFromInline package let code: Int32
  @inlinable init(code: Int32) { self.code = code }

  // Computed: of a stored one, other modules would call for the address each time.
  /// The number of `Float`.
  @inlinable package static var float: ElementType { ElementType(code: Int32(ADJ_FLOAT)) }
  /// The number of `Double`.
  @inlinable package static var double: ElementType { ElementType(code: Int32(ADJ_DOUBLE)) }

  /// The kernels for this type, of the instruction set in use.
  var kernels: adj_kernels { @inline(__always) get { adj_table(code).pointee } }

  /// The size of one element in bytes.
  package var size: Int { code == 0 ? 4 : 8 }

  /// The number as this type holds it. Arithmetic on two floats done in double and rounded once is exact rounding.
  @inlinable package func rounded(_ number: Double) -> Double { code == 0 ? Double(Float(number)) : number }
}

extension Float: TensorScalar {
  @inlinable public static var kernels: ScalarKernels<Float> { ScalarKernels(type: .float) }
  @inlinable public func quietSquareRoot() -> Float { adj_sqrt_float(self) }
}

extension Double: TensorScalar {
  @inlinable public static var kernels: ScalarKernels<Double> { ScalarKernels(type: .double) }
  @inlinable public func quietSquareRoot() -> Double { adj_sqrt(self) }
}
