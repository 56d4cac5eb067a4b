// Lists in the memory that tensors use: what a tape is made of.

import CAdjointKernels

extension UnsafeMutablePointer {
  /// Memory from the pool that tensors use: a long tape's, given back, is there for the next one, and no page of it has
  /// to be fetched from the system again.
  @usableFromInline package static func pooled(_ capacity: Int) -> UnsafeMutablePointer {
    guard let block = adj_block_allocate(capacity * MemoryLayout<Pointee>.stride) else {
      fail("Tape", "out of memory for \(capacity) entries", "record fewer operations, or use checkpoint")
    }
    return block.bindMemory(to: Pointee.self, capacity: capacity)
  }

  /// Gives it back; the capacity is that with which it was asked for.
  @usableFromInline package func returnToPool(_ capacity: Int) {
    adj_block_free(self, capacity * MemoryLayout<Pointee>.stride)
  }
}

/// A growing list at a fixed place, without the exclusivity checks and the copy on write of an array in a class.
@usableFromInline package struct List<Element>: ~Copyable {
  @usableFromInline package internal(set) var base: UnsafeMutablePointer<Element>
  @usableFromInline package internal(set) var count = 0
  @usableFromInline package internal(set) var capacity: Int

  @inlinable package init(capacity: Int) {
    self.capacity = capacity
    base = .pooled(capacity)
  }

  @inlinable @inline(__always)
  package mutating func append(_ element: consuming Element) {
    if count == capacity { grow() }
    (base + count).initialize(to: element)
    count &+= 1
  }

  @inlinable @inline(never)
  mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.pooled(capacity * 2)
    larger.moveInitialize(from: base, count: count)
    base.returnToPool(capacity)
    base = larger
    capacity *= 2
  }

  /// Forgets the elements from `count` on, which hold no references.
  @inlinable package mutating func forget(to count: Int) { self.count = count }

  @inlinable package mutating func removeAll() {
    base.deinitialize(count: count)
    count = 0
  }

  @inlinable deinit {
    base.deinitialize(count: count)
    base.returnToPool(capacity)
  }
}

extension List where Element == RawTensor {
  /// Releases the tensors from `count` on; those of rank 0 own nothing.
  @inlinable package mutating func release(to count: Int) {
    for i in count..<Swift.max(count, self.count) where base[i].storage != nil { base[i].storage = nil }
    forget(to: count)
  }
}
