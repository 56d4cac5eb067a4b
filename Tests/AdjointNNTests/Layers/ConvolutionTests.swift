import AdjointNN
import Testing

private struct Setting: Sendable, CustomTestStringConvertible {
  var kernel: Window.Pair = 3
  var stride: Window.Pair = 1
  var padding: Window.Pair = 0
  var dilation: Window.Pair = 1
  var groups = 1
  var testDescription: String { "\(kernel) / \(stride) / \(padding) / \(dilation) / \(groups)" }
}

private func image(_ shape: Shape) -> Tensor<Double> {
  var generator = SeededGenerator(seed: 8)
  return Tensor(randomNormal: shape, using: &generator)
}

@Suite("Convolution and pooling") struct ConvolutionTests {
  @Test(
    "A convolution is its sum, pixel by pixel",
    arguments: [
      Setting(), Setting(stride: 2, padding: 1), Setting(kernel: .init(1, 2), padding: .init(2, 0)),
      Setting(kernel: 2, dilation: .init(3, 2)), Setting(padding: 1, groups: 2),
      Setting(kernel: .init(3, 1), stride: .init(1, 3), padding: .init(0, 2), dilation: .init(2, 1), groups: 2)
    ])
  private func sums(setting: Setting) {
    let x = image([2, 4, 5, 4])
    var layer = withSeed(1) {
      Conv2D<Double>(
        4, 6, kernel: setting.kernel, stride: setting.stride, padding: setting.padding, dilation: setting.dilation,
        groups: setting.groups)
    }
    layer.bias = Variable([1, 2, 3, 4, 5, 6])
    let y = layer(x).value, w = layer.weight.value
    #expect(y.isApproximatelyEqual(to: byHand(x, w, setting, y.shape), absoluteTolerance: 1e-13))
    #expect(checkGradient(at: x) { mean(layer($0) * layer($0)) }.passed)
    let byWeight = checkGradient(at: w) { w in
      var other = layer
      other.weight = w
      return mean(other(x) * other(x))
    }
    #expect(byWeight.passed)
  }

  /// The definition of a convolution with the biases 1, 2, …, as plain loops.
  private func byHand(_ x: Tensor<Double>, _ w: Tensor<Double>, _ setting: Setting, _ shape: Shape) -> Tensor<Double> {
    let inGroup = x.shape[1] / setting.groups, outGroup = shape[1] / setting.groups
    var y = Tensor<Double>(repeating: 0, shape: shape)
    for n in 0..<shape[0] {
      for o in 0..<shape[1] {
        for row in 0..<shape[2] {
          for column in 0..<shape[3] {
            var total = Double(o + 1)
            for i in 0..<inGroup {
              for a in 0..<setting.kernel.vertical {
                for b in 0..<setting.kernel.horizontal {
                  let h = row * setting.stride.vertical + a * setting.dilation.vertical - setting.padding.vertical
                  let v =
                    column * setting.stride.horizontal + b * setting.dilation.horizontal - setting.padding.horizontal
                  guard (0..<x.shape[2]).contains(h) && (0..<x.shape[3]).contains(v) else { continue }
                  total += w[o, i, a, b] * x[n, o / outGroup * inGroup + i, h, v]
                }
              }
            }
            y[n, o, row, column] = total
          }
        }
      }
    }
    return y
  }

  @Test("One axis is two with one line")
  func oneAxis() {
    let layer = Conv1D<Double>(2, 1, kernel: 2, stride: 2), w = layer.image.weight.value
    let y = layer([[[1, 2, 3, 4], [5, 6, 7, 8]]]).value
    #expect(y.shape == [1, 1, 2])
    let expected = w[0, 0, 0, 0] * 3 + w[0, 0, 0, 1] * 4 + w[0, 1, 0, 0] * 7 + w[0, 1, 0, 1] * 8
    #expect(abs(y[0, 0, 1] - expected) < 1e-14)
  }

  @Test("Pooling takes the largest, or the mean; beside the image there is nothing larger")
  func pooling() {
    let x: Tensor<Double> = [[[[-1, -2, -3], [-4, -5, -6], [-7, -8, -9]]]]
    #expect(MaxPool2D(2, stride: 1)(x).value == [[[[-1, -2], [-4, -5]]]])
    #expect(MaxPool2D(3, stride: 2, padding: 1)(x).value == [[[[-1, -2], [-4, -5]]]])
    #expect(AveragePool2D(2, stride: 1)(x).value == [[[[-3, -4], [-6, -7]]]])
    #expect(gradient(at: x) { sum(MaxPool2D(2, stride: 1)($0)) } == [[[[1, 1, 0], [1, 1, 0], [0, 0, 0]]]])
    let report = checkGradient(at: image([2, 2, 5, 4])) { sum(MaxPool2D(2)($0) * AveragePool2D(2)($0)) }
    #expect(report.passed)
  }

  @Test("Wrong channels and windows that do not fit stop the program")
  func mistakes() async {
    expectMessage(
      "Conv2D: an input of shape [1, 2, 4, 4]; it is [count, 3, height, width]",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Conv2D<Float>(3, 1, kernel: 3)(Tensor(repeating: 0, shape: [1, 2, 4, 4]))
      })
    expectMessage(
      "an image of 2 × 4",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Conv2D<Float>(1, 1, kernel: 3)(Tensor(repeating: 0, shape: [1, 1, 2, 4]))
      })
  }
}
