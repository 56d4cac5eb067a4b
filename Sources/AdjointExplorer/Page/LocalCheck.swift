/// The vector-Jacobian product of one entry against finite differences at the entry's own operands.
struct LocalCheck: Equatable {
  enum Verdict: String {
    case passed, failed
    /// Nothing was decided; the note says why.
    case skipped
  }

  let verdict: Verdict
  /// The largest relative error, and what it may be at most.
  let error: Double
  let bar: Double
  /// What was compared, or why nothing was.
  let note: String

  private static func skipped(_ reason: String) -> LocalCheck {
    LocalCheck(verdict: .skipped, error: 0, bar: 0, note: reason)
  }

  /// Checks the entry alone by ``checkGradient(at:order:along:seed:differencing:of:)-8wi2w``, in double precision whatever
  /// the tape's: element by element where its operands are small, along a random direction of each where they are not.
  static func of<S>(_ row: Trace<S>.Row, in trace: Trace<S>) -> LocalCheck {
    guard let local = LocalProgram(row, of: trace) else { return skipped("it has no rule of its own") }
    guard local.isFinite else { return skipped("an operand or the value is not finite") }
    let seed = Tensor<Double>(repeating: 1, shape: local.output.shape)
    let moving = local.output.scalarCount == 0 ? [] : local.pullback(seed).map(\.position)
    if moving.isEmpty { return skipped("its rule gives its operands nothing") }
    let inputs = moving.map { local.operands[$0] }
    let isSmall = inputs.allSatisfy { $0.scalarCount <= 4 } && local.output.scalarCount <= 4
    let report = checkGradient(at: inputs, along: isSmall ? .elements : .random(1)) {
      local.recorded(replacing: moving, by: $0)
    }
    let worst = report.comparisons.max { $0.relativeError < $1.relativeError }
    let bar = worst.map { $0.scale > 0 ? $0.bar / $0.scale : 0 } ?? 0
    let note = isSmall ? "element by element" : "along a random direction"
    switch report.verdict {
    case .passed: return LocalCheck(verdict: .passed, error: report.maximumRelativeError, bar: bar, note: note)
    case .failed: return LocalCheck(verdict: .failed, error: report.maximumRelativeError, bar: bar, note: note)
    case .inconclusive: return skipped("differences are too coarse here to decide")
    }
  }
}
