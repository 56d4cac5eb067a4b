// The results as text for a terminal.

import Adjoint
import Foundation

/// A form and what its check found.
struct CheckedForm {
  let form: ClosedForm
  let outcome: ClosedForm.Outcome
}

extension CheckedForm {
  var error: String { form.isCheckable ? scientific(outcome.error) : "–" }
  var tolerance: String { form.isCheckable ? scientific(outcome.tolerance) : "–" }
}

extension ClosedForm.Document {
  /// Title, author and year, as far as the document gives them.
  var reference: String {
    let name = self == .consequences ? "not in the documents" : author ?? "author not given"
    return (["“\(title)”", name] + (year.map { ["\($0)"] } ?? [])).joined(separator: ", ")
  }
}

/// A number in few digits: errors need no more than two.
func scientific(_ x: Double) -> String { x == 0 ? "0" : x.isFinite ? String(format: "%.1e", x) : "\(x)" }

/// A number in ten digits, which no rounding changes.
func decimal(_ x: Double) -> String { x.isNaN ? "NaN" : String(format: "%.10g", x) }

private func numbers(_ x: Tensor<Double>) -> String { x.scalars.map(decimal).joined(separator: ", ") }

/// One line a form, under the document it stands in.
func terminalTable(_ results: [CheckedForm]) -> String {
  var lines: [String] = []
  for document in ClosedForm.Document.allCases {
    lines.append("\(lines.isEmpty ? "" : "\n")\(document.letter)  \(document.reference)")
    for result in results where result.form.document == document {
      let form = result.form
      let cells = [
        form.number.padded(to: 6), "\(document.letter)", form.equation.padded(to: 18), form.statement.padded(to: 54),
        result.error.padded(to: 8), result.tolerance.padded(to: 8), result.outcome.verdict.description
      ]
      lines.append(cells.joined(separator: "  "))
    }
  }
  return lines.joined(separator: "\n")
}

/// Everything that a form measures.
func details(_ result: CheckedForm) -> String {
  let form = result.form
  var lines = ["\(form.number)  \(form.document.reference), \(form.equation)", "  \(form.statement)"]
  if let printed = form.printed { lines.append("  printed: \(printed)") }
  if let remark = form.remark { lines.append("  remark: \(remark)") }
  for measured in result.outcome.measurements {
    let bound = scientific(measured.tolerance) + (measured.isRelative ? " relative" : "")
    let widened = measured.ulps > 0 ? " (\(measured.ulps) units in the last place)" : ""
    let mark = measured.holds ? "✓" : "✗"
    lines.append("  \(mark) \(measured.subject): error \(scientific(measured.error)), at most \(bound)\(widened)")
    if measured.computed.scalarCount <= 4 {
      lines.append("      the tape: \(numbers(measured.computed)); expected: \(numbers(measured.expected))")
    }
  }
  for shown in result.outcome.guards {
    lines.append("  \(shown.holds ? "✓" : "✗") wrong form: \(sentence(shown))")
  }
  return (lines + ["  \(result.outcome.verdict)"]).joined(separator: "\n")
}

/// What a wrong form gives, and what is true.
func sentence(_ shown: ClosedForm.Guard) -> String {
  let off = shown.distance.isFinite ? "off by \(String(format: "%.3g", shown.distance))" : "not a number"
  return "\(shown.subject): \(decimal(shown.printed)), in truth \(decimal(shown.truth)), \(off)"
}

/// How many forms came to which end.
func summary(_ results: [CheckedForm]) -> String {
  func count(_ verdict: ClosedForm.Verdict) -> Int { results.count { $0.outcome.verdict == verdict } }
  let comparisons = results.reduce(0) { $0 + $1.outcome.measurements.count + $1.outcome.guards.count }
  return """
    \(results.count) closed forms, \(comparisons) comparisons: \(count(.holds)) hold as printed, \(count(.wording)) hold but are \
    loosely worded, \(count(.holdsAsCorrected)) hold with their notation corrected, \(count(.misprintShown)) are shown to be \
    misprints and hold as corrected, \(count(.notCheckable)) are errata without numbers, \(count(.fails)) fail
    """
}

extension String {
  /// The text filled up with spaces, or cut, to a number of characters.
  func padded(to width: Int) -> String {
    count > width ? prefix(width - 1) + "…" : self + String(repeating: " ", count: width - count)
  }
}
