// The matrix product. Its cotangents are matrix products again, with an operand read transposed rather than copied.

/// y = A B for operands of rank 2 or more, either read transposed; leading axes are a batch and broadcast.
public struct Matmul: BinaryPrimitive {
  /// Whether the left operand is read transposed, in its last two axes.
  public var transposeLeft = false
  /// Whether the right operand is read transposed, in its last two axes.
  public var transposeRight = false

  /// A matrix product; either operand may be read transposed.
  public init(transposeLeft: Bool = false, transposeRight: Bool = false) {
    self.transposeLeft = transposeLeft
    self.transposeRight = transposeRight
  }

  public static let card = PrimitiveCard(
    "matmul", formula: "Y = A B", pullback: "U Bᵀ; Aᵀ U",
    source: "M. Giles, An extended collection of matrix derivative results, 2008")
  public static let saved: SavedValues = .operands
  public static let samples: [Sample] = {
    let a: Tensor<Double> = [[0.3, -1.2, 2], [0.5, 1.1, -0.4]], b: Tensor<Double> = [[1, 0.2], [-0.6, 3], [0.7, -2]]
    return [
      Sample(Matmul(), a, b), Sample(Matmul(transposeLeft: true), a.transposed(), b),
      Sample(Matmul(transposeRight: true), a, b.transposed()),
      Sample(Matmul(transposeLeft: true, transposeRight: true), a.transposed(), b.transposed()),
      Sample(Matmul(), stack([a, 2 * a]), b.expandingShape(at: 0)), Sample(Matmul(), [[2]], [[3]]),
      Sample(Matmul(), stack([a, 2 * a, a - 1]).expandingShape(at: 1), stack([b, b + 1]))
    ]
  }()

  private var options: MatmulOptions { MatmulOptions(transposeLeft: transposeLeft, transposeRight: transposeRight) }

  public func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { matrixProduct(a, b, options) }
  public func pullback<S>(_ u: Variable<S>, toLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<
    S
  > {
    transposeLeft
      ? Matmul(transposeLeft: transposeRight, transposeRight: true)(b, u)
      : Matmul(transposeLeft: false, transposeRight: !transposeRight)(u, b)
  }
  public func pullback<S>(_ u: Variable<S>, toRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>)
    -> Variable<S>
  {
    transposeRight
      ? Matmul(transposeLeft: true, transposeRight: transposeLeft)(u, a)
      : Matmul(transposeLeft: !transposeLeft, transposeRight: false)(a, u)
  }
}
extension Matmul: StableHLOLowering {
  public var stableHLO: StableHLOForm {
    StableHLOForm { b, x in
      b.matrixProduct(x[0], x[1], transposeLeft: transposeLeft, transposeRight: transposeRight)
    }
  }
}

/// The matrix product, by NumPy's rules.
///
/// Shapes: [m, k] · [k, n] → [m, n]; a vector on the left is a row, on the right a column, and its axis disappears;
/// leading axes are a batch and broadcast. Extents that do not fit, or a scalar operand, stop the program.
public func matmul<S>(_ a: Variable<S>, _ b: Variable<S>) -> Variable<S> {
  let (left, right, shape) = Shape.matmul(a.shape, b.shape)
  // One matrix for a whole batch: one tall product, and no sum over the batch in its pullback.
  if right.rank == 2 && left.rank > 2 && left.elementCount > 0 {
    return Matmul()(a.reshaped(to: [-1, left[left.rank - 1]]), b.reshaped(to: right)).reshaped(to: shape)
  }
  return Matmul()(a.reshaped(to: left), b.reshaped(to: right)).reshaped(to: shape)
}

/// A product with a constant.
public func matmul<S>(_ a: Tensor<S>, _ b: Variable<S>) -> Variable<S> { matmul(Variable(a), b) }
/// The matrix product with a constant right operand.
public func matmul<S>(_ a: Variable<S>, _ b: Tensor<S>) -> Variable<S> { matmul(a, Variable(b)) }
