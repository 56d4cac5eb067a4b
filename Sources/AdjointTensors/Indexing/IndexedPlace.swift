// Subscripts resolved: from what stands between the brackets to starts, steps and counts along the axes of one shape.

/// The place that a subscript's indices name in a tensor of one shape: along each axis, every so-manieth element from a
/// start on, or along one axis a list.
///
/// Plain bytes but for the list: every element of a recorded vector that a program reads is one of these on its tape.
package struct IndexedPlace: Hashable, Sendable {
  /// The shape of the tensor that the place lies in.
  package let source: Shape
  /// How many elements are selected along each of its axes.
  package private(set) var counts: Shape
  /// The shape of what lies there: counts, without the axes that went and with the new ones.
  package private(set) var shape: Shape
  private var starts = SIMD8<Int32>.zero
  private var steps = SIMD8<Int32>(repeating: 1)
  /// The axis that the list selects from; below 0 where there is none.
  package private(set) var listAxis: Int = -1
  /// The axis of `shape` that the list selected.
  package private(set) var listAxisInShape: Int = -1
  /// The indices along that axis, from 0.
  package private(set) var list: [Int] = []
  /// One bit for each axis of `source` that went, and for each axis of `shape` that is new.
  private var goneAxes: UInt8 = 0, newAxes: UInt8 = 0

  /// The same place in each of `count` rows along a new axis 0; nil where that is one axis too many.
  package func rows(_ count: Int) -> IndexedPlace? {
    if source.rank == 8 || shape.rank == 8 { return nil }
    var result = IndexedPlace(whole: source.inserting(count, at: 0))
    result.counts = counts.inserting(count, at: 0)
    result.shape = shape.inserting(count, at: 0)
    for axis in 0..<source.rank {
      result.starts[axis + 1] = starts[axis]
      result.steps[axis + 1] = steps[axis]
    }
    if listAxis >= 0 {
      result.listAxis = listAxis + 1
      result.listAxisInShape = listAxisInShape + 1
      result.list = list
    }
    result.goneAxes = goneAxes << 1
    result.newAxes = newAxes << 1
    return result
  }

  /// The place in a tensor of a shape that a subscript's indices name. Those that name none stop the program.
  package init(_ indices: [any TensorIndex], in source: Shape, _ operation: StaticString = "subscript") {
    self.init(whole: source)
    if indices.count == 1, case .element(let i) = indices[0].axisIndex.kind, source.rank > 0 {
      // The most frequent subscript by far.
      select(element: i, axis: 0, operation)
      shape = []
      for axis in 1..<source.rank { shape.append(source[axis]) }
      return
    }
    let kinds = indices.map(\.axisIndex.kind)
    let named = kinds.count { $0 != .ellipsis && $0 != .newAxis }
    if named > source.rank {
      fail(
        "\(operation)", "\(named) indices for shape \(source)",
        source.rank == 0 ? "a scalar has no axis" : "give at most one for each of the \(source.rank) axes")
    }
    if kinds.count(where: { $0 == .ellipsis }) > 1 {
      fail("\(operation)", "two ellipses for shape \(source)", "write .ellipsis once: it stands for all other axes")
    }
    var axis = 0
    shape = []
    func keep(_ count: Int) {
      counts[axis] = count
      shape.append(count)
      axis += 1
    }
    func keepWhole(_ axes: Int) { for _ in 0..<axes { keep(source[axis]) } }
    for kind in kinds {
      switch kind {
      case .element(let i):
        select(element: i, axis: axis, operation)
        axis += 1
      case .range(let lower, let upper, let isClosed):
        let range = IndexedPlace.range(lower, upper, isClosed, axis, source, operation)
        starts[axis] = Int32(range.lowerBound)
        keep(range.count)
      case .stride(let from, let to, let by):
        let run = IndexedPlace.run(from, to, by, source[axis], operation)
        starts[axis] = Int32(run.start)
        steps[axis] = Int32(run.step)
        keep(run.count)
      case .list(let indices):
        select(indices, axis: axis, operation)
        listAxisInShape = shape.rank
        keep(indices.count)
      case .ellipsis: keepWhole(source.rank - named)
      case .newAxis:
        shape.append(1)
        newAxes |= 1 << UInt8(shape.rank - 1)
      }
    }
    keepWhole(source.rank - axis)
  }

  /// All of a tensor.
  private init(whole source: Shape) {
    self.source = source
    counts = source
    shape = source
  }

  /// Some elements at equal distances along one axis, from 0 and within it.
  package init(in source: Shape, axis: Int, start: Int, step: Int = 1, count: Int) {
    self.init(whole: source)
    starts[axis] = Int32(count == 0 ? 0 : start)
    steps[axis] = Int32(step)
    counts[axis] = count
    shape[axis] = count
  }

  /// The elements of some ranges, one for each axis, within it.
  package init(in source: Shape, ranges: [Range<Int>]) {
    self.init(whole: source)
    for (axis, range) in ranges.enumerated() {
      starts[axis] = Int32(range.lowerBound)
      counts[axis] = range.count
    }
    shape = counts
  }

  // ── one index ──

  private mutating func select(element i: Int, axis: Int, _ operation: StaticString) {
    starts[axis] = Int32(IndexedPlace.index(i, axis, source, operation))
    counts[axis] = 1
    goneAxes |= 1 << UInt8(axis)
  }

  private mutating func select(_ indices: [Int], axis: Int, _ operation: StaticString) {
    if listAxis >= 0 {
      fail(
        "\(operation)", "two lists for shape \(source)",
        "one list in a subscript selects along its axis; write takingAlong for one element at each pair of indices, "
          + "or two subscripts for all pairs")
    }
    if indices.count > Int32.max {
      fail("\(operation)", "\(indices.count) indices", "an extent is at most \(Int32.max)")
    }
    listAxis = axis
    list = indices.map { IndexedPlace.index($0, axis, source, operation) }
  }

  /// An index from 0; one below 0 counts from the end.
  package static func index(_ i: Int, _ axis: Int, _ source: Shape, _ operation: StaticString) -> Int {
    let extent = source[axis], result = i < 0 ? i &+ extent : i
    if result < 0 || result >= extent {
      fail(
        "\(operation)", "index \(i) along axis \(axis) of shape \(source)",
        extent == 0 ? "the axis is empty" : "an index lies in \(-extent)..<\(extent)")
    }
    return result
  }

  private static func range(
    _ lower: Int?, _ upper: Int?, _ isClosed: Bool, _ axis: Int, _ source: Shape, _ operation: StaticString
  ) -> Range<Int> {
    let extent = source[axis]
    let isOneSided = lower == nil || upper == nil
    func place(_ bound: Int, below limit: Int) -> Int? {
      let place = bound < 0 && isOneSided ? bound &+ extent : bound
      return place < 0 || place > limit ? nil : place
    }
    let from = lower.map { place($0, below: extent) } ?? 0
    let to = upper.map { place($0, below: isClosed ? extent - 1 : extent).map { isClosed ? $0 + 1 : $0 } } ?? extent
    guard let from, let to else {
      let (first, last) = (lower.map { "\($0)" } ?? "", upper.map { "\($0)" } ?? "")
      let text = "\(first)\(upper == nil || isClosed ? "..." : "..<")\(last)"
      fail(
        "\(operation)", "range \(text) along axis \(axis) of shape \(source)",
        isOneSided
          ? "a bound lies within the axis, counted from 0 or, below 0, from its end; .stride(from:to:by:) clips it"
          : "a range lies in 0..<\(extent); .stride(from:to:by:) clips it")
    }
    return from..<to
  }

  /// NumPy's start:stop:step of an axis.
  private static func run(_ from: Int?, _ to: Int?, _ step: Int, _ extent: Int, _ operation: StaticString)
    -> (start: Int, step: Int, count: Int)
  {
    if step == 0 { fail("\(operation)", "a stride of step 0", "a step is above or below 0") }
    let lowest = step > 0 ? 0 : -1, highest = step > 0 ? extent : extent - 1
    func clipped(_ bound: Int) -> Int {
      Swift.min(Swift.max(bound < 0 ? bound &+ extent : bound, lowest), highest)
    }
    let start = from.map(clipped) ?? (step > 0 ? lowest : highest)
    let end = to.map(clipped) ?? (step > 0 ? highest : lowest)
    let distance = step > 0 ? end - start : start - end
    if distance <= 0 { return (0, 1, 0) }
    // A step beyond the axis selects one element, whatever it is.
    let magnitude = Int(Swift.min(step.magnitude, UInt(extent)))
    let count = (distance - 1) / magnitude + 1
    return count == 1 ? (start, 1, 1) : (start, step > 0 ? magnitude : -magnitude, count)
  }

  // ── what the kernels need ──

  /// Whether the place is the whole tensor, in its order.
  package var isWhole: Bool { listAxis < 0 && isWholeApartFromList }

  private var isWholeApartFromList: Bool {
    for axis in 0..<source.rank where axis != listAxis {
      if starts[axis] != 0 || steps[axis] != 1 || counts[axis] != source[axis] { return false }
    }
    return true
  }

  /// The same place without its list, whose axis is then whole; nil if that is all of the tensor.
  var withoutList: IndexedPlace? {
    if isWholeApartFromList { return nil }
    var result = self
    if listAxis >= 0 {
      result.counts[listAxis] = source[listAxis]
      result.listAxis = -1
      result.list = []
    }
    result.shape = result.counts
    return result
  }

  /// The part of the place that one element of its list selects.
  func withElementOfList(_ index: Int) -> IndexedPlace {
    var result = self
    result.starts[listAxis] = Int32(index)
    result.counts[listAxis] = 1
    result.listAxis = -1
    result.list = []
    return result
  }

  /// The distance of the place's first element from the tensor's, in elements.
  var offset: Int {
    var offset = 0, distance = 1
    for axis in stride(from: source.rank - 1, through: 0, by: -1) {
      offset += Int(starts[axis]) * distance
      distance *= source[axis]
    }
    return offset
  }

  /// Calls the closure with the extents and strides, outermost first, of a walk over the place's elements in the tensor,
  /// neighbouring axes merged. Not of a list.
  func withWalk<R>(_ body: (_ rank: Int32, _ extents: UnsafePointer<Int64>, _ strides: UnsafePointer<Int64>) -> R) -> R
  {
    // Filled from the innermost axis on, at the end of vectors of the largest rank: no memory is asked for.
    var extents = SIMD8<Int64>.zero, strides = SIMD8<Int64>.zero
    var first = Shape.maximumRank, distance: Int64 = 1
    for axis in stride(from: source.rank - 1, through: 0, by: -1) {
      let extent = Int64(counts[axis]), step = distance * Int64(steps[axis])
      distance *= Int64(source[axis])
      if extent == 1 { continue }
      if first < Shape.maximumRank && step == strides[first] * extents[first] {
        extents[first] *= extent
      } else {
        first -= 1
        extents[first] = extent
        strides[first] = step
      }
    }
    return withUnsafeBytes(of: extents) { extents in
      withUnsafeBytes(of: strides) { strides in
        body(
          Int32(Shape.maximumRank - first), extents.baseAddress!.assumingMemoryBound(to: Int64.self) + first,
          strides.baseAddress!.assumingMemoryBound(to: Int64.self) + first)
      }
    }
  }
}

