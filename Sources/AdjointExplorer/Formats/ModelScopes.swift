/// Scopes for a program that opened none, by the names of its variables: a parameter `attention.query.weight` belongs to
/// `query` within `attention`.
///
/// A scope reaches from the first to the last entry that reads a variable of its name. Two beside each other that would
/// overlap (weights that are used in turn, as by the steps of a recurrence) are left out, and so is one of a single entry.
enum ModelScopes {
  private final class Node {
    var children: [String: Node] = [:]
    var range: ClosedRange<Int>

    init(at index: Int) { range = index...index }
  }

  static func of<S>(_ rows: [Trace<S>.Row]) -> [TapeScope] {
    let root = Node(at: 0)
    for row in rows where row.entry.primitive != nil {
      for case .entry(let operand) in row.entry.operands {
        let variable = rows[operand].entry
        guard variable.primitive == nil, let name = variable.name else { continue }
        var node = root
        for part in name.split(separator: ".").dropLast().map(String.init) {
          let child = node.children[part] ?? Node(at: row.index)
          child.range = child.range.lowerBound...row.index
          node.children[part] = child
          node = child
        }
      }
    }
    var result: [TapeScope] = []
    func write(_ node: Node, depth: Int) {
      let children = node.children.sorted { ($0.value.range.lowerBound, $0.key) < ($1.value.range.lowerBound, $1.key) }
      for (name, child) in children {
        let isAlone = children.allSatisfy { $0.value === child || !$0.value.range.overlaps(child.range) }
        guard isAlone, child.range.count > 1 else { continue }
        // One that holds another and nothing else is one with it.
        var (title, inner) = (name, child)
        while inner.children.count == 1, let only = inner.children.first, only.value.range == inner.range {
          title += "." + only.key
          inner = only.value
        }
        result.append(
          TapeScope(name: title, entries: child.range.lowerBound..<child.range.upperBound + 1, depth: depth))
        write(inner, depth: depth + 1)
      }
    }
    write(root, depth: 0)
    return result
  }
}

extension Trace {
  /// The scopes that are drawn: the tape's own, or where it has none those of a model.
  var drawnScopes: [TapeScope] { scopes.isEmpty ? ModelScopes.of(rows) : scopes }
}
