// How a check states its comparisons.

extension ClosedForm {
  /// The comparisons of one check, as they are made.
  public struct Check {
    /// The form's bound for errors.
    public let tolerance: Double
    /// The comparisons made so far, in order.
    public private(set) var measurements: [Measurement] = []
    /// The comparisons with wrong forms made so far, in order.
    public private(set) var guards: [Guard] = []

    /// The stated bounds suppose elementary functions good to one unit in the last place. The vector mathematics is good
    /// to four, so that a quotient of two results is good to eight; no bound is widened beyond that.
    public static let largestUlps = 8

    init(tolerance: Double) { self.tolerance = tolerance }

    /// Compares every element with what the formula gives; the expected tensor broadcasts.
    ///
    /// - Parameters:
    ///   - subject: what is compared, in words.
    ///   - computed: what the program gives.
    ///   - expected: what the formula gives.
    ///   - bound: the bound for the error, if not the form's.
    ///   - isRelative: the error is a share of the expected value.
    ///   - ulps: the bound may be as many units in the last place of the largest number expected, at most 8.
    public mutating func that(
      _ subject: String, _ computed: Tensor<Double>, equals expected: Tensor<Double>, within bound: Double? = nil,
      relative isRelative: Bool = false, ulps: Int = 0
    ) {
      if ulps > Check.largestUlps {
        fail("ClosedForm.Check", "\(ulps) units in the last place", "allow at most \(Check.largestUlps)")
      }
      let expected = expected.broadcast(to: computed.shape)
      var worst = 0.0
      for (x, y) in zip(computed.scalars, expected.scalars) where x != y {
        let error = isRelative ? Swift.abs(x - y) / Swift.abs(y) : Swift.abs(x - y)
        worst = error.isNaN ? .infinity : Swift.max(worst, error)
      }
      let magnitude = expected.scalars.reduce(0) { Swift.max($0, Swift.abs($1)) }
      let rounding = Double(ulps) * (isRelative ? Double.ulpOfOne : magnitude.ulp)
      let stated = bound ?? tolerance
      measurements.append(
        Measurement(
          subject: subject, computed: computed, expected: expected, error: worst,
          tolerance: Swift.max(stated, rounding),
          isRelative: isRelative, ulps: rounding > stated ? ulps : 0))
    }

    /// Compares two numbers.
    public mutating func that(
      _ subject: String, _ computed: Double, equals expected: Double, within bound: Double? = nil,
      relative isRelative: Bool = false, ulps: Int = 0
    ) {
      that(
        subject, Tensor(computed), equals: Tensor(expected), within: bound, relative: isRelative, ulps: ulps)
    }

    /// Every element is at least the bound; the error is how much the least one falls short.
    public mutating func that(_ subject: String, _ computed: Tensor<Double>, isAtLeast bound: Double) {
      compare(subject, computed, bound) { bound - $0 }
    }

    /// Every element is at most the bound; the error is how much the largest one exceeds it.
    public mutating func that(_ subject: String, _ computed: Tensor<Double>, isAtMost bound: Double) {
      compare(subject, computed, bound) { $0 - bound }
    }

    /// A property that is there (1) or is not (0).
    public mutating func that(_ subject: String, _ property: Bool) {
      that(subject, Tensor(property ? 1 : 0), isAtLeast: 1)
    }

    private mutating func compare(
      _ subject: String, _ computed: Tensor<Double>, _ bound: Double, _ excess: (Double) -> Double
    ) {
      let errors = computed.scalars.map { $0.isNaN ? .infinity : Swift.max(0, excess($0)) }
      measurements.append(
        Measurement(
          subject: subject, computed: computed, expected: Tensor(repeating: bound, shape: computed.shape),
          error: errors.max() ?? 0, tolerance: 0, isRelative: false, ulps: 0))
    }

    /// Shows a form to be wrong: what it gives is further than the threshold from the truth.
    public mutating func shows(
      _ subject: String, gives printed: Double, not truth: Double, apart threshold: Double = 1e-3
    ) {
      guards.append(Guard(subject: subject, printed: printed, truth: truth, threshold: threshold))
    }
  }
}
