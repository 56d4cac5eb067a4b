// The element-wise functions against the C library's, in units in the last place, on the kernels of every instruction set.

import AdjointTensors
import Foundation
import Testing

/// A function, its exact-enough twin, and where it is looked at.
struct FunctionUnderTest: Sendable, CustomTestStringConvertible {
  let name: String
  let float: @Sendable (Tensor<Float>) -> Tensor<Float>
  let double: @Sendable (Tensor<Double>) -> Tensor<Double>
  let exact: @Sendable (Double) -> Double
  let range: ClosedRange<Double>
  /// The error allowed at x, in units in the last place: 8 unless the function magnifies the rounding of its argument.
  var bound: @Sendable (Double) -> Double = { _ in 8 }
  var testDescription: String { name }

  static let all: [FunctionUnderTest] = [
    .init(name: "exp", float: { exp($0) }, double: { exp($0) }, exact: { Foundation.exp($0) }, range: -80...80),
    .init(name: "log", float: { log($0) }, double: { log($0) }, exact: { Foundation.log($0) }, range: 1e-30...1e30),
    .init(
      name: "log1p", float: { log1p($0) }, double: { log1p($0) }, exact: { Foundation.log1p($0) }, range: -0.99...50),
    .init(name: "expm1", float: { expm1($0) }, double: { expm1($0) }, exact: { Foundation.expm1($0) }, range: -40...40),
    .init(name: "sqrt", float: { sqrt($0) }, double: { sqrt($0) }, exact: { $0.squareRoot() }, range: 0...1e10),
    .init(name: "abs", float: { abs($0) }, double: { abs($0) }, exact: { Swift.abs($0) }, range: -9...9),
    .init(name: "sin", float: { sin($0) }, double: { sin($0) }, exact: { Foundation.sin($0) }, range: -10...10),
    .init(name: "cos", float: { cos($0) }, double: { cos($0) }, exact: { Foundation.cos($0) }, range: -10...10),
    .init(name: "tanh", float: { tanh($0) }, double: { tanh($0) }, exact: { Foundation.tanh($0) }, range: -20...20),
    .init(name: "erf", float: { erf($0) }, double: { erf($0) }, exact: { Foundation.erf($0) }, range: -5...5),
    .init(
      name: "sigmoid", float: { sigmoid($0) }, double: { sigmoid($0) }, exact: { 1 / (1 + Foundation.exp(-$0)) },
      range: -80...40),
    .init(
      name: "softplus", float: { softplus($0) }, double: { softplus($0) },
      exact: { Swift.max($0, 0) + Foundation.log1p(Foundation.exp(-Swift.abs($0))) }, range: -80...80),
    .init(
      name: "silu", float: { silu($0) }, double: { silu($0) }, exact: { $0 / (1 + Foundation.exp(-$0)) },
      range: -60...40),
    .init(
      name: "gelu", float: { gelu($0) }, double: { gelu($0) },
      exact: { $0 / 2 * Foundation.erfc(-$0 / 2.0.squareRoot()) },
      range: -6...6, bound: { 8 + 2 * $0 * $0 }),
    .init(
      name: "square", float: { square($0) }, double: { square($0) }, exact: { $0 * $0 }, range: -100...100),
    .near(name: "cbrt", float: { cbrt($0) }, double: { cbrt($0) }, exact: { Foundation.cbrt($0) }, range: -1e5...1e5),
    .near(name: "exp2", float: { exp2($0) }, double: { exp2($0) }, exact: { Foundation.exp2($0) }, range: -100...100),
    .near(name: "log2", float: { log2($0) }, double: { log2($0) }, exact: { Foundation.log2($0) }, range: 1e-30...1e30),
    .near(
      name: "log10", float: { log10($0) }, double: { log10($0) }, exact: { Foundation.log10($0) }, range: 1e-30...1e30),
    .near(name: "tan", float: { tan($0) }, double: { tan($0) }, exact: { Foundation.tan($0) }, range: -10...10),
    .near(name: "asin", float: { asin($0) }, double: { asin($0) }, exact: { Foundation.asin($0) }, range: -1...1),
    .near(name: "acos", float: { acos($0) }, double: { acos($0) }, exact: { Foundation.acos($0) }, range: -1...1),
    .near(name: "atan", float: { atan($0) }, double: { atan($0) }, exact: { Foundation.atan($0) }, range: -30...30),
    .near(name: "sinh", float: { sinh($0) }, double: { sinh($0) }, exact: { Foundation.sinh($0) }, range: -80...80),
    .near(name: "cosh", float: { cosh($0) }, double: { cosh($0) }, exact: { Foundation.cosh($0) }, range: -80...80),
    .near(
      name: "asinh", float: { asinh($0) }, double: { asinh($0) }, exact: { Foundation.asinh($0) }, range: -1e6...1e6),
    .near(name: "acosh", float: { acosh($0) }, double: { acosh($0) }, exact: { Foundation.acosh($0) }, range: 1...1e6),
    .near(
      name: "atanh", float: { atanh($0) }, double: { atanh($0) }, exact: { Foundation.atanh($0) }, range: -0.999...0.999
    ),
    .near(
      name: "logGamma", float: { logGamma($0) }, double: { logGamma($0) }, exact: { Foundation.lgamma($0) },
      range: 0.01...30),
    .near(
      name: "rsqrt", float: { rsqrt($0) }, double: { rsqrt($0) }, exact: { 1 / $0.squareRoot() }, range: 1e-20...1e10),
    .near(
      name: "logSigmoid", float: { logSigmoid($0) }, double: { logSigmoid($0) },
      exact: { Swift.min($0, 0) - Foundation.log1p(Foundation.exp(-Swift.abs($0))) }, range: -80...80),
    .near(
      name: "softsign", float: { softsign($0) }, double: { softsign($0) }, exact: { $0 / (1 + Swift.abs($0)) },
      range: -100...100),
    .near(
      name: "mish", float: { mish($0) }, double: { mish($0) },
      exact: { $0 * Foundation.tanh(Foundation.log1p(Foundation.exp($0))) }, range: -30...30),
    .near(
      name: "logit", float: { logit($0) }, double: { logit($0) }, exact: { Foundation.log($0 / (1 - $0)) },
      range: 0.01...0.3)
  ]

