/// What all plots with two axes share: title, legend, labels, grid and ticks around the area for the data.
struct PlotFrame {
  /// How the ticks of the x axis are drawn.
  enum Columns {
    /// Marks below the axis.
    case marks
    /// Grid lines through the area.
    case grid
    /// Names without marks, turned where they would touch.
    case names
  }

  var canvas = PlotCanvas()
  let size: PlotSize
  let area: PlotBox
  let x, y: PlotAxis

  init(
    title: String, xLabel: String, yLabel: String, size: PlotSize, legend: [PlotLegendEntry] = [], x: PlotAxis,
    y: PlotAxis, columns: Columns = .marks
  ) {
    self.size = size
    self.x = x
    self.y = y
    let edge = PlotCanvas.padding
    var top = canvas.heading(title, width: size.width)
    top = canvas.legend(legend, top: top, width: size.width)
    if !yLabel.isEmpty {
      let text = PlotText.fitted(yLabel, .label, room: size.width - 2 * edge)
      canvas.text(text, x: edge, y: top + 10, style: .label)
      top += 18
    }
    let left = edge + (y.ticks.map { PlotText.width($0.label, .tick) }.max() ?? 0) + 8
    let last = x.ticks.last.map { PlotText.width($0.label, .tick) / 2 } ?? 0
    let right = columns == .names ? edge : max(edge, min(last, 60))
    let width = size.width - left - right

    let names = PlotNames(
      x.ticks.map(\.label), room: width / Double(max(x.ticks.count, 1)), mayTurn: columns == .names)
    let bottom = edge - 4 + names.height + (xLabel.isEmpty ? 0 : 20)
    area = PlotBox(x: left, y: top + 8, width: width, height: max(size.height - top - 8 - bottom, 20))

    drawRows()
    drawColumns(columns, names: names)
    if !xLabel.isEmpty {
      let text = PlotText.fitted(xLabel, .label, room: size.width - 2 * edge)
      let reach = min(PlotText.width(text, .label) / 2, size.width / 2 - edge)
      let middle = min(max(area.midX, edge + reach), size.width - edge - reach)
      canvas.text(text, x: middle, y: size.height - edge + 2, style: .label, anchor: .middle)
    }
  }

  /// The place of a value on the x axis, or nil where it has none.
  func place(x value: Double) -> Double? { x.fraction(value).map { area.x + $0 * area.width } }

  /// The place of a value on the y axis, or nil where it has none.
  func place(y value: Double) -> Double? { y.fraction(value).map { area.maxY - $0 * area.height } }

  /// The place of a point, or nil where one of its values has none.
  func place(_ xValue: Double, _ yValue: Double) -> (x: Double, y: Double)? {
    guard let x = place(x: xValue), let y = place(y: yValue) else { return nil }
    return (x, y)
  }

  /// A horizontal rule through the area, or along its lower edge where the value lies outside.
  mutating func drawBaseline(at value: Double) {
    let y = place(y: value) ?? area.maxY
    canvas.line(from: (area.x, y), to: (area.maxX, y), stroke: .rule)
  }

  /// A line of text in the middle of the area, for plots without anything to show.
  mutating func drawNotice(_ text: String) {
    canvas.text(text, x: area.midX, y: area.midY + 4, style: .label, anchor: .middle)
  }

  /// The finished document.
  func document(title: String, description: String) -> String {
    canvas.document(width: size.width, height: size.height, title: title, description: description)
  }

  /// The picture of nothing: a title and a note.
  static func empty(title: String, size: PlotSize) -> String {
    var canvas = PlotCanvas()
    _ = canvas.heading(title, width: size.width)
    canvas.text("no data", x: size.width / 2, y: size.height / 2, style: .label, anchor: .middle)
    return canvas.document(
      width: size.width, height: size.height, title: title, description: "A plot without data.")
  }

  private mutating func drawRows() {
    for tick in y.ticks {
      guard let position = place(y: tick.value) else { continue }
      canvas.line(from: (area.x, position), to: (area.maxX, position), stroke: .grid)
      canvas.text(tick.label, x: area.x - 8, y: position + 4, anchor: .end)
    }
    for position in y.minor.compactMap(place(y:)) {
      canvas.line(from: (area.x, position), to: (area.x + 4, position), stroke: .rule)
    }
  }

  private mutating func drawColumns(_ columns: Columns, names: PlotNames) {
    let positions = x.ticks.map { place(x: $0.value) ?? area.x }
    for position in positions {
      switch columns {
      case .marks: canvas.line(from: (position, area.maxY), to: (position, area.maxY + 4), stroke: .rule)
      case .grid: canvas.line(from: (position, area.y), to: (position, area.maxY), stroke: .grid)
      case .names: break
      }
    }
    for position in x.minor.compactMap(place(x:)) {
      canvas.line(from: (position, area.maxY), to: (position, area.maxY - 4), stroke: .rule)
    }
    names.draw(on: &canvas, at: positions, below: area.maxY)
  }
}

/// The names below the columns of a plot: turned where they would touch, or every second, third, … where even that
/// does not help.
struct PlotNames {
  /// The room from the bottom of the area to the bottom of the names.
  let height: Double
  private let labels: [String]
  private let room: Double
  private let isTurned: Bool
  private let stride: Int

  /// Lays out names with `room` for each; numbers may not be turned, only thinned out.
  init(_ labels: [String], room: Double, mayTurn: Bool) {
    let widest = labels.map { PlotText.width($0, .tick) }.max() ?? 0
    // Short names, numbers above all, are better left out than turned.
    let isTurned = mayTurn && widest > max(room - 6, 30) && room < 90
    let needed = isTurned ? 19 : mayTurn && widest > 30 ? min(widest, room) : widest + 8
    stride = room > 0 ? max(1, Int((needed / room).rounded(.up))) : 1
    height = widest == 0 ? 0 : isTurned ? min(widest, 110) * 0.65 + 14 : 18
    self.labels = mayTurn ? labels.map { PlotText.fitted($0, .tick, room: isTurned ? 110 : max(room - 2, 30)) } : labels
    self.room = room
    self.isTurned = isTurned
  }

  func draw(on canvas: inout PlotCanvas, at positions: [Double], below y: Double) {
    for (index, (label, x)) in zip(labels, positions).enumerated() where index.isMultiple(of: stride) {
      if isTurned {
        let fitted = PlotText.fitted(label, .tick, room: (x - 4) / 0.78)
        canvas.text(fitted, x: x + 4, y: y + 13, anchor: .end, slope: -40)
      } else {
        canvas.text(label, x: x, y: y + 18, anchor: .middle)
      }
    }
  }
}

extension PlotCanvas {
  /// Sets the title at the upper left and returns where the next part may start.
  mutating func heading(_ title: String, width: Double) -> Double {
    let edge = PlotCanvas.padding
    let text = PlotText.fitted(title, .title, room: width - 2 * edge)
    guard !text.isEmpty else { return edge }
    self.text(text, x: edge, y: edge + 13, style: .title, paint: .ink)
    return edge + 28
  }
}

extension PlotSize {
  /// How many ticks suit the axes.
  var columns: Int { max(3, Int(width / 85)) }
  var rows: Int { max(3, Int(height / 75)) }
}
