// Kernels that move elements: broadcasting, permutation, slices, joining, gathering. Large ones are split over threads by
// what is written: no element is written by two.

import CAdjointKernels

/// Elements a thread should move at least.
private let movementGrain = 32_768

/// Calls `body` on ranges of rows of so many elements.
private func eachRow(_ rows: Int, of elements: Int, _ body: (Range<Int>) -> Void) {
  parallel(rows, grain: Swift.max(1, movementGrain / Swift.max(1, elements)), body)
}

extension RawTensor {
  /// The elements of x walked with these extents and strides, starting at an offset, as a new tensor.
  private static func strided(
    _ x: RawTensor, _ shape: Shape, strides: [Int64], offset: Int = 0, _ type: ElementType,
    for operation: OperationName
  ) -> RawTensor {
    var extents: [Int64] = [], merged: [Int64] = []
    for axis in 0..<shape.rank where shape[axis] != 1 {
      let extent = Int64(shape[axis])
      if let last = extents.indices.last, merged[last] == strides[axis] * extent {
        extents[last] *= extent
        merged[last] = strides[axis]
      } else {
        extents.append(extent)
        merged.append(strides[axis])
      }
    }
    return RawTensor(shape: shape, type, for: operation) { to in
      x.withBase(type) { x in
        guard let rows = extents.first, rows > 1 else {
          return type.kernels.copy_strided(Int32(extents.count), extents, x + offset * type.size, merged, to)
        }
        let elements = shape.elementCount / Int(rows), stride = Int(merged[0])
        eachRow(Int(rows), of: elements) { range in
          var part = extents
          part[0] = Int64(range.count)
          type.kernels.copy_strided(
            Int32(part.count), part, x + (offset + range.lowerBound * stride) * type.size, merged,
            to + range.lowerBound * elements * type.size)
        }
      }
    }
  }

  package static func broadcast(_ x: RawTensor, to shape: Shape, _ type: ElementType) -> RawTensor {
    if x.shape == shape { return x }
    guard x.shape.broadcast(with: shape) == shape else {
      fail(
        "broadcast(to:)", "\(x.shape) to \(shape)",
        "extents must be equal or 1, and axes can only be added at the front")
    }
    // Before anything is multiplied.
    _ = shape.elementCount(in: "broadcast(to:)")
    if x.count == 1 { return RawTensor(repeating: x.number(at: 0, type), shape: shape, type, for: "broadcast(to:)") }
    if x.isUniform { return RawTensor(repeating: x.number, shape: shape, type, for: "broadcast(to:)") }
    let strides = x.shape.strides(broadcastTo: shape)
    return strided(x, shape, strides: shape.indices.map { strides[$0] }, type, for: "broadcast(to:)")
  }

  /// Axes as the permutation lists them: axis i of the result is axis `axes[i]` of x.
  package static func permute(_ x: RawTensor, _ axes: [Int], _ type: ElementType) -> RawTensor {
    if axes == Array(0..<axes.count) { return x }
    let strides = x.shape.strides, shape = Shape(axes.map { x.shape[$0] })
    if x.isUniform { return RawTensor(repeating: x.number, shape: shape, type) }
    return strided(x, shape, strides: axes.map { strides[$0] }, type, for: "permuted(to:)")
  }

  package static func slice(_ x: RawTensor, axis: Int, _ range: Range<Int>, _ type: ElementType) -> RawTensor {
    var shape = x.shape
    let strides = shape.strides
    if range == 0..<shape[axis] { return x }
    shape[axis] = range.count
    if x.isUniform { return RawTensor(repeating: x.number, shape: shape, type) }
    return strided(x, shape, strides: strides, offset: range.lowerBound * Int(strides[axis]), type, for: "slice")
  }

  /// Zeros of the given extent along the axis, with x at `start`: the transpose of a slice.
  package static func pad(_ x: RawTensor, axis: Int, start: Int, extent: Int, _ type: ElementType) -> RawTensor {
    var shape = x.shape
    shape[axis] = extent
    let result = RawTensor(filled: 0, shape: shape, type, for: "slice")
    result.write(x, axis: axis, at: start, type)
    return result
  }

