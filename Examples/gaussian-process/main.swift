// Fits a Gaussian process: length, height and noise of its kernel by the evidence, whose gradient is checked against the
// closed form. README.md in this folder tells what comes out.

import AdjointNN
import Foundation

/// A squared-exponential kernel with noise: its numbers are the exponentials of what is trained.
struct Kernel: Module {
  typealias Scalar = Double
  var length = Variable<Double>(0)
  var height = Variable<Double>(0)
  var noise = Variable<Double>(-1)

  /// h² exp(−(x − y)² / 2 l²) for all pairs of places.
  func callAsFunction(_ x: Tensor<Double>, _ y: Tensor<Double>) -> Variable<Double> {
    let distance = x.expandingShape(at: 1) - y.expandingShape(at: 0)
    return exp(2 * height - 0.5 * (distance * distance) * exp(-2 * length))
  }

  /// The covariance of measurements: with the noise on its diagonal.
  func covariance(_ x: Tensor<Double>) -> Variable<Double> { self(x, x) + exp(2 * noise) * Tensor.identity(x.shape[0]) }
}

/// −log p(y | x), by the Cholesky factor of the covariance. C. Rasmussen, C. Williams, Gaussian processes for machine learning,
/// 2006, algorithm 2.1.
func negativeEvidence(_ kernel: Kernel, _ x: Tensor<Double>, _ y: Tensor<Double>) -> Variable<Double> {
  let factor = cholesky(kernel.covariance(x)), half = triangularSolve(factor, y)
  return 0.5 * sum(half * half) + sum(log(factor.diagonal())) + 0.5 * Double(y.scalarCount)
    * Foundation.log(2 * Double.pi)
}

/// The same book's eq. 5.9: −½ tr((α αᵀ − K⁻¹) ∂K/∂θ), α = K⁻¹ y, for each of the three numbers.
func closedForm(_ kernel: Kernel, _ x: Tensor<Double>, _ y: Tensor<Double>) -> Tensor<Double> {
  let inverse = inverse(kernel.covariance(x).value), alpha = matmul(inverse, y)
  let weights = outer(alpha, alpha) - inverse
  let smooth = kernel(x, x).value, distance = x.expandingShape(at: 1) - x.expandingShape(at: 0)
  let byLength = smooth * distance * distance * exp(-2 * kernel.length.value), byHeight = 2 * smooth
  let byNoise = 2 * exp(2 * kernel.noise.value) * Tensor.identity(x.shape[0])
  return stack([byLength, byHeight, byNoise].map { -0.5 * sum(weights * $0) })
}

let isQuick = CommandLine.arguments.contains("--quick")
var generator = SeededGenerator(seed: 1)
let count = isQuick ? 40 : 200
let x = Tensor<Double>(randomUniform: [count], in: -3..<3, using: &generator)
let truth = { (x: Tensor<Double>) in sin(2 * x) + 0.3 * x }
let y = truth(x) + Tensor(randomNormal: [count], mean: 0, standardDeviation: 0.1, using: &generator)

var kernel = Kernel()
let slope = gradient(at: kernel) { negativeEvidence($0, x, y) }.flattenedVariables.value
let expected = closedForm(kernel, x, y), difference = norm(slope - expected).scalar / norm(expected).scalar
print("gradient \(slope)\nby the closed form \(expected): relative difference \(difference)")
let determinants = 2 * sum(log(cholesky(kernel.covariance(x)).diagonal())) - logAbsDeterminant(kernel.covariance(x))
print("log-determinant by the factor less that by elimination: \(determinants.scalar)")

let report = LBFGS().minimize(&kernel) { negativeEvidence($0, x, y) }
let fitted = [kernel.length, kernel.height, kernel.noise].map { exp($0.value).scalar }
print(
  "evidence \(-report.loss) after \(report.steps) steps, slope \(report.largestSlope); length, height, noise: \(fitted)"
)

// What the process expects at new places: k(x′, x) K⁻¹ y.
let places = Tensor<Double>.linspace(from: -2.5, to: 2.5, count: 50)
let guesses = matmul(kernel(places, x), solve(kernel.covariance(x), Variable(y))).value
let error = sqrt(mean(square(guesses - truth(places)))).scalar
print("root mean square error at new places: \(error)")
let isFitted = report.largestSlope < 1e-4 && error < 0.1 && abs(fitted[2] - 0.1) < 0.03
if difference > 1e-9 || abs(determinants.scalar) > 1e-8 || !isFitted { exit(1) }
