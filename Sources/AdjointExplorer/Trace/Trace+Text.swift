// A trace as text: the evaluation, then the backward pass, in aligned columns. Small tensors stand in full, larger ones as
// statistics.

extension Trace: CustomStringConvertible {
  public var description: String { text() }

  /// The trace as text.
  ///
  /// - Parameter limit: the largest number of elements that a tensor is printed in full with.
  public func text(printingUpTo limit: Int = 12) -> String {
    let forward = Table(
      header: ["", "value of", "operands", "shape", "value"],
      rows: rows.map { row in
        [
          "\(row.index)", row.entry.title, row.entry.operandList(limit: 3), row.entry.value.shape.description,
          row.entry.value.oneLine(upTo: limit)
        ]
      })
    var backward = Table(header: ["", "cotangent of", "receives from", "shape", "contribution"], rows: [])
    for row in self.backward {
      let shape = row.entry.value.shape.description
      if row.received.isEmpty {
        backward.rows.append(["\(row.index)", row.entry.title, "the seed", shape, row.cotangent!.oneLine(upTo: limit)])
      }
      for part in row.received {
        let source = rows[part.source].entry
        let from = "\(part.source) \(source.label)" + (source.operands.count > 1 ? ", operand \(part.position)" : "")
        let isFirst = part.ordinal == 1
        backward.rows.append([
          isFirst ? "\(row.index)" : "", isFirst ? row.entry.title : "", from, isFirst ? shape : "",
          isFirst ? part.value.oneLine(upTo: limit) : "+ " + part.value.term(upTo: limit)
        ])
      }
      if row.received.count > 1 {
        backward.rows.append(["", "", "sum", "", "= " + row.cotangent!.oneLine(upTo: limit)])
      }
    }
    let skipped = rows.count { $0.cotangent == nil }
    let note =
      skipped == 0
      ? ""
      : "\nWithout a cotangent, because entry \(output.index) does not depend on them: \(skipped) of \(rows.count) entries."
    return "Forward\n\(forward.text)\n\nBackward from entry \(output.index)\n\(backward.text)\(note)"
  }

  /// Columns of text; the first is aligned to the right.
  private struct Table {
    let header: [String]
    var rows: [[String]]

    var text: String {
      let lines = [header] + rows
      let widths = header.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
      return lines.map { line in
        let cells = line.indices.map { column in
          let padding = String(repeating: " ", count: widths[column] - line[column].count)
          return column == 0 ? padding + line[column] : line[column] + padding
        }
        let text = "  " + cells.joined(separator: "  ")
        return String(text.reversed().drop { $0 == " " }.reversed())
      }.joined(separator: "\n")
    }
  }
}

extension TapeEntry {
  /// The name that was given to it, where one can see it, else its primitive's.
  var label: String { name.flatMap { SafeText.shown($0, to: 40) } ?? kind }

  /// The primitive's name, or that it is a variable.
  var kind: String {
    primitive.map { SafeText.shown($0.name) ?? "unnamed primitive" } ?? "variable"
  }

  /// The scopes, the primitive and the name: `hidden / matmul “logits”`.
  var title: String {
    let place = scopes.map { SafeText.scope($0, to: 40) + " / " }.joined()
    return place + kind + (name.flatMap { SafeText.shown($0, to: 40) }.map { " “\($0)”" } ?? "")
  }

  /// The operands: entries by number, constants by their value or shape.
  func operandList(limit: Int) -> String {
    operands.map { operand in
      switch operand {
      case .entry(let index): "\(index)"
      case .constant(let value):
        value.scalarCount <= limit ? "const \(value.oneLine(upTo: limit))" : "const \(value.shape)"
      }
    }.joined(separator: ", ")
  }
}

extension Tensor {
  /// The elements on one line if they are few, statistics otherwise.
  func oneLine(upTo limit: Int) -> String {
    if scalarCount > limit { return TensorStatistics(self).description }
    return description.split { $0 == "\n" || $0 == " " }.joined(separator: " ").replacing("[ ", with: "[")
  }

  /// The same behind a sign: a negative number in parentheses.
  func term(upTo limit: Int) -> String {
    let text = oneLine(upTo: limit)
    return text.hasPrefix("-") ? "(\(text))" : text
  }
}

extension TensorStatistics: CustomStringConvertible {
  public var description: String {
    // Numbers print as tensors of them do.
    let numbers = "min \(Tensor(minimum))  max \(Tensor(maximum))  mean \(Tensor(mean))  norm \(Tensor(norm))"
    return nonFiniteCount == 0 ? numbers : numbers + "  \(nonFiniteCount) not finite"
  }
}