  package static func concatenate(_ parts: [RawTensor], axis: Int, _ type: ElementType) -> RawTensor {
    var shape = parts[0].shape
    shape[axis] = parts.reduce(0) { $0 + $1.shape[axis] }
    let result = RawTensor(uninitialized: shape, type, for: "concatenate")
    var start = 0
    for part in parts {
      result.write(part, axis: axis, at: start, type)
      start += part.shape[axis]
    }
    return result
  }

  /// Writes x into this tensor's (own, unshared) elements from index `start` of the axis on.
  private func write(_ x: RawTensor, axis: Int, at start: Int, _ type: ElementType) {
    let (outer, extent, inner) = shape.split(at: axis)
    let width = x.shape[axis] * inner
    let to = storage!.base + start * inner * type.size
    x.withBase(type) { x in
      if outer == 1 {
        eachRow(width, of: 1) { range in
          let offset = range.lowerBound * type.size
          type.kernels.copy_to_strided(1, [Int64(range.count)], x + offset, to + offset, [1])
        }
      } else {
        eachRow(outer, of: width) { range in
          type.kernels.copy_to_strided(
            2, [Int64(range.count), Int64(width)], x + range.lowerBound * width * type.size,
            to + range.lowerBound * extent * inner * type.size, [Int64(extent * inner), 1])
        }
      }
    }
  }

  package static func gather(_ x: RawTensor, _ indices: [Int64], axis: Int, _ type: ElementType) -> RawTensor {
    let (outer, extent, inner) = x.shape.split(at: axis)
    var shape = x.shape
    if indices.count > Int32.max { fail("gathering", "\(indices.count) indices", "an extent is at most \(Int32.max)") }
    shape[axis] = indices.count
    return RawTensor(shape: shape, type, for: "gathering") { to in
      x.withBase(type) { x in
        if outer == 1 {
          indices.withUnsafeBufferPointer { indices in
            guard let first = indices.baseAddress else { return }
            eachRow(indices.count, of: inner) { range in
              type.kernels.gather(
                x, first + range.lowerBound, 1, extent, range.count, inner,
                to + range.lowerBound * inner * type.size)
            }
          }
        } else {
          eachRow(outer, of: indices.count * inner) { range in
            type.kernels.gather(
              x + range.lowerBound * extent * inner * type.size, indices, range.count, extent, indices.count, inner,
              to + range.lowerBound * indices.count * inner * type.size)
          }
        }
      }
    }
  }

  /// Zeros of the given extent along the axis, with x's slices added at the indices: the transpose of a gather.
  package static func scatterAdd(
    _ x: RawTensor, _ indices: [Int64], axis: Int, extent: Int, _ type: ElementType
  ) -> RawTensor {
    var shape = x.shape
    shape[axis] = extent
    let (outer, _, inner) = shape.split(at: axis)
    let result = RawTensor(filled: 0, shape: shape, type, for: "gathering")
    let to = result.storage!.base
    x.withBase(type) { x in
      // An element's summands are added in the order of the indices, whoever adds them.
      if outer == 1 {
        eachRow(inner, of: indices.count) { columns in
          type.kernels.scatter_add(
            x, indices, 1, extent, indices.count, inner, columns.lowerBound, columns.count, to)
        }
      } else {
        eachRow(outer, of: indices.count * inner) { range in
          type.kernels.scatter_add(
            x + range.lowerBound * indices.count * inner * type.size, indices, range.count, extent, indices.count,
            inner, 0, inner, to + range.lowerBound * extent * inner * type.size)
        }
      }
    }
    return result
  }
}

extension Shape {
  /// The shape as [outer, extent, inner] around an axis.
  package func split(at axis: Int) -> (outer: Int, extent: Int, inner: Int) {
    var outer = 1, inner = 1
    for i in 0..<axis { outer *= self[i] }
    for i in (axis + 1)..<Swift.max(rank, axis + 1) { inner *= self[i] }
    return (outer, self[axis], inner)
  }
}
