/// The colours of a grid of numbers: which value gets which colour, and the bar that explains it.
struct PlotColors {
  let ramp: PlotRamp
  let axis: PlotAxis
  /// Whether zero is the neutral middle.
  let isDiverging: Bool

  /// Spans the finite values, or the given range where it is finite.
  init(for values: some Sequence<Double>, scale: ColorScale, range: ClosedRange<Double>? = nil) {
    var (lower, upper) = (Double.infinity, -Double.infinity)
    for value in values where value.isFinite { (lower, upper) = (min(lower, value), max(upper, value)) }
    if let range, range.lowerBound.isFinite, range.upperBound.isFinite {
      (lower, upper) = (range.lowerBound, range.upperBound)
    }
    let scale = scale.resolved(lower: lower, upper: upper)
    isDiverging = scale == .diverging
    ramp = PlotRamp(scale)
    let bound = max(abs(lower), abs(upper))
    let ends = isDiverging ? [-bound, bound] : [lower, upper]
    axis = PlotAxis(covering: ends, fit: .data(padding: 0), count: 5)
  }

  /// The level of a value; nil for one that is not finite. Values outside the range take the nearest end.
  func level(_ value: Double) -> Int? { axis.fraction(value).map(PlotRamp.level) }

  /// The width of the bar and its labels.
  var barWidth: Double { 12 + 8 + (axis.ticks.map { PlotText.width($0.label, .tick) }.max() ?? 0) }

  /// Draws the colour bar with its ticks: lowest value at the bottom.
  func drawBar(on canvas: inout PlotCanvas, x: Double, y: Double, height: Double) {
    let step = height / Double(PlotRamp.levels)
    for level in 0..<PlotRamp.levels {
      let top = y + height - Double(level + 1) * step
      let box = PlotBox(x: x, y: top, width: 12, height: step)
      canvas.path(PlotCanvas.rectangle(box), fill: ramp.paint(level), crisp: true)
    }
    canvas.path(
      PlotCanvas.rectangle(PlotBox(x: x, y: y, width: 12, height: height)), stroke: .rule, width: 0.75)
    let stride = max(1, Int((16 * Double(axis.ticks.count) / max(height, 1)).rounded(.up)))
    for (index, tick) in axis.ticks.enumerated() where index.isMultiple(of: stride) {
      guard let fraction = axis.fraction(tick.value) else { continue }
      let position = y + height * (1 - fraction)
      canvas.line(from: (x + 12, position), to: (x + 15, position), stroke: .rule)
      canvas.text(tick.label, x: x + 19, y: position + 4)
    }
  }
}

/// Rectangles of one or several grids, gathered by level so that each level is a single path.
struct PlotCells {
  private var levels: [Int: String] = [:]
  private var missing = ""

  /// Adds a grid row by row from the top; equal neighbours become one rectangle. `width` and `height` are those of
  /// one cell; a level of nil stands for a missing value.
  mutating func add(_ rows: [[Int?]], x: Double, y: Double, width: Double, height: Double) {
    for (row, cells) in rows.enumerated() {
      var start = 0
      while start < cells.count {
        var end = start + 1
        while end < cells.count && cells[end] == cells[start] { end += 1 }
        let data = PlotCanvas.rectangle(
          PlotBox(
            x: x + Double(start) * width, y: y + Double(row) * height, width: Double(end - start) * width,
            height: height))
        if let level = cells[start] { levels[level, default: ""] += data } else { missing += data }
        start = end
      }
    }
  }

  /// Draws every level with the paint it is given; missing values are hatched, or left bare.
  func draw(on canvas: inout PlotCanvas, hatched: Bool = true, paint: (Int) -> (PlotPaint, opacity: Double)) {
    for (level, data) in levels.sorted(by: { $0.key < $1.key }) {
      let (fill, opacity) = paint(level)
      canvas.path(data, fill: fill, opacity: opacity, crisp: true)
    }
    if hatched { canvas.hatch(missing) }
  }
}
