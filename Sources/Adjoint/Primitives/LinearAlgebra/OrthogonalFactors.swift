// Factorisations with orthonormal factors. All results of one are one entry, whose value holds them one after another; the
// functions hand out slices, and the pullback sees the cotangents of all of them together.

import AdjointTensors

/// y = q and r of a = q r, one after another: [.., m k + k n], k = min(m, n).
public struct QRFactors: UnaryPrimitive {
  public static let card = PrimitiveCard(
    "qr", formula: "in words: Q and R with A = Q R, diagonal of R ≥ 0",
    pullback: "in words: (Q̄ + Q copyltu(R R̄ᵀ − Q̄ᵀ Q)) R⁻ᵀ; wide: of the first columns",
    source:
      "S. Walter and L. Lehmann, 2010; D. Roberts and L. Roberts, QR and LQ decomposition matrix backpropagation, 2020")
  public static let samples: [Sample] = {
    let a: Tensor<Double> = [[0.5, -1.5, 0.4], [2, 0.3, -0.7], [-0.2, 0.8, 3]]
    return [
      Sample(QRFactors(), a), Sample(QRFactors(), a.slice(axis: 1, 0..<2)),
      Sample(QRFactors(), a.slice(axis: 0, 0..<2)),
      Sample(QRFactors(), stack([a, a + 0.3]).slice(axis: 2, 0..<2)), Sample(QRFactors(), [[-4]])
    ]
  }()

  /// The factorisation.
  public init() {}

  public func forward<S>(_ a: Tensor<S>) -> Tensor<S> { packedQR(a) }

  public func pullback<S>(_ u: Variable<S>, input a: Variable<S>, output y: Variable<S>) -> Variable<S> {
    let matrices = a.shape.matrices("qr"), (n, k) = (matrices.columns, matrices.least)
    let (q, r) = y.factors(matrices), (qBar, rBar) = u.factors(matrices)
    let slope: Variable<S>
    if n == k {
      slope = QRFactors.square(q, r, qBar, rBar)
    } else {
      // a = [x y], r = [r₁ r₂]: x = q r₁, and r₂ = qᵀ y.
      let axis = a.rank - 1
      let rest = rBar.slice(axis: axis, k..<n)
      let first = QRFactors.square(
        q, r.slice(axis: axis, 0..<k), qBar + product(a.slice(axis: axis, k..<n), rest, transposeRight: true),
        rBar.slice(axis: axis, 0..<k))
      slope = concatenate([first, product(q, rest)], axis: axis)
    }
    return slope.annihilated(by: u.expandingShape(at: -1))
  }

  /// The rule where r is square.
  private static func square<S>(_ q: Variable<S>, _ r: Variable<S>, _ qBar: Variable<S>, _ rBar: Variable<S>)
    -> Variable<S>
  {
    let m = product(r, rBar.triangle(upper: true), transposeRight: true) - product(qBar, q, transposeLeft: true)
    let below = m.triangle(diagonal: .halved)
    let slope = qBar + product(q, below + below.matrixTransposed())
    return TriangularSolve(upper: true)(r, slope.matrixTransposed()).matrixTransposed()
  }
}
extension QRFactors: StableHLOLowering {
  public var stableHLO: StableHLOForm { StableHLOForm { b, x in b.packedQR(x[0]) } }
}

extension Variable {
  /// q and r of a packed factorisation.
  fileprivate func factors(_ matrices: MatrixShape) -> (q: Variable, r: Variable) {
    let (m, n, k) = (matrices.rows, matrices.columns, matrices.least), axis = matrices.batch.rank
    return (
      slice(axis: axis, 0..<m * k).reshaped(to: matrices.with(m, k)),
      slice(axis: axis, m * k..<m * k + k * n).reshaped(to: matrices.with(k, n))
    )
  }
}

