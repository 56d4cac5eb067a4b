import Foundation
import Testing

@testable import AdjointExplorer

private let hostile = "</script><script>alert(1)</script>\"quoted\"\\ \u{202e}turned\u{2028}\n"

private func recorded(name: String = "h") -> Trace<Double> {
  let tape = Tape<Double>()
  let x = tape.variable([1, -2], name: "x")
  let unused = tape.variable([1])
  let h = tape.scope("outer") { tape.scope(name) { (x * x).named(name) } + unused.value }
  return tape.trace(of: sum(h))
}

@Suite("Formats of a tape")
struct FormatTests {
  @Test("the JSON document reads back to the tape's numbers")
  func json() throws {
    let trace = recorded()
    let document = try #require(try JSONSerialization.jsonObject(with: Data(trace.json.utf8)) as? [String: Any])
    #expect(document["format"] as? String == "adjoint-tape")
    #expect(document["scalar"] as? String == "Double")
    #expect(document["output"] as? Int == 4)
    let entries = try #require(document["entries"] as? [[String: Any]])
    #expect(entries.count == trace.rows.count)
    for (entry, row) in zip(entries, trace.rows) {
      let value = try #require(entry["value"] as? [String: Any])
      #expect(value["scalars"] as? [Double] == row.entry.value.scalars)
      #expect(value["shape"] as? [Int] == Array(row.entry.value.shape))
      #expect((entry["cotangent"] as? [String: Any])?["scalars"] as? [Double] == row.cotangent?.scalars)
      #expect(entry["scopes"] as? [String] == row.entry.scopes)
      #expect((entry["contributions"] as? [Any])?.count == row.given.count)
    }
    #expect(entries[1]["cotangent"] is NSNull)
    let scopes = try #require(document["scopes"] as? [[String: Any]])
    #expect(scopes.map { $0["first"] as? Int } == [2, 2])
    #expect(scopes.map { $0["count"] as? Int } == [2, 1])
  }

  @Test("numbers that JSON has none for are words", arguments: [Double.nan, .infinity, -.infinity])
  func nonFinite(x: Double) throws {
    let tape = Tape<Double>()
    let trace = tape.trace(of: tape.variable(Tensor(x)))
    let word = x.isNaN ? "NaN" : x > 0 ? "Infinity" : "-Infinity"
    #expect(trace.json.contains("\"scalars\":[\"\(word)\"]"))
  }

  @Test("a hostile name stays a name in every format")
  func hostileNames() throws {
    let trace = recorded(name: hostile)
    #expect(!trace.json.contains("<") && !trace.json.contains("\u{202e}") && !trace.json.contains("\u{2028}"))
    let document = try #require(try JSONSerialization.jsonObject(with: Data(trace.json.utf8)) as? [String: Any])
    let entries = try #require(document["entries"] as? [[String: Any]])
    #expect(entries[2]["name"] as? String == hostile)
    for line in trace.dot.split(separator: "\n") {
      let quotes = line.replacing("\\\\", with: "").replacing("\\\"", with: "").count { $0 == "\"" }
      #expect(quotes % 2 == 0)
    }
    #expect(!trace.mermaid.contains("<script") && !trace.mermaid.contains("\\"))
  }

  @Test("scopes are nested boxes, variables are round, and a missing cotangent is a dotted edge")
  func graphs() {
    let trace = recorded()
    #expect(trace.dot.contains("subgraph cluster_0 {\n    label=\"outer\";\n    subgraph cluster_1 {"))
    #expect(trace.dot.contains("e0 -> e2;\n  e0 -> e2;\n  e2 -> e3;\n  e3 -> e4;\n}"))
    #expect(trace.mermaid.contains("e0([\"0  variable<br/>x<br/>#91;2#93;<br/>#61; 1 -2<br/>#8706; 2 -4\"])"))
    #expect(trace.dot.contains("e0 [label=\"0  variable\\nx\\n[2]\\n= 1 -2\\n∂ 2 -4\", shape=ellipse"))
    #expect(trace.dot.contains("c3_1 [label=\"constant\\n[1]\\n= 1\", shape=note, color=gray];"))
    #expect(trace.dot.contains("c3_1 -> e3 [color=gray];\n") && trace.mermaid.contains("  c3_1 --> e3\n"))
    #expect(trace.mermaid.contains("  subgraph s0[\"outer\"]\n    subgraph s1[\"h\"]\n      e2["))
    #expect(!trace.dot.contains("dotted") && !trace.mermaid.contains("-.->"))
    let tape = Tape<Double>()
    let x = tape.variable([1])
    let unread = x * x
    let other = tape.trace(of: sum(x))
    #expect(other.rows[unread.entryIndex!].cotangent == nil)
    #expect(other.dot.contains("e0 -> e1 [style=dotted];\n") && other.mermaid.contains("e0 -.-> e1\n"))
    #expect(other.dot.contains("e0 -> e2;\n") && other.mermaid.contains("e0 --> e2\n"))
  }

