// The graph of a trace for tools that draw: Graphviz and Mermaid. Scopes are boxes; an edge runs from a value, or a constant,
// to the entry that reads it. A node has the numbers of its value and its cotangent.

extension Trace {
  /// The graph in Graphviz's language: `dot -Tsvg`.
  public var dot: String {
    var lines = ["digraph tape {", "  rankdir=TB; node [shape=box, style=rounded, fontname=\"sans-serif\"];"]
    let scopes = drawnScopes
    func write(_ tree: [ScopeTree], _ indent: String) {
      for node in tree {
        switch node {
        case .entry(let index):
          let entry = rows[index].entry
          let look =
            entry.primitive == nil ? ", shape=ellipse, style=solid" : index == output.index ? ", penwidth=2" : ""
          let odd = isOdd(rows[index]) ? ", color=\"#8f6a00\", style=dashed" : ""
          for constant in constants(of: entry) {
            let text = Trace.dotText(Trace.label(constant.value))
            lines.append("\(indent)c\(index)_\(constant.position) [label=\"\(text)\", shape=note, color=gray];")
          }
          lines.append("\(indent)e\(index) [label=\"\(Trace.dotText(label(rows[index])))\"\(look)\(odd)];")
        case .scope(let place, let members):
          lines.append("\(indent)subgraph cluster_\(place) {")
          lines.append("\(indent)  label=\"\(Trace.dotText([SafeText.scope(scopes[place].name)]))\";")
          write(members, indent + "  ")
          lines.append("\(indent)}")
        }
      }
    }
    write(ScopeTree.make(scopes, count: rows.count), "  ")
    for row in rows {
      for constant in constants(of: row.entry) {
        lines.append("  c\(row.index)_\(constant.position) -> e\(row.index) [color=gray];")
      }
    }
    for edge in edges {
      let mark = edge.hasCotangent ? "" : " [style=dotted]"
      lines.append("  e\(edge.from) -> e\(edge.to)\(mark);")
    }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  /// The graph in Mermaid's language, which renders in many README viewers.
  public var mermaid: String {
    var lines = ["flowchart TB"]
    let scopes = drawnScopes
    func write(_ tree: [ScopeTree], _ indent: String) {
      for node in tree {
        switch node {
        case .entry(let index):
          let entry = rows[index].entry
          let text = label(rows[index]).map(Trace.mermaidText).joined(separator: "<br/>")
          for constant in constants(of: entry) {
            let text = Trace.label(constant.value).map(Trace.mermaidText).joined(separator: "<br/>")
            lines.append("\(indent)c\(index)_\(constant.position){{\"\(text)\"}}")
          }
          lines.append(indent + (entry.primitive == nil ? "e\(index)([\"\(text)\"])" : "e\(index)[\"\(text)\"]"))
        case .scope(let place, let members):
          lines.append("\(indent)subgraph s\(place)[\"\(Trace.mermaidText(SafeText.scope(scopes[place].name)))\"]")
          write(members, indent + "  ")
          lines.append("\(indent)end")
        }
      }
    }
    write(ScopeTree.make(scopes, count: rows.count), "  ")
    for row in rows {
      for constant in constants(of: row.entry) {
        lines.append("  c\(row.index)_\(constant.position) --> e\(row.index)")
      }
    }
    lines += edges.map { "  e\($0.from) \($0.hasCotangent ? "-->" : "-.->") e\($0.to)" }
    let odd = rows.filter(isOdd).map { "e\($0.index)" }
    if !odd.isEmpty {
      lines.append("  classDef odd stroke:#8f6a00,stroke-width:3px,stroke-dasharray:6 3")
      lines.append("  class \(odd.joined(separator: ",")) odd")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The lines of a node: number and primitive, name, shape, the value's numbers, those of the cotangent.
  private func label(_ row: Row) -> [String] {
    let entry = row.entry
    return ["\(entry.index)  \(entry.kind)"] + (entry.name.flatMap { SafeText.shown($0) }.map { [$0] } ?? [])
      + [entry.value.shape.description, "= " + Trace.numbers(entry.value)]
      + (row.cotangent.map { ["∂ " + Trace.numbers($0)] } ?? [])
  }

  private static func label(_ constant: Tensor<Scalar>) -> [String] {
    ["constant", constant.shape.description, "= " + numbers(constant)]
  }

  /// Up to four numbers, else the norm; how many are not finite, where that says more.
  private static func numbers(_ tensor: Tensor<Scalar>) -> String {
    if tensor.scalarCount == 0 { return "no elements" }
    if tensor.scalarCount <= 4 { return tensor.scalars.map { "\(Tensor($0))" }.joined(separator: " ") }
    let all = TensorStatistics(tensor)
    return all.nonFiniteCount > 0
      ? "\(all.nonFiniteCount) of \(all.count) not finite" : "norm \(Tensor(all.norm))"
  }

  private func constants(of entry: TapeEntry<Scalar>) -> [(position: Int, value: Tensor<Scalar>)] {
    entry.operands.enumerated().compactMap { position, operand in
      if case .constant(let value) = operand { (position, value) } else { nil }
    }
  }

  /// Whether there is NaN or ∞ in the value or the cotangent.
  private func isOdd(_ row: Row) -> Bool {
    [row.entry.value, row.cotangent].contains { tensor in
      tensor.map { $0.scalars.contains { !$0.isFinite } } ?? false
    }
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

  /// Lines of a label. Graphviz reads references like `&lt;` in it, so an ampersand is written as one.
  private static func dotText(_ lines: [String]) -> String {
    lines.map { line in
      line.replacing("&", with: "&amp;").replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    }.joined(separator: "\\n")
  }

  /// Every character that Mermaid, Markdown or HTML could read as its own, as a number: `1. x` at the beginning of a line
  /// would be a list, for which Mermaid prints a message in the place of the text.
  private static func mermaidText(_ text: String) -> String {
    var isMarker = true
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      let isDigit = ("0"..."9").contains(scalar)
      let isPlain = scalar.properties.isAlphabetic || isDigit || " ,_".unicodeScalars.contains(scalar)
      result += isPlain || !isMarker && (scalar == "." || scalar == "-") ? String(scalar) : "#\(scalar.value);"
      isMarker = isMarker && (isDigit || scalar == " ")
    }
  }
}
