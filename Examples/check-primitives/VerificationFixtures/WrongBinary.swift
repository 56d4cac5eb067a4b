// Wrong rules of two operands and more.

import Adjoint

private let left: Tensor<Double> = [[0.3, 1.2], [2, 0.5]]
private let right: Tensor<Double> = [[1.5, 0.7], [0.4, 1.1]]

struct MissingMinus: ElementwiseBinaryPrimitive {
  static let card = PrimitiveCard(
    "missing minus", formula: "y = a − b", pullback: "u; u", source: "wrong on purpose")
  static let samples = [Sample(MissingMinus(), left, right)]
  func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { a - b }
  func derivative<S>(byLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> { Variable(1) }
  func derivative<S>(byRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> { Variable(1) }
}

struct SwappedOperands: ElementwiseBinaryPrimitive {
  static let card = PrimitiveCard(
    "swapped operands", formula: "y = a b", pullback: "u ⊙ a; u ⊙ b", source: "wrong on purpose")
  static let samples = [Sample(SwappedOperands(), left, right)]
  func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { a * b }
  func derivative<S>(byLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> { a }
  func derivative<S>(byRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> { b }
}

struct RightForgotten: ElementwiseBinaryPrimitive {
  static let card = PrimitiveCard(
    "right operand forgotten", formula: "y = a b", pullback: "u ⊙ b; 0", source: "wrong on purpose")
  static let samples = [Sample(RightForgotten(), left, right)]
  func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { a * b }
  func derivative<S>(byLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> { b }
  func derivative<S>(byRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> { Variable(0) }
}

struct QuotientWithoutSquare: ElementwiseBinaryPrimitive {
  static let card = PrimitiveCard(
    "quotient without its square", formula: "y = a / b", pullback: "u ⊙ 1/b; −u ⊙ a/b", source: "wrong on purpose")
  static let samples = [Sample(QuotientWithoutSquare(), left, right)]
  func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { a / b }
  func derivative<S>(byLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> { 1 / b }
  func derivative<S>(byRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> { -(a / b) }
}

/// The sum that undoes a broadcast, taken by the rule itself and over the wrong axis.
struct BroadcastSummedWrongly: BinaryPrimitive {
  static let card = PrimitiveCard(
    "broadcast summed over the wrong axis", formula: "y = a + b, b broadcast", pullback: "u; Σ u over the last axis",
    source: "wrong on purpose")
  static let samples = [Sample(BroadcastSummedWrongly(), left, [1.5, 0.7])]
  func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { a + b }
  func pullback<S>(_ u: Variable<S>, toLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    u
  }
  func pullback<S>(_ u: Variable<S>, toRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    sum(u, axis: -1)
  }
}

/// Right for equal shapes; where b has an axis of extent 1, its cotangents are averaged instead of added.
struct WrongAtSizeOne: BinaryPrimitive {
  static let card = PrimitiveCard(
    "wrong at axes of extent 1", formula: "y = a b", pullback: "u ⊙ b; mean of u ⊙ a over axes of extent 1",
    source: "wrong on purpose")
  static let samples = [Sample(WrongAtSizeOne(), left, [[1.5], [0.7]])]
  func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { a * b }
  func pullback<S>(_ u: Variable<S>, toLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    u * b
  }
  func pullback<S>(_ u: Variable<S>, toRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    let axes = (0..<b.rank).filter { b.shape[$0] == 1 && a.shape[$0] != 1 }
    return mean(u * a, axes: axes, keepingAxes: true)
  }
}

struct TransposedOperand: BinaryPrimitive {
  static let card = PrimitiveCard(
    "transposed operand", formula: "Y = A B", pullback: "U B; Aᵀ U", source: "wrong on purpose")
  static let samples = [Sample(TransposedOperand(), left, right)]
  func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { matmul(a, b) }
  func pullback<S>(_ u: Variable<S>, toLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    matmul(u, b)
  }
  func pullback<S>(_ u: Variable<S>, toRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    matmul(a.transposed(), u)
  }
}

struct SwappedProduct: BinaryPrimitive {
  static let card = PrimitiveCard(
    "factors in the wrong order", formula: "Y = A B", pullback: "U Bᵀ; U Aᵀ", source: "wrong on purpose")
  static let samples = [Sample(SwappedProduct(), left, right)]
  func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { matmul(a, b) }
  func pullback<S>(_ u: Variable<S>, toLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    matmul(u, b.transposed())
  }
  func pullback<S>(_ u: Variable<S>, toRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    matmul(u, a.transposed())
  }
}

/// Cross-entropy whose gradient is p − t: right only where the targets of a row sum to one.
struct TargetsThatSumToOne: BinaryPrimitive {
  static let card = PrimitiveCard(
    "p − t for any targets", formula: "y = −Σ t log σ(z)", pullback: "u (σ(z) − t); −u log σ(z)",
    source: "wrong on purpose")
  static let samples = [Sample(TargetsThatSumToOne(), left, right)]
  func forward<S>(_ z: Tensor<S>, _ t: Tensor<S>) -> Tensor<S> { -sum(t * logSoftmax(z, axis: 1), axis: 1) }
  func pullback<S>(_ u: Variable<S>, toLeft z: Variable<S>, _ t: Variable<S>, output y: Variable<S>) -> Variable<S> {
    u.expandingShape(at: 1) * (softmax(z, axis: 1) - t)
  }
  func pullback<S>(_ u: Variable<S>, toRight z: Variable<S>, _ t: Variable<S>, output y: Variable<S>) -> Variable<S> {
    -(u.expandingShape(at: 1) * logSoftmax(z, axis: 1))
  }
}

/// The hyperbola √(a² + b²), right at first order; its recorded rule forgets that y depends on the operands.
struct DetachedOutput: ElementwiseBinaryPrimitive {
  static let card = PrimitiveCard(
    "output held fixed", formula: "y = √(a² + b²)", pullback: "u ⊙ a/y; u ⊙ b/y, y held fixed",
    source: "wrong on purpose")
  static let samples = [Sample(DetachedOutput(), left, right)]
  func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { sqrt(a * a + b * b) }
  func derivative<S>(byLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> { a / y.value }
  func derivative<S>(byRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> { b / y.value }
}

struct ExchangedParts: Primitive {
  static let card = PrimitiveCard(
    "exchanged parts", formula: "y = a, b one after another", pullback: "the second part of u; the first",
    source: "wrong on purpose")
  static let samples = [Sample(ExchangedParts(), left, right)]
  func forward<S>(_ x: [Tensor<S>]) -> Tensor<S> { concatenate(x, axis: 0) }
  func pullback<S>(_ u: Variable<S>, to operand: Int, of x: [Variable<S>], output y: Variable<S>) -> Variable<S>? {
    let extent = x[0].shape[0]
    return operand == 0 ? u.slice(axis: 0, extent..<2 * extent) : u.slice(axis: 0, 0..<extent)
  }
}

struct SecondOperandNil: Primitive {
  static let card = PrimitiveCard(
    "no cotangent for the second", formula: "y = a + 2b", pullback: "u; none", source: "wrong on purpose")
  static let samples = [Sample(SecondOperandNil(), left, right)]
  func forward<S>(_ x: [Tensor<S>]) -> Tensor<S> { x[0] + 2 * x[1] }
  func pullback<S>(_ u: Variable<S>, to operand: Int, of x: [Variable<S>], output y: Variable<S>) -> Variable<S>? {
    operand == 0 ? u : nil
  }
}