  /// One that promises 4 units.
  private static func near(
    name: String, float: @escaping @Sendable (Tensor<Float>) -> Tensor<Float>,
    double: @escaping @Sendable (Tensor<Double>) -> Tensor<Double>, exact: @escaping @Sendable (Double) -> Double,
    range: ClosedRange<Double>
  ) -> FunctionUnderTest {
    FunctionUnderTest(name: name, float: float, double: double, exact: exact, range: range, bound: { _ in 4 })
  }

  /// The largest error in parts of the bound, over even steps through the range and the numbers around 0.
  func worst<S: TensorScalar>(_ function: (Tensor<S>) -> Tensor<S>) -> (error: Double, at: S) {
    let steps = 2000, width = range.upperBound - range.lowerBound
    var inputs = (0...steps).map { S(range.lowerBound + width * Double($0) / Double(steps)) }
    for exponent in stride(from: -30, through: 0, by: 1) {
      let small = S(Foundation.pow(2.0, Double(exponent)) * 1.37)
      inputs += [small, -small].filter { range.contains(Double($0)) }
    }
    let got = function(Tensor(inputs)).scalars
    var worst = (error: 0.0, at: S(0))
    for (x, y) in zip(inputs, got) {
      let want = exact(Double(x))
      let error = Swift.abs(Double(y) - want) / Double(S(want).ulp) / bound(Double(x))
      if !(error <= worst.error) { worst = (error, x) }
    }
    return worst
  }
}

