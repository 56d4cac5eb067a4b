// Order along an axis: sorted elements, the largest ones, and where they stood.

extension Tensor {
  /// The elements in order along an axis, NaN last; equal ones stay in their order.
  public func sorted(axis: Int = -1, descending: Bool = false) -> Tensor {
    ordered(.sorted(descending: descending), axis: axis, "sorted")
  }

  /// Where the elements of `sorted` stand along the axis, of the same shape.
  public func argsort(axis: Int = -1, descending: Bool = false) -> IndexTensor {
    places(.sorted(descending: descending), axis: axis, "argsort")
  }

  /// The k largest elements along an axis, the largest first, with their indices; equal ones by their place, NaN last. More
  /// than the extent stop the program.
  public func topK(_ k: Int, axis: Int = -1) -> (values: Tensor, indices: IndexTensor) {
    shape.check(topK: k, axis: axis)
    return (ordered(.top(k), axis: axis, "topK"), places(.top(k), axis: axis, "topK"))
  }

  /// The index, along the axis, of the largest element: the first of equals, and the first NaN where there is one.
  /// Row-major over the other axes. An empty axis stops the program.
  public func argmax(axis: Int = -1) -> [Int] {
    RawTensor.extremum(raw, axis: shape.filled(axis: axis, "argmax"), largest: true, Scalar._elementType)
  }

  /// The index, along the axis, of the smallest element: the first of equals, and the first NaN where there is one.
  /// Row-major over the other axes. An empty axis stops the program.
  public func argmin(axis: Int = -1) -> [Int] {
    RawTensor.extremum(raw, axis: shape.filled(axis: axis, "argmin"), largest: false, Scalar._elementType)
  }

  /// The elements that a selection chooses along an axis.
  package func ordered(_ selection: OrderSelection, axis: Int, _ operation: StaticString) -> Tensor {
    lastAxis(axis, operation) { selection.gather($0, by: $0) }
  }

  /// Where they stand along the axis.
  package func places(_ selection: OrderSelection, axis: Int, _ operation: StaticString) -> IndexTensor {
    let axis = shape.normalized(axis: axis, "\(operation)"), last = movingAxis(axis, to: -1)
    var shape = last.shape
    shape[shape.rank - 1] = selection.count(of: shape[shape.rank - 1])
    let chosen = IndexTensor(shape: shape, scalars: shape.contains(0) ? [] : selection.indices(in: last))
    return axis == shape.rank - 1 ? chosen : chosen.movingLastAxis(to: axis)
  }
}

/// The largest elements along an axis, which is removed, and where the first of them stands in each place of the other
/// axes, row-major; the first NaN where there is one. An empty axis stops the program.
public func maxWithIndices<S>(_ x: Tensor<S>, axis: Int = -1) -> (values: Tensor<S>, indices: [Int]) {
  let axis = x.shape.filled(axis: axis, "maxWithIndices"), indices = x.argmax(axis: axis)
  return (x.picking(indices, axis: axis), indices)
}

/// The smallest elements along an axis, which is removed, and where the first of them stands in each place of the other
/// axes, row-major; the first NaN where there is one. An empty axis stops the program.
public func minWithIndices<S>(_ x: Tensor<S>, axis: Int = -1) -> (values: Tensor<S>, indices: [Int]) {
  let axis = x.shape.filled(axis: axis, "minWithIndices"), indices = x.argmin(axis: axis)
  return (x.picking(indices, axis: axis), indices)
}

extension Rearrangeable {
  /// A function of the last axis along another one, which is moved there and back.
  package func lastAxis(_ axis: Int, _ operation: StaticString, _ body: (Self) -> Self) -> Self {
    let axis = shape.normalized(axis: axis, "\(operation)")
    if axis == shape.rank - 1 { return body(self) }
    return body(movingAxis(axis, to: -1)).movingAxis(-1, to: axis)
  }
}

extension Shape {
  /// An axis counted from the front, which is not empty.
  package func filled(axis: Int, _ operation: StaticString) -> Int {
    let axis = normalized(axis: axis, "\(operation)")
    if self[axis] == 0 { fail("\(operation)", "axis \(axis) of shape \(self) is empty", "check the extent first") }
    return axis
  }

  package func check(topK k: Int, axis: Int) {
    let extent = self[normalized(axis: axis, "topK")]
    if k < 0 || k > extent {
      fail("topK", "k = \(k) along axis \(axis) of shape \(self)", "k lies in 0...\(extent)")
    }
  }
}

extension IndexTensor {
  /// The last axis in another place.
  fileprivate func movingLastAxis(to axis: Int) -> IndexTensor {
    let extent = shape[shape.rank - 1]
    let outer = shape.prefix(axis).reduce(1, *), inner = shape.dropLast().dropFirst(axis).reduce(1, *)
    var order = Array(shape.dropLast())
    order.insert(extent, at: axis)
    var moved: [Int] = []
    moved.reserveCapacity(scalars.count)
    for o in 0..<outer {
      for e in 0..<extent { for i in 0..<inner { moved.append(scalars[(o * inner + i) * extent + e]) } }
    }
    return IndexTensor(shape: Shape(order), scalars: moved)
  }
}
