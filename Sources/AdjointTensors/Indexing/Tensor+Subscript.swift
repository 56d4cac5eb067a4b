// Subscripts of tensors. An `Int` for every axis gives a number; with a range, a list or an `AxisIndex` anywhere it is a
// tensor. Those are declared by the place of the first index that is no `Int`, so that `t[0, 1]` has one reading and
// arithmetic on elements type-checks as fast as on numbers.

extension Tensor {
  /// The element at an index for every axis; one below 0 counts from the end of its axis. Fewer indices than axes stop
  /// the program: a row is `t[1, 0...]`.
  public subscript(indices: Int...) -> Scalar {
    get { Scalar(raw.number(at: flatIndex(indices), Scalar._elementType)) }
    set {
      let index = flatIndex(indices)
      withUnsafeMutableScalars { $0[index] = newValue }
    }
  }

  private func flatIndex(_ indices: [Int]) -> Int {
    let shape = shape
    var flat = 0
    guard indices.count == shape.rank else { failIndex(indices) }
    for axis in 0..<shape.rank {
      let extent = shape[axis], index = indices[axis] < 0 ? indices[axis] &+ extent : indices[axis]
      if index < 0 || index >= extent { failIndex(indices) }
      flat = flat * extent + index
    }
    return flat
  }

  @inline(never)
  private func failIndex(_ indices: [Int]) -> Never {
    fail(
      "subscript", "index \(indices) of shape \(shape)",
      indices.count < rank
        ? "give one index for each axis, or a range where it stays whole: t[1, 0...]"
        : "give one index for each axis, within its extent")
  }

  /// The elements that the indices name, as NumPy's basic indices do; axes that are not named stay whole.
  ///
  /// An `Int` takes one element and removes the axis, a range keeps it: `t[1..<3]`, `t[(-2)...]`, `t[..<(-1), 0]`. A list
  /// takes elements in any order, repeats allowed, and its axis stays in its place: `t[[0, 2, 2]]`. `.stride(by: -1)`
  /// takes every so-manieth, `.ellipsis` as many whole axes as are left, and `.newAxis` adds one of extent 1.
  ///
  /// Assigned to, the right side is broadcast to the place, and a place that a list names twice takes the last.
  ///
  /// An index or a bound beyond the axis stops the program, and so do more indices than axes, two ellipses and two lists.
  public subscript(range: any TensorIndexRange, rest: any TensorIndex...) -> Tensor {
    get { self[at: [range] + rest] }
    set { self[at: [range] + rest] = newValue }
  }

  /// The elements that the indices name; see the subscript that begins with a range.
  public subscript(i: Int, range: any TensorIndexRange, rest: any TensorIndex...) -> Tensor {
    get { self[at: [i, range] + rest] }
    set { self[at: [i, range] + rest] = newValue }
  }

  /// The elements that the indices name; see the subscript that begins with a range.
  public subscript(i: Int, j: Int, range: any TensorIndexRange, rest: any TensorIndex...) -> Tensor {
    get { self[at: [i, j, range] + rest] }
    set { self[at: [i, j, range] + rest] = newValue }
  }

  /// The elements that the indices name; see the subscript that begins with a range.
  public subscript(i: Int, j: Int, k: Int, range: any TensorIndexRange, rest: any TensorIndex...) -> Tensor {
    get { self[at: [i, j, k, range] + rest] }
    set { self[at: [i, j, k, range] + rest] = newValue }
  }

  /// The elements that the indices name; see the subscript that begins with a range.
  public subscript(i: Int, j: Int, k: Int, l: Int, range: any TensorIndexRange, rest: any TensorIndex...) -> Tensor {
    get { self[at: [i, j, k, l, range] + rest] }
    set { self[at: [i, j, k, l, range] + rest] = newValue }
  }

  /// The elements that the indices name; see the subscript that begins with a range.
  public subscript(i: Int, j: Int, k: Int, l: Int, m: Int, range: any TensorIndexRange, rest: any TensorIndex...)
    -> Tensor
  {
    get { self[at: [i, j, k, l, m, range] + rest] }
    set { self[at: [i, j, k, l, m, range] + rest] = newValue }
  }

  /// The elements that the indices name; see the subscript that begins with a range.
  public subscript(i: Int, j: Int, k: Int, l: Int, m: Int, n: Int, range: any TensorIndexRange, rest: any TensorIndex...)
    -> Tensor
  {
    get { self[at: [i, j, k, l, m, n, range] + rest] }
    set { self[at: [i, j, k, l, m, n, range] + rest] = newValue }
  }