@Suite("Accuracy of the element-wise functions") struct FunctionAccuracyTests {
  /// The vector math promises 4 units, and functions made of two of them get 8. In its left tail x Φ(x) magnifies the
  /// rounding of x/√2 by about x², in the kernels and in the formula here.
  @Test("Within 8 units in the last place, on every instruction set", arguments: InstructionSet.available)
  func accuracy(_ instructionSet: InstructionSet) async {
    await #expect(processExitsWith: .success) { [instructionSet] in
      try #require(instructionSet.use())
      for function in FunctionUnderTest.all {
        let float = function.worst(function.float), double = function.worst(function.double)
        #expect(float.error <= 1, "\(instructionSet), Float, \(function.name): \(float)")
        #expect(double.error <= 1, "\(instructionSet), Double, \(function.name): \(double)")
      }
    }
  }

  @Test("A number alone, a vector and its tail agree", arguments: FunctionUnderTest.all)
  func scalarAndVector(_ function: FunctionUnderTest) {
    let numbers = Tensor<Double>.random([37]).scalars.map { Swift.abs($0) + 0.01 }.filter {
      function.range.contains($0)
    }
    let together = function.double(Tensor(numbers)).scalars
    for (x, y) in zip(numbers, together) {
      let alone = function.double(Tensor(x)).scalar
      #expect(Swift.abs(alone - y) <= 8 * y.ulp, "\(function.name)(\(x))")
    }
    let floats = numbers.map { Float($0) }
    for (x, y) in zip(floats, function.float(Tensor(floats)).scalars) {
      #expect(Swift.abs(function.float(Tensor(x)).scalar - y) <= 8 * y.ulp, "\(function.name)(\(x))")
    }
  }

  @Test("The quiet square root is the same number as the loud one")
  func quietSquareRoot() {
    func check<S: TensorScalar>(_: S.Type) {
      let small = S.leastNonzeroMagnitude, numbers = [0, -0.0, 1, 2, 1 + S.ulpOfOne, small, 3 * small, .infinity]
      for x in numbers + Tensor<S>.random([1000]).scalars.map({ Swift.abs($0) }) {
        #expect(x.quietSquareRoot() == x.squareRoot() && x.quietSquareRoot().sign == x.squareRoot().sign)
      }
      #expect(S.nan.quietSquareRoot().isNaN && S(-1).quietSquareRoot().isNaN && (-S.infinity).quietSquareRoot().isNaN)
    }
    check(Float.self)
    check(Double.self)
  }

  @Test("Powers", arguments: InstructionSet.available)
  func powers(_ instructionSet: InstructionSet) async {
    await #expect(processExitsWith: .success) { [instructionSet] in
      try #require(instructionSet.use())
      let bases = (1...40).map { Double($0) * 0.35 }, exponents = [-3, -1, -0.5, 0, 0.5, 1, 2, 2.7, 3, 10]
      for exponent in exponents {
        let double = pow(Tensor(bases), exponent).scalars,
          float = pow(Tensor(bases.map { Float($0) }), Float(exponent)).scalars
        for (place, base) in bases.enumerated() {
          let want = Foundation.pow(base, exponent)
          #expect(Swift.abs(double[place] - want) <= 4 * want.ulp, "\(instructionSet), \(base)^\(exponent)")
          let wantFloat = Foundation.pow(Double(Float(base)), Double(Float(exponent)))
          let error = Swift.abs(Double(float[place]) - wantFloat) / Double(Float(wantFloat).ulp)
          #expect(error <= 4, "\(instructionSet), Float, \(base)^\(exponent)")
        }
      }
      let signs = pow(Tensor<Double>([-2, -2, -2, 0, 0]), Tensor([2, 3, 0.5, 0, 2])).scalars
      #expect(signs[0] == 4 && signs[1] == -8 && signs[2].isNaN && signs[3] == 1 && signs[4] == 0)
    }
  }

  /// The exponents that a few operations give, and two beside them, over bases of every size, at the ends of the range too.
  @Test(
    "Powers with one exponent are within a unit of the C library's, and have its limits",
    arguments: InstructionSet.available)
  func simplePowers(_ instructionSet: InstructionSet) async {
    await #expect(processExitsWith: .success) { [instructionSet] in
      try #require(instructionSet.use())
      var bases = [0, 1, 2, 3, 4097, 0.1, 1e-8, 1e8, 1e-38, 1e38, 1e-45, .leastNonzeroMagnitude, 1e-162, 1e-154, 1e154]
      bases += [1e155, 1e-103, 1e103]
      bases += [Double.infinity, .nan, .greatestFiniteMagnitude, .leastNormalMagnitude, 1.7e77, 1e-78, 1e-81]
      bases += Tensor<Double>.random([500]).scalars.map { $0 * 10 }
      bases += Tensor<Double>.random([500]).scalars.map { Foundation.exp($0 * 200) }
      bases += bases.map { -$0 }
      for exponent in [2, 1, 0, 0.5, -1, 3, 4, -2, -0.5, 5, .infinity, .nan, -3, 0.25] {
        check(bases, exponent, "\(instructionSet)")
        check(bases.map { Float($0) }, Float(exponent), "\(instructionSet)")
      }
    }
  }
}

/// Powers of a vector, of numbers alone and with an exponent for each against the C library's.
private func check<S: TensorScalar>(_ bases: [S], _ exponent: S, _ place: String) {
  let together = pow(Tensor(bases), exponent).scalars
  let each = pow(Tensor(bases), Tensor(repeating: exponent, shape: [bases.count])).scalars
  for (index, base) in bases.enumerated() {
    let exact = Foundation.pow(Double(base), Double(exponent)), want = S(exact), got = together[index]
    let alone = pow(Tensor(base), exponent).scalar
    for other in [each[index], alone] {
      #expect(other == got || (other.isNaN && got.isNaN), "\(place), \(base)^\(exponent): \(other), \(got)")
    }
    if want.isNaN || want == 0 || want.isInfinite {
      let isSame = got.isNaN == want.isNaN && (got.isNaN || (got == want && got.sign == want.sign))
      #expect(isSame, "\(place), \(base)^\(exponent): \(got)")
    } else {
      #expect(Swift.abs(got - want) <= want.ulp, "\(place), \(base)^\(exponent): \(got), not \(want)")
    }
    if exponent == 2 { #expect(got == base * base || got.isNaN) }
  }
}
