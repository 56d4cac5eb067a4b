// Subscripts of tensors against numbers that NumPy 2.4 gave, and the ways to write them.

import AdjointTensors
import Testing

/// A subscript of x = arange(24) in shape [2, 3, 4], as NumPy writes it, with what NumPy gave.
struct NumPyCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let indices: [any TensorIndex]
  let want: Tensor<Double>

  init(_ numpy: String, _ indices: [any TensorIndex], _ shape: Shape, _ scalars: [Double]) {
    testDescription = numpy
    self.indices = indices
    want = Tensor(shape: shape, scalars: scalars)
  }

  static let all = [
    NumPyCase("x[1]", [1], [3, 4], [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]),
    NumPyCase("x[-1, 2]", [-1, 2], [4], [20, 21, 22, 23]),
    NumPyCase("x[1, 2, -4]", [1, 2, -4], [], [20]),
    NumPyCase("x[1:2]", [1..<2], [1, 3, 4], [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]),
    NumPyCase("x[:, 1:3]", [0..., 1...2], [2, 2, 4], [4, 5, 6, 7, 8, 9, 10, 11, 16, 17, 18, 19, 20, 21, 22, 23]),
    NumPyCase("x[0, :, 1]", [0, 0..., 1], [3], [1, 5, 9]),
    NumPyCase("x[:1, 1:, -2:]", [..<1, 1..., (-2)...], [1, 2, 2], [6, 7, 10, 11]),
    NumPyCase(
      "x[..., :-1]", [AxisIndex.ellipsis, ..<(-1)], [2, 3, 3],
      [0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 16, 17, 18, 20, 21, 22]),
    NumPyCase(
      "x[:, :, :-2+1]", [0..., 0..., ...(-2)], [2, 3, 3],
      [0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 16, 17, 18, 20, 21, 22]),
    NumPyCase("x[1:1]", [1..<1], [0, 3, 4], []),
    NumPyCase("x[2:]", [2...], [0, 3, 4], []),
    NumPyCase(
      "x[::-1]", [AxisIndex.stride(by: -1)], [2, 3, 4],
      [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
    NumPyCase(
      "x[:, ::2, 3:0:-2]", [0..., AxisIndex.stride(by: 2), AxisIndex.stride(from: 3, to: 0, by: -2)], [2, 2, 2],
      [3, 1, 11, 9, 15, 13, 23, 21]),
    NumPyCase(
      "x[..., 1:-1:2]", [AxisIndex.ellipsis, AxisIndex.stride(from: 1, to: -1, by: 2)], [2, 3, 1], [1, 5, 9, 13, 17, 21]
    ),
    NumPyCase(
      "x[..., -100:100:3]", [AxisIndex.ellipsis, AxisIndex.stride(from: -100, to: 100, by: 3)], [2, 3, 2],
      [0, 3, 4, 7, 8, 11, 12, 15, 16, 19, 20, 23]),
    NumPyCase(
      "x[..., 100:-100:-3]", [AxisIndex.ellipsis, AxisIndex.stride(from: 100, to: -100, by: -3)], [2, 3, 2],
      [3, 0, 7, 4, 11, 8, 15, 12, 19, 16, 23, 20]),
    NumPyCase(
      "x[..., -2::-1]", [AxisIndex.ellipsis, AxisIndex.stride(from: -2, by: -1)], [2, 3, 3],
      [2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, 18, 17, 16, 22, 21, 20]),
    NumPyCase(
      "x[..., :1:-1]", [AxisIndex.ellipsis, AxisIndex.stride(to: 1, by: -1)], [2, 3, 2],
      [3, 2, 7, 6, 11, 10, 15, 14, 19, 18, 23, 22]),
    NumPyCase("x[..., 3:1:1]", [AxisIndex.ellipsis, AxisIndex.stride(from: 3, to: 1, by: 1)], [2, 3, 0], []),
    NumPyCase("x[..., ::9]", [AxisIndex.ellipsis, AxisIndex.stride(by: 9)], [2, 3, 1], [0, 4, 8, 12, 16, 20]),
    NumPyCase("x[..., 0]", [AxisIndex.ellipsis, 0], [2, 3], [0, 4, 8, 12, 16, 20]),
    NumPyCase("x[0, ..., 1]", [0, AxisIndex.ellipsis, 1], [3], [1, 5, 9]),
    NumPyCase("x[1, 2, 3, ...]", [1, 2, 3, AxisIndex.ellipsis], [], [23]),
    NumPyCase("x[None, 1, 1]", [AxisIndex.newAxis, 1, 1], [1, 4], [16, 17, 18, 19]),
    NumPyCase("x[1, None, :, 0, None]", [1, AxisIndex.newAxis, 0..., 0, AxisIndex.newAxis], [1, 3, 1], [12, 16, 20]),
    NumPyCase(
      "x[..., None]", [AxisIndex.ellipsis, AxisIndex.newAxis], [2, 3, 4, 1],
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]),
    NumPyCase(
      "x[[1, 0, 1]]", [[1, 0, 1]], [3, 3, 4],
      [
        12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17,
        18, 19, 20, 21, 22, 23
      ]),
    NumPyCase("x[:, [2, -3]]", [0..., [2, -3]], [2, 2, 4], [8, 9, 10, 11, 0, 1, 2, 3, 20, 21, 22, 23, 12, 13, 14, 15]),
    NumPyCase("x[1:, ::2, [3, 3, 0]]", [1..., AxisIndex.stride(by: 2), [3, 3, 0]], [1, 2, 3], [15, 15, 12, 23, 23, 20]),
    NumPyCase("x[..., None, [1]]", [AxisIndex.ellipsis, AxisIndex.newAxis, [1]], [2, 3, 1, 1], [1, 5, 9, 13, 17, 21]),
    NumPyCase("x[0][:, [1, 2]]", [0, 0..., [1, 2]], [3, 2], [1, 2, 5, 6, 9, 10]),
    NumPyCase("x[1, [2, 0]]", [1, [2, 0]], [2, 4], [20, 21, 22, 23, 12, 13, 14, 15]),
    NumPyCase("x[:, np.array([], int)]", [0..., [Int]()], [2, 0, 4], [])
  ]
}

