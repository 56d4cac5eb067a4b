// Changes of shape, selections along an axis, and joins.

extension Tensor {
  /// The same elements in another shape; one extent may be −1, to be inferred. No elements are copied.
  public func reshaped(to shape: Shape) -> Tensor {
    Tensor(raw: raw.reshaped(self.shape.resolved(shape, "reshaped(to:)"), Scalar._elementType))
  }

  /// The axes in reverse order: a matrix's transpose.
  public func transposed() -> Tensor { permuted(to: Array(shape.allAxes.reversed())) }

  /// The axes in a new order: axis i of the result is axis `axes[i]` of this tensor.
  public func permuted(to axes: [Int]) -> Tensor {
    Tensor(raw: RawTensor.permute(raw, shape.normalized(permutation: axes), Scalar._elementType))
  }

  /// The elements repeated to a larger shape by NumPy's rules.
  public func broadcast(to shape: Shape) -> Tensor {
    Tensor(raw: RawTensor.broadcast(raw, to: shape, Scalar._elementType))
  }

  /// A new axis of extent 1 at the given place; −1 puts it last.
  public func expandingShape(at axis: Int) -> Tensor { reshaped(to: shape.expanded(at: axis)) }

  /// Without the axes of extent 1, or without one such axis.
  public func squeezingShape() -> Tensor { reshaped(to: shape.squeezed()) }
  /// Without one axis of extent 1; another extent stops the program.
  public func squeezingShape(at axis: Int) -> Tensor { reshaped(to: shape.squeezed(at: axis)) }

  /// The elements whose index along the axis lies in the range. A range beyond the extent stops the program.
  public func slice(axis: Int, _ range: Range<Int>) -> Tensor {
    let axis = shape.normalized(axis: axis, "slice")
    shape.check(range, axis: axis)
    return Tensor(raw: RawTensor.slice(raw, axis: axis, range, Scalar._elementType))
  }

  /// Zeros of the given extent along the axis with this tensor at `start`: the transpose of `slice`.
  package func padded(axis: Int, start: Int, extent: Int) -> Tensor {
    Tensor(raw: RawTensor.pad(raw, axis: axis, start: start, extent: extent, Scalar._elementType))
  }

  /// The slices at the given indices along the axis, in that order, repeats allowed. An index out of range stops the
  /// program.
  public func gathering(_ indices: [Int], axis: Int) -> Tensor {
    let axis = shape.normalized(axis: axis, "gathering")
    shape.check(indices, axis: axis)
    return Tensor(raw: RawTensor.gather(raw, indices.map(Int64.init), axis: axis, Scalar._elementType))
  }

  /// Zeros of the given extent along the axis, this tensor's slices added at the indices: the transpose of `gathering`.
  package func scatterAdding(_ indices: [Int], axis: Int, extent: Int) -> Tensor {
    Tensor(
      raw: RawTensor.scatterAdd(raw, indices.map(Int64.init), axis: axis, extent: extent, Scalar._elementType))
  }
}

extension Tensor {
  /// The elements with the same index along an axis in the opposite order.
  public func flipped(axis: Int) -> Tensor { self[shape.flipped(axis: axis)] }

  /// The elements moved along an axis by so many places, those at the end to the beginning: yᵢ = xᵢ₋ₙ, NumPy's `roll`.
  public func rolled(by places: Int, axis: Int) -> Tensor {
    let axis = shape.normalized(axis: axis, "rolled"), extent = shape[axis]
    let shift = extent == 0 ? 0 : (places % extent + extent) % extent
    if shift == 0 { return self }
    return concatenate(
      [slice(axis: axis, extent - shift..<extent), slice(axis: axis, 0..<extent - shift)], axis: axis)
  }
}

/// The tensors one after another along an existing axis; the other extents must be equal.
public func concatenate<S>(_ tensors: [Tensor<S>], axis: Int = 0) -> Tensor<S> {
  let axis = Shape.joined(tensors.map { $0.shape }, axis: axis)
  return Tensor(raw: RawTensor.concatenate(tensors.map(\.raw), axis: axis, S._elementType))
}

/// Tensors of one shape along a new axis.
public func stack<S>(_ tensors: [Tensor<S>], axis: Int = 0) -> Tensor<S> {
  let axis = Shape.stacked(tensors.map { $0.shape }, axis: axis)
  return concatenate(tensors.map { $0.expandingShape(at: axis) }, axis: axis)
}

