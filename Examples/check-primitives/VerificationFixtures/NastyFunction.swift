// Functions that are right, and hard on a checker: scales, kinks, cancellation, functions that do nothing.

import Adjoint

/// A right function that a check must not call wrong.
public protocol NastyFunction: Sendable {
  static var name: String { get }
  /// A point; another one for every seed.
  static func point(_ generator: inout SeededGenerator) -> Tensor<Double>
  static func value<S>(_ x: Variable<S>) -> Variable<S>
  /// What differences are taken of.
  static var side: NumericSide { get }
}

extension NastyFunction {
  public static var side: NumericSide { .closure }

  /// Checks it at the seed's point.
  public static func check<S: TensorScalar>(seed: UInt64, order: Int, _: S.Type) -> GradientReport {
    var generator = SeededGenerator(seed: seed)
    let x = point(&generator)
    return checkGradient(
      at: Tensor<S>(shape: x.shape, scalars: x.scalars.map { S($0) }), order: order, seed: seed, differencing: side
    ) { value($0) }
  }
}

/// All of them.
public let nastyFunctions: [any NastyFunction.Type] = [
  LargeScale.self, TinyScale.self, MixedScales.self, Overflowing.self, Underflowing.self, SteepStep.self,
  FlatSigmoid.self, FlatTanh.self, Oscillating.self, FarOscillating.self, LogNearZero.self, RootNearZero.self,
  InverseNearZero.self, HighPower.self, NearKink.self, AtKink.self, TiedMaximum.self, NearlyTiedMaximum.self,
  Constant.self, PartlyConstant.self, Zero.self, Cancelling.self, LargeOffset.self, ConfidentLoss.self,
  LargeLogits.self, DeepChain.self, WideSum.self, ProductWithZero.self, VarianceFarFromZero.self, TinyNorm.self,
  Selected.self, Repeated.self, IllScaledProduct.self, StopGradient.self, InnerGradient.self, Perceptron.self,
  Checkpointed.self, EqualElements.self, Gaussian.self
]

private func normal(_ shape: Shape, _ scale: Double = 1, _ generator: inout SeededGenerator) -> Tensor<Double> {
  scale * Tensor(randomNormal: shape, using: &generator)
}

private func uniform(_ shape: Shape, _ range: Range<Double>, _ generator: inout SeededGenerator) -> Tensor<Double> {
  Tensor(randomUniform: shape, in: range, using: &generator)
}

enum LargeScale: NastyFunction {
  static let name = "x² at 1e8"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { normal([4], 1e8, &g) }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { sum(x * x) }
}

enum TinyScale: NastyFunction {
  static let name = "exp at 1e-8"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { normal([4], 1e-8, &g) }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { sum(exp(x)) }
}

enum MixedScales: NastyFunction {
  static let name = "tanh at 1e-6, 1 and 1e6"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { normal([3], 1, &g) * [1e-6, 1, 1e6] }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { sum(tanh(x) * tanh(x) + x) }
}

enum Overflowing: NastyFunction {
  static let name = "exp near the largest Float"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { uniform([3], 75..<80, &g) }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { sum(exp(x)) }
}

enum Underflowing: NastyFunction {
  static let name = "exp near the smallest Float"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { uniform([3], -80 ..< -70, &g) }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { sum(exp(x)) }
}

enum SteepStep: NastyFunction {
  static let name = "a steep step"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { normal([5], 1e-3, &g) }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { sum(tanh(1000 * x)) }
}

enum FlatSigmoid: NastyFunction {
  static let name = "sigmoid at 40"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { uniform([5], 30..<40, &g) }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { sum(sigmoid(x)) }
}

enum FlatTanh: NastyFunction {
  static let name = "tanh at 8 to 20"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { uniform([5], 8..<20, &g) }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { tanh(x) }
}

enum Oscillating: NastyFunction {
  static let name = "sin 1000 x"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { normal([3], 1, &g) }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { sum(sin(1000 * x)) }
}

enum FarOscillating: NastyFunction {
  static let name = "sin at 1e4"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { uniform([3], 9e3..<1.1e4, &g) }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { sum(sin(x)) }
}

enum LogNearZero: NastyFunction {
  static let name = "log at 1e-6 beside 1"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { uniform([3], 0.5..<1, &g) * [1e-6, 1, 10] }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { sum(log(x)) }
}

enum RootNearZero: NastyFunction {
  static let name = "sqrt at 1e-10"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { uniform([3], 0.5..<1, &g) * [1e-10, 1e-4, 1] }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { sum(sqrt(x)) }
}

enum InverseNearZero: NastyFunction {
  static let name = "1/x at 1e-3"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { uniform([3], 0.5..<1, &g) * [-1e-3, 1e-3, 1] }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { sum(1 / x) }
}

enum HighPower: NastyFunction {
  static let name = "x⁹"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { uniform([4], 0.2..<3, &g) }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { sum(pow(x, 9)) }
}

enum NearKink: NastyFunction {
  static let name = "relu and abs close to 0"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { normal([4], 1, &g) * [1e-2, 1e-4, 1e-6, 1] }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { sum(relu(x) * exp(x) + 0.3 * abs(x)) }
}

