/// What an array literal of a tensor is made of: numbers, or array literals of equal shape.
///
/// A type of its own keeps tensors themselves from being number literals, which would make `2 * x` ambiguous.
public enum TensorLiteral<Scalar: TensorScalar>: ExpressibleByArrayLiteral, ExpressibleByFloatLiteral,
  ExpressibleByIntegerLiteral
{
  /// A number.
  case scalar(Scalar)
  /// Parts of equal shape.
  case tensors([TensorLiteral])

  /// A number, from an integer literal.
  public init(integerLiteral value: Int) { self = .scalar(Scalar(value)) }
  /// A number, from a literal with a fraction.
  public init(floatLiteral value: Double) { self = .scalar(Scalar(value)) }
  /// An array of parts of equal shape.
  public init(arrayLiteral elements: TensorLiteral...) { self = .tensors(elements) }

  fileprivate var shape: Shape {
    switch self {
    case .scalar: return []
    case .tensors(let parts):
      guard let first = parts.first?.shape else { return [0] }
      for (index, part) in parts.enumerated() where part.shape != first {
        fail(
          "Tensor", "element \(index) of a literal has shape \(part.shape), element 0 has \(first)", "make them equal")
      }
      return Shape([parts.count] + Array(first))
    }
  }

  fileprivate func append(to scalars: inout [Scalar]) {
    switch self {
    case .scalar(let scalar): scalars.append(scalar)
    case .tensors(let parts): for part in parts { part.append(to: &scalars) }
    }
  }
}

extension Tensor: ExpressibleByArrayLiteral {
  /// Literals nest: `[[1, 2], [3, 4]]` has shape [2, 2]. Ragged ones stop the program.
  public init(arrayLiteral elements: TensorLiteral<Scalar>...) {
    let literal = TensorLiteral.tensors(elements)
    var scalars: [Scalar] = []
    literal.append(to: &scalars)
    self.init(shape: literal.shape, scalars: scalars)
  }
}
