// A recorded function as a value: it runs at other inputs, is recorded where they are, and its gradient is closed.

import Adjoint
import Testing

@Suite("A program") struct ProgramTests {
  private let x: Tensor<Double> = [0.4, -1.3, 2, -0.2]
  private let other: Tensor<Double> = [-0.6, 0.9, -0.1, 1.7]

  private func loss(_ x: Variable<Double>) -> Variable<Double> { sum(tanh(x) * softmax(2 * x + 1)) }

  @Test("gives what the closure gives, to the bit, at other inputs, in either element type")
  func otherInputs() {
    let program = Program(at: x, of: loss)
    #expect(program(x) == loss(Variable(x)).value)
    #expect(program(other) == loss(Variable(other)).value)
    let short: Tensor<Float> = [0.5, -1, 2, 0.25]
    #expect(program(short) == sum(tanh(short) * softmax(2 * short + 1)))
  }

  @Test("of several inputs and outputs takes and gives lists")
  func lists() {
    let program = Program(at: [x, other]) { [$0[0] * $0[1], sum($0[1]), Variable([7])] }
    let results = program([other, x])
    #expect(results == [x * other, sum(x), Tensor([7])])
    #expect(program.inputShapes == [[4], [4]] && program.outputShapes == [[4], [], [1]])
  }

  @Test("at variables is recorded, and has their gradients to any order")
  func recorded() {
    let program = Program(at: x, of: loss)
    #expect(gradient(at: other) { program($0) } == gradient(at: other, of: loss))
    #expect(hessian(at: other) { program($0) } == hessian(at: other, of: loss))
  }

  @Test("keeps constants that no pullback reads, however large")
  func largeConstants() {
    let size = 5000, c = Tensor<Double>(shape: [size], scalars: (0..<size).map { Double($0 % 17) / 16 })
    let x = Tensor<Double>(repeating: 0.1, shape: [size])
    let f: (Variable<Double>) -> Variable<Double> = { sum(sin($0 + c)) }
    #expect(Program(at: x, of: f)(x) == f(Variable(x)).value)
    #expect(gradient(at: x) { checkpoint($0) { sin($0 + c) }.sum() } == gradient(at: x, of: f))
  }

  @Test("leaves out what no output reads")
  func unread() {
    let program = Program(at: x) { x in
      _ = exp(x) * 3
      return sum(x * x)
    }
    #expect(program.steps.map { $0.primitive?.name } == [nil, "multiply", "sum"])
  }

  @Test("prints one step a line")
  func listing() {
    let program = Program(at: [x, [[1, 2], [3, 4]]]) { [sum($0[0] * 2), $0[1].transposed().named("turned")] }
    #expect(
      "\(program)" == """
        %0  input 0                                [4]
        %1  input 1                                [2, 2]
        %2  multiply %0, 2.0                       [4]
        %3  sum(axes: [0], keepingAxes: false) %2  []
        %4  permute(axes: [1, 0]) %1               [2, 2]  “turned”
        return %3, %4
        """)
  }

  @Test("with its gradient is a program again: of the value, the gradients, and so on")
  func withGradient() {
    let program = Program(at: [x, other]) { [sum(sin($0[0]) * $0[1])] }.withGradient()
    let results = program([other, x])
    #expect(results[0] == sum(sin(other) * x))
    let (dx, dy) = gradient(at: other, x) { sum(sin($0) * $1) }
    #expect(results[1] == dx && results[2] == dy)

    let once = Program(at: x, of: loss).withGradient()
    let squared = Program(at: x) { x in sum(once([x])[1] * once([x])[1]) }
    #expect(
      squared.withGradient()([other])[1].isApproximatelyEqual(
        to: gradient(at: other) { x in
          let g = gradient(at: x, of: loss)
          return sum(g * g)
        }, absoluteTolerance: 1e-15, relativeTolerance: 1e-14))
    // An input that the result does not depend on has zeros.
    let partial = Program(at: [x, other]) { [sum($0[0])] }.withGradient()
    #expect(partial([x, other])[2] == Tensor(repeating: 0, shape: [4]))
  }

  @Test("stops with a line where its inputs do not fit, or its gradient is not that of one number")
  func messages() async {
    await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Program(at: Tensor<Double>([1, 2])) { sum($0) }(Tensor<Double>([1, 2, 3]))
    }
    await #expect(processExitsWith: .failure) { _ = Program(at: Tensor<Double>([1, 2])) { $0 * 2 }.withGradient() }
    await #expect(processExitsWith: .failure) {
      _ = gradient(at: Tensor<Double>([1, 2])) { x in sum(Program(at: Tensor<Double>([1, 2])) { $0 * x }(x)) }
    }
  }
}

@Suite("A recorded gradient") struct ClosedGradientTests {
  @Test(
    "holds nothing of its data: recorded at two inputs it is the same, step by step", arguments: PrimitiveSample.all)
  func closed(_ sample: PrimitiveSample) throws {
    let operands = sample.operands(Double.self), isInput = sample.sample.differentiable
    let inputs = zip(operands, isInput).filter(\.1).map(\.0)
    // Other signs, other orders, ties and zeros.
    let elsewhere = inputs.map { x in
      Tensor(shape: x.shape, scalars: x.scalars.enumerated().map { $0 % 3 == 2 ? 0 : -1.7 * $1 + 0.3 })
    }
    func gradients(_ x: [Variable<Double>]) -> [Variable<Double>] {
      gradient(at: x) { x in
        var next = x.makeIterator()
        let y = sample.sample.primitive(zip(operands, isInput).map { $1 ? next.next()! : Variable($0) })
        return sum(sin(y))
      }
    }
    _ = try Program(at: inputs, checkingAt: elsewhere, of: gradients)
    // The gradient of the gradient too.
    _ = try Program(at: inputs, checkingAt: elsewhere) { x in
      gradient(at: x) { x in gradients(x).reduce(Variable(0)) { $0 + sum(cos($1)) } }
    }
  }
}
