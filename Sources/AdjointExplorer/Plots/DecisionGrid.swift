/// What a classifier says at the points of a regular grid, to be drawn under a ``ScatterPlot``.
///
/// `rows[r][c]` belongs to the centre of a cell; the first row lies at the lowest y, the first column at the lowest x.
public struct DecisionGrid: Sendable, Hashable {
  enum Content: Hashable {
    case classes([[Int]])
    case probabilities([[Double]])
  }

  let x, y: ClosedRange<Double>
  let content: Content

  /// Makes a grid of class indices; each region gets a tint of its class's colour, with a line between regions.
  public init(x: ClosedRange<Double>, y: ClosedRange<Double>, classes: [[Int]]) {
    (self.x, self.y, content) = (x, y, .classes(classes))
  }

  /// Makes a grid of probabilities of class 1 against class 0, with a line where they are equal.
  ///
  /// The tint grows with the distance from one half; where a probability is not finite there is neither tint nor line.
  public init(x: ClosedRange<Double>, y: ClosedRange<Double>, probabilities: [[Double]]) {
    (self.x, self.y, content) = (x, y, .probabilities(probabilities))
  }

  /// The centres of `count` equal cells of a range: where a classifier should be asked.
  public static func centers(of range: ClosedRange<Double>, count: Int) -> [Double] {
    (0..<max(count, 0)).map { index in
      let share = (Double(index) + 0.5) / Double(count)
      return range.lowerBound * (1 - share) + range.upperBound * share
    }
  }

  /// Whether there is something to draw: finite ranges with an extent, and at least one cell.
  var isDrawable: Bool {
    let ends = [x.lowerBound, x.upperBound, y.lowerBound, y.upperBound]
    return ends.allSatisfy { abs($0) < 1e290 } && x.lowerBound < x.upperBound && y.lowerBound < y.upperBound
      && !rows.isEmpty && rows[0].count > 0
  }

  /// All classes that occur.
  var classes: Set<Int> {
    if case .classes(let rows) = content { Set(rows.joined()) } else { [0, 1] }
  }

  /// Draws the tints and the boundary.
  func draw(in frame: inout PlotFrame) {
    let corners = (frame.place(x.lowerBound, y.lowerBound), frame.place(x.upperBound, y.upperBound))
    guard isDrawable, let low = corners.0, let high = corners.1 else { return }
    let rows = rows
    let columns = rows[0].count
    let cell = (width: (high.x - low.x) / Double(columns), height: (low.y - high.y) / Double(rows.count))
    var cells = PlotCells()
    // Levels: four strengths per class.
    let levels = rows.reversed().map { $0.map { $0.map { $0.number * 4 + $0.strength } } }
    cells.add(levels, x: low.x, y: high.y, width: cell.width, height: cell.height)
    cells.draw(on: &frame.canvas, hatched: false) { level in
      let strength = PlotPaint.wrapped(level, 4)
      return (.category((level - strength) / 4), [0.05, 0.1, 0.16, 0.22][strength])
    }
    let boundary: String
    switch content {
    case .classes: boundary = steps(rows, x: low.x, y: low.y, width: cell.width, height: cell.height)
    case .probabilities(let values):
      boundary = contour(values, x: low.x, y: low.y, width: cell.width, height: cell.height)
    }
    frame.canvas.path(boundary, stroke: .ink, width: 1.25, opacity: 0.75)
  }

  private struct Cell: Equatable {
    let number: Int
    let strength: Int
  }

  /// The grid as classes; all rows as long as the first, nil where there is nothing to say.
  private var rows: [[Cell?]] {
    switch content {
    case .classes(let rows):
      // Class numbers only choose colours: what does not fit into one is brought near.
      let limit = 1 << 40
      return DecisionGrid.even(rows).map { row in
        row.map { $0.map { Cell(number: min(max($0, -limit), limit), strength: 1) } }
      }
    case .probabilities(let rows):
      return DecisionGrid.even(rows).map { row in
        row.map { value in
          guard let value, value.isFinite else { return nil }
          let certainty = min(abs(value - 0.5) * 2, 1)
          return Cell(number: value >= 0.5 ? 1 : 0, strength: min(Int(certainty * 4), 3))
        }
      }
    }
  }

  private static func even<T>(_ rows: [[T]]) -> [[T?]] {
    let columns = rows.first?.count ?? 0
    return rows.map { row in (0..<columns).map { $0 < row.count ? row[$0] : nil } }
  }

  /// The edges between cells of different classes.
  private func steps(_ rows: [[Cell?]], x: Double, y: Double, width: Double, height: Double) -> String {
    var data = ""
    for (r, row) in rows.enumerated() {
      for (c, cell) in row.enumerated() {
        guard let cell else { continue }
        if c + 1 < row.count, let next = row[c + 1], next.number != cell.number {
          data +=
            PlotCanvas.move(x + Double(c + 1) * width, y - Double(r) * height)
            + "v-\(PlotNumber.coordinate(height))"
        }
        if r + 1 < rows.count, let next = rows[r + 1][c], next.number != cell.number {
          data +=
            PlotCanvas.move(x + Double(c) * width, y - Double(r + 1) * height)
            + "h\(PlotNumber.coordinate(width))"
        }
      }
    }
    return data
  }

  /// The line where the probability is one half (marching squares between the centres of the cells).
  private func contour(_ values: [[Double]], x: Double, y: Double, width: Double, height: Double) -> String {
    let columns = values[0].count
    var data = ""
    // One row and column more on every side, repeating the outermost centres, lets the line reach the border.
    func value(_ r: Int, _ c: Int) -> Double {
      let row = values[min(max(r, 0), values.count - 1)]
      let column = min(max(c, 0), columns - 1)
      return column < row.count ? row[column] - 0.5 : .nan
    }
    func point(_ r: Double, _ c: Double) -> String {
      let (row, column) = (min(max(r + 0.5, 0), Double(values.count)), min(max(c + 0.5, 0), Double(columns)))
      return PlotCanvas.pair(x + column * width, y - row * height)
    }
    for r in -1..<values.count {
      for c in -1..<columns {
        let (a, b, d, e) = (value(r, c), value(r, c + 1), value(r + 1, c + 1), value(r + 1, c))
        guard (a + b + d + e).isFinite else { continue }
        let (row, column) = (Double(r), Double(c))
        var crossings: [String] = []
        if (a < 0) != (b < 0) { crossings.append(point(row, column + a / (a - b))) }
        if (b < 0) != (d < 0) { crossings.append(point(row + b / (b - d), column + 1)) }
        if (e < 0) != (d < 0) { crossings.append(point(row + 1, column + e / (e - d))) }
        if (a < 0) != (e < 0) { crossings.append(point(row + a / (a - e), column)) }
        for start in stride(from: 0, to: crossings.count - 1, by: 2) where crossings[start] != crossings[start + 1] {
          data += "M\(crossings[start])L\(crossings[start + 1])"
        }
      }
    }
    return data
  }
}
