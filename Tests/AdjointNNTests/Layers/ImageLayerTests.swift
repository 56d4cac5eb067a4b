import AdjointNN
import Testing

// Expected numbers: PyTorch 2.15 in float64, `conv_transpose2d`, `interpolate`, `adaptive_avg_pool2d`, `max_pool3d` and so
// on, at the operands of `fingerprint`.

@Suite("Layers of images, against PyTorch") struct ImageLayerTests {
  @Test("Transposed convolutions, with strides, paddings, dilations and groups")
  func transposed() {
    var layer = ConvTranspose2D<Double>(3, 4, 3, stride: 2, padding: 1, outputPadding: 1)
    expectClose(
      fingerprint([[2, 3, 4, 3], [3, 4, 3, 3], [4]]) { x in
        (layer.weight, layer.bias) = (x[1], x[2])
        return layer(x[0])
      }, [-0.9683878214850679, -0.5471998063428611, 0.06674676995456663, 0.22899616010244217])
    var grouped = ConvTranspose2D<Double>(
      4, 6, .init(2, 3), stride: .init(1, 2), padding: .init(0, 1), outputPadding: 1, dilation: .init(2, 1), groups: 2)
    expectClose(
      fingerprint([[2, 4, 3, 2], [4, 3, 2, 3], [6]]) { x in
        (grouped.weight, grouped.bias) = (x[1], x[2])
        return grouped(x[0])
      }, [0.8528901309369796, 1.0937591706905918, -0.24488301517246647, 2.5757136612158282])
    var line = ConvTranspose1D<Double>(3, 2, 4, stride: 2, padding: 1, dilation: 3)
    expectClose(
      fingerprint([[2, 3, 5], [3, 2, 4], [2]]) { x in
        (line.image.weight, line.image.bias) = (x[1].expandingShape(at: 2), x[2])
        return line(x[0])
      }, [-1.0182820884660293, -0.5812716067356662, 0.6711721715752972, 0.13105801186876126])
  }

  @Test(
    "A transposed convolution is the pullback of the convolution with its weights",
    arguments: [
      Window(3, stride: 2, padding: 1), Window(.init(2, 3), dilation: 2),
      Window(.init(1, 4), stride: 3, padding: .init(0, 2))
    ])
  func transpose(window: Window) {
    var layer = ConvTranspose2D<Double>(
      2, 3, window.size, stride: window.stride, padding: window.padding, dilation: window.dilation, bias: false)
    var convolution = Conv2D<Double>(
      3, 2, kernel: window.size, stride: window.stride, padding: window.padding, dilation: window.dilation, bias: false)
    layer.weight = Variable(.random([2, 3, window.size.vertical, window.size.horizontal]))
    convolution.weight = layer.weight
    let image = Tensor<Double>.random([2, 3, 7, 9], seed: 2)
    let (y, pullback) = valueWithPullback(at: image) { convolution($0) }
    let u = Tensor<Double>.random(y.shape, seed: 3)
    // Pixels that no window reaches are not there in the transpose.
    let back = layer(u).value, reached = pullback(u)[0..., 0..., ..<back.shape[2], ..<back.shape[3]]
    #expect(back.isApproximatelyEqual(to: reached, absoluteTolerance: 1e-13))
    #expect(checkGradient(at: u) { sum(exp(0.1 * layer($0))) }.passed)
  }

