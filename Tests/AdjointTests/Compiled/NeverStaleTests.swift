import Adjoint
import Testing

private typealias V = Variable<Double>
private typealias T = Tensor<Double>

/// What closures of these tests look at, and what changes between calls.
private final class World {
  var labels = [0, 1, 1], mask: T = [1, 0, 1], isWide = false, count = 1, scale = 2.0
  var escaped: V?
}

@Suite("Compiled functions never go stale") struct NeverStaleTests {
  private let world = World()
  private let x: T = [0.5, -1, 2]

  /// Calls both forms, and holds one against the other.
  private func expectSame(
    _ f: (V) -> V, _ fast: Compiled<V, Double, Never>, at x: T, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let plain = valueWithGradient(at: x, of: f), compiled = valueWithGradient(at: x, of: fast)
    #expect(
      sameBits(plain.value, compiled.value) && sameBits(plain.gradient, compiled.gradient),
      sourceLocation: sourceLocation)
  }

  @Test("labels are those of the call, and new ones are no new plan")
  func labels() {
    let f: (V) -> V = { [world] z in crossEntropy(logits: z, labels: world.labels) }, fast = compiled(f)
    for labels in [[0, 1, 1], [1, 1, 0], [0, 0, 0], [1, 0, 1]] {
      world.labels = labels
      expectSame(f, fast, at: [[0.1, -0.4], [1.2, 0.3], [-0.7, 0.9]])
    }
    #expect(fast.plans.count == 1)
  }

  @Test("gather indices and subscripts are those of the call")
  func indices() {
    let f: (V) -> V = { [world] x in
      sum(exp(x.gathering(world.labels, axis: 0)) * x[world.labels]) + x[world.labels[0]]
        * x[world.count..<world.count + 1].sum()
    }
    let fast = compiled(f)
    for labels in [[0, 1, 1], [2, 2, 0], [1, 0, 2]] {
      world.labels = labels
      world.count = labels[0]
      expectSame(f, fast, at: x)
    }
    #expect(fast.plans.count == 1)
  }

  @Test("masks and captured numbers are those of the call")
  func masks() {
    let f: (V) -> V = { [world] x in sum(exp(x) * world.mask) * world.scale + sum(select(x, 0, where: world.mask)) }
    let fast = compiled(f)
    for (mask, scale) in [([1, 0, 1], 2), ([0, 1, 0], 3), ([0.5, 0.5, 2], -1)] as [([Double], Double)] {
      world.mask = T(mask)
      world.scale = scale
      expectSame(f, fast, at: x)
    }
    #expect(fast.plans.count == 1)
  }

  @Test("a mask that is one number this time, and another shape the next")
  func maskShapes() {
    let f: (V) -> V = { [world] x in sum(tanh(x) * world.mask * exp(x)) }, fast = compiled(f)
    let long: T = wave([3000])
    for mask in [T(2), .ones([3000]), wave([3000]), .zeros([3000]), T([3])] {
      world.mask = mask
      expectSame(f, fast, at: long)
    }
  }

  @Test("a branch on a captured value makes a plan for each side")
  func branches() {
    let f: (V) -> V = { [world] x in world.isWide ? sum(x * x * 2) : sum(sin(x) * 3) }, fast = compiled(f)
    for isWide in [false, true, false, true, true] {
      world.isWide = isWide
      expectSame(f, fast, at: x)
    }
    #expect(fast.plans.count == 2)
    #expect(fast.plans[1].partingStep != nil)
  }

  @Test("a branch late in the closure leaves what was recorded before it")
  func lateBranches() {
    let f: (V) -> V = { [world] x in
      let y = exp(x) * x, z = matmul(y.reshaped(to: [1, 3]), y.reshaped(to: [3, 1]))
      return world.isWide ? sum(z * z) + sum(y) : sum(tanh(y)) * z.reshaped(to: [])
    }
    let fast = compiled(f)
    for isWide in [false, true, false, true] {
      world.isWide = isWide
      expectSame(f, fast, at: x)
    }
    #expect(fast.plans.count == 2)
  }

  @Test("a branch on a value, of the argument or of what was computed")
  func looking() {
    let f: (V) -> V = { x in x.value.scalars[0] > 0 ? sum(x * x) : sum(x) }
    let g: (V) -> V = { x in
      let y = exp(x) - 1.5
      return y.value.scalars[0] > 0 ? sum(y * y * x) : y[0].scalar * sum(sin(y))
    }
    let fast = compiled(f), inner = compiled(g)
    for a in [1.0, -1, 2, -3, 0.4] {
      expectSame(f, fast, at: [a, 0.3])
      expectSame(g, inner, at: [a, 0.3])
    }
    #expect(inner.plans.count == 2)
  }

  @Test("loops whose length changes, and shapes that change")
  func loops() {
    let f: (V) -> V = { [world] x in
      var y = x
      for _ in 0..<world.count { y = tanh(y * 1.1) + x }
      return sum(y)
    }
    let fast = compiled(f)
    for count in [1, 5, 2, 12, 3, 4, 6, 7, 8, 9, 1] {
      world.count = count
      expectSame(f, fast, at: x)
      expectSame(f, fast, at: wave([count + 2, 3]))
    }
    #expect(fast.plans.count == 8)
  }

  @Test("random draws are those of the call")
  func dropout() {
    var first = SplitMix(state: 3), second = SplitMix(state: 3)
    func noisy(_ x: V, _ generator: inout SplitMix) -> V {
      sum(tanh(x) * (T(randomUniform: x.shape, in: 0..<1, using: &generator) .> 0.5))
    }
    let fast = compiled { (x: V) in noisy(x, &second) }
    for _ in 0..<5 {
      let plain = gradient(at: x) { noisy($0, &first) }
      #expect(sameBits(plain, gradient(at: x, of: fast)))
    }
    #expect(fast.plans.count == 1)
  }

  @Test("gradients inside, of variables and of tensors")
  func nested() {
    let f: (V) -> V = { [world] x in
      let slope = gradient(at: x) { y in sum(tanh(y) * y * world.scale) }
      let fixed = gradient(at: T([1, 2, 3])) { y in sum(y * y * x) }
      return sum(slope * x) + sum(V(fixed.reshaped(to: [3])) * x)
    }
    let fast = compiled(f)
    for scale in [2.0, 3, -1] {
      world.scale = scale
      expectSame(f, fast, at: x)
    }
  }

  @Test("checkpoints whose constants change")
  func checkpoints() {
    let f: (V) -> V = { [world] x in
      let y = exp(x)
      return sum(checkpoint(y) { z in tanh(z * world.mask) * x } * 2)
    }
    let fast = compiled(f)
    for mask in [[1, 0, 1], [0, 1, 0], [3, 1, 2]] as [T] {
      world.mask = mask
      expectSame(f, fast, at: x)
    }
  }

  @Test("a closure that records a tape of its own, and one within another compiled function")
  func tapesWithin() {
    let inner = compiled { (x: V) in sum(x * x * x) }
    let f: (V) -> V = { [world] x in
      let tape = Tape<Double>(), w = tape.variable([world.scale, 1])
      let slope = tape.gradients(of: sum(w * w))[w]
      return sum(exp(x)) * slope.scalars[0] + gradient(at: [1, 2], of: inner).scalars[1]
        * sum(gradient(at: x, of: inner))
    }
    let fast = compiled(f)
    for scale in [2.0, 3, -1] {
      world.scale = scale
      expectSame(f, fast, at: x)
    }
  }

  @Test("errors pass through, and leave the function as it was")
  func errors() throws {
    struct Refusal: Error {}
    let fast = compiled { [world] (x: V) throws -> V in
      let y = exp(x) * 2
      if world.isWide { throw Refusal() }
      return sum(y * x)
    }
    let expected = gradient(at: x) { x in sum(exp(x) * 2 * x) }
    for isWide in [false, true, false, true, false] {
      world.isWide = isWide
      if isWide {
        #expect(throws: Refusal.self) { try gradient(at: x, of: fast) }
      } else {
        #expect(try sameBits(gradient(at: x, of: fast), expected))
      }
    }
    #expect(fast.plans.count == 1)
  }

  @Test("a variable that the closure lets out can be read afterwards")
  func escaping() {
    let fast = compiled { [world] (x: V) in
      let y = exp(x) * x
      world.escaped = y + 1
      return sum(y * y)
    }
    for k in [1.0, 2, 3] {
      _ = gradient(at: k * x, of: fast)
      #expect(sameBits(world.escaped!.value, exp(k * x) * (k * x) + 1))
    }
  }

  @Test("a primitive of the user's own, with attributes that change")
  func ownPrimitives() {
    let f: (V) -> V = { [world] x in sum(Scaled(by: [world.scale, 1])(tanh(x) * 2) * x) }, fast = compiled(f)
    for scale in [2.0, 3, -1] {
      world.scale = scale
      expectSame(f, fast, at: x)
    }
  }

  @Test("nothing but numbers")
  func scalars() {
    let f: (V) -> V = { [world] x in
      var y = x
      for _ in 0..<world.count { y = tanh(1.01 * y) * world.scale }
      return y
    }
    let fast = compiled(f)
    for count in [50, 50, 20, 50] {
      world.count = count
      world.scale = 1 / Double(count)
      expectSame(f, fast, at: T(0.3))
    }
    #expect(fast.plans.count == 2)
  }
}

