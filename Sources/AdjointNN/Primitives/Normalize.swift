/// y = (x − mean) / √(variance + ε) along axes, the variance dividing by the count
public struct Normalize: UnaryPrimitive {
  /// The axes that mean and variance are taken along, in ascending order.
  public let axes: [Int]
  /// ε, what is added to the variance under the root.
  public let epsilon: Double

  /// Axes counted from the front, in ascending order.
  public init(axes: [Int], epsilon: Double) {
    self.axes = axes
    self.epsilon = epsilon
  }

  /// Name, formula, formula of the vector-Jacobian product, and source.
  public static let card = PrimitiveCard(
    "normalize", formula: "y = (x − x̄) / √(var x + ε)", pullback: "(u − ū − y mean(u ⊙ y)) / √(var x + ε)",
    source: "S. Ioffe, C. Szegedy, Batch normalization, 2015; J. Ba et al., Layer normalization, 2016")
  /// Operands to check the primitive on.
  public static let samples: [Sample] = {
    let x: Tensor<Double> = [[0.3, -1.2, 2, 0.5], [-0.7, 0.4, 1.1, -2], [3, 0.1, -0.4, 1]]
    return [
      Sample(Normalize(axes: [1], epsilon: 1e-5), x), Sample(Normalize(axes: [0], epsilon: 1e-3), x),
      Sample(Normalize(axes: [0, 2], epsilon: 1e-5), x.reshaped(to: [3, 2, 2])),
      Sample(Normalize(axes: [1], epsilon: 1e-2), [[1, 1, 1]])
    ]
  }()

  /// (x − mean) / √(variance + ε), of x's shape.
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> {
    if axes == [x.rank - 1] && x.scalarCount > 0 { return alongRows(x) }
    let centred = x - mean(x, axes: axes, keepingAxes: true)
    return centred / sqrt(variance(x, axes: axes, keepingAxes: true) + S(epsilon))
  }

  /// (u − mean u − y mean(u ⊙ y)) / √(variance x + ε), of x's shape.
  public func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    let deviation = sqrt(variance(x, axes: axes, keepingAxes: true) + S(epsilon))
    let centred = u - mean(u, axes: axes, keepingAxes: true)
    return (centred - y * mean(u * y, axes: axes, keepingAxes: true)) / deviation
  }

  private func alongRows<S>(_ x: Tensor<S>) -> Tensor<S> {
    var result = x
    let width = x.shape[x.rank - 1]
    result.withUnsafeMutableScalars { y in
      if let base = y.baseAddress { normalizeRows(base, y.count / width, width) }
    }
    return result
  }

  @specialized(where S == Float)
  @specialized(where S == Double)
  private func normalizeRows<S: TensorScalar>(_ y: UnsafeMutablePointer<S>, _ rows: Int, _ width: Int) {
    for row in 0..<rows {
      let y = y + row * width
      // Sums in double: the mean of a Float row is then exact to its last digit.
      var total = 0.0
      for i in 0..<width { total += Double(y[i]) }
      let mean = total / Double(width)
      var squares = 0.0
      for i in 0..<width { squares += (Double(y[i]) - mean) * (Double(y[i]) - mean) }
      let scale = S(1 / (squares / Double(width) + epsilon).squareRoot()), center = S(mean)
      for i in 0..<width { y[i] = (y[i] - center) * scale }
    }
  }
}

extension PrimitiveRegistry {
  /// The primitives of the layers in this module.
  public static let neuralNetworks = PrimitiveRegistry([Unfold.self, Fold.self, Normalize.self])
}
