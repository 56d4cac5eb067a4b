// Declared means tested: every primitive of a registry is checked on the samples that it declares.

/// What the check of a registry found: one row for each primitive.
public struct RegistryReport: Sendable, Codable {
  /// One primitive's row.
  public struct Row: Sendable, Codable {
    /// The primitive's name.
    public var name: String
    /// The formula of its value.
    public var formula: String
    /// The formula of its vector-Jacobian product.
    public var pullback: String
    /// Where the formula comes from.
    public var source: String
    /// How many samples were checked.
    public var samples: Int
    /// The largest relative error of the gradient, in `Double`.
    public var firstOrderError: Double
    /// The largest relative error of the gradient's gradient, in `Double`.
    public var secondOrderError: Double
    /// The largest relative error at either order in `Float`.
    public var floatError: Double
    /// What is wrong, with the report of the check that found it; empty if nothing is.
    public var problems: [String]

    /// Whether nothing is wrong.
    public var passed: Bool { problems.isEmpty }
  }

  /// One row for each primitive, in the registry's order.
  public var rows: [Row]

  /// Whether every primitive passed.
  public var passed: Bool { rows.allSatisfy(\.passed) }
}

extension PrimitiveRegistry {
  /// Checks every primitive on every one of its samples: the Jacobian element by element, the second order, forward
  /// mode, linearity, zero cotangents, shapes and determinism; in `Double` and in `Float`.
  ///
  /// ```swift
  /// print(PrimitiveRegistry.standard.adding(Swish.self).check())
  /// ```
  public func check(seed: UInt64 = 0) -> RegistryReport { RegistryReport(rows: map { $0.check(seed: seed) }) }
}

extension PrimitiveRegistry.Entry {
  /// The row of one primitive.
  public func check(seed: UInt64 = 0) -> RegistryReport.Row {
    var row = RegistryReport.Row(
      name: card.name, formula: card.formula, pullback: card.pullback, source: card.source, samples: samples.count,
      firstOrderError: 0, secondOrderError: 0, floatError: 0, problems: [])
    let texts = [("name", card.name), ("formula", card.formula), ("pullback", card.pullback), ("source", card.source)]
    for (what, text) in texts where text.isEmpty { row.problems.append("the card has no \(what)") }
    if samples.isEmpty { row.problems.append("no samples: nothing can be checked") }
    for (number, sample) in samples.enumerated() {
      if Swift.type(of: sample.primitive) != type { row.problems.append("sample \(number) is of another primitive") }
      func examine<S: TensorScalar>(_: S.Type, _ directions: CheckedDirections, order: Int) -> GradientReport {
        let rule = LocalRule<S>(
          sample.primitive, sample.operands.map { $0.converted() },
          moving: sample.operands.indices.filter { sample.differentiable[$0] })
        let report = rule.report(ExaminationPlan(directions: directions, seed: seed &+ UInt64(number)), order: order)
        if !report.passed { row.problems.append("sample \(number): \(report)") }
        return report
      }
      func worst(_ report: GradientReport, _ order: Int) -> Double {
        var selected = report
        selected.comparisons.removeAll { $0.order != order }
        return selected.maximumRelativeError
      }
      let elements = examine(Double.self, .elements, order: 1)
      let double = examine(Double.self, .random(1), order: 2)
      let float = examine(Float.self, .random(1), order: 2)
      row.firstOrderError = Swift.max(row.firstOrderError, worst(elements, 1), worst(double, 1))
      row.secondOrderError = Swift.max(row.secondOrderError, worst(double, 2))
      row.floatError = Swift.max(row.floatError, float.maximumRelativeError)
    }
    return row
  }
}

extension RegistryReport: CustomStringConvertible {
  /// The rows as a table.
  public var description: String {
    var table = TextTable(
      ["primitive", "formula", "pullback", "source", "samples", "order 1", "order 2", "Float", "verdict"],
      left: [0, 1, 2, 3, 8])
    for row in rows {
      table.add([
        row.name, row.formula, row.pullback, row.source, "\(row.samples)", brief(row.firstOrderError),
        brief(row.secondOrderError), brief(row.floatError), row.passed ? "passed" : "FAILED"
      ])
    }
    let failures = rows.filter { !$0.passed }
    let details = failures.flatMap { row in ["", "\(row.name):"] + row.problems }
    let count = rows.count == 1 ? "1 primitive" : "\(rows.count) primitives"
    let summary = passed ? "\(count), all passed" : "\(count), \(failures.count) FAILED"
    return (table.lines + details + ["", summary]).joined(separator: "\n")
  }
}
