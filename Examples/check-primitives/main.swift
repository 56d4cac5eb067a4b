// Checks every primitive of the library on its samples and prints one row for each. Exit status 1 if one fails.
//
//   swift run -c release check-primitives                       the registry, and functions made of it
//   swift run -c release check-primitives --wrong 100           wrong primitives, 100 seeds each: all must be caught
//   swift run -c release check-primitives --nasty 10000         10 000 checks of right but nasty functions: all must pass
//   swift run -c release check-primitives --picture error.svg   error against step, and the ladder's

import Adjoint
import Foundation
import VerificationFixtures

func printUsage() -> Never {
  print("usage: check-primitives [--wrong SEEDS | --nasty CHECKS | --picture FILE]")
  exit(2)
}

let arguments = Array(CommandLine.arguments.dropFirst())
switch (arguments.first, arguments.count) {
case (nil, 0):
  let report = PrimitiveRegistry.standard.check(), compositions = Composition.check()
  print(report)
  print("\nFunctions made of them\n")
  print(compositions)
  exit(report.passed && compositions.passed ? 0 : 1)
case ("--wrong", 2):
  guard let seeds = UInt64(arguments[1]) else { printUsage() }
  exit(tryWrongPrimitives(seeds: seeds) ? 0 : 1)
case ("--nasty", 2):
  guard let checks = Int(arguments[1]) else { printUsage() }
  exit(tryNastyFunctions(checks: checks) ? 0 : 1)
case ("--picture", 2):
  do {
    try errorAgainstStep().write(to: URL(fileURLWithPath: arguments[1]))
    print("wrote \(arguments[1])")
  } catch {
    print("cannot write \(arguments[1]): \(error.localizedDescription)")
    exit(1)
  }
default: printUsage()
}
