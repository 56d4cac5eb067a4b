import AdjointExplorer
import Testing

/// x · x + x, summed: one value with three uses.
private func fanOut() -> (tape: Tape<Double>, loss: Variable<Double>) {
  let tape = Tape<Double>()
  let x = tape.variable([2, -3], name: "x")
  let square = tape.scope("square") { x * x }
  return (tape, sum(square + x).named("loss"))
}

@Suite("A trace")
struct TraceTests {
  @Test("a small cross-entropy prints forward and backward, aligned")
  func crossEntropyText() {
    let tape = Tape<Double>()
    let z = tape.variable([1, 2, 3], name: "z")
    let loss = crossEntropy(logits: z, labels: [2]).named("loss")
    #expect(
      "\(tape.trace(of: loss))" == """
        Forward
             value of             operands  shape   value
          0  variable “z”                   [3]     [1, 2, 3]
          1  reshape              0         [1, 3]  [[1, 2, 3]]
          2  crossEntropy “loss”  1         []      0.407606

        Backward from entry 2
             cotangent of         receives from  shape   contribution
          2  crossEntropy “loss”  the seed       []      1
          1  reshape              2 loss         [1, 3]  [[0.0900306, 0.244728, -0.334759]]
          0  variable “z”         1 reshape      [3]     [0.0900306, 0.244728, -0.334759]
        """)
  }

  @Test("every contribution to a value with several uses is told, with its order and the sum so far")
  func accumulation() {
    let (tape, loss) = fanOut()
    let trace = tape.trace(of: loss)
    let received = trace.rows[0].received
    #expect(received.map(\.source) == [2, 1, 1])
    #expect(received.map(\.position) == [1, 0, 1])
    #expect(received.map(\.ordinal) == [1, 2, 3])
    #expect(received.map(\.value) == [[1, 1], [2, -3], [2, -3]])
    #expect(received.map(\.total) == [[1, 1], [3, -2], [5, -5]])
    #expect(trace.rows[0].cotangent == [5, -5])
    #expect(trace.rows[0].uses == [1, 1, 2])
    #expect("\(trace)".contains("= [5, -5]"))
  }

  @Test("cotangents are those of the gradients, whatever the seed")
  func agreesWithGradients() {
    let tape = Tape<Float>()
    let w = tape.variable([[0.3, -1], [2, 0.7]], name: "w")
    let y = tanh(matmul(w, w)) * w
    let seed: Tensor<Float> = [[1, 0], [-2, 0.5]]
    let gradients = tape.gradients(of: y, seed: seed)
    let trace = tape.trace(of: y, seed: seed)
    #expect(trace.rows[0].cotangent == gradients[w])
    #expect(trace.output.cotangent == seed)
    #expect(trace.backward.map(\.index) == [3, 2, 1, 0])
  }

  @Test("a program of numbers is traced as one of tensors is", arguments: [[], [1], [2, 2]])
  func numbers(extents: [Int]) {
    let tape = Tape<Double>()
    let x = tape.variable(Tensor(repeating: 0.5, shape: Shape(extents)))
    let y = sum(exp(tanh(x) * x) / sqrt(x))
    #expect(tape.trace(of: y).rows[0].cotangent == tape.gradients(of: y)[x])
  }

  @Test("no cotangent and a cotangent of zero are told apart")
  func noneAndZero() {
    let tape = Tape<Double>()
    let unused = tape.variable([1], name: "unused"), x = tape.variable([-1], name: "x")
    let trace = tape.trace(of: sum(relu(x)))
    #expect(trace.rows[unused.entryIndex!].cotangent == nil)
    #expect(trace.rows[x.entryIndex!].cotangent == [0])
    #expect("\(trace)".hasSuffix("does not depend on them: 1 of 4 entries."))
  }

  @Test("a negative contribution is added in parentheses", arguments: [-2, -0.0, -1e-20, -Double.infinity])
  func negativeContributions(slope: Double) {
    let tape = Tape<Double>()
    let x = tape.variable(3, name: "x")
    let text = tape.trace(of: x + x * slope + x * 2).description
    #expect(!text.contains("+ -") && !text.contains("- -"))
    let number = tape.trace(of: x * slope).rows[0].cotangent!.description
    #expect(text.contains(number.hasPrefix("-") ? "+ (\(number))" : "+ \(number)"), "\(text)")
  }

  @Test("a contribution that is no number, and one of several elements, stand as they are")
  func otherContributions() {
    let tape = Tape<Double>()
    let x = tape.variable([1, 2], name: "x"), z = tape.variable(0, name: "z")
    let text = tape.trace(of: sum(x + x * [-1, 3]) + z * .nan + z).description
    #expect(text.contains("+ [-1, 3]") && text.contains("+ nan"), "\(text)")
  }

  @Test("a large tensor is told by statistics, which skip what is not finite")
  func statistics() {
    let values: [Double] = [3, -4, 0, .nan, .infinity]
    let statistics = TensorStatistics(Tensor<Double>(values))
    #expect(statistics.minimum == -4 && statistics.maximum == 3 && statistics.norm == 5)
    #expect(Swift.abs(statistics.mean + 1.0 / 3) < 1e-15)
    #expect(statistics.nonFiniteCount == 2 && statistics.zeroCount == 1)
    #expect(TensorStatistics(Tensor<Double>([1e200, 1e200])).norm.isFinite)
    let tape = Tape<Double>()
    let loss = sum(tape.variable(Tensor(repeating: 2, shape: [5, 5])))
    let text = "\(tape.trace(of: loss))"
    #expect(text.contains("min 2  max 2  mean 2  norm 10"))
    #expect(tape.trace(of: loss).text(printingUpTo: 25).contains("[[2, 2, 2, 2, 2], [2"))
  }

  @Test("a constant and a variable of another tape stop with a message that says so")
  func wrongVariables() async {
    await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      print(Tape<Double>().trace(of: Variable(Tensor(1))))
    }
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let other = Tape<Double>()
      print(Tape<Double>().trace(of: other.variable([1])))
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("a variable of another tape (shape [1])"))
  }

  @Test("a tape that forgot a value, or a constant, says so, and how to keep it")
  func forgottenValues() async {
    let ofEntry = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let tape = Tape<Float>(keepingAllValues: false)
      let x = tape.variable(Tensor((0..<2000).map(Float.init)))
      print(tape.trace(of: sum(exp(x + 1))))
    }
    let ofConstant = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let tape = Tape<Float>(keepingAllValues: false)
      let x = tape.variable(Tensor((0..<2000).map(Float.init)))
      let y = x + Variable(Tensor((0..<2000).map(Float.init)))
      print(tape.trace(of: sum(y * y)))
    }
    for result in [ofEntry, ofConstant] {
      let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
      #expect(message.contains("a value of shape [2000] of entry 1 (add) was not kept"))
      #expect(message.contains("Tape(keepingAllValues: true)"))
    }
  }
}
