// Functions of the library that are no primitives: what they are made of has its own rules, and here it is checked that
// together they are the gradient of what the function computes.

import AdjointCore

/// A differentiable function that is made of primitives, with what a list of operations tells of it.
///
/// ```swift
/// for function in Composition.all { print(function.name, function.formula) }
/// print(Composition.check())
/// ```
public struct Composition: Sendable {
  private let function: StandardFunction

  /// Every function of the list.
  public static let all = StandardFunction.allCases.map { Composition(function: $0) }

  /// The name that programs call it by.
  public var name: String { function.rawValue }
  /// The value, in terms of the operands x, y, z.
  public var formula: String { function.formula }
  /// Operands to check it at.
  public var samples: [Tensor<Double>] { function.samples }
  /// The function at its operands.
  public func callAsFunction<S>(_ x: [Variable<S>]) -> Variable<S> { function.value(at: x) }

  /// Checks every function of the list at its samples: gradients of first and second order in `Double`, of first in
  /// `Float`.
  public static func check(seed: UInt64 = 0) -> RegistryReport {
    RegistryReport(rows: all.map { $0.check(seed: seed) })
  }

  /// The row of one function.
  public func check(seed: UInt64 = 0) -> RegistryReport.Row {
    var row = RegistryReport.Row(
      name: name, formula: formula, pullback: "by its parts", source: "composition", samples: 1, firstOrderError: 0,
      secondOrderError: 0, floatError: 0, problems: [])
    func weighted<S>(_ x: [Variable<S>]) -> Variable<S> { sum(sin(self(x))) }
    let double = checkGradient(at: samples, order: 2, seed: seed) { weighted($0) }
    let float = checkGradient(at: samples.map { Tensor<Float>($0) }, seed: seed) { weighted($0) }
    for report in [double, float] where !report.passed { row.problems.append("\(report)") }
    for comparison in double.comparisons {
      let error = comparison.scale > 0 ? comparison.error / comparison.scale : 0
      if comparison.order == 1 {
        row.firstOrderError = Swift.max(row.firstOrderError, error)
      } else {
        row.secondOrderError = Swift.max(row.secondOrderError, error)
      }
    }
    row.floatError = float.maximumRelativeError
    return row
  }
}

/// The functions, each with its formula, its operands and its value.
private enum StandardFunction: String, CaseIterable, Sendable {
  case selu, hardTanh, clamp, dot, outer, kron, tensordot, einsum, trace, matrixPower, leastSquares
  case eigenvaluesSymmetric, singularValues, padded, tiled, repeating, flipped, diagonal, diagonalMatrix, stack
  case takingAlong, addingAlong, topK, maxWithIndices, median, cumulativeMax, maskedSoftmax, sampleNormal
  case normalLogDensity, exponentialLogDensity, gammaLogDensity, betaLogDensity, studentLogDensity
  case poissonLogProbability, bernoulliLogProbability, multivariateNormalLogDensity

  var formula: String {
    switch self {
    case .selu: "1.0507 elu(x, 1.6733)"
    case .hardTanh: "min(max(x, −1), 1)"
    case .clamp: "min(max(x, a), b)"
    case .dot: "Σ x y"
    case .outer: "xᵢ yⱼ"
    case .kron: "blocks xᵢⱼ Y"
    case .tensordot: "Σ x y over pairs of axes"
    case .einsum: "Σ of products by an equation"
    case .trace: "Σ xᵢᵢ"
    case .matrixPower: "Xⁿ"
    case .leastSquares: "X⁺ y"
    case .eigenvaluesSymmetric: "eigenvalues of (X + Xᵀ)/2"
    case .singularValues: "singular values of X"
    case .padded: "x with elements around it"
    case .tiled: "x repeated as a whole"
    case .repeating: "each xᵢ repeated"
    case .flipped: "x in the opposite order"
    case .diagonal: "xᵢᵢ"
    case .diagonalMatrix: "diag(x)"
    case .stack: "x, y along a new axis"
    case .takingAlong: "x at indices of each line"
    case .addingAlong: "x with y added at indices of each line"
    case .topK: "the k largest x, in order"
    case .maxWithIndices: "max x, the first of equals"
    case .median: "the middle of x in order"
    case .cumulativeMax: "max xⱼ, j ≤ i"
    case .maskedSoftmax: "softmax over a mask"
    case .sampleNormal: "x + y ε, ε normal"
    case .normalLogDensity: "log of the normal density of x, mean y, deviation z"
    case .exponentialLogDensity: "log of the exponential density of x, rate y"
    case .gammaLogDensity: "log of the gamma density of x, concentration y, rate z"
    case .betaLogDensity: "log of the beta density of x"
    case .studentLogDensity: "log of Student's density of x, y degrees of freedom"
    case .poissonLogProbability: "log of the Poisson probability of a count, rate x"
    case .bernoulliLogProbability: "log of the probability of 0 or 1, logits x"
    case .multivariateNormalLogDensity: "log of the normal density of x, mean y, covariance Z Zᵀ"
    }
  }

