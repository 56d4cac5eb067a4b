/// One line of a legend.
struct PlotLegendEntry {
  enum Mark {
    case line(PlotPaint, dash: String)
    case marker(Int)
  }

  let name: String
  let mark: Mark
}

extension PlotCanvas {
  /// Sets the entries side by side, on three rows at most, and returns where the next part may start.
  mutating func legend(_ entries: [PlotLegendEntry], top: Double, width: Double) -> Double {
    guard entries.contains(where: { !$0.name.isEmpty }) else { return top }
    let edge = PlotCanvas.padding
    var (x, y) = (edge, top + 10)
    for (index, entry) in entries.enumerated() {
      let name = PlotText.fitted(entry.name.isEmpty ? "series \(index + 1)" : entry.name, .label, room: 180)
      let swatch: Double = if case .line = entry.mark { 24 } else { 12 }
      let step = swatch + 6 + PlotText.width(name, .label) + 18
      let isLastRow = y > top + 40
      let reserve = isLastRow && index + 1 < entries.count ? 70.0 : 0
      if x + step - 18 + reserve > width - edge && x > edge {
        if isLastRow {
          text("+ \(entries.count - index) more", x: x, y: y, style: .label)
          break
        }
        (x, y) = (edge, y + 19)
      }
      switch entry.mark {
      case .line(let paint, let dash):
        let data = PlotCanvas.move(x, y - 4) + "h\(PlotNumber.coordinate(swatch))"
        path(data, stroke: paint, width: 2.25, dash: dash)
      case .marker(let index):
        path(
          PlotMarker.path(index, x: x + 6, y: y - 4, radius: 5), fill: .category(index), stroke: .surface)
      }
      text(name, x: x + swatch + 6, y: y, style: .label, paint: .ink)
      x += step
    }
    return y + 14
  }
}

/// The shapes of points: each class has its own, so that colour is never the only difference.
enum PlotMarker {
  /// The outline of marker number `index` around a point; the shapes repeat.
  static func path(_ index: Int, x: Double, y: Double, radius r: Double) -> String {
    func polygon(_ corners: [(Double, Double)]) -> String {
      "M" + corners.map { PlotCanvas.pair(x + $0.0 * r, y + $0.1 * r) }.joined(separator: "L") + "z"
    }
    switch PlotPaint.wrapped(index, 6) {
    case 0:
      let side = PlotNumber.coordinate(r)
      let whole = PlotNumber.coordinate(2 * r)
      return PlotCanvas.move(x - r, y) + "a\(side) \(side) 0 1 0 \(whole) 0a\(side) \(side) 0 1 0-\(whole) 0z"
    case 1: return polygon([(0, -1.15), (1.1, 0.8), (-1.1, 0.8)])
    case 2: return polygon([(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)])
    case 3: return polygon([(0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)])
    case 4: return polygon([(0, 1.15), (1.1, -0.8), (-1.1, -0.8)])
    default:
      let (a, b) = (0.4, 1.15)
      return polygon([
        (-a, -b), (a, -b), (a, -a), (b, -a), (b, a), (a, a), (a, b), (-a, b), (-a, a), (-b, a), (-b, -a), (-a, -a)
      ])
    }
  }
}
