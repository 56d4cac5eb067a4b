import AdjointNN
import Foundation
import Testing

@Suite("Probabilities passed as logits") struct LogitsWarningTests {
  @Test("They are noticed and said once; logits are not complained about")
  func warning() async {
    let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
      let logits = Variable<Float>([[2, -1, 0.5], [0, 1, 0], [0.5, 0.25, 0.5]])
      _ = crossEntropy(logits: logits, labels: [0, 1, 2])
      let p = softmax(logits)
      _ = crossEntropy(logits: p, labels: [0, 1, 2])
      _ = crossEntropy(logits: p, targets: p.value)
      exit(0)
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.components(separatedBy: "sums to 1, as probabilities do").count == 2, "\(message)")
  }
}
