import Adjoint
import Testing

private let wide: Tensor<Double> = [[1, 2, 3], [4, 5, 6]]
private let square: Tensor<Double> = [[1, 2], [3, 4]]

@Suite("Messages of linear algebra") struct LinearAlgebraMessageTests {
  @Test("Matrices that are not square")
  func notSquare() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = solve(wide, [1, 2])
      }, says: "solve: shape [2, 3]; the last two extents of a square matrix are equal")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = cholesky(Tape<Double>().variable(wide))
      }, says: "cholesky: shape [2, 3]; the last two extents of a square matrix are equal")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = determinant(Variable<Double>([1, 2]))
      }, says: "determinant: shape [2]; a matrix has two axes; axes before them are a batch")
  }

  @Test("Right sides that do not fit")
  func rightSides() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = solve(square, [1, 2, 3])
      },
      says:
        "solve: shapes [2, 2] and [3] do not fit; the right side is a vector of 2 elements, or matrices of as many rows "
        + "whose leading extents are equal to the left side's, or 1")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = leastSquares(wide, Tape<Double>().variable([1, 2, 3]))
      },
      says:
        "leastSquares: shapes [2, 3] and [3] do not fit; the right side is a vector of 2 elements, or matrices of as many "
        + "rows whose leading extents are equal to the left side's, or 1")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = pseudoInverse(square, tolerance: -1)
      }, says: "pseudoInverse: tolerance -1.0; a tolerance is at least 0")
  }

  @Test("Products that do not fit")
  func products() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = dot(wide, wide) },
      says: "dot: shapes [2, 3] and [2, 3]; two vectors of one length, or name the axis: dot(a, b, axis: -1)")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = tensordot(wide, square, axes: ([1], [0]))
      },
      says:
        "tensordot: axes [1] of shape [2, 3] and [0] of shape [2, 2]; name pairs of axes of equal extents, each once")
  }

  @Test("Equations that do not parse, or do not fit")
  func equations() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = einsum("ij,jk->ik", wide, wide)
      },
      says:
        "einsum: “ij,jk->ik” does not fit the shapes [2, 3], [2, 3]: extents 3 and 2 of index j; an index has one extent"
    )
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = einsum("i1->i", wide) },
      says: "einsum: “i1->i” has the character 1; an index is a letter; ... stands for any number of axes")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = einsum("ij->ik", wide) },
      says: "einsum: “ij->ik” has index k in the result only; the result's indices are among the operands'")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = einsum("i,j", wide) },
      says: "einsum: “i,j” names 2 operands, 1 are given; separate the operands' labels by commas")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = einsum("ijk->i", wide) },
      says: "einsum: “ijk->i” names the axes ijk of shape [2, 3]; an operand has one index for each axis")
  }
}
