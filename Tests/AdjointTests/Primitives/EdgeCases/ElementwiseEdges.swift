import Adjoint

private let inf = Double.infinity
private let nan = Double.nan

extension EdgeCaseTable {
  static let elementwise = EdgeCaseTable(
    title: "Element-wise kinks and poles",
    rows: [
      LogOfZero(), LogOfANegative(), SqrtOfZero(), NormOfZero(), AbsOfZero(), ReluOfZero(), ReluOfNaN(),
      MaximumOfATie(), ClampAtABound(), MaxOverTies(), PowOfZeroAndZero(), XLogYAtZero(), ProductWithAZero(),
      ZeroOverZero(), ActivationsInTheirTails(), SelectedBranch(), MeanOfNothing()
    ])
}

struct LogOfZero: EdgeCase {
  let name = "log 0"
  let answer = "−inf; g +inf"

  func check<S>(_ edge: Edge<S>) {
    edge.elements([0, 2], value: [-inf, 0.6931471805599453], gradient: [inf, 0.5]) { log($0) }
  }
}

struct LogOfANegative: EdgeCase {
  let name = "log of a negative"
  let answer = "NaN; g NaN"
  let peers = "both: g finite, which hides the error"

  func check<S>(_ edge: Edge<S>) {
    edge.elements([-2, 4, -inf, nan], value: [nan, 1.3862943611198906, nan, nan], gradient: [nan, 0.25, nan, nan]) {
      log($0)
    }
  }
}

struct SqrtOfZero: EdgeCase {
  let name = "sqrt 0"
  let answer = "0; g +inf"

  func check<S>(_ edge: Edge<S>) {
    edge.elements([0, 4], value: [0, 2], gradient: [inf, 0.25]) { sqrt($0) }
  }
}

struct NormOfZero: EdgeCase {
  let name = "norm of the zero vector"
  let answer = "0; g 0"
  let peers = "JAX: NaN"

  func check<S>(_ edge: Edge<S>) {
    edge.function("[0, 0, 0]", at: [[0, 0, 0]], value: [0], gradients: [[0, 0, 0]]) { norm($0[0]) }
    edge.function("a zero matrix", at: [[[0, 0], [0, 0]]], value: [0], gradients: [[0, 0, 0, 0]]) { norm($0[0]) }
    edge.function("a zero", at: [Tensor(0)], value: [0], gradients: [[0]]) { norm($0[0]) }
    edge.function("[3, 4]", at: [[3, 4]], value: [5], gradients: [[0.6, 0.8]]) { norm($0[0]) }
  }
}

struct AbsOfZero: EdgeCase {
  let name = "abs 0"
  let answer = "0; g 0"
  let peers = "JAX: 1"

  func check<S>(_ edge: Edge<S>) {
    edge.elements([0, -0.0, -3, 3], value: [0, 0, 3, 3], gradient: [0, 0, -1, 1]) { abs($0) }
  }
}

struct ReluOfZero: EdgeCase {
  let name = "relu 0"
  let answer = "0; g 0"

  func check<S>(_ edge: Edge<S>) {
    edge.elements([0, -0.0, -3, 3, -inf, inf], value: [0, 0, 0, 3, 0, inf], gradient: [0, 0, 0, 1, 0, 1]) { relu($0) }
  }
}

struct ReluOfNaN: EdgeCase {
  let name = "relu NaN"
  let answer = "NaN; g NaN"
  let peers = "PyTorch: g 1"

  func check<S>(_ edge: Edge<S>) { edge.elements([nan, 1], value: [nan, 1], gradient: [nan, 1]) { relu($0) } }
}

struct MaximumOfATie: EdgeCase {
  let name = "maximum, minimum at a tie"
  let answer = ".5 and .5"

  func check<S>(_ edge: Edge<S>) {
    edge.pairs([2, 2, 1], [2, 1, 2], value: [2, 2, 2], left: [0.5, 1, 0], right: [0.5, 0, 1]) { maximum($0, $1) }
    edge.pairs([2, 2, 1], [2, 1, 2], value: [2, 1, 1], left: [0.5, 0, 1], right: [0.5, 1, 0]) { minimum($0, $1) }
    edge.pairs([inf, -inf], [inf, 0], value: [inf, 0], left: [0.5, 0], right: [0.5, 1]) { maximum($0, $1) }
  }
}

struct ClampAtABound: EdgeCase {
  let name = "clamp at a bound"
  let answer = ".5, as maximum and minimum"
  let peers = "libraries disagree: 0, .5, 1"

  func check<S>(_ edge: Edge<S>) {
    edge.elements([0, 1, 0.5, -2, 3], value: [0, 1, 0.5, 0, 1], gradient: [0.5, 0.5, 1, 0, 0]) { clamp($0, 0...1) }
  }
}

struct MaxOverTies: EdgeCase {
  let name = "max over an axis with ties [1, 1, 0]"
  let answer = "g .5 .5 0"

  func check<S>(_ edge: Edge<S>) {
    edge.line([1, 1, 0], value: [1], gradient: [0.5, 0.5, 0]) { max($0, axis: $1) }
    edge.line([0, 1, 0], value: [0], gradient: [0.5, 0, 0.5]) { min($0, axis: $1) }
    edge.line([inf, 1, inf], value: [inf], gradient: [0.5, 0, 0.5]) { max($0, axis: $1) }
    edge.function("all axes", at: [[[1, 1], [0, 1]]], value: [1], gradients: [[1.0 / 3, 1.0 / 3, 0, 1.0 / 3]]) {
      max($0[0])
    }
  }
}

struct PowOfZeroAndZero: EdgeCase {
  let name = "pow(0, 0), wrt the base"
  let answer = "1; g 0"
  let peers = "JAX: NaN"

