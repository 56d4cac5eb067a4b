// Variables that stand where a walk over a module does not come: in a dictionary, a class, an existential. A type that
// cannot hold any is recognised once; of any other, each value is looked through at every walk.

import Synchronization

/// What is looked for: a parameter or a state itself.
protocol FieldLeaf {}
extension Variable: FieldLeaf {}
extension LayerState: FieldLeaf {}

/// Whether there is a variable or a state in the value, however deep.
///
/// What reflection does not see is not found: what a closure captures, what is behind an unsafe pointer, and values that
/// cannot be copied.
func holdsVariables(_ value: Any) -> Bool {
  var pending = [value]
  var seen: Set<ObjectIdentifier> = []
  while let value = pending.popLast() {
    let type = type(of: value)
    if type is any FieldLeaf.Type { return true }
    if !insideCanHoldVariables(type) { continue }
    if type is AnyClass, !seen.insert(ObjectIdentifier(value as AnyObject)).inserted { continue }
    if let container = value as? any Container {
      pending += container.elements
    } else {
      pending += parts(of: value, where: canHoldVariables)
      // A container that the standard library does not have shows its elements in its mirror, if anywhere.
      if value is any Sequence, let value = value as? any CustomReflectable {
        pending += value.customMirror.children.map(\.value)
      }
    }
  }
  return false
}

/// Whether some value of a property of this type holds a variable or a state. An object may be of a subclass, so every
/// class can.
func canHoldVariables(_ type: Any.Type) -> Bool {
  if TypeKind(type) == .class { return true }
  return insideCanHoldVariables(type)
}

private let known = Mutex<[ObjectIdentifier: Bool]>([:])

/// The same for a value, or an object, of exactly this type.
private func insideCanHoldVariables(_ type: Any.Type) -> Bool {
  let key = ObjectIdentifier(type)
  if let answer = known.withLock({ $0[key] }) { return answer }
  let answer = search(type)
  known.withLock { $0[key] = answer }
  return answer
}

private func search(_ root: Any.Type) -> Bool {
  var pending: [Any.Type] = [root]
  var seen: Set<ObjectIdentifier> = [ObjectIdentifier(root)]
  while let type = pending.popLast() {
    if type is any FieldLeaf.Type { return true }
    let parts: [Any.Type]
    if let container = type as? any Container.Type {
      parts = container.elementTypes
    } else {
      switch TypeKind(type) {
      case .opaque: continue
      case .existential: return true
      case .enumeration:
        // Reflection does not tell what its cases carry.
        if !memoryLayout(of: type).isTrivial { return true }
        continue
      case .class:
        if type != root { return true }
        parts = StoredProperty.all(of: type).map(\.type)
      case .structOrTuple: parts = StoredProperty.all(of: type).map(\.type)
      }
    }
    pending += parts.filter { seen.insert(ObjectIdentifier($0)).inserted }
  }
  return false
}

/// A type whose elements are not among its stored properties.
private protocol Container {
  static var elementTypes: [Any.Type] { get }
  var elements: [Any] { get }
}

extension Optional: Container {
  static var elementTypes: [Any.Type] { [Wrapped.self] }
  var elements: [Any] { map { [$0] } ?? [] }
}

extension Container where Self: Sequence {
  static var elementTypes: [Any.Type] { [Element.self] }
  var elements: [Any] { map { $0 } }
}

extension Array: Container {}
extension ArraySlice: Container {}
extension ContiguousArray: Container {}
extension Set: Container {}

extension Dictionary: Container {
  static var elementTypes: [Any.Type] { [Key.self, Value.self] }
  var elements: [Any] { flatMap { [$0.key as Any, $0.value] } }
}

@available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *)
extension InlineArray: Container {
  static var elementTypes: [Any.Type] { [Element.self] }
  var elements: [Any] { indices.map { self[$0] } }
}

/// Numbers alone, whose storage is an object.
extension Tensor: Container {
  static var elementTypes: [Any.Type] { [] }
  var elements: [Any] { [] }
}

/// Characters alone, likewise.
extension String: Container {
  static var elementTypes: [Any.Type] { [] }
  var elements: [Any] { [] }
}
