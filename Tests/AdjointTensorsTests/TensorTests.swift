import AdjointTensors
import Testing

@Suite("Making tensors and looking at them") struct TensorTests {
  @Test("Literals and initialisers give the same tensor")
  func initialisers() {
    let literal: Tensor<Float> = [[1, 2, 3], [4, 5, 6]]
    #expect(literal.shape == [2, 3] && literal.rank == 2 && literal.scalarCount == 6)
    #expect(literal.scalars == [1, 2, 3, 4, 5, 6])
    #expect(literal == Tensor([[1, 2, 3], [4, 5, 6]]))
    #expect(literal == Tensor(shape: [2, 3], scalars: [1, 2, 3, 4, 5, 6]))
    #expect(Tensor<Float>([1, 2, 3]) == [1, 2, 3])
    #expect(Tensor<Double>(repeating: 1.5, shape: [2, 2]) == [[1.5, 1.5], [1.5, 1.5]])
    #expect(Tensor<Float>.identity(3) == [[1, 0, 0], [0, 1, 0], [0, 0, 1]])
    #expect(Tensor<Float>.oneHot([2, 0], classes: 3) == [[0, 0, 1], [1, 0, 0]])
    let deep: Tensor<Double> = [[[[1.5], [-2]]], [[[3], [4e10]]]]
    #expect(deep.shape == [2, 1, 2, 1] && deep.scalars == [1.5, -2, 3, 4e10])
    let negative: Tensor<Float> = [-1, -2.5]
    #expect(negative.scalars == [-1, -2.5])
  }

  @Test("Rank 0 holds a number")
  func rankZero() {
    let x = Tensor<Float>(0.1)
    #expect(x.shape == [] && x.rank == 0 && x.scalarCount == 1 && x.scalar == 0.1 && x.scalars == [0.1])
    #expect(x == Tensor(shape: [], scalars: [0.1]))
    #expect(x.reshaped(to: [1, 1]) == [[0.1]] && x.reshaped(to: [1]).reshaped(to: []) == x)
    #expect(Tensor<Float>([[7]]).scalar == 7)
    #expect(Tensor<Double>(repeating: 3, shape: []).scalar == 3)
    // A Float goes through unharmed, the extremes too.
    for number in [Float.leastNonzeroMagnitude, .greatestFiniteMagnitude, .pi, -.infinity, 1 + .ulpOfOne] {
      #expect(Tensor(number).scalar == number)
    }
    #expect(Tensor(Float.nan).scalar.isNaN)
  }

  @Test("Every rank up to the largest", arguments: 0...8)
  func ranks(_ rank: Int) {
    let extents = (0..<rank).map { $0 % 3 == 2 ? 3 : 2 }
    let x = Tensor<Double>.counting(extents)
    #expect(x.rank == rank && x.extents == extents && x.scalarCount == extents.reduce(1, *))
    #expect(x + x == 2 * x)
    #expect(sum(x).scalar == Double(x.scalarCount * (x.scalarCount - 1) / 2))
    #expect(x.transposed().transposed() == x)
    #expect(x.transposed().extents == extents.reversed())
    #expect(x.reshaped(to: [-1]).reshaped(to: x.shape) == x)
    for axis in 0..<rank {
      let (_, groups) = naiveGroups(x, axes: [axis], keepingAxes: false)
      #expect(sum(x, axis: axis).scalars == groups.map { $0.reduce(0, +) })
      #expect(sum(x, axis: axis - rank) == sum(x, axis: axis))
    }
  }

  @Test("Empty tensors", arguments: [[0], [0, 3], [3, 0], [2, 0, 4], [0, 0]])
  func empty(_ extents: [Int]) {
    let x = Tensor<Float>(shape: Shape(extents), scalars: [])
    #expect(x.scalarCount == 0 && x.scalars.isEmpty && x.extents == extents)
    #expect(exp(x).shape == x.shape && (x + 1).shape == x.shape && (x * x).shape == x.shape)
    #expect(sum(x).scalar == 0 && product(x).scalar == 1 && mean(x).scalar.isNaN)
    #expect(x.transposed().extents == extents.reversed())
    #expect(concatenate([x, x], axis: 0).extents == [2 * extents[0]] + extents.dropFirst())
    #expect(x.reshaped(to: [0, 7]).shape == [0, 7])
    #expect(x == Tensor(repeating: 9, shape: Shape(extents)))
    #expect(x.slice(axis: 0, 0..<0).extents == [0] + extents.dropFirst())
    var y = x
    y += 1
    y *= 2
    #expect(y == x)
  }

  @Test("Equality is of numbers: NaN equals nothing, −0 equals 0")
  func equality() {
    let x: Tensor<Double> = [1, .nan]
    #expect(x != x)
    #expect(Tensor<Double>([-0.0]) == [0])
    #expect(Tensor<Double>([-0.0]).hashValue == Tensor<Double>([0]).hashValue)
    #expect(Tensor<Double>([1, 2]) != Tensor<Double>([[1, 2]]))
    #expect(Tensor<Double>([1, 2]) != Tensor<Double>([1, 3]))
    #expect(Set([Tensor<Float>([1, 2]), [1, 2], [2, 1], [[1, 2]]]).count == 3)
  }

  @Test("Elements by index, to read and to write")
  func subscripts() {
    var x = Tensor<Float>.counting([2, 3, 4])
    for (place, index) in indices(of: [2, 3, 4]).enumerated() {
      #expect(x[index[0], index[1], index[2]] == Float(place))
    }
    x[1, 2, 3] = -1
    #expect(x.scalars.last == -1 && x.scalars.dropLast() == Tensor<Float>.counting([2, 3, 4]).scalars.dropLast())
    var scalar = Tensor<Double>(2)
    scalar[] = 5
    #expect(scalar.scalar == 5)
  }

  @Test("map, and memory by closures")
  func memory() {
    let x: Tensor<Float> = [[1, 2], [3, 4]]
    #expect(x.map { $0 * 10 } == [[10, 20], [30, 40]])
    #expect(x.withUnsafeScalars { Array($0) } == [1, 2, 3, 4])
    var y = Tensor<Float>(3)
    y.withUnsafeMutableScalars { $0[0] = 7 }
    #expect(y.scalar == 7)
  }

  @Test("A shape is a collection of extents")
  func shapes() {
    let shape: Shape = [2, 3, 4]
    #expect(Array(shape) == [2, 3, 4] && shape.count == 3 && shape.elementCount == 24 && shape[1] == 3)
    #expect(Shape([2, 3, 4]) == shape && shape != [2, 3] && shape != [2, 3, 4, 1])
    #expect("\(shape)" == "[2, 3, 4]" && "\(Shape())" == "[]")
    #expect(Shape().elementCount == 1 && Shape([0, 5]).elementCount == 0)
    #expect(Shape([2_000_000_000, 2_000_000_000, 2_000_000_000]).checkedElementCount == nil)
  }
}
