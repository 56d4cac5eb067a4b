/// The extents of a tensor along its axes.
///
/// A shape is a collection of `Int` and an array literal: `[2, 3]` has rank 2 and describes 6 elements; `[]` is the
/// shape of a scalar. Extents are at least 0 (`reshaped(to:)` alone accepts one -1) and at most 2³¹ − 1; the rank is at
/// most 8. Anything else stops the program with a message.
public struct Shape: Sendable, Hashable {
  // Kept inline, so that a shape owns no memory and is copied as plain bytes.
  @usableFromInline var low: SIMD4<Int32>
  @usableFromInline var high: SIMD4<Int32>
  @usableFromInline var extentCount: Int32

  /// The largest rank a tensor may have.
  public static let maximumRank = 8

  /// The shape of a scalar.
  public init() {
    low = .zero
    high = .zero
    extentCount = 0
  }

  /// A shape with the given extents, outermost first.
  public init<C: Collection>(_ extents: C) where C.Element == Int {
    self.init()
    if extents.count > Shape.maximumRank {
      let list = extents.count <= 2 * Shape.maximumRank ? " for \(Array(extents))" : ""
      fail("Shape", "rank \(extents.count)\(list)", "a tensor has at most \(Shape.maximumRank) axes")
    }
    for extent in extents { append(extent) }
  }

  /// Adds an innermost axis.
  public mutating func append(_ extent: Int) {
    if rank == Shape.maximumRank {
      fail("Shape", "rank \(rank + 1)", "a tensor has at most \(Shape.maximumRank) axes")
    }
    let narrow = Shape.narrowed(extent)
    extentCount += 1
    if rank <= 4 { low[rank - 1] = narrow } else { high[rank - 5] = narrow }
  }

  /// The number of axes.
  @inlinable public var rank: Int { Int(extentCount) }

  /// An extent as it is kept; one out of range stops the program.
  @usableFromInline static func narrowed(_ extent: Int) -> Int32 {
    guard let narrow = Int32(exactly: extent), narrow >= -1 else {
      fail("Shape", "extent \(extent)", "an extent lies between 0 and \(Int32.max)")
    }
    return narrow
  }

  /// The number of elements: the product of the extents, 1 for a scalar. More than memory can hold stop the program, and
  /// so do extents that would be more without the 0 among them.
  public var elementCount: Int { elementCount(in: "Tensor") }

  /// The number of elements of a tensor that an operation makes.
  package func elementCount(in operation: OperationName) -> Int {
    if let count = checkedElementCount { return count }
    if contains(where: { $0 < 0 }) { fail("\(operation)", "shape \(self)", "extents are at least 0") }
    fail(
      "\(operation)", "shape \(self)",
      contains(0) ? "its other extents are more than memory can hold" : "it has more elements than memory can hold")
  }

  /// The size in bytes of this many elements still fits an `Int`.
  private static let largestElementCount = Int.max >> 4

  /// The number of elements, or nil where there can be no such tensor: for shapes read from files.
  ///
  /// The product of the extents that are not 0 is what has to fit, so that any part of the product does.
  public var checkedElementCount: Int? {
    var product = 1, isEmpty = false
    for axis in 0..<rank {
      let extent = self[axis]
      if extent == 0 {
        isEmpty = true
      } else {
        let (next, overflow) = product.multipliedReportingOverflow(by: extent)
        if overflow || extent < 0 || next > Shape.largestElementCount { return nil }
        product = next
      }
    }
    return isEmpty ? 0 : product
  }
}

extension Shape: RandomAccessCollection, MutableCollection {
  /// The first position: 0.
  @inlinable public var startIndex: Int { 0 }
  /// The position after the last axis: the rank.
  @inlinable public var endIndex: Int { rank }
  /// The extent of an axis, from 0; an axis or an extent out of range stops the program.
  @inlinable public subscript(axis: Int) -> Int {
    get {
      if axis < 0 || axis >= rank { Shape.trap(axis: axis, rank: rank) }
      return Int(axis < 4 ? low[axis] : high[axis - 4])
    }
    set {
      if axis < 0 || axis >= rank { Shape.trap(axis: axis, rank: rank) }
      let narrow = Shape.narrowed(newValue)
      if axis < 4 { low[axis] = narrow } else { high[axis - 4] = narrow }
    }
  }

