/// The vector-Jacobian product of one entry against finite differences at the entry's own operands.
struct LocalCheck: Equatable {
  enum Verdict: String {
    case passed, failed
    /// Nothing was decided; the note says why.
    case skipped
  }

  /// What a verdict rests on.
  enum Basis: String {
    /// The error and the bar, of the comparison that decided.
    case numbers
    /// A kink: the rule gives a slope between those of both sides, which differences do not have.
    case kink
    /// Something other than a comparison with differences; the note says what.
    case finding
  }

  let verdict: Verdict
  /// The relative error of the comparison that decided, and what it may be at most; of the others at a kink.
  let error: Double
  let bar: Double
  /// What was compared, or why nothing was.
  let note: String
  let basis: Basis

  private static func skipped(_ reason: String) -> LocalCheck {
    LocalCheck(verdict: .skipped, error: 0, bar: 0, note: reason, basis: .finding)
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
    return of(report, note: isSmall ? "element by element" : "along a random direction")
  }

  /// What a report comes to: the comparison that decided is the worst of those that disagree, or of those that agree.
  private static func of(_ report: GradientReport, note: String) -> LocalCheck {
    let isPassed = report.verdict == .passed
    let outcome: GradientReport.Comparison.Outcome = isPassed ? .agrees : .disagrees
    let rows = report.comparisons.filter { $0.outcome == outcome }
    // At a kink both sides may be the same number by symmetry, as at |0|, with a bar as wide as the kink.
    let comparable = isPassed ? rows.filter { relativeBar($0) <= 1e-3 } : rows
    let deciding = comparable.max { excess($0, isPassed) < excess($1, isPassed) }
    func result(_ verdict: Verdict, _ basis: Basis, _ note: String) -> LocalCheck {
      LocalCheck(
        verdict: verdict, error: deciding?.relativeError ?? 0, bar: deciding.map(relativeBar) ?? 0, note: note,
        basis: basis)
    }
    switch report.verdict {
    case .passed:
      let isKink =
        comparable.count < rows.count || report.comparisons.contains { $0.outcome == .kink }
        || report.notes.contains { $0.contains("kink") }
      if isKink { return result(.passed, .kink, "\(note), at a kink") }
      return deciding == nil ? result(.passed, .finding, report.notes.first ?? note) : result(.passed, .numbers, note)
    case .failed:
      if deciding != nil { return result(.failed, .numbers, note) }
      let finding = report.findings.first.map { "\($0.oracle.rawValue): \($0.detail)" }
      return result(.failed, .finding, finding ?? report.notes.first ?? note)
    case .inconclusive: return skipped("differences are too coarse here to decide")
    }
  }

  /// The larger, the more a comparison decides: the error of one that agrees, how far one that disagrees is beyond its bar.
  private static func excess(_ row: GradientReport.Comparison, _ isPassed: Bool) -> Double {
    if row.error.isNaN { return .infinity }
    return isPassed ? row.relativeError : row.error / Swift.max(row.bar, .leastNormalMagnitude)
  }

  /// The bar in the measure of the relative error.
  private static func relativeBar(_ row: GradientReport.Comparison) -> Double {
    let reference = Swift.max(row.scale, Swift.abs(row.analytic), Swift.abs(row.numeric))
    return reference > 0 && reference.isFinite ? row.bar / reference : 0
  }
}
