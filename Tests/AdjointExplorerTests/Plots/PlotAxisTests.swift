import Testing

@testable import AdjointExplorer

@Suite("Axes and numbers")
struct PlotAxisTests {
  static let ranges: [(Double, Double)] = [
    (0, 1), (0, 8), (-3, 17), (0.1, 0.3), (1e-9, 3e-9), (-1e12, 4.5e12), (99.7, 100.2), (1e6, 1e6 + 0.02), (0, 0),
    (5, 5), (-2.5, -2.5), (1e300, -1e300), (0, .leastNonzeroMagnitude), (.nan, 3), (-.infinity, .infinity)
  ]

  @Test("Ticks are 1, 2 or 5 times a power of ten apart and cover the range", arguments: ranges)
  func niceTicks(_ first: Double, _ second: Double) throws {
    let values = [first, second]
    let axis = PlotAxis(covering: values)
    #expect(axis.lower.isFinite && axis.upper.isFinite && axis.lower < axis.upper)
    #expect((2...12).contains(axis.ticks.count))
    for (a, b) in zip(axis.ticks, axis.ticks.dropFirst()) {
      let step = b.value - a.value
      #expect(step > 0)
      let digit = step / PlotNumber.power(PlotNumber.exponent(step * 1.0001))
      #expect([1, 2, 5].contains { abs($0 - digit) < 1e-3 }, "a step of \(step)")
    }
    let extent = axis.upper - axis.lower
    for value in values where value.isFinite && abs(value) < 1e290 {
      #expect(value >= axis.lower - extent * 1e-6 && value <= axis.upper + extent * 1e-6)
    }
    let (start, end) = (try #require(axis.ticks.first), try #require(axis.ticks.last))
    #expect(abs(start.value - axis.lower) <= extent * 1e-6)
    #expect(abs(end.value - axis.upper) <= extent * 1e-6)
  }

  @Test("The labels of one axis are all different", arguments: ranges)
  func distinctLabels(_ first: Double, _ second: Double) {
    let labels = PlotAxis(covering: [first, second]).ticks.map(\.label)
    #expect(Set(labels).count == labels.count, "\(labels)")
  }

  @Test("Whole numbers get whole ticks")
  func wholeTicks() {
    let axis = PlotAxis(covering: [0, 1, 2, 3], count: 7)
    #expect(axis.ticks.map(\.label) == ["0", "1", "2", "3"])
  }

  @Test("A logarithmic axis over many decades has powers of ten as ticks")
  func decades() {
    let axis = PlotAxis(covering: [1e-7, 10], scale: .logarithmic, count: 4)
    #expect(axis.ticks.map(\.label) == ["10⁻⁶", "10⁻⁴", "10⁻²", "10⁰"])
    #expect(axis.lower <= 1e-7 && axis.upper >= 10)
  }

  @Test(
    "A logarithmic axis has ticks inside its range and covers all positive values",
    arguments: [(0.02, 2.3), (0.38, 0.69), (1, 1), (1e-300, 1e300), (3, 900), (0.5, 1e9), (-5, -1), (0, 4)])
  func logarithmicTicks(_ first: Double, _ second: Double) {
    let axis = PlotAxis(covering: [first, second], scale: .logarithmic)
    #expect(axis.lower > 0 && axis.upper.isFinite && axis.lower < axis.upper)
    #expect(axis.ticks.count >= 2 && axis.ticks.count <= 12)
    #expect(axis.minor.count < 80)
    for tick in axis.ticks { #expect(tick.value >= axis.lower * 0.99 && tick.value <= axis.upper * 1.01) }
    for value in [first, second] where value > 1e-290 && value < 1e290 {
      #expect(value >= axis.lower * 0.99999 && value <= axis.upper * 1.00001)
    }
  }

  @Test("Values without a place have no fraction; others lie between the ends")
  func fractions() {
    let linear = PlotAxis(covering: [0, 10])
    #expect(linear.fraction(5) == 0.5)
    #expect(linear.fraction(99) == 1)
    #expect(linear.fraction(.nan) == nil && linear.fraction(-.infinity) == nil)
    let logarithmic = PlotAxis(covering: [1, 10_000], scale: .logarithmic)
    #expect(logarithmic.fraction(100).map { abs($0 - 0.5) < 1e-12 } == true)
    #expect(logarithmic.fraction(0) == nil && logarithmic.fraction(-1) == nil)
  }

  @Test(
    "Numbers are written in about three digits",
    arguments: [
      (0.0, "0"), (-0.0, "0"), (8, "8"), (1234, "1234"), (60_000, "60k"), (1_500_000, "1.5M"), (0.0321, "0.0321"),
      (0.000577, "0.000577"), (3.2e-7, "3.2×10⁻⁷"), (-12.345, "−12.3"), (0.1 + 0.2, "0.3"), (2e30, "2×10³⁰"),
      (.nan, "–"), (.infinity, "∞"), (-.infinity, "−∞")
    ])
  func compactNumbers(_ value: Double, _ text: String) {
    #expect(PlotNumber.compact(value) == text)
  }

  @Test(
    "Every number can be written",
    arguments: [.leastNonzeroMagnitude, 1e-308, -1e308, 1.7976931348623157e308, 9999.99, 999_999.5])
  func extremeNumbers(_ value: Double) {
    #expect(!PlotNumber.compact(value).isEmpty)
    #expect(!PlotNumber.coordinate(value).isEmpty)
  }

  @Test("Coordinates have two decimals at most and are always numbers")
  func coordinates() {
    let texts = [1, 1.002, -0.25, 12.346, -0.001, .nan, .infinity].map(PlotNumber.coordinate)
    #expect(texts == ["1", "1", "-0.25", "12.35", "0", "0", "0"])
  }
}
