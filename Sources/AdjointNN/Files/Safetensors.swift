import Foundation

/// A file of named tensors in the safetensors format: an 8-byte header length, a JSON header, the numbers.
///
/// Opening a file reads and checks its header: lengths and offsets must cover the file exactly, without holes and
/// overlaps, as the reference reader demands. The numbers stay in the file until they are asked for. A tensor that cannot
/// be read here, such as one of an unknown dtype, throws when it is asked for, and keeps no other from being read.
///
/// ```swift
/// let file = try Safetensors(contentsOf: url)
/// let weight: Tensor<Float> = try file.tensor("hidden.weight")
/// let words: TensorFile<Float> = try file.open("embedding.weight")
/// let few = try words.rows(at: [17, 4])
/// ```
public struct Safetensors: Sendable {
  /// The names, in the order of the numbers in the file.
  public var names: [String] { entries.map(\.name) }
  /// The texts that the file's writer stored beside the tensors, by name; empty if there are none.
  public let metadata: [String: String]
  private let entries: [SafetensorsEntry]
  /// The place of each name among the entries.
  private let indices: [[UInt8]: Int]
  /// What comes after the header.
  private let numbers: ByteSource
  /// What the reference reader takes at most.
  private static let longestHeader = 100_000_000

  /// Opens a file. One that cannot be opened throws, and a damaged one throws a ``FileFormatError``.
  public init(contentsOf url: URL) throws { try self.init(ByteSource(url, format: "safetensors")) }

  /// A file's bytes.
  public init(_ bytes: [UInt8]) throws(FileFormatError) { try self.init(ByteSource(bytes, format: "safetensors")) }

  private init(_ source: ByteSource) throws(FileFormatError) {
    func error(_ problem: String, _ key: String? = nil) -> FileFormatError { source.error(problem, key: key) }
    if source.count < 8 { throw error("\(source.count) bytes; the header's length alone takes 8") }
    let first = try source.bytes(at: 0, count: 8), length = first.little(0, UInt64.self)!
    if let other = source.otherFormat(first) { throw other }
    guard length <= Safetensors.longestHeader, Int(length) <= source.count - 8 else {
      throw error("a header of \(length) bytes in a file of \(source.count)")
    }
    let start = 8 + Int(length), fileEnd = source.count - start
    let header = try SafetensorsHeader(source.bytes(at: 8, count: Int(length)))
    var entries = header.entries, indices: [[UInt8]: Int] = [:], end = 0
    entries.sort { ($0.start, $0.end, $0.name) < ($1.start, $1.end, $1.name) }
    for (index, entry) in entries.enumerated() {
      let name = entry.name
      if indices.updateValue(index, forKey: name.nameBytes) != nil { throw error("the name stands there twice", name) }
      guard entry.start == end, entry.end >= end, entry.end <= fileEnd else {
        throw error(
          "bytes \(entry.start)..<\(entry.end), where \(end) ended the last tensor and \(fileEnd) the file",
          name)
      }
      // Of a dtype that is not known here nothing more can be checked; nor can it be read.
      if let size = Safetensors.formats[entry.type]?.size {
        guard let count = byteCount(entry.extents, elementSize: size) else {
          throw error("the impossible shape \(entry.extents)", name)
        }
        if entry.end - entry.start != count {
          throw error(
            "\(entry.end - entry.start) bytes for shape \(entry.extents) of \(entry.type), which takes \(count)", name)
        }
      }
      end = entry.end
    }
    if end != fileEnd { throw error("\(fileEnd - end) bytes after the last tensor") }
    metadata = header.metadata
    self.entries = entries
    self.indices = indices
    numbers = source.part(start..<source.count)
  }

  /// The shape of a tensor; nil if there is none of that name, or it has more axes than a tensor can have here.
  public func shape(_ name: String) -> Shape? {
    indices[name.nameBytes].flatMap { checkedShape(entries[$0].extents, elementSize: 1)?.shape }
  }

  /// Reads a tensor by its name. Floats of 8, 16, 32 and 64 bits, whole numbers and booleans are read; another dtype
  /// throws. So does F64 as `Tensor<Float>`, which would lose digits, and an I64 that the element type cannot hold exactly;
  /// I32, U32 and U64 are rounded to the nearest, as PyTorch's conversion does.
  public func tensor<S: TensorScalar>(_ name: String) throws(FileFormatError) -> Tensor<S> {
    var (layout, numbers) = try place(name, S.self)
    return try layout.tensor(from: &numbers)
  }

  /// A tensor by its name, to read rows of it. A single number throws, and what ``tensor(_:)`` does not read.
  public func open<S: TensorScalar>(_ name: String) throws(FileFormatError) -> TensorFile<S> {
    let (layout, numbers) = try place(name, S.self)
    return try TensorFile(layout, numbers)
  }

  /// Where a tensor's numbers are, if they can be read as this element type.
  fileprivate func place<S: TensorScalar>(
    _ name: String, _: S.Type
  ) throws(FileFormatError) -> (NumberLayout, ByteSource) {
    guard let entry = indices[name.nameBytes].map({ entries[$0] }) else {
      throw numbers.error("no such tensor; \(namesThere(names))", key: name)
    }
    guard let format = Safetensors.formats[entry.type] else {
      throw numbers.error("the unknown dtype \(entry.type)", key: name)
    }
    guard format.fits(S.self) else { throw numbers.error("dtype \(entry.type) cannot be read as \(S.self)", key: name) }
    guard let (shape, _) = checkedShape(entry.extents, elementSize: format.size) else {
      throw numbers.error(shapeProblem(entry.extents), key: name)
    }
    return (
      NumberLayout(shape: shape, format: format, isRounding: format != .int64),
      numbers.part(entry.start..<entry.end, key: name)
    )
  }

