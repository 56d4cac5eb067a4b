// The tape as data: its entries, names and scopes, what is kept of a backward pass, and the pass told step by step.

import Adjoint
import Testing

@Suite("Reading a tape") struct TapeReadingTests {
  @Test("Entries list primitive, attributes, operands, value and name")
  func entries() throws {
    let tape = Tape<Double>()
    let z = tape.variable([[1, 2], [3, 4]], name: "z")
    let y = softmax(z, axis: 0).named("y")
    let loss = sum(y * Tensor([10, 20]))
    let entries = tape.entries
    #expect(entries.count == 4 && tape.count == 4 && loss.entryIndex == 3)
    #expect(entries.map { $0.primitive?.name } == [nil, "softmax", "multiply", "sum"])
    #expect(entries.map(\.name) == ["z", "y", nil, nil])
    #expect(entries.map(\.index) == [0, 1, 2, 3])
    #expect(entries[1].value == softmax(z.value, axis: 0))
    let attributes = try #require(entries[1].primitive?.attributes)
    #expect(attributes.map(\.name) == ["axis"] && attributes.map(\.value) == ["0"])
    guard case .entry(let first) = entries[2].operands[0], case .constant(let second) = entries[2].operands[1] else {
      Issue.record("operands \(entries[2].operands)")
      return
    }
    #expect(first == 1 && second == [10, 20])
    #expect(tape.variable(ofEntry: 1).value == y.value)
    #expect(tape.gradients(of: loss)[tape.variable(ofEntry: 0)] == tape.gradients(of: loss)[z])
  }

  @Test("Scopes nest, and end where their closure ends, also by an error")
  func scopes() {
    struct Stop: Error {}
    let tape = Tape<Float>()
    let x = tape.variable(Tensor(1))
    let y = tape.scope("outer") {
      let a = exp(x)
      return tape.scope("inner") { a * a } + 1
    }
    #expect(throws: Stop.self) {
      try tape.scope("failing") {
        _ = -y
        throw Stop()
      }
    }
    _ = y + y
    #expect(tape.entries.map(\.scopes) == [[], ["outer"], ["outer", "inner"], ["outer"], ["failing"], []])
  }

  @Test("Kept cotangents of intermediate results, and of those that the loss does not use")
  func keeping() {
    let tape = Tape<Double>()
    let x = tape.variable([1, 2])
    let h = (3 * x).named("h"), unused = exp(x)
    let loss = sum(h * h)
    let gradients = tape.gradients(of: loss, keeping: [h, unused])
    #expect(gradients[h] == [6, 12])
    #expect(gradients[x] == [18, 36])
    #expect(gradients[unused] == [0, 0])
    #expect(gradients[loss] == Tensor(1))
  }

  @Test("The steps of a pass end in the gradients", arguments: [1, 2, 3])
  func pullbackSteps(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let tape = Tape<Double>()
    let w = tape.variable(Tensor(randomNormal: [4, 3], using: &generator), name: "w")
    let x = tape.variable(Tensor(randomNormal: [5, 4], using: &generator), name: "x")
    let h = tanh(matmul(x, w))
    let loss = crossEntropy(logits: h + h * h, labels: [0, 1, 2, 0, 1])
    let gradients = tape.gradients(of: loss, keeping: [h])
    let steps = tape.pullbackSteps(of: loss)
    #expect(steps.first?.entry == loss.entryIndex && steps.first?.cotangent == Tensor(1))
    #expect(steps.map(\.entry) == steps.map(\.entry).sorted(by: >))
    // What all steps give an entry is its cotangent.
    func total(_ variable: Variable<Double>) -> Tensor<Double> {
      let parts = steps.flatMap(\.contributions).filter { $0.entry == variable.entryIndex }.map(\.value)
      return parts.reduce(Tensor(repeating: 0, shape: variable.shape)) { $0 + $1 }
    }
    for variable in [w, x, h] {
      #expect(total(variable).isApproximatelyEqual(to: gradients[variable], relativeTolerance: 1e-14))
    }
    let step = try #require(steps.first { $0.entry == h.entryIndex })
    #expect(step.cotangent == gradients[h])
    #expect(step.contributions.map(\.position) == [0])
    let multiplication = try #require(steps.first { tape.entry($0.entry).primitive?.name == "multiply" })
    #expect(multiplication.contributions.map(\.position) == [0, 1])
  }

  @Test("A step pass with a seed, on numbers")
  func seededSteps() {
    let tape = Tape<Float>()
    let x = tape.variable(Tensor(3))
    let y = x * x
    let steps = tape.pullbackSteps(of: y, seed: Tensor(10))
    #expect(steps.count == 1)
    #expect(steps[0].contributions.map(\.value) == [Tensor(30), Tensor(30)])
  }
}
