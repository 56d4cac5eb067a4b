// Where the properties of a module stand in its memory, so that they can be read and written without the module listing
// them: by the declared types and offsets that the Swift runtime knows, once for each type.

import Synchronization

/// The properties of a module's type that are parts of the model, and those that might hide some.
final class StructLayout: Sendable {
  /// A property that is walked.
  struct Field: Sendable {
    let name: String
    let offset: Int
    let type: any ModuleField.Type
    let isConstant: Bool

    /// Walks the field of the module at this address.
    func walk<S: TensorScalar>(_ base: UnsafeMutableRawPointer, _ walk: FieldWalk<S>) {
      type.walk(at: base.advanced(by: offset), walk)
    }
  }

  /// A property that is not walked, and of a type whose values can hold variables.
  private struct Suspect {
    let place: Int
    let name: String
    let type: String
  }

  /// What is walked, in the order of declaration.
  let fields: [Field]
  private let suspects: [Suspect]
  /// Whether a property that is not walked might hold variables.
  let hasSuspects: Bool
  /// The name of the module's type.
  let module: String

  private static let known = Mutex<[ObjectIdentifier: StructLayout]>([:])

  /// The layout of a module, which is examined the first time its type is seen. `name` is where it was met.
  static func of<M: Module>(_ type: M.Type, _ name: @autoclosure () -> String) -> StructLayout {
    let key = ObjectIdentifier(type)
    if let layout = known.withLock({ $0[key] }) { return layout }
    let layout = StructLayout(type, name())
    known.withLock { $0[key] = layout }
    return layout
  }

  private init<M: Module>(_ type: M.Type, _ name: String) {
    module = "\(type)"
    guard TypeKind(type) == .structOrTuple else {
      fail(module, (name.isEmpty ? "" : "“\(name)” is ") + "a module that is not a struct", "make it a struct")
    }
    let properties = StoredProperty.all(of: type)
    let end = properties.map { $0.offset + memoryLayout(of: $0.type).size }.max() ?? 0
    guard end == MemoryLayout<M>.size else {
      fail(
        module, "its properties cannot be located: \(end) bytes found of \(MemoryLayout<M>.size)",
        "compile it with reflection metadata")
    }
    var fields: [Field] = []
    var suspects: [Suspect] = []
    for (place, property) in properties.enumerated() {
      let name = property.name.removing(prefix: "$__lazy_storage_$_")
      if property.isStrong, let type = property.type as? any ModuleField.Type {
        fields.append(Field(name: name, offset: property.offset, type: type, isConstant: property.isConstant))
      } else if canHoldVariables(property.type) {
        suspects.append(Suspect(place: place, name: name, type: "\(property.type)"))
      }
    }
    self.fields = fields
    self.suspects = suspects
    hasSuspects = !suspects.isEmpty
  }

  /// Stops the program where a property that is not walked holds a variable.
  func stopIfVariablesAreHidden<M: Module>(in value: M) {
    for suspect in suspects where holdsVariables(part(of: value, type: M.self, at: suspect.place)) {
      fail(
        module,
        "its property “\(suspect.name)”, of type \(suspect.type), hides variables that would never be trained",
        "hold them in a module, an array or an optional, of a type that is named; declare a constant as a Tensor")
    }
  }
}

extension ModuleField {
  fileprivate static func walk<S: TensorScalar>(at address: UnsafeMutableRawPointer, _ walk: FieldWalk<S>) {
    address.assumingMemoryBound(to: Self.self).pointee._walk(walk)
  }
}

extension String {
  fileprivate func removing(prefix: String) -> String { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self }
}
