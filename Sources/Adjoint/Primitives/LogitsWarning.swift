// Softmax outputs passed where logits belong train badly and raise no error: noticed, and said once a run.

import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

private let hasWarned = Atomic<Bool>(false)

/// Warns, the first time in a run, of two or more rows that are all probabilities: at least 0 and summing to 1.
///
/// Logits that a compiled function has not computed yet are not looked at: those of its first call were.
@_specialize(where S == Float)
@_specialize(where S == Double)
func warnOfProbabilities<S>(_ z: Variable<S>) {
  guard z.rank == 2, z.shape[0] > 1, z.shape[1] > 1, !z.raw.isShapeOnly, !hasWarned.load(ordering: .relaxed) else {
    return
  }
  let classes = z.shape[1]
  let areProbabilities = z.value.withUnsafeScalars { z in
    stride(from: 0, to: z.count, by: classes).allSatisfy { start in
      var total: S = 0
      // Real logits leave at their first element below 0 or beyond 1.
      for k in start..<start + classes {
        if !(z[k] >= 0 && z[k] <= 1) { return false }
        total += z[k]
      }
      return Swift.abs(total - 1) <= 1e-4
    }
  }
  guard areProbabilities, !hasWarned.exchange(true, ordering: .relaxed) else { return }
  let message =
    "crossEntropy: warning: every row of the logits sums to 1, as probabilities do; "
    + "pass what goes into softmax, or use crossEntropy(probabilities:targets:)\n"
  _ = message.withCString { write(2, $0, strlen($0)) }
}
