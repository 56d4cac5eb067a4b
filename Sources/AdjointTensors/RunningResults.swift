// Results of all elements up to each place along an axis, of the same shape.

import CAdjointKernels

/// yᵢ = Σ xⱼ over j ≤ i along an axis; its error grows as the logarithm of the extent.
public func cumulativeSum<S>(_ x: Tensor<S>, axis: Int = -1) -> Tensor<S> {
  runningSum(x, axis: x.shape.normalized(axis: axis, "cumulativeSum"), reversed: false)
}

/// yᵢ = Π xⱼ over j ≤ i along an axis, right wherever it is representable.
public func cumulativeProduct<S>(_ x: Tensor<S>, axis: Int = -1) -> Tensor<S> {
  Tensor(raw: RawTensor.runningProduct(x.raw, x.shape.normalized(axis: axis, "cumulativeProduct"), S._elementType))
}

/// yᵢ = the largest xⱼ, j ≤ i along an axis; NaN from the first NaN on.
public func cumulativeMax<S>(_ x: Tensor<S>, axis: Int = -1) -> Tensor<S> {
  x.ordered(.running(largest: true), axis: axis, "cumulativeMax")
}

/// yᵢ = the smallest xⱼ, j ≤ i along an axis; NaN from the first NaN on.
public func cumulativeMin<S>(_ x: Tensor<S>, axis: Int = -1) -> Tensor<S> {
  x.ordered(.running(largest: false), axis: axis, "cumulativeMin")
}

/// yᵢ = log Σ exp xⱼ over j ≤ i along an axis, without overflow.
public func logCumulativeSumExp<S>(_ x: Tensor<S>, axis: Int = -1) -> Tensor<S> {
  runningPowerSum(.logarithm, x, axis: x.shape.normalized(axis: axis, "logCumulativeSumExp"))
}

package typealias RunningPowerSum = adj_power_sums

package func runningPowerSum<S>(_ what: RunningPowerSum, _ x: Tensor<S>, axis: Int) -> Tensor<S> {
  Tensor(raw: RawTensor.runningPowerSum(what, x.raw, axis, S._elementType))
}

/// The sums of all elements up to each place, or, reversed, of those from there on.
package func runningSum<S>(_ x: Tensor<S>, axis: Int, reversed: Bool) -> Tensor<S> {
  Tensor(raw: RawTensor.runningSum(x.raw, axis, reversed: reversed, S._elementType))
}

/// yᵢ = aᵢ yᵢ₋₁ + uᵢ along an axis, or aᵢ yᵢ₊₁ + uᵢ, reversed; a product with a y of 0 is 0. Equal shapes.
package func linearRecurrence<S>(_ a: Tensor<S>, _ u: Tensor<S>, axis: Int, reversed: Bool) -> Tensor<S> {
  Tensor(raw: RawTensor.recurrence(a.raw, u.raw, axis, reversed: reversed, S._elementType))
}

extension RawTensor {
  fileprivate typealias Extents = (outer: Int, extent: Int, inner: Int)

  /// A kernel on parts of [outer, extent, inner] along `outer`, with the offset of each in elements.
  private static func scanned(
    _ x: RawTensor, _ axis: Int, _ type: ElementType, _ operation: OperationName,
    _ body: (UnsafeRawPointer, UnsafeMutableRawPointer, Extents, _ offset: Int) -> Void
  ) -> RawTensor {
    let (outer, extent, inner) = x.shape.split(at: axis)
    if x.count == 0 { return x }
    return RawTensor(shape: x.shape, type, for: operation) { to in
      x.withBase(type) { from in
        parallel(outer, grain: Swift.max(1, 32_768 / (extent * inner))) { range in
          let offset = range.lowerBound * extent * inner
          body(from + offset * type.size, to + offset * type.size, (range.count, extent, inner), offset)
        }
      }
    }
  }

  fileprivate static func runningSum(_ x: RawTensor, _ axis: Int, reversed: Bool, _ type: ElementType) -> RawTensor {
    func sums(_ x: RawTensor) -> RawTensor {
      scanned(x, axis, type, "cumulativeSum") { from, to, extents, _ in
        type.kernels.running_sum(from, extents.outer, extents.extent, extents.inner, reversed, to)
      }
    }
    let plain = sums(x)
    if plain.isFinite(type) { return plain }
    // Once more, in numbers so small that no partial sum overflows.
    let factor = x.shape.shrinkingFactor([axis])
    return plain.whereFinite(
      else: binary(.divide, sums(scaled(x, factor, type)), RawTensor(number: factor), type), type)
  }

  fileprivate static func runningProduct(_ x: RawTensor, _ axis: Int, _ type: ElementType) -> RawTensor {
    scanned(x, axis, type, "cumulativeProduct") { from, to, extents, _ in
      type.kernels.running_product(from, extents.outer, extents.extent, extents.inner, to)
    }
  }

  fileprivate static func runningPowerSum(_ what: RunningPowerSum, _ x: RawTensor, _ axis: Int, _ type: ElementType)
    -> RawTensor
  {
    scanned(x, axis, type, "logCumulativeSumExp") { from, to, extents, _ in
      type.kernels.running_power_sum(what, from, extents.outer, extents.extent, extents.inner, to)
    }
  }

  fileprivate static func recurrence(
    _ a: RawTensor, _ u: RawTensor, _ axis: Int, reversed: Bool, _ type: ElementType
  ) -> RawTensor {
    a.withBase(type) { a in
      scanned(u, axis, type, "linearRecurrence") { from, to, extents, offset in
        type.kernels.recurrence(
          a + offset * type.size, from, extents.outer, extents.extent, extents.inner, reversed, to)
      }
    }
  }
}
