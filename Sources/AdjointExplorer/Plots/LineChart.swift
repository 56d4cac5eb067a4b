/// Lines over a common pair of axes: losses, accuracies, gradient norms by step.
///
/// A value that is not finite, or has no place on a logarithmic axis, leaves a gap in its line; a value between two
/// gaps is drawn as a dot. Series differ in colour and in dashes. Long series are thinned to what the picture can
/// show, keeping the extremes.
///
/// ```swift
/// let chart = LineChart(
///   title: "Loss", xLabel: "epoch", yLabel: "cross-entropy", yScale: .logarithmic,
///   series: [.init("train", losses), .init("test", testLosses)])
/// try chart.write(to: url)
/// ```
public struct LineChart: Plot {
  /// One line of the chart.
  public struct Series: Sendable, Hashable {
    /// The name in the legend; the legend is left out when no series has one.
    public var name: String
    /// The places along the x axis, as many as there are values.
    public var x: [Double]
    /// The values.
    public var y: [Double]

    /// Makes a series from its values; without `x` they stand at 0, 1, 2, …
    ///
    /// Where the counts differ, the longer list is cut.
    public init(_ name: String, _ y: [Double], x: [Double]? = nil) {
      self.name = name
      self.y = y
      self.x = x ?? y.indices.map(Double.init)
    }
  }

  /// The heading.
  public var title: String
  /// What the x axis measures.
  public var xLabel: String
  /// What the y axis measures.
  public var yLabel: String
  /// The scale of the x axis.
  public var xScale: AxisScale
  /// The scale of the y axis.
  public var yScale: AxisScale
  /// The lines, in the order of the legend.
  public var series: [Series]
  /// The size of the picture.
  public var size: PlotSize

  /// Makes a chart; series may be added later.
  public init(
    title: String = "", xLabel: String = "", yLabel: String = "", xScale: AxisScale = .linear,
    yScale: AxisScale = .linear, series: [Series] = [], size: PlotSize = .standard
  ) {
    self.title = title
    self.xLabel = xLabel
    self.yLabel = yLabel
    self.xScale = xScale
    self.yScale = yScale
    self.series = series
    self.size = size
  }

  /// The chart as an SVG document.
  public var svg: String {
    let legend = series.enumerated().map { index, line in
      PlotLegendEntry(name: line.name, mark: .line(.category(index), dash: LineChart.dash(index)))
    }
    // Only points that will be drawn may stretch the axes.
    let points = series.flatMap { line in
      zip(line.x, line.y).filter { isShown($0.0, on: xScale) && isShown($0.1, on: yScale) }
    }
    var frame = PlotFrame(
      title: title, xLabel: xLabel, yLabel: yLabel, size: size, legend: legend,
      x: PlotAxis(covering: points.lazy.map(\.0), scale: xScale, fit: .data(padding: 0), count: size.columns),
      y: PlotAxis(covering: points.lazy.map(\.1), scale: yScale, count: size.rows))
    frame.drawBaseline(at: frame.y.lower)
    for (index, line) in series.enumerated().reversed() {
      LineChart.draw(line, number: index, in: &frame)
    }
    if points.isEmpty { frame.drawNotice("no data") }
    return frame.document(title: title, description: summary)
  }

  private var summary: String {
    let parts = series.map { line in
      let drawn = zip(line.x, line.y).filter { isShown($0.0, on: xScale) && isShown($0.1, on: yScale) }.map(\.1)
      guard let first = drawn.first, let last = drawn.last else { return "\(line.name): no points" }
      return "\(line.name): \(drawn.count) points, from \(PlotNumber.compact(first)) to \(PlotNumber.compact(last))"
    }
    let axes = "Line chart of \(yLabel.isEmpty ? "values" : yLabel)\(xLabel.isEmpty ? "" : " over \(xLabel)")"
    return ([axes + (yScale == .logarithmic ? ", logarithmic" : "")] + parts).joined(separator: "; ") + "."
  }

  private func isShown(_ value: Double, on scale: AxisScale) -> Bool {
    value.isFinite && (scale == .linear || value > 0)
  }

  /// Solid, dashed, dotted, dash-dot; with seven colours every line among the first 28 looks different.
  private static func dash(_ index: Int) -> String { ["", "7 4", "2 3", "9 3 2 3"][index % 4] }

  private static func draw(_ line: Series, number: Int, in frame: inout PlotFrame) {
    var data = ""
    var run: [(x: Double, y: Double)] = []
    var dots: [(x: Double, y: Double)] = []
    func finish() {
      if run.count == 1 { dots += run }
      if run.count > 1 {
        data += "M" + thinned(run).map { PlotCanvas.pair($0.x, $0.y) }.joined(separator: "L")
      }
      run = []
    }
    for (x, y) in zip(line.x, line.y) {
      if let point = frame.place(x, y) { run.append(point) } else { finish() }
    }
    finish()
    let paint = PlotPaint.category(number)
    frame.canvas.path(data, stroke: paint, width: 2, dash: dash(number))
    let marks = dots.map { PlotMarker.path(0, x: $0.x, y: $0.y, radius: 3) }
    frame.canvas.path(marks.joined(), fill: paint)
  }

  /// Of the points that share half a unit of width, the first, the lowest, the highest and the last.
  private static func thinned(_ run: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
    guard run.count > 2000 else { return run }
    var result: [(x: Double, y: Double)] = []
    var start = 0
    while start < run.count {
      let column = (run[start].x * 2).rounded(.down)
      var end = start
      while end + 1 < run.count && (run[end + 1].x * 2).rounded(.down) == column { end += 1 }
      let range = start...end
      let lowest = range.min { run[$0].y < run[$1].y } ?? start
      let highest = range.max { run[$0].y < run[$1].y } ?? start
      result += Set([start, lowest, highest, end]).sorted().map { run[$0] }
      start = end + 1
    }
    return result
  }
}
