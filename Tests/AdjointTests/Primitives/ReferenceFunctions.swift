// How a reference case is computed through the public API, and what its results miss.

import Adjoint

extension ReferenceCase {
  /// What is wrong with the results for this case, a line each; nothing if all is within the tolerance.
  func failures() throws -> [String] {
    var found: [String] = []
    func check(_ part: Part, _ name: String, _ got: Tensor<Double>, _ want: ReferenceTensor?) throws {
      guard let want else { throw ReferenceFailure(id: id, problem: "no expected \(name)") }
      if Array(got.shape) != want.shape {
        found.append("\(id), \(name): shape \(got.shape), expected \(want.shape)")
        return
      }
      let bound = try bound(part, of: name)
      for (place, (got, want)) in zip(got.scalars, want.scalars).enumerated() where !bound.accepts(got, want) {
        found.append("\(id), \(part) \(name), element \(place): \(got), expected \(want)")
      }
    }
    if let derivatives = try derivatives() {
      for (name, got) in derivatives { try check(.output, name, got, outputs[name]) }
      if derivatives.count != outputs.count { found.append("\(id): not every output is computed") }
      return found
    }
    let tape = Tape<Double>()
    var x: [String: Variable<Double>] = [:]
    for (name, input) in inputs where name != "labels" {
      // What has no expected gradient enters as a constant.
      x[name] = grads?[name] == nil ? Variable(input.tensor) : tape.variable(input.tensor, name: name)
    }
    let results = try results(x)
    for (name, result) in results { try check(.output, name, result.value, outputs[name]) }
    if results.count != outputs.count { found.append("\(id): not every output is computed") }
    for (name, seed) in cotangent ?? [:] {
      guard let result = results[name] else { throw ReferenceFailure(id: id, problem: "\(name) is not computed") }
      let gradients = tape.gradients(of: result, seed: seed.tensor)
      for (input, want) in grads ?? [:] {
        guard let variable = x[input] else { throw ReferenceFailure(id: id, problem: "no input \(input)") }
        try check(.gradient, input, gradients[variable], want)
      }
    }
    return found
  }

  // ── values ──

  private func results(_ x: [String: Variable<Double>]) throws -> [String: Variable<Double>] {
    if op == "maxent" { return try maximumEntropy(x) }
    let names = Array(outputs.keys)
    guard names.count == 1 else { throw ReferenceFailure(id: id, problem: "outputs \(names)") }
    return [names[0]: try result(x)]
  }

  private func result(_ inputs: [String: Variable<Double>]) throws -> Variable<Double> {
    func of(_ name: String) throws -> Variable<Double> {
      guard let input = inputs[name] else { throw ReferenceFailure(id: id, problem: "no input \(name)") }
      return input
    }
    if let function = ReferenceCase.elementwise[op] { return function(try of("x")) }
    if let function = ReferenceCase.reductions[op] {
      let x = try of("x")
      return function(x, axes(of: x), keepsAxes)
    }
    switch op {
    case "div": return try of("x") / of("y")
    case "pow": return pow(try of("x"), try of("y"))
    case "matmul": return matmul(try of("a"), try of("b"))
    case "softmax": return softmax(try of("x"), axis: try axis())
    case "logSoftmax": return logSoftmax(try of("x"), axis: try axis())
    case "variance":
      let x = try of("x")
      return variance(x, axes: axes(of: x), keepingAxes: keepsAxes, correction: attributes.correction ?? 0)
    case "crossEntropy":
      return crossEntropy(logits: try of("logits"), labels: try labels(), reduction: reduction)
    case "crossEntropySoft":
      return crossEntropy(logits: try of("logits"), targets: try of("targets"), reduction: reduction)
    case "binaryCrossEntropyWithLogits":
      return binaryCrossEntropy(logits: try of("logits"), targets: try of("targets"), reduction: reduction)
    case "nllFromProbabilities":
      let p = try of("probabilities")
      let targets = Tensor<Double>.oneHot(try labels(), classes: p.shape[1])
      return crossEntropy(probabilities: p, targets: targets, reduction: reduction)
    case "layerNorm":
      return layerNorm(try of("x"), try of("gamma"), try of("beta"))
    default: throw ReferenceFailure(id: id, problem: "the operation \(op) has no function here")
    }
  }

  private static let elementwise: [String: @Sendable (Variable<Double>) -> Variable<Double>] = [
    "exp": { exp($0) }, "log": { log($0) }, "log1p": { log1p($0) }, "expm1": { expm1($0) }, "sqrt": { sqrt($0) },
    "tanh": { tanh($0) }, "sigmoid": { sigmoid($0) }, "softplus": { softplus($0) }, "silu": { silu($0) },
    "geluErf": { gelu($0) }, "geluTanh": { geluTanh($0) }
  ]

  private static let reductions: [String: @Sendable (Variable<Double>, [Int], Bool) -> Variable<Double>] = [
    "sum": { sum($0, axes: $1, keepingAxes: $2) }, "mean": { mean($0, axes: $1, keepingAxes: $2) },
    "max": { max($0, axes: $1, keepingAxes: $2) }, "logSumExp": { logSumExp($0, axes: $1, keepingAxes: $2) }
  ]

  private func layerNorm(
    _ x: Variable<Double>, _ gamma: Variable<Double>, _ beta: Variable<Double>
  ) -> Variable<Double> {
    let axes = Array(-(attributes.normalizedDims ?? 1)..<0)
    let centred = x - mean(x, axes: axes, keepingAxes: true)
    let deviation = sqrt(variance(x, axes: axes, keepingAxes: true) + (attributes.epsilon ?? 0))
    return centred / deviation * gamma + beta
  }

