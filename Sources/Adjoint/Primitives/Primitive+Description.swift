// What a primitive shows of itself, unless it says otherwise.

extension Primitive {
  /// The attributes as they print: `axis: 1`.
  public var attributes: [(name: String, value: String)] {
    Mirror(reflecting: self).children.compactMap { child in child.label.map { ($0, "\(child.value)") } }
  }

  /// The name with the attributes: `softmax(axis: 1)`.
  public var label: String {
    let list = attributes.map { "\($0.name): \($0.value)" }.joined(separator: ", ")
    return list.isEmpty ? name : "\(name)(\(list))"
  }
}
