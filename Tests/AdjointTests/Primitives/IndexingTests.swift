// Subscripts and rearrangements of variables: values as tensors have them (whose tests hold NumPy's numbers), gradients by
// finite differences and by hand where repeats and kinds meet.

import Adjoint
import Testing

@testable import AdjointCore

private typealias T = Tensor<Double>
private typealias V = Variable<Double>

/// A function of a variable, and the same one of a tensor.
struct IndexedFunction: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let shape: Shape
  let onVariables: @Sendable (Variable<Double>) -> Variable<Double>
  let onTensors: @Sendable (Tensor<Double>) -> Tensor<Double>

  init(
    _ name: String, _ shape: Shape, _ onVariables: @escaping @Sendable (Variable<Double>) -> Variable<Double>,
    _ onTensors: @escaping @Sendable (Tensor<Double>) -> Tensor<Double>
  ) {
    testDescription = name
    self.shape = shape
    self.onVariables = onVariables
    self.onTensors = onTensors
  }

  static let all: [IndexedFunction] = [
    .init("x[1]", [3], { $0[1] }, { Tensor($0[1]) }),
    .init("x[-1, 1...]", [2, 3], { $0[-1, 1...] }, { $0[-1, 1...] }),
    .init("x[..., 0]", [2, 3], { $0[.ellipsis, 0] }, { $0[.ellipsis, 0] }),
    .init("x[None, ::-1]", [4], { $0[.newAxis, .stride(by: -1)] }, { $0[.newAxis, .stride(by: -1)] }),
    .init("x[:, 1::2, [3, 0, 3]]", [2, 3, 4], { $0[0..., .stride(from: 1, by: 2), [3, 0, 3]] }) {
      $0[0..., .stride(from: 1, by: 2), [3, 0, 3]]
    },
    .init("x[None, None]", [2], { $0[.newAxis, .newAxis] }, { $0[.newAxis, .newAxis] }),
    .init("replacing by itself", [2, 3], { $0.replacing(at: 0, .stride(by: -1), with: $0[1]) }) {
      $0.replacing(at: 0, .stride(by: -1), with: $0[1, 0...])
    },
    .init("replacing twice the same place", [3, 2], { $0.replacing(at: [0, 2, 2], with: $0 * $0) }) {
      $0.replacing(at: [0, 2, 2], with: $0 * $0)
    },
    .init("replacing all", [2, 3], { $0.replacing(at: 0..., with: $0[0] * $0[1]) }) {
      $0.replacing(at: 0..., with: $0[0, 0...] * $0[1, 0...])
    },
    .init("replacing by a number, a tensor", [4], { $0.replacing(at: 0, with: 2).replacing(at: 1...2, with: [7, 8]) }) {
      $0.replacing(at: 0, with: 2).replacing(at: 1...2, with: [7, 8])
    },
    .init("adding at repeats", [2, 3], { $0.adding($0[0..., [0, 1]], at: 0..., [2, 2]) }) {
      $0.adding($0[0..., [0, 1]], at: 0..., [2, 2])
    },
    .init("adding a number, a tensor", [4], { $0.adding(2, at: 0).adding([7, 8], at: 1...2).adding(1, at: 0...) }) {
      $0.adding(2, at: 0).adding([7, 8], at: 1...2).adding(1, at: 0...)
    },
    .init("elements", [2, 2], { $0.elements(where: [[1, 0], [0, 1]]) }, { $0.elements(where: [[1, 0], [0, 1]]) }),
    .init("flattened", [2, 2, 2], { $0.flattened(from: 1) }, { $0.flattened(from: 1) }),
    .init("moved axis", [2, 3, 2], { $0.movingAxis(0, to: -1) }, { $0.movingAxis(0, to: -1) }),
    .init("swapped axes", [2, 3, 2], { $0.swappingAxes(0, 1) }, { $0.swappingAxes(0, 1) }),
    .init("flipped", [2, 3], { $0.flipped(axis: -1) }, { $0.flipped(axis: -1) }),
    .init("rolled", [2, 3], { $0.rolled(by: -4, axis: 1) }, { $0.rolled(by: -4, axis: 1) }),
    .init("tiled", [2, 3], { $0.tiled([2, 1, 3]) }, { $0.tiled([2, 1, 3]) }),
    .init("tiled to nothing", [2, 3], { $0.tiled([2, 0]) }, { $0.tiled([2, 0]) }),
    .init("repeated", [2, 3], { $0.repeating(3, axis: 0) }, { $0.repeating(3, axis: 0) }),
    .init("split", [4, 2], { $0.split(into: 2)[1] * $0.split(sizes: [1, 2, 1])[1] }) {
      $0.split(into: 2)[1] * $0.split(sizes: [1, 2, 1])[1]
    },
    .init("diagonal", [2, 3, 3], { $0.diagonal(offset: -1) }, { $0.diagonal(offset: -1) }),
    .init("diagonal beyond the corner", [2, 2], { $0.diagonal(offset: 2) }, { $0.diagonal(offset: 2) }),
    .init("diagonal matrix", [2, 2], { diagonalMatrix($0, offset: 1) }, { diagonalMatrix($0, offset: 1) }),
    .init("lower triangle", [3, 2], { $0.lowerTriangle(offset: -1) }, { $0.lowerTriangle(offset: -1) }),
    .init("upper triangle", [2, 3], { $0.upperTriangle() }, { $0.upperTriangle() }),
    .init("mesh grid", [2], { meshGrid([$0, $0 * $0])[0] * meshGrid([$0, $0 * $0])[1] }) {
      meshGrid([$0, $0 * $0])[0] * meshGrid([$0, $0 * $0])[1]
    },
    .init("padded by 0", [2, 2], { $0.padded(by: [(1, 0), (0, 2)]) }, { $0.padded(by: [(1, 0), (0, 2)]) }),
    .init("padded by 1", [3], { $0.padded(by: [(1, 2)], with: .constant(1)) }) {
      $0.padded(by: [(1, 2)], with: .constant(1))
    },
    .init("padded by reflection", [3, 2], { $0.padded(by: [(2, 1), (0, 1)], with: .reflect) }) {
      $0.padded(by: [(2, 1), (0, 1)], with: .reflect)
    },
    .init("padded by the edge", [2, 1], { $0.padded(by: [(2, 1), (3, 0)], with: .edge) }) {
      $0.padded(by: [(2, 1), (3, 0)], with: .edge)
    },
    .init("taken along", [2, 3], { $0.takingAlong([[2, 2], [0, -2]], axis: 1) }) {
      $0.takingAlong([[2, 2], [0, -2]], axis: 1)
    },
    .init("added along", [2, 3], { $0.addingAlong([[2, 2], [0, -2]], $0[0..., ..<2], axis: 1) }) {
      $0.addingAlong([[2, 2], [0, -2]], $0[0..., ..<2], axis: 1)
    },
    .init("picked", [2, 3], { $0.picking([2, 0], axis: 1) }, { $0.picking([2, 0], axis: 1) }),
    .init("block", [2, 2], { block([[$0, $0[0, .newAxis].transposed()], [$0[1], $0[0, 0]]]) }) {
      block([[$0, $0[0, .newAxis, 0...].transposed()], [$0[1, 0...], Tensor($0[0, 0])]])
    }
  ]
}

