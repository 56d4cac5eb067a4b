// elementwise: a chain of element-wise functions, from overhead-bound to memory-bound.

import Adjoint

func elementwise(_ bench: Bench) {
  let loss: (Variable<Float>) -> Variable<Float> = { x in sum(tanh(exp(-x * x)) * sigmoid(x)) }
  let fast = compiled(loss)
  for n in [1000, 1_000_000, 10_000_000] where bench.wants("\(n)") {
    let x: Tensor<Float> = sine([n], k: 0, scale: 2)
    bench.reportBoth(
      size: "\(n)", rate: ("ns_per_element", 1e9 / Double(n)), plain: { valueWithGradient(at: x, of: loss) },
      compiled: { valueWithGradient(at: x, of: fast) }
    ) { [("value", .number(Double($0.value.scalar)))] + checksums("grad", $0.gradient) }
  }
}
