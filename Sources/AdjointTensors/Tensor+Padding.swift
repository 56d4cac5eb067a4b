/// What stands around a tensor that is padded.
public enum Padding<Scalar: TensorScalar>: Sendable, Hashable {
  /// One number.
  case constant(Scalar)
  /// The elements mirrored at the first and at the last, which are not repeated: c b | a b c | b a.
  case reflect
  /// The first and the last element: a a | a b c | c c.
  case edge
}

extension Tensor {
  /// The elements with others before and after them along each axis, one pair of counts for each.
  ///
  /// A count below 0 stops the program. So does a count that reaches the extent where elements are reflected, and any
  /// above 0 where there is no element to repeat.
  public func padded(by widths: [(Int, Int)], with padding: Padding<Scalar> = .constant(0)) -> Tensor {
    guard case .constant(let number) = padding else { return padded(with: shape.padding(by: widths, padding)) }
    let place = shape.surroundings(widths)
    if place.isWhole { return self }
    if number == 0 && number.sign == .plus { return placed(at: place) }
    var result = Tensor(repeating: number, shape: place.source)
    result.replace(at: place, with: self, "padded")
    return result
  }
}

extension Rearrangeable {
  /// The elements at the given indices along each axis; those along an axis that has none stay as they are.
  package func padded(with indices: [[Int]?]) -> Self {
    var result = self
    for case (let axis, let indices?) in indices.enumerated() { result = result.gathering(indices, axis: axis) }
    return result
  }
}

extension Shape {
  private func check(widths: [(Int, Int)]) {
    if widths.count != rank {
      fail("padded", "\(widths.count) pairs of widths for shape \(self)", "give a pair for each axis")
    }
    for (axis, width) in widths.enumerated() {
      if width.0 < 0 || width.1 < 0 {
        fail("padded", "widths \(width) along axis \(axis) of shape \(self)", "a width is at least 0")
      }
      if width.0 > Int32.max || width.1 > Int32.max || self[axis] + width.0 + width.1 > Int32.max {
        fail("padded", "widths \(width) along axis \(axis) of shape \(self)", "an extent is at most \(Int32.max)")
      }
    }
  }

  /// The place of a tensor of this shape in the padded one.
  package func surroundings(_ widths: [(Int, Int)]) -> IndexedPlace {
    check(widths: widths)
    var source = self
    for (axis, width) in widths.enumerated() { source[axis] += width.0 + width.1 }
    return IndexedPlace(in: source, ranges: allAxes.map { widths[$0].0..<widths[$0].0 + self[$0] })
  }

  /// The indices that reflect or repeat the elements along each axis; nil where there is nothing to add.
  package func padding<S>(by widths: [(Int, Int)], _ padding: Padding<S>) -> [[Int]?] {
    check(widths: widths)
    return widths.enumerated().map { axis, width in
      let extent = self[axis], last = extent - 1
      if width == (0, 0) { return nil }
      if padding == .reflect && Swift.max(width.0, width.1) > last {
        fail(
          "padded", "widths \(width) along axis \(axis) of shape \(self)",
          "reflected, a width is below the extent, \(extent)")
      }
      if extent == 0 {
        fail("padded", "widths \(width) along axis \(axis) of shape \(self)", "an empty axis has no edge to repeat")
      }
      return (-width.0..<extent + width.1).map { i in
        if padding == .edge { return Swift.min(Swift.max(i, 0), last) }
        return i < 0 ? -i : (i > last ? 2 * last - i : i)
      }
    }
  }
}
