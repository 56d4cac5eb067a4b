import AdjointTensors
import Testing

@Suite("Matrix products") struct MatrixProductTests {
  /// NumPy's matmul with loops, in double precision.
  private func naive<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> {
    let left = a.rank == 1 ? [1] + a.extents : a.extents, right = b.rank == 1 ? b.extents + [1] : b.extents
    let (m, k, n) = (left[left.count - 2], left[left.count - 1], right[right.count - 1])
    let batch = naiveBroadcast(Array(left.dropLast(2)), Array(right.dropLast(2)))!
    let x = a.reshaped(to: Shape(left)), y = b.reshaped(to: Shape(right))
    let xs = x.scalars, ys = y.scalars
    func start(_ index: [Int], _ extents: [Int]) -> Int {
      zip(index.suffix(extents.count - 2), extents).reduce(0) { $0 * $1.1 + ($1.1 == 1 ? 0 : $1.0) }
        * extents.suffix(2).reduce(1, *)
    }
    var scalars: [S] = []
    for index in indices(of: batch) {
      let p = start(index, left), q = start(index, right)
      for i in 0..<m {
        for j in 0..<n {
          scalars.append(S((0..<k).reduce(0.0) { $0 + Double(xs[p + i * k + $1]) * Double(ys[q + $1 * n + j]) }))
        }
      }
    }
    return Tensor(shape: Shape(batch + (a.rank == 1 ? [] : [m]) + (b.rank == 1 ? [] : [n])), scalars: scalars)
  }

  private func check<S: TensorScalar>(_: S.Type, _ a: [Int], _ b: [Int]) {
    let x = Tensor<S>.random(a, seed: 1), y = Tensor<S>.random(b, seed: 2)
    let tolerance = S.ulpOfOne * S(4 + (a.last ?? 1))
    let difference = matmul(x, y).difference(
      from: naive(x, y), absoluteTolerance: tolerance, relativeTolerance: tolerance)
    #expect(difference == nil, "\(S.self) \(a) · \(b): \(difference!)")
  }

  @Test("Every small size: full tiles, and what is left over")
  func sizes() {
    let extents = [0, 1, 2, 3, 5, 8, 13, 17, 33]
    for m in extents {
      for k in extents {
        for n in extents {
          check(Float.self, [m, k], [k, n])
          if m + n + k < 40 { check(Double.self, [m, k], [k, n]) }
        }
      }
    }
  }

  @Test(
    "Larger ones, beyond each block size",
    arguments: [[70, 100, 50], [1, 700, 65], [65, 1, 700], [700, 65, 1], [97, 300, 21], [130, 57, 34]])
  func large(_ mkn: [Int]) {
    check(Float.self, [mkn[0], mkn[1]], [mkn[1], mkn[2]])
    check(Double.self, [mkn[0], mkn[1]], [mkn[1], mkn[2]])
  }

  @Test("Vectors on either side")
  func vectors() {
    for k in [0, 1, 4, 31] {
      check(Double.self, [k], [k])
      check(Double.self, [5, k], [k])
      check(Double.self, [k], [k, 6])
      check(Float.self, [2, 3, k], [k])
      check(Float.self, [k], [2, 3, k, 4])
    }
    #expect(matmul(Tensor<Double>([1, 2]), Tensor([3, 4])).rank == 0)
  }

  @Test("Batches broadcast")
  func batches() {
    let shapes: [([Int], [Int])] = [
      ([2, 3, 4], [4, 5]), ([3, 4], [2, 4, 5]), ([2, 3, 4], [2, 4, 5]), ([2, 1, 3, 4], [5, 4, 2]),
      ([1, 3, 4], [6, 4, 2]), ([2, 3, 1, 2, 2], [1, 4, 2, 3]), ([0, 3, 4], [4, 5]), ([2, 3, 0], [2, 0, 5]),
      ([7, 1, 3], [7, 3, 1]), ([4, 1, 2, 3], [1, 5, 3, 2])
    ]
    for (a, b) in shapes {
      check(Double.self, a, b)
      check(Float.self, a, b)
    }
  }

  @Test("Operands read transposed give the product of the transposes")
  func transposes() {
    for (m, k, n) in [(1, 1, 1), (3, 5, 2), (17, 9, 33), (64, 128, 10), (40, 3, 50)] {
      for batch in [[], [3]] {
        let a = Tensor<Float>.random(batch + [m, k], seed: 1), b = Tensor<Float>.random(batch + [k, n], seed: 2)
        let swap = batch.isEmpty ? [1, 0] : [0, 2, 1]
        let want = naive(a, b)
        for (left, right) in [(false, true), (true, false), (true, true), (false, false)] {
          let got = matrixProduct(
            left ? a.permuted(to: swap) : a, right ? b.permuted(to: swap) : b,
            MatmulOptions(transposeLeft: left, transposeRight: right))
          #expect(
            got.isApproximatelyEqual(to: want, absoluteTolerance: 1e-5, relativeTolerance: 1e-5),
            "\(m) \(k) \(n), \(left), \(right)")
        }
      }
    }
  }

  @Test("NaN and infinity reach what they should, and nothing else")
  func notFinite() {
    var a = Tensor<Float>.random([9, 20])
    a[4, 7] = .nan
    let c = matmul(a, Tensor.random([20, 30], seed: 2))
    for i in 0..<9 { #expect((0..<30).allSatisfy { c[i, $0].isNaN == (i == 4) }) }
  }
}
