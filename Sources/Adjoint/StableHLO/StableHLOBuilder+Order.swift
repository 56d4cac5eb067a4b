// Elements chosen by their order, and what runs along an axis. NaN is last, equal elements stay in their order, and the first
// NaN is an extremum: as in the kernels, whatever an engine's own sort does.

import AdjointTensors

extension StableHLOBuilder {
  /// Values sorted together along the last axis by the first of them.
  private func sorted(_ x: [StableHLOValue], descending: Bool) -> [StableHLOValue] {
    sort(x, axis: x[0].shape.rank - 1) { a, b in
      let isNaNLast = and(compare(.equal, a, a), compare(.notEqual, b, b))
      return or(compare(descending ? .greater : .less, a, b), isNaNLast)
    }
  }

  private func places(_ x: StableHLOValue) -> StableHLOValue { iota(x.shape, axis: x.shape.rank - 1) }

  /// Where the first extremum of each row is, or its first NaN: i1.
  private func isExtremum(_ x: StableHLOValue, largest: Bool) -> StableHLOValue {
    let axis = x.shape.rank - 1, none = Double(x.shape[axis]), places = places(x)
    let extremum = reduce(largest ? .maximum : .minimum, x, axes: [axis], keepingAxes: true)
    let candidates = select(or(compare(.equal, x, extremum), isNaN(x)), places, constant(none, x.shape, .i32))
    return compare(
      .equal, places, reduce(.minimum, candidates, axes: [axis], keepingAxes: true, from: none))
  }

  /// For each place of a row the index of the extremum up to there; and w at that index.
  private func runningExtremum(_ x: StableHLOValue, _ w: StableHLOValue, largest: Bool)
    -> (index: StableHLOValue, value: StableHLOValue)
  {
    let all = running([x, places(x), w], axis: x.shape.rank - 1, neutral: [0, -1, 0]) { a, b in
      // The earlier one, if there is one: ties are its own, and so is what follows a NaN.
      let isBetter = or(compare(largest ? .greaterOrEqual : .lessOrEqual, a[0], b[0]), isNaN(a[0]))
      let isEarlier = and(compare(.greaterOrEqual, a[1], constant(0, [], .i32)), isBetter)
      return zip(a, b).map { select(isEarlier, $0, $1) }
    }
    return (all[1], all[2])
  }

  /// The elements of w where those of x are chosen along the last axis.
  func gather(_ w: StableHLOValue, by x: StableHLOValue, _ selection: OrderSelection) -> StableHLOValue {
    let axis = x.shape.rank - 1, extent = x.shape[axis]
    var shape = x.shape
    shape[axis] = selection.count(of: extent)
    if shape.contains(0) { return constant(0, shape) }
    switch selection {
    case .sorted(let descending): return sorted([x, w], descending: descending)[1]
    case .top(let k): return slice(sorted([x, w], descending: true)[1], axis: axis, 0..<k)
    case .ranks(let low, let high):
      let all = sorted([x, w], descending: false)[1]
      return concatenate(
        [slice(all, axis: axis, low..<low + 1), slice(all, axis: axis, high..<high + 1)], axis: axis)
    case .running(let largest): return runningExtremum(x, w, largest: largest).value
    case .extremum(let largest):
      // A sum of one element and of -0 is that element, 0 and -0 too.
      let alone = select(isExtremum(x, largest: largest), w, constant(-0.0, x.shape))
      return reduce(.add, alone, axes: [axis], keepingAxes: true, from: -0.0)
    }
  }

  /// Zeros of x's shape with u added where its elements are chosen: the transpose of `gather`.
  func scatter(_ u: StableHLOValue, by x: StableHLOValue, _ selection: OrderSelection) -> StableHLOValue {
    let axis = x.shape.rank - 1, extent = x.shape[axis]
    if u.shape.contains(0) { return constant(0, x.shape) }
    /// u, at the places of the order, back to where they came from.
    func unsorted(_ u: StableHLOValue, descending: Bool) -> StableHLOValue {
      let order = sorted([x, places(x)], descending: descending)[1]
      return sort([order, u], axis: axis) { a, b in compare(.less, a, b) }[1]
    }
    switch selection {
    case .sorted(let descending): return unsorted(u, descending: descending)
    case .top: return unsorted(padded(u, axis: axis, start: 0, extent: extent), descending: true)
    case .ranks(let low, let high):
      let parts = [slice(u, axis: axis, 0..<1), slice(u, axis: axis, 1..<2)]
      let both = zip(parts, [low, high]).map { padded($0, axis: axis, start: $1, extent: extent) }
      return unsorted(add(both[0], both[1]), descending: false)
    case .extremum(let largest):
      return select(isExtremum(x, largest: largest), u, constant(0, x.shape))
    case .running(let largest):
      let index = runningExtremum(x, u, largest: largest).index, count = x.shape.elementCount
      let rows = reshape(
        multiply(iota([count / extent, 1], axis: 0), constant(Double(extent), [], .i32)), [count / extent, 1])
      let flat = add(reshape(index, [count / extent, extent]), rows)
      let y = scatter(
        reshape(u, [count]), at: reshape(flat, [count, 1]), axis: 0, shape: [count], adding: true)
      return reshape(y, x.shape)
    }
  }

