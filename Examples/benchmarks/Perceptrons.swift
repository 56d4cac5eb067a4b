// mlp_small and mlp_large: a training step of a multi-layer perceptron with plain gradient descent.

import Adjoint

/// A perceptron with its data; the weights carry on from step to step.
struct Perceptron {
  let widths: [Int]
  let batch: Int
  let rate: Float = 0.01
  let x: Tensor<Float>
  let labels: [Int]
  /// W₀, b₀, W₁, …
  var parameters: [Tensor<Float>] = []

  static let small = Perceptron(widths: [64, 128, 10], batch: 32)
  static let large = Perceptron(widths: [784, 1024, 1024, 10], batch: 256)

  init(widths: [Int], batch: Int) {
    self.widths = widths
    self.batch = batch
    x = sine([batch, widths[0]], k: 0)
    labels = benchmarks.labels(rows: batch, classes: widths.last!)
    for layer in 0..<widths.count - 1 {
      let scale = 2 / Double(widths[layer]).squareRoot()
      parameters.append(mixed([widths[layer], widths[layer + 1]], k: layer + 1, scale: scale))
      parameters.append(Tensor(repeating: 0, shape: [widths[layer + 1]]))
    }
  }

  var size: String { widths.map { "\($0)" }.joined(separator: "-") + "x\(batch)" }

  func loss(_ parameters: [Variable<Float>]) -> Variable<Float> {
    var h = Variable(x)
    for layer in stride(from: 0, to: parameters.count, by: 2) {
      h = matmul(h, parameters[layer]) + parameters[layer + 1]
      if layer + 2 < parameters.count { h = relu(h) }
    }
    return crossEntropy(logits: h, labels: labels)
  }

  /// Forward, backward, update; the loss before the update.
  mutating func step() -> Float { update(along: valueWithGradient(at: parameters, of: loss)) }

  /// The same with a compiled loss.
  mutating func step(_ loss: Compiled<[Variable<Float>], Float, Never>) -> Float {
    update(along: valueWithGradient(at: parameters, of: loss))
  }

  private mutating func update(along slope: (value: Tensor<Float>, gradient: [Tensor<Float>])) -> Float {
    let (value, gradients) = slope
    for (place, gradient) in gradients.enumerated() { parameters[place] -= rate * gradient }
    return value.scalar
  }
}

func perceptron(_ bench: Bench, _ start: Perceptron) {
  let fast = compiled(start.loss)
  for (peer, step) in [
    ("adjoint", { (network: inout Perceptron) in network.step() }), ("adjoint_compiled", { $0.step(fast) })
  ] {
    var network = start
    let losses = (0..<10).map { _ in Double(step(&network)) }
    let changes = concatenate(
      zip(network.parameters, start.parameters).map { after, before in
        Tensor<Double>(
          shape: [after.scalarCount], scalars: zip(after.scalars, before.scalars).map { Double($0) - Double($1) })
      })
    let timing = bench.measure { consume(step(&network)) }
    bench.report(
      size: network.size, peer: peer, timing,
      check: [("loss_1", .number(losses[0])), ("loss_10", .number(losses[9]))] + checksums("update", changes))
  }
}