/// y = (Σ factors) x, with an attribute that is no plain bytes.
private struct Scaled: UnaryPrimitive {
  var factors: [Double]
  init(by factors: [Double]) { self.factors = factors }
  static let card = PrimitiveCard("scaled", formula: "y = s x", pullback: "s u", source: "elementary")
  static let samples = [Sample(Scaled(by: [1, 2]), [1, 2])]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x * S(factors.reduce(0, +)) }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    Scaled(by: factors)(u)
  }
}

private struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

@Suite("Frozen compiled functions") struct FrozenTests {
  @Test("give the bits of the plain call", arguments: [0.3, -2, 0.7])
  func bits(a: Double) {
    let f: (V) -> V = { x in
      var y = x
      for _ in 0..<50 { y = tanh(1.01 * y) }
      return sum(y)
    }
    let g: (V) -> V = { x in sum(tanh(x) * exp(-x * x)) }
    let fast = compiled(frozen: true, f), wide = compiled(frozen: true, g)
    for k in [1.0, 2, 3, 4] {
      #expect(sameBits(gradient(at: T(k * a), of: f), gradient(at: T(k * a), of: fast)))
      let x: T = wave([2000], k * a)
      #expect(sameBits(gradient(at: x, of: g), gradient(at: x, of: wide)))
    }
  }

