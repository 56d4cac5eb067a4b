import AdjointNN
import Foundation
import Testing

@Suite("Large files") struct LargeFileTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// Writes a file that ends in zeros, which take no room on the disk, and in `end`; false where the disk has no room.
  private func writeSparse(_ start: [UInt8], zeros: Int, end: [UInt8] = [], to url: URL) throws -> Bool {
    try Data(start).write(to: url)
    let file = try FileHandle(forWritingTo: url)
    do { try file.truncate(atOffset: UInt64(start.count + zeros)) } catch { return false }
    try file.seekToEnd()
    try file.write(contentsOf: end)
    var status = stat()
    return fstat(file.fileDescriptor, &status) == 0 && status.st_blocks * 512 < 1 << 24
  }

  private func npyHeader(_ type: String, _ shape: String) -> [UInt8] {
    let text = "{'descr': '\(type)', 'fortran_order': False, 'shape': (\(shape)), }"
    return [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(text.utf8.count), 0] + Array(text.utf8)
  }

  @Test("One small tensor is read from a safetensors file of 5 GB, and rows of the large one")
  func safetensors() throws {
    let large = 5 << 30
    let header = """
      {"large":{"dtype":"F32","shape":[5242880,256],"data_offsets":[0,\(large)]},\
      "small":{"dtype":"F32","shape":[2],"data_offsets":[\(large),\(large + 8)]}}
      """
    let start = withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian) { Array($0) } + Array(header.utf8)
    let end = [Float(2.5), -1].flatMap { withUnsafeBytes(of: $0.bitPattern.littleEndian) { Array($0) } }
    guard try writeSparse(start, zeros: large, end: end, to: folder["x"]) else { return }
    let file = try Safetensors(contentsOf: folder["x"])
    let small: Tensor<Float> = try file.tensor("small")
    #expect(small == [2.5, -1])
    let rows: TensorFile<Float> = try file.open("large")
    #expect(try rows.rows(at: [5_242_879, 7]) == Tensor(repeating: 0, shape: [2, 256]))
  }

  @Test("Rows are read from npy and IDX files of 6 GB")
  func rows() throws {
    let end = [UInt8](repeating: 1, count: 2000)
    guard
      try writeSparse(npyHeader("|u1", "6000001, 1000"), zeros: 5_999_999_000, end: end, to: folder["x.npy"]),
      try writeSparse(
        [0, 0, 8, 2, 0x00, 0x5B, 0x8D, 0x81, 0, 0, 3, 0xE8], zeros: 5_999_999_000, end: end, to: folder["x.idx"])
    else { return }
    for file: TensorFile<Float> in [try NPY.open(folder["x.npy"]), try IDX.open(folder["x.idx"])] {
      #expect(file.shape == [6_000_001, 1000])
      #expect(try file.rows(5_999_998..<6_000_001).sum(axis: 1) == [0, 1000, 1000])
      #expect(try file.rows(at: [6_000_000, 3]).sum(axis: 1) == [1000, 0])
    }
  }

  @Test("Rows are read from a tensor in an npz file of 5 GB, whose numbers are those of zip64")
  func zip64() throws {
    let header = npyHeader("<f4", "5000000, 256"), zeros = 5_000_000 * 1024 - 8
    let end: [UInt8] = [0, 0, 0x80, 0x3F, 0, 0, 0, 0x40]
    let tail = NPY.encoded(Tensor<Float>([5]))
    var zip = ZipWriter(zip64From: ZipWriter.limit)
    let start = zip.entry("x.npy", size: header.count + zeros + end.count, crc: 0) + header
    let second = zip.entry("y.npy", size: tail.count, crc: 0) + tail
    guard try writeSparse(start, zeros: zeros, end: end + second + zip.end(), to: folder["x"]) else { return }
    let x: TensorFile<Float> = try NPZ.open(folder["x"], entry: "x"),
      y: TensorFile<Float> = try NPZ.open(folder["x"], entry: "y")
    #expect(try x.rows(4_999_998..<5_000_000).sum(axis: 1) == [0, 3] && y.rows(0..<1) == [5])
  }

  @Test("A write that fails half way leaves the earlier file as it was, and nothing beside it")
  func failingWrites() async {
    await #expect(processExitsWith: .success) {
      let folder = try Folder()
      let small: Tensor<Float> = [1, 2, 3], large = Tensor<Float>(repeating: 1, shape: [600, 600])
      func write(_ tensor: Tensor<Float>) -> [any Error] {
        let writes: [() throws -> Void] = [
          { try NPY.write(tensor, to: folder["x.npy"]) }, { try IDX.write(tensor, to: folder["x.idx"]) },
          { try NPZ.write(["x": tensor], to: folder["x.npz"]) },
          { try Safetensors.write([("x", tensor)], to: folder["x.safetensors"]) }
        ]
        return writes.compactMap { write in
          do { try write() } catch { return error }
          return nil
        }
      }
      #expect(write(small).isEmpty)
      // From here on, no file may become larger than 1 MB.
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 1 << 20, rlim_max: 1 << 20)
      #expect(setrlimit(LargeFileTests.fileSize, &limit) == 0)
      #expect(write(large).count == 4)
      #expect(try NPY.read(folder["x.npy"]) == small && IDX.read(folder["x.idx"]) == small)
      #expect(try NPZ.read(folder["x.npz"]) == ["x": small])
      let read: Tensor<Float> = try Safetensors(contentsOf: folder["x.safetensors"]).tensor("x")
      #expect(read == small)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
      #expect(names.sorted() == ["x.idx", "x.npy", "x.npz", "x.safetensors"])
    }
  }

  #if os(Linux)
    private static var fileSize: __rlimit_resource_t { __rlimit_resource_t(RLIMIT_FSIZE.rawValue) }

    /// The most memory that the process has had, in bytes.
    private static func peakMemory() throws -> Int {
      let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
      let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }!
      return Int(line.split(whereSeparator: \.isWhitespace)[1])! << 10
    }

    /// Under `.ci/sanitize` the sanitizer's own memory is counted too.
    private static let isPlain = ProcessInfo.processInfo.environment["ADJOINT_SANITIZER"] == nil

    @Test("Reading takes the tensor's memory and little more", .enabled(if: isPlain, "a sanitizer takes memory"))
    func memory() async {
      await #expect(processExitsWith: .success) {
        let tests = try LargeFileTests(), url = tests.folder["x"], size = 400 << 20
        #expect(try tests.writeSparse(tests.npyHeader("<f4", "\(size / 4),"), zeros: size, to: url))
        let before = try LargeFileTests.peakMemory()
        let tensor: Tensor<Float> = try NPY.read(url)
        let grown = try LargeFileTests.peakMemory() - before
        #expect(tensor.shape == [size / 4] && grown < size + size / 8, "\(grown)")
      }
    }

    @Test("No format is written or read with the file in memory", .enabled(if: isPlain, "a sanitizer takes memory"))
    func pieces() async {
      await #expect(processExitsWith: .success) {
        let folder = try Folder(), url = folder["x"]
        func writeAndRead(_ tensor: Tensor<Float>) throws {
          try NPY.write(tensor, to: url)
          #expect(try NPY.read(url) == tensor)
          try IDX.write(tensor, to: url)
          #expect(try IDX.read(url) == tensor)
          try NPZ.write(["x": tensor], to: url)
          #expect(try NPZ.read(url, entry: "x") == tensor)
          try Safetensors.write([("x", tensor)], to: url)
          #expect(try Safetensors(contentsOf: url).tensor("x") == tensor)
        }
        // What the code itself takes, and then 4 MB, where those that are read take the place of another tensor.
        try writeAndRead([1])
        let numbers = (0..<1 << 20).map { Float($0 % 7) }, tensor = Tensor(numbers)
        _ = Tensor(numbers)
        let peak = try LargeFileTests.peakMemory()
        try writeAndRead(tensor)
        let grown = try LargeFileTests.peakMemory() - peak
        #expect(grown < 2 << 20, "\(grown)")
      }
    }
  #else
    private static var fileSize: Int32 { RLIMIT_FSIZE }
  #endif
}
