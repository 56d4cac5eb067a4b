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
    let fast = compiled { (x: Variable<Float>) in softmax(x) }
    bench.reportBoth(
      size: "\(rows)x\(classes)",
      plain: {
        let (y, pullback) = valueWithPullback(at: x) { softmax($0) }
        return (y, pullback(u))
      },
      compiled: {
        let (y, pullback) = valueWithPullback(at: x, of: fast)
        return (y, pullback(u))
      }
    ) { checksums("y", $0.0) + checksums("dx", $0.1) }
  }
}

func softmaxJacobian(_ bench: Bench) {
  let x: Tensor<Float> = sine([1000], k: 0, scale: 3)
  let fast = compiled { (x: Variable<Float>) in softmax(x) }
  bench.reportBoth(
    size: "1000", plain: { jacobian(at: x) { softmax($0) } }, compiled: { jacobian(at: x, of: fast) }, check: ofSquare)
}

/// logreg_hessian: second derivatives of a multinomial logistic regression.
func logisticHessian(_ bench: Bench) {
  let x: Tensor<Float> = sine([500, 20], k: 0), w: Tensor<Float> = sine([20, 10], k: 1, scale: 0.1)
  let labels = labels(rows: 500, classes: 10)
  let loss: (Variable<Float>) -> Variable<Float> = { crossEntropy(logits: matmul(x, $0), labels: labels) }
  let fast = compiled(loss)
  bench.reportBoth(
    size: "500x20x10", plain: { hessian(at: w, of: loss) }, compiled: { hessian(at: w, of: fast) }, check: ofSquare)
}

/// The checksums of a square matrix.
private func ofSquare(_ matrix: Tensor<Float>) -> [(String, JSON)] {
  let side = Int(Double(matrix.scalarCount).squareRoot())
  let scalars = matrix.scalars
  let trace = (0..<side).reduce(0.0) { $0 + Double(scalars[$1 * (side + 1)]) }
  return checksums("", matrix) + [("trace", .number(trace))]
}
