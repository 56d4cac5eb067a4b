/// One bar per name, standing on zero.
///
/// Up to 24 values stand at the end of their bars where there is room. A value that is not finite has no bar; its place says
/// so with a dash or an infinity sign.
///
/// ```swift
/// try BarChart(title: "softmax of 1…8", labels: (1...8).map(String.init), values: softmax).write(to: url)
/// ```
public struct BarChart: Plot {
  /// One bar.
  public struct Bar: Sendable, Hashable {
    /// The name below the bar.
    public var name: String
    /// The height.
    public var value: Double

    /// Makes a bar.
    public init(_ name: String, _ value: Double) {
      self.name = name
      self.value = value
    }
  }

  /// The heading.
  public var title: String
  /// What the names stand for.
  public var xLabel: String
  /// What the bars measure.
  public var yLabel: String
  /// The bars, from left to right.
  public var bars: [Bar]
  /// The size of the picture.
  public var size: PlotSize

  /// Makes a chart from bars.
  public init(
    title: String = "", xLabel: String = "", yLabel: String = "", bars: [Bar], size: PlotSize = .standard
  ) {
    self.title = title
    self.xLabel = xLabel
    self.yLabel = yLabel
    self.bars = bars
    self.size = size
  }

  /// Makes a chart from values and their names; values without a name are numbered from 0.
  public init(
    title: String = "", xLabel: String = "", yLabel: String = "", labels: [String] = [], values: [Double],
    size: PlotSize = .standard
  ) {
    let bars = values.enumerated().map { index, value in
      Bar(index < labels.count ? labels[index] : String(index), value)
    }
    self.init(title: title, xLabel: xLabel, yLabel: yLabel, bars: bars, size: size)
  }

  /// The chart as an SVG document.
  public var svg: String {
    let values = bars.map(\.value)
    let deepest = values.filter(\.isFinite).min() ?? 0
    // Labels below negative bars need room of their own, above the names; many bars have none.
    let room = bars.count <= 24 ? 1.1 : 1
    let limits = values.contains { $0.isFinite && $0 != 0 } ? [0, min(deepest, 0) * room] : [0, 1]
    var frame = PlotFrame(
      title: title, xLabel: xLabel, yLabel: yLabel, size: size, x: PlotAxis(categories: bars.map(\.name)),
      y: PlotAxis(covering: limits + values, count: size.rows), columns: .names)
    let slot = frame.area.width / Double(max(bars.count, 1))
    let width = min(slot * 0.72, 72)
    let labels = bars.map { PlotNumber.compact($0.value) }
    let hasLabels = bars.count <= 24 && labels.allSatisfy { PlotText.width($0, .tick) < slot - 3 }
    let base = frame.place(y: 0) ?? frame.area.maxY
    for (index, bar) in bars.enumerated() {
      guard let middle = frame.place(x: Double(index)) else { continue }
      let end = frame.place(y: bar.value) ?? base
      let box = PlotBox(x: middle - width / 2, y: min(base, end), width: width, height: abs(base - end))
      frame.canvas.path(BarChart.outline(box, isDown: end > base), fill: .category(0))
      if hasLabels {
        let y = bar.value < 0 ? end + 13 : end - 5
        let paint: PlotPaint = bar.value.isFinite ? .ink : .muted
        frame.canvas.text(labels[index], x: middle, y: y, anchor: .middle, paint: paint)
      }
    }
    frame.drawBaseline(at: 0)
    if bars.isEmpty { frame.drawNotice("no data") }
    let listed = bars.prefix(40).map { "\($0.name): \(PlotNumber.compact($0.value))" }.joined(separator: ", ")
    let rest = bars.count > 40 ? " and \(bars.count - 40) more" : ""
    return frame.document(title: title, description: "Bar chart of \(bars.count) values. \(listed)\(rest)")
  }

  /// A bar with its free end slightly rounded.
  private static func outline(_ box: PlotBox, isDown: Bool) -> String {
    let r = min(2, box.width / 2, box.height)
    let (base, end) = isDown ? (box.y, box.maxY) : (box.maxY, box.y)
    let shoulder = isDown ? end - r : end + r
    return PlotCanvas.move(box.x, base) + "L" + PlotCanvas.pair(box.x, shoulder)
      + "Q" + PlotCanvas.pair(box.x, end) + " " + PlotCanvas.pair(box.x + r, end)
      + "L" + PlotCanvas.pair(box.maxX - r, end)
      + "Q" + PlotCanvas.pair(box.maxX, end) + " " + PlotCanvas.pair(box.maxX, shoulder)
      + "L" + PlotCanvas.pair(box.maxX, base) + "z"
  }
}
