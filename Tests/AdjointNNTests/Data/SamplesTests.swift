import AdjointNN
import Testing

@Suite("Samples and batches") struct SamplesTests {
  private let data = LabeledData<Float>(
    inputs: Tensor(shape: [10, 2], scalars: (0..<20).map(Float.init)), labels: Array(0..<10))

  @Test("Batches cover every sample once, inputs and labels together, in an order that the seed decides")
  func batches() {
    let labels = data.batches(of: 4, shuffledWith: 5).flatMap(\.labels)
    #expect(labels.sorted() == Array(0..<10) && labels != Array(0..<10))
    #expect(labels == data.batches(of: 4, shuffledWith: 5).flatMap(\.labels))
    #expect(labels != data.batches(of: 4, shuffledWith: 6).flatMap(\.labels))
    #expect(data.batches(of: 4).map(\.count) == [4, 4, 2])
    #expect(data.batches(of: 4, droppingLast: true).map(\.count) == [4, 4])
    for batch in data.batches(of: 3, shuffledWith: 1) {
      for (row, label) in batch.labels.enumerated() { #expect(batch.inputs[row, 1] == Float(2 * label + 1)) }
    }
  }

  @Test("Splits hold out what they say and lose nothing")
  func splits() {
    let (train, test) = data.split { $0.isMultiple(of: 5) }
    #expect(test.labels == [0, 5] && train.labels == [1, 2, 3, 4, 6, 7, 8, 9])
    let (a, b) = Array(0..<100).split(holdingOut: 0.25, seed: 3)
    #expect(b.count == 25 && (a + b).sorted() == Array(0..<100))
  }

  @Test("A split holds out all or nothing at the ends, and refuses a fraction beyond them")
  func splitBounds() async {
    #expect([1, 2, 3].split(holdingOut: 0, seed: 1).train == [1, 2, 3])
    #expect([1, 2, 3].split(holdingOut: 1, seed: 1).test == [1, 2, 3])
    #expect([Int]().split(holdingOut: 0.5, seed: 1).test == [])
    expectMessage(
      "split(holdingOut:seed:): the fraction 1.5; it lies in 0...1",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = [1, 2, 3].split(holdingOut: 1.5, seed: 1)
      })
    expectMessage(
      "split(holdingOut:seed:): the fraction nan",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = [1, 2, 3].split(holdingOut: .nan, seed: 1)
      })
    expectMessage(
      "split(holdingOut:seed:): the fraction -0.1",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = [1, 2, 3].split(holdingOut: -0.1, seed: 1)
      })
  }

  @Test("Standardised columns have mean 0 and deviation 1; one without variation is only shifted")
  func standardization() {
    let x: Tensor<Double> = [[1, 5], [3, 5], [8, 5]]
    let z = Standardization(x)(x)
    #expect(abs(z.slice(axis: 1, 0..<1).mean().scalar) < 1e-15)
    #expect(abs(z.slice(axis: 1, 0..<1).variance().scalar - 1) < 1e-15)
    #expect(z.slice(axis: 1, 1..<2) == [[0], [0], [0]])
  }

  @Test("A column of one number is only shifted, whatever the number and however many rows")
  func constantColumns() {
    func check<S: TensorScalar>(_: S.Type) {
      for number in [0.1, -1.0 / 3, 1e10 / 7, 3e-30, 1e37 / 3] as [S] {
        for rows in [1, 2, 7, 1001, 40_000] {
          let scaling = Standardization(Tensor<S>(repeating: number, shape: [rows, 2]))
          #expect(scaling.mean == Tensor([number, number]) && scaling.standardDeviation == Tensor<S>([1, 1]))
          #expect(scaling(Tensor([[number, number]])) == Tensor<S>([[0, 0]]))
        }
      }
    }
    check(Float.self)
    check(Double.self)
  }

  @Test("Neighbours that differ in the last place alone have their deviation, not that of rounding")
  func nearlyConstantColumns() {
    let step = Double(0.1).ulp
    let x = Tensor(shape: [1000, 1], scalars: (0..<1000).map { $0 == 17 ? 0.1 + step : 0.1 })
    // √(p (1 − p)) steps, p = 1/1000.
    #expect(abs(Standardization(x).standardDeviation.scalars[0] / (step * 0.03160696125855822) - 1) < 1e-12)
  }

  @Test("Standardised columns are right where their squares leave the range; a NaN stays one")
  func standardizationFarOut() {
    for unit in [1e-38, 1e-30, 1e-20, 1, 1e20, 1e38] as [Float] {
      let x = Tensor<Float>([[1], [3], [2], [2]]) * Tensor(unit), z = Standardization(x)(x).scalars
      let want: [Float] = [-1.4142135, 1.4142135, 0, 0]
      #expect(zip(z, want).allSatisfy { abs($0 - $1) < 2e-6 }, "\(unit): \(z)")
    }
    for unit in [1e-307, 1e-200, 1e200, 1e307] as [Double] {
      let x = Tensor<Double>([[1], [3], [2], [2]]) * Tensor(unit), z = Standardization(x)(x).scalars
      #expect(zip(z, [-2.0.squareRoot(), 2.0.squareRoot(), 0, 0]).allSatisfy { abs($0 - $1) < 1e-14 }, "\(unit): \(z)")
    }
    let ends: Tensor<Float> = [[3e38], [-3e38], [-3e38]]
    #expect(
      zip(Standardization(ends)(ends).scalars, [1.4142135, -0.70710677, -0.70710677]).allSatisfy { abs($0 - $1) < 1e-6 }
    )
    let broken = Standardization(Tensor<Float>([[1, 1], [.nan, 3]]))([[1, 1]]).scalars
    #expect(broken[0].isNaN && broken[1] == -1)
  }
}
