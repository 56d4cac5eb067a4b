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

private func pooled<S>(
  _ x: Variable<S>, _ window: Window, border: Double, _ name: String, _ reduce: (Variable<S>) -> Variable<S>
) -> Variable<S> {
  if x.rank != 4 { fail(name, "an input of shape \(x.shape)", "it is [count, channels, height, width]") }
  let (rows, columns) = window.places(in: x.shape, name)
  let planes = x.reshaped(to: [x.shape[0] * x.shape[1], 1, x.shape[2], x.shape[3]])
  return reduce(Unfold(window: window, border: border)(planes)).reshaped(to: [x.shape[0], x.shape[1], rows, columns])
}
