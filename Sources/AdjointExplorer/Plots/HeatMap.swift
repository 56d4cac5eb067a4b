/// A matrix as a grid of coloured cells with a colour bar.
///
/// `values[row][column]`, the first row on top; rows may differ in length, what they lack counts as missing. Values
/// that are missing or not finite are hatched. Cells that are large enough carry their value as text; cells that are
/// not, but lie below zero on a diverging scale, carry a dash, so that the sign does not depend on seeing the hue.
/// The picture is as large as its cells need, and never larger than ``size``.
public struct HeatMap: Plot {
  /// The heading.
  public var title: String
  /// What the columns stand for.
  public var xLabel: String
  /// What the rows stand for.
  public var yLabel: String
  /// The matrix, row by row from the top.
  public var values: [[Double]]
  /// The names of the rows; rows beyond the last name have none.
  public var rowLabels: [String]
  /// The names of the columns; columns beyond the last name have none.
  public var columnLabels: [String]
  /// How values become colours.
  public var scale: ColorScale
  /// The values at the ends of the colour scale, or nil for those of the data; values outside take the end's colour.
  public var range: ClosedRange<Double>?
  /// The largest size of the picture.
  public var size: PlotSize

  /// Makes a map of a matrix.
  public init(
    title: String = "", xLabel: String = "", yLabel: String = "", values: [[Double]], rowLabels: [String] = [],
    columnLabels: [String] = [], scale: ColorScale = .automatic, range: ClosedRange<Double>? = nil,
    size: PlotSize = .square
  ) {
    self.title = title
    self.xLabel = xLabel
    self.yLabel = yLabel
    self.values = values
    self.rowLabels = rowLabels
    self.columnLabels = columnLabels
    self.scale = scale
    self.range = range
    self.size = size
  }

  /// The map as an SVG document.
  public var svg: String {
    let columns = values.map(\.count).max() ?? 0
    guard columns > 0 else { return PlotFrame.empty(title: title, size: size) }
    let colors = PlotColors(for: values.joined(), scale: scale, range: range)
    let edge = PlotCanvas.padding
    var canvas = PlotCanvas()
    var top = canvas.heading(title, width: size.width)
    if !yLabel.isEmpty {
      canvas.text(PlotText.fitted(yLabel, .label, room: size.width - 2 * edge), x: edge, y: top + 10, style: .label)
      top += 24
    }
    let rowNames = (0..<values.count).map { index in
      PlotText.fitted(index < rowLabels.count ? rowLabels[index] : "", .tick, room: size.width / 4)
    }
    let nameWidth = rowNames.map { PlotText.width($0, .tick) }.max() ?? 0
    let left = edge + (nameWidth > 0 ? nameWidth + 8 : 0)
    let roomX = size.width - left - 18 - colors.barWidth - edge
    let columnNames = (0..<columns).map { $0 < columnLabels.count ? columnLabels[$0] : "" }
    let footer = (xLabel.isEmpty ? 0 : 20) + edge
    // The names may turn, which takes height, which makes cells narrower: the first guess is the widest cell.
    let guess = PlotNames(columnNames, room: roomX / Double(columns), mayTurn: true).height
    let cell = HeatMap.cell(
      width: roomX / Double(columns), height: (size.height - top - guess - footer) / Double(values.count))
    let names = PlotNames(columnNames, room: cell.width, mayTurn: true)
    let grid = PlotBox(
      x: left, y: top, width: cell.width * Double(columns), height: cell.height * Double(values.count))

    drawCells(on: &canvas, colors: colors, columns: columns, grid: grid, cell: cell)
    let stride = max(1, Int((13 / cell.height).rounded(.up)))
    for (row, name) in rowNames.enumerated() where row.isMultiple(of: stride) {
      canvas.text(name, x: left - 8, y: top + (Double(row) + 0.5) * cell.height + 4, anchor: .end)
    }
    names.draw(on: &canvas, at: (0..<columns).map { left + (Double($0) + 0.5) * cell.width }, below: grid.maxY)
    let bottom = grid.maxY + names.height + footer
    let barHeight = max(grid.height, 60)
    colors.drawBar(on: &canvas, x: grid.maxX + 18, y: top, height: barHeight)
    let textWidth = max(PlotText.width(title, .title), PlotText.width(yLabel, .label)) + 2 * edge
    let content = grid.maxX + 18 + colors.barWidth + edge
    let width = min(max(content, textWidth, 200), max(size.width, content))
    if !xLabel.isEmpty {
      let text = PlotText.fitted(xLabel, .label, room: width - 2 * edge)
      let reach = PlotText.width(text, .label) / 2
      let middle = min(max(grid.midX, edge + reach), max(width - edge - reach, width / 2))
      canvas.text(text, x: middle, y: bottom - edge + 2, style: .label, anchor: .middle)
    }
    return canvas.document(
      width: width, height: max(bottom, top + barHeight + edge), title: title, description: summary(columns))
  }