  @usableFromInline static func trap(axis: Int, rank: Int) -> Never {
    fail("Shape", "index \(axis) of a shape of rank \(rank)", "an index lies in 0..<\(rank)")
  }
}

extension Shape: ExpressibleByArrayLiteral, CustomStringConvertible, Codable {
  /// The shape with the extents listed, first axis first.
  public init(arrayLiteral elements: Int...) { self.init(elements) }

  /// The extents in brackets: `[2, 3]`.
  public var description: String { "[\(map { "\($0)" }.joined(separator: ", "))]" }

  /// Decodes an array of extents; one that is no shape throws `DecodingError.dataCorrupted`.
  public init(from decoder: any Decoder) throws {
    let extents = try [Int](from: decoder)
    guard extents.count <= Shape.maximumRank, extents.allSatisfy({ 0 <= $0 && $0 <= Int32.max }) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "\(extents) is not the shape of a tensor"))
    }
    self.init(extents)
  }

  /// Encodes the extents as an array.
  public func encode(to encoder: any Encoder) throws { try Array(self).encode(to: encoder) }
}

// ── axes and broadcasting ────────────────────────────────────────────────────────────────────────────────────────

extension Shape {
  /// The axis counted from the front; a negative one counts from the end. Out of range stops the program.
  package func normalized(axis: Int, _ operation: @autoclosure () -> String) -> Int {
    let result = axis < 0 ? axis + rank : axis
    if result < 0 || result >= rank {
      fail(
        operation(), "axis \(axis) of shape \(self)",
        rank == 0 ? "a scalar has no axis" : "an axis lies in \(-rank)..<\(rank)")
    }
    return result
  }

  /// The axes counted from the front, in ascending order. One named twice stops the program.
  package func normalized(axes: [Int], _ operation: @autoclosure () -> String) -> [Int] {
    let result = axes.map { normalized(axis: $0, operation()) }.sorted()
    for (one, next) in zip(result, result.dropFirst()) where one == next {
      fail(operation(), "axis \(one) twice in \(axes)", "name each axis once")
    }
    return result
  }

  /// The shape with an axis of the given extent before the one at `axis`.
  package func inserting(_ extent: Int, at axis: Int) -> Shape {
    var result = Shape()
    for i in 0..<axis { result.append(self[i]) }
    result.append(extent)
    for i in axis..<rank { result.append(self[i]) }
    return result
  }

  /// The shape with the given axes (counted from the front) taken out, or kept with extent 1.
  package func removing(axes: [Int], keeping: Bool) -> Shape {
    var result = Shape()
    for axis in 0..<rank {
      if !axes.contains(axis) { result.append(self[axis]) } else if keeping { result.append(1) }
    }
    return result
  }

  /// NumPy's rule: aligned at the innermost axis, extents are equal or one of them is 1. Nil where they are neither.
  package func broadcast(with other: Shape) -> Shape? {
    if self == other { return self }
    let rank = Swift.max(self.rank, other.rank)
    var result = Shape()
    for axis in 0..<rank {
      let mine = axis - (rank - self.rank), theirs = axis - (rank - other.rank)
      let a = mine < 0 ? 1 : self[mine], b = theirs < 0 ? 1 : other[theirs]
      if a != b && a != 1 && b != 1 { return nil }
      result.append(a == 1 ? b : a)
    }
    return result
  }

  /// The distances, in elements, between neighbours along each axis of a contiguous tensor.
  package var strides: [Int64] {
    var result = [Int64](repeating: 1, count: rank)
    var distance: Int64 = 1
    for axis in stride(from: rank - 1, through: 0, by: -1) {
      result[axis] = distance
      distance *= Int64(self[axis])
    }
    return result
  }

  /// Strides that read a tensor of this shape as one of the larger shape: 0 along broadcast axes. Inline, as a shape is.
  package func strides(broadcastTo target: Shape) -> SIMD8<Int64> {
    var result = SIMD8<Int64>.zero
    let missing = target.rank - rank
    var distance: Int64 = 1
    for axis in stride(from: rank - 1, through: 0, by: -1) {
      if self[axis] != 1 || target[axis + missing] == 1 { result[axis + missing] = distance }
      distance *= Int64(self[axis])
    }
    return result
  }
}
