import AdjointTensors
import Testing

@Suite("A tensor is a value") struct CopyOnWriteTests {
  /// Changes of a copy, by every mutating operation.
  static let mutations: [(name: String, apply: @Sendable (inout Tensor<Float>) -> Void)] = [
    ("subscript", { $0[0, 0] = 99 }), ("+=", { $0 += 1 }), ("-= tensor", { $0 -= [[5, 6, 7]] }), ("*=", { $0 *= 3 }),
    ("/=", { $0 /= 2 }), ("memory", { $0.withUnsafeMutableScalars { $0[0] = -1 } }), ("+= itself", { $0 += $0 }),
    ("-= itself", { $0 -= $0 }), ("*= itself", { $0 *= $0 }), ("/= itself", { $0 /= $0 })
  ]

  private let original: Tensor<Float> = [[1, 2, 3], [4, 5, 6]]

  @Test("Changing a copy leaves the original, and the other way round", arguments: mutations.indices)
  func copies(_ place: Int) {
    let mutation = Self.mutations[place]
    // Each way of getting another tensor of the same elements.
    let copies: [(String, (Tensor<Float>) -> Tensor<Float>)] = [
      ("=", { $0 }), ("reshape", { $0.reshaped(to: [3, 2]).reshaped(to: [2, 3]) }),
      ("view", { $0.reshaped(to: [2, 3]) }),
      ("expand and squeeze", { $0.expandingShape(at: 0).squeezingShape() }), ("slice", { $0.slice(axis: 0, 0..<2) }),
      ("permute", { $0.permuted(to: [0, 1]) }), ("broadcast", { $0.broadcast(to: [2, 3]) }),
      ("concatenate", { concatenate([$0], axis: 0) }), ("sum of no axes", { sum($0, axes: []) })
    ]
    for (name, copy) in copies {
      let source = original * 1
      var other = copy(source)
      mutation.apply(&other)
      #expect(source == original, "\(mutation.name) of a copy by \(name)")
      var first = original * 1
      let second = copy(first)
      mutation.apply(&first)
      #expect(second == original, "\(mutation.name) of the original copied by \(name)")
      #expect(first == other)
    }
  }

  @Test("Views of views share nothing that can be changed")
  func views() {
    var a = Tensor<Double>.counting([4, 4])
    let b = a.reshaped(to: [16]), c = b.reshaped(to: [2, 8])
    a += 100
    var d = c
    d[0, 0] = -5
    #expect(b.scalars == c.scalars && c == .counting([2, 8]) && a[0, 0] == 100 && d[0, 0] == -5)
    // A view outlives what it views.
    func view() -> Tensor<Double> { Tensor<Double>.counting([3, 3]).reshaped(to: [9]) }
    var e = view()
    e *= 2
    #expect(e.scalars == [0, 2, 4, 6, 8, 10, 12, 14, 16])
  }

  @Test("Aliased operands in place", arguments: [1, 3, 8, 1000, 100_000])
  func aliasing(_ count: Int) {
    let start = Tensor<Float>.random([count]) + 3
    var x = start
    x += x
    #expect(x == 2 * start)
    x = start
    x *= x
    #expect(x == start * start)
    x = start
    x -= x
    #expect(x == Tensor(repeating: 0, shape: [count]))
    x = start
    let y = x
    x += y
    #expect(x == 2 * start && y == start)
    x = start
    x += x.reshaped(to: [1, count]).reshaped(to: [count])
    #expect(x == 2 * start)
    // A broadcast part of itself.
    var m = Tensor<Float>.counting([2, 3])
    m += m.slice(axis: 0, 1..<2)
    #expect(m == [[3, 5, 7], [6, 8, 10]])
  }

  @Test("A tensor in an array, a closure and a task keeps its elements")
  func held() async {
    var x: Tensor<Float> = [1, 2, 3]
    let kept = [x, x], read = { [x] in x.scalars }
    let task = Task { [x] in x.scalars }
    x *= 10
    #expect(kept == [[1, 2, 3], [1, 2, 3]] && read() == [1, 2, 3])
    #expect(await task.value == [1, 2, 3])
  }

  @Test("Functions do not write over their arguments")
  func arguments() {
    let x = Tensor<Double>.random([50, 4]), before = x.scalars
    _ = exp(x) + softmax(x) + cumulative(x) - x * x / (x + 3)
    _ = matmul(x.transposed(), x)
    _ = sum(x, axes: [0]) + mean(x, axes: [0]) + variance(x, axes: [0]) + max(x, axes: [0])
    #expect(x.scalars == before)
  }

  private func cumulative(_ x: Tensor<Double>) -> Tensor<Double> { (0..<3).reduce(x) { y, _ in tanh(-y) } }
}
