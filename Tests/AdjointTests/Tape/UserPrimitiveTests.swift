// A primitive of the user's own module: recorded, differentiated to any order, listed and read like a built-in one.

import Adjoint
import Testing

/// y = x sin(scale x)
struct Wave: ElementwisePrimitive {
  let scale: Double

  static let card = PrimitiveCard(
    "wave", formula: "y = x sin(s x)", pullback: "u ⊙ (sin(s x) + s x cos(s x))", source: "this test")
  static let samples = [Sample(Wave(scale: 2), [0.3, -1.2])]

  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x * sin(S(scale) * x) }
  func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    sin(S(scale) * x) + S(scale) * x * cos(S(scale) * x)
  }
}

/// y = a² b, with a derivative by each operand
struct SquareTimes: ElementwiseBinaryPrimitive {
  static let card = PrimitiveCard("squareTimes", formula: "y = a² b", pullback: "2 u a b; u a²", source: "this test")
  static let samples = [Sample(SquareTimes(), [1, 2], [3, 4])]

  func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { a * a * b }
  func derivative<S>(byLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> { 2 * a * b }
  func derivative<S>(byRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> { a * a }
}

/// y = x₀ x₁ x₂ …, element by element
struct Chorus: Primitive {
  static let card = PrimitiveCard("chorus", formula: "y = Π xᵢ", pullback: "u times the others", source: "this test")
  static let samples = [Sample(Chorus(), [1, 2], [3, 4], [5, 6])]

  func forward<S>(_ x: [Tensor<S>]) -> Tensor<S> { x.dropFirst().reduce(x[0]) { $0 * $1 } }
  func pullback<S>(_ u: Variable<S>, to operand: Int, of x: [Variable<S>], output y: Variable<S>) -> Variable<S>? {
    x.indices.filter { $0 != operand }.reduce(u) { $0 * x[$1] }
  }
}

@Suite("A user's own primitive") struct UserPrimitiveTests {
  @Test("To third order it equals the same formula of built-in ones", arguments: [[0.7], [-1.3, 0.2, 2.1]])
  func orders(_ numbers: [Double]) {
    let x = Tensor(numbers)
    func composed(_ x: Variable<Double>) -> Variable<Double> { x * sin(2 * x) }
    func derivatives(_ f: @escaping (Variable<Double>) -> Variable<Double>) -> [Tensor<Double>] {
      [
        gradient(at: x) { sum(f($0)) },
        gradient(at: x) { x in sum(gradient(at: x) { sum(f($0)) }) },
        gradient(at: x) { x in sum(gradient(at: x) { x in sum(gradient(at: x) { sum(f($0)) }) }) }
      ]
    }
    for (own, builtIn) in zip(derivatives { Wave(scale: 2)($0) }, derivatives(composed)) {
      #expect(own.isApproximatelyEqual(to: builtIn, absoluteTolerance: 1e-14, relativeTolerance: 1e-14))
    }
  }

  @Test("Float takes the same rule, and so does a scalar")
  func floatAndScalar() {
    let g = gradient(at: Tensor<Float>(0.5)) { Wave(scale: 2)($0) }
    #expect(g.isApproximatelyEqual(to: Tensor(0.841_471 + 0.540_302_3), relativeTolerance: 1e-6))
  }

  @Test("Two operands broadcast, and only recorded ones are asked for")
  func twoOperands() {
    let (a, b) = gradient(at: Tensor<Double>([[1], [2]]), Tensor<Double>([3, 4])) { sum(SquareTimes()($0, $1)) }
    #expect(a == [[14], [28]] && b == [5, 5])
    #expect(gradient(at: Tensor<Double>([1, 2])) { sum(SquareTimes()(Variable([3, 5]), $0)) } == [9, 25])
    let h = hessian(at: [1, 2]) { (x: Variable<Double>) in sum(SquareTimes()(x, x)) }
    #expect(h == [[6, 0], [0, 12]])
  }

  @Test("Any number of operands, to second order")
  func manyOperands() {
    let g = gradient(at: [[2], [3], [5]] as [Tensor<Double>]) { sum(Chorus()($0)) }
    #expect(g == [[15], [10], [6]])
    let h = hessian(at: Tensor<Double>([2, 3, 5])) { x in
      sum(Chorus()((0..<3).map { x.slice(axis: 0, $0..<$0 + 1) }))
    }
    #expect(h == [[0, 5, 3], [5, 0, 2], [3, 2, 0]])
  }

  @Test("It is listed with the others, once, and read from the tape")
  func listed() throws {
    let registry = PrimitiveRegistry.standard.adding(Wave.self, Chorus.self).adding(Wave.self)
    #expect(registry.count == PrimitiveRegistry.standard.count + 2)
    #expect(registry.last?.card.name == "chorus")
    #expect(registry.first { $0.card.name == "wave" }?.samples.count == 1)
    #expect(Set(registry.map(\.card.name)).count == registry.count)

    let tape = Tape<Double>()
    _ = Wave(scale: 3)(tape.variable([1, 2]))
    let entry = tape.entry(1)
    #expect(entry.primitive is Wave && entry.primitive?.name == "wave")
    let attribute = try #require(entry.primitive?.attributes.first)
    #expect(attribute.name == "scale" && attribute.value == "3.0")
  }

  @Test("On constants it just computes")
  func constants() {
    let y = Wave(scale: 1)(Variable<Double>([1]))
    #expect(!y.isRecorded && abs(y.scalar - 0.841_470_984_807_896_5) < 1e-15)
  }
}
