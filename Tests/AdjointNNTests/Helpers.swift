import AdjointNN
import Testing

/// Expects that a program stopped with a message that contains the text.
func expectMessage(_ text: String, _ result: ExitTest.Result?, sourceLocation: SourceLocation = #_sourceLocation) {
  let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  #expect(message.contains(text), "\(message)", sourceLocation: sourceLocation)
}

extension Tensor<Double> {
  /// Numbers without a pattern, the same every time.
  static func random(_ shape: Shape, seed: UInt64 = 8) -> Tensor {
    var generator = SeededGenerator(seed: seed)
    return Tensor(randomNormal: shape, using: &generator)
  }
}
