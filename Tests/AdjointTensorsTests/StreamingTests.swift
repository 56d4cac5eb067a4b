import Testing

@testable import AdjointTensors

/// Results larger than the caches are written past them, by instructions of their own.
@Suite("Results larger than the caches")
struct StreamingTests {
  @Test("are those of their pieces", arguments: InstructionSet.available)
  func pieces(_ instructionSet: InstructionSet) async {
    await #expect(processExitsWith: .success) { [instructionSet] in
      try #require(instructionSet.use())
      // Not a multiple of a vector, nor of the blocks that are written at once.
      StreamingTests.check(Float.self, count: 3_300_007)
      StreamingTests.check(Double.self, count: 1_700_003)
    }
  }

  private static func check<S: TensorScalar>(_: S.Type, count: Int) {
    let type = S._elementType
    let period = Tensor<S>(shape: [1013], scalars: (0..<1013).map { S($0) / 100 - 5 })
    let repeated = Tensor<S>(repeating: 1, shape: [count / 1013 + 1, 1]) * period
    let x = repeated.reshaped(to: [-1]).slice(axis: 0, 0..<count)
    let y = Tensor<S>(repeating: 3, shape: [count])
    let pullback = { (x: Tensor<S>, u: RawTensor) in
      Tensor<S>(raw: RawTensor.unaryPullback(.square, u, input: x.raw, output: x.raw, type))
    }
    let whole = [-x, x * y, 2 / x, pullback(x, y.raw), pullback(x, RawTensor(number: 3))]
    for range in [0..<5, 1020..<1030, count / 2..<count / 2 + 70, count - 1031..<count] {
      let part = x.slice(axis: 0, range), ones = y.slice(axis: 0, range)
      let parts = [-part, part * ones, 2 / part, pullback(part, ones.raw), pullback(part, RawTensor(number: 3))]
      for (whole, part) in zip(whole, parts) { #expect(whole.slice(axis: 0, range) == part) }
    }
  }

  @Test("A product is added in place, and to a copy where the tensor is held by others")
  func addingProducts() {
    let u: Tensor<Double> = [1, 0, 2], d = Tensor([3, Double.infinity, 5]), y: Tensor<Double> = [10, 20, 30]
    func added(_ u: RawTensor, _ d: RawTensor) -> Tensor<Double> {
      Tensor(raw: RawTensor.addProduct(y.raw, u, d, .double))
    }
    #expect(added(u.raw, d.raw) == [13, 20, 40])
    #expect(added(u.raw, RawTensor(number: -1)) == [9, 20, 28])
    #expect(added(RawTensor(number: 0), d.raw) == y)
    #expect(added(RawTensor(number: 2), y.raw) == [30, 60, 90])
    #expect(y == [10, 20, 30])
  }
}
