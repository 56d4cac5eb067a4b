/// What an array literal of a tensor is made of: numbers of any kind, and array literals of equal shape.
///
/// ```swift
/// let r: Tensor<Double> = [[cosine, -sine], [sine, cosine]]
/// let c: Tensor<Float> = [1, .pi, .infinity, 2 * n]           // n: Int
/// ```
///
/// Each number is rounded to the tensor's element type. A protocol of its own, and not a number literal's, keeps tensors
/// themselves from being number literals, which would make `2 * x` ambiguous.
public protocol TensorElement: Sendable {
  /// Appends the numbers in row-major order and returns their shape: `[]` for a number.
  func appendElements<Scalar: TensorScalar>(to scalars: inout [Scalar]) -> Shape
}

extension Double: TensorElement {
  /// Appends the number, rounded.
  @_specialize(where Scalar == Float)
  @_specialize(where Scalar == Double)
  public func appendElements<Scalar: TensorScalar>(to scalars: inout [Scalar]) -> Shape {
    scalars.append(Scalar(self))
    return []
  }
}

extension Float: TensorElement {
  /// Appends the number, rounded.
  @_specialize(where Scalar == Float)
  @_specialize(where Scalar == Double)
  public func appendElements<Scalar: TensorScalar>(to scalars: inout [Scalar]) -> Shape {
    scalars.append(Scalar(self))
    return []
  }
}

extension Int: TensorElement {
  /// Appends the number, rounded.
  @_specialize(where Scalar == Float)
  @_specialize(where Scalar == Double)
  public func appendElements<Scalar: TensorScalar>(to scalars: inout [Scalar]) -> Shape {
    scalars.append(Scalar(self))
    return []
  }
}

// Of elements of any kind, so that the compiler takes each element of an inner literal for itself: [[1, k], [n, .pi]].
extension Array: TensorElement where Element == any TensorElement {
  /// Appends the elements in order; those of different shapes stop the program.
  @_specialize(where Scalar == Float)
  @_specialize(where Scalar == Double)
  public func appendElements<Scalar: TensorScalar>(to scalars: inout [Scalar]) -> Shape {
    var first: Shape?
    for (index, element) in enumerated() {
      let shape = element.appendElements(to: &scalars)
      if let first, shape != first {
        fail("Tensor", "element \(index) of a literal has shape \(shape), element 0 has \(first)", "make them equal")
      }
      first = shape
    }
    guard let first else { return [0] }
    return Shape([count] + first.map { $0 })
  }
}

/// A number that a literal names without its type: `[1, .pi]`.
///
/// A type of its own: on `Double` these names would be there twice, and expressions with `Double.pi` slow to type-check.
public struct TensorConstant: TensorElement {
  private let number: Double

  fileprivate init(_ number: Double) { self.number = number }

  /// Appends the number, rounded.
  public func appendElements<Scalar: TensorScalar>(to scalars: inout [Scalar]) -> Shape {
    number.appendElements(to: &scalars)
  }
}

extension TensorElement where Self == TensorConstant {
  /// π, rounded to the element type.
  public static var pi: TensorConstant { TensorConstant(.pi) }
  /// A quiet NaN.
  public static var nan: TensorConstant { TensorConstant(.nan) }
  /// +∞; the one below 0 is `-Double.infinity`.
  public static var infinity: TensorConstant { TensorConstant(.infinity) }
}

// Only for its message: what a program meant that lists tensors where numbers are expected.
@available(
  *, unavailable, message: "a literal lists numbers; write stack([a, b]), concatenate([a, b]) or block([[a, b]])"
)
extension Tensor: TensorElement {
  /// Not available.
  public func appendElements<Other: TensorScalar>(to scalars: inout [Other]) -> Shape { shape }
}

extension Tensor: ExpressibleByArrayLiteral {
  /// Literals nest: `[[1, 2], [3, 4]]` has shape [2, 2]. Ragged ones stop the program.
  public init(arrayLiteral elements: any TensorElement...) {
    var scalars: [Scalar] = []
    let shape = elements.appendElements(to: &scalars)
    self.init(shape: shape, scalars: scalars)
  }
}
