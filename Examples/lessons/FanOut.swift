import AdjointExplorer

extension Notebook {
  func fanOut() {
    let tape = Tape<Double>()
    let x = tape.variable(Tensor(3), name: "x")
    let y = (x * x + x).named("y")
    let trace = tape.trace(of: y)
    print(trace)

    let received = trace.rows[0].received
    claim("x is used three times and receives three contributions", received.count == 3)
    claim("they are 1, 3 and 3", received.map(\.value.scalar) == [1, 3, 3])
    claim("the sum so far is 1, 4 and 7", received.map(\.total.scalar) == [1, 4, 7])
    claim("the sum is the derivative 2x + 1", trace.rows[0].cotangent!.scalar == 2 * 3 + 1)

    // The mistake that everybody makes once: assign instead of add.
    claim("the last contribution alone is wrong", received.last!.value.scalar != 7)

    // A value that nothing depends on is not the same as one whose derivative is zero.
    let other = Tape<Double>()
    let unused = other.variable(Tensor(5), name: "unused")
    let cut = other.variable(Tensor(-1), name: "cut")
    let z = relu(cut)
    let told = other.trace(of: z)
    claim("nothing arrives at a value that is not used", told.rows[unused.entryIndex!].cotangent == nil)
    claim("a zero arrives behind a relu that is shut", told.rows[cut.entryIndex!].cotangent?.scalar == 0)
    claim(
      "both have the gradient 0", other.gradients(of: z)[unused].scalar == 0 && other.gradients(of: z)[cut].scalar == 0)
  }
}
