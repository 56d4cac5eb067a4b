// One entry of a tape, by its index.

extension TapeCore {
  /// The primitive of an entry; nil for a variable that nothing computed.
  func primitive(at index: Int) -> (any Primitive)? { primitive(entries.base[index]) }

  /// The operands of an entry, in order: at or above 0 an earlier entry, below that a constant.
  func operands(at index: Int) -> [Int32] { operands(of: entries.base[index]) }

  /// The value of an entry: its shape alone where it was not kept.
  func value(at index: Int) -> RawTensor { values.base[index] }

  /// The name that an entry was given.
  func name(at index: Int) -> String? { names[Int32(index)] }

  /// The variable that an entry computed.
  func variable<S>(at index: Int) -> Variable<S> {
    Variable(raw: values.base[index], core: self, index: Int32(index))
  }

  /// The names of the scopes that an entry was recorded in, outermost first.
  func scopes(at index: Int) -> [String] { scopes.filter { $0.range.contains(index) }.map(\.name) }
}
