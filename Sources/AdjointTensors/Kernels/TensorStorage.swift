// The memory of a tensor. Small tensors keep their elements behind the object's header, in one allocation; larger ones
// hold a block of the kernels' pool; a reshaped tensor refers to the storage it views, and one that has the same number at
// every place holds that number and no elements. Shape and count stand here, so a
// tensor is two words whatever its element type, and everything below `Tensor` is compiled once, without generics.

import CAdjointKernels

@usableFromInline package struct StorageHeader {
  package var shape: Shape
  package var count: Int
  package var base: UnsafeMutableRawPointer
  /// The size of the pool's block at `base`; 0 where the elements follow the header or belong to `owner`; below 0 where
  /// there are none.
  @usableFromInline var blockSize: Int
  /// Whose memory this is a view of. Never itself a view, so freeing is not recursive.
  var owner: TensorStorage?
}

@usableFromInline package final class TensorStorage: ManagedBuffer<StorageHeader, Double> {
  /// The size in bytes up to which elements follow the header.
  static let largestInline = 1024
  @inlinable static var forgotten: Int { -1 }
  private static let uniform = -2

  /// Uninitialised memory for a tensor of this shape. Where there is too little, the program stops and names the
  /// operation.
  package static func allocate(_ shape: Shape, _ type: ElementType, for operation: OperationName = "Tensor")
    -> TensorStorage
  {
    allocate(shape, count: shape.elementCount(in: operation), type, for: operation)
  }

  package static func allocate(
    _ shape: Shape, count: Int, _ type: ElementType, for operation: OperationName = "Tensor"
  ) -> TensorStorage {
    let size = count &* type.size
    let isInline = size <= largestInline
    let buffer = TensorStorage.create(minimumCapacity: isInline ? (size &+ 7) / 8 : 0) { buffer in
      let base =
        isInline
        ? UnsafeMutableRawPointer(buffer.withUnsafeMutablePointerToElements { $0 })
        : block(size, shape, for: operation)
      return StorageHeader(shape: shape, count: count, base: base, blockSize: isInline ? 0 : size, owner: nil)
    }
    return unsafeDowncast(buffer, to: TensorStorage.self)
  }

  private static func block(_ size: Int, _ shape: Shape, for operation: OperationName) -> UnsafeMutableRawPointer {
    guard let block = adj_block_allocate(size) else {
      fail(
        "\(operation)", "out of memory for shape \(shape), \(size) bytes", "use smaller parts, or keep fewer tensors")
    }
    return block
  }

  /// The same elements under another shape of the same count, without a copy.
  package static func view(of storage: TensorStorage, shape: Shape) -> TensorStorage {
    let buffer = TensorStorage.create(minimumCapacity: 0) { _ in
      StorageHeader(
        shape: shape, count: storage.count, base: storage.base, blockSize: 0,
        owner: storage.header.owner ?? storage)
    }
    return unsafeDowncast(buffer, to: TensorStorage.self)
  }

  /// A shape whose elements nobody needs any more: what a tape keeps of a value that no pullback reads. Its address is
  /// one that no program can read.
  package static func shapeOnly(_ shape: Shape) -> TensorStorage {
    withoutElements(shape, shape.elementCount, forgotten)
  }

  /// The shape of a tensor that has one number at every place; the tensor holds it.
  static func uniform(_ shape: Shape, count: Int) -> TensorStorage { withoutElements(shape, count, uniform) }

  private static func withoutElements(_ shape: Shape, _ count: Int, _ kind: Int) -> TensorStorage {
    let buffer = TensorStorage.create(minimumCapacity: 0) { _ in
      StorageHeader(
        shape: shape, count: count, base: UnsafeMutableRawPointer(bitPattern: 16)!, blockSize: kind, owner: nil)
    }
    return unsafeDowncast(buffer, to: TensorStorage.self)
  }

  // The header is read through its address: by its property, every read checks for exclusive access and retains the
  // owner, which for small tensors is more than the arithmetic.

  @inline(__always)
  private func read<R>(_ field: (UnsafeMutablePointer<StorageHeader>) -> R) -> R {
    withUnsafeMutablePointerToHeader(field)
  }

  package var shape: Shape { @inline(__always) get { read { $0.pointee.shape } } }
  package var count: Int { @inline(__always) get { read { $0.pointee.count } } }
  package var base: UnsafeMutableRawPointer { @inline(__always) get { read { $0.pointee.base } } }

  package var hasElements: Bool { @inline(__always) get { read { $0.pointee.blockSize >= 0 } } }
  /// Whether the elements were not kept.
  @inlinable package var isForgotten: Bool {
    withUnsafeMutablePointerToHeader { $0.pointee.blockSize == TensorStorage.forgotten }
  }
  var isUniform: Bool { @inline(__always) get { read { $0.pointee.blockSize == TensorStorage.uniform } } }

  /// The object that owns the elements.
  package var elementsOwner: ObjectIdentifier { ObjectIdentifier(header.owner ?? self) }

  /// Whether the elements may be written by whoever holds the only reference to this object.
  var ownsElements: Bool { @inline(__always) get { read { $0.pointee.owner == nil && $0.pointee.blockSize >= 0 } } }

  deinit {
    withUnsafeMutablePointerToHeader {
      if $0.pointee.blockSize > 0 { adj_block_free($0.pointee.base, $0.pointee.blockSize) }
    }
  }
}

