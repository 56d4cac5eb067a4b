// Rearrangements of tensors against numbers that NumPy 2.4 gave.

import AdjointTensors
import Testing

/// A function of x = arange(24) in shape [2, 3, 4] and y = arange(6) in shape [2, 3], with what NumPy gave.
struct Rearrangement: Sendable, CustomTestStringConvertible {
  typealias T = Tensor<Double>
  let testDescription: String
  let want: T
  let function: @Sendable (T, T) -> T

  init(_ numpy: String, _ shape: Shape, _ scalars: [Double], _ function: @escaping @Sendable (_ x: T, _ y: T) -> T) {
    testDescription = numpy
    want = T(shape: shape, scalars: scalars)
    self.function = function
  }

  static let all = [
    Rearrangement("np.roll(y, 4, 1)", [2, 3], [2, 0, 1, 5, 3, 4]) { x, y in y.rolled(by: 4, axis: 1) },
    Rearrangement("np.roll(y, -1, 0)", [2, 3], [3, 4, 5, 0, 1, 2]) { x, y in y.rolled(by: -1, axis: 0) },
    Rearrangement(
      "np.roll(x, -5, 2)", [2, 3, 4],
      [1, 2, 3, 0, 5, 6, 7, 4, 9, 10, 11, 8, 13, 14, 15, 12, 17, 18, 19, 16, 21, 22, 23, 20]
    ) { x, y in x.rolled(by: -5, axis: -1) },
    Rearrangement("np.flip(y, 1)", [2, 3], [2, 1, 0, 5, 4, 3]) { x, y in y.flipped(axis: 1) },
    Rearrangement(
      "np.flip(x, 1)", [2, 3, 4], [8, 9, 10, 11, 4, 5, 6, 7, 0, 1, 2, 3, 20, 21, 22, 23, 16, 17, 18, 19, 12, 13, 14, 15]
    ) { x, y in x.flipped(axis: 1) },
    Rearrangement(
      "np.tile(y, [2, 2])", [4, 6], [0, 1, 2, 0, 1, 2, 3, 4, 5, 3, 4, 5, 0, 1, 2, 0, 1, 2, 3, 4, 5, 3, 4, 5]
    ) { x, y in y.tiled([2, 2]) },
    Rearrangement("np.tile(y, [2])", [2, 6], [0, 1, 2, 0, 1, 2, 3, 4, 5, 3, 4, 5]) { x, y in y.tiled([2]) },
    Rearrangement("np.tile([1, 2], [2, 1, 2])", [2, 1, 4], [1, 2, 1, 2, 1, 2, 1, 2]) { x, y in
      Tensor<Double>([1, 2]).tiled([2, 1, 2])
    },
    Rearrangement("np.tile(y, [0, 2])", [0, 6], []) { x, y in y.tiled([0, 2]) },
    Rearrangement("np.tile(3, [2])", [2], [3, 3]) { x, y in Tensor<Double>(3).tiled([2]) },
    Rearrangement("np.repeat(y, 2, 0)", [4, 3], [0, 1, 2, 0, 1, 2, 3, 4, 5, 3, 4, 5]) { x, y in y.repeating(2, axis: 0)
    },
    Rearrangement("np.repeat(y, 3, 1)", [2, 9], [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5]) { x, y in
      y.repeating(3, axis: -1)
    },
    Rearrangement("np.repeat(y, 0, 1)", [2, 0], []) { x, y in y.repeating(0, axis: 1) },
    Rearrangement(
      "np.moveaxis(x, 0, 2)", [3, 4, 2],
      [0, 12, 1, 13, 2, 14, 3, 15, 4, 16, 5, 17, 6, 18, 7, 19, 8, 20, 9, 21, 10, 22, 11, 23]
    ) { x, y in x.movingAxis(0, to: 2) },
    Rearrangement(
      "np.moveaxis(x, -1, 0)", [4, 2, 3],
      [0, 4, 8, 12, 16, 20, 1, 5, 9, 13, 17, 21, 2, 6, 10, 14, 18, 22, 3, 7, 11, 15, 19, 23]
    ) { x, y in x.movingAxis(-1, to: 0) },
    Rearrangement(
      "np.swapaxes(x, 0, -1)", [4, 3, 2],
      [0, 12, 4, 16, 8, 20, 1, 13, 5, 17, 9, 21, 2, 14, 6, 18, 10, 22, 3, 15, 7, 19, 11, 23]
    ) { x, y in x.swappingAxes(0, -1) },
    Rearrangement("np.diagonal(x, -4, -2, -1)", [2, 0], []) { x, y in x.diagonal(offset: -4) },
    Rearrangement("np.diagonal(x, -1, -2, -1)", [2, 2], [4, 9, 16, 21]) { x, y in x.diagonal(offset: -1) },
    Rearrangement("np.diagonal(x, 0, -2, -1)", [2, 3], [0, 5, 10, 12, 17, 22]) { x, y in x.diagonal(offset: 0) },
    Rearrangement("np.diagonal(x, 1, -2, -1)", [2, 3], [1, 6, 11, 13, 18, 23]) { x, y in x.diagonal(offset: 1) },
    Rearrangement("np.diagonal(x, 2, -2, -1)", [2, 2], [2, 7, 14, 19]) { x, y in x.diagonal(offset: 2) },
    Rearrangement("np.diagonal(x, 9, -2, -1)", [2, 0], []) { x, y in x.diagonal(offset: 9) },
    Rearrangement("np.tril(x[0], -2)", [3, 4], [0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0]) { x, y in
      x[0, 0...].lowerTriangle(offset: -2)
    },
    Rearrangement("np.triu(x[0], -2)", [3, 4], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) { x, y in
      x[0, 0...].upperTriangle(offset: -2)
    },
    Rearrangement("np.tril(x[0], -1)", [3, 4], [0, 0, 0, 0, 4, 0, 0, 0, 8, 9, 0, 0]) { x, y in
      x[0, 0...].lowerTriangle(offset: -1)
    },
    Rearrangement("np.triu(x[0], -1)", [3, 4], [0, 1, 2, 3, 4, 5, 6, 7, 0, 9, 10, 11]) { x, y in
      x[0, 0...].upperTriangle(offset: -1)
    },
    Rearrangement("np.tril(x[0], 0)", [3, 4], [0, 0, 0, 0, 4, 5, 0, 0, 8, 9, 10, 0]) { x, y in
      x[0, 0...].lowerTriangle(offset: 0)
    },
    Rearrangement("np.triu(x[0], 0)", [3, 4], [0, 1, 2, 3, 0, 5, 6, 7, 0, 0, 10, 11]) { x, y in
      x[0, 0...].upperTriangle(offset: 0)
    },
    Rearrangement("np.tril(x[0], 1)", [3, 4], [0, 1, 0, 0, 4, 5, 6, 0, 8, 9, 10, 11]) { x, y in
      x[0, 0...].lowerTriangle(offset: 1)
    },
    Rearrangement("np.triu(x[0], 1)", [3, 4], [0, 1, 2, 3, 0, 0, 6, 7, 0, 0, 0, 11]) { x, y in
      x[0, 0...].upperTriangle(offset: 1)
    },
    Rearrangement("np.tril(x[0], 5)", [3, 4], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) { x, y in
      x[0, 0...].lowerTriangle(offset: 5)
    },
    Rearrangement("np.triu(x[0], 5)", [3, 4], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]) { x, y in
      x[0, 0...].upperTriangle(offset: 5)
    },
    Rearrangement(
      "np.triu(x, 1)", [2, 3, 4], [0, 1, 2, 3, 0, 0, 6, 7, 0, 0, 0, 11, 0, 13, 14, 15, 0, 0, 18, 19, 0, 0, 0, 23]
    ) { x, y in x.upperTriangle(offset: 1) },
    Rearrangement(
      "np.tril(x, -1)", [2, 3, 4], [0, 0, 0, 0, 4, 0, 0, 0, 8, 9, 0, 0, 0, 0, 0, 0, 16, 0, 0, 0, 20, 21, 0, 0]
    ) { x, y in x.lowerTriangle(offset: -1) },
    Rearrangement("np.diag([1, 2], -2)", [4, 4], [0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2, 0, 0]) { x, y in
      diagonalMatrix(Tensor<Double>([1, 2]), offset: -2)
    },
    Rearrangement("np.diag([1, 2], 0)", [2, 2], [1, 0, 0, 2]) { x, y in
      diagonalMatrix(Tensor<Double>([1, 2]), offset: 0)
    },
    Rearrangement("np.diag([1, 2], 1)", [3, 3], [0, 1, 0, 0, 0, 2, 0, 0, 0]) { x, y in
      diagonalMatrix(Tensor<Double>([1, 2]), offset: 1)
    },
    Rearrangement(
      "np.pad(y, [(1, 0), (0, 2)], constant_values=1.5)", [3, 5],
      [1.5, 1.5, 1.5, 1.5, 1.5, 0, 1, 2, 1.5, 1.5, 3, 4, 5, 1.5, 1.5]
    ) { x, y in y.padded(by: [(1, 0), (0, 2)], with: .constant(1.5)) },
    Rearrangement("np.pad(y, [(0, 1), (2, 0)])", [3, 5], [0, 0, 0, 1, 2, 0, 0, 3, 4, 5, 0, 0, 0, 0, 0]) { x, y in
      y.padded(by: [(0, 1), (2, 0)])
    },
    Rearrangement(
      "np.pad(y, [(1, 1), (2, 1)], 'reflect')", [4, 6],
      [5, 4, 3, 4, 5, 4, 2, 1, 0, 1, 2, 1, 5, 4, 3, 4, 5, 4, 2, 1, 0, 1, 2, 1]
    ) { x, y in y.padded(by: [(1, 1), (2, 1)], with: .reflect) },
    Rearrangement(
      "np.pad(y, [(1, 0), (2, 2)], 'edge')", [3, 7], [0, 0, 0, 1, 2, 2, 2, 0, 0, 0, 1, 2, 2, 2, 3, 3, 3, 4, 5, 5, 5]
    ) { x, y in y.padded(by: [(1, 0), (2, 2)], with: .edge) },
    Rearrangement("np.take_along_axis(y, [[2, 0], [1, -1]], 1)", [2, 2], [2, 0, 4, 5]) { x, y in
      y.takingAlong([[2, 0], [1, -1]], axis: 1)
    },
    Rearrangement("np.take_along_axis(y, [[1, 0, 1]], 0)", [1, 3], [3, 1, 5]) { x, y in
      y.takingAlong([[1, 0, 1]], axis: 0)
    },
    Rearrangement("np.take_along_axis(y, [[2, 0]], 1)", [2, 2], [2, 0, 5, 3]) { x, y in y.takingAlong([[2, 0]], axis: 1)
    },
    Rearrangement("np.take_along_axis(y[:1], [[0], [2]], 1)", [2, 1], [0, 2]) { x, y in
      y[..<1].takingAlong([[0], [2]], axis: 1)
    },
    Rearrangement(
      "x[[[0, 1, 0, 1], …]]: np.take_along_axis(x, i[:, None], 1)[:, 0]", [2, 4], [0, 5, 10, 3, 20, 21, 22, 15]
    ) { x, y in x.picking([0, 1, 2, 0, 2, 2, -1, 0], axis: 1) },
    Rearrangement("np.block([[y, [[9], [8]]], [[1, 2, 3], 4]])", [3, 4], [0, 1, 2, 9, 3, 4, 5, 8, 1, 2, 3, 4]) { x, y in
      block([[y, [[9], [8]]], [[1, 2, 3], Tensor(4)]])
    },
    Rearrangement("np.meshgrid([1, 2], [3, 4, 5], indexing='ij')[0]", [2, 3], [1, 1, 1, 2, 2, 2]) { x, y in
      meshGrid([Tensor<Double>([1, 2]), [3, 4, 5]])[0]
    },
    Rearrangement("np.meshgrid([1, 2], [3, 4, 5], indexing='ij')[1]", [2, 3], [3, 4, 5, 3, 4, 5]) { x, y in
      meshGrid([Tensor<Double>([1, 2]), [3, 4, 5]])[1]
    },
    Rearrangement("x[x % 5 == 0]", [5], [0, 5, 10, 15, 20]) { x, y in
      x.elements(where: x.map { $0.truncatingRemainder(dividingBy: 5) == 0 ? 1 : 0 })
    },
    Rearrangement(
      "x.reshape(2, -1)", [2, 12],
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]
    ) { x, y in x.flattened(from: 1) },
    Rearrangement("np.split(x, 3, 1)[2]", [2, 1, 4], [8, 9, 10, 11, 20, 21, 22, 23]) { x, y in
      x.split(into: 3, axis: 1)[2]
    },
    Rearrangement(
      "np.split(x, [1], 2)[1]", [2, 3, 3], [1, 2, 3, 5, 6, 7, 9, 10, 11, 13, 14, 15, 17, 18, 19, 21, 22, 23]
    ) { x, y in x.split(sizes: [1, 3], axis: 2)[1] }
  ]
}

