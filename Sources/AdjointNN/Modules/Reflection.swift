// The stored properties of a type, and the parts of a value, by the runtime functions behind `Mirror`.
//
// `Mirror` shows values: what is nil, empty or of another type today is not what a property may hold tomorrow. These
// functions give the declared type and the exact offset of every stored property. The standard library has them as
// `_forEachField` too, for its own overlays; that one does not say whether a property is a `let`.

/// A stored property of a struct, a tuple or a class.
struct StoredProperty {
  var name: String
  let type: Any.Type
  /// Where it stands, in bytes from the start of the value.
  var offset: Int
  /// Whether it is neither weak nor unowned: its memory is a value of its type.
  let isStrong: Bool
  /// Whether it is a `let`.
  let isConstant: Bool

  /// All stored properties, those of superclasses first; none for other kinds of types.
  static func all(of type: Any.Type) -> [StoredProperty] {
    _ = runtimeIsAsExpected
    return read(type)
  }

  private static func read(_ type: Any.Type) -> [StoredProperty] {
    (0..<propertyCount(type)).map { index in
      var record = FieldRecord()
      let propertyType = property(type, index: index, record: &record)
      defer { record.freeName?(record.name) }
      return StoredProperty(
        name: record.name.map { String(cString: $0) } ?? "\(index)", type: propertyType,
        offset: propertyOffset(type, index: index), isStrong: record.isStrong, isConstant: !record.isVar)
    }
  }

  /// Reads a type whose properties are known, once: another runtime stops the program before it misleads.
  private static let runtimeIsAsExpected: Bool = {
    struct Known {
      let small: UInt8 = 0
      var existential: any Sendable = 0
      weak var object: AnyObject?
    }
    let properties = read(Known.self), word = MemoryLayout<Int>.size
    let isRight =
      properties.map(\.name) == ["small", "existential", "object"]
      && properties.map(\.isConstant) == [true, false, false] && properties.map(\.isStrong) == [true, true, false]
      && properties.map(\.offset) == [0, word, word + MemoryLayout<any Sendable>.size]
      && properties[1].type == (any Sendable).self
    if !isRight {
      fail("Module", "this Swift runtime does not tell where properties stand", "use the runtime of Swift 6.2 or later")
    }
    return true
  }()
}

/// What kind of type it is.
enum TypeKind {
  case structOrTuple
  case `class`
  case enumeration
  /// A value of a type that only its value tells.
  case existential
  /// Functions, metatypes and the compiler's own types: nothing can be seen in them.
  case opaque

  init(_ type: Any.Type) {
    // MetadataKind.def of the Swift runtime; larger numbers are addresses, which classes have.
    switch metadataKind(type) {
    case 0x200, 0x301: self = .structOrTuple
    case 0x201, 0x202: self = .enumeration
    case 0x303, 0x307: self = .existential
    case 0x300, 0x302, 0x304, 0x306, 0x308: self = .opaque
    default: self = .class
    }
  }
}

/// The size of a type's values, and whether they are bits alone: they hold no reference to anything.
func memoryLayout(of type: Any.Type) -> (size: Int, isTrivial: Bool) {
  func layout<T>(_: T.Type) -> (size: Int, isTrivial: Bool) { (MemoryLayout<T>.size, _isPOD(T.self)) }
  return _openExistential(type, do: layout)
}

/// What a stored property of a value, or of an object as one of this class, holds.
func part<T>(of value: T, type: Any.Type, at index: Int) -> Any {
  var name: UnsafePointer<CChar>?, freeName: FreeName?
  defer { freeName?(name) }
  return part(of: value, type: type, index: index, name: &name, freeName: &freeName)
}

/// The stored properties of a value, as far as their declared types are of interest, or the payload of an enum's case.
func parts(of value: Any, where isOfInterest: (Any.Type) -> Bool) -> [Any] {
  var result: [Any] = []
  var next: Any.Type? = type(of: value)
  while let type = next {
    let count = partCount(value, type: type)
    let properties = StoredProperty.all(of: type).suffix(count)
    for index in 0..<count where properties.isEmpty || isOfInterest(properties[properties.startIndex + index].type) {
      result.append(part(of: value, type: type, at: index))
    }
    next = (type as? AnyClass).flatMap(_getSuperclass)
  }
  return result
}

private typealias FreeName = @convention(c) (UnsafePointer<CChar>?) -> Void

/// What the runtime writes about a property.
private struct FieldRecord {
  var name: UnsafePointer<CChar>?
  var freeName: FreeName?
  var isStrong = false
  var isVar = false
}

@_silgen_name("swift_reflectionMirror_recursiveCount")
private func propertyCount(_: Any.Type) -> Int

@_silgen_name("swift_reflectionMirror_recursiveChildMetadata")
private func property(_: Any.Type, index: Int, record: UnsafeMutablePointer<FieldRecord>) -> Any.Type

@_silgen_name("swift_reflectionMirror_recursiveChildOffset")
private func propertyOffset(_: Any.Type, index: Int) -> Int

@_silgen_name("swift_reflectionMirror_count")
private func partCount<T>(_: T, type: Any.Type) -> Int

@_silgen_name("swift_reflectionMirror_subscript")
private func part<T>(
  of: T, type: Any.Type, index: Int, name: UnsafeMutablePointer<UnsafePointer<CChar>?>,
  freeName: UnsafeMutablePointer<FreeName?>
) -> Any

@_silgen_name("swift_getMetadataKind")
private func metadataKind(_: Any.Type) -> UInt
