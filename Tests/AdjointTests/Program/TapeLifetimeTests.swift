// A dropped tape leaves its memory to the next one: nothing of it may show there, and what still refers to it stays right.

import Adjoint
import Testing

@Suite("The life of a tape") struct TapeLifetimeTests {
  @Test("Nothing of a dropped tape shows in the next")
  func nothingLeft() {
    for round in 0..<3 {
      let tape = Tape<Double>()
      #expect(tape.count == 0 && tape.entries.isEmpty, "round \(round)")
      let x = tape.variable([1, 2], name: round == 0 ? "x" : nil)
      let y = round == 1 ? tape.scope("s") { softmax(x).named("y") } : sum(x, axes: [0], keepingAxes: true)
      #expect(tape.entries.map(\.name) == [round == 0 ? "x" : nil, round == 1 ? "y" : nil])
      #expect(tape.entries.map(\.scopes) == [[], round == 1 ? ["s"] : []])
      #expect(tape.entry(1).primitive?.name == (round == 1 ? "softmax" : "sum"))
      #expect(tape.gradients(of: sum(y * y))[x].shape == [2])
    }
  }

  @Test("Element types take turns on the same memory")
  func elementTypes() {
    for _ in 0..<3 {
      #expect(gradient(at: Tensor<Float>([1, 2])) { sum($0 * $0) } == [2, 4])
      #expect(gradient(at: Tensor<Double>([1, 2])) { sum($0 * $0) } == [2, 4])
    }
  }

  @Test("Gradients, variables and pullbacks outlive the tape's owner")
  func outliving() {
    func made() -> (gradients: Gradients<Double>, x: Variable<Double>, y: Variable<Double>) {
      let tape = Tape<Double>()
      let x = tape.variable([1, 2]), y = x * x
      return (tape.gradients(of: sum(y)), x, y)
    }
    let (gradients, x, y) = made()
    // Others that would take the memory, had it been given back.
    _ = made()
    _ = gradient(at: Tensor<Double>([5, 6, 7])) { sum(exp($0)) }
    #expect(gradients[x] == [2, 4] && y.value == [1, 4])

    let pullbacks = (1...3).map { k in
      valueWithPullback(at: Tensor<Double>([1, 2])) { x in Double(k) * x * x }.pullback
    }
    #expect(pullbacks.map { $0([1, 1]) } == [[2, 4], [4, 8], [6, 12]])
    let differentials = (1...3).map { k in
      valueWithDifferential(at: Tensor<Double>([1, 2])) { x in Double(k) * x * x }.differential
    }
    #expect(differentials.map { $0([1, 1]) } == [[2, 4], [4, 8], [6, 12]])
  }

  @Test("A variable kept from a finished transform still has its numbers")
  func escaped() {
    var kept: Variable<Double>?
    let g = gradient(at: Tensor<Double>([1, 2])) { x in
      kept = exp(x)
      return sum(x * x)
    }
    _ = gradient(at: Tensor<Double>([7, 8])) { x in sum(x * x * x) }
    #expect(g == [2, 4])
    #expect(kept?.value.isApproximatelyEqual(to: exp(Tensor([1, 2]))) == true)
  }

  @Test("Tasks differentiate at the same time, each on tapes of its own")
  func tasks() async {
    await withTaskGroup(of: Bool.self) { group in
      for k in 1...16 {
        group.addTask {
          let factor = Double(k)
          let want: Tensor<Double> = [[6, 0], [0, 12]]
          return (0..<20).allSatisfy { _ in
            hessian(at: Tensor<Double>([1, 2])) { x in factor * sum(x * x * x) } == factor * want
          }
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