@Suite("Rearrangements of tensors") struct RearrangingTests {
  @Test("are NumPy's", arguments: Rearrangement.all)
  func numpy(_ example: Rearrangement) {
    let got = example.function(.counting([2, 3, 4]), .counting([2, 3]))
    #expect(got == example.want)
  }

  @Test("of empty tensors and scalars")
  func empty() {
    let x = Tensor<Float>.zeros([0, 3])
    #expect(x.rolled(by: 2, axis: 0).shape == [0, 3] && x.flipped(axis: 0).shape == [0, 3])
    #expect(x.tiled([2, 2]).shape == [0, 6] && x.repeating(2, axis: 1).shape == [0, 6])
    #expect(x.diagonal().shape == [0] && x.lowerTriangle().shape == [0, 3] && x.flattened().shape == [0])
    #expect(x.padded(by: [(1, 1), (0, 0)], with: .constant(2)) == .full([2, 3], 2))
    #expect(diagonalMatrix(Tensor<Float>.zeros([0])).shape == [0, 0])
    #expect(diagonalMatrix(Tensor<Float>.zeros([0]), offset: 1) == .zeros([1, 1]))
    #expect(x.takingAlong(IndexTensor(shape: [0, 1], scalars: []), axis: 1).shape == [0, 1])
    #expect(x.picking([], axis: 1).shape == [0] && x.split(into: 3, axis: 1).map(\.shape) == [[0, 1], [0, 1], [0, 1]])
    let scalar = Tensor<Float>(2)
    #expect(scalar.flattened() == [2] && scalar.tiled([]) == scalar && scalar.padded(by: []) == scalar)
    #expect(meshGrid([Tensor<Float>]()).isEmpty && scalar.elements(where: Tensor(1)) == [2])
  }

