import AdjointExplorer

extension Notebook {
  func aChain() {
    let tape = Tape<Double>()
    let x = tape.variable(Tensor(0.5), name: "x")
    let w = tape.variable(Tensor(2), name: "w")
    let b = tape.variable(Tensor(-0.3), name: "b")
    let y = tanh(w * x + b).named("y")
    print(tape.trace(of: y))

    // The same walk by hand. Each line turns the cotangent of a result into that of its operands.
    let uOfY = 1.0
    let uOfSum = uOfY * (1 - y.scalar * y.scalar)  // tanh′ = 1 − y²
    let uOfProduct = uOfSum  // a sum passes it on
    let uOfW = uOfProduct * x.scalar  // a product multiplies by the other factor
    let uOfX = uOfProduct * w.scalar

    let gradients = tape.gradients(of: y)
    claim("the walk by hand finds ∂y/∂w", abs(uOfW - gradients[w].scalar) < 1e-15)
    claim("the walk by hand finds ∂y/∂x", abs(uOfX - gradients[x].scalar) < 1e-15)
    claim("the walk by hand finds ∂y/∂b", abs(uOfSum - gradients[b].scalar) < 1e-15)

    // One reverse walk gives all three. Forward mode needs one walk for each input.
    let (_, differential) = valueWithDifferential(at: w.value) { w in tanh(w * x.value.scalar + b.value.scalar) }
    claim("forward mode finds the same", abs(differential(Tensor(1)).scalar - uOfW) < 1e-15)
  }
}
