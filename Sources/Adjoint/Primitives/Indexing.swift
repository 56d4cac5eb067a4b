// Reading and writing the place that a subscript names. Reading it and putting elements among zeros at it are each other's
// transpose; assigning to it is linear in both operands.

import AdjointTensors

/// y = the elements of x that a subscript names
struct Subscript: UnaryPrimitive, CustomReflectable {
  let place: IndexedPlace

  static let card = PrimitiveCard(
    "subscript", formula: "y = x[sources]", pullback: "scatter(u, sources, shapeOf(x))", source: "elementary")
  static let saved: SavedValues = .shapes
  static let samples = [
    sample([-2], [1, -2, 3]), sample([1], [[1, -2, 3], [4, 5, 6]]), sample([0..., 1], [[1, -2, 3], [4, 5, 6]]),
    sample([AxisIndex.stride(by: -2), AxisIndex.newAxis, 1..<3], [[1, -2, 3], [4, 5, 6], [7, 8, 9]]),
    sample([[2, 0, 2]], [1, -2, 3]), sample([1, AxisIndex.ellipsis, [1, 1, 0]], [[[1, -2], [3, 4]], [[5, 6], [7, 8]]]),
    sample([1..<1], [1, -2])
  ]

  private static func sample(_ indices: [any TensorIndex], _ x: Tensor<Double>) -> Sample {
    Sample(Subscript(place: IndexedPlace(indices, in: x.shape)), x)
  }

  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x[place] }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    SubscriptTranspose(place: place)(u)
  }

  var customMirror: Mirror { Mirror(self, children: ["at": "[\(place)]"]) }
}
extension Subscript: StableHLOLowering {
  var stableHLO: StableHLOForm { StableHLOForm { b, x in b.read(x[0], place) } }
}

/// y = zeros with x added at the place that a subscript names
struct SubscriptTranspose: UnaryPrimitive, CustomReflectable {
  let place: IndexedPlace

  static let card = PrimitiveCard(
    "subscript transpose", formula: "y = scatter(x, targets, shapeOf(y))", pullback: "u[targets]",
    source: "the transpose of a subscript")
  static let saved: SavedValues = .shapes
  static let samples = [
    sample([1], in: [3], Tensor(3)), sample([0..., 1], in: [2, 3], [4, -5]),
    sample([AxisIndex.stride(by: -2), AxisIndex.newAxis, 1], in: [3, 2], [[4], [-5]]),
    sample([0, [2, 0, 2]], in: [2, 3], [1, -2, 3])
  ]

  private static func sample(_ indices: [any TensorIndex], in shape: Shape, _ x: Tensor<Double>) -> Sample {
    Sample(SubscriptTranspose(place: IndexedPlace(indices, in: shape)), x)
  }

  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x.placed(at: place) }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    Subscript(place: place)(u)
  }

  var customMirror: Mirror { Mirror(self, children: ["at": "[\(place)]", "shape": place.source]) }
}
extension SubscriptTranspose: StableHLOLowering {
  var stableHLO: StableHLOForm { StableHLOForm { b, x in b.written(x[0], at: place) } }
}

/// y = a with b, broadcast, at the place that a subscript names; no place is named twice.
struct Replace: BinaryPrimitive, CustomReflectable {
  let place: IndexedPlace

  static let card = PrimitiveCard(
    "replace", formula: "y = b[sources] where sources ≥ 0, else a",
    pullback: "0 where sources ≥ 0, else u; scatter(u, sources, shapeOf(b))",
    source: "elementary")
  static let saved: SavedValues = .shapes
  static let samples = [
    sample([1], [1, -2, 3], Tensor(4)), sample([0..., 1], [[1, -2, 3], [4, 5, 6]], [7, -8]),
    sample([AxisIndex.stride(by: -1), [2, 0]], [[1, -2, 3], [4, 5, 6]], [[7, -8], [9, 10]]),
    sample([0], Tensor(shape: [1], scalars: [3]), Tensor(5)),
    sample([0..., 1..<3], [[1, -2, 3], [4, 5, 6]], [[7], [-8]])
  ]

  private static func sample(_ indices: [any TensorIndex], _ a: Tensor<Double>, _ b: Tensor<Double>) -> Sample {
    Sample(Replace(place: IndexedPlace(indices, in: a.shape)), a, b)
  }

  func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> {
    var y = a
    y.replace(at: place, with: b, "replacing(at:with:)")
    return y
  }
  func pullback<S>(_ u: Variable<S>, toLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    Replace(place: place)(u, Variable(Tensor.zeros(place.shape)))
  }
  func pullback<S>(_ u: Variable<S>, toRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    Subscript(place: place)(u)
  }

  var customMirror: Mirror { Mirror(self, children: ["at": "[\(place)]"]) }
}
extension Replace: StableHLOLowering {
  var stableHLO: StableHLOForm { StableHLOForm { b, x in b.replaced(x[0], with: x[1], at: place) } }
}

// ── the functions ───────────────────────────────────────────────────────────────────────────────────────────────

extension Variable {
  /// The elements that the indices name, as NumPy's basic indices do; axes that are not named stay whole.
  ///
  /// An `Int` takes one element and removes the axis, a range keeps it: `x[2]`, `x[1..<3]`, `x[(-2)...]`, `x[..<(-1), 0]`.
  /// A list takes elements in any order, repeats allowed (their cotangents add up), and its axis stays in its place:
  /// `x[[0, 2, 2]]`. `.stride(by: -1)` takes every so-manieth, `.ellipsis` as many whole axes as are left, and `.newAxis`
  /// adds one of extent 1.
  ///
  /// Assigning to it is `replacing(at:with:)`: it copies the variable, so `stack` in a loop.
  ///
  /// An index or a bound beyond the axis stops the program, and so do more indices than axes, two ellipses and two lists.
  public subscript(indices: any TensorIndex...) -> Variable {
    get { self[IndexedPlace(indices, in: shape)] }
    set { self = replacing(IndexedPlace(indices, in: shape), with: newValue, "subscript") }
  }

