// Reductions along axes, and what undoes them. Axes are counted from the front and ascending; a function's may be negative.

/// y = Σ x along axes
public struct Sum: UnaryPrimitive, Equatable {
  /// The axes to reduce, from 0.
  public let axes: [Int]
  /// Whether the reduced axes stay, with extent 1.
  public let keepingAxes: Bool

  public static let card = PrimitiveCard("sum", formula: "y = Σ x", pullback: "u", source: "elementary")
  public static let saved: SavedValues = .shapes
  public static let samples = Sample.reductions { Sum(axes: $0, keepingAxes: $1) }

  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { sum(x, axes: axes, keepingAxes: keepingAxes) }
  public func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    u.spread(along: axes, to: x.shape)
  }
}
extension Sum: StableHLOLowering {
  public var stableHLO: StableHLOForm { .reduction(.add, axes: axes, keepingAxes: keepingAxes) }
}

/// y = Σ x / count along axes
public struct Mean: UnaryPrimitive, Equatable {
  /// The axes to reduce, from 0.
  public let axes: [Int]
  /// Whether the reduced axes stay, with extent 1.
  public let keepingAxes: Bool

  public static let card = PrimitiveCard(
    "mean", formula: "y = Σ x / n", pullback: "u / n", source: "elementary")
  public static let saved: SavedValues = .shapes
  public static let samples = Sample.reductions { Mean(axes: $0, keepingAxes: $1) }

  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { mean(x, axes: axes, keepingAxes: keepingAxes) }
  public func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    (u / Variable(number: S(axes.reduce(1) { $0 * x.shape[$1] }))).spread(along: axes, to: x.shape)
  }
}
extension Mean: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.mean(x[0], axes: axes, keepingAxes: keepingAxes) } }
}

/// y = max x along axes; equal maxima share the cotangent.
public struct Max: UnaryPrimitive, Equatable {
  /// The axes to reduce, from 0.
  public let axes: [Int]
  /// Whether the reduced axes stay, with extent 1.
  public let keepingAxes: Bool

  public static let card = PrimitiveCard(
    "max", formula: "y = max x", pullback: "u [x = y] / Σ [x = y]", source: "elementary; ties share")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.reductions { Max(axes: $0, keepingAxes: $1) }

  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { max(x, axes: axes, keepingAxes: keepingAxes) }
  public func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    u.spread(along: axes, to: x.shape) ⊙ ExtremumShares(extremum: .largest, axes: axes)([x])
  }
}
extension Max: StableHLOLowering {
  public var stableHLO: StableHLOForm { .reduction(.maximum, axes: axes, keepingAxes: keepingAxes) }
}

/// y = min x along axes; equal minima share the cotangent.
public struct Min: UnaryPrimitive, Equatable {
  /// The axes to reduce, from 0.
  public let axes: [Int]
  /// Whether the reduced axes stay, with extent 1.
  public let keepingAxes: Bool

  public static let card = PrimitiveCard(
    "min", formula: "y = min x", pullback: "u [x = y] / Σ [x = y]", source: "elementary; ties share")
  public static let saved: SavedValues = .operands
  public static let samples = Sample.reductions { Min(axes: $0, keepingAxes: $1) }

  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { min(x, axes: axes, keepingAxes: keepingAxes) }
  public func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    u.spread(along: axes, to: x.shape) ⊙ ExtremumShares(extremum: .smallest, axes: axes)([x])
  }
}
extension Min: StableHLOLowering {
  public var stableHLO: StableHLOForm { .reduction(.minimum, axes: axes, keepingAxes: keepingAxes) }
}

/// y = Π x along one axis
public struct Product: UnaryPrimitive {
  /// The axis, from 0.
  public let axis: Int

