// Matrices put together from parts.

/// A matrix put together from rows of parts: NumPy's `block`.
///
/// Parts are matrices, vectors (rows) or numbers (1 × 1). Parts of a row have equally many rows, and all rows together
/// equally many columns. Anything else stops the program.
public func block<S>(_ parts: [[Tensor<S>]]) -> Tensor<S> {
  let blocks = BlockPlaces(parts.map { $0.map(\.shape) })
  return blocks.assembled(parts.flatMap { $0 })
}

/// Where the parts of a block matrix lie in it, row by row.
package struct BlockPlaces: Hashable, Sendable {
  /// The shape of the matrix.
  package let shape: Shape
  /// The place of each part.
  package let places: [IndexedPlace]

  /// The places of parts of the given shapes.
  package init(_ shapes: [[Shape]]) {
    var spans: [[Range<Int>]] = []
    var height = 0, width: Int?
    for (row, shapes) in shapes.enumerated() {
      if shapes.isEmpty { fail("block", "row \(row) has no parts", "give at least one") }
      var left = 0, rows: Int?
      for (part, shape) in shapes.enumerated() {
        if shape.rank > 2 {
          fail("block", "part \(part) of row \(row) has shape \(shape)", "parts have at most two axes")
        }
        let extents = shape.rank < 2 ? 1 : shape[0]
        if let rows, rows != extents {
          fail(
            "block", "part \(part) of row \(row) has shape \(shape) beside \(shapes[0])",
            "parts of a row have equally many rows")
        }
        rows = extents
        let columns = shape.last ?? 1
        spans.append([height..<height + extents, left..<left + columns])
        left += columns
      }
      if let width, width != left {
        fail("block", "row \(row) has \(left) columns, row 0 has \(width)", "all rows have equally many columns")
      }
      width = left
      height += rows ?? 0
    }
    guard let width else { fail("block", "no rows", "give at least one") }
    let whole = Shape([height, width])
    shape = whole
    places = spans.map { IndexedPlace(in: whole, ranges: $0) }
  }

  /// The parts, in order, at their places.
  package func assembled<S>(_ parts: [Tensor<S>]) -> Tensor<S> {
    var result = RawTensor(uninitialized: shape, S._elementType, for: "block")
    for (part, place) in zip(parts, places) { result.write(part.raw, at: place, S._elementType) }
    return Tensor(raw: result)
  }
}
