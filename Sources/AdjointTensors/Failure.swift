// A programmer's mistake stops the program with one line: the operation, what is wrong, and the remedy. fatalError is
// used rather than precondition because an optimized build on Linux prints nothing for the latter.

/// Stops the program: `operation: what is wrong; remedy`.
@inline(never)
package func fail(_ operation: String, _ problem: String, _ remedy: String) -> Never {
  fatalError("\(operation): \(problem); \(remedy)")
}

/// What messages call an operation. A pointer, since it goes along whenever a tensor is made and is hardly ever read.
package struct OperationName: ExpressibleByStringLiteral, CustomStringConvertible {
  private let text: UnsafePointer<CChar>

  /// A text that lives as long as the program.
  init(_ text: UnsafePointer<CChar>) { self.text = text }

  @inline(__always)
  package init(stringLiteral: StaticString) {
    text = UnsafeRawPointer(stringLiteral.utf8Start).assumingMemoryBound(to: CChar.self)
  }

  package var description: String { String(cString: text) }
}
