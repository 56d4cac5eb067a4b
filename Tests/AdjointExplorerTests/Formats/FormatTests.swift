import AdjointExplorer
import Foundation
import Testing

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
    #expect(trace.mermaid.contains("e0([\"0  variable<br/>x<br/>#91;2#93;\"])"))
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

  @Test("two scopes of the same name side by side are two boxes")
  func repeatedScopes() {
    let tape = Tape<Double>()
    var x = tape.variable([1])
    for _ in 0..<2 { x = tape.scope("layer") { tanh(x) } }
    tape.scope("empty") {}
    #expect(tape.trace(of: x).dot.split(separator: "\n").count { $0.contains("subgraph") } == 2)
  }
}
