import Adjoint
import Testing

private let matrix: Tensor<Double> = [[1, 2, 3], [4, 5, 6]]

@Suite("Messages about shapes and axes") struct ShapeMessageTests {
  @Test("Operands that do not broadcast")
  func broadcasting() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Double>([1, 2]) + [1, 2, 3]
      }, says: "+: shapes [2] and [3] do not broadcast; extents must be equal, or one of them 1")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let x = Tape<Float>().variable([[1, 2], [3, 4]])
        _ = maximum(x, Variable([1, 2, 3]))
      }, says: "maximum: shapes [2, 2] and [3] do not broadcast; extents must be equal, or one of them 1")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = select(matrix, matrix, where: [1, 0])
      },
      says: "select: shapes [2, 3], [2, 3] and the mask's [2] do not broadcast; extents must be equal, or one of them 1"
    )
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = matrix.broadcast(to: [2, 6])
      }, says: "broadcast(to:): [2, 3] to [2, 6]; extents must be equal or 1, and axes can only be added at the front")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var x: Tensor<Double> = [1, 2, 3]
        x += matrix
      }, says: "+=: [2, 3] into [3]; the right side must broadcast to the left side's shape")
  }

  @Test("A cotangent that does not fit")
  func cotangents() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = normalizedPullback([1, 2, 3], at: matrix, axes: [-1], epsilon: 1e-5)
      }, says: "normalizedPullback: a cotangent of shape [3] at [2, 3]; give it the shape of the input")
  }

  @Test("Matrix products that do not fit")
  func matrixProducts() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = matmul(matrix, matrix) },
      says: "matmul: shapes [2, 3] and [2, 3] do not fit: 3 columns, 2 rows; "
        + "the left operand's last extent must equal the right one's last but one")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = matmul(Variable(matrix), Variable([1, 2]))
      },
      says: "matmul: shapes [2, 3] and [2] do not fit: 3 columns, 2 rows; "
        + "the left operand's last extent must equal the right one's only")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = matmul(matrix, Tensor(2))
      }, says: "matmul: shapes [2, 3] and []; a scalar has no matrix product; multiply with *")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = matmul(Tensor<Double>(repeating: 1, shape: [2, 1, 1]), Tensor(repeating: 1, shape: [3, 1, 1]))
      },
      says: "matmul: shapes [2, 1, 1] and [3, 1, 1] do not broadcast; leading extents must be equal, or one of them 1")
  }

  @Test("Changes of shape that do not fit")
  func reshaping() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = matrix.reshaped(to: [4, -1])
      },
      says: "reshaped(to:): [2, 3] to [4, -1]; the element count, 6, must stay; at most one extent may be -1")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Variable(matrix).reshaped(to: [5])
      }, says: "reshaped(to:): [2, 3] to [5]; the element count, 6, must stay; at most one extent may be -1")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = matrix.permuted(to: [0, 0])
      }, says: "permuted(to:): axes [0, 0] of shape [2, 3]; name each of the 2 axes once")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = matrix.squeezingShape(at: 1)
      }, says: "squeezingShape(at:): axis 1 of shape [2, 3]; only an axis of extent 1 can be taken out")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = matrix.expandingShape(at: 4)
      }, says: "expandingShape(at:): new axis 4 for shape [2, 3]; it lies in -3...2")
  }

  @Test("Joins of shapes that differ")
  func joins() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = concatenate([matrix, Tensor(repeating: 0, shape: [2, 4])], axis: 0)
      }, says: "concatenate: shapes [2, 3] and [2, 4] along axis 0; all other extents must be equal")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = concatenate([Variable<Double>](), axis: 0)
      }, says: "concatenate: no tensors; give at least one")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = stack([Variable(matrix), Variable(matrix.transposed())])
      }, says: "stack: shapes [2, 3] and [3, 2]; stacked tensors have one shape")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = stack([matrix, matrix], axis: 3)
      }, says: "stack: new axis 3 for shape [2, 3]; it lies in -3...2")
  }

  @Test("An axis out of range, or twice")
  func axes() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = sum(matrix, axis: 2) },
      says: "sum: axis 2 of shape [2, 3]; an axis lies in -2..<2")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = softmax(Variable(matrix), axis: -3)
      }, says: "softmax: axis -3 of shape [2, 3]; an axis lies in -2..<2")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = logSumExp(Variable<Double>(2))
      }, says: "logSumExp: axis -1 of shape []; a scalar has no axis")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = mean(Variable(matrix), axes: [0, -2])
      }, says: "mean: axis 0 twice in [0, -2]; name each axis once")
  }

  @Test("max over an empty axis")
  func emptyAxis() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = max(Variable(Tensor<Double>(shape: [3, 0], scalars: [])), axis: 1)
      }, says: "max: axis 1 of shape [3, 0] is empty; nothing has no max; check the extent first")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = min(Tensor<Float>(shape: [0], scalars: []))
      }, says: "min: axis 0 of shape [0] is empty; nothing has no min; check the extent first")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Float>(shape: [2, 0], scalars: []).argmax()
      }, says: "argmax: axis 1 of shape [2, 0] is empty; check the extent first")
  }

  @Test("A slice or an index out of range")
  func selections() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Variable(matrix).slice(axis: 1, 1..<4)
      }, says: "slice: range 1..<4 along axis 1 of shape [2, 3]; a range lies in 0..<3")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = matrix.gathering([0, 2], axis: 0)
      }, says: "gathering: index 2 (place 1) along axis 0 of shape [2, 3]; indices lie in 0..<2")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = matrix[1, 3] },
      says: "subscript: index [1, 3] of shape [2, 3]; give one index for each axis, within its extent")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = matrix.scalar },
      says: "scalar: shape [2, 3] has 6 elements; reduce it to one, or use scalars")
  }

  @Test("Tensors that cannot be made")
  func making() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Float>(shape: [2, 3], scalars: [1, 2])
      }, says: "Tensor: 2 scalars for shape [2, 3]; give the 6 elements of the shape")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Float>([[1, 2], [3]])
      }, says: "Tensor: row 1 has 1 elements, row 0 has 2; make all rows the same length")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let ragged: Tensor<Float> = [[1, 2], [3]]
        _ = ragged
      }, says: "Tensor: element 1 of a literal has shape [1], element 0 has [2]; make them equal")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Shape([1, 1, 1, 1, 1, 1, 1, 1, 1])
      }, says: "Shape: rank 9 for [1, 1, 1, 1, 1, 1, 1, 1, 1]; a tensor has at most 8 axes")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Float>(repeating: 0, shape: [2, -1])
      }, says: "Tensor: shape [2, -1]; extents are at least 0")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Float>(repeating: 0, shape: [2_000_000_000, 2_000_000_000, 2_000_000_000])
      },
      says: "Tensor: shape [2000000000, 2000000000, 2000000000]; it has more elements than memory can hold")
  }
}
