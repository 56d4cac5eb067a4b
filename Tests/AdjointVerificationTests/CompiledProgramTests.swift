import Testing

@testable import AdjointVerification

@Suite("Compiled random programs and samples")
struct CompiledProgramTests {
  private func same<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Bool {
    a.shape == b.shape
      && zip(a.scalars, b.scalars).allSatisfy {
        Double($0).bitPattern == Double($1).bitPattern || ($0.isNaN && $1.isNaN)
      }
  }

  /// The plain call and three compiled ones at different inputs: the first makes the plan, the others use it.
  private func expectSame<S>(
    at inputs: [[Tensor<S>]], _ what: @autoclosure () -> String, _ f: @escaping ([Variable<S>]) -> Variable<S>
  ) {
    let fast = compiled(f)
    for x in inputs {
      let plain = valueWithGradient(at: x, of: f), compiled = valueWithGradient(at: x, of: fast)
      #expect(
        same(plain.value, compiled.value) && zip(plain.gradient, compiled.gradient).allSatisfy { same($0, $1) },
        "\(what())")
    }
    #expect(fast.plans.count == 1, "\(what()): \(fast.plans)")
  }

  private func check<S>(_ program: RandomProgram, order: Int, _: S.Type) where S: TensorScalar {
    let inputs = [1, 0.5, -1.25].map { k in program.inputs.map { S(k) * Tensor<S>($0) } }
    if order == 1 { return expectSame(at: inputs, "\(program)") { program($0) } }
    expectSame(at: inputs, "second order of \(program)") { x in
      gradient(at: x) { program($0) }.reduce(Variable(0)) { $0 + sum(sin($1)) }
    }
  }

  @Test("give the bits of the plain call, to second order", arguments: 0..<8)
  func programs(block: Int) {
    for number in block * 50..<(block + 1) * 50 {
      let program = RandomProgram(seed: UInt64(40_000 + number)), order = number % 3 == 0 ? 2 : 1
      if number % 2 == 0 { check(program, order: order, Float.self) } else { check(program, order: order, Double.self) }
    }
  }

  @Test(
    "of every registered primitive give the bits of the plain call",
    arguments: PrimitiveRegistry.standard.map(\.card.name))
  func samples(name: String) {
    for sample in PrimitiveRegistry.standard.first(where: { $0.card.name == name })!.samples {
      let differentiable = sample.operands.indices.filter { sample.differentiable[$0] }
      let inputs = [1, 1.25, 0.75].map { k in differentiable.map { k * sample.operands[$0] } }
      expectSame(at: inputs, "\(sample)") { x in
        var operands = sample.operands.map { Variable($0) }
        for (place, position) in differentiable.enumerated() { operands[position] = x[place] }
        return sum(sin(sample.primitive(operands)))
      }
    }
  }
}
