// One small cross-entropy, entry by entry: what the tape holds, and how the gradient comes about.

import Adjoint
import AdjointExplorer

func studyCrossEntropy() throws {
  print("A cross-entropy built from its parts, recorded and walked back. The gradient of the logits is σ(z) − t.\n")
  let tape = Tape<Double>()
  let z = tape.variable([1, 2, 3], name: "logits z")
  let exponentials = exp(z).named("e^z")
  let probabilities = (exponentials / sum(exponentials)).named("σ(z)")
  let loss = -log(probabilities.slice(axis: 0, 2..<3)).named("log p")
  print(tape.trace(of: loss))

  let fused = gradient(at: z.value) { crossEntropy(logits: $0, labels: [2]) }
  print("\nThe fused primitive goes from the logits to the loss at once, and gives the same: \(fused)")
  print("and is exact where the parts are not:")
  let confident: Tensor<Float> = [20, 0, 0]
  let byParts = valueWithGradient(at: confident) { -log(softmax($0).slice(axis: 0, 0..<1)) }
  let exact = valueWithGradient(at: confident) { crossEntropy(logits: $0, labels: [0]) }
  print("  logits \(confident), label 0, in Float")
  print("  by parts: loss \(byParts.value.scalar), gradient \(byParts.gradient)")
  print("  fused:    loss \(exact.value.scalar), gradient \(exact.gradient)")
}
