import Adjoint

private let inf = Double.infinity
private let nan = Double.nan
/// softmax [0, 1]
private let p = [0.2689414213699951, 0.7310585786300049]

extension EdgeCaseTable {
  static let softmax = EdgeCaseTable(
    title: "Softmax, log-softmax, log-sum-exp (along an axis)",
    rows: [
      SoftmaxOfAMaskedLogit(), LogSoftmaxOfAMaskedLogit(), LogSumExpOfAMaskedLogit(), SoftmaxOfNothingSelected(),
      LogSumExpOfNothingSelected(), LogSumExpOverAnEmptyAxis(), SoftmaxOverAnEmptyAxis(), MaxOverAnEmptyAxis(),
      LogSumExpOfOneInfinity(), SoftmaxOfAnInfinity(), NaNInARow(), SoftmaxOfFarApartLogits(),
      LogSumExpOfHugeNegatives(), LogSumExpOfLargeTies(), SoftmaxOfTies(), SoftmaxOfASingleClass()
    ])
}

struct SoftmaxOfAMaskedLogit: EdgeCase {
  let name = "softmax [−inf, 0, 1], g of element 0"
  let answer = "0, .2689, .7311; g 0 0 0"

  func check<S>(_ edge: Edge<S>) {
    edge.line([-inf, 0, 1], value: [0] + p, gradient: [0, 0, 0], seed: [1, 0, 0]) { softmax($0, axis: $1) }
    // The other elements' gradients do not notice the masked one.
    edge.line([-inf, 0, 1], gradient: [0, p[0] * p[1], -p[0] * p[1]], seed: [0, 1, 0]) { softmax($0, axis: $1) }
  }
}

struct LogSoftmaxOfAMaskedLogit: EdgeCase {
  let name = "logSoftmax [−inf, 0, 1], g of element 0"
  let answer = "−inf, −1.3133, −.3133; g 1, −.2689, −.7311"

  func check<S>(_ edge: Edge<S>) {
    edge.line(
      [-inf, 0, 1], value: [-inf, -1.3132616875182228, -0.3132616875182228], gradient: [1, -p[0], -p[1]],
      seed: [1, 0, 0]
    ) { logSoftmax($0, axis: $1) }
  }
}

struct LogSumExpOfAMaskedLogit: EdgeCase {
  let name = "logSumExp [−inf, 0, 1]"
  let answer = "1.3133; g 0, .2689, .7311"

  func check<S>(_ edge: Edge<S>) {
    edge.line([-inf, 0, 1], value: [1.3132616875182228], gradient: [0] + p) { logSumExp($0, axis: $1) }
  }
}

struct SoftmaxOfNothingSelected: EdgeCase {
  let name = "softmax, all −inf"
  let answer = "NaN; g NaN (0/0). `softmax(z, where: mask)` gives 0 with g 0 for a row with nothing selected"
  let peers = "no masked form"

  func check<S>(_ edge: Edge<S>) {
    edge.line([-inf, -inf], value: [nan, nan], gradient: [nan, nan]) { softmax($0, axis: $1) }
    edge.function("masked rows", at: [[[1, 2, 3], [1, 2, 3]]], value: [0, 0, 0, 0] + p, gradients: [[0, 0, 0, 0, 0, 0]])
    {
      softmax($0[0], where: [[0, 0, 0], [0, 1, 1]])
    }
    // What is not selected does not matter, NaN included.
    edge.function(
      "NaN masked", at: [edge.vector([nan, 0, 1])], value: [0] + p, gradients: [[0, -p[0] * p[1], p[0] * p[1]]],
      seed: [0, 0, 1]
    ) { softmax($0[0], where: [0, 1, 1]) }
  }
}

struct LogSumExpOfNothingSelected: EdgeCase {
  let name = "logSumExp, all −inf"
  let answer = "−inf; g 0"
  let peers = "g NaN"

  func check<S>(_ edge: Edge<S>) {
    edge.line([-inf, -inf, -inf], value: [-inf], gradient: [0, 0, 0]) { logSumExp($0, axis: $1) }
  }
}

struct LogSumExpOverAnEmptyAxis: EdgeCase {
  let name = "logSumExp over an empty axis"
  let answer = "−inf"

  func check<S>(_ edge: Edge<S>) {
    edge.function("[0]", at: [Tensor(shape: [0], scalars: [])], value: [-inf], gradients: [[]]) { logSumExp($0[0]) }
    for (shape, axis) in [([2, 0], 1), ([0, 2], 0), ([1, 0, 2], 1)] {
      let x = Tensor<S>(shape: Shape(shape), scalars: [])
      edge.function("\(shape)", at: [x], value: [-inf, -inf], gradients: [[]]) { logSumExp($0[0], axis: axis) }
    }
  }
}

struct SoftmaxOverAnEmptyAxis: EdgeCase {
  let name = "softmax, logSoftmax over an empty axis or batch"
  let answer = "empty, no trap"

  func check<S>(_ edge: Edge<S>) {
    for shape in [[0], [0, 3], [3, 0], [2, 0, 3]] {
      let x = Tensor<S>(shape: Shape(shape), scalars: [])
      for axis in shape.indices {
        edge.function("softmax \(shape)", at: [x], value: [], gradients: [[]]) { softmax($0[0], axis: axis) }
        edge.function("logSoftmax \(shape)", at: [x], value: [], gradients: [[]]) { logSoftmax($0[0], axis: axis) }
        if gradient(at: x, of: { sum(softmax($0, axis: axis)) }).shape != x.shape { edge.note("gradient of \(shape)") }
      }
    }
  }
}

