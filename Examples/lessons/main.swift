// Runs every program of the course in Docs/Backprop, checks what they claim, and checks that the pages show these programs
// and their output: `swift run -c release lessons [--quick] [--draw]`. `--draw` writes the course's pictures anew.

import Foundation

let arguments = CommandLine.arguments
let course = Course(isQuick: arguments.contains("--quick"), isDrawing: arguments.contains("--draw"))
for lesson in Course.lessons { try course.run(lesson) }
print("\n\(course.claimCount) claims, \(course.failures.count) broken")
for failure in course.failures { print("  \(failure)") }
exit(course.failures.isEmpty ? 0 : 1)
