// The shapes of linear algebra: matrices in the last two axes, a batch of them in the axes before.

import CAdjointKernels

/// The shape of a batch of matrices.
package struct MatrixShape {
  /// The leading axes.
  package let batch: Shape
  package let rows: Int
  package let columns: Int

  /// The number of matrices.
  package var count: Int { batch.elementCount }
  /// The smaller extent: the length of the diagonal.
  package var least: Int { Swift.min(rows, columns) }

  /// The shape of results of these axes for each matrix.
  package func with(_ extents: Int...) -> Shape { Shape(Array(batch) + extents) }

  /// Where a flat index of the batch stands: its indices on the leading axes.
  package func place(_ index: Int) -> [Int] {
    zip(batch, batch.strides).map { extent, stride in index / Int(stride) % Swift.max(1, extent) }
  }
}

extension Shape {
  /// This shape as a batch of matrices. A lower rank stops the program.
  package func matrices(_ operation: String) -> MatrixShape {
    if rank < 2 {
      fail(operation, "shape \(self)", "a matrix has two axes; axes before them are a batch")
    }
    return MatrixShape(batch: Shape(dropLast(2)), rows: self[rank - 2], columns: self[rank - 1])
  }

  /// The same for square matrices; others stop the program.
  package func squareMatrices(_ operation: String) -> MatrixShape {
    let shape = matrices(operation)
    if shape.rows != shape.columns {
      fail(operation, "shape \(self)", "the last two extents of a square matrix are equal")
    }
    return shape
  }

  /// The last two axes exchanged.
  package var swappedMatrixAxes: [Int] { Array(0..<rank - 2) + [rank - 1, rank - 2] }

  /// The shape of the right side of a system with matrices [.., m, n] as matrices [.., m, k], the batch of both, and whether
  /// the right side is one vector. What does not fit stops the program.
  package static func system(_ a: Shape, _ b: Shape, _ operation: String, isSquare: Bool = true) -> (
    right: Shape, batch: Shape, isVector: Bool
  ) {
    let matrices = isSquare ? a.squareMatrices(operation) : a.matrices(operation)
    let right = b.rank == 1 ? Shape([b[0], 1]) : b
    guard right.rank >= 2, right[right.rank - 2] == matrices.rows,
      let batch = matrices.batch.broadcast(with: Shape(right.dropLast(2)))
    else {
      fail(
        operation, "shapes \(a) and \(b) do not fit",
        "the right side is a vector of \(matrices.rows) elements, or matrices of as many rows whose leading extents are "
          + "equal to the left side's, or 1")
    }
    return (right, batch, b.rank == 1)
  }
}

extension RawTensor {
  /// Calls the body with the flat index of every matrix of a batch, on several threads where the work is enough.
  static func forEachMatrix(_ count: Int, work: Int, _ body: (Int) -> Void) {
    parallel(count, grain: Swift.max(1, 1_000_000 / Swift.max(1, work))) { for index in $0 { body(index) } }
  }

  /// Elements that say that there is no answer.
  static func fillNaN(_ to: UnsafeMutableRawPointer, _ count: Int, _ type: ElementType) {
    withCell(.nan, type) { type.kernels.fill($0, to, count) }
  }

  /// What is left to do after a factorisation: nothing, or to say that it has no answer.
  static func finish(
    _ status: Int32, _ to: UnsafeMutableRawPointer, _ count: Int, _ type: ElementType, _ operation: String
  ) {
    if status == ADJ_NO_MEMORY { fail(operation, "out of memory", "use smaller matrices, or keep fewer tensors") }
    if status == ADJ_NOT_CONVERGED { fillNaN(to, count, type) }
  }

  /// Packed results of one kernel for each matrix of a batch: `size` elements of `shape` each, written by the body.
  static func factorization(
    _ x: RawTensor, _ matrices: MatrixShape, _ shape: Shape, size: Int, _ type: ElementType,
    for operation: OperationName,
    _ body: (_ matrix: UnsafeRawPointer, _ result: UnsafeMutableRawPointer) -> Int32
  ) -> RawTensor {
    let work = matrices.rows * matrices.columns * matrices.least
    return RawTensor(shape: shape, type, for: operation) { to in
      if size == 0 { return }
      x.withBase(type) { from in
        forEachMatrix(matrices.count, work: 8 * work) { index in
          let result = to + index * size * type.size
          let status = body(from + index * matrices.rows * matrices.columns * type.size, result)
          finish(status, result, size, type, "\(operation)")
        }
      }
    }
  }
}

/// The number at a place of memory of an element type.
func number(_ base: UnsafeRawPointer, _ index: Int, _ type: ElementType) -> Double {
  type == .double
    ? base.load(fromByteOffset: index * 8, as: Double.self)
    : Double(base.load(fromByteOffset: index * 4, as: Float.self))
}

/// Sets it.
func setNumber(_ base: UnsafeMutableRawPointer, _ index: Int, _ type: ElementType, _ value: Double) {
  if type == .double {
    base.storeBytes(of: value, toByteOffset: index * 8, as: Double.self)
  } else {
    base.storeBytes(of: Float(value), toByteOffset: index * 4, as: Float.self)
  }
}

/// Whether all elements are 0; for either element type a loop of its own, as the zeros may be many.
private func isZero(_ base: UnsafeRawPointer, _ count: Int, _ type: ElementType) -> Bool {
  func isZero<S: BinaryFloatingPoint>(_ elements: UnsafePointer<S>) -> Bool {
    for i in 0..<count where elements[i] != 0 { return false }
    return true
  }
  return type == .double
    ? isZero(base.assumingMemoryBound(to: Double.self)) : isZero(base.assumingMemoryBound(to: Float.self))
}

extension Tensor {
  /// A triangle of each matrix, its diagonal times a weight (0 leaves it out), zeros elsewhere.
  package func triangle(upper: Bool, diagonalWeight: Scalar) -> Tensor {
    let matrices = shape.matrices("triangle"), (m, n) = (matrices.rows, matrices.columns)
    if scalarCount == 0 { return self }
    let type = Scalar._elementType, size = type.size
    return Tensor(
      raw: RawTensor(shape: shape, type, for: "triangle") { to in
        raw.withBase(type) { from in
          for row in 0..<matrices.count * m {
            let i = row % m, start = row * n
            // The places of the triangle in this row, without the diagonal.
            let part = upper ? Swift.min(i + 1, n)..<n : 0..<Swift.min(i, n)
            (to + start * size).initializeMemory(as: UInt8.self, repeating: 0, count: n * size)
            (to + (start + part.lowerBound) * size)
              .copyMemory(from: from + (start + part.lowerBound) * size, byteCount: part.count * size)
            if i < n && diagonalWeight != 0 {
              setNumber(to, start + i, type, Double(diagonalWeight) * number(from, start + i, type))
            }
          }
        }
      })
  }
}

extension Tensor {
  /// This, with 0 in place of what is infinite or NaN in matrices where the matrix of u is all 0.
  package func selected(by u: Tensor) -> Tensor {
    let own = Shape(shape.dropLast(2)).elementCount
    if own == 0 || scalarCount == 0 { return self }
    let size = scalarCount / own, width = u.scalarCount / own
    let type = Scalar._elementType
    let unselected = u.raw.withBase(type) { u in
      (0..<own).filter { isZero(u + $0 * width * type.size, width, type) }
    }
    if unselected.isEmpty { return self }
    var result = self
    result.withUnsafeMutableScalars { elements in
      for index in unselected {
        for place in index * size..<(index + 1) * size where !elements[place].isFinite { elements[place] = 0 }
      }
    }
    return result
  }
}
