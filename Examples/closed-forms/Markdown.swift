// The results as a page: the table of every form, and the errata of the documents.

import Adjoint

func markdown(_ results: [CheckedForm]) -> String {
  let opening = """
    # The closed forms

    What documents on softmax state, computed. Every formula below is evaluated on the tape in double precision, and
    compared with its closed form, or with numbers known beforehand. `error` is the largest error measured, or more
    exactly that of the comparison nearest to its bound; 0 beside a bound of 0 means equal, or a property that is there.
    The bounds suppose elementary functions good to one unit in the last place. The vector functions in use are good to
    four; where that shows, eight units are allowed and no more. On the machine that wrote this page it showed in
    \(widened(results)).

    This page is generated: `swift run -c release closed-forms --markdown Docs/ClosedForms.md`. The same command with a
    number, `closed-forms CF-09`, prints everything that a form measures. In code, `ClosedForm.catalogue` is the list.

    Where a document is wrong, the entry states the corrected formula, and a guard computes what the printed one would
    give, so that nobody mends the code to match a misprint. In the formulas σ is softmax, lse is log Σ exp, y = σ(z),
    δ and I are Kronecker's symbol, t is a target and c a label.

    \(summary(results)).

    ![The softmax of 1 to 8](images/softmax-figure-1.svg)

    """
  return opening + ClosedForm.Document.allCases.map { section($0, results) }.joined()
}

/// The forms that hold within units in the last place only.
private func widened(_ results: [CheckedForm]) -> String {
  let numbers = results.filter { $0.outcome.measurements.contains { $0.ulps > 0 } }.map(\.form.number)
  return numbers.isEmpty ? "no form" : numbers.joined(separator: " and ")
}

private func section(_ document: ClosedForm.Document, _ results: [CheckedForm]) -> String {
  let entries = results.filter { $0.form.document == document }
  let rows = entries.map { result in
    let form = result.form
    let cells = [
      form.number, form.equation, code(form.statement), result.error, result.tolerance,
      result.outcome.verdict.description
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }
  let table = """

    ## \(document.letter): \(document.reference)

    | number | equation | formula | error | bound | verdict |
    | --- | --- | --- | ---: | ---: | --- |
    \(rows.joined(separator: "\n"))

    """
  let errata = entries.filter { $0.form.printed != nil || $0.form.remark != nil }
  return errata.isEmpty ? table : table + "\n### Errata and remarks\n\n" + errata.map(erratum).joined()
}

/// What is printed, what is right, and what the printed form would give.
private func erratum(_ result: CheckedForm) -> String {
  let form = result.form
  var lines = ["- **\(form.number)** (\(form.equation), \(kind(form)))"]
  if let printed = form.printed {
    lines.append("  - printed: \(code(printed))")
    lines.append("  - right: \(code(form.statement))")
  }
  if let remark = form.remark { lines.append("  - \(remark)") }
  for shown in result.outcome.guards { lines.append("  - guard: \(sentence(shown))") }
  return lines.joined(separator: "\n") + "\n"
}

private func kind(_ form: ClosedForm) -> String {
  switch form.finding {
  case .correct: "true as printed"
  case .notation: "a slip of notation"
  case .wording: "loose wording"
  case .misprint: "misprint"
  }
}

/// A formula in a table's cell: a bar would end the cell.
private func code(_ formula: String) -> String { "`" + formula.replacing("|", with: "\\|") + "`" }
