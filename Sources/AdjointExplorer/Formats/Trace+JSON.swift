extension Trace {
  /// The trace as a JSON document: every number of it, in the format that Docs/TapeFormats.md describes.
  public var json: String {
    JSON.object([
      ("format", "adjoint-tape"), ("version", 1), ("scalar", .string("\(Scalar.self)")),
      ("output", .integer(output.index)),
      ("scopes", .array(scopes.map(Trace.document))),
      ("entries", .array(rows.map(document)))
    ]).text
  }

  private static func document(_ scope: TapeScope) -> JSON {
    .object([
      ("name", .string(scope.name)), ("first", .integer(scope.entries.lowerBound)),
      ("count", .integer(scope.entries.count)), ("depth", .integer(scope.depth))
    ])
  }

  private func document(_ row: Row) -> JSON {
    let entry = row.entry
    return .object([
      ("index", .integer(entry.index)),
      ("primitive", entry.primitive.map { .string($0.name) } ?? .null),
      ("attributes", .object(entry.primitive?.attributes.map { ($0.name, .string($0.value)) } ?? [])),
      ("name", entry.name.map(JSON.string) ?? .null),
      ("scopes", .list(entry.scopes)),
      ("operands", .array(entry.operands.map(document))),
      ("value", Trace.document(entry.value)),
      ("cotangent", row.cotangent.map(Trace.document) ?? .null),
      ("contributions", .array(row.given.map(document)))
    ])
  }

  private func document(_ operand: TapeEntry<Scalar>.Operand) -> JSON {
    switch operand {
    case .entry(let index): .object([("entry", .integer(index))])
    case .constant(let value): .object([("constant", Trace.document(value))])
    }
  }

  private func document(_ contribution: Contribution) -> JSON {
    .object([
      ("position", .integer(contribution.position)), ("entry", .integer(contribution.target)),
      ("value", Trace.document(contribution.value))
    ])
  }

  private static func document(_ tensor: Tensor<Scalar>) -> JSON {
    .object([("shape", .list(tensor.shape)), ("scalars", .array(tensor.scalars.map { JSON($0) }))])
  }
}
