/// In training, sets each element to 0 with a probability p and multiplies the others by 1 / (1 − p); in use, nothing.
///
/// Which ones is drawn from the generator of `withSeed`. N. Srivastava et al., Dropout, 2014, in the inverted
/// form.
public struct Dropout<Scalar: TensorScalar>: Layer {
  /// The probability p of an element to become 0, in 0..<1.
  public let probability: Double

  /// A layer that drops with this probability. One outside of 0..<1 stops the program.
  public init(_ probability: Double) {
    if !(0..<1).contains(probability) { fail("Dropout", "probability \(probability)", "it lies in 0..<1") }
    self.probability = probability
  }

  /// In training (``isTraining``) x ⊙ kept / (1 − p), of x's shape; in use x itself.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
    guard isTraining && probability > 0 else { return x }
    var generator = CurrentGenerator()
    let kept = Tensor<Scalar>(randomUniform: x.shape, using: &generator) .>= Scalar(probability)
    return x * (kept / Scalar(1 - probability))
  }
}
