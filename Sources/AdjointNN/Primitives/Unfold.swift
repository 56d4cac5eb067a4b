// What a moving window sees, as columns: convolution is a matrix product with them, pooling a reduction over them. The
// two primitives are each other's transpose.

/// y = the pixels under a window, one column for each of its places: [n, c, h, w] → [n, c · window, places]
public struct Unfold: UnaryPrimitive {
  /// The window that moves over the image.
  public let window: Window
  /// What the window sees beside the image.
  public let border: Double

  /// The primitive for a window, and what it sees beside the image.
  public init(window: Window, border: Double = 0) {
    self.window = window
    self.border = border
  }

  /// Name, formula, formula of the vector-Jacobian product, and source.
  public static let card = PrimitiveCard(
    "unfold", formula: "y = x[sources] where sources ≥ 0, else border", pullback: "scatter(u, sources, shapeOf(x))",
    source: "K. Chellapilla et al., High performance convolutional neural networks for document processing, 2006")
  /// None: the pullback reads shapes alone.
  public static let saved: SavedValues = .shapes
  /// Operands to check the primitive on.
  public static let samples = [
    Sample(Unfold(window: Window(2)), Sample.image),
    Sample(Unfold(window: Window(.init(2, 3), stride: 2, padding: .init(1, 2)), border: 0.5), Sample.image),
    Sample(Unfold(window: Window(2, stride: .init(1, 2), dilation: 2)), Sample.image)
  ]

  /// The pixels as columns: [n, c · window, places] for x [n, c, h, w]. An image smaller than the window stops the
  /// program.
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> {
    let geometry = Geometry(window, x.shape, "unfold")
    var result = Tensor<S>(repeating: S(border), shape: geometry.columnShape)
    x.withUnsafeScalars { x in
      result.withUnsafeMutableScalars { y in
        if let from = x.baseAddress, let to = y.baseAddress { geometry.unfold(from, to) }
      }
    }
    return result
  }
  /// The pixels' cotangents, added up by ``Fold``: [n, c, h, w]
  public func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    Fold(window: window, height: x.shape[2], width: x.shape[3])(u)
  }
}

extension Unfold: StableHLOLowering {
  /// The padded image, sliced once for each pixel of the window, the slices side by side.
  public var stableHLO: StableHLOForm {
    StableHLOForm { b, x in
      let shape = x[0].shape, places = window.places(in: shape, "unfold"), pad = window.padding
      let low = [0, 0, pad.vertical, pad.horizontal]
      let image = b.pad(x[0], with: border, low: low, high: low)
      let columns = window.pixels.map { row, column in
        let (i, k) = (row * window.dilation.vertical, column * window.dilation.horizontal)
        let pixels = b.slice(
          image,
          [
            0..<shape[0], 0..<shape[1], i..<i + (places.rows - 1) * window.stride.vertical + 1,
            k..<k + (places.columns - 1) * window.stride.horizontal + 1
          ], steps: [1, 1, window.stride.vertical, window.stride.horizontal])
        return b.reshape(pixels, [shape[0], shape[1], 1, places.rows * places.columns])
      }
      return b.reshape(
        b.concatenate(columns, axis: 2), [shape[0], shape[1] * window.count, places.rows * places.columns])
    }
  }
}

extension Window {
  /// The pixels that the window sees, row by row.
  fileprivate var pixels: [(row: Int, column: Int)] {
    (0..<size.vertical).flatMap { row in (0..<size.horizontal).map { (row, $0) } }
  }
}

/// y = an image with columns added where a window's places are: [n, c · window, places] → [n, c, h, w]
public struct Fold: UnaryPrimitive {
  /// The window that moves over the image.
  public let window: Window
  /// The height h of the image.
  public let height: Int
  /// The width w of the image.
  public let width: Int

  /// The primitive for a window on images of `height` × `width`.
  public init(window: Window, height: Int, width: Int) {
    self.window = window
    self.height = height
    self.width = width
  }

  /// Name, formula, formula of the vector-Jacobian product, and source.
  public static let card = PrimitiveCard(
    "fold", formula: "y = scatter(x, targets, shapeOf(y))", pullback: "u[targets]",
    source: "the transpose of unfold")
  /// None: the pullback reads shapes alone.
  public static let saved: SavedValues = .shapes
  /// Operands to check the primitive on.
  public static let samples = [
    Sample(Fold(window: Window(2, padding: 1), height: 2, width: 3), Tensor(randomColumns: [1, 4, 12])),
    Sample(Fold(window: Window(.init(1, 2), stride: 2), height: 3, width: 4), Tensor(randomColumns: [2, 4, 4]))
  ]

