/// The transpose of a convolution over images: each pixel adds W, times itself, to the places that a ``Conv2D`` of the same
/// window would have looked at from there. PyTorch's `ConvTranspose2d`.
///
/// Shapes: x [count, inputs, height, width], W [inputs, outputs / groups, kernel height, kernel width], b [outputs],
/// y [count, outputs, (height − 1) stride − 2 padding + dilation (kernel − 1) + output padding + 1, …]. M. Zeiler et al.,
/// Deconvolutional networks, 2010; V. Dumoulin, F. Visin, A guide to convolution arithmetic, 2016, section 4.
public struct ConvTranspose2D<Scalar: TensorScalar>: Layer {
  /// [inputs, outputs / groups, kernel height, kernel width]
  public var weight: Variable<Scalar>
  /// [outputs]; nil for none.
  public var bias: Variable<Scalar>?
  /// The kernel's extent with its stride, padding and dilation: those of the convolution that this is the transpose of.
  public let window: Window
  /// How many pixels are added below and to the right: images of several sizes have a convolution of one size.
  public let outputPadding: Window.Pair
  /// The channels are cut into this many groups that do not see each other.
  public let groups: Int

  /// Random weights; the bias starts at zero. Groups that do not divide inputs and outputs, and an output padding that is
  /// below 0, or not below stride or dilation, stop the program.
  public init(
    _ inputs: Int, _ outputs: Int, _ kernel: Window.Pair, stride: Window.Pair = 1, padding: Window.Pair = 0,
    outputPadding: Window.Pair = 0, dilation: Window.Pair = 1, groups: Int = 1, bias: Bool = true,
    initializer: Initializer = .heNormal
  ) {
    if inputs < 1 || outputs < 1 || groups < 1 || inputs % groups != 0 || outputs % groups != 0 {
      fail("ConvTranspose2D", "\(inputs) inputs and \(outputs) outputs in \(groups) groups", "groups must divide both")
    }
    window = Window(kernel, stride: stride, padding: padding, dilation: dilation)
    for (added, step, reach) in [
      (outputPadding.vertical, stride.vertical, dilation.vertical),
      (outputPadding.horizontal, stride.horizontal, dilation.horizontal)
    ] where added < 0 || added >= Swift.max(step, reach) {
      fail(
        "ConvTranspose2D", "an output padding of \(outputPadding) with stride \(stride) and dilation \(dilation)",
        "it is at least 0 and below stride or dilation")
    }
    let fanIn = inputs / groups * window.count, fanOut = outputs / groups * window.count
    weight = Variable(
      initializer.tensor(
        [inputs, outputs / groups, kernel.vertical, kernel.horizontal], fanIn: fanIn, fanOut: fanOut))
    self.bias = bias ? Variable(Tensor(repeating: 0, shape: [outputs])) : nil
    self.outputPadding = outputPadding
    self.groups = groups
  }

  /// The output [count, outputs, height′, width′] for images [count, inputs, height, width]; other shapes, and images of
  /// which the padding leaves nothing, stop the program.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
    let inputs = weight.shape[0], outputs = weight.shape[1] * groups
    if x.rank != 4 || x.shape[1] != inputs || x.shape[2] == 0 || x.shape[3] == 0 {
      fail("ConvTranspose2D", "an input of shape \(x.shape)", "it is [count, \(inputs), height, width]")
    }
    let count = x.shape[0], places = x.shape[2] * x.shape[3], depth = weight.shape[1] * window.count
    let columns: Variable<Scalar>
    if groups == 1 {
      columns = Matmul(transposeLeft: true)(
        weight.reshaped(to: [inputs, depth]), x.reshaped(to: [count, inputs, places]))
    } else {
      columns = Matmul(transposeLeft: true)(
        weight.reshaped(to: [groups, inputs / groups, depth]),
        x.reshaped(to: [count, groups, inputs / groups, places])
      ).reshaped(to: [count, groups * depth, places])
    }
    let rows = Extent(x.shape[2], window, \.vertical, outputPadding)
    let line = Extent(x.shape[3], window, \.horizontal, outputPadding)
    let y: Variable<Scalar>
    if outputPadding.vertical < window.stride.vertical && outputPadding.horizontal < window.stride.horizontal {
      y = Fold(window: window, height: rows.count, width: line.count)(columns)
    } else {
      // More is kept than the windows of the convolution would look at.
      let all = Window(window.size, stride: window.stride, dilation: window.dilation)
      y = rows.cropped(
        line.cropped(Fold(window: all, height: rows.full, width: line.full)(columns), axis: 3), axis: 2)
    }
    return bias.map { y + $0.reshaped(to: [outputs, 1, 1]) } ?? y
  }

  /// One axis of the output: how far the windows reach, and which part of that is kept.
  private struct Extent {
    let full: Int
    let first: Int
    let count: Int

    init(_ extent: Int, _ window: Window, _ axis: KeyPath<Window.Pair, Int>, _ outputPadding: Window.Pair) {
      full =
        (extent - 1) * window.stride[keyPath: axis] + window.dilation[keyPath: axis]
        * (window.size[keyPath: axis] - 1) + 1
      first = window.padding[keyPath: axis]
      count = full - 2 * first + outputPadding[keyPath: axis]
      if count < 1 {
        fail(
          "ConvTranspose2D", "a window of \(window) on an image with an extent of \(extent)",
          "the padding must leave something")
      }
    }

    /// The part that is kept; beyond the reach of the windows there are zeros.
    func cropped(_ x: Variable<Scalar>, axis: Int) -> Variable<Scalar> {
      let end = Swift.min(full, first + count), zeros = first + count - end
      let kept = first == 0 && end == full ? x : x.slice(axis: axis, first..<end)
      if zeros == 0 { return kept }
      return kept.padded(by: (0..<4).map { $0 == axis ? (0, zeros) : (0, 0) })
    }
  }
}

/// The transpose of a convolution over sequences: ``ConvTranspose2D`` with one axis. PyTorch's `ConvTranspose1d`.
///
/// Shapes: x [count, inputs, length], W [inputs, outputs / groups, 1, kernel], y [count, outputs, length′].
public struct ConvTranspose1D<Scalar: TensorScalar>: Layer {
  /// The same over images of height 1, which has the parameters.
  public var image: ConvTranspose2D<Scalar>

  /// Random weights; the bias starts at zero. Groups that do not divide inputs and outputs, and an output padding that is
  /// below 0, or not below stride or dilation, stop the program.
  public init(
    _ inputs: Int, _ outputs: Int, _ kernel: Int, stride: Int = 1, padding: Int = 0, outputPadding: Int = 0,
    dilation: Int = 1, groups: Int = 1, bias: Bool = true, initializer: Initializer = .heNormal
  ) {
    image = ConvTranspose2D(
      inputs, outputs, .init(1, kernel), stride: .init(1, stride), padding: .init(0, padding),
      outputPadding: .init(0, outputPadding), dilation: .init(1, dilation), groups: groups, bias: bias,
      initializer: initializer)
  }

  /// The output [count, outputs, length′] for sequences [count, inputs, length]; other shapes stop the program.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
    if x.rank != 3 { fail("ConvTranspose1D", "an input of shape \(x.shape)", "it is [count, channels, length]") }
    return image(x.expandingShape(at: 2)).squeezingShape(at: 2)
  }
}
