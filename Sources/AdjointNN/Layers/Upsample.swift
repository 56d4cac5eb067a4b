/// What is put between the pixels of an image that grows.
public enum UpsampleMode: Sendable, Hashable {
  /// Each pixel repeated.
  case nearest
  /// Between the four nearest pixels by distance, whose places are their middles (PyTorch's `align_corners=False`).
  case bilinear
}

/// An image made larger by a whole factor: PyTorch's `Upsample`. Linear in x.
///
/// Shapes: x [count, channels, height, width], y [count, channels, scale height, scale width].
public struct Upsample2D<Scalar: TensorScalar>: Layer {
  /// The factor along both axes.
  public let scale: Int
  /// What is put between the pixels.
  public let mode: UpsampleMode

  /// A layer of no parameters. A scale below 1 stops the program.
  public init(_ scale: Int, mode: UpsampleMode = .nearest) {
    if scale < 1 { fail("Upsample2D", "a scale of \(scale)", "it is at least 1") }
    self.scale = scale
    self.mode = mode
  }

  /// The larger images; other ranks stop the program.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
    if x.rank != 4 { fail("Upsample2D", "an input of shape \(x.shape)", "it is [count, channels, height, width]") }
    if scale == 1 { return x }
    switch mode {
    case .nearest: return x.repeating(scale, axis: 2).repeating(scale, axis: 3)
    case .bilinear: return interpolated(interpolated(x, axis: 2), axis: 3)
    }
  }

  /// (1 − t) x[i] + t x[i + 1] along an axis, where pixel n of the result lies at i + t = (n + ½) / scale − ½; beyond the
  /// first and the last middle these themselves.
  private func interpolated(_ x: Variable<Scalar>, axis: Int) -> Variable<Scalar> {
    let extent = x.shape[axis]
    if extent < 2 { return x.repeating(scale, axis: axis) }
    let places = (0..<scale * extent).map { n in Swift.max(0, (Double(n) + 0.5) / Double(scale) - 0.5) }
    let before = places.map { Swift.min(Int($0), extent - 1) }
    var shape = [1, 1, 1, 1]
    shape[axis] = places.count
    let share = Tensor(shape: Shape(shape), scalars: zip(places, before).map { Scalar($0 - Double($1)) })
    let after = before.map { Swift.min($0 + 1, extent - 1) }
    return (1 - share) * x.gathering(before, axis: axis) + share * x.gathering(after, axis: axis)
  }
}
