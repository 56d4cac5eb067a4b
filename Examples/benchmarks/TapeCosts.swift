// tape_chain and gradient_ratio: how the cost of a tape grows with its length, and what a gradient costs in values.

import Adjoint

/// Time and resident memory of one entry of a chain of n, in a process that has recorded nothing before.
func tapeChain(_ bench: Bench, _ n: Int) {
  guard bench.wants("\(n)") else { return }
  let base = residentMemory("VmRSS")
  let tape = Tape<Double>()
  let last = chain(tape.variable(Tensor(0.5)), n)
  let recorded = residentMemory("VmRSS")
  consume(tape.gradients(of: last))
  let peak = residentMemory("VmHWM")
  var extra: [(String, JSON)] = []
  // Below, pages of code that are read for the first time outweigh the tape.
  if n >= 100_000, let base, let recorded, let peak {
    extra.append(("bytes_per_entry", .number((recorded - base) * 1_048_576 / Double(n))))
    extra.append(("peak_bytes_per_entry", .number((peak - base) * 1_048_576 / Double(n))))
  }
  let timing = bench.measure { consume(valueWithGradient(at: Tensor(0.5)) { chain($0, n) }) }
  extra.insert(("ns_per_entry", .number(timing.median / Double(n) * 1e9)), at: 0)
  bench.report(size: "\(n)", timing, extra: extra)
}

/// The time of a network's loss and gradient, and as a multiple of the loss alone.
func gradientRatio(_ bench: Bench) {
  let small = Perceptron.small, large = Perceptron.large, gpt = TinyGPT()
  gradientRatio(bench, "mlp_small", small.parameters, small.loss)
  gradientRatio(bench, "mlp_large", large.parameters, large.loss)
  gradientRatio(bench, "tiny_gpt", gpt.parameters, gpt.loss)
}

private func gradientRatio(
  _ bench: Bench, _ name: String, _ parameters: [Tensor<Float>], _ loss: ([Variable<Float>]) -> Variable<Float>
) {
  guard bench.wants(name) else { return }
  let constants = parameters.map { Variable($0) }
  let value = bench.measure { consume(loss(constants)) }
  let gradient = bench.measure { consume(valueWithGradient(at: parameters, of: loss)) }
  bench.report(
    size: name, gradient,
    extra: [("value_s", .number(value.median)), ("ratio", .number(gradient.median / value.median))])
}
