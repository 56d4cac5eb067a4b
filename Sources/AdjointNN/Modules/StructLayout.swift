// Where the properties of a module stand in its memory, so that they can be read and written without the module listing
// them. Swift lays the stored properties of a struct out in the order of declaration, each at the next multiple of its
// alignment; reflection gives their names and types. What follows from that is compared, byte by byte, with what
// reflection says the properties hold, once for each type, before anything is written.

import Synchronization

/// The properties of a module's type that hold parameters or states.
struct StructLayout: Sendable {
  struct Field: Sendable {
    let name: String
    let offset: Int
    let type: any ModuleField.Type

    /// Walks the field of the module at this address.
    func walk<S: TensorScalar>(_ base: UnsafeMutableRawPointer, _ walk: FieldWalk<S>) {
      type.walk(at: base.advanced(by: offset), walk)
    }
  }

  let fields: [Field]

  private static let known = Mutex<[ObjectIdentifier: StructLayout]>([:])

  /// The layout of the module at the address, which is examined the first time its type is seen.
  static func of<M: Module>(_ address: UnsafeMutablePointer<M>) -> StructLayout {
    let key = ObjectIdentifier(M.self)
    if let layout = known.withLock({ $0[key] }) { return layout }
    let layout = examine(address)
    known.withLock { $0[key] = layout }
    return layout
  }

  private static func examine<M: Module>(_ address: UnsafeMutablePointer<M>) -> StructLayout {
    let mirror = Mirror(reflecting: address.pointee)
    guard mirror.displayStyle == .struct, !(address.pointee is any CustomReflectable) else {
      fail(
        "\(M.self)", "a module that is not a struct, or that reflects itself in its own way", "make it a plain struct")
    }
    let (properties, size) = place(mirror)
    guard size == MemoryLayout<M>.size else {
      fail(
        "\(M.self)", "its properties cannot be located: \(size) bytes found of \(MemoryLayout<M>.size)",
        "declare them with concrete types, not as `any` or `indirect`, and compile with reflection metadata")
    }
    var fields: [Field] = []
    for (name, offset, value) in properties {
      if !matches(value, UnsafeRawPointer(address).advanced(by: offset)) {
        fail("\(M.self)", "its property “\(name)” cannot be located", "declare it with a concrete type, not as `any`")
      }
      if let field = value as? any ModuleField {
        fields.append(Field(name: name, offset: offset, type: type(of: field)))
      } else if hidesVariables(value) {
        fail(
          "\(M.self)",
          "its property “\(name)”, of type \(type(of: value)), hides variables that would never be trained",
          "hold them in a module, an array or an optional; declare a constant as a Tensor")
      }
    }
    return StructLayout(fields: fields)
  }

  /// The stored properties with their offsets, and the size of them all.
  private static func place(_ mirror: Mirror) -> (properties: [(name: String, offset: Int, value: Any)], size: Int) {
    var end = 0
    let properties = mirror.children.enumerated().map { position, child in
      let (size, alignment) = sizeAndAlignment(child.value)
      let offset = (end + alignment - 1) / alignment * alignment
      end = offset + size
      return (child.label ?? "\(position)", offset, child.value)
    }
    return (properties, end)
  }

  private static func sizeAndAlignment(_ value: Any) -> (Int, Int) {
    func of<T>(_: T.Type) -> (Int, Int) { (MemoryLayout<T>.size, MemoryLayout<T>.alignment) }
    return _openExistential(type(of: value), do: of)
  }

  /// Whether the parameters found in the value stand at the address as well: the same bytes.
  private static func matches(_ value: Any, _ address: UnsafeRawPointer) -> Bool {
    switch value {
    case is any Module:
      let (properties, size) = place(Mirror(reflecting: value))
      return size == sizeAndAlignment(value).0
        && properties.allSatisfy { matches($0.value, address.advanced(by: $0.offset)) }
    case is any FieldLeaf:
      func compare<T>(_ value: T) -> Bool {
        withUnsafeBytes(of: value) { $0.elementsEqual(UnsafeRawBufferPointer(start: address, count: $0.count)) }
      }
      return _openExistential(value, do: compare)
    default: return true
    }
  }

  /// Whether a variable, a state or a module is found in the value, however deep.
  private static func hidesVariables(_ value: Any, depth: Int = 0) -> Bool {
    if value is any ModuleField { return true }
    return depth < 4
      && Mirror(reflecting: value).children.prefix(8).contains { hidesVariables($0.value, depth: depth + 1) }
  }
}

extension ModuleField {
  fileprivate static func walk<S: TensorScalar>(at address: UnsafeMutableRawPointer, _ walk: FieldWalk<S>) {
    address.assumingMemoryBound(to: Self.self).pointee._walk(walk)
  }
}

/// A field whose bytes are its own, without padding: what the layout is verified with.
protocol FieldLeaf {}
extension Variable: FieldLeaf {}
extension LayerState: FieldLeaf {}
extension Array: FieldLeaf where Element: ModuleField {}
