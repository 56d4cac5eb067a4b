import Adjoint
import Testing

private typealias V = Variable<Double>
private typealias T = Tensor<Double>

/// Whether two tensors agree to a few ulp of the largest element, NaN and infinity included.
private func agree(_ a: T, _ b: T, ulp: Double = 4) -> Bool {
  if a.shape != b.shape { return false }
  let scale = b.scalars.reduce(0) { $1.isFinite ? Swift.max($0, Swift.abs($1)) : $0 }
  return zip(a.scalars, b.scalars).allSatisfy { a, b in
    a == b || (a.isNaN && b.isNaN) || Swift.abs(a - b) <= ulp * scale.ulp
  }
}

@Suite("Batched functions agree with a loop over the rows") struct BatchedTests {
  /// Each operand of each sample in turn is what differs from row to row.
  @Test(
    "for every primitive: values, gradients of the whole, gradients of each row",
    arguments: PrimitiveRegistry.standard.map(\.card.name))
  func primitives(name: String) {
    let entry = PrimitiveRegistry.standard.first { $0.card.name == name }!
    for sample in entry.samples where sample.operands.allSatisfy({ $0.scalarCount > 0 }) {
      for (position, operand) in sample.operands.enumerated() where operand.rank < 6 {
        let rows = stack([operand, 1.25 * operand, operand * operand + 0.5], axis: 0)
        func applied(_ row: V) -> V {
          var operands = sample.operands.map { V($0) }
          operands[position] = row
          return sample.primitive(operands)
        }
        let values = (0..<3).map { applied(V(rows[$0, .ellipsis])).value }
        #expect(agree(batched(over: rows, applied), stack(values, axis: 0)), "\(sample), operand \(position)")

        guard sample.differentiable[position] else { continue }
        let weights: T = wave(values[0].shape, 2)
        let slopes = stack(
          (0..<3).map { gradient(at: rows[$0, .ellipsis]) { sum(applied($0) * weights) } }, axis: 0)
        let whole = gradient(at: rows) { rows in sum(batched(over: rows, applied) * weights) }
        #expect(agree(whole, slopes, ulp: 256), "\(sample), gradient of the whole by operand \(position)")
        let each = batched(over: rows) { row in gradient(at: row) { sum(applied($0) * weights) } }
        #expect(agree(each, slopes, ulp: 256), "\(sample), gradient of each row by operand \(position)")
      }
    }
  }

  private let rows: T = wave([6, 4], 1.5)
  private let w: T = [0.3, -0.2, 0.5, 0.1]

  private func loop(_ f: (V) -> V) -> T { stack((0..<rows.shape[0]).map { f(V(rows[$0, .ellipsis])).value }, axis: 0) }

  @Test("for per-sample gradients and Hessians")
  func perSample() {
    func loss(_ w: V, _ row: V) -> V { pow(sum(w * row) - 1, 2) + sum(tanh(w * row)) }
    let slopes: (V) -> V = { [w] row in gradient(at: V(w)) { loss($0, row) } }
    let curvatures: (V) -> V = { [w] row in hessian(at: V(w)) { loss($0, row) } }
    #expect(agree(batched(over: rows, slopes), loop(slopes), ulp: 64))
    #expect(agree(batched(over: rows, curvatures), loop(curvatures), ulp: 64))
  }

  @Test("within a gradient with respect to what the closure captures")
  func captured() {
    let whole = gradient(at: w) { w in sum(batched(over: V(rows)) { row in tanh(sum(w * row)) * w }) }
    let each = gradient(at: w) { w in
      (0..<6).reduce(V(0)) { $0 + sum(tanh(sum(w * V(rows[$1, .ellipsis]))) * w) }
    }
    #expect(agree(whole, each, ulp: 64))
    let second = hessian(at: w) { w in sum(batched(over: V(rows)) { row in exp(sum(w * row)) }) }
    let secondEach = hessian(at: w) { w in (0..<6).reduce(V(0)) { $0 + exp(sum(w * V(rows[$1, .ellipsis]))) } }
    #expect(agree(second, secondEach, ulp: 64))
  }

  @Test("within itself")
  func nested() {
    let cube: T = wave([3, 4, 5])
    let twice = batched(over: cube) { matrix in batched(over: matrix) { row in softmax(row) * sum(matrix) } }
    let each = stack(
      (0..<3).map { i in
        stack((0..<4).map { j in softmax(cube[i, j, .ellipsis]) * sum(cube[i, .ellipsis]) }, axis: 0)
      }, axis: 0)
    #expect(agree(twice, each, ulp: 16))
  }

  @Test("with checkpoints, matrix products and steps that depend on no row")
  func layers() {
    let weights: T = wave([4, 3])
    var calls = 0
    let f: (V) -> V = { row in
      calls += 1
      return checkpoint(row) { row in tanh(matmul(row, V(weights))) * sum(exp(V(weights))) }
    }
    #expect(agree(batched(over: rows, f), loop(f), ulp: 16))
    #expect(calls == 7)
  }

  @Test("at numbers, at no row, at two tensors")
  func shapes() {
    let numbers: T = [0.5, -1, 2]
    #expect(agree(batched(over: numbers) { $0 * $0 + exp($0) }, numbers * numbers + exp(numbers)))
    #expect(batched(over: T.zeros([0, 4])) { softmax($0) }.shape == [0, 4])
    #expect(batched(over: rows) { _ in V([1, 2]) } == T.ones([6, 1]) * T([1, 2]))
    #expect(agree(batched(over: rows, 2 * rows) { sum($0 * $1) }, sum(2 * rows * rows, axis: 1)))
  }

  @Test("and stop where the closure reads a row's numbers")
  func reading() async {
    await #expect(processExitsWith: .failure) {
      _ = batched(over: Tensor<Double>([[1, 2], [3, 4]])) { row in row.value.scalars[0] > 2 ? sum(row) : row[0] }
    }
    await #expect(processExitsWith: .failure) {
      _ = batched(over: Tensor<Double>([[1, 2], [3, 4]])) { row in
        Variable(gradient(at: Tensor<Double>([1, 2])) { y in sum(y * y * row) })
      }
    }
    await #expect(processExitsWith: .failure) { _ = batched(over: Tensor<Double>(1)) { $0 } }
  }
}
