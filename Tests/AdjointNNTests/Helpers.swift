import AdjointNN
import Testing

/// Expects that a program stopped with a message that contains the text and ends with a line of a test's file.
func expectMessage(_ text: String, _ result: ExitTest.Result?, sourceLocation: SourceLocation = #_sourceLocation) {
  let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  #expect(message.contains(text), "\(message)", sourceLocation: sourceLocation)
  #if os(Linux)
    #expect(message.contains(/\((.*; )?at \S*Tests?\.swift:\d+\)\n/), "\(message)", sourceLocation: sourceLocation)
  #endif
}

extension Tensor<Double> {
  /// Numbers without a pattern, the same every time.
  static func random(_ shape: Shape, seed: UInt64 = 8) -> Tensor {
    var generator = SeededGenerator(seed: seed)
    return Tensor(randomNormal: shape, using: &generator)
  }
}

// ── numbers that PyTorch can be asked about ─────────────────────────────────────────────────────────────────────────

/// sin(0.7 i + phase) at place i, in row-major order.
func wave(_ shape: Shape, _ phase: Double) -> Tensor<Double> {
  sin(0.7 * Tensor<Double>.arange(shape.elementCount) + phase).reshaped(to: shape)
}

/// ⟨y, w⟩ and ⟨∂⟨y, w⟩/∂xₖ, w′⟩ of a function y of operands xₖ = wave(shape, k + 1), w = wave(y.shape, 0.5), and w′ =
/// wave(shape, 0.3).
func fingerprint(_ shapes: [Shape], _ f: ([Variable<Double>]) -> Variable<Double>) -> [Double] {
  let x = shapes.enumerated().map { wave($1, Double($0 + 1)) }
  let (value, slopes) = valueWithGradient(at: x) { x in
    let y = f(x)
    return sum(y * wave(y.shape, 0.5))
  }
  return [value.scalar] + slopes.map { sum($0 * wave($0.shape, 0.3)).scalar }
}

/// Expects numbers of the same size to within rounding.
func expectClose(
  _ numbers: [Double], _ expected: [Double], within tolerance: Double = 1e-12,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let scale = max(1, expected.map { abs($0) }.max() ?? 1)
  #expect(
    numbers.count == expected.count && zip(numbers, expected).allSatisfy { abs($0 - $1) <= tolerance * scale },
    "\(numbers), expected \(expected)", sourceLocation: sourceLocation)
}
