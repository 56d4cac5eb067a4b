import Foundation

/// Bytes that are read in order.
protocol ByteStream {
  /// How many are left.
  var count: Int { get }
  /// Reads as many as the target has room for. Fewer are an error.
  mutating func read(into target: UnsafeMutableRawBufferPointer) throws(FileFormatError)
  /// Checks what can be known only after the last byte. Bytes that nobody asked for are passed over.
  mutating func finish() throws(FileFormatError)
  /// An error in these bytes.
  func error(_ problem: String) -> FileFormatError
}

extension ByteStream {
  /// The next bytes. No memory is asked for before it is known that there are as many.
  mutating func bytes(_ count: Int) throws(FileFormatError) -> [UInt8] {
    guard count >= 0, count <= self.count else { throw error("\(self.count) bytes where \(count) should be") }
    return try [UInt8](unsafeUninitializedCapacity: count) { (target, initialized) throws(FileFormatError) in
      try read(into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: target[..<count])))
      initialized = count
    }
  }

  /// What a file is that starts with these bytes, if it is of a format that is taken for another one.
  func otherFormat(_ start: [UInt8]) -> FileFormatError? {
    if start.starts(with: [0x1F, 0x8B]) { return error("it is compressed with gzip; unpack it first") }
    if start.starts(with: Array("PK\u{3}\u{4}".utf8)) { return error("it is a zip archive, as npz files are") }
    if start.starts(with: NPYHeader.magic) { return error("it is an npy file") }
    return nil
  }

  /// What is wrong with a file that starts with these bytes and is not of the format.
  func foreignStart(_ start: [UInt8], _ format: String) -> FileFormatError {
    otherFormat(start) ?? error("it does not start as an \(format) file")
  }
}

/// Bytes at places: those of a file, which stay there until they are asked for, or of an array, or of a part of these.
/// Reading in order takes them from the front.
struct ByteSource: ByteStream, Sendable {
  private enum Origin: Sendable {
    case file(FileHandle)
    case memory([UInt8])
  }

  private let origin: Origin
  private var range: Range<Int>
  private let format: String
  private let key: String?

  /// Opens a file. One that cannot be opened throws what the system says.
  init(_ url: URL, format: String) throws {
    let path = try filePath(url, format: format)
    var status = stat()
    // Before it is opened: opening a pipe waits for its writer.
    guard stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG else {
      throw FileFormatError(format: format, problem: "\(path) is not a file whose parts can be read")
    }
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    guard fstat(file.fileDescriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw FileFormatError(format: format, problem: "\(path) is not a file whose parts can be read")
    }
    self.init(.file(file), 0..<Int(status.st_size), format, nil)
  }

  init(_ bytes: [UInt8], format: String) { self.init(.memory(bytes), bytes.indices, format, nil) }

  private init(_ origin: Origin, _ range: Range<Int>, _ format: String, _ key: String?) {
    self.origin = origin
    self.range = range
    self.format = format
    self.key = key
  }

  var count: Int { range.count }

  /// Some of the bytes, counted from the first one left. They lie within these.
  func part(_ part: Range<Int>, format: String? = nil, key: String? = nil) -> ByteSource {
    precondition(part.lowerBound >= 0 && part.upperBound <= count)
    return ByteSource(
      origin, range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound, format ?? self.format,
      key ?? self.key)
  }

  /// The bytes at a place, counted from the first one left.
  func bytes(at place: Int, count: Int) throws(FileFormatError) -> [UInt8] {
    guard count >= 0, place >= 0, place <= self.count - count else {
      throw error("\(count) bytes should be at byte \(place) of \(self.count)")
    }
    var part = part(place..<place + count)
    return try part.bytes(count)
  }

  mutating func read(into target: UnsafeMutableRawBufferPointer) throws(FileFormatError) {
    guard target.count <= count else { throw error("\(count) bytes where \(target.count) should be") }
    switch origin {
    case .memory(let bytes):
      bytes.withUnsafeBytes {
        target.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[range.prefix(target.count)]))
      }
    case .file(let file):
      var done = 0
      while done < target.count {
        // Some systems read no more than 2 GB at once.
        let piece = UnsafeMutableRawBufferPointer(rebasing: target[done...].prefix(1 << 30))
        let read = pread(file.fileDescriptor, piece.baseAddress, piece.count, off_t(range.lowerBound + done))
        if read < 0 && errno == EINTR { continue }
        if read < 0 { throw error("it cannot be read: \(String(cString: strerror(errno)))") }
        if read == 0 { throw error("it has become shorter since it was opened") }
        done += read
      }
    }
    range = range.dropFirst(target.count)
  }

  func finish() {}

  func error(_ problem: String) -> FileFormatError { error(problem, key: key) }

  func error(_ problem: String, key: String?) -> FileFormatError {
    FileFormatError(format: format, key: key, problem: problem)
  }
}
