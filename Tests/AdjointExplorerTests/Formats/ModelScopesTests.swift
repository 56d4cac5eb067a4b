import AdjointNN
import Testing

@testable import AdjointExplorer

@Suite("Scopes of a model")
struct ModelScopesTests {
  private func scopes(_ record: (Tape<Double>) -> Variable<Double>) -> [String] {
    let tape = Tape<Double>()
    let y = record(tape)
    return tape.trace(of: y).drawnScopes.map { scope in
      "\(scope.depth) \(scope.name) \(scope.entries.lowerBound)..<\(scope.entries.upperBound)"
    }
  }

  @Test("a transformer's block is drawn by the names of its properties")
  func transformer() {
    let model = withSeed(1) { TransformerEncoderBlock<Double>(4, heads: 2, hidden: 8) }
    let found = scopes { tape in
      sum(model.recorded(on: tape)(Variable(Tensor<Double>(repeating: 0.5, shape: [1, 3, 4]))))
    }
    let names = found.map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
    for name in ["0 attentionNorm", "0 attention", "0 feedForwardNorm", "0 feedForward", "1 first", "1 second"] {
      #expect(names.contains(name), "\(found)")
    }
  }

  @Test("what the program opened itself stays, and what overlaps is left out")
  func exceptions() {
    func net(_ tape: Tape<Double>, _ names: [String]) -> [Variable<Double>] {
      names.map { tape.variable([1, 2], name: $0) }
    }
    #expect(
      scopes { tape in
        let v = net(tape, ["a.w", "a.b", "c.d.w", "c.d.b"])
        return sum(tanh((v[0] * 2 + v[1]) * v[2] + v[3]))
      } == ["0 a 4..<6", "0 c.d 6..<8"])
    // Used in turn.
    #expect(
      scopes { tape in
        let v = net(tape, ["a.w", "b.w"])
        return sum(((v[0] * 2) * v[1] * v[0]) * v[1])
      } == [])
    #expect(
      scopes { tape in
        let v = net(tape, ["a.w", "a.b"])
        return tape.scope("mine") { sum(v[0] * v[1] + v[0]) }
      } == ["0 mine 2..<5"])
    #expect(
      scopes { tape in
        let v = net(tape, ["w", "b"])
        return sum(v[0] * v[1] + v[0])
      } == [])
  }
}