  func check<S>(_ edge: Edge<S>) {
    edge.elements([0, 2], value: [1, 1], gradient: [0, 0]) { pow($0, 0) }
    edge.pairs([0, 0, 2], [0, 2, 3], value: [1, 0, 8], left: [0, 0, 12], right: [0, 0, 5.545177444479562]) {
      pow($0, $1)
    }
  }
}

struct XLogYAtZero: EdgeCase {
  let name = "x·log y at x = 0"
  let answer = "0; by x: log y (−inf at y = 0); by y: 0"

  func check<S>(_ edge: Edge<S>) {
    edge.pairs(
      [0, 0, 3], [2, 0, 2], value: [0, 0, 2.0794415416798357], left: [0.6931471805599453, -inf, 0.6931471805599453],
      right: [0, 0, 1.5]
    ) { xLogY($0, $1) }
  }
}

struct ProductWithAZero: EdgeCase {
  let name = "product [0, 2, 3]"
  let answer = "0; g 6 0 0 (no division by x)"
  let peers = "HIPS autograd: NaN"

  func check<S>(_ edge: Edge<S>) {
    edge.line([0, 2, 3], value: [0], gradient: [6, 0, 0]) { product($0, axis: $1) }
    edge.line([0, 2, 0], value: [0], gradient: [0, 0, 0]) { product($0, axis: $1) }
    edge.hessian(at: [0, 2, 3], is: [[0, 3, 2], [3, 0, 0], [2, 0, 0]]) { product($0) }
    edge.hessian(at: [0, 2, 0], is: [[0, 0, 2], [0, 0, 0], [2, 0, 0]]) { product($0) }
  }
}

struct ZeroOverZero: EdgeCase {
  let name = "x/y at 0/0"
  let answer = "NaN; g inf, NaN"

  func check<S>(_ edge: Edge<S>) {
    edge.pairs([0, 1], [0, 2], value: [nan, 0.5], left: [inf, 0.5], right: [nan, -0.25]) { $0 / $1 }
  }
}

struct ActivationsInTheirTails: EdgeCase {
  let name = "sigmoid, softplus, tanh, silu, gelu at ±1000 and ±inf"
  let answer = "finite where the limit is; g the limit, never NaN"

  func check<S>(_ edge: Edge<S>) {
    let x = [-inf, -1000, 1000, inf], step = [0.0, 0, 1, 1], ramp = [0, 0, 1000, inf], none = [0.0, 0, 0, 0]
    edge.elements(x, value: step, gradient: none) { sigmoid($0) }
    edge.elements(x, value: [-1, -1, 1, 1], gradient: none) { tanh($0) }
    edge.elements(x, value: [-1, -1, 1, 1], gradient: none) { erf($0) }
    edge.elements(x, value: ramp, gradient: step) { softplus($0) }
    edge.elements(x, value: ramp, gradient: step) { silu($0) }
    edge.elements(x, value: ramp, gradient: step) { gelu($0) }
    edge.elements(x, value: ramp, gradient: step) { geluTanh($0) }
    // Second derivatives vanish there too.
    let finite = edge.vector([-1000, 1000]), all = edge.vector(x)
    for (name, f) in Self.smooth(S.self) {
      let at = name == "square" ? finite : all
      edge.equal(
        "second derivative of \(name)", gradient(at: at) { x in sum(gradient(at: x) { sum(f($0)) }) },
        at.scalars.map { _ in 0 })
    }
  }

  private static func smooth<S>(_: S.Type) -> [(String, (Variable<S>) -> Variable<S>)] {
    [
      ("sigmoid", { sigmoid($0) }), ("softplus", { softplus($0) }), ("tanh", { tanh($0) }), ("silu", { silu($0) }),
      ("gelu", { gelu($0) }), ("geluTanh", { geluTanh($0) })
    ]
  }
}

struct SelectedBranch: EdgeCase {
  let name = "select(log x, 0, where: x > 0) at x = 0"
  let answer = "0; g exactly 0, without the double-where trick"
  let peers = "all five libraries tried: NaN"

  func check<S>(_ edge: Edge<S>) {
    edge.elements([0, 2, -1], value: [0, 0.6931471805599453, 0], gradient: [0, 0.5, 0]) { x in
      select(log(x), 0, where: x .> 0)
    }
    edge.elements([0, 4], value: [0, 2], gradient: [0, 0.25]) { x in select(sqrt(x), x * 0, where: x .> 0) }
    // To any order.
    edge.hessian(at: [0, 2], is: [[0, 0], [0, -0.25]]) { x in sum(select(log(x), 0, where: x .> 0)) }
    // Through a division by zero in the branch not taken.
    edge.elements([0, 2], value: [0, 0.5], gradient: [0, -0.25]) { x in select(1 / x, 0, where: x .!= 0) }
  }
}

struct MeanOfNothing: EdgeCase {
  let name = "mean of nothing"
  let answer = "NaN; variance of one element 0 (population)"

  func check<S>(_ edge: Edge<S>) {
    let nothing = Tensor<S>(shape: [0], scalars: [])
    edge.function("mean", at: [nothing], value: [nan], gradients: [[]]) { mean($0[0]) }
    edge.function("mean of empty rows", at: [Tensor(shape: [2, 0], scalars: [])], value: [nan, nan], gradients: [[]]) {
      mean($0[0], axis: 1)
    }
    edge.function("variance", at: [[7]], value: [0], gradients: [[0]]) { variance($0[0]) }
    edge.line([7], value: [0], gradient: [0]) { variance($0, axis: $1) }
    edge.function("sum", at: [nothing], value: [0], gradients: [[]]) { sum($0[0]) }
    edge.function("product", at: [nothing], value: [1], gradients: [[]]) { product($0[0]) }
  }
}
