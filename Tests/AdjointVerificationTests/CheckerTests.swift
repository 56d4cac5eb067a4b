// The checker is itself checked. Longer runs: `check-primitives --wrong 100` and `--nasty 10000`.

import Testing
import VerificationFixtures

@testable import AdjointVerification

@Suite("The checker")
struct CheckerTests {
  @Test("catches and names every wrong rule", arguments: WrongPrimitive.all)
  func wrong(_ wrong: WrongPrimitive) {
    for seed: UInt64 in [1000] {
      if !wrong.isFloatOnly {
        #expect(wrong.isCaught(seed: seed, Double.self), "\(wrong.check(seed: seed, Double.self))")
      }
      #expect(wrong.isCaught(seed: seed, Float.self), "\(wrong.check(seed: seed, Float.self))")
    }
  }

  @Test("calls no right function wrong", arguments: nastyFunctions.indices)
  func nasty(index: Int) {
    let function = nastyFunctions[index]
    for seed: UInt64 in 5000..<5004 {
      let order = seed % 3 == 2 ? 2 : 1
      let double = function.check(seed: seed, order: order, Double.self)
      #expect(double.passed, "\(function.name), seed \(seed): \(double)")
      let float = function.check(seed: seed, order: order, Float.self)
      #expect(float.passed, "\(function.name), seed \(seed): \(float)")
      // One input: the function is evaluated 20 times at most.
      if order == 1 {
        #expect(double.evaluations <= 20 && float.evaluations <= 20, "\(function.name): \(double) \(float)")
      }
    }
  }

  @Test("has at least 25 wrong rules and 30 right functions to be tried on")
  func counts() {
    #expect(Set(WrongPrimitive.all.map(\.name)).count == WrongPrimitive.all.count)
    #expect(WrongPrimitive.all.count >= 25 && nastyFunctions.count >= 30)
  }
}
