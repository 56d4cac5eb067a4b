/// A picture that draws itself as one standalone SVG document.
///
/// Every plot is a plain value: fill in the data, read ``svg``, or write it to a file with `write(to:)`. The document
/// carries its own light and dark colours (it follows `prefers-color-scheme`), a title and a description for screen
/// readers, and needs neither scripts nor external fonts. Values that are not finite never reach the document, and
/// values beyond ±1e290 are drawn as if they were there.
public protocol Plot: Sendable {
  /// The heading of the picture; an empty string leaves the line out.
  var title: String { get }

  /// The picture as a complete, well-formed SVG document.
  var svg: String { get }
}

/// The outer size of a picture, in SVG user units (CSS pixels).
///
/// Sizes are brought into 280...4000 by 220...4000, so that there is always room to draw.
public struct PlotSize: Hashable, Sendable {
  /// The width of the picture.
  public let width: Double
  /// The height of the picture.
  public let height: Double

  /// Makes a size; a side that is not finite becomes that of ``standard``.
  public init(width: Double, height: Double) {
    self.width = width.isFinite ? min(max(width, 280), 4000) : 640
    self.height = height.isFinite ? min(max(height, 220), 4000) : 400
  }

  /// 640 by 400: fits the text column of a README.
  public static let standard = PlotSize(width: 640, height: 400)
  /// 800 by 360: for long time series.
  public static let wide = PlotSize(width: 800, height: 360)
  /// 520 by 520: for maps and scatter plots.
  public static let square = PlotSize(width: 520, height: 520)
}

/// A rectangle in the coordinates of the picture (y grows downwards).
struct PlotBox {
  var x, y, width, height: Double

  var maxX: Double { x + width }
  var maxY: Double { y + height }
  var midX: Double { x + width / 2 }
  var midY: Double { y + height / 2 }
}

/// Collects SVG elements and the paints they use, then writes the document.
struct PlotCanvas {
  /// The empty border around everything.
  static let padding = 20.0

  /// How a piece of text is set.
  enum TextStyle {
    case title, label, tick, caption

    var size: Double {
      switch self {
      case .title: 16
      case .label: 12
      case .tick: 11
      case .caption: 10
      }
    }
  }

  /// Where a piece of text is held.
  enum Anchor: String { case start, middle, end }

  private var elements: [String] = []
  private var fills: Set<PlotPaint> = [.surface]
  private var strokes: Set<PlotPaint> = []
  private var usesHatching = false

  mutating func rect(_ box: PlotBox, fill: PlotPaint, radius: Double = 0) {
    let corner = radius > 0 ? " rx=\"\(PlotNumber.coordinate(radius))\"" : ""
    elements.append(
      "<rect\(PlotCanvas.frame(box))\(corner) class=\"\(use(fill: fill))\"/>"
    )
  }

  mutating func path(
    _ data: String, fill: PlotPaint? = nil, stroke: PlotPaint? = nil, width: Double = 1, dash: String = "",
    opacity: Double = 1, crisp: Bool = false
  ) {
    guard !data.isEmpty else { return }
    var classes: [String] = []
    var attributes = ""
    if let fill { classes.append(use(fill: fill)) } else { attributes += " fill=\"none\"" }
    if let stroke {
      classes.append(use(stroke: stroke))
      attributes += " stroke-width=\"\(PlotNumber.coordinate(width))\""
      if !dash.isEmpty { attributes += " stroke-dasharray=\"\(dash)\"" }
    }
    if opacity < 1 { attributes += " \(fill == nil ? "stroke" : "fill")-opacity=\"\(PlotNumber.coordinate(opacity))\"" }
    if crisp { attributes += " shape-rendering=\"crispEdges\"" }
    elements.append("<path class=\"\(classes.joined(separator: " "))\"\(attributes) d=\"\(data)\"/>")
  }

  /// Fills a shape with the hatching that stands for "no value".
  mutating func hatch(_ data: String) {
    guard !data.isEmpty else { return }
    usesHatching = true
    fills.insert(.surface)
    strokes.insert(.muted)
    elements.append("<path fill=\"url(#adjoint-hatch)\" d=\"\(data)\"/>")
  }

