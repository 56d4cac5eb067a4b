/// y = (1 − e⁻ˣ)ᵞ x: the focal loss of a row with cross-entropy x
public struct Focal: ElementwisePrimitive {
  /// γ, at least 0.
  public let focus: Double

  /// A focal loss with the exponent γ.
  public init(focus: Double) { self.focus = focus }

  /// Name, formula, formula of the vector-Jacobian product, and source.
  public static let card = PrimitiveCard(
    "focal", formula: "y = (1 − exp(−x))^γ x, γ = focus", pullback: "u ⊙ (1 − exp(−x))^γ (1 + γ x / (exp(x) − 1))",
    source: "T.-Y. Lin et al., Focal loss for dense object detection, 2017, eq. 4")
  /// The operand.
  public static let saved: SavedValues = .operands
  /// Operands to check the primitive on.
  public static let samples = [
    Sample(Focal(focus: 2), [0.3, 1.2, 4]), Sample(Focal(focus: 0), [[0.5], [2]]),
    Sample(Focal(focus: 0.5), [0.1, 3]), Sample(Focal(focus: 1), [1e-5, 2e-3, 7])
  ]

  /// (1 − e⁻ˣ)ᵞ x, of x's shape.
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> { pow(-expm1(-x), Tensor(S(focus))) * x }

  /// (1 − e⁻ˣ)ᵞ (1 + γ x / (eˣ − 1)): 0 at x = 0 unless γ is, 1 at ∞.
  public func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    // x / (eˣ − 1), a form in which nothing is divided by 0 or ∞: near 0 the series, far out 0.
    let isSmall = relu(sign(1e-3 - x)), isLarge = relu(sign(x - (S.self == Float.self ? 85 : 700)))
    let one = Variable<S>(1), zero = Variable<S>(0)
    let inner = select(one, select(one, x, where: isLarge), where: isSmall)
    let small = select(x, zero, where: isSmall), square = small * small
    let series = 1 - 0.5 * small + square * (1 / 12.0) - square * square * (1 / 720.0)
    let share = select(series, select(zero, inner / expm1(inner), where: isLarge), where: isSmall)
    return pow(-expm1(-x), S(focus)) * (1 + S(focus) * share)
  }
}
extension Focal: Decomposable {
  /// (1 − e⁻ˣ)ᵞ x from a power and a product.
  public func decomposed<S>(_ x: [Variable<S>]) -> Variable<S> { pow(-expm1(-x[0]), S(focus)) * x[0] }
}
