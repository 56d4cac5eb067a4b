// softmax_xent, softmax_vjp, softmax_jacobian: the primitives of a classifier's output, from small to memory-bound.

import Adjoint

private let shapes = [(64, 10), (256, 1000), (1024, 32768)]

func softmaxCrossEntropy(_ bench: Bench) {
  for (rows, classes) in shapes where bench.wants("\(rows)x\(classes)") {
    let logits: Tensor<Float> = sine([rows, classes], k: 0, scale: 3)
    let labels = labels(rows: rows, classes: classes)
    let loss: (Variable<Float>) -> Variable<Float> = { crossEntropy(logits: $0, labels: labels) }, fast = compiled(loss)
    bench.reportBoth(
      size: "\(rows)x\(classes)", plain: { valueWithGradient(at: logits, of: loss) },
      compiled: { valueWithGradient(at: logits, of: fast) }
    ) { [("value", .number(Double($0.value.scalar)))] + checksums("grad", $0.gradient) }
  }
}

func softmaxPullback(_ bench: Bench) {
  for (rows, classes) in shapes where bench.wants("\(rows)x\(classes)") {
    let x: Tensor<Float> = sine([rows, classes], k: 0, scale: 3), u: Tensor<Float> = sine([rows, classes], k: 1)
    let run = {
      let (y, pullback) = valueWithPullback(at: x) { softmax($0) }
      return (y, pullback(u))
    }
    let (y, dx) = run()
    let check = checksums("y", y) + checksums("dx", dx)
    let timing = bench.measure { consume(run()) }
    bench.report(
      size: "\(rows)x\(classes)", timing, rate: ("gb_per_s", 16e-9 * Double(rows * classes) / timing.median),
      check: check)
  }
}

func softmaxJacobian(_ bench: Bench) {
  let x: Tensor<Float> = sine([1000], k: 0, scale: 3)
  let run = { jacobian(at: x) { softmax($0) } }
  reportSquare(bench, size: "1000", run)
}

/// logreg_hessian: second derivatives of a multinomial logistic regression.
func logisticHessian(_ bench: Bench) {
  let x: Tensor<Float> = sine([500, 20], k: 0), w: Tensor<Float> = sine([20, 10], k: 1, scale: 0.1)
  let labels = labels(rows: 500, classes: 10)
  let run = { hessian(at: w) { crossEntropy(logits: matmul(x, $0), labels: labels) } }
  reportSquare(bench, size: "500x20x10", run)
}

private func reportSquare(_ bench: Bench, size: String, _ run: () -> Tensor<Float>) {
  let matrix = run()
  let side = Int(Double(matrix.scalarCount).squareRoot())
  let scalars = matrix.scalars
  let trace = (0..<side).reduce(0.0) { $0 + Double(scalars[$1 * (side + 1)]) }
  let check = checksums("", matrix) + [("trace", .number(trace))]
  bench.report(size: size, bench.measure { consume(run()) }, check: check)
}
