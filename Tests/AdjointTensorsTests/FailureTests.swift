import AdjointTensors
import Testing

@Suite("Messages to the programmer") struct FailureTests {
  @Test("A mistake stops the program with one line: the operation, what is wrong, and the remedy")
  func oneLine() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      fail("Crop", "an input of shape \(Shape([3]))", "give it [rows, columns]")
    }
    let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    let message = "Crop: an input of shape [3]; give it [rows, columns]"
    #expect(text.split(separator: "\n").filter { $0.hasSuffix(message) }.count == 1, "\(text)")
  }
}