  /// The elements at a place; nothing is copied where that is all of them.
  subscript(place: IndexedPlace) -> Variable {
    place.isWhole ? reshaped(to: place.shape) : Subscript(place: place)(self)
  }

  /// Zeros with this variable's elements added at a place.
  func placed(at place: IndexedPlace) -> Variable {
    place.isWhole ? reshaped(to: place.source) : SubscriptTranspose(place: place)(self)
  }

  fileprivate func replacing(_ place: IndexedPlace, with v: Variable, _ operation: StaticString) -> Variable {
    v.shape.check(broadcastTo: place, operation)
    if place.isWhole { return v.broadcast(to: place.shape).reshaped(to: shape) }
    // Of a place named twice the last element stays: the others are left out here, and get no cotangent.
    if let (once, positions) = place.withoutRepeats {
      return Replace(place: once)(
        self, v.broadcast(to: place.shape).gathering(positions, axis: place.listAxisInShape))
    }
    return Replace(place: place)(self, v)
  }

  fileprivate func adding(_ v: Variable, _ place: IndexedPlace) -> Variable {
    v.shape.check(broadcastTo: place, "adding(_:at:)")
    return self + v.broadcast(to: place.shape).placed(at: place)
  }
}

extension Variable {
  /// This variable with other elements at a place, which are broadcast to it: JAX's `x.at[…].set(v)`. The indices are
  /// those of a subscript; a place that they name twice takes the last.
  public func replacing(at indices: any TensorIndex..., with v: Variable) -> Variable {
    replacing(IndexedPlace(indices, in: shape, "replacing(at:with:)"), with: v, "replacing(at:with:)")
  }

  /// This variable with constants at a place, which are broadcast to it.
  public func replacing(at indices: any TensorIndex..., with v: Tensor<Scalar>) -> Variable {
    replacing(IndexedPlace(indices, in: shape, "replacing(at:with:)"), with: Variable(v), "replacing(at:with:)")
  }

  /// This variable with one number at a place.
  public func replacing(at indices: any TensorIndex..., with v: Scalar) -> Variable {
    replacing(IndexedPlace(indices, in: shape, "replacing(at:with:)"), with: Variable(v), "replacing(at:with:)")
  }

  /// This variable with elements added at a place, broadcast to it: JAX's `x.at[…].add(v)`. The indices are those of a
  /// subscript; a place that they name twice gets both.
  public func adding(_ v: Variable, at indices: any TensorIndex...) -> Variable {
    adding(v, IndexedPlace(indices, in: shape, "adding(_:at:)"))
  }

  /// This variable with constants added at a place, broadcast to it.
  public func adding(_ v: Tensor<Scalar>, at indices: any TensorIndex...) -> Variable {
    adding(Variable(v), IndexedPlace(indices, in: shape, "adding(_:at:)"))
  }

  /// This variable with one number added at a place.
  public func adding(_ v: Scalar, at indices: any TensorIndex...) -> Variable {
    adding(Variable(v), IndexedPlace(indices, in: shape, "adding(_:at:)"))
  }

  /// The elements where the mask is not 0, row-major along one axis: NumPy's `x[mask]`. A mask of another shape stops the
  /// program.
  public func elements(where mask: Tensor<Scalar>) -> Variable {
    flattened().gathering(shape.places(where: mask, "elements(where:)"), axis: 0)
  }

  /// This variable with elements added at indices along an axis, which differ from place to place of the others: the
  /// transpose of `takingAlong`, PyTorch's `scatter_add`. y[i, indices[i, j]] += v[i, j] for axis 1, repeats add up.
  ///
  /// `v` is broadcast to the shape that `takingAlong` gives.
  public func addingAlong(_ indices: IndexTensor, _ v: Variable, axis: Int) -> Variable {
    let axis = shape.normalized(axis: axis, "addingAlong")
    let (flat, places) = shape.flatIndices(along: axis, indices, adding: v.shape, "addingAlong")
    let place = IndexedPlace([flat], in: [scalarCount])
    return self + v.broadcast(to: places).flattened().placed(at: place).reshaped(to: shape)
  }

  /// This variable with constants added at indices along an axis.
  public func addingAlong(_ indices: IndexTensor, _ v: Tensor<Scalar>, axis: Int) -> Variable {
    addingAlong(indices, Variable(v), axis: axis)
  }
}

extension Tensor {
  /// Constants with a variable's elements at a place, which are broadcast to it.
  public func replacing(at indices: any TensorIndex..., with v: Variable<Scalar>) -> Variable<Scalar> {
    Variable(self).replacing(IndexedPlace(indices, in: shape, "replacing(at:with:)"), with: v, "replacing(at:with:)")
  }

  /// Constants with a variable's elements added at a place, broadcast to it.
  public func adding(_ v: Variable<Scalar>, at indices: any TensorIndex...) -> Variable<Scalar> {
    Variable(self).adding(v, IndexedPlace(indices, in: shape, "adding(_:at:)"))
  }

  /// Constants with a variable's elements added at indices along an axis.
  public func addingAlong(_ indices: IndexTensor, _ v: Variable<Scalar>, axis: Int) -> Variable<Scalar> {
    Variable(self).addingAlong(indices, v, axis: axis)
  }
}
