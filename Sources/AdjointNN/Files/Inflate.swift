/// What the deflate format (RFC 1951) compressed, for reading `.npz` files: unpacked piece by piece, as it is asked for.
///
/// In memory are a piece of the packed bytes, the last 32 KiB of the unpacked ones, which later ones may repeat, and a
/// piece of what comes next. More bytes than the archive declared are an error as soon as they come.
struct Inflate: ByteStream {
  private var input: ByteSource
  private var piece: [UInt8] = []
  private var place = 0
  /// Bits that were read ahead, the next one lowest.
  private var bits: UInt64 = 0
  private var bitCount = 0

  /// What was unpacked last, up to `made`; nobody has taken it yet from `taken` on.
  private var output = [UInt8](repeating: 0, count: windowSize + pieceSize + longestRepeat)
  private var made = 0
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
  private static let longestRepeat = 258

  /// The bytes that the packed ones stand for, which are said to be this many.
  init(_ packed: ByteSource, count: Int) {
    input = packed
    room = count
  }

  var count: Int { room + made - taken }

  mutating func read(into target: UnsafeMutableRawBufferPointer) throws(FileFormatError) {
    var done = 0
    while done < target.count {
      if taken == made, !(try unpack()) { throw error("the compressed data end too early") }
      let part = output[taken..<made].prefix(target.count - done)
      part.withUnsafeBytes { UnsafeMutableRawBufferPointer(rebasing: target[done...]).copyMemory(from: $0) }
      taken += part.count
      done += part.count
    }
  }

  mutating func finish() throws(FileFormatError) {
    guard taken == made, !(try unpack()) else { throw error("the compressed data go on after their end") }
  }

  func error(_ problem: String) -> FileFormatError { input.error(problem) }

  /// Unpacks the next piece, when all of the last one was taken; returns whether there was one.
  private mutating func unpack() throws(FileFormatError) -> Bool {
    let kept = min(made, Inflate.windowSize)
    output.withUnsafeMutableBufferPointer { output in
      let kept = UnsafeBufferPointer(rebasing: output[(made - kept)..<made])
      _ = output.update(fromContentsOf: kept)
    }
    (made, taken) = (kept, kept)
    let full = kept + Inflate.pieceSize
    while made < full {
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
        let count = min(left, full - made)
        try spend(count)
        for _ in 0..<count { append(UInt8(try take(8))) }
        block = count < left ? .stored(left: left - count) : isLastBlock ? .end : .start
      case .coded(let lengths, let distances):
        if try repeats(lengths, distances, until: full) { block = isLastBlock ? .end : .start }
      case .end: return made > taken
      }
    }
    return true
  }

  private func damage() -> FileFormatError { error("damaged compressed data") }

  /// Reads ahead as many bits as there is room for, or are left.
  private mutating func readAhead() throws(FileFormatError) {
    while bitCount <= UInt64.bitWidth - 8 {
      if place == piece.count {
        if input.count == 0 { return }
        piece = try input.bytes(min(input.count, Inflate.pieceSize))
        place = 0
      }
      bits |= UInt64(piece[place]) << UInt64(bitCount)
      bitCount += 8
      place += 1
    }
  }

  /// The next bits as a number, the first one lowest.
  private mutating func take(_ count: Int) throws(FileFormatError) -> Int {
    if bitCount < count { try readAhead() }
    let number = Int(bits & (1 << UInt64(count) - 1))
    try drop(count)
    return number
  }

  private mutating func drop(_ count: Int) throws(FileFormatError) {
    if count > bitCount { throw damage() }
    bits >>= UInt64(count)
    bitCount -= count
  }

  private mutating func append(_ byte: UInt8) {
    output[made] = byte
    made += 1
  }

  /// Counts bytes that are about to be unpacked.
  private mutating func spend(_ count: Int) throws(FileFormatError) {
    if count > room { throw error("the compressed data go on after their end") }
    room -= count
  }

  private mutating func storedLength() throws(FileFormatError) -> Int {
    try drop(bitCount % 8)
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
    while made < full {
      let symbol = try next(lengths)
      if symbol == 256 { return true }
      if symbol < 256 {
        try spend(1)
        append(UInt8(symbol))
        continue
      }
      if symbol > 285 { throw damage() }
      let length = Inflate.lengthBase(symbol) + (try take(Inflate.lengthBits(symbol)))
      let code = try next(distances)
      if code >= 30 { throw damage() }
      let distance = (code < 4 ? code + 1 : 1 + (2 + code % 2) << (code / 2 - 1)) + (try take(max(0, code / 2 - 1)))
      if distance > made { throw damage() }
      try spend(length)
      for _ in 0..<length { append(output[made - distance]) }
    }
    return false
  }

  private mutating func next(_ code: Huffman) throws(FileFormatError) -> Int {
    if bitCount < Huffman.longestCode { try readAhead() }
    let (symbol, length) = code.table[Int(bits & UInt64(Huffman.tableMask))]
    if length > 0 {
      try drop(Int(length))
      return Int(symbol)
    }
    // Bit by bit, counting how many codes of each length come before (canonical codes).
    var word = 0, first = 0, index = 0
    for length in 1...Huffman.longestCode {
      word |= Int(bits >> UInt64(length - 1) & 1)
      let count = code.counts[length]
      if word - count < first {
        try drop(length)
        return code.symbols[index + word - first]
      }
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
    var counts = [Int](repeating: 0, count: longestCode + 1)
    var symbols: [Int] = []
    /// What the next bits start with, for codes that are no longer than they; of length 0 where the code is longer.
    var table = [(symbol: UInt16, length: UInt8)](repeating: (0, 0), count: tableMask + 1)

    static let longestCode = 15
    static let tableBits = 9
    static let tableMask = (1 << tableBits) - 1

    /// Nil where the lengths cannot be those of a prefix code.
    init?(_ lengths: [Int]) {
      for length in lengths where length > 0 { counts[length] += 1 }
      var room = 1
      for length in 1...Huffman.longestCode {
        room = room * 2 - counts[length]
        if room < 0 { return nil }
      }
      var code = 0
      for length in 1...Huffman.longestCode {
        for (symbol, own) in lengths.enumerated() where own == length {
          symbols.append(symbol)
          // The code's first bit is the lowest of those that were read.
          let start = Int(UInt16(code).reversed(bitCount: length))
          for index in stride(from: start, through: Huffman.tableMask, by: 1 << length)
          where length <= Huffman.tableBits {
            table[index] = (UInt16(symbol), UInt8(length))
          }
          code += 1
        }
        code <<= 1
      }
    }

    static let fixedLengths = Huffman(
      [Int](repeating: 8, count: 144) + [Int](repeating: 9, count: 112) + [Int](repeating: 7, count: 24)
        + [Int](repeating: 8, count: 8))!
    static let fixedDistances = Huffman([Int](repeating: 5, count: 30))!
  }
}

extension UInt16 {
  /// The lowest bits in reverse order.
  fileprivate func reversed(bitCount: Int) -> UInt16 {
    (0..<bitCount).reduce(0) { $0 << 1 | self >> UInt16($1) & 1 }
  }
}
