// Computes every closed form of the softmax documents through the tape, and prints what holds and what is misprinted.

import Adjoint
import AdjointExplorer
import Foundation

let options: Options
do {
  options = try Options(Array(CommandLine.arguments.dropFirst()))
} catch {
  FileHandle.standardError.write(Data("\(error)\n\(Options.usage)\n".utf8))
  exit(2)
}
if options.wantsHelp {
  print(Options.usage)
  exit(0)
}

let results = ClosedForm.catalogue.map { CheckedForm(form: $0, outcome: $0.check()) }
let figure = Figure1()

if options.numbers.isEmpty {
  print(figure.bars)
  print()
  print(terminalTable(results))
  print()
} else {
  for result in results where options.numbers.contains(result.form.number) {
    print(details(result), terminator: "\n\n")
  }
}
for failed in results where !failed.outcome.passed { print(details(failed), terminator: "\n\n") }
print(summary(results))

/// Writes a file and says so; a failure ends the program.
func write(_ path: String, _ body: (URL) throws -> Void) {
  do {
    try body(URL(fileURLWithPath: path))
    print("wrote \(path)")
  } catch {
    FileHandle.standardError.write(Data("closed-forms: cannot write \(path): \(error.localizedDescription)\n".utf8))
    exit(1)
  }
}

if let path = options.markdown {
  write(path) { try writeFile(markdown(results), to: $0) }
}
if let path = options.figure {
  write(path) { try figure.chart.write(to: $0) }
}
exit(results.allSatisfy(\.outcome.passed) ? 0 : 1)
