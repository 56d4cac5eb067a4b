// A programmer's mistake stops the program with one line: operation, what is wrong, remedy. These tests read it, in debug
// and in release builds, with nothing but the public API.

import Adjoint
import Testing

/// Checks that a process ended with exactly this message on one line of its standard error.
private func expect(
  _ result: ExitTest.Result?, says message: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let result else { return }
  let text = String(decoding: result.standardErrorContent, as: UTF8.self)
  let found = text.split(separator: "\n").compactMap { line in
    line.firstRange(of: "Fatal error: ").map { String(line[$0.upperBound...]) }
  }
  #expect(found == [message], sourceLocation: sourceLocation)
}

private let matrix: Tensor<Double> = [[1, 2, 3], [4, 5, 6]]

@Suite("Messages about shapes and axes") struct ShapeMessageTests {
  @Test("Operands that do not broadcast")
  func broadcasting() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Double>([1, 2]) + [1, 2, 3]
      }, says: "+: shapes [2] and [3] do not broadcast; extents must be equal, or one of them 1")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let x = Tape<Float>().variable([[1, 2], [3, 4]])
        _ = maximum(x, Variable([1, 2, 3]))
      }, says: "maximum: shapes [2, 2] and [3] do not broadcast; extents must be equal, or one of them 1")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = select(matrix, matrix, where: [1, 0])
      },
      says: "select: shapes [2, 3], [2, 3] and the mask's [2] do not broadcast; extents must be equal, or one of them 1"
    )
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = matrix.broadcast(to: [2, 6])
      }, says: "broadcast(to:): [2, 3] to [2, 6]; extents must be equal or 1, and axes can only be added at the front")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var x: Tensor<Double> = [1, 2, 3]
        x += matrix
      }, says: "+=: [2, 3] into [3]; the right side must broadcast to the left side's shape")
  }

  @Test("Matrix products that do not fit")
  func matrixProducts() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = matmul(matrix, matrix) },
      says: "matmul: shapes [2, 3] and [2, 3] do not fit: 3 columns, 2 rows; "
        + "the left operand's last extent must equal the right one's last but one")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = matmul(Variable(matrix), Variable([1, 2]))
      },
      says: "matmul: shapes [2, 3] and [2] do not fit: 3 columns, 2 rows; "
        + "the left operand's last extent must equal the right one's only")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = matmul(matrix, Tensor(2))
      }, says: "matmul: shapes [2, 3] and []; a scalar has no matrix product; multiply with *")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = matmul(Tensor<Double>(repeating: 1, shape: [2, 1, 1]), Tensor(repeating: 1, shape: [3, 1, 1]))
      },
      says: "matmul: shapes [2, 1, 1] and [3, 1, 1] do not broadcast; leading extents must be equal, or one of them 1")
  }

  @Test("Changes of shape that do not fit")
  func reshaping() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = matrix.reshaped(to: [4, -1])
      },
      says: "reshaped(to:): [2, 3] to [4, -1]; the element count, 6, must stay; at most one extent may be -1")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Variable(matrix).reshaped(to: [5])
      }, says: "reshaped(to:): [2, 3] to [5]; the element count, 6, must stay; at most one extent may be -1")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = matrix.permuted(to: [0, 0])
      }, says: "permuted(to:): axes [0, 0] of shape [2, 3]; name each of the 2 axes once")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = matrix.squeezingShape(at: 1)
      }, says: "squeezingShape(at:): axis 1 of shape [2, 3]; only an axis of extent 1 can be taken out")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = matrix.expandingShape(at: 4)
      }, says: "expandingShape(at:): new axis 4 for shape [2, 3]; it lies in -3...2")
  }

  @Test("Joins of shapes that differ")
  func joins() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = concatenate([matrix, Tensor(repeating: 0, shape: [2, 4])], axis: 0)
      }, says: "concatenate: shapes [2, 3] and [2, 4] along axis 0; all other extents must be equal")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = concatenate([Variable<Double>](), axis: 0)
      }, says: "concatenate: no tensors; give at least one")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = stack([Variable(matrix), Variable(matrix.transposed())])
      }, says: "stack: shapes [2, 3] and [3, 2]; stacked tensors have one shape")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = stack([matrix, matrix], axis: 3)
      }, says: "stack: new axis 3 for shape [2, 3]; it lies in -3...2")
  }

  @Test("An axis out of range, or twice")
  func axes() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = sum(matrix, axis: 2) },
      says: "sum: axis 2 of shape [2, 3]; an axis lies in -2..<2")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = softmax(Variable(matrix), axis: -3)
      }, says: "softmax: axis -3 of shape [2, 3]; an axis lies in -2..<2")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = logSumExp(Variable<Double>(2))
      }, says: "logSumExp: axis -1 of shape []; a scalar has no axis")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = mean(Variable(matrix), axes: [0, -2])
      }, says: "mean: axis 0 twice in [0, -2]; name each axis once")
  }

  @Test("max over an empty axis")
  func emptyAxis() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = max(Variable(Tensor<Double>(shape: [3, 0], scalars: [])), axis: 1)
      }, says: "max: axis 1 of shape [3, 0] is empty; nothing has no max; check the extent first")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = min(Tensor<Float>(shape: [0], scalars: []))
      }, says: "min: axis 0 of shape [0] is empty; nothing has no min; check the extent first")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Float>(shape: [2, 0], scalars: []).argmax()
      }, says: "argmax: axis 1 of shape [2, 0] is empty; check the extent first")
  }

  @Test("A slice or an index out of range")
  func selections() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Variable(matrix).slice(axis: 1, 1..<4)
      }, says: "slice: range 1..<4 along axis 1 of shape [2, 3]; a range lies in 0..<3")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = matrix.gathering([0, 2], axis: 0)
      }, says: "gathering: index 2 (place 1) along axis 0 of shape [2, 3]; indices lie in 0..<2")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = matrix[1, 3] },
      says: "subscript: index [1, 3] of shape [2, 3]; give one index for each axis, within its extent")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { _ = matrix.scalar },
      says: "scalar: shape [2, 3] has 6 elements; reduce it to one, or use scalars")
  }

  @Test("Tensors that cannot be made")
  func making() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Float>(shape: [2, 3], scalars: [1, 2])
      }, says: "Tensor: 2 scalars for shape [2, 3]; give the 6 elements of the shape")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Float>([[1, 2], [3]])
      }, says: "Tensor: row 1 has 1 elements, row 0 has 2; make all rows the same length")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let ragged: Tensor<Float> = [[1, 2], [3]]
        _ = ragged
      }, says: "Tensor: element 1 of a literal has shape [1], element 0 has [2]; make them equal")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Shape([1, 1, 1, 1, 1, 1, 1, 1, 1])
      }, says: "Shape: rank 9 for [1, 1, 1, 1, 1, 1, 1, 1, 1]; a tensor has at most 8 axes")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Float>(repeating: 0, shape: [2, -1])
      }, says: "Tensor: shape [2, -1]; extents are at least 0")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Float>(repeating: 0, shape: [2_000_000_000, 2_000_000_000, 2_000_000_000])
      },
      says: "Tensor: shape [2000000000, 2000000000, 2000000000]; it has more elements than memory can hold")
  }
}

