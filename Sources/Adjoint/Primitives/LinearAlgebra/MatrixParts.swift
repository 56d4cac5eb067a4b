// What the pullbacks of matrix functions are made of: triangles, masks of whole matrices, reciprocals of differences.

import AdjointTensors

/// y = a triangle of each matrix, zeros elsewhere; its diagonal whole, halved or left out.
struct WeightedTriangle: UnaryPrimitive {
  enum Diagonal: String, Sendable { case whole, halved, none }
  var isUpper = false
  var diagonal = Diagonal.whole

  static let card = PrimitiveCard(
    "weighted triangle", formula: "y = triangle(x, isUpper, diagonal)",
    pullback: "triangle(u, isUpper, diagonal)", source: "elementary")
  static let saved: SavedValues = .shapes
  static let samples = [
    Sample(WeightedTriangle(), [[1, -2, 3], [4, 5, 6]]),
    Sample(WeightedTriangle(isUpper: true, diagonal: .none), [[1, -2], [3, 4], [5, 6]]),
    Sample(WeightedTriangle(diagonal: .halved), [[[1, -2], [3, 4]], [[5, 6], [7, -8]]])
  ]

  func forward<S>(_ x: Tensor<S>) -> Tensor<S> {
    let weight: S = diagonal == .whole ? 1 : (diagonal == .halved ? 0.5 : 0)
    return x.triangle(upper: isUpper, diagonalWeight: weight)
  }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> { self(u) }
}
extension WeightedTriangle: StableHLOLowering {
  var stableHLO: StableHLOForm { StableHLOForm { b, x in b.triangle(x[0], upper: isUpper, diagonal) } }
}

/// y = g; where the matrix of u is all 0, 0 in place of what is infinite or NaN. For the cotangent g that a rule makes of u.
struct Unselected: BinaryPrimitive {
  static let card = PrimitiveCard(
    "unselected", formula: "y = selected(a, b)", pullback: "u; 0",
    source: "a zero cotangent annihilates")
  static let saved: SavedValues = .shapes
  static let samples = [
    Sample(Unselected(), [[1, -2], [3, 4]], [[0, 0], [0, 0]], constantOperands: [1]),
    Sample(Unselected(), [[[1, -2]], [[3, 4]]], [[[1], [0]], [[0], [0]]], constantOperands: [1])
  ]

  func forward<S>(_ g: Tensor<S>, _ u: Tensor<S>) -> Tensor<S> { g.selected(by: u) }
  func pullback<S>(_ w: Variable<S>, toLeft g: Variable<S>, _ u: Variable<S>, output y: Variable<S>) -> Variable<S> {
    w
  }
  func pullback<S>(_ w: Variable<S>, toRight g: Variable<S>, _ u: Variable<S>, output y: Variable<S>) -> Variable<S> {
    Variable(Tensor(repeating: 0, shape: u.shape))
  }
}
extension Unselected: StableHLOLowering {
  var stableHLO: StableHLOForm { StableHLOForm { b, x in b.selected(x[0], by: x[1]) } }
}

/// yᵢⱼ = 1/(xⱼ − xᵢ), or 1/(xⱼ + xᵢ), of the elements of the last axis; 0 where rounding cannot tell what is divided by
/// from 0, n ulp of the largest |x|.
struct PairReciprocals: UnaryPrimitive {
  var isSum = false

  static let card = PrimitiveCard(
    "pair reciprocals",
    formula:
      "y = 0 where |g| ≤ n ulp column(max |x|), else 1/g, g = row(x) + column(x) where isSum, else row(x) − column(x)",
    pullback: "−Σⱼ w − (Σᵢ w)ᵀ where isSum, else Σⱼ w − (Σᵢ w)ᵀ, w = u ⊙ y²",
    source: "elementary")
  static let saved: SavedValues = .output
  static let samples = [
    Sample(PairReciprocals(), [1, -2, 3]), Sample(PairReciprocals(isSum: true), [[1, 2], [3, 0.5]])
  ]

  func forward<S>(_ x: Tensor<S>) -> Tensor<S> {
    let n = x.shape[x.rank - 1]
    if x.scalarCount == 0 { return Tensor(repeating: 0, shape: Shape(Array(x.shape) + [n])) }
    let row = x.expandingShape(at: -2), column = x.expandingShape(at: -1)
    let gaps = isSum ? row + column : row - column
    let floor = S(n) * S.ulpOfOne * max(abs(x), axes: [x.rank - 1], keepingAxes: true).expandingShape(at: -1)
    let reciprocals = select(Tensor<S>(0), 1 / gaps, where: abs(gaps) .<= floor)
    // An element and itself are no pair.
    return isSum ? reciprocals : reciprocals * (1 - Tensor.identity(n))
  }

  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    let w = u ⊙ (y * y), axis = y.rank - 1
    let byRow = sum(w, axes: [axis]), byColumn = sum(w, axes: [axis - 1])
    return isSum ? -byRow - byColumn : byRow - byColumn
  }
}
extension PairReciprocals: StableHLOLowering {
  var stableHLO: StableHLOForm { StableHLOForm { b, x in b.pairReciprocals(x[0], isSum: isSum) } }
}

/// y = x, descending along the last axis and at least 0; without a gradient where rounding cannot tell it from 0.
struct NonzeroValues: UnaryPrimitive {
  /// Up to how many ulp of the first element count as 0.
  let ulps: Int

  static let card = PrimitiveCard(
    "nonzero values", formula: "y = x", pullback: "u [x > ulps ulp max x]", source: "the subgradient of least norm")
  static let saved: SavedValues = .left
  static let samples = [Sample(NonzeroValues(ulps: 3), [3, 1, 0.2]), Sample(NonzeroValues(ulps: 1), [[4], [2]])]

  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    let floor = S(ulps) * S.ulpOfOne * x.slice(axis: x.rank - 1, 0..<1)
    return select(u, 0, where: 1 - mask(floor, .greaterOrEqual, x))
  }
}
extension NonzeroValues: StableHLOLowering { var stableHLO: StableHLOForm { StableHLOForm { _, x in x[0] } } }

extension Variable {
  /// A triangle of each matrix.
  func triangle(upper: Bool = false, diagonal: WeightedTriangle.Diagonal = .whole) -> Variable {
    WeightedTriangle(isUpper: upper, diagonal: diagonal)(self)
  }

  /// What a rule made of u, but 0 for matrices whose cotangent is all 0: a matrix of a batch that was not selected
  /// contributes nothing, even if it has no answer.
  func annihilated(by u: Variable) -> Variable { Unselected()(self, u) }

  /// A row for each matrix, from a vector for each.
  func asRow() -> Variable { reshaped(to: Shape(Array(shape.dropLast()) + [1, shape[rank - 1]])) }
}

/// A B, either transposed.
func product<S>(
  _ a: Variable<S>, _ b: Variable<S>, transposeLeft: Bool = false, transposeRight: Bool = false
) -> Variable<S> { Matmul(transposeLeft: transposeLeft, transposeRight: transposeRight)(a, b) }
