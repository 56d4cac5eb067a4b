// What a check of a closed form found, in numbers.

extension ClosedForm {
  /// One comparison: what was computed, what the formula gives, and the largest difference.
  public struct Measurement: Sendable {
    /// What was computed.
    public let subject: String
    /// What the tape gave.
    public let computed: Tensor<Double>
    /// What the closed form gives, or the bound for every element.
    public let expected: Tensor<Double>
    /// The largest error; infinite where something is not a number that should be one.
    public let error: Double
    /// The bound for the error.
    public let tolerance: Double
    /// Whether the error is a share of the expected value.
    public let isRelative: Bool
    /// How many units in the last place the bound was widened to for the vector mathematics; 0 for the stated bound.
    public let ulps: Int

    /// The error as a share of its bound: above 1, the formula does not hold.
    public var ratio: Double { error == 0 ? 0 : error / tolerance }
    /// Whether the error is within its bound.
    public var holds: Bool { error <= tolerance }
  }

  /// What a misprint, or a careless way of computing, would give beside the truth.
  public struct Guard: Sendable {
    /// The form that is wrong.
    public let subject: String
    /// What it gives.
    public let printed: Double
    /// What is true.
    public let truth: Double
    /// How far apart they must at least be.
    public let threshold: Double

    /// How far off the wrong form is; infinite if only it is not a number.
    public var distance: Double {
      if printed.isNaN { return truth.isNaN ? 0 : .infinity }
      return printed == truth ? 0 : Swift.abs(printed - truth)
    }
    /// Whether the wrong form is visibly wrong.
    public var holds: Bool { distance > threshold }
  }

  /// The end of a check.
  public enum Verdict: String, Sendable, Hashable, CaseIterable, CustomStringConvertible {
    /// Every comparison is within its bound.
    case holds = "holds"
    /// The formula holds in its corrected form.
    case holdsAsCorrected = "holds as corrected"
    /// The corrected formula holds, and the printed one is visibly wrong.
    case misprintShown = "misprint shown"
    /// The formula holds; what is said around it is loose.
    case wording = "holds; wording"
    /// An erratum without numbers to compare.
    case notCheckable = "erratum, no numbers"
    /// A comparison is beyond its bound, or there is none.
    case fails = "FAILS"

    /// The verdict in words.
    public var description: String { rawValue }
  }

  /// What was measured, and what follows from it.
  public struct Outcome: Sendable {
    /// The comparisons, in order.
    public let measurements: [Measurement]
    /// The comparisons with wrong forms, in order.
    public let guards: [Guard]
    /// What follows from them.
    public let verdict: Verdict

    init(_ finding: Finding, _ check: Check?) {
      measurements = check?.measurements ?? []
      guards = check?.guards ?? []
      let holds = measurements.allSatisfy(\.holds) && guards.allSatisfy(\.holds)
      if check == nil {
        verdict = .notCheckable
      } else if !holds || measurements.isEmpty {
        verdict = .fails
      } else {
        switch finding {
        case .correct: verdict = .holds
        case .notation: verdict = .holdsAsCorrected
        case .wording: verdict = .wording
        case .misprint: verdict = guards.isEmpty ? .holdsAsCorrected : .misprintShown
        }
      }
    }

    /// The measurement nearest to its bound, or furthest beyond it; nil without a check.
    public var decisive: Measurement? {
      measurements.max { a, b in (a.ratio, a.error, a.tolerance) < (b.ratio, b.error, b.tolerance) }
    }
    /// The decisive measurement's error.
    public var error: Double { decisive?.error ?? 0 }
    /// The decisive measurement's bound.
    public var tolerance: Double { decisive?.tolerance ?? 0 }
    /// Whether nothing is amiss.
    public var passed: Bool { verdict != .fails }
  }
}
