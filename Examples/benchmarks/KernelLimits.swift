// kernels: the throughput of single operations beside the limit of the machine: copying memory for those that only pass
// over it, multiplying and adding for the matrix product.

import Adjoint

func kernels(_ bench: Bench) {
  // In the first-level cache, where arithmetic and the cost of a call count; and in memory.
  for n in [4096, 16_777_216] where bench.wants("copy-\(n)") { passes(bench, n) }
  for n in [128, 1024] where bench.wants("matmul-\(n)") { product(bench, n) }
}

/// Bytes read and written per second, as a share of what copying an array of the same size reaches.
private func passes(_ bench: Bench, _ n: Int) {
  let x: Tensor<Float> = sine([n], k: 0), y: Tensor<Float> = sine([n], k: 1)
  let rows = x.reshaped(to: [-1, 64])
  var target = x
  target.withUnsafeMutableScalars { $0[0] = 0 }
  let size = Double(4 * n)
  let copy = bench.measure {
    target.withUnsafeMutableScalars { to in
      x.withUnsafeScalars { from in to.baseAddress!.update(from: from.baseAddress!, count: n) }
    }
  }
  let limit = 2 * size / copy.median
  report("copy", arrays: 2, copy)

  func report(_ name: String, arrays: Double, _ timing: Timing) {
    let rate = arrays * size / timing.median
    bench.report(
      size: "\(name)-\(n)", timing, rate: ("gb_per_s", rate * 1e-9), extra: [("of_copy", .number(rate / limit))])
  }
  /// An operation that reads and writes so many arrays of n numbers.
  func measure(_ name: String, arrays: Double, _ call: () -> Tensor<Float>) {
    report(name, arrays: arrays, bench.measure { consume(call()) })
  }
  measure("add", arrays: 3) { x + y }
  measure("multiply", arrays: 3) { x * y }
  measure("divide", arrays: 3) { x / y }
  measure("relu", arrays: 2) { relu(x) }
  measure("sqrt", arrays: 2) { sqrt(x) }
  measure("exp", arrays: 2) { exp(x) }
  measure("log", arrays: 2) { log(x) }
  measure("sin", arrays: 2) { sin(x) }
  measure("tanh", arrays: 2) { tanh(x) }
  measure("sigmoid", arrays: 2) { sigmoid(x) }
  measure("erf", arrays: 2) { erf(x) }
  measure("pow", arrays: 3) { pow(x, y) }
  measure("sum", arrays: 1) { sum(x) }
  measure("sum of rows", arrays: 1) { sum(rows, axis: 1) }
  measure("sum of columns", arrays: 1) { sum(rows, axis: 0) }
  measure("max", arrays: 1) { max(x) }
  measure("softmax", arrays: 2) { softmax(rows) }
  measure("logSoftmax", arrays: 2) { logSoftmax(rows) }
  measure("transposed", arrays: 2) { rows.transposed() }
}

/// Floating-point operations per second, as a share of the peak.
private func product(_ bench: Bench, _ n: Int) {
  product(bench, n, "f32", peak: fusedPeak(elementBytes: 4), Float.self)
  product(bench, n, "f64", peak: fusedPeak(elementBytes: 8), Double.self)
}

private func product<S: TensorScalar>(_ bench: Bench, _ n: Int, _ name: String, peak: Double, _: S.Type) {
  let a: Tensor<S> = sine([n, n], k: 0), b: Tensor<S> = sine([n, n], k: 1)
  let timing = bench.measure { consume(matmul(a, b)) }
  let rate = 2 * Double(n * n * n) / timing.median
  let limit = peak * Double(bench.options.threads)
  bench.report(
    size: "matmul-\(name)-\(n)", timing, rate: ("gflop_per_s", rate * 1e-9),
    extra: [("peak_gflop_per_s", .number(limit * 1e-9)), ("of_peak", .number(rate / limit))])
}

/// An estimate of one core's peak: two units that multiply and add a vector in every cycle, at the clock as measured.
private func fusedPeak(elementBytes: Int) -> Double {
  let flags = (contents(of: "/proc/cpuinfo") ?? "").split(separator: "\n").first { $0.hasPrefix("flags") } ?? ""
  let words = flags.split(separator: " ")
  let bytes = words.contains("avx512f") ? 64 : words.contains("avx2") ? 32 : 16
  return clockRate() * 2 * 2 * Double(bytes / elementBytes)
}

/// Cycles per second: from steps that each wait for the one before, a multiplication (three cycles) and an exclusive or.
private func clockRate() -> Double {
  let steps = 100_000
  let times = (0..<200).map { seed in
    var x = UInt64(seed) | 1
    let time = seconds { for _ in 0..<steps { x = (x &* x) ^ 0x9E37_79B9_7F4A_7C15 } }
    // A use of the result, for the loop to be run at all.
    return x == 0 ? .infinity : time
  }
  return 4 * Double(steps) / times.min()!
}
