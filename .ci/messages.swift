// What programs write that is written otherwise, each with what the compiler says to it: `.ci/compile-messages` holds the
// two together. A line that is marked “compiles” once did not, or did not say why.

import AdjointNN
import Foundation

func comparisons(x: Variable<Double>, y: Variable<Double>, t: Tensor<Double>, v: Variable<Float>) {
  _ = x > 0  // says: write x .> 0
  _ = t > 0  // says: write x .> 0
  _ = v >= 0.5  // says: write x .>= 0
  _ = x < y  // says: write x .< y
  _ = t <= t  // says: write x .<= y
  _ = t == 0  // says: write x .== 0
  _ = x != 0  // says: write x .!= 0
  _ = x == y  // says: write x .== y
  if x.mean() > 0.1 { print("large") }  // says: x.scalar > 0 compares one number
  if x > 0 { print("positive") }  // says: x.scalar > 0 compares one number
  if sum(x).scalar > 0 { print("positive") }  // compiles
}

func numbers(x: Variable<Double>, t: Tensor<Double>, v: Variable<Float>, n: Int, k: Double) {
  _ = n * x  // says: an Int is converted: Double(n) * x
  _ = x * n  // says: an Int is converted: x * Double(n)
  _ = x + n  // says: an Int is converted: x + Double(n)
  _ = t / n  // says: an Int is converted: x / Double(n)
  _ = x.shape[0] * x  // says: an Int is converted: Double(n) * x
  _ = 2 * v  // compiles
  _ = pow(2.0, x)  // compiles
  _ = pow(2, v)  // compiles
  _ = pow(x, n)  // compiles
  _ = pow(v, 2.5)  // compiles
  _ = pow(x, t)  // compiles
  _ = maximum(x, 0)  // compiles
  _ = maximum(x, t)  // compiles
  _ = select(x, 0, where: x .> 0)  // compiles
  _ = x ** 2  // says: did you mean 'pow(_:_:)'
  print(String(format: "%.3f", x.mean()))  // says: write x.scalar
  print(String(format: "%.3f", t.mean()))  // says: write x.scalar
}

func making(k: Double, x: Variable<Double>, t: Tensor<Double>) {
  _ = Tensor<Double>(zeros: [5])  // says: write .zeros([2, 3])
  _ = Variable<Float>(ones: [5])  // says: write .ones([2, 3])
  _ = Tensor<Double>.eye(3)  // says: write .identity(3)
  let rotation: Tensor<Double> = [[k, 0], [0, 1 / k]]  // compiles
  let constants: Tensor<Double> = [1, .pi, .nan, Double.pi]  // compiles
  let nested: Tensor<Double> = [t, t]  // says: write stack([a, b])
  _ = concatenate([x, t])  // compiles
  _ = concatenate([t, 2 * x], axis: 1)  // compiles
  _ = stack([x, t])  // compiles
  _ = (rotation, constants, nested)
}

func functions(x: Variable<Double>, y: Variable<Double>, t: Tensor<Double>) {
  _ = mean(square(x - t))  // compiles
  _ = tan(x) + floor(t)  // compiles
  _ = x[0..<4]  // compiles
  _ = x[4]  // compiles
  _ = x[0..., 1]  // compiles
  _ = sum(x, axis: 1, keepingAxes: true)  // compiles
  _ = x.item()  // says: write x.scalar
  _ = t.T  // says: write x.transposed()
  _ = x.view([2, -1])  // says: write x.reshaped(to: [2, 3])
  _ = x.reshape([2, -1])  // says: write x.reshaped(to: [2, 3])
}

func gradients(x: Variable<Double>) {
  _ = gradient(at: [1.0, 2.0]) { sum($0 * $0) }  // compiles
  _ = gradient(at: 3.0) { $0 * $0 }  // compiles
  x.backward()  // says: write gradient(at: x)
  _ = x.grad  // says: write gradient(at: x)
  _ = x.detach()  // says: write stopGradient(x)
}

func layers(x: Variable<Double>) {
  let attention = MultiHeadAttention<Double>(8, heads: 2)
  _ = attention(x, causal: true)  // says: isCausal: true
  let line = Linear<Double>(2, 1)
  _ = Adam(for: line, learningRate: 1e-3, beta1: 0.5)  // says: write betas: (0.5, 0.999)
}
