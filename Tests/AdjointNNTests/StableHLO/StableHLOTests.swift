import AdjointNN
import Foundation
import StableHLOCases
import Testing

@Suite("The StableHLO of layers") struct StableHLOTests {
  @Test("Every primitive is written as the listing has it")
  func listing() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Primitives.mlir")
    #expect(try compareListing(.neuralNetworks, with: file) == nil)
  }

  @Test("What a primitive is made of gives its value on every sample")
  func decompositions() {
    for entry in PrimitiveRegistry.neuralNetworks {
      for sample in entry.samples {
        guard let primitive = sample.primitive as? any Decomposable else { continue }
        let (got, want) = values(primitive, sample.operands)
        #expect(got.isApproximatelyEqual(to: want, absoluteTolerance: 0, relativeTolerance: 1e-15), "\(sample)")
      }
    }
  }

  private func values(_ primitive: some Decomposable, _ x: [Tensor<Double>]) -> (Tensor<Double>, Tensor<Double>) {
    (primitive.decomposed(x.map { Variable($0) }).value, primitive.forward(x))
  }

  @Test("Cases for other engines", .enabled(if: CaseFile.folder != nil))
  func cases() throws {
    var file = CaseFile()
    file.add(.neuralNetworks)
    try file.write("layers.jsonl")
  }
}
