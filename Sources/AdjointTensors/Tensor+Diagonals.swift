// Diagonals and triangles of the last two axes, counted from the main diagonal: above it with an offset above 0.

extension Tensor {
  /// The diagonal of the last two axes, which it takes the place of: yᵢ = xᵢ,ᵢ₊ₖ with the offset k, or xᵢ₋ₖ,ᵢ below 0.
  /// Shape [.., m, n] becomes [.., length]; beyond the corners the length is 0. Fewer than two axes stop the program.
  public func diagonal(offset: Int = 0) -> Tensor {
    let place = shape.diagonal(offset, "diagonal")
    return reshaped(to: place.source)[place]
  }

  /// The elements on and below a diagonal of the last two axes, 0 above it: NumPy's `tril`. Fewer than two axes stop the
  /// program.
  public func lowerTriangle(offset: Int = 0) -> Tensor { triangle(.lower, offset, "lowerTriangle") }

  /// The elements on and above a diagonal of the last two axes, 0 below it: NumPy's `triu`. Fewer than two axes stop the
  /// program.
  public func upperTriangle(offset: Int = 0) -> Tensor { triangle(.upper, offset, "upperTriangle") }

  private func triangle(_ part: Triangle, _ offset: Int, _ operation: StaticString) -> Tensor {
    shape.checkMatrix(operation)
    return Tensor(raw: RawTensor.triangle(raw, part, offset, Scalar._elementType))
  }
}

/// Matrices with a vector of the last axis on a diagonal, 0 elsewhere: the inverse of `diagonal`. Shape [.., n] becomes
/// [.., m, m] with m = n + |offset|. A scalar stops the program.
public func diagonalMatrix<S>(_ v: Tensor<S>, offset: Int = 0) -> Tensor<S> {
  let (place, shape) = v.shape.diagonalMatrix(offset, "diagonalMatrix")
  return v.placed(at: place).reshaped(to: shape)
}

/// Which side of a diagonal, itself included.
package enum Triangle: String, Sendable {
  case lower, upper
}

extension Shape {
  package func checkMatrix(_ operation: StaticString) {
    if rank < 2 { fail("\(operation)", "shape \(self)", "give at least two axes, rows and columns") }
  }

  /// The place of a diagonal in a tensor of this shape whose last two axes are one.
  package func diagonal(_ offset: Int, _ operation: StaticString) -> IndexedPlace {
    checkMatrix(operation)
    let rows = self[rank - 2], columns = self[rank - 1]
    let length =
      offset >= 0
      ? Swift.min(rows, offset < columns ? columns - offset : 0)
      : Swift.min(columns, offset > -rows ? rows + offset : 0)
    let start = offset >= 0 ? offset : -1 * Swift.max(offset, -rows) * columns
    let flat = Shape(dropLast(2) + [rows * columns])
    return IndexedPlace(
      in: flat, axis: rank - 2, start: start, step: length > 1 ? columns + 1 : 1, count: Swift.max(0, length))
  }

  /// The place of the diagonal on which a tensor of this shape stands in matrices whose two axes are one, and the shape
  /// of the matrices.
  package func diagonalMatrix(_ offset: Int, _ operation: StaticString) -> (place: IndexedPlace, shape: Shape) {
    if rank == 0 { fail("\(operation)", "shape []", "give at least one axis; a scalar has none") }
    if offset.magnitude > Int32.max {
      fail("\(operation)", "offset \(offset)", "an extent is at most \(Int32.max)")
    }
    let size = self[rank - 1] + Int(offset.magnitude)
    let shape = Shape(dropLast() + [size, size])
    return (shape.diagonal(offset, operation), shape)
  }
}

extension RawTensor {
  /// A copy with zeros on the other side of a diagonal of the last two axes.
  fileprivate static func triangle(_ x: RawTensor, _ part: Triangle, _ offset: Int, _ type: ElementType) -> RawTensor {
    if x.count == 0 { return x }
    let shape = x.shape
    let rows = shape[shape.rank - 2], columns = shape[shape.rank - 1]
    let offset = Swift.min(Swift.max(offset, -rows), columns)
    var result = x
    let base = result.mutableBase(type)
    for row in 0..<x.count / columns {
      let diagonal = row % rows + offset + (part == .lower ? 1 : 0)
      let bound = Swift.min(Swift.max(diagonal, 0), columns)
      let zeros = part == .lower ? bound..<columns : 0..<bound
      (base + (row * columns + zeros.lowerBound) * type.size).initializeMemory(
        as: UInt8.self, repeating: 0, count: zeros.count * type.size)
    }
    return result
  }
}