  /// The image [n, c, h, w] of columns [n, c · window, places]. Columns of another shape stop the program.
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> {
    let shape: Shape = [x.shape[0], x.shape[1] / window.count, height, width]
    let geometry = Geometry(window, shape, "fold")
    if x.shape != geometry.columnShape {
      fail(
        "fold", "columns of shape \(x.shape) for images of shape \(shape)", "these have columns \(geometry.columnShape)"
      )
    }
    var result = Tensor<S>(repeating: 0, shape: shape)
    x.withUnsafeScalars { x in
      result.withUnsafeMutableScalars { y in
        if let from = x.baseAddress, let to = y.baseAddress { geometry.fold(from, to) }
      }
    }
    return result
  }
  /// The columns' cotangents, taken from the image by ``Unfold``: [n, c · window, places]
  public func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    Unfold(window: window)(u)
  }
}

extension Fold: StableHLOLowering {
  /// The columns of each pixel of the window, spread by the stride and shifted to where they were taken from, added in order.
  public var stableHLO: StableHLOForm {
    StableHLOForm { b, x in
      let n = x[0].shape[0], channels = x[0].shape[1] / window.count
      let image: Shape = [n, channels, height, width], places = window.places(in: image, "fold")
      let columns = b.reshape(x[0], [n, channels, window.count, places.rows, places.columns])
      let parts = window.pixels.enumerated().map { place, pixel in
        let part = b.reshape(
          b.slice(columns, axis: 2, place..<place + 1), [n, channels, places.rows, places.columns])
        let low = [
          pixel.row * window.dilation.vertical - window.padding.vertical,
          pixel.column * window.dilation.horizontal - window.padding.horizontal
        ]
        let strides = [window.stride.vertical, window.stride.horizontal]
        let high = [
          height - low[0] - (places.rows - 1) * strides[0] - 1, width - low[1] - (places.columns - 1) * strides[1] - 1
        ]
        return b.pad(
          part, low: [0, 0] + low, high: [0, 0] + high, interior: [0, 0, strides[0] - 1, strides[1] - 1])
      }
      return parts.dropFirst().reduce(parts[0]) { b.add($0, $1) }
    }
  }
}

/// A window on images of one shape.
private struct Geometry {
  let window: Window
  let shape: Shape
  let rows: Int
  let columns: Int

  init(_ window: Window, _ shape: Shape, _ operation: String) {
    if shape.rank != 4 { fail(operation, "shape \(shape)", "images are [count, channels, height, width]") }
    self.window = window
    self.shape = shape
    (rows, columns) = window.places(in: shape, operation)
  }

  var columnShape: Shape { [shape[0], shape[1] * window.count, rows * columns] }

  @specialized(where S == Float)
  @specialized(where S == Double)
  func unfold<S: TensorScalar>(_ image: UnsafePointer<S>, _ target: UnsafeMutablePointer<S>) {
    for channel in 0..<shape[0] * shape[1] {
      let from = image + channel * shape[2] * shape[3], to = target + channel * window.count * rows * columns
      window.forEachRun(height: shape[2], width: shape[3], rows: rows, columns: columns) { column, pixel, count, step in
        for i in 0..<count { to[column + i] = from[pixel + i * step] }
      }
    }
  }

  @specialized(where S == Float)
  @specialized(where S == Double)
  func fold<S: TensorScalar>(_ source: UnsafePointer<S>, _ image: UnsafeMutablePointer<S>) {
    for channel in 0..<shape[0] * shape[1] {
      let from = source + channel * window.count * rows * columns, to = image + channel * shape[2] * shape[3]
      window.forEachRun(height: shape[2], width: shape[3], rows: rows, columns: columns) { column, pixel, count, step in
        for i in 0..<count { to[pixel + i * step] += from[column + i] }
      }
    }
  }
}

extension Sample {
  /// Two images of two channels, 3 × 5.
  fileprivate static let image = Tensor<Double>(randomColumns: [2, 2, 3, 5])
}

extension Tensor where Scalar == Double {
  /// Numbers without a pattern for samples.
  fileprivate init(randomColumns shape: Shape) {
    var generator = SeededGenerator(seed: 1)
    self.init(randomNormal: shape, using: &generator)
  }
}
