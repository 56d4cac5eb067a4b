// Element-wise rules that are wrong on purpose. Each has the value of a right function; only its pullback is wrong.

import Adjoint

struct WrongSign: ElementwisePrimitive {
  static let card = PrimitiveCard(
    "wrong sign", formula: "y = sin x", pullback: "−u ⊙ cos x", source: "wrong on purpose")
  static let samples = [Sample(WrongSign(), [0.5, 1])]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { sin(x) }
  func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { -cos(x) }
}

struct OffByAThousandth: ElementwisePrimitive {
  static let card = PrimitiveCard(
    "off by 0.1 %", formula: "y = eˣ", pullback: "u ⊙ 1.001 y", source: "wrong on purpose")
  static let samples = [Sample(OffByAThousandth(), [0.5, 1])]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { exp(x) }
  func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { 1.001 * y }
}

struct ForgottenFactor: ElementwisePrimitive {
  static let card = PrimitiveCard(
    "forgotten factor", formula: "y = x²", pullback: "u ⊙ x", source: "wrong on purpose")
  static let samples = [Sample(ForgottenFactor(), [0.5, 1])]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x * x }
  func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { x }
}

struct DroppedTerm: ElementwisePrimitive {
  static let card = PrimitiveCard(
    "dropped term", formula: "y = x sigmoid x", pullback: "u ⊙ sigmoid x", source: "wrong on purpose")
  static let samples = [Sample(DroppedTerm(), [0.5, 1])]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { silu(x) }
  func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { sigmoid(x) }
}

struct InputForOutput: ElementwisePrimitive {
  static let card = PrimitiveCard(
    "input for output", formula: "y = sigmoid x", pullback: "u ⊙ x (1 − x)", source: "wrong on purpose")
  static let samples = [Sample(InputForOutput(), [0.5, 1])]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { sigmoid(x) }
  func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { x * (1 - x) }
}

struct OutputForInput: ElementwisePrimitive {
  static let card = PrimitiveCard(
    "output for input", formula: "y = log x", pullback: "u ⊙ 1/y", source: "wrong on purpose")
  static let samples = [Sample(OutputForInput(), [0.5, 2])]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { log(x) }
  func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { 1 / (y - 2) }
}

struct WrongConstant: ElementwisePrimitive {
  static let card = PrimitiveCard(
    "wrong constant", formula: "y = erf x", pullback: "u ⊙ 1.12 exp(−x²)", source: "wrong on purpose")
  static let samples = [Sample(WrongConstant(), [0.5, 1])]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { erf(x) }
  func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { 1.12 * exp(-(x * x)) }
}

struct WrongInFloatOnly: ElementwisePrimitive {
  static let card = PrimitiveCard(
    "wrong in Float only", formula: "y = tanh x", pullback: "u ⊙ (1 − y²), in Float 1.01 times that",
    source: "wrong on purpose")
  static let samples = [Sample(WrongInFloatOnly(), [0.5, 1])]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { tanh(x) }
  func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    (1 - y * y) * Variable<S>(S.self == Float.self ? 1.01 : 1)
  }
}

struct ValueWrongInFloatOnly: ElementwisePrimitive {
  static let card = PrimitiveCard(
    "value wrong in Float only", formula: "y = tanh x, in Float tanh 1.01 x", pullback: "u ⊙ (1 − y²)",
    source: "wrong on purpose")
  static let samples = [Sample(ValueWrongInFloatOnly(), [0.5, 1])]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { tanh(x * Tensor<S>(S.self == Float.self ? 1.01 : 1)) }
  func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { 1 - y * y }
}

struct WrongBeyondOne: ElementwisePrimitive {
  static let card = PrimitiveCard(
    "wrong beyond 1", formula: "y = x³", pullback: "u ⊙ 3x², 3x where x > 1", source: "wrong on purpose")
  static let samples = [Sample(WrongBeyondOne(), [0.5, 1.2])]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x * x * x }
  func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    3 * select(x, x * x, where: x .> 1)
  }
}

struct CotangentIgnored: UnaryPrimitive {
  static let card = PrimitiveCard(
    "cotangent ignored", formula: "y = sin x", pullback: "cos x", source: "wrong on purpose")
  static let samples = [Sample(CotangentIgnored(), [0.5, 1])]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { sin(x) }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> { cos(x) }
}

struct CotangentSquared: UnaryPrimitive {
  static let card = PrimitiveCard(
    "cotangent squared", formula: "y = sin x", pullback: "u² cos x", source: "wrong on purpose")
  static let samples = [Sample(CotangentSquared(), [0.5, 1])]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { sin(x) }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> { u * u * cos(x) }
}

struct CotangentMagnitude: UnaryPrimitive {
  static let card = PrimitiveCard(
    "cotangent without its sign", formula: "y = sin x", pullback: "|u| cos x", source: "wrong on purpose")
  static let samples = [Sample(CotangentMagnitude(), [0.5, 1])]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { sin(x) }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> { abs(u) * cos(x) }
}

struct CotangentClipped: UnaryPrimitive {
  static let card = PrimitiveCard(
    "cotangent clipped", formula: "y = sin x", pullback: "u cos x held within ±0.1", source: "wrong on purpose")
  static let samples = [Sample(CotangentClipped(), [0.5, 1])]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { sin(x) }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    clamp(u * cos(x), -0.1...0.1)
  }
}

struct DetachedOperand: ElementwisePrimitive {
  static let card = PrimitiveCard(
    "wrong at second order", formula: "y = sin x", pullback: "u ⊙ cos x, its operand held fixed",
    source: "wrong on purpose")
  static let samples = [Sample(DetachedOperand(), [0.5, 1])]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { sin(x) }
  func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { Variable(cos(x.value)) }
}

struct HalfDetachedOperand: ElementwisePrimitive {
  static let card = PrimitiveCard(
    "partly wrong at second order", formula: "y = x³", pullback: "u ⊙ 3 x x, one x held fixed",
    source: "wrong on purpose")
  static let samples = [Sample(HalfDetachedOperand(), [0.5, 1])]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x * x * x }
  func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> { 3 * x * stopGradient(x) }
}

struct DetachedCotangent: UnaryPrimitive {
  static let card = PrimitiveCard(
    "cotangent held fixed", formula: "y = exp x", pullback: "u ⊙ y, u held fixed", source: "wrong on purpose")
  static let samples = [Sample(DetachedCotangent(), [0.5, 1])]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { exp(x) }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    stopGradient(u) * y
  }
}

struct RandomPullback: ElementwisePrimitive {
  static let card = PrimitiveCard(
    "not the same twice", formula: "y = x²", pullback: "u ⊙ 2x, with noise", source: "wrong on purpose")
  static let samples = [Sample(RandomPullback(), [0.5, 1])]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x * x }
  func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    2 * x * Variable(Tensor<S>(randomUniform: x.shape, in: 0.9..<1.1))
  }
}
