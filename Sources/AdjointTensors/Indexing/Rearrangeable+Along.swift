// One element for each place of the other axes: indices that differ from row to row.

extension Rearrangeable {
  /// The elements at indices along an axis, which differ from place to place of the others: NumPy's `take_along_axis`.
  ///
  /// y[i, j] = x[i, indices[i, j]] for axis 1. The indices have the rank of this one and, along the other axes, its extents
  /// or 1, or the other way round; below 0 they count from the end. An index out of range stops the program.
  public func takingAlong(_ indices: IndexTensor, axis: Int) -> Self {
    let axis = shape.normalized(axis: axis, "takingAlong")
    let (flat, result) = shape.flatIndices(along: axis, indices, "takingAlong")
    return flattened().gathering(flat, axis: 0).reshaped(to: result)
  }

  /// One element for each place of the other axes, in row-major order, as `argmax` gives its indices: y[i] = x[i,
  /// indices[i]] for axis 1, which is removed. An index below 0 counts from the end; one out of range stops the program,
  /// and so does a wrong count.
  public func picking(_ indices: [Int], axis: Int) -> Self {
    let axis = shape.normalized(axis: axis, "picking")
    let result = shape.removing(axes: [axis], keeping: false), kept = shape.removing(axes: [axis], keeping: true)
    let count = result.elementCount
    if indices.count != count {
      fail(
        "picking", "\(indices.count) indices along axis \(axis) of shape \(shape)",
        "give one for each of the \(count) places of the other axes")
    }
    let (flat, _) = shape.flatIndices(along: axis, IndexTensor(shape: kept, scalars: indices), "picking")
    return flattened().gathering(flat, axis: 0).reshaped(to: result)
  }
}

extension Tensor {
  /// This tensor with elements added at indices along an axis, which differ from place to place of the others: the
  /// transpose of `takingAlong`, PyTorch's `scatter_add`. y[i, indices[i, j]] += v[i, j] for axis 1, repeats add up.
  ///
  /// `v` is broadcast to the shape that `takingAlong` gives.
  public func addingAlong(_ indices: IndexTensor, _ v: Tensor, axis: Int) -> Tensor {
    let axis = shape.normalized(axis: axis, "addingAlong")
    let (flat, places) = shape.flatIndices(along: axis, indices, adding: v.shape, "addingAlong")
    return flattened().adding(v.broadcast(to: places).flattened(), at: flat).reshaped(to: shape)
  }
}

extension Shape {
  /// The flat indices in a tensor of this shape of what `takingAlong` takes, and the shape of that.
  package func flatIndices(
    along axis: Int, _ indices: IndexTensor, adding values: Shape? = nil, _ operation: StaticString
  ) -> (flat: [Int], shape: Shape) {
    var own = self
    if indices.shape.rank == rank { own[axis] = indices.shape[axis] }
    guard indices.shape.rank == rank, let result = own.broadcast(with: indices.shape) else {
      fail(
        "\(operation)", "indices of shape \(indices.shape) along axis \(axis) of shape \(self)",
        "indices have the same rank and, but for that axis, the same extents or 1")
    }
    if let values, values.broadcast(with: result) != result {
      fail("\(operation)", "\(values) into \(result), the shape of the places", "what is added must broadcast to it")
    }
    // Strides of 0 repeat what is broadcast; along the axis the index itself counts.
    var one = self
    one[axis] = 1
    let distances = self.strides, distance = Int(distances[axis])
    let strides = one.broadcastStrides(distances), steps = indices.shape.broadcastStrides(indices.shape.strides)
    var flat: [Int] = []
    flat.reserveCapacity(result.elementCount(in: "takingAlong"))
    var index = [Int](repeating: 0, count: rank)
    var base = 0, place = 0
    for _ in 0..<result.elementCount {
      flat.append(base + IndexedPlace.index(indices.scalars[place], axis, self, operation) * distance)
      // The next place, the last axis fastest.
      var moving = rank - 1
      while moving >= 0 {
        index[moving] += 1
        base += strides[moving]
        place += steps[moving]
        if index[moving] < result[moving] { break }
        base -= strides[moving] * index[moving]
        place -= steps[moving] * index[moving]
        index[moving] = 0
        moving -= 1
      }
    }
    return (flat, result)
  }

  /// Strides that stay where an axis of extent 1 is broadcast.
  private func broadcastStrides(_ strides: [Int64]) -> [Int] {
    (0..<rank).map { self[$0] == 1 ? 0 : Int(strides[$0]) }
  }
}
