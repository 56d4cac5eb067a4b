// What is almost certainly a slip and raises no error: a loss that does not use its model trains nothing, a group whose
// pattern matches no name changes nothing. Noticed, and said once a run.

import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is warned of, each once a run.
enum Warning: Int {
  case unusedModel = 1
  case unmatchedGroup = 2
}

private let given = Atomic<Int>(0)

/// Writes a line on standard error, the first time in a run.
func warnOnce(_ warning: Warning, _ message: @autoclosure () -> String) {
  if given.bitwiseOr(warning.rawValue, ordering: .relaxed).oldValue & warning.rawValue != 0 { return }
  _ = message().withCString { write(2, $0, strlen($0)) }
}

/// Warns, the first time in a run, of a loss that depends on none of so many trained parameters.
func warnOfUnusedModel(_ parameters: Int) {
  warnOnce(
    .unusedModel,
    parameters == 0
      ? "gradient(at:of:): warning: the model has no parameter that is trained\n"
      : "gradient(at:of:): warning: the loss depends on no parameter of its model, so the gradient is 0; "
        + "compute it from the model that the closure is given\n")
}