  private func summary(_ columns: Int) -> String {
    let finite = values.joined().filter(\.isFinite)
    let range =
      finite.isEmpty
      ? "no finite value"
      : "values from \(PlotNumber.compact(finite.min() ?? 0)) to \(PlotNumber.compact(finite.max() ?? 0))"
    return "Heat map of \(values.count) rows and \(columns) columns, \(range)."
  }

  private func drawCells(
    on canvas: inout PlotCanvas, colors: PlotColors, columns: Int, grid: PlotBox, cell: (width: Double, height: Double)
  ) {
    let rows = values.map { row in (0..<columns).map { $0 < row.count ? colors.level(row[$0]) : nil } }
    var cells = PlotCells()
    cells.add(rows, x: grid.x, y: grid.y, width: cell.width, height: cell.height)
    cells.draw(on: &canvas) { (colors.ramp.paint($0), 1) }
    if min(cell.width, cell.height) >= 12 {
      var lines = ""
      for row in 1..<max(values.count, 2) where row < values.count {
        lines += PlotCanvas.move(grid.x, grid.y + Double(row) * cell.height) + "h\(PlotNumber.coordinate(grid.width))"
      }
      for column in 1..<max(columns, 2) where column < columns {
        lines +=
          PlotCanvas.move(grid.x + Double(column) * cell.width, grid.y)
          + "v\(PlotNumber.coordinate(grid.height))"
      }
      canvas.path(lines, stroke: .surface, width: 1.5)
    }
    let texts = values.map { $0.map { $0.isFinite ? PlotNumber.compact($0) : "" } }
    let widest = texts.joined().map { PlotText.width($0, .caption) }.max() ?? 0
    let hasTexts = cell.height >= 14 && cell.width >= widest + 5
    var dashes: [PlotPaint: String] = [:]
    for (row, line) in values.enumerated() {
      for (column, value) in line.enumerated() {
        guard let level = rows[row][column] else { continue }
        let x = grid.x + (Double(column) + 0.5) * cell.width
        let y = grid.y + (Double(row) + 0.5) * cell.height
        let ink = colors.ramp.ink(level)
        if hasTexts {
          canvas.text(texts[row][column], x: x, y: y + 3.5, style: .caption, anchor: .middle, paint: ink)
        } else if colors.isDiverging, value < 0, min(cell.width, cell.height) >= 8 {
          dashes[ink, default: ""] += PlotCanvas.move(x - 2, y) + "h4"
        }
      }
    }
    for (ink, data) in dashes.sorted(by: { $0.key.name < $1.key.name }) {
      canvas.path(data, stroke: ink, width: 1, opacity: 0.6)
    }
  }

  /// The size of a cell that fits the room: rarely longer than 1.6 times its width, on whole units where it is large enough.
  private static func cell(width: Double, height: Double) -> (width: Double, height: Double) {
    let (width, height) = (min(max(width, 0.1), 64), min(max(height, 0.1), 64))
    let (w, h) = (min(width, max(height * 1.6, 12)), min(height, max(width * 1.6, 12)))
    return (w >= 4 ? w.rounded(.down) : w, h >= 4 ? h.rounded(.down) : h)
  }
}
