// Checks random programs of registered primitives, on all processors: first order always, every third at second order,
// every fourth in Float; and that the compiled form of each gives the bits of the plain call. One that fails is shrunk and printed as Swift code. Exit status 1 if one fails.
//
//   swift run -c release random-programs --count 1000000 --seed 0

import Adjoint
import ExampleSupport
import Foundation

var count = 10_000
var firstSeed: UInt64 = 0
var arguments = Array(CommandLine.arguments.dropFirst())
while let option = arguments.first {
  arguments.removeFirst()
  if option == "--quick" {
    count = 500
    continue
  }
  switch (option, arguments.first) {
  case ("--count", let text?) where Int(text) != nil: count = Int(text)!
  case ("--seed", let text?) where UInt64(text) != nil: firstSeed = UInt64(text)!
  default:
    print("usage: random-programs [--quick] [--count N] [--seed S]")
    exit(2)
  }
  arguments.removeFirst()
}

let sweep = Sweep(count: count, firstSeed: firstSeed)
sweep.run(workers: Threads.count)
print(sweep.summary)
exit(sweep.hasFailed ? 1 : sweep.isInterrupted ? LongWork.interruptedStatus : 0)
