import AdjointNN

/// 64 pixels, 128 hidden units, 10 digits.
struct DigitClassifier: Layer {
  var hidden = Linear<Float>(64, 128)
  var output = Linear<Float>(128, 10)

  func callAsFunction(_ x: Variable<Float>) -> Variable<Float> {
    output(relu(hidden(x)))
  }
}

/// Two convolutions over the 8 × 8 image, each halving it, and a linear layer: with fewer parameters.
struct ConvolutionalClassifier: Layer {
  var first = Conv2D<Float>(1, 16, kernel: 3, padding: 1)
  var second = Conv2D<Float>(16, 32, kernel: 3, padding: 1)
  var pool = MaxPool2D<Float>(2)
  var dropout = Dropout<Float>(0.2)
  var output = Linear<Float>(128, 10)

  func callAsFunction(_ x: Variable<Float>) -> Variable<Float> {
    let image = x.reshaped(to: [-1, 1, 8, 8])
    let features = pool(relu(second(pool(relu(first(image))))))
    return output(dropout(features.reshaped(to: [-1, 128])))
  }
}