/// y = the eigenvalues of (a + aᵀ)/2 as a row, then the rows of the eigenvectors: [.., 1 + n, n].
public struct SymmetricEigen: UnaryPrimitive {
  public static let card = PrimitiveCard(
    "symmetric eigen", formula: "in words: λ and V with (A + Aᵀ)/2 = V diag(λ) Vᵀ",
    pullback: "in words: V (diag(λ̄) + sym(F ⊙ Vᵀ V̄)) Vᵀ, Fᵢⱼ = 1/(λⱼ − λᵢ), 0 where equal",
    source: "M. Giles 2008; M. Seeger et al., Auto-differentiating linear algebra, 2017")
  public static let saved: SavedValues = .output
  public static let samples = [
    Sample(SymmetricEigen(), [[2, 0.3, -0.7], [0.5, -1.5, 0.4], [-0.2, 0.8, 0.6]]),
    Sample(SymmetricEigen(), [[[2, 0.5], [0.5, 1]], [[0.3, -1], [-0.4, 2]]]), Sample(SymmetricEigen(), [[-4]])
  ]

  /// The decomposition.
  public init() {}

  public func forward<S>(_ a: Tensor<S>) -> Tensor<S> { packedEigenSymmetric(a) }

  public func pullback<S>(_ u: Variable<S>, input a: Variable<S>, output y: Variable<S>) -> Variable<S> {
    let (values, vectors) = y.eigenParts(), (valuesBar, vectorsBar) = u.eigenParts()
    let turned = PairReciprocals()(values) * product(vectors, vectorsBar, transposeLeft: true)
    let inner = vectors * valuesBar.asRow() + product(vectors, 0.5 * (turned + turned.matrixTransposed()))
    return product(inner, vectors, transposeRight: true).annihilated(by: u)
  }
}

extension Variable {
  /// The values and vectors of a packed decomposition.
  fileprivate func eigenParts() -> (values: Variable, vectors: Variable) {
    let n = shape[rank - 1]
    return (
      slice(axis: rank - 2, 0..<1).reshaped(to: Shape(shape.dropLast(2) + [n])), slice(axis: rank - 2, 1..<1 + n)
    )
  }
}

/// y = the rows of u, s as a row, the rows of v, for a = u diag(s) vᵀ: [.., m + 1 + n, k], k = min(m, n).
public struct SingularValueDecomposition: UnaryPrimitive {
  public static let card = PrimitiveCard(
    "svd", formula: "in words: U, s and V with A = U diag(s) Vᵀ",
    pullback:
      "in words: U (diag(s̄) + (X + Y)/(sⱼ − sᵢ)/2 + (X − Y)/(sⱼ + sᵢ)/2) Vᵀ + (I − U Uᵀ) Ū diag(1/s) Vᵀ + U diag(1/s) V̄ᵀ (I − V Vᵀ), "
      + "X = Uᵀ Ū − Ūᵀ U, Y = Vᵀ V̄ − V̄ᵀ V",
    source: "M. Giles 2008; M. Seeger et al., Auto-differentiating linear algebra, 2017")
  public static let samples: [Sample] = {
    let a: Tensor<Double> = [[0.5, -1.5, 0.4], [2, 0.3, -0.7], [-0.2, 0.8, 3]]
    return [
      Sample(SingularValueDecomposition(), a), Sample(SingularValueDecomposition(), a.slice(axis: 1, 0..<2)),
      Sample(SingularValueDecomposition(), a.slice(axis: 0, 0..<2)),
      Sample(SingularValueDecomposition(), stack([a, a + 0.3]).slice(axis: 2, 0..<2)),
      Sample(SingularValueDecomposition(), [[-4]])
    ]
  }()

  /// The decomposition.
  public init() {}

  public func forward<S>(_ a: Tensor<S>) -> Tensor<S> { packedSVD(a) }

  public func pullback<S>(_ cotangent: Variable<S>, input a: Variable<S>, output y: Variable<S>) -> Variable<S> {
    let matrices = a.shape.matrices("svd"), k = matrices.least
    let (u, s, v) = y.singularParts(matrices), (uBar, sBar, vBar) = cotangent.singularParts(matrices)
    let uu = product(u, uBar, transposeLeft: true), vv = product(v, vBar, transposeLeft: true)
    let x = uu - uu.matrixTransposed(), z = vv - vv.matrixTransposed()
    let turned = 0.5 * (PairReciprocals()(s) * (x + z) + PairReciprocals(isSum: true)(s) * (x - z))
    var left = u * sBar.asRow() + product(u, turned)
    if matrices.rows > k { left = left + (uBar - product(u, uu)) ⊙ (1 / s.asRow()) }
    var slope = product(left, v, transposeRight: true)
    if matrices.columns > k {
      slope = slope + product(u, (vBar - product(v, vv)) ⊙ (1 / s.asRow()), transposeRight: true)
    }
    return slope.annihilated(by: cotangent)
  }
}

