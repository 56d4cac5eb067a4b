/// What the deflate format (RFC 1951) compressed, for reading `.npz` files: unpacked piece by piece, as it is asked for.
///
/// In memory are a piece of the packed bytes, the last 32 KiB of the unpacked ones, which later ones may repeat, and a
/// piece of what comes next. More bytes than the archive declared are an error as soon as they come.
struct Inflate: ByteStream {
  private var input: ByteSource
  private var piece: [UInt8] = []
  private var place = 0
  private var bits: UInt32 = 0
  private var bitCount = 0

  /// What was unpacked last; nobody has taken it yet from `taken` on.
  private var output: [UInt8] = []
  private var taken = 0
  /// How many bytes may still be unpacked.
  private var room: Int
  private var block = Block.start
  private var isLastBlock = false

  private enum Block {
    case start
    case stored(left: Int)
    case coded(lengths: Huffman, distances: Huffman)
    case end
  }

  private static let windowSize = 1 << 15
  private static let pieceSize = 1 << 16

  /// The bytes that the packed ones stand for, which are said to be this many.
  init(_ packed: ByteSource, count: Int) {
    input = packed
    room = count
  }

  var count: Int { room + output.count - taken }

  mutating func read(into target: UnsafeMutableRawBufferPointer) throws(FileFormatError) {
    var done = 0
    while done < target.count {
      if taken == output.count, !(try unpack()) { throw error("the compressed data end too early") }
      let part = output[taken...].prefix(target.count - done)
      part.withUnsafeBytes { UnsafeMutableRawBufferPointer(rebasing: target[done...]).copyMemory(from: $0) }
      taken += part.count
      done += part.count
    }
  }

  mutating func finish() throws(FileFormatError) {
    guard taken == output.count, !(try unpack()) else { throw error("the compressed data go on after their end") }
  }

  func error(_ problem: String) -> FileFormatError { input.error(problem) }

  /// Unpacks the next piece, when all of the last one was taken; returns whether there was one.
  private mutating func unpack() throws(FileFormatError) -> Bool {
    output.removeFirst(max(0, output.count - Inflate.windowSize))
    taken = output.count
    let full = taken + Inflate.pieceSize
    while output.count < full {
      switch block {
      case .start:
        isLastBlock = try take(1) == 1
        switch try take(2) {
        case 0: block = .stored(left: try storedLength())
        case 1: block = .coded(lengths: .fixedLengths, distances: .fixedDistances)
        case 2: block = try dynamic()
        default: throw damage()
        }
      case .stored(let left):
        let count = min(left, full - output.count)
        try spend(count)
        for _ in 0..<count { output.append(try byte()) }
        block = count < left ? .stored(left: left - count) : isLastBlock ? .end : .start
      case .coded(let lengths, let distances):
        if try repeats(lengths, distances, until: full) { block = isLastBlock ? .end : .start }
      case .end: return output.count > taken
      }
    }
    return true
  }

  private func damage() -> FileFormatError { error("damaged compressed data") }

  /// The next packed byte.
  private mutating func byte() throws(FileFormatError) -> UInt8 {
    if place == piece.count {
      if input.count == 0 { throw damage() }
      piece = try input.bytes(min(input.count, Inflate.pieceSize))
      place = 0
    }
    defer { place += 1 }
    return piece[place]
  }

  /// The next bits as a number, the first one lowest.
  private mutating func take(_ count: Int) throws(FileFormatError) -> Int {
    while bitCount < count {
      bits |= UInt32(try byte()) << UInt32(bitCount)
      bitCount += 8
    }
    defer {
      bits >>= UInt32(count)
      bitCount -= count
    }
    return Int(bits & (1 << UInt32(count) - 1))
  }

  /// Counts bytes that are about to be unpacked.
  private mutating func spend(_ count: Int) throws(FileFormatError) {
    if count > room { throw error("the compressed data go on after their end") }
    room -= count
  }

