/// A convolution over images (strictly, a cross-correlation): y[o] = b[o] + Σ W[o, i] ⋆ x[i].
///
/// Shapes: x [count, inputs, height, width], W [outputs, inputs / groups, kernel height, kernel width], b [outputs],
/// y [count, outputs, (height + 2 padding − dilation (kernel − 1) − 1) / stride + 1, …]; with `padding: .same`
/// y [count, outputs, ⌈height / stride⌉, …].
public struct Conv2D<Scalar: TensorScalar>: Layer {
  /// [outputs, inputs / groups, kernel height, kernel width]
  public var weight: Variable<Scalar>
  /// [outputs]; nil for none.
  public var bias: Variable<Scalar>?
  /// The kernel's extent with its stride, padding and dilation.
  public let window: Window
  /// The channels are cut into this many groups that do not see each other.
  public let groups: Int
  /// Whether images are padded so that their size is divided by the stride alone.
  public private(set) var isSamePadded = false

  /// Random weights; the bias starts at zero. Images are padded with zeros so that the window has ⌈height / stride⌉ places
  /// along the height, and likewise along the width; of an odd number of rows the last goes below, as in TensorFlow and
  /// PyTorch. Groups that do not divide inputs and outputs stop the program.
  public init(
    _ inputs: Int, _ outputs: Int, kernel: Window.Pair, stride: Window.Pair = 1, padding: SamePadding,
    dilation: Window.Pair = 1, groups: Int = 1, bias: Bool = true, initializer: Initializer = .heNormal
  ) {
    self.init(
      inputs, outputs, kernel: kernel, stride: stride, dilation: dilation, groups: groups, bias: bias,
      initializer: initializer)
    isSamePadded = true
  }

  /// Random weights; the bias starts at zero. Groups that do not divide inputs and outputs stop the program.
  public init(
    _ inputs: Int, _ outputs: Int, kernel: Window.Pair, stride: Window.Pair = 1, padding: Window.Pair = 0,
    dilation: Window.Pair = 1, groups: Int = 1, bias: Bool = true, initializer: Initializer = .heNormal
  ) {
    if inputs < 1 || outputs < 1 || groups < 1 || inputs % groups != 0 || outputs % groups != 0 {
      fail("Conv2D", "\(inputs) inputs and \(outputs) outputs in \(groups) groups", "groups must divide both")
    }
    window = Window(kernel, stride: stride, padding: padding, dilation: dilation)
    let fanIn = inputs / groups * window.count, fanOut = outputs / groups * window.count
    weight = Variable(
      initializer.tensor(
        [outputs, inputs / groups, kernel.vertical, kernel.horizontal], fanIn: fanIn, fanOut: fanOut))
    self.bias = bias ? Variable(Tensor(repeating: 0, shape: [outputs])) : nil
    self.groups = groups
  }

  /// The output [count, outputs, height′, width′] for images [count, inputs, height, width]; other shapes stop the
  /// program.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
    let outputs = weight.shape[0], channels = weight.shape[1]
    if x.rank != 4 || x.shape[1] != channels * groups {
      fail("Conv2D", "an input of shape \(x.shape)", "it is [count, \(channels * groups), height, width]")
    }
    let x = isSamePadded ? padded(x) : x
    let (rows, columns) = window.places(in: x.shape, "Conv2D")
    let count = x.shape[0], depth = channels * window.count
    let seen = Unfold(window: window)(x)
    let y: Variable<Scalar>
    if groups == 1 {
      y = matmul(weight.reshaped(to: [outputs, depth]), seen)
    } else {
      y = matmul(
        weight.reshaped(to: [groups, outputs / groups, depth]),
        seen.reshaped(to: [count, groups, depth, rows * columns]))
    }
    let result = y.reshaped(to: [count, outputs, rows, columns])
    return bias.map { result + $0.reshaped(to: [outputs, 1, 1]) } ?? result
  }

  private func padded(_ x: Variable<Scalar>) -> Variable<Scalar> {
    func zeros(_ axis: KeyPath<Window.Pair, Int>, _ extent: Int) -> (Int, Int) {
      let stride = window.stride[keyPath: axis], places = (extent + stride - 1) / stride
      let reach = window.dilation[keyPath: axis] * (window.size[keyPath: axis] - 1) + 1
      let missing = Swift.max(0, (places - 1) * stride + reach - extent)
      return (missing / 2, missing - missing / 2)
    }
    return x.padded(by: [(0, 0), (0, 0), zeros(\.vertical, x.shape[2]), zeros(\.horizontal, x.shape[3])])
  }
}

