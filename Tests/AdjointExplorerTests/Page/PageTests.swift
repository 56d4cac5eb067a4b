import Foundation
import Testing

@testable import AdjointExplorer

/// The data that a page holds, read as a browser would.
private func document(of html: String) throws -> [String: Any] {
  let start = try #require(html.range(of: "<script id=\"data\" type=\"application/json\">")).upperBound
  let end = try #require(html.range(of: "</script>", range: start..<html.endIndex)).lowerBound
  return try #require(try JSONSerialization.jsonObject(with: Data(html[start..<end].utf8)) as? [String: Any])
}

private func entries(_ html: String, side: Int = 0) throws -> [[String: Any]] {
  let sides = try #require(try document(of: html)["sides"] as? [[String: Any]])
  return try #require(sides[side]["entries"] as? [[String: Any]])
}

/// A loss of x² and x, with a name.
private func recorded(name: String = "x", at x: Tensor<Double> = [2, -3]) -> Trace<Double> {
  let tape = Tape<Double>()
  let x = tape.variable(x, name: name)
  return tape.trace(of: tape.scope("loss") { sum(x * x + x) })
}

/// A primitive of a client that is called as one of the library's.
private struct OtherTanh: UnaryPrimitive {
  static let card = PrimitiveCard("tanh", formula: "y = 2x", pullback: "2u", source: "a test")
  static let samples = [Sample(OtherTanh(), [1, 2])]

  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { 2 * x }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> { 2 * u }
}

@Suite("The explorer's page")
struct PageTests {
  @Test("holds the tape's numbers, and a contribution that is alone only once")
  func numbers() throws {
    let entries = try entries(TapeExplorer(recorded()).html)
    #expect(entries.count == 4)
    #expect((entries[1]["v"] as? [String: Any])?["x"] as? [Double] == [4, 9])
    #expect((entries[0]["g"] as? [String: Any])?["x"] as? [Double] == [5, -5])
    let given = try #require(entries[1]["c"] as? [[Any]])
    #expect(given.map { $0[1] as? Int } == [0, 0])
    #expect((given[0][2] as? [String: Any])?["x"] as? [Double] == [2, -3])
    let alone = try #require(entries[3]["c"] as? [[Any]])
    #expect(alone[0][2] is NSNull)
  }

  @Test("holds the local Jacobian of a small entry")
  func jacobian() throws {
    let jacobians = try #require(try entries(TapeExplorer(recorded()).html)[1]["j"] as? [[Any]])
    #expect(jacobians.count == 2)
    #expect(jacobians[0][3] as? [Double] == [2, 0, 0, -3])
  }

  @Test("names no file and no address to load")
  func selfContained() {
    let html = TapeExplorer(recorded()).html
    for forbidden in ["src=", "<link", "@import", "fetch(", "XMLHttpRequest", "import("] {
      #expect(!html.contains(forbidden), "\(forbidden)")
    }
    #expect(html.contains("default-src 'none'"))
    for place in ["{{title}}", "{{style}}", "{{script}}", "{{data}}"] { #expect(!html.contains(place)) }
  }

  @Test(
    "shows a hostile name as text",
    arguments: [
      "</script><script>alert(1)</script>", "</title><b>", "\"quoted\" 'too' \\", "a\u{202e}b\u{2066}c", "a\u{2028}b",
      "{{data}}{{script}}"
    ])
  func hostileNames(name: String) throws {
    let html = TapeExplorer(recorded(name: name), title: name).html
    #expect(
      html.components(separatedBy: "<script").count
        == TapeExplorer(recorded()).html.components(separatedBy: "<script").count)
    #expect(html.components(separatedBy: "</title>").count == 2)
    for scalar in "\u{202e}\u{2066}\u{2028}".unicodeScalars { #expect(!html.unicodeScalars.contains(scalar)) }
    let shown = try #require(try entries(html)[0]["n"] as? String)
    #expect(shown == PlotText.plain(name))
  }

  @Test("clips a name of ten thousand characters, and says so")
  func longName() throws {
    let shown = try #require(
      try entries(TapeExplorer(recorded(name: String(repeating: "é", count: 10_000))).html)[0]["n"] as? String)
    #expect(shown.count < 240 && shown.hasSuffix("… (10000 characters)"))
    // One character of ten thousand marks.
    let zalgo = SafeText.clipped("e" + String(repeating: "\u{301}", count: 10_000))
    #expect(zalgo.unicodeScalars.count < 1000)
  }

