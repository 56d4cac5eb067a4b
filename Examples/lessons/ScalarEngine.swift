import AdjointExplorer
import Foundation

func hyperbolicTangent(_ x: Double) -> Double { Foundation.tanh(x) }
func exponential(_ x: Double) -> Double { Foundation.exp(x) }
func logarithm(_ x: Double) -> Double { Foundation.log(x) }

extension Notebook {
  func scalarEngine() throws {
    let scalarTape = ScalarTape()
    let z = [0.3, -1.2, 2].map { scalarTape.variable($0) }
    let exponentials = z.map { exp($0) }
    let total = exponentials[0] + exponentials[1] + exponentials[2]
    let loss = log(total) - z[2]
    let gradients = scalarTape.gradients(of: loss)
    print("scalar engine:", z.map(gradients))

    let tape = Tape<Double>()
    let vector = tape.variable([0.3, -1.2, 2], name: "z")
    let fused = crossEntropy(logits: vector, labels: [2])
    print("Adjoint:      ", tape.gradients(of: fused)[vector])
    claim("a hundred lines find the same gradient", isNear(Tensor(z.map(gradients)), tape.gradients(of: fused)[vector]))
    claim("and the same loss", abs(loss.value - fused.scalar) < 1e-14)

    // Fan-out, and a longer program.
    let x = scalarTape.variable(0.7)
    var y = x
    for _ in 0..<20 { y = tanh(y * x + x) }
    let reference = gradient(at: Tensor<Double>(0.7)) { x in
      var y = x
      for _ in 0..<20 { y = tanh(y * x + x) }
      return y
    }
    claim("they agree where a number is used often", abs(scalarTape.gradients(of: y)(x) - reference.scalar) < 1e-14)

    let lines = try Course.source("ScalarTape").split(separator: "\n", omittingEmptySubsequences: false).count
    claim("it is a hundred lines at most", lines <= 100)
  }
}
