// Where the properties of a module stand in its memory, so that they can be read and written without the module listing
// them: by the declared types and offsets that the Swift runtime knows, once for each type.

/// The properties of a module's type that are parts of the model, and those that might hide some.
final class StructLayout: Sendable {
  /// A property that is walked.
  private struct Field: Sendable {
    let name: String
    let offset: Int
    let kind: FieldKind
    let constant: FieldPlace.Constant?
  }

  /// A property that is not walked, and of a type whose values can hold variables.
  private struct Suspect {
    let place: Int
    let name: String
    let type: String
  }

  private let type: any Module.Type
  /// What is walked, in the order of declaration.
  private let fields: [Field]
  private let suspects: [Suspect]

  /// Examines a module's type. `name` is where it was met.
  init(_ type: any Module.Type, _ name: String) {
    self.type = type
    let module = "\(type)"
    guard TypeKind(type) == .structOrTuple else {
      fail(module, (name.isEmpty ? "" : "“\(name)” is ") + "a module that is not a struct", "make it a struct")
    }
    let properties = StoredProperty.all(of: type), size = memoryLayout(of: type).size
    let end = properties.map { $0.offset + memoryLayout(of: $0.type).size }.max() ?? 0
    guard end == size else {
      fail(
        module, "its properties cannot be located: \(end) bytes found of \(size)",
        "compile it with reflection metadata")
    }
    var fields: [Field] = []
    var suspects: [Suspect] = []
    for (place, property) in StructLayout.parts(of: type, properties).enumerated() {
      let own = property.name.removing(prefix: "$__lazy_storage_$_")
      if property.isStrong, let kind = FieldKind.of(property.type, name.isEmpty ? own : name + "." + own) {
        let constant = property.isConstant ? FieldPlace.Constant(module: module, property: own) : nil
        fields.append(Field(name: own, offset: property.offset, kind: kind, constant: constant))
      } else if canHoldVariables(property.type) {
        suspects.append(Suspect(place: place, name: own, type: "\(property.type)"))
      }
    }
    self.fields = fields
    self.suspects = suspects
  }

  /// The properties, or, of a module whose layers have numbers for names, these layers.
  private static func parts(of type: any Module.Type, _ properties: [StoredProperty]) -> [StoredProperty] {
    var layers = properties
    if type is any StandsForPart.Type {
      for index in layers.indices { layers[index].name = "" }
    }
    guard type is any NumbersLayers.Type else { return layers }
    while let place = layers.firstIndex(where: { $0.type is any LayerChain.Type }) {
      // The two layers; the number that stands behind them is none.
      var inner = Array(StoredProperty.all(of: layers[place].type).prefix(2))
      for index in inner.indices { inner[index].offset += layers[place].offset }
      layers.replaceSubrange(place...place, with: inner)
    }
    for index in layers.indices { layers[index].name = "\(index)" }
    return layers
  }

  /// Walks the module of this type at an address.
  func walk<V: FieldVisitor>(_ address: UnsafeMutableRawPointer, _ visitor: inout V, at place: borrowing FieldPlace) {
    visitor.enter(type, address, at: place)
    stopIfVariablesAreHidden(address)
    for field in fields {
      place.descend(field.name, constant: field.constant) {
        field.kind.walk(address + field.offset, &visitor, at: $0)
      }
    }
    visitor.leave()
  }

  /// Stops the program where a property that is not walked holds a variable.
  private func stopIfVariablesAreHidden(_ address: UnsafeMutableRawPointer) {
    for suspect in suspects where holdsVariables(type.property(suspect.place, of: address)) {
      fail(
        "\(type)",
        "its property “\(suspect.name)”, of type \(suspect.type), hides variables that would never be trained",
        "hold them in a module, an array or an optional, of a type that is named; declare a constant as a Tensor")
    }
  }
}

extension Module {
  /// The value of a stored property of the module at an address.
  fileprivate static func property(_ place: Int, of address: UnsafeMutableRawPointer) -> Any {
    part(of: address.assumingMemoryBound(to: Self.self).pointee, type: Self.self, at: place)
  }

  /// A copy of the module of this type at an address.
  static func copy(at address: UnsafeMutableRawPointer) -> Self { address.assumingMemoryBound(to: Self.self).pointee }

  /// Walks over all parameters and states.
  mutating func walk<V: FieldVisitor>(_ visitor: inout V) where V.Scalar == Scalar {
    withUnsafeMutablePointer(to: &self) {
      // Every module is walked in some way.
      FieldKind.of(Self.self, "")!.walk(UnsafeMutableRawPointer($0), &visitor, at: FieldPlace())
    }
  }

  /// The visitor after a walk in which it looked at a copy of this model.
  func visited<V: FieldVisitor>(by visitor: consuming V) -> V where V.Scalar == Scalar {
    var model = self
    model.walk(&visitor)
    return visitor
  }

  /// This model as a visitor changed it.
  func changed<V: FieldVisitor>(by visitor: consuming V) -> Self where V.Scalar == Scalar {
    var model = self
    model.walk(&visitor)
    return model
  }
}

extension String {
  fileprivate func removing(prefix: String) -> String { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self }
}
