import AdjointTensors
import Testing

@Suite("Broadcasting") struct BroadcastingTests {
  /// Every shape that broadcasts to [2, 3, 4]: any number of axes, each whole or 1; and some with an empty axis.
  static let shapes: [[Int]] =
    (0...3).flatMap { rank in
      indices(of: [Int](repeating: 2, count: rank)).map { choice in
        zip(choice, [2, 3, 4].suffix(rank)).map { $0 == 0 ? 1 : $1 }
      }
    } + [[0], [1, 0], [2, 0], [3, 0, 1], [0, 1, 4]]

  private func check<S: TensorScalar>(_: S.Type, _ a: [Int], _ b: [Int]) {
    let x = Tensor<S>.random(a, seed: 1), y = Tensor<S>.random(b, seed: 2)
    guard let shape = naiveBroadcast(a, b) else { return }
    let pairs: [(String, Tensor<S>, (S, S) -> S)] = [
      ("+", x + y, { $0 + $1 }), ("-", x - y, { $0 - $1 }), ("*", x * y, { $0 * $1 }), ("/", x / y, { $0 / $1 }),
      ("maximum", maximum(x, y), { Swift.max($0, $1) }), ("minimum", minimum(x, y), { Swift.min($0, $1) }),
      (".<", x .< y, { $0 < $1 ? 1 : 0 }), (".<=", x .<= y, { $0 <= $1 ? 1 : 0 }), (".>", x .> y, { $0 > $1 ? 1 : 0 }),
      (".>=", x .>= y, { $0 >= $1 ? 1 : 0 }), (".==", x .== y, { $0 == $1 ? 1 : 0 }),
      (".!=", x .!= y, { $0 != $1 ? 1 : 0 })
    ]
    for (name, got, operation) in pairs {
      #expect(got.extents == shape, "\(a) \(name) \(b)")
      #expect(got == naiveBinary(x, y, operation), "\(a) \(name) \(b), \(S.self)")
    }
    if shape == a {
      var z = x
      z += y
      #expect(z == x + y)
      z = x
      z *= y
      #expect(z == x * y)
    }
    #expect(y.broadcast(to: Shape(shape)) == Tensor.naive(shape) { y.element(broadcastTo: $0) })
  }

  @Test("Every pair of shapes, every operation, both types", arguments: shapes)
  func everyPair(_ a: [Int]) {
    for b in Self.shapes {
      check(Float.self, a, b)
      check(Double.self, a, b)
    }
  }

  @Test("Larger shapes: merged axes, strides and tails")
  func larger() {
    let shapes: [([Int], [Int])] = [
      ([37, 1], [1, 41]), ([5, 1, 19], [7, 1]), ([3, 4, 5, 6], [4, 1, 6]), ([2, 3, 1, 1, 17], [3, 5, 1, 17]),
      ([129], [3, 1]), ([1, 33], [33, 33]), ([2, 1, 2, 1, 2, 1, 2, 1], [1, 2, 1, 2, 1, 2, 1, 2]), ([64, 40], [64, 1]),
      ([70, 90], [90]), ([70, 90], [70, 1])
    ]
    for (a, b) in shapes {
      check(Float.self, a, b)
      check(Double.self, b, a)
    }
  }

  @Test("Scalars on either side")
  func scalars() {
    let x: Tensor<Double> = [[1, 2], [4, 8]]
    #expect(x + 1 == [[2, 3], [5, 9]] && 1 + x == x + 1)
    #expect(x - 1 == [[0, 1], [3, 7]] && 1 - x == -(x - 1))
    #expect(2 * x == x * 2 && x / 2 == [[0.5, 1], [2, 4]] && 8 / x == [[8, 4], [2, 1]])
    #expect(pow(x, 2) == x * x && square(x) == x * x)
    #expect((x .> 2) == [[0, 0], [1, 1]])
    #expect(clamp(x, 2...5) == [[2, 2], [4, 5]])
  }

  @Test("Selection broadcasts all three operands")
  func selection() {
    for mask in Self.shapes {
      let m = Tensor<Float>.random(mask, seed: 5) .> 0
      for a in Self.shapes {
        for b in [[], [4], [3, 1], [2, 3, 4], [1, 0]] {
          let x = Tensor<Float>.random(a, seed: 6), y = Tensor<Float>.random(b, seed: 7)
          guard let both = naiveBroadcast(a, b), let shape = naiveBroadcast(both, mask) else { continue }
          let want = Tensor<Float>.naive(shape) { index in
            (m.element(broadcastTo: index) != 0 ? x : y).element(broadcastTo: index)
          }
          #expect(select(x, y, where: m) == want, "\(a), \(b) where \(mask)")
        }
      }
    }
  }
}