  /// The quantile of each row, between two ranks; NaN in a row that has one.
  func quantile(_ x: StableHLOValue, _ place: QuantilePlace) -> StableHLOValue {
    let axis = x.shape.rank - 1, pair = gather(x, by: x, place.selection), t = place.weight
    let low = slice(pair, axis: axis, 0..<1), high = slice(pair, axis: axis, 1..<2), gap = subtract(high, low)
    let near =
      t < 0.5
      ? add(low, multiply(StableHLOValue(t), gap)) : subtract(high, multiply(StableHLOValue(1 - t), gap))
    let between = add(multiply(StableHLOValue(1 - t), low), multiply(StableHLOValue(t), high))
    let y = select(isFinite(gap), near, select(compare(.equal, low, high), low, between))
    let hasNaN = reduce(.or, isNaN(x), axes: [axis], keepingAxes: true)
    return reshape(select(hasNaN, StableHLOValue(.nan), y), Shape(x.shape.dropLast()))
  }

  // ── all elements so far ──

  /// Combines all elements up to each place along an axis, in as many steps as the extent has binary digits.
  func running(
    _ x: StableHLOValue, axis: Int, reversed: Bool = false, neutral: Double,
    _ combine: (StableHLOValue, StableHLOValue) -> StableHLOValue
  ) -> StableHLOValue {
    running([x], axis: axis, reversed: reversed, neutral: [neutral]) { [combine($0[0], $1[0])] }[0]
  }

  /// The same for elements of several numbers.
  func running(
    _ x: [StableHLOValue], axis: Int, reversed: Bool = false, neutral: [Double],
    _ combine: (_ earlier: [StableHLOValue], _ later: [StableHLOValue]) -> [StableHLOValue]
  ) -> [StableHLOValue] {
    let extent = x[0].shape[axis]
    if x[0].shape.contains(0) { return x }
    var y = x, shift = 1
    while shift < extent {
      let moved = zip(y, neutral).map { shifted($0, axis: axis, by: shift, reversed: reversed, beyond: $1) }
      y = combine(moved, y)
      shift *= 2
    }
    return y
  }

  /// The elements moved along an axis to later places, or to earlier ones.
  private func shifted(
    _ x: StableHLOValue, axis: Int, by places: Int, reversed: Bool, beyond number: Double
  ) -> StableHLOValue {
    let extent = x.shape[axis]
    var low = x.shape.map { _ in 0 }, high = low
    if reversed { high[axis] = places } else { low[axis] = places }
    let kept = slice(x, axis: axis, reversed ? places..<extent : 0..<extent - places)
    return pad(kept, with: number, low: low, high: high)
  }

  /// exp xᵢ over the sum of all up to there, or the rest of it: from the largest so far and the sum without it.
  func cumulativeShare(_ x: StableHLOValue, axis: Int, isOfOthers: Bool) -> StableHLOValue {
    if x.shape.contains(0) { return x }
    let sums = running([x, constant(0, x.shape)], axis: axis, neutral: [-.infinity, 0]) { a, b in
      let isFirst = compare(.greaterOrEqual, a[0], b[0])
      let large = zip(a, b).map { select(isFirst, $0, $1) }, small = zip(a, b).map { select(isFirst, $1, $0) }
      let gap = unary("exponential", subtract(small[0], large[0]))
      let share = select(compare(.equal, large[0], small[0]), 1, gap)
      return [large[0], add(large[1], add(share, multiply(share, small[1])))]
    }
    let before = zip(sums, [-Double.infinity, 0]).map {
      shifted($0, axis: axis, by: 1, reversed: false, beyond: $1)
    }
    let largest = select(compare(.greater, x, before[0]), x, before[0])
    func power(_ y: StableHLOValue) -> StableHLOValue {
      select(compare(.equal, y, largest), 1, unary("exponential", subtract(y, largest)))
    }
    let own = power(x), others = multiply(power(before[0]), add(1, before[1]))
    let nothing = compare(.equal, largest, StableHLOValue(-.infinity))
    return select(nothing, isOfOthers ? 1 : 0, divide(isOfOthers ? others : own, add(own, others)))
  }

  /// yᵢ = aᵢ yᵢ₋₁ + uᵢ along an axis, or aᵢ yᵢ₊₁ + uᵢ, one after another; a product with a y of 0 is 0.
  func linearRecurrence(_ a: StableHLOValue, _ u: StableHLOValue, axis: Int, reversed: Bool) -> StableHLOValue {
    if u.shape.contains(0) { return u }
    var edge = u.shape
    edge[axis] = 1
    let extent = u.shape[axis]
    return loop(extent, [constant(0, edge), constant(0, u.shape)], reading: [a, u]) { i, carried, fixed in
      let place = reversed ? subtract(constant(Double(extent - 1), [], .i32), i) : i
      let a = element(of: fixed[0], axis: axis, at: place), u = element(of: fixed[1], axis: axis, at: place)
      let y = select(compare(.equal, carried[0], 0), u, add(multiply(a, carried[0]), u))
      return [y, replace(carried[1], with: y, axis: axis, at: place)]
    }[1]
  }
}
