import AdjointNN
import Foundation
import Testing

/// What every writer does: the file that is meant is written, or an error is thrown.
@Suite("Saving") struct SavingTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private typealias Writer = (
    name: String, write: (Tensor<Float>, URL) throws -> Void, read: (URL) throws -> Tensor<Float>
  )

  private let writers: [Writer] = [
    ("npy", { try NPY.write($0, to: $1) }, { try NPY.read($0) }),
    ("IDX", { try IDX.write($0, to: $1) }, { try IDX.read($0) }),
    ("npz", { try NPZ.write(["x": $0], to: $1) }, { try NPZ.read($0, entry: "x") }),
    ("safetensors", { try Safetensors.write([("x", $0)], to: $1) }, { try Safetensors(contentsOf: $0).tensor("x") }),
    (
      "model", { try Linear(weight: [[1]], bias: Tensor($0.scalars)).save(to: $1) },
      { try Safetensors(contentsOf: $0).tensor("bias") }
    )
  ]

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: folder[name].path, withDestinationPath: target)
  }

  @Test("Links stay, and the file at their end is written, be it there or not")
  func links() throws {
    try FileManager.default.createDirectory(at: folder["runs"], withIntermediateDirectories: false)
    try link("latest", to: "runs/last")
    try link("runs/last", to: folder["file"].path)
    try link("runs/up", to: "../other")
    for (name, write, read) in writers {
      for tensor: Tensor<Float> in [[1], [2]] {
        try write(tensor, folder["latest"])
        try write(tensor + 1, folder["runs/up"])
        #expect(try read(folder["file"]) == tensor && read(folder["other"]) == tensor + 1, "\(name)")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder["latest"].path) == "runs/last")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder["runs/up"].path) == "../other")
        #expect(try names() == ["file", "latest", "other", "runs"])
      }
      try FileManager.default.removeItem(at: folder["file"])
      try FileManager.default.removeItem(at: folder["other"])
    }
  }

  @Test("Links in a circle, into no folder, and to what is no file are errors, and stay")
  func brokenLinks() throws {
    try link("a", to: "b")
    try link("b", to: "a")
    try link("nowhere", to: "no folder/x")
    try link("null", to: "/dev/null")
    try link("folder", to: ".")
    for (name, write, _) in writers {
      for link in ["a", "nowhere", "null", "folder"] {
        #expect(throws: (any Error).self, "\(name) \(link)") { try write([1], folder[link]) }
      }
    }
    #expect(try names() == ["a", "b", "folder", "nowhere", "null"])
    for name in try names() { _ = try FileManager.default.destinationOfSymbolicLink(atPath: folder[name].path) }
  }

  @Test("What is there and is no file stays as it is, for writers and readers, and nobody waits for a pipe")
  func noFiles() throws {
    try #require(mkfifo(folder["pipe"].path, 0o666) == 0)
    try FileManager.default.createDirectory(at: folder["folder"], withIntermediateDirectories: false)
    for (name, write, read) in writers {
      for url in [folder["pipe"], folder["folder"], URL(fileURLWithPath: "/dev/null"), URL(fileURLWithPath: "/")] {
        let error = #expect(throws: FileFormatError.self, "\(name) \(url)") { try write([1], url) }
        #expect(error?.problem.hasPrefix(url.path) == true, "\(String(describing: error))")
        #expect(throws: (any Error).self, "\(name) \(url)") { try read(url) }
      }
      #expect(throws: FileFormatError.self) {
        try write([1], URL(fileURLWithPath: folder["new"].path, isDirectory: true))
      }
    }
    var status = stat()
    #expect(lstat(folder["pipe"].path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
    #expect(try names() == ["folder", "pipe"])
  }

  @Test(
    "An address that is no file's, or would name another file without a part of it, is an error for writers and readers"
  )
  func addresses() throws {
    let path = folder["x"].path
    for text in [
      "https://example.com\(path)", "ftp://example.com\(path)", path, "data:x", "file://example.com\(path)",
      "file://\(path)?part", "file://\(path)#part", "file://\(path)%00y", "file://\(path)%FF"
    ] {
      let url = try #require(URL(string: text))
      for (name, write, read) in writers {
        let error = #expect(throws: FileFormatError.self, "\(name) \(text)") { try write([1], url) }
        #expect(error?.problem.contains("is not the URL of a file") == true)
        #expect(throws: FileFormatError.self, "\(name) \(text)") { try read(url) }
      }
      #expect(throws: FileFormatError.self, "\(text)") { try CSVTable(contentsOf: url) }
    }
    #expect(try names() == [])
  }

  @Test("Addresses with escapes, with localhost, and relative ones are those of their files")
  func escapes() throws {
    let base = folder.url.absoluteString.hasSuffix("/") ? folder.url.absoluteString : folder.url.absoluteString + "/"
    let relative = try #require(URL(string: "four", relativeTo: URL(string: base)))
    for (name, url) in [
      ("one two", URL(string: base + "one%20two")), ("%20", URL(fileURLWithPath: folder.url.path + "/%20")),
      ("three", URL(string: base.replacing("file://", with: "file://localhost"))?.appending(path: "three")),
      ("four", relative), ("a?b#c", URL(fileURLWithPath: folder.url.path + "/a?b#c")),
      ("é", URL(fileURLWithPath: folder.url.path + "/é"))
    ] {
      let url = try #require(url)
      try NPY.write([1] as Tensor<Float>, to: url)
      #expect(try names() == [name])
      #expect(try NPY.read(url) == [1] as Tensor<Float>)
      try FileManager.default.removeItem(atPath: folder.url.path + "/" + name)
    }
  }

  @Test("A file of several names is not torn from the others: it is an error")
  func hardLinks() throws {
    for (name, write, read) in writers {
      try write([1], folder["x"])
      try FileManager.default.linkItem(at: folder["x"], to: folder["y"])
      let error = #expect(throws: FileFormatError.self, "\(name)") { try write([2], folder["x"]) }
      #expect(error?.problem.hasSuffix("is one of 2 names of a file, and alone would be replaced") == true)
      #expect(try read(folder["x"]) == [1] && read(folder["y"]) == [1])
      try FileManager.default.removeItem(at: folder["y"])
      try write([2], folder["x"])
      #expect(try read(folder["x"]) == [2])
    }
  }

  @Test("The permissions of the file that was there are kept; a write-protected one is an error")
  func permissions() throws {
    for (name, write, _) in writers {
      try write([1], folder["x"])
      for mode: mode_t in [0o600, 0o640, 0o755] {
        #expect(chmod(folder["x"].path, mode) == 0)
        try write([2], folder["x"])
        var status = stat()
        #expect(stat(folder["x"].path, &status) == 0 && status.st_mode & 0o7777 == mode, "\(name)")
      }
      #expect(chmod(folder["x"].path, 0o444) == 0)
      // The administrator may write everywhere.
      if geteuid() != 0 { #expect(throws: (any Error).self) { try write([3], folder["x"]) } }
    }
  }

  @Test("What a killed save leaves has the file's name, and the next save of that file removes it")
  func killed() async throws {
    let path = folder.url.path
    try NPY.write([1, 2] as Tensor<Float>, to: folder["model.npy"])
    try Data("mine".utf8).write(to: folder[".model.npy.notes"])
    for _ in 0..<2 {
      await #expect(processExitsWith: .signal(SIGXFSZ)) { [path = path as String] in
        // A file that becomes larger than 1 MB kills the program, if neither its parent nor its thread says otherwise.
        signal(SIGXFSZ, SIG_DFL)
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGXFSZ)
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        #if os(Linux)
          let fileSize = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
        #else
          let fileSize = RLIMIT_FSIZE
        #endif
        var limit = rlimit(rlim_cur: 1 << 20, rlim_max: 1 << 20)
        setrlimit(fileSize, &limit)
        let large = Tensor<Float>(repeating: 1, shape: [1 << 20])
        try NPY.write(large, to: URL(fileURLWithPath: path + "/model.npy"))
      }
    }
    // The second one removed what the first had left.
    let left = try names().filter { $0.hasSuffix(".adjoint-saving") }
    try #require(left.count == 1)
    #expect(left[0].hasPrefix(".model.npy."))
    #expect(try NPY.read(folder["model.npy"]) == [1, 2] as Tensor<Float>)
    // Another file's save leaves it alone, and this one's cleans.
    try NPY.write([3] as Tensor<Float>, to: folder["other.npy"])
    #expect(try names().contains(left[0]))
    try NPY.write([3] as Tensor<Float>, to: folder["model.npy"])
    #expect(try names() == [".model.npy.notes", "model.npy", "other.npy"])
  }

  @Test("Saves of one file at the same time all end, leave a whole one, and nothing beside it")
  func concurrent() async throws {
    let url = folder["x.npy"]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask {
          for _ in 0..<10 { try NPY.write(Tensor<Float>(repeating: Float(task), shape: [10_000]), to: url) }
        }
      }
      try await group.waitForAll()
    }
    let tensor: Tensor<Float> = try NPY.read(url)
    #expect(tensor.shape == [10_000] && tensor == Tensor(repeating: tensor[0], shape: [10_000]))
    #expect(try names() == ["x.npy"])
  }

  @Test("A name as long as the system allows is saved")
  func longNames() throws {
    for name in [String(repeating: "x", count: 255), String(repeating: "é", count: 127)] {
      try NPY.write([1] as Tensor<Float>, to: folder[name])
      #expect(try names() == [name])
      try FileManager.default.removeItem(at: folder[name])
    }
  }
}
