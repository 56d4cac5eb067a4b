import Testing

@testable import AdjointExplorer

@Suite("Kinds of plots")
struct PlotKindTests {
  /// The data of the paths painted with a class.
  private func paths(_ plot: any Plot, painted name: String) -> [String] {
    SVGDocument(plot.svg).elements("path")
      .filter { ($0.attributes["class"] ?? "").split(separator: " ").contains { $0 == name } }
      .compactMap { $0.attributes["d"] }
  }

  @Test("A line breaks where a value is missing, and a value between gaps is a dot")
  func gaps() throws {
    let chart = LineChart(series: [.init("", [1, 2, .nan, 3, .infinity, 4, 5])])
    let line = try #require(paths(chart, painted: "s-c0").first)
    #expect(line.count { $0 == "M" } == 2)
    #expect(paths(chart, painted: "f-c0").count == 1)
  }

  @Test("Values that are not positive are gaps on a logarithmic axis")
  func logarithmicGaps() throws {
    let chart = LineChart(yScale: .logarithmic, series: [.init("", [1, 10, 0, -4, 100, 1000])])
    #expect(try #require(paths(chart, painted: "s-c0").first).count { $0 == "M" } == 2)
  }

  @Test("Long series are thinned but keep their extremes")
  func thinning() throws {
    var values = (0..<50_000).map { Double($0 % 10) }
    values[31_234] = 100
    let chart = LineChart(series: [.init("", values)])
    let points = SVGDocument.points(of: try #require(paths(chart, painted: "s-c0").first))
    #expect(points.count < 6000)
    let top = points.map(\.y).min() ?? 0
    #expect(points.count { $0.y == top } == 1)
  }

  @Test("Series differ in their dashes, not in colour alone")
  func dashes() {
    let chart = LineChart(series: (0..<3).map { .init("\($0)", [0, 1]) })
    let strokes = SVGDocument(chart.svg).elements("path").filter { ($0.attributes["class"] ?? "").hasPrefix("s-c") }
    #expect(Set(strokes.map { $0.attributes["stroke-dasharray"] ?? "" }).count == 3)
  }

  @Test("The legend names the series, and says how many it leaves out")
  func legend() {
    let texts = SVGDocument(LineChart(series: [.init("train", [1, 2]), .init("test", [2, 3])]).svg).texts
    #expect(texts.contains("train") && texts.contains("test"))
    let crowd = LineChart(series: (0..<50).map { .init("a series named \($0)", [1, 2]) })
    #expect(SVGDocument(crowd.svg).texts.contains { $0.hasPrefix("+ ") && $0.hasSuffix(" more") })
  }

  @Test("Bars stand on zero, with heights in proportion to their values")
  func bars() {
    let chart = BarChart(title: "softmax", values: [1, 2, -1])
    let boxes = paths(chart, painted: "f-c0").map { path in
      let rows = SVGDocument.points(of: path).map(\.y)
      return (base: rows[0], height: rows[0] - rows[2])
    }
    #expect(Set(boxes.map(\.base)).count == 1)
    #expect(abs(boxes[1].height - 2 * boxes[0].height) < 0.05)
    #expect(abs(boxes[2].height + boxes[0].height) < 0.05)
    #expect(SVGDocument(chart.svg).texts.contains("−1"))
  }

  @Test("Cells show their values, and missing cells are hatched")
  func cells() {
    let map = HeatMap(values: [[1, -0.5, .nan], [0.25, 2]])
    let texts = SVGDocument(map.svg).texts
    #expect(["1", "−0.5", "0.25", "2"].allSatisfy(texts.contains))
    let hatched = SVGDocument(map.svg).elements("path").filter { $0.attributes["fill"] == "url(#adjoint-hatch)" }
    #expect(hatched.count == 1)
    #expect(hatched[0].attributes["d"]?.count { $0 == "M" } == 2)
    #expect(!HeatMap(values: [[1, 2]]).svg.contains("adjoint-hatch"))
  }

  @Test("The diverging scale has its neutral colour at zero, the automatic one follows the signs")
  func scales() {
    let colors = PlotColors(for: [-1, 0, 4], scale: .automatic)
    #expect(colors.isDiverging && colors.level(0) == PlotRamp.levels / 2)
    #expect(colors.level(4) == PlotRamp.levels - 1 && colors.level(.nan) == nil)
    #expect(!PlotColors(for: [1, 4], scale: .automatic).isDiverging)
    let fixed = PlotColors(for: [3], scale: .sequential, range: 0...1)
    #expect(fixed.level(9) == PlotRamp.levels - 1 && fixed.level(-9) == 0)
  }

  @Test("Text on every colour of every scale is readable in light and in dark", arguments: ColorScale.allCases)
  func contrast(_ scale: ColorScale) {
    let ramp = PlotRamp(scale)
    for level in 0..<PlotRamp.levels {
      let (paint, ink) = (ramp.paint(level), ramp.ink(level))
      #expect(Contrast.ratio(paint.light, ink.light) >= 4, "light, level \(level)")
      #expect(Contrast.ratio(paint.dark, ink.dark) >= 4, "dark, level \(level)")
    }
  }

  @Test("Every colour of a series stands out from the surface")
  func seriesContrast() {
    for paint in PlotPaint.categories {
      #expect(Contrast.ratio(paint.light, PlotPaint.surface.light) >= 3, "\(paint.name)")
      #expect(Contrast.ratio(paint.dark, PlotPaint.surface.dark) >= 3, "\(paint.name)")
    }
    for paint in [PlotPaint.ink, .muted] {
      #expect(Contrast.ratio(paint.light, PlotPaint.surface.light) >= 4.5)
      #expect(Contrast.ratio(paint.dark, PlotPaint.surface.dark) >= 4.5)
    }
  }

  @Test("Classes have shapes of their own")
  func markers() {
    let outlines = (0..<6).map { PlotMarker.path($0, x: 10, y: 10, radius: 4) }
    #expect(Set(outlines).count == 6)
    #expect(PlotMarker.path(-1, x: 10, y: 10, radius: 4) == outlines[5])
  }

  @Test("The boundary of a linear classifier is a straight line in the right place")
  func boundary() throws {
    let range = -1.0...1.0
    let centers = DecisionGrid.centers(of: range, count: 20)
    #expect(abs(centers[0] + 0.95) < 1e-12 && abs(centers[19] - 0.95) < 1e-12)
    let row = centers.map { 0.5 + ($0 - 0.3) / 4 }
    let grid = DecisionGrid(x: range, y: range, probabilities: centers.map { _ in row })
    let plot = ScatterPlot(x: [-1, 1], y: [-1, 1], boundary: grid)
    let line = try #require(paths(plot, painted: "s-ink").first)
    let points = SVGDocument.points(of: line)
    let frame = SVGDocument.points(of: try #require(paths(plot, painted: "s-rule").last)).map(\.x)
    let (left, right) = (frame.min() ?? 0, frame.max() ?? 0)
    let expected = left + (right - left) * 0.65
    #expect(points.allSatisfy { abs($0.x - expected) < 0.05 })
  }

  @Test("Any number may name a class")
  func oddClasses() {
    let numbers = [Int.min, -1, .max]
    let grid = DecisionGrid(x: 0...1, y: 0...1, classes: [numbers, [0]])
    let document = SVGDocument(ScatterPlot(x: [1, 2, 3], y: [1, 2, 3], classes: numbers, boundary: grid).svg)
    #expect(document.isWellFormed && document.texts.contains("class -1"))
  }

  @Test("A grid with an impossible range is left out")
  func impossibleGrid() {
    let grid = DecisionGrid(x: 0...0, y: -Double.infinity...1, classes: [[1]])
    #expect(SVGDocument(ScatterPlot(x: [1], y: [2], boundary: grid).svg).isWellFormed)
    let empty = DecisionGrid(x: 0...1, y: 0...1, classes: [])
    #expect(SVGDocument(ScatterPlot(x: [], y: [], boundary: empty).svg).isWellFormed)
  }

  @Test("A histogram counts every finite value once")
  func histogram() {
    let plot = Histogram(values: [0, 0.5, 1, 1, 2, 3, .nan, .infinity], bins: 3)
    let document = SVGDocument(plot.svg)
    #expect(document.texts.contains("count (2 not finite)"))
    let heights = paths(plot, painted: "f-c0").map { path in
      let rows = SVGDocument.points(of: path).map(\.y)
      return (rows.max() ?? 0) - (rows.min() ?? 0)
    }
    // 0 and 0.5, then both 1, then 2 and 3: three bars of the same height.
    #expect(heights.count == 3 && Set(heights).count == 1)
  }

  @Test("Images keep their order and their captions")
  func images() {
    let grid = ImageGrid(images: [[0, 1, 2, 3], [3, 2, 1]], imageWidth: 2, captions: ["first", "second"])
    let document = SVGDocument(grid.svg)
    #expect(document.texts.filter { ["first", "second"].contains($0) } == ["first", "second"])
    #expect(document.hatchCount == 1)
    for number in [Int.min, -3, 0, .max] {
      #expect(SVGDocument(ImageGrid(images: [[1, 2], []], imageWidth: number, columns: number).svg).isWellFormed)
    }
  }

  @Test("Bars in a terminal grow with their values and line up")
  func terminal() {
    let text = TerminalBars(title: "t", labels: ["1", "22"], values: [0.5, 1], width: 8).description
    #expect(text == "t\n 1 ████     0.5\n22 ████████ 1")
  }

  @Test("Negative bars in a terminal grow to the left of zero, and text cannot steer the terminal")
  func terminalSigns() {
    let text = TerminalBars(labels: ["a", "\u{1b}[2J"], values: [-1, 1], width: 8).description
    #expect(text == "   a ████     −1\n [2J     ████ 1")
    let odd = TerminalBars(values: [.nan, .infinity, 1e308, -1e308], width: -5).description
    #expect(odd.split(separator: "\n").count == 4)
    #expect(TerminalBars(values: []).description.isEmpty)
  }
}

extension SVGDocument {
  fileprivate var hatchCount: Int { elements("path").count { $0.attributes["fill"] == "url(#adjoint-hatch)" } }
}
