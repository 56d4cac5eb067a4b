import AdjointExplorer

extension Notebook {
  func crossEntropies() {
    // In the words of the definition: −Σ t log σ(z), one primitive after another.
    let z: Tensor<Double> = [0.3, -1.2, 2, 0.5]
    let t: Tensor<Double> = [0, 0, 1, 0]
    let tape = Tape<Double>()
    let logits = tape.variable(z, name: "z")
    let p = softmax(logits).named("p")
    let loss = (-sum(t * log(p))).named("loss")
    print(tape.trace(of: loss))

    let gradient1 = tape.gradients(of: loss)[logits]
    claim("the gradient is p − t", isNear(gradient1, softmax(z) - t))

    // The chain rule by hand: −tᵢ/pᵢ comes in, the softmax makes p − t of it.
    let u = -t / softmax(z)
    let p0 = softmax(z)
    claim("p ⊙ (u − ⟨u, p⟩) with u = −t/p is p − t", isNear(p0 * (u - sum(u * p0)), p0 - t))

    // In one primitive: the same number, and nothing is divided by a probability.
    let fused = gradient(at: z) { crossEntropy(logits: $0, labels: [2]) }
    claim("the fused loss has the same gradient", isNear(fused, gradient1))

    // The mean over a batch.
    let batch: Tensor<Double> = [[1, 2, 3], [1, 0, 0]]
    let ofBatch = gradient(at: batch) { crossEntropy(logits: $0, labels: [2, 0]) }
    let targets: Tensor<Double> = [[0, 0, 1], [1, 0, 0]]
    claim("a row of a batch of two receives (p − t)/2", isNear(ofBatch, (softmax(batch) - targets) / 2))

    // Targets that do not sum to one: p Σt − t.
    let soft: Tensor<Double> = [0.5, 0.25, 1, 0.1]
    let ofSoft = gradient(at: z) { crossEntropy(logits: $0, targets: soft) }
    claim("in general it is p Σt − t", isNear(ofSoft, softmax(z) * sum(soft) - soft))

    // The sign: the likelihood is to grow, so its negative is the loss.
    let smaller = crossEntropy(logits: z - 0.1 * gradient1, labels: [2]).scalar
    claim("a step against the gradient lowers the loss", smaller < crossEntropy(logits: z, labels: [2]).scalar)
  }
}