  @Test("samples large tensors, with the statistics of the whole", arguments: [[80, 60], [5000], [3, 40, 40]])
  func sampling(extents: [Int]) throws {
    let shape = Shape(extents)
    let x = Tensor<Double>(shape: shape, scalars: (0..<shape.elementCount).map(Double.init))
    let value = try #require(try entries(TapeExplorer(recorded(at: x)).html)[0]["v"] as? [String: Any])
    let numbers = try #require(value["x"] as? [Double])
    let rows = try #require(value["r"] as? [Int]), columns = try #require(value["c"] as? [Int])
    #expect(numbers.count == rows.count * columns.count && numbers.count <= 4096 && numbers.count > 800)
    let width = extents.last!
    #expect(numbers == rows.flatMap { row in columns.map { Double(row * width + $0) } })
    #expect(rows.last == shape.elementCount / width - 1 && columns.last == width - 1)
    let statistics = try #require(value["t"] as? [Double])
    #expect(statistics[0] == 0 && statistics[1] == Double(shape.elementCount - 1))
  }

  @Test("is written of what a closure records, in one line")
  func recording() throws {
    let html = TapeExplorer<Double>(title: "one line") { tape in
      let x = tape.variable([1, 2], name: "x")
      return sum(x * x)
    }.html
    #expect(try entries(html).count == 3 && html.contains("<title>one line</title>"))
    struct Stopped: Error {}
    #expect(throws: Stopped.self) { try TapeExplorer<Double> { _ in throw Stopped() } }
  }

  @Test("keeps a thousand entries below three megabytes")
  func size() throws {
    let tape = Tape<Float>()
    var x = tape.variable(Tensor(repeating: 0.3, shape: [8, 8]), name: "x")
    while tape.count < 999 { x = sin(x) + x }
    let html = TapeExplorer(tape, of: sum(x)).html
    #expect(html.utf8.count < 3_000_000)
    #expect(try document(of: html)["limit"] as? Int == 25)
  }

  @Test("counts shared memory once, and what no pullback reads not at all")
  func memory() {
    let tape = Tape<Float>()
    let x = tape.variable([[1, 2], [3, 4]])
    let y = exp(x.reshaped(to: [4]) + 1)
    let memory = KeptMemory(tape.trace(of: sum(y)))
    // x, its reshape (the same memory), the sum (which exp's pullback does not read), exp (its output is), the total.
    #expect(memory.bytes == [16, 0, 0, 16, 0])
    #expect(memory.sharedWith == [1: 0])
  }

  @Test("shows a checkpoint of single precision without replaying it in double")
  func checkpoints() throws {
    let tape = Tape<Float>()
    let x = tape.variable([1, 2])
    let html = TapeExplorer(tape, of: sum(checkpoint(x) { tanh($0 * Variable<Float>([3, 4])) })).html
    let check = try #require(try entries(html)[1]["k"] as? [Any])
    #expect(check[0] as? String == "skipped")
  }

  @Test("holds two tapes side by side")
  func twoSides() throws {
    let html = TapeExplorer(("before", recorded()), beside: ("after", recorded(at: [1, 1]))).html
    #expect((try entries(html, side: 1)[0]["v"] as? [String: Any])?["x"] as? [Double] == [1, 1])
  }

  @Test("calls tapes and pages that have no name one can see by words", arguments: ["", " \n", "\u{200b}"])
  func unnamed(name: String) throws {
    let html = TapeExplorer((name, recorded(name: name)), beside: (name, recorded(name: name)), title: name).html
    #expect(html.contains("<title>A tape</title>"))
    let sides = try #require(try document(of: html)["sides"] as? [[String: Any]])
    #expect(sides.map { $0["label"] as? String } == ["first", "second"])
    #expect(try entries(html)[0]["n"] == nil)
  }

  @Test("shows each of two primitives of the same name with its own card")
  func sameName() throws {
    let tape = Tape<Double>()
    let x = tape.variable([1, 2])
    let html = TapeExplorer(tape, of: sum(OtherTanh()(x) + tanh(x))).html
    let cards = try #require(try document(of: html)["cards"] as? [String: [String: Any]])
    let keys = try entries(html).compactMap { $0["p"] as? String }
    #expect(keys.compactMap { cards[$0]?["text"] as? String } == ["y = 2x", "y = tanh x", "y = a + b", "y = Σ x"])
    #expect(cards[keys[0]]?["name"] as? String == "tanh")
  }

  @Test("holds two tapes of different length, each with all its entries")
  func unequalSides() throws {
    let tape = Tape<Double>()
    let short = tape.trace(of: sum(tape.variable([1, 2])))
    for (first, second) in [(recorded(), short), (short, recorded())] {
      let html = TapeExplorer(("a", first), beside: ("b", second)).html
      #expect(try entries(html, side: 0).count == first.rows.count)
      #expect(try entries(html, side: 1).count == second.rows.count)
    }
  }

  @Test("is written to a file; a folder that is not there throws")
  func writing() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).html")
    defer { try? FileManager.default.removeItem(at: url) }
    let explorer = TapeExplorer(recorded())
    try explorer.write(to: url)
    #expect(try String(contentsOf: url, encoding: .utf8) == explorer.html)
    #expect(throws: (any Error).self) { try explorer.write(to: url.appendingPathComponent("none/page.html")) }
  }
}
