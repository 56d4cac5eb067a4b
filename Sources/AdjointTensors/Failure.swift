// A programmer's mistake stops the program with one line: the operation, what is wrong, and the remedy. fatalError is
// used rather than precondition because an optimized build on Linux prints nothing for the latter.

/// Stops the program with one line on standard error, also where it was built for release:
/// `operation: what is wrong; remedy`.
///
/// For the mistakes of whoever calls a layer or a primitive; bad data is thrown as an error.
///
/// ```swift
/// if x.rank != 2 { fail("Crop", "an input of shape \(x.shape)", "give it [rows, columns]") }
/// ```
///
/// - Parameters:
///   - operation: what was called, as its caller wrote it.
///   - problem: what is wrong, with the shapes or the numbers.
///   - remedy: what to do instead.
@inline(never)
public func fail(_ operation: String, _ problem: String, _ remedy: String) -> Never {
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
