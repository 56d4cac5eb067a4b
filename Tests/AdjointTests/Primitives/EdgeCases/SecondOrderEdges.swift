import Adjoint

private let inf = Double.infinity

extension EdgeCaseTable {
  static let secondOrder = EdgeCaseTable(
    title: "Second order and tails",
    rows: [
      UnselectedToAnyOrder(), SecondDerivativeOfNormAtZero(), SecondDerivativeAtKinks(), TanhFarOut(), GeluFarLeft(),
      StandardDeviationOfAConstant(), RootOfASquare()
    ])
}

/// Element-wise functions, some with infinite or undefined derivatives at 0, and all their products and compositions.
enum Branches {
  typealias Function<S: TensorScalar> = (Variable<S>) -> Variable<S>

  static func single<S>(_: S.Type) -> [(name: String, f: Function<S>)] {
    [
      ("√x", { sqrt($0) }), ("log x", { log($0) }), ("1/x", { 1 / $0 }), ("x^½", { pow($0, 0.5) }),
      ("x^x", { pow($0, $0) }), ("x log x", { xLogY($0, $0) }), ("1 log x", { xLogY(Variable(1) + 0 * $0, $0) }),
      ("e^(1/x)", { exp(1 / $0) }), ("log(1 − 2/x)", { log1p(-2 / $0) }), ("|x|", { abs($0) }),
      ("relu x", { relu($0) }),
      ("√max(x, 0)", { sqrt(maximum($0, Variable(0))) }), ("sin x", { sin($0) }), ("x", { $0 })
    ]
  }

  static func all<S>(_ type: S.Type) -> [(name: String, f: Function<S>)] {
    let one = single(type)
    return one
      + one.flatMap { a in
        one.flatMap { b in
          [
            ("\(a.name) · \(b.name)", { a.f($0) * b.f($0) }), ("(\(a.name)) / (\(b.name))", { a.f($0) / b.f($0) }),
            ("\(a.name) of \(b.name)", { a.f(b.f($0)) })
          ]
        }
      }
  }

  /// Branches that reduce rows of a matrix: where the row was not selected, they may be infinite, NaN, or at a kink.
  static func rows<S>(_: S.Type) -> [(name: String, f: Function<S>)] {
    [
      ("logSumExp of log", { logSumExp(log($0), axis: 1) }), ("log of sum", { log(sum($0, axis: 1)) }),
      ("softmax of log", { sum(softmax(log($0), axis: 1), axis: 1) }), ("max of log", { max(log($0), axis: 1) }),
      ("mean of 1/x", { mean(1 / $0, axis: 1) }), ("log of product", { log(product($0, axis: 1)) }),
      ("root of variance", { sqrt(variance($0, axis: 1)) }),
      ("cross-entropy of log", { crossEntropy(logits: log($0), labels: [1, 0], reduction: .none) }),
      (
        "cross-entropy of probabilities",
        { crossEntropy(probabilities: $0, targets: Tensor([[0.5, 0.5], [0.5, 0.5]]), reduction: .none) }
      )
    ]
  }
}

struct UnselectedToAnyOrder: EdgeCase {
  let name =
    "select(f(x), 0, where: x > 0) at x = 0, for f any product, quotient or composition of √, log, 1/x, pow, x log x"
  let answer = "first, second and third derivatives exactly 0 there"
  let peers = "both NaN"

  func check<S>(_ edge: Edge<S>) {
    let x: Tensor<S> = [0, 2]
    for (name, f) in Branches.all(S.self) {
      func masked(_ x: Variable<S>) -> Variable<S> { sum(select(f(x), 0, where: x.value .> 0)) }
      let first = gradient(at: x, of: masked), second = hessian(at: x, of: masked)
      let third = jacobian(at: x) { hessian(at: $0, of: masked) }
      for (order, derivative) in [first, second, third].enumerated()
      where derivative.scalars.dropLast().contains(where: { $0 != 0 }) {
        edge.note("derivative \(order + 1) of \(name): \(derivative)")
      }
    }
    // Rows: the first is not selected.
    let rows: Tensor<S> = [[0, 0], [0.25, 0.75]], mask: Tensor<S> = [0, 1]
    for (name, f) in Branches.rows(S.self) {
      func masked(_ x: Variable<S>) -> Variable<S> { sum(select(f(x), 0, where: mask)) }
      let first = gradient(at: rows, of: masked).scalars
      let second = hessian(at: rows, of: masked).scalars
      if first[..<2].contains(where: { $0 != 0 }) { edge.note("gradient of \(name): \(first)") }
      let foreign = second.indices.filter { $0 < 8 || $0 % 4 < 2 }.map { second[$0] }
      if foreign.contains(where: { $0 != 0 }) { edge.note("Hessian of \(name): \(second)") }
    }
  }
}

struct SecondDerivativeOfNormAtZero: EdgeCase {
  let name = "Hessian of norm(x) and of norm(x)² at the zero vector"
  let answer = "NaN, or infinite: the norm's does not exist, and 2 I cannot be had from it (write sum(x·x))"
  let peers = "both NaN"

