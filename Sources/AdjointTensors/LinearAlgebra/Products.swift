// Products that are made of broadcasting and of the matrix product. They are written once, for tensors and for recorded
// variables alike.

/// What a function that is made of other functions needs of its operands: a tensor, or a variable.
package protocol ProductOperand {
  var shape: Shape { get }
  func reshaped(to shape: Shape) -> Self
  func permuted(to axes: [Int]) -> Self
  func gathering(_ indices: [Int], axis: Int) -> Self
  /// The sum along axes, which are removed.
  func total(along axes: [Int]) -> Self
  /// Element by element, broadcast.
  static func product(_ a: Self, _ b: Self) -> Self
  /// The product of matrices, a batch of them in the leading axes.
  static func matrixProduct(_ a: Self, _ b: Self) -> Self
}

extension Tensor: ProductOperand {
  package func total(along axes: [Int]) -> Tensor { axes.isEmpty ? self : sum(axes: axes) }
  package static func product(_ a: Tensor, _ b: Tensor) -> Tensor { a * b }
  package static func matrixProduct(_ a: Tensor, _ b: Tensor) -> Tensor { matmul(a, b) }
}

extension ProductOperand {
  /// Σ a b of two vectors.
  package static func dot(_ a: Self, _ b: Self) -> Self {
    if a.shape.rank != 1 || a.shape != b.shape {
      fail(
        "dot", "shapes \(a.shape) and \(b.shape)", "two vectors of one length, or name the axis: dot(a, b, axis: -1)")
    }
    return matrixProduct(a, b)
  }

  /// Σ a b along an axis of the shape that both broadcast to.
  package static func dot(_ a: Self, _ b: Self, axis: Int) -> Self {
    guard let shape = a.shape.broadcast(with: b.shape) else {
      fail("dot", "shapes \(a.shape) and \(b.shape) do not broadcast", "extents must be equal, or one of them 1")
    }
    return product(a, b).total(along: [shape.normalized(axis: axis, "dot")])
  }

  /// aᵢ bⱼ
  package static func outer(_ a: Self, _ b: Self) -> Self {
    if a.shape.rank != 1 || b.shape.rank != 1 {
      fail("outer", "shapes \(a.shape) and \(b.shape)", "the operands are vectors; tensordot(a, b, axes: 0) takes any")
    }
    return product(a.reshaped(to: [a.shape[0], 1]), b.reshaped(to: [1, b.shape[0]]))
  }

  /// Blocks aᵢⱼ b
  package static func kron(_ a: Self, _ b: Self) -> Self {
    let (p, q) = (a.shape, b.shape)
    if p.rank != 2 || q.rank != 2 { fail("kron", "shapes \(p) and \(q)", "the operands are matrices") }
    return product(a.reshaped(to: [p[0], 1, p[1], 1]), b.reshaped(to: [1, q[0], 1, q[1]]))
      .reshaped(to: [p[0] * q[0], p[1] * q[1]])
  }

  /// The sum over the last axes of a and the first of b.
  package static func tensordot(_ a: Self, _ b: Self, axes: Int) -> Self {
    if axes < 0 || axes > Swift.min(a.shape.rank, b.shape.rank) {
      fail("tensordot", "\(axes) axes of shapes \(a.shape) and \(b.shape)", "both shapes have as many axes")
    }
    return tensordot(a, b, axes: (Array(a.shape.rank - axes..<a.shape.rank), Array(0..<axes)))
  }

  /// The sum over pairs of axes.
  package static func tensordot(_ a: Self, _ b: Self, axes: ([Int], [Int])) -> Self {
    let left = axes.0.map { a.shape.normalized(axis: $0, "tensordot") }
    let right = axes.1.map { b.shape.normalized(axis: $0, "tensordot") }
    if left.count != right.count || Set(left).count != left.count || Set(right).count != right.count
      || zip(left, right).contains(where: { a.shape[$0] != b.shape[$1] })
    {
      fail(
        "tensordot", "axes \(axes.0) of shape \(a.shape) and \(axes.1) of shape \(b.shape)",
        "name pairs of axes of equal extents, each once")
    }
    let keptLeft = a.shape.allAxes.filter { !left.contains($0) },
      keptRight = b.shape.allAxes.filter { !right.contains($0) }
    let rows = keptLeft.map { a.shape[$0] }, columns = keptRight.map { b.shape[$0] }
    let inner = left.reduce(1) { $0 * a.shape[$1] }
    let x = a.permuted(to: keptLeft + left).reshaped(to: [rows.reduce(1, *), inner])
    let y = b.permuted(to: right + keptRight).reshaped(to: [inner, columns.reduce(1, *)])
    return matrixProduct(x, y).reshaped(to: Shape(rows + columns))
  }

  /// The diagonal of two neighbouring axes of equal or different extents, the last two, as the last axis.
  package func lastDiagonal() -> Self {
    let matrices = shape.matrices("diagonal")
    return reshaped(to: matrices.with(matrices.rows * matrices.columns))
      .gathering((0..<matrices.least).map { $0 * (matrices.columns + 1) }, axis: -1)
  }

  /// The sum of the diagonal.
  package func traced() -> Self {
    _ = shape.matrices("trace")
    return lastDiagonal().total(along: [shape.rank - 2])
  }

  /// The matrices transposed.
  package func matrixTransposed() -> Self { permuted(to: shape.swappedMatrixAxes) }
}

// ── tensors ─────────────────────────────────────────────────────────────────────────────────────────────────────

/// The inner product Σ aᵢ bᵢ of two vectors of one length; other shapes stop the program.
public func dot<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { .dot(a, b) }

/// The inner products Σ a b along an axis of the shape that the operands broadcast to; the axis is removed.
public func dot<S>(_ a: Tensor<S>, _ b: Tensor<S>, axis: Int) -> Tensor<S> { .dot(a, b, axis: axis) }

/// The outer product yᵢⱼ = aᵢ bⱼ of two vectors; other ranks stop the program.
public func outer<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { .outer(a, b) }

/// Kronecker's product of two matrices: every element of a times the whole of b, [m, n] and [p, q] giving [m p, n q].
public func kron<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { .kron(a, b) }

/// The sum of products over the last axes of a and the first axes of b, as many as `axes` says.
public func tensordot<S>(_ a: Tensor<S>, _ b: Tensor<S>, axes: Int) -> Tensor<S> { .tensordot(a, b, axes: axes) }

/// The sum of products over pairs of axes: those of a first, then those of b. The axes that are left stay in order, a's
/// before b's. Extents that differ and axes named twice stop the program.
public func tensordot<S>(_ a: Tensor<S>, _ b: Tensor<S>, axes: ([Int], [Int])) -> Tensor<S> {
  .tensordot(a, b, axes: axes)
}

/// The trace Σ xᵢᵢ over the last two axes, which need not be equal; axes before them are a batch.
public func trace<S>(_ x: Tensor<S>) -> Tensor<S> { x.traced() }
