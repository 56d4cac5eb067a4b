import Foundation
import Testing

@testable import AdjointExplorer

@Suite("Plots")
struct PlotTests {
  /// Lists of numbers that have made plotting code stumble.
  static let data: [(name: String, values: [Double])] = [
    ("nothing", []), ("one value", [5]), ("zero", [0]), ("equal values", [3.5, 3.5, 3.5]), ("gaps", [1, .nan, 2, .nan]),
    ("only gaps", [.nan, .nan]), ("infinities", [.infinity, 1, -.infinity]), ("huge values", [-1e308, 1e308, 7]),
    ("tiny values", [Double.leastNonzeroMagnitude, Double.leastNormalMagnitude / 4, 0]),
    ("huge and tiny", [1e-300, 1e300]), ("close values", [1e9, 1e9 + 1e-6]),
    ("negative values", [-3, -1, -2]), ("both signs", [-3, 0, 2.5]), ("a hundred", (0..<100).map { Double($0) - 30 }),
    ("thousands", (0..<5000).map { Double($0 * 7919 % 1000) })
  ]

  static let hostile = "\"/><script>alert('x')</script> & ]]> \u{0}\u{1b}[2J\u{202e}\u{ffff}\n<!--"

  /// Every kind of plot with the same numbers in it.
  static func plots(_ values: [Double], text: String = "") -> [any Plot] {
    let rows = stride(from: 0, to: values.count, by: 7).map { Array(values[$0..<min($0 + 7, values.count)]) }
    let texts = Array(repeating: text, count: min(values.count, 12))
    let numbers = values.indices.map { $0 % 9 - 1 }
    let classes = DecisionGrid(x: -1...1, y: -2...5, classes: [[0, 1, 1], [2, -1]])
    let probabilities = DecisionGrid(x: -1...1, y: -2...5, probabilities: rows)
    var plots: [any Plot] = []
    for scale in AxisScale.allCases {
      let series = [LineChart.Series(text, values), .init(text, values.reversed(), x: values), .init("", [])]
      plots.append(
        LineChart(title: text, xLabel: text, yLabel: text, xScale: scale, yScale: scale, series: series))
    }
    for scale in ColorScale.allCases {
      plots.append(
        HeatMap(
          title: text, xLabel: text, yLabel: text, values: rows, rowLabels: texts, columnLabels: texts, scale: scale))
      plots.append(
        ImageGrid(
          title: text, images: rows, imageWidth: 3, captions: texts, scale: scale, sharesScale: scale == .grey))
    }
    for grid in [nil, classes, probabilities] {
      plots.append(
        ScatterPlot(
          title: text, xLabel: text, yLabel: text, x: values, y: values.reversed(), classes: numbers,
          classNames: texts, boundary: grid))
    }
    plots.append(BarChart(title: text, xLabel: text, yLabel: text, labels: texts, values: values))
    plots.append(Histogram(title: text, xLabel: text, values: values))
    plots.append(Histogram(title: text, values: values, bins: 12))
    return plots
  }

  @Test("Every document is well-formed, whatever the data", arguments: data)
  func wellFormed(_ name: String, _ values: [Double]) {
    for plot in PlotTests.plots(values) {
      let document = SVGDocument(plot.svg)
      #expect(document.isWellFormed, "\(type(of: plot)) of \(name)")
      #expect(document.elements.first?.attributes["role"] == "img")
      #expect(document.elements("title").count == 1 && document.elements("desc").count == 1)
    }
  }

  @Test("No document contains a number that is not finite", arguments: data)
  func finiteNumbers(_ name: String, _ values: [Double]) {
    for plot in PlotTests.plots(values) {
      let svg = plot.svg.lowercased().replacing("not finite", with: "").replacing("no finite", with: "")
      #expect(!svg.contains("nan") && !svg.contains("inf"), "\(type(of: plot)) of \(name)")
    }
  }

