// scalar_chain: what an entry of the tape costs. Every step is one recorded operation on one number.

import Adjoint

func scalarChain(_ bench: Bench) {
  for n in [10_000, 100_000] where bench.wants("\(n)") {
    let frozen = compiled(frozen: true) { chain($0, n) }
    bench.reportBoth(
      size: "\(n)", rate: ("ns_per_op", 1e9 / Double(n)), extra: [("dtype", .text("float64"))],
      plain: { valueWithGradient(at: Tensor(0.5)) { chain($0, n) } },
      compiled: { valueWithGradient(at: Tensor(0.5), of: frozen) }
    ) { [("value", .number($0.value.scalar)), ("grad", .number($0.gradient.scalar))] }
  }
}

/// n steps in turn: x · 1.0001, x + 0.0001, tanh x.
func chain(_ start: Variable<Double>, _ n: Int) -> Variable<Double> {
  var x = start
  for j in 0..<n {
    switch j % 3 {
    case 0: x = x * 1.0001
    case 1: x = x + 0.0001
    default: x = tanh(x)
    }
  }
  return x
}
