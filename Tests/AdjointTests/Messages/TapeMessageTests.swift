import Adjoint
import Testing

private let matrix: Tensor<Double> = [[1, 2, 3], [4, 5, 6]]

@Suite("Messages about tapes and transforms") struct TapeMessageTests {
  @Test("Operands of two tapes")
  func mixedTapes() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let one = Tape<Double>(), other = Tape<Double>()
        _ = one.variable([1, 2, 3]) * other.variable(matrix)
      },
      says: "multiply: operands of shapes [3] and [2, 3] are recorded on two different tapes; "
        + "record both on one tape, or pass one as a constant, Variable(x.value)")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let x = Tape<Double>().variable([1, 2, 3])
        _ = gradient(at: Tensor<Double>([1, 2, 3])) { y in sum(x * y) }
      },
      says: "multiply: operands of shapes [3] and [3] are recorded on two different tapes; "
        + "record both on one tape, or pass one as a constant, Variable(x.value)")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let one = Tape<Double>(), other = Tape<Double>()
        _ = concatenate([one.variable([1, 2, 3]), Variable([0]), other.variable([4])])
      },
      says: "concatenate: operands of shapes [3], [1] and [1] are recorded on two different tapes; "
        + "record both on one tape, or pass one as a constant, Variable(x.value)")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let one = Tape<Double>(), other = Tape<Double>()
        _ = one.gradients(of: sum(other.variable([1, 2])))
      },
      says: "gradients(of:): a variable of shape [] that is not on this tape; ask the tape that recorded it")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let other = Tape<Double>().variable([1, 2])
        _ = gradient(at: Tensor<Double>(1)) { _ in sum(other) }
      },
      says: "gradient(at:of:): the closure's result, of shape [], is recorded on another tape; "
        + "compute it from the closure's own arguments")
  }

  @Test("A loss that is not one number")
  func nonScalarLoss() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let tape = Tape<Double>()
        _ = tape.gradients(of: exp(tape.variable([1, 2])))
      },
      says: "gradients(of:): the value has shape [2]; "
        + "reduce it to one element (sum, mean), give a seed, or ask for its jacobian")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = gradient(at: Tensor<Double>([1, 2])) { x in x * x }
      },
      says: "gradient(at:of:): the value has shape [2]; "
        + "reduce it to one element (sum, mean), or ask for its jacobian or its pullback")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = hessian(at: Tensor<Double>([1, 2])) { x in x * x }
      },
      says: "hessian(at:of:): the value has shape [2]; "
        + "reduce it to one element (sum, mean), or ask for its jacobian or its pullback")
  }

  @Test("Transforms that call others, and a checkpoint, stop under their own names")
  func ownNames() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = hessianVectorProduct(at: Tensor<Double>([1, 2]), along: [1, 1]) { x in x * x }
      },
      says: "hessianVectorProduct: the value has shape [2]; "
        + "reduce it to one element (sum, mean), or ask for its jacobian or its pullback")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = diagonalHessian(at: Tensor<Double>([1, 2])) { x in x * x }
      },
      says: "diagonalHessian(at:of:): the value has shape [2]; "
        + "reduce it to one element (sum, mean), or ask for its jacobian or its pullback")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let other = Tape<Double>().variable([1, 2])
        _ = jacobian(at: Tensor<Double>(1)) { _ in other }
      },
      says: "jacobian(at:of:): the closure's result, of shape [2], is recorded on another tape; "
        + "compute it from the closure's own arguments")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let other = Tape<Double>().variable([1, 2])
        _ = hessian(at: Tensor<Double>(1)) { _ in sum(other) }
      },
      says: "hessian(at:of:): the closure's result, of shape [], is recorded on another tape; "
        + "compute it from the closure's own arguments")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let other = Tape<Double>().variable([1, 2])
        _ = gradient(at: Tensor<Double>(1)) { x in sum(checkpoint(x) { _ in other }) }
      },
      says: "checkpoint: the closure's result, of shape [2], is recorded on another tape; "
        + "compute it from the closure's own argument and variables of the enclosing tape")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = gradient(at: matrix) { x in sum(x.reshaped(to: [-1, 4])) }
      }, says: "reshaped(to:): [2, 3] to [-1, 4]; the element count, 6, must stay; at most one extent may be -1")
  }

  @Test("A seed of another shape")
  func seeds() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let tape = Tape<Double>()
        _ = tape.gradients(of: exp(tape.variable([1, 2])), seed: [1, 2, 3])
      }, says: "gradients(of:): a seed of shape [3] for a value of shape [2]; the shapes must be equal")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = valueWithPullback(at: matrix) { x in sum(x, axis: 0) }.pullback([1, 2])
      }, says: "pullback: a seed of shape [2] for a value of shape [3]; the shapes must be equal")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = valueWithDifferential(at: matrix) { x in sum(x, axis: 0) }.differential([1, 2])
      }, says: "differential: a direction of shape [2] for an argument of shape [2, 3]; the shapes must be equal")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = hessianVectorProduct(at: [1, 2], along: [1, 2, 3]) { (x: Variable<Double>) in sum(x * x) }
      },
      says: "hessianVectorProduct: a direction of shape [3] for an argument of shape [2]; the shapes must be equal")
  }

  @Test("A gradient that does not exist")
  func missingGradients() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let tape = Tape<Double>()
        let hidden = exp(tape.variable([1, 2])).named("hidden")
        _ = tape.gradients(of: sum(hidden))[hidden]
      },
      says: "gradients[…]: the cotangent of the intermediate result “hidden” was not kept; "
        + "name it in gradients(of:keeping:)")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let tape = Tape<Double>()
        let hidden = exp(tape.variable([1, 2]))
        _ = tape.gradients(of: sum(hidden))[hidden]
      },
      says: "gradients[…]: the cotangent of the intermediate result entry 1 (exp) was not kept; "
        + "name it in gradients(of:keeping:)")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let tape = Tape<Double>()
        _ = tape.gradients(of: sum(tape.variable([1, 2])))[Variable([3, 4, 5])]
      },
      says: "gradients[…]: a constant of shape [3]; ask for a variable made by the tape that was differentiated")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let tape = Tape<Double>(), other = Tape<Double>()
        _ = tape.gradients(of: sum(tape.variable([1, 2])))[other.variable([1])]
      },
      says: "gradients[…]: a variable of another tape; ask for a variable made by the tape that was differentiated")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let tape = Tape<Double>()
        let loss = sum(tape.variable([1, 2]))
        _ = tape.gradients(of: loss, keeping: [Variable(3)])
      },
      says: "gradients(of:): a variable of shape [] that is not on this tape; ask the tape that recorded it")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let tape = Tape<Double>()
        _ = tape.variable([1, 2])
        _ = tape.entry(1)
      }, says: "entry: entry 1; this tape has the entries 0..<1")
  }

  @Test("A user's pullback of the wrong shape")
  func misshapenPullback() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = gradient(at: matrix) { x in sum(Careless()(x)) }
      },
      says: "careless: the pullback gave operand 0 a cotangent of shape [2]; "
        + "entry 1 needs [2, 3], the operand's own shape")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = gradient(at: Tensor<Float>([1, 2, 3])) { x in sum(Careless()(x)) }
      },
      says: "careless: the pullback gave operand 0 a cotangent of shape []; entry 1 needs [3], the operand's own shape")
  }
}

/// y = 2x, with a pullback that loses an axis.
private struct Careless: UnaryPrimitive {
  static let card = PrimitiveCard("careless", formula: "y = 2x", pullback: "2u, misshapen", source: "a mistake")
  static let samples = [Sample(Careless(), [1, 2])]

  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x + x }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    sum(u, axis: -1)
  }
}
