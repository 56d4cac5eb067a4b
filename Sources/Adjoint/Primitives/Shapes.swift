// The primitives that rearrange elements. They come in pairs, each the other's transpose: slice and pad, gather and
// scatter; broadcast and sum to shape; a permutation and its inverse.

/// y = x in another shape
public struct Reshape: UnaryPrimitive {
  /// The shape of the output.
  public let shape: Shape

  public static let card = PrimitiveCard(
    "reshape", formula: "y = reshape(x, shape)", pullback: "reshape(u, shapeOf(x))", source: "elementary")
  public static let saved: SavedValues = .shapes
  public static let samples = [
    Sample(Reshape(shape: [3, 2]), [1, -2, 3, 4, 5, 6]), Sample(Reshape(shape: [1, 1]), Tensor(3)),
    Sample(Reshape(shape: [0, 2]), Tensor(shape: [0], scalars: []))
  ]

  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x.reshaped(to: shape) }
  public func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    u.reshaped(to: x.shape)
  }
}
extension Reshape: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.reshape(x[0], shape) } }
}

/// y = x with its axes in another order
public struct Permute: UnaryPrimitive, Equatable {
  /// The input's axes in the output's order.
  public let axes: [Int]

  public static let card = PrimitiveCard(
    "permute", formula: "y = permute(x, axes)", pullback: "permute(u, inverse(axes))", source: "elementary")
  public static let saved: SavedValues = .shapes
  public static let samples = [
    Sample(Permute(axes: [1, 0]), [[1, -2, 3], [4, 5, 6]]),
    Sample(Permute(axes: [2, 0, 1]), [[[1, -2], [3, 4], [5, 6]]])
  ]

  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x.permuted(to: axes) }
  public func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    var inverse = axes
    for (position, axis) in axes.enumerated() { inverse[axis] = position }
    return u.permuted(to: inverse)
  }
}
extension Permute: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.transpose(x[0], axes) } }
}

/// y = x repeated to a larger shape
public struct Broadcast: UnaryPrimitive {
  /// The shape of the output.
  public let shape: Shape

  public static let card = PrimitiveCard(
    "broadcast", formula: "y = broadcast(x, shape)", pullback: "sumTo(u, shapeOf(x))", source: "elementary")
  public static let saved: SavedValues = .shapes
  public static let samples = [
    Sample(Broadcast(shape: [2, 3]), [1, -2, 3]), Sample(Broadcast(shape: [2, 3, 2]), [[1], [-2], [3]]),
    Sample(Broadcast(shape: [2, 2]), Tensor(3))
  ]

  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x.broadcast(to: shape) }
  public func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    u.summed(to: x.shape)
  }
}
extension Broadcast: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.broadcast(x[0], to: shape) } }
}

/// y = x[range] along an axis
public struct Slice: UnaryPrimitive {
  /// The axis, from 0.
  public let axis: Int
  /// The positions that are kept.
  public let range: Range<Int>

  public static let card = PrimitiveCard(
    "slice", formula: "y = slice(x, axis, start, end)", pullback: "pad(u, axis, start, size(x, axis))",
    source: "elementary")
  public static let saved: SavedValues = .shapes
  public static let samples = [
    Sample(Slice(axis: 0, range: 1..<3), [1, -2, 3, 4]), Sample(Slice(axis: 1, range: 0..<1), [[1, -2, 3], [4, 5, 6]]),
    Sample(Slice(axis: 0, range: 2..<2), [1, -2, 3])
  ]

  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x.slice(axis: axis, range) }
  public func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    Pad(axis: axis, start: range.lowerBound, extent: x.shape[axis])(u)
  }
}
extension Slice: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.slice(x[0], axis: axis, range) } }
}

/// y = zeros with x at `start` along an axis
struct Pad: UnaryPrimitive {
  let axis: Int
  let start: Int
  let extent: Int

  static let card = PrimitiveCard(
    "pad", formula: "y = pad(x, axis, start, extent)", pullback: "slice(u, axis, start, start + size(x, axis))",
    source: "the transpose of a slice")
  static let saved: SavedValues = .shapes
  static let samples = [
    Sample(Pad(axis: 0, start: 1, extent: 4), [1, -2]), Sample(Pad(axis: 1, start: 0, extent: 3), [[1, -2], [3, 4]])
  ]

  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x.padded(axis: axis, start: start, extent: extent) }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    u.slice(axis: axis, start..<start + x.shape[axis])
  }
}
extension Pad: StableHLOLowering {
  var stableHLO: StableHLOForm { StableHLOForm { b, x in b.padded(x[0], axis: axis, start: start, extent: extent) } }
}

/// y = the slices of x at indices along an axis
public struct Gather: UnaryPrimitive {
  /// The positions along the axis, in the order of the output; they may repeat.
  public let indices: [Int]
  /// The axis, from 0.
  public let axis: Int

  public static let card = PrimitiveCard(
    "gather", formula: "y = take(x, indices, axis)", pullback: "put(u, indices, axis, size(x, axis))",
    source: "elementary")
  public static let saved: SavedValues = .shapes
  public static let samples = [
    Sample(Gather(indices: [2, 0, 2], axis: 0), [1, -2, 3]), Sample(Gather(indices: [1, 1], axis: 1), [[1, -2], [3, 4]])
  ]

  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x.gathering(indices, axis: axis) }
  public func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    ScatterAdd(indices: indices, axis: axis, extent: x.shape[axis])(u)
  }
}
extension Gather: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.gather(x[0], indices, axis: axis) } }
}

