// Kernels that reduce along axes, and the softmax family.

import CAdjointKernels

package typealias ReductionKernel = adj_reduction

extension ReductionKernel {
  /// What messages call it.
  package var name: OperationName {
    switch self {
    case .sum: "sum"
    case .product: "product"
    case .max: "max"
    case .min: "min"
    case .sumOfSquares: "norm"
    }
  }

  /// How partial results are put together.
  var combining: ReductionKernel { self == .sumOfSquares ? .sum : self }
}

package typealias SoftmaxMode = adj_softmax

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

  /// The reduction over the axes. A sum or a product is right wherever it is representable, whatever its parts are.
  package static func reduce(
    _ kernel: ReductionKernel, _ x: RawTensor, axes: [Int], keepingAxes: Bool, _ type: ElementType
  ) -> RawTensor {
    let plain = plainReduction(kernel, x, axes: axes, keepingAxes: keepingAxes, type)
    if kernel != .sum || axes.isEmpty || plain.isFinite(type) { return plain }
    // Once more, in numbers so small that no partial sum overflows.
    let factor = x.shape.shrinkingFactor(axes)
    let sums = plainReduction(.sum, scaled(x, factor, type), axes: axes, keepingAxes: keepingAxes, type)
    return plain.whereFinite(else: binary(.divide, sums, RawTensor(number: factor), type), type)
  }

  private static func plainReduction(
    _ kernel: ReductionKernel, _ x: RawTensor, axes: [Int], keepingAxes: Bool, _ type: ElementType
  ) -> RawTensor {
    if axes.isEmpty && kernel != .sumOfSquares { return x }
    let (grouped, outer, extent, inner) = grouped(x, axes: axes, type)
    return RawTensor(shape: x.shape.removing(axes: axes, keeping: keepingAxes), type, for: kernel.name) { to in
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
      let holder = RawTensor(TensorStorage.allocate(Shape(), count: pieces * inner, type, for: kernel.name))
      let partials = holder.storage!.base
      parallel(pieces, grain: 1) { range in
        for index in range {
          let start = index * piece
          type.kernels.reduce(
            kernel, x + start * inner * type.size, 1, Swift.min(piece, extent - start), inner,
            partials + index * inner * type.size)
        }
      }
      type.kernels.reduce(kernel.combining, partials, 1, pieces, inner, to)
      withExtendedLifetime(holder) {}
      if kernel == .product { type.kernels.mend_products(x, 1, extent, inner, to) }
      return
    }
    parallel(outer, grain: Swift.max(1, reductionGrain / Swift.max(1, rowCount))) { range in
      type.kernels.reduce(
        kernel, x + range.lowerBound * rowCount * type.size, range.count, extent, inner,
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
          y.withBase(type) { type.kernels.extremum_pullback(u, x, $0, outer, extent, inner, to) }
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

  /// The arithmetic mean along the axes, right though the sum overflows.
  package static func mean(_ x: RawTensor, axes: [Int], keepingAxes: Bool, _ type: ElementType) -> RawTensor {
    func reduced(_ kernel: ReductionKernel, _ x: RawTensor) -> RawTensor {
      plainReduction(kernel, x, axes: axes, keepingAxes: keepingAxes, type)
    }
    let count = Double(x.shape.count(along: axes))
    let plain = binaryInPlace(.divide, reduced(.sum, x), RawTensor(number: count), type)
    if plain.isFinite(type) || count == 0 { return plain }
    let factor = x.shape.shrinkingFactor(axes)
    let mean = binary(.divide, reduced(.sum, scaled(x, factor, type)), RawTensor(number: count * factor), type)
    // Rounding must not take it beyond the elements, and so out of the range.
    let bounded = binary(.minimum, binary(.maximum, mean, reduced(.min, x), type), reduced(.max, x), type)
    return plain.whereFinite(else: bounded, type)
  }

  /// Mean of squared deviations (over `extent − correction`, at least 0) along the axes, right though their sum overflows.
  package static func variance(
    _ x: RawTensor, axes: [Int], keepingAxes: Bool, correction: Int, _ type: ElementType
  ) -> RawTensor {
    func reduced(_ kernel: ReductionKernel) -> RawTensor {
      plainReduction(kernel, x, axes: axes, keepingAxes: keepingAxes, type)
    }
    let divisor = x.shape.degreesOfFreedom(axes, correction: correction)
    let squares = squaredDeviations(x, axes: axes, keepingAxes: keepingAxes, type)
    let plain = binaryInPlace(.divide, squares, RawTensor(number: divisor), type)
    if plain.isFinite(type) || divisor == 0 { return plain }
    let factor = x.shape.shrinkingFactor(axes)
    let smaller = squaredDeviations(scaled(x, factor, type), axes: axes, keepingAxes: keepingAxes, type)
    let variance = binary(.divide, smaller, RawTensor(number: divisor * factor * factor), type)
    // Of equal numbers it is 0, where a mean that is off by a rounding could overflow, squared.
    let width = binary(.subtract, reduced(.max), reduced(.min), type)
    return plain.whereFinite(else: select(width, variance, width, type), type)
  }

  private static func squaredDeviations(_ x: RawTensor, axes: [Int], keepingAxes: Bool, _ type: ElementType)
    -> RawTensor
  {
    let (grouped, outer, extent, inner) = grouped(x, axes: axes, type)
    return RawTensor(shape: x.shape.removing(axes: axes, keeping: keepingAxes), type, for: "variance") { to in
      grouped.withBase(type) { x in
        parallel(outer, grain: Swift.max(1, reductionGrain / Swift.max(1, extent * inner))) { range in
          type.kernels.moments(
            x + range.lowerBound * extent * inner * type.size, range.count, extent, inner, nil,
            to + range.lowerBound * inner * type.size)
        }
      }
    }
  }

  private static func scaled(_ x: RawTensor, _ factor: Double, _ type: ElementType) -> RawTensor {
    binary(.multiply, x, RawTensor(number: factor), type)
  }

  /// Whether no element is infinite or NaN.
  private func isFinite(_ type: ElementType) -> Bool {
    if isScalar { return number.isFinite }
    return withBase(type) { type.kernels.is_finite($0, count) }
  }

  /// The finite elements, and those of another tensor of the same shape for the others.
  private func whereFinite(else other: RawTensor, _ type: ElementType) -> RawTensor {
    // x − x is 0 where x is finite, else NaN.
    let mask = RawTensor.binary(.equal, RawTensor.binary(.subtract, self, self, type), RawTensor(number: 0), type)
    return RawTensor.select(mask, self, other, type)
  }

  /// The index along the axis of the first NaN, or else of the first of the largest elements; over the other axes in
  /// row-major order. The axis is not empty.
  package static func argmax(_ x: RawTensor, axis: Int, _ type: ElementType) -> [Int] {
    let largest = reduce(.max, x, axes: [axis], keepingAxes: false, type)
    let (outer, extent, inner) = x.shape.split(at: axis), count = outer * inner
    return [Int](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      initializedCount = count
      if count == 0 { return }
      buffer.withMemoryRebound(to: Int64.self) { indices in
        x.withBase(type) { x in
          largest.withBase(type) { largest in
            parallel(outer, grain: Swift.max(1, reductionGrain / (extent * inner))) { range in
              type.kernels.first_index(
                x + range.lowerBound * extent * inner * type.size,
                largest + range.lowerBound * inner * type.size, range.count, extent, inner,
                indices.baseAddress! + range.lowerBound * inner)
            }
          }
        }
      }
    }
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
    _ extents: (outer: Int, extent: Int, inner: Int), _ type: ElementType,
    _ body: (_ outer: Int, Int, Int, _ offset: Int, _ reduced: Int) -> Void
  ) {
    let (outer, extent, inner) = extents
    if outer == 0 || inner == 0 { return }
    parallel(outer, grain: Swift.max(1, reductionGrain / 4 / Swift.max(1, extent * inner))) { range in
      body(
        range.count, extent, inner, range.lowerBound * extent * inner * type.size,
        range.lowerBound * inner * type.size)
    }
  }

  package static func softmax(_ mode: SoftmaxMode, _ x: RawTensor, axis: Int, _ type: ElementType) -> RawTensor {
    if x.count == 0 { return x }  // not row by row: there may be billions
    return RawTensor(shape: x.shape, type, for: "softmax") { to in
      x.withBase(type) { base in
        rows(x.shape.split(at: axis), type) { outer, extent, inner, offset, _ in
          type.kernels.softmax(mode, base + offset, outer, extent, inner, to + offset)
        }
      }
    }
  }

  package static func logSumExp(_ x: RawTensor, axes: [Int], keepingAxes: Bool, _ type: ElementType) -> RawTensor {
    let (grouped, outer, extent, inner) = grouped(x, axes: axes, type)
    return RawTensor(shape: x.shape.removing(axes: axes, keeping: keepingAxes), type, for: "logSumExp") { to in
      grouped.withBase(type) { base in
        rows((outer, extent, inner), type) { outer, extent, inner, offset, reduced in
          type.kernels.log_sum_exp(base + offset, outer, extent, inner, to + reduced)
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
    if y.count == 0 { return y }
    let result = u.isUnique() ? u : RawTensor(uninitialized: shape, type, for: "softmax")
    u.withBase(type) { u in
      y.withBase(type) { y in
        let to = result.storage!.base
        rows(shape.split(at: axis), type) { outer, extent, inner, offset, _ in
          if logarithmic {
            type.kernels.log_softmax_pullback(u + offset, y + offset, outer, extent, inner, to + offset)
          } else {
            type.kernels.softmax_pullback(u + offset, y + offset, outer, extent, inner, to + offset)
          }
        }
      }
    }
    return result
  }

  /// The same for `rows` cotangents, one after another, and one output; along an axis of the output.
  package static func softmaxPullbacks(
    _ u: RawTensor, rows: Int, output y: RawTensor, axis: Int, logarithmic: Bool, _ type: ElementType
  ) -> RawTensor {
    let (outer, extent, inner) = y.shape.split(at: axis), count = y.count, size = count * type.size
    return RawTensor(shape: y.shape.inserting(rows, at: 0), type, for: "softmax") { to in
      u.withBase(type) { u in
        y.withBase(type) { y in
          parallel(rows, grain: Swift.max(1, reductionGrain / Swift.max(1, count))) { range in
            for row in range {
              if logarithmic {
                type.kernels.log_softmax_pullback(u + row * size, y, outer, extent, inner, to + row * size)
              } else {
                type.kernels.softmax_pullback(u + row * size, y, outer, extent, inner, to + row * size)
              }
            }
          }
        }
      }
    }
  }
}

extension Shape {
  /// The number of elements along some axes.
  package func count(along axes: [Int]) -> Int { axes.reduce(1) { $0 * self[$1] } }

  /// What a variance along the axes divides by: the count less the correction, never below 0.
  package func degreesOfFreedom(_ axes: [Int], correction: Int) -> Double {
    Swift.max(0, Double(count(along: axes)) - Double(correction))
  }

  /// A power of two so small that the sum of so many elements along the axes, times it, is below the largest of them.
  fileprivate func shrinkingFactor(_ axes: [Int]) -> Double {
    Double(sign: .plus, exponent: count(along: axes).leadingZeroBitCount - Int.bitWidth - 1, significand: 1)
  }
}
