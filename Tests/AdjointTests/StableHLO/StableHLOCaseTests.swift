import Adjoint
import Foundation
import StableHLOCases
import Testing

/// The cases for `.ci/stablehlo.py`, which names the folder: samples and edge rows with what the tape gives.
@Suite("Cases for other engines", .enabled(if: CaseFile.folder != nil))
struct StableHLOCaseTests {
  @Test("Every sample of every primitive")
  func samples() throws {
    var file = CaseFile()
    file.add(.standard)
    try file.write("standard.jsonl")
  }

  @Test("Every function of the edge rows")
  func edges() throws {
    let file = EdgeCases()
    for row in EdgeCaseTable.cases {
      file.add(row, Double.self)
      file.add(row, Float.self)
    }
    try file.file.write("edges.jsonl")
  }
}

private final class EdgeCases {
  var file = CaseFile()

  func add<S: TensorScalar>(_ row: any EdgeCase, _: S.Type) {
    let edge = Edge<S>()
    edge.visit = { what, inputs, seed, f in
      // The same numbers at many places of a vector are for the kernels here.
      if inputs.contains(where: { $0.scalarCount > 32 }) || what == "many" { return }
      self.file.add(
        primitive: row.test, name: "\(row.name): \(what)", kind: "edge", inputs, seed: seed, f)
    }
    row.check(edge)
  }
}
