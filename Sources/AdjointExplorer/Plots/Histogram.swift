/// How often values fall into equally wide bins.
///
/// A bin holds the values from its lower edge up to, but not including, its upper edge; the last one includes both.
/// Values that are not finite are left out, and a line under the title says how many there were.
public struct Histogram: Plot {
  /// The heading.
  public var title: String
  /// What the values measure.
  public var xLabel: String
  /// What the height of a bar counts.
  public var yLabel: String
  /// The values, in any order.
  public var values: [Double]
  /// The number of bins (1...500), or nil to choose bins with round edges.
  public var bins: Int?
  /// The size of the picture.
  public var size: PlotSize

  /// Makes a histogram.
  public init(
    title: String = "", xLabel: String = "", yLabel: String = "count", values: [Double], bins: Int? = nil,
    size: PlotSize = .standard
  ) {
    self.title = title
    self.xLabel = xLabel
    self.yLabel = yLabel
    self.values = values
    self.bins = bins
    self.size = size
  }

  /// The histogram as an SVG document.
  public var svg: String {
    let finite = values.filter(\.isFinite)
    let missing = values.count - finite.count
    let (x, edges) = layout(finite)
    let counts = Histogram.counts(of: finite, in: x, bins: edges)
    let note = missing > 0 ? " (\(missing) not finite)" : ""
    var frame = PlotFrame(
      title: title, xLabel: xLabel, yLabel: yLabel + note, size: size, x: x,
      y: PlotAxis(covering: [0, Double(max(counts.max() ?? 0, 1))], count: size.rows))
    let width = frame.area.width / Double(edges)
    let gap = width > 6 ? 1.0 : 0
    for (index, count) in counts.enumerated() where count > 0 {
      guard let top = frame.place(y: Double(count)) else { continue }
      let box = PlotBox(
        x: frame.area.x + Double(index) * width + gap / 2, y: top, width: width - gap, height: frame.area.maxY - top)
      frame.canvas.path(PlotCanvas.rectangle(box), fill: .category(0))
    }
    frame.drawBaseline(at: 0)
    if finite.isEmpty { frame.drawNotice("no data") }
    let range = finite.isEmpty ? "" : ", from \(text(finite.min())) to \(text(finite.max()))"
    return frame.document(title: title, description: "Histogram of \(finite.count) values\(range)\(note).")
  }

  /// The axis, and the number of bins between its ends.
  private func layout(_ finite: [Double]) -> (PlotAxis, Int) {
    if let bins {
      let x = PlotAxis(covering: finite, fit: .data(padding: 0), count: size.columns)
      return (x, min(max(bins, 1), 500))
    }
    // Bins of a round width: the ticks of an axis with as many of them as the data can carry.
    let wanted = min(max(Int((2 * Double(finite.count).squareRoot()).rounded()), 6), 60)
    let fine = PlotAxis(covering: finite, count: wanted)
    let x = PlotAxis(covering: [fine.lower, fine.upper], fit: .data(padding: 0), count: size.columns)
    return (x, max(fine.ticks.count - 1, 1))
  }

  private static func counts(of values: [Double], in axis: PlotAxis, bins: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: bins)
    for value in values {
      guard let fraction = axis.fraction(value) else { continue }
      // The nudge keeps values that equal an edge in the bin above it, whatever the rounding.
      counts[min(Int(fraction * Double(bins) + 1e-9), bins - 1)] += 1
    }
    return counts
  }

  private func text(_ value: Double?) -> String { value.map(PlotNumber.compact) ?? "" }
}
