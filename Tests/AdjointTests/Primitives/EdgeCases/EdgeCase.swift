// The conventions at the edges as tests: every row of the tables in Docs/Conventions.md is one value here.

import Adjoint

/// One row of a table: what it prints, and how it is checked.
protocol EdgeCase: Sendable {
  /// The case in words.
  var name: String { get }
  /// Value and gradient in words; g is the gradient of the sum of the outputs, or of the one named.
  var answer: String { get }
  /// What other libraries give where they differ.
  var peers: String { get }
  /// Checks the answer for one element type.
  func check<S>(_ edge: Edge<S>)
}

extension EdgeCase {
  var peers: String { "" }

  /// The row's test, as the table names it.
  var test: String { "\(type(of: self))" }

  /// What is wrong, for both element types; nothing if all is right.
  func failures() -> [String] {
    let double = Edge<Double>(), float = Edge<Float>()
    check(double)
    check(float)
    return (double.failures + float.failures).map { "\(name): \($0)" }
  }
}

/// A table of rows.
struct EdgeCaseTable: Sendable {
  let title: String
  let rows: [any EdgeCase]

  static let all = [
    softmax, crossEntropy, elementwise, numbers, ordered, densities, secondOrder, linearAlgebra
  ]
  static var cases: [any EdgeCase] { all.flatMap(\.rows) }
}

/// What a row is checked with, for one element type: expectations that note what they miss.
final class Edge<S: TensorScalar> {
  private(set) var failures: [String] = []
  /// Sees every function before it is checked.
  var visit: ((_ what: String, [Tensor<S>], _ seed: Tensor<S>?, ([Variable<S>]) -> Variable<S>) -> Void)?

  func note(_ failure: String) { failures.append("\(S.self), \(failure)") }

  /// Every element within some units in the last place; zeros, infinities and NaN exactly.
  func equal(_ what: String, _ got: Tensor<S>, _ want: [Double], ulps: S = 8, absolute: S = 0) {
    equal(what, got.scalars, want.map { S($0) }, ulps: ulps, absolute: absolute)
  }

  func equal(_ what: String, _ got: [S], _ want: [S], ulps: S = 8, absolute: S = 0) {
    func isEqual(_ a: S, _ b: S) -> Bool {
      if a == b || (a.isNaN && b.isNaN) { return true }
      return a.isFinite && b.isFinite && (b != 0 || absolute > 0) && Swift.abs(a - b) <= ulps * b.ulp + absolute
    }
    if got.count != want.count || !zip(got, want).allSatisfy(isEqual) {
      note("\(what): \(got), expected \(want)")
    }
  }

  /// The output and the cotangents of the inputs, which the tape finds by two ways that have to agree: with the kernels,
  /// and with the recorded pullbacks that higher derivatives are taken of.
  func function(
    _ what: String, at inputs: [Tensor<S>], value: [Double]? = nil, gradients: [[Double]], seed: [Double]? = nil,
    _ f: ([Variable<S>]) -> Variable<S>
  ) {
    if let visit {
      let y = f(inputs.map { Variable($0) })
      visit(what, inputs, cotangent(seed, y.shape), f)
    }
    for (way, result) in [("", computed(inputs, seed, f)), (" (recorded)", recorded(inputs, seed, f))] {
      if let value { equal("value of \(what)\(way)", result.value, value) }
      for (place, want) in gradients.enumerated() {
        equal("gradient \(place) of \(what)\(way)", result.gradients[place], want)
      }
    }
  }

  private typealias Result = (value: Tensor<S>, gradients: [Tensor<S>])

  private func computed(_ inputs: [Tensor<S>], _ seed: [Double]?, _ f: ([Variable<S>]) -> Variable<S>) -> Result {
    let tape = Tape<S>()
    let x = inputs.map { tape.variable($0) }
    let y = f(x)
    let gradients = tape.gradients(of: y, seed: cotangent(seed, y.shape))
    return (y.value, x.map { gradients[$0] })
  }

  private func recorded(_ inputs: [Tensor<S>], _ seed: [Double]?, _ f: ([Variable<S>]) -> Variable<S>) -> Result {
    var value = Tensor<S>(0), gradients: [Tensor<S>] = []
    _ = gradient(at: inputs) { x in
      let inner = valueWithGradient(at: x) { x in
        let y = f(x)
        value = y.value
        return sum(weighted(y, seed))
      }
      gradients = inner.gradient.map(\.value)
      return inner.gradient.reduce(Variable(0)) { $0 + sum($1) }
    }
    return (value, gradients)
  }

  private func weighted(_ y: Variable<S>, _ seed: [Double]?) -> Variable<S> {
    seed == nil ? y : Variable(cotangent(seed, y.shape)) ⊙ y
  }

  private func cotangent(_ seed: [Double]?, _ shape: Shape) -> Tensor<S> {
    seed.map { Tensor(shape: shape, scalars: $0.map { S($0) }) } ?? Tensor(repeating: 1, shape: shape)
  }
}
