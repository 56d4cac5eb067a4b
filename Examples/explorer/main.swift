// Pages that show recorded programs at work: `swift run -c release explorer [--out folder] [--quick]`.

import AdjointExplorer
import ExampleData
import Foundation

let arguments = CommandLine.arguments
let isQuick = arguments.contains("--quick")
let folder: URL
if let place = arguments.firstIndex(of: "--out"), place + 1 < arguments.count {
  folder = URL(fileURLWithPath: arguments[place + 1], isDirectory: true)
} else {
  folder = FileManager.default.temporaryDirectory.appendingPathComponent("adjoint-explorer", isDirectory: true)
}
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)

/// Writes a page, and beside it the same tape's numbers for whoever wants to compare.
func write(_ explorer: TapeExplorer<some TensorScalar>, _ trace: Trace<some TensorScalar>, as name: String) throws {
  let page = folder.appendingPathComponent("\(name).html")
  let clock = ContinuousClock()
  let time = try clock.measure { try explorer.write(to: page) }
  try writeFile(trace.json, to: folder.appendingPathComponent("\(name).json"))
  let size = try FileManager.default.attributesOfItem(atPath: page.path)[.size] as? Int ?? 0
  print(
    "\(page.path): \(trace.rows.count) entries, \(size / 1000) kB, written in \(time.formatted(.units(allowed: [.seconds, .milliseconds], width: .narrow)))"
  )
}

// A network of two layers on the handwritten digits, trained for a while, then looked at: one batch.
let digits = try Digits(contentsOf: ExampleData.digits.url)
var network = TwoLayers(inputs: 64, hidden: 16, outputs: 10)
let batch = digits.batch(0..<32)
for step in 0..<(isQuick ? 20 : 120) {
  network.step(on: digits.batch(step * 32 % 1600..<step * 32 % 1600 + 32), rate: 0.3)
}
let before = network.recorded(on: batch)
try write(TapeExplorer(before, title: "Two layers on the digits"), before, as: "digits")

// The same entries before and after a step of gradient descent.
network.step(on: batch, rate: 0.3)
try write(
  TapeExplorer(("before", before), beside: ("after a step", network.recorded(on: batch)), title: "One step of descent"),
  before, as: "step")

// Small numbers, all of them visible: where one value is used twice, and a softmax.
let small = smallProgram()
try write(TapeExplorer(small, title: "Fan-out and softmax"), small, as: "small")

// The right rule beside a wrong one.
let (right, wrong) = rules()
try write(
  TapeExplorer(("wrong: −u y²", wrong), beside: ("right: u (1 − y²)", right), title: "A wrong rule"), wrong, as: "rules"
)

// What formulas look like with numbers in them, and what is odd: unequal tapes, numbers that are not finite, kinks.
let formulas = formulaProgram()
try write(TapeExplorer(formulas, title: "Formulas and their numbers"), formulas, as: "formulas")
let (longer, shorter) = unequalPrograms()
try write(
  TapeExplorer(("longer", longer), beside: ("shorter", shorter), title: "Two tapes, one longer"), longer, as: "unequal")
let infinite = infiniteProgram()
try write(TapeExplorer(infinite, title: "Cotangents that are not finite"), infinite, as: "infinite")
let kinks = kinkProgram()
try write(TapeExplorer(kinks, title: "Kinks"), kinks, as: "kinks")

// Every sample of the registries, which the page runs again by its cards' formulas.
let samples = samplesProgram()
try write(TapeExplorer(samples, title: "Every sample"), samples, as: "samples")

// A model in its layers.
let transformer = transformerProgram()
try write(TapeExplorer(transformer, title: "A block of a transformer"), transformer, as: "transformer")

let words = wordsProgram()
try write(TapeExplorer(words, title: "A card in words"), words, as: "words")

// Names that would like to be markup, and programs that are long.
let hostile = hostileProgram()
try write(TapeExplorer(hostile, title: "</title><script>document.title='taken'</script>"), hostile, as: "hostile")
for count in isQuick ? [1000] : [1000, 5000] {
  let long = longProgram(entries: count)
  try write(TapeExplorer(long, title: "A recurrence"), long, as: "long-\(count)")
}
