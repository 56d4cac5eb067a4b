// The checker tried on what must fail and on what must pass.

import Adjoint
import ExampleSupport
import Foundation
import VerificationFixtures

/// Checks every wrong primitive with many seeds; whether all were caught and named.
func tryWrongPrimitives(seeds: UInt64) -> Bool {
  var missed = 0, tried = 0
  let work = LongWork("wrong primitives", of: WrongPrimitive.all.count * Int(seeds), "seeds")
  for wrong in WrongPrimitive.all where !work.isInterrupted {
    var caughtDouble = 0, caughtFloat = 0
    var first: GradientReport?
    for seed in 0..<seeds {
      if wrong.isFloatOnly || wrong.isCaught(seed: seed, Double.self) {
        caughtDouble += 1
      } else if first == nil {
        first = wrong.check(seed: seed, Double.self)
      }
      if wrong.isCaught(seed: seed, Float.self) {
        caughtFloat += 1
      } else if first == nil {
        first = wrong.check(seed: seed, Float.self)
      }
      work.finished()
    }
    tried += 1
    let double = wrong.isFloatOnly ? "right" : "\(caughtDouble)/\(seeds)"
    print("\(wrong.name): Double \(double), Float \(caughtFloat)/\(seeds)")
    if let first {
      missed += 1
      print(first)
    }
  }
  print("\(tried) wrong primitives, \(seeds) seeds each: \(missed == 0 ? "all caught and named" : "\(missed) MISSED")")
  if work.isInterrupted { exit(LongWork.interruptedStatus) }
  return missed == 0
}

/// Checks right functions in both element types, every third time at second order; whether all passed.
func tryNastyFunctions(checks: Int) -> Bool {
  var alarms = 0
  let work = LongWork("nasty functions", of: 2 * checks, "checks")
  for (name, check) in [
    ("Double", { (f: any NastyFunction.Type, seed, order) in f.check(seed: seed, order: order, Double.self) }),
    ("Float", { (f: any NastyFunction.Type, seed, order) in f.check(seed: seed, order: order, Float.self) })
  ] {
    var byFunction: [String: Int] = [:], done = 0
    for number in 0..<checks where !work.isInterrupted {
      let function = nastyFunctions[number % nastyFunctions.count]
      let seed = UInt64(number / nastyFunctions.count)
      let report = check(function, seed, seed % 3 == 2 ? 2 : 1)
      done += 1
      work.finished()
      if report.passed { continue }
      byFunction[function.name, default: 0] += 1
      alarms += 1
      if byFunction[function.name] == 1 { print("\(function.name), seed \(seed), \(report)") }
    }
    print(
      "\(name): \(done) checks of \(nastyFunctions.count) right functions, \(byFunction.values.reduce(0, +)) alarms")
    for (name, count) in byFunction.sorted(by: { $0.key < $1.key }) { print("  \(name): \(count)") }
  }
  if work.isInterrupted { exit(LongWork.interruptedStatus) }
  return alarms == 0
}
