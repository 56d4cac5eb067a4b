// Models of one structure as vectors: sums and multiples of their trained parameters. Frozen parameters and states are
// those of the model on the left. Inside of a gradient all of it is recorded, so a step along a gradient has derivatives
// too: `model - 0.1 * gradient(at: model) { … }`.
//
// Disfavoured overloads: the type checker looks at them last, and expressions of numbers and variables cost it no more.

extension Module {
  /// The sum a + b, parameter by parameter. Parameters of other names or shapes stop the program.
  @_disfavoredOverload public static func + (a: Self, b: Self) -> Self { a.elementwise("+", b) { $0 + $1 } }
  /// The difference a − b, parameter by parameter. Parameters of other names or shapes stop the program.
  @_disfavoredOverload public static func - (a: Self, b: Self) -> Self { a.elementwise("-", b) { $0 - $1 } }
  /// The multiple s a.
  @_disfavoredOverload public static func * (s: Scalar, a: Self) -> Self { a.map { Variable(s) * $0 } }
  /// The multiple a s.
  @_disfavoredOverload public static func * (a: Self, s: Scalar) -> Self { a.map { $0 * Variable(s) } }
  /// The multiple a / s.
  @_disfavoredOverload public static func / (a: Self, s: Scalar) -> Self { a.map { $0 / Variable(s) } }
  /// The negative −a.
  @_disfavoredOverload public static prefix func - (a: Self) -> Self { a.map { -$0 } }
  /// Replaces a with a + b.
  @_disfavoredOverload public static func += (a: inout Self, b: Self) { a = a + b }
  /// Replaces a with a − b.
  @_disfavoredOverload public static func -= (a: inout Self, b: Self) { a = a - b }

  private func elementwise(
    _ operation: String, _ other: Self, _ f: (Variable<Scalar>, Variable<Scalar>) -> Variable<Scalar>
  ) -> Self {
    for (name, a, b) in matched(operation, other) where a.shape != b.shape {
      fail(
        operation, "models whose “\(name)” has the shapes \(a.shape) and \(b.shape)",
        "use `combined(with:)` where parameters are to be broadcast")
    }
    return combined(with: other, f)
  }
}