@Suite("Messages about losses") struct LossMessageTests {
  @Test("label out of range")
  func labels() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = crossEntropy(logits: matrix, labels: [0, 3])
      }, says: "crossEntropy: label 3 at row 1 with 3 classes; labels lie in 0..<3")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = crossEntropy(logits: Variable(matrix), labels: [-2, 0], ignoring: -1)
      }, says: "crossEntropy: label -2 at row 0 with 3 classes; labels lie in 0..<3")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Tensor<Float>.oneHot([0, 5], classes: 5)
      }, says: "oneHot: label 5 at row 1; labels lie in 0..<5")
  }

  @Test("Logits, labels and targets that do not fit")
  func targets() async {
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = crossEntropy(logits: matrix, labels: [0])
      }, says: "crossEntropy: 1 labels for logits of shape [2, 3]; give one label for each row")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = crossEntropy(logits: matrix.expandingShape(at: 0), labels: [0])
      }, says: "crossEntropy: logits of shape [1, 2, 3]; logits are [rows, classes], or [classes] for one sample")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = crossEntropy(logits: matrix, targets: [[1, 0, 0]])
      },
      says: "crossEntropy: logits of shape [2, 3] and targets of shape [1, 3]; "
        + "both are [rows, classes], or [classes] for one sample")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = crossEntropy(probabilities: matrix, targets: [1, 0, 0])
      },
      says: "crossEntropy: probabilities of shape [2, 3] and targets of shape [3]; "
        + "both are [rows, classes], or [classes] for one sample")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = binaryCrossEntropy(logits: matrix, targets: [1, 0, 0])
      }, says: "binaryCrossEntropy: logits of shape [2, 3] and targets of shape [3]; the shapes must be equal")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = meanSquaredError(Variable(matrix), Variable([1, 2, 3]))
      }, says: "meanSquaredError: shapes [2, 3] and [3]; the shapes must be equal; reshape or broadcast one first")
    expect(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = crossEntropy(logits: matrix, labels: [0, 1], labelSmoothing: 1.5)
      }, says: "crossEntropy: label smoothing 1.5; smoothing lies between 0 and 1")
  }
}

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
      says: "gradient(at:of:): the value has shape [2]; "
        + "reduce it to one element (sum, mean), or ask for its jacobian or its pullback")
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
        _ = gradient(at: Tensor<Float>(3)) { x in Careless()(x) }
      },
      says: "careless: the pullback gave operand 0 a cotangent of shape [1]; entry 1 needs [], the operand's own shape")
  }
}

/// y = 2x, with a pullback that loses an axis.
private struct Careless: UnaryPrimitive {
  static let card = PrimitiveCard("careless", formula: "y = 2x", pullback: "2u, misshapen", source: "a mistake")
  static let samples = [Sample(Careless(), [1, 2])]

  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x + x }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    u.rank == 0 ? u.reshaped(to: [1]) : sum(u, axis: -1)
  }
}