extension Variable {
  /// u, s and v of a packed decomposition.
  fileprivate func singularParts(_ matrices: MatrixShape) -> (u: Variable, s: Variable, v: Variable) {
    let (m, n, k) = (matrices.rows, matrices.columns, matrices.least), axis = rank - 2
    return (
      slice(axis: axis, 0..<m), slice(axis: axis, m..<m + 1).reshaped(to: matrices.with(k)),
      slice(axis: axis, m + 1..<m + 1 + n)
    )
  }
}

// ── the functions ───────────────────────────────────────────────────────────────────────────────────────────────

/// The factorisation a = q r: q has orthonormal columns, r is upper triangular with a diagonal of at least 0.
///
/// Shapes: a [.., m, n], q [.., m, k], r [.., k, n] with k = min(m, n). The gradient exists where the first k columns are
/// independent. A matrix that is not finite gives NaN. Source: Walter and Lehmann 2010; Roberts and Roberts 2020.
public func qr<S>(_ a: Variable<S>) -> (q: Variable<S>, r: Variable<S>) {
  QRFactors()(a).factors(a.shape.matrices("qr"))
}

/// The eigenvalues of (a + aᵀ)/2, ascending, and its orthonormal eigenvectors as columns; in each the largest component
/// (the first, of equals) is positive.
///
/// Shapes: a [.., n, n], values [.., n], vectors [.., n, n]. The gradient is symmetric. Values closer to each other than
/// n ulp of the largest count as equal, and terms that divide by their difference as 0. At equal values that is right for
/// functions of the values alone and of the space that their vectors span; a function that weights the vectors by the
/// values, such as V f(λ) Vᵀ, and second derivatives lack those terms there. A matrix that is not finite gives NaN; not
/// square stops the program.
public func eigenSymmetric<S>(_ a: Variable<S>) -> (values: Variable<S>, vectors: Variable<S>) {
  _ = a.shape.squareMatrices("eigenSymmetric")
  return SymmetricEigen()(a).eigenParts()
}

/// The eigenvalues of (a + aᵀ)/2 for square matrices [.., n, n], ascending: [.., n], with gradient V diag(u) Vᵀ where
/// values repeat too; the limits of ``eigenSymmetric(_:)`` hold for second derivatives there.
public func eigenvaluesSymmetric<S>(_ a: Variable<S>) -> Variable<S> {
  _ = a.shape.squareMatrices("eigenvaluesSymmetric")
  return a.isRecorded ? SymmetricEigen()(a).eigenParts().values : Variable(eigenvaluesSymmetric(a.value))
}

/// The singular value decomposition a = u diag(s) vt, reduced: s descending, in each column of u the largest component
/// (the first, of equals) positive.
///
/// Shapes: a [.., m, n], u [.., m, k], s [.., k], vt [.., k, n] with k = min(m, n). Values closer to each other than k ulp
/// of the largest count as equal, with the limits of ``eigenSymmetric(_:)``; terms that divide by their sum are kept, so that
/// u vt has its gradient there. A matrix that is not finite gives NaN.
public func svd<S>(_ a: Variable<S>) -> (u: Variable<S>, s: Variable<S>, vt: Variable<S>) {
  let matrices = a.shape.matrices("svd")
  let (u, s, v) = SingularValueDecomposition()(a).singularParts(matrices)
  return (u, s, v.matrixTransposed())
}

/// The singular values of [.., m, n], descending: [.., min(m, n)], with gradient U diag(u) Vᵀ where values repeat too.
///
/// A value of 0, or one that rounding cannot tell from 0 (up to max(m, n) ulp of the largest), has gradient 0.
public func singularValues<S>(_ a: Variable<S>) -> Variable<S> {
  let matrices = a.shape.matrices("singularValues")
  if !a.isRecorded || a.scalarCount == 0 { return Variable(singularValues(a.value)) }
  let s = SingularValueDecomposition()(a).singularParts(matrices).s
  return NonzeroValues(ulps: Swift.max(matrices.rows, matrices.columns))(s)
}
