import AdjointExplorer

extension Notebook {
  func broadcasting() {
    let tape = Tape<Double>()
    let x = tape.variable([[1, 2, 3], [4, 5, 6]], name: "x")
    let b = tape.variable([10, 20, 30], name: "b")
    let y = sum(x * b)
    print(tape.trace(of: y))

    let gradients = tape.gradients(of: y)
    claim("the gradient has the shape of its variable", gradients[b].shape == b.shape)
    claim("that of b is the sum over the rows", gradients[b] == sum(x.value, axis: 0))
    claim("that of x is b in every row", gradients[x] == b.value.broadcast(to: [2, 3]))

    // The same with the copies written out: now each row of b is a variable of its own.
    let copies = b.value.broadcast(to: [2, 3])
    let perCopy = gradient(at: copies) { sum(x.value * $0) }
    print("each copy receives", perCopy)
    claim("the copies' gradients add up to that of b", sum(perCopy, axis: 0) == gradients[b])

    // The other way round, a sum is undone by a broadcast.
    claim(
      "the gradient of a sum is one everywhere",
      gradient(at: x.value) { sum($0) } == Tensor(repeating: 1, shape: [2, 3]))
  }
}
