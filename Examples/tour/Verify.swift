// The tape against the documents, and every primitive against finite differences.

import Adjoint
import AdjointExplorer
import Foundation

func verifyClosedForms() throws -> Bool {
  print("Five short documents on the softmax function, every formula evaluated through the tape:\n")
  var allHold = true
  for document in ClosedForm.Document.allCases {
    let forms = ClosedForm.catalogue.filter { $0.document == document && $0.isCheckable }
    let outcomes = forms.map { $0.check() }
    let failures = zip(forms, outcomes).filter { !$1.passed }
    let misprints = outcomes.filter { $0.verdict == .misprintShown }.count
    let error = outcomes.map(\.error).max() ?? 0
    print(
      "  \(document.letter)  \(pad("\(forms.count - failures.count) of \(forms.count) hold", 14))"
        + "\(pad(misprints == 0 ? "" : "\(misprints) misprints shown", 22))largest error \(short(error))   \(document.title)"
    )
    for (form, _) in failures { print("     \(form.number) FAILS: \(form.statement)") }
    allHold = allHold && failures.isEmpty
  }

  print("\nFor instance, the Jacobian of softmax, whose left-hand side one document misprints:\n")
  let a: Tensor<Double> = [0.3, -1.2, 2, 0.5]
  let y = softmax(a)
  let byTape = jacobian(at: a) { softmax($0) }
  let byFormula = y.expandingShape(at: 1) * (Tensor.identity(4) - y)
  print("by the tape\n\(byTape)\n\nσᵢ(δᵢⱼ − σⱼ)\n\(byFormula)")

  let inputs = (1...8).map(Double.init)
  let outputs = softmax(Tensor(inputs)).scalars
  let names = inputs.map { "\(Int($0))" }
  print("\n\(TerminalBars(title: "Softmax of 1…8 (Wichmann, Figure 1)", labels: names, values: outputs))")
  try BarChart(title: "Softmax of 1…8", xLabel: "input", yLabel: "softmax", labels: names, values: outputs)
    .write(to: folder.appendingPathComponent("softmax.svg"))
  return allHold
}

func verifyPrimitives() -> Bool {
  let report = PrimitiveRegistry.standard.check()
  let passed = report.rows.filter(\.passed)
  let samples = report.rows.reduce(0) { $0 + $1.samples }
  print(
    """

    Every primitive against finite differences, at first and second order, in Float and Double:

      \(passed.count) of \(report.rows.count) primitives pass, on \(samples) samples
      largest relative error \(short(report.rows.map(\.firstOrderError).max() ?? 0)) at first order, \
    \(short(report.rows.map(\.secondOrderError).max() ?? 0)) at second
    """)
  for row in report.rows where !row.passed { print("  \(row.name) FAILS: \(row.problems.joined(separator: "; "))") }
  return report.passed
}

/// A small number with two digits.
func short(_ x: Double) -> String { String(format: "%.1e", x) }

func pad(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}