extension IndexedPlace {
  /// The place with each element of its list once, and for each the position of its last occurrence in this one's list:
  /// where a value is assigned to a place that is named twice, the last one stays. Nil where none is named twice.
  package var withoutRepeats: (place: IndexedPlace, positions: [Int])? {
    guard listAxis >= 0 else { return nil }
    var last: [Int: Int] = [:]
    for (position, index) in list.enumerated() { last[index] = position }
    if last.count == list.count { return nil }
    let positions = last.values.sorted()
    var result = self
    result.list = positions.map { list[$0] }
    result.counts[listAxis] = positions.count
    result.shape[listAxisInShape] = positions.count
    return (result, positions)
  }

  /// What is selected along an axis of the tensor: `count` elements from `start` on. Of the list's axis, all.
  package func run(axis: Int) -> (start: Int, step: Int, count: Int) {
    axis == listAxis ? (0, 1, source[axis]) : (Int(starts[axis]), Int(steps[axis]), counts[axis])
  }
}

extension IndexedPlace: CustomStringConvertible {
  /// The indices as a subscript has them: `0, 1..<3, .newAxis`.
  package var description: String {
    var parts: [String] = []
    var axis = 0, place = 0
    while axis < source.rank || place < shape.rank {
      if axis < source.rank, goneAxes & 1 << UInt8(axis) != 0 {
        parts.append("\(starts[axis])")
        axis += 1
      } else if newAxes & 1 << UInt8(place) != 0 {
        parts.append(".newAxis")
        place += 1
      } else {
        parts.append(description(axis: axis))
        axis += 1
        place += 1
      }
    }
    return parts.joined(separator: ", ")
  }

  private func description(axis: Int) -> String {
    if axis == listAxis { return "\(list)" }
    let (start, step, count) = run(axis: axis)
    if step == 1 { return count == source[axis] ? "0..." : "\(start)..<\(start + count)" }
    let end = start + count * step
    return ".stride(from: \(start)\(end < 0 ? "" : ", to: \(end)"), by: \(step))"
  }
}