/// y = zeros with the slices of x added at indices along an axis
struct ScatterAdd: UnaryPrimitive {
  let indices: [Int]
  let axis: Int
  let extent: Int

  static let card = PrimitiveCard(
    "scatter add", formula: "y = put(x, indices, axis, extent)", pullback: "take(u, indices, axis)",
    source: "the transpose of a gather")
  static let saved: SavedValues = .shapes
  static let samples = [
    Sample(ScatterAdd(indices: [2, 0, 2], axis: 0, extent: 3), [1, -2, 3]),
    Sample(ScatterAdd(indices: [1], axis: 1, extent: 2), [[1], [-2]])
  ]

  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x.scatterAdding(indices, axis: axis, extent: extent) }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    u.gathering(indices, axis: axis)
  }
}
extension ScatterAdd: StableHLOLowering {
  var stableHLO: StableHLOForm { StableHLOForm { b, x in b.scattered(x[0], indices, axis: axis, extent: extent) } }
}

/// y = the operands one after another along an axis
public struct Concatenate: Primitive, CustomReflectable {
  /// The axis, from 0.
  public let axis: Int
  /// Where each operand begins along the axis, and where the last one ends.
  let starts: [Int]

  /// Operands of the given extents along the axis.
  init(axis: Int, extents: [Int]) {
    self.axis = axis
    starts = extents.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
  }

  public static let card = PrimitiveCard(
    "concatenate", formula: "y = concatenate(x…, axis)", pullback: "u[targetsᵢ]",
    source: "elementary")
  public static let saved: SavedValues = .shapes
  public static let samples = [
    Sample(Concatenate(axis: 0, extents: [2, 1, 3]), [1, -2], [3], [4, 5, 6]),
    Sample(Concatenate(axis: 1, extents: [1, 2]), [[1], [-2]], [[3, 4], [5, 6]])
  ]

  public func forward<S>(_ x: [Tensor<S>]) -> Tensor<S> { concatenate(x, axis: axis) }
  public func pullback<S>(_ u: Variable<S>, to operand: Int, of x: [Variable<S>], output y: Variable<S>) -> Variable<S>?
  {
    u.slice(axis: axis, starts[operand]..<starts[operand + 1])
  }

  /// What prints as its attributes: the axis. Where operands begin, their shapes say.
  public var customMirror: Mirror { Mirror(self, children: ["axis": axis]) }
}
extension Concatenate: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.concatenate(x, axis: axis) } }
}

// ── the functions ───────────────────────────────────────────────────────────────────────────────────────────────

extension Variable {
  /// The same elements in another shape; one extent may be −1, to be inferred.
  public func reshaped(to shape: Shape) -> Variable {
    let target = self.shape.resolved(shape, "reshaped(to:)")
    return target == self.shape ? self : Reshape(shape: target)(self)
  }

  /// The axes in reverse order: a matrix's transpose.
  public func transposed() -> Variable { permuted(to: Array(shape.allAxes.reversed())) }

  /// The axes in a new order: axis i of the result is axis `axes[i]` of this variable.
  public func permuted(to axes: [Int]) -> Variable { Permute(axes: shape.normalized(permutation: axes))(self) }

  /// The elements repeated to a larger shape by NumPy's rules.
  public func broadcast(to shape: Shape) -> Variable { self.shape == shape ? self : Broadcast(shape: shape)(self) }

  /// A new axis of extent 1 at the given place; −1 puts it last.
  public func expandingShape(at axis: Int) -> Variable { reshaped(to: shape.expanded(at: axis)) }

  /// Without the axes of extent 1, or without one such axis.
  public func squeezingShape() -> Variable { reshaped(to: shape.squeezed()) }
  /// Without one axis of extent 1; another extent stops the program.
  public func squeezingShape(at axis: Int) -> Variable { reshaped(to: shape.squeezed(at: axis)) }

  /// The elements whose index along the axis lies in the range.
  public func slice(axis: Int, _ range: Range<Int>) -> Variable {
    let axis = shape.normalized(axis: axis, "slice")
    shape.check(range, axis: axis)
    return Slice(axis: axis, range: range)(self)
  }

  /// The slices at the given indices along the axis, in that order, repeats allowed.
  public func gathering(_ indices: [Int], axis: Int) -> Variable {
    let axis = shape.normalized(axis: axis, "gathering")
    shape.check(indices, axis: axis)
    return Gather(indices: indices, axis: axis)(self)
  }
}

/// The variables one after another along an existing axis.
public func concatenate<S>(_ variables: [Variable<S>], axis: Int = 0) -> Variable<S> {
  let axis = Shape.joined(variables.map { $0.shape }, axis: axis)
  return Concatenate(axis: axis, extents: variables.map { $0.shape[axis] })(variables)
}

/// Variables of one shape along a new axis.
public func stack<S>(_ variables: [Variable<S>], axis: Int = 0) -> Variable<S> {
  let axis = Shape.stacked(variables.map { $0.shape }, axis: axis)
  return concatenate(variables.map { $0.expandingShape(at: axis) }, axis: axis)
}
