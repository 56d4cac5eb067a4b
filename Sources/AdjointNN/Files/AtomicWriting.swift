import Foundation

/// Writes a file piece by piece, under another name beside its place until it is complete. So an error, or the end of the
/// program, leaves an earlier file as it was; an error leaves nothing else behind.
///
/// A symbolic link stays, and the file that it names is written. What is there and is no file, is write-protected, or has
/// several names (hard links), of which only one would be replaced, throws. A new file has the earlier one's permissions.
///
/// A program that is killed leaves `.name.XXXXXXXX.adjoint-saving`, which the next save of `name` removes. Each is locked
/// while its program lives, so two saves at the same time do not disturb each other: the one that ends last stays.
func writeAtomically(
  to url: URL, format: String, _ body: ((UnsafeRawBufferPointer) throws -> Void) throws -> Void
) throws {
  let path = try followingLinks(filePath(url, format: format))
  if url.hasDirectoryPath { throw FileFormatError(format: format, problem: "\(path) is the name of a folder") }
  let earlier = try replaceable(path, format)
  removeLeftovers(of: path)
  let (temporary, file) = try createTemporary(beside: path)
  do {
    if let earlier {
      // Only the administrator may give a file to its owner; for others it becomes theirs.
      _ = fchown(file.fileDescriptor, earlier.st_uid, earlier.st_gid)
      if fchmod(file.fileDescriptor, earlier.st_mode & 0o777) != 0 { throw systemError(path) }
    }
    try body { bytes in
      for start in stride(from: 0, to: bytes.count, by: 1 << 20) {
        try file.write(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[start...].prefix(1 << 20)))
      }
    }
    try file.synchronize()
    // Closed, and so unlocked, after it has its name.
    guard rename(temporary, path) == 0 else { throw systemError(path) }
  } catch {
    unlink(temporary)
    throw error
  }
}

/// The place that a URL names. What names no file of this computer throws, as does what would name another file without
/// its host, query, fragment or a zero byte.
func filePath(_ url: URL, format: String) throws(FileFormatError) -> String {
  let path = url.absoluteURL.path
  guard url.isFileURL, ["", "localhost"].contains(url.host() ?? ""), url.query() == nil, url.fragment() == nil,
    !path.isEmpty, !url.absoluteString.contains("%00")
  else {
    throw FileFormatError(format: format, problem: "“\(url)” is not the URL of a file, as file:///folder/name is")
  }
  return path
}

private func systemError(_ path: String) -> NSError {
  NSError(domain: NSPOSIXErrorDomain, code: Int(errno), userInfo: [NSFilePathErrorKey: path])
}

/// Where a chain of symbolic links ends, be there a file or not.
private func followingLinks(_ start: String) throws -> String {
  var path = start
  for _ in 0..<40 {
    guard let link = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else { return path }
    path = link.hasPrefix("/") ? link : folder(of: path) + link
  }
  errno = ELOOP
  throw systemError(start)
}

/// The state of the file that is there, nil if there is none; an error if it cannot be replaced by another one.
private func replaceable(_ path: String, _ format: String) throws -> stat? {
  func error(_ problem: String) -> FileFormatError { FileFormatError(format: format, problem: "\(path) \(problem)") }
  if name(of: path).isEmpty { throw error("is the name of a folder") }
  var status = stat()
  guard stat(path, &status) == 0 else { return nil }
  switch status.st_mode & S_IFMT {
  case S_IFREG: break
  case S_IFDIR: throw error("is a folder")
  default: throw error("is not a regular file, and would be replaced by one")
  }
  if status.st_nlink > 1 { throw error("is one of \(status.st_nlink) names of a file, and alone would be replaced") }
  guard access(path, W_OK) == 0 else { throw systemError(path) }
  return status
}

private func folder(of path: String) -> String {
  path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
}

private func name(of path: String) -> Substring {
  path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
}

private let temporarySuffix = ".adjoint-saving"

/// What the names of a file's temporary files start with. A name has at most 255 bytes.
private func temporaryPrefix(_ path: String) -> String {
  var name = name(of: path)
  while name.utf8.count > 200 { name.removeLast() }
  return ".\(name)."
}

/// A new file beside a place, locked.
private func createTemporary(beside path: String) throws -> (path: String, file: FileHandle) {
  while true {
    let temporary = folder(of: path) + temporaryPrefix(path) + UUID().uuidString.prefix(8) + temporarySuffix
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      if errno == EEXIST { continue }
      throw systemError(path)
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    // On a file system without locks nobody can take one either, and nothing is removed.
    _ = flock(descriptor, LOCK_EX)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw systemError(path) }
    // Another save may have taken it for a leftover before it was locked.
    if status.st_nlink > 0 { return (temporary, file) }
  }
}

/// Removes the temporary files of saves whose program has ended.
private func removeLeftovers(of path: String) {
  let folder = folder(of: path), prefix = temporaryPrefix(path)
  let length = prefix.utf8.count + 8 + temporarySuffix.utf8.count
  for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  where name.utf8.count == length && name.hasPrefix(prefix) && name.hasSuffix(temporarySuffix) {
    let descriptor = open(folder + name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    if descriptor < 0 { continue }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(folder + name) }
    close(descriptor)
  }
}