  func check<S>(_ edge: Edge<S>) {
    let zero: Tensor<S> = [0, 0]
    for (what, h) in [
      ("norm", hessian(at: zero) { norm($0) }), ("norm · norm", hessian(at: zero) { norm($0) * norm($0) }),
      ("norm²", hessian(at: zero) { pow(norm($0), 2) }), ("−norm²", hessian(at: zero) { -pow(norm($0), 2) }),
      ("½ norm² of a difference", hessian(at: zero) { 0.5 * pow(norm($0 - Tensor<S>([0, 0])), 2) })
    ] where (0..<2).contains(where: { h.scalars[3 * $0].isFinite }) {
      edge.note("Hessian of \(what): \(h)")
    }
    let x: Tensor<S> = [3, 4]
    edge.equal(
      "Hessian of norm² at [3, 4]", hessian(at: x) { norm($0) * norm($0) }, [2, 0, 0, 2], ulps: 1e3, absolute: 1e-6)
    edge.equal("Hessian of norm at [3, 4]", hessian(at: x) { norm($0) }, [0.128, -0.096, -0.096, 0.072], ulps: 64)
    let mask: Tensor<S> = [0, 1]
    let masked = hessian(at: zero) { x in sum(select(Variable(Tensor<S>([1, 1])) * norm(x), 0, where: mask * 0)) }
    edge.equal("Hessian of a norm that was not selected", masked, [0, 0, 0, 0])
  }
}

struct SecondDerivativeAtKinks: EdgeCase {
  let name = "second derivative of abs, relu, maximum at their kink"
  let answer = "0, as the first is the subgradient of least norm: so abs(x)² has Hessian 0 at 0"
  let peers = "PyTorch the same"

  func check<S>(_ edge: Edge<S>) {
    let zero: Tensor<S> = [0]
    edge.equal("abs", hessian(at: zero) { sum(abs($0)) }, [0])
    edge.equal("relu", hessian(at: zero) { sum(relu($0)) }, [0])
    edge.equal("maximum", hessian(at: zero) { sum(maximum($0, -$0)) }, [0])
    edge.equal("abs²", hessian(at: zero) { sum(abs($0) * abs($0)) }, [0])
  }
}

struct TanhFarOut: EdgeCase {
  let name = "derivative of tanh far out: Float 8, 10; Double 15, 30"
  let answer = "4.50141e-7, 8.24461e-9; 3.74305e-13, 3.50260e-26, to a few ulp on every path"
  let peers = "PyTorch: 0 at 10 and 30"

  func check<S>(_ edge: Edge<S>) {
    let far: [(Double, Double)] =
      S.self == Float.self
      ? [
        (8, 4.5014059756372917e-7), (10, 8.2446144557673974e-9), (-8, 4.5014059756372917e-7), (0.5, 0.78644773296592741)
      ]
      : [
        (15, 3.7430491875353693e-13), (30, 3.5026043050786081e-26), (-30, 3.5026043050786081e-26),
        (20, 1.6993417021166356e-17), (0.5, 0.78644773296592741)
      ]
    for (x, want) in far {
      edge.function("tanh \(x), rank 0", at: [Tensor(S(x))], gradients: [[want]]) { tanh($0[0]) }
      edge.function("tanh [\(x)]", at: [Tensor([S(x)])], gradients: [[want]]) { tanh($0[0]) }
    }
  }
}

struct GeluFarLeft: EdgeCase {
  let name = "derivative of gelu far left: Float −6; Double −9"
  let answer = "−3.54687e-8 and −9.13894e-18, on every path and rank"
  let peers = "PyTorch: 2.8 % off"

  func check<S>(_ edge: Edge<S>) {
    let (x, want) = S.self == Float.self ? (-6, -3.5468709453902015e-8) : (-9, -9.1389373739066393e-18)
    for shape: Shape in [[], [1], [5]] {
      let point = Tensor<S>(repeating: S(x), shape: shape), count = shape.elementCount
      let tape = Tape<S>(), variable = tape.variable(point), y = sum(gelu(variable))
      let close: S = S.self == Float.self ? 200 : 2000  // the formula's argument x²/2 is rounded before its exponential
      edge.equal(
        "\(shape)", tape.gradients(of: y)[variable].scalars, Array(repeating: S(want), count: count), ulps: close)
      var recorded = Tensor<S>(0)
      _ = gradient(at: point) { x in
        let g = gradient(at: x) { sum(gelu($0)) }
        recorded = g.value
        return sum(g)
      }
      edge.equal("\(shape), recorded", recorded.scalars, Array(repeating: S(want), count: count), ulps: close)
    }
  }
}

struct StandardDeviationOfAConstant: EdgeCase {
  let name = "standardDeviation of a constant"
  let answer = "0; g 0. Composed, √variance has g NaN there: ∞ · 0"
  let peers = "composed: NaN"

  func check<S>(_ edge: Edge<S>) {
    edge.function("[1, 1, 1]", at: [[1, 1, 1]], value: [0], gradients: [[0, 0, 0]]) { standardDeviation($0[0]) }
    edge.function("a row of two", at: [[[2, 2], [1, 3]]], value: [0, 1], gradients: [[0, 0, -0.5, 0.5]]) {
      standardDeviation($0[0], axis: 1)
    }
    let large = S.greatestFiniteMagnitude / 8
    edge.equal("large", standardDeviation(Tensor([large, 3 * large])), [Double(large)])
    edge.equal("small", standardDeviation(Tensor([1 / large, 3 / large])), [Double(1 / large)])
  }
}

struct RootOfASquare: EdgeCase {
  let name = "√(x·x), √(x⁴) at 0"
  let answer = "0; g NaN: ∞ · 0, of which the tape does not know that it has a limit (write abs, or x·x)"
  let peers = "the same"

  func check<S>(_ edge: Edge<S>) {
    edge.elements([0, 2], value: [0, 2], gradient: [.nan, 1]) { sqrt($0 * $0) }
    edge.elements([0, 2], value: [0, 4], gradient: [.nan, 4]) { sqrt(pow($0, 4)) }
  }
}