// ── the checks, shared with the variables' functions ────────────────────────────────────────────────────────────────

extension Shape {
  /// The shape to reshape to, −1 replaced by the extent that fits.
  package func resolved(_ target: Shape, _ operation: String) -> Shape {
    var target = target
    let count = elementCount
    let open = target.indices.filter { target[$0] < 0 }
    if open.count == 1, let known = Shape(target.filter { $0 >= 0 }).checkedElementCount, known > 0,
      count % known == 0, count / known <= Int32.max
    {
      target[open[0]] = count / known
    }
    if target.checkedElementCount != count {
      fail(operation, "\(self) to \(target)", "the element count, \(count), must stay; at most one extent may be -1")
    }
    return target
  }

  package func normalized(permutation axes: [Int]) -> [Int] {
    let result = axes.map { normalized(axis: $0, "permuted(to:)") }
    if result.sorted() != allAxes {
      fail("permuted(to:)", "axes \(axes) of shape \(self)", "name each of the \(rank) axes once")
    }
    return result
  }

  package func expanded(at axis: Int) -> Shape {
    var extents = Array(self)
    extents.insert(1, at: place(ofNewAxis: axis, "expandingShape(at:)"))
    return Shape(extents)
  }

  /// The place of a new axis counted from the front; −1 puts it last. Out of range stops the program.
  private func place(ofNewAxis axis: Int, _ operation: String) -> Int {
    if rank == Shape.maximumRank {
      fail(operation, "a new axis for shape \(self)", "a tensor has at most \(Shape.maximumRank) axes")
    }
    let place = axis < 0 ? axis + rank + 1 : axis
    if place < 0 || place > rank {
      fail(operation, "new axis \(axis) for shape \(self)", "it lies in \(-rank - 1)...\(rank)")
    }
    return place
  }

  /// Checks that shapes can be stacked along a new axis, and counts it from the front.
  package static func stacked(_ shapes: [Shape], axis: Int) -> Int {
    guard let first = shapes.first else { fail("stack", "no tensors", "give at least one") }
    for shape in shapes where shape != first {
      fail("stack", "shapes \(first) and \(shape)", "stacked tensors have one shape")
    }
    return first.place(ofNewAxis: axis, "stack")
  }

  package func squeezed() -> Shape { Shape(filter { $0 != 1 }) }

  package func squeezed(at axis: Int) -> Shape {
    let axis = normalized(axis: axis, "squeezingShape(at:)")
    if self[axis] != 1 {
      fail("squeezingShape(at:)", "axis \(axis) of shape \(self)", "only an axis of extent 1 can be taken out")
    }
    return removing(axes: [axis], keeping: false)
  }

  package func check(_ range: Range<Int>, axis: Int) {
    if range.lowerBound < 0 || range.upperBound > self[axis] {
      fail("slice", "range \(range) along axis \(axis) of shape \(self)", "a range lies in 0..<\(self[axis])")
    }
  }

  package func check(_ indices: [Int], axis: Int) {
    for (place, index) in indices.enumerated() where index < 0 || index >= self[axis] {
      fail(
        "gathering", "index \(index) (place \(place)) along axis \(axis) of shape \(self)",
        "indices lie in 0..<\(self[axis])")
    }
  }

  /// The place of all elements along an axis, the last first.
  package func flipped(axis: Int) -> IndexedPlace {
    let axis = normalized(axis: axis, "flipped"), extent = self[axis]
    return IndexedPlace(in: self, axis: axis, start: extent - 1, step: -1, count: extent)
  }

  /// Checks that shapes can be joined along the axis, and counts it from the front.
  package static func joined(_ shapes: [Shape], axis: Int) -> Int {
    guard let first = shapes.first else { fail("concatenate", "no tensors", "give at least one") }
    let axis = first.normalized(axis: axis, "concatenate")
    for shape in shapes
    where shape.removing(axes: [axis], keeping: false) != first.removing(axes: [axis], keeping: false) {
      fail("concatenate", "shapes \(first) and \(shape) along axis \(axis)", "all other extents must be equal")
    }
    let extent = shapes.reduce(0) { $0 + $1[axis] }
    if extent > Int32.max {
      fail(
        "concatenate", "extent \(extent) along axis \(axis) of \(shapes.count) shapes as \(first)",
        "an extent is at most \(Int32.max)")
    }
    return axis
  }
}