  /// The elements that the indices name; see the subscript that begins with a range.
  public subscript(i: Int, j: Int, k: Int, l: Int, m: Int, n: Int, o: Int, range: any TensorIndexRange,
    rest: any TensorIndex...
  ) -> Tensor {
    get { self[at: [i, j, k, l, m, n, o, range] + rest] }
    set { self[at: [i, j, k, l, m, n, o, range] + rest] = newValue }
  }

  private subscript(at indices: [any TensorIndex]) -> Tensor {
    get { self[IndexedPlace(indices, in: shape)] }
    set { replace(at: IndexedPlace(indices, in: shape), with: newValue, "subscript") }
  }

  /// The elements at a place.
  package subscript(place: IndexedPlace) -> Tensor {
    Tensor(raw: RawTensor.read(raw, place, Scalar._elementType))
  }

  /// Zeros with this tensor's elements added at a place: the transpose of reading it.
  package func placed(at place: IndexedPlace) -> Tensor {
    Tensor(raw: RawTensor.placed(raw, place, Scalar._elementType))
  }

  package mutating func replace(at place: IndexedPlace, with v: Tensor, _ operation: StaticString) {
    raw.write(v.broadcast(to: place, operation).raw, at: place, Scalar._elementType)
  }

  private func broadcast(to place: IndexedPlace, _ operation: StaticString) -> Tensor {
    shape.check(broadcastTo: place, operation)
    return broadcast(to: place.shape)
  }
}

extension Tensor {
  /// This tensor with other elements at a place, which are broadcast to it: JAX's `x.at[…].set(v)`. The indices are
  /// those of a subscript; a place that they name twice takes the last.
  public func replacing(at indices: any TensorIndex..., with v: Tensor) -> Tensor {
    var result = self
    result.replace(at: IndexedPlace(indices, in: shape, "replacing(at:with:)"), with: v, "replacing(at:with:)")
    return result
  }

  /// This tensor with one number at a place.
  public func replacing(at indices: any TensorIndex..., with v: Scalar) -> Tensor {
    var result = self
    result.replace(at: IndexedPlace(indices, in: shape, "replacing(at:with:)"), with: Tensor(v), "replacing(at:with:)")
    return result
  }

  /// This tensor with elements added at a place, broadcast to it: JAX's `x.at[…].add(v)`. The indices are those of a
  /// subscript; a place that they name twice gets both.
  public func adding(_ v: Tensor, at indices: any TensorIndex...) -> Tensor {
    var result = self
    let place = IndexedPlace(indices, in: shape, "adding(_:at:)")
    result.raw.add(v.broadcast(to: place, "adding(_:at:)").raw, at: place, Scalar._elementType)
    return result
  }

  /// This tensor with one number added at a place.
  public func adding(_ v: Scalar, at indices: any TensorIndex...) -> Tensor {
    var result = self
    let place = IndexedPlace(indices, in: shape, "adding(_:at:)")
    result.raw.add(Tensor(v).broadcast(to: place, "adding(_:at:)").raw, at: place, Scalar._elementType)
    return result
  }

  /// The elements where the mask is not 0, row-major along one axis: NumPy's `x[mask]`. A mask of another shape stops the
  /// program.
  public func elements(where mask: Tensor) -> Tensor {
    flattened().gathering(shape.places(where: mask, "elements(where:)"), axis: 0)
  }
}

extension Shape {
  /// Checks that elements of this shape can be written to a place.
  package func check(broadcastTo place: IndexedPlace, _ operation: StaticString) {
    if self != place.shape && broadcast(with: place.shape) != place.shape {
      fail(
        "\(operation)", "\(self) into \(place.shape), the shape at [\(place)] of \(place.source)",
        "what is written must broadcast to the place")
    }
  }

  /// The flat indices where a mask of this shape is not 0.
  package func places<S>(where mask: Tensor<S>, _ operation: StaticString) -> [Int] {
    if mask.shape != self {
      fail("\(operation)", "a mask of shape \(mask.shape) for shape \(self)", "give it the same shape")
    }
    if mask.raw.isNumber { return mask.raw.number == 0 ? [] : Array(0..<elementCount) }
    return mask.raw.nonzeroPlaces(S._elementType)
  }
}

extension RawTensor {
  fileprivate func nonzeroPlaces(_ type: ElementType) -> [Int] {
    withBase(type) { base in
      if type == .double {
        let scalars = base.assumingMemoryBound(to: Double.self)
        return (0..<count).filter { scalars[$0] != 0 }
      }
      let scalars = base.assumingMemoryBound(to: Float.self)
      return (0..<count).filter { scalars[$0] != 0 }
    }
  }
}