  /// Each registered primitive of one or two operands, at numbers, twice in a row.
  private static func numbers<S: TensorScalar>(_: S.Type) -> Int {
    var count = 0
    for sample in PrimitiveRegistry.standard.flatMap(\.samples)
    where sample.operands.count <= 2 && sample.differentiable.allSatisfy({ $0 }) {
      let primitive = sample.primitive
      guard primitive is any ElementwisePrimitive || primitive is any ElementwiseBinaryPrimitive else { continue }
      let f: ([Variable<S>]) -> Variable<S> = { x in
        let y = primitive(x)
        // The first input is used twice, the last operand is a constant once, and the last input is not used.
        return y * x[0] + primitive(Array(x.dropLast()) + [Variable(0.75)]) + 3
      }
      let fast = compiled(frozen: true, f)
      for k in [0.5, 0.25, -0.75, 1.5, 0] {
        let x = sample.operands.indices.map { Tensor<S>(S(k) + S($0) / 8) }
        let plain = valueWithGradient(at: x, of: f), got = valueWithGradient(at: x, of: fast)
        #expect(sameBits(plain.value, got.value), "\(sample), value at \(k), \(S.self)")
        for (a, b) in zip(plain.gradient, got.gradient) {
          #expect(sameBits(a, b), "\(sample), gradient at \(k), \(S.self)")
        }
      }
      count += 1
    }
    return count
  }

  @Test("of numbers give the bits of the plain call, whichever primitive it is, in both types")
  func numbers() {
    #expect(FrozenTests.numbers(Float.self) > 50)
    #expect(FrozenTests.numbers(Double.self) > 50)
    // A branch that is not reached, a leaf of its own, and a primitive of the user's with attributes.
    let f: (V, V) -> V = { x, y in
      let unused = exp(y * 1000)
      _ = unused
      return Scaled(by: [0.5, 2])(tanh(x) * x) + sum(y) * Scaled(by: [3])(x)
    }
    let fast = compiled(frozen: true, f)
    for k in [0.3, 1, -2, 5] {
      let plain = valueWithGradient(at: T(k), T(2 * k), of: f), got = valueWithGradient(at: T(k), T(2 * k), of: fast)
      #expect(sameBits(plain.value, got.value))
      #expect(sameBits(plain.gradient.0, got.gradient.0) && sameBits(plain.gradient.1, got.gradient.1))
    }
  }

  @Test("stop where a second recording has other labels, indices, or constants in a checkpoint")
  func attributes() async {
    await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var labels = [0, 1]
      let fast = compiled(frozen: true) { (x: Variable<Double>) in crossEntropy(logits: x, labels: labels) }
      let x: Tensor<Double> = [[1, 2], [3, 4]]
      _ = gradient(at: x, of: fast)
      labels = [1, 1]
      _ = gradient(at: x, of: fast)
    }
    await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var rows = [0, 1]
      let fast = compiled(frozen: true) { (x: Variable<Double>) in sum(x.gathering(rows, axis: 0) * 2) }
      _ = gradient(at: Tensor<Double>([1, 2, 3]), of: fast)
      rows = [2, 1]
      _ = gradient(at: Tensor<Double>([1, 2, 3]), of: fast)
    }
    await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var scale: Tensor<Double> = [1, 2]
      let fast = compiled(frozen: true) { (x: Variable<Double>) in sum(checkpoint(x) { $0 * scale }) }
      _ = gradient(at: Tensor<Double>([1, 2]), of: fast)
      scale = [3, 2]
      _ = gradient(at: Tensor<Double>([1, 2]), of: fast)
    }
  }

  @Test("run the closure twice, then no more")
  func calls() {
    var count = 0
    let fast = compiled(frozen: true) { (x: V) in
      count += 1
      return sum(x * x)
    }
    for _ in 0..<5 { #expect(gradient(at: T([1, 2]), of: fast) == [2, 4]) }
    #expect(count == 2)
  }

  @Test("stop where a second recording holds other numbers")
  func data() async {
    await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let fast = compiled(frozen: true) { (x: Variable<Double>) in sum(x * x.value) }
      _ = gradient(at: Tensor<Double>([1, 2]), of: fast)
      _ = gradient(at: Tensor<Double>([3, 2]), of: fast)
    }
  }

  @Test("stop at an input of another shape")
  func shapes() async {
    await #expect(processExitsWith: .failure) {
      let fast = compiled(frozen: true) { (x: Variable<Double>) in sum(x * x) }
      for count in [2, 2, 3] { _ = gradient(at: Tensor<Double>.ones([count]), of: fast) }
    }
  }
}
