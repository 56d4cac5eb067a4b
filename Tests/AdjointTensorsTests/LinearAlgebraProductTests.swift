// Products by broadcasting and Einstein's notation, against loops over every index.

import AdjointTensors
import Testing

/// An equation with its result written out, by the definition: a sum over everything.
private func naiveEinsum(_ equation: String, _ operands: [Tensor<Double>]) -> Tensor<Double> {
  let sides = equation.split(separator: ">", omittingEmptySubsequences: false).map(String.init)
  let terms = sides[0].dropLast().split(separator: ",", omittingEmptySubsequences: false).map { Array($0) }
  let result = Array(sides[1])
  var extents: [Character: Int] = [:]
  for (term, operand) in zip(terms, operands) {
    for (label, extent) in zip(term, operand.extents) { extents[label] = extent }
  }
  let inner = extents.keys.filter { !result.contains($0) }.sorted()
  return Tensor.naive(result.map { extents[$0]! }) { outer in
    var place: [Character: Int] = [:]
    for (label, index) in zip(result, outer) { place[label] = index }
    return indices(of: inner.map { extents[$0]! }).reduce(0) { total, index in
      for (label, i) in zip(inner, index) { place[label] = i }
      return total
        + zip(terms, operands).reduce(1) { $0 * $1.1.element(broadcastTo: $1.0.map { place[$0]! }) }
    }
  }
}

@Suite("Products of tensors") struct LinearAlgebraProductTests {
  private let extents: [Character: Int] = ["a": 2, "b": 3, "c": 2, "d": 4, "e": 3, "i": 3, "j": 4, "k": 2]

  @Test(
    "Einstein's notation is the sum over everything, in every order of contraction",
    arguments: [
      "ij,jk->ik", "ij,kj->ki", "ij->ji", "ij->", "ij->j", "ii->i", "ii->", "iij->j", "i,i->", "i,j->ji", "ij,ij->ij",
      "ij,ij->i", "bi,ij,bj->b", "ij,jk,kb->ib", "ij,jk,kb,ba->ia", "ab,bc,cd,de,ea->", "abc,abd->acd", "abc,cd,bd->ad",
      "a,b,c->cab", "a,ab,abc,abcd->d", "iji,jk->ik", "ij,k->i", "ijk,ijk->", ",ij->ij", "ij,->j", "ai,aj,ak->ijk"
    ])
  func equations(_ equation: String) {
    let terms = equation.prefix { $0 != "-" }.split(separator: ",", omittingEmptySubsequences: false)
    let x = terms.enumerated().map { Tensor<Double>.random($1.map { extents[$0]! }, seed: UInt64($0 + 1)) }
    let want = naiveEinsum(equation, x)
    for order in [ContractionOrder.automatic, .greedy, .optimal, .leftToRight] {
      let got =
        switch x.count {
        case 1: einsum(equation, x[0], order: order)
        case 2: einsum(equation, x[0], x[1], order: order)
        case 3: einsum(equation, x[0], x[1], x[2], order: order)
        case 4: einsum(equation, x[0], x[1], x[2], x[3], order: order)
        default: einsum(equation, x[0], x[1], x[2], x[3], x[4], order: order)
        }
      #expect(got.shape == want.shape && distance(got, want) < 1e-13, "\(equation), \(order)")
    }
  }

  @Test("The implicit result has the letters that appear once, in order; ellipses broadcast and come first")
  func implicit() {
    let x = Tensor<Double>.random([3, 4]), y = Tensor<Double>.random([4, 2], seed: 2)
    #expect(einsum("ij,jk", x, y) == matmul(x, y) && einsum("ba", x) == x.transposed())
    #expect(einsum("ii", Tensor<Double>.identity(3)).scalar == 3)
    let p = Tensor<Double>.random([2, 1, 3, 4]), q = Tensor<Double>.random([5, 4, 2], seed: 3)
    #expect(distance(einsum("...ij,...jk", p, q), matmul(p, q)) < 1e-14)
    #expect(distance(einsum("...ij,...jk->...ik", p, q), matmul(p, q)) < 1e-14)
    #expect(einsum("...ij->...ji", p) == p.permuted(to: [0, 1, 3, 2]))
    #expect(distance(einsum("i...,i...", x, x), sum(x * x, axis: 0)) < 1e-15)
    #expect(einsum(" i j , j k -> i k ", x, y) == matmul(x, y))
  }

