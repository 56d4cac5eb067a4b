// A programmer's mistake stops the program with one line: operation, what is wrong, remedy. These tests read it, in debug
// and in release builds, with nothing but the public API.

import Testing

/// Checks that a process ended with exactly this message on one line of its standard error.
func expect(
  _ result: ExitTest.Result?, says message: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let result else { return }
  let text = String(decoding: result.standardErrorContent, as: UTF8.self)
  let found = text.split(separator: "\n").compactMap { line in
    line.firstRange(of: "Fatal error: ").map { String(line[$0.upperBound...]) }
  }
  #expect(found == [message], sourceLocation: sourceLocation)
}
