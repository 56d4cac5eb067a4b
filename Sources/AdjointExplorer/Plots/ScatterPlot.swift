/// Points in the plane, with a shape and a colour for each class, and optionally the decisions of a classifier below.
///
/// A point with a coordinate that is not finite is left out. Up to six shapes and seven colours: forty-two classes
/// look different.
///
/// ```swift
/// let region = DecisionGrid(x: -2...2, y: -2...2, probabilities: probabilities)
/// try ScatterPlot(title: "Two moons", x: x, y: y, classes: labels, boundary: region).write(to: url)
/// ```
public struct ScatterPlot: Plot {
  /// The heading.
  public var title: String
  /// What the x axis measures.
  public var xLabel: String
  /// What the y axis measures.
  public var yLabel: String
  /// The x coordinates.
  public var x: [Double]
  /// The y coordinates, as many; where the counts differ the longer list is cut.
  public var y: [Double]
  /// The class of each point; points beyond the last entry are of class 0.
  public var classes: [Int]
  /// The names of the classes in the legend, from class 0 on; classes beyond the last name show their number.
  public var classNames: [String]
  /// The decisions drawn under the points.
  public var boundary: DecisionGrid?
  /// The size of the picture.
  public var size: PlotSize

  /// Makes a plot of the points `(x[i], y[i])`.
  public init(
    title: String = "", xLabel: String = "", yLabel: String = "", x: [Double], y: [Double], classes: [Int] = [],
    classNames: [String] = [], boundary: DecisionGrid? = nil, size: PlotSize = .square
  ) {
    self.title = title
    self.xLabel = xLabel
    self.yLabel = yLabel
    self.x = x
    self.y = y
    self.classes = classes
    self.classNames = classNames
    self.boundary = boundary
    self.size = size
  }

  /// The plot as an SVG document.
  public var svg: String {
    let points = zip(x, y).enumerated().compactMap { index, point -> (x: Double, y: Double, number: Int)? in
      guard point.0.isFinite, point.1.isFinite else { return nil }
      return (point.0, point.1, index < classes.count ? classes[index] : 0)
    }
    let grid = boundary.flatMap { $0.isDrawable ? $0 : nil }
    let occurring = Set(points.map(\.number)).union(grid?.classes ?? [])
    let numbers = occurring.sorted()
    let hasLegend = numbers.count > 1 || !classNames.isEmpty
    let legend = numbers.map { number in
      let isNamed = classNames.indices.contains(number)
      return PlotLegendEntry(name: isNamed ? classNames[number] : "class \(number)", mark: .marker(number))
    }
    let fit = PlotAxis.Fit.data(padding: grid == nil ? 0.05 : 0)
    func ends(_ range: ClosedRange<Double>?) -> [Double] { range.map { [$0.lowerBound, $0.upperBound] } ?? [] }
    var frame = PlotFrame(
      title: title, xLabel: xLabel, yLabel: yLabel, size: size, legend: hasLegend ? legend : [],
      x: PlotAxis(covering: points.map(\.x) + ends(grid?.x), fit: fit, count: min(size.columns, 8)),
      y: PlotAxis(covering: points.map(\.y) + ends(grid?.y), fit: fit, count: size.rows), columns: .grid)
    grid?.draw(in: &frame)
    frame.canvas.path(PlotCanvas.rectangle(frame.area), stroke: .rule, width: 0.75)
    let radius = points.count > 2000 ? 1.75 : points.count > 400 ? 2.75 : 4
    for point in points {
      guard let place = frame.place(point.x, point.y) else { continue }
      let outline = PlotMarker.path(point.number, x: place.x, y: place.y, radius: radius)
      frame.canvas.path(outline, fill: .category(point.number), stroke: .surface, width: radius > 2 ? 0.75 : 0.4)
    }
    if points.isEmpty && grid == nil { frame.drawNotice("no data") }
    let parts = numbers.prefix(20).map { number in "\(points.count { $0.number == number }) of class \(number)" }
    let below = grid == nil ? "" : " Regions of a classifier's decisions lie below the points."
    let description = "Scatter plot of \(points.count) points: \(parts.joined(separator: ", ")).\(below)"
    return frame.document(title: title, description: description)
  }
}
