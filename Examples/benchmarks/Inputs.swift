// Inputs and checksums, as every library in the comparison makes them: from a formula in float64, rounded once.

import Adjoint

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// x[i] = sin(0.37 i + 0.11 k) · scale, tensor number k of a workload.
func sine<S: TensorScalar>(_ shape: Shape, k: Int, scale: Double = 1) -> Tensor<S> {
  filled(shape) { S(wave($0, k) * scale) }
}

/// x[i] = (2 frac(10⁴ sin(0.37 i + 0.11 k)) − 1) · scale: of full rank, for the weights of networks.
func mixed<S: TensorScalar>(_ shape: Shape, k: Int, scale: Double) -> Tensor<S> {
  filled(shape) {
    let s = 10000 * wave($0, k)
    return S((2 * (s - s.rounded(.down)) - 1) * scale)
  }
}

private func wave(_ i: Int, _ k: Int) -> Double {
  let angle: Double = 0.37 * Double(i) + 0.11 * Double(k)
  return sin(angle)
}

private func filled<S: TensorScalar>(_ shape: Shape, _ element: (Int) -> S) -> Tensor<S> {
  var result = Tensor<S>(repeating: 0, shape: shape)
  result.withUnsafeMutableScalars { for i in $0.indices { $0[i] = element(i) } }
  return result
}

/// label[r] = (7 r + 3) mod classes.
func labels(rows: Int, classes: Int) -> [Int] { (0..<rows).map { (7 * $0 + 3) % classes } }

// ── checksums, accumulated in float64 ──

/// The Euclidean norm: sees magnitudes.
func checkNorm<S>(_ t: Tensor<S>) -> Double {
  t.withUnsafeScalars { $0.reduce(0.0) { $0 + Double($1) * Double($1) } }.squareRoot()
}

/// Σ t[i] (((7919 i) mod 1009) / 1009 − 1/2): sees order as well.
func checkProbe<S>(_ t: Tensor<S>) -> Double {
  t.withUnsafeScalars { scalars in
    var sum = 0.0
    for i in scalars.indices { sum += Double(scalars[i]) * (Double((7919 * i) % 1009) / 1009 - 0.5) }
    return sum
  }
}

/// Norm and probe of a result, under its name.
func checksums<S>(_ name: String, _ t: Tensor<S>) -> [(String, JSON)] {
  let prefix = name.isEmpty ? "" : name + "_"
  return [(prefix + "norm", .number(checkNorm(t))), (prefix + "probe", .number(checkProbe(t)))]
}
