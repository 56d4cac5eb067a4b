import Adjoint
import AdjointTensors
import Testing

/// A row as a test argument: shown by its name.
struct EdgeCaseArgument: Sendable, CustomTestStringConvertible {
  let row: any EdgeCase
  var testDescription: String { row.name }

  static let all = EdgeCaseTable.cases.map { EdgeCaseArgument(row: $0) }
}

@Suite("Conventions at the edges") struct EdgeCaseTests {
  @Test("Value and gradient are what the table says", arguments: EdgeCaseArgument.all)
  func holds(_ argument: EdgeCaseArgument) {
    for failure in argument.row.failures() { Issue.record("\(failure)") }
  }

  @Test("Every name and every test stands once")
  func unique() {
    let rows = EdgeCaseTable.cases
    #expect(Set(rows.map(\.name)).count == rows.count)
    #expect(Set(rows.map(\.test)).count == rows.count)
  }
}

/// What depends on kernels, on the kernels of every instruction set of this processor. Each runs in a process of its own,
/// for the choice is the process's: no other test sees it change.
@Suite("Every instruction set") struct InstructionSetTests {
  @Test("Reference numbers and edges hold", arguments: InstructionSet.available)
  func holds(_ instructionSet: InstructionSet) async {
    await #expect(processExitsWith: .success) { [instructionSet] in
      try #require(instructionSet.use() && InstructionSet.current == instructionSet)
      for reference in ReferenceCase.all {
        for failure in try reference.failures() { Issue.record("\(instructionSet), \(failure)") }
      }
      for failure in EdgeCaseTable.cases.flatMap({ $0.failures() }) { Issue.record("\(instructionSet), \(failure)") }
    }
  }
}