  @Test("are undone: a roll by the roll back, a diagonal matrix by its diagonal, a split by concatenating")
  func inverses() {
    let x = Tensor<Double>.random([2, 3, 4])
    for axis in 0..<3 {
      for n in -5...5 { #expect(x.rolled(by: n, axis: axis).rolled(by: -n, axis: axis) == x) }
      #expect(concatenate(x.split(into: x.shape[axis], axis: axis), axis: axis) == x)
      #expect(x.flipped(axis: axis).flipped(axis: axis) == x)
    }
    for k in -3...3 {
      #expect(diagonalMatrix(x, offset: k).diagonal(offset: k) == x)
      #expect(x.lowerTriangle(offset: k) + x.upperTriangle(offset: k + 1) == x)
    }
  }

  @Test("keep infinities and NaN out of the zeros of a triangle")
  func infinities() {
    let x: Tensor<Double> = [[.infinity, .nan], [.infinity, .infinity]]
    #expect(x.lowerTriangle() == [[.infinity, 0], [.infinity, .infinity]])
    #expect(x.upperTriangle(offset: 2) == .zeros([2, 2]))
  }

  @Test("add along an axis what is taken along it, repeats added up")
  func along() {
    let x = Tensor<Double>.counting([2, 3])
    #expect(x.addingAlong([[2, 0], [1, 1]], [[10, 20], [30, 40]], axis: 1) == [[20, 1, 12], [3, 74, 5]])
    #expect(x.addingAlong([[0]], Tensor(1), axis: 1) == [[1, 1, 2], [4, 4, 5]])
    #expect(x.addingAlong([[-1, 0, -1]], [[10, 20, 30]], axis: 0) == [[0, 21, 2], [13, 4, 35]])
  }
}
