import Testing
import VerificationFixtures

@testable import AdjointVerification

@Suite("Random programs")
struct RandomProgramTests {
  @Test("have right gradients", arguments: 0..<10)
  func programs(block: Int) {
    for number in block * 100..<(block + 1) * 100 {
      let program = RandomProgram(seed: UInt64(90_000 + number)), order = number % 4 == 0 ? 2 : 1
      let report = number % 4 == 3 ? program.check(order: order, Float.self) : program.check(order: order, Double.self)
      #expect(report.passed, "\(program)\n\(report)")
    }
  }

  @Test("use every registered primitive but the checkpoint's own, and repeat for a seed")
  func coverage() {
    var used: Set<String> = []
    for seed in 0..<400 { used.formUnion(RandomProgram(seed: UInt64(seed)).primitives) }
    let all = Set(PrimitiveRegistry.standard.map(\.card.name)).subtracting(["checkpoint"])
    #expect(all.subtracting(used).isEmpty, "\(all.subtracting(used))")
    #expect(RandomProgram(seed: 5).description == RandomProgram(seed: 5).description)
  }

  @Test("with a wrong primitive fail, and shrink to it")
  func shrinking() throws {
    let wrong = try #require(WrongPrimitive.all.first { $0.name == "off by 0.1 %" })
    let registry = PrimitiveRegistry.standard.adding(wrong.type)
    let program = try #require(
      (0..<2000).lazy.map { RandomProgram(seed: $0, registry: registry) }.first {
        // What only hangs on a mask, or has no element, has no derivative that could be wrong.
        $0.primitives.contains(wrong.name) && !$0.primitives.contains("comparison") && !"\($0)".contains("scalars: []")
      })
    let report = program.check(Double.self)
    #expect(report.fault?.primitive == wrong.name, "\(report)")
    let small = program.shrunk { $0.check(Double.self).fault?.primitive == wrong.name }
    #expect(small.primitives == [wrong.name], "\(small)")
    #expect("\(small)".contains("OffByAThousandth()(v0)"))
  }
}
