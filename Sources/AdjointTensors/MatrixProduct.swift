/// The matrix product, by NumPy's rules.
///
/// Shapes: [m, k] · [k, n] → [m, n]; a vector on the left is a row, on the right a column, and its axis disappears;
/// leading axes are a batch and broadcast. Extents that do not fit, or a scalar operand, stop the program.
public func matmul<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> {
  let (left, right, shape) = Shape.matmul(a.shape, b.shape)
  return matrixProduct(a.reshaped(to: left), b.reshaped(to: right), MatmulOptions()).reshaped(to: shape)
}

/// The product of operands of rank 2 at least, transposed as the options say.
package func matrixProduct<S>(_ a: Tensor<S>, _ b: Tensor<S>, _ options: MatmulOptions) -> Tensor<S> {
  Tensor(raw: RawTensor.matmul(a.raw, b.raw, options, S._elementType))
}

extension Shape {
  /// The operands' shapes as matrices, and the shape of their product without the axes that vectors gained.
  package static func matmul(_ a: Shape, _ b: Shape) -> (left: Shape, right: Shape, result: Shape) {
    if a.rank == 0 || b.rank == 0 {
      fail("matmul", "shapes \(a) and \(b)", "a scalar has no matrix product; multiply with *")
    }
    let left = a.rank == 1 ? [1, a[0]] : a
    let right = b.rank == 1 ? [b[0], 1] : b
    guard left[left.rank - 1] == right[right.rank - 2] else {
      fail(
        "matmul", "shapes \(a) and \(b) do not fit: \(left[left.rank - 1]) columns, \(right[right.rank - 2]) rows",
        "the left operand's last extent must equal the right one's \(b.rank == 1 ? "only" : "last but one")")
    }
    guard let batch = Shape(left.dropLast(2)).broadcast(with: Shape(right.dropLast(2))) else {
      fail("matmul", "shapes \(a) and \(b) do not broadcast", "leading extents must be equal, or one of them 1")
    }
    var result = batch
    if a.rank > 1 { result.append(left[left.rank - 2]) }
    if b.rank > 1 { result.append(right[right.rank - 1]) }
    return (left, right, result)
  }
}
