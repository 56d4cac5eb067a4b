import Testing

@testable import AdjointCore

/// A recorded pass calls every pullback as it is written; a plain pass takes the engine's fast paths. The two must not
/// differ by more than the rounding of a function.
@Suite("The engine's fast paths")
struct FastPathTests {
  typealias Function = @Sendable (_ x: Variable<Float>, _ b: Variable<Float>) -> Variable<Float>

  static let functions: [(name: String, function: Function)] = [
    ("a sum", { x, b in sum(x) }), ("a mean", { x, b in mean(x) }),
    ("two sums", { x, b in sum(x) + 3 * mean(x) }),
    ("a sum, then a tensor", { x, b in sum(x * x) + sum(x) }),
    ("a tensor, then a sum", { x, b in sum(x) + sum(x * x) }),
    ("an operand used twice", { x, b in sum(x + x) + sum(x - x * x) }),
    ("numbers", { x, b in mean((x * 2 - 1) / (x + 5)) + sum(3 - x) }),
    ("a row broadcast on the right", { x, b in mean(x + b) + sum(x * b) + sum(x / (b + 4)) }),
    ("a row broadcast on the left", { x, b in sum(b - x) + sum(b * x) + mean(maximum(b, x)) }),
    ("powers and ties", { x, b in sum(pow(x * x + 1, b)) + sum(minimum(x, x)) + sum(xLogY(x, b * b + 1)) }),
    ("functions of a uniform cotangent", { x, b in sum(relu(x)) + sum(-x) + mean(exp(x)) + sum(tanh(x) * x) }),
    ("a product of products", { x, b in sum(tanh(exp(-x * x)) * sigmoid(x) * (x * x)) }),
    ("a sum of sums along axes", { x, b in sum(mean(x, axes: [0]) * b) + sum(sum(x * x, axes: [1])) }),
    ("a reduction that keeps its axes", { x, b in sum(x - mean(x, axes: [0, 1], keepingAxes: true)) }),
    ("softmax of what is summed", { x, b in sum(softmax(x)) + sum(softmax(x) * x) })
  ]

  private func agree(_ x: Tensor<Float>, _ b: Tensor<Float>) {
    for (name, function) in FastPathTests.functions {
      let plain = gradient(at: x, b, of: function)
      let tape = Tape<Float>()
      let recorded = gradient(at: tape.variable(x), tape.variable(b), of: function)
      for (fast, written) in [(plain.0, recorded.0.value), (plain.1, recorded.1.value)] {
        #expect(fast.shape == written.shape, "\(name)")
        let farthest =
          zip(fast.scalars, written.scalars).map { a, b in
            a.isNaN && b.isNaN ? 0 : Swift.abs(a - b) / Swift.max(1, Swift.abs(b))
          }.max() ?? 0
        #expect(farthest <= 4 * Float.ulpOfOne, "\(name)")
      }
    }
  }

  @Test("give what the pullbacks give")
  func agreement() {
    var generator = SeededGenerator(seed: 4)
    for rows in [1, 4, 700] {
      agree(
        Tensor(randomNormal: [rows, 3], using: &generator), Tensor(randomUniform: [3], in: 0.5..<2, using: &generator))
    }
    agree(Tensor(repeating: 0, shape: [0, 3]), Tensor(repeating: 1, shape: [3]))
  }

  @Test("write out a number that all elements share where it is kept, or an input")
  func uniform() {
    let tape = Tape<Double>()
    let x = tape.variable([[1, 2], [3, 4]]), h = x * 2, y = 3 * sum(h)
    let gradients = tape.gradients(of: y, keeping: [h])
    #expect(gradients[h] == [[3, 3], [3, 3]])
    #expect(gradients[x] == [[6, 6], [6, 6]])
    #expect(gradient(at: [1, 2, 3] as Tensor<Float>) { mean($0) } == Tensor(repeating: 1 / 3, shape: [3]))
  }

  @Test("leave a zero cotangent zero, whatever the derivative")
  func annihilation() {
    let x: Tensor<Double> = [0, 1, 4]
    #expect(gradient(at: x) { x in 0 * sum(sqrt(x)) + sum(x) } == [1, 1, 1])
    #expect(gradient(at: x) { x in sum(select(x, sqrt(x) * log(x), where: x.value .< 5)) } == [1, 1, 1])
  }

  @Test("add to a cotangent in place without touching what others hold")
  func sharing() {
    let x: Tensor<Float> = [1, 2, 3]
    // The sum hands its cotangent to both operands of +, and x gets three contributions.
    let (value, gradient) = valueWithGradient(at: x) { x in
      let y = x * x
      return sum(y + y) + sum(y * x) + sum(x)
    }
    #expect(value.scalar == 70)
    #expect(gradient.scalars == [8, 21, 40])
    #expect(x == [1, 2, 3])
  }
}
