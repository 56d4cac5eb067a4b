// linear_algebra: factors of a matrix, alone and with the cotangent of the matrix. Its peer, SciPy, and the definitions of
// inputs and checksums: peers/linear.py.

import Adjoint

func linearAlgebra(_ bench: Bench) {
  for n in [200, 1000] {
    let general: Tensor<Double> = mixed([n, n], k: 1, scale: 1)
    let positive = matmul(general, general.transposed()) / Double(n) + Tensor.identity(n)
    let symmetric = (general + general.transposed()) / 2
    let u: Tensor<Double> = sine([n, n], k: 2), v: Tensor<Double> = sine([n, n], k: 3)
    let w: Tensor<Double> = sine([n], k: 4), b: Tensor<Double> = sine([n], k: 5)

    factor(bench, "cholesky-\(n)", of: positive, value: { cholesky($0) }) {
      dot(cholesky($0).flattened(), u.flattened())
    }
    factor(bench, "solve-\(n)", of: general, value: { solve($0, b) }) { dot(solve($0, b), w) }
    factor(bench, "qr-\(n)", of: general, value: { qr($0).r }) { a in
      let (q, r) = qr(a)
      return sum(q * u) + sum(r * v)
    }
    factor(bench, "eigh-\(n)", of: symmetric, value: { eigenSymmetric($0).values }) { a in
      let (values, vectors) = eigenSymmetric(a)
      return dot(values, w) + sum(vectors * u)
    }
    factor(bench, "svd-\(n)", of: general, value: { svd($0).s }) { a in
      let (left, s, right) = svd(a)
      return sum(left * u) + dot(s, w) + sum(right * v)
    }
  }
}

private func factor(
  _ bench: Bench, _ size: String, of a: Tensor<Double>, value: (Tensor<Double>) -> Tensor<Double>,
  _ loss: @escaping (Variable<Double>) -> Variable<Double>
) {
  if !bench.wants(size) { return }
  let gradient = { Adjoint.gradient(at: a, of: loss) }
  let check = checksums("value", value(a)) + checksums("grad", gradient())
  let alone = bench.measure { consume(value(a)) }
  bench.report(
    size: size, bench.measure { consume(gradient()) }, extra: [("value_s", .number(alone.median))], check: check)
}
