// Shapes, axes and counts beyond all limits: one line each, where arithmetic on them would stop the program without one.

import Adjoint
import Testing

/// The largest extent.
private let most = Int(Int32.max)

@Suite("Messages about limits") struct LimitMessageTests {
  @Test("An extent out of range")
  func extents() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var shape: Shape = [2, 3]
        shape[0] = 1 << 40
      }, says: "Shape: extent 1099511627776; an extent lies between 0 and 2147483647")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var shape: Shape = [2, 3, 4, 5, 6]
        shape[4] = Int.min
      }, says: "Shape: extent -9223372036854775808; an extent lies between 0 and 2147483647")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = Shape(0..<1_000_000_000) },
      says: "Shape: rank 1000000000; a tensor has at most 8 axes")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Float>(randomNormal: [2, -1])
      }, says: "Tensor: shape [2, -1]; extents are at least 0")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Float>([1]).broadcast(to: [-1])
      }, says: "broadcast(to:): shape [-1]; extents are at least 0")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = Tensor<Float>.identity(-1) },
      says: "identity: size -1; a size is at least 0")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Float>.oneHot([], classes: -5)
      }, says: "oneHot: -5 classes; a count is at least 0")
  }

  @Test("More elements than a count can hold, also where another extent is 0")
  func elementCounts() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Float>(repeating: 0, shape: [0, most, most, most])
      },
      says: "Tensor: shape [0, 2147483647, 2147483647, 2147483647]; its other extents are more than memory can hold")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Float>(shape: [most, most, 0], scalars: []).transposed()
      }, says: "Tensor: shape [2147483647, 2147483647, 0]; its other extents are more than memory can hold")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Variable<Float>([1, 2]).reshaped(to: [most, most, most, -1])
      },
      says: "reshaped(to:): [2] to [2147483647, 2147483647, 2147483647, -1]; "
        + "the element count, 2, must stay; at most one extent may be -1")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Float>(shape: [0], scalars: []).reshaped(to: [0, most, most, most])
      },
      says: "reshaped(to:): [0] to [0, 2147483647, 2147483647, 2147483647]; "
        + "the element count, 0, must stay; at most one extent may be -1")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Float>([1, 2]).broadcast(to: [most, most, 2])
      }, says: "broadcast(to:): shape [2147483647, 2147483647, 2]; it has more elements than memory can hold")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Float>(shape: [0], scalars: []).broadcast(to: [most, most, most, most, 0])
      },
      says: "broadcast(to:): shape [2147483647, 2147483647, 2147483647, 2147483647, 0]; "
        + "its other extents are more than memory can hold")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = matmul(Tensor<Float>(shape: [most, 0], scalars: []), Tensor(shape: [0, most], scalars: []))
      }, says: "matmul: shape [2147483647, 2147483647]; it has more elements than memory can hold")
  }

  @Test("Empty tensors of huge extents can be reduced, sliced and permuted where the result can be held")
  func hugeAndEmpty() {
    let x = Tensor<Float>(shape: [1 << 28, 0, 1 << 28], scalars: [])
    #expect(x.transposed().shape == [1 << 28, 0, 1 << 28] && x.permuted(to: [1, 0, 2]).shape == [0, 1 << 28, 1 << 28])
    #expect(sum(x).scalar == 0 && mean(x).scalar.isNaN && product(x).scalar == 1)
    #expect(x.slice(axis: 0, 5..<7).shape == [2, 0, 1 << 28])
    #expect(logSumExp(x.slice(axis: 0, 0..<2), axes: [1, 2]).scalars == [-.infinity, -.infinity])
    #expect(x.reshaped(to: [0]).shape == [0] && x.reshaped(to: [4, 1 << 28, 0]).shape == [4, 1 << 28, 0])
    #expect(gradient(at: x) { sum($0.permuted(to: [1, 0, 2]).slice(axis: 1, 1..<2)) }.shape == x.shape)
  }

  @Test("Joins along an axis that becomes too long")
  func joins() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let x = Tensor<Float>(shape: [most, 0], scalars: [])
        _ = concatenate([x, x])
      },
      says: "concatenate: extent 4294967294 along axis 0 of 2 shapes as [2147483647, 0]; "
        + "an extent is at most 2147483647")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let x = Variable(Tensor<Float>(shape: [0, most], scalars: []))
        _ = concatenate([x, x, x], axis: -1)
      },
      says: "concatenate: extent 6442450941 along axis 1 of 3 shapes as [0, 2147483647]; "
        + "an extent is at most 2147483647")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = stack([Tensor<Float>(repeating: 0, shape: [1, 1, 1, 1, 1, 1, 1, 1])])
      }, says: "stack: a new axis for shape [1, 1, 1, 1, 1, 1, 1, 1]; a tensor has at most 8 axes")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Variable(Tensor<Float>(repeating: 0, shape: [1, 1, 1, 1, 1, 1, 1, 1])).expandingShape(at: 0)
      }, says: "expandingShape(at:): a new axis for shape [1, 1, 1, 1, 1, 1, 1, 1]; a tensor has at most 8 axes")
  }

  @Test("Axes, ranges and indices at the ends of Int")
  func ends() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = sum(Tensor<Float>([1, 2]), axes: [Int.min])
      }, says: "sum: axis -9223372036854775808 of shape [2]; an axis lies in -1..<1")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Float>([1, 2]).slice(axis: 0, Int.min..<Int.max)
      },
      says: "slice: range -9223372036854775808..<9223372036854775807 along axis 0 of shape [2]; a range lies in 0..<2")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Variable<Float>([1, 2]).gathering([1, Int.max], axis: 0)
      },
      says: "gathering: index 9223372036854775807 (place 1) along axis 0 of shape [2]; indices lie in 0..<2")
  }

  @Test("A variance's correction at the ends of Int does not stop a gradient")
  func corrections() {
    let slope = gradient(at: [1, 2] as Tensor<Double>) { variance($0, correction: Int.min) }
    #expect(slope.scalars.allSatisfy { $0.isFinite })
    #expect(variance(Variable<Double>([1, 2]), correction: Int.max).value.scalar == .infinity)
  }

  @Test("Too little memory: the operation, the shape and the size")
  func memory() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Float>(repeating: 1, shape: [most, 1 << 22]).scalars
      },
      says: "Tensor: out of memory for shape [2147483647, 4194304], 36028797002186752 bytes; "
        + "use smaller parts, or keep fewer tensors")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let row = Tensor((0..<1 << 25).map(Double.init))
        _ = row.reshaped(to: [1 << 25, 1]) + row
      },
      says: "+: out of memory for shape [33554432, 33554432], 9007199254740992 bytes; "
        + "use smaller parts, or keep fewer tensors")
  }

  @Test("A range that no random number can be drawn from")
  func ranges() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Float>(randomUniform: [3], in: 1..<1)
      }, says: "Tensor(randomUniform:in:): range 1.0..<1.0; give a range of finite numbers that is not empty")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Double>(randomUniform: [3], in: 0..<Double.infinity)
      }, says: "Tensor(randomUniform:in:): range 0.0..<inf; give a range of finite numbers that is not empty")
  }

  @Test("A range whose width overflows gives numbers in it")
  func wideRange() {
    var generator = SeededGenerator(seed: 3)
    let most = Double.greatestFiniteMagnitude
    let x = Tensor<Double>(randomUniform: [1000], in: -most..<most, using: &generator).scalars
    #expect(x.allSatisfy { (-most..<most).contains($0) })
    #expect(x.contains { $0 > most / 2 } && x.contains { $0 < -most / 2 })
  }
}
