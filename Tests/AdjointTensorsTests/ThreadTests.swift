// Results do not depend on the number of threads, bit for bit. The count is the process's, so each test has one of its own.

import AdjointTensors
import Testing

/// Large operations, each with a name: of enough elements for three threads.
private func largeResults<S: TensorScalar>(_ x: Tensor<S>) -> [(String, [S])] {
  let y = sin(3 * x + 1), long = concatenate([x, y], axis: 0).reshaped(to: [-1]), vector = y.slice(axis: 0, 0..<1)
  let square = x.slice(axis: 0, 0..<150)
  let batch = square.slice(axis: 1, 0..<320).reshaped(to: [10, 60, 80])
  return [
    ("exp", exp(x).scalars), ("x y + x", (x * y + x).scalars), ("broadcast", (x + x.slice(axis: 0, 0..<1)).scalars),
    ("column", (x * x.slice(axis: 1, 7..<8)).scalars), ("select", select(x, y, where: x .> y).scalars),
    (
      "sum",
      [sum(x).scalar, sum(long).scalar, mean(long).scalar, variance(long).scalar, max(long).scalar, norm(x).scalar]
    ),
    ("rows", sum(x, axis: 1).scalars), ("columns", sum(x, axis: 0).scalars),
    ("variance", variance(x, axis: 0).scalars + variance(x, axis: 1).scalars),
    ("normalized", normalized(x, axes: [1], epsilon: 1e-5).scalars + normalized(x, axes: [0], epsilon: 1e-5).scalars),
    ("its pullback", normalizedPullback(y, at: x, axes: [1], epsilon: 1e-5).scalars),
    ("softmax", softmax(x).scalars), ("softmax of columns", softmax(x, axis: 0).scalars),
    ("logSoftmax", logSoftmax(x).scalars), ("logSumExp", logSumExp(x).scalars + logSumExp(x, axis: 0).scalars),
    ("matmul", matmul(square, x.transposed()).scalars),
    ("matrix · vector", matmul(x, vector.reshaped(to: [401])).scalars),
    ("batched", matmul(batch, batch.permuted(to: [0, 2, 1])).scalars),
    ("transpose", x.transposed().scalars),
    ("permutation", concatenate([batch, batch], axis: 0).permuted(to: [1, 2, 0]).scalars),
    ("slice", y.slice(axis: 1, 3..<390).scalars), ("joined rows", concatenate([x, y], axis: 1).scalars),
    ("gather", x.gathering([7, 3, 249, 3], axis: 0).scalars),
    ("gather rows", x.gathering((0..<300).map { 7 * $0 % 250 }, axis: 0).scalars),
    ("gather columns", x.gathering((0..<300).map { 7 * $0 % 401 }, axis: 1).scalars),
    ("added rows", adding(y, at: (0..<250).map { 7 * $0 % 5 }, axis: 0).scalars),
    ("added columns", adding(y, at: (0..<401).map { 7 * $0 % 5 }, axis: 1).scalars),
    ("filled", Tensor<S>(repeating: 1.5, shape: [1 << 20]).scalars)
  ]
}

/// Slices of y along an axis, added up at indices below 5.
private func adding<S: TensorScalar>(_ y: Tensor<S>, at indices: [Int], axis: Int) -> Tensor<S> {
  Tensor(raw: RawTensor.scatterAdd(y.raw, indices.map(Int64.init), axis: axis, extent: 5, S._elementType))
}

private func expectSameBits<S: TensorScalar>(_: S.Type, _ comment: String) {
  let x = Tensor<S>.random([250, 401])
  Threads.count = 1
  let alone = largeResults(x)
  for threads in [2, 3, 7, 2] {
    Threads.count = threads
    for ((name, want), (_, got)) in zip(alone, largeResults(x)) {
      if got != want { Issue.record("\(name), \(S.self), \(threads) threads, \(comment)") }
    }
  }
}

@Suite("Threads") struct ThreadTests {
  @Test("1, 2, 3 and 7 threads give the same bits, on every instruction set", arguments: InstructionSet.available)
  func sameBits(_ instructionSet: InstructionSet) async {
    await #expect(processExitsWith: .success) { [instructionSet] in
      try #require(instructionSet.use())
      expectSameBits(Float.self, "\(instructionSet)")
      expectSameBits(Double.self, "\(instructionSet)")
    }
  }

  @Test("The count is set, read, and restored")
  func count() async {
    await #expect(processExitsWith: .success) {
      let available = Threads.count
      #expect(available >= 1)
      Threads.count = 3
      #expect(Threads.count == 3)
      Threads.count = 0
      #expect(Threads.count == available)
    }
  }

  @Test("Tensors are made and read by many tasks at once")
  func tasks() async {
    let x = Tensor<Float>.random([100, 200])
    let want = sum(exp(x) * x).scalar
    await withTaskGroup(of: Float.self) { group in
      for _ in 0..<16 {
        group.addTask {
          var y = x
          y += 0
          return sum(exp(y) * x).scalar
        }
      }
      for await got in group { #expect(got == want) }
    }
  }
}