@Suite("Subscripts and rearrangements of variables") struct IndexingTests {
  @Test("are those of tensors, bit for bit", arguments: IndexedFunction.all)
  func values(_ function: IndexedFunction) {
    let x = sample(function.shape)
    let recorded = function.onVariables(Tape<Double>().variable(x)).value
    #expect(recorded == function.onTensors(x) && function.onVariables(V(x)).value == recorded)
  }

  @Test("have their derivatives, of both orders", arguments: IndexedFunction.all)
  func derivatives(_ function: IndexedFunction) {
    // Of a sum of squares of squares, so that the second derivative is not 0 and goes through every pullback.
    let loss = { (x: V) in
      let y = function.onVariables(x * x)
      return sum(y * y * V(sample(y.shape)))
    }
    let x = sample(function.shape)
    for order in 1...2 {
      let report = checkGradient(at: x, order: order, of: loss)
      #expect(report.passed, "order \(order): \(report)")
    }
  }

  @Test("of a place named twice: reading adds cotangents up, assigning keeps the last, adding gives to both")
  func repeats() {
    let x: T = [1, 2, 3], v: T = [10, 20, 30]
    let w: T = [1, 2, 4]
    #expect(gradient(at: x) { x in sum(x[[0, 2, 2]] * w) } == [1, 0, 6])
    let (a, b) = gradient(at: x, v) { x, v in sum(x.replacing(at: [0, 2, 2], with: v) * w) }
    #expect(a == [0, 2, 0] && b == [1, 0, 4])
    let (c, d) = gradient(at: x, v) { x, v in sum(x.adding(v, at: [0, 2, 2]) * w) }
    #expect(c == w && d == [1, 4, 4])
    let (e, f) = gradient(at: x, T(5)) { x, v in sum(x.replacing(at: [0, 2, 2], with: v) * w) }
    #expect(e == [0, 2, 0] && f == Tensor(5))
  }

