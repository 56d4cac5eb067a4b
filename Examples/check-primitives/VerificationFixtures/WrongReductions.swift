// Wrong rules of reductions, of operations along an axis, and of those that rearrange elements.

import Adjoint

private let matrix: Tensor<Double> = [[0.3, -1.2, 2], [0.5, 1.1, -0.4], [1, 0.2, 0.7]]

struct MeanWithoutDivision: UnaryPrimitive {
  static let card = PrimitiveCard(
    "mean without its division", formula: "y = Σ x / n", pullback: "u repeated", source: "wrong on purpose")
  static let samples = [Sample(MeanWithoutDivision(), matrix)]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { mean(x) }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    u.broadcast(to: x.shape)
  }
}

struct SumAlongTheOtherAxis: UnaryPrimitive {
  static let card = PrimitiveCard(
    "sum along the other axis", formula: "yⱼ = Σᵢ xᵢⱼ", pullback: "uᵢ repeated along j", source: "wrong on purpose")
  static let samples = [Sample(SumAlongTheOtherAxis(), matrix)]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { sum(x, axis: 0) }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    u.expandingShape(at: 1).broadcast(to: x.shape)
  }
}

struct SoftmaxDiagonal: UnaryPrimitive {
  static let card = PrimitiveCard(
    "softmax by its diagonal", formula: "y = softmax x", pullback: "u ⊙ y (1 − y)", source: "wrong on purpose")
  static let samples = [Sample(SoftmaxDiagonal(), matrix)]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { softmax(x, axis: 1) }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> { u * y * (1 - y) }
}

struct SoftmaxWrongAxis: UnaryPrimitive {
  static let card = PrimitiveCard(
    "softmax along the wrong axis", formula: "y = softmax x", pullback: "y ⊙ (u − ⟨u, y⟩) over columns",
    source: "wrong on purpose")
  static let samples = [Sample(SoftmaxWrongAxis(), matrix)]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { softmax(x, axis: 1) }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    y * (u - sum(u * y, axes: [0], keepingAxes: true))
  }
}

struct LogSoftmaxUnsummed: UnaryPrimitive {
  static let card = PrimitiveCard(
    "logSoftmax without its sum", formula: "y = logSoftmax x", pullback: "u − exp(y) u", source: "wrong on purpose")
  static let samples = [Sample(LogSoftmaxUnsummed(), matrix)]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { logSoftmax(x, axis: 1) }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> { u - exp(y) * u }
}

struct NormWithoutDivision: UnaryPrimitive {
  static let card = PrimitiveCard(
    "norm without its division", formula: "y = √Σx²", pullback: "u x", source: "wrong on purpose")
  static let samples = [Sample(NormWithoutDivision(), matrix)]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { norm(x) }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> { u * x }
}

struct VarianceWithoutMean: UnaryPrimitive {
  static let card = PrimitiveCard(
    "variance without its mean", formula: "y = Σ (x − mean x)² / n", pullback: "u 2x/n", source: "wrong on purpose")
  static let samples = [Sample(VarianceWithoutMean(), matrix)]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { variance(x) }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    u * x * Variable<S>(2 / S(x.scalarCount))
  }
}

struct MaxToAll: UnaryPrimitive {
  static let card = PrimitiveCard(
    "max to all", formula: "y = max x", pullback: "u for every element", source: "wrong on purpose")
  static let samples = [Sample(MaxToAll(), matrix)]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { max(x) }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    u.broadcast(to: x.shape)
  }
}

struct ForgottenTranspose: UnaryPrimitive {
  static let card = PrimitiveCard(
    "forgotten transpose", formula: "Y = Xᵀ", pullback: "U", source: "wrong on purpose")
  static let samples = [Sample(ForgottenTranspose(), matrix)]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x.transposed() }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> { u }
}

struct WrongSecondElement: UnaryPrimitive {
  static let card = PrimitiveCard(
    "one element off by 1 %", formula: "y = x", pullback: "u, its second element 1.01 times", source: "wrong on purpose"
  )
  static let samples = [Sample(WrongSecondElement(), matrix)]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x * 1 }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    var factors = Tensor<S>(repeating: 1, shape: x.shape)
    factors.withUnsafeMutableScalars { if $0.count > 1 { $0[1] = 1.01 } }
    return u * factors
  }
}

/// y = rows 0, 0, 1 of x.
struct OverwrittenGather: UnaryPrimitive {
  static let card = PrimitiveCard(
    "overwritten, not accumulated", formula: "y = x[0, 0, 1]", pullback: "the last u at each index",
    source: "wrong on purpose")
  static let samples = [Sample(OverwrittenGather(), matrix)]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x.gathering([0, 0, 1], axis: 0) }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    let last: Tensor<S> = [[0, 1, 0], [0, 0, 1], [0, 0, 0]]
    return matmul(last, u)
  }
}

struct ShiftedSlice: UnaryPrimitive {
  static let card = PrimitiveCard(
    "shifted slice", formula: "y = x[1..<3]", pullback: "u at 0..<2", source: "wrong on purpose")
  static let samples = [Sample(ShiftedSlice(), matrix)]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x.slice(axis: 0, 1..<3) }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    concatenate([u, 0 * u.slice(axis: 0, 0..<1)], axis: 0)
  }
}

struct MissingShape: UnaryPrimitive {
  static let card = PrimitiveCard(
    "cotangent of another shape", formula: "y = Σ x", pullback: "u", source: "wrong on purpose")
  static let samples = [Sample(MissingShape(), matrix)]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { sum(x) }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> { u }
}
