// startup and peak_memory: what a new process costs, and how much memory a deep chain takes.

import Adjoint

/// What the child process of `startup` does: the gradient of a cross-entropy, printed.
func printStartupGradient() {
  let logits: Tensor<Float> = [1, 2, 3]
  let result = gradient(at: logits) { crossEntropy(logits: $0, labels: [0]) }
  printLine(result.scalars.map { "\($0)" }.joined(separator: " "))
}

func startup(_ bench: Bench) {
  var output = ""
  let run = { if runAgain([startupArgument], line: { output = $0 }) != 0 { usageError("the child process failed") } }
  run()
  let gradient = output.split(separator: " ").compactMap { Double($0) }
  let timing = Timing((0..<(bench.options.quick ? 5 : 20)).map { _ in seconds(run) })
  bench.report(
    size: "3", timing, check: gradient.enumerated().map { ("grad_\($0)", .number($1)) })
}

/// How a deep chain is run.
enum DeepChain: String, Sendable {
  case plain = "adjoint", checkpointed = "adjoint_checkpoint", compiled = "adjoint_compiled"
}

/// A thousand layers of tanh over a thousand by a thousand numbers; with checkpoints, 25 stretches of 40.
func peakMemory(_ bench: Bench, _ form: DeepChain) {
  let depth = bench.options.quick ? 100 : 1000, side = 1000, segments = 25
  let x: Tensor<Float> = sine([side, side], k: 0)
  let layers = { (x: Variable<Float>, count: Int) in (0..<count).reduce(x) { x, _ in tanh(x) } }
  let loss: (Variable<Float>) -> Variable<Float> = { x in
    if form != .checkpointed { return sum(layers(x, depth)) }
    return sum((0..<segments).reduce(x) { x, _ in checkpoint(x) { layers($0, depth / segments) } })
  }
  let fast = compiled(loss)
  let run = { form == .compiled ? valueWithGradient(at: x, of: fast) : valueWithGradient(at: x, of: loss) }
  let base = residentMemory("VmRSS") ?? .nan
  var result: (value: Tensor<Float>, gradient: Tensor<Float>)?
  let first = seconds { result = run() }
  let peak = residentMemory("VmHWM") ?? .nan
  guard let result else { return }
  let timing = Timing((0..<3).map { _ in seconds { consume(run()) } })
  bench.report(
    size: "\(depth)x\(side)x\(side)", peer: form.rawValue, timing,
    extra: [("peak_rss_mb", .number(peak)), ("base_rss_mb", .number(base)), ("first_s", .number(first))],
    check: [("value", .number(Double(result.value.scalar)))] + checksums("grad", result.gradient))
}
