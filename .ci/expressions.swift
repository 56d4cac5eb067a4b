// Ordinary expressions, which must stay quick to type-check: `.ci/type-checking` measures each and fails above a second.
// One statement, one expression; its time is printed by the line where it starts.

import AdjointNN
import Foundation

func optimizationTestFunctions(x: Variable<Double>, y: Variable<Double>) {
  let ackley =
    -20 * exp(-0.2 * sqrt(0.5 * (x * x + y * y))) - exp(0.5 * (cos(2 * Double.pi * x) + cos(2 * Double.pi * y))) + M_E
    + 20
  let ackleyOfNumber =
    -20 * exp(-0.2 * sqrt(0.5 * (x * x + y * y))) - exp(0.5 * (cos(2 * Double.pi * x) + cos(2 * Double.pi * y)))
    + 22.718
  let rosenbrock = (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x)
  let himmelblau = pow(x * x + y - 11, 2) + pow(x + y * y - 7, 2)
  let rastrigin = 20 + x * x + y * y - 10 * (cos(2 * Double.pi * x) + cos(2 * Double.pi * y))
  let beale = square(1.5 - x + x * y) + square(2.25 - x + x * y * y) + square(2.625 - x + x * y * y * y)
  let booth = square(x + 2 * y - 7) + square(2 * x + y - 5)
  let levy = square(sin(Double.pi * x)) + square(y - 1) * (1 + square(sin(2 * Double.pi * y)))
  let easom = -cos(x) * cos(y) * exp(-(square(x - Double.pi) + square(y - Double.pi)))
  let camel = (4 - 2.1 * x * x + pow(x, 4) / 3) * x * x + x * y + (-4 + 4 * y * y) * y * y
  _ = (ackley, ackleyOfNumber, rosenbrock, himmelblau, rastrigin, beale, booth, levy, easom, camel)
}

func numbersIntoTensors(n: Int, k: Double, values: [Double]) {
  let linspace = Tensor<Double>((0..<n).map { -1 + 2 * Double($0) / Double(n - 1) })
  let gaussian = Tensor<Double>((0..<n).map { (i: Int) in exp(-0.5 * Double(i * i) / k) / sqrt(2 * Double.pi * k) })
  let skips = Tensor<Double>((0..<n).map { $0 >= 2 && $0 != n && $0 * $0 != n - 2 ? 0 : -Double.infinity })
  // What costs the compiler by itself, without this library, half a second and more: the type of i is not known to it where
  // it chooses among the initialisers of Double. It helps to name it, as above.
  let unnamed = Tensor<Double>((0..<n).map { i in exp(-0.5 * Double(i * i) / k) / sqrt(2 * Double.pi * k) })  // slow: 6 s
  let sine = Tensor<Float>((0..<64).map { Float($0) / 10 - 3.2 })
  let table = Tensor<Double>((0..<n).map { i in (0..<n).map { j in i == j ? 1.0 : 0.0 } })
  let rotation: Tensor<Double> = [[cos(k), -sin(k)], [sin(k), cos(k)]]
  let literal: Tensor<Double> = [[k, 0], [0, 1 / k]]
  let angles = values.map { 2 * Double.pi * $0 / Double(n) }
  let polar = Tensor<Double>(values.flatMap { [2 * cos($0), 2 * sin($0)] })
  let mean = values.reduce(0, +) / Double(values.count)
  let deviation = (values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(values.count - 1)).squareRoot()
  let largest = max(abs(mean), 1e-12) * min(1, k)
  _ = (linspace, gaussian, unnamed, skips, sine, table, rotation, literal, angles, polar, deviation, largest)
}

func densities(x: Variable<Double>, m: Variable<Double>, s: Variable<Double>, t: Tensor<Double>, n: Int) {
  let normal = -0.5 * square((x - m) / s) - log(s) - 0.5 * log(2 * Double.pi)
  let likelihood = 0.5 * sum(square((t - m) / exp(s))) + Double(n) * sum(s)
  let divergence = 0.5 * sum(exp(2 * s) + m * m - 1 - 2 * s)
  let evidence = mean(sum(softplus(x) - x * t, axis: 1)) + divergence / Double(n)
  let mixture = logSumExp(stack([log(0.3) - 0.5 * square(x - 1), log(0.7) - 0.5 * square(x + 1)]), axis: 0)
  let student = -0.5 * (5 + 1) * log1p(square((x - m) / s) / 5) - log(s)
  let entropy = -sum(softmax(x) * logSoftmax(x), axis: -1)
  let poisson = mean(exp(x) - t * x + logGamma(t + 1))
  _ = (normal, likelihood, divergence, evidence, mixture, student, entropy, poisson)
}