struct MaxOverAnEmptyAxis: EdgeCase {
  let name = "max over an empty axis"
  let answer = "a clear error that names the axis"

  /// The axes that are not empty; the error itself has an exit test of the same name.
  func check<S>(_ edge: Edge<S>) {
    let x = Tensor<S>(shape: [0, 2], scalars: [])
    edge.function("max along the other axis", at: [x], value: [], gradients: [[]]) { max($0[0], axis: 1) }
    edge.function("min along the other axis", at: [x], value: [], gradients: [[]]) { min($0[0], axis: 1) }
  }
}

struct LogSumExpOfOneInfinity: EdgeCase {
  let name = "logSumExp [inf, 0, 1] (one +inf)"
  let answer = "inf; g 1 0 0"
  let peers = "g NaN"

  func check<S>(_ edge: Edge<S>) {
    edge.line([inf, 0, 1], value: [inf], gradient: [1, 0, 0]) { logSumExp($0, axis: $1) }
    edge.line([inf, 0, inf, -inf], value: [inf], gradient: [0.5, 0, 0.5, 0]) { logSumExp($0, axis: $1) }
  }
}

struct SoftmaxOfAnInfinity: EdgeCase {
  let name = "softmax with any +inf"
  let answer = "NaN"

  func check<S>(_ edge: Edge<S>) {
    edge.line([inf, 0, 1], value: [nan, nan, nan], gradient: [nan, nan, nan]) { softmax($0, axis: $1) }
  }
}

struct NaNInARow: EdgeCase {
  let name = "a NaN in a row"
  let answer = "NaN in that row only; other rows untouched"

  func check<S>(_ edge: Edge<S>) {
    // `line` compares every other row with what it gives alone.
    let nans = [nan, nan, nan]
    for numbers in [[0, nan, 1], [nan, inf, 1], [0, -inf, nan]] {
      edge.line(numbers, value: nans, gradient: nans) { softmax($0, axis: $1) }
      edge.line(numbers, value: nans, gradient: nans) { logSoftmax($0, axis: $1) }
      edge.line(numbers, value: [nan], gradient: nans) { logSumExp($0, axis: $1) }
    }
  }
}

struct SoftmaxOfFarApartLogits: EdgeCase {
  let name = "softmax [1e4, 0, −1e4]"
  let answer = "1 0 0; g 0"

  func check<S>(_ edge: Edge<S>) {
    for element in 0..<3 {
      let seed = (0..<3).map { $0 == element ? 1.0 : 0 }
      edge.line([1e4, 0, -1e4], value: [1, 0, 0], gradient: [0, 0, 0], seed: seed) { softmax($0, axis: $1) }
    }
  }
}

struct LogSumExpOfHugeNegatives: EdgeCase {
  let name = "logSumExp [−1e300, −1e300]"
  let answer = "−1e300; g .5 .5"
  let peers = "PyTorch: g 1 1"

  func check<S>(_ edge: Edge<S>) {
    let huge = S.self == Double.self ? -1e300 : -1e38
    edge.line([huge, huge], value: [huge], gradient: [0.5, 0.5]) { logSumExp($0, axis: $1) }
  }
}

struct LogSumExpOfLargeTies: EdgeCase {
  let name = "logSumExp, Float, [1e8, 1e8, 1e8]"
  let answer = "g sums to 1 at any magnitude"
  let peers = "PyTorch: 3.0"

  func check<S>(_ edge: Edge<S>) {
    let third = 1.0 / 3
    for magnitude in [1e8, -1e8, 1e20, -1e30, 0] {
      edge.line([magnitude, magnitude, magnitude], gradient: [third, third, third]) { logSumExp($0, axis: $1) }
    }
    edge.line([1e8, 1e8, 1e8], value: [Double(S(1e8) + S(1.0986122886681098))], gradient: [third, third, third]) {
      logSumExp($0, axis: $1)
    }
  }
}

struct SoftmaxOfTies: EdgeCase {
  let name = "ties [2, 2, 2]"
  let answer = "1/3 each"

  func check<S>(_ edge: Edge<S>) {
    let third = 1.0 / 3
    edge.line(
      [2, 2, 2], value: [third, third, third], gradient: [2 * third / 3, -third / 3, -third / 3], seed: [1, 0, 0]
    ) {
      softmax($0, axis: $1)
    }
    edge.line([2, 2, 2], value: [2 + 1.0986122886681098], gradient: [third, third, third]) { logSumExp($0, axis: $1) }
  }
}

struct SoftmaxOfASingleClass: EdgeCase {
  let name = "a single class"
  let answer = "softmax 1, logSoftmax 0, logSumExp z; g 0, 0, 1"

  func check<S>(_ edge: Edge<S>) {
    for z in [2.5, -300, 0] {
      edge.line([z], value: [1], gradient: [0]) { softmax($0, axis: $1) }
      edge.line([z], value: [0], gradient: [0]) { logSoftmax($0, axis: $1) }
      edge.line([z], value: [z], gradient: [1]) { logSumExp($0, axis: $1) }
    }
  }
}