  private static let formats: [String: NumberFormat] = [
    "F32": .float32, "F64": .float64, "F16": .float16, "BF16": .bfloat16, "F8_E4M3": .float8e4m3,
    "F8_E5M2": .float8e5m2, "I8": .int8, "I16": .int16, "I32": .int32, "I64": .int64, "U8": .uint8, "U16": .uint16,
    "U32": .uint32, "U64": .uint64, "BOOL": .bool
  ]

  /// The bytes of a file with these tensors. A name given twice stops the program.
  public static func encoded<S: TensorScalar>(
    _ tensors: [(name: String, value: Tensor<S>)], metadata: [String: String] = [:]
  ) -> Data {
    var data = Data()
    emit(tensors, metadata) { data.append(contentsOf: $0) }
    return data
  }

  /// Writes a file in one step: an error leaves an earlier one as it was. A name given twice stops the program.
  public static func write<S: TensorScalar>(
    _ tensors: [(name: String, value: Tensor<S>)], metadata: [String: String] = [:], to url: URL
  ) throws {
    try writeAtomically(to: url, format: "safetensors") { try emit(tensors, metadata, to: $0) }
  }

  private static func emit<S: TensorScalar>(
    _ tensors: [(name: String, value: Tensor<S>)], _ metadata: [String: String],
    to write: (UnsafeRawBufferPointer) throws -> Void
  ) rethrows {
    var header: [String] = [], offset = 0, names: Set<[UInt8]> = []
    if !metadata.isEmpty {
      let pairs = metadata.sorted { $0.key < $1.key }.map { "\(quoted($0.key)):\(quoted($0.value))" }
      header.append("\"__metadata__\":{\(pairs.joined(separator: ","))}")
    }
    let type = S.self == Float.self ? "F32" : "F64", size = NumberFormat.of(S.self).size
    for (name, value) in tensors {
      if !names.insert(name.nameBytes).inserted || name == "__metadata__" {
        fail("Safetensors", "the name “\(name)” twice, or reserved", "give each tensor a name of its own")
      }
      let end = offset + value.scalarCount * size
      let shape = value.shape.map { "\($0)" }.joined(separator: ",")
      header.append("\(quoted(name)):{\"dtype\":\"\(type)\",\"shape\":[\(shape)],\"data_offsets\":[\(offset),\(end)]}")
      offset = end
    }
    var text = Array("{\(header.joined(separator: ","))}".utf8)
    // The numbers start at a multiple of 8 bytes.
    text += [UInt8](repeating: 0x20, count: (8 - text.count % 8) % 8)
    var length: [UInt8] = []
    length.append(little: UInt64(text.count))
    try (length + text).withUnsafeBytes(write)
    for (_, value) in tensors { try value.withBytes(write) }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\u{0}"..<" ": result += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension Module {
  /// Saves parameters and states by name, in one step: an error leaves an earlier file as it was.
  public func save(to url: URL, metadata: [String: String] = [:]) throws {
    try Safetensors.write(tensors(for: nil), metadata: metadata, to: url)
  }

  /// Loads parameters and states from a file that ``save(to:metadata:)``, or another program, wrote. Names and shapes must
  /// be the model's. On an error nothing in the model has changed.
  ///
  /// - Parameters:
  ///   - url: a safetensors file.
  ///   - verification: which names may be missing or left over. Shapes of what has a name in both must be equal always.
  /// - Returns: the file's metadata.
  @discardableResult
  public mutating func load(from url: URL, verify verification: LoadVerification = .all) throws -> [String: String] {
    try load(Safetensors(contentsOf: url), verification)
  }

  @discardableResult
  mutating func load(_ file: Safetensors, _ verification: LoadVerification = .all) throws(FileFormatError)
    -> [String: String]
  {
    let own = tensors(for: "load(from:)"), known = Set(file.names.map(\.nameBytes))
    let isFound = own.map { verification == .all || known.contains($0.name.nameBytes) }
    for ((name, value), isFound) in zip(own, isFound) where isFound {
      let (layout, numbers) = try file.place(name, Scalar.self)
      if layout.shape != value.shape {
        throw numbers.error("shape \(layout.shape), where the model has \(value.shape)")
      }
    }
    let names = Set(own.map(\.name.nameBytes))
    if verification != .none, let unknown = file.names.first(where: { !names.contains($0.nameBytes) }) {
      throw FileFormatError(format: "safetensors", key: unknown, problem: "the model has no such parameter")
    }
    var loaded: [Tensor<Scalar>] = []
    for ((name, value), isFound) in zip(own, isFound) { loaded.append(isFound ? try file.tensor(name) : value) }
    replaceTensors(loaded)
    return file.metadata
  }
}

/// What must agree between a model and the file that it is loaded from.
public enum LoadVerification: Sendable, Hashable {
  /// The file has all names of the model, and no other.
  case all
  /// The file has no name that the model has not; what it does not have stays as it is.
  case noUnused
  /// What has a name in both is loaded, all else is passed over.
  case none
}