  private mutating func storedLength() throws(FileFormatError) -> Int {
    (bits, bitCount) = (0, 0)
    let length = try take(16)
    guard try take(16) ^ 0xFFFF == length else { throw damage() }
    return length
  }

  private mutating func dynamic() throws(FileFormatError) -> Block {
    let lengthCount = try take(5) + 257, distanceCount = try take(5) + 1, codeCount = try take(4) + 4
    var codeLengths = [Int](repeating: 0, count: 19)
    for index in 0..<codeCount { codeLengths[Inflate.codeOrder[index]] = try take(3) }
    guard let codes = Huffman(codeLengths) else { throw damage() }
    var lengths: [Int] = []
    while lengths.count < lengthCount + distanceCount {
      switch try next(codes) {
      case 16:
        guard let last = lengths.last else { throw damage() }
        lengths += [Int](repeating: last, count: try take(2) + 3)
      case 17: lengths += [Int](repeating: 0, count: try take(3) + 3)
      case 18: lengths += [Int](repeating: 0, count: try take(7) + 11)
      case let length: lengths.append(length)
      }
    }
    guard lengths.count == lengthCount + distanceCount, let first = Huffman(Array(lengths[..<lengthCount])),
      let second = Huffman(Array(lengths[lengthCount...]))
    else { throw damage() }
    return .coded(lengths: first, distances: second)
  }

  /// Unpacks single bytes and repetitions of earlier ones; returns whether the block has ended.
  private mutating func repeats(
    _ lengths: Huffman, _ distances: Huffman, until full: Int
  ) throws(FileFormatError) -> Bool {
    while output.count < full {
      let symbol = try next(lengths)
      if symbol == 256 { return true }
      if symbol < 256 {
        try spend(1)
        output.append(UInt8(symbol))
        continue
      }
      if symbol > 285 { throw damage() }
      let length = Inflate.lengthBase(symbol) + (try take(Inflate.lengthBits(symbol)))
      let code = try next(distances)
      if code >= 30 { throw damage() }
      let distance = (code < 4 ? code + 1 : 1 + (2 + code % 2) << (code / 2 - 1)) + (try take(max(0, code / 2 - 1)))
      if distance > output.count { throw damage() }
      try spend(length)
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
    return false
  }

  private mutating func next(_ code: Huffman) throws(FileFormatError) -> Int {
    // Bit by bit, counting how many codes of each length come before (canonical codes).
    var word = 0, first = 0, index = 0
    for length in 1...15 {
      word |= try take(1)
      let count = code.counts[length]
      if word - count < first { return code.symbols[index + word - first] }
      index += count
      first = (first + count) << 1
      word <<= 1
    }
    throw damage()
  }

  private static func lengthBits(_ symbol: Int) -> Int { symbol < 265 || symbol == 285 ? 0 : (symbol - 261) / 4 }

  private static func lengthBase(_ symbol: Int) -> Int {
    if symbol < 265 { return symbol - 254 }
    if symbol == 285 { return 258 }
    let bits = (symbol - 261) / 4
    return 3 + (4 + (symbol - 265) % 4) << bits
  }

  private static let codeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  /// A canonical prefix code: how many codes there are of each length, and their symbols in order.
  private struct Huffman {
    var counts = [Int](repeating: 0, count: 16)
    var symbols: [Int] = []

    /// Nil where the lengths cannot be those of a prefix code.
    init?(_ lengths: [Int]) {
      for length in lengths where length > 0 { counts[length] += 1 }
      var room = 1
      for length in 1...15 {
        room = room * 2 - counts[length]
        if room < 0 { return nil }
      }
      for length in 1...15 {
        for (symbol, own) in lengths.enumerated() where own == length { symbols.append(symbol) }
      }
    }

    static let fixedLengths = Huffman(
      [Int](repeating: 8, count: 144) + [Int](repeating: 9, count: 112) + [Int](repeating: 7, count: 24)
        + [Int](repeating: 8, count: 8))!
    static let fixedDistances = Huffman([Int](repeating: 5, count: 30))!
  }
}