  @Test("assigned to: the variable before is as it was, and the cotangents part")
  func assignment() {
    let x: T = [1, 2, 3]
    let g = gradient(at: x) { x in
      var y = x
      y[0] = 2 * x[1]
      y[1...] -= x[0]
      y[2] = 3 * y[2]
      // y = (2 x₁, x₁ − x₀, 3 (x₂ − x₀))
      return sum(y * [1, 10, 100]) + x[0]
    }
    #expect(g == [1 - 10 - 300, 2 + 10, 300])
  }

  @Test("of one operand each kind: the result is recorded")
  func kinds() {
    let t = T.zeros([2, 2])
    #expect(gradient(at: T(3)) { k in sum(t.replacing(at: 0, 1, with: k * k) * [[1, 2], [3, 4]]) } == T(12))
    #expect(gradient(at: T(3)) { k in sum(t.adding(k, at: 0) * [[1, 2], [3, 4]]) } == T(3))
    #expect(gradient(at: T(3)) { k in sum(t.addingAlong([[1], [0]], k, axis: 1) * [[1, 2], [3, 4]]) } == T(5))
    #expect(gradient(at: t) { x in sum(x.addingAlong([[1], [0]], [[7], [8]], axis: 1)) } == .ones([2, 2]))
  }

  @Test("One subscript is one entry on the tape, one that takes all of it at most a reshape")
  func entries() {
    let tape = Tape<Double>()
    let x = tape.variable(sample([3, 4]))
    let y = x[1, .stride(by: -1)]
    #expect(
      tape.count == 2 && tape.entry(y.entryIndex!).primitive?.label == "subscript(at: [1, .stride(from: 3, by: -1)])")
    _ = x[0..., .ellipsis]
    #expect(tape.count == 2)
    #expect(x[.newAxis].shape == [1, 3, 4] && tape.count == 3)
    let entries = (0..<4).map { x[0, $0] }
    _ = block([[entries[0], entries[1]], [entries[2], entries[3]]])
    #expect(tape.count == 8)
  }

  @Test("Gradients through a rotation, put together from recorded numbers")
  func rotation() {
    let point: T = [1, 2]
    let turned = jacobian(at: T(0.3)) { angle in
      matmul(block([[cos(angle), -sin(angle)], [sin(angle), cos(angle)]]), V(point))
    }
    let (c, s) = (cos(T(0.3)).scalar, sin(T(0.3)).scalar)
    #expect(turned.isApproximatelyEqual(to: [-s - 2 * c, c - 2 * s], absoluteTolerance: 1e-15))
  }

  @Test("A recorded gradient through subscripts holds for other numbers")
  func programs() throws {
    let x = sample([3]), z = sample([6]).slice(axis: 0, 3..<6)
    let program = try Program(at: x, checkingAt: z) { x in
      gradient(at: x) { x in x[0] * x[1] * x[[2, 2, 0]].replacing(at: 1, with: x[1])[1...2].sum() }
    }
    let want = gradient(at: z) { x in x[0] * x[1] * (x[1] + x[0]) }
    #expect(program(z).isApproximatelyEqual(to: want, absoluteTolerance: 1e-15))
  }

  @Test("Constants made of a rule are the tensors'")
  func creation() {
    let h: Variable<Float> = .zeros([2, 3])
    #expect(h.value == .zeros([2, 3]) && !h.isRecorded && V.ones([2]).value == [1, 1] && V.full([], 3).value == T(3))
    let x = Tape<Double>().variable([[1, 2]])
    #expect(
      V.zeros(like: x).value == [[0, 0]] && V.ones(like: x).value == [[1, 1]] && V.full(like: x, 2).value == [[2, 2]])
    #expect(V.arange(3).value == [0, 1, 2] && V.arange(from: 1, to: 2, by: 0.5).value == [1, 1.5])
    #expect(V.linspace(from: 0, to: 1, count: 3).value == [0, 0.5, 1] && V.identity(2).value == [[1, 0], [0, 1]])
    #expect(V.oneHot([1, 0], classes: 2).value == [[0, 1], [1, 0]])
    let k = 0.5, array = [k, 1], rows = [[k], [2 * k]]
    #expect(V([k, 1]).value == [0.5, 1] && V(array).value == [0.5, 1] && V(rows).value == [[0.5], [1]])
    #expect(V([[k, 0], [0, 1]]).value == [[0.5, 0], [0, 1]] && V([4, 5]).value == [4, 5])
  }

  private func sample(_ shape: Shape) -> T {
    var generator = SeededGenerator(seed: 3)
    return T(randomUniform: shape, in: 0.5..<1.5, using: &generator)
  }
}
