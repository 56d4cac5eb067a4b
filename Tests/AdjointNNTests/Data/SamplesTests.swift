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
}