  public static let card = PrimitiveCard(
    "product", formula: "y = Π x", pullback: "u ⊙ productOfOthers(x)", source: "elementary")
  public static let saved: SavedValues = .operands
  public static let samples = [
    Sample(Product(axis: 0), [0.3, -1.2, 2, 0.5]), Sample(Product(axis: 0), [0, 2, 3]),
    Sample(Product(axis: 1), [[0.3, -1.2, 2], [1, 0.5, -2]]), Sample(Product(axis: 0), [[0.3, -1.2, 2]])
  ]

  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { product(x, axes: [axis], keepingAxes: true) }
  public func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    let extent = x.shape[axis], outer = x.shape.prefix(axis).reduce(1, *)
    let inner = x.shape.dropFirst(axis + 1).reduce(1, *)
    return u ⊙ others(x.reshaped(to: [outer, extent, inner])).reshaped(to: x.shape)
  }

  /// For each element of [outer, extent, inner], the product of the others along the middle axis: no division, so zeros
  /// are no trouble. Products of pairs go up a tree, and down it, for each element of a pair, the product of all that
  /// is not its own: some steps over whole tensors for each of log₂ n levels.
  private func others<S>(_ x: Variable<S>) -> Variable<S> {
    var levels: [(even: Variable<S>, odd: Variable<S>)] = []
    var products = x
    while products.shape[1] > 1 {
      let pair = halves(products)
      levels.append(pair)
      products = pair.even * pair.odd
    }
    var result = Variable(Tensor<S>(repeating: 1, shape: products.shape))
    for (even, odd) in levels.reversed() {
      let parents = result.slice(axis: 1, 0..<even.shape[1])
      result = stack([parents * odd, parents * even], axis: 2)
        .reshaped(to: [even.shape[0], 2 * even.shape[1], even.shape[2]])
    }
    return result.slice(axis: 1, 0..<x.shape[1])
  }

  /// The elements at even places and those at odd ones along the middle axis, a 1 added where one is missing.
  private func halves<S>(_ x: Variable<S>) -> (even: Variable<S>, odd: Variable<S>) {
    let outer = x.shape[0], extent = x.shape[1], inner = x.shape[2], half = (extent + 1) / 2
    let ones = Variable(Tensor<S>(repeating: 1, shape: [outer, 1, inner]))
    let pairs = (extent % 2 == 0 ? x : concatenate([x, ones], axis: 1)).reshaped(to: [outer, half, 2, inner])
    func part(_ place: Int) -> Variable<S> {
      pairs.slice(axis: 2, place..<place + 1).reshaped(to: [outer, half, inner])
    }
    return (part(0), part(1))
  }
}
extension Product: StableHLOLowering {
  public var stableHLO: StableHLOForm { .reduction(.multiply, axes: [axis], keepingAxes: true) }
}

/// y = Σ (x − mean)² / (count − correction) along axes
public struct Variance: UnaryPrimitive, Equatable {
  /// The axes to reduce, from 0.
  public let axes: [Int]
  /// Whether the reduced axes stay, with extent 1.
  public let keepingAxes: Bool
  /// What is subtracted from the count of elements.
  public let correction: Int

  public static let card = PrimitiveCard(
    "variance", formula: "y = Σ (x − mean x)² / (n − correction)", pullback: "u ⊙ 2 (x − mean x) / (n − correction)",
    source: "elementary; two passes")
  public static let saved: SavedValues = .operands
  public static let samples =
    Sample.reductions { Variance(axes: $0, keepingAxes: $1, correction: 0) }
    + [Sample(Variance(axes: [0], keepingAxes: false, correction: 1), [0.3, -1.2, 2])]

  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> {
    variance(x, axes: axes, keepingAxes: keepingAxes, correction: correction)
  }
  public func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    let count = x.shape.degreesOfFreedom(axes, correction: correction)
    let centred = x - mean(x, axes: axes, keepingAxes: true)
    return (u * Variable(number: 2 / S(count))).spread(along: axes, to: x.shape) ⊙ centred
  }
}
extension Variance: StableHLOLowering {
  public var stableHLO: StableHLOForm {
    StableHLOForm { b, x in
      b.variance(x[0], axes: axes, keepingAxes: keepingAxes, correction: correction)
    }
  }
}

/// y = √variance x along axes
public struct StandardDeviation: UnaryPrimitive, Equatable {
  /// The axes to reduce, from 0.
  public let axes: [Int]
  /// Whether the reduced axes stay, with extent 1.
  public let keepingAxes: Bool
  /// What is subtracted from the count of elements.
  public let correction: Int

  public static let card = PrimitiveCard(
    "standardDeviation", formula: "y = √(Σ (x − mean x)² / (n − correction))",
    pullback: "u ⊙ (x − mean x) / ((n − correction) y) where y ≠ 0, else 0",
    source: "elementary; of a constant the subgradient 0")
  public static let samples =
    Sample.reductions { StandardDeviation(axes: $0, keepingAxes: $1, correction: 0) }.filter {
      $0.operands[0].scalarCount > 1 && $0.operands[0].shape[0] > 1
    } + [Sample(StandardDeviation(axes: [0], keepingAxes: false, correction: 1), [0.3, -1.2, 2])]

  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> {
    standardDeviation(x, axes: axes, keepingAxes: keepingAxes, correction: correction)
  }
  public func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    let count = axes.reduce(1) { $0 * x.shape[$1] } - correction
    let centred = x - mean(x, axes: axes, keepingAxes: true), y = y.spread(along: axes, to: x.shape)
    let u = u.spread(along: axes, to: x.shape)
    // As for the norm: a cotangent that depends on x must meet 1 / y as it is where it is differentiated again.
    if x.isRecorded { return centred ⊙ ((u.isRecorded ? u / y : u ⊙ (1 / y)) / Variable(number: S(count))) }
    return u ⊙ (select(centred / y, 0, where: mask(y, .notEqual, Variable(0))) / Variable(number: S(count)))
  }
}
extension StandardDeviation: StableHLOLowering {
  public var stableHLO: StableHLOForm {
    StableHLOForm { b, x in
      b.standardDeviation(x[0], axes: axes, keepingAxes: keepingAxes, correction: correction)
    }
  }
}

