import AdjointNN

/// 64 pixels, 128 hidden units, 10 digits.
struct DigitClassifier: Layer {
  var hidden = Linear<Float>(64, 128)
  var output = Linear<Float>(128, 10)

  func callAsFunction(_ x: Variable<Float>) -> Variable<Float> {
    output(relu(hidden(x)))
  }
}