  @Test("The plan says which order it took, and what it costs; the best order is cheaper than the first")
  func plans() {
    let shapes: [Shape] = [[2, 100], [100, 100], [100, 3]]
    let best = ContractionPlan("ij,jk,kl->il", shapes[0], shapes[1], shapes[2])
    #expect(
      best.steps.map { [$0.left, $0.right] } == [[0, 1], [2, 3]]
        || best.steps.map { [$0.left, $0.right] } == [[0, 1], [3, 2]])
    #expect(best.cost == 2 * 100 * 100 + 2 * 100 * 3 && best.steps[1].shape == [2, 3])
    let reversed = ContractionPlan("ij,jk,kl->il", [100, 90], [90, 80], [80, 2])
    #expect(reversed.steps.map { [$0.left, $0.right].sorted() } == [[1, 2], [0, 3]])
    let first = ContractionPlan("ij,jk,kl->il", [100, 90], [90, 80], [80, 2], order: .leftToRight)
    #expect(first.steps.map { [$0.left, $0.right] } == [[0, 1], [3, 2]] && first.cost > 10 * reversed.cost)
    #expect(ContractionPlan("ij->i", [2, 3]).steps.isEmpty && "\(ContractionPlan("ij->i", [2, 3]))" == "no contraction")
    #expect("\(ContractionPlan("ij,jk->ik", [2, 3], [3, 4]))" == "2 = 0 · 1: ij,jk->ik [2, 4], 24 multiply-adds")
  }

  @Test("The optimal order is no dearer than the greedy one, on chains and stars")
  func optimal() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<20 {
      let e = (0..<7).map { _ in Int.random(in: 1...40, using: &generator) }
      let s: [Shape] = [[e[0], e[1]], [e[1], e[2]], [e[2], e[3]], [e[3], e[4]], [e[1], e[5]], [e[5], e[4], e[6]]]
      func cost(_ order: ContractionOrder) -> Double {
        ContractionPlan("ab,bc,cd,de,bf,feg->ag", s[0], s[1], s[2], s[3], s[4], s[5], order: order).cost
      }
      #expect(cost(.optimal) <= cost(.greedy) && cost(.optimal) <= cost(.leftToRight))
      #expect(cost(.automatic) == cost(.optimal))
    }
  }

  @Test("dot, outer, kron, tensordot and trace, by their definitions")
  func products() {
    let a = Tensor<Double>.random([4]), b = Tensor<Double>.random([4], seed: 2), c = Tensor<Double>.random([3], seed: 3)
    #expect(abs(dot(a, b).scalar - zip(a.scalars, b.scalars).reduce(0) { $0 + $1.0 * $1.1 }) < 1e-15)
    #expect(outer(a, c) == Tensor.naive([4, 3]) { a[$0[0]] * c[$0[1]] })
    let x = Tensor<Double>.random([2, 3]), y = Tensor<Double>.random([4, 2], seed: 4)
    #expect(kron(x, y) == Tensor.naive([8, 6]) { x[$0[0] / 4, $0[1] / 2] * y[$0[0] % 4, $0[1] % 2] })
    let z = Tensor<Double>.random([5, 2, 3], seed: 5)
    #expect(dot(z, x, axis: 1).shape == [5, 3] && distance(dot(z, x, axis: -1), sum(z * x, axis: 2)) == 0)
    #expect(distance(tensordot(z, x, axes: 2), sum(z * x, axes: [1, 2])) < 1e-14)
    #expect(tensordot(x, y, axes: 0).shape == [2, 3, 4, 2])
    #expect(distance(tensordot(z, y, axes: ([1], [-1])), einsum("abc,db->acd", z, y)) < 1e-15)
    #expect(trace(x).scalar == x[0, 0] + x[1, 1] && trace(z).shape == [5])
  }
}
