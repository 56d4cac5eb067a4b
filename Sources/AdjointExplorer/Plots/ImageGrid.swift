/// Many small pictures in a grid: digits of a data set, the weights of a first layer.
///
/// Each image is a row-major list of `imageWidth` values per line; a last line that is not full is completed with
/// missing values. Values that are missing or not finite are hatched.
public struct ImageGrid: Plot {
  /// The heading.
  public var title: String
  /// The images, each row by row from the top.
  public var images: [[Double]]
  /// The number of values in one row of an image.
  public var imageWidth: Int
  /// The text below each image; images beyond the last caption have none.
  public var captions: [String]
  /// How many images stand side by side, or nil for as many as suit the size.
  public var columns: Int?
  /// How values become colours.
  public var scale: ColorScale
  /// Whether all images share one colour scale (and a bar explains it); otherwise each spans its own values.
  public var sharesScale: Bool
  /// The size of the picture: its width is a limit, its height only a wish.
  public var size: PlotSize

  /// Makes a grid of images.
  public init(
    title: String = "", images: [[Double]], imageWidth: Int, captions: [String] = [], columns: Int? = nil,
    scale: ColorScale = .grey, sharesScale: Bool = true, size: PlotSize = .standard
  ) {
    self.title = title
    self.images = images
    self.imageWidth = imageWidth
    self.captions = captions
    self.columns = columns
    self.scale = scale
    self.sharesScale = sharesScale
    self.size = size
  }

  /// The grid as an SVG document.
  public var svg: String {
    let lineLength = min(max(imageWidth, 1), max(images.map(\.count).max() ?? 1, 1))
    let lines = images.map { ($0.count + lineLength - 1) / lineLength }.max() ?? 0
    guard lines > 0 else { return PlotFrame.empty(title: title, size: size) }
    let shared = PlotColors(for: images.joined(), scale: scale)
    let edge = PlotCanvas.padding
    let gap = 10.0
    let room = size.width - 2 * edge - (sharesScale ? shared.barWidth + 18 : 0)
    let captionHeight = captions.contains { !$0.isEmpty } ? 15.0 : 0
    let count = min(
      max(columns ?? bestColumns(room: room, ratio: Double(lines) / Double(lineLength), caption: captionHeight), 1),
      images.count)
    var pixel = min((room + gap) / Double(count) - gap, 240) / Double(lineLength)
    pixel = max(pixel >= 1 ? pixel.rounded(.down) : pixel, 0.02)
    let image = (width: pixel * Double(lineLength), height: pixel * Double(lines))

    var canvas = PlotCanvas()
    let top = canvas.heading(title, width: size.width)
    var cells: [String: (PlotRamp, PlotCells)] = [:]
    var frames = ""
    for (index, values) in images.enumerated() {
      let x = edge + Double(index % count) * (image.width + gap)
      let y = top + Double(index / count) * (image.height + gap + captionHeight)
      let colors = sharesScale ? shared : PlotColors(for: values, scale: scale)
      let levels = (0..<lines).map { line in
        (0..<lineLength).map { column in
          let place = line * lineLength + column
          return place < values.count ? colors.level(values[place]) : nil
        }
      }
      cells[colors.ramp.name, default: (colors.ramp, PlotCells())].1.add(
        levels, x: x, y: y, width: pixel, height: pixel)
      frames += PlotCanvas.rectangle(PlotBox(x: x - 0.5, y: y - 0.5, width: image.width + 1, height: image.height + 1))
      if index < captions.count {
        let text = PlotText.fitted(captions[index], .caption, room: image.width + gap - 2)
        canvas.text(text, x: x + image.width / 2, y: y + image.height + 13, style: .caption, anchor: .middle)
      }
    }
    for (_, (ramp, cells)) in cells.sorted(by: { $0.key < $1.key }) {
      cells.draw(on: &canvas) { (ramp.paint($0), 1) }
    }
    canvas.path(frames, stroke: .grid)
    let rows = (images.count + count - 1) / count
    let right = edge + Double(count) * (image.width + gap) - gap
    let bottom = top + Double(rows) * (image.height + gap + captionHeight) - gap
    let barHeight = max(min(bottom - captionHeight - top, 320), 60)
    if sharesScale { shared.drawBar(on: &canvas, x: right + 18, y: top, height: barHeight) }
    let content = right + edge + (sharesScale ? shared.barWidth + 18 : 0)
    let width = min(max(content, PlotText.width(title, .title) + 2 * edge, 160), max(size.width, content))
    let height = max(bottom, sharesScale ? top + barHeight : 0) + edge
    return canvas.document(
      width: width, height: height, title: title,
      description: "\(images.count) images of \(lineLength) by \(lines) values.")
  }

  /// As many columns as let the images be large and still keep the wished height.
  private func bestColumns(room: Double, ratio: Double, caption: Double) -> Int {
    for count in 1...max(images.count, 1) {
      let width = min((room + 10) / Double(count) - 10, 240)
      let rows = (Double(images.count) / Double(count)).rounded(.up)
      if width < 8 { return max(count - 1, 1) }
      if rows * (width * ratio + 10 + caption) <= size.height - 60 { return count }
    }
    return max(images.count, 1)
  }
}
