/// An array of numbers of one element type with a shape: a value, row-major and contiguous.
///
/// Copies share memory until one of them is changed. A scalar (rank 0) holds its number inline and owns no memory.
///
/// ```swift
/// let t: Tensor<Float> = [[1, 2], [3, 4]]
/// let u = Tensor<Float>(shape: [2, 2], scalars: [1, 0, 0, 1])
/// print(matmul(t, u) + 1)
/// ```
public struct Tensor<Scalar: TensorScalar>: Sendable {
  @usableFromInline package var raw: RawTensor

  @inlinable @inline(__always)
  package init(raw: RawTensor) { self.raw = raw }

  // ── making ──

  /// A tensor of rank 0.
  public init(_ scalar: Scalar) { raw = RawTensor(number: Double(scalar)) }

  /// A tensor of rank 1.
  public init(_ scalars: [Scalar]) { self.init(shape: [scalars.count], scalars: scalars) }

  /// A tensor of rank 2 from rows of equal length. Rows of different lengths stop the program.
  // Disfavoured, as the conversion between element types is: with one favourite, the type checker need not try a closure's
  // arithmetic once for each of them in Tensor<Double>((0..<n).map { … }).
  @_disfavoredOverload
  public init(_ rows: [[Scalar]]) {
    let width = rows.first?.count ?? 0
    for (index, row) in rows.enumerated() where row.count != width {
      fail("Tensor", "row \(index) has \(row.count) elements, row 0 has \(width)", "make all rows the same length")
    }
    self.init(shape: [rows.count, width], scalars: rows.flatMap { $0 })
  }

  /// A tensor of the given shape from its elements in row-major order. A wrong count stops the program.
  public init(shape: Shape, scalars: [Scalar]) {
    let count = Tensor.checked(shape).elementCount
    if count != scalars.count {
      fail("Tensor", "\(scalars.count) scalars for shape \(shape)", "give the \(count) elements of the shape")
    }
    raw = RawTensor(shape: shape, Scalar._elementType) { base in
      scalars.withUnsafeBytes { if let from = $0.baseAddress { base.copyMemory(from: from, byteCount: $0.count) } }
    }
  }

  /// A tensor with every element the same.
  public init(repeating scalar: Scalar, shape: Shape) {
    raw = RawTensor(repeating: Double(scalar), shape: Tensor.checked(shape), Scalar._elementType)
  }

  /// The identity matrix of the given size.
  public static func identity(_ size: Int) -> Tensor {
    if size < 0 { fail("identity", "size \(size)", "a size is at least 0") }
    var result = Tensor(repeating: 0, shape: [size, size])
    result.withUnsafeMutableScalars { for i in 0..<size { $0[i * (size + 1)] = 1 } }
    return result
  }

  /// A matrix with a 1 in each row at that row's label, 0 elsewhere. A label out of range stops the program.
  public static func oneHot(_ labels: [Int], classes: Int) -> Tensor {
    if classes < 0 { fail("oneHot", "\(classes) classes", "a count is at least 0") }
    var result = Tensor(repeating: 0, shape: [labels.count, classes])
    result.withUnsafeMutableScalars { scalars in
      for (row, label) in labels.enumerated() {
        if label < 0 || label >= classes {
          fail("oneHot", "label \(label) at row \(row)", "labels lie in 0..<\(classes)")
        }
        scalars[row * classes + label] = 1
      }
    }
    return result
  }

  private static func checked(_ shape: Shape) -> Shape {
    if shape.contains(where: { $0 < 0 }) { fail("Tensor", "shape \(shape)", "extents are at least 0") }
    return shape
  }

  // ── looking ──

  /// The extents along the axes; empty for a scalar.
  public var shape: Shape { raw.shape }

  /// The number of axes.
  public var rank: Int { raw.shape.rank }

  /// The number of elements.
  public var scalarCount: Int { raw.count }

  /// The elements in row-major order.
  public var scalars: [Scalar] { withUnsafeScalars { Array($0) } }

  /// The one element of a tensor that has one, whatever its rank. More or fewer stop the program.
  public var scalar: Scalar {
    if raw.isScalar { return Scalar(raw.number) }
    if raw.count != 1 { fail("scalar", "shape \(shape) has \(raw.count) elements", "reduce it to one, or use scalars") }
    return Scalar(raw.number(at: 0, Scalar._elementType))
  }

  /// Calls the closure with the elements' memory in row-major order.
  public func withUnsafeScalars<R>(_ body: (UnsafeBufferPointer<Scalar>) throws -> R) rethrows -> R {
    if let storage = raw.written(Scalar._elementType).storage {
      return try withExtendedLifetime(storage) {
        try body(
          UnsafeBufferPointer(
            start: storage.base.assumingMemoryBound(to: Scalar.self), count: storage.count))
      }
    }
    return try withUnsafePointer(to: Scalar(raw.number)) { try body(UnsafeBufferPointer(start: $0, count: 1)) }
  }

  /// Calls the closure with the elements' memory for writing; copies it first if it is shared.
  public mutating func withUnsafeMutableScalars<R>(_ body: (UnsafeMutableBufferPointer<Scalar>) throws -> R) rethrows
    -> R
  {
    if raw.isScalar {
      var cell = Scalar(raw.number)
      defer { raw.number = Double(cell) }
      return try withUnsafeMutablePointer(to: &cell) { try body(UnsafeMutableBufferPointer(start: $0, count: 1)) }
    }
    let base = raw.mutableBase(Scalar._elementType).assumingMemoryBound(to: Scalar.self)
    defer { withExtendedLifetime(raw.storage) {} }
    return try body(UnsafeMutableBufferPointer(start: base, count: raw.count))
  }

  /// A tensor of the same shape whose elements are the function's values.
  public func map(_ transform: (Scalar) throws -> Scalar) rethrows -> Tensor {
    try Tensor(shape: shape, scalars: withUnsafeScalars { try $0.map(transform) })
  }
}

extension Tensor: Equatable, Hashable {
  /// Whether shapes and all elements are equal, as numbers: −0 equals 0, and NaN equals nothing.
  public static func == (a: Tensor, b: Tensor) -> Bool {
    a.shape == b.shape
      && a.withUnsafeScalars { a in b.withUnsafeScalars { b in zip(a, b).allSatisfy { $0 == $1 } } }
  }

  /// Hashes shape and elements.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(shape)
    withUnsafeScalars { for scalar in $0 { hasher.combine(scalar) } }
  }
}
