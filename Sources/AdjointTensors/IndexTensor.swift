/// Integers with a shape, in row-major order: indices into tensors, as `argsort` gives and `takingAlong` takes them.
///
/// ```swift
/// let indices: IndexTensor = [[0, 2], [1, 1]]
/// ```
public struct IndexTensor: Equatable, Hashable, Sendable {
  /// The extents along the axes; empty for one number.
  public let shape: Shape
  /// The elements in row-major order.
  public let scalars: [Int]

  /// Integers of the given shape in row-major order. A wrong count stops the program.
  public init(shape: Shape, scalars: [Int]) {
    if shape.contains(where: { $0 < 0 }) { fail("IndexTensor", "shape \(shape)", "extents are at least 0") }
    let count = shape.elementCount(in: "IndexTensor")
    if count != scalars.count {
      fail("IndexTensor", "\(scalars.count) scalars for shape \(shape)", "give the \(count) elements of the shape")
    }
    self.shape = shape
    self.scalars = scalars
  }

  /// Integers along one axis.
  public init(_ scalars: [Int]) { self.init(shape: [scalars.count], scalars: scalars) }
}

/// What an array literal of an index tensor is made of: integers, and array literals of equal shape.
public protocol IndexElement: Sendable {
  /// Appends the integers in row-major order and returns their shape: `[]` for an integer.
  func appendIndices(to scalars: inout [Int]) -> Shape
}

extension Int: IndexElement {
  /// Appends the integer.
  public func appendIndices(to scalars: inout [Int]) -> Shape {
    scalars.append(self)
    return []
  }
}

extension Array: IndexElement where Element == any IndexElement {
  /// Appends the elements in order; those of different shapes stop the program.
  public func appendIndices(to scalars: inout [Int]) -> Shape {
    var first: Shape?
    for (index, element) in enumerated() {
      let shape = element.appendIndices(to: &scalars)
      if let first, shape != first {
        fail(
          "IndexTensor", "element \(index) of a literal has shape \(shape), element 0 has \(first)", "make them equal")
      }
      first = shape
    }
    guard let first else { return [0] }
    return Shape([count] + first.map { $0 })
  }
}

extension IndexTensor: ExpressibleByArrayLiteral {
  /// Literals nest: `[[0, 2], [1, 1]]` has shape [2, 2]. Ragged ones stop the program.
  public init(arrayLiteral elements: any IndexElement...) {
    var scalars: [Int] = []
    let shape = elements.appendIndices(to: &scalars)
    self.init(shape: shape, scalars: scalars)
  }
}

extension IndexTensor: CustomStringConvertible {
  /// Nested brackets: `[[0, 2], [1, 1]]`.
  public var description: String {
    if scalars.isEmpty { return "[] (shape \(shape))" }
    var parts = scalars.map { "\($0)" }
    for extent in shape.reversed() {
      parts = stride(from: 0, to: parts.count, by: extent).map {
        "[\(parts[$0..<($0 + extent)].joined(separator: ", "))]"
      }
    }
    return parts[0]
  }
}