  @Test(
    "a name in which nothing can be seen is left out, and a scope that has none is called so",
    arguments: ["", " ", "\n\t\r", "\u{200b}\u{feff}", "\u{202e}", "\u{ad}", "\u{3164}", "\u{2800}", "\u{0}\u{1f}"])
  func invisibleNames(name: String) {
    let trace = recorded(name: name)
    #expect(trace.mermaid.contains("subgraph s1[\"unnamed scope\"]"))
    #expect(trace.mermaid.contains("e2[\"2  multiply<br/>#91;2#93;<br/>"))
    #expect(trace.dot.contains("label=\"unnamed scope\""))
    #expect(trace.dot.contains("e2 [label=\"2  multiply\\n[2]\\n= 1 4\\n∂ 1 1\"];"))
    #expect(trace.description.contains("outer / unnamed scope / multiply  "))
    #expect(trace.description.contains("2 multiply, operand 0"))
  }

  @Test(
    "a name is the same to a reader in Graphviz and in Mermaid, whatever it holds",
    arguments: [
      ("a&lt;b", "a&amp;lt;b", "a#38;lt#59;b"), ("\\N \\l", "\\\\N \\\\l", "#92;N #92;l"),
      ("1. x", "1. x", "1#46; x"), ("- x", "- x", "#45; x"), ("  12. x", "  12. x", "  12#46; x"),
      ("layer-1.5", "layer-1.5", "layer-1.5"), ("`x`", "`x`", "#96;x#96;"), ("end", "end", "end"),
      ("\"];\n}", "\\\"]; }", "#34;#93;#59; #125;"), ("子 é", "子 é", "子 é")
    ])
  func escapedNames(name: String, dot: String, mermaid: String) {
    let trace = recorded(name: name)
    #expect(trace.dot.contains("label=\"\(dot)\";") && trace.dot.contains("multiply\\n\(dot)\\n[2]"))
    #expect(trace.mermaid.contains("[\"\(mermaid)\"]") && trace.mermaid.contains("multiply<br/>\(mermaid)<br/>"))
  }

  private static let graphviz = "/usr/bin/dot"

  @Test(
    "Graphviz, where it is installed, draws every name as it is",
    .enabled(if: FileManager.default.isExecutableFile(atPath: graphviz)),
    arguments: [
      "a&lt;b", "\\N \\l \\", "\"];\n}", "<b>x</b>", "", "\u{0}", "R&D", "子 é 👩‍🔬", "&#0; &bogus;", "{a|b}", "// x /* y",
      String(repeating: "W", count: 9000), hostile
    ])
  func drawn(name: String) throws {
    let process = Process(), input = Pipe(), output = Pipe(), errors = Pipe()
    process.executableURL = URL(fileURLWithPath: FormatTests.graphviz)
    process.arguments = ["-Tsvg"]
    (process.standardInput, process.standardOutput, process.standardError) = (input, output, errors)
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(recorded(name: name).dot.utf8))
    try input.fileHandleForWriting.close()
    let svg = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let text = svg.replacing("&#160;", with: " ").replacing("&#45;", with: "-").replacing("&#39;", with: "'")
      .replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&")
    let shown = SafeText.shown(name) ?? "unnamed scope"
    #expect(text.contains(">\(shown)</text>"), "\(text.prefix(3000))")
  }

  @Test("NaN and ∞ are marked, and large tensors are told by their norm")
  func odd() {
    let tape = Tape<Double>()
    let x = tape.variable([0, 1, 2, 3, 4], name: "x")
    let trace = tape.trace(of: sum(log(x)))
    #expect(trace.dot.contains("= norm 5.47723\\n∂ 1 of 5 not finite\", shape=ellipse, style=solid, color=\"#8f6a00\""))
    #expect(trace.dot.contains("= 1 of 5 not finite\\n∂ norm 2.23607\", color=\"#8f6a00\", style=dashed];"))
    #expect(trace.mermaid.contains("  class e0,e1,e2 odd\n") && trace.dot.contains("= -inf"))
    #expect(!recorded().mermaid.contains("odd") && !recorded().dot.contains("#8f6a00"))
  }

  @Test("a very long name is clipped in every picture")
  func longNames() {
    let trace = recorded(name: String(repeating: "long\n", count: 5000))
    for text in [trace.dot, trace.mermaid, trace.description] {
      #expect(text.split(separator: "\n").allSatisfy { $0.count < 600 })
    }
  }

  @Test("two scopes of the same name side by side are two boxes")
  func repeatedScopes() {
    let tape = Tape<Double>()
    var x = tape.variable([1])
    for _ in 0..<2 { x = tape.scope("layer") { tanh(x) } }
    tape.scope("empty") {}
    #expect(tape.trace(of: x).dot.split(separator: "\n").count { $0.contains("subgraph") } == 2)
  }
}