  /// The loss of a maximum-entropy model, and its expected and observed features: XᵀP and XᵀY.
  private func maximumEntropy(_ inputs: [String: Variable<Double>]) throws -> [String: Variable<Double>] {
    guard let x = inputs["X"], let w = inputs["W"] else { throw ReferenceFailure(id: id, problem: "needs X and W") }
    let labels = try labels(), scores = matmul(x, w)
    let observed = Tensor<Double>.oneHot(labels, classes: w.shape[1])
    let share = reduction == .mean ? 1 / Double(labels.count) : 1
    let columns = x.transposed()
    return [
      "loss": crossEntropy(logits: scores, labels: labels, reduction: reduction) + penalty(w),
      "expectedFeatures": share * matmul(columns, softmax(scores)),
      "observedFeatures": share * matmul(columns, observed)
    ]
  }

  private func penalty(_ w: Variable<Double>) -> Variable<Double> { (attributes.l2 ?? 0) / 2 * sum(w * w) }

  // ── derivatives ──

  /// The results of a case whose outputs are derivatives themselves; nil for others.
  private func derivatives() throws -> [(name: String, value: Tensor<Double>)]? {
    switch op {
    case "softmaxJacobian": return [("jacobian", jacobian(at: try input("x")) { softmax($0) })]
    case "logSumExpHessian": return firstAndSecond(at: try input("x")) { logSumExp($0) }
    case "crossEntropyHessian":
      let labels = try labels(), reduction = reduction
      return firstAndSecond(at: try input("logits")) { crossEntropy(logits: $0, labels: labels, reduction: reduction) }
    case "logSumExpThirdDerivative":
      return [("thirdDerivative", jacobian(at: try input("x")) { x in hessian(at: x) { logSumExp($0) } })]
    case "hessianVectorProduct":
      let f = try scalarFunction(), x = try input("x")
      return [
        ("gradient", gradient(at: x, of: f)), ("hvp", hessianVectorProduct(at: x, along: try input("v"), of: f))
      ]
    case "maxentOptimum": return try optimum()
    default: return nil
    }
  }

  private func firstAndSecond(at x: Tensor<Double>, _ f: (Variable<Double>) -> Variable<Double>)
    -> [(name: String, value: Tensor<Double>)]
  { [("gradient", gradient(at: x, of: f)), ("hessian", hessian(at: x, of: f))] }

  private func scalarFunction() throws -> (Variable<Double>) -> Variable<Double> {
    switch attributes.function {
    case "logSumExp": return { logSumExp($0) }
    case "softplusSum": return { sum(softplus($0)) }
    case "crossEntropy":
      let labels = try labels()
      return { crossEntropy(logits: $0, labels: labels) }
    case "weightedSoftmax":
      let w = try input("w")
      return { sum(w * softmax($0)) }
    case "maxent":
      let x = try input("X"), labels = try labels()
      return { w in crossEntropy(logits: matmul(x, w), labels: labels) + penalty(w) }
    case "tanhQuadratic":
      let a = try input("A")
      return { x in
        let y = tanh(matmul(a, x))
        return 0.5 * sum(y * y)
      }
    case "rosenbrock":
      return { x in
        let last = x.shape[0] - 1
        let head = x.slice(axis: 0, 0..<last), next = x.slice(axis: 0, 1..<last + 1)
        let bend = next - head * head
        return 100 * sum(bend * bend) + sum((1 - head) * (1 - head))
      }
    default: throw ReferenceFailure(id: id, problem: "the function \(attributes.function ?? "?") is not known here")
    }
  }

  /// The weights that minimise the maximum-entropy loss, by Newton's method with the tape's Hessian.
  ///
  /// Without a penalty a row of weights is determined up to a constant. The Newton steps then solve with that constant
  /// held at zero: rank-one terms that push each row's sum to 0 make the Hessian regular and leave the steps.
  private func optimum() throws -> [(name: String, value: Tensor<Double>)] {
    let x = try input("X"), labels = try labels(), classes = attributes.classes ?? 0
    let loss = { (w: Variable<Double>) in crossEntropy(logits: matmul(x, w), labels: labels) + penalty(w) }
    let count = x.shape[1] * classes
    var w = Tensor<Double>(repeating: 0, shape: [x.shape[1], classes])
    for _ in 0..<30 {
      var h = hessian(at: w, of: loss).reshaped(to: [count, count])
      for row in 0..<x.shape[1] {
        for i in 0..<classes { for j in 0..<classes { h[row * classes + i, row * classes + j] += 1 } }
      }
      let step = solve(h, gradient(at: w, of: loss).scalars)
      w -= Tensor(shape: w.shape, scalars: step)
      if step.allSatisfy({ abs($0) < 1e-15 }) { break }
    }
    let rest = try maximumEntropy(["X": Variable(x), "W": Variable(w)]).map { ($0, $1.value) }
    return [("W", w), ("probabilities", softmax(matmul(x, w)))] + rest
  }
}

/// The solution of h s = g by elimination with pivots.
private func solve(_ h: Tensor<Double>, _ g: [Double]) -> [Double] {
  let n = g.count
  var rows = (0..<n).map { i in (0..<n).map { h[i, $0] } + [g[i]] }
  for column in 0..<n {
    let pivot = (column..<n).max { abs(rows[$0][column]) < abs(rows[$1][column]) }!
    rows.swapAt(column, pivot)
    for i in 0..<n where i != column {
      let factor = rows[i][column] / rows[column][column]
      for j in column...n { rows[i][j] -= factor * rows[column][j] }
    }
  }
  return (0..<n).map { rows[$0][n] / rows[$0][$0] }
}
