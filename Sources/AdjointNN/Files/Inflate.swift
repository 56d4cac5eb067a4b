/// What the deflate format (RFC 1951) compressed, for reading `.npz` files.
///
/// The output grows as it is produced and ends the work where it exceeds what the archive declared, so a hostile file
/// cannot ask for more.
struct Inflate {
  private let bytes: ArraySlice<UInt8>
  private var place: Int
  private var bits: UInt32 = 0
  private var bitCount = 0
  private var output: [UInt8] = []
  private let limit: Int

  /// The bytes that the compressed ones stand for; nil where they are damaged or stand for more than the limit.
  static func decoded(_ bytes: ArraySlice<UInt8>, limit: Int) -> [UInt8]? {
    var inflate = Inflate(bytes, limit)
    while true {
      guard let isLast = inflate.take(1), let kind = inflate.take(2) else { return nil }
      let isSound =
        switch kind {
        case 0: inflate.stored()
        case 1: inflate.block(.fixedLengths, .fixedDistances)
        case 2: inflate.dynamic()
        default: false
        }
      if !isSound { return nil }
      if isLast == 1 { return inflate.output }
    }
  }

  private init(_ bytes: ArraySlice<UInt8>, _ limit: Int) {
    self.bytes = bytes
    self.limit = limit
    place = bytes.startIndex
  }

  /// The next bits as a number, the first one lowest.
  private mutating func take(_ count: Int) -> Int? {
    while bitCount < count {
      guard place < bytes.endIndex else { return nil }
      bits |= UInt32(bytes[place]) << UInt32(bitCount)
      bitCount += 8
      place += 1
    }
    defer {
      bits >>= UInt32(count)
      bitCount -= count
    }
    return Int(bits & (1 << UInt32(count) - 1))
  }

  private mutating func stored() -> Bool {
    (bits, bitCount) = (0, 0)
    guard let length = take(16), let check = take(16), length ^ 0xFFFF == check, length <= bytes.endIndex - place,
      output.count + length <= limit
    else { return false }
    output += bytes[place..<place + length]
    place += length
    return true
  }

  private mutating func dynamic() -> Bool {
    guard let lengthCount = take(5), let distanceCount = take(5), let codeCount = take(4) else { return false }
    var codeLengths = [Int](repeating: 0, count: 19)
    for index in 0..<codeCount + 4 {
      guard let length = take(3) else { return false }
      codeLengths[Inflate.codeOrder[index]] = length
    }
    guard let codes = Huffman(codeLengths) else { return false }
    var lengths: [Int] = []
    let total = lengthCount + 257 + distanceCount + 1
    while lengths.count < total {
      guard let symbol = next(codes) else { return false }
      switch symbol {
      case 0..<16: lengths.append(symbol)
      case 16:
        guard let last = lengths.last, let more = take(2) else { return false }
        lengths += [Int](repeating: last, count: more + 3)
      case 17:
        guard let more = take(3) else { return false }
        lengths += [Int](repeating: 0, count: more + 3)
      default:
        guard let more = take(7) else { return false }
        lengths += [Int](repeating: 0, count: more + 11)
      }
    }
    guard lengths.count == total, let first = Huffman(Array(lengths[..<(lengthCount + 257)])),
      let second = Huffman(Array(lengths[(lengthCount + 257)...]))
    else { return false }
    return block(first, second)
  }

  private mutating func block(_ lengths: Huffman, _ distances: Huffman) -> Bool {
    while let symbol = next(lengths) {
      if symbol == 256 { return true }
      if symbol < 256 {
        if output.count >= limit { return false }
        output.append(UInt8(symbol))
        continue
      }
      guard symbol <= 285, let extra = take(Inflate.lengthBits(symbol)), let code = next(distances), code < 30,
        let far = take(Swift.max(0, code / 2 - 1))
      else { return false }
      let length = Inflate.lengthBase(symbol) + extra
      let distance = (code < 4 ? code + 1 : 1 + (2 + code % 2) << (code / 2 - 1)) + far
      guard distance <= output.count, output.count + length <= limit else { return false }
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
    return false
  }

  private mutating func next(_ code: Huffman) -> Int? {
    // Bit by bit, counting how many codes of each length come before (canonical codes).
    var word = 0, first = 0, index = 0
    for length in 1...15 {
      guard let bit = take(1) else { return nil }
      word |= bit
      let count = code.counts[length]
      if word - count < first { return code.symbols[index + word - first] }
      index += count
      first = (first + count) << 1
      word <<= 1
    }
    return nil
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
