// Rearrangements that tensors and variables have in common, written once: each is a few of the operations below, which
// variables record.

/// Elements with a shape that can be moved: a tensor or a variable.
public protocol Rearrangeable {
  /// The extents along the axes; empty for a scalar.
  var shape: Shape { get }
  /// The same elements in another shape; one extent may be −1, to be inferred.
  func reshaped(to shape: Shape) -> Self
  /// The axes in a new order: axis i of the result is axis `axes[i]`.
  func permuted(to axes: [Int]) -> Self
  /// The elements repeated to a larger shape by NumPy's rules.
  func broadcast(to shape: Shape) -> Self
  /// The elements whose index along the axis lies in the range.
  func slice(axis: Int, _ range: Range<Int>) -> Self
  /// The slices at the given indices along the axis, in that order, repeats allowed.
  func gathering(_ indices: [Int], axis: Int) -> Self
}

extension Tensor: Rearrangeable {}

extension Rearrangeable {
  /// All axes from one on put into one; all of them, unless said otherwise. Shape [a, b, c] from 1 becomes [a, b c].
  public func flattened(from axis: Int = 0) -> Self {
    let axis = shape.rank == 0 && axis == 0 ? 0 : shape.normalized(axis: axis, "flattened")
    return reshaped(to: Shape(shape.prefix(axis) + [shape.dropFirst(axis).reduce(1, *)]))
  }

  /// One axis at another place, the others in their order: NumPy's `moveaxis`.
  public func movingAxis(_ axis: Int, to place: Int) -> Self {
    let axis = shape.normalized(axis: axis, "movingAxis"), place = shape.normalized(axis: place, "movingAxis")
    var order = shape.allAxes
    order.remove(at: axis)
    order.insert(axis, at: place)
    return permuted(to: order)
  }

  /// Two axes in each other's place.
  public func swappingAxes(_ a: Int, _ b: Int) -> Self {
    let a = shape.normalized(axis: a, "swappingAxes"), b = shape.normalized(axis: b, "swappingAxes")
    var order = shape.allAxes
    order.swapAt(a, b)
    return permuted(to: order)
  }

  /// The whole repeated along each axis, one count for each: NumPy's `tile`. With fewer counts than axes the first axes
  /// are not repeated; with more, axes of extent 1 are added at the front. A count below 0 stops the program.
  public func tiled(_ counts: [Int]) -> Self {
    for count in counts where count < 0 { fail("tiled", "counts \(counts)", "a count is at least 0") }
    let rank = Swift.max(shape.rank, counts.count)
    var result = reshaped(to: Shape(Array(repeating: 1, count: rank - shape.rank) + Array(shape)))
    for (place, count) in counts.enumerated() where count != 1 {
      let axis = rank - counts.count + place
      result = result.repeated(count, axis: axis, fromAxis: axis, "tiled")
    }
    return result
  }

  /// Each element repeated along an axis, next to itself: a a a b b b, NumPy's `repeat`. A count below 0 stops the
  /// program.
  public func repeating(_ count: Int, axis: Int) -> Self {
    if count < 0 { fail("repeating", "count \(count)", "a count is at least 0") }
    let axis = shape.normalized(axis: axis, "repeating")
    return repeated(count, axis: axis, fromAxis: axis + 1, "repeating")
  }

  /// All that lies within the axes from `first` on, repeated one after another along `axis`.
  private func repeated(_ count: Int, axis: Int, fromAxis first: Int, _ operation: String) -> Self {
    var shape = shape
    let outer = shape.prefix(first).reduce(1, *), inner = shape.dropFirst(first).reduce(1, *)
    let (extent, overflow) = shape[axis].multipliedReportingOverflow(by: count)
    if overflow || extent > Int32.max {
      fail(operation, "\(count) times axis \(axis) of shape \(shape)", "an extent is at most \(Int32.max)")
    }
    shape[axis] = extent
    if count == 1 { return self }
    return reshaped(to: [outer, 1, inner]).broadcast(to: [outer, count, inner]).reshaped(to: shape)
  }

  /// Equal parts along an axis. An extent that the count does not divide stops the program.
  public func split(into count: Int, axis: Int = 0) -> [Self] {
    let axis = shape.normalized(axis: axis, "split"), extent = shape[axis]
    if count <= 0 || extent % count != 0 {
      fail(
        "split", "extent \(extent) along axis \(axis) of shape \(shape) into \(count) parts",
        "the count is above 0 and divides the extent; split(sizes:) makes unequal parts")
    }
    return split(sizes: Array(repeating: extent / count, count: count), axis: axis)
  }

  /// Parts of the given extents along an axis, in order. Extents that do not add up to the axis stop the program.
  public func split(sizes: [Int], axis: Int = 0) -> [Self] {
    let axis = shape.normalized(axis: axis, "split"), extent = shape[axis]
    var start = 0
    let ranges = sizes.map { size -> Range<Int>? in
      guard size >= 0, size <= extent - start else { return nil }
      defer { start += size }
      return start..<start + size
    }
    if start != extent || ranges.contains(nil) {
      fail(
        "split", "sizes \(sizes) along axis \(axis) of shape \(shape)",
        "sizes are at least 0 and add up to the extent, \(extent)")
    }
    return ranges.map { slice(axis: axis, $0!) }
  }
}

/// The coordinates of a grid: NumPy's `meshgrid` with indexing "ij". Of vectors of extents n₀, n₁, … result i has shape
/// [n₀, n₁, …] and repeats vector i along all axes but its own. Parts that are no vectors stop the program.
public func meshGrid<X: Rearrangeable>(_ vectors: [X]) -> [X] {
  for (place, vector) in vectors.enumerated() where vector.shape.rank != 1 {
    fail("meshGrid", "part \(place) has shape \(vector.shape)", "each part has one axis")
  }
  let grid = Shape(vectors.map { $0.shape[0] })
  return vectors.enumerated().map { axis, vector in
    var own = Shape(grid.map { _ in 1 })
    own[axis] = grid[axis]
    return vector.reshaped(to: own).broadcast(to: grid)
  }
}
