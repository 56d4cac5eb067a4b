import AdjointTensors
import Testing

@Suite("Creation of tensors") struct CreationTests {
  typealias T = Tensor<Double>

  @Test("Zeros, ones, and one number")
  func filled() {
    let zeros: Tensor<Float> = .zeros([2, 3])
    #expect(zeros == [[0, 0, 0], [0, 0, 0]] && T.ones([2]) == [1, 1] && T.full([1, 2], 7) == [[7, 7]])
    #expect(T.zeros([]) == Tensor(0) && T.ones([]).shape == [] && T.full([0, 2], 3).shape == [0, 2])
    let x: T = [[1, 2, 3]]
    #expect(T.zeros(like: x) == [[0, 0, 0]] && T.ones(like: x) == [[1, 1, 1]] && T.full(like: x, -1) == [[-1, -1, -1]])
  }

  /// The numbers are NumPy's, bit for bit.
  @Test("Progressions")
  func progressions() {
    #expect(T.arange(5) == [0, 1, 2, 3, 4] && T.arange(0).shape == [0])
    #expect(
      T.arange(from: 0, to: 1, by: 0.1)
        == [0, 0.1, 0.2, 0.30000000000000004, 0.4, 0.5, 0.6000000000000001, 0.7000000000000001, 0.8, 0.9])
    #expect(T.arange(from: 5, to: -1, by: -2) == [5, 3, 1] && T.arange(from: 1, to: 4) == [1, 2, 3])
    #expect(T.arange(from: 3, to: 0).shape == [0] && T.arange(from: 0, to: 1, by: -1).shape == [0])
    #expect(T.linspace(from: -1, to: 2, count: 7) == [-1, -0.5, 0, 0.5, 1, 1.5, 2])
    #expect(
      T.linspace(from: 0, to: 1, count: 11)
        == [0, 0.1, 0.2, 0.30000000000000004, 0.4, 0.5, 0.6000000000000001, 0.7000000000000001, 0.8, 0.9, 1])
    #expect(T.linspace(from: 3, to: 4, count: 1) == [3] && T.linspace(from: 3, to: 4, count: 0).shape == [0])
    let large = T.linspace(from: -.greatestFiniteMagnitude, to: .greatestFiniteMagnitude, count: 3)
    #expect(large == [-Double.greatestFiniteMagnitude, 0, Double.greatestFiniteMagnitude])
    let floats = Tensor<Float>.linspace(from: 0.1, to: 0.7, count: 100)
    #expect(floats[0] == 0.1 && floats[99] == 0.7)
  }

  @Test("Another element type, rounded to it")
  func conversion() {
    let doubles: T = [[1, 0.1], [1e300, .nan]]
    let floats = Tensor<Float>(doubles)
    #expect(floats[0, 1] == 0.1 && floats[1, 0] == .infinity && floats[1, 1].isNaN && floats.shape == [2, 2])
    #expect(T(floats)[0, 1] == Double(Float(0.1)))
    #expect(T(Tensor<Float>.full([100, 100], 0.1)) == .full([100, 100], Double(Float(0.1))))
    #expect(T(Tensor<Float>(0.5)) == Tensor(0.5) && T(doubles)[0, 1] == 0.1)
    #expect(T(integers: [1, -2]) == [1, -2])
    #expect(Tensor<Float>(integers: [16_777_219]) == [16_777_220 as Float])
  }

  @Test("Literals take expressions of every kind of number")
  func literals() {
    let k = 0.3, n = 2, f: Float = 0.1
    let r: T = [[k, 0], [0, 1 / k]]
    #expect(r.scalars == [0.3, 0, 0, 1 / 0.3] && r.shape == [2, 2])
    let c: T = [1, .pi, .infinity, -Double.infinity, k, 2 * k + 1, f]
    #expect(c.scalars == [1, .pi, .infinity, -.infinity, 0.3, 1.6, Double(Float(0.1))])
    let d: T = [[1, .pi], [.nan, 2]]
    #expect(d[1, 0].isNaN && d[0, 1] == .pi)
    let i: Tensor<Float> = [n, 2 * n]
    #expect(i.scalars == [2, 4])
    // Rounded once: through Double it would come to a tie, and to 2⁵⁴.
    let odd: Tensor<Float> = [16_777_217 << 30 + 1]
    #expect(odd[0] == 16_777_218 * 0x1p30)
    let e: T = []
    #expect(e.shape == [0] && T.zeros([1, 0]).shape == [1, 0])
    let deep: T = [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]
    #expect(deep.shape == [2, 2, 2] && deep.scalars == (1...8).map { Double($0) })
  }

  @Test("Integers with a shape")
  func indices() {
    let n = 1
    let indices: IndexTensor = [[0, 2], [n, -1]]
    #expect(indices.shape == [2, 2] && indices.scalars == [0, 2, 1, -1] && "\(indices)" == "[[0, 2], [1, -1]]")
    #expect(indices == IndexTensor(shape: [2, 2], scalars: [0, 2, 1, -1]) && IndexTensor([1]) == [1])
    #expect(IndexTensor(shape: [], scalars: [3]).description == "3" && ([] as IndexTensor).shape == [0])
    #expect(IndexTensor(shape: [2, 1, 2], scalars: [1, 2, 3, 4]).description == "[[[1, 2]], [[3, 4]]]")
  }
}
