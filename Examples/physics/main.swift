// A network that is asked for nothing but an equation of motion finds the motion. README.md tells what comes out.

import AdjointNN
import Foundation

/// A damped pendulum with small swings: u″ + 2 d u′ + w² u = 0, u(0) = 1, u′(0) = 0.
let damping = 0.5, frequency = 3.0

/// u(t) = 1 + t² n(t): both initial values hold, whatever the network n.
struct Motion: Module {
  typealias Scalar = Double
  var first = Linear<Double>(1, 24)
  var second = Linear<Double>(24, 24)
  var output = Linear<Double>(24, 1)

  func callAsFunction(_ t: Variable<Double>) -> Variable<Double> {
    1 + t * t * output(tanh(second(tanh(first(t)))))
  }
}

/// How far a motion is from the equation, at times [n, 1]. Each u(t) depends on its own t alone, so the gradient of a sum
/// holds the derivatives of all.
func residual(_ motion: Motion, _ t: Tensor<Double>) -> Variable<Double> {
  let t = Variable(t)
  let velocity = { (t: Variable<Double>) in gradient(at: t) { sum(motion($0)) } }
  let acceleration = gradient(at: t) { sum(velocity($0)) }
  return acceleration + 2 * damping * velocity(t) + frequency * frequency * motion(t)
}

/// The motion that calculus finds: e^(−d t) (cos v t + d/v sin v t), v² = w² − d².
func exact(_ t: Tensor<Double>) -> Tensor<Double> {
  let v = (frequency * frequency - damping * damping).squareRoot()
  return exp(-damping * t) * (cos(v * t) + damping / v * sin(v * t))
}

let isQuick = CommandLine.arguments.contains("--quick")
let end = isQuick ? 2.0 : 3.0
let times = Tensor<Double>.linspace(from: 0, to: end, count: isQuick ? 30 : 60).reshaped(to: [-1, 1])
var motion = withSeed(1) { Motion() }
let report = LBFGS(maximumSteps: isQuick ? 300 : 6000).minimize(&motion) { motion in
  let r = residual(motion, times)
  return mean(r * r)
}
print("mean square residual \(report.loss) after \(report.steps) steps (\(report.outcome))")

let between = Tensor<Double>.linspace(from: 0, to: end, count: 201).reshaped(to: [-1, 1])
let found = motion(Variable(between)).value, error = max(abs(found - exact(between))).scalar
for i in stride(from: 0, through: 200, by: 40) {
  print("t = \(between[i, 0]): \(found[i, 0]), exactly \(exact(between)[i, 0])")
}
print("largest error between 0 and \(end): \(error)")
if error > 2e-3 { exit(1) }