  mutating func line(from start: (x: Double, y: Double), to end: (x: Double, y: Double), stroke: PlotPaint) {
    path(PlotCanvas.move(start.x, start.y) + "L" + PlotCanvas.pair(end.x, end.y), stroke: stroke)
  }

  /// Sets text with its baseline at `y`; `slope` turns it around its anchor, in degrees.
  mutating func text(
    _ string: String, x: Double, y: Double, style: TextStyle = .tick, anchor: Anchor = .start,
    paint: PlotPaint = .muted, slope: Double = 0
  ) {
    guard !string.isEmpty else { return }
    var attributes = " x=\"\(PlotNumber.coordinate(x))\" y=\"\(PlotNumber.coordinate(y))\""
    attributes += " font-size=\"\(PlotNumber.coordinate(style.size))\""
    if style == .title { attributes += " font-weight=\"600\"" }
    if anchor != .start { attributes += " text-anchor=\"\(anchor.rawValue)\"" }
    if slope != 0 { attributes += " transform=\"rotate(\(PlotNumber.coordinate(slope)) \(PlotCanvas.pair(x, y)))\"" }
    elements.append("<text class=\"\(use(fill: paint))\"\(attributes)>\(PlotText.escaped(string))</text>")
  }

  /// The finished document.
  func document(width: Double, height: Double, title: String, description: String) -> String {
    let box = PlotBox(x: 0, y: 0, width: width, height: height)
    let side = "width=\"\(PlotNumber.coordinate(width))\" height=\"\(PlotNumber.coordinate(height))\""
    let viewBox = "viewBox=\"0 0 \(PlotNumber.coordinate(width)) \(PlotNumber.coordinate(height))\""
    let fonts = "system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" \(side) \(viewBox) role=\"img\" class=\"adjoint-plot\" "
        + "font-family=\"\(fonts)\" style=\"font-variant-numeric:tabular-nums\">",
      "<title>\(PlotText.escaped(title.isEmpty ? "Untitled plot" : title))</title>",
      "<desc>\(PlotText.escaped(description))</desc>",
      "<style>", PlotPaint.styleSheet(fills: fills, strokes: strokes), "</style>"
    ]
    if usesHatching {
      lines.append(
        "<defs><pattern id=\"adjoint-hatch\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\" "
          + "patternTransform=\"rotate(45)\"><rect width=\"4\" height=\"4\" class=\"\(PlotPaint.surface.fillClass)\"/>"
          + "<path d=\"M1 0V4\" class=\"\(PlotPaint.muted.strokeClass)\" stroke-width=\"1\"/></pattern></defs>"
      )
    }
    lines.append("<rect\(PlotCanvas.frame(box)) rx=\"8\" class=\"\(PlotPaint.surface.fillClass)\"/>")
    return (lines + elements + ["</svg>", ""]).joined(separator: "\n")
  }

  private mutating func use(fill paint: PlotPaint) -> String {
    fills.insert(paint)
    return paint.fillClass
  }

  private mutating func use(stroke paint: PlotPaint) -> String {
    strokes.insert(paint)
    return paint.strokeClass
  }

  /// The data of one closed rectangle.
  static func rectangle(_ box: PlotBox) -> String {
    let width = PlotNumber.coordinate(box.width)
    return "\(move(box.x, box.y))h\(width)v\(PlotNumber.coordinate(box.height))h-\(width)z"
  }

  static func move(_ x: Double, _ y: Double) -> String { "M" + pair(x, y) }

  static func pair(_ x: Double, _ y: Double) -> String { "\(PlotNumber.coordinate(x)) \(PlotNumber.coordinate(y))" }

  private static func frame(_ box: PlotBox) -> String {
    " x=\"\(PlotNumber.coordinate(box.x))\" y=\"\(PlotNumber.coordinate(box.y))\""
      + " width=\"\(PlotNumber.coordinate(box.width))\" height=\"\(PlotNumber.coordinate(box.height))\""
  }
}