/// A tensor without its element type: what the kernels' Swift face works on.
// @unchecked: the storage is a class, whose elements are written only while it is uniquely referenced, or before anyone
// else has seen it.
@usableFromInline package struct RawTensor: @unchecked Sendable {
  /// Nil for rank 0.
  @usableFromInline package var storage: TensorStorage?
  /// The value of a tensor of rank 0, or at every place of a uniform one.
  @usableFromInline package var number: Double

  @inlinable @inline(__always)
  package init(number: Double) {
    storage = nil
    self.number = number
  }

  @inline(__always)
  package init(_ storage: TensorStorage) {
    self.storage = storage
    number = 0
  }

  /// Uninitialised elements, and a rank of at least 1.
  package init(uninitialized shape: Shape, _ type: ElementType, for operation: OperationName = "Tensor") {
    self.init(TensorStorage.allocate(shape, type, for: operation))
  }

  /// Uninitialised elements through `fill`, whatever the rank.
  package init(
    shape: Shape, _ type: ElementType, for operation: OperationName = "Tensor", fill: (UnsafeMutableRawPointer) -> Void
  ) {
    if shape.rank > 0 {
      let storage = TensorStorage.allocate(shape, type, for: operation)
      fill(storage.base)
      self.init(storage)
    } else {
      var cell = 0.0
      self.init(
        number: withUnsafeMutableBytes(of: &cell) { bytes in
          fill(bytes.baseAddress!)
          return type == .double ? bytes.load(as: Double.self) : Double(bytes.load(as: Float.self))
        })
    }
  }

  package init(
    repeating number: Double, shape: Shape, _ type: ElementType, for operation: OperationName = "Tensor"
  ) {
    if shape.rank == 0 {
      self.init(number: type.rounded(number))
      return
    }
    let count = shape.elementCount(in: operation)
    // A small one is written out: that costs no more than to know that it is uniform.
    if count &* type.size <= TensorStorage.largestInline {
      self.init(filled: number, shape: shape, type, for: operation)
      return
    }
    self.init(uniform: type.rounded(number), shape, count: count)
  }

  /// One number at every place, which nothing writes out until its elements are read one by one.
  private init(uniform number: Double, _ shape: Shape, count: Int) {
    storage = .uniform(shape, count: count)
    self.number = number
  }

  /// One number at every place, written out.
  package init(filled number: Double, shape: Shape, _ type: ElementType, for operation: OperationName = "Tensor") {
    self.init(shape: shape, type, for: operation) { base in
      RawTensor.withCell(number, type) { cell in
        parallel(shape.elementCount, grain: 1 << 18) { range in
          type.kernels.fill(cell, base + range.lowerBound * type.size, range.count)
        }
      }
    }
  }

  /// Whether one number stands at every place of a rank of at least 1.
  @inline(__always)
  package var isUniform: Bool { storage != nil && storage.unsafelyUnwrapped.isUniform }

  /// Whether `number` is every element: of rank 0, or uniform.
  @inline(__always)
  package var isNumber: Bool { storage == nil || storage.unsafelyUnwrapped.isUniform }

  /// The same tensor with elements in memory, for a rank of at least 1.
  package func written(_ type: ElementType) -> RawTensor {
    isUniform ? RawTensor(filled: number, shape: shape, type) : self
  }

  /// The elements' address with stride 1; where all are one number, that of a copy of it with stride 0.
  @inline(__always)
  package func withElements<R>(_ type: ElementType, _ body: (UnsafeRawPointer, _ stride: Int) -> R) -> R {
    if isNumber { return RawTensor.withCell(number, type) { body($0, 0) } }
    return body(UnsafeRawPointer(storage.unsafelyUnwrapped.base), 1)
  }

  @inlinable @inline(__always) package var isScalar: Bool { storage == nil }
  package var shape: Shape { storage?.shape ?? Shape() }
  /// Whether the shapes are equal.
  @inline(__always)
  package func hasShape(of other: RawTensor) -> Bool {
    // Not bound to names, which would retain them.
    if storage == nil || other.storage == nil { return shape == other.shape }
    return storage.unsafelyUnwrapped === other.storage.unsafelyUnwrapped
      || storage.unsafelyUnwrapped.shape == other.storage.unsafelyUnwrapped.shape
  }

  @inline(__always)
  package var count: Int { storage == nil ? 1 : storage.unsafelyUnwrapped.count }
  /// Whether only the shape was kept.
  @inline(__always)
  @inlinable package var isShapeOnly: Bool { storage != nil && storage.unsafelyUnwrapped.isForgotten }

  /// The elements' address; for a scalar, that of a copy of the number, and a uniform tensor is written out.
  @inline(__always)
  package func withBase<R>(_ type: ElementType, _ body: (UnsafeRawPointer) -> R) -> R {
    // Binding the storage to a name would retain it; the caller holds the tensor during the call.
    if storage == nil { return RawTensor.withCell(number, type, body) }
    if storage.unsafelyUnwrapped.isUniform { return withWritten(type, body) }
    return body(UnsafeRawPointer(storage.unsafelyUnwrapped.base))
  }

  @inline(never)
  private func withWritten<R>(_ type: ElementType, _ body: (UnsafeRawPointer) -> R) -> R {
    let storage = written(type).storage!
    return withExtendedLifetime(storage) { body(UnsafeRawPointer(storage.base)) }
  }

  /// The address of one element holding the number.
  @inline(__always)
  package static func withCell<R>(_ number: Double, _ type: ElementType, _ body: (UnsafeRawPointer) -> R) -> R {
    if type == .double { return withUnsafeBytes(of: number) { body($0.baseAddress!) } }
    return withUnsafeBytes(of: Float(number)) { body($0.baseAddress!) }
  }

  /// Whether this is the only reference to elements that may be overwritten.
  @inline(__always)
  package mutating func isUnique() -> Bool {
    guard storage != nil else { return false }
    return isKnownUniquelyReferenced(&storage) && storage!.ownsElements
  }

  /// The elements' address for writing; copies them first if they are shared. Rank 1 at least.
  package mutating func mutableBase(_ type: ElementType) -> UnsafeMutableRawPointer {
    if isUniform {
      self = written(type)
    } else if !isUnique() {
      let old = storage!
      let new = TensorStorage.allocate(old.shape, count: old.count, type)
      new.base.copyMemory(from: old.base, byteCount: old.count * type.size)
      storage = new
    }
    return storage!.base
  }

  /// The element at a flat, row-major index.
  package func number(at index: Int, _ type: ElementType) -> Double {
    guard let storage, !storage.isUniform else { return number }
    return withExtendedLifetime(storage) {
      type == .double
        ? storage.base.load(fromByteOffset: index * 8, as: Double.self)
        : Double(storage.base.load(fromByteOffset: index * 4, as: Float.self))
    }
  }

  /// The same elements, row-major, under another shape of the same count.
  package func reshaped(_ shape: Shape, _ type: ElementType) -> RawTensor {
    guard let storage else {
      return shape.rank == 0 ? self : RawTensor(repeating: number, shape: shape, type)
    }
    if shape.rank == 0 { return RawTensor(number: number(at: 0, type)) }
    if storage.isUniform { return RawTensor(uniform: number, shape, count: storage.count) }
    return storage.shape == shape ? self : RawTensor(TensorStorage.view(of: storage, shape: shape))
  }
}
