// What moves elements: places that subscripts name, triangles, blocks.

import AdjointTensors

extension StableHLOBuilder {
  /// A place along each axis as a slice of the axis and whether it is read backwards.
  private func runs(_ place: IndexedPlace) -> (ranges: [Range<Int>], steps: [Int], reversed: [Int]) {
    var ranges: [Range<Int>] = [], steps: [Int] = [], reversed: [Int] = []
    for axis in place.source.indices {
      let (start, step, count) = place.run(axis: axis)
      let last = start + Swift.max(0, count - 1) * step
      ranges.append(count == 0 ? 0..<0 : Swift.min(start, last)..<Swift.max(start, last) + 1)
      steps.append(abs(step))
      if step < 0 { reversed.append(axis) }
    }
    return (ranges, steps, reversed)
  }

  /// The elements at a place, in its shape.
  func read(_ x: StableHLOValue, _ place: IndexedPlace) -> StableHLOValue {
    let (ranges, steps, reversed) = runs(place)
    var y = reverse(slice(x, ranges, steps: steps), axes: reversed)
    if place.listAxis >= 0 { y = gather(y, place.list, axis: place.listAxis) }
    return reshape(y, place.shape)
  }

  /// Zeros with x at a place; elements named twice are added up, or, where they are known to be named once, put there.
  func written(_ x: StableHLOValue, at place: IndexedPlace, adding: Bool = true) -> StableHLOValue {
    if place.shape.contains(0) { return constant(0, place.source) }
    let (ranges, steps, reversed) = runs(place)
    var y = reshape(x, place.counts)
    if place.listAxis >= 0 {
      var extended = y.shape
      extended[place.listAxis] = place.source[place.listAxis]
      y = scatter(y, place.list, axis: place.listAxis, shape: extended, adding: adding)
    }
    return pad(
      reverse(y, axes: reversed), low: ranges.map(\.lowerBound),
      high: zip(place.source, ranges).map { $0 - $1.upperBound }, interior: steps.map { $0 - 1 })
  }

  /// a with b, broadcast, at a place that is named once.
  func replaced(_ a: StableHLOValue, with b: StableHLOValue, at place: IndexedPlace) -> StableHLOValue {
    if place.shape.contains(0) { return a }
    let isNew = written(constant(1, place.shape), at: place, adding: false)
    return select(
      compare(.notEqual, isNew, 0), written(broadcast(b, to: place.shape), at: place, adding: false), a)
  }

  /// The elements moved along an axis, the end to the beginning.
  func rolled(_ x: StableHLOValue, by places: Int, axis: Int) -> StableHLOValue {
    let extent = x.shape[axis]
    return concatenate(
      [slice(x, axis: axis, extent - places..<extent), slice(x, axis: axis, 0..<extent - places)], axis: axis)
  }

  /// Column less row of each place of the last two axes: above 0 above the diagonal.
  private func diagonals(_ shape: Shape) -> StableHLOValue {
    let matrix = Shape(shape.suffix(2))
    return binary("subtract", iota(matrix, axis: 1), iota(matrix, axis: 0))
  }

  /// x on one side of a diagonal, else 0.
  func triangle(_ x: StableHLOValue, _ side: Triangle, offset: Int = 0) -> StableHLOValue {
    if x.shape.contains(0) { return x }
    let bound = constant(Double(offset), [], .i32)
    return select(
      compare(side == .lower ? .lessOrEqual : .greaterOrEqual, diagonals(x.shape), bound), x, constant(0, x.shape))
  }

  /// x on the diagonal, else 0.
  func diagonalPart(_ x: StableHLOValue) -> StableHLOValue {
    select(compare(.equal, diagonals(x.shape), constant(0, [], .i32)), x, constant(0, x.shape))
  }

  /// Zeros with each part at its place in a matrix.
  func assembled(_ parts: [StableHLOValue], _ blocks: BlockPlaces) -> StableHLOValue {
    zip(parts, blocks.places).reduce(constant(0, blocks.shape)) { y, part in
      let (ranges, _, _) = runs(part.1)
      return part.1.counts.contains(0)
        ? y : replace(y, with: reshape(part.0, part.1.counts), at: ranges.map(\.lowerBound))
    }
  }

  /// What is infinite or NaN in matrices where the matrix of u is all 0, as 0.
  func selected(_ g: StableHLOValue, by u: StableHLOValue) -> StableHLOValue {
    if g.shape.contains(0) { return g }
    let rank = g.shape.rank
    var isUsed = reduce(
      .or, compare(.notEqual, u, 0), axes: Array(Swift.max(0, u.shape.rank - 2)..<u.shape.rank))
    // Matrices of g beside each other, of u likewise: their batches are the same.
    isUsed = broadcast(reshape(isUsed, Shape(g.shape.dropLast(2) + (rank >= 2 ? [1, 1] : []))), to: g.shape)
    return select(or(isUsed, isFinite(g)), g, constant(0, g.shape))
  }
}

extension StableHLOBuilder {
  /// x among zeros along an axis.
  func padded(_ x: StableHLOValue, axis: Int, start: Int, extent: Int) -> StableHLOValue {
    var low = x.shape.map { _ in 0 }, high = low
    low[axis] = start
    high[axis] = extent - start - x.shape[axis]
    return pad(x, low: low, high: high)
  }

  /// Zeros with the slices of x added at indices along an axis.
  func scattered(_ x: StableHLOValue, _ indices: [Int], axis: Int, extent: Int) -> StableHLOValue {
    var shape = x.shape
    shape[axis] = extent
    return scatter(x, indices, axis: axis, shape: shape)
  }
}