/// An assignment to a subscript of the same x, and the sum with `numpy.add.at`.
struct Assignment: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let indices: [any TensorIndex]
  let value: Tensor<Double>
  let replaced: [Double]
  let added: [Double]

  init(
    _ numpy: String, _ indices: [any TensorIndex], _ value: Tensor<Double>, _ replaced: [Double], adding added: [Double]
  ) {
    testDescription = numpy
    self.indices = indices
    self.value = value
    self.replaced = replaced
    self.added = added
  }

  static let all = [
    Assignment(
      "x[0, 1:3] = [-1, -2, -3, -4]", [0, 1..<3], [-1, -2, -3, -4],
      [0, 1, 2, 3, -1, -2, -3, -4, -1, -2, -3, -4, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23],
      adding: [0, 1, 2, 3, 3, 3, 3, 3, 7, 7, 7, 7, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]),
    Assignment(
      "x[..., 0] = 9", [AxisIndex.ellipsis, 0], Tensor(9),
      [9, 1, 2, 3, 9, 5, 6, 7, 9, 9, 10, 11, 9, 13, 14, 15, 9, 17, 18, 19, 9, 21, 22, 23],
      adding: [9, 1, 2, 3, 13, 5, 6, 7, 17, 9, 10, 11, 21, 13, 14, 15, 25, 17, 18, 19, 29, 21, 22, 23]),
    Assignment(
      "x[::-1, 1] = [[1, 2, 3, 4], [5, 6, 7, 8]]", [AxisIndex.stride(by: -1), 1], [[1, 2, 3, 4], [5, 6, 7, 8]],
      [0, 1, 2, 3, 5, 6, 7, 8, 8, 9, 10, 11, 12, 13, 14, 15, 1, 2, 3, 4, 20, 21, 22, 23],
      adding: [0, 1, 2, 3, 9, 11, 13, 15, 8, 9, 10, 11, 12, 13, 14, 15, 17, 19, 21, 23, 20, 21, 22, 23]),
    Assignment(
      "x[:, [0, 2, 0], 1] = [1, 2, 3]", [0..., [0, 2, 0], 1..<2], [[1], [2], [3]],
      [0, 3, 2, 3, 4, 5, 6, 7, 8, 2, 10, 11, 12, 3, 14, 15, 16, 17, 18, 19, 20, 2, 22, 23],
      adding: [0, 5, 2, 3, 4, 5, 6, 7, 8, 11, 10, 11, 12, 17, 14, 15, 16, 17, 18, 19, 20, 23, 22, 23]),
    Assignment(
      "x[1, [2, 0, 2]] = [[1], [2], [3]]", [1, [2, 0, 2]], [[1], [2], [3]],
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 2, 2, 2, 2, 16, 17, 18, 19, 3, 3, 3, 3],
      adding: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 14, 15, 16, 17, 16, 17, 18, 19, 24, 25, 26, 27]),
    Assignment(
      "x[1, 2, 3] = -7", [1, 2, 3], Tensor(-7),
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, -7],
      adding: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 16]),
    Assignment(
      "x[...] = [1, 2, 3, 4]", [AxisIndex.ellipsis], [1, 2, 3, 4],
      [1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4],
      adding: [1, 3, 5, 7, 5, 7, 9, 11, 9, 11, 13, 15, 13, 15, 17, 19, 17, 19, 21, 23, 21, 23, 25, 27])
  ]
}

