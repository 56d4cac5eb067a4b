import Adjoint
import Testing

/// Whether two tensors have the same shape and the same bits; NaNs are equal.
func sameBits<S: TensorScalar>(_ a: Tensor<S>, _ b: Tensor<S>) -> Bool {
  a.shape == b.shape
    && zip(a.scalars, b.scalars).allSatisfy { Double($0).bitPattern == Double($1).bitPattern || ($0.isNaN && $1.isNaN) }
}

/// Numbers spread over ±k, the same each time.
func wave<S: TensorScalar>(_ shape: Shape, _ k: Double = 1) -> Tensor<S> {
  Tensor(
    shape: shape,
    scalars: (0..<shape.reduce(1, *)).map { i in S(2 * k * (Double((i * 7919 + 13) % 2003) / 2003 - 0.5)) })
}

@Suite("Compiled functions give the bits of the plain call") struct CompiledBitsTests {
  static func functions<S: TensorScalar>(_: S.Type) -> [(name: String, f: (Variable<S>) -> Variable<S>)] {
    [
      ("chain", { x in sum(tanh(exp(-x * x)) * sigmoid(x)) }),
      ("mean after a chain", { x in 0.5 * mean(silu(x) / (1 + x * x)) - 3 }),
      ("a tail that is not linear", { x in log(1 + sum(exp(-x * x))) }),
      ("kinks", { x in sum(relu(x) * abs(x) + maximum(x, 0.3 - x)) }),
      ("powers", { x in sum(pow(abs(x) + 0.1, 2.5) + pow(x, 2) * pow(x, 3)) }),
      ("a select", { x in sum(select(log(abs(x)), x * x, where: wave(x.shape) .> 0)) }),
      ("reshaped", { x in sum((x * x).reshaped(to: [-1])) }),
      ("log-sum-exp", { x in logSumExp(x.reshaped(to: [-1])) }),
      ("softmax between", { x in sum(softmax(tanh(x.reshaped(to: [-1])) * 3) * exp(x.reshaped(to: [-1]))) }),
      ("checkpoint", { x in checkpoint(x) { y in sum(tanh(y) * y) } }),
      (
        "two uses",
        { x in
          let y = exp(-x * x), z = sin(y) * y
          return sum(z) + sum(z * x) * mean(y)
        }
      ),
      ("a gradient inside", { x in sum(gradient(at: x) { y in sum(tanh(y) * y * y) } * x) }),
      (
        "constants",
        { x in
          let c = wave(x.shape, 3) as Tensor<S>
          return sum(c * sin(x * c) + (2 - x) / 3)
        }
      ),
      ("the sum of a large number", { x in sum(x * S.greatestFiniteMagnitude * 0.3) / sum(exp(x)) })
    ]
  }

  static func check<S: TensorScalar>(_: S.Type) {
    for (name, f) in functions(S.self) {
      let compiled = compiled(f)
      for count in [1, 5, 1000, 1025, 5000, 70_001] {
        for k in [0.5, 4] {
          let x: Tensor<S> = wave([count], k)
          let plain = valueWithGradient(at: x, of: f)
          for _ in 0..<2 {
            let fast = valueWithGradient(at: x, of: compiled)
            #expect(sameBits(plain.value, fast.value), "\(name), value, \(count), \(k), \(S.self)")
            #expect(sameBits(plain.gradient, fast.gradient), "\(name), gradient, \(count), \(k), \(S.self)")
          }
        }
      }
      let x: Tensor<S> = wave([5])
      #expect(sameBits(hessian(at: x, of: f), hessian(at: x, of: compiled)), "\(name), Hessian")
    }
  }

  @Test("in Float") func float() { CompiledBitsTests.check(Float.self) }
  @Test("in Double") func double() { CompiledBitsTests.check(Double.self) }

  @Test("of a tensor that is one number everywhere")
  func uniform() {
    for (name, f) in CompiledBitsTests.functions(Float.self) {
      let compiled = compiled(f)
      for x in [Tensor<Float>(repeating: 0.3, shape: [3000]), .zeros([3000]), wave([3000])] {
        let plain = valueWithGradient(at: x, of: f)
        for _ in 0..<2 {
          let fast = valueWithGradient(at: x, of: compiled)
          #expect(sameBits(plain.value, fast.value) && sameBits(plain.gradient, fast.gradient), "\(name)")
        }
      }
    }
  }

  @Test("whatever the number of threads")
  func threads() {
    let f: (Variable<Float>) -> Variable<Float> = { x in sum(tanh(exp(-x * x)) * sigmoid(x)) }
    let compiled = compiled(f), x: Tensor<Float> = wave([200_003], 2)
    _ = gradient(at: x, of: compiled)
    let two = valueWithGradient(at: x, of: compiled)
    Threads.count = 1
    defer { Threads.count = 0 }
    let one = valueWithGradient(at: x, of: compiled), plain = valueWithGradient(at: x, of: f)
    #expect(sameBits(one.value, two.value) && sameBits(one.gradient, two.gradient))
    #expect(sameBits(one.value, plain.value) && sameBits(one.gradient, plain.gradient))
  }

  @Test("of two and three variables, and of a list")
  func several() {
    let a: Tensor<Double> = wave([4, 3]), b: Tensor<Double> = wave([3, 2], 2), c: Tensor<Double> = wave([4, 2])
    let f: (Variable<Double>, Variable<Double>) -> Variable<Double> = { a, b in sum(tanh(matmul(a, b)) * 2) }
    let g: (Variable<Double>, Variable<Double>, Variable<Double>) -> Variable<Double> = { a, b, c in
      meanSquaredError(relu(matmul(a, b)), c)
    }
    let list: ([Variable<Double>]) -> Variable<Double> = { p in g(p[0], p[1], p[2]) }
    let two = compiled(f), three = compiled(g), many = compiled(list)
    for _ in 0..<3 {
      #expect(gradient(at: a, b, of: two) == gradient(at: a, b, of: f))
      #expect(gradient(at: a, b, c, of: three) == gradient(at: a, b, c, of: g))
      #expect(gradient(at: [a, b, c], of: many) == gradient(at: [a, b, c], of: list))
      #expect(valueWithGradient(at: a, b, of: two).value == valueWithGradient(at: a, b, of: f).value)
    }
    #expect(many.plans.count == 1)
  }

  @Test("of a function that does not depend on its argument")
  func constant() {
    let f = compiled { (x: Variable<Double>) in Variable(7) }
    for _ in 0..<2 { #expect(valueWithGradient(at: wave([3]), of: f) == (Tensor(7), [0, 0, 0])) }
  }
}
