// A tour of the package in three parts: verify, build, study. `swift run -c release tour`; `--quick` trains for fewer
// epochs; a folder's name as the last argument is where the pictures go.

import Adjoint
import Foundation

let arguments = CommandLine.arguments.dropFirst()
let isQuick = arguments.contains("--quick")
let folder = URL(fileURLWithPath: arguments.last { !$0.hasPrefix("--") } ?? "tour-pictures")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)

func heading(_ text: String) {
  print("\n\(text)\n" + String(repeating: "─", count: text.count) + "\n")
}

heading("1. Verify")
let formsHold = try verifyClosedForms()
let primitivesPass = verifyPrimitives()

heading("2. Build")
let reached = try buildClassifiers()

heading("3. Study")
try studyCrossEntropy()

print("\nThe pictures are in \(folder.path).")
let isAccurate = reached >= (isQuick ? 0.9 : 0.96)
if !isAccurate { print("The network reached an accuracy of \(reached) on the held-out digits, less than it should.") }
exit(formsHold && primitivesPass && isAccurate ? 0 : 1)
