/// A window that moves over the last two axes of an image: its extent, its step, what is put around the image, and the
/// distance between the pixels it sees. Vertical before horizontal.
public struct Window: Sendable, Hashable, CustomStringConvertible {
  /// Two numbers, vertical and horizontal.
  public struct Pair: Sendable, Hashable, ExpressibleByIntegerLiteral, CustomStringConvertible {
    /// The number along the height.
    public let vertical: Int
    /// The number along the width.
    public let horizontal: Int

    /// A number for the height and one for the width.
    public init(_ vertical: Int, _ horizontal: Int) { (self.vertical, self.horizontal) = (vertical, horizontal) }
    /// The same number for both.
    public init(_ both: Int) { self.init(both, both) }
    /// The same number for both.
    public init(integerLiteral both: Int) { self.init(both, both) }

    /// `vertical × horizontal`
    public var description: String { "\(vertical) × \(horizontal)" }
  }

  /// The number of pixels that the window sees along each axis.
  public let size: Pair
  /// How far the window moves from one place to the next.
  public let stride: Pair
  /// How many pixels are put around the image on each side.
  public let padding: Pair
  /// The distance between the pixels that the window sees.
  public let dilation: Pair

  /// Sizes, strides and dilations below 1 and paddings below 0 stop the program.
  public init(_ size: Pair, stride: Pair = 1, padding: Pair = 0, dilation: Pair = 1) {
    for (name, pair, least) in [
      ("size", size, 1), ("stride", stride, 1), ("padding", padding, 0), ("dilation", dilation, 1)
    ]
    where Swift.min(pair.vertical, pair.horizontal) < least {
      fail("Window", "a \(name) of \(pair)", "it is at least \(least)")
    }
    self.size = size
    self.stride = stride
    self.padding = padding
    self.dilation = dilation
  }

  /// The four pairs in one line.
  public var description: String { "\(size), stride \(stride), padding \(padding), dilation \(dilation)" }

  /// The number of pixels the window sees.
  var count: Int { size.vertical * size.horizontal }

  /// How often the window fits along each axis of an image of shape […, height, width].
  func places(in shape: Shape, _ operation: String) -> (rows: Int, columns: Int) {
    func fit(_ extent: Int, _ size: Int, _ stride: Int, _ padding: Int, _ dilation: Int) -> Int {
      let room = extent + 2 * padding - dilation * (size - 1) - 1
      return room < 0 ? 0 : room / stride + 1
    }
    guard shape.rank >= 2 else { fail(operation, "an input of shape \(shape)", "the last two axes are an image's") }
    let height = shape[shape.rank - 2], width = shape[shape.rank - 1]
    let rows = fit(height, size.vertical, stride.vertical, padding.vertical, dilation.vertical)
    let columns = fit(width, size.horizontal, stride.horizontal, padding.horizontal, dilation.horizontal)
    if rows == 0 || columns == 0 {
      fail(
        operation, "a window of \(self) on an image of \(height) × \(width)", "the padded image must hold the window")
    }
    return (rows, columns)
  }

  /// Calls the body with runs of elements that the columns take from the image, for one image of one channel: the
  /// place of a run's first element in the columns and in the image, its length, and the image's step.
  @inline(__always)
  func forEachRun(
    height: Int, width: Int, rows: Int, columns: Int,
    _ body: (_ column: Int, _ pixel: Int, _ count: Int, _ step: Int) -> Void
  ) {
    for kernelRow in 0..<size.vertical {
      for kernelColumn in 0..<size.horizontal {
        let shift = kernelColumn * dilation.horizontal - padding.horizontal
        // The columns at which the window's pixel lies within the image.
        let first = shift >= 0 ? 0 : (-shift + stride.horizontal - 1) / stride.horizontal
        let last = Swift.min(columns, (width - shift + stride.horizontal - 1) / stride.horizontal)
        if first >= last { continue }
        let kernel = kernelRow * size.horizontal + kernelColumn
        for row in 0..<rows {
          let line = row * stride.vertical + kernelRow * dilation.vertical - padding.vertical
          if line < 0 || line >= height { continue }
          body(
            (kernel * rows + row) * columns + first, line * width + first * stride.horizontal + shift, last - first,
            stride.horizontal)
        }
      }
    }
  }
}
