// Each exit test starts a process, so several mistakes of a kind are one test.

import Adjoint
import Testing

private let matrix: Tensor<Double> = [[1, 2, 3], [4, 5, 6]]
private var variable: Variable<Double> { Variable(matrix) }

@Suite("Messages about indices, rearrangements and creation") struct IndexMessageTests {
  @Test("An index out of range")
  func indices() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = variable[2] },
      says: "subscript: index 2 along axis 0 of shape [2, 3]; an index lies in -2..<2")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = variable[0..., -4] },
      says: "subscript: index -4 along axis 1 of shape [2, 3]; an index lies in -3..<3")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = matrix[1, [0, 3]] },
      says: "subscript: index 3 along axis 1 of shape [2, 3]; an index lies in -3..<3")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = variable.replacing(at: Int.min, with: 0)
      },
      says: "replacing(at:with:): index -9223372036854775808 along axis 0 of shape [2, 3]; an index lies in -2..<2")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = matrix.adding(1, at: 5) },
      says: "adding(_:at:): index 5 along axis 0 of shape [2, 3]; an index lies in -2..<2")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Variable<Double>.zeros([0])[0]
      },
      says: "subscript: index 0 along axis 0 of shape [0]; the axis is empty")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = matrix[1] },
      says: "subscript: index [1] of shape [2, 3]; give one index for each axis, or a range where it stays "
        + "whole: t[1, 0...]")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = matrix[0, -4] },
      says: "subscript: index [0, -4] of shape [2, 3]; give one index for each axis, within its extent")
  }

  @Test("A range that leaves the axis")
  func ranges() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = variable[0..., 1..<4] },
      says: "subscript: range 1..<4 along axis 1 of shape [2, 3]; a range lies in 0..<3; .stride(from:to:by:) clips it")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = variable[0...2] },
      says: "subscript: range 0...2 along axis 0 of shape [2, 3]; a range lies in 0..<2; .stride(from:to:by:) clips it")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = matrix[(-2)..<0] },
      says: "subscript: range -2..<0 along axis 0 of shape [2, 3]; a range lies in 0..<2; .stride(from:to:by:) "
        + "clips it")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = matrix[0..., (-4)...] },
      says: "subscript: range -4... along axis 1 of shape [2, 3]; a bound lies within the axis, counted from 0 "
        + "or, below 0, from its end; .stride(from:to:by:) clips it")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = matrix[...2] },
      says: "subscript: range ...2 along axis 0 of shape [2, 3]; a bound lies within the axis, counted from 0 "
        + "or, below 0, from its end; .stride(from:to:by:) clips it")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = variable[.stride(by: 0)] },
      says: "subscript: a stride of step 0; a step is above or below 0")
  }

  @Test("Indices that do not go together")
  func combinations() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = variable[0, 0, 0...] },
      says: "subscript: 3 indices for shape [2, 3]; give at most one for each of the 2 axes")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = Variable<Double>(2)[0] },
      says: "subscript: 1 indices for shape []; a scalar has no axis")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = variable[.ellipsis, .ellipsis]
      },
      says: "subscript: two ellipses for shape [2, 3]; write .ellipsis once: it stands for all other axes")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = variable[[0, 1], [0, 1]] },
      says: "subscript: two lists for shape [2, 3]; one list in a subscript selects along its axis; write "
        + "takingAlong for one element at each pair of indices, or two subscripts for all pairs")
  }

  @Test("What does not broadcast to its place")
  func places() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = variable.replacing(at: 0, with: [1, 2])
      },
      says: "replacing(at:with:): [2] into [3], the shape at [0, 0...] of [2, 3]; what is written must broadcast "
        + "to the place")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = matrix.adding(matrix, at: 0..., 1)
      },
      says: "adding(_:at:): [2, 3] into [2], the shape at [0..., 1] of [2, 3]; what is written must broadcast to "
        + "the place")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = variable.elements(where: [1, 0])
      },
      says: "elements(where:): a mask of shape [2] for shape [2, 3]; give it the same shape")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = variable.addingAlong([[0], [1]], [1, 2, 3], axis: 1)
      },
      says: "addingAlong: [3] into [2, 1], the shape of the places; what is added must broadcast to it")
  }

  @Test("Indices along an axis that do not fit")
  func along() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = variable.takingAlong([0, 1], axis: 1)
      },
      says: "takingAlong: indices of shape [2] along axis 1 of shape [2, 3]; indices have the same rank and, but "
        + "for that axis, the same extents or 1")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = matrix.takingAlong([[0], [3]], axis: 1)
      },
      says: "takingAlong: index 3 along axis 1 of shape [2, 3]; an index lies in -3..<3")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = variable.picking([0, 1, 2], axis: 1)
      },
      says: "picking: 3 indices along axis 1 of shape [2, 3]; give one for each of the 2 places of the other axes")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = matrix.picking([0, -4], axis: 1)
      },
      says: "picking: index -4 along axis 1 of shape [2, 3]; an index lies in -3..<3")
  }

  @Test("Rearrangements that cannot be")
  func rearrangements() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = variable.split(into: 2, axis: 1)
      },
      says: "split: extent 3 along axis 1 of shape [2, 3] into 2 parts; the count is above 0 and divides the "
        + "extent; split(sizes:) makes unequal parts")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = matrix.split(sizes: [1, 3], axis: 1)
      },
      says: "split: sizes [1, 3] along axis 1 of shape [2, 3]; sizes are at least 0 and add up to the extent, 3")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = matrix.split(sizes: [.max, 1], axis: 1)
      },
      says: "split: sizes [9223372036854775807, 1] along axis 1 of shape [2, 3]; sizes are at least 0 and add up "
        + "to the extent, 3")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = matrix.tiled([2, -1]) },
      says: "tiled: counts [2, -1]; a count is at least 0")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = matrix.repeating(.max, axis: 1)
      },
      says: "repeating: 9223372036854775807 times axis 1 of shape [2, 3]; an extent is at most 2147483647")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = variable.rolled(by: 1, axis: 2)
      },
      says: "rolled: axis 2 of shape [2, 3]; an axis lies in -2..<2")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Variable<Double>([1, 2]).diagonal()
      },
      says: "diagonal: shape [2]; give at least two axes, rows and columns")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Variable<Double>([1, 2]).upperTriangle()
      },
      says: "upperTriangle: shape [2]; give at least two axes, rows and columns")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = diagonalMatrix(Tensor<Double>(1))
      },
      says: "diagonalMatrix: shape []; give at least one axis; a scalar has none")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = diagonalMatrix(variable, offset: .min)
      },
      says: "diagonalMatrix: offset -9223372036854775808; an extent is at most 2147483647")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = meshGrid([variable]) },
      says: "meshGrid: part 0 has shape [2, 3]; each part has one axis")
  }

  @Test("Padding that cannot be")
  func padding() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = variable.padded(by: [(1, 1)])
      },
      says: "padded: 1 pairs of widths for shape [2, 3]; give a pair for each axis")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = matrix.padded(by: [(0, 0), (0, -1)])
      },
      says: "padded: widths (0, -1) along axis 1 of shape [2, 3]; a width is at least 0")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = variable.padded(by: [(0, 2), (0, 0)], with: .reflect)
      },
      says: "padded: widths (0, 2) along axis 0 of shape [2, 3]; reflected, a width is below the extent, 2")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Double>.zeros([0]).padded(by: [(1, 0)], with: .edge)
      },
      says: "padded: widths (1, 0) along axis 0 of shape [0]; an empty axis has no edge to repeat")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = matrix.padded(by: [(.max, .max), (0, 0)])
      },
      says: "padded: widths (9223372036854775807, 9223372036854775807) along axis 0 of shape [2, 3]; an extent "
        + "is at most 2147483647")
  }

  @Test("Blocks that do not fit")
  func blocks() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = block([[variable, variable[0]]])
      },
      says: "block: part 1 of row 0 has shape [3] beside [2, 3]; parts of a row have equally many rows")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = block([[matrix], [matrix, matrix]])
      },
      says: "block: row 1 has 6 columns, row 0 has 3; all rows have equally many columns")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = block([[Tensor<Double>.zeros([1, 1, 1])]])
      },
      says: "block: part 0 of row 0 has shape [1, 1, 1]; parts have at most two axes")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = block([[matrix], []]) },
      says: "block: row 1 has no parts; give at least one")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = block([[Tensor<Double>]]())
      },
      says: "block: no rows; give at least one")
  }

  @Test("Tensors that no rule makes")
  func creation() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = Tensor<Double>.arange(-1) },
      says: "arange: count -1; a count is at least 0")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Variable<Double>.arange(from: 0, to: 1, by: 0)
      },
      says: "arange: from 0.0 to 1.0 by 0.0; give finite numbers, a step that is not 0, fewer than 2³¹")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Float>.arange(from: 0, to: 1, by: 1e-20)
      },
      says: "arange: from 0.0 to 1.0 by 1e-20; give finite numbers, a step that is not 0, fewer than 2³¹")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Double>.linspace(from: 0, to: 1, count: -1)
      },
      says: "linspace: count -1; a count is at least 0")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = IndexTensor(shape: [2, 2], scalars: [1])
      },
      says: "IndexTensor: 1 scalars for shape [2, 2]; give the 4 elements of the shape")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = [[0], [1, 2]] as IndexTensor
      },
      says: "IndexTensor: element 1 of a literal has shape [2], element 0 has [1]; make them equal")
  }
}
