// elementwise: a chain of element-wise functions, from overhead-bound to memory-bound.

import Adjoint

func elementwise(_ bench: Bench) {
  for n in [1000, 1_000_000, 10_000_000] where bench.wants("\(n)") {
    let x: Tensor<Float> = sine([n], k: 0, scale: 2)
    let run = { valueWithGradient(at: x) { x in sum(tanh(exp(-x * x)) * sigmoid(x)) } }
    let (value, gradient) = run()
    let check = [("value", .number(Double(value.scalar)))] + checksums("grad", gradient)
    let timing = bench.measure { consume(run()) }
    bench.report(size: "\(n)", timing, rate: ("ns_per_element", timing.median / Double(n) * 1e9), check: check)
  }
}
