/// Where, and by how much, two tensors differ: what ``Tensor/difference(from:absoluteTolerance:relativeTolerance:)``
/// finds.
public struct TensorDifference: Sendable, CustomStringConvertible {
  /// One element that differs.
  public struct Element: Sendable {
    /// Its index, one number for each axis.
    public let index: [Int]
    /// What the tensor has there.
    public let value: Double
    /// What was expected there.
    public let expected: Double
    /// |value − expected|; infinite where one is not finite.
    public var error: Double { (value - expected).isFinite ? Swift.abs(value - expected) : .infinity }
  }

  /// The tensor's shape.
  public let shape: Shape
  /// The shape that was expected.
  public let expectedShape: Shape
  /// The elements that differ, the worst first, at most ten.
  public let worst: [Element]
  /// How many elements differ; nil where shapes do.
  public let count: Int?

  /// The shapes, or the worst elements, in words.
  public var description: String {
    guard let count else { return "shape \(shape), expected \(expectedShape)" }
    let lines = worst.map { "  at \($0.index): \($0.value), expected \($0.expected), off by \($0.error)" }
    return (["\(count) of \(shape.elementCount) elements differ"] + lines).joined(separator: "\n")
  }
}

extension Tensor {
  /// Whether shapes are equal and every element is within absolute + relative · |other|; equal infinities and two NaN
  /// count as equal. Reflexive, but neither symmetric (unless the relative tolerance is 0) nor transitive.
  public func isApproximatelyEqual(
    to other: Tensor, absoluteTolerance: Scalar = 0, relativeTolerance: Scalar = Scalar.ulpOfOne.squareRoot()
  ) -> Bool {
    difference(from: other, absoluteTolerance: absoluteTolerance, relativeTolerance: relativeTolerance) == nil
  }

  /// Where, and by how much, this tensor differs from an expected one; nil if nowhere. Prints as a short list.
  public func difference(
    from expected: Tensor, absoluteTolerance: Scalar = 0, relativeTolerance: Scalar = Scalar.ulpOfOne.squareRoot()
  ) -> TensorDifference? {
    if shape != expected.shape {
      return TensorDifference(shape: shape, expectedShape: expected.shape, worst: [], count: nil)
    }
    var found: [TensorDifference.Element] = []
    withUnsafeScalars { a in
      expected.withUnsafeScalars { b in
        for i in a.indices {
          if a[i] == b[i] || (a[i].isNaN && b[i].isNaN) { continue }
          let error = Swift.abs(a[i] - b[i])
          let isFinite = a[i].isFinite && b[i].isFinite
          if isFinite && error <= absoluteTolerance + relativeTolerance * Swift.abs(b[i]) { continue }
          let index = zip(shape, shape.strides).map { i / Int($1) % $0 }
          found.append(.init(index: index, value: Double(a[i]), expected: Double(b[i])))
        }
      }
    }
    if found.isEmpty { return nil }
    found.sort { $0.error > $1.error }
    return TensorDifference(shape: shape, expectedShape: shape, worst: Array(found.prefix(10)), count: found.count)
  }
}
