/// The largest pixel under each place of a window, for each channel; equal ones share the gradient.
///
/// Shapes: x [count, channels, height, width], y as of ``Conv2D``. What lies beside the image is never the largest.
public struct MaxPool2D<Scalar: TensorScalar>: Layer {
  /// The window with its stride and padding.
  public let window: Window

  /// The window moves by its own size unless a stride is given.
  public init(_ size: Window.Pair, stride: Window.Pair? = nil, padding: Window.Pair = 0) {
    window = Window(size, stride: stride ?? size, padding: padding)
    if 2 * padding.vertical > size.vertical || 2 * padding.horizontal > size.horizontal {
      fail("MaxPool2D", "padding \(padding) for a window of \(size)", "it is at most half the window")
    }
  }

  /// The largest pixels: [count, channels, height′, width′] for x [count, channels, height, width]. Other ranks stop
  /// the program.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
    pooled(x, window, border: -.infinity, "MaxPool2D") { max($0, axis: 1) }
  }
}

/// The mean of the pixels under each place of a window, for each channel; what lies beside the image counts as 0.
public struct AveragePool2D<Scalar: TensorScalar>: Layer {
  /// The window with its stride and padding.
  public let window: Window

  /// The window moves by its own size unless a stride is given.
  public init(_ size: Window.Pair, stride: Window.Pair? = nil, padding: Window.Pair = 0) {
    window = Window(size, stride: stride ?? size, padding: padding)
  }

  /// The means: [count, channels, height′, width′] for x [count, channels, height, width]. Other ranks stop the
  /// program.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
    pooled(x, window, border: 0, "AveragePool2D") { mean($0, axis: 1) }
  }
}

/// The mean of the pixels of each channel in cells that cut the image into as many rows and columns as are asked for.
/// PyTorch's `AdaptiveAvgPool2d`: cell i of n along an extent e holds the places ⌊i e / n⌋ up to ⌈(i + 1) e / n⌉.
///
/// Shapes: x [count, channels, height, width], y [count, channels, rows, columns].
public struct AdaptiveAveragePool2D<Scalar: TensorScalar>: Layer {
  /// The rows and columns of the result.
  public let size: Window.Pair

  /// A layer of no parameters. A size below 1 stops the program.
  public init(_ size: Window.Pair) {
    if size.vertical < 1 || size.horizontal < 1 {
      fail("AdaptiveAveragePool2D", "a size of \(size)", "it is at least 1")
    }
    self.size = size
  }

  /// The means: [count, channels, rows, columns]. Other ranks, and images without a pixel, stop the program.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
    checkImages("AdaptiveAveragePool2D", x)
    return averaged(averaged(x, axis: 2, size.vertical), axis: 3, size.horizontal)
  }

  /// The means of cells along an axis.
  private func averaged(_ x: Variable<Scalar>, axis: Int, _ count: Int) -> Variable<Scalar> {
    let extent = x.shape[axis]
    if extent % count == 0 {
      var shape = Array(x.shape)
      shape.replaceSubrange(axis...axis, with: [count, extent / count])
      return mean(x.reshaped(to: Shape(shape)), axis: axis + 1)
    }
    let cells = (0..<count).map { i in
      mean(x.slice(axis: axis, i * extent / count..<((i + 1) * extent + count - 1) / count), axes: [axis])
    }
    return stack(cells, axis: axis)
  }
}

/// The mean of all pixels of each channel: [count, channels] for x [count, channels, height, width]. M. Lin et al., Network
/// in network, 2013.
public struct GlobalAveragePool2D<Scalar: TensorScalar>: Layer {
  /// A layer of no parameters.
  public init() {}
  /// The means: [count, channels]. Other ranks, and images without a pixel, stop the program.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
    checkImages("GlobalAveragePool2D", x)
    return mean(x, axes: [2, 3])
  }
}

/// The largest pixel of each channel: [count, channels] for x [count, channels, height, width]. Equal ones share the
/// gradient.
public struct GlobalMaxPool2D<Scalar: TensorScalar>: Layer {
  /// A layer of no parameters.
  public init() {}
  /// The largest pixels: [count, channels]. Other ranks, and images without a pixel, stop the program.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
    checkImages("GlobalMaxPool2D", x)
    return max(x, axes: [2, 3])
  }
}

private func checkImages<S>(_ name: String, _ x: Variable<S>) {
  if x.rank != 4 || x.shape[2] == 0 || x.shape[3] == 0 {
    fail(name, "an input of shape \(x.shape)", "it is [count, channels, height, width]")
  }
}

// ── over sequences and volumes ──────────────────────────────────────────────────────────────────────────────────────

/// The largest element under each place of a window, for each channel: ``MaxPool2D`` with one axis.
///
/// Shapes: x [count, channels, length], y [count, channels, length′].
public struct MaxPool1D<Scalar: TensorScalar>: Layer {
  private let image: MaxPool2D<Scalar>

  /// The window moves by its own size unless a stride is given. Padding of more than half the window stops the program.
  public init(_ size: Int, stride: Int? = nil, padding: Int = 0) {
    image = MaxPool2D(.init(1, size), stride: .init(1, stride ?? size), padding: .init(0, padding))
  }

