/// A list of primitives: the built-in ones, and whatever a program adds.
///
/// The tape needs no registration: a primitive is recorded and differentiated wherever it is declared. A registry is for
/// walking over primitives: listing formulas, checking every rule. It is a value, so adding makes another one.
///
/// ```swift
/// let registry = PrimitiveRegistry.standard.adding(Swish.self)
/// for entry in registry { print(entry.card.name, entry.card.formula) }
/// ```
public struct PrimitiveRegistry: Sendable, RandomAccessCollection {
  /// A primitive's type with what it declares.
  public struct Entry: Sendable {
    /// The primitive's type.
    public let type: any Primitive.Type
    /// Its name, formulas and source.
    public var card: PrimitiveCard { type.card }
    /// The operands to check it on.
    public var samples: [Sample] { type.samples }
  }

  private var entries: [Entry]

  /// A registry of the given primitives, in order.
  public init(_ types: [any Primitive.Type] = []) { entries = types.map(Entry.init) }

  /// This registry with more primitives at the end. One that is there already is not added again.
  public func adding(_ types: any Primitive.Type...) -> PrimitiveRegistry {
    var result = self
    for type in types where !entries.contains(where: { $0.type == type }) { result.entries.append(Entry(type: type)) }
    return result
  }

  /// The first position: 0.
  public var startIndex: Int { 0 }
  /// The number of primitives.
  public var endIndex: Int { entries.count }
  /// The primitive at a position; one out of range stops the program.
  public subscript(index: Int) -> Entry { entries[index] }
}
