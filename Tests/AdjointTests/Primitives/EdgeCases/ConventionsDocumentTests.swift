import Foundation
import Testing

@Suite("Docs/Conventions.md") struct ConventionsDocumentTests {
  /// The page of this checkout.
  private static let page = URL(filePath: #filePath).appending(path: "../../../../../Docs/Conventions.md").standardized
  private static let start = "<!-- tables -->\n", end = "<!-- end of tables -->"

  /// The rows of the page are those of the tests. With ADJOINT_WRITE_DOCUMENTS set, the page is written instead.
  @Test("Docs/Conventions.md holds the tables")
  func holdsTheTables() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let start = try #require(text.range(of: Self.start)), end = try #require(text.range(of: Self.end))
    let printed = start.upperBound..<end.lowerBound
    let expected = EdgeCaseTable.all.map(\.markdown).joined()
    if ProcessInfo.processInfo.environment["ADJOINT_WRITE_DOCUMENTS"] != nil {
      try text.replacingCharacters(in: printed, with: expected).write(to: Self.page, atomically: true, encoding: .utf8)
      return
    }
    #expect(
      text[printed] == expected,
      "the tables drifted apart; write the page anew: ADJOINT_WRITE_DOCUMENTS=1 swift test --filter Conventions")
  }
}

extension EdgeCaseTable {
  /// The table as the page prints it.
  var markdown: String {
    let head = "\n## \(title)\n\n| case | value and gradient | elsewhere | test |\n| --- | --- | --- | --- |\n"
    return rows.reduce(head) { $0 + "| \($1.name) | \($1.answer) | \($1.peers) | `\($1.test)` |\n" }
  }
}
