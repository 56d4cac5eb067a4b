// Reading and writing the place that a subscript names: strided copies, and a gather or scatter where there is a list.

import CAdjointKernels

extension RawTensor {
  /// The elements at a place, in the place's shape.
  package static func read(_ x: RawTensor, _ place: IndexedPlace, _ type: ElementType) -> RawTensor {
    if place.isWhole { return x.reshaped(place.shape, type) }
    if x.isUniform { return RawTensor(repeating: x.number, shape: place.shape, type, for: "subscript") }
    if place.shape.rank == 0 { return RawTensor(number: x.number(at: place.offset, type)) }
    if place.listAxis < 0 { return strided(x, place, type) }
    let region = place.withoutList.map { strided(x, $0, type) } ?? x
    return gather(region, place.list.map(Int64.init), axis: place.listAxis, type).reshaped(place.shape, type)
  }

  private static func strided(_ x: RawTensor, _ place: IndexedPlace, _ type: ElementType) -> RawTensor {
    RawTensor(shape: place.shape, type, for: "subscript") { to in
      x.withBase(type) { from in
        place.withWalk { type.kernels.copy_strided($0, $1, from + place.offset * type.size, $2, to) }
      }
    }
  }

  /// Writes elements of the place's shape to the place; one that is named twice gets the last.
  package mutating func write(_ v: RawTensor, at place: IndexedPlace, _ type: ElementType) {
    if isScalar {
      number = v.number(at: 0, type)
    } else if place.listAxis < 0 {
      v.withBase(type) { writeRun($0, at: place, type) }
    } else {
      // Rows of the list first in memory, each for its element of the axis.
      let axis = place.listAxis, rank = place.source.rank
      let rows = RawTensor.permute(
        v.reshaped(place.counts, type), [axis] + (0..<rank).filter { $0 != axis }, type)
      let size = place.list.isEmpty ? 0 : rows.count / place.list.count * type.size
      rows.withBase(type) { base in
        for (row, index) in place.list.enumerated() {
          writeRun(base + row * size, at: place.withElementOfList(index), type)
        }
      }
    }
  }

  private mutating func writeRun(_ from: UnsafeRawPointer, at place: IndexedPlace, _ type: ElementType) {
    let to = mutableBase(type) + place.offset * type.size
    place.withWalk { type.kernels.copy_to_strided($0, $1, from, to, $2) }
  }

  /// Adds elements of the place's shape to those at the place; one that is named twice gets both.
  package mutating func add(_ v: RawTensor, at place: IndexedPlace, _ type: ElementType) {
    guard let run = place.withoutList else {
      // Nobody else holds the elements, so that the sum is written over them.
      let mine = self
      self = RawTensor(number: 0)
      self = RawTensor.accumulate(mine, RawTensor.placed(v, place, type), type)
      return
    }
    let sum = RawTensor.accumulate(RawTensor.read(self, run, type), RawTensor.gathered(v, place, type), type)
    write(sum, at: run, type)
  }

  /// Zeros with elements of the place's shape added at the place: the transpose of reading it.
  package static func placed(_ v: RawTensor, _ place: IndexedPlace, _ type: ElementType) -> RawTensor {
    if place.isWhole { return v.reshaped(place.source, type) }
    var result = RawTensor(number: 0)
    if place.listAxis < 0 {
      result = RawTensor(filled: 0, shape: place.source, type, for: "subscript")
      result.write(v, at: place, type)
    } else {
      let sum = gathered(v, place, type)
      guard let run = place.withoutList else { return sum }
      result = RawTensor(filled: 0, shape: place.source, type, for: "subscript")
      result.write(sum, at: run, type)
    }
    return result
  }

  /// The elements added up along the whole axis that the list selects from, with the axes of the place's tensor.
  private static func gathered(_ v: RawTensor, _ place: IndexedPlace, _ type: ElementType) -> RawTensor {
    let v = v.reshaped(place.counts, type)
    if place.listAxis < 0 { return v }
    let axis = place.listAxis
    return scatterAdd(v, place.list.map(Int64.init), axis: axis, extent: place.source[axis], type)
  }
}