enum AtKink: NastyFunction {
  static let name = "relu and abs at 0"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { normal([4], 1, &g) * [0, 1, 0, 1] }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { relu(x) + abs(sin(x)) }
}

enum TiedMaximum: NastyFunction {
  static let name = "max with ties"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { normal([4], 1, &g) * [0, 0, 1, 0] }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { exp(max(x)) + sum(maximum(x, Variable(0)) * x) }
}

enum NearlyTiedMaximum: NastyFunction {
  static let name = "max nearly tied"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { 1 + normal([4], 1e-5, &g) }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { exp(max(x)) + sum(maximum(x, Variable(1))) }
}

enum Constant: NastyFunction {
  static let name = "a constant"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { normal([4], 1, &g) }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { Variable(3) }
}

enum PartlyConstant: NastyFunction {
  static let name = "constant in some elements"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { normal([4], 1, &g) }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { sin(x.slice(axis: 0, 1..<2)) + 0 * x.slice(axis: 0, 0..<1) }
}

enum Zero: NastyFunction {
  static let name = "x − x"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { normal([4], 1, &g) }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { sum(exp(x) - exp(x)) }
}

enum Cancelling: NastyFunction {
  static let name = "(x + 1e4) − 1e4"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { normal([4], 1, &g) }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { sum(sin((x + 1e4) - 1e4)) }
}

enum LargeOffset: NastyFunction {
  static let name = "x + 1e6"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { normal([4], 1, &g) }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { sum(cos(x)) + 1e6 }
}

enum ConfidentLoss: NastyFunction {
  static let name = "cross-entropy of a confident prediction"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { normal([2, 3], 1, &g) + [[30, 0, 0], [0, 12, 0]] }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { crossEntropy(logits: x, labels: [0, 1]) }
}

enum LargeLogits: NastyFunction {
  static let name = "logSumExp at 1e4"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { normal([2, 3], 1, &g) + 1e4 }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { logSumExp(x) + sum(softmax(x) * softmax(x)) }
}

enum DeepChain: NastyFunction {
  static let name = "sin of sin, 60 deep"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { normal([], 1, &g) }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { (0..<60).reduce(x) { y, _ in sin(1.1 * y) + 0.1 * y } }
}

enum WideSum: NastyFunction {
  static let name = "a sum of 5000"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { normal([5000], 1, &g) }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { sum(sin(x)) * mean(exp(x)) }
}

enum ProductWithZero: NastyFunction {
  static let name = "a product with a zero"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { normal([5], 1, &g) * [1, 0, 1, 1, 1] }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { product(x) + product(x + 1) }
}

enum VarianceFarFromZero: NastyFunction {
  static let name = "variance at 1e4"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { normal([6], 1, &g) + 1e4 }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { variance(x) }
}

enum TinyNorm: NastyFunction {
  static let name = "norm at 1e-8"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { normal([3], 1e-8, &g) }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { norm(x) }
}

enum Selected: NastyFunction {
  static let name = "log where positive"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { normal([6], 1, &g) }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { sum(select(log(x), x, where: x .> 0)) }
}

enum Repeated: NastyFunction {
  static let name = "one element used many times"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { normal([3], 1, &g) }
  static func value<S>(_ x: Variable<S>) -> Variable<S> {
    sum(x.gathering([0, 0, 0, 2, 2, 0], axis: 0) * x.gathering([1, 0, 2, 2, 1, 0], axis: 0))
  }
}

enum IllScaledProduct: NastyFunction {
  static let name = "a matrix product of mixed scales"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { normal([3, 3], 1, &g) * [1e-4, 1, 1e4] }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { matmul(x, x.transposed()) }
}

enum StopGradient: NastyFunction {
  static let name = "a declared stopGradient"
  static let side = NumericSide.recording
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { normal([4], 1, &g) }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { sum(x * stopGradient(exp(x)) + sin(x)) }
}

enum InnerGradient: NastyFunction {
  static let name = "a gradient inside"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { normal([4], 1, &g) }
  static func value<S>(_ x: Variable<S>) -> Variable<S> {
    sum(gradient(at: x) { y in sum(tanh(y) * exp(y)) } * x)
  }
}

enum Perceptron: NastyFunction {
  static let name = "a perceptron with relu"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { normal([6, 6], 1, &g) }
  static func value<S>(_ w: Variable<S>) -> Variable<S> {
    let x: Tensor<S> = [[1, -0.5, 0.25, 2, 0.1, -1], [0.3, 0.7, -1.1, 0.4, -0.6, 0.9]]
    return crossEntropy(logits: matmul(relu(matmul(x, w)), w), labels: [2, 5])
  }
}

enum Checkpointed: NastyFunction {
  static let name = "a checkpoint"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { normal([4], 1, &g) }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { sum(checkpoint(x) { tanh($0) * exp($0) } * x) }
}

enum EqualElements: NastyFunction {
  static let name = "equal elements"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { normal([], 1, &g).broadcast(to: [50]) }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { sum(exp(0.1 * x) / 3) }
}

enum Gaussian: NastyFunction {
  static let name = "exp(−x²) at 4"
  static func point(_ g: inout SeededGenerator) -> Tensor<Double> { uniform([4], 3..<5, &g) }
  static func value<S>(_ x: Variable<S>) -> Variable<S> { sum(exp(-(x * x))) }
}
