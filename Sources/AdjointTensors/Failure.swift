// A programmer's mistake stops the program with one line: the operation, what is wrong, and the remedy. fatalError is
// used rather than precondition because an optimized build on Linux prints nothing for the latter.

/// Stops the program: `operation: what is wrong; remedy`.
@inline(never)
package func fail(_ operation: String, _ problem: String, _ remedy: String) -> Never {
  fatalError("\(operation): \(problem); \(remedy)")
}