  @Test("Larger images, by repeating and between pixels")
  func upsampling() {
    for (scale, mode, expected) in [
      (2, UpsampleMode.bilinear, [5.34055432957652, 4.989959116733925]),
      (3, .bilinear, [-0.25569935132275057, -0.19510440720451125]),
      (3, .nearest, [0.014718031607954263, -0.013758213453098932])
    ] {
      expectClose(fingerprint([[2, 2, 3, 4]]) { Upsample2D<Double>(scale, mode: mode)($0[0]) }, expected)
    }
    // Linear: its pullback is its transpose. An image of one pixel has it everywhere.
    let layer = Upsample2D<Double>(3, mode: .bilinear), x = Tensor<Double>.random([1, 1, 4, 2])
    let (y, pullback) = valueWithPullback(at: x) { layer($0) }
    let u = Tensor<Double>.random(y.shape, seed: 2)
    #expect(abs(sum(y * u).scalar - sum(x * pullback(u)).scalar) < 1e-13)
    #expect(
      layer(Tensor<Double>(repeating: 2.5, shape: [1, 1, 1, 1])).value == Tensor(repeating: 2.5, shape: [1, 1, 3, 3]))
  }

  @Test("Pooling to a size, over everything, over sequences and over volumes")
  func pooling() {
    expectClose(
      fingerprint([[2, 2, 7, 5]]) { AdaptiveAveragePool2D<Double>(.init(3, 4))($0[0]) },
      [-0.014823247444535087, -0.02197581992289452])
    expectClose(
      fingerprint([[1, 2, 5, 4, 6]]) { MaxPool3D<Double>(3, stride: 2, padding: 1)($0[0]) },
      [0.05521838620359382, -0.34820958366207044])
    expectClose(
      fingerprint([[1, 2, 5, 4, 6]]) { AveragePool3D<Double>(2)($0[0]) }, [0.20815231580396248, -0.6827176173811049])
    expectClose(
      fingerprint([[2, 3, 7]]) { MaxPool1D<Double>(3, stride: 2, padding: 1)($0[0]) },
      [0.5351301240571142, 0.19106397600940817])
    expectClose(
      fingerprint([[2, 3, 7]]) { AveragePool1D<Double>(2)($0[0]) }, [-0.6513467680530436, 0.007617379854597872])
    let x: Tensor<Double> = [[[[1, 3], [3, -1]], [[0, 2], [4, 6]]]]
    #expect(GlobalAveragePool2D<Double>()(x).value == [[1.5, 3]])
    #expect(GlobalMaxPool2D<Double>()(x).value == [[3, 6]])
    #expect(gradient(at: x) { sum(GlobalMaxPool2D<Double>()($0)) } == [[[[0, 0.5], [0.5, 0]], [[0, 0], [0, 1]]]])
  }

  @Test("An infinite pixel stays in its own cells")
  func infinitePixel() {
    var x = Tensor<Double>(repeating: 1, shape: [1, 1, 5, 5])
    x[0, 0, 4, 4] = .infinity
    let y = AdaptiveAveragePool2D<Double>(2)(x).value
    #expect(y == [[[[1, 1], [1, .infinity]]]])
  }

  @Test("A convolution with padding: .same keeps the size, but for the stride")
  func samePadding() {
    var layer = Conv2D<Double>(2, 3, kernel: .init(2, 4), padding: .same)
    expectClose(
      fingerprint([[2, 2, 6, 5], [3, 2, 2, 4], [3]]) { x in
        (layer.weight, layer.bias) = (x[1], x[2])
        return layer(x[0])
      }, [36.96112818653802, 16.9637960163207, 22.27813999353838, -3.046656574436471])
    let strided = Conv2D<Float>(1, 1, kernel: 3, stride: 2, padding: .same, dilation: 2)
    #expect(strided(Tensor<Float>.zeros([1, 1, 7, 8])).shape == [1, 1, 4, 4])
    #expect(Conv1D<Float>(1, 2, kernel: 4, padding: .same)(Tensor<Float>.zeros([1, 1, 9])).shape == [1, 2, 9])
    #expect(
      SeparableConv2D<Float>(3, 5, kernel: 3, padding: .same)(Tensor<Float>.zeros([1, 3, 4, 6])).shape == [1, 5, 4, 6])
  }

  @Test("A separable convolution is the convolution with the product of its weights")
  func separable() {
    let layer = withSeed(1) { SeparableConv2D<Double>(2, 3, kernel: 2, multiplier: 2) }
    var whole = Conv2D<Double>(2, 3, kernel: 2)
    // W[o, i] = Σₘ P[o, i m] D[i m]
    let depthwise = layer.depthwise.weight.reshaped(to: [1, 2, 2, 4])
    let pointwise = layer.pointwise.weight.reshaped(to: [3, 2, 2, 1])
    whole.weight = sum(pointwise * depthwise, axis: 2).reshaped(to: [3, 2, 2, 2])
    whole.bias = layer.pointwise.bias
    let x = Tensor<Double>.random([2, 2, 4, 5])
    #expect(layer(x).value.isApproximatelyEqual(to: whole(x).value, absoluteTolerance: 1e-14))
    #expect(layer.parameters.map(\.name) == ["depthwise.weight", "pointwise.weight", "pointwise.bias"])
  }

  @Test("Normalisation of groups of channels, and of each")
  func groupNormalization() {
    var group = GroupNorm<Double>(2, 4), instance = InstanceNorm<Double>(3)
    expectClose(
      fingerprint([[2, 4, 3, 2], [4], [4]]) { x in
        (group.scale, group.shift) = (x[1], x[2])
        return group(x[0])
      }, [1.2051628163394261, 0.7664505782260134, 19.857947106065133, 0.22716342649870636])
    expectClose(
      fingerprint([[2, 3, 5], [3], [3]]) { x in
        (instance.scale, instance.shift) = (x[1], x[2])
        return instance(x[0])
      }, [4.821627013429577, 0.6853336005493454, 12.914507018593234, 1.2494354944694706])
  }

  @Test("A learned slope: value, gradients, and at 0 the least slope of both sides")
  func parametricRelu() {
    var layer = PReLU<Double>(3)
    expectClose(
      fingerprint([[2, 3, 4], [3]]) { x in
        layer.slope = x[1]
        return layer(x[0])
      }, [8.169833322857937, 9.158265166923814, 3.313680528182062])
    for (slope, atZero) in [(0.25, 0.25), (1.5, 1), (-0.5, 0), (0, 0), (1, 1)] {
      layer.slope = Variable([slope, slope, slope])
      #expect(
        gradient(at: [[0], [0]]) { layer($0.reshaped(to: [2, 1]).broadcast(to: [2, 3])).sum() } == [
          [3 * atZero], [3 * atZero]
        ])
    }
    layer.slope = Variable([0.25, 0.25, 0.25])
    let y = gradient(at: Tensor<Double>([[.infinity, -.infinity, .nan]])) { sum(layer($0)) }
    #expect(y[0, 0] == 1 && y[0, 1] == 0.25 && y[0, 2].isNaN)
    #expect(layer(Tensor<Double>([[.infinity, -.infinity, 0]])).value.scalars == [Double.infinity, -.infinity, 0])
  }

  @Test("Mistakes stop with a line that names the layer")
  func messages() async {
    expectMessage(
      "ConvTranspose2D: an output padding of 2 × 2 with stride 2 × 2 and dilation 1 × 1; it is at least 0 and below",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = ConvTranspose2D<Float>(1, 1, 3, stride: 2, outputPadding: 2)
      })
    expectMessage(
      "ConvTranspose2D: a window of 2 × 2, stride 1 × 1, padding 2 × 2, dilation 1 × 1 on an image with an extent of 2; the",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = ConvTranspose2D<Float>(1, 1, 2, padding: 2)(Tensor<Float>.zeros([1, 1, 2, 2]))
      })
    expectMessage(
      "GroupNorm: 8 channels in 3 groups; groups must divide the channels",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = GroupNorm<Float>(3, 8) })
    expectMessage(
      "InstanceNorm: an input of shape [2, 3, 1]; its variance needs two numbers a channel at least",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = InstanceNorm<Float>(3)(Tensor<Float>.zeros([2, 3, 1]))
      })
    expectMessage(
      "PReLU: an input of shape [2, 4] for 3 channels; axis 1 holds the channels",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = PReLU<Float>(3)(Tensor<Float>.zeros([2, 4]))
      })
  }
}