  var samples: [Tensor<Double>] {
    let vector: Tensor<Double> = [0.3, -1.2, 2, 0.5], other: Tensor<Double> = [1.1, 0.4, -0.7, 1.6]
    let square: Tensor<Double> = [[3, 0.4, -0.2], [0.1, 2.2, 0.5], [-0.6, 0.3, 1.4]]
    let matrix: Tensor<Double> = [[0.3, -1.2, 2], [0.5, 1.1, -0.4]]
    let positive: Tensor<Double> = [0.7, 1.8, 2.9], share: Tensor<Double> = [0.2, 0.5, 0.9]
    switch self {
    case .selu, .hardTanh, .clamp, .flipped, .diagonalMatrix, .padded, .tiled, .repeating, .maskedSoftmax:
      return [vector]
    case .dot, .outer, .stack: return [vector, other]
    case .kron: return [matrix, [[1, 2]]]
    case .tensordot, .einsum: return [matrix, square]
    case .trace, .matrixPower, .eigenvaluesSymmetric, .diagonal: return [square]
    case .leastSquares: return [matrix.transposed(), positive]
    case .singularValues, .topK, .maxWithIndices, .median, .cumulativeMax: return [matrix]
    case .takingAlong: return [matrix]
    case .addingAlong: return [matrix, [[1], [2]]]
    case .sampleNormal, .exponentialLogDensity: return [positive, share]
    case .studentLogDensity: return [[0.3, -1.2, 2], positive]
    case .normalLogDensity, .gammaLogDensity: return [positive, share, positive]
    case .betaLogDensity: return [share, positive, positive]
    case .poissonLogProbability, .bernoulliLogProbability: return [positive]
    case .multivariateNormalLogDensity: return [positive, share, square]
    }
  }

  func value<S>(at x: [Variable<S>]) -> Variable<S> {
    switch self {
    case .selu: return AdjointCore.selu(x[0])
    case .hardTanh: return AdjointCore.hardTanh(x[0])
    case .clamp: return AdjointCore.clamp(x[0], -1...1.5)
    case .dot: return AdjointCore.dot(x[0], x[1])
    case .outer: return AdjointCore.outer(x[0], x[1])
    case .kron: return AdjointCore.kron(x[0], x[1])
    case .tensordot: return AdjointCore.tensordot(x[0], x[1], axes: ([1], [0]))
    case .einsum: return AdjointCore.einsum("ij,jk->k", x[0], x[1])
    case .trace: return AdjointCore.trace(x[0])
    case .matrixPower: return AdjointCore.matrixPower(x[0], -2)
    case .leastSquares: return AdjointCore.leastSquares(x[0], x[1])
    case .eigenvaluesSymmetric: return AdjointCore.eigenvaluesSymmetric(x[0])
    case .singularValues: return AdjointCore.singularValues(x[0])
    case .padded: return x[0].padded(by: [(2, 1)], with: .reflect)
    case .tiled: return x[0].tiled([2, 2])
    case .repeating: return x[0].repeating(2, axis: 0)
    case .flipped: return x[0].flipped(axis: 0)
    case .diagonal: return x[0].diagonal(offset: 1)
    case .diagonalMatrix: return AdjointCore.diagonalMatrix(x[0], offset: 1)
    case .stack: return AdjointCore.stack([x[0], x[1]], axis: 1)
    case .takingAlong: return x[0].takingAlong([[0, 2], [1, 1]], axis: 1)
    case .addingAlong: return x[0].addingAlong([[2], [0]], x[1], axis: 1)
    case .topK: return x[0].topK(2).values
    case .maxWithIndices: return AdjointCore.maxWithIndices(x[0]).values
    case .median: return AdjointCore.median(x[0], axis: 0)
    case .cumulativeMax: return AdjointCore.cumulativeMax(x[0])
    case .maskedSoftmax: return softmax(x[0], where: [1, 0, 1, 1])
    case .sampleNormal:
      var generator = SeededGenerator(seed: 1)
      return AdjointCore.sampleNormal(mean: x[0], standardDeviation: x[1], using: &generator)
    case .normalLogDensity: return AdjointCore.normalLogDensity(x[0], mean: x[1], standardDeviation: x[2])
    case .exponentialLogDensity: return AdjointCore.exponentialLogDensity(x[0], rate: x[1])
    case .gammaLogDensity: return AdjointCore.gammaLogDensity(x[0], concentration: x[1], rate: x[2])
    case .betaLogDensity: return AdjointCore.betaLogDensity(x[0], alpha: x[1], beta: x[2])
    case .studentLogDensity: return AdjointCore.studentLogDensity(x[0], degreesOfFreedom: x[1])
    case .poissonLogProbability: return AdjointCore.poissonLogProbability(Tensor<S>([2, 0, 5]), rate: x[0])
    case .bernoulliLogProbability: return AdjointCore.bernoulliLogProbability(Tensor<S>([1, 0, 1]), logits: x[0])
    case .multivariateNormalLogDensity:
      return AdjointCore.multivariateNormalLogDensity(x[0], mean: x[1], choleskyFactor: x[2])
    }
  }
}
