// The functions of the language that move elements.

extension FormulaRun {
  /// Each line along an axis by itself.
  static func along(_ x: Tensor<Double>, _ axis: Int, _ change: ([Double]) -> [Double]) -> Tensor<Double> {
    let extent = x.shape[axis], inner = x.shape.dropFirst(axis + 1).reduce(1, *)
    var result = x.scalars
    for outer in 0..<x.shape.prefix(axis).reduce(1, *) {
      for place in 0..<inner {
        let start = outer * extent * inner + place
        let line = change((0..<extent).map { x.scalars[start + $0 * inner] })
        for i in 0..<extent { result[start + i * inner] = line[i] }
      }
    }
    return Tensor(shape: x.shape, scalars: result)
  }

  /// yᵢ = aᵢ yᵢ₋₁ + bᵢ, from the end if reversed.
  static func recurrence(_ a: Tensor<Double>, _ b: Tensor<Double>, _ axis: Int, reversed: Bool) -> Tensor<Double> {
    let factors = a.broadcast(to: b.shape)
    var slices: [Tensor<Double>] = [], last: Tensor<Double>?
    let places = reversed ? Array((0..<b.shape[axis]).reversed()) : Array(0..<b.shape[axis])
    for i in places {
      let next = b.slice(axis: axis, i..<i + 1)
      last = last.map { factors.slice(axis: axis, i..<i + 1) * $0 + next } ?? next
      slices.append(last!)
    }
    return slices.isEmpty ? b : concatenate(reversed ? slices.reversed() : slices, axis: axis)
  }

  /// What stands one place before each element in the direction of the recurrence.
  static func before(_ x: Tensor<Double>, _ axis: Int, reversed: Bool, beyond: Double) -> Tensor<Double> {
    let extent = x.shape[axis]
    if extent == 0 { return x }
    var edge = Array(x.shape)
    edge[axis] = 1
    let outside = Tensor(repeating: beyond, shape: Shape(edge))
    return reversed
      ? concatenate([x.slice(axis: axis, 1..<extent), outside], axis: axis)
      : concatenate([outside, x.slice(axis: axis, 0..<extent - 1)], axis: axis)
  }

  private static func integers(_ t: Tensor<Double>) -> [Int] { t.scalars.map { Int($0) } }