@Suite("Subscripts of tensors") struct SubscriptTests {
  let x = Tensor<Double>.counting([2, 3, 4])

  @Test("read what NumPy reads", arguments: NumPyCase.all)
  func reading(_ example: NumPyCase) {
    #expect(x[IndexedPlace(example.indices, in: x.shape)] == example.want)
    let float = Tensor<Float>(x)[IndexedPlace(example.indices, in: x.shape)]
    #expect(float == Tensor<Float>(example.want))
  }

  @Test(
    "of one number everywhere are one number everywhere",
    arguments: NumPyCase.all.filter { !$0.testDescription.contains("...") })
  func uniform(_ example: NumPyCase) {
    let shape: Shape = [2, 3, 4, 100]
    let y = Tensor<Double>(repeating: 7, shape: shape)[IndexedPlace(example.indices, in: shape)]
    #expect(y == Tensor(repeating: 7, shape: Shape(example.want.extents + [100])))
  }

  @Test(
    "have a transpose, which puts elements back among zeros and adds up those of one place", arguments: NumPyCase.all)
  func transpose(_ example: NumPyCase) {
    // ⟨x[i], u⟩ = ⟨x, placed(u)⟩ for every u; integers, so exactly.
    let place = IndexedPlace(example.indices, in: x.shape)
    let u = Tensor<Double>.counting(example.want.extents) * 3 - 5
    #expect(u.placed(at: place).shape == x.shape)
    #expect(sum(x[place] * u) == sum(x * u.placed(at: place)))
    #expect(sum(u.placed(at: place)) == sum(u))
  }

  @Test("are assigned to and added to as NumPy's are", arguments: Assignment.all)
  func writing(_ example: Assignment) {
    let place = IndexedPlace(example.indices, in: x.shape)
    var y = x
    y.replace(at: place, with: example.value, "subscript")
    #expect(y == Tensor(shape: x.shape, scalars: example.replaced))
    #expect(x == .counting([2, 3, 4]), "the original is as it was")
    var float = Tensor<Float>(x)
    float.replace(at: place, with: Tensor(example.value), "subscript")
    #expect(float == Tensor(y))
    switch example.indices.count {
    case 1:
      #expect(x.replacing(at: example.indices[0], with: example.value) == y)
      #expect(x.adding(example.value, at: example.indices[0]).scalars == example.added)
    case 2:
      #expect(x.replacing(at: example.indices[0], example.indices[1], with: example.value) == y)
      #expect(x.adding(example.value, at: example.indices[0], example.indices[1]).scalars == example.added)
    default:
      let i = example.indices
      #expect(x.replacing(at: i[0], i[1], i[2], with: example.value) == y)
      #expect(x.adding(example.value, at: i[0], i[1], i[2]).scalars == example.added)
    }
  }

