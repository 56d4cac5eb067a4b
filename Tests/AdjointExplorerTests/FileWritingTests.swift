import AdjointExplorer
import Foundation
import Testing

/// What every writer does: the file that is meant is written, or an error is thrown.
@Suite("Writing files") final class FileWritingTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "adjoint-\(UUID().uuidString)")

  private let writers: [(name: String, text: String, write: (URL) throws -> Void)]

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let chart = LineChart(title: "Loss", series: [.init("train", [3, 2, 1])])
    let tape = Tape<Double>()
    let explorer = TapeExplorer(tape, of: sum(tape.variable([1, 2])))
    writers = [
      ("plot", chart.svg, { try chart.write(to: $0) }), ("page", explorer.html, { try explorer.write(to: $0) }),
      ("text", "é\n", { try writeFile("é\n", to: $0) }), ("empty text", "", { try writeFile("", to: $0) })
    ]
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func place(_ name: String) -> URL { folder.appending(path: name) }
  private func text(_ name: String) throws -> String { try String(contentsOf: place(name), encoding: .utf8) }
  private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  private func destination(_ name: String) throws -> String {
    try FileManager.default.destinationOfSymbolicLink(atPath: place(name).path)
  }
  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: place(name).path, withDestinationPath: target)
  }
  private func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(at: place(name), withIntermediateDirectories: false)
  }
  private func status(_ path: String) throws -> stat {
    var status = stat()
    try #require(lstat(path, &status) == 0)
    return status
  }

  @Test("Links stay, and the file at their end is written, be it there or not")
  func links() throws {
    try makeFolder("runs")
    try link("latest", to: "runs/last")
    try link("runs/last", to: place("file").path)
    try link("runs/up", to: "../other")
    for (name, written, write) in writers {
      // The second time the files are there.
      for _ in 0..<2 {
        try write(place("latest"))
        try write(place("runs/up"))
        #expect(try text("file") == written && text("other") == written, "\(name)")
        #expect(try destination("latest") == "runs/last" && destination("runs/up") == "../other")
        #expect(try names() == ["file", "latest", "other", "runs"])
      }
      try FileManager.default.removeItem(at: place("file"))
      try FileManager.default.removeItem(at: place("other"))
    }
  }

  @Test("A link's “..” is that of the folder in which the link lies, also where a link leads to that folder")
  func linksOfFolders() throws {
    try makeFolder("a")
    try makeFolder("a/b")
    try link("short", to: "a/b")
    try link("a/b/up", to: "../here")
    for (name, written, write) in writers {
      try write(place("short/up"))
      #expect(try text("a/here") == written, "\(name)")
    }
    #expect(try names() == ["a", "short"])
  }

  @Test("Links in a circle, into no folder, and to what is no file are errors, and stay")
  func brokenLinks() throws {
    try link("a", to: "b")
    try link("b", to: "a")
    try link("nowhere", to: "no folder/x")
    try link("null", to: "/dev/null")
    try link("folder", to: ".")
    try link("new folder", to: "new/")
    let links = ["a", "b", "folder", "new folder", "nowhere", "null"]
    for (name, _, write) in writers {
      for link in links {
        let error = #expect(throws: FileWritingError.self, "\(name) \(link)") { try write(place(link)) }
        #expect(error?.place == place(link).path)
      }
      #expect(throws: FileWritingError.self) { try write(place("a/x")) }
    }
    #expect(try names() == links)
    for name in links { _ = try destination(name) }
  }

  @Test("What is there and is no file stays as it is, and nobody waits for a pipe")
  func noFiles() throws {
    try #require(mkfifo(place("pipe").path, 0o666) == 0)
    try makeFolder("folder")
    for (name, _, write) in writers {
      for url in [place("pipe"), place("folder"), URL(fileURLWithPath: "/dev/null"), URL(fileURLWithPath: "/")] {
        let error = #expect(throws: FileWritingError.self, "\(name) \(url)") { try write(url) }
        #expect(error?.description.hasPrefix(url.path + ": is ") == true, "\(String(describing: error))")
      }
      #expect(throws: FileWritingError.self) { try write(URL(fileURLWithPath: place("new").path, isDirectory: true)) }
    }
    #expect(try status(place("pipe").path).st_mode & S_IFMT == S_IFIFO)
    #expect(try status("/dev/null").st_mode & S_IFMT == S_IFCHR)
    #expect(try names() == ["folder", "pipe"])
  }

  @Test("A URL that names no file of this computer is an error that shows it, and nothing is written")
  func otherURLs() throws {
    let path = place("x").path
    let wrong = [
      "https://example.com\(path)", "ftp://localhost\(path)", "file://host\(path)", "file://example.com\(path)",
      "file://\(path)?a=b", "file://\(path)#a", "file://\(path)%00.svg", "data:text/plain,x", path
    ]
    for (name, _, write) in writers {
      for text in wrong {
        let url = try #require(URL(string: text))
        let error = #expect(throws: FileWritingError.self, "\(name) \(text)") { try write(url) }
        #expect(error?.place == url.absoluteString && error?.localizedDescription.contains("file:///") == true)
      }
    }
    #expect(try names() == [])
  }

  @Test("file://localhost, a URL relative to another one, and names with escaped characters are files")
  func fileURLs() throws {
    for (name, written, write) in writers {
      try write(try #require(URL(string: "file://localhost\(place("local").path)")))
      try write(URL(fileURLWithPath: "relative", relativeTo: URL(fileURLWithPath: folder.path, isDirectory: true)))
      try write(place("50% ✓?#.svg"))
      for file in ["local", "relative", "50% ✓?#.svg"] { #expect(try text(file) == written, "\(name) \(file)") }
    }
    #expect(try names() == ["50% ✓?#.svg", "local", "relative"])
  }

  @Test("A file's permissions are kept; a new one has those that the process gives", arguments: [0o600, 0o640, 0o755])
  func permissions(mode: Int) throws {
    try Data().write(to: place("plain"))
    let usual = try status(place("plain").path).st_mode
    for (name, _, write) in writers {
      try write(place("file"))
      #expect(try status(place("file").path).st_mode == usual, "\(name)")
      try #require(chmod(place("file").path, mode_t(mode)) == 0)
      try write(place("file"))
      #expect(try status(place("file").path).st_mode & 0o7777 == mode_t(mode), "\(name)")
      try FileManager.default.removeItem(at: place("file"))
    }
  }

  @Test("One of several names of a file is not cut off from the others")
  func hardLinks() throws {
    try Data("earlier".utf8).write(to: place("one"))
    try #require(Foundation.link(place("one").path, place("two").path) == 0)
    for (name, _, write) in writers {
      #expect(throws: FileWritingError.self, "\(name)") { try write(place("two")) }
    }
    #expect(try text("one") == "earlier" && names() == ["one", "two"])
  }

  @Test(
    "A file or a folder that may not be written is left as it was",
    .enabled(if: geteuid() != 0, "the administrator may write everything"))
  func writeProtected() throws {
    try makeFolder("closed")
    for file in ["file", "closed/file"] { try Data("earlier".utf8).write(to: place(file)) }
    try #require(chmod(place("file").path, 0o444) == 0 && chmod(place("closed").path, 0o555) == 0)
    defer { chmod(place("closed").path, 0o755) }
    for (name, _, write) in writers {
      for file in ["file", "closed/file", "closed/new"] {
        #expect(throws: FileWritingError.self, "\(name) \(file)") { try write(place(file)) }
      }
    }
    #expect(try text("file") == "earlier" && text("closed/file") == "earlier")
    #expect(try names() == ["closed", "file"])
  }

  @Test("A folder that is not there, a file as a folder, and a name that is too long are errors")
  func noPlace() throws {
    try Data("earlier".utf8).write(to: place("file"))
    for (name, _, write) in writers {
      for file in ["none/x", "file/x", String(repeating: "x", count: 300)] {
        #expect(throws: FileWritingError.self, "\(name) \(file)") { try write(place(file)) }
      }
    }
    #expect(try text("file") == "earlier" && names() == ["file"])
  }
}