  /// The largest elements: [count, channels, length′]. Other ranks stop the program.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> { alongOneAxis(x, "MaxPool1D", image) }
}

/// The mean of the elements under each place of a window, for each channel: ``AveragePool2D`` with one axis.
///
/// Shapes: x [count, channels, length], y [count, channels, length′].
public struct AveragePool1D<Scalar: TensorScalar>: Layer {
  private let image: AveragePool2D<Scalar>

  /// The window moves by its own size unless a stride is given.
  public init(_ size: Int, stride: Int? = nil, padding: Int = 0) {
    image = AveragePool2D(.init(1, size), stride: .init(1, stride ?? size), padding: .init(0, padding))
  }

  /// The means: [count, channels, length′]. Other ranks stop the program.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> { alongOneAxis(x, "AveragePool1D", image) }
}

private func alongOneAxis<L: Layer>(_ x: Variable<L.Scalar>, _ name: String, _ image: L) -> Variable<L.Scalar> {
  if x.rank != 3 { fail(name, "an input of shape \(x.shape)", "it is [count, channels, length]") }
  return image(x.expandingShape(at: 2)).squeezingShape(at: 2)
}

/// The largest element under each place of a cube that moves over volumes, for each channel; equal ones share the gradient.
///
/// Shapes: x [count, channels, depth, height, width], y [count, channels, depth′, height′, width′].
public struct MaxPool3D<Scalar: TensorScalar>: Layer {
  private let cube: Cube

  /// A cube with edges of a size, which moves by its own size unless a stride is given. Padding of more than half the size
  /// stops the program.
  public init(_ size: Int, stride: Int? = nil, padding: Int = 0) {
    cube = Cube(size, stride: stride ?? size, padding: padding)
    if 2 * padding > size { fail("MaxPool3D", "padding \(padding) for a cube of \(size)", "it is at most half of it") }
  }

  /// The largest elements: [count, channels, depth′, height′, width′]. Other ranks stop the program.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
    cube.pooled(x, border: -.infinity, "MaxPool3D") { max($0, axes: [1, 3]) }
  }
}

/// The mean of the elements under each place of a cube that moves over volumes, for each channel; what lies beside the
/// volume counts as 0.
///
/// Shapes: x [count, channels, depth, height, width], y [count, channels, depth′, height′, width′].
public struct AveragePool3D<Scalar: TensorScalar>: Layer {
  private let cube: Cube

  /// A cube with edges of a size, which moves by its own size unless a stride is given.
  public init(_ size: Int, stride: Int? = nil, padding: Int = 0) {
    cube = Cube(size, stride: stride ?? size, padding: padding)
  }

  /// The means: [count, channels, depth′, height′, width′]. Other ranks stop the program.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
    cube.pooled(x, border: 0, "AveragePool3D") { mean($0, axes: [1, 3]) }
  }
}

/// A window over volumes: one over each plane, and one over the planes.
private struct Cube {
  let plane: Window
  let depth: Window

  init(_ size: Int, stride: Int, padding: Int) {
    plane = Window(.init(size), stride: .init(stride), padding: .init(padding))
    depth = Window(.init(size, 1), stride: .init(stride, 1), padding: .init(padding, 0))
  }

  /// The reduction of [volumes, planes in the cube, depth′, pixels in the plane, places] along axes 1 and 3.
  func pooled<S>(
    _ x: Variable<S>, border: Double, _ name: String, _ reduce: (Variable<S>) -> Variable<S>
  ) -> Variable<S> {
    if x.rank != 5 { fail(name, "an input of shape \(x.shape)", "it is [count, channels, depth, height, width]") }
    let volumes = x.shape[0] * x.shape[1], planes = x.shape[2]
    let (rows, columns) = plane.places(in: [x.shape[3], x.shape[4]], name)
    let (layers, _) = depth.places(in: [planes, 1], name)
    let seen = Unfold(window: plane, border: border)(
      x.reshaped(to: [volumes * planes, 1, x.shape[3], x.shape[4]]))
    let stacked = Unfold(window: depth, border: border)(
      seen.reshaped(to: [volumes, 1, planes, plane.count * rows * columns]))
    let parts = stacked.reshaped(to: [volumes, depth.count, layers, plane.count, rows * columns])
    return reduce(parts).reshaped(to: [x.shape[0], x.shape[1], layers, rows, columns])
  }
}

private func pooled<S>(
  _ x: Variable<S>, _ window: Window, border: Double, _ name: String, _ reduce: (Variable<S>) -> Variable<S>
) -> Variable<S> {
  if x.rank != 4 { fail(name, "an input of shape \(x.shape)", "it is [count, channels, height, width]") }
  let (rows, columns) = window.places(in: x.shape, name)
  let planes = x.reshaped(to: [x.shape[0] * x.shape[1], 1, x.shape[2], x.shape[3]])
  return reduce(Unfold(window: window, border: border)(planes)).reshaped(to: [x.shape[0], x.shape[1], rows, columns])
}
