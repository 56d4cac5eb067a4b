// tiny_gpt: a training step of a small decoder-only transformer, written out with the library's primitives, and AdamW.

import Adjoint

struct TinyGPT {
  let vocabulary = 64, length = 64, width = 128, heads = 4, layers = 4, batch = 16
  /// In the order of the definition: token and position embeddings, ten for each layer, the last normalization, the head.
  var parameters: [Tensor<Float>] = []
  private var optimizer: AdamW
  private let inputs: [Int]
  private let targets: [Int]
  /// 1 where a position may look: at itself and before.
  private let causal: Tensor<Float>

  init() {
    let tokens = (0..<batch).map { b in (0...64).map { t in (13 * b + 5 * t + t * t) % 64 } }
    inputs = tokens.flatMap { $0.dropLast() }
    targets = tokens.flatMap { $0.dropFirst() }
    let length = length
    causal = Tensor(
      shape: [length, length], scalars: (0..<length * length).map { $0 % length <= $0 / length ? 1 : 0 })
    optimizer = AdamW()
    addEmbedding(rows: vocabulary)
    addEmbedding(rows: length)
    for _ in 0..<layers {
      addNormalization()
      addMatrix(width, 3 * width)
      addMatrix(width, width)
      addNormalization()
      addMatrix(width, 4 * width)
      addZeros(4 * width)
      addMatrix(4 * width, width)
      addZeros(width)
    }
    addNormalization()
    addMatrix(width, vocabulary)
  }

  private mutating func addEmbedding(rows: Int) {
    parameters.append(mixed([rows, width], k: parameters.count, scale: 0.5))
  }

  private mutating func addMatrix(_ rows: Int, _ columns: Int) {
    parameters.append(mixed([rows, columns], k: parameters.count, scale: 2 / Double(rows).squareRoot()))
  }

  private mutating func addNormalization() {
    parameters.append(Tensor(repeating: 1, shape: [width]))
    addZeros(width)
  }

  private mutating func addZeros(_ count: Int) { parameters.append(Tensor(repeating: 0, shape: [count])) }

  var size: String { "L\(layers)-D\(width)-H\(heads)-T\(length)-V\(vocabulary)-B\(batch)" }

  // ── the model ──

  func loss(_ p: [Variable<Float>]) -> Variable<Float> {
    var x = p[0].gathering(inputs, axis: 0).reshaped(to: [batch, length, width]) + p[1]
    for layer in 0..<layers {
      let p = p[(2 + 10 * layer)..<(12 + 10 * layer)], first = p.startIndex
      x = x + attention(normalized(x, p[first], p[first + 1]), p[first + 2], p[first + 3])
      let h = normalized(x, p[first + 4], p[first + 5])
      let inner = geluTanh(matmul(h, p[first + 6]) + p[first + 7])
      x = x + (matmul(inner, p[first + 8]) + p[first + 9])
    }
    let last = p.count - 3
    let logits = matmul(normalized(x, p[last], p[last + 1]), p[last + 2])
    return crossEntropy(logits: logits.reshaped(to: [batch * length, vocabulary]), labels: targets)
  }

  /// (x − mean) / √(variance + 10⁻⁵) · gain + bias over the last axis.
  private func normalized(_ x: Variable<Float>, _ gain: Variable<Float>, _ bias: Variable<Float>) -> Variable<Float> {
    let centered = x - mean(x, axes: [-1], keepingAxes: true)
    let deviation = sqrt(mean(centered * centered, axes: [-1], keepingAxes: true) + 1e-5)
    return centered / deviation * gain + bias
  }

  /// Causal attention with several heads: softmax(q kᵀ / √32) v for each, side by side, times the output matrix.
  private func attention(_ h: Variable<Float>, _ qkv: Variable<Float>, _ output: Variable<Float>) -> Variable<Float> {
    let perHead = width / heads
    // [3, batch, head, position, component]
    let parts = matmul(h, qkv).reshaped(to: [batch, length, 3, heads, perHead]).permuted(to: [2, 0, 3, 1, 4])
    let part = { (i: Int) in parts.slice(axis: 0, i..<i + 1).squeezingShape(at: 0) }
    let scores = matmul(part(0), part(1).permuted(to: [0, 1, 3, 2])) * (1 / Float(perHead).squareRoot())
    let mixed = matmul(softmax(scores, where: causal), part(2))
    return matmul(mixed.permuted(to: [0, 2, 1, 3]).reshaped(to: [batch, length, width]), output)
  }

  // ── training ──

  /// Forward, backward, update; the loss before the update.
  mutating func step() -> Float { update(along: valueWithGradient(at: parameters, of: loss)) }

  /// The same with a compiled loss.
  mutating func step(_ loss: Compiled<[Variable<Float>], Float, Never>) -> Float {
    update(along: valueWithGradient(at: parameters, of: loss))
  }

  private mutating func update(along slope: (value: Tensor<Float>, gradient: [Tensor<Float>])) -> Float {
    optimizer.update(&parameters, slope.gradient)
    return slope.value.scalar
  }
}

/// Adam with decoupled weight decay (Loshchilov and Hutter, 2019), on tensors.
private struct AdamW {
  let rate: Float = 1e-3, beta1: Float = 0.9, beta2: Float = 0.999, epsilon: Float = 1e-8, decay: Float = 0.01
  private var moments: [(m: Tensor<Float>, v: Tensor<Float>)] = []
  /// β₁ᵗ and β₂ᵗ after t steps.
  private var power1: Float = 1, power2: Float = 1

  mutating func update(_ parameters: inout [Tensor<Float>], _ gradients: [Tensor<Float>]) {
    if moments.isEmpty {
      moments = gradients.map { (Tensor(repeating: 0, shape: $0.shape), Tensor(repeating: 0, shape: $0.shape)) }
    }
    power1 *= beta1
    power2 *= beta2
    for (i, g) in gradients.enumerated() {
      moments[i].m *= beta1
      moments[i].m += (1 - beta1) * g
      moments[i].v *= beta2
      moments[i].v += (1 - beta2) * square(g)
      var denominator = sqrt(moments[i].v / (1 - power2))
      denominator += Tensor(epsilon)
      parameters[i] *= 1 - rate * decay
      parameters[i] -= moments[i].m * (rate / (1 - power1)) / denominator
    }
  }
}

func tinyGPT(_ bench: Bench) {
  let start = TinyGPT(), fast = compiled(start.loss)
  for (peer, slope, step) in [
    (
      "adjoint", { gradient(at: $0.parameters, of: $0.loss) }, { (model: inout TinyGPT) in model.step() }
    ), ("adjoint_compiled", { gradient(at: $0.parameters, of: fast) }, { $0.step(fast) })
  ] as [(String, (TinyGPT) -> [Tensor<Float>], (inout TinyGPT) -> Float)] {
    var model = start
    let norm = checkNorm(concatenate(slope(model).map { $0.reshaped(to: [-1]) }))
    let losses = (0..<10).map { _ in Double(step(&model)) }
    let timing = bench.measure(budget: 2) { consume(step(&model)) }
    bench.report(
      size: model.size, peer: peer, timing,
      check: [("loss_1", .number(losses[0])), ("grad_norm", .number(norm)), ("loss_10", .number(losses[9]))])
  }
}
