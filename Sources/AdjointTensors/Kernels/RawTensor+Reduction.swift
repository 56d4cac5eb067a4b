// Kernels that reduce along axes, and the softmax family.

import CAdjointKernels

package enum ReductionKernel: Sendable {
  case sum, product, max, min, sumOfSquares

  var code: Int32 {
    switch self {
    case .sum: Int32(ADJ_SUM)
    case .product: Int32(ADJ_PRODUCT)
    case .max: Int32(ADJ_MAX)
    case .min: Int32(ADJ_MIN)
    case .sumOfSquares: Int32(ADJ_SUM_SQUARES)
    }
  }

  /// How partial results are put together.
  var combining: ReductionKernel { self == .sumOfSquares ? .sum : self }
}

package enum SoftmaxMode: Sendable {
  case softmax, logSoftmax
  /// Softmax with the limits of log-sum-exp's gradient: 0 for a row of −inf, even shares among +inf.
  case logSumExpGradient

  var code: Int32 {
    switch self {
    case .softmax: Int32(ADJ_SOFTMAX)
    case .logSoftmax: Int32(ADJ_LOG_SOFTMAX)
    case .logSumExpGradient: Int32(ADJ_LOG_SUM_EXP_GRADIENT)
    }
  }
}

/// Elements a thread should have at least.
private let reductionGrain = 32_768

extension RawTensor {
  /// x as [outer, extent, inner] with the reduced axes (normalized, ascending) in the middle; permuted where they are
  /// not neighbours.
  package static func grouped(_ x: RawTensor, axes: [Int], _ type: ElementType) -> (RawTensor, Int, Int, Int) {
    let shape = x.shape
    guard let first = axes.first, let last = axes.last else { return (x, x.count, 1, 1) }
    if areNeighbours(axes) {
      var outer = 1, extent = 1, inner = 1
      for axis in 0..<shape.rank {
        if axis < first {
          outer *= shape[axis]
        } else if axis <= last {
          extent *= shape[axis]
        } else {
          inner *= shape[axis]
        }
      }
      return (x, outer, extent, inner)
    }
    let kept = (0..<shape.rank).filter { !axes.contains($0) }
    let extent = axes.reduce(1) { $0 * shape[$1] }
    return (permute(x, kept + axes, type), kept.reduce(1) { $0 * shape[$1] }, extent, 1)
  }

  /// Whether nothing stands between these axes (ascending): whether `grouped` leaves the order as it is.
  private static func areNeighbours(_ axes: [Int]) -> Bool {
    axes.isEmpty || axes[axes.count - 1] - axes[0] + 1 == axes.count
  }

  package static func reduce(
    _ kernel: ReductionKernel, _ x: RawTensor, axes: [Int], keepingAxes: Bool, _ type: ElementType
  ) -> RawTensor {
    if axes.isEmpty && kernel != .sumOfSquares { return x }
    let (grouped, outer, extent, inner) = grouped(x, axes: axes, type)
    return RawTensor(shape: x.shape.removing(axes: axes, keeping: keepingAxes), type) { to in
      grouped.withBase(type) { reduce(kernel, $0, outer, extent, inner, to, type) }
    }
  }

  private static func reduce(
    _ kernel: ReductionKernel, _ x: UnsafeRawPointer, _ outer: Int, _ extent: Int, _ inner: Int,
    _ to: UnsafeMutableRawPointer, _ type: ElementType
  ) {
    let rowCount = extent * inner
    // A single large group is reduced in pieces of a fixed size, whatever the number of threads.
    if outer == 1 && rowCount > 2 * reductionGrain {
      let piece = Swift.max(1, reductionGrain / inner)
      let pieces = (extent + piece - 1) / piece
      let holder = RawTensor(uninitialized: [pieces, inner], type)
      let partials = holder.storage!.base
      parallel(pieces, grain: 1) { range in
        for index in range {
          let start = index * piece
          adj_reduce(
            type.code, kernel.code, x + start * inner * type.size, 1, Swift.min(piece, extent - start), inner,
            partials + index * inner * type.size)
        }
      }
      adj_reduce(type.code, kernel.combining.code, partials, 1, pieces, inner, to)
      withExtendedLifetime(holder) {}
      return
    }
    parallel(outer, grain: Swift.max(1, reductionGrain / Swift.max(1, rowCount))) { range in
      adj_reduce(
        type.code, kernel.code, x + range.lowerBound * rowCount * type.size, range.count, extent, inner,
        to + range.lowerBound * inner * type.size)
    }
  }

