// The matrix product, batched with broadcasting, with transposed operands read in place.

import CAdjointKernels

/// How a matrix product reads its operands.
package struct MatmulOptions: Sendable, Equatable {
  package var transposeLeft = false
  package var transposeRight = false

  package init(transposeLeft: Bool = false, transposeRight: Bool = false) {
    self.transposeLeft = transposeLeft
    self.transposeRight = transposeRight
  }
}

extension RawTensor {
  /// The product of operands of rank 2 or more, the last two axes being the matrices'.
  package static func matmul(_ a: RawTensor, _ b: RawTensor, _ options: MatmulOptions, _ type: ElementType) -> RawTensor
  {
    let shapeA = a.shape, shapeB = b.shape
    let (m, k) = shapeA.matrix(transposed: options.transposeLeft)
    let (inner, n) = shapeB.matrix(transposed: options.transposeRight)
    let batchA = Shape(shapeA.dropLast(2)), batchB = Shape(shapeB.dropLast(2))
    guard k == inner, let batch = batchA.broadcast(with: batchB) else {
      let how =
        options == MatmulOptions() ? "" : " (read transposed: \(options.transposeLeft), \(options.transposeRight))"
      fail(
        "matmul", "shapes \(shapeA) and \(shapeB)\(how) do not fit",
        k == inner
          ? "the leading extents must be equal, or one of them 1"
          : "the left operand's last extent must equal the right one's last but one")
    }
    var shape = batch
    shape.append(m)
    shape.append(n)
    let result = RawTensor(uninitialized: shape, type, for: "matmul")
    let count = batch.elementCount
    if count == 0 || m == 0 || n == 0 { return result }
    let placesA = batchA.places(in: batch), placesB = batchB.places(in: batch)
    // A right operand shared by the whole batch makes one tall product of it.
    let isTall = !options.transposeLeft && placesA == nil && batchB.elementCount == 1 && batch == batchA
    a.withBase(type) { a in
      b.withBase(type) { b in
        let to = result.storage!.base
        func product(
          _ a: UnsafeRawPointer, _ b: UnsafeRawPointer, _ c: UnsafeMutableRawPointer, _ m: Int, _ rows: Range<Int>
        ) {
          type.kernels.matmul(
            options.transposeLeft, options.transposeRight, m, n, k, a, b, c, false, rows.lowerBound,
            rows.upperBound)
        }
        if isTall || count == 1 {
          let m = m * count
          parallel(m, grain: Swift.max(1, 1_000_000 / Swift.max(1, n * k))) { product(a, b, to, m, $0) }
        } else {
          parallel(count, grain: Swift.max(1, 1_000_000 / Swift.max(1, m * n * k))) { range in
            for index in range {
              product(
                a + (placesA?[index] ?? index) * m * k * type.size, b + (placesB?[index] ?? index) * n * k * type.size,
                to + index * m * n * type.size, m, 0..<m)
            }
          }
        }
      }
    }
    return result
  }
}

extension Shape {
  /// The rows and columns of the matrices along the last two axes, as they are read.
  fileprivate func matrix(transposed: Bool) -> (rows: Int, columns: Int) {
    let (rows, columns) = (self[rank - 2], self[rank - 1])
    return transposed ? (columns, rows) : (rows, columns)
  }

  /// Where each element of the larger shape stands in a contiguous tensor of this one; nil where both are the same.
  func places(in target: Shape) -> [Int]? {
    if self == target { return nil }
    let strides = strides(broadcastTo: target), own = target.strides
    return (0..<target.elementCount).map { index in
      (0..<target.rank).reduce(0) { $0 + index / Int(own[$1]) % target[$1] * Int(strides[$1]) }
    }
  }
}
