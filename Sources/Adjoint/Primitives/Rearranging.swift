// What moves elements to other places, each a permutation, a selection or zeros around them.

import AdjointTensors

extension Variable: Rearrangeable {}

/// y = x moved along an axis, the end to the beginning
struct Roll: UnaryPrimitive {
  /// How far.
  let places: Int
  let axis: Int

  static let card = PrimitiveCard(
    "roll", formula: "y = roll(x, places, axis)", pullback: "roll(u, −places, axis)", source: "elementary")
  static let saved: SavedValues = .shapes
  static let samples = [
    Sample(Roll(places: 1, axis: 0), [1, -2, 3]), Sample(Roll(places: 2, axis: 1), [[1, -2, 3], [4, 5, 6]])
  ]

  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x.rolled(by: places, axis: axis) }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    Roll(places: x.shape[axis] - places, axis: axis)(u)
  }
}
extension Roll: StableHLOLowering {
  var stableHLO: StableHLOForm { StableHLOForm { b, x in b.rolled(x[0], by: places, axis: axis) } }
}

/// y = x on one side of a diagonal of the last two axes, 0 on the other
struct TriangularPart: UnaryPrimitive {
  let side: Triangle
  let offset: Int

  static let card = PrimitiveCard(
    "triangular part", formula: "y = tril(x, offset) where side = lower, else triu(x, offset)",
    pullback: "tril(u, offset) where side = lower, else triu(u, offset)",
    source: "elementary")
  static let saved: SavedValues = .shapes
  static let samples = [
    Sample(TriangularPart(side: .lower, offset: 0), [[1, -2, 3], [4, 5, 6]]),
    Sample(TriangularPart(side: .upper, offset: 1), [[[1, -2], [3, 4], [5, 6]], [[7, 8], [-9, 1], [2, 3]]])
  ]

  func forward<S>(_ x: Tensor<S>) -> Tensor<S> {
    side == .lower ? x.lowerTriangle(offset: offset) : x.upperTriangle(offset: offset)
  }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    TriangularPart(side: side, offset: offset)(u)
  }
}
extension TriangularPart: StableHLOLowering {
  var stableHLO: StableHLOForm { StableHLOForm { b, x in b.triangle(x[0], side, offset: offset) } }
}

/// y = a matrix put together from the operands
struct Block: Primitive, CustomReflectable, Equatable {
  let blocks: BlockPlaces

  static let card = PrimitiveCard(
    "block", formula: "y = Σᵢ scatter(xᵢ, targetsᵢ, shapeOf(y))", pullback: "u[targetsᵢ]",
    source: "elementary")
  static let saved: SavedValues = .shapes
  static let samples = [
    sample([[[2, 2], [2, 1]], [[2], []]], [[1, -2], [3, 4]], [[5], [6]], [7, 8], Tensor(9)),
    sample([[[], []], [[], []]], Tensor(1), Tensor(-2), Tensor(3), Tensor(4))
  ]

  private static func sample(_ shapes: [[Shape]], _ operands: Tensor<Double>...) -> Sample {
    Sample(Block(blocks: BlockPlaces(shapes)), operands: operands)
  }

  func forward<S>(_ x: [Tensor<S>]) -> Tensor<S> { blocks.assembled(x) }
  func pullback<S>(_ u: Variable<S>, to operand: Int, of x: [Variable<S>], output y: Variable<S>) -> Variable<S>? {
    u[blocks.places[operand]].reshaped(to: x[operand].shape)
  }

  var customMirror: Mirror { Mirror(self, children: ["shape": blocks.shape]) }
}
extension Block: StableHLOLowering { var stableHLO: StableHLOForm { StableHLOForm { b, x in b.assembled(x, blocks) } } }

// ── the functions ───────────────────────────────────────────────────────────────────────────────────────────────

extension Variable {
  /// The elements with the same index along an axis in the opposite order.
  public func flipped(axis: Int) -> Variable { self[shape.flipped(axis: axis)] }

  /// The elements moved along an axis by so many places, those at the end to the beginning: yᵢ = xᵢ₋ₙ, NumPy's `roll`.
  public func rolled(by places: Int, axis: Int) -> Variable {
    let axis = shape.normalized(axis: axis, "rolled"), extent = shape[axis]
    let shift = extent == 0 ? 0 : (places % extent + extent) % extent
    return shift == 0 ? self : Roll(places: shift, axis: axis)(self)
  }

  /// The diagonal of the last two axes, which it takes the place of: yᵢ = xᵢ,ᵢ₊ₖ with the offset k, or xᵢ₋ₖ,ᵢ below 0.
  /// Shape [.., m, n] becomes [.., length]; beyond the corners the length is 0. Fewer than two axes stop the program.
  public func diagonal(offset: Int = 0) -> Variable {
    let place = shape.diagonal(offset, "diagonal")
    return reshaped(to: place.source)[place]
  }

  /// The elements on and below a diagonal of the last two axes, 0 above it: NumPy's `tril`. Fewer than two axes stop the
  /// program.
  public func lowerTriangle(offset: Int = 0) -> Variable {
    shape.checkMatrix("lowerTriangle")
    return TriangularPart(side: .lower, offset: offset)(self)
  }

  /// The elements on and above a diagonal of the last two axes, 0 below it: NumPy's `triu`. Fewer than two axes stop the
  /// program.
  public func upperTriangle(offset: Int = 0) -> Variable {
    shape.checkMatrix("upperTriangle")
    return TriangularPart(side: .upper, offset: offset)(self)
  }

  /// The elements with others before and after them along each axis, one pair of counts for each.
  ///
  /// A count below 0 stops the program. So does a count that reaches the extent where elements are reflected, and any
  /// above 0 where there is no element to repeat.
  public func padded(by widths: [(Int, Int)], with padding: Padding<Scalar> = .constant(0)) -> Variable {
    guard case .constant(let number) = padding else { return padded(with: shape.padding(by: widths, padding)) }
    let place = shape.surroundings(widths)
    if place.isWhole { return self }
    if number == 0 && number.sign == .plus { return placed(at: place) }
    return Replace(place: place)(Variable(Tensor(repeating: number, shape: place.source)), self)
  }
}

/// Matrices with a vector of the last axis on a diagonal, 0 elsewhere: the inverse of `diagonal`. Shape [.., n] becomes
/// [.., m, m] with m = n + |offset|. A scalar stops the program.
public func diagonalMatrix<S>(_ v: Variable<S>, offset: Int = 0) -> Variable<S> {
  let (place, shape) = v.shape.diagonalMatrix(offset, "diagonalMatrix")
  return v.placed(at: place).reshaped(to: shape)
}

/// A matrix put together from rows of parts: NumPy's `block`; of numbers, a matrix of recorded numbers.
///
/// Parts are matrices, vectors (rows) or numbers (1 × 1). Parts of a row have equally many rows, and all rows together
/// equally many columns. Anything else stops the program.
public func block<S>(_ parts: [[Variable<S>]]) -> Variable<S> {
  Block(blocks: BlockPlaces(parts.map { $0.map(\.shape) }))(parts.flatMap { $0 })
}

extension PrimitiveRegistry {
  /// The primitives of subscripts and rearrangements.
  static let indexing: [any Primitive.Type] = [
    Subscript.self, SubscriptTranspose.self, Replace.self, Roll.self, TriangularPart.self, Block.self
  ]
}
