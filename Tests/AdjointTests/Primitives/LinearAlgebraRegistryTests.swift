import Adjoint
import Testing

@Suite("The primitives of linear algebra") struct LinearAlgebraRegistryTests {
  @Test(
    "are right on every sample, to second order, in Float and Double",
    arguments: PrimitiveRegistry.linearAlgebra.indices)
  func check(_ index: Int) {
    for row in PrimitiveRegistry([PrimitiveRegistry.linearAlgebra[index]]).check().rows {
      // What agrees is left out of the message.
      let problems = row.problems.map {
        $0.split(separator: "\n").filter { !$0.hasSuffix("agrees") }.joined(separator: "\n")
      }
      #expect(row.passed, "\(row.name): \(problems.joined(separator: "\n"))")
    }
  }
}