  @Test("Everything drawn lies inside the view box", arguments: data)
  func insideViewBox(_ name: String, _ values: [Double]) {
    for plot in PlotTests.plots(values, text: "a name of some length") {
      let document = SVGDocument(plot.svg)
      let (width, height) = document.size
      #expect(width > 0 && height > 0)
      let outside = document.points.filter { !(0...width).contains($0.x) || !(0...height).contains($0.y) }
      #expect(outside.isEmpty, "\(type(of: plot)) of \(name): \(outside.prefix(3)) outside \(width) by \(height)")
      for span in document.textSpans {
        #expect(span.left >= 0 && span.right <= width, "\(type(of: plot)) of \(name): \(span)")
      }
    }
  }

  @Test("Hostile text stays text")
  func escaping() {
    for plot in PlotTests.plots([1, 2, -3, 4, 5], text: PlotTests.hostile) {
      let svg = plot.svg
      let document = SVGDocument(svg)
      #expect(document.isWellFormed, "\(type(of: plot))")
      #expect(document.elements("script").isEmpty)
      #expect(document.elements("title")[0].text.hasPrefix("\"/><script>alert('x')</script> & ]]>"))
      let forbidden = svg.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202e }
      #expect(!forbidden, "\(type(of: plot))")
    }
  }

  @Test("Long texts are cut, not squeezed out of the picture")
  func longTexts() {
    let long = String(repeating: "immeasurably ", count: 500)
    for plot in PlotTests.plots([1, 2, -3, 4, 5], text: long) {
      let document = SVGDocument(plot.svg)
      #expect(document.texts.allSatisfy { $0.count < 200 }, "\(type(of: plot))")
      #expect(document.size.width <= 800 && document.size.height <= 800)
    }
  }

  @Test("Each document brings colours for light and for dark surroundings")
  func colorSchemes() {
    for plot in PlotTests.plots([1, 2, -3]) {
      let style = SVGDocument(plot.svg).elements("style")[0].text
      #expect(style.contains("@media (prefers-color-scheme: dark)"))
      #expect(style.contains(".f-surface{fill:#ffffff}") && style.contains(".f-surface{fill:#0f1318}"))
    }
  }

  @Test("Every class that is used has a colour")
  func definedClasses() {
    for plot in PlotTests.plots([1, 2, -3, .nan, 8]) {
      let document = SVGDocument(plot.svg)
      let style = document.elements("style")[0].text
      let classes = document.elements.dropFirst().compactMap { $0.attributes["class"] }
      for name in Set(classes.flatMap { $0.split(separator: " ") }) {
        #expect(style.contains(".\(name){"), "\(name) in \(type(of: plot))")
      }
    }
  }

  @Test("The same data give the same document")
  func determinism() {
    for (first, second) in zip(PlotTests.plots([1, -2, 3, .nan]), PlotTests.plots([1, -2, 3, .nan])) {
      #expect(first.svg == second.svg)
    }
  }

  @Test("Sizes that make no sense are brought into range")
  func sizes() {
    #expect(PlotSize(width: .nan, height: -.infinity) == .standard)
    #expect(PlotSize(width: -5, height: 1e12) == PlotSize(width: 280, height: 4000))
    for size in [PlotSize(width: 0, height: 0), PlotSize(width: 1e9, height: 1e9)] {
      let plot = BarChart(title: "Bars", xLabel: "x", yLabel: "y", values: [1, 2, 3], size: size)
      #expect(SVGDocument(plot.svg).isWellFormed)
    }
  }

  @Test("Writing replaces the file, and a missing directory is an error")
  func writing() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let url = folder.appendingPathComponent("chart.svg")
    let chart = LineChart(title: "Loss", series: [.init("train", [3, 2, 1])])
    try LineChart().write(to: url)
    try chart.write(to: url)
    #expect(try String(contentsOf: url, encoding: .utf8) == chart.svg)
    #expect(throws: (any Error).self) { try chart.write(to: folder.appendingPathComponent("no/where.svg")) }
  }
}
