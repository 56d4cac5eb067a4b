// What a walk does with a value, by its type alone. No type outside of this module has a say in it.

import Synchronization

/// How values of a type are walked: found once for each type.
enum FieldKind: Sendable {
  case part(any ModelPart.Type)
  case module(StructLayout)

  private static let known = Mutex<[ObjectIdentifier: FieldKind?]>([:])

  /// How values of this type are walked; nil for one that is no part of a model. `name` is where it was met.
  static func of(_ type: Any.Type, _ name: @autoclosure () -> String) -> FieldKind? {
    let key = ObjectIdentifier(type)
    if let kind = known.withLock({ $0[key] }) { return kind }
    let kind: FieldKind? =
      if let part = type as? any ModelPart.Type {
        .part(part)
      } else if let module = type as? any Module.Type {
        .module(StructLayout(module, name()))
      } else {
        nil
      }
    known.withLock { $0[key] = .some(kind) }
    return kind
  }

  /// Walks the value of this type at an address.
  func walk<V: FieldVisitor>(_ address: UnsafeMutableRawPointer, _ visitor: inout V, at place: borrowing FieldPlace) {
    switch self {
    case .part(let part): part.walk(address, &visitor, at: place)
    case .module(let layout): layout.walk(address, &visitor, at: place)
    }
  }
}

/// What is walked and is no module.
protocol ModelPart: ModuleField {
  /// Walks the value of this type at an address. A visitor that changes nothing may be shown memory that is shared.
  static func walk<V: FieldVisitor>(
    _ address: UnsafeMutableRawPointer, _ visitor: inout V, at place: borrowing FieldPlace)
}

extension ModelPart {
  /// Walks values of a part's own parameter, one after another in memory.
  static func walk<Part, V: FieldVisitor>(
    parts: UnsafeMutablePointer<Part>, count: Int, _ visitor: inout V, at place: borrowing FieldPlace
  ) {
    for index in 0..<count {
      place.descend(String(index)) { walk(part: parts + index, &visitor, at: $0) }
    }
  }

  /// Walks a value of a part's own parameter.
  static func walk<Part, V: FieldVisitor>(
    part: UnsafeMutablePointer<Part>, _ visitor: inout V, at place: borrowing FieldPlace
  ) {
    guard let kind = FieldKind.of(Part.self, place.name) else {
      fail("Module", "“\(place.name)” of type \(Part.self) is no part of a model", "make the type a Module")
    }
    kind.walk(UnsafeMutableRawPointer(part), &visitor, at: place)
  }
}

extension Variable: ModelPart {
  static func walk<V: FieldVisitor>(
    _ address: UnsafeMutableRawPointer, _ visitor: inout V, at place: borrowing FieldPlace
  ) {
    place.stopIfDifferent(Scalar.self, of: V.Scalar.self)
    place.stopIfConstant(visitor.changes)
    let variable = address.assumingMemoryBound(to: Variable<V.Scalar>.self)
    if variable.pointee.isRecorded, let operation = visitor.operation {
      fail(
        operation, "the parameter “\(place.name)” is recorded for a gradient, which its numbers alone would not have",
        "use `variables` to compute with the parameters, `map` or arithmetic to change them, and "
          + "`map { stopGradient($0) }` for a model of constants")
    }
    visitor.parameter(&variable.pointee, at: place)
  }
}

extension LayerState: ModelPart {
  static func walk<V: FieldVisitor>(
    _ address: UnsafeMutableRawPointer, _ visitor: inout V, at place: borrowing FieldPlace
  ) {
    place.stopIfDifferent(Scalar.self, of: V.Scalar.self)
    place.stopIfConstant(visitor.changes)
    visitor.state(&address.assumingMemoryBound(to: LayerState<V.Scalar>.self).pointee, at: place)
  }
}

extension Optional: ModelPart where Wrapped: ModuleField {
  static func walk<V: FieldVisitor>(
    _ address: UnsafeMutableRawPointer, _ visitor: inout V, at place: borrowing FieldPlace
  ) {
    let optional = address.assumingMemoryBound(to: Self.self)
    if optional.pointee == nil { return }
    withUnsafeMutablePointer(to: &optional.pointee!) { walk(part: $0, &visitor, at: place) }
  }
}

extension Array: ModelPart where Element: ModuleField {
  static func walk<V: FieldVisitor>(
    _ address: UnsafeMutableRawPointer, _ visitor: inout V, at place: borrowing FieldPlace
  ) {
    let array = address.assumingMemoryBound(to: Self.self)
    // To ask for mutable elements copies an array that is shared.
    if visitor.changes == .none {
      array.pointee.withUnsafeBufferPointer { elements in
        guard let base = elements.baseAddress else { return }
        walk(parts: UnsafeMutablePointer(mutating: base), count: elements.count, &visitor, at: place)
      }
    } else {
      array.pointee.withUnsafeMutableBufferPointer { elements in
        guard let base = elements.baseAddress else { return }
        walk(parts: base, count: elements.count, &visitor, at: place)
      }
    }
  }
}

@available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *)
extension InlineArray: ModelPart where Element: ModuleField {
  static func walk<V: FieldVisitor>(
    _ address: UnsafeMutableRawPointer, _ visitor: inout V, at place: borrowing FieldPlace
  ) {
    walk(parts: address.assumingMemoryBound(to: Element.self), count: count, &visitor, at: place)
  }
}

extension Frozen: ModelPart {
  static func walk<V: FieldVisitor>(
    _ address: UnsafeMutableRawPointer, _ visitor: inout V, at place: borrowing FieldPlace
  ) {
    let frozen = address.assumingMemoryBound(to: Self.self)
    place.descend(frozen: frozen.pointee.isFrozen) { place in
      withUnsafeMutablePointer(to: &frozen.pointee.wrapped) { walk(part: $0, &visitor, at: place) }
    }
  }
}

// ── conformances that users rely on ─────────────────────────────────────────────────────────────────────────────

extension Variable: ModuleField {}
extension LayerState: ModuleField {}
extension Optional: ModuleField where Wrapped: ModuleField {}
extension Array: ModuleField where Element: ModuleField {}
extension Frozen: ModuleField {}

/// An array whose length is part of its type.
@available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *)
extension InlineArray: ModuleField where Element: ModuleField {}