  @Test("of numbers alone are numbers, with a range anywhere they are tensors")
  func kinds() {
    let t = x[0, 0...]
    let number: Double = t[1, 2]
    #expect(number == 6 && t[-1, -1] == 11 && t[-3, 0] == 0)
    #expect(t[1, 0...] == [4, 5, 6, 7] && t[1, .ellipsis] == [4, 5, 6, 7] && t[.ellipsis, 1] == [1, 5, 9])
    #expect(t[0, 1, .ellipsis].shape == [] && x[1, 2, 3, .ellipsis].scalar == 23 && x[0, 1, 2...] == [6, 7])
    #expect(t[..<1, .stride(by: -2)] == [[3, 1]] && t[[2, 0], 1...2] == [[9, 10], [1, 2]])
    #expect(t[.newAxis, 0..., 0] == [[0, 4, 8]])
  }

  @Test("take as many numbers before the first range as there are axes")
  func leadingNumbers() {
    var t = Tensor<Double>.counting([2, 1, 2, 1, 2, 1, 2, 3])
    #expect(t[1, 0, 1, 0, 0..., 0, 0, 0] == [36, 42] && t[1, 0, 1, 0, 1, 0...].shape == [1, 2, 3])
    #expect(t[1, 0, 1, 0, 1, 0, 1...] == [[45, 46, 47]] && t[1, 0, 1, 0, 1, 0, 1, 1...] == [46, 47])
    t[1, 0, 1, 0, 1, 0, 1, [0, 2]] = Tensor(-1)
    #expect(t[-1, -1, -1, -1, -1, -1, -1, .ellipsis] == [-1, 46, -1])
  }

  @Test("are assigned to in place")
  func places() {
    var t: Tensor<Double> = [[1, 2, 3], [4, 5, 6]]
    t[0, 1...] = [7, 8]
    #expect(t == [[1, 7, 8], [4, 5, 6]])
    t[.ellipsis, 0] = Tensor(9)
    #expect(t == [[9, 7, 8], [9, 5, 6]])
    t[1, 0...] += t[0, 0...]
    #expect(t == [[9, 7, 8], [18, 12, 14]])
    t[[0, 1], 2] = .zeros([])
    t[0, 0] = 5
    t[-1, -1] += 2
    #expect(t == [[5, 7, 0], [18, 12, 2]])
    t[0..., .stride(by: -1)] = t
    #expect(t == [[0, 7, 5], [2, 12, 18]])
    var scalar = Tensor<Double>(2)
    scalar[] = 5
    scalar[.newAxis] = [6]
    #expect(scalar.scalar == 6 && scalar[.newAxis, .newAxis].shape == [1, 1])
    var uniform = Tensor<Float>.zeros([1000])
    uniform[10..<990] = .ones([])
    #expect(sum(uniform).scalar == 980 && uniform[9] == 0 && uniform[10] == 1)
  }

  @Test("print as they are written")
  func descriptions() {
    let all: [any TensorIndex] = [1, AxisIndex.newAxis, 0..., AxisIndex.stride(by: -2)]
    #expect("\(IndexedPlace(all, in: [2, 3, 4]))" == "1, .newAxis, 0..., .stride(from: 3, by: -2)")
    #expect("\(IndexedPlace([[1, 1], 1..<3], in: [2, 3]))" == "[1, 1], 1..<3")
    let stride = AxisIndex.stride(from: 1, to: -1, by: 2)
    #expect("\(IndexedPlace([stride], in: [6]))" == ".stride(from: 1, to: 5, by: 2)")
  }

  /// Strides at the ends of Int are clipped like any others.
  @Test("with strides of every size")
  func strides() {
    let t = Tensor<Double>.counting([5])
    #expect(t[.stride(from: .min, to: .max, by: .max)] == [0])
    #expect(t[.stride(from: .max, to: .min, by: .min)] == [4])
    #expect(t[.stride(by: 4)] == [0, 4] && t[.stride(by: 5)] == [0] && t[.stride(by: -4)] == [4, 0])
    for from in -7...7 {
      for to in -7...7 {
        for by in [-6, -3, -2, -1, 1, 2, 3, 6] {
          // Python's rule, written down a second time: clip, then step while before the end.
          let low = by > 0 ? 0 : -1, high = by > 0 ? 5 : 4
          let start = min(max(from < 0 ? from + 5 : from, low), high)
          let end = min(max(to < 0 ? to + 5 : to, low), high)
          let want = Swift.stride(from: start, to: end, by: by).map(Double.init)
          #expect(t[.stride(from: from, to: to, by: by)].scalars == want)
        }
      }
    }
  }
}