  /// The cotangent of max or min over the axes: u shared evenly among the elements equal to y.
  package static func extremumPullback(
    _ u: RawTensor, input x: RawTensor, output y: RawTensor, axes: [Int], _ type: ElementType
  ) -> RawTensor {
    let (grouped, outer, extent, inner) = grouped(x, axes: axes, type)
    let result = RawTensor(shape: grouped.shape, type) { to in
      u.withBase(type) { u in
        grouped.withBase(type) { x in
          y.withBase(type) { adj_extremum_pullback(type.code, u, x, $0, outer, extent, inner, to) }
        }
      }
    }
    return ungrouped(result, axes: axes, type)
  }

  /// Undoes the permutation of `grouped`.
  private static func ungrouped(_ x: RawTensor, axes: [Int], _ type: ElementType) -> RawTensor {
    if areNeighbours(axes) { return x }
    let order = (0..<x.shape.rank).filter { !axes.contains($0) } + axes
    var inverse = order
    for (position, axis) in order.enumerated() { inverse[axis] = position }
    return permute(x, inverse, type)
  }

  /// Mean and mean of squared deviations (over `extent − correction`) along the axes.
  package static func variance(
    _ x: RawTensor, axes: [Int], keepingAxes: Bool, correction: Int, _ type: ElementType
  ) -> RawTensor {
    let (grouped, outer, extent, inner) = grouped(x, axes: axes, type)
    let squares = RawTensor(shape: x.shape.removing(axes: axes, keeping: keepingAxes), type) { to in
      grouped.withBase(type) { x in
        parallel(outer, grain: Swift.max(1, reductionGrain / Swift.max(1, extent * inner))) { range in
          adj_moments(
            type.code, x + range.lowerBound * extent * inner * type.size, range.count, extent, inner, nil,
            to + range.lowerBound * inner * type.size)
        }
      }
    }
    return binaryInPlace(.divide, squares, RawTensor(number: Double(extent - correction)), type)
  }

  /// Sum over the axes that broadcasting a tensor of `shape` to this one's would have added or stretched.
  package static func sum(_ x: RawTensor, to shape: Shape, _ type: ElementType) -> RawTensor {
    let missing = x.shape.rank - shape.rank
    let axes = (0..<x.shape.rank).filter { $0 < missing || (shape[$0 - missing] == 1 && x.shape[$0] != 1) }
    return reduce(.sum, x, axes: axes, keepingAxes: false, type).reshaped(shape, type)
  }
}

// ── softmax ─────────────────────────────────────────────────────────────────────────────────────────────────────

extension RawTensor {
  /// Calls a kernel on pieces of [outer, extent, inner] along `outer`, with the offsets, in bytes, of the elements and
  /// of the reduced elements.
  private static func rows(
    _ shape: Shape, axis: Int, _ type: ElementType,
    _ body: (_ outer: Int, Int, Int, _ offset: Int, _ reduced: Int) -> Void
  ) {
    let (outer, extent, inner) = shape.split(at: axis)
    parallel(outer, grain: Swift.max(1, reductionGrain / 4 / Swift.max(1, extent * inner))) { range in
      body(
        range.count, extent, inner, range.lowerBound * extent * inner * type.size,
        range.lowerBound * inner * type.size)
    }
  }

  package static func softmax(_ mode: SoftmaxMode, _ x: RawTensor, axis: Int, _ type: ElementType) -> RawTensor {
    RawTensor(shape: x.shape, type) { to in
      x.withBase(type) { base in
        rows(x.shape, axis: axis, type) { outer, extent, inner, offset, _ in
          adj_softmax(type.code, mode.code, base + offset, outer, extent, inner, to + offset)
        }
      }
    }
  }

  package static func logSumExp(_ x: RawTensor, axis: Int, keepingAxes: Bool, _ type: ElementType) -> RawTensor {
    RawTensor(shape: x.shape.removing(axes: [axis], keeping: keepingAxes), type) { to in
      x.withBase(type) { base in
        rows(x.shape, axis: axis, type) { outer, extent, inner, offset, reduced in
          adj_log_sum_exp(type.code, base + offset, outer, extent, inner, to + reduced)
        }
      }
    }
  }

  /// The pullback of softmax (y ⊙ (u − ⟨u, y⟩)) or of log-softmax (u − exp(y) Σu), over `u` where nobody else holds it.
  package static func softmaxPullback(
    _ u: consuming RawTensor, output y: RawTensor, axis: Int, logarithmic: Bool, _ type: ElementType
  ) -> RawTensor {
    var u = u
    let shape = y.shape
    let result = u.isUnique() ? u : RawTensor(uninitialized: shape, type)
    u.withBase(type) { u in
      y.withBase(type) { y in
        let to = result.storage!.base
        rows(shape, axis: axis, type) { outer, extent, inner, offset, _ in
          if logarithmic {
            adj_log_softmax_pullback(type.code, u + offset, y + offset, outer, extent, inner, to + offset)
          } else {
            adj_softmax_pullback(type.code, u + offset, y + offset, outer, extent, inner, to + offset)
          }
        }
      }
    }
    return result
  }
}
