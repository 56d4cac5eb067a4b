// Products of many tensors by Einstein's notation, as matrix products of pairs. Written once, for tensors and for recorded
// variables alike.

extension ProductOperand {
  /// The product that the plan describes.
  package static func contraction(_ plan: ContractionPlan, _ operands: [Self]) -> Self {
    let equation = plan.equation
    // What the result and the other operands do not need is summed at once.
    var open: [(value: Self, labels: [Int])?] = zip(operands, equation.operands).enumerated().map { index, pair in
      var (value, labels) = pair.0.withoutRepeats(pair.1)
      var needed = Set(equation.result)
      for (other, operand) in equation.operands.enumerated() where other != index {
        needed.formUnion(operand.compactMap { $0 })
      }
      value = value.total(along: labels.indices.filter { !needed.contains(labels[$0]) })
      labels.removeAll { !needed.contains($0) }
      return (value, labels)
    }
    for step in plan.steps {
      let a = open[step.left]!, b = open[step.right]!
      open[step.left] = nil
      open[step.right] = nil
      open.append(contracted(a, b, kept: Set(step.labels.result), equation.extents))
    }
    let (value, labels) = open[open.count - 1]!
    let order = equation.result.map { labels.firstIndex(of: $0)! }
    return order == Array(order.indices) ? value : value.permuted(to: order)
  }

  /// Each label once: an axis without one is dropped, and of axes with the same the diagonal is taken.
  private func withoutRepeats(_ labels: [Int?]) -> (value: Self, labels: [Int]) {
    var value = self, open = labels.compactMap { $0 }
    if open.count < labels.count {
      value = reshaped(to: Shape(labels.indices.filter { labels[$0] != nil }.map { shape[$0] }))
    }
    while let (first, second) = open.firstRepeat() {
      let others = open.indices.filter { $0 != first && $0 != second }
      value = value.permuted(to: others + [first, second]).lastDiagonal()
      open = others.map { open[$0] } + [open[first]]
    }
    return (value, open)
  }

  private static func contracted(
    _ a: (value: Self, labels: [Int]), _ b: (value: Self, labels: [Int]), kept: Set<Int>, _ extents: [Int: Int]
  ) -> (value: Self, labels: [Int]) {
    let shared = a.labels.filter(b.labels.contains)
    let batch = shared.filter(kept.contains), inner = shared.filter { !kept.contains($0) }
    let left = a.labels.filter { !shared.contains($0) }, right = b.labels.filter { !shared.contains($0) }
    func size(_ labels: [Int]) -> Int { labels.reduce(1) { $0 * extents[$1]! } }
    func ordered(_ x: (value: Self, labels: [Int]), _ labels: [Int]) -> Self {
      let order = labels.map { x.labels.firstIndex(of: $0)! }
      return order == Array(order.indices) ? x.value : x.value.permuted(to: order)
    }
    let (count, m, n, k) = (size(batch), size(left), size(right), size(inner))
    let value: Self
    if left.isEmpty && right.isEmpty && !batch.isEmpty {
      value = product(ordered(a, batch + inner), ordered(b, batch + inner))
        .total(along: Array(batch.count..<batch.count + inner.count))
    } else if inner.isEmpty {
      value = product(
        ordered(a, batch + left).reshaped(to: [count, m, 1]), ordered(b, batch + right).reshaped(to: [count, 1, n]))
    } else if batch.isEmpty {
      value = matrixProduct(
        ordered(a, left + inner).reshaped(to: [m, k]), ordered(b, inner + right).reshaped(to: [k, n]))
    } else {
      value = matrixProduct(
        ordered(a, batch + left + inner).reshaped(to: [count, m, k]),
        ordered(b, batch + inner + right).reshaped(to: [count, k, n]))
    }
    let labels = batch + left + right
    return (value.reshaped(to: Shape(labels.map { extents[$0]! })), labels)
  }
}

extension Array where Element == Int {
  /// The places of the first element that appears again.
  fileprivate func firstRepeat() -> (Int, Int)? {
    for i in indices {
      if let j = self[(i + 1)...].firstIndex(of: self[i]) { return (i, j) }
    }
    return nil
  }
}

/// A sum of products by Einstein's notation: `einsum("ij,jk->ik", a, b)` is the matrix product.
///
/// Each operand has a letter for every axis; products are summed over the letters that the result does not name. A letter
/// twice in one operand takes the diagonal; `...` stands for any number of axes, which broadcast; without an arrow the
/// result has the letters that appear once, in the order of the alphabet, as in NumPy. Operands are contracted in pairs, by
/// matrix products, in an order that ``ContractionPlan`` shows and `order` chooses. What does not parse or does not fit
/// stops the program.
public func einsum<S>(_ equation: String, _ operands: Tensor<S>..., order: ContractionOrder = .automatic) -> Tensor<S> {
  .contraction(ContractionPlan(EinsumEquation(equation, operands.map(\.shape)), order: order), operands)
}