/// y = x summed over the axes that broadcasting a tensor of the given shape adds or stretches
struct SumToShape: UnaryPrimitive {
  let shape: Shape

  static let card = PrimitiveCard(
    "sum to shape", formula: "y = sumTo(x, shape)", pullback: "u",
    source: "the transpose of broadcasting")
  static let saved: SavedValues = .shapes
  static let samples = [
    Sample(SumToShape(shape: [3, 1]), [[[0.3, -1.2], [2, 1], [5, 0]]]), Sample(SumToShape(shape: []), [[1, 2], [3, 4]])
  ]

  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { Tensor(raw: RawTensor.sum(x.raw, to: shape, S._elementType)) }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    u.broadcast(to: x.shape)
  }
}
extension SumToShape: StableHLOLowering {
  var stableHLO: StableHLOForm { StableHLOForm { b, x in b.sum(x[0], to: shape) } }
}

extension Variable {
  /// The sum that undoes a broadcast from the given shape to this one.
  func summed(to shape: Shape) -> Variable { self.shape == shape ? self : SumToShape(shape: shape)(self) }

  /// A reduced cotangent repeated along the reduced axes.
  func spread(along axes: [Int], to shape: Shape) -> Variable {
    // One number for all, and nothing recorded: the most frequent case.
    if core == nil && raw.isNumber {
      return Variable(raw: RawTensor(repeating: raw.number, shape: shape, Scalar._elementType))
    }
    let kept = shape.removing(axes: axes, keeping: true)
    return (self.shape == kept ? self : reshaped(to: kept)).broadcast(to: shape)
  }
}

extension Sample {
  /// A reduction over one axis and several, with and without keeping them, of extents 1 too.
  static func reductions(_ primitive: ([Int], Bool) -> any Primitive) -> [Sample] {
    let x: Tensor<Double> = [[[0.3, -1.2], [2, 0.5], [-0.7, 1.1]], [[0.4, -2], [3, -0.1], [1.7, -0.2]]]
    // In a cube, axes that changed places do not show in the shape.
    let cube = x.slice(axis: 1, 0..<2)
    return [
      Sample(primitive([1], false), x), Sample(primitive([0, 2], true), x), Sample(primitive([0, 1, 2], false), x),
      Sample(primitive([0, 2], false), cube),
      Sample(primitive([0], false), [[1.5, 2, -3]]), Sample(primitive([0], true), [0.25])
    ]
  }
}

// ── the functions ───────────────────────────────────────────────────────────────────────────────────────────────

/// The sum over all elements, or along axes.
public func sum<S>(_ x: Variable<S>) -> Variable<S> { Sum(axes: x.shape.allAxes, keepingAxes: false)(x) }
/// The sum along one axis, which is removed unless kept.
public func sum<S>(_ x: Variable<S>, axis: Int, keepingAxes: Bool = false) -> Variable<S> {
  sum(x, axes: [axis], keepingAxes: keepingAxes)
}
/// The sum along some axes, which stay with extent 1 if kept.
public func sum<S>(_ x: Variable<S>, axes: [Int], keepingAxes: Bool = false) -> Variable<S> {
  Sum(axes: x.shape.normalized(axes: axes, "sum"), keepingAxes: keepingAxes)(x)
}

/// The arithmetic mean; NaN of nothing.
public func mean<S>(_ x: Variable<S>) -> Variable<S> { Mean(axes: x.shape.allAxes, keepingAxes: false)(x) }
/// The arithmetic mean along one axis, which is removed unless kept; NaN of nothing.
public func mean<S>(_ x: Variable<S>, axis: Int, keepingAxes: Bool = false) -> Variable<S> {
  mean(x, axes: [axis], keepingAxes: keepingAxes)
}
/// The arithmetic mean along some axes, which stay with extent 1 if kept; NaN of nothing.
public func mean<S>(_ x: Variable<S>, axes: [Int], keepingAxes: Bool = false) -> Variable<S> {
  Mean(axes: x.shape.normalized(axes: axes, "mean"), keepingAxes: keepingAxes)(x)
}

