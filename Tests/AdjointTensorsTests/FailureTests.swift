import AdjointTensors
import Testing

// Mistakes in code of a client, each on a line whose number the tests compute.
private let firstLine = #line + 1
private func crop() { fail("Crop", "an input of shape \(Shape([3]))", "give it [rows, columns]") }
private func add() { _ = Tensor<Double>([1, 2]) + [1, 2, 3] }
private func inClosure() { _ = [1, 2].map { Tensor<Float>(Float($0)).reshaped(to: [2]) } }
extension Tensor<Double> {
  fileprivate func fold() -> Tensor { reshaped(to: [2, 2]) }
}
private func ofAnExtension() { _ = Tensor<Double>([1, 2, 3]).fold() }
private func generically<S: TensorScalar>(_: S.Type) { _ = Tensor<S>([1, 2, 3]).reshaped(to: [2, 2]) }
private func onAnotherThread() async { await Task.detached { add() }.value }

#if os(Linux)
  private let readsLines = true
#else
  private let readsLines = false
#endif

@Suite("Messages to the programmer") struct FailureTests {
  @Test("A mistake stops the program with one line: the operation, what is wrong, the remedy, and where")
  func oneLine() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { crop() }
    let place = try place(result, after: "Crop: an input of shape [3]; give it [rows, columns]")
    #expect(place.hasSuffix("FailureTests.swift:\(firstLine)"), "\(place)")
  }

  @Test(
    "The place is the first one outside of the library: a call, a closure, an extension, a generic function, a task")
  func places() async throws {
    let results = [
      (1, await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { add() }),
      (2, await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { inClosure() }),
      (4, await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { ofAnExtension() }),
      (7, await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { generically(Float.self) }),
      (1, await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { await onAnotherThread() })
    ]
    for (line, result) in results {
      let place = try place(result, after: "")
      #expect(place.hasSuffix("FailureTests.swift:\(firstLine + line)"), "\(place)")
    }
  }

  @Test("A layer that runs others says which one, from the outermost inward")
  func layers() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      inLayer(0, Int.self) {}
      inLayer(2, [Float].self) { inLayer(1, Shape.self) { add() } }
    }
    let place = try place(result, after: "")
    #expect(place.hasPrefix("layer 2, Array; layer 1, Shape; "), "\(place)")
  }

  /// What stands in parentheses behind the message.
  private func place(_ result: ExitTest.Result?, after message: String) throws -> String {
    let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    let lines = text.split(separator: "\n").filter { $0.contains("Fatal error: \(message)") }
    #expect(lines.count == 1, "\(text)")
    let line = try #require(lines.first)
    let open = try #require(line.ranges(of: " (").last, "\(line)")
    return String(line[open.upperBound...].dropLast())
  }
}
