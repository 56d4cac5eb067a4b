import AdjointTensors
import Testing

@Suite("Approximate equality") struct ApproximateEqualityTests {
  @Test("Within absolute + relative · |expected|, bounds included")
  func tolerances() {
    let x: Tensor<Double> = [1, 100]
    #expect(x.isApproximatelyEqual(to: x, relativeTolerance: 0))
    #expect(x.isApproximatelyEqual(to: [1.5, 100], absoluteTolerance: 0.5, relativeTolerance: 0))
    #expect(!x.isApproximatelyEqual(to: [1.5, 100], absoluteTolerance: 0.49, relativeTolerance: 0))
    #expect(x.isApproximatelyEqual(to: [1, 110], relativeTolerance: 0.1))
    #expect(!x.isApproximatelyEqual(to: [1, 112], relativeTolerance: 0.1))
    #expect(x.isApproximatelyEqual(to: x + 1e-9) && !x.isApproximatelyEqual(to: x + 1e-6))
    #expect(Tensor<Float>([1]).isApproximatelyEqual(to: [1.0001]))
  }

  @Test("Infinities and NaN")
  func notFinite() {
    let inf = Double.infinity, nan = Double.nan
    #expect(Tensor([inf, -inf, nan]).isApproximatelyEqual(to: Tensor([inf, -inf, nan])))
    for (a, b) in [(inf, -inf), (inf, 1e308), (1e308, inf), (nan, 1), (1, nan), (nan, inf)] {
      #expect(
        !Tensor([a]).isApproximatelyEqual(to: Tensor([b]), absoluteTolerance: 1e9, relativeTolerance: 1e9), "\(a), \(b)"
      )
    }
  }

  @Test("A difference says where, by how much, the worst first")
  func differences() throws {
    let x: Tensor<Double> = [[1, 2, 3], [4, 5, 6]]
    #expect(x.difference(from: x) == nil)
    let found = try #require(x.difference(from: [[1, 2.5, 3], [4, 5, 16]]))
    #expect(found.count == 2 && found.worst.map(\.index) == [[1, 2], [0, 1]] && found.worst.map(\.error) == [10, 0.5])
    #expect(
      found.description
        == "2 of 6 elements differ\n  at [1, 2]: 6.0, expected 16.0, off by 10.0\n  at [0, 1]: 2.0, expected 2.5, off by 0.5"
    )
    let many = try #require(Tensor<Float>.counting([50]).difference(from: Tensor(repeating: 100, shape: [50])))
    #expect(many.count == 50 && many.worst.count == 10 && many.worst[0].index == [0])
    let infinite = try #require(Tensor<Float>([1, 2]).difference(from: Tensor([9, Float.infinity])))
    #expect(infinite.worst[0].index == [1] && infinite.worst[0].error == .infinity)
  }

  @Test("Shapes that differ are a difference")
  func shapes() throws {
    let found = try #require(Tensor<Float>([1, 2]).difference(from: [[1, 2]]))
    #expect(found.count == nil && found.description == "shape [2], expected [1, 2]")
  }
}