/// The largest element; equal ones share the gradient. Over nothing it stops the program.
public func max<S>(_ x: Variable<S>) -> Variable<S> { Max(axes: x.shape.allAxes, keepingAxes: false)(x) }
/// The largest element along one axis, which is removed unless kept; over nothing it stops the program.
public func max<S>(_ x: Variable<S>, axis: Int, keepingAxes: Bool = false) -> Variable<S> {
  max(x, axes: [axis], keepingAxes: keepingAxes)
}
/// The largest element along some axes, which stay with extent 1 if kept; over nothing it stops the program.
public func max<S>(_ x: Variable<S>, axes: [Int], keepingAxes: Bool = false) -> Variable<S> {
  Max(axes: x.shape.normalized(axes: axes, "max"), keepingAxes: keepingAxes)(x)
}

/// The smallest element; equal ones share the gradient. Over nothing it stops the program.
public func min<S>(_ x: Variable<S>) -> Variable<S> { Min(axes: x.shape.allAxes, keepingAxes: false)(x) }
/// The smallest element along one axis, which is removed unless kept; over nothing it stops the program.
public func min<S>(_ x: Variable<S>, axis: Int, keepingAxes: Bool = false) -> Variable<S> {
  min(x, axes: [axis], keepingAxes: keepingAxes)
}
/// The smallest element along some axes, which stay with extent 1 if kept; over nothing it stops the program.
public func min<S>(_ x: Variable<S>, axes: [Int], keepingAxes: Bool = false) -> Variable<S> {
  Min(axes: x.shape.normalized(axes: axes, "min"), keepingAxes: keepingAxes)(x)
}

/// The product; right where elements are zero. 1 of nothing.
public func product<S>(_ x: Variable<S>) -> Variable<S> {
  Product(axis: 0)(x.reshaped(to: [x.scalarCount])).reshaped(to: [])
}
/// The product along one axis, which is removed unless kept; 1 of nothing.
public func product<S>(_ x: Variable<S>, axis: Int, keepingAxes: Bool = false) -> Variable<S> {
  product(x, axes: [axis], keepingAxes: keepingAxes)
}
/// The product along some axes, which stay with extent 1 if kept; 1 of nothing.
public func product<S>(_ x: Variable<S>, axes: [Int], keepingAxes: Bool = false) -> Variable<S> {
  let axes = x.shape.normalized(axes: axes, "product")
  let reduced = axes.reduce(x) { Product(axis: $1)($0) }
  return keepingAxes ? reduced : reduced.reshaped(to: x.shape.removing(axes: axes, keeping: false))
}

/// The variance Σ (x − mean)² / (count − correction).
public func variance<S>(_ x: Variable<S>, correction: Int = 0) -> Variable<S> {
  variance(x, axes: x.shape.allAxes, correction: correction)
}
/// The variance Σ (x − mean)² / (count − correction) along one axis, which is removed unless kept.
public func variance<S>(_ x: Variable<S>, axis: Int, keepingAxes: Bool = false, correction: Int = 0) -> Variable<S> {
  variance(x, axes: [axis], keepingAxes: keepingAxes, correction: correction)
}
/// The variance Σ (x − mean)² / (count − correction) along some axes, which stay with extent 1 if kept.
public func variance<S>(_ x: Variable<S>, axes: [Int], keepingAxes: Bool = false, correction: Int = 0) -> Variable<S> {
  Variance(axes: x.shape.normalized(axes: axes, "variance"), keepingAxes: keepingAxes, correction: correction)(x)
}

/// The standard deviation √(Σ (x − mean)² / (count − correction)); gradient 0 where all elements are equal.
public func standardDeviation<S>(_ x: Variable<S>, correction: Int = 0) -> Variable<S> {
  standardDeviation(x, axes: x.shape.allAxes, correction: correction)
}
/// The standard deviation along one axis, which is removed unless kept; gradient 0 where all elements are equal.
public func standardDeviation<S>(_ x: Variable<S>, axis: Int, keepingAxes: Bool = false, correction: Int = 0)
  -> Variable<S>
{ standardDeviation(x, axes: [axis], keepingAxes: keepingAxes, correction: correction) }
/// The standard deviation along some axes, which stay with extent 1 if kept; gradient 0 where all elements are equal.
public func standardDeviation<S>(_ x: Variable<S>, axes: [Int], keepingAxes: Bool = false, correction: Int = 0)
  -> Variable<S>
{
  StandardDeviation(
    axes: x.shape.normalized(axes: axes, "standardDeviation"), keepingAxes: keepingAxes, correction: correction)(x)
}