func layers(x: Variable<Float>, w: Variable<Float>, b: Variable<Float>, g: Variable<Float>, h: Variable<Float>) {
  let layer = tanh(matmul(x, w) + b)
  let gate = sigmoid(matmul(x, w) + matmul(h, g) + b) * h + (1 - sigmoid(matmul(x, w))) * tanh(h)
  let gelu = 0.5 * x * (1 + tanh(0.7978845608 * (x + 0.044715 * x * x * x)))
  let normalized = (x - mean(x, axis: -1, keepingAxes: true)) / sqrt(variance(x, axis: -1, keepingAxes: true) + 1e-5)
  let scores = softmax(matmul(x, h.transposed()) / sqrt(Float(w.shape[0])))
  let attention = matmul(softmax(matmul(x, h.transposed()) / 8), g) + x
  let residual = x + 0.5 * relu(matmul(relu(matmul(x, w) + b), g) + h)
  let leaky = maximum(x, 0.2 * x) + minimum(x, 0) - clamp(x, -1...1)
  let penalty = 0.01 * (sum(square(w)) + sum(square(g)) + sum(abs(b)))
  let huber = select(0.5 * x * x, abs(x) - 0.5, where: x .< 1)
  _ = (layer, gate, gelu, normalized, scores, attention, residual, leaky, penalty, huber)
}

func indexed(x: Variable<Double>, t: Tensor<Double>, n: Int) {
  let second = x[2..., 0] - 2 * x[1..<(-1), 0] + x[..<(-2), 0]
  let rows = x[0, 0...] * x[1, 0...] + x[-1, 0...]
  let pair = x[0] * x[1] - x[2] * x[3]
  let crossed = x[1] * t[2, 0] - x[2] * t[1, 0]
  let cross = stack([x[1] * t[2, 0] - x[2] * t[1, 0], x[2] * t[0, 0] - x[0] * t[2, 0], x[0] * t[1, 0] - x[1] * t[0, 0]])  // slow: 6 s
  let element = t[0, 1] + t[1, 0] * 2 - t[1, 1] / Double(n)
  let joined = concatenate([x[..<2] * 2, x[2...] + 1, -x[..<1]], axis: 0)
  _ = (second, rows, pair, crossed, cross, element, joined)
}

func solving(a: Variable<Double>, b: Variable<Double>, y: Tensor<Double>, n: Int) {
  let logs = 0.5 * dot(y, solve(a, y)) + 0.5 * logAbsDeterminant(a) + 0.5 * Double(n) * log(2 * Double.pi)
  let factored = sum(log(cholesky(a + 1e-6 * Tensor<Double>.identity(3)).diagonal()))
  let ridge = solve(matmul(a.transposed(), a) + 0.1 * Tensor<Double>.identity(n), matmul(a.transposed(), b))
  let kernel = exp(b) * exp(-0.5 * square(a - a.transposed()) * exp(-2 * b)) + 0.1 * Tensor<Double>.identity(n)
  _ = (logs, factored, ridge, kernel)
}

func steps(x: Variable<Double>, v: Variable<Double>, p: Tensor<Double>, g: Tensor<Double>, n: Int) {
  let dt = 0.05
  let pendulum = v + dt * (9.81 * sin(x) + 3 * tanh(x) - 0.1 * v)
  let runge = x + dt / 6 * (v + 2 * (v + dt * x) + 2 * (v - dt * x) + (v + x))
  let cost = 10 * ((1 - cos(x)) + 0.1 * v * v) + 0.001 * x * x
  let momentum = p - 0.1 * (0.9 * g + 0.1 * p * p / (sqrt(g * g) + 1e-8))
  let adam = p - 0.001 * (g / (1 - pow(0.9, Double(n)))) / (sqrt(g * g / (1 - pow(0.999, Double(n)))) + 1e-8)
  let error = abs(p - g).max().scalar / max(1, abs(g).max().scalar)
  let relative = norm(p - g).scalar / norm(g).scalar < 1e-6 && p.shape == g.shape
  let accuracy = Double(zip(p.argmax(axis: 1), g.argmax(axis: 1)).filter { $0 == $1 }.count) / Double(n)
  _ = (pendulum, runge, cost, momentum, adam, error, relative, accuracy)
}

func transforms(t: Tensor<Double>, target: Tensor<Double>, k: Double) {
  let slope = gradient(at: t) { x in sum(square(x - target)) / 2 + k * sum(abs(x)) }
  let rosenbrock = gradient(at: t) { x in sum(100 * square(x[1...] - square(x[..<(-1)])) + square(1 - x[..<(-1)])) }
  let curvature = hessian(at: t) { x in log(1 + sum(x * x)) + 0.5 * sum(sin(x) * cos(x)) }
  let second = gradient(at: 0.3) { x in gradient(at: x) { y in sin(y) * exp(-y * y) + pow(y, 3) } }
  let physics = gradient(at: t) { x in
    mean(square(gradient(at: x) { x in sum(tanh(2 * x) * (1 - x * x)) } + Double.pi * Double.pi * sin(Double.pi * x)))
  }
  _ = (slope, rosenbrock, curvature, second, physics)
}