  static func moved(_ name: String, _ list: [Tensor<Double>], _ words: [String]) -> Tensor<Double>? {
    let x = list[0]
    func whole(_ place: Int) -> Int { Int(list[place].scalar) }
    switch name {
    case "reshape": return x.reshaped(to: Shape(integers(list[1])))
    case "broadcast": return x.broadcast(to: Shape(integers(list[1])))
    case "sumTo":
      let shape = Shape(integers(list[1])), extra = x.rank - shape.rank
      let total = extra > 0 ? x.sum(axes: Array(0..<extra)) : x
      let axes = (0..<shape.rank).filter { shape[$0] == 1 && total.shape[$0] != 1 }
      return axes.isEmpty ? total : total.sum(axes: axes, keepingAxes: true)
    case "permute": return x.permuted(to: integers(list[1]))
    case "inverse":
      let axes = integers(x)
      return Tensor(axes.indices.map { position in Double(axes.firstIndex(of: position)!) })
    case "slice": return x.slice(axis: whole(1), whole(2)..<whole(3))
    case "pad":
      let axis = whole(1), start = whole(2), extent = whole(3)
      func zeros(_ count: Int) -> Tensor<Double> {
        var shape = Array(x.shape)
        shape[axis] = count
        return Tensor(repeating: 0, shape: Shape(shape))
      }
      return concatenate([zeros(start), x, zeros(extent - start - x.shape[axis])], axis: axis)
    case "size": return Tensor(Double(x.shape[whole(1)]))
    case "concatenate": return concatenate(Array(list.dropLast()), axis: Int(list[list.count - 1].scalar))
    case "take": return x.gathering(integers(list[1]), axis: whole(2))
    case "put":
      let axis = whole(2), extent = whole(3)
      return integers(list[1]).enumerated().reduce(into: nil as Tensor<Double>?) { total, place in
        let part = moved(
          "pad", [x.slice(axis: axis, place.0..<place.0 + 1), list[2], Tensor(Double(place.1)), Tensor(Double(extent))],
          []
        )!
        total = total.map { $0 + part } ?? part
      }
    case "roll":
      let axis = whole(2), extent = x.shape[axis], shift = ((whole(1) % extent) + extent) % extent
      return concatenate(
        [x.slice(axis: axis, extent - shift..<extent), x.slice(axis: axis, 0..<extent - shift)], axis: axis)
    case "index":
      let scalars = x.scalars
      return Tensor(shape: list[1].shape, scalars: integers(list[1]).map { $0 < 0 ? 0 : scalars[$0] })
    case "scatter":
      let shape = Shape(integers(list[2]))
      var result = [Double](repeating: 0, count: shape.elementCount)
      let numbers = x.scalarCount == list[1].scalarCount ? x.scalars : x.broadcast(to: list[1].shape).scalars
      for (place, number) in zip(integers(list[1]), numbers) where place >= 0 { result[place] += number }
      return Tensor(shape: shape, scalars: result)
    case "column": return x.reshaped(to: Shape(Array(x.shape) + [1]))
    case "row": return x.reshaped(to: Shape(Array(x.shape.dropLast()) + [1, x.shape[x.rank - 1]]))
    case "order":
      let rows = x.shape[x.rank - 1], lines = x.scalars.chunks(of: rows)
      let places = lines.map { order($0, words.first, list.count > 1 ? whole(1) : nil) }
      return Tensor(
        shape: Shape(x.shape.dropLast() + [places.first?.count ?? 0]), scalars: places.flatMap { $0.map { Double($0) } }
      )
    case "pick":
      let extent = x.shape[x.rank - 1], count = list[1].shape[list[1].rank - 1]
      let picked = zip(x.scalars.chunks(of: extent), integers(list[1]).chunks(of: count)).flatMap { line, places in
        places.map { line[$0] }
      }
      return Tensor(shape: list[1].shape, scalars: picked)
    case "putBack":
      let extent = list[2].shape[list[2].rank - 1], count = list[1].shape[list[1].rank - 1]
      let numbers = x.scalars.chunks(of: count)
      let rows = zip(numbers, integers(list[1]).chunks(of: count)).flatMap { numbers, places in
        var line = [Double](repeating: 0, count: extent)
        for (place, number) in zip(places, numbers) { line[place] += number }
        return line
      }
      return Tensor(shape: list[2].shape, scalars: rows)
    case "selected":
      let u = list[1], axes = [u.rank - 2, u.rank - 1]
      let isZero = max(abs(u), axes: axes, keepingAxes: true) .== 0
      return select(Tensor(0), x, where: isZero * (1 - isFinite(x)))
    default: return nil
    }
  }

  /// The places that a selection takes of a line.
  private static func order(_ line: [Double], _ selection: String?, _ rank: Int?) -> [Int] {
    let ascending = line.indices.sorted { (line[$0], $0) < (line[$1], $1) }
    let descending = line.indices.sorted { (-line[$0], $0) < (-line[$1], $1) }
    if let rank { return [ascending[Swift.min(rank, line.count - 1)]] }
    let words = (selection ?? "").split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
    let places = words.first == "the" && words.contains("smallest") ? ascending : descending
    switch words.first {
    case "ascending": return ascending
    case "descending": return descending
    case "ranks": return words.dropFirst().map { ascending[Int($0)!] }
    default:
      if let count = words.compactMap({ Int($0) }).first { return Array(places.prefix(count)) }
      if !words.contains("far") { return [places[0]] }
      let isLargest = words.contains("largest")
      return line.indices.reduce(into: []) { result, i in
        guard let last = result.last else { return result.append(i) }
        result.append((isLargest ? line[i] > line[last] : line[i] < line[last]) ? i : last)
      }
    }
  }
}

extension Array {
  fileprivate func chunks(of count: Int) -> [[Element]] {
    count == 0 ? [] : Swift.stride(from: 0, to: self.count, by: count).map { Array(self[$0..<$0 + count]) }
  }
}
