// Einstein's notation read: which label stands on which axis.

/// An equation of labels, fitted to the shapes of its operands.
///
/// Labels are numbers: a letter's is its code; the axes of an ellipsis have −1, −2, … from the last one on.
package struct EinsumEquation: Sendable {
  /// The labels of each operand's axes; an axis of extent 1 of an ellipsis that is broadcast has none.
  package private(set) var operands: [[Int?]] = []
  /// The labels of the result's axes.
  package private(set) var result: [Int] = []
  /// The extent of every label.
  package private(set) var extents: [Int: Int] = [:]
  private let text: String

  /// What does not parse, or does not fit the shapes, stops the program.
  package init(_ text: String, _ shapes: [Shape]) {
    self.text = text
    let plain = text.filter { $0 != " " }
    let sides = plain.split(separator: "->", omittingEmptySubsequences: false).map(String.init)
    if sides.count > 2 { stop("has more than one arrow", "write operands->result") }
    let terms = sides[0].split(separator: ",", omittingEmptySubsequences: false).map { term(String($0)) }
    if terms.count != shapes.count {
      stop("names \(terms.count) operands, \(shapes.count) are given", "separate the operands' labels by commas")
    }

    // The extents, the ellipses' by NumPy's broadcasting.
    let labelled = zip(terms, shapes).map { labels($0, of: $1) }
    for (labels, shape) in zip(labelled, shapes) {
      for (label, extent) in zip(labels, shape) {
        let known = extents[label]
        if known == nil || (label < 0 && known == 1) {
          extents[label] = extent
        } else if known != extent && !(label < 0 && extent == 1) {
          let axis = label < 0 ? "the axes of ..." : "index \(EinsumEquation.name(label))"
          stop(
            "does not fit the shapes \(list(shapes)): extents \(known!) and \(extent) of \(axis)",
            "an index has one extent" + (label < 0 ? ", or 1" : ""))
        }
      }
    }
    operands = zip(labelled, shapes).map { labels, shape in
      zip(labels, shape).map { label, extent in label < 0 && extent == 1 && extents[label]! != 1 ? nil : label }
    }

    let used = Set(labelled.joined())
    let ellipsis = used.filter { $0 < 0 }.sorted()
    if sides.count == 2 {
      let (before, hasEllipsis, after) = term(sides[1])
      if !ellipsis.isEmpty && !hasEllipsis { stop("sums the axes of ...", "write ... in the result as well") }
      result = before + ellipsis + after
      if Set(result).count != result.count { stop("has an index twice in the result", "name each index once") }
      for label in result where !used.contains(label) {
        stop(
          "has index \(EinsumEquation.name(label)) in the result only", "the result's indices are among the operands'")
      }
    } else {
      // NumPy's implicit result: what appears once, in the order of the alphabet.
      var counts: [Int: Int] = [:]
      for label in labelled.joined() { counts[label, default: 0] += 1 }
      result = ellipsis + used.filter { $0 >= 0 && counts[$0] == 1 }.sorted()
    }
  }

  private typealias Term = (before: [Int], hasEllipsis: Bool, after: [Int])

  private func term(_ text: String) -> Term {
    let parts = text.split(separator: "...", omittingEmptySubsequences: false).map(String.init)
    if parts.count > 2 { stop("has ... twice in one operand", "an operand has one ellipsis at most") }
    func letters(_ part: String) -> [Int] {
      part.map { letter in
        guard letter.isASCII, letter.isLetter else {
          stop("has the character \(letter)", "an index is a letter; ... stands for any number of axes")
        }
        return Int(letter.asciiValue!)
      }
    }
    return (letters(parts[0]), parts.count == 2, parts.count == 2 ? letters(parts[1]) : [])
  }

  /// The labels of a shape's axes.
  private func labels(_ term: Term, of shape: Shape) -> [Int] {
    let named = term.before.count + term.after.count
    if shape.rank < named || (shape.rank > named && !term.hasEllipsis) {
      let name =
        (term.before.map(EinsumEquation.name) + (term.hasEllipsis ? ["..."] : []) + term.after.map(EinsumEquation.name))
        .joined()
      stop("names the axes \(name) of shape \(shape)", "an operand has one index for each axis")
    }
    return term.before + (0..<shape.rank - named).map { $0 - (shape.rank - named) } + term.after
  }

  private func list(_ shapes: [Shape]) -> String { shapes.map { "\($0)" }.joined(separator: ", ") }

  private func stop(_ problem: String, _ remedy: String) -> Never { fail("einsum", "“\(text)” \(problem)", remedy) }

  /// A label as it is written; the axes of an ellipsis are numbered.
  static func name(_ label: Int) -> String {
    label < 0 ? "(\(label))" : String(UnicodeScalar(UInt8(label)))
  }
}
