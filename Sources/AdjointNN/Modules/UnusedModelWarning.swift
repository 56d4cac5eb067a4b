// A loss of a model that does not use the model trains nothing and raises no error: noticed, and said once a run.

import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

private let hasWarned = Atomic<Bool>(false)

/// Warns, the first time in a run, of a loss that depends on none of so many trained parameters.
func warnOfUnusedModel(_ parameters: Int) {
  if hasWarned.exchange(true, ordering: .relaxed) { return }
  let message =
    parameters == 0
    ? "gradient(at:of:): warning: the model has no parameter that is trained\n"
    : "gradient(at:of:): warning: the loss depends on no parameter of its model, so the gradient is 0; "
      + "compute it from the model that the closure is given\n"
  _ = message.withCString { write(2, $0, strlen($0)) }
}
