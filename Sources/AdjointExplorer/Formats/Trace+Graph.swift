// The graph of a trace for tools that draw: Graphviz and Mermaid. Scopes are boxes; an edge runs from a value to the entry
// that reads it.

extension Trace {
  /// The graph in Graphviz's language: `dot -Tsvg`.
  public var dot: String {
    var lines = ["digraph tape {", "  rankdir=TB; node [shape=box, style=rounded, fontname=\"sans-serif\"];"]
    func write(_ tree: [ScopeTree], _ indent: String) {
      for node in tree {
        switch node {
        case .entry(let index):
          let entry = rows[index].entry
          let look =
            entry.primitive == nil ? ", shape=ellipse, style=solid" : index == output.index ? ", penwidth=2" : ""
          lines.append("\(indent)e\(index) [label=\"\(Trace.dotText(label(entry)))\"\(look)];")
        case .scope(let place, let members):
          lines.append("\(indent)subgraph cluster_\(place) {")
          lines.append("\(indent)  label=\"\(Trace.dotText([SafeText.clipped(scopes[place].name)]))\";")
          write(members, indent + "  ")
          lines.append("\(indent)}")
        }
      }
    }
    write(ScopeTree.make(scopes, count: rows.count), "  ")
    for edge in edges {
      let mark = edge.hasCotangent ? "" : " [style=dotted]"
      lines.append("  e\(edge.from) -> e\(edge.to)\(mark);")
    }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  /// The graph in Mermaid's language, which renders in many README viewers.
  public var mermaid: String {
    var lines = ["flowchart TB"]
    func write(_ tree: [ScopeTree], _ indent: String) {
      for node in tree {
        switch node {
        case .entry(let index):
          let entry = rows[index].entry
          let text = label(entry).map(Trace.mermaidText).joined(separator: "<br/>")
          lines.append(indent + (entry.primitive == nil ? "e\(index)([\"\(text)\"])" : "e\(index)[\"\(text)\"]"))
        case .scope(let place, let members):
          lines.append("\(indent)subgraph s\(place)[\"\(Trace.mermaidText(SafeText.clipped(scopes[place].name)))\"]")
          write(members, indent + "  ")
          lines.append("\(indent)end")
        }
      }
    }
    write(ScopeTree.make(scopes, count: rows.count), "  ")
    lines += edges.map { "  e\($0.from) \($0.hasCotangent ? "-->" : "-.->") e\($0.to)" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The lines of a node: number and primitive, name, shape.
  private func label(_ entry: TapeEntry<Scalar>) -> [String] {
    ["\(entry.index)  \(entry.primitive?.name ?? "variable")"] + (entry.name.map { [SafeText.clipped($0)] } ?? [])
      + [entry.value.shape.description]
  }

  /// An operand of an entry; without a cotangent where the backward pass gives it nothing.
  private var edges: [(from: Int, to: Int, hasCotangent: Bool)] {
    rows.flatMap { row in
      row.entry.operands.enumerated().compactMap { position, operand in
        guard case .entry(let source) = operand else { return nil }
        return (source, row.index, row.given.contains { $0.position == position })
      }
    }
  }

  private static func dotText(_ lines: [String]) -> String {
    lines.map { $0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") }.joined(separator: "\\n")
  }

  /// Every character that Mermaid or HTML could read as its own, as a number.
  private static func mermaidText(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      let isPlain =
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || " .,-_".unicodeScalars.contains(scalar)
      result += isPlain ? String(scalar) : "#\(scalar.value);"
    }
  }
}