/// Padding that keeps the size of an image, but for the stride: `padding: .same`.
public enum SamePadding: Sendable, Hashable {
  /// As many zeros as are needed for that.
  case same
}

/// A convolution over sequences: ``Conv2D`` with one axis.
///
/// Shapes: x [count, inputs, length], W [outputs, inputs / groups, 1, kernel], y [count, outputs, length′].
public struct Conv1D<Scalar: TensorScalar>: Layer {
  /// The same convolution over images of height 1, which has the parameters.
  public var image: Conv2D<Scalar>

  /// Random weights; the bias starts at zero. Groups that do not divide inputs and outputs stop the program.
  public init(
    _ inputs: Int, _ outputs: Int, kernel: Int, stride: Int = 1, padding: Int = 0, dilation: Int = 1, groups: Int = 1,
    bias: Bool = true, initializer: Initializer = .heNormal
  ) {
    image = Conv2D(
      inputs, outputs, kernel: .init(1, kernel), stride: .init(1, stride), padding: .init(0, padding),
      dilation: .init(1, dilation), groups: groups, bias: bias, initializer: initializer)
  }

  /// Random weights; the bias starts at zero. Sequences are padded with zeros so that the window has ⌈length / stride⌉
  /// places; of an odd number the last goes behind. Groups that do not divide inputs and outputs stop the program.
  public init(
    _ inputs: Int, _ outputs: Int, kernel: Int, stride: Int = 1, padding: SamePadding, dilation: Int = 1,
    groups: Int = 1, bias: Bool = true, initializer: Initializer = .heNormal
  ) {
    image = Conv2D(
      inputs, outputs, kernel: .init(1, kernel), stride: .init(1, stride), padding: padding,
      dilation: .init(1, dilation), groups: groups, bias: bias, initializer: initializer)
  }

  /// The output [count, outputs, length′] for sequences [count, inputs, length]; other shapes stop the program.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
    if x.rank != 3 { fail("Conv1D", "an input of shape \(x.shape)", "it is [count, channels, length]") }
    return image(x.expandingShape(at: 2)).squeezingShape(at: 2)
  }
}

/// A convolution in two: one that looks at each channel by itself, and one of single pixels that mixes the channels. It has a
/// fraction of the weights and products of a whole one. F. Chollet, Xception, 2017.
///
/// Shapes: x [count, inputs, height, width], y [count, outputs, height′, width′] as of ``Conv2D``.
public struct SeparableConv2D<Scalar: TensorScalar>: Layer {
  /// The convolution of each channel, `multiplier` outputs for each, without bias: [inputs multiplier, 1, kernel, kernel]
  public var depthwise: Conv2D<Scalar>
  /// The convolution of single pixels: [outputs, inputs multiplier, 1, 1]
  public var pointwise: Conv2D<Scalar>

  /// Random weights; the bias starts at zero.
  public init(
    _ inputs: Int, _ outputs: Int, kernel: Window.Pair, stride: Window.Pair = 1, padding: Window.Pair = 0,
    dilation: Window.Pair = 1, multiplier: Int = 1, bias: Bool = true, initializer: Initializer = .heNormal
  ) {
    depthwise = Conv2D(
      inputs, inputs * multiplier, kernel: kernel, stride: stride, padding: padding, dilation: dilation,
      groups: inputs, bias: false, initializer: initializer)
    pointwise = Conv2D(inputs * multiplier, outputs, kernel: 1, bias: bias, initializer: initializer)
  }

  /// Random weights; the bias starts at zero. Images are padded as by ``Conv2D``.
  public init(
    _ inputs: Int, _ outputs: Int, kernel: Window.Pair, stride: Window.Pair = 1, padding: SamePadding,
    dilation: Window.Pair = 1, multiplier: Int = 1, bias: Bool = true, initializer: Initializer = .heNormal
  ) {
    depthwise = Conv2D(
      inputs, inputs * multiplier, kernel: kernel, stride: stride, padding: padding, dilation: dilation,
      groups: inputs, bias: false, initializer: initializer)
    pointwise = Conv2D(inputs * multiplier, outputs, kernel: 1, bias: bias, initializer: initializer)
  }

  /// The output [count, outputs, height′, width′]; other shapes stop the program.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> { pointwise(depthwise(x)) }
}
