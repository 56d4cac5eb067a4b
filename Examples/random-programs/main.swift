// Checks random programs of registered primitives: first order always, every third at second order, every fourth in
// Float. One that fails is shrunk and printed as Swift code. Exit status 1 if one fails.
//
//   swift run -c release random-programs --count 1000000 --seed 0

import Adjoint
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

/// The check that a program gets.
func check(_ program: RandomProgram, number: Int) -> GradientReport {
  let order = number % 3 == 0 ? 2 : 1
  return number % 4 == 3
    ? program.check(order: order, seed: UInt64(number), Float.self)
    : program.check(order: order, seed: UInt64(number), Double.self)
}

var failures = 0
var uses: [String: Int] = [:]
let start = ContinuousClock.now
for number in 0..<count {
  let program = RandomProgram(seed: firstSeed &+ UInt64(number))
  for name in program.primitives { uses[name, default: 0] += 1 }
  if check(program, number: number).passed { continue }
  failures += 1
  print("program \(firstSeed &+ UInt64(number)) fails; shrunk:")
  let small = program.shrunk { !check($0, number: number).passed }
  print(small)
  print(check(small, number: number))
  if failures == 10 { break }
}
let seconds = (ContinuousClock.now - start) / .seconds(1)
print("\(count) programs, \(failures) failed, \(uses.count) primitives used, \(Int(seconds)) s")
exit(failures == 0 ? 0 : 1)
