import Foundation

/// A file of named tensors in the safetensors format: an 8-byte header length, a JSON header, the numbers.
///
/// Opening a file reads and checks its header: lengths and offsets must cover the file exactly, without holes and
/// overlaps, as the reference reader demands. The numbers stay in the file until they are asked for.
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
  private let indices: [String: Int]
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
    let length = try source.bytes(at: 0, count: 8).little(0, UInt64.self)!
    guard length <= Safetensors.longestHeader, Int(length) <= source.count - 8 else {
      throw error("a header of \(length) bytes in a file of \(source.count)")
    }
    let start = 8 + Int(length), fileEnd = source.count - start
    let header = try SafetensorsHeader(source.bytes(at: 8, count: Int(length)))
    var entries = header.entries, indices: [String: Int] = [:], end = 0
    entries.sort { ($0.start, $0.end, $0.name) < ($1.start, $1.end, $1.name) }
    for (index, entry) in entries.enumerated() {
      let name = entry.name
      if indices.updateValue(index, forKey: name) != nil { throw error("the name stands there twice", name) }
      guard let size = Safetensors.formats[entry.type]?.size else {
        throw error("the unknown dtype \(entry.type)", name)
      }
      guard let (shape, count) = checkedShape(entry.extents, elementSize: size) else {
        throw error("the impossible shape \(entry.extents)", name)
      }
      guard entry.start == end, entry.end >= end, entry.end <= fileEnd else {
        throw error(
          "bytes \(entry.start)..<\(entry.end), where \(end) ended the last tensor and \(fileEnd) the file",
          name)
      }
      guard entry.end - entry.start == count else {
        throw error("\(entry.end - entry.start) bytes for shape \(shape) of \(entry.type), which takes \(count)", name)
      }
      end = entry.end
    }
    if end != fileEnd { throw error("\(fileEnd - end) bytes after the last tensor") }
    metadata = header.metadata
    self.entries = entries
    self.indices = indices
    numbers = source.part(start..<source.count)
  }

  /// The shape of a tensor; nil if there is none of that name.
  public func shape(_ name: String) -> Shape? { indices[name].map { Shape(entries[$0].extents) } }

  /// Reads a tensor by its name. F32, F64, F16, BF16 and whole numbers are read; F64 as `Tensor<Float>` throws, since it
  /// would lose digits.
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
    guard let entry = indices[name].map({ entries[$0] }) else {
      throw numbers.error("no such tensor; there are \(names.joined(separator: ", "))", key: name)
    }
    guard let format = Safetensors.formats[entry.type]?.format, format.fits(S.self) else {
      throw numbers.error("dtype \(entry.type) cannot be read as \(S.self)", key: name)
    }
    return (
      NumberLayout(shape: Shape(entry.extents), format: format), numbers.part(entry.start..<entry.end, key: name)
    )
  }

  /// Names of dtypes, with what they are here (nil: known, but not read) and their size.
  private static let formats: [String: (format: NumberFormat?, size: Int)] = [
    "F32": (.float32, 4), "F64": (.float64, 8), "F16": (.float16, 2), "BF16": (.bfloat16, 2), "I8": (.int8, 1),
    "I16": (.int16, 2), "I32": (.int32, 4), "I64": (.int64, 8), "U8": (.uint8, 1), "U16": (.uint16, 2),
    "U32": (.uint32, 4), "U64": (.uint64, 8), "BOOL": (.uint8, 1), "F8_E4M3": (nil, 1), "F8_E5M2": (nil, 1)
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
    try writeAtomically(to: url) { try emit(tensors, metadata, to: $0) }
  }

  private static func emit<S: TensorScalar>(
    _ tensors: [(name: String, value: Tensor<S>)], _ metadata: [String: String],
    to write: (UnsafeRawBufferPointer) throws -> Void
  ) rethrows {
    var header: [String] = [], offset = 0, names: Set<String> = []
    if !metadata.isEmpty {
      let pairs = metadata.sorted { $0.key < $1.key }.map { "\(quoted($0.key)):\(quoted($0.value))" }
      header.append("\"__metadata__\":{\(pairs.joined(separator: ","))}")
    }
    let type = S.self == Float.self ? "F32" : "F64", size = NumberFormat.of(S.self).size
    for (name, value) in tensors {
      if !names.insert(name).inserted || name == "__metadata__" {
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
  /// - Returns: the file's metadata.
  @discardableResult
  public mutating func load(from url: URL) throws -> [String: String] { try load(Safetensors(contentsOf: url)) }

  @discardableResult
  mutating func load(_ file: Safetensors) throws(FileFormatError) -> [String: String] {
    let own = tensors(for: "load(from:)")
    for (name, value) in own {
      let (layout, numbers) = try file.place(name, Scalar.self)
      if layout.shape != value.shape {
        throw numbers.error("shape \(layout.shape), where the model has \(value.shape)")
      }
    }
    let names = Set(own.map(\.name))
    if let unknown = file.names.first(where: { !names.contains($0) }) {
      throw FileFormatError(format: "safetensors", key: unknown, problem: "the model has no such parameter")
    }
    var loaded: [Tensor<Scalar>] = []
    for (name, _) in own { loaded.append(try file.tensor(name)) }
    replaceTensors(loaded)
    return file.metadata
  }
}
