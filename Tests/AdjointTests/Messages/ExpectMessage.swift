// A programmer's mistake stops the program with one line: operation, what is wrong, remedy, and where. These tests read it,
// in debug and in release builds (.ci/messages), with nothing but the public API.

import Testing

/// Checks that a process ended with exactly this message on one line of its standard error, and behind it a line of the
/// test's own file.
func expect(
  _ result: ExitTest.Result?, says message: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let result else { return }
  let text = String(decoding: result.standardErrorContent, as: UTF8.self)
  let found = text.split(separator: "\n").compactMap { line in
    line.firstRange(of: "Fatal error: ").map { String(line[$0.upperBound...]) }
  }
  guard found.count == 1, let open = found[0].ranges(of: " (").last else {
    Issue.record("\(found)", sourceLocation: sourceLocation)
    return
  }
  #expect(found[0][..<open.lowerBound] == message, sourceLocation: sourceLocation)
  let place = found[0][open.upperBound...]
  #if os(Linux)
    let file = sourceLocation.fileID.split(separator: "/").last!
    #expect(
      place.contains(/(^|; )at (\S*\/)?[^\/]+\.swift:\d+\)$/) && place.contains("\(file):"), "\(place)",
      sourceLocation: sourceLocation)
  #endif
}
