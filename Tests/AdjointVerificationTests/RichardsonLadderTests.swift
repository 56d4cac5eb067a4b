import Testing

@testable import AdjointVerification

@Suite("The ladder of differences")
struct RichardsonLadderTests {
  /// φ, a point, and φ′ there.
  static let cases: [(name: String, φ: @Sendable (Double) -> Double, x: Double, slope: Double)] = [
    ("1/x", { 1 / $0 }, 1, -1), ("x³", { $0 * $0 * $0 }, 2, 12), ("√x", { $0.squareRoot() }, 4, 0.25),
    ("constant", { _ in 3 }, 1, 0), ("x/(1 + x²)", { $0 / (1 + $0 * $0) }, 0.5, 0.48),
    ("1e6 x", { 1e6 * $0 }, 0.1, 1e6), ("steep", { 1 / (1 + 1e6 * ($0 - 1) * ($0 - 1)) }, 1.001, -500)
  ]

  @Test("is within its own error bar", arguments: cases.indices)
  func bar(index: Int) {
    let (name, φ, x, slope) = RichardsonLadderTests.cases[index]
    let estimate = RichardsonLadder(rungs: 12, noise: 4e-16 * Swift.abs(φ(x))).derivative(at: x, of: φ)
    #expect(Swift.abs(estimate.value - slope) <= estimate.errorEstimate, "\(name): \(estimate)")
    #expect(estimate.errorEstimate <= 1e-8 * Swift.max(1, Swift.abs(slope)), "\(name): \(estimate)")
  }

  @Test("does not settle on a kink, and knows the slopes beside it")
  func kink() {
    let ladder = RichardsonLadder(noise: 1e-17)
    let estimate = ladder.derivative(at: 0) { $0 < 0 ? -$0 : 3 * $0 }
    #expect(estimate.errorEstimate >= 2)
    let (below, above) = RichardsonLadder.oneSidedSlopes(estimate.rungs, noise: 1e-17)
    #expect(Swift.abs(below.value + 1) < 1e-12 && Swift.abs(above.value - 3) < 1e-12)
  }

  @Test("gives a wide step no less of an error than what the finer ones, noise and all, leave it")
  func contradicted() {
    // Values at the level of rounding: from wide steps the slope looks like +1.4, with narrow ones it is −3.5 ± 1.8.
    let centrals = [(32, 0.345), (8, 1.377), (2, 2.058), (0.5, -2.045), (0.125, -3.383), (0.0625, -3.364)]
    let rungs = centrals.map { RichardsonLadder.Rung(step: $0, central: $1, forward: $1, backward: $1) }
    let estimate = RichardsonLadder(noise: 0.2237).extrapolated(rungs)
    #expect(Swift.abs(estimate.value + 3.499) <= 2 * estimate.errorEstimate, "\(estimate)")
  }

  @Test("has no value where φ has none")
  func undefined() {
    #expect(RichardsonLadder().derivative(at: 1) { _ in .nan }.value.isNaN)
  }
}
