// matmul: a product with both its cotangents, all three of them results.

import Adjoint

func matrixProducts(_ bench: Bench) {
  for n in [64, 256, 1024, 2048] where bench.wants("f32-\(n)") { matrixProduct(bench, n, "f32", Float.self) }
  for n in [64, 256, 1024, 2048] where bench.wants("f64-\(n)") { matrixProduct(bench, n, "f64", Double.self) }
}

private func matrixProduct<S: TensorScalar>(_ bench: Bench, _ n: Int, _ name: String, _: S.Type) {
  let a: Tensor<S> = sine([n, n], k: 0), b: Tensor<S> = sine([n, n], k: 1), u: Tensor<S> = sine([n, n], k: 2)
  let run = {
    let tape = Tape<S>()
    let a = tape.variable(a), b = tape.variable(b)
    let c = matmul(a, b)
    let gradients = tape.gradients(of: c, seed: u)
    return (c.value, gradients[a], gradients[b])
  }
  let (c, da, db) = run()
  let check = checksums("c", c) + checksums("da", da) + checksums("db", db)
  let timing = bench.measure { consume(run()) }
  let work = 6 * Double(n * n * n)
  bench.report(size: "\(name)-\(n)", timing, rate: ("gflop_per_s", work / timing.median * 1e-9), check: check)
}
