import AdjointExplorer

extension Notebook {
  func oneMultiplication() {
    let tape = Tape<Double>()
    let a = tape.variable(Tensor(3), name: "a")
    let b = tape.variable(Tensor(-2), name: "b")
    let y = (a * b).named("y")
    print(tape.trace(of: y))

    let gradients = tape.gradients(of: y)
    claim("∂y/∂a is b", gradients[a] == b.value)
    claim("∂y/∂b is a", gradients[b] == a.value)

    // What a derivative says: nudge a, and see how much y moves.
    let nudge = 1e-6
    let moved = (a.value.scalar + nudge) * b.value.scalar
    let slope = (moved - y.value.scalar) / nudge
    claim("a nudge of a moves y by ∂y/∂a as much", abs(slope - gradients[a].scalar) < 1e-6)
  }
}
