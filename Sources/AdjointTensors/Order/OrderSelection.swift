// Elements chosen by their order along the last axis. Which they are depends on the numbers; that it was asked does not.

import CAdjointKernels

/// Places along the last axis that follow from the order of the elements there.
package enum OrderSelection: Sendable, Equatable, CustomStringConvertible {
  /// All of them in order: stable, NaN last.
  case sorted(descending: Bool)
  /// The first few of the descending order.
  case top(Int)
  /// The first of the largest, or of the smallest; the first NaN where there is one.
  case extremum(largest: Bool)
  /// For each place the extremum of the elements up to there, the first of equals.
  case running(largest: Bool)
  /// Those that stand at two ranks of the ascending order.
  case ranks(Int, Int)

  package var description: String {
    switch self {
    case .sorted(let descending): descending ? "descending" : "ascending"
    case .top(let k): "the \(k) largest"
    case .extremum(let largest): largest ? "the largest" : "the smallest"
    case .running(let largest): largest ? "the largest so far" : "the smallest so far"
    case .ranks(let low, let high): "ranks \(low), \(high)"
    }
  }

  /// How many places are chosen of an extent.
  package func count(of extent: Int) -> Int {
    switch self {
    case .sorted, .running: extent
    case .top(let k): k
    case .extremum: 1
    case .ranks: 2
    }
  }

  /// The chosen indices along the last axis, row-major.
  package func indices<S>(in x: Tensor<S>) -> [Int] {
    let extent = x.shape[x.rank - 1], rows = extent == 0 ? 0 : x.scalarCount / extent, type = S._elementType
    switch self {
    case .sorted(let descending): return RawTensor.order(x.raw, rows, extent, descending: descending, type)
    case .running(let largest):
      return [Int](unsafeUninitializedCapacity: rows * extent) { buffer, count in
        count = rows * extent
        buffer.withMemoryRebound(to: Int64.self) { indices in
          x.raw.withBase(type) {
            if count > 0 { type.kernels.running_extremum($0, rows, extent, largest, indices.baseAddress!) }
          }
        }
      }
    case .extremum(let largest): return RawTensor.extremum(x.raw, axis: x.rank - 1, largest: largest, type)
    case .top(let k):
      let order = RawTensor.order(x.raw, rows, extent, descending: true, type)
      return (0..<rows).flatMap { order[($0 * extent)..<($0 * extent + k)] }
    case .ranks(let low, let high):
      let order = RawTensor.order(x.raw, rows, extent, descending: false, type)
      return (0..<rows).flatMap { [order[$0 * extent + low], order[$0 * extent + high]] }
    }
  }

  /// The same as indices into all elements.
  private func flatIndices<S>(in x: Tensor<S>) -> [Int64] {
    let extent = x.shape[x.rank - 1], chosen = indices(in: x), count = Swift.max(1, count(of: extent))
    return chosen.indices.map { Int64(chosen[$0] + $0 / count * extent) }
  }

  private func result(_ shape: Shape) -> Shape {
    Shape(Array(shape.dropLast()) + [count(of: shape[shape.rank - 1])])
  }

  /// The elements of w where those of x are chosen: [.., n] becomes [.., count].
  package func gather<S>(_ w: Tensor<S>, by x: Tensor<S>) -> Tensor<S> {
    let shape = result(x.shape), flat = w.raw.reshaped([w.scalarCount], S._elementType)
    if shape.contains(0) { return .zeros(shape) }
    return Tensor(raw: RawTensor.gather(flat, flatIndices(in: x), axis: 0, S._elementType)).reshaped(to: shape)
  }

  /// Zeros of x's shape with u added where its elements are chosen: the transpose of `gather`.
  package func scatter<S>(_ u: Tensor<S>, by x: Tensor<S>) -> Tensor<S> {
    if u.scalarCount == 0 { return .zeros(x.shape) }
    let flat = u.raw.reshaped([u.scalarCount], S._elementType)
    return Tensor(
      raw: RawTensor.scatterAdd(flat, flatIndices(in: x), axis: 0, extent: x.scalarCount, S._elementType)
    ).reshaped(to: x.shape)
  }
}

extension RawTensor {
  /// The order of each of the rows of a tensor, row by row.
  package static func order(_ x: RawTensor, _ rows: Int, _ extent: Int, descending: Bool, _ type: ElementType) -> [Int]
  {
    [Int](unsafeUninitializedCapacity: rows * extent) { buffer, count in
      count = rows * extent
      if count == 0 { return }
      buffer.withMemoryRebound(to: Int64.self) { indices in
        let indices = indices.baseAddress!
        x.withBase(type) { x in
          parallel(rows, grain: Swift.max(1, 8192 / extent)) { range in
            withUnsafeTemporaryAllocation(byteCount: adj_order_scratch(extent), alignment: 16) { scratch in
              let offset = range.lowerBound * extent
              type.kernels.order(
                x + offset * type.size, range.count, extent, descending, scratch.baseAddress!, indices + offset)
            }
          }
        }
      }
    }
  }
}
