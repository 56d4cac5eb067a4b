import Foundation

/// Writes a file piece by piece, under another name beside its place until it is complete. So an error, or the end of the
/// program, leaves an earlier file as it was; an error leaves nothing else behind.
func writeAtomically(to url: URL, _ body: ((UnsafeRawBufferPointer) throws -> Void) throws -> Void) throws {
  func failure() -> NSError {
    NSError(domain: NSPOSIXErrorDomain, code: Int(errno), userInfo: [NSFilePathErrorKey: url.path])
  }
  let temporary = url.deletingLastPathComponent().appending(path: ".\(UUID().uuidString)").path
  let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
  guard descriptor >= 0 else { throw failure() }
  let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  do {
    // Who may read the earlier file may read the new one.
    var status = stat()
    if stat(url.path, &status) == 0, fchmod(descriptor, status.st_mode & 0o777) != 0 { throw failure() }
    try body { bytes in
      for start in stride(from: 0, to: bytes.count, by: 1 << 20) {
        try file.write(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[start...].prefix(1 << 20)))
      }
    }
    try file.synchronize()
    try file.close()
    guard rename(temporary, url.path) == 0 else { throw failure() }
  } catch {
    unlink(temporary)
    throw error
  }
}
