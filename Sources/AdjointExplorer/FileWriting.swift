import Foundation

/// Why a file was not written: its place, and what is wrong.
public struct FileWritingError: LocalizedError, Equatable, CustomStringConvertible {
  /// The path; the URL where it names no file of this computer.
  public let place: String
  /// What is wrong with it, in words.
  public let problem: String

  /// The place and the problem, in one line.
  public var description: String { "\(place): \(problem)" }
  /// The same line.
  public var errorDescription: String? { description }
}

/// Writes a file under another name beside its place, and then gives it its name: an error leaves an earlier file as it
/// was, and nothing else behind. A program that is killed may leave `.UUID.adjoint-saving`.
///
/// A symbolic link stays, and the file that it names is written, be it there or not. A new file has the earlier one's
/// permissions. What is there and is no file, is write-protected, or has several names (hard links), of which only one
/// would be replaced, throws, as does a URL that names no file of this computer.
package func writeFile(_ text: String, to url: URL) throws(FileWritingError) {
  var path = url.absoluteURL.path
  guard url.isFileURL, ["", "localhost"].contains(url.host() ?? ""), url.query() == nil, url.fragment() == nil,
    !path.isEmpty, !url.absoluteString.contains("%00")
  else { throw FileWritingError(place: url.absoluteString, problem: "is not the URL of a file (file:///folder/name)") }
  let place = path
  func error(_ problem: String) -> FileWritingError { FileWritingError(place: place, problem: problem) }
  func systemError() -> FileWritingError { error(String(cString: strerror(errno))) }
  /// The part of the path up to the last slash.
  func folder() -> String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./" }

  var links = 0
  while let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) {
    links += 1
    if links > 40 { throw error("is a circle of symbolic links") }
    path = target.hasPrefix("/") ? target : folder() + target
  }
  var earlier = stat()
  let isThere = stat(path, &earlier) == 0
  if !isThere && errno != ENOENT { throw systemError() }
  if url.hasDirectoryPath || path.hasSuffix("/") || isThere && earlier.st_mode & S_IFMT == S_IFDIR {
    throw error("is a folder, not a file")
  }
  if isThere {
    if earlier.st_mode & S_IFMT != S_IFREG { throw error("is not a regular file, and would be replaced by one") }
    let names = earlier.st_nlink
    if names > 1 { throw error("is one of \(names) names of a file, and alone would be replaced") }
    if access(path, W_OK) != 0 { throw systemError() }
  }

  let temporary = folder() + ".\(UUID().uuidString).adjoint-saving"
  let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
  if descriptor < 0 { throw systemError() }
  let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  do {
    if isThere {
      // Only the administrator may give a file to its owner; for others it becomes theirs.
      _ = fchown(descriptor, earlier.st_uid, earlier.st_gid)
      if fchmod(descriptor, earlier.st_mode & 0o777) != 0 { throw systemError() }
    }
    try file.write(contentsOf: Data(text.utf8))
    try file.synchronize()
    if rename(temporary, path) != 0 { throw systemError() }
  } catch let failure {
    unlink(temporary)
    throw failure as? FileWritingError ?? error(failure.localizedDescription)
  }
}
